//! The five conditions of Art. 3 for a person: every verdict at once, with article, mark, until when
//! it holds and what would make it pass. Documents are not conditions.

use serde::{Deserialize, Serialize};

use super::case::{Case, Residence};
use super::day::Day;
use super::loan::Need;
use super::policy::{Mark, Policy, RuleKey};
use super::refusal::Article;
use super::window::{self, Readings, WindowVerdict};

/// Which condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ConditionCode {
    /// Completed the sentence or was granted amnesty, with the certificate.
    Release,
    /// Wants a loan.
    Need,
    /// On the list of the commune police, confirmed by the People's Committee, and lives here.
    Listed,
    /// At most five years since completion.
    FiveYears,
    /// No debt at the bank for the same purpose.
    NoDebt,
}

impl ConditionCode {
    /// All of them, in the order of the Decision.
    pub const ALL: [Self; 5] = [
        Self::Release,
        Self::Need,
        Self::Listed,
        Self::FiveYears,
        Self::NoDebt,
    ];

    /// The word of answers.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Need => "need",
            Self::Listed => "listed",
            Self::FiveYears => "five_years",
            Self::NoDebt => "no_debt",
        }
    }

    /// Where the Decision says so.
    pub const fn article(self) -> Article {
        match self {
            Self::Release => Article::Release,
            Self::Need | Self::Listed | Self::FiveYears => Article::Conditions,
            Self::NoDebt => Article::Debt,
        }
    }
}

/// How a condition stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Verdict {
    Met,
    NotMet,
    /// Nothing here shows it; not shown is not met.
    NotShown,
}

impl Verdict {
    /// The word of answers.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::NotMet => "not_met",
            Self::NotShown => "not_shown",
        }
    }
}

/// What would make a condition pass, or why nothing can.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Fix {
    /// Record the release certificate.
    RecordRelease,
    /// Ask the person.
    AskNeed,
    /// The person said no; ask again when that changes.
    AskAgain,
    /// The commune police put the person on a list.
    GetListed,
    /// The People's Committee confirms the list.
    ConfirmListing,
    /// The person no longer lives here.
    NotHere,
    /// The five years ended on this day.
    Ended(Day),
    /// Look into the core system.
    AttestDebt,
    /// The debt ends on this day; look again after it.
    DebtEnds(Option<Day>),
}

/// What makes a met condition doubtful; a gate asks a reason for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Shade {
    /// Outside the five years by the strict reading.
    StrictReading,
    /// The attestation is older than it lasts.
    OldAttestation,
}

/// One condition judged on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    pub code: ConditionCode,
    pub mark: Mark,
    pub verdict: Verdict,
    /// The last day on which the verdict holds as the facts stand.
    pub until: Option<Day>,
    pub fix: Option<Fix>,
    pub shade: Option<Shade>,
}

impl Condition {
    fn met(code: ConditionCode, mark: Mark) -> Self {
        Self {
            code,
            mark,
            verdict: Verdict::Met,
            until: None,
            fix: None,
            shade: None,
        }
    }

    fn failed(code: ConditionCode, mark: Mark, verdict: Verdict, fix: Fix) -> Self {
        Self {
            code,
            mark,
            verdict,
            until: None,
            fix: Some(fix),
            shade: None,
        }
    }

    /// Whether it is met.
    pub fn is_met(&self) -> bool {
        self.verdict == Verdict::Met
    }
}

/// All five conditions of a case, judged on `on`. Somebody who was paid is judged on the day of the
/// first payout.
pub fn conditions(case: &Case, policy: &Policy, on: Day) -> [Condition; 5] {
    let on = case
        .application
        .payouts
        .first()
        .map_or(on, |payout| payout.on.min(on));
    [
        release(case),
        need(case),
        listed(case),
        five_years(case, policy, on),
        no_debt(case, policy, on),
    ]
}

