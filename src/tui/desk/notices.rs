//! How many things others did to what is the officer's own since the officer last looked. Knows up to which
//! act was looked; the list itself is a screen.

use super::Desk;
use crate::domain::Seq;
use crate::office::limits::NOTICES_MAX;
use crate::office::{Answer, Notices, NoticesAsked};
use crate::text::desk::notices_sign;
use crate::tui::event::Ticket;
use crate::tui::screen::{self, Screen};
use crate::tui::theme::Role;
use crate::tui::view::View;

/// What was counted so far.
#[derive(Debug, Default)]
pub(super) struct Counted {
    view: View<Notices>,
    count: usize,
    /// The newest act that was looked at by the office.
    until: Option<Seq>,
}

impl Counted {
    /// There may be more.
    pub(super) fn spoil(&mut self) {
        self.view.spoil();
    }
}

impl Desk {
    /// Asks for what is new since it was asked last, or since the officer last looked. Whoever never looked
    /// is told nothing of the time before.
    pub(super) fn ask_notices(&mut self) {
        if self.away.is_some() || !self.counted.view.is_due() {
            return;
        }
        let since = self.counted.until.or(self.notes.seen);
        let question = NoticesAsked {
            since: since.unwrap_or(Seq(u64::MAX)),
            limit: NOTICES_MAX,
        };
        let mut out = self.outbox();
        self.counted.view.ask(question, &mut out);
        self.take(out);
    }

    /// What is new.
    pub(super) fn hear_notices(&mut self, ticket: Ticket, answer: &Answer) -> bool {
        let is_mine = self.counted.view.expects(ticket);
        if is_mine && let Answer::NoticesAsked(told) = answer {
            self.counted.count += told.notices.len();
            self.counted.until = Some(told.until);
            let is_first = self.notes.seen.is_none();
            if is_first || matches!(self.screen(), Screen::Notices(_)) {
                self.look_at_notices();
            }
        }
        is_mine
    }

    /// No answer comes; the next news ask again.
    pub(super) fn miss_notices(&mut self, ticket: Ticket) -> bool {
        self.counted.view.expects(ticket)
    }

    /// The list, which is looked at by that.
    pub(super) fn notices(&mut self) -> Screen {
        let seen = self.notes.seen.unwrap_or(Seq(u64::MAX));
        self.look_at_notices();
        Screen::Notices(screen::Notices::new(seen))
    }

    fn look_at_notices(&mut self) {
        self.counted.count = 0;
        let until = self.counted.until;
        if until.is_some() && until != self.notes.seen {
            self.note(|notes| notes.seen = until);
        }
    }

    /// Before what the board has to say: how many things are new.
    pub(super) fn notices_first(&self, status: Option<(String, Role)>) -> Option<(String, Role)> {
        let is_board = matches!(self.screen(), Screen::Home(_));
        if !is_board || self.counted.count == 0 {
            return status;
        }
        let sign = notices_sign(self.look.lang, self.counted.count);
        Some(match status {
            Some((status, role)) => (format!("{sign}{}{status}", self.look.dot()), role),
            None => (sign, Role::Heading),
        })
    }
}
