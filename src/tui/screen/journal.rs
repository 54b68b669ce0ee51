//! What was recorded, by whom, newest first. Knows acts and what became of them; not what they did
//! to cases.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Place;
use super::list::step_of;
use crate::domain::Seq;
use crate::keys::{Action, Context};
use crate::office::{Answer, LogLine, NewestAsked};
use crate::text::act_line;
use crate::text::desk::{
    Hindrance, JournalColumn, act_detail, act_number, holds_from, journal_head, journal_title,
    nothing_recorded, recorded_at, taken_back,
};
use crate::tui::cursor::Cursor;
use crate::tui::event::Ticket;
use crate::tui::fit;
use crate::tui::outbox::{Outbox, Wish};
use crate::tui::pen::{Column, Pen, REST};
use crate::tui::theme::{Look, Role};
use crate::tui::view::View;

/// Rows beside the acts: the heads.
const OTHER_ROWS: usize = 1;

const COLUMNS: [(JournalColumn, Column); 5] = [
    (JournalColumn::Number, Column::right(1, 5)),
    (JournalColumn::Time, Column::left(7, 11)),
    (JournalColumn::By, Column::left(19, 6)),
    (JournalColumn::Cases, Column::left(26, 10)),
    (JournalColumn::What, Column::left(37, REST)),
];

/// The journal.
#[derive(Debug, Default)]
pub(crate) struct Journal {
    cursor: Cursor,
    /// The act under the cursor, by which it is found again.
    seq: Option<Seq>,
    /// First row of the acts on screen, and of those asked for last.
    offset: usize,
    asked: usize,
    newest: Option<Seq>,
    /// The act under the cursor is shown in full.
    is_detailed: bool,
    view: View<Vec<LogLine>>,
}

impl Journal {
    pub(super) fn context(&self) -> Context {
        Context::Journal
    }

    pub(super) fn hints(&self) -> Vec<Action> {
        vec![
            Action::JournalDetail,
            Action::JournalOpen,
            Action::UndoThis,
            Action::Undo,
            Action::Redo,
            Action::Find,
            Action::Help,
            Action::Back,
        ]
    }

    pub(super) fn refuse(&self, action: Action) -> Option<Hindrance> {
        const ABOUT_AN_ACT: [Action; 3] =
            [Action::JournalOpen, Action::UndoThis, Action::JournalDetail];
        if !ABOUT_AN_ACT.contains(&action) {
            return None;
        }
        let Some(line) = self.line() else {
            return Some(Hindrance::NothingHere);
        };
        let has_no_case = action == Action::JournalOpen && line.act.cases().is_empty();
        has_no_case.then_some(Hindrance::NoCase)
    }

    fn line(&self) -> Option<&LogLine> {
        let lines = self.view.get()?;
        lines.get(self.cursor.at().checked_sub(self.offset)?)
    }

    pub(super) fn act(&mut self, action: Action, out: &mut Outbox, _look: &Look) {
        if let Some(step) = step_of(action) {
            self.cursor.step(step, height(out.rows()));
            self.seq = self.line().map(|line| line.act.stamp.seq);
        } else if action == Action::JournalOpen {
            let case = self
                .line()
                .and_then(|line| line.act.cases().first().copied());
            out.wishes(case.map(|case| Wish::Open(Place::Card(case))));
        } else if action == Action::JournalDetail {
            self.is_detailed = !self.is_detailed;
        } else if action == Action::UndoThis {
            let line = self.line().cloned();
            out.wishes(line.map(|line| Wish::TakeBack(Box::new(line))));
        }
    }

    pub(super) fn hear(&mut self, ticket: Ticket, answer: &Answer, out: &mut Outbox) -> bool {
        if !self.view.expects(ticket) {
            return false;
        }
        if let Answer::NewestAsked(lines) = answer {
            self.offset = self.asked;
            if self.offset == 0 {
                self.newest = lines.first().map(|line| line.act.stamp.seq);
            }
            let total = self.newest.map_or(0, |newest| newest.0);
            self.cursor
                .set_total(usize::try_from(total).unwrap_or(usize::MAX));
            self.view.set((**lines).clone());
            // Numbers have no gaps: so many acts newer than this one stand above it.
            if let (Some(newest), Some(seq)) = (self.newest, self.seq) {
                let above = newest.0.saturating_sub(seq.0);
                let at = usize::try_from(above).unwrap_or(usize::MAX);
                self.cursor.follow(at, height(out.rows()));
            }
            self.seq = self.line().map(|line| line.act.stamp.seq);
        }
        true
    }

    pub(super) fn miss(&mut self, ticket: Ticket) -> bool {
        self.view.expects(ticket)
    }

    pub(super) fn spoil(&mut self) {
        self.view.spoil();
        self.newest = None;
    }

