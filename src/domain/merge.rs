//! Two files of one person become one: what the file that goes holds. Refuses to know what of it is
//! taken, and whether they may.
//!
//! The fact keeps everything the other file held, and what is taken is read off it each time the story
//! is told: take back an act that came before, and the file lacks more, and takes more.

mod joining;

pub(super) use self::joining::{household_of_both, join, joined};

use serde::{Deserialize, Serialize};

use super::case::{Case, Residence};
use super::day::Day;
use super::document::{Document, DocumentState};
use super::fact::Registration;
use super::ids::{CaseId, Seq};
use super::listing::Listing;
use super::loan::{DebtCheck, Need, PlanOfUse, Vetting, Wish};
use super::person::Borrower;
use super::words::{CitizenId, Label};

/// What a file held when it was merged into another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Absorbed {
    pub other: CaseId,
    /// The person as that file had them.
    pub file: Registration,
    /// What was recorded in it since.
    pub more: Vec<Held>,
}

/// One thing a file held beside the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Held {
    Need {
        wish: Option<Wish>,
        asked_on: Day,
        asked_by: Option<Label>,
    },
    Listing(Listing),
    Signer(Borrower),
    Plan(PlanOfUse),
    Debt(DebtCheck),
    Vote(Vetting),
    Document {
        document: Document,
        state: DocumentState,
    },
    Left {
        on: Day,
        to: Option<Label>,
    },
    Died {
        on: Day,
    },
    CustomerNo(Label),
    /// A citizen number it had from a file merged into it.
    FormerNumber(CitizenId),
}

/// Where a file went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merged {
    pub into: CaseId,
    pub on: Day,
    /// The act that merged them.
    pub seq: Seq,
}

/// A file that came, what was taken of it, and in what it said otherwise: that stays as it was here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Joined {
    pub other: CaseId,
    pub on: Day,
    pub seq: Seq,
    pub takes: Vec<Particular>,
    pub differs: Vec<Particular>,
}

/// Something a file says of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Particular {
    Name,
    Birth,
    Sex,
    Commune,
    Village,
    CitizenId,
    Phone,
    Release,
    Organisation,
    Group,
    Household,
    Need,
    Listing,
    Signer,
    Plan,
    Debt,
    Vote,
    Document(Document),
    Residence,
    CustomerNo,
}

/// Everything a file holds that another may take.
pub(super) fn held(case: &Case) -> Absorbed {
    let file = Registration {
        unit: case.unit,
        personal: case.personal.clone(),
        birth: case.birth,
        sex: case.sex,
        release: case.release.clone(),
        organisation: case.organisation,
        group: case.group.clone(),
        household: case.household,
    };
    let application = &case.application;
    let need = match &case.need {
        Need::NotAsked => None,
        Need::No { asked_on, asked_by } => Some((None, *asked_on, asked_by.clone())),
        Need::Yes {
            wish,
            asked_on,
            asked_by,
        } => Some((Some(*wish), *asked_on, asked_by.clone())),
    };
    let need = need.map(|(wish, asked_on, asked_by)| Held::Need {
        wish,
        asked_on,
        asked_by,
    });
    let mut more: Vec<Held> = need.into_iter().collect();
    more.extend(case.listing.clone().map(Held::Listing));
    more.extend(application.borrower.clone().map(Held::Signer));
    more.extend(application.plan_of_use.clone().map(Held::Plan));
    more.extend(application.debt.map(Held::Debt));
    more.extend(application.vetting.clone().map(Held::Vote));
    let paper = |(document, state): (&Document, &DocumentState)| Held::Document {
        document: *document,
        state: state.clone(),
    };
    more.extend(application.documents.iter().map(paper));
    match &case.residence {
        Residence::Here => {}
        Residence::Left { on, to } => more.push(Held::Left {
            on: *on,
            to: to.clone(),
        }),
        Residence::Died { on } => more.push(Held::Died { on: *on }),
    }
    more.extend(case.customer_no.clone().map(Held::CustomerNo));
    more.extend(case.former_numbers.iter().cloned().map(Held::FormerNumber));
    Absorbed {
        other: case.id,
        file,
        more,
    }
}
