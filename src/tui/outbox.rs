//! What a screen asks of the desk while it acts: questions for the office, and wishes for the desk
//! itself. Refuses to carry any of it out.

use std::sync::Arc;

use super::event::{Effect, Ticket};
use super::form::Form;
use super::question::Question as Confirm;
use super::screen::Place;
use crate::domain::{Order, OrderId, Seq};
use crate::keys::Action;
use crate::office::{Asked, KeptFilter, LogLine};
use crate::text::desk::Hindrance;

/// Something only the desk can do.
#[derive(Debug)]
pub(crate) enum Wish {
    /// Show another screen; it lies on top of this one.
    Open(Place),
    /// Show another screen instead of this one.
    Turn(Place),
    /// Leave this screen.
    Close,
    /// The person before or after this one, in the list below this screen.
    Neighbour(Neighbour),
    /// Fill in a form.
    Fill(Box<Form>),
    /// Ask yes or no.
    Confirm(Box<Confirm>),
    /// Send an order made on this revision of its case.
    Send(Box<Order>, Option<Seq>),
    /// Take an act back: mine at once, another's with a reason.
    TakeBack(Box<LogLine>),
    /// Go on with a begun form.
    Resume(OrderId),
    /// Say why something cannot be done.
    Hinder(Hindrance),
    /// Keep a filter under its name.
    KeepFilter(KeptFilter),
    /// Keep the filter of this name no longer.
    DropFilter(String),
    /// Leave this screen and do this on the one below.
    Run(Action),
}

/// Which person of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Neighbour {
    Next,
    Previous,
}

/// Collects what a screen asks for.
#[derive(Debug)]
pub(crate) struct Outbox {
    /// Columns and rows of the body a screen draws on.
    pub(crate) size: (u16, u16),
    /// The filters the officer keeps.
    pub(crate) kept: Arc<[KeptFilter]>,
    pub(super) next_ticket: u64,
    pub(super) effects: Vec<Effect>,
    pub(super) wishes: Vec<Wish>,
}

impl Outbox {
    /// An empty outbox for a body of this size.
    pub(super) fn new(size: (u16, u16), next_ticket: u64) -> Self {
        Self {
            size,
            kept: Arc::from([]),
            next_ticket,
            effects: Vec::new(),
            wishes: Vec::new(),
        }
    }

    /// The same outbox, with the filters the officer keeps.
    #[must_use]
    pub(super) fn with_kept(mut self, kept: Arc<[KeptFilter]>) -> Self {
        self.kept = kept;
        self
    }

    /// Rows of the body.
    pub(crate) fn rows(&self) -> usize {
        usize::from(self.size.1)
    }

    /// Puts a question to the office.
    pub(crate) fn ask(&mut self, question: impl Asked) -> Ticket {
        let ticket = self.ticket();
        self.effects
            .push(Effect::Ask(ticket, Box::new(question.question())));
        ticket
    }

    pub(super) fn ticket(&mut self) -> Ticket {
        self.next_ticket += 1;
        Ticket(self.next_ticket)
    }

    /// Asks the desk for something.
    pub(crate) fn wish(&mut self, wish: Wish) {
        self.wishes.push(wish);
    }

    /// Asks the desk for something, where there is something to ask for.
    pub(crate) fn wishes(&mut self, wish: Option<Wish>) {
        self.wishes.extend(wish);
    }
}
