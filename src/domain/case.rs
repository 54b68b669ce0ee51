//! One person's file as the facts told so far leave it. Stores what happened, never what follows from
//! it: conditions, stages and deadlines are readings, made elsewhere.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::commune::UnitId;
use super::day::Day;
use super::document::{Document, DocumentState};
use super::footing::{Footing, Shift};
use super::ids::{Account, CaseId, Seq};
use super::listing::Listing;
use super::loan::{
    Absence, Appointment, Approval, DebtCheck, Need, Payout, PlanOfUse, Purpose, UseCheck, Vetting,
    Wish,
};
use super::merge::{Joined, Merged, Particular};
use super::money::Dong;
use super::order::Verb;
use super::person::{Birth, Borrower, Household, Organisation, Personal, Release, Sex};
use super::words::{CitizenId, Label, Note};

/// A person's file, opened by `register_applicant`, for ever.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    pub id: CaseId,
    /// The last act that touched it.
    pub revision: Seq,
    pub registered_on: Day,
    pub unit: UnitId,
    pub personal: Personal,
    pub birth: Birth,
    pub sex: Sex,
    pub release: Option<Release>,
    pub organisation: Option<Organisation>,
    pub group: Option<Label>,
    pub household: Household,
    pub listing: Option<Listing>,
    pub need: Need,
    pub residence: Residence,
    pub closed: Option<Closing>,
    /// The application that is open, or the last one there was.
    pub application: Application,
    /// Earlier applications, oldest first.
    pub past: Vec<PastApplication>,
    pub customer_no: Option<Label>,
    /// Citizen numbers that files merged into this one had beside its own.
    pub former_numbers: Vec<CitizenId>,
    /// The files merged into this one, in the order they were.
    pub joined: Vec<Joined>,
    /// Where this file went, once it was merged into another.
    pub merged: Option<Merged>,
}

/// Whether the person still lives in the commune of the file.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Residence {
    #[default]
    Here,
    /// Left the district's communes.
    Left { on: Day, to: Option<Label> },
    /// Died.
    Died { on: Day },
}

/// The file was closed; "no" never ends without "where then".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    pub on: Day,
    pub reason_code: Label,
    pub referral: Option<Label>,
}

/// One request for a loan, from the wish to the last use check.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Application {
    pub borrower: Option<Borrower>,
    pub plan_of_use: Option<PlanOfUse>,
    pub debt: Option<DebtCheck>,
    pub vetting: Option<Vetting>,
    /// Documents somebody has said something about; the others are missing.
    pub documents: BTreeMap<Document, DocumentState>,
    pub submitted_on: Option<Day>,
    /// What the submission stands on, while nobody has decided.
    pub footing: Option<Box<Footing>>,
    /// What of it changed since: then the submission stands no longer.
    pub shifts: Vec<Shift>,
    pub returned: Option<Return>,
    pub approval: Option<Approval>,
    pub refused: Option<RefusedLoan>,
    pub appointment: Option<Appointment>,
    pub absences: Vec<Absence>,
    pub payouts: Vec<Payout>,
    pub use_checks: Vec<UseCheck>,
    pub settled_on: Option<Day>,
}

/// Sent back for correction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Return {
    pub on: Day,
    pub by: Account,
    /// Milliseconds since 1970-01-01T00:00Z.
    pub at: i64,
    pub fields: Vec<Label>,
    pub note: Note,
    /// What something was recorded about since.
    pub mended: Vec<Particular>,
}

impl Return {
    /// What is still to be mended, as the approver named it. A word that means no part of a file stays
    /// until the file is submitted again.
    pub fn to_mend(&self) -> impl Iterator<Item = &Label> {
        self.fields.iter().filter(|field| {
            let part = Particular::of_word(field.as_str());
            part.is_none_or(|part| !self.mended.contains(&part))
        })
    }
}

/// The bank said no: 05/TD.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefusedLoan {
    pub on: Day,
    pub reason_code: Label,
    pub note: Note,
}

/// What stays of an application that ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastApplication {
    pub ended_on: Day,
    pub payouts: Vec<Payout>,
    pub refused: Option<RefusedLoan>,
}

impl Application {
    /// What was paid so far.
    pub fn paid(&self) -> Dong {
        self.payouts.iter().map(|payout| payout.amount).sum()
    }

    /// The day it was submitted, while nothing the submission stands on changed since.
    pub fn standing_submission(&self) -> Option<Day> {
        self.submitted_on.filter(|_| self.shifts.is_empty())
    }

