//! Looking a person up: what is typed is looked for at once. Knows the text and the answers to it;
//! how names match is the office's.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::Place;
use super::list::step_of;
use super::people::{Apart, Shown, columns, draw_heads, draw_row};
use crate::domain::CaseId;
use crate::keys::{Action, Context};
use crate::office::{Answer, FindAsked, Found};
use crate::text::desk::{Hindrance, find_hint, find_prompt, found_count, nobody};
use crate::tui::cursor::Cursor;
use crate::tui::event::Ticket;
use crate::tui::field::Field;
use crate::tui::fit;
use crate::tui::outbox::{Neighbour, Outbox, Wish};
use crate::tui::paged::Paged;
use crate::tui::pen::Pen;
use crate::tui::theme::{Look, Role};

/// Rows beside the people: the field, a blank one, the heads.
const OTHER_ROWS: usize = 3;
/// Columns kept at the right of the field for the count.
const COUNT_COLUMNS: u16 = 16;

/// The find screen.
#[derive(Debug, Default)]
pub(crate) struct Find {
    field: Field,
    list: Paged<Found>,
    /// Open the hit under the cursor as soon as it is here.
    opens: bool,
}

impl Find {
    pub(super) fn context(&self) -> Context {
        Context::Find
    }

    pub(super) fn hints(&self) -> Vec<Action> {
        vec![Action::FindOpen, Action::Clear, Action::FindClose]
    }

    pub(super) fn refuse(&self, action: Action) -> Option<Hindrance> {
        let nobody = self.list.get().is_none_or(|found| found.total == 0);
        let is_vain = action == Action::FindOpen && nobody && !self.list.is_awaited();
        is_vain.then_some(Hindrance::NotFound)
    }

    pub(super) fn letter(&mut self, letter: char) {
        self.field.letter(letter);
        self.changed();
    }

    pub(super) fn paste(&mut self, text: &str) {
        self.field.paste(text);
        self.changed();
    }

    fn changed(&mut self) {
        self.list.cursor = Cursor::default();
        self.list.spoil();
    }

    pub(super) fn act(&mut self, action: Action, out: &mut Outbox) {
        if let Some(step) = step_of(action) {
            self.list.cursor.step(step, height(out.rows()));
        } else if action == Action::FindClose {
            out.wish(Wish::Close);
        } else if action == Action::FindOpen {
            self.opens = true;
            self.open_if_here(out);
        } else {
            let before = self.field.text().to_owned();
            self.field.act(action);
            if before != self.field.text() {
                self.changed();
            }
        }
    }

    /// Whether somebody is found by what is typed.
    pub(super) fn has_found(&self) -> bool {
        let found = self.list.get().is_some_and(|found| 0 < found.total);
        found && !self.field.text().trim().is_empty()
    }

    fn open_if_here(&mut self, out: &mut Outbox) {
        let is_here = self.opens && !self.list.is_awaited();
        if let Some(case) = self.list.case().filter(|_| is_here) {
            self.opens = false;
            out.wish(Wish::Open(Place::Card(case)));
        }
    }

    pub(super) fn neighbour(&mut self, which: Neighbour, rows: usize) -> Option<CaseId> {
        self.list.neighbour(which, height(rows))
    }

    /// Whether somebody is among the rows on screen.
    pub(super) fn shows(&self, case: CaseId) -> bool {
        self.list.shows(case)
    }

    pub(super) fn is_turning(&self) -> bool {
        self.list.is_turning()
    }

    pub(super) fn hear(&mut self, ticket: Ticket, answer: &Answer, out: &mut Outbox) -> bool {
        if !self.list.expects(ticket) {
            return false;
        }
        if let Answer::FindAsked(found) = answer {
            self.list.set((**found).clone());
            self.list.turn(out);
            self.open_if_here(out);
            self.opens &= self.list.is_awaited();
        }
        true
    }

    pub(super) fn miss(&mut self, ticket: Ticket) -> bool {
        let is_mine = self.list.expects(ticket);
        if is_mine {
            self.opens = false;
            self.list.give_up();
        }
        is_mine
    }

    pub(super) fn spoil(&mut self) {
        self.list.spoil();
    }

    /// Asks once for what is typed now; an answer to what was typed before will be nobody's.
    pub(super) fn ask(&mut self, out: &mut Outbox) {
        let height = height(out.rows());
        let text = self.field.text();
        let question = |offset| FindAsked {
            text: text.to_owned(),
            offset,
            limit: height,
        };
        self.list.ask(height, question, out);
    }

    pub(super) fn is_held(&self) -> bool {
        self.opens && self.list.is_awaited()
    }

    pub(super) fn heading(&self, _look: &Look) -> String {
        String::new()
    }

    pub(super) fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Position {
        let mut pen = Pen::new(area, buf, look);
        let prompt = find_prompt(look.lang);
        let at = pen.text(0, 0, area.width, prompt, Role::Heading) + 1;
        let width = area
            .width
            .saturating_sub(fit::width(prompt) + 1 + COUNT_COLUMNS);
        let cursor = pen.field(0, at, width, &self.field, Role::Focus);
        let columns = columns(area.width, Apart::Commune);
        draw_heads(&mut pen, 2, &columns);
        if self.field.is_empty() {
            pen.line(3, find_hint(look.lang), Role::Quiet);
        } else if let Some(found) = self.list.get() {
            pen.at_right(0, &found_count(look.lang, found.total), Role::Quiet);
            if found.total == 0 {
                pen.line(3, nobody(look.lang), Role::Quiet);
            }
            let window = self.list.cursor.window(height(usize::from(area.height)));
            for (row, at) in (3_u16..).zip(window) {
                if let Some(person) = self.list.row_at(at) {
                    let shown = Shown {
                        has_cursor: at == self.list.cursor.at(),
                        is_marked: false,
                    };
                    draw_row(&mut pen, row, &columns, (at + 1, person), shown);
                }
            }
        }
        cursor.unwrap_or(Position::new(area.x, area.y))
    }
}

fn height(rows: usize) -> usize {
    rows.saturating_sub(OTHER_ROWS).max(1)
}
