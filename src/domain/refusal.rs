//! Why an order was not done, as data: the rule, the figures, what would make it pass. The sentences
//! are written in `text`.

mod bar;

pub use self::bar::{Bar, MergeBar, MissingFact, Needs, UndoBar};

use serde::{Deserialize, Serialize};

use super::condition::ConditionCode;
use super::day::Day;
use super::document::Document;
use super::footing::Shift;
use super::ids::{Account, CaseId, Seq};
use super::merge::Particular;
use super::money::{AmountFault, Dong};
use super::order::Verb;
use super::person::Birth;
use super::policy::RuleKey;
use super::stage::Stage;
use super::vocabulary::Word;
use super::words::TextFault;

/// The article, clause and point of the Decision, no finer than the sources are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Article {
    /// 3(1)a: the release certificate.
    Release,
    /// 3(2)a: need, list, five years.
    Conditions,
    /// 3(3): no debt of the same purpose.
    Debt,
    /// 4: who signs.
    Signer,
    /// 6: ceilings.
    Ceiling,
    /// 8: term.
    Term,
}

impl Article {
    /// The short citation of answers and screens: `3(2)a`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Release => "3(1)a",
            Self::Conditions => "3(2)a",
            Self::Debt => "3(3)",
            Self::Signer => "4",
            Self::Ceiling => "6",
            Self::Term => "8",
        }
    }
}

/// Why a date is not taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum DateFault {
    /// Not a date of the calendar, or not written `yyyy-mm-dd`.
    NotADate { typed: String },
    /// After the day it is.
    Future { on: Day, today: Day },
    /// Before the fact it rests on.
    Before { on: Day, earliest: Day, fact: Verb },
    /// Before the Decision came into force.
    BeforeInForce { on: Day, in_force: Day },
    /// Two dates in the wrong order.
    Order { earlier: Day, later: Day },
    /// The commune's point is not open that day; the next day on which it is.
    NotATransactionDay { date: Day, next: Day },
    /// Nothing was paid there on that day that nobody has confirmed.
    NothingToConfirm { date: Day },
    /// The practice day only moves forward.
    PracticeBackwards { date: Day, today: Day },
    /// In a month that is closed; the last day of those that are.
    Closed { on: Day, through: Day },
}

/// Why a gate asks for a reason before it opens: each stands on a rule that is not sure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Doubt {
    /// Recorded long after the day it holds from.
    Late,
    /// Out of the five years by the strict reading only.
    Window,
    /// The attestation that there is no debt is old.
    DebtCheckOld,
    /// A document of an unconfirmed rule is not here.
    Document(Document),
    /// Paid on another day than the one it was put down for.
    OtherDay,
    /// The person who signs may be under age: only the year of birth is known.
    SignerAge,
    /// Somebody else's act is taken back.
    AnothersAct,
    /// Two files that become one say different things about who the person is, or owes.
    Differs(Particular),
}

