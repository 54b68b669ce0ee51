//! The rules in force on a day, each with its source and how sure it is. Knows values, not how they
//! are written in files.

use serde::{Deserialize, Serialize};

use super::day::Day;
use super::document::{Document, Due, OnlyIf, Supplier};
use super::loan::RulesDigest;
use super::money::Dong;

/// How sure a rule is: `S` seen in a source, `K` general knowledge, `?` unsure, `D` our own design.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Mark {
    Seen,
    Known,
    Unsure,
    Design,
}

impl Mark {
    /// The letter of rule files and screens.
    pub const fn letter(self) -> &'static str {
        match self {
            Self::Seen => "S",
            Self::Known => "K",
            Self::Unsure => "?",
            Self::Design => "D",
        }
    }
}

/// The office's word that an unsure rule holds: the document it was read in, and its date.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Confirmed {
    pub document: String,
    pub date: Day,
}

/// Every rule there is. A key that is neither [`Mark::Seen`] nor confirmed warns and asks a reason; it
/// never refuses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum RuleKey {
    /// First day on which money may be paid: the Decision's own.
    InForceFrom,
    /// Years from completion to the loan.
    MaxYearsSinceRelease,
    /// How the five years are counted.
    WindowCount,
    /// Which date the five years are measured to.
    WindowMeasuredTo,
    /// Most đồng a month of training.
    CeilingTrainingMonth,
    /// Most đồng a person for production.
    CeilingProductionPerson,
    /// Longest term for production, months.
    MaxTermProduction,
    /// A course of at most so many months is short.
    TrainingShortCourseMonths,
    /// Repayment period over disbursing period, short courses.
    TrainingRepayMultipleShort,
    /// The same, other courses.
    TrainingRepayMultipleLong,
    /// Yearly rate, in thousandths of a percent.
    RatePoorHousehold,
    /// Overdue rate over loan rate, percent.
    OverdueMultiple,
    /// Days after a payout within which its use is checked.
    UsageCheckDays,
    /// Days an attestation that there is no debt lasts.
    NoDebtValidDays,
    /// Working days back before a fact counts as late.
    LateDays,
    /// Working days the bank has to decide.
    DecisionDays,
    /// Days before the end of the five years from which a case is urgent.
    UrgentDays,
    /// Youngest age of a signer, years.
    AdultYears,
}

impl RuleKey {
    /// All of them, in the order they are listed.
    pub const ALL: [Self; 18] = [
        Self::InForceFrom,
        Self::MaxYearsSinceRelease,
        Self::WindowCount,
        Self::WindowMeasuredTo,
        Self::CeilingTrainingMonth,
        Self::CeilingProductionPerson,
        Self::MaxTermProduction,
        Self::TrainingShortCourseMonths,
        Self::TrainingRepayMultipleShort,
        Self::TrainingRepayMultipleLong,
        Self::RatePoorHousehold,
        Self::OverdueMultiple,
        Self::UsageCheckDays,
        Self::NoDebtValidDays,
        Self::LateDays,
        Self::DecisionDays,
        Self::UrgentDays,
        Self::AdultYears,
    ];

    /// The key of rule files and answers.
    pub const fn id(self) -> &'static str {
        match self {
            Self::InForceFrom => "in_force_from",
            Self::MaxYearsSinceRelease => "max_years_since_release",
            Self::WindowCount => "window_count",
            Self::WindowMeasuredTo => "window_measured_to",
            Self::CeilingTrainingMonth => "ceiling_training_month",
            Self::CeilingProductionPerson => "ceiling_production_person",
            Self::MaxTermProduction => "max_term_production",
            Self::TrainingShortCourseMonths => "training_short_course_months",
            Self::TrainingRepayMultipleShort => "training_repay_multiple_short",
            Self::TrainingRepayMultipleLong => "training_repay_multiple_long",
            Self::RatePoorHousehold => "rate_poor_household",
            Self::OverdueMultiple => "overdue_multiple",
            Self::UsageCheckDays => "usage_check_days",
            Self::NoDebtValidDays => "no_debt_valid_days",
            Self::LateDays => "late_days",
            Self::DecisionDays => "decision_days",
            Self::UrgentDays => "urgent_days",
            Self::AdultYears => "adult_years",
        }
    }

    /// The rule with this key.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|key| key.id() == id)
    }
}

/// Which date the five years are measured to: not defined in what was seen, so all three are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum WindowReading {
    Application,
    Approval,
    Disbursement,
}

/// The value of a rule, in the unit of its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Value {
    Count(u32),
    Amount(Dong),
    Date(Day),
    Reading(WindowReading),
    /// The Civil Code's way of counting years, clamped to the month's end.
    CivilCount,
}

/// One rule from the day it is valid from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    pub key: RuleKey,
    pub value: Value,
    /// The unit as the rule file names it.
    pub unit: String,
    pub valid_from: Day,
    pub source: String,
    pub mark: Mark,
    pub confirmed: Option<Confirmed>,
}

impl Rule {
    /// Whether a refusal may stand on it.
    pub fn may_refuse(&self) -> bool {
        self.mark == Mark::Seen || self.confirmed.is_some()
    }
}

/// One document as the rules ask for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentRule {
    pub document: Document,
    pub suppliers: Vec<Supplier>,
    /// How many originals; zero where the paper is only seen.
    pub originals: u8,
    /// How many copies beside the originals.
    pub copies: u8,
    pub only_if: OnlyIf,
    pub due: Due,
    pub source: String,
    pub mark: Mark,
    pub confirmed: Option<Confirmed>,
}

impl DocumentRule {
    /// Whether a gate stays shut without it.
    pub fn is_mandatory(&self) -> bool {
        self.mark == Mark::Seen || self.confirmed.is_some()
    }
}

