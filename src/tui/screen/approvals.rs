//! What waits for the approver, the longest wait first. Knows rows as the office gives them and who is
//! marked; judges nothing itself.

mod draw;

use super::Place;
use super::list::step_of;
use crate::domain::CaseId;
use crate::domain::limits::ORDER_CASES_MAX;
use crate::keys::{Action, Context};
use crate::office::{Answer, ApprovalCasesAsked, ApprovalRow, Approvals as Desk, ApprovalsAsked};
use crate::text::desk::{Hindrance, approval_in_the_way, approvals_title, found_count};
use crate::tui::event::Ticket;
use crate::tui::form::{self, Form, Marked};
use crate::tui::marks::Marks;
use crate::tui::outbox::{Neighbour, Outbox, Wish};
use crate::tui::paged::Paged;
use crate::tui::theme::{Look, Role};

/// Rows beside the files: the sum, the marks, the heads; a blank one and three of the file in full.
const OTHER_ROWS: usize = 7;

/// The approval desk.
#[derive(Debug, Default)]
pub(crate) struct Approvals {
    list: Paged<Desk>,
    /// Who is under the cursor, to be found again when the list changes.
    case: Option<CaseId>,
    marks: Marks,
}

impl Approvals {
    pub(super) fn context(&self) -> Context {
        Context::Decision
    }

    pub(super) fn hints(&self) -> Vec<Action> {
        vec![
            Action::Approve,
            Action::ReturnFile,
            Action::Refuse,
            Action::Open,
            Action::Mark,
            Action::MarkAll,
            Action::Exceptions,
            Action::Help,
            Action::Undo,
            Action::Back,
        ]
    }

    pub(super) fn refuse(&self, action: Action) -> Option<Hindrance> {
        const ABOUT_A_ROW: [Action; 7] = [
            Action::Open,
            Action::Mark,
            Action::MarkRange,
            Action::MarkAll,
            Action::Approve,
            Action::ReturnFile,
            Action::Refuse,
        ];
        let many = self.marks.all(self.list.cursor.at()).len();
        if action == Action::Approve && ORDER_CASES_MAX < many {
            return Some(Hindrance::TooManyMarked(ORDER_CASES_MAX));
        }
        let is_vain = ABOUT_A_ROW.contains(&action) && self.list.row().is_none();
        is_vain.then_some(Hindrance::NothingHere)
    }

    pub(super) fn act(&mut self, action: Action, out: &mut Outbox, look: &Look) {
        if let Some(step) = step_of(action) {
            self.list.cursor.step(step, height(out.rows()));
            self.case = self.list.case();
        } else if action == Action::Back {
            self.back(out);
        } else if action == Action::MarkAll {
            self.marks.take_all();
        } else if action == Action::Mark || action == Action::MarkRange {
            self.mark(action);
        } else if action == Action::Open {
            let case = self.list.case();
            out.wishes(case.map(|case| Wish::Open(Place::Card(case))));
        } else if action == Action::Approve {
            self.marks.end(self.list.cursor.at());
            out.wishes(self.approve(look));
        } else if action == Action::ReturnFile {
            out.wishes(self.about_the_row(form::return_waiting));
        } else if action == Action::Refuse {
            out.wishes(self.about_the_row(form::refuse_waiting));
        }
    }

    /// Takes the marks away first; without any, leaves the screen.
    fn back(&mut self, out: &mut Outbox) {
        if self.marks.is_in_range() {
            self.marks.drop_range();
        } else if self.marks.is_empty() {
            out.wish(Wish::Close);
        } else {
            self.marks.clear();
        }
    }

    /// A mark ends the range that is being drawn.
    fn mark(&mut self, action: Action) {
        let Some(case) = self.list.case() else { return };
        if self.marks.is_in_range() {
            self.marks.end(self.list.cursor.at());
        } else if action == Action::Mark {
            self.marks.toggle(case);
        } else {
            self.marks.begin(case);
        }
    }

    /// One order for everybody marked, else for the row under the cursor: to each what was asked for.
    fn approve(&self, look: &Look) -> Option<Wish> {
        let desk = self.list.get()?;
        let marked = self.marks.all(self.list.cursor.at());
        let (cases, name) = if marked.is_empty() {
            let row = self.list.row()?;
            (vec![row.row.case], row.row.name.clone())
        } else {
            let name = found_count(look.lang, marked.len());
            (marked, name)
        };
        let form = form::approve_marked(Marked {
            cases,
            name,
            today: desk.on,
            next_transaction_day: None,
            document: None,
            by: String::new(),
        });
        Some(Wish::Fill(Box::new(form)))
    }

    fn about_the_row(&self, opens: fn(&ApprovalRow, crate::domain::Day) -> Form) -> Option<Wish> {
        let (desk, row) = (self.list.get()?, self.list.row()?);
        Some(Wish::Fill(Box::new(opens(row, desk.on))))
    }

    pub(super) fn neighbour(&mut self, which: Neighbour, rows: usize) -> Option<CaseId> {
        let case = self.list.neighbour(which, height(rows));
        self.case = self.list.case();
        case
    }

    pub(super) fn shows(&self, case: CaseId) -> bool {
        self.list.shows(case)
    }

    pub(super) fn is_turning(&self) -> bool {
        self.list.is_turning()
    }

    /// The marks, where an act may take some away or give some back.
    pub(super) fn marks(&mut self) -> &mut Marks {
        &mut self.marks
    }

    pub(super) fn hear(&mut self, ticket: Ticket, answer: &Answer, out: &mut Outbox) -> bool {
        if self.marks.listed.expects(ticket) {
            if let Answer::ApprovalCasesAsked(cases) = answer {
                self.marks.hear((**cases).clone());
            }
            return true;
        }
        if !self.list.expects(ticket) {
            return false;
        }
        if let Answer::ApprovalsAsked(desk) = answer {
            self.list.set((**desk).clone());
            if let Some(at) = desk.at {
                self.list.cursor.set(at, height(out.rows()));
            }
            self.case = self.list.case().or(self.case);
            self.list.turn(out);
        }
        true
    }

    pub(super) fn miss(&mut self, ticket: Ticket) -> bool {
        if self.marks.listed.expects(ticket) {
            self.marks.give_up();
            return true;
        }
        let is_mine = self.list.expects(ticket);
        if is_mine {
            self.list.give_up();
        }
        is_mine
    }

    pub(super) fn spoil(&mut self) {
        self.list.spoil();
        self.marks.listed.spoil();
    }

    /// Asks for the rows in the window; where the list may have changed, for the place of the file under
    /// the cursor too.
    pub(super) fn ask(&mut self, out: &mut Outbox) {
        let height = height(out.rows());
        let at = self.case.filter(|_| self.list.is_due());
        let question = |offset| ApprovalsAsked {
            offset,
            limit: height,
            at,
        };
        self.list.ask(height, question, out);
        if self.marks.needs_listed() && self.marks.listed.is_due() {
            self.marks.listed.ask(ApprovalCasesAsked {}, out);
        }
    }

    /// Keys wait for the row they are about.
    pub(super) fn is_held(&self) -> bool {
        self.list.is_awaited() || self.marks.is_held()
    }

    pub(super) fn heading(&self, look: &Look) -> String {
        approvals_title(look.lang).to_owned()
    }

    /// What is in the way of the file under the cursor.
    pub(super) fn status(&self, look: &Look) -> Option<(String, Role)> {
        let why = approval_in_the_way(look.lang, self.list.row()?)?;
        Some((why, Role::Urgent))
    }
}

fn height(rows: usize) -> usize {
    rows.saturating_sub(OTHER_ROWS).max(1)
}
