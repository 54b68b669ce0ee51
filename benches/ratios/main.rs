//! What qd22 costs, as ratios to a floor measured in the same run: absolute times mean nothing on a
//! shared machine. `cargo bench --features sqlite`; a word after `--` runs one of the benches.

#![expect(clippy::print_stdout, reason = "a bench says what it measured")]

mod clients;
mod commit;
mod find;
mod floor;
mod opening;
mod people;
mod stream;
mod times;

use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args()
        .skip(1)
        .filter(|word| word != "--bench")
        .collect();
    if let [mode, folder] = words.as_slice()
        && mode == floor::MODE
    {
        return floor::draw_one_frame(folder.as_ref());
    }
    let wanted = |name: &str| words.is_empty() || words.iter().any(|word| word == name);
    let benches: [(&str, fn()); 5] = [
        ("commit", commit::bench),
        ("clients", clients::bench),
        ("stream", stream::bench),
        ("opening", opening::bench),
        ("find", find::bench),
    ];
    for (name, bench) in benches {
        if wanted(name) {
            bench();
        }
    }
    ExitCode::SUCCESS
}
