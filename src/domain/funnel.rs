//! The counts of the monthly report, of persons and, apart from them, of households, communes and
//! đồng. One function, whatever the day and the boundaries.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::commune::{Boundaries, Communes, UnitId};
use super::day::Day;
use super::district::District;
use super::listing::ListRef;
use super::money::Dong;
use super::person::Organisation;
use super::policy::Policy;
use super::standing::{Standing, Wants};

/// The figures of one row or of all rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Counts {
    pub reviewed: u32,
    pub not_asked: u32,
    pub no_need: u32,
    pub want_loan: u32,
    pub eligible: u32,
    pub borrowers: u32,
    pub households: u32,
    pub amount: Dong,
    pub plan: Dong,
}

/// What a row stands for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum FunnelKey {
    Unit(UnitId),
    Organisation(Option<Organisation>),
    Group(Option<String>),
}

/// How rows are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum FunnelBy {
    Commune,
    Organisation,
    Group,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FunnelRow {
    pub key: FunnelKey,
    pub counts: Counts,
}

/// The funnel of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Funnel {
    pub as_of: Day,
    pub total: Counts,
    /// Communes in which somebody was paid.
    pub communes: u32,
    pub rows: Vec<FunnelRow>,
}

/// One case as the funnel reads it.
#[derive(Debug, Clone, Copy)]
pub struct Person<'a> {
    pub standing: &'a Standing,
    pub group: Option<&'a str>,
    pub list: Option<&'a ListRef>,
}

/// What the funnel is drawn over.
#[derive(Debug, Clone, Copy)]
pub struct Ground<'a> {
    pub district: &'a District,
    pub communes: &'a Communes,
    pub policy: &'a Policy,
}

/// Counts persons on `as_of`. Rows by commune are the units in force, zeros included, ordered by code.
pub fn funnel<'a>(
    persons: impl Iterator<Item = Person<'a>> + Clone,
    ground: Ground<'_>,
    as_of: Day,
    by: FunnelBy,
    boundaries: Boundaries,
) -> Funnel {
    let Ground {
        district,
        communes,
        policy,
    } = ground;
    let mut rows: Vec<FunnelRow> = match by {
        FunnelBy::Commune => communes
            .rows(as_of, boundaries)
            .into_iter()
            .map(|unit| FunnelRow {
                key: FunnelKey::Unit(unit.id),
                counts: Counts::default(),
            })
            .collect(),
        FunnelBy::Organisation | FunnelBy::Group => Vec::new(),
    };
    let mut total = Counts::default();
    let mut households: BTreeSet<(usize, u32)> = BTreeSet::new();
    let mut paid_households: BTreeSet<u32> = BTreeSet::new();
    let mut paid_units: BTreeSet<UnitId> = BTreeSet::new();
    for person in persons.clone() {
        let standing = person.standing;
        let unit = communes.roll_up(standing.unit, as_of, boundaries);
        let key = match by {
            FunnelBy::Commune => FunnelKey::Unit(unit),
            FunnelBy::Organisation => FunnelKey::Organisation(standing.organisation),
            FunnelBy::Group => FunnelKey::Group(person.group.map(str::to_owned)),
        };
        let at = row_of(&mut rows, key);
        let one = counts_of(standing, policy, as_of);
        add(&mut rows[at].counts, &one);
        add(&mut total, &one);
        if 0 < one.borrowers {
            let household = standing.household.number();
            rows[at].counts.households += u32::from(households.insert((at, household)));
            total.households += u32::from(paid_households.insert(household));
            paid_units.insert(unit);
        }
    }
    for (unit, unnamed) in unnamed_by_unit(persons, district, communes) {
        let key = match by {
            FunnelBy::Commune => FunnelKey::Unit(communes.roll_up(unit, as_of, boundaries)),
            FunnelBy::Organisation => FunnelKey::Organisation(None),
            FunnelBy::Group => FunnelKey::Group(None),
        };
        let at = row_of(&mut rows, key);
        let counts = Counts {
            reviewed: unnamed,
            not_asked: unnamed,
            ..Counts::default()
        };
        add(&mut rows[at].counts, &counts);
        add(&mut total, &counts);
    }
    let year = u16::try_from(as_of.parts().0).unwrap_or_default();
    for (key, planned) in district.plan.iter().filter(|(key, _)| key.year == year) {
        let row_key = match by {
            FunnelBy::Commune => FunnelKey::Unit(communes.roll_up(key.unit, as_of, boundaries)),
            FunnelBy::Organisation => FunnelKey::Organisation(key.organisation),
            FunnelBy::Group => FunnelKey::Group(None),
        };
        let at = row_of(&mut rows, row_key);
        rows[at].counts.plan = rows[at].counts.plan + planned.amount;
        total.plan = total.plan + planned.amount;
    }
    if by != FunnelBy::Commune {
        rows.sort_by(|a, b| a.key.cmp(&b.key));
    }
    let communes = u32::try_from(paid_units.len()).unwrap_or(u32::MAX);
    Funnel {
        as_of,
        total,
        communes,
        rows,
    }
}

fn row_of(rows: &mut Vec<FunnelRow>, key: FunnelKey) -> usize {
    match rows.iter().position(|row| row.key == key) {
        Some(at) => at,
        None => {
            rows.push(FunnelRow {
                key,
                counts: Counts::default(),
            });
            rows.len() - 1
        }
    }
}

/// One person: `reviewed = not_asked + no_need + want_loan` holds for each, so it holds for all.
fn counts_of(standing: &Standing, policy: &Policy, on: Day) -> Counts {
    let paid = standing.is_paid(on);
    let wants = paid || standing.wants == Wants::Yes;
    Counts {
        reviewed: 1,
        not_asked: u32::from(!wants && standing.wants == Wants::NotAsked),
        no_need: u32::from(!wants && standing.wants == Wants::No),
        want_loan: u32::from(wants),
        eligible: u32::from(standing.is_eligible(policy, on)),
        borrowers: u32::from(paid),
        households: 0,
        amount: if paid { standing.paid } else { Dong::ZERO },
        plan: Dong::ZERO,
    }
}

fn add(to: &mut Counts, one: &Counts) {
    to.reviewed += one.reviewed;
    to.not_asked += one.not_asked;
    to.no_need += one.no_need;
    to.want_loan += one.want_loan;
    to.eligible += one.eligible;
    to.borrowers += one.borrowers;
    to.amount = to.amount + one.amount;
}

/// Persons that a commune's latest counted list has beyond the files on it.
fn unnamed_by_unit<'a>(
    persons: impl Iterator<Item = Person<'a>> + Clone,
    district: &District,
    communes: &Communes,
) -> Vec<(UnitId, u32)> {
    communes
        .all()
        .filter_map(|unit| {
            let (list, counted) = district.latest_count(unit.id)?;
            let named = persons
                .clone()
                .filter(|person| person.list == Some(list))
                .count();
            let named = u32::try_from(named).unwrap_or(u32::MAX);
            Some((unit.id, counted.saturating_sub(named)))
        })
        .filter(|(_, unnamed)| 0 < *unnamed)
        .collect()
}
