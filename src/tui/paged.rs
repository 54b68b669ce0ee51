//! A list of which the office gives one stretch at a time: where the officer stands in it, and which
//! stretch is here. Refuses to know what is listed.

use super::cursor::{Cursor, Step};
use super::event::Ticket;
use super::outbox::{Neighbour, Outbox, Wish};
use super::screen::Place;
use super::view::View;
use crate::domain::CaseId;
use crate::office::{ApprovalRow, Approvals, Asked, BoardRow, Disbursement, Found, Row};

/// A stretch of a list of people, as the office answers it.
pub(crate) trait Stretch {
    type Row: Person;
    /// Rows of the whole list.
    fn total(&self) -> usize;
    fn rows(&self) -> &[Self::Row];
}

/// One person of a list.
pub(crate) trait Person {
    fn case(&self) -> CaseId;
}

impl Person for Row {
    fn case(&self) -> CaseId {
        self.case
    }
}

impl Person for BoardRow {
    fn case(&self) -> CaseId {
        self.row.case
    }
}

impl Person for ApprovalRow {
    fn case(&self) -> CaseId {
        self.row.case
    }
}

impl Stretch for Approvals {
    type Row = ApprovalRow;

    fn total(&self) -> usize {
        self.total
    }

    fn rows(&self) -> &[ApprovalRow] {
        &self.rows
    }
}

impl Stretch for Found {
    type Row = Row;

    fn total(&self) -> usize {
        self.total
    }

    fn rows(&self) -> &[Row] {
        &self.rows
    }
}

impl Stretch for Disbursement {
    type Row = BoardRow;

    fn total(&self) -> usize {
        self.total
    }

    fn rows(&self) -> &[BoardRow] {
        &self.rows
    }
}

/// A list of people on a screen.
#[derive(Debug)]
pub(crate) struct Paged<T> {
    pub(crate) cursor: Cursor,
    view: View<T>,
    /// First row of the stretch that is here, and of the one asked for last.
    offset: usize,
    asked: usize,
    /// The card above turns to the person under the cursor as soon as that row is here.
    turns: bool,
}

impl<T> Default for Paged<T> {
    fn default() -> Self {
        Self {
            cursor: Cursor::default(),
            view: View::default(),
            offset: 0,
            asked: 0,
            turns: false,
        }
    }
}

impl<T: Stretch> Paged<T> {
    /// The stretch that is here, while there is one.
    pub(crate) fn get(&self) -> Option<&T> {
        self.view.get()
    }

    /// The row at a place of the whole list, where it is here.
    pub(crate) fn row_at(&self, at: usize) -> Option<&T::Row> {
        self.view.get()?.rows().get(at.checked_sub(self.offset)?)
    }

    /// The row under the cursor, where it is here.
    pub(crate) fn row(&self) -> Option<&T::Row> {
        self.row_at(self.cursor.at())
    }

    /// Who is under the cursor, where that is known.
    pub(crate) fn case(&self) -> Option<CaseId> {
        self.row().map(Person::case)
    }

    /// Whether somebody is among the rows that are here.
    pub(crate) fn shows(&self, case: CaseId) -> bool {
        let rows = self.get().map_or(&[][..], Stretch::rows);
        rows.iter().any(|row| row.case() == case)
    }

    /// Whether an answer is on its way, or is to be asked for.
    pub(crate) fn is_awaited(&self) -> bool {
        self.view.is_awaited()
    }

    /// Whether what is here may be old.
    pub(crate) fn is_due(&self) -> bool {
        self.view.is_due()
    }

    /// Whether a card waits to be turned to somebody of whom nothing is here yet.
    pub(crate) fn is_turning(&self) -> bool {
        self.turns
    }

    /// What is here may be old.
    pub(crate) fn spoil(&mut self) {
        self.view.spoil();
    }

    /// Asks for the stretch in a window of so many rows, where it is old or some of it is not here; the
    /// question is made for its first row.
    pub(crate) fn ask<Q: Asked<Answer = T>>(
        &mut self,
        height: usize,
        question: impl FnOnce(usize) -> Q,
        out: &mut Outbox,
    ) {
        let window = self.cursor.window(height);
        let has = |stretch: &T| {
            self.offset <= window.start && window.end <= self.offset + stretch.rows().len()
        };
        let is_short = !self.view.is_awaited() && !self.view.get().is_some_and(has);
        if self.view.is_due() || is_short {
            self.asked = window.start;
            self.view.ask(question(window.start), out);
        }
    }

    /// Whether this is the answer that is waited for; it is waited for no longer.
    pub(crate) fn expects(&mut self, ticket: Ticket) -> bool {
        self.view.expects(ticket)
    }

    /// Keeps an answer.
    pub(crate) fn set(&mut self, stretch: T) {
        self.offset = self.asked;
        self.cursor.set_total(stretch.total());
        self.view.set(stretch);
    }

    /// Turns the card above where it waits for the row under the cursor.
    pub(crate) fn turn(&mut self, out: &mut Outbox) {
        if let Some(case) = self.case().filter(|_| self.turns) {
            self.turns = false;
            out.wish(Wish::Turn(Place::Card(case)));
        }
    }

    /// Nothing came: nobody is waited for any longer.
    pub(crate) fn give_up(&mut self) {
        self.turns = false;
    }

    /// Steps to the person before or after; the person, where the row is here. Where it is not, the card
    /// turns when it comes.
    pub(crate) fn neighbour(&mut self, which: Neighbour, height: usize) -> Option<CaseId> {
        let step = match which {
            Neighbour::Next => Step::Down,
            Neighbour::Previous => Step::Up,
        };
        if !self.cursor.step(step, height) {
            return None;
        }
        let case = self.case();
        self.turns = case.is_none();
        case
    }
}