/// Why a set of rules cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum PolicyFault {
    /// No value at all for a key.
    Absent(RuleKey),
    /// A value of the wrong kind for its key.
    WrongKind(RuleKey),
    /// Two values from the same day.
    Twice(RuleKey, Day),
    /// No line for a document.
    NoDocument(Document),
}

// A key's place in the list is its number: rules are looked up by it.
const _: () = {
    let mut at = 0;
    while at < RuleKey::ALL.len() {
        assert!(
            RuleKey::ALL[at] as usize == at,
            "keys are listed in their order"
        );
        at += 1;
    }
};

/// All rules, dated, and the documents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Policy {
    rules: Vec<Rule>,
    /// Where the rules of each key begin: boards look rules up for every person there is.
    starts: Vec<usize>,
    documents: Vec<DocumentRule>,
    digest: RulesDigest,
}

impl Policy {
    /// A set in which every key has a value of its kind and every document a line.
    pub fn new(
        mut rules: Vec<Rule>,
        mut documents: Vec<DocumentRule>,
        digest: RulesDigest,
    ) -> Result<Self, PolicyFault> {
        rules.sort_by_key(|rule| (rule.key, rule.valid_from));
        for pair in rules.windows(2) {
            if pair[0].key == pair[1].key && pair[0].valid_from == pair[1].valid_from {
                return Err(PolicyFault::Twice(pair[0].key, pair[0].valid_from));
            }
        }
        for rule in &rules {
            if !Self::fits(rule.key, rule.value) {
                return Err(PolicyFault::WrongKind(rule.key));
            }
        }
        for key in RuleKey::ALL {
            if !rules.iter().any(|rule| rule.key == key) {
                return Err(PolicyFault::Absent(key));
            }
        }
        documents.sort_by_key(|rule| rule.document);
        for document in Document::ALL {
            if !documents.iter().any(|rule| rule.document == document) {
                return Err(PolicyFault::NoDocument(document));
            }
        }
        let start = |key| rules.partition_point(|rule| rule.key < key);
        let starts = RuleKey::ALL.into_iter().map(start).collect();
        Ok(Self {
            rules,
            starts,
            documents,
            digest,
        })
    }

    fn fits(key: RuleKey, value: Value) -> bool {
        match key {
            RuleKey::InForceFrom => matches!(value, Value::Date(_)),
            RuleKey::WindowCount => matches!(value, Value::CivilCount),
            RuleKey::WindowMeasuredTo => matches!(value, Value::Reading(_)),
            RuleKey::CeilingTrainingMonth | RuleKey::CeilingProductionPerson => {
                matches!(value, Value::Amount(_))
            }
            RuleKey::MaxYearsSinceRelease
            | RuleKey::MaxTermProduction
            | RuleKey::TrainingShortCourseMonths
            | RuleKey::TrainingRepayMultipleShort
            | RuleKey::TrainingRepayMultipleLong
            | RuleKey::RatePoorHousehold
            | RuleKey::OverdueMultiple
            | RuleKey::UsageCheckDays
            | RuleKey::NoDebtValidDays
            | RuleKey::LateDays
            | RuleKey::DecisionDays
            | RuleKey::UrgentDays
            | RuleKey::AdultYears => matches!(value, Value::Count(_)),
        }
    }

    /// The rule of a key on a day: the newest valid by then, else the first there is.
    pub fn rule(&self, key: RuleKey, on: Day) -> &Rule {
        let start = self.starts[key as usize];
        let of_key = self.rules[start..]
            .iter()
            .take_while(|rule| rule.key == key);
        let known = of_key.take_while(|rule| rule.valid_from <= on).last();
        // Before its first day a key has its first value.
        known.unwrap_or(&self.rules[start])
    }

    /// A count (years, months, days, a multiple) on a day.
    pub fn count(&self, key: RuleKey, on: Day) -> u32 {
        match self.rule(key, on).value {
            Value::Count(count) => count,
            Value::Amount(_) | Value::Date(_) | Value::Reading(_) | Value::CivilCount => 0,
        }
    }

    /// An amount on a day.
    pub fn amount(&self, key: RuleKey, on: Day) -> Dong {
        match self.rule(key, on).value {
            Value::Amount(amount) => amount,
            Value::Count(_) | Value::Date(_) | Value::Reading(_) | Value::CivilCount => Dong::ZERO,
        }
    }

    /// First day on which money may be paid at all.
    pub fn in_force_from(&self) -> Day {
        match self.rule(RuleKey::InForceFrom, Day::of(2200, 1, 1)).value {
            Value::Date(day) => day,
            Value::Count(_) | Value::Amount(_) | Value::Reading(_) | Value::CivilCount => {
                Day::of(2023, 10, 10)
            }
        }
    }

    /// Which date the five years are measured to on a day.
    pub fn window_reading(&self, on: Day) -> WindowReading {
        match self.rule(RuleKey::WindowMeasuredTo, on).value {
            Value::Reading(reading) => reading,
            Value::Count(_) | Value::Amount(_) | Value::Date(_) | Value::CivilCount => {
                WindowReading::Disbursement
            }
        }
    }

    /// Every dated rule, by key and first day.
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// Every document's line, in the order of the walk.
    pub fn documents(&self) -> &[DocumentRule] {
        &self.documents
    }

    /// The line of one document.
    pub fn document(&self, document: Document) -> &DocumentRule {
        self.documents
            .iter()
            .find(|rule| rule.document == document)
            .expect("a policy has a line for every document, checked when it was made")
    }

    /// What names this set in approvals and payouts.
    pub fn digest(&self) -> RulesDigest {
        self.digest
    }
}
