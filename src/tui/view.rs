//! What a screen was last told, and the question it waits for. Refuses to know what is asked.

use super::event::Ticket;
use super::outbox::Outbox;
use crate::office::Asked;

/// An answer that may be old, and the one that is on its way.
#[derive(Debug)]
pub(crate) struct View<T> {
    shown: Option<T>,
    waiting: Option<Ticket>,
    is_stale: bool,
}

impl<T> Default for View<T> {
    fn default() -> Self {
        Self {
            shown: None,
            waiting: None,
            is_stale: true,
        }
    }
}

impl<T> View<T> {
    /// The last answer, while there is one.
    pub(crate) fn get(&self) -> Option<&T> {
        self.shown.as_ref()
    }

    /// Whether nothing was answered yet.
    pub(crate) fn is_empty(&self) -> bool {
        self.shown.is_none()
    }

    /// Something changed: ask again when there is time.
    pub(crate) fn spoil(&mut self) {
        self.is_stale = true;
    }

    /// Whether it should be asked again, or is being asked.
    pub(crate) fn is_awaited(&self) -> bool {
        self.is_stale || self.waiting.is_some()
    }

    /// Whether it is time to ask.
    pub(crate) fn is_due(&self) -> bool {
        self.is_stale
    }

    /// Asks; an answer to an earlier question will be nobody's.
    pub(crate) fn ask(&mut self, question: impl Asked<Answer = T>, out: &mut Outbox) {
        self.waiting = Some(out.ask(question));
        self.is_stale = false;
    }

    /// Whether this answer is the one waited for; then it is not waited for any longer.
    pub(crate) fn expects(&mut self, ticket: Ticket) -> bool {
        let is_mine = self.waiting == Some(ticket);
        if is_mine {
            self.waiting = None;
        }
        is_mine
    }

    /// Keeps an answer.
    pub(crate) fn set(&mut self, answer: T) {
        self.shown = Some(answer);
    }
}
