//! What an officer asks, in the officer's verbs. An order says what was typed; whether it can be done
//! is decided elsewhere.

use serde::{Deserialize, Serialize};

use super::day::Day;
use super::document::Document;
use super::enclosed::Enclosed;
use super::ids::{Account, CaseId, Seq};
use super::loan::{Funding, Place, PlanItem, Purpose};
use super::money::Dong;
use super::officer::{AreaNamed, Roles};
use super::person::{Alone, Birth, Organisation, Relation, Release, Sex, Signer};
use super::words::{CitizenId, Label, Name, Note, Phone};

pub use super::verb::Verb;

/// A commune as an order names it: the five-digit code, resolved on the order's day.
pub type CommuneCode = u32;

/// A list as an order names it; its commune is the order's, or the case's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListNamed {
    pub no: Label,
    pub date: Day,
}

/// A row of a list that names a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListRow {
    pub row: u16,
    pub case: CaseId,
}

/// Fields of a person's file, each given or left alone.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Fields {
    pub name: Option<Name>,
    pub birth: Option<Birth>,
    pub sex: Option<Sex>,
    pub village: Option<Label>,
    pub citizen_id: Option<CitizenId>,
    pub release: Option<Release>,
    pub organisation: Option<Organisation>,
    pub group: Option<Label>,
    pub household: Option<CaseId>,
    pub phone: Option<Phone>,
}

/// Who is to sign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum SignerNamed {
    Person {
        signer: Box<Signer>,
        relation: Relation,
    },
    Alone(Alone),
}

