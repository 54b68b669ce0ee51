//! What is asked for, what it is spent on, and what was paid. Knows no ceiling: `ceiling` does.

use serde::{Deserialize, Serialize};

use super::day::Day;
use super::ids::{Account, Seq};
use super::money::Dong;
use super::words::{Label, Note};

/// What the money is for: Art. 5 and 6.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Purpose {
    /// Production, business, job creation.
    Production,
    /// Vocational training.
    Training {
        /// Length of the course, in months.
        course_months: u16,
        /// Approved leave with results kept, in months; it lengthens the disbursing period.
        leave_months: u16,
    },
}

impl Purpose {
    /// The word of orders and answers.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Production => "production",
            Self::Training { .. } => "training",
        }
    }
}

/// The loan a person wishes for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Wish {
    pub purpose: Purpose,
    pub amount: Option<Dong>,
    /// Term in months.
    pub months: Option<u16>,
}

/// Whether the person wants a loan. *Not asked* is not *no*: nobody is forgotten because nobody asked.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Need {
    /// Nobody has recorded an answer.
    #[default]
    NotAsked,
    /// The person said no.
    No {
        asked_on: Day,
        asked_by: Option<Label>,
    },
    /// The person wants a loan.
    Yes {
        wish: Wish,
        asked_on: Day,
        asked_by: Option<Label>,
    },
}

/// One line of the plan of use on 01/TD.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PlanItem {
    pub what: Label,
    pub quantity: u32,
    pub amount: Dong,
}

/// The plan of use on 01/TD.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PlanOfUse {
    pub items: Vec<PlanItem>,
    pub own_capital: Dong,
    pub total_need: Dong,
    pub instalment_months: Option<u16>,
}

/// An officer's look into the core system for a debt of the same purpose: Art. 3(3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct DebtCheck {
    /// Whether none was found.
    pub none: bool,
    pub checked_on: Day,
    /// When a debt was found, the day it ends.
    pub ends_on: Option<Day>,
}

/// The vote of the savings and loan group.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Vetting {
    pub group: Label,
    pub on: Day,
    pub agreed: bool,
    pub reason_code: Option<Label>,
}

/// Where money is handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Place {
    /// The commune's transaction point.
    Point,
    /// The bank's own office.
    Office,
}

impl Place {
    /// The word of orders and answers.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Point => "point",
            Self::Office => "office",
        }
    }
}

/// Where the money comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Funding {
    /// Central funds.
    Central,
    /// Local budget entrusted to the bank.
    Local,
}

impl Funding {
    /// The word of orders and answers.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Central => "central",
            Self::Local => "local",
        }
    }
}

/// The bank's decision to lend: 04/TD.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Approval {
    pub on: Day,
    pub amount: Dong,
    pub months: u16,
    pub instalment_months: Option<u16>,
    pub decision_no: Option<Label>,
    pub decision_date: Option<Day>,
    /// The rule set it was judged by.
    pub rules: RulesDigest,
}

/// Names a set of rules: the first eight bytes of its digest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct RulesDigest(pub u64);

/// A day and place on which somebody is to be paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Appointment {
    pub date: Day,
    pub place: Place,
}

/// Somebody did not come to be paid.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Absence {
    pub date: Day,
    pub reason: Note,
}

/// Money handed over. Known by the act that recorded it, never by its date.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Payout {
    pub seq: Seq,
    pub on: Day,
    pub amount: Dong,
    pub loan_no: Option<Label>,
    pub loan_book_no: Option<Label>,
    pub slip_no: Option<Label>,
    pub funding: Option<Funding>,
    pub received_by: Option<Label>,
    pub rules: RulesDigest,
    /// Confirmed by the controller with the others of its day. It counts without.
    pub confirmed: Option<DayConfirmed>,
}

/// The act that confirmed the payouts of a day.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct DayConfirmed {
    pub seq: Seq,
    pub on: Day,
    pub by: Account,
}

/// A look at what the money was used for: 06/TD.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct UseCheck {
    pub on: Day,
    pub as_intended: bool,
    pub amount_misused: Dong,
    pub note: Option<Note>,
}
