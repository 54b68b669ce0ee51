//! What stands in the way, inside a refusal: of an undo, of a merger, of a stage, of who may.

use serde::{Deserialize, Serialize};

use super::Refusal;
use crate::domain::day::Day;
use crate::domain::document::Document;
use crate::domain::ids::{CaseId, Seq};
use crate::domain::order::Verb;
use crate::domain::rights::Right;

/// Why an act cannot be taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum UndoBar {
    /// There is no such act.
    Unknown,
    /// It was taken back already, by this act.
    Already { by: Seq },
    /// Told again without it, this later act could not have been decided, for this reason.
    Later {
        seq: Seq,
        verb: Verb,
        because: Box<Refusal>,
    },
    /// The office's own record, or the practice day, which only moves forward.
    Office,
    /// A citizen number would belong to two cases.
    CitizenIdTaken { case: CaseId },
    /// It came before two files became one and this act rests on it: that one is taken back first.
    MergedSince { seq: Seq },
    /// A submission that nobody has decided about stands on it: this act submitted the file.
    SubmittedSince { seq: Seq },
    /// Its day lies in a month that is closed, up to this day.
    Closed { through: Day },
}

/// Why two files do not become one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum MergeBar {
    /// They are the same file.
    Same,
    /// The bank has had the one that would go and not the other: the other way round loses nothing.
    OtherWay,
    /// The bank has had both: money or a decision would be counted twice or lost.
    Both,
}

/// What an order needs of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Needs {
    /// A recorded wish for a loan.
    Wish,
    /// A file that is not with the approver yet.
    NotSubmitted,
    /// A file with the approver.
    Submitted,
    /// An approved loan.
    Approved,
    /// A day on which the person is to be paid.
    Scheduled,
    /// Money paid.
    Paid,
    /// Approved money that is not paid yet.
    Unpaid,
    /// No money paid.
    NotPaid,
    /// An open file.
    Open,
    /// A closed file.
    Closed,
    /// Somebody who lives here.
    Here,
    /// Somebody who left.
    Left,
    /// A file the bank never had.
    NeverAtBank,
    /// A document that is marked by hand, not by another fact.
    DocumentByHand(Document),
    /// A document that this case is asked for.
    DocumentAsked(Document),
}

/// A fact a gate asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum MissingFact {
    CitizenId,
    Release,
    Borrower,
    Amount,
    Term,
}

/// Why an officer or a register may not do something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Bar {
    /// Only a practice register has a practice day.
    NotPractice,
    /// A register of real people is not opened for them yet.
    TooManyCases,
    /// The account is nobody on file here.
    NotOnFile,
    /// The officer's last day is over.
    Expired { until: Day },
    /// The officer was taken off.
    Removed,
    /// The account is on file with another number than it has on this machine.
    OtherUid { on_file: u32 },
    /// None of the officer's roles has the right; the text says which have.
    Role(Right),
    /// The person or the commune is in other hands.
    OtherCommune,
    /// Nobody pays what they approved.
    OwnApproval,
    /// Whoever decides or confirms entered or changed something the case stands on, last by this act.
    OwnFact { seq: Seq },
    /// Nobody would be left who keeps the officers.
    LastAdministrator,
    /// The officer is in office already.
    OnFile,
    /// No officer in office has this account.
    NoSuchOfficer,
}
