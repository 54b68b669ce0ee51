//! The part of a case that does not change with the calendar, small enough to keep all of them in
//! memory; stage, eligibility and days left on a given day are read from it.

mod kept;

pub use kept::KeptStanding;

use serde::{Deserialize, Serialize};

use super::case::{Case, Residence};
use super::checklist;
use super::commune::UnitId;
use super::condition::{self, ConditionCode, conditions};
use super::day::Day;
use super::document::Documents;
use super::ids::{CaseId, Seq};
use super::listing::ListTag;
use super::loan::{Appointment, Need, Purpose};
use super::money::Dong;
use super::person::{Household, Organisation};
use super::policy::{Policy, RuleKey};
use super::stage::Stage;
use super::window::{self, Readings, WindowVerdict};

/// What somebody answered when asked whether they want a loan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Wants {
    NotAsked,
    No,
    Yes,
}

/// How far the file of the open application has come, whatever day it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Progress {
    /// Nothing on the way.
    None,
    /// Papers of the household, group or association are coming in, or the file came back.
    Preparing,
    Submitted,
    Approved,
    Scheduled,
    Disbursed,
}

/// What takes a case off the way, the strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Aside {
    /// Merged into another file of the same person, which is counted in its stead.
    Merged,
    Closed,
    Left,
    Refused,
}

/// How a file that is with the officer again came there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Back {
    /// The approver returned it; so many fields are still to be mended.
    Returned { to_mend: u8 },
    /// What was submitted changed.
    Changed,
}

/// The oldest day on which something was paid that nobody confirmed, and how much it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Unconfirmed {
    pub on: Day,
    pub amount: Dong,
}

/// One case as the table keeps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    pub case: CaseId,
    pub revision: Seq,
    pub unit: UnitId,
    pub organisation: Option<Organisation>,
    pub household: Household,
    pub wants: Wants,
    pub progress: Progress,
    pub aside: Option<Aside>,
    /// The list the person stands on.
    pub list: Option<ListTag>,
    /// The listing is confirmed and the person lives here.
    pub is_listed: bool,
    /// On a list that is not confirmed yet.
    pub awaits_committee: bool,
    /// Every condition but the two that time alone can end (five years, debt) is met.
    pub rest_is_met: bool,
    /// The day no debt was found, where none was.
    pub debt_checked_on: Option<Day>,
    pub completed: Option<Day>,
    pub submitted_on: Option<Day>,
    /// The file came back, and is not submitted again.
    pub back: Option<Back>,
    pub approved_on: Option<Day>,
    pub appointment: Option<Appointment>,
    /// First payout of all and first payout of the open application.
    pub first_paid_on: Option<Day>,
    /// The newest payout of the open application.
    pub last_paid_on: Option<Day>,
    /// What is still to be paid of a training loan under way.
    pub tranches_left: Option<Dong>,
    pub paid: Dong,
    /// Wished for, or approved.
    pub amount: Option<Dong>,
    /// Documents of the next gate that are not here.
    pub missing: Documents,
    /// The day of the last payout, while its use has not been looked at.
    pub unchecked_payout_on: Option<Day>,
    /// Paid, and not confirmed with its day.
    pub unconfirmed: Option<Unconfirmed>,
}

