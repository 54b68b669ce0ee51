//! Days on which something was paid that nobody confirmed, each with whom it was paid to. Refuses to know
//! who may confirm.

use serde::{Deserialize, Serialize};

use super::view::Commune;
use crate::domain::{Account, CaseId, Day, Dong};

/// Days that are not confirmed, the oldest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PayDays {
    /// How many there are; at most [`super::limits::PAY_DAYS_MAX`] of them are here.
    pub total: usize,
    /// What was paid on all of them.
    pub amount: Dong,
    pub days: Vec<PayDay>,
}

/// The payouts of a transaction point on a day, as far as nobody confirmed them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PayDay {
    /// The commune of the point.
    pub place: Commune,
    pub date: Day,
    pub households: u32,
    pub amount: Dong,
    /// By case.
    pub payouts: Vec<PaidPerson>,
}

/// One payout of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaidPerson {
    pub case: CaseId,
    pub name: String,
    pub amount: Dong,
    pub loan_book_no: Option<String>,
    /// Who recorded it, and when: milliseconds since 1970-01-01T00:00Z.
    pub by: Account,
    pub at: i64,
}