/// Why an order was not done. Every variant is something a person can act on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// The line is not an order: not JSON, no object, a field of the wrong kind.
    Malformed {
        #[serde(with = "crate::domain::vocabulary")]
        field: Option<Word>,
        what: String,
    },
    /// A field that must be there is not.
    MissingField {
        verb: Verb,
        #[serde(with = "crate::domain::vocabulary")]
        field: Word,
    },
    /// No order has this verb.
    UnknownOrder {
        typed: String,
        #[serde(with = "crate::domain::vocabulary")]
        nearest: Option<Word>,
    },
    /// The order has no such field.
    UnknownField {
        verb: Verb,
        typed: String,
        #[serde(with = "crate::domain::vocabulary")]
        nearest: Option<Word>,
    },
    /// No case has this code.
    UnknownCase {
        typed: String,
    },
    /// No commune of the district has this code on that day.
    UnknownCommune {
        typed: String,
    },
    /// A person's name cannot be read.
    BadName {
        #[serde(with = "crate::domain::vocabulary")]
        field: Word,
        fault: TextFault,
    },
    /// A text cannot be read or is too long.
    BadText {
        #[serde(with = "crate::domain::vocabulary")]
        field: Word,
        fault: TextFault,
    },
    /// One of a fixed set of words was expected.
    BadWord {
        #[serde(with = "crate::domain::vocabulary")]
        field: Word,
        typed: String,
        #[serde(with = "crate::domain::vocabulary")]
        known: Vec<Word>,
    },
    BadDate {
        #[serde(with = "crate::domain::vocabulary")]
        field: Word,
        fault: DateFault,
    },
    BadAmount {
        #[serde(with = "crate::domain::vocabulary")]
        field: Word,
        typed: String,
        fault: AmountFault,
    },
    BadCitizenId {
        #[serde(with = "crate::domain::vocabulary")]
        field: Word,
        digits: usize,
    },
    /// Another case has the number.
    DuplicateCitizenId {
        case: CaseId,
    },
    /// Another case has the number, in a commune the officer does not see; whose commune it is.
    DuplicateElsewhere {
        officer: Option<Account>,
    },
    /// The file was merged into another, which takes the orders in its stead.
    MergedAway {
        case: CaseId,
        into: CaseId,
    },
    /// Two files that do not become one.
    NotMergeable {
        keep: CaseId,
        drop: CaseId,
        why: MergeBar,
    },
    /// Somebody else stands in that row of the list.
    RowTaken {
        row: u16,
        case: CaseId,
    },
    /// The case does not stand where the order needs it.
    WrongStage {
        verb: Verb,
        case: CaseId,
        stage: Stage,
        needs: Needs,
    },
    /// What the submission stands on changed since: the approver decides about nothing they were not
    /// shown.
    SubmissionVoid {
        case: CaseId,
        verb: Verb,
        shifts: Vec<Shift>,
    },
    /// Papers a gate asks for are not here.
    DocumentsMissing {
        case: CaseId,
        verb: Verb,
        documents: Vec<Document>,
    },
    /// Facts a gate asks for are not here.
    FactsMissing {
        case: CaseId,
        verb: Verb,
        facts: Vec<MissingFact>,
    },
    /// Conditions that are not met on the day.
    NotEligible {
        case: CaseId,
        on: Day,
        conditions: Vec<ConditionCode>,
    },
    /// Out of the five years under every reading.
    WindowClosed {
        case: CaseId,
        on: Day,
        last_day: Day,
    },
    OverCeiling {
        asked: Dong,
        ceiling: Dong,
        rule: RuleKey,
    },
    OverTerm {
        asked_months: u16,
        months_max: u16,
        rule: RuleKey,
    },
    /// Whoever is to sign is under age: Art. 4.
    SignerUnderAge {
        birth: Birth,
        years_min: u32,
    },
    /// More than what is left of the approved amount.
    OverApproved {
        asked: Dong,
        left: Dong,
    },
    NotUndoable {
        seq: Seq,
        bar: UndoBar,
    },
    /// The officer, or the register, may not do this.
    NotAllowed {
        verb: Verb,
        why: Bar,
    },
    /// The officer may not see what was asked for, or not ask at all.
    Barred {
        why: Bar,
    },
    /// The gate opens with a reason; these are the doubts it would be for.
    ReasonNeeded {
        doubts: Vec<Doubt>,
    },
}

