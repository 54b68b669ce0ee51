//! What was out of the ordinary in the last days: waivers, late acts, reasons, others' acts taken back,
//! rules. Knows acts as the office lists them; not why they are listed.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Place;
use super::list::step_of;
use crate::domain::{CaseId, Seq};
use crate::keys::{Action, Context};
use crate::office::{Answer, ExceptionRow, Exceptions as Listed, ExceptionsAsked};
use crate::text::act_line;
use crate::text::desk::{
    Hindrance, JournalColumn, exception_detail, exception_head, exception_kind, exceptions_sum,
    exceptions_title, journal_head, no_exceptions, recorded_at, taken_back,
};
use crate::tui::cursor::Cursor;
use crate::tui::event::Ticket;
use crate::tui::fit;
use crate::tui::outbox::{Outbox, Wish};
use crate::tui::pen::{Column, Pen, REST};
use crate::tui::theme::{Look, Role};
use crate::tui::view::View;

/// Rows beside the acts: the sums, the heads; a blank one and two of the act in full.
const OTHER_ROWS: usize = 5;
/// Rows of the act in full, at the foot.
const DETAIL_ROWS: u16 = 2;

const TIME: Column = Column::left(1, 11);
const BY: Column = Column::left(13, 6);
const KIND: Column = Column::left(20, 12);
const CASE: Column = Column::left(33, 10);
const WHAT: Column = Column::left(44, REST);

/// The list.
#[derive(Debug, Default)]
pub(crate) struct Exceptions {
    cursor: Cursor,
    /// The act under the cursor, by which it is found again.
    seq: Option<Seq>,
    view: View<Listed>,
}

impl Exceptions {
    pub(super) fn context(&self) -> Context {
        Context::List
    }

    pub(super) fn hints(&self) -> Vec<Action> {
        vec![
            Action::Open,
            Action::Home,
            Action::Find,
            Action::Undo,
            Action::Help,
            Action::Back,
        ]
    }

    pub(super) fn refuse(&self, action: Action) -> Option<Hindrance> {
        if action != Action::Open {
            return None;
        }
        match self.row() {
            None => Some(Hindrance::NothingHere),
            Some(row) => row.case().is_none().then_some(Hindrance::NoCase),
        }
    }

    fn row(&self) -> Option<&ExceptionRow> {
        self.view.get()?.rows.get(self.cursor.at())
    }

    pub(super) fn act(&mut self, action: Action, out: &mut Outbox) {
        if let Some(step) = step_of(action) {
            self.cursor.step(step, height(out.rows()));
            self.remember();
        } else if action == Action::Open {
            let case = self.row().and_then(ExceptionRow::case);
            out.wishes(case.map(|case| Wish::Open(Place::Card(case))));
        }
    }

    fn remember(&mut self) {
        self.seq = self.row().map(|row| row.line.act.stamp.seq);
    }

    pub(super) fn shows(&self, case: CaseId) -> bool {
        let rows = self.view.get().map_or(&[][..], |listed| &listed.rows);
        rows.iter().any(|row| row.line.act.cases().contains(&case))
    }

    pub(super) fn hear(&mut self, ticket: Ticket, answer: &Answer, out: &mut Outbox) -> bool {
        if !self.view.expects(ticket) {
            return false;
        }
        if let Answer::ExceptionsAsked(listed) = answer {
            self.cursor.set_total(listed.rows.len());
            let known = |row: &ExceptionRow| Some(row.line.act.stamp.seq) == self.seq;
            if let Some(at) = listed.rows.iter().position(known) {
                self.cursor.set(at, height(out.rows()));
            }
            self.view.set((**listed).clone());
            self.remember();
        }
        true
    }

    pub(super) fn miss(&mut self, ticket: Ticket) -> bool {
        self.view.expects(ticket)
    }

    pub(super) fn spoil(&mut self) {
        self.view.spoil();
    }

    pub(super) fn ask(&mut self, out: &mut Outbox) {
        if self.view.is_due() {
            self.view.ask(ExceptionsAsked {}, out);
        }
    }

    pub(super) fn is_held(&self) -> bool {
        self.view.is_empty() && self.view.is_awaited()
    }

    pub(super) fn heading(&self, look: &Look) -> String {
        exceptions_title(look.lang).to_owned()
    }

    pub(super) fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look) {
        let Some(listed) = self.view.get() else {
            return;
        };
        let mut pen = Pen::new(area, buf, look);
        let lang = look.lang;
        pen.line(0, &exceptions_sum(lang, listed, look.dot()), Role::Plain);
        for (column, place) in [
            (JournalColumn::Time, TIME),
            (JournalColumn::By, BY),
            (JournalColumn::Cases, CASE),
            (JournalColumn::What, WHAT),
        ] {
            pen.cell(1, place, journal_head(lang, column), Role::Heading);
        }
        pen.cell(1, KIND, exception_head(lang), Role::Heading);
        if listed.rows.is_empty() {
            pen.line(2, no_exceptions(lang), Role::Quiet);
        }
        let window = self.cursor.window(height(usize::from(area.height)));
        for (at_row, at) in (2_u16..).zip(window) {
            if let Some(row) = listed.rows.get(at) {
                draw_row(&mut pen, at_row, row, at == self.cursor.at());
            }
        }
        if let Some(row) = self.row() {
            let lines = fit::wrap(&exception_detail(lang, row), area.width);
            let top = area.height.saturating_sub(DETAIL_ROWS);
            for (at_row, line) in (top..area.height).zip(&lines) {
                pen.line(at_row, line, Role::Plain);
            }
        }
    }
}

fn draw_row(pen: &mut Pen<'_>, at: u16, row: &ExceptionRow, has_cursor: bool) {
    let lang = pen.look().lang;
    let act = &row.line.act;
    let case = match act.cases().as_slice() {
        [] => String::new(),
        [one] => one.to_string(),
        [one, more @ ..] => format!("{one}+{}", more.len()),
    };
    let mut what = act_line(lang, act);
    if let Some(by) = row.line.undone_by {
        what = format!("({}) {what}", taken_back(lang, by));
    }
    let is_undone = row.line.undone_by.is_some();
    let role = if is_undone { Role::Quiet } else { Role::Plain };
    let kind = if has_cursor { Role::Cursor } else { role };
    pen.cursor(at, has_cursor);
    pen.cell(at, TIME, &recorded_at(&act.stamp), Role::Quiet);
    pen.cell(at, BY, act.stamp.by.as_str(), role);
    pen.cell(at, KIND, exception_kind(lang, row.kind), kind);
    pen.cell(at, CASE, &case, role);
    pen.cell(at, WHAT, &what, role);
}

fn height(rows: usize) -> usize {
    rows.saturating_sub(OTHER_ROWS).max(1)
}
