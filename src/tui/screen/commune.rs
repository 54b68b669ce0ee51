//! The people of one commune. Knows the rows on screen and how many there are, the filter in force and
//! who is marked; the office sorts and filters them.

mod bulk;
mod draw;
mod shown;

use super::Place;
use super::filter::FilterLine;
use super::list::step_of;
use crate::domain::{CaseId, UnitId};
use crate::keys::{Action, Context};
use crate::office::{
    self, Answer, CasesAsked, KeptFilter, ListFilter, ListOrder, Page, PageAsked, Row,
};
use crate::text::desk::{Hindrance, commune_name};
use crate::text::{FilterDeed, filter_text};
use crate::tui::cursor::{Cursor, Step};
use crate::tui::event::Ticket;
use crate::tui::marks::Marks;
use crate::tui::outbox::{Neighbour, Outbox, Wish};
use crate::tui::theme::{Look, Role};
use crate::tui::view::View;

/// Rows beside the people: counts, filter, heads, and a blank one with two of preview at the foot.
const OTHER_ROWS: usize = 6;

/// A commune's list.
#[derive(Debug)]
pub(crate) struct Commune {
    unit: UnitId,
    filter: ListFilter,
    order: ListOrder,
    cursor: Cursor,
    case: Option<CaseId>,
    /// Whose place was asked for last.
    asked_for: Option<CaseId>,
    view: View<Page>,
    /// What is on screen is another list than the one asked for: keys wait for it.
    is_another: bool,
    marks: Marks,
    /// The filter while it is typed.
    line: Option<FilterLine>,
    /// What is to be done with the row under the cursor as soon as it is here.
    waits: Option<Waits>,
}

/// What waits for a row that is not here yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Waits {
    Open,
    OpenInstead,
    Mark,
    Range,
}

impl Commune {
    /// The list of this commune.
    pub(crate) fn new(unit: UnitId) -> Self {
        Self {
            unit,
            filter: ListFilter::default(),
            order: ListOrder::default(),
            cursor: Cursor::default(),
            case: None,
            asked_for: None,
            view: View::default(),
            is_another: false,
            marks: Marks::default(),
            line: None,
            waits: None,
        }
    }

    pub(super) fn context(&self) -> Context {
        if self.line.is_some() {
            Context::Filter
        } else {
            Context::Commune
        }
    }

    pub(super) fn hints(&self) -> Vec<Action> {
        if self.line.is_some() {
            return vec![
                Action::FilterTake,
                Action::FilterComplete,
                Action::FilterEarlier,
                Action::Clear,
                Action::FilterClose,
            ];
        }
        if !self.marks.is_empty() {
            return vec![
                Action::ReceiveMarked,
                Action::Mark,
                Action::MarkRange,
                Action::MarkAll,
                Action::Help,
                Action::Back,
                Action::Undo,
            ];
        }
        vec![
            Action::Open,
            Action::Filter,
            Action::Sort,
            Action::Mark,
            Action::ReceiveMarked,
            Action::NewPerson,
            Action::Help,
            Action::Back,
            Action::Undo,
            Action::Find,
        ]
    }

    pub(super) fn refuse(&self, action: Action) -> Option<Hindrance> {
        let is_empty = self.view.get().is_some_and(|page| page.total == 0);
        let needs_row = [
            Action::Open,
            Action::Mark,
            Action::MarkRange,
            Action::MarkAll,
        ];
        if is_empty && needs_row.contains(&action) {
            return Some(Hindrance::NothingHere);
        }
        self.refuse_for_marked(action)
    }

    pub(super) fn act(&mut self, action: Action, out: &mut Outbox, look: &Look) {
        if self.line.is_some() {
            return self.act_on_line(action, out);
        }
        if let Some(step) = step_of(action) {
            self.cursor.step(step, height(out.rows()));
            self.remember();
        } else if action == Action::Back {
            self.back(out);
        } else if action == Action::Open {
            self.with_row(Waits::Open, out);
        } else if action == Action::Mark || action == Action::MarkRange {
            self.mark(action, out);
        } else if action == Action::MarkAll {
            self.marks.take_all();
        } else if action == Action::Filter {
            let kept = out.kept.clone();
            self.line = Some(FilterLine::new(look.lang, &self.filter, kept));
        } else if action == Action::Sort {
            self.order = self.order.next();
            self.changed();
        } else if bulk::is_an_order(action) {
            self.marks.end(self.cursor.at());
            out.wishes(self.order_for_marked(action, look));
        }
    }

    /// Takes away what lies on the list, one thing at a time; with nothing left, leaves it.
    fn back(&mut self, out: &mut Outbox) {
        if self.marks.is_in_range() {
            self.marks.drop_range();
        } else if !self.filter.is_empty() {
            self.filter = ListFilter::default();
            self.changed();
        } else if !self.marks.is_empty() {
            self.marks.clear();
        } else {
            out.wish(Wish::Close);
        }
    }

    /// A mark ends the range that is being drawn.
    fn mark(&mut self, action: Action, out: &mut Outbox) {
        if self.marks.is_in_range() {
            self.marks.end(self.cursor.at());
        } else if action == Action::Mark {
            self.with_row(Waits::Mark, out);
        } else {
            self.with_row(Waits::Range, out);
        }
    }

    fn act_on_line(&mut self, action: Action, out: &mut Outbox) {
        let Some(line) = &mut self.line else { return };
        if action == Action::FilterClose {
            self.line = None;
        } else if action == Action::FilterTake {
            self.take_filter(out);
        } else if let Some(why) = line.act(action) {
            out.wish(Wish::Hinder(why));
        }
    }

