//! A form: lines to fill in, then one order. Nothing typed is lost whatever the office answers.
//! Refuses to know screens and to decide what a rule allows.

mod alike;
mod bank;
mod barred;
mod bulk;
mod checks;
mod choosing;
mod copied;
mod decision;
mod draw;
mod entry;
mod file;
mod filled;
mod kept;
mod keys;
mod known;
mod life;
mod line;
mod list;
mod merge;
mod met;
mod moving;
mod office;
mod order;
mod paper;
mod person;
mod repeat;
#[cfg(test)]
mod seen;
mod typed;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::{CaseId, CommuneCode, Day, Document, Doubt, Order, OrderId, Refusal, Seq};
use crate::keys::{Action, Context};
use crate::office::{At, Sent};
use crate::text::desk::{FormField, FormTitle};

pub(crate) use bank::{absence, approve, pay, schedule, submit, use_check};
pub(crate) use bulk::{
    Marked, approve_marked, confirm_marked, promise_marked, receive_marked, schedule_marked,
};
pub(crate) use copied::{Differing, Hands, fewest_keys};
pub(crate) use decision::{refuse_loan, refuse_waiting, return_file, return_waiting};
pub(crate) use draw::{draw_line, in_words};
pub(crate) use file::{correct, new_person};
pub(crate) use filled::{Fault, Filled};
pub(crate) use kept::Begun;
pub(crate) use life::{
    close_file, come_back, core_numbers, death, leave, move_residence, reopen, settle, withdraw,
};
pub(crate) use line::{Line, Reads};
pub(crate) use list::{Paper, count_reviewed, receive_list};
pub(crate) use merge::merge;
pub(crate) use met::{Clashing, Side};
pub(crate) use office::{plan, practice_day, with_reason};
pub(crate) use paper::{not_needed, promised, wrong};
pub(crate) use person::{borrower, debt, listing, need, plan_of_use, vetting};
pub(crate) use repeat::Recorded;

use alike::Alikes;
use checks::Checks;
use choosing::Choosing;
use keys::Changes;
use known::Known;
use repeat::Repeats;

/// An order out of a form, and the day it is for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Draft {
    pub(crate) order: Order,
    /// Today where nothing is said.
    pub(crate) on: Option<Day>,
}

/// What a form is about; each form uses what it needs.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Subject {
    pub(crate) case: Option<CaseId>,
    /// Everybody it is about, where it is one order for many.
    pub(crate) cases: Vec<CaseId>,
    /// The person was paid already.
    pub(crate) is_paid: bool,
    pub(crate) document: Option<Document>,
    pub(crate) commune: Option<CommuneCode>,
    /// Those marked for a list of the police, in the order they were marked.
    pub(crate) listed: Vec<CaseId>,
    /// The whole order, where only a reason is asked for.
    pub(crate) order: Option<Draft>,
    /// Whom it is about, in words.
    pub(crate) name: String,
}

/// A form being filled in.
#[derive(Debug)]
pub(crate) struct Form {
    title: FormTitle,
    subject: Subject,
    lines: Vec<Line>,
    at: usize,
    today: Day,
    asks_first: bool,
    revisions: BTreeMap<CaseId, Seq>,
    id: Option<OrderId>,
    doubts: Vec<Doubt>,
    fault: Option<Fault>,
    refused: Option<Box<Refusal>>,
    is_touched: bool,
    /// A full line was left by itself with the last key.
    has_gone_on: bool,
    kept_at: Option<At>,
    repeats: Repeats,
    changes: Changes,
    alikes: Alikes,
    checks: Checks,
    choosing: Choosing,
    known: Known,
}

impl Form {
    /// A form of these lines. The first one that holds nothing yet has the focus.
    pub(crate) fn new(title: FormTitle, subject: Subject, today: Day, lines: Vec<Line>) -> Self {
        let at = barred::first_empty(&lines);
        Self {
            title,
            subject,
            lines,
            at,
            today,
            asks_first: false,
            revisions: BTreeMap::new(),
            id: None,
            doubts: Vec::new(),
            fault: None,
            refused: None,
            is_touched: false,
            has_gone_on: false,
            kept_at: None,
            repeats: Repeats::default(),
            changes: Changes::default(),
            alikes: Alikes::default(),
            checks: Checks::default(),
            choosing: Choosing::default(),
            known: Known::default(),
        }
    }

