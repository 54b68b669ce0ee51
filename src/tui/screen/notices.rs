//! What others did to what is the officer's own, newest first. Knows what was looked at before; opens the
//! case and changes nothing.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Place;
use super::list::step_of;
use crate::domain::{CaseId, Seq};
use crate::keys::{Action, Context};
use crate::office::limits::NOTICES_MAX;
use crate::office::{Answer, Notice, Notices as Told, NoticesAsked};
use crate::text::desk::{
    Hindrance, NoticeColumn, commune_name, no_notices, notice_head, notices_title, recorded_at,
};
use crate::text::{act_line, verb_done};
use crate::tui::cursor::Cursor;
use crate::tui::event::Ticket;
use crate::tui::outbox::{Outbox, Wish};
use crate::tui::pen::{Column, Pen, REST};
use crate::tui::theme::{Look, Role};
use crate::tui::view::View;

/// Rows beside the list: the heads.
const OTHER_ROWS: usize = 1;
/// Before what was not looked at yet.
const NEW: &str = "*";

const COLUMNS: [(NoticeColumn, Column); 5] = [
    (NoticeColumn::Time, Column::left(2, 11)),
    (NoticeColumn::By, Column::left(14, 6)),
    (NoticeColumn::Who, Column::left(21, 18)),
    (NoticeColumn::Place, Column::left(40, 11)),
    (NoticeColumn::What, Column::left(52, REST)),
];

/// The list.
#[derive(Debug)]
pub(crate) struct Notices {
    /// What was looked at before: acts up to this one.
    seen: Seq,
    cursor: Cursor,
    /// The act under the cursor, by which it is found again.
    seq: Option<Seq>,
    view: View<Told>,
}

impl Notices {
    /// The list, all after `seen` being new.
    pub(crate) fn new(seen: Seq) -> Self {
        Self {
            seen,
            cursor: Cursor::default(),
            seq: None,
            view: View::default(),
        }
    }

    pub(super) fn context(&self) -> Context {
        Context::Notices
    }

    pub(super) fn hints(&self) -> Vec<Action> {
        vec![
            Action::Open,
            Action::Find,
            Action::Journal,
            Action::Help,
            Action::Back,
        ]
    }

    fn all(&self) -> &[Notice] {
        self.view.get().map_or(&[], |told| &told.notices)
    }

    fn notice(&self) -> Option<&Notice> {
        self.all().get(self.cursor.at())
    }

    /// The case under the cursor.
    fn case(&self) -> Option<CaseId> {
        self.notice()?.case.as_ref().map(|(case, ..)| *case)
    }

    pub(super) fn refuse(&self, action: Action) -> Option<Hindrance> {
        if action != Action::Open {
            return None;
        }
        match self.notice() {
            None => Some(Hindrance::NothingHere),
            Some(notice) => notice.case.is_none().then_some(Hindrance::NoCase),
        }
    }

    pub(super) fn act(&mut self, action: Action, out: &mut Outbox) {
        if let Some(step) = step_of(action) {
            self.cursor.step(step, height(out.rows()));
            self.seq = self.notice().map(|notice| notice.line.act.stamp.seq);
        } else if action == Action::Open {
            out.wishes(self.case().map(|case| Wish::Open(Place::Card(case))));
        }
    }

    pub(super) fn hear(&mut self, ticket: Ticket, answer: &Answer, out: &mut Outbox) -> bool {
        if !self.view.expects(ticket) {
            return false;
        }
        if let Answer::NoticesAsked(told) = answer {
            let known = |notice: &Notice| Some(notice.line.act.stamp.seq) == self.seq;
            let at = told.notices.iter().position(known);
            self.cursor.set_total(told.notices.len());
            self.cursor
                .follow(at.unwrap_or(self.cursor.at()), height(out.rows()));
            self.view.set((**told).clone());
            self.seq = self.notice().map(|notice| notice.line.act.stamp.seq);
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
            let question = NoticesAsked {
                since: Seq(0),
                limit: NOTICES_MAX,
            };
            self.view.ask(question, out);
        }
    }

    pub(super) fn is_held(&self) -> bool {
        self.view.is_empty() && self.view.is_awaited()
    }

    pub(super) fn heading(&self, look: &Look) -> String {
        notices_title(look.lang).to_owned()
    }

    /// The act under the cursor in full, with the reason that was given.
    pub(super) fn status(&self, look: &Look) -> Option<(String, Role)> {
        let act = &self.notice()?.line.act;
        let what = act_line(look.lang, act);
        let why = act
            .reason
            .as_ref()
            .map(|why| format!(" ({})", why.as_str()));
        Some((what + &why.unwrap_or_default(), Role::Plain))
    }

    pub(super) fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look) {
        let mut pen = Pen::new(area, buf, look);
        for (column, place) in COLUMNS {
            pen.cell(0, place, notice_head(look.lang, column), Role::Heading);
        }
        if self.view.get().is_some() && self.all().is_empty() {
            pen.line(1, no_notices(look.lang), Role::Quiet);
        }
        let window = self.cursor.window(height(usize::from(area.height)));
        for (row, at) in (1_u16..).zip(window) {
            if let Some(notice) = self.all().get(at) {
                let is_new = self.seen < notice.line.act.stamp.seq;
                draw_notice(&mut pen, row, notice, (at == self.cursor.at(), is_new));
            }
        }
    }
}

fn draw_notice(pen: &mut Pen<'_>, row: u16, notice: &Notice, (has_cursor, is_new): (bool, bool)) {
    let lang = pen.look().lang;
    let act = &notice.line.act;
    let (name, place) = match &notice.case {
        Some((_, name, place)) => (name.clone(), commune_name(lang, place)),
        None => (String::new(), String::new()),
    };
    pen.cursor(row, has_cursor);
    if is_new {
        pen.text(row, 1, 1, NEW, Role::Urgent);
    }
    let role = if has_cursor {
        Role::Cursor
    } else {
        Role::Plain
    };
    pen.cell(row, COLUMNS[0].1, &recorded_at(&act.stamp), Role::Quiet);
    pen.cell(row, COLUMNS[1].1, act.stamp.by.as_str(), Role::Plain);
    pen.cell(row, COLUMNS[2].1, &name, role);
    pen.cell(row, COLUMNS[3].1, &place, Role::Plain);
    // In full it stands above the keys for the row under the cursor.
    pen.cell(row, COLUMNS[4].1, &verb_done(lang, act.verb), Role::Plain);
}

fn height(rows: usize) -> usize {
    rows.saturating_sub(OTHER_ROWS).max(1)
}