impl Standing {
    /// Reads a case. Nothing kept here depends on the day it is read.
    pub fn of(case: &Case, policy: &Policy) -> Self {
        let application = &case.application;
        let verdicts = conditions(case, policy, case.registered_on);
        let met = |code: ConditionCode| {
            verdicts
                .iter()
                .any(|condition| condition.code == code && condition.is_met())
        };
        let last_paid = application.payouts.last().map(|payout| payout.on);
        let last_check = application.use_checks.last().map(|check| check.on);
        Self {
            case: case.id,
            revision: case.revision,
            unit: case.unit,
            organisation: case.organisation,
            household: case.household,
            wants: match case.need {
                Need::NotAsked => Wants::NotAsked,
                Need::No { .. } => Wants::No,
                Need::Yes { .. } => Wants::Yes,
            },
            progress: progress(case, policy),
            aside: aside(case),
            list: case.listing.as_ref().map(|listing| listing.list.tag()),
            is_listed: met(ConditionCode::Listed),
            awaits_committee: case.residence == Residence::Here
                && case
                    .listing
                    .as_ref()
                    .is_some_and(|listing| listing.confirmed.is_none()),
            rest_is_met: [
                ConditionCode::Release,
                ConditionCode::Need,
                ConditionCode::Listed,
            ]
            .into_iter()
            .all(met),
            debt_checked_on: application
                .debt
                .filter(|check| check.none)
                .map(|c| c.checked_on),
            completed: case.release.as_ref().map(|release| release.completed),
            submitted_on: application.standing_submission(),
            back: back(case),
            approved_on: application.approval.as_ref().map(|approval| approval.on),
            appointment: application.appointment,
            last_paid_on: last_paid,
            tranches_left: tranches_left(case),
            first_paid_on: case.first_payout().map(|payout| payout.on),
            paid: case.paid(),
            amount: application
                .approval
                .as_ref()
                .map(|approval| approval.amount)
                .or_else(|| case.wish().and_then(|wish| wish.amount)),
            missing: checklist::missing(case, policy).into_iter().collect(),
            unchecked_payout_on: last_paid
                .filter(|paid| last_check.is_none_or(|checked| checked < *paid)),
            unconfirmed: unconfirmed(case),
        }
    }

    /// Whether another file of the same person is counted in its stead.
    pub fn is_merged(&self) -> bool {
        self.aside == Some(Aside::Merged)
    }

    /// Whether nothing took the file off its way.
    pub fn is_open(&self) -> bool {
        self.aside.is_none()
    }

    /// Whether money of any application was paid by the day.
    pub fn is_paid(&self, on: Day) -> bool {
        self.first_paid_on.is_some_and(|paid| paid <= on)
    }

    /// Paid, or every condition met on the day.
    pub fn is_eligible(&self, policy: &Policy, on: Day) -> bool {
        self.is_paid(on) || self.meets_conditions(policy, on)
    }

    /// Every condition of the open application is met on the day.
    fn meets_conditions(&self, policy: &Policy, on: Day) -> bool {
        self.rest_is_met && self.is_free_of_debt(policy, on) && self.is_inside(policy, on)
    }

    fn is_free_of_debt(&self, policy: &Policy, on: Day) -> bool {
        self.debt_checked_on
            .is_some_and(|checked| condition::debt_check_holds(checked, policy, on))
    }

    fn is_inside(&self, policy: &Policy, on: Day) -> bool {
        self.window(policy, on)
            .is_some_and(|verdict| verdict != WindowVerdict::Outside)
    }

    /// How the five years stand on the day; nothing while the completion is unknown.
    pub fn window(&self, policy: &Policy, on: Day) -> Option<WindowVerdict> {
        self.window_to(self.last_day(policy, on), policy, on)
    }

    fn window_to(&self, last_day: Option<Day>, policy: &Policy, on: Day) -> Option<WindowVerdict> {
        let last_day = last_day?;
        let readings = Readings::on(on, self.submitted_on, self.approved_on);
        Some(window::judge(last_day, readings, policy, on))
    }

    /// The last day of the five years.
    pub fn last_day(&self, policy: &Policy, on: Day) -> Option<Day> {
        self.completed
            .map(|completed| window::last_day(completed, policy, on))
    }

    /// Days to the end of the five years: 0 on the last one, negative after it, nothing once paid or
    /// while the completion is unknown.
    pub fn days_left(&self, policy: &Policy, on: Day) -> Option<i64> {
        self.days_to(self.last_day(policy, on), on)
    }

    fn days_to(&self, last_day: Option<Day>, on: Day) -> Option<i64> {
        let last_day = last_day.filter(|_| self.progress != Progress::Disbursed)?;
        Some(on.days_to(last_day))
    }

    /// Stage and days left, for whoever reads both of everybody.
    pub fn stage_and_days_left(&self, policy: &Policy, on: Day) -> (Stage, Option<i64>) {
        let last_day = self.last_day(policy, on);
        let stage = self.stage_to(last_day, policy, on);
        (stage, self.days_to(last_day, on))
    }

