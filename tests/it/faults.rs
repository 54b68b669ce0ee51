//! One fault in any file of a cleanly closed register: everything is there afterwards, or the program
//! refuses in words that name the file. Never silently less.

use std::fs;
use std::path::{Path, PathBuf};

use super::program::{Program, rounds};

/// Small numbers out of a seed; the same on every machine.
struct Seeded(u64);

impl Seeded {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end.max(1)
    }
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .flatten()
        .map(|e| e.path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            files(&path, found);
        } else if !path.ends_with("rules/calendar.toml") {
            found.push(path);
        }
    }
}

/// Strikes one file; what was done, for the message.
fn strike(file: &Path, seeded: &mut Seeded) -> &'static str {
    let mut bytes = fs::read(file).unwrap();
    let at = seeded.below(bytes.len());
    match seeded.below(4) {
        0 if !bytes.is_empty() => {
            bytes[at] ^= 1 << seeded.below(8);
            fs::write(file, bytes).unwrap();
            "one bit"
        }
        1 if !bytes.is_empty() => {
            let end = (at + 4096).min(bytes.len());
            bytes[at..end].fill(0);
            fs::write(file, bytes).unwrap();
            "4 KiB of zeros"
        }
        2 => {
            bytes.truncate(at);
            fs::write(file, bytes).unwrap();
            "cut short"
        }
        _ => {
            fs::remove_file(file).unwrap();
            "deleted"
        }
    }
}

#[test]
fn faults_in_any_one_file_lose_nothing_or_are_named() {
    let program = Program::demo();
    let before = program.run(&["log", "--json"]).out;
    let whole = program.home().join("whole");
    copy_folder(&program.register(), &whole);
    for round in 0..rounds("QD22_FAULT_ROUNDS", 40) {
        fs::remove_dir_all(program.register()).unwrap();
        copy_folder(&whole, &program.register());
        let mut seeded = Seeded(round * 7 + 1);
        let mut all = Vec::new();
        files(&program.register(), &mut all);
        let file = all[seeded.below(all.len())].clone();
        let how = strike(&file, &mut seeded);
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let log = program.run(&["log", "--json"]);
        if log.code == 0 {
            assert_eq!(log.out, before, "round {round}: {how} {name}");
            // A copy that is bad behind the mark is not looked at on opening: the full check names it.
            let verified = program.run(&["verify"]);
            let is_named = verified.out.contains(&name);
            assert!(
                verified.code == 0 || is_named,
                "round {round}: {how} {name}: {verified:?}"
            );
        } else {
            assert_eq!(log.code, 3, "round {round}: {how} {name}: {log:?}");
            assert!(
                log.err.contains(&name),
                "round {round}: {how} {name}: {log:?}"
            );
        }
    }
}

fn copy_folder(from: &Path, to: &Path) {
    let copied = std::process::Command::new("cp")
        .arg("-a")
        .args([from, to])
        .status()
        .unwrap();
    assert!(copied.success());
}