    /// Whether it is with the officer again: returned, or submitted and changed since.
    pub fn is_back(&self) -> bool {
        self.returned.is_some() || !self.shifts.is_empty()
    }

    /// Whether it ended: refused by the bank, or paid back.
    pub fn is_over(&self) -> bool {
        self.refused.is_some() || self.settled_on.is_some()
    }

    /// The day it ended, and how, where it did.
    pub(super) fn ended(&self) -> Option<(Day, Verb)> {
        let refused = self.refused.as_ref().map(|no| (no.on, Verb::Refuse));
        self.settled_on.map(|on| (on, Verb::Settle)).or(refused)
    }

    /// A new application of the same person: its own papers, nothing else, are carried over.
    #[must_use]
    pub fn successor(&self) -> Self {
        let documents = self
            .documents
            .iter()
            .filter(|(document, _)| document.is_of_the_person())
            .map(|(document, state)| (*document, state.clone()))
            .collect();
        Self {
            documents,
            ..Self::default()
        }
    }
}

impl Case {
    /// The loan wished for, where the person said yes.
    pub fn wish(&self) -> Option<&Wish> {
        match &self.need {
            Need::Yes { wish, .. } => Some(wish),
            Need::NotAsked | Need::No { .. } => None,
        }
    }

    /// What the money is for; production until somebody says otherwise.
    pub fn purpose(&self) -> Purpose {
        self.wish().map_or(Purpose::Production, |wish| wish.purpose)
    }

    /// Whether the loan goes through a mass organisation and its group.
    pub fn is_entrusted(&self) -> bool {
        self.organisation != Some(Organisation::Direct)
    }

    /// The citizen numbers that belong to this file. One merged away has none: they went with it.
    pub fn numbers(&self) -> impl Iterator<Item = &CitizenId> {
        self.personal
            .citizen_id
            .iter()
            .chain(&self.former_numbers)
            .filter(|_| self.merged.is_none())
    }

    /// Whether the number belongs to this file.
    pub fn has(&self, number: &CitizenId) -> bool {
        self.numbers().any(|one| one == number)
    }

    /// Whether the bank has ever had an application of this file: money and decisions stay where they
    /// were recorded.
    pub fn was_at_the_bank(&self) -> bool {
        self.application.submitted_on.is_some()
            || !self.application.payouts.is_empty()
            || !self.past.is_empty()
    }

    /// The first payout of all, over every application.
    pub fn first_payout(&self) -> Option<&Payout> {
        self.payouts().next()
    }

    /// Every payout, oldest first.
    pub fn payouts(&self) -> impl Iterator<Item = &Payout> {
        self.past
            .iter()
            .flat_map(|past| &past.payouts)
            .chain(&self.application.payouts)
    }

    /// The payout an act recorded.
    pub(super) fn payout_of(&mut self, act: Seq) -> Option<&mut Payout> {
        self.past
            .iter_mut()
            .flat_map(|past| &mut past.payouts)
            .chain(&mut self.application.payouts)
            .find(|payout| payout.seq == act)
    }

    /// The payouts nobody has confirmed yet, oldest first.
    pub fn unconfirmed(&self) -> impl Iterator<Item = &Payout> {
        self.payouts().filter(|payout| payout.confirmed.is_none())
    }

    /// Everything ever paid on this file.
    pub fn paid(&self) -> Dong {
        self.payouts().map(|payout| payout.amount).sum()
    }

    /// How a document stands. Three follow from other facts: the confirmed listing, the approval and
    /// the use check.
    pub fn document(&self, document: Document) -> DocumentState {
        let application = &self.application;
        let derived = match document {
            Document::Mau01 => self
                .listing
                .as_ref()
                .and_then(|listing| listing.confirmed.as_ref())
                .map(|confirmed| confirmed.committee_signed_on),
            Document::Form04Td => application
                .approval
                .as_ref()
                .map(|a| a.decision_date.unwrap_or(a.on)),
            Document::Form06Td => application.use_checks.last().map(|check| check.on),
            Document::ReleaseCertificate
            | Document::IdCard
            | Document::Form01Uq
            | Document::NoOtherMember
            | Document::Form01Td
            | Document::Form10cTd
            | Document::Form03Td
            | Document::SchoolNotice
            | Document::LoanBook => None,
        };
        match derived {
            Some(on) => DocumentState::Received {
                on,
                copies: 1,
                kept_at: None,
            },
            None => application
                .documents
                .get(&document)
                .cloned()
                .unwrap_or_default(),
        }
    }
}
