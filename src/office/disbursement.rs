//! The board of payouts: who stands before which gate, for which day, and what is in the way. Refuses to
//! know how a gate is judged.

use serde::{Deserialize, Serialize};

use super::view::Row;
use crate::domain::{Day, Dong, Place, Refusal};

/// What somebody who wants a loan waits for, the nearest to money first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Gate {
    /// On a day: the payout.
    Payout,
    /// Approved: a day.
    Day,
    /// Submitted: the decision.
    Decision,
    /// Every condition is met: the papers.
    Papers,
    /// Not every condition is met.
    Conditions,
    /// Paid this month.
    Paid,
}

impl Gate {
    /// All of them, in the order of the board.
    pub const ALL: [Self; 6] = [
        Self::Payout,
        Self::Day,
        Self::Decision,
        Self::Papers,
        Self::Conditions,
        Self::Paid,
    ];
}

/// How the board is ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum BoardOrder {
    /// By gate, then by day.
    #[default]
    Gate,
    /// By day, then by commune and gate.
    Day,
}

impl BoardOrder {
    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Gate => Self::Day,
            Self::Day => Self::Gate,
        }
    }
}

/// How many stand before a gate, and the đồng they wait for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct GateSum {
    pub gate: Gate,
    pub persons: u32,
    pub amount: Dong,
}

/// A stretch of the board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disbursement {
    pub on: Day,
    /// One each, in the order of [`Gate::ALL`].
    pub sums: [GateSum; Gate::ALL.len()],
    pub offset: usize,
    /// Rows there are.
    pub total: usize,
    /// The place of the case asked for, where it is on the board.
    pub at: Option<usize>,
    pub rows: Vec<BoardRow>,
}

/// One person on the board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoardRow {
    pub gate: Gate,
    /// The day of the payout: the one appointed, the one it was made on, else the next on which it
    /// could be made inside the five years.
    pub day: Option<(Day, Place)>,
    pub row: Row,
    /// What is in the way of the next step.
    pub refusal: Option<Refusal>,
    /// Working days since submission, while nobody has decided.
    pub waiting_days: Option<u32>,
}