impl Refusal {
    /// The stable code of receipts.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Malformed { .. }
            | Self::MissingField { .. }
            | Self::BadText { .. }
            | Self::BadWord { .. }
            | Self::NotMergeable {
                why: MergeBar::Same,
                ..
            }
            | Self::RowTaken { .. } => "malformed",
            Self::UnknownOrder { .. } => "unknown_order",
            Self::UnknownField { .. } => "unknown_field",
            Self::UnknownCase { .. } => "unknown_case",
            Self::UnknownCommune { .. } => "unknown_commune",
            Self::BadName { .. } => "bad_name",
            Self::BadDate { .. } => "bad_date",
            Self::BadAmount { .. } => "bad_amount",
            Self::BadCitizenId { .. } => "bad_citizen_id",
            Self::DuplicateCitizenId { .. } | Self::DuplicateElsewhere { .. } => {
                "duplicate_citizen_id"
            }
            Self::WrongStage { .. }
            | Self::SubmissionVoid { .. }
            | Self::MergedAway { .. }
            | Self::NotMergeable { .. } => "wrong_stage",
            Self::DocumentsMissing { .. } | Self::FactsMissing { .. } => "documents_missing",
            Self::NotEligible { .. } | Self::SignerUnderAge { .. } => "not_eligible",
            Self::WindowClosed { .. } => "window_closed",
            Self::OverCeiling { .. } | Self::OverApproved { .. } => "over_ceiling",
            Self::OverTerm { .. } => "over_term",
            Self::NotUndoable { .. } => "not_undoable",
            Self::NotAllowed { .. } | Self::Barred { .. } => "not_allowed",
            Self::ReasonNeeded { .. } => "reason_needed",
        }
    }

    /// The rule it stands on, where it stands on one.
    pub fn rule(&self) -> Option<RuleKey> {
        match self {
            Self::OverCeiling { rule, .. } | Self::OverTerm { rule, .. } => Some(*rule),
            Self::WindowClosed { .. } => Some(RuleKey::MaxYearsSinceRelease),
            Self::SignerUnderAge { .. } => Some(RuleKey::AdultYears),
            Self::BadDate {
                fault: DateFault::BeforeInForce { .. },
                ..
            } => Some(RuleKey::InForceFrom),
            Self::Malformed { .. }
            | Self::MissingField { .. }
            | Self::UnknownOrder { .. }
            | Self::UnknownField { .. }
            | Self::UnknownCase { .. }
            | Self::UnknownCommune { .. }
            | Self::BadName { .. }
            | Self::BadText { .. }
            | Self::BadWord { .. }
            | Self::BadDate { .. }
            | Self::BadAmount { .. }
            | Self::BadCitizenId { .. }
            | Self::DuplicateCitizenId { .. }
            | Self::DuplicateElsewhere { .. }
            | Self::MergedAway { .. }
            | Self::NotMergeable { .. }
            | Self::RowTaken { .. }
            | Self::WrongStage { .. }
            | Self::SubmissionVoid { .. }
            | Self::DocumentsMissing { .. }
            | Self::FactsMissing { .. }
            | Self::NotEligible { .. }
            | Self::OverApproved { .. }
            | Self::NotUndoable { .. }
            | Self::NotAllowed { .. }
            | Self::Barred { .. }
            | Self::ReasonNeeded { .. } => None,
        }
    }

    /// The article of the Decision it cites, where it cites one.
    pub fn article(&self) -> Option<Article> {
        match self {
            Self::OverCeiling { .. } => Some(Article::Ceiling),
            Self::OverTerm { .. } => Some(Article::Term),
            Self::SignerUnderAge { .. } => Some(Article::Signer),
            Self::WindowClosed { .. } => Some(Article::Conditions),
            Self::NotEligible { conditions, .. } => conditions.first().map(|code| code.article()),
            Self::FactsMissing { facts, .. } => facts
                .contains(&MissingFact::Borrower)
                .then_some(Article::Signer),
            Self::Malformed { .. }
            | Self::MissingField { .. }
            | Self::UnknownOrder { .. }
            | Self::UnknownField { .. }
            | Self::UnknownCase { .. }
            | Self::UnknownCommune { .. }
            | Self::BadName { .. }
            | Self::BadText { .. }
            | Self::BadWord { .. }
            | Self::BadDate { .. }
            | Self::BadAmount { .. }
            | Self::BadCitizenId { .. }
            | Self::DuplicateCitizenId { .. }
            | Self::DuplicateElsewhere { .. }
            | Self::MergedAway { .. }
            | Self::NotMergeable { .. }
            | Self::RowTaken { .. }
            | Self::WrongStage { .. }
            | Self::SubmissionVoid { .. }
            | Self::DocumentsMissing { .. }
            | Self::OverApproved { .. }
            | Self::NotUndoable { .. }
            | Self::NotAllowed { .. }
            | Self::Barred { .. }
            | Self::ReasonNeeded { .. } => None,
        }
    }
}