    /// The day by which the use of the last payout is to be looked at, while it was not.
    pub fn use_check_due(&self, policy: &Policy, on: Day) -> Option<Day> {
        let days = policy.count(RuleKey::UsageCheckDays, on);
        self.unchecked_payout_on.map(|paid| paid.plus_days(days))
    }

    /// Where the case stands on the day: the first stage that holds, from the right.
    pub fn stage(&self, policy: &Policy, on: Day) -> Stage {
        self.stage_to(self.last_day(policy, on), policy, on)
    }

    fn stage_to(&self, last_day: Option<Day>, policy: &Policy, on: Day) -> Stage {
        if self.is_merged() {
            return Stage::Merged;
        }
        if self.progress == Progress::Disbursed {
            return Stage::Disbursed;
        }
        match self.aside {
            Some(Aside::Merged) => return Stage::Merged,
            Some(Aside::Closed) => return Stage::Closed,
            Some(Aside::Left) => return Stage::Left,
            Some(Aside::Refused) => return Stage::Refused,
            None => {}
        }
        if self.window_to(last_day, policy, on) == Some(WindowVerdict::Outside) {
            return Stage::WindowClosed;
        }
        match self.wants {
            Wants::NotAsked => return Stage::Reviewed,
            Wants::No => return Stage::NoNeed,
            Wants::Yes => {}
        }
        // Somebody paid once asks for another loan on conditions of its own.
        let eligible = self.meets_conditions(policy, on);
        match self.progress {
            Progress::Disbursed | Progress::Scheduled => Stage::Scheduled,
            Progress::Approved => Stage::Approved,
            Progress::Submitted => Stage::Submitted,
            Progress::Preparing if eligible => Stage::Preparing,
            Progress::None if eligible => Stage::Eligible,
            Progress::Preparing | Progress::None if self.is_listed => Stage::Listed,
            Progress::Preparing | Progress::None => Stage::WantsLoan,
        }
    }
}

fn tranches_left(case: &Case) -> Option<Dong> {
    let application = &case.application;
    let is_training = matches!(case.purpose(), Purpose::Training { .. });
    if !is_training || application.payouts.is_empty() || application.is_over() {
        return None;
    }
    let approved = application.approval.as_ref()?.amount;
    let left = approved.less(application.paid());
    (left != Dong::ZERO).then_some(left)
}

fn unconfirmed(case: &Case) -> Option<Unconfirmed> {
    let on = case.unconfirmed().map(|payout| payout.on).min()?;
    let of_day = case.unconfirmed().filter(|payout| payout.on == on);
    let amount = of_day.map(|payout| payout.amount).sum();
    Some(Unconfirmed { on, amount })
}

fn back(case: &Case) -> Option<Back> {
    let application = &case.application;
    if application.is_over() || case.wish().is_none() {
        return None;
    }
    match &application.returned {
        Some(returned) => {
            let to_mend = u8::try_from(returned.to_mend().count()).unwrap_or(u8::MAX);
            Some(Back::Returned { to_mend })
        }
        None => (!application.shifts.is_empty()).then_some(Back::Changed),
    }
}

fn progress(case: &Case, policy: &Policy) -> Progress {
    let application = &case.application;
    if !application.payouts.is_empty() {
        Progress::Disbursed
    } else if application.appointment.is_some() {
        Progress::Scheduled
    } else if application.approval.is_some() {
        Progress::Approved
    } else if application.standing_submission().is_some() {
        Progress::Submitted
    } else if application.is_back() || checklist::has_begun(case, policy) {
        Progress::Preparing
    } else {
        Progress::None
    }
}

fn aside(case: &Case) -> Option<Aside> {
    if case.merged.is_some() {
        return Some(Aside::Merged);
    }
    if case.closed.is_some() {
        return Some(Aside::Closed);
    }
    match case.residence {
        Residence::Left { .. } | Residence::Died { .. } => Some(Aside::Left),
        Residence::Here => case.application.refused.is_some().then_some(Aside::Refused),
    }
}
