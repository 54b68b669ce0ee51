//! A standing as it is kept. Most people have no file on its way yet: what only a file has is one value
//! that is there or not, so that a table of all of them is short and quick to read.

use serde::{Deserialize, Serialize};

use super::{Aside, Back, Progress, Standing, Unconfirmed, Wants};
use crate::domain::commune::UnitId;
use crate::domain::day::Day;
use crate::domain::document::Documents;
use crate::domain::ids::{CaseId, Seq};
use crate::domain::listing::ListTag;
use crate::domain::loan::Appointment;
use crate::domain::money::Dong;
use crate::domain::person::{Household, Organisation};

/// A standing in the fewest bytes, in memory and on disk.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct KeptStanding {
    case: CaseId,
    revision: Seq,
    unit: UnitId,
    organisation: Option<Organisation>,
    /// Where it is not the person's own.
    household: Option<Household>,
    wants: Wants,
    completed: Option<Day>,
    missing: Documents,
    file: Option<Box<File>>,
}

/// What only somebody who asked for a loan, stands on a list or fell out has.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct File {
    progress: Progress,
    aside: Option<Aside>,
    list: Option<ListTag>,
    is_listed: bool,
    awaits_committee: bool,
    rest_is_met: bool,
    debt_checked_on: Option<Day>,
    submitted_on: Option<Day>,
    back: Option<Back>,
    approved_on: Option<Day>,
    appointment: Option<Appointment>,
    first_paid_on: Option<Day>,
    last_paid_on: Option<Day>,
    tranches_left: Option<Dong>,
    paid: Dong,
    amount: Option<Dong>,
    unchecked_payout_on: Option<Day>,
    unconfirmed: Option<Unconfirmed>,
}

impl File {
    const NONE: Self = Self {
        progress: Progress::None,
        aside: None,
        list: None,
        is_listed: false,
        awaits_committee: false,
        rest_is_met: false,
        debt_checked_on: None,
        submitted_on: None,
        back: None,
        approved_on: None,
        appointment: None,
        first_paid_on: None,
        last_paid_on: None,
        tranches_left: None,
        paid: Dong::ZERO,
        amount: None,
        unchecked_payout_on: None,
        unconfirmed: None,
    };
}

impl KeptStanding {
    /// Whose it is, where the person stands on that list.
    pub fn case_on(&self, list: ListTag) -> Option<CaseId> {
        let stands_on = self.file.as_ref()?.list;
        (stands_on == Some(list)).then_some(self.case)
    }
}

impl From<Standing> for KeptStanding {
    fn from(standing: Standing) -> Self {
        let file = File {
            progress: standing.progress,
            aside: standing.aside,
            list: standing.list,
            is_listed: standing.is_listed,
            awaits_committee: standing.awaits_committee,
            rest_is_met: standing.rest_is_met,
            debt_checked_on: standing.debt_checked_on,
            submitted_on: standing.submitted_on,
            back: standing.back,
            approved_on: standing.approved_on,
            appointment: standing.appointment,
            first_paid_on: standing.first_paid_on,
            last_paid_on: standing.last_paid_on,
            tranches_left: standing.tranches_left,
            paid: standing.paid,
            amount: standing.amount,
            unchecked_payout_on: standing.unchecked_payout_on,
            unconfirmed: standing.unconfirmed,
        };
        Self {
            case: standing.case,
            revision: standing.revision,
            unit: standing.unit,
            organisation: standing.organisation,
            household: Some(standing.household).filter(|household| *household != standing.case),
            wants: standing.wants,
            completed: standing.completed,
            missing: standing.missing,
            file: Some(file).filter(|file| *file != File::NONE).map(Box::new),
        }
    }
}

impl From<&KeptStanding> for Standing {
    fn from(kept: &KeptStanding) -> Self {
        let file = kept.file.as_deref().unwrap_or(&File::NONE);
        Self {
            case: kept.case,
            revision: kept.revision,
            unit: kept.unit,
            organisation: kept.organisation,
            household: kept.household.unwrap_or(kept.case),
            wants: kept.wants,
            progress: file.progress,
            aside: file.aside,
            list: file.list,
            is_listed: file.is_listed,
            awaits_committee: file.awaits_committee,
            rest_is_met: file.rest_is_met,
            debt_checked_on: file.debt_checked_on,
            completed: kept.completed,
            submitted_on: file.submitted_on,
            back: file.back,
            approved_on: file.approved_on,
            appointment: file.appointment,
            first_paid_on: file.first_paid_on,
            last_paid_on: file.last_paid_on,
            tranches_left: file.tranches_left,
            paid: file.paid,
            amount: file.amount,
            missing: kept.missing,
            unchecked_payout_on: file.unchecked_payout_on,
            unconfirmed: file.unconfirmed,
        }
    }
}
