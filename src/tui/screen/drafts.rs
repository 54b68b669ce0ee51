//! The forms that are begun: which they are, how far they went, what the case has seen since. Knows
//! them as they were read; they are gone on with and dropped by the desk.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::list::step_of;
use crate::domain::CaseId;
use crate::keys::{Action, Context};
use crate::office::{Answer, At, Card, CardAsked, KeptForm, LogLine};
use crate::text::act_line;
use crate::text::desk::{
    DraftColumn, Hindrance, act_time, confirm_drop, draft_head, draft_left, draft_since,
    draft_time, draft_typed, draft_unreadable, drafts_count, drafts_title, form_field, form_title,
    no_drafts,
};
use crate::tui::cursor::Cursor;
use crate::tui::event::Ticket;
use crate::tui::form::Begun;
use crate::tui::outbox::{Outbox, Wish};
use crate::tui::pen::{Column, Pen, REST};
use crate::tui::question::{Question, Yes};
use crate::tui::theme::{Look, Role};
use crate::tui::view::View;

/// Rows above the list: how many there are, the heads.
const HEAD_ROWS: usize = 2;
/// Most rows of the list; below it stands what was typed.
const LIST_ROWS_MAX: usize = 8;
/// Columns of a label before what was typed.
const LABEL_COLUMNS: u16 = 24;

const COLUMNS: [(DraftColumn, Column); 6] = [
    (DraftColumn::What, Column::left(1, 19)),
    (DraftColumn::Who, Column::left(21, 20)),
    (DraftColumn::Reached, Column::left(42, 12)),
    (DraftColumn::Filled, Column::right(54, 5)),
    (DraftColumn::KeptAt, Column::left(60, 11)),
    (DraftColumn::Left, Column::right(72, 8)),
];

/// One begun form.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    pub(crate) form: KeptForm,
    /// How far it went; nothing where this version cannot read it.
    pub(crate) begun: Option<Begun>,
}

/// The list.
#[derive(Debug, Default)]
pub(crate) struct Drafts {
    rows: Vec<Row>,
    cursor: Cursor,
    /// The case of the form under the cursor as it stands now.
    card: View<Card>,
    /// Whose it is.
    case: Option<CaseId>,
    now: Option<At>,
}

impl Drafts {
    /// Shows these; their age is counted to `now`.
    pub(crate) fn show(&mut self, rows: Vec<Row>, now: At) {
        let under = self.row().map(|row| row.form.id);
        let at = rows.iter().position(|row| Some(row.form.id) == under);
        self.cursor.set_total(rows.len());
        if let Some(at) = at {
            self.cursor.set(at, LIST_ROWS_MAX);
        }
        self.rows = rows;
        self.now = Some(now);
    }

    fn row(&self) -> Option<&Row> {
        self.rows.get(self.cursor.at())
    }

    fn begun(&self) -> Option<&Begun> {
        self.row()?.begun.as_ref()
    }

    pub(super) fn context(&self) -> Context {
        Context::Drafts
    }

    pub(super) fn hints(&self) -> Vec<Action> {
        vec![
            Action::Open,
            Action::DropDraft,
            Action::Find,
            Action::Palette,
            Action::Help,
            Action::Back,
        ]
    }

    pub(super) fn refuse(&self, action: Action) -> Option<Hindrance> {
        let is_about_one = action == Action::Open || action == Action::DropDraft;
        match self.row() {
            None if is_about_one => Some(Hindrance::NothingHere),
            Some(row) if action == Action::Open && row.begun.is_none() => {
                Some(Hindrance::DraftUnreadable)
            }
            None | Some(_) => None,
        }
    }

    pub(super) fn act(&mut self, action: Action, out: &mut Outbox, look: &Look) {
        if let Some(step) = step_of(action) {
            self.cursor.step(step, LIST_ROWS_MAX);
        } else if action == Action::Open {
            out.wishes(self.row().map(|row| Wish::Resume(row.form.id)));
        } else if action == Action::DropDraft {
            let Some(row) = self.row() else { return };
            let (what, who) = heads(row, look);
            out.wish(Wish::Confirm(Box::new(Question {
                text: confirm_drop(look.lang, &what, &who),
                yes: Yes::DropDraft(row.form.id),
            })));
        }
    }

    pub(super) fn hear(&mut self, ticket: Ticket, answer: &Answer, _out: &mut Outbox) -> bool {
        let is_mine = self.card.expects(ticket);
        if is_mine && let Answer::CardAsked(card) = answer {
            self.card.set((**card).clone());
        }
        is_mine
    }

