//! From the form of a new person to somebody on file: a look at the one who may be the same, or what was
//! typed goes into that file. The form that is left stays among the drafts. Knows whom the form found;
//! not what makes two people alike.

use super::Desk;
use crate::office::{Answer, CardAsked};
use crate::text::desk::{DraftSaid, Hindrance, Said};
use crate::tui::event::Ticket;
use crate::tui::form::{self, Form};
use crate::tui::screen::Place;

impl Desk {
    /// Opens the case of the one on file who is most like the person typed.
    pub(super) fn open_alike(&mut self) {
        let found = self.form.as_ref().and_then(Form::most_alike);
        let Some(case) = found else {
            return self.hinder(Hindrance::NobodyAlike);
        };
        self.leave_form();
        self.open(Place::Card(case));
    }

    /// The person typed is the one on file: that file is asked for, to be put right with what was typed.
    pub(super) fn join_alike(&mut self) {
        let found = self.form.as_ref().and_then(Form::most_alike);
        let Some(case) = found else {
            return self.hinder(Hindrance::NobodyAlike);
        };
        let mut out = self.outbox();
        let ticket = out.ask(CardAsked { case, on: None });
        self.take(out);
        self.joining = Some(ticket);
    }

    /// The file of the same person: what differs from it stands in the form that puts it right, over a
    /// draft of that form where there is one.
    pub(super) fn hear_joining(&mut self, ticket: Ticket, answer: &Answer) -> bool {
        if !self.miss_joining(ticket) {
            return false;
        }
        let Answer::CardAsked(card) = answer else {
            return true;
        };
        let Some(typed) = self.form.take() else {
            return true;
        };
        let mut put_right = form::correct(card);
        self.take_up(&mut put_right);
        put_right.takes_from(&typed);
        self.form = Some(typed);
        self.leave_form();
        self.open(Place::Card(card.case));
        self.open_form(put_right);
        self.said = Some(Said::Draft(DraftSaid::Joined(card.case)));
        true
    }

    /// No file comes: the form stands as it was.
    pub(super) fn miss_joining(&mut self, ticket: Ticket) -> bool {
        self.joining.take_if(|mine| *mine == ticket).is_some()
    }
}