    /// The same form, made on this revision of its case.
    #[must_use]
    pub(crate) fn on_revision(mut self, case: CaseId, revision: Seq) -> Self {
        self.revisions.insert(case, revision);
        self
    }

    /// The same form, with a question before it is sent: money moves.
    #[must_use]
    pub(crate) fn asking_first(mut self) -> Self {
        self.asks_first = true;
        self
    }

    /// The same form, asking the reason for these doubts from the start.
    #[must_use]
    pub(crate) fn with_doubts(mut self, doubts: &[Doubt]) -> Self {
        if !doubts.is_empty() {
            self.ask_reason(doubts.to_vec());
            self.at = barred::first_empty(&self.lines);
        }
        self
    }

    /// The same form, about a commune too.
    #[must_use]
    pub(crate) fn of_commune(mut self, commune: CommuneCode) -> Self {
        self.subject.commune = Some(commune);
        self
    }

    /// The same form, about somebody who was paid already, or was not.
    #[must_use]
    pub(crate) fn of_the_paid(mut self, is_paid: bool) -> Self {
        self.subject.is_paid = is_paid;
        self
    }

    /// The same form, its first line in focus.
    #[must_use]
    pub(crate) fn first_in_focus(mut self) -> Self {
        self.at = 0;
        self
    }

    /// Whether it is one order for many.
    pub(crate) fn is_for_many(&self) -> bool {
        !self.subject.cases.is_empty()
    }

    /// The revisions its order is made on.
    pub(crate) fn judged_on(&mut self, revisions: BTreeMap<CaseId, Seq>) {
        self.revisions = revisions;
    }

    /// The id of its order, made once and kept until there is a receipt.
    pub(crate) fn keep_id(&mut self, make: impl FnOnce() -> OrderId) {
        self.id.get_or_insert_with(make);
    }

    /// What it is for.
    pub(crate) fn title(&self) -> FormTitle {
        self.title
    }

    /// Keeps an id that an order had before it became a form.
    #[must_use]
    pub(crate) fn known_as(mut self, id: OrderId) -> Self {
        self.id = Some(id);
        self
    }

    /// Whether a question comes before it is sent.
    pub(crate) fn asks_first(&self) -> bool {
        self.asks_first
    }

    /// The case it is about, where it is about one.
    pub(crate) fn case(&self) -> Option<CaseId> {
        self.subject.case
    }

    /// Whom it is about.
    pub(crate) fn name(&self) -> &str {
        &self.subject.name
    }

    /// The actions its hint bar names, the most useful first.
    pub(crate) fn hints(&self) -> Vec<Action> {
        // What comes and goes stands behind what stays, so that little is drawn anew.
        let mut hints = vec![Action::Save];
        if self.title == FormTitle::NewPerson {
            if self.most_alike().is_some() {
                hints.extend([Action::OpenAlike, Action::JoinAlike]);
            }
            hints.push(Action::SaveNext);
        }
        hints.push(Action::NextField);
        if self.is_choosing() {
            hints.extend([Action::ChooseClose, Action::ChooseTake]);
            return hints;
        }
        hints.push(Action::Cancel);
        if self.has_choice() {
            hints.push(Action::Choose);
        }
        if self.has_doubts() {
            hints.push(Action::KeepDoubtful);
        }
        hints.extend([Action::PreviousField, Action::Clear]);
        hints
    }