    /// Lists those the typed words let through; a wrong word leaves everything typed where it is.
    fn take_filter(&mut self, out: &mut Outbox) {
        let Some(line) = &self.line else { return };
        let typed = match line.read() {
            Ok(typed) => typed,
            Err(fault) => return out.wish(Wish::Hinder(Hindrance::Filter(fault))),
        };
        match typed.deed {
            FilterDeed::Show => {}
            FilterDeed::Keep(name) => {
                let words = filter_text(line.lang(), &typed.filter);
                out.wish(Wish::KeepFilter(KeptFilter { name, words }));
            }
            FilterDeed::Drop(name) => out.wish(Wish::DropFilter(name)),
        }
        self.line = None;
        if self.filter != typed.filter {
            self.filter = typed.filter;
            self.changed();
        }
    }

    /// The list is another one; the cursor stays on its person where that person is on it.
    fn changed(&mut self) {
        self.cursor = Cursor::default();
        self.is_another = true;
        self.view.spoil();
        self.marks.listed.spoil();
    }

    pub(super) fn letter(&mut self, letter: char) {
        if let Some(line) = &mut self.line {
            line.letter(letter);
        }
    }

    pub(super) fn paste(&mut self, text: &str) {
        if let Some(line) = &mut self.line {
            line.paste(text);
        }
    }

    /// The commune itself.
    pub(super) fn unit(&self) -> UnitId {
        self.unit
    }

    pub(super) fn place(&self) -> Option<&office::Commune> {
        self.view.get().map(|page| &page.place)
    }

    /// Does something with the row under the cursor: now, or as soon as it is here.
    fn with_row(&mut self, what: Waits, out: &mut Outbox) {
        self.waits = None;
        let Some(case) = self.row().map(|row| row.case) else {
            self.waits = Some(what);
            return;
        };
        match what {
            Waits::Open => out.wish(Wish::Open(Place::Card(case))),
            Waits::OpenInstead => out.wish(Wish::Turn(Place::Card(case))),
            Waits::Mark => self.marks.toggle(case),
            Waits::Range => self.marks.begin(case),
        }
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
            self.waits = Some(Waits::OpenInstead);
        }
        self.case
    }

    pub(super) fn is_turning(&self) -> bool {
        self.waits == Some(Waits::OpenInstead)
    }

    pub(super) fn hear(&mut self, ticket: Ticket, answer: &Answer, out: &mut Outbox) -> bool {
        if self.marks.listed.expects(ticket) {
            if let Answer::CasesAsked(cases) = answer {
                self.marks.hear((**cases).clone());
            }
            return true;
        }
        if !self.view.expects(ticket) {
            return false;
        }
        if let Answer::PageAsked(page) = answer {
            self.cursor.set_total(page.total);
            let asked = page.at.filter(|_| self.asked_for == self.case);
            let known = |row: &Row| Some(row.case) == self.case;
            let shown = page.rows.iter().position(known);
            if let Some(at) = shown.map(|at| page.offset + at).or(asked) {
                self.cursor.follow(at, height(out.rows()));
            }
            self.view.set((**page).clone());
            self.is_another = false;
            if shown.is_some() || asked.is_none() {
                self.remember();
            }
            if let Some(what) = self.waits {
                self.with_row(what, out);
                if page.total == 0 {
                    self.waits = None;
                }
            }
        }
        true
    }

    pub(super) fn miss(&mut self, ticket: Ticket) -> bool {
        if self.marks.listed.expects(ticket) {
            self.marks.give_up();
            return true;
        }
        let is_mine = self.view.expects(ticket);
        if is_mine {
            self.waits = None;
            self.is_another = false;
        }
        is_mine
    }

    /// The marks, where an act may take some away or give some back.
    pub(super) fn marks(&mut self) -> &mut Marks {
        &mut self.marks
    }

    pub(super) fn spoil(&mut self) {
        self.view.spoil();
        self.marks.listed.spoil();
    }

    pub(super) fn ask(&mut self, out: &mut Outbox) {
        let height = height(out.rows());
        let window = self.cursor.window(height);
        let has = |page: &Page| {
            page.offset <= window.start && window.end <= page.offset + page.rows.len()
        };
        let is_short = !self.view.is_awaited() && !self.view.get().is_some_and(has);
        if self.view.is_due() || is_short {
            self.asked_for = self.case;
            let question = PageAsked {
                unit: self.unit,
                filter: self.filter.clone(),
                order: self.order,
                offset: window.start,
                limit: height,
                at: self.case,
            };
            self.view.ask(question, out);
        }
        if self.marks.needs_listed() && self.marks.listed.is_due() {
            let question = CasesAsked {
                unit: self.unit,
                filter: self.filter.clone(),
                order: self.order,
            };
            self.marks.listed.ask(question, out);
        }
    }

    pub(super) fn is_held(&self) -> bool {
        let is_blank = self.view.is_empty() && self.view.is_awaited();
        self.waits.is_some() || self.is_another || is_blank || self.marks.is_held()
    }

    pub(super) fn heading(&self, look: &Look) -> String {
        let page = self.view.get();
        page.map(|page| commune_name(look.lang, &page.place))
            .unwrap_or_default()
    }

    /// The filter words that can be typed, while a filter is typed.
    pub(super) fn status(&self) -> Option<(String, Role)> {
        let choices = self.line.as_ref()?.choices()?;
        Some((choices, Role::Quiet))
    }
}

fn height(rows: usize) -> usize {
    rows.saturating_sub(OTHER_ROWS).max(1)
}
