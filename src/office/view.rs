//! What the office answers: readings of cases on a day, already masked as every output must be.
//! Refuses to know screens and sentences.

use serde::{Deserialize, Serialize};

use super::health::Health;
use super::{Hash, Trouble};
use crate::domain::vocabulary::Word;
use crate::domain::{
    Account, Act, Appointment, Approval, Back, Birth, CaseId, Condition, Counts, Day, DebtCheck,
    Document, DocumentState, Documents, Dong, Doubt, Funnel, Joined, Listing, Mark, Merged, Need,
    Organisation, Payout, Place, PlanOfUse, Refusal, Relation, Release, Residence, Return, Rule,
    Seq, Sex, Shift, Stage, Supplier, Title, UnitId, UseCheck, Verb, Vetting,
};

/// A commune as outputs name it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commune {
    pub unit: UnitId,
    pub name: String,
    pub title: Title,
    /// The commune it belongs to now, where that is another.
    pub now: Option<String>,
}

/// The home screen: every commune in force, and the work of the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Home {
    pub health: Health,
    pub total: Counts,
    /// Communes in which somebody was paid.
    pub communes_paid: u32,
    /// By urgency, then code.
    pub communes: Vec<CommuneLine>,
    /// By urgency, at most [`super::limits::HOME_TASKS_MAX`].
    pub tasks: Vec<Task>,
    pub tasks_in_all: usize,
    /// Whether the rows add up to the total.
    pub adds_up: bool,
}

/// One commune on the home screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommuneLine {
    pub place: Commune,
    pub day_of_month: Option<u32>,
    pub counts: Counts,
    pub urgent: Option<Urgent>,
    /// Something there waits for an officer.
    pub has_work: bool,
}

/// The most urgent thing of a commune, most urgent first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Urgent {
    /// The five years of so many people end soon; days to the nearest end.
    WindowEnds {
        days: i64,
        persons: u32,
    },
    /// Today is the transaction day; so many are to be paid.
    TransactionToday(u32),
    /// Tomorrow is, and somebody is to be paid.
    TransactionTomorrow(u32),
    /// So many files are with the officer again.
    CameBack(u32),
    AwaitingApproval(u32),
    /// The use of a payout was not checked in time.
    UseChecksDue(u32),
    DocumentsMissing(u32),
    AwaitingCommittee(u32),
    AwaitingPolice(u32),
    NotAsked(u32),
}

/// One piece of today's work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    pub kind: TaskKind,
    pub place: Commune,
    /// The case, where it is about one.
    pub case: Option<CaseId>,
    /// Whose word it stands on, where it came back from somebody.
    pub by: Option<Account>,
    /// Initials: home shows no whole name.
    pub initials: Option<String>,
    pub persons: u32,
}

impl Task {
    /// Whether it is the same piece of work, however many days it has left now.
    pub fn is_like(&self, other: &Self) -> bool {
        let kind = |task: &Self| std::mem::discriminant(&task.kind);
        kind(self) == kind(other) && self.case == other.case && self.place.unit == other.place.unit
    }
}

/// What a piece of work is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum TaskKind {
    /// Days to the end of the five years, and the last transaction day inside them.
    WindowEnds {
        days: i64,
        last_safe: Option<Day>,
    },
    /// Never asked, and the five years end within twelve months.
    AskInTime {
        days: i64,
    },
    /// The file is with the officer again.
    CameBack(Back),
    PayToday,
    PayOn(Day),
    Approve,
    /// The group voted against; where then.
    GroupAgainst,
    CheckUse {
        due: Day,
    },
    /// Payouts of a day that nobody confirmed.
    ConfirmDay {
        date: Day,
    },
    BringDocuments,
    ConfirmList,
    Ask,
}

/// A stretch of a commune's list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    /// The day the rows are read for.
    pub on: Day,
    pub place: Commune,
    pub counts: Counts,
    pub day_of_month: Option<u32>,
    pub next_transaction_day: Option<Day>,
    pub offset: usize,
    /// Rows the filter lets through.
    pub total: usize,
    /// Rows there would be without a filter.
    pub listed: usize,
    /// The place of the case asked for, where it is on the list.
    pub at: Option<usize>,
    pub rows: Vec<Row>,
}

/// One person in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    pub case: CaseId,
    pub name: String,
    pub birth_year: i32,
    pub organisation: Option<Organisation>,
    pub group: Option<String>,
    pub place: Commune,
    pub stage: Stage,
    pub missing: Documents,
    /// Days to the end of the five years; nothing once paid or while unknown.
    pub days_left: Option<i64>,
    pub is_urgent: bool,
    pub amount: Option<Dong>,
    pub preview: Preview,
    /// Masked.
    pub citizen_id: Option<String>,
}

/// What stands at the foot of a list for the row under the cursor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preview {
    pub completed: Option<Day>,
    pub last_day: Option<Day>,
    /// Last transaction day of the commune inside the five years.
    pub last_safe: Option<Day>,
    pub appointment: Option<Appointment>,
    pub paid: Dong,
}

