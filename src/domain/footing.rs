//! What a submission stands on: everything the approver decides by, as it was when the file was
//! submitted. Compares it with what the file says now; refuses to know who may change what.

use serde::{Deserialize, Serialize};

use super::case::{Case, Residence};
use super::commune::UnitId;
use super::document::{Document, Documents};
use super::fact::{Fact, Stamp};
use super::ids::{Account, Seq};
use super::listing::Listing;
use super::loan::{DebtCheck, PlanOfUse, Vetting, Wish};
use super::merge::Particular;
use super::person::{Birth, Borrower, Organisation, Release, Sex};
use super::words::{CitizenId, Label, Name};

/// A file as its approver was to see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Footing {
    /// The act that submitted it.
    pub seq: Seq,
    name: Name,
    birth: Birth,
    sex: Sex,
    unit: UnitId,
    citizen_id: Option<CitizenId>,
    release: Option<Release>,
    organisation: Option<Organisation>,
    group: Option<Label>,
    wish: Option<Wish>,
    listing: Option<Listing>,
    signer: Option<Borrower>,
    plan: Option<PlanOfUse>,
    debt: Option<DebtCheck>,
    vote: Option<Vetting>,
    residence: Residence,
    /// The papers that were here, or were waived.
    settled: Documents,
}

/// Something that is no longer as it was submitted, and the act that changed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shift {
    pub what: Particular,
    pub seq: Seq,
    pub by: Account,
    /// Milliseconds since 1970-01-01T00:00Z.
    pub at: i64,
}

impl Footing {
    /// What a file submitted by the act `seq` stands on.
    pub(super) fn of(case: &Case, seq: Seq) -> Self {
        let application = &case.application;
        let is_here = |document: &Document| case.document(*document).settles();
        Self {
            seq,
            name: case.personal.name.clone(),
            birth: case.birth,
            sex: case.sex,
            unit: case.unit,
            citizen_id: case.personal.citizen_id.clone(),
            release: case.release.clone(),
            organisation: case.organisation,
            group: case.group.clone(),
            wish: case.wish().copied(),
            listing: case.listing.clone(),
            signer: application.borrower.clone(),
            plan: application.plan_of_use.clone(),
            debt: application.debt,
            vote: application.vetting.clone(),
            residence: case.residence.clone(),
            settled: Document::ALL.into_iter().filter(is_here).collect(),
        }
    }

    /// What is otherwise now. A paper that came since is no change: it takes nothing from under the
    /// file.
    fn shifted(&self, now: &Self) -> Vec<Particular> {
        let compared = [
            (self.name == now.name, Particular::Name),
            (self.birth == now.birth, Particular::Birth),
            (self.sex == now.sex, Particular::Sex),
            (self.unit == now.unit, Particular::Commune),
            (self.citizen_id == now.citizen_id, Particular::CitizenId),
            (self.release == now.release, Particular::Release),
            (
                self.organisation == now.organisation,
                Particular::Organisation,
            ),
            (self.group == now.group, Particular::Group),
            (self.wish == now.wish, Particular::Need),
            (self.listing == now.listing, Particular::Listing),
            (self.signer == now.signer, Particular::Signer),
            (self.plan == now.plan, Particular::Plan),
            (says_the_same(self.debt, now.debt), Particular::Debt),
            (self.vote == now.vote, Particular::Vote),
            (self.residence == now.residence, Particular::Residence),
        ];
        let gone = self.settled.iter().filter(|paper| !now.settled.has(*paper));
        compared
            .into_iter()
            .filter_map(|(is_same, what)| (!is_same).then_some(what))
            .chain(gone.map(Particular::Document))
            .collect()
    }
}

/// A later look into the core system that finds as little as the one before is no change.
fn says_the_same(then: Option<DebtCheck>, now: Option<DebtCheck>) -> bool {
    match (then, now) {
        (Some(then), Some(now)) if then.none && now.none => then.checked_on <= now.checked_on,
        (then, now) => then == now,
    }
}

/// Keeps what a submission stands on, and what of it is otherwise since, after one more fact. Something
/// changed and changed back is as it was submitted; a decision ends the comparison.
pub(super) fn keep_footing(case: &mut Case, fact: &Fact, stamp: &Stamp) {
    let application = &case.application;
    let is_open = application.submitted_on.is_some()
        && application.approval.is_none()
        && application.refused.is_none();
    if !is_open {
        case.application.footing = None;
        case.application.shifts.clear();
        return;
    }
    if matches!(fact, Fact::Submitted) {
        case.application.footing = Some(Box::new(Footing::of(case, stamp.seq)));
        case.application.shifts.clear();
        return;
    }
    let Some(footing) = &application.footing else {
        return;
    };
    let shifted = footing.shifted(&Footing::of(case, footing.seq));
    let shifts = &mut case.application.shifts;
    shifts.retain(|shift| shifted.contains(&shift.what));
    for what in shifted {
        if shifts.iter().all(|shift| shift.what != what) {
            shifts.push(Shift {
                what,
                seq: stamp.seq,
                by: stamp.by.clone(),
                at: stamp.at,
            });
        }
    }
}
