//! What happened, in the past tense. Facts are what the journal keeps: everything else is a reading
//! of them.

use serde::{Deserialize, Serialize};

use super::commune::UnitId;
use super::day::Day;
use super::document::Document;
use super::ids::{Account, CaseId, OrderId, Seq};
use super::listing::{ListRef, ListSignatures};
use super::loan::{
    Appointment, DebtCheck, Funding, PlanOfUse, RulesDigest, UseCheck, Vetting, Wish,
};
use super::merge::Absorbed;
use super::money::Dong;
use super::officer::{Area, Roles};
use super::order::Verb;
use super::person::{Birth, Borrower, Household, Organisation, Personal, Release, Sex};
use super::policy::RuleKey;
use super::words::{CitizenId, Label, Name, Note, Phone};

/// What happened to one case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fact {
    Registered(Box<Registration>),
    Corrected(Vec<Correction>),
    NeedRecorded {
        wish: Option<Wish>,
        asked_on: Day,
        asked_by: Option<Label>,
    },
    Listed {
        list: ListRef,
        row: Option<u16>,
    },
    ListingConfirmed {
        list: ListRef,
        signatures: ListSignatures,
    },
    BorrowerNamed(Borrower),
    UsePlanned(PlanOfUse),
    DebtAttested(DebtCheck),
    Vetted(Vetting),
    DocumentReceived {
        document: Document,
        copies: u8,
        kept_at: Option<Label>,
    },
    DocumentPromised {
        document: Document,
        due: Day,
        by: Label,
    },
    DocumentRejected {
        document: Document,
        reason: Note,
    },
    DocumentWaived {
        document: Document,
        reason: Note,
    },
    Submitted,
    Returned {
        fields: Vec<Label>,
        note: Note,
    },
    Approved(Grant),
    Refused {
        reason_code: Label,
        note: Note,
    },
    Scheduled(Appointment),
    Disbursed(PaidOut),
    AbsenceRecorded {
        date: Day,
        reason: Note,
        next: Option<Day>,
    },
    CoreNumbersRecorded {
        customer_no: Option<Label>,
        loan_no: Option<Label>,
    },
    UseChecked(UseCheck),
    Moved {
        unit: UnitId,
        village: Option<Label>,
    },
    LeftArea {
        to: Option<Label>,
    },
    ReturnedToArea,
    Died,
    NeedWithdrawn,
    Settled,
    Closed {
        reason_code: Label,
        referral: Option<Label>,
    },
    Reopened,
    /// Another file of the same person was merged into this one.
    Absorbed(Box<Absorbed>),
    /// This file was merged into another of the same person.
    MergedInto(CaseId),
    /// The case that stood for the household was merged: whoever is still counted under the one is
    /// counted under the other.
    HouseholdFollowed {
        from: Household,
        to: Household,
    },
    /// The controller confirmed a payout, known by its act, with the others of its day.
    PayoutConfirmed(Seq),
    /// The figure of a payout, known by its act, is another from here on.
    PayoutAdjusted {
        payout: Seq,
        amount: Dong,
    },
}

/// How a file begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registration {
    pub unit: UnitId,
    pub personal: Personal,
    pub birth: Birth,
    pub sex: Sex,
    pub release: Option<Release>,
    pub organisation: Option<Organisation>,
    pub group: Option<Label>,
    /// The household's first case; itself where none was named.
    pub household: Household,
}

/// One field put right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Correction {
    Name(Name),
    Birth(Birth),
    Sex(Sex),
    Village(Label),
    CitizenId(CitizenId),
    Release(Release),
    Organisation(Organisation),
    Group(Label),
    Household(Household),
    Phone(Phone),
}

/// What an approval grants.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    pub amount: Dong,
    pub months: u16,
    pub instalment_months: Option<u16>,
    pub decision_no: Option<Label>,
    pub decision_date: Option<Day>,
    pub rules: RulesDigest,
}

/// What was handed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaidOut {
    pub amount: Dong,
    pub loan_no: Option<Label>,
    pub loan_book_no: Option<Label>,
    pub slip_no: Option<Label>,
    pub funding: Option<Funding>,
    pub received_by: Option<Label>,
    pub rules: RulesDigest,
}

/// What happened to the office's own facts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum DistrictFact {
    PersonsCounted {
        list: ListRef,
        persons: u32,
    },
    ListReceived {
        list: ListRef,
        police_signed_on: Day,
        committee_signed_on: Option<Day>,
        none: bool,
    },
    PlanSet {
        unit: UnitId,
        organisation: Option<Organisation>,
        year: u16,
        amount: Dong,
        resolution: Option<Label>,
    },
    PracticeDaySet(Day),
    RulesInForce {
        digest: RulesDigest,
        changed: Vec<RuleChange>,
    },
    OfficerAdded(Box<OfficerEntry>),
    RolesSet {
        account: Account,
        roles: Roles,
    },
    AreaSet {
        account: Account,
        area: Area,
    },
    /// The communes of one officer went to another.
    HandedOver {
        from: Account,
        to: Account,
    },
    OfficerRemoved(Account),
    /// Every month up to this day is closed.
    MonthClosed(Day),
}

/// How an officer begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficerEntry {
    pub account: Account,
    pub uid: Option<u32>,
    pub name: Option<Name>,
    pub roles: Roles,
    pub area: Area,
    pub until: Option<Day>,
}

/// A rule that differs from the set before: its value as text, before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleChange {
    pub key: RuleKey,
    pub old: Option<String>,
    pub new: String,
}

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    Case(CaseId, Fact),
    District(DistrictFact),
    /// An act was taken back: which, and what it had touched.
    Undone {
        seq: Seq,
        cases: Vec<CaseId>,
        district: bool,
    },
}

/// Who recorded something, when, and for which day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    pub seq: Seq,
    /// The local date the facts hold from.
    pub on: Day,
    /// The instant it was recorded: milliseconds since 1970-01-01T00:00Z, never lower than the act's
    /// before it.
    pub at: i64,
    pub by: Account,
}

/// One accepted order: one record, one `seq`, one receipt, one line of history, one undo step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Act {
    pub id: OrderId,
    pub verb: Verb,
    pub stamp: Stamp,
    pub reason: Option<Note>,
    pub note: Option<Note>,
    /// Recorded more than `late_days` after the day it holds from.
    pub late: bool,
    pub events: Vec<Event>,
}

impl Act {
    /// The cases it touched, each once, in the order of its events.
    pub fn cases(&self) -> Vec<CaseId> {
        let mut cases = Vec::new();
        let mut touch = |case: CaseId| {
            if !cases.contains(&case) {
                cases.push(case);
            }
        };
        for event in &self.events {
            match event {
                Event::Case(case, _) => touch(*case),
                Event::Undone { cases, .. } => cases.iter().copied().for_each(&mut touch),
                Event::District(_) => {}
            }
        }
        cases
    }

    /// The act this one takes back.
    pub fn undoes(&self) -> Option<Seq> {
        self.events.iter().find_map(|event| match event {
            Event::Undone { seq, .. } => Some(*seq),
            Event::Case(..) | Event::District(_) => None,
        })
    }

    /// Whether it touched the office's own facts, or takes back one that did.
    pub fn touches_district(&self) -> bool {
        self.events.iter().any(|event| match event {
            Event::District(_) => true,
            Event::Undone { district, .. } => *district,
            Event::Case(..) => false,
        })
    }
}
