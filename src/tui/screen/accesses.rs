//! Who looked at which case, newest first. Knows notes of the access log; not what was seen.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Place;
use super::list::step_of;
use crate::domain::CaseId;
use crate::keys::{Action, Context};
use crate::office::{AccessAsked, AccessLine, Answer, limits};
use crate::text::desk::{
    AccessColumn, Hindrance, access_head, access_time, accesses_title, nobody_looked,
};
use crate::text::looked_why;
use crate::tui::cursor::Cursor;
use crate::tui::event::Ticket;
use crate::tui::outbox::{Outbox, Wish};
use crate::tui::pen::{Column, Pen, REST};
use crate::tui::theme::{Look, Role};
use crate::tui::view::View;

/// Rows beside the notes: the heads.
const OTHER_ROWS: usize = 1;

const COLUMNS: [(AccessColumn, Column); 5] = [
    (AccessColumn::Number, Column::right(1, 6)),
    (AccessColumn::Time, Column::left(8, 16)),
    (AccessColumn::By, Column::left(25, 10)),
    (AccessColumn::Case, Column::left(36, 8)),
    (AccessColumn::What, Column::left(45, REST)),
];

/// The access log.
#[derive(Debug, Default)]
pub(crate) struct Accesses {
    cursor: Cursor,
    /// The note under the cursor, by which it is found again.
    seq: Option<u64>,
    /// Notes of this case alone, the newest of them.
    case: Option<CaseId>,
    /// First row of the notes on screen, and of those asked for last.
    offset: usize,
    asked: usize,
    newest: Option<u64>,
    view: View<Vec<AccessLine>>,
}

impl Accesses {
    pub(super) fn context(&self) -> Context {
        Context::Access
    }

    pub(super) fn hints(&self) -> Vec<Action> {
        vec![
            Action::AccessOpen,
            Action::AccessSameCase,
            Action::Journal,
            Action::Find,
            Action::Help,
            Action::Back,
        ]
    }

    pub(super) fn refuse(&self, action: Action) -> Option<Hindrance> {
        let narrows = action == Action::AccessSameCase && self.case.is_none();
        let is_about_a_note = action == Action::AccessOpen || narrows;
        (is_about_a_note && self.line().is_none()).then_some(Hindrance::NothingHere)
    }

    fn line(&self) -> Option<&AccessLine> {
        let lines = self.view.get()?;
        lines.get(self.cursor.at().checked_sub(self.offset)?)
    }

    pub(super) fn act(&mut self, action: Action, out: &mut Outbox) {
        if let Some(step) = step_of(action) {
            self.cursor.step(step, height(out.rows()));
            self.seq = self.line().map(|line| line.seq);
        } else if action == Action::AccessOpen {
            let case = self.line().map(|line| line.access.case);
            out.wishes(case.map(|case| Wish::Open(Place::Card(case))));
        } else if action == Action::AccessSameCase {
            self.case = match self.case {
                None => self.line().map(|line| line.access.case),
                Some(_) => None,
            };
            self.spoil();
        }
    }

    pub(super) fn hear(&mut self, ticket: Ticket, answer: &Answer, out: &mut Outbox) -> bool {
        if !self.view.expects(ticket) {
            return false;
        }
        if let Answer::AccessAsked(lines) = answer {
            let height = height(out.rows());
            self.offset = self.asked;
            if self.offset == 0 {
                self.newest = lines.first().map(|line| line.seq);
            }
            let total = match (self.case, self.newest) {
                (Some(_), _) => lines.len(),
                (None, newest) => usize::try_from(newest.unwrap_or(0)).unwrap_or(usize::MAX),
            };
            self.cursor.set_total(total);
            self.view.set((**lines).clone());
            if let Some(at) = self.seq.and_then(|seq| self.row_of(seq, lines)) {
                self.cursor.follow(at, height);
            }
            self.seq = self.line().map(|line| line.seq);
        }
        true
    }

    /// The row a note stands in. Numbers of all notes have no gaps: so many newer ones stand above it.
    fn row_of(&self, seq: u64, lines: &[AccessLine]) -> Option<usize> {
        if self.case.is_some() {
            return lines.iter().position(|line| line.seq == seq);
        }
        usize::try_from(self.newest?.saturating_sub(seq)).ok()
    }

    pub(super) fn miss(&mut self, ticket: Ticket) -> bool {
        self.view.expects(ticket)
    }

    pub(super) fn spoil(&mut self) {
        self.view.spoil();
        self.newest = None;
    }

    /// Asks for the notes in the window, where one of them is not here; of one case for all at once.
    pub(super) fn ask(&mut self, out: &mut Outbox) {
        let height = height(out.rows());
        let window = self.cursor.window(height);
        let has = |lines: &Vec<AccessLine>| {
            self.offset <= window.start && window.end <= self.offset + lines.len()
        };
        let is_short = !self.view.is_awaited() && !self.view.get().is_some_and(has);
        if !self.view.is_due() && !is_short {
            return;
        }
        let (case, mut before, mut limit) = (self.case, None, limits::ACCESS_LINES_MAX);
        self.asked = 0;
        if case.is_none() {
            limit = height.max(window.end);
            if let Some(newest) = self.newest.filter(|_| 0 < window.start) {
                let rows = u64::try_from(window.start).unwrap_or(u64::MAX);
                (self.asked, limit) = (window.start, height);
                before = Some((newest + 1).saturating_sub(rows));
            }
        }
        let question = AccessAsked {
            case,
            before,
            limit,
        };
        self.view.ask(question, out);
    }

    pub(super) fn is_held(&self) -> bool {
        self.line().is_none() && self.view.is_awaited()
    }

    pub(super) fn heading(&self, look: &Look) -> String {
        accesses_title(look.lang, self.case)
    }

    pub(super) fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look) {
        let Some(lines) = self.view.get() else { return };
        let mut pen = Pen::new(area, buf, look);
        for (column, place) in COLUMNS {
            pen.cell(0, place, access_head(look.lang, column), Role::Heading);
        }
        if lines.is_empty() {
            pen.line(1, nobody_looked(look.lang), Role::Quiet);
        }
        let window = self.cursor.window(height(usize::from(area.height)));
        for (row, at) in (1_u16..).zip(window) {
            if let Some(line) = at.checked_sub(self.offset).and_then(|at| lines.get(at)) {
                draw_note(&mut pen, row, line, at == self.cursor.at());
            }
        }
    }
}

fn draw_note(pen: &mut Pen<'_>, row: u16, line: &AccessLine, has_cursor: bool) {
    let AccessLine { seq, access } = line;
    let what = looked_why(pen.look().lang, access);
    pen.cursor(row, has_cursor);
    let number = if has_cursor {
        Role::Cursor
    } else {
        Role::Plain
    };
    pen.cell(row, COLUMNS[0].1, &seq.to_string(), number);
    pen.cell(row, COLUMNS[1].1, &access_time(access), Role::Quiet);
    pen.cell(row, COLUMNS[2].1, access.by.as_str(), Role::Plain);
    pen.cell(row, COLUMNS[3].1, &access.case.to_string(), Role::Plain);
    pen.cell(row, COLUMNS[4].1, &what, Role::Plain);
}

fn height(rows: usize) -> usize {
    rows.saturating_sub(OTHER_ROWS).max(1)
}