    /// Asks for the acts in the window, where one of them is not here. Numbers have no gaps, so the
    /// newest one tells how many there are.
    pub(super) fn ask(&mut self, out: &mut Outbox) {
        let height = height(out.rows());
        let window = self.cursor.window(height);
        let has = |lines: &Vec<LogLine>| {
            self.offset <= window.start && window.end <= self.offset + lines.len()
        };
        let is_short = !self.view.is_awaited() && !self.view.get().is_some_and(has);
        if !self.view.is_due() && !is_short {
            return;
        }
        let before = match self.newest {
            Some(newest) if 0 < window.start => {
                self.asked = window.start;
                let rows = u64::try_from(window.start).unwrap_or(u64::MAX);
                Some(Seq((newest.0 + 1).saturating_sub(rows)))
            }
            Some(_) | None => {
                self.asked = 0;
                None
            }
        };
        let limit = if self.asked == 0 {
            window.end.max(height)
        } else {
            height
        };
        self.view.ask(NewestAsked { before, limit }, out);
    }

    pub(super) fn is_held(&self) -> bool {
        self.line().is_none() && self.view.is_awaited()
    }

    pub(super) fn heading(&self, look: &Look) -> String {
        journal_title(look.lang).to_owned()
    }

    pub(super) fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look) {
        let Some(lines) = self.view.get() else { return };
        let mut pen = Pen::new(area, buf, look);
        for (column, place) in COLUMNS {
            pen.cell(0, place, journal_head(look.lang, column), Role::Heading);
        }
        if lines.is_empty() {
            pen.line(1, nothing_recorded(look.lang), Role::Quiet);
        }
        let window = self.cursor.window(height(usize::from(area.height)));
        for (row, at) in (1_u16..).zip(window) {
            if let Some(line) = at.checked_sub(self.offset).and_then(|at| lines.get(at)) {
                draw_act(&mut pen, row, line, at == self.cursor.at());
            }
        }
        if let Some(line) = self.line().filter(|_| self.is_detailed) {
            draw_detail(area, buf, look, line, self.cursor);
        }
    }
}

/// The act in full, at the foot; at the top where the cursor is there.
fn draw_detail(area: Rect, buf: &mut Buffer, look: &Look, line: &LogLine, cursor: Cursor) {
    let columns = area.width.saturating_sub(4);
    let told = act_detail(look.lang, line);
    let lines: Vec<String> = told
        .iter()
        .flat_map(|one| fit::wrap(one, columns))
        .collect();
    let most = area.height / 2;
    let rows = u16::try_from(lines.len()).unwrap_or(most).min(most);
    let height = rows.saturating_add(2);
    let window = cursor.window(self::height(usize::from(area.height)));
    let at = u16::try_from(cursor.at().saturating_sub(window.start)).unwrap_or(0) + 1;
    let is_covered = area.height.saturating_sub(height) <= at;
    let top = if is_covered {
        area.y
    } else {
        area.bottom() - height
    };
    let place = Rect::new(area.x, top, area.width, height);
    let mut pen = Pen::new(place, buf, look);
    let mut inside = pen.boxed(&act_number(look.lang, line));
    for (row, text) in (0..rows).zip(&lines) {
        inside.line(row, text, Role::Plain);
    }
}

fn draw_act(pen: &mut Pen<'_>, row: u16, line: &LogLine, has_cursor: bool) {
    let lang = pen.look().lang;
    let act = &line.act;
    let cases = act.cases();
    let case = match cases.as_slice() {
        [] => String::new(),
        [one] => one.to_string(),
        [one, more @ ..] => format!("{one}+{}", more.len()),
    };
    let mut what = act_line(lang, act);
    if let Some(late) = holds_from(lang, &act.stamp) {
        what = format!("{what} ({late})");
    }
    if let Some(by) = line.undone_by {
        what = format!("({}) {what}", taken_back(lang, by));
    }
    pen.cursor(row, has_cursor);
    let number = if has_cursor {
        Role::Cursor
    } else {
        Role::Plain
    };
    let role = if line.undone_by.is_some() {
        Role::Quiet
    } else {
        Role::Plain
    };
    pen.cell(row, COLUMNS[0].1, &act.stamp.seq.to_string(), number);
    pen.cell(row, COLUMNS[1].1, &recorded_at(&act.stamp), Role::Quiet);
    pen.cell(row, COLUMNS[2].1, act.stamp.by.as_str(), Role::Plain);
    pen.cell(row, COLUMNS[3].1, &case, Role::Plain);
    pen.cell(row, COLUMNS[4].1, &what, role);
}

fn height(rows: usize) -> usize {
    rows.saturating_sub(OTHER_ROWS).max(1)
}
