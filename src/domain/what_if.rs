//! What a case would meet on another day, with another amount, term or signer. Supposes and judges;
//! nothing it says is recorded.

use serde::{Deserialize, Serialize};

use super::calendar::Calendar;
use super::case::Case;
use super::ceiling::{ceiling, term_months_max};
use super::checklist;
use super::condition::{Condition, Fix, conditions};
use super::day::Day;
use super::document::{Documents, Due};
use super::interest::interest;
use super::loan::Place;
use super::money::Dong;
use super::person::{Alone, Borrower, Relation, Signer};
use super::policy::{Policy, RuleKey};
use super::window;

/// Who might sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SupposedSigner {
    /// The beneficiary, for the household.
    Beneficiary,
    /// Another member of the household.
    Another,
    /// The beneficiary alone.
    Alone,
}

impl SupposedSigner {
    /// All of them, in the order forms offer them.
    pub const ALL: [Self; 3] = [Self::Another, Self::Beneficiary, Self::Alone];
}

/// What is supposed for a while; what is not said stays as it is on file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Supposed {
    /// The day of the payout.
    pub on: Day,
    pub amount: Option<Dong>,
    /// Term in months.
    pub months: Option<u16>,
    pub signer: Option<SupposedSigner>,
}

/// A figure against the most it may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Against<T> {
    pub asked: Option<T>,
    pub most: T,
    pub rule: RuleKey,
}

impl<T: PartialOrd + Copy> Against<T> {
    /// Whether it may be as much.
    pub fn passes(&self) -> bool {
        self.asked.is_none_or(|asked| asked <= self.most)
    }
}

/// How it would stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WhatIf {
    pub supposed: Supposed,
    pub conditions: [Condition; 5],
    /// Days from the supposed day to the last of the five years; negative beyond it.
    pub days_left: Option<i64>,
    pub amount: Against<Dong>,
    pub months: Against<u16>,
    /// Papers of the submit gate that would not be here.
    pub papers: Documents,
    /// The first day on which the programme pays at all, where the supposed one lies before it.
    pub in_force_from: Option<Day>,
    /// The latest day inside the five years, where the supposed one is out of them: at the point, else
    /// at the bank's office. Nothing where no day is any more.
    pub nearest: Option<(Day, Place)>,
    /// Interest of the first 30 days on the whole amount, where one is known. An estimate: the core
    /// system counts days and rounds.
    pub interest: Option<Dong>,
    /// Thousandths of a percent a year.
    pub rate: u32,
}

/// Days of the month the interest is estimated for.
pub const INTEREST_DAYS: u32 = 30;

impl WhatIf {
    /// Whether money could be paid so: every condition met, no figure above its most, the programme in
    /// force.
    pub fn passes(&self) -> bool {
        self.conditions.iter().all(Condition::is_met) && self.passes_but_for_the_day()
    }

    /// Whether nothing else than the end of the five years is in the way.
    pub fn passes_but_for_the_day(&self) -> bool {
        let is_met = |condition: &Condition| condition.is_met() || is_over(condition);
        self.conditions.iter().all(is_met)
            && self.amount.passes()
            && self.months.passes()
            && self.in_force_from.is_none()
    }

    /// Whether the five years are over on the supposed day, under every reading that counts.
    pub fn is_over_the_five_years(&self) -> bool {
        self.conditions.iter().any(is_over)
    }
}

fn is_over(condition: &Condition) -> bool {
    matches!(condition.fix, Some(Fix::Ended(_)))
}

/// Supposes, and judges by the rules of the supposed day.
pub fn what_if(
    case: &Case,
    policy: &Policy,
    calendar: &Calendar,
    today: Day,
    supposed: Supposed,
) -> WhatIf {
    let on = supposed.on;
    let wish = case.wish();
    let (most, rule) = ceiling(case.purpose(), policy, on);
    let amount = Against {
        asked: supposed.amount.or(wish.and_then(|wish| wish.amount)),
        most,
        rule,
    };
    let (most, rule) = term_months_max(case.purpose(), policy, on);
    let months = Against {
        asked: supposed.months.or(wish.and_then(|wish| wish.months)),
        most,
        rule,
    };
    let last_day = case
        .release
        .as_ref()
        .map(|release| window::last_day(release.completed, policy, on));
    let rate = policy.count(RuleKey::RatePoorHousehold, on);
    let in_force_from = policy.in_force_from();
    WhatIf {
        supposed,
        conditions: conditions(case, policy, on),
        in_force_from: (on < in_force_from).then_some(in_force_from),
        days_left: last_day.map(|last| on.days_to(last)),
        amount,
        months,
        papers: papers(case, policy, supposed.signer),
        nearest: last_day
            .filter(|last| *last < on)
            .and_then(|last| latest(case, calendar, today, last)),
        interest: amount
            .asked
            .map(|asked| interest(asked, INTEREST_DAYS, rate)),
        rate,
    }
}

/// The latest day from today to the last of the five years.
fn latest(case: &Case, calendar: &Calendar, today: Day, last: Day) -> Option<(Day, Place)> {
    let point = calendar
        .last_until(case.unit, last)
        .filter(|day| today <= *day)
        .map(|day| (day, Place::Point));
    point.or((today <= last).then_some((last, Place::Office)))
}

fn papers(case: &Case, policy: &Policy, signer: Option<SupposedSigner>) -> Documents {
    let mut supposed = case.clone();
    if let Some(signer) = signer {
        supposed.application.borrower = Some(borrower(case, signer));
    }
    checklist::up_to(&supposed, policy, Due::Submit)
        .into_iter()
        .filter(|line| !line.state.settles())
        .fold(Documents::default(), |papers, line| {
            papers.with(line.rule.document)
        })
}

/// Somebody signs so; who exactly makes no difference to the papers.
fn borrower(case: &Case, signer: SupposedSigner) -> Borrower {
    let relation = match signer {
        SupposedSigner::Alone => return Borrower::Alone(Alone::NoOtherAdult),
        SupposedSigner::Beneficiary => Relation::SelfSigned,
        SupposedSigner::Another => Relation::Other,
    };
    let signer = Signer {
        personal: case.personal.clone(),
        birth: case.birth,
        sex: case.sex,
        id_issued: None,
        id_place: None,
    };
    Borrower::Representative {
        signer: Box::new(signer),
        relation,
    }
}
