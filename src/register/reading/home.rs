//! The home screen: what every commune stands at, and today's work by urgency.

use std::collections::{BTreeMap, BTreeSet};

use super::page::is_on_the_way;
use crate::domain::{
    Account, Back, Boundaries, Case, CaseId, Counts, Day, FunnelBy, FunnelKey, Progress, RuleKey,
    Stage, Standing, UnitId, Wants, WindowVerdict,
};
use crate::lang::initials;
use crate::office::{CommuneLine, Home, No, Task, TaskKind, Trouble, Urgent, limits};
use crate::register::kept;
use crate::register::register::Register;
use crate::register::sight::Sight;

/// Days in which somebody nobody asked must be asked: the rule of the last twelve months.
const ASK_WITHIN_DAYS: i64 = 365;
/// A use check is put on the list so many days before it is due.
const CHECK_AHEAD_DAYS: i64 = 7;

/// What a commune's cases come to.
#[derive(Debug, Default)]
struct Work {
    window: Option<(i64, u32)>,
    pay_today: u32,
    pay_tomorrow: u32,
    /// Files that are with the officer again.
    back: u32,
    approve: u32,
    checks: u32,
    papers: u32,
    committee: u32,
    police: u32,
    /// Not asked, and the five years end within twelve months.
    ask_in_time: u32,
    /// Everybody else nobody has asked, those without a name included.
    ask: u32,
    /// Persons paid on days that nobody confirmed.
    unconfirmed: BTreeMap<Day, u32>,
}

/// A piece of work before anybody's name is read for it.
#[derive(Debug)]
struct Job {
    kind: TaskKind,
    /// In force today.
    unit: UnitId,
    case: Option<CaseId>,
    persons: u32,
}

impl Register {
    pub(super) fn home(&self, by: &Account) -> Result<Home, No> {
        let on = self.today();
        let sight = self.sight(by)?;
        let view = self.funnel_now(&sight, on, FunnelBy::Commune, Boundaries::Then);
        let (work, jobs) = self.work(&sight, on, &view.funnel.rows);
        // Days to be confirmed have a list of their own: the officer of the commune has done the work.
        let of_the_commune = |job: &&Job| !matches!(job.kind, TaskKind::ConfirmDay { .. });
        let at_work = jobs.iter().filter(of_the_commune);
        let at_work: BTreeSet<UnitId> = at_work.map(|job| job.unit).collect();
        let mut communes: Vec<CommuneLine> = view
            .funnel
            .rows
            .iter()
            .zip(view.places)
            .filter_map(|(row, place)| {
                let place = place?;
                let urgent = self.urgent(place.unit, work.get(&place.unit)?, on);
                Some(CommuneLine {
                    day_of_month: self.rules.calendar.day_of(place.unit),
                    counts: row.counts,
                    has_work: at_work.contains(&place.unit),
                    urgent,
                    place,
                })
            })
            .collect();
        communes.sort_by_key(|line| (order_of(line), line.place.unit.code()));
        Ok(Home {
            health: self.health(by),
            total: view.funnel.total,
            communes_paid: view.funnel.communes,
            adds_up: adds_up(&communes, &view.funnel.total),
            communes,
            tasks_in_all: jobs.len(),
            tasks: self.tasks(jobs, on)?,
        })
    }

    /// The counts of one commune in force.
    pub(super) fn counts_of(&self, unit: UnitId, on: Day) -> Counts {
        let view = self.funnel_now(&Sight::All, on, FunnelBy::Commune, Boundaries::Then);
        let row = view
            .funnel
            .rows
            .iter()
            .find(|row| row.key == FunnelKey::Unit(unit));
        row.map(|row| row.counts).unwrap_or_default()
    }