/// One order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Order {
    RegisterApplicant {
        commune: CommuneCode,
        name: Name,
        birth: Birth,
        sex: Sex,
        fields: Box<Fields>,
        enclosed: Box<Enclosed>,
    },
    CountReviewed {
        commune: CommuneCode,
        list: ListNamed,
        persons: u32,
    },
    RecordNeed {
        case: CaseId,
        wants: bool,
        purpose: Option<Purpose>,
        amount: Option<Dong>,
        months: Option<u16>,
        asked_on: Option<Day>,
        asked_by: Option<Label>,
    },
    CorrectApplicant {
        case: CaseId,
        fields: Box<Fields>,
    },
    ReceiveList {
        commune: CommuneCode,
        list: ListNamed,
        police_signed_on: Day,
        committee_signed_on: Option<Day>,
        /// Empty where the paper says: nobody.
        rows: Vec<ListRow>,
    },
    ConfirmListing {
        cases: Vec<CaseId>,
        list: ListNamed,
        police_signed_on: Day,
        committee_signed_on: Day,
    },
    NameBorrower {
        case: CaseId,
        signer: SignerNamed,
    },
    PlanUse {
        case: CaseId,
        items: Vec<PlanItem>,
        own_capital: Dong,
        total_need: Dong,
        instalment_months: Option<u16>,
    },
    AttestDebt {
        cases: Vec<CaseId>,
        none: bool,
        checked_on: Day,
        ends_on: Option<Day>,
    },
    RecordVetting {
        cases: Vec<CaseId>,
        group: Label,
        held_on: Day,
        agreed: bool,
        reason_code: Option<Label>,
    },
    ReceiveDocument {
        cases: Vec<CaseId>,
        document: Document,
        copies: Option<u8>,
        kept_at: Option<Label>,
    },
    PromiseDocument {
        cases: Vec<CaseId>,
        document: Document,
        due: Day,
        by: Label,
    },
    RejectDocument {
        cases: Vec<CaseId>,
        document: Document,
        reason: Note,
    },
    WaiveDocument {
        cases: Vec<CaseId>,
        document: Document,
        reason: Note,
    },
    Submit {
        case: CaseId,
    },
    Return {
        case: CaseId,
        fields: Vec<Label>,
        note: Note,
    },
    Approve {
        cases: Vec<CaseId>,
        amount: Option<Dong>,
        months: Option<u16>,
        instalment_months: Option<u16>,
        decision_no: Option<Label>,
        decision_date: Option<Day>,
    },
    Refuse {
        case: CaseId,
        reason_code: Label,
        note: Note,
    },
    Schedule {
        cases: Vec<CaseId>,
        date: Day,
        place: Place,
    },
    Disburse {
        case: CaseId,
        amount: Dong,
        loan_no: Option<Label>,
        loan_book_no: Option<Label>,
        slip_no: Option<Label>,
        funding: Option<Funding>,
        received_by: Option<Label>,
    },
    RecordAbsence {
        case: CaseId,
        date: Day,
        reason: Note,
        next: Option<Day>,
    },
    RecordCoreNumbers {
        case: CaseId,
        customer_no: Option<Label>,
        loan_no: Option<Label>,
    },
    RecordUseCheck {
        case: CaseId,
        checked_on: Day,
        as_intended: bool,
        amount_misused: Option<Dong>,
        note: Option<Note>,
    },
    MoveResidence {
        case: CaseId,
        commune: CommuneCode,
        village: Option<Label>,
    },
    LeaveArea {
        case: CaseId,
        to: Option<Label>,
    },
    ReturnToArea {
        case: CaseId,
    },
    RecordDeath {
        case: CaseId,
    },
    WithdrawNeed {
        case: CaseId,
    },
    Settle {
        case: CaseId,
    },
    Close {
        case: CaseId,
        reason_code: Label,
        referral: Option<Label>,
    },
    Reopen {
        case: CaseId,
    },
    /// Two files of one person become one: `drop` goes into `keep`.
    MergeCases {
        keep: CaseId,
        drop: CaseId,
    },
    SetPlan {
        commune: CommuneCode,
        organisation: Option<Organisation>,
        year: u16,
        amount: Dong,
        resolution: Option<Label>,
    },
    SetPracticeDay {
        date: Day,
    },
    /// Confirms the payouts of a transaction point on a day, all that nobody confirmed yet. The point is
    /// the commune's.
    ConfirmDay {
        point: CommuneCode,
        date: Day,
    },
    /// Somebody begins as an officer.
    AddOfficer {
        account: Account,
        uid: Option<u32>,
        roles: Roles,
        /// Where nothing is said, all for a role that is of no commune in particular.
        communes: Option<AreaNamed>,
        until: Option<Day>,
        name: Option<Name>,
    },
    /// These roles and no others.
    SetRole {
        account: Account,
        roles: Roles,
    },
    /// These communes and no others.
    SetCommunes {
        account: Account,
        communes: AreaNamed,
    },
    /// The communes of one officer go to another.
    HandOver {
        from: Account,
        to: Account,
    },
    RemoveOfficer {
        account: Account,
    },
    /// Nothing is recorded any more for a day up to this one, the last of a month.
    ClosePeriod {
        through: Day,
    },
    /// The figure of a payout is put right by an act of its own.
    Adjust {
        seq: Seq,
        amount: Dong,
        reason: Note,
    },
    Undo {
        seq: Seq,
    },
}