/// One case, whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    pub case: CaseId,
    pub revision: Seq,
    /// The day the readings below are for.
    pub on: Day,
    pub name: String,
    pub birth: Birth,
    pub sex: Sex,
    pub citizen_id: Option<String>,
    pub phone: Option<String>,
    pub village: Option<String>,
    pub place: Commune,
    pub organisation: Option<Organisation>,
    pub group: Option<String>,
    pub household: CaseId,
    pub residence: Residence,
    pub is_closed: bool,
    /// Where the file went, once it was merged into another.
    pub merged: Option<Merged>,
    /// The files merged into it, in the order they were.
    pub joined: Vec<Joined>,
    pub registered_on: Day,
    pub release: Option<Release>,
    pub listing: Option<Listing>,
    pub need: Need,
    pub stage: Stage,
    pub conditions: [Condition; 5],
    pub days_left: Option<i64>,
    pub last_day: Option<Day>,
    pub last_safe: Option<Day>,
    /// The last transaction day is over and the five years are not: only the bank's own office is
    /// left, until `last_day`.
    pub office_only: bool,
    pub next_transaction_day: Option<Day>,
    pub borrower: Option<BorrowerShown>,
    pub plan_of_use: Option<PlanOfUse>,
    pub debt: Option<DebtCheck>,
    pub vetting: Option<Vetting>,
    /// The lines of the next gate, in the order of the walk.
    pub walk: Vec<DocumentLine>,
    /// Every line the case is asked for.
    pub documents: Vec<DocumentLine>,
    pub submitted_on: Option<Day>,
    /// What the submission stood on and is otherwise since: then it stands no longer.
    pub shifts: Vec<Shift>,
    /// Sent back, and not submitted again.
    pub returned: Option<Return>,
    /// Working days since submission, while nobody has decided.
    pub waiting_days: Option<u32>,
    pub approval: Option<Approval>,
    pub appointment: Option<Appointment>,
    pub payouts: Vec<Payout>,
    pub paid: Dong,
    /// The loan is paid back.
    pub is_settled: bool,
    /// The core system's number of the customer.
    pub customer_no: Option<String>,
    pub use_checks: Vec<UseCheck>,
    pub ceiling: Dong,
    pub months_max: u16,
    pub next: NextStep,
    pub history: Vec<LogLine>,
}

/// Who signs, as the card shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum BorrowerShown {
    Representative {
        name: String,
        citizen_id: Option<String>,
        relation: Relation,
    },
    Alone(crate::domain::Alone),
}

/// One document of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentLine {
    pub document: Document,
    pub state: DocumentState,
    pub suppliers: Vec<Supplier>,
    pub originals: u8,
    pub copies: u8,
    /// A gate stays shut without it.
    pub is_mandatory: bool,
    pub mark: Mark,
}

/// The one step that leads on, and what stands in its way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextStep {
    /// Nothing where the case is at rest.
    pub verb: Option<Verb>,
    pub refusal: Option<Refusal>,
    /// Doubts a reason will be asked for.
    pub doubts: Vec<Doubt>,
    /// For a payout day: the next transaction day, else the bank's office.
    pub proposed: Option<(Day, Place)>,
}

/// A person found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    pub total: usize,
    pub rows: Vec<Row>,
}

/// One act of the journal, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogLine {
    pub act: Act,
    pub hash: Hash,
    pub undone_by: Option<Seq>,
}

/// What undo and redo would do now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undoable {
    /// My newest act that stands.
    pub undo: Option<LogLine>,
    /// The act my newest undo took back, and that undo.
    pub redo: Option<(LogLine, Seq)>,
}

/// The counts of a day, with the names of the rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FunnelView {
    pub funnel: Funnel,
    /// The commune of each row, where rows are communes.
    pub places: Vec<Option<Commune>>,
    /// Acts counted that were recorded late.
    pub late_acts: u32,
}

/// One sentence of `verify`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckLine {
    /// Stable name: chain, copies, fold, table.
    #[serde(with = "crate::domain::vocabulary")]
    pub name: Word,
    /// Nothing where the check found nothing wrong.
    pub problem: Option<Trouble>,
}

/// The result of `verify`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verified {
    pub events: u64,
    pub head: Hash,
    /// What was bad and was made again: places of one copy from the other, the database from the journal.
    pub mended: usize,
    /// As they came out after that.
    pub checks: Vec<CheckLine>,
}

/// Every rule in force on a day, with its source and how sure it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RulesView {
    pub on: Day,
    pub rules: Vec<Rule>,
    pub documents: Vec<crate::domain::DocumentRule>,
    pub digest: u64,
}

/// What an order would meet if it were sent now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tried {
    pub refusal: Option<Refusal>,
    pub doubts: Vec<Doubt>,
}

/// Why a case is left out of an order for many.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum LeftOut {
    Refused(Refusal),
    /// The document is here already: the day it came would be written over.
    PaperIsHere(Document),
}

/// What an order for many cases would meet at one of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TriedCase {
    pub case: CaseId,
    pub name: String,
    /// The case as it was judged.
    pub revision: Seq,
    pub left_out: Option<LeftOut>,
    pub doubts: Vec<Doubt>,
}
