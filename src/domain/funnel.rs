//! The counts of the monthly report, of persons and, apart from them, of households, communes and
//! đồng. One function, whatever the day and the boundaries.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::commune::{Boundaries, Communes, Unit, UnitId};
use super::day::Day;
use super::district::District;
use super::listing::ListTag;
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
    pub standing: Standing,
    pub group: Option<&'a str>,
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
    persons: impl Iterator<Item = Person<'a>>,
    ground: Ground<'_>,
    as_of: Day,
    by: FunnelBy,
    boundaries: Boundaries,
) -> Funnel {
    let mut tally = Tally::new(ground, as_of, by, boundaries);
    for person in persons {
        tally.count_person(person);
    }
    tally.count_unnamed();
    tally.count_plan();
    tally.finish()
}

/// Rows while they are being counted.
struct Tally<'a> {
    ground: Ground<'a>,
    as_of: Day,
    by: FunnelBy,
    boundaries: Boundaries,
    rows: Vec<FunnelRow>,
    total: Counts,
    /// Households paid, of each row and of all.
    households: BTreeSet<(usize, u32)>,
    all_households: BTreeSet<u32>,
    units_paid: BTreeSet<UnitId>,
    /// Files that stand on each list.
    named: BTreeMap<ListTag, u32>,
}

impl<'a> Tally<'a> {
    fn new(ground: Ground<'a>, as_of: Day, by: FunnelBy, boundaries: Boundaries) -> Self {
        let rows = match by {
            FunnelBy::Commune => ground.communes.rows(as_of, boundaries),
            FunnelBy::Organisation | FunnelBy::Group => Vec::new(),
        };
        let row = |unit: &Unit| FunnelRow {
            key: FunnelKey::Unit(unit.id),
            counts: Counts::default(),
        };
        Self {
            ground,
            as_of,
            by,
            boundaries,
            rows: rows.into_iter().map(row).collect(),
            total: Counts::default(),
            households: BTreeSet::new(),
            all_households: BTreeSet::new(),
            units_paid: BTreeSet::new(),
            named: BTreeMap::new(),
        }
    }

    fn roll_up(&self, unit: UnitId) -> UnitId {
        self.ground
            .communes
            .roll_up(unit, self.as_of, self.boundaries)
    }

    fn row_of(&mut self, key: FunnelKey) -> usize {
        if let Some(at) = self.rows.iter().position(|row| row.key == key) {
            return at;
        }
        self.rows.push(FunnelRow {
            key,
            counts: Counts::default(),
        });
        self.rows.len() - 1
    }

    /// One person, in one file only: `reviewed = not_asked + no_need + want_loan` holds for each, so it holds for all.
    fn count_person(&mut self, person: Person<'_>) {
        let standing = &person.standing;
        if standing.is_merged() {
            return;
        }
        let unit = self.roll_up(standing.unit);
        let at = self.row_of(match self.by {
            FunnelBy::Commune => FunnelKey::Unit(unit),
            FunnelBy::Organisation => FunnelKey::Organisation(standing.organisation),
            FunnelBy::Group => FunnelKey::Group(person.group.map(str::to_owned)),
        });
        let one = counts_of(standing, self.ground.policy, self.as_of);
        self.rows[at].counts.add(&one);
        self.total.add(&one);
        if let Some(list) = standing.list {
            *self.named.entry(list).or_default() += 1;
        }
        if 0 < one.borrowers {
            let household = standing.household.number();
            let is_new = self.households.insert((at, household));
            self.rows[at].counts.households += u32::from(is_new);
            self.total.households += u32::from(self.all_households.insert(household));
            self.units_paid.insert(unit);
        }
    }

    /// Persons that a commune's latest counted list has beyond the files on it: nobody has asked them.
    fn count_unnamed(&mut self) {
        for unit in self.ground.communes.all() {
            let Some((list, counted)) = self.ground.district.latest_count(unit.id) else {
                continue;
            };
            let named = self.named.get(&list.tag()).copied().unwrap_or_default();
            let unnamed = counted.saturating_sub(named);
            if unnamed == 0 {
                continue;
            }
            let key = match self.by {
                FunnelBy::Commune => FunnelKey::Unit(self.roll_up(unit.id)),
                FunnelBy::Organisation => FunnelKey::Organisation(None),
                FunnelBy::Group => FunnelKey::Group(None),
            };
            let counts = Counts {
                reviewed: unnamed,
                not_asked: unnamed,
                ..Counts::default()
            };
            let at = self.row_of(key);
            self.rows[at].counts.add(&counts);
            self.total.add(&counts);
        }
    }

    fn count_plan(&mut self) {
        let year = u16::try_from(self.as_of.parts().0).unwrap_or_default();
        let plan = &self.ground.district.plan;
        for (key, planned) in plan.iter().filter(|(key, _)| key.year == year) {
            let row = match self.by {
                FunnelBy::Commune => FunnelKey::Unit(self.roll_up(key.unit)),
                FunnelBy::Organisation => FunnelKey::Organisation(key.organisation),
                FunnelBy::Group => FunnelKey::Group(None),
            };
            let counts = Counts {
                plan: planned.amount,
                ..Counts::default()
            };
            let at = self.row_of(row);
            self.rows[at].counts.add(&counts);
            self.total.add(&counts);
        }
    }

    fn finish(mut self) -> Funnel {
        if self.by != FunnelBy::Commune {
            self.rows.sort_by(|a, b| a.key.cmp(&b.key));
        }
        let communes = u32::try_from(self.units_paid.len()).unwrap_or(u32::MAX);
        Funnel {
            as_of: self.as_of,
            total: self.total,
            communes,
            rows: self.rows,
        }
    }
}

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

impl Counts {
    /// Adds every figure but the households, which are counted once each.
    fn add(&mut self, one: &Self) {
        self.reviewed += one.reviewed;
        self.not_asked += one.not_asked;
        self.no_need += one.no_need;
        self.want_loan += one.want_loan;
        self.eligible += one.eligible;
        self.borrowers += one.borrowers;
        self.amount = self.amount + one.amount;
        self.plan = self.plan + one.plan;
    }
}
