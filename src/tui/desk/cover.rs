//! The cover over a desk that was left alone: nothing of the register is to be read off it. What is begun
//! is kept first. The next key takes the cover away and does nothing else.

use super::{Desk, Typed};
use crate::keys::{Action, Context, Lookup};
use crate::office::At;

/// A desk covers itself after so many milliseconds without a key.
pub(super) const IDLE_MILLIS: i64 = 3 * 60 * 1000;

/// How long nobody pressed a key, and whether that was long enough.
#[derive(Debug)]
pub(super) struct Idle {
    /// The last key.
    since: At,
    is_covered: bool,
}

impl Default for Idle {
    fn default() -> Self {
        Self::since(At::from_millis(0))
    }
}

impl Idle {
    /// The officer sits down at this instant.
    pub(super) fn since(since: At) -> Self {
        Self {
            since,
            is_covered: false,
        }
    }

    /// Whether nothing is to be seen.
    pub(super) fn is_covered(&self) -> bool {
        self.is_covered
    }
}

impl Desk {
    /// Somebody is here. Tells whether that took a cover away: what was pressed was pressed for that.
    pub(super) fn uncover(&mut self) -> bool {
        self.idle.since = self.clock.now();
        std::mem::take(&mut self.idle.is_covered)
    }

    /// Covers the desk; what is begun is on disk first.
    pub(super) fn cover(&mut self) {
        self.pressed.clear();
        self.keep_form_now();
        self.idle.is_covered = true;
    }

    /// When the desk covers itself, unless a key comes.
    pub(super) fn cover_at(&self) -> Option<At> {
        let due = self.idle.since.millis().saturating_add(IDLE_MILLIS);
        (!self.idle.is_covered).then(|| At::from_millis(due))
    }

    /// Covers the desk, where nobody pressed a key for long enough.
    pub(super) fn cover_if_idle(&mut self) {
        let now = self.clock.now();
        // A clock that was set back counts from where it was set to.
        self.idle.since = self.idle.since.min(now);
        if self.cover_at().is_some_and(|due| due <= now) {
            self.cover();
        }
    }

    /// The key that covers waits for no answer.
    pub(super) fn cover_if_asked(&mut self) {
        let asks = |typed: &Typed| match typed {
            Typed::Key(chord) => {
                let asked = self.keymap.lookup(&[Context::Always], &[*chord]);
                asked == Lookup::Action(Action::Cover)
            }
            Typed::Text(_) => false,
        };
        if let Some(at) = self.ahead.iter().position(asks) {
            self.ahead.remove(at);
            self.cover();
        }
    }
}