    /// What each commune's cases come to, and every piece of work, the most urgent first.
    fn work(
        &self,
        sight: &Sight,
        on: Day,
        rows: &[crate::domain::FunnelRow],
    ) -> (BTreeMap<UnitId, Work>, Vec<Job>) {
        let mut work: BTreeMap<UnitId, Work> = BTreeMap::new();
        let mut not_asked: BTreeMap<UnitId, u32> = BTreeMap::new();
        for row in rows {
            if let FunnelKey::Unit(unit) = row.key {
                work.entry(unit).or_default();
                not_asked.insert(unit, row.counts.not_asked);
            }
        }
        let mut jobs = Vec::new();
        let seen = self.table.standings().filter(|one| sight.holds(one.unit));
        for standing in seen {
            let unit = self.rules.communes.forward(standing.unit, on);
            let of_unit = work.entry(unit).or_default();
            if let Some(kind) = self.count(&standing, of_unit, on) {
                jobs.push(Job {
                    kind,
                    unit,
                    case: Some(standing.case),
                    persons: 1,
                });
            }
        }
        for (unit, of_unit) in &mut work {
            let not_asked = not_asked.get(unit).copied().unwrap_or_default();
            of_unit.ask = not_asked.saturating_sub(of_unit.ask_in_time);
            jobs.extend(jobs_of_unit(*unit, of_unit, on));
        }
        jobs.sort_by_key(|job| (urgency(&job.kind), job.unit.code(), job.case));
        (work, jobs)
    }

    /// The most urgent work as home shows it; a case is read for its initials.
    fn tasks(&self, jobs: Vec<Job>, on: Day) -> Result<Vec<Task>, Trouble> {
        let shown = jobs.into_iter().take(limits::HOME_TASKS_MAX);
        let task = |job: Job| {
            let case = match job.case {
                Some(case) => kept::case(self.store.trees(), case.number())?,
                None => None,
            };
            let unit = case.as_ref().map_or(job.unit, |case| case.unit);
            Ok(Task {
                by: case.as_ref().and_then(|case| sent_back_by(case, job.kind)),
                kind: job.kind,
                place: self.commune(unit, on),
                case: job.case,
                initials: case.map(|case| initials(case.personal.name.as_str())),
                persons: job.persons,
            })
        };
        shown.map(task).collect()
    }

    /// Adds one case to its commune's work; a case that came back or has a deadline of its own is a task
    /// of its own.
    fn count(&self, standing: &Standing, work: &mut Work, on: Day) -> Option<TaskKind> {
        if let Some(paid) = standing.unconfirmed {
            *work.unconfirmed.entry(paid.on).or_default() += 1;
        }
        let deadline = self.count_deadlines(standing, work, on);
        let is_out = standing.window(&self.rules.policy, on) == Some(WindowVerdict::Outside);
        let back = standing.back.filter(|_| is_on_the_way(standing, on));
        match back.filter(|_| !is_out) {
            Some(back) => {
                work.back += 1;
                Some(TaskKind::CameBack(back))
            }
            None => deadline,
        }
    }

    fn count_deadlines(&self, standing: &Standing, work: &mut Work, on: Day) -> Option<TaskKind> {
        let policy = &self.rules.policy;
        let (stage, days) = standing.stage_and_days_left(policy, on);
        let days = days.filter(|days| 0 <= *days);
        let tomorrow = on.plus_days(1);
        match standing.appointment.map(|appointment| appointment.date) {
            Some(date) if date == on => work.pay_today += 1,
            Some(date) if date == tomorrow => work.pay_tomorrow += 1,
            Some(_) | None => {}
        }
        work.approve += u32::from(stage == Stage::Submitted);
        work.papers += u32::from(stage == Stage::Preparing && !standing.missing.is_empty());
        let waits_for_list = stage == Stage::WantsLoan;
        work.committee += u32::from(standing.awaits_committee && standing.wants != Wants::No);
        work.police += u32::from(waits_for_list && standing.list.is_none());
        if let Some(due) = standing.use_check_due(policy, on) {
            let left = on.days_to(due);
            work.checks += u32::from(left < 0);
            if left <= CHECK_AHEAD_DAYS {
                return Some(TaskKind::CheckUse { due });
            }
        }
        let urgent_days = i64::from(policy.count(RuleKey::UrgentDays, on));
        match days {
            Some(days) if is_on_the_way(standing, on) && days <= urgent_days => {
                if standing.is_eligible(policy, on) && standing.progress < Progress::Scheduled {
                    let (nearest, persons) = work.window.unwrap_or((days, 0));
                    work.window = Some((nearest.min(days), persons + 1));
                }
                let last_safe = standing
                    .last_day(policy, on)
                    .and_then(|last| self.rules.calendar.last_until(standing.unit, last));
                Some(TaskKind::WindowEnds { days, last_safe })
            }
            Some(days) if stage == Stage::Reviewed && days <= ASK_WITHIN_DAYS => {
                work.ask_in_time += 1;
                Some(TaskKind::AskInTime { days })
            }
            Some(_) | None => None,
        }
    }

