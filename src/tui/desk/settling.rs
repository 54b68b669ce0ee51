//! Orders whose outcome nobody heard: a desk that died behind the receipt, a disk in trouble. Before such
//! a form is changed and sent again under its id, which would give the first receipt, the office is asked
//! what became of it.

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
        self.settling = Some(Settling { ticket, saves });
        self.take(out);
    }

    /// Whether it is not known what became of the order of the form on top.
    pub(super) fn is_unsettled(&self) -> bool {
        let id = self.form.as_ref().and_then(Form::id);
        let unsettled = self.unsettled.as_ref().map(super::orders::Unsettled::id);
        id.is_some() && id == unsettled
    }

    /// What became of them: what is on record is no draft any more.
    pub(super) fn hear_settling(&mut self, ticket: Ticket, answer: &Answer) -> bool {
        let Some(settling) = self.settling.take_if(|mine| mine.ticket == ticket) else {
            return false;
        };
        let Answer::RecordedAsked(recorded) = answer else {
            return true;
        };
        for (id, seq) in &**recorded {
            self.was_recorded(*id, *seq);
        }
        if settling.saves && self.form.is_some() {
            self.unsettled = None;
            self.save();
        }
        true
    }

    fn was_recorded(&mut self, id: OrderId, seq: Seq) {
        self.forget_form(id);
        if self.form.as_ref().and_then(Form::id) == Some(id) {
            self.form = None;
            self.unsettled = None;
        }
        self.spoil();
        self.said = Some(Said::Draft(DraftSaid::WasRecorded(seq)));
    }

    /// No answer comes.
    pub(super) fn miss_settling(&mut self, ticket: Ticket) -> bool {
        self.settling
            .take_if(|mine| mine.ticket == ticket)
            .is_some()
    }
}