fn release(case: &Case) -> Condition {
    let code = ConditionCode::Release;
    match case.release {
        Some(_) => Condition::met(code, Mark::Seen),
        None => Condition::failed(code, Mark::Seen, Verdict::NotShown, Fix::RecordRelease),
    }
}

fn need(case: &Case) -> Condition {
    let code = ConditionCode::Need;
    match case.need {
        Need::Yes { .. } => Condition::met(code, Mark::Seen),
        Need::No { .. } => Condition::failed(code, Mark::Seen, Verdict::NotMet, Fix::AskAgain),
        Need::NotAsked => Condition::failed(code, Mark::Seen, Verdict::NotShown, Fix::AskNeed),
    }
}

fn listed(case: &Case) -> Condition {
    let code = ConditionCode::Listed;
    match (&case.residence, &case.listing) {
        (Residence::Left { .. } | Residence::Died { .. }, _) => {
            Condition::failed(code, Mark::Seen, Verdict::NotMet, Fix::NotHere)
        }
        (Residence::Here, Some(listing)) if listing.confirmed.is_some() => {
            Condition::met(code, Mark::Seen)
        }
        (Residence::Here, Some(_)) => {
            Condition::failed(code, Mark::Seen, Verdict::NotShown, Fix::ConfirmListing)
        }
        (Residence::Here, None) => {
            Condition::failed(code, Mark::Seen, Verdict::NotShown, Fix::GetListed)
        }
    }
}

fn five_years(case: &Case, policy: &Policy, on: Day) -> Condition {
    let code = ConditionCode::FiveYears;
    let Some(release) = &case.release else {
        return Condition::failed(code, Mark::Seen, Verdict::NotShown, Fix::RecordRelease);
    };
    let last_day = window::last_day(release.completed, policy, on);
    let application = &case.application;
    let readings = Readings::on(
        on,
        application.standing_submission(),
        application.approval.as_ref().map(|approval| approval.on),
    );
    let mark = policy.rule(RuleKey::WindowMeasuredTo, on).mark;
    match window::judge(last_day, readings, policy, on) {
        WindowVerdict::Inside => Condition {
            until: Some(last_day),
            ..Condition::met(code, Mark::Seen)
        },
        WindowVerdict::Doubtful => Condition {
            until: Some(last_day),
            shade: Some(Shade::StrictReading),
            ..Condition::met(code, mark)
        },
        WindowVerdict::Outside => {
            Condition::failed(code, Mark::Seen, Verdict::NotMet, Fix::Ended(last_day))
        }
    }
}

fn no_debt(case: &Case, policy: &Policy, on: Day) -> Condition {
    let code = ConditionCode::NoDebt;
    let Some(check) = case.application.debt else {
        return Condition::failed(code, Mark::Seen, Verdict::NotShown, Fix::AttestDebt);
    };
    if !check.none {
        let fix = Fix::DebtEnds(check.ends_on);
        return Condition {
            until: check.ends_on,
            ..Condition::failed(code, Mark::Seen, Verdict::NotMet, fix)
        };
    }
    let rule = policy.rule(RuleKey::NoDebtValidDays, on);
    let until = check
        .checked_on
        .plus_days(policy.count(RuleKey::NoDebtValidDays, on));
    let met = Condition {
        until: Some(until),
        ..Condition::met(code, Mark::Seen)
    };
    if !debt_check_holds(check.checked_on, policy, on) {
        return Condition::failed(code, rule.mark, Verdict::NotShown, Fix::AttestDebt);
    }
    if until < on {
        return Condition {
            mark: rule.mark,
            shade: Some(Shade::OldAttestation),
            ..met
        };
    }
    met
}

/// Whether a look of that day into the core system still shows something on `on`. While the rule that
/// ends it is not confirmed, an old look holds and is only doubtful.
pub(super) fn debt_check_holds(checked_on: Day, policy: &Policy, on: Day) -> bool {
    let days = policy.count(RuleKey::NoDebtValidDays, on);
    !policy.rule(RuleKey::NoDebtValidDays, on).may_refuse() || on <= checked_on.plus_days(days)
}
