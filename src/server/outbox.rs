//! What waits to be sent to one desk: at most one answer, and what it was not told yet. Bounded however
//! long the desk does not read. Knows no line.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::office::{Pending, Tidings};
use crate::wire::ToDesk;

/// So long after news the next ones wait, so that a busy office redraws no desk more often than twice
/// a second.
const NEWS_PAUSE: Duration = Duration::from_millis(500);

/// What waits for one desk.
pub(super) struct Outbox {
    inside: Mutex<Inside>,
    changed: Condvar,
}

struct Inside {
    answer: Option<ToDesk>,
    pending: Pending,
    /// Nothing more is sent before.
    news_at: Option<Instant>,
    /// An answer is on its way from the office or to the desk.
    is_busy: bool,
    is_closed: bool,
}

impl Outbox {
    pub(super) fn new() -> Self {
        Self {
            inside: Mutex::new(Inside {
                answer: None,
                pending: Pending::default(),
                news_at: None,
                is_busy: false,
                is_closed: false,
            }),
            changed: Condvar::new(),
        }
    }

    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until the answer before is sent; false where the line is closed.
    pub(super) fn begin(&self) -> bool {
        let mut inside = self.inside();
        while inside.is_busy && !inside.is_closed {
            inside = self.wait(inside);
        }
        inside.is_busy = true;
        !inside.is_closed
    }

    /// The answer to what was begun.
    pub(super) fn answer(&self, answer: ToDesk) {
        self.inside().answer = Some(answer);
        self.changed.notify_all();
    }

    /// News for the desk.
    pub(super) fn tell(&self, tidings: &Tidings) {
        self.inside().pending.add_all(tidings);
        self.changed.notify_all();
    }

    /// Nothing more goes out but `last`.
    pub(super) fn close(&self, last: Option<ToDesk>) {
        let mut inside = self.inside();
        if let Some(last) = last
            && inside.answer.is_none()
        {
            inside.answer = Some(last);
        }
        inside.is_closed = true;
        drop(inside);
        self.changed.notify_all();
    }

    /// The answer was sent.
    pub(super) fn sent(&self) {
        self.inside().is_busy = false;
        self.changed.notify_all();
    }

    /// The next thing to send, as soon as there is one; nothing once closed and empty.
    #[expect(
        clippy::disallowed_methods,
        reason = "how long news wait is this edge's own deadline"
    )]
    pub(super) fn next(&self) -> Option<ToDesk> {
        let mut inside = self.inside();
        loop {
            if let Some(answer) = inside.answer.take() {
                return Some(answer);
            }
            if inside.is_closed {
                return None;
            }
            let now = Instant::now();
            match inside.news_at.filter(|at| now < *at) {
                _ if inside.pending.is_empty() => inside = self.wait(inside),
                None => {
                    inside.news_at = Some(now + NEWS_PAUSE);
                    return Some(ToDesk::News(inside.pending.take()));
                }
                Some(at) => {
                    let waited = self.changed.wait_timeout(inside, at - now);
                    inside = waited.unwrap_or_else(PoisonError::into_inner).0;
                }
            }
        }
    }

    fn wait<'a>(&self, inside: MutexGuard<'a, Inside>) -> MutexGuard<'a, Inside> {
        let waited = self.changed.wait(inside);
        waited.unwrap_or_else(PoisonError::into_inner)
    }
}
