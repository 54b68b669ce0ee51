//! The box of two officers who changed the same lines: three columns, and whose word stands in each line.
//! Until that is said for every line nothing is sent. Refuses to judge and to know what is sent.

use std::collections::BTreeMap;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::cursor::{Cursor, Step};
use super::form::{Clashing, Form, Side};
use super::pen::{Column, Pen, REST};
use super::theme::{Look, Role};
use crate::domain::{Account, Seq};
use crate::keys::Context;
use crate::office::At;
use crate::text::desk::{
    ClashColumn, FormField, clash_column, clash_head, clash_left, clash_since, form_field,
};

/// Rows beside the lines: since when, what, a blank one, heads, a blank one, the question, the border.
const OTHER_ROWS: u16 = 8;
/// The row of the heads.
const HEADS_ROW: u16 = 3;
/// Columns of a label; the three columns share the rest.
const LABEL_COLUMNS: u16 = 20;
/// Before what is chosen.
const CHOSEN: &str = "*";

/// Who recorded what is now, and on what the form was made.
#[derive(Debug, Clone)]
pub(crate) struct Since {
    pub(crate) by: Account,
    pub(crate) at: At,
    /// What that was, in words.
    pub(crate) what: String,
    pub(crate) opened: Seq,
    pub(crate) now: Seq,
}

/// The box.
#[derive(Debug)]
pub(crate) struct Clash {
    what: String,
    since: Since,
    lines: Vec<Clashing>,
    said: BTreeMap<FormField, Side>,
    cursor: Cursor,
    /// The form as it would be opened on what stands now.
    now: Form,
}

impl Clash {
    /// These lines were changed by both; `now` is the form as it would be opened now.
    pub(crate) fn new(what: String, since: Since, lines: Vec<Clashing>, now: Form) -> Self {
        let mut cursor = Cursor::default();
        cursor.set_total(lines.len());
        Self {
            what,
            since,
            lines,
            said: BTreeMap::new(),
            cursor,
            now,
        }
    }

    /// Where its keys are looked up.
    pub(crate) const fn contexts() -> &'static [Context] {
        Context::Clash.stack()
    }

    /// Lines of which nobody said yet whose word stands.
    pub(crate) fn left(&self) -> usize {
        self.lines.len() - self.said.len()
    }

    /// In the line under the cursor this side's word stands; the cursor goes on to the next line of which
    /// nothing was said.
    pub(crate) fn say(&mut self, side: Side) {
        let Some(line) = self.lines.get(self.cursor.at()) else {
            return;
        };
        self.said.insert(line.field, side);
        let count = self.lines.len();
        let mut ahead = (1..count).map(|ahead| (self.cursor.at() + ahead) % count);
        let open = ahead.find(|at| !self.said.contains_key(&self.lines[*at].field));
        if let Some(open) = open {
            self.cursor.set(open, count);
        }
    }

    /// Moves along the lines.
    pub(crate) fn step(&mut self, step: Step) {
        self.cursor.step(step, self.lines.len());
    }

    /// The form on what stands now, and whose word stands in each line.
    pub(crate) fn into_said(self) -> (Form, BTreeMap<FormField, Side>) {
        (self.now, self.said)
    }

    /// Draws it at the foot of `area`.
    pub(crate) fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look) {
        let lang = look.lang;
        let rows = u16::try_from(self.lines.len()).unwrap_or(u16::MAX);
        let height = rows.saturating_add(OTHER_ROWS).min(area.height);
        let place = Rect::new(area.x, area.bottom() - height, area.width, height);
        let mut pen = Pen::new(place, buf, look);
        let mut inside = pen.boxed(&clash_head(lang, &self.what, look.dot()));
        let Since {
            by,
            at,
            what,
            opened,
            now,
        } = &self.since;
        inside.line(0, &clash_since(lang, *opened, by, *at, *now), Role::Plain);
        inside.line(1, &format!("{by}: {what}"), Role::Quiet);
        let [label, before, theirs, mine] = columns(inside.area().width);
        let heads = [
            (label, clash_column(lang, ClashColumn::Field)),
            (before, clash_column(lang, ClashColumn::Before)),
            (theirs, by.as_str()),
            (mine, clash_column(lang, ClashColumn::Mine)),
        ];
        for (column, head) in heads {
            inside.cell(HEADS_ROW, column, head, Role::Heading);
        }
        let room = usize::from(height.saturating_sub(OTHER_ROWS)).max(1);
        for (row, at) in (HEADS_ROW + 1..).zip(self.cursor.window(room)) {
            let line = &self.lines[at];
            let said = self.said.get(&line.field);
            inside.cursor(row, at == self.cursor.at());
            inside.cell(row, label, form_field(lang, line.field), Role::Plain);
            inside.cell(row, before, &line.before, Role::Quiet);
            for (side, column, text) in [
                (Side::Theirs, theirs, &line.theirs),
                (Side::Mine, mine, &line.mine),
            ] {
                let is_chosen = said == Some(&side);
                let role = if is_chosen {
                    Role::Heading
                } else {
                    Role::Plain
                };
                if is_chosen {
                    inside.text(row, column.at - 1, 1, CHOSEN, role);
                }
                inside.cell(row, column, text, role);
            }
        }
        let last = inside.area().height.saturating_sub(1);
        inside.text(last, 0, REST, &clash_left(lang, self.left()), Role::Heading);
    }
}

/// The label, then three columns of the same width with room for a sign before the last two.
fn columns(width: u16) -> [Column; 4] {
    let each = width.saturating_sub(LABEL_COLUMNS + 2) / 3;
    let at = |number: u16| LABEL_COLUMNS + 2 + number * each;
    [
        Column::left(1, LABEL_COLUMNS),
        Column::left(at(0), each - 2),
        Column::left(at(1), each - 2),
        Column::left(at(2), each - 1),
    ]
}