    pub(super) fn miss(&mut self, ticket: Ticket) -> bool {
        self.card.expects(ticket)
    }

    pub(super) fn spoil(&mut self) {
        self.card.spoil();
    }

    /// Asks for the case of the form under the cursor.
    pub(super) fn ask(&mut self, out: &mut Outbox) {
        let case = self.begun().and_then(|begun| begun.case);
        let case = case.map(|(case, _)| case);
        if case != self.case {
            self.case = case;
            self.card = View::default();
        }
        if let Some(case) = case
            && self.card.is_due()
        {
            self.card.ask(CardAsked { case, on: None }, out);
        }
    }

    pub(super) fn is_held(&self) -> bool {
        false
    }

    pub(super) fn heading(&self, look: &Look) -> String {
        drafts_title(look.lang).to_owned()
    }

    /// What was recorded about the case since the form under the cursor was made.
    fn since(&self) -> Vec<&LogLine> {
        let made_on = self.begun().and_then(|begun| begun.case);
        let (Some((case, revision)), Some(card)) = (made_on, self.card.get()) else {
            return Vec::new();
        };
        let is_later = |line: &&LogLine| card.case == case && revision < line.act.stamp.seq;
        card.history.iter().filter(is_later).collect()
    }

    pub(super) fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look) {
        let mut pen = Pen::new(area, buf, look);
        if self.rows.is_empty() {
            return pen.line(0, no_drafts(look.lang), Role::Quiet);
        }
        let count = drafts_count(look.lang, self.rows.len());
        pen.line(0, &count, Role::Plain);
        for (column, place) in COLUMNS {
            pen.cell(1, place, draft_head(look.lang, column), Role::Heading);
        }
        let window = self.cursor.window(LIST_ROWS_MAX);
        let mut at = u16::try_from(HEAD_ROWS).unwrap_or_default();
        for index in window {
            if let Some(row) = self.rows.get(index) {
                self.draw_row(&mut pen, at, row, index == self.cursor.at());
                at += 1;
            }
        }
        self.draw_under_cursor(&mut pen, at + 1);
    }

    fn draw_row(&self, pen: &mut Pen<'_>, at: u16, row: &Row, has_cursor: bool) {
        let look = pen.look();
        let lang = look.lang;
        let (what, who) = heads(row, look);
        let begun = row.begun.as_ref();
        pen.cursor(at, has_cursor);
        for (column, place) in COLUMNS {
            let text = match column {
                DraftColumn::What => what.clone(),
                DraftColumn::Who => who.clone(),
                DraftColumn::Reached => begun
                    .and_then(|begun| begun.reached)
                    .map(|field| form_field(lang, field).to_owned())
                    .unwrap_or_default(),
                DraftColumn::Filled => begun
                    .map(|begun| format!("{}/{}", begun.filled.0, begun.filled.1))
                    .unwrap_or_default(),
                DraftColumn::KeptAt => draft_time(row.form.at),
                DraftColumn::Left => self
                    .now
                    .map(|now| draft_left(lang, row.form.at, now))
                    .unwrap_or_default(),
            };
            let role = if has_cursor && column == DraftColumn::What {
                Role::Cursor
            } else {
                Role::Plain
            };
            pen.cell(at, place, &text, role);
        }
    }

    /// What was typed, and what was recorded since.
    fn draw_under_cursor(&self, pen: &mut Pen<'_>, from: u16) {
        let lang = pen.look().lang;
        let Some(begun) = self.begun() else { return };
        let mut at = from;
        let since = self.since();
        if !since.is_empty() {
            pen.line(at, draft_since(lang), Role::Urgent);
            at += 1;
            for line in since {
                let (when, by) = (act_time(&line.act.stamp), line.act.stamp.by.as_str());
                let text = format!("{when}  {by}  {}", act_line(lang, &line.act));
                pen.text(at, 2, REST, &text, Role::Plain);
                at += 1;
            }
            at += 1;
        }
        pen.line(at, draft_typed(lang), Role::Heading);
        for (row, (field, typed)) in (at + 1..).zip(&begun.typed) {
            pen.text(row, 1, LABEL_COLUMNS, form_field(lang, *field), Role::Quiet);
            pen.text(row, LABEL_COLUMNS + 1, REST, typed, Role::Plain);
        }
    }
}

/// What a form is for, and whom it is about.
fn heads(row: &Row, look: &Look) -> (String, String) {
    match &row.begun {
        Some(begun) => {
            let what = form_title(look.lang, begun.title).to_owned();
            (what, begun.name.clone())
        }
        None => (draft_unreadable(look.lang).to_owned(), String::new()),
    }
}
