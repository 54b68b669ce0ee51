//! What waits for the approver, one row a file, and what only a director looks over. Refuses to know how a
//! file is judged.

use serde::{Deserialize, Serialize};

use super::view::{LogLine, Row};
use crate::domain::{Account, CaseId, Condition, Day, Dong, Doubt, Mark, Refusal, Seq};

/// How long the bank has to decide, in working days, and how sure that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionLimit {
    pub days: u32,
    pub mark: Mark,
    /// The rule is seen in a source, or the office confirmed it.
    pub is_sure: bool,
}

/// A stretch of what waits for the approver, the longest wait first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approvals {
    pub on: Day,
    pub limit: DecisionLimit,
    /// What all of them ask for.
    pub amount: Dong,
    pub offset: usize,
    /// Rows there are.
    pub total: usize,
    /// The place of the case asked for, where it waits.
    pub at: Option<usize>,
    pub rows: Vec<ApprovalRow>,
}

/// One file before the approver.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApprovalRow {
    pub row: Row,
    /// The case as it was judged.
    pub revision: Seq,
    pub conditions: [Condition; 5],
    pub submitted_on: Day,
    /// Working days since then.
    pub waiting_days: u32,
    /// Of the commune's plan, where it has one this year.
    pub plan: Option<PlanLeft>,
    /// Who opened the case, and whose act on it is the newest.
    pub entered_by: Account,
    pub changed_by: Account,
    /// Why it cannot be approved as it stands, else what a reason is asked for.
    pub refusal: Option<Refusal>,
    pub doubts: Vec<Doubt>,
}

/// A commune's plan of a year, and what is left of it once this file is approved, too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanLeft {
    pub year: i32,
    pub planned: Dong,
    /// In đồng; negative where it does not do.
    pub left_dong: i64,
}

/// Why an act is listed for the director.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ExceptionKind {
    /// The office's rules became others.
    Rules,
    /// Somebody became an officer, is none any more, or has other roles or communes.
    Officers,
    /// Somebody's act was taken back by somebody else.
    AnothersUndone,
    /// A document was waived.
    Waiver,
    /// Recorded long after the day it holds from.
    Late,
    /// A gate asked a reason, and one was given.
    Reasoned,
}

impl ExceptionKind {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Rules,
        Self::Officers,
        Self::AnothersUndone,
        Self::Waiver,
        Self::Late,
        Self::Reasoned,
    ];
}

/// One act that is listed, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExceptionRow {
    pub kind: ExceptionKind,
    pub line: LogLine,
    /// Whose act it took back.
    pub of: Option<Account>,
}

/// What a director looks over: acts of the last days, the newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exceptions {
    /// Acts recorded on this day or later.
    pub since: Day,
    /// How many there are; at most [`super::limits::EXCEPTIONS_MAX`] of them are here.
    pub total: usize,
    pub rows: Vec<ExceptionRow>,
}

impl ExceptionRow {
    /// The first case it is about.
    pub fn case(&self) -> Option<CaseId> {
        self.line.act.cases().first().copied()
    }
}
