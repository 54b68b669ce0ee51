//! Orders whose outcome nobody heard: a desk that died behind the receipt, a disk in trouble, another
//! desk with the same draft. A changed form sent under an id that is on record would get the first
//! receipt, so the office is asked about the id first.

use super::Desk;
use crate::domain::{OrderId, Seq};
use crate::office::{Answer, RecordedAsked};
use crate::text::desk::{DraftSaid, Said};
use crate::tui::event::Ticket;
use crate::tui::form::Form;

/// A question about orders, and what waits for its answer.
#[derive(Debug)]
pub(super) struct Settling {
    ticket: Ticket,
    /// The form on top is to be saved, if it was not recorded.
    saves: bool,
}

impl Desk {
    /// Asks whether these were recorded after all.
    pub(super) fn ask_recorded(&mut self, ids: Vec<OrderId>, saves: bool) {
        let mut out = self.outbox();
        let ticket = out.ask(RecordedAsked { ids });
        self.settling.push(Settling { ticket, saves });
        self.take(out);
    }

    /// What became of them: what is on record is no draft any more.
    pub(super) fn hear_settling(&mut self, ticket: Ticket, answer: &Answer) -> bool {
        let Some(settling) = self.take_settling(ticket) else {
            return false;
        };
        let Answer::RecordedAsked(recorded) = answer else {
            return true;
        };
        for (id, seq) in &**recorded {
            self.was_recorded(*id, *seq);
        }
        if settling.saves {
            self.send_saved();
        }
        true
    }

    fn was_recorded(&mut self, id: OrderId, seq: Seq) {
        self.forget_form(id);
        if self.form.as_ref().and_then(Form::id) == Some(id) {
            self.form = None;
        }
        self.spoil();
        self.said = Some(Said::Draft(DraftSaid::WasRecorded(seq)));
    }

    /// No answer comes.
    pub(super) fn miss_settling(&mut self, ticket: Ticket) -> bool {
        self.take_settling(ticket).is_some()
    }

    fn take_settling(&mut self, ticket: Ticket) -> Option<Settling> {
        let at = self.settling.iter().position(|one| one.ticket == ticket)?;
        Some(self.settling.remove(at))
    }
}
