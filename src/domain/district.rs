//! What the office knows beside its cases: lists and their counts, the plan, the practice day.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::commune::UnitId;
use super::day::Day;
use super::ids::Seq;
use super::listing::ListRef;
use super::loan::RulesDigest;
use super::money::Dong;
use super::officer::Officers;
use super::person::Organisation;
use super::policy::RuleKey;
use super::words::Label;

/// One list as paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ListPaper {
    /// The day the count or the paper was recorded for.
    pub on: Option<Day>,
    /// Persons on it, where somebody counted them.
    pub persons: Option<u32>,
    pub police_signed_on: Option<Day>,
    pub committee_signed_on: Option<Day>,
    /// The paper says: nobody.
    pub none: bool,
}

/// What one amount of the plan is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PlanKey {
    pub year: u16,
    pub unit: UnitId,
    pub organisation: Option<Organisation>,
}

/// One amount of the plan and the resolution that set it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Planned {
    pub amount: Dong,
    pub resolution: Option<Label>,
}

/// The office's own facts.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct District {
    /// The last act that touched these facts.
    pub revision: Seq,
    pub lists: BTreeMap<ListRef, ListPaper>,
    pub plan: BTreeMap<PlanKey, Planned>,
    /// The day a practice register pretends it is.
    pub practice_day: Option<Day>,
    /// The rules the office last said were in force.
    pub rules: Option<RulesDigest>,
    /// The value of every rule as the office last said it, as text.
    pub rule_values: BTreeMap<RuleKey, String>,
    /// How many acts were recorded late.
    pub late_acts: u32,
    /// How many cases were ever registered, those taken back included: codes are never used again.
    pub registered: u32,
    /// Every act that takes another back, and which.
    pub undos: BTreeMap<Seq, Seq>,
    /// Everybody who is or was an officer.
    pub officers: Officers,
    /// The last day of the newest month that is closed.
    pub closed_through: Option<Day>,
}

impl District {
    /// The newest list of a unit that somebody counted.
    pub fn latest_count(&self, unit: UnitId) -> Option<(&ListRef, u32)> {
        self.lists
            .iter()
            .filter(|(list, _)| list.unit == unit)
            .filter_map(|(list, paper)| paper.persons.map(|persons| (list, persons)))
            .max_by_key(|(list, _)| list.date)
    }

    /// The plan of a unit for a year, over all organisations.
    pub fn planned(&self, unit: UnitId, year: u16) -> Dong {
        self.plan
            .iter()
            .filter(|(key, _)| key.unit == unit && key.year == year)
            .map(|(_, planned)| planned.amount)
            .sum()
    }
}
