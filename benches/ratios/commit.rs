//! One officer's order, with pauses, against the least a durable record can cost: one append and one
//! fdatasync on the same disk.

use std::fs::File;
use std::io::Write;
use std::time::Duration;

use qd22::office::Office;

use super::people;
use super::times::{Times, say};

const ROUNDS: u32 = 300;
const RECORD_BYTES: usize = 600;

pub(crate) fn bench() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut counter = people::of(&folder.path().join("register"), 223);
    let mut file = File::create(folder.path().join("floor")).expect("a file");
    let (mut ours, mut floor) = (Times::default(), Times::default());
    for n in 0..ROUNDS {
        pause();
        floor.round(|| {
            file.write_all(&[7; RECORD_BYTES])
                .expect("the disk takes it");
            file.sync_data().expect("the disk syncs");
        });
        pause();
        let sent = people::registration(1_000 + n);
        let answer = ours.round(|| counter.order(vec![sent]));
        assert!(answer[0].is_ok());
    }
    say(
        "commit p50",
        ours.percentile(50),
        floor.percentile(50),
        "ms",
        "goal <= 2.25",
    );
    say(
        "commit p99",
        ours.percentile(99),
        floor.percentile(99),
        "ms",
        "reported",
    );
}

#[expect(
    clippy::disallowed_methods,
    reason = "an officer pauses between orders"
)]
fn pause() {
    std::thread::sleep(Duration::from_millis(2));
}