    fn urgent(&self, unit: UnitId, work: &Work, on: Day) -> Option<Urgent> {
        let is_today = self.rules.calendar.is_transaction_day(unit, on) == Some(true);
        let some = |count: u32, of: fn(u32) -> Urgent| (0 < count).then(|| of(count));
        work.window
            .map(|(days, persons)| Urgent::WindowEnds { days, persons })
            .or_else(|| is_today.then_some(Urgent::TransactionToday(work.pay_today)))
            .or_else(|| some(work.pay_tomorrow, Urgent::TransactionTomorrow))
            .or_else(|| some(work.back, Urgent::CameBack))
            .or_else(|| some(work.approve, Urgent::AwaitingApproval))
            .or_else(|| some(work.checks, Urgent::UseChecksDue))
            .or_else(|| some(work.papers, Urgent::DocumentsMissing))
            .or_else(|| some(work.committee, Urgent::AwaitingCommittee))
            .or_else(|| some(work.police, Urgent::AwaitingPolice))
            .or_else(|| some(work.ask_in_time, Urgent::NotAsked))
    }
}

/// Who returned the file, or changed last what it was submitted with.
fn sent_back_by(case: &Case, kind: TaskKind) -> Option<Account> {
    let TaskKind::CameBack(back) = kind else {
        return None;
    };
    let application = &case.application;
    match back {
        Back::Returned { .. } => Some(application.returned.as_ref()?.by.clone()),
        Back::Changed => Some(application.shifts.last()?.by.clone()),
    }
}

fn jobs_of_unit(unit: UnitId, work: &Work, on: Day) -> impl Iterator<Item = Job> + '_ {
    let kinds = [
        (TaskKind::PayToday, work.pay_today),
        (TaskKind::PayOn(on.plus_days(1)), work.pay_tomorrow),
        (TaskKind::Approve, work.approve),
        (TaskKind::BringDocuments, work.papers),
        (TaskKind::ConfirmList, work.committee),
        (TaskKind::Ask, work.ask),
    ];
    let days = work.unconfirmed.iter();
    let days = days.map(|(date, persons)| (TaskKind::ConfirmDay { date: *date }, *persons));
    let is_there = |(_, persons): &(TaskKind, u32)| 0 < *persons;
    kinds
        .into_iter()
        .chain(days)
        .filter(is_there)
        .map(move |(kind, persons)| Job {
            kind,
            unit,
            case: None,
            persons,
        })
}

/// The communes with most to do first: by what was paid, by the plan, by people who want a loan.
fn order_of(line: &CommuneLine) -> impl Ord + use<> {
    let counts = line.counts;
    std::cmp::Reverse((
        counts.borrowers,
        counts.plan,
        counts.eligible,
        counts.want_loan,
    ))
}

/// Households are left out: one whose members live in two communes stands in both rows and once in the
/// total.
fn adds_up(communes: &[CommuneLine], total: &Counts) -> bool {
    let sum = communes.iter().fold(Counts::default(), |sum, line| Counts {
        reviewed: sum.reviewed + line.counts.reviewed,
        not_asked: sum.not_asked + line.counts.not_asked,
        no_need: sum.no_need + line.counts.no_need,
        want_loan: sum.want_loan + line.counts.want_loan,
        eligible: sum.eligible + line.counts.eligible,
        borrowers: sum.borrowers + line.counts.borrowers,
        households: total.households,
        amount: sum.amount + line.counts.amount,
        plan: sum.plan + line.counts.plan,
    });
    sum == *total
}

/// What came back first; then deadlines, the nearest first; then what waits, in the order it leads to money.
fn urgency(kind: &TaskKind) -> (u8, i64) {
    match kind {
        TaskKind::CameBack(_) => (0, 0),
        TaskKind::WindowEnds { days, .. } => (1, *days),
        TaskKind::PayToday => (2, 0),
        TaskKind::PayOn(_) => (3, 0),
        TaskKind::Approve => (4, 0),
        TaskKind::CheckUse { due } => (5, i64::from(due.number())),
        TaskKind::ConfirmDay { date } => (5, i64::from(date.number())),
        TaskKind::GroupAgainst => (6, 0),
        TaskKind::BringDocuments => (7, 0),
        TaskKind::ConfirmList => (8, 0),
        TaskKind::AskInTime { days } => (9, *days),
        TaskKind::Ask => (10, 0),
    }
}