impl Order {
    /// Its verb.
    pub const fn verb(&self) -> Verb {
        match self {
            Self::RegisterApplicant { .. } => Verb::RegisterApplicant,
            Self::CountReviewed { .. } => Verb::CountReviewed,
            Self::RecordNeed { .. } => Verb::RecordNeed,
            Self::CorrectApplicant { .. } => Verb::CorrectApplicant,
            Self::ReceiveList { .. } => Verb::ReceiveList,
            Self::ConfirmListing { .. } => Verb::ConfirmListing,
            Self::NameBorrower { .. } => Verb::NameBorrower,
            Self::PlanUse { .. } => Verb::PlanUse,
            Self::AttestDebt { .. } => Verb::AttestDebt,
            Self::RecordVetting { .. } => Verb::RecordVetting,
            Self::ReceiveDocument { .. } => Verb::ReceiveDocument,
            Self::PromiseDocument { .. } => Verb::PromiseDocument,
            Self::RejectDocument { .. } => Verb::RejectDocument,
            Self::WaiveDocument { .. } => Verb::WaiveDocument,
            Self::Submit { .. } => Verb::Submit,
            Self::Return { .. } => Verb::Return,
            Self::Approve { .. } => Verb::Approve,
            Self::Refuse { .. } => Verb::Refuse,
            Self::Schedule { .. } => Verb::Schedule,
            Self::Disburse { .. } => Verb::Disburse,
            Self::RecordAbsence { .. } => Verb::RecordAbsence,
            Self::RecordCoreNumbers { .. } => Verb::RecordCoreNumbers,
            Self::RecordUseCheck { .. } => Verb::RecordUseCheck,
            Self::MoveResidence { .. } => Verb::MoveResidence,
            Self::LeaveArea { .. } => Verb::LeaveArea,
            Self::ReturnToArea { .. } => Verb::ReturnToArea,
            Self::RecordDeath { .. } => Verb::RecordDeath,
            Self::WithdrawNeed { .. } => Verb::WithdrawNeed,
            Self::Settle { .. } => Verb::Settle,
            Self::Close { .. } => Verb::Close,
            Self::Reopen { .. } => Verb::Reopen,
            Self::MergeCases { .. } => Verb::MergeCases,
            Self::SetPlan { .. } => Verb::SetPlan,
            Self::SetPracticeDay { .. } => Verb::SetPracticeDay,
            Self::ConfirmDay { .. } => Verb::ConfirmDay,
            Self::AddOfficer { .. } => Verb::AddOfficer,
            Self::SetRole { .. } => Verb::SetRole,
            Self::SetCommunes { .. } => Verb::SetCommunes,
            Self::HandOver { .. } => Verb::HandOver,
            Self::RemoveOfficer { .. } => Verb::RemoveOfficer,
            Self::ClosePeriod { .. } => Verb::ClosePeriod,
            Self::Adjust { .. } => Verb::Adjust,
            Self::Undo { .. } => Verb::Undo,
        }
    }

    /// The existing cases it names, each once, in the order they were named.
    pub fn cases(&self) -> Vec<CaseId> {
        let mut named: Vec<CaseId> = match self {
            Self::RegisterApplicant { fields, .. } => fields.household.into_iter().collect(),
            Self::ReceiveList { rows, .. } => rows.iter().map(|row| row.case).collect(),
            Self::ConfirmListing { cases, .. }
            | Self::AttestDebt { cases, .. }
            | Self::RecordVetting { cases, .. }
            | Self::ReceiveDocument { cases, .. }
            | Self::PromiseDocument { cases, .. }
            | Self::RejectDocument { cases, .. }
            | Self::WaiveDocument { cases, .. }
            | Self::Approve { cases, .. }
            | Self::Schedule { cases, .. } => cases.clone(),
            Self::CorrectApplicant { case, fields } => {
                std::iter::once(*case).chain(fields.household).collect()
            }
            Self::RecordNeed { case, .. }
            | Self::NameBorrower { case, .. }
            | Self::PlanUse { case, .. }
            | Self::Submit { case }
            | Self::Return { case, .. }
            | Self::Refuse { case, .. }
            | Self::Disburse { case, .. }
            | Self::RecordAbsence { case, .. }
            | Self::RecordCoreNumbers { case, .. }
            | Self::RecordUseCheck { case, .. }
            | Self::MoveResidence { case, .. }
            | Self::LeaveArea { case, .. }
            | Self::ReturnToArea { case }
            | Self::RecordDeath { case }
            | Self::WithdrawNeed { case }
            | Self::Settle { case }
            | Self::Close { case, .. }
            | Self::Reopen { case } => vec![*case],
            Self::MergeCases { keep, drop } => vec![*keep, *drop],
            Self::CountReviewed { .. }
            | Self::SetPlan { .. }
            | Self::SetPracticeDay { .. }
            | Self::ConfirmDay { .. }
            | Self::AddOfficer { .. }
            | Self::SetRole { .. }
            | Self::SetCommunes { .. }
            | Self::HandOver { .. }
            | Self::RemoveOfficer { .. }
            | Self::ClosePeriod { .. }
            | Self::Adjust { .. }
            | Self::Undo { .. } => Vec::new(),
        };
        let mut seen = std::collections::BTreeSet::new();
        named.retain(|case| seen.insert(*case));
        named
    }
}
