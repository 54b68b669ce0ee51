//! The rules an office works by: the built-in set, what the office's own files lay over it, and the
//! faults of those files. Refuses to open files and to judge anybody.

use std::collections::BTreeMap;

use crate::domain::{Calendar, Communes, Policy, RuleChange, RuleKey, RulesDigest};
use crate::lang::nearest;
use crate::office::{RuleFault, RuleFaultKind};

mod calendar;
mod communes;
mod entry;
mod file;
mod listing;
mod measure;
mod policy;
mod reading;
mod sheets;
#[cfg(test)]
mod tests;

pub use file::{RuleFile, demo_calendar};
pub use listing::{RuleLine, RuleState};

use sheets::Sheets;

/// One set of rules, whole and checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rules {
    pub policy: Policy,
    pub communes: Communes,
    pub calendar: Calendar,
    lines: Vec<RuleLine>,
}

impl Rules {
    /// The set this program was built with.
    pub fn built_in() -> Self {
        Self::load(&[]).expect("the tests read the built-in rules and find no fault")
    }

    /// The built-in set with an office's own files laid over it, each a name and its text: a dated rule
    /// replaces the one of the same key and day, a paper the one of its kind, a unit the one of its code
    /// and first day, a transaction day the one of its unit, a holiday the one that begins that day;
    /// all else is added. Otherwise every fault there is, by file and line.
    pub fn load(overrides: &[(&str, &str)]) -> Result<Self, Vec<RuleFault>> {
        let mut faults: Vec<RuleFault> = overrides
            .iter()
            .filter(|(name, _)| RuleFile::from_name(name).is_none())
            .map(|(name, _)| unknown_file(name))
            .collect();
        let (sheets, communes) = Sheets::read(overrides, &mut faults);
        let (Some(communes), true) = (communes, faults.is_empty()) else {
            faults.sort_by(|one, other| (&one.file, one.line).cmp(&(&other.file, other.line)));
            return Err(faults);
        };
        let lines = sheets.lines();
        let digest = listing::digest(&lines);
        let rules = sheets.rules.into_values().map(|placed| placed.entry);
        let documents = sheets.documents.into_values().map(|placed| placed.entry);
        let policy = Policy::new(rules.collect(), documents.collect(), digest)
            .expect("the built-in files name every key and document, and a key fixes its kind");
        Ok(Self {
            calendar: calendar::calendar(&sheets.points, &sheets.holidays),
            policy,
            communes,
            lines,
        })
    }

    /// Names the set in approvals and payouts.
    pub fn digest(&self) -> RulesDigest {
        self.policy.digest()
    }

    /// Every rule, paper, unit, transaction day and holiday, in one order.
    pub fn listing(&self) -> &[RuleLine] {
        &self.lines
    }

    /// Each key's dated values as text: `30 [?] 2023-10-10`, with document and date in brackets where the
    /// office confirmed one. Two sets with the same text treat the key alike.
    pub fn values(&self) -> BTreeMap<RuleKey, String> {
        let mut values: BTreeMap<RuleKey, String> = BTreeMap::new();
        for rule in self.policy.rules() {
            let (value, mark) = (measure::written(rule.value), rule.mark.letter());
            let confirmed = rule
                .confirmed
                .as_ref()
                .map_or_else(String::new, |confirmed| {
                    format!(" ({}, {})", confirmed.document, confirmed.date)
                });
            let text = format!("{value} [{mark}] {}{confirmed}", rule.valid_from);
            let of_key = values.entry(rule.key).or_default();
            if !of_key.is_empty() {
                of_key.push_str("; ");
            }
            of_key.push_str(&text);
        }
        values
    }

    /// The keys that differ from the values listed before.
    pub fn changes(&self, before: &BTreeMap<RuleKey, String>) -> Vec<RuleChange> {
        self.values()
            .into_iter()
            .filter(|(key, new)| before.get(key) != Some(new))
            .map(|(key, new)| RuleChange {
                key,
                old: before.get(&key).cloned(),
                new,
            })
            .collect()
    }
}

fn unknown_file(name: &str) -> RuleFault {
    let files = RuleFile::ALL.into_iter().map(RuleFile::name);
    RuleFault {
        file: name.to_owned(),
        line: 1,
        what: RuleFaultKind::UnknownFile,
        nearest: nearest(name, files).map(str::to_owned),
    }
}