    /// Where its keys are looked up.
    pub(crate) fn contexts(&self) -> &'static [Context] {
        if self.lines.is_empty() {
            &[Context::Form, Context::Always]
        } else if self.is_choosing() {
            Context::Choose.stack()
        } else {
            Context::Form.stack()
        }
    }

    /// The order of what is typed; a fault moves the focus to the line it is in.
    pub(crate) fn draft(&mut self) -> Option<Draft> {
        self.propose_sex();
        self.refused = None;
        self.fault = None;
        let filled = Filled::of(&self.lines, &self.subject, self.today).knowing(&self.known);
        let checked = order::build(self.title)(&filled).and_then(|draft| {
            if self.needs_reason() {
                filled.note(FormField::Why)?;
            }
            Ok(draft)
        });
        match checked {
            Ok(draft) => Some(draft),
            Err(fault) => {
                self.focus(fault.field);
                self.fault = Some(fault);
                None
            }
        }
    }

    /// The draft as it goes over the counter.
    pub(crate) fn sent(&self, draft: Draft) -> Option<Sent> {
        let filled = Filled::of(&self.lines, &self.subject, self.today);
        let mut sent = Sent::new(self.id?, draft.order);
        sent.on = draft.on;
        sent.revisions.clone_from(&self.revisions);
        if self.needs_reason() {
            sent.reason = filled.note(FormField::Why).ok();
        }
        Some(sent)
    }

    /// The office asks a reason: its doubts are shown and one more line is to be filled in.
    pub(crate) fn ask_reason(&mut self, doubts: Vec<Doubt>) {
        if !self.lines.iter().any(|line| line.field == FormField::Why) {
            self.lines.push(Line::text(FormField::Why));
        }
        self.doubts = doubts;
        self.focus(FormField::Why);
    }

    /// The office refused: it stands beside the form, the cursor on the line at fault.
    pub(crate) fn refuse(&mut self, why: Box<Refusal>) {
        if let Some(line) = field_of(&why).and_then(|id| self.line_named(id)) {
            self.at = line;
        }
        self.refused = Some(why);
    }

    /// The case moved on; the next try is made on what stands now.
    pub(crate) fn overtaken(&mut self, case: CaseId, now: Seq) {
        self.revisions.insert(case, now);
    }

    /// The line a refusal names. Of whoever signs there is one person alone in some forms.
    fn line_named(&self, id: &str) -> Option<usize> {
        let named = |id: &str| self.lines.iter().position(|line| line.field.id() == id);
        named(id).or_else(|| named(id.strip_prefix("borrower_")?))
    }

    fn focus(&mut self, field: FormField) {
        if let Some(at) = self.lines.iter().position(|line| line.field == field) {
            self.at = at;
        }
    }
}

/// The field of the order a refusal is about, where it is about one.
fn field_of(why: &Refusal) -> Option<&'static str> {
    match why {
        Refusal::Malformed { field, .. } => *field,
        Refusal::MissingField { field, .. }
        | Refusal::BadName { field, .. }
        | Refusal::BadText { field, .. }
        | Refusal::BadWord { field, .. }
        | Refusal::BadDate { field, .. }
        | Refusal::BadAmount { field, .. }
        | Refusal::BadCitizenId { field, .. } => Some(*field),
        Refusal::DuplicateCitizenId { .. } | Refusal::DuplicateElsewhere { .. } => {
            Some(FormField::CitizenId.id())
        }
        Refusal::NotMergeable { .. } => Some(FormField::Drop.id()),
        Refusal::RowTaken { .. } => Some(FormField::Row.id()),
        Refusal::OverCeiling { .. } | Refusal::OverApproved { .. } => Some(FormField::Amount.id()),
        Refusal::OverTerm { .. } => Some(FormField::Months.id()),
        Refusal::SignerUnderAge { .. } => Some(FormField::SignerBirth.id()),
        Refusal::WindowClosed { .. } => Some(FormField::Date.id()),
        Refusal::UnknownOrder { .. }
        | Refusal::UnknownField { .. }
        | Refusal::UnknownCase { .. }
        | Refusal::UnknownCommune { .. }
        | Refusal::MergedAway { .. }
        | Refusal::WrongStage { .. }
        | Refusal::SubmissionVoid { .. }
        | Refusal::DocumentsMissing { .. }
        | Refusal::FactsMissing { .. }
        | Refusal::NotEligible { .. }
        | Refusal::NotUndoable { .. }
        | Refusal::NotAllowed { .. }
        | Refusal::Barred { .. }
        | Refusal::ReasonNeeded { .. } => None,
    }
}
