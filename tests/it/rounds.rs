//! How often the rough stories are told, from which seed, and what this machine allows.

use std::hash::{BuildHasher, RandomState};
use std::io::Write;
use std::time::Duration;

use super::chance::Chance;

/// Rounds asked for in the environment, else the given number.
#[expect(
    clippy::disallowed_methods,
    reason = "the environment says how heavy a run is"
)]
pub(crate) fn rounds(name: &str, otherwise: u64) -> u64 {
    match std::env::var(name) {
        Ok(number) => number.parse().expect("a number"),
        Err(_) => otherwise,
    }
}

/// The seed to run from: `QD22_SEED` to see a failure again, else a new one.
fn seed() -> u64 {
    rounds("QD22_SEED", RandomState::new().hash_one("qd22"))
}

/// Lets the other process come further.
#[expect(
    clippy::disallowed_methods,
    reason = "killing at a random moment is waiting for it"
)]
pub(crate) fn wait(time: Duration) {
    std::thread::sleep(time);
}

/// Permissions do not bind the administrator; mounts need one.
pub(crate) fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

/// Says on the terminal, past the capture of the test harness, that a story was left out, and why.
pub(crate) fn not_run_here(story: &str, why: &str) {
    let _ = writeln!(std::io::stderr(), "not run here: {story}: {why}");
}

/// Tells each round its own chance; a round that fails names the seed that shows it again as the
/// first.
pub(crate) fn each_round(count: u64, round: impl Fn(&mut Chance)) {
    let first = seed();
    for at in 0..count {
        let naming = NamedOnFailure(first.wrapping_add(at));
        round(&mut Chance::of(naming.0));
    }
}

struct NamedOnFailure(u64);

impl Drop for NamedOnFailure {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let _ = writeln!(std::io::stderr(), "see it again with QD22_SEED={}", self.0);
        }
    }
}
