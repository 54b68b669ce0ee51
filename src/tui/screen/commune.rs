//! The people of one commune. Knows the rows on screen and how many there are; the office sorts and
//! filters them.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Place;
use super::list::step_of;
use super::people::{Apart, columns, draw_heads, draw_preview, draw_row};
use crate::domain::{CaseId, UnitId};
use crate::keys::{Action, Context};
use crate::office::{Answer, ListFilter, Page, PageAsked, Row};
use crate::text::desk::{Hindrance, commune_counts, commune_name, filter_line, nobody};
use crate::tui::cursor::{Cursor, Step};
use crate::tui::event::Ticket;
use crate::tui::outbox::{Neighbour, Outbox, Wish};
use crate::tui::pen::Pen;
use crate::tui::theme::{Look, Role};
use crate::tui::view::View;

/// Rows beside the people: counts, filter, heads, and a blank one with two of preview at the foot.
const OTHER_ROWS: usize = 6;

/// A commune's list.
#[derive(Debug)]
pub(crate) struct Commune {
    unit: UnitId,
    filter: ListFilter,
    cursor: Cursor,
    case: Option<CaseId>,
    view: View<Page>,
    /// Open the row under the cursor as soon as it is here.
    opens: Option<Opens>,
}

/// How a row that is not here yet is to be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Opens {
    OnTop,
    Instead,
}

impl Commune {
    /// The list of this commune.
    pub(crate) fn new(unit: UnitId) -> Self {
        Self {
            unit,
            filter: ListFilter::Everybody,
            cursor: Cursor::default(),
            case: None,
            view: View::default(),
            opens: None,
        }
    }

    pub(super) fn context(&self) -> Context {
        Context::Commune
    }

    pub(super) fn hints(&self) -> Vec<Action> {
        vec![
            Action::Open,
            Action::NextFilter,
            Action::Find,
            Action::Undo,
            Action::Home,
            Action::Help,
            Action::Back,
        ]
    }

    pub(super) fn refuse(&self, action: Action) -> Option<Hindrance> {
        let is_empty = self.view.get().is_some_and(|page| page.total == 0);
        (action == Action::Open && is_empty).then_some(Hindrance::NothingHere)
    }

    pub(super) fn act(&mut self, action: Action, out: &mut Outbox) {
        if let Some(step) = step_of(action) {
            self.cursor.step(step, height(out.rows()));
            self.remember();
        } else if action == Action::Open {
            match self.row() {
                Some(row) => out.wish(Wish::Open(Place::Card(row.case))),
                None => self.opens = Some(Opens::OnTop),
            }
        } else if action == Action::NextFilter {
            self.filter = self.filter.next();
            self.cursor = Cursor::default();
            self.case = None;
            self.view.spoil();
        }
    }

    /// The row under the cursor, where it is here.
    fn row(&self) -> Option<&Row> {
        let page = self.view.get()?;
        page.rows.get(self.cursor.at().checked_sub(page.offset)?)
    }

    fn remember(&mut self) {
        self.case = self.row().map(|row| row.case);
    }

    /// Steps to the person before or after; the person, where the row is here. Nothing is lost where
    /// it is not: it is opened when it comes.
    pub(super) fn neighbour(&mut self, which: Neighbour, rows: usize) -> Option<CaseId> {
        let step = match which {
            Neighbour::Next => Step::Down,
            Neighbour::Previous => Step::Up,
        };
        if !self.cursor.step(step, height(rows)) {
            return None;
        }
        self.remember();
        if self.case.is_none() {
            self.opens = Some(Opens::Instead);
        }
        self.case
    }

    pub(super) fn hear(&mut self, ticket: Ticket, answer: &Answer, out: &mut Outbox) -> bool {
        if !self.view.expects(ticket) {
            return false;
        }
        if let Answer::PageAsked(page) = answer {
            self.cursor.set_total(page.total);
            let known = |row: &Row| Some(row.case) == self.case;
            if let Some(at) = page.rows.iter().position(known) {
                self.cursor.set(page.offset + at, height(out.rows()));
            }
            self.view.set((**page).clone());
            self.remember();
            if let (Some(how), Some(case)) = (self.opens, self.case) {
                out.wish(match how {
                    Opens::OnTop => Wish::Open(Place::Card(case)),
                    Opens::Instead => Wish::Turn(Place::Card(case)),
                });
            }
            self.opens = None;
        }
        true
    }

    pub(super) fn miss(&mut self, ticket: Ticket) -> bool {
        let is_mine = self.view.expects(ticket);
        if is_mine {
            self.opens = None;
        }
        is_mine
    }

    pub(super) fn spoil(&mut self) {
        self.view.spoil();
    }

    /// Asks for the rows in the window, where one of them is not here.
    pub(super) fn ask(&mut self, out: &mut Outbox) {
        let height = height(out.rows());
        let window = self.cursor.window(height);
        let has = |page: &Page| {
            page.offset <= window.start && window.end <= page.offset + page.rows.len()
        };
        let is_short = !self.view.is_awaited() && !self.view.get().is_some_and(has);
        if self.view.is_due() || is_short {
            let question = PageAsked {
                unit: self.unit,
                filter: self.filter,
                offset: window.start,
                limit: height,
            };
            self.view.ask(question, out);
        }
    }

    pub(super) fn is_held(&self) -> bool {
        self.opens.is_some() || self.view.is_empty() && self.view.is_awaited()
    }

    pub(super) fn heading(&self, look: &Look) -> String {
        let page = self.view.get();
        page.map(|page| commune_name(look.lang, &page.place))
            .unwrap_or_default()
    }

    pub(super) fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look) {
        let Some(page) = self.view.get() else { return };
        let mut pen = Pen::new(area, buf, look);
        let counts = commune_counts(look.lang, &page.counts, page.day_of_month, look.dot());
        pen.line(0, &counts, Role::Plain);
        let line = filter_line(look.lang, self.filter, page.total, &page.counts, look.dot());
        pen.line(1, &line, Role::Quiet);
        let columns = columns(area.width, Apart::Group);
        draw_heads(&mut pen, 2, &columns);
        if page.total == 0 {
            pen.line(3, nobody(look.lang), Role::Quiet);
        }
        let window = self.cursor.window(height(usize::from(area.height)));
        for (row, at) in (3_u16..).zip(window) {
            let person = at.checked_sub(page.offset).and_then(|at| page.rows.get(at));
            if let Some(person) = person {
                let has_cursor = at == self.cursor.at();
                draw_row(&mut pen, row, &columns, (at + 1, person), has_cursor);
            }
        }
        if let Some(person) = self.row() {
            draw_preview(&mut pen, area.height.saturating_sub(2), person);
        }
    }
}

fn height(rows: usize) -> usize {
    rows.saturating_sub(OTHER_ROWS).max(1)
}
