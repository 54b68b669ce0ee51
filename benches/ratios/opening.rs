//! From the start of the process to its first frame on a terminal, against the floor program on a copy
//! of the same database; the two take turns.

use std::io::Read;
use std::path::Path;
use std::time::Duration;

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

use super::times::{Times, say};
use super::{floor, people};

const ROUNDS: u32 = 101;
/// What ended in the round before is cleared away by then.
const REST_MICROS: u32 = 20_000;
/// The scheduler's tick on most machines. sled starts its threads under a lock that spins: what that
/// costs depends on where in a tick it falls, so the rounds begin everywhere in it.
const TICK_MICROS: u32 = 4_000;
/// Stands in the last row of the board.
const DRAWN: &str = "TỔNG";

pub(crate) fn bench() {
    for (count, goal) in [
        (223, "goal <= 1.2"),
        (20_000, "goal <= 1.5"),
        (100_000, "reported"),
    ] {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let register = folder.path().join("register");
        people::of(&register, count)
            .close()
            .expect("a register closes");
        // Once more, so that neither pays for what the fill left behind.
        people::open(&register).close().expect("a register closes");
        let copy = folder.path().join("copy");
        copy_files(&register.join("sled"), &copy);
        let (mut ours, mut bare) = (Times::default(), Times::default());
        for round in 0..ROUNDS {
            let pause =
                Duration::from_micros(u64::from(REST_MICROS + TICK_MICROS * round / ROUNDS));
            let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_qd22"));
            // What this account was told of other registers is not this one's business.
            command.env("XDG_STATE_HOME", folder.path());
            command.args(["--data", register.to_str().expect("a plain path")]);
            rest(pause);
            first_frame(&mut ours, command, DRAWN);
            let myself = std::env::current_exe().expect("a running program has a path");
            let mut command = CommandBuilder::new(myself);
            command.args([floor::MODE, copy.to_str().expect("a plain path")]);
            rest(pause);
            first_frame(&mut bare, command, floor::READY);
        }
        let what = format!("open and first frame, {count} people");
        say(&what, ours.percentile(50), bare.percentile(50), "ms", goal);
    }
}

#[expect(clippy::disallowed_methods, reason = "between two rounds")]
fn rest(pause: Duration) {
    std::thread::sleep(pause);
}

fn first_frame(times: &mut Times, mut command: CommandBuilder, awaited: &str) {
    command.env("LANG", "C.UTF-8");
    command.env("TERM", "xterm-256color");
    let size = PtySize {
        rows: 24,
        cols: 80,
        pixel_width: 0,
        pixel_height: 0,
    };
    let pty = native_pty_system().openpty(size).expect("a terminal");
    let mut reader = pty.master.try_clone_reader().expect("a reader");
    let mut child = times.round(|| {
        let child = pty
            .slave
            .spawn_command(command)
            .expect("the program starts");
        let mut seen = Vec::new();
        let mut bytes = [0; 16 * 1024];
        while !String::from_utf8_lossy(&seen).contains(awaited) {
            let read = reader.read(&mut bytes).expect("the program draws");
            assert!(0 < read, "the program ended before its first frame");
            seen.extend_from_slice(&bytes[..read]);
        }
        child
    });
    let mut writer = pty.master.take_writer().expect("a writer");
    std::io::Write::write_all(&mut writer, b"Q").expect("a key is taken");
    child.wait().expect("the program ends");
}

fn copy_files(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder").flatten() {
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_files(&entry.path(), &to);
        } else {
            std::fs::copy(entry.path(), to).expect("a copy");
        }
    }
}
