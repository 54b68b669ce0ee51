//! Times of many rounds, and the few numbers worth saying about them.

use std::time::{Duration, Instant};

/// Rounds of one thing.
#[derive(Debug, Default)]
pub(crate) struct Times(Vec<Duration>);

impl Times {
    /// Times one round.
    #[expect(
        clippy::disallowed_methods,
        reason = "a bench measures the machine's own time"
    )]
    pub(crate) fn round<T>(&mut self, work: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let done = work();
        self.0.push(start.elapsed());
        done
    }

    /// The value below which so many percent of the rounds lie, in milliseconds.
    pub(crate) fn percentile(&self, percent: usize) -> f64 {
        let mut times = self.0.clone();
        times.sort_unstable();
        let at = (times.len() * percent / 100).min(times.len().saturating_sub(1));
        times
            .get(at)
            .map_or(0.0, |time| time.as_secs_f64() * 1000.0)
    }

    /// The sum of all rounds, in seconds.
    pub(crate) fn total(&self) -> f64 {
        self.0.iter().map(Duration::as_secs_f64).sum()
    }
}

/// One line: what was measured, the floor beside it, the ratio and the most it may be.
pub(crate) fn say(what: &str, ours: f64, floor: f64, unit: &str, goal: &str) {
    println!(
        "{what:<46} {ours:>9.3} {unit:<4} floor {floor:>9.3}  ratio {:>6.2}  {goal}",
        ours / floor
    );
}
