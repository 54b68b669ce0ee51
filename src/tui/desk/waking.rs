//! When a desk wants to be woken though nothing happens. Knows the instants that others name; sleeping is
//! the loop's.

use std::time::Duration;

use super::{Desk, cover};
use crate::office::At;

impl Desk {
    /// When something is to be done though nothing happens; nothing while there is no such thing.
    pub fn deadline(&self) -> Option<At> {
        let due = [self.fresh_at(), self.cover_at()];
        due.into_iter().flatten().min()
    }

    /// How long to sleep until then. Never longer than until a desk nobody touches covers itself: under a
    /// clock that was set back it would sleep on.
    pub fn sleeps(&self) -> Option<Duration> {
        let (due, now) = (self.deadline()?.millis(), self.clock.now().millis());
        let millis = due.saturating_sub(now).clamp(1, cover::IDLE_MILLIS);
        Some(Duration::from_millis(millis.unsigned_abs()))
    }

    /// The instant came; what is to be done then looks at the clock itself.
    pub(super) fn woken(&mut self) {
        self.cover_if_idle();
    }
}
