//! All rules as lines: what `qd22 rules` shows and what the digest of a set is made of. Refuses to
//! know the files they came from beyond their kind.

use super::calendar::{Holiday, UnitDay};
use super::communes::{self, UnitLine};
use super::file::{HOLIDAY, RuleFile, TRANSACTION_DAY, UNIT};
use super::sheets::Sheets;
use super::{measure, policy};
use crate::domain::{Confirmed, Day, DocumentRule, Mark, Rule, RulesDigest};

/// What a rule may do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RuleState {
    /// It is sure: a refusal may stand on it.
    Refuses,
    /// It warns and asks a reason.
    Warns,
    /// The office read it in a document; a refusal may stand on it.
    Confirmed(Confirmed),
}

impl RuleState {
    fn of(mark: Mark, confirmed: Option<&Confirmed>) -> Self {
        match (mark, confirmed) {
            (_, Some(confirmed)) => Self::Confirmed(confirmed.clone()),
            (Mark::Seen, None) => Self::Refuses,
            (Mark::Known | Mark::Unsure | Mark::Design, None) => Self::Warns,
        }
    }
}

/// One dated rule, paper, unit, transaction day or holiday.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleLine {
    /// The file its kind is written in.
    pub file: RuleFile,
    /// Unique together with `valid_from`: `late_days`, `01_uq`, `unit 02422`, `holiday`.
    pub key: String,
    /// As rule files write it.
    pub value: String,
    pub unit: String,
    /// None where it always is.
    pub valid_from: Option<Day>,
    pub source: String,
    pub mark: Mark,
    pub state: RuleState,
}

impl Sheets {
    /// Every line, in one order whatever the order in the files.
    pub(super) fn lines(&self) -> Vec<RuleLine> {
        let rules = self.rules.values().map(|placed| rule_line(&placed.entry));
        let papers = self.documents.values();
        let papers = papers.map(|placed| document_line(&placed.entry));
        let units = self.units.values().map(|placed| unit_line(&placed.entry));
        let points = self.points.values().map(|placed| point_line(&placed.entry));
        let holidays = self.holidays.values();
        let holidays = holidays.map(|placed| holiday_line(&placed.entry));
        rules
            .chain(papers)
            .chain(units)
            .chain(points)
            .chain(holidays)
            .collect()
    }
}

fn rule_line(rule: &Rule) -> RuleLine {
    RuleLine {
        file: RuleFile::Policy,
        key: rule.key.id().to_owned(),
        value: measure::written(rule.value),
        unit: rule.unit.clone(),
        valid_from: Some(rule.valid_from),
        source: rule.source.clone(),
        mark: rule.mark,
        state: RuleState::of(rule.mark, rule.confirmed.as_ref()),
    }
}

fn document_line(rule: &DocumentRule) -> RuleLine {
    RuleLine {
        file: RuleFile::Documents,
        key: rule.document.id().to_owned(),
        value: policy::written(rule),
        unit: "originals+copies".to_owned(),
        valid_from: None,
        source: rule.source.clone(),
        mark: rule.mark,
        state: RuleState::of(rule.mark, rule.confirmed.as_ref()),
    }
}

fn unit_line(line: &UnitLine) -> RuleLine {
    RuleLine {
        file: RuleFile::Communes,
        key: format!("{UNIT} {}", line.id),
        value: communes::written(line),
        unit: communes::title_word(line.title).to_owned(),
        valid_from: Some(line.id.from()),
        source: line.source.clone(),
        mark: line.mark,
        state: RuleState::of(line.mark, None),
    }
}

fn point_line(UnitDay { unit, point }: &UnitDay) -> RuleLine {
    RuleLine {
        file: RuleFile::Calendar,
        key: format!("{TRANSACTION_DAY} {unit}"),
        value: point.day.to_string(),
        unit: "day of the month".to_owned(),
        valid_from: Some(point.valid_from),
        source: point.source.clone(),
        mark: point.mark,
        state: RuleState::of(point.mark, None),
    }
}

fn holiday_line(holiday: &Holiday) -> RuleLine {
    RuleLine {
        file: RuleFile::Calendar,
        key: HOLIDAY.to_owned(),
        value: format!("{} -> {}", holiday.name, holiday.to),
        unit: "days".to_owned(),
        valid_from: Some(holiday.from),
        source: holiday.source.clone(),
        mark: holiday.mark,
        state: RuleState::of(holiday.mark, None),
    }
}

/// The first eight bytes of BLAKE3 over all lines; every text with its length before it, so that no
/// two lists of lines read alike.
pub(super) fn digest(lines: &[RuleLine]) -> RulesDigest {
    let mut hasher = blake3::Hasher::new();
    let mut add = |text: &str| {
        hasher.update(&(text.len() as u64).to_be_bytes());
        hasher.update(text.as_bytes());
    };
    for line in lines {
        let valid_from = line
            .valid_from
            .map_or_else(String::new, |day| day.to_string());
        add(line.file.name());
        add(&line.key);
        add(&line.value);
        add(&line.unit);
        add(&valid_from);
        add(&line.source);
        add(line.mark.letter());
        match &line.state {
            RuleState::Refuses | RuleState::Warns => add(""),
            RuleState::Confirmed(confirmed) => {
                add(&confirmed.document);
                add(&confirmed.date.to_string());
            }
        }
    }
    let hash = hasher.finalize();
    let first_eight = hash.as_bytes().iter().take(8);
    RulesDigest(first_eight.fold(0, |number, byte| number << 8 | u64::from(*byte)))
}
