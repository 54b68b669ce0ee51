//! What each rule is measured in, within which bounds, and how its value is written. Refuses to know
//! the values themselves.

use super::entry::Entry;
use crate::domain::limits::{AMOUNT_DONG_MAX, TERM_MONTHS_MAX};
use crate::domain::{Dong, RuleKey, Value, WindowReading};
use crate::office::RuleFaultKind;

/// The one way of counting years there is.
const WAYS: [(&str, Value); 1] = [("civil", Value::CivilCount)];

const READINGS: [(&str, Value); 3] = [
    ("application", Value::Reading(WindowReading::Application)),
    ("approval", Value::Reading(WindowReading::Approval)),
    ("disbursement", Value::Reading(WindowReading::Disbursement)),
];

/// What a rule is measured in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Measure {
    Date,
    Way,
    Reading,
    Dong,
    Years,
    Months,
    Days,
    WorkingDays,
    Times,
    Percent,
    /// Of a percent, a year.
    Thousandths,
}

impl Measure {
    pub(super) const fn of(key: RuleKey) -> Self {
        match key {
            RuleKey::InForceFrom => Self::Date,
            RuleKey::WindowCount => Self::Way,
            RuleKey::WindowMeasuredTo => Self::Reading,
            RuleKey::CeilingTrainingMonth | RuleKey::CeilingProductionPerson => Self::Dong,
            RuleKey::MaxYearsSinceRelease | RuleKey::AdultYears => Self::Years,
            RuleKey::MaxTermProduction | RuleKey::TrainingShortCourseMonths => Self::Months,
            RuleKey::TrainingRepayMultipleShort | RuleKey::TrainingRepayMultipleLong => Self::Times,
            RuleKey::RatePoorHousehold => Self::Thousandths,
            RuleKey::OverdueMultiple => Self::Percent,
            RuleKey::UsageCheckDays | RuleKey::NoDebtValidDays | RuleKey::UrgentDays => Self::Days,
            RuleKey::LateDays | RuleKey::DecisionDays => Self::WorkingDays,
        }
    }

    /// The word of rule files.
    pub(super) const fn unit(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Way => "way of counting",
            Self::Reading => "reading",
            Self::Dong => "đồng",
            Self::Years => "years",
            Self::Months => "months",
            Self::Days => "days",
            Self::WorkingDays => "working days",
            Self::Times => "times",
            Self::Percent => "percent",
            Self::Thousandths => "thousandths of a percent a year",
        }
    }

    /// The largest number that makes sense; years and months stay within the calendar.
    const fn most(self) -> i64 {
        match self {
            Self::Date | Self::Way | Self::Reading => 0,
            Self::Dong => AMOUNT_DONG_MAX,
            Self::Years => 100,
            Self::Months => TERM_MONTHS_MAX as i64,
            Self::Days | Self::WorkingDays => 3_650,
            Self::Times => 10,
            Self::Percent => 1_000,
            Self::Thousandths => 100_000,
        }
    }

    /// The value of an entry.
    pub(super) fn read(self, entry: &mut Entry<'_>) -> Option<Value> {
        match self {
            Self::Date => entry.date("value").map(Value::Date),
            Self::Way => entry.word("value", &WAYS),
            Self::Reading => entry.word("value", &READINGS),
            Self::Dong => {
                let amount = entry.whole("value", 1..=self.most())?;
                Some(Value::Amount(Dong::of(amount)))
            }
            Self::Years
            | Self::Months
            | Self::Days
            | Self::WorkingDays
            | Self::Times
            | Self::Percent
            | Self::Thousandths => {
                let count = entry.whole("value", 1..=self.most())?;
                u32::try_from(count).ok().map(Value::Count)
            }
        }
    }

    /// The unit of an entry, which is the rule's own or a fault.
    pub(super) fn read_unit(self, key: RuleKey, entry: &mut Entry<'_>) -> Option<&'static str> {
        let (typed, at) = entry.text_at("unit")?;
        let unit = self.unit();
        if typed != unit {
            let what = RuleFaultKind::WrongUnit { key, typed, unit };
            entry.fault_at(&at, what, Some(unit));
            return None;
        }
        Some(unit)
    }
}

/// A value as rule files write it.
pub(super) fn written(value: Value) -> String {
    match value {
        Value::Count(count) => count.to_string(),
        Value::Amount(amount) => amount.dong().to_string(),
        Value::Date(day) => day.to_string(),
        Value::CivilCount | Value::Reading(_) => WAYS
            .iter()
            .chain(&READINGS)
            .find(|(_, known)| *known == value)
            .map_or_else(String::new, |(word, _)| (*word).to_owned()),
    }
}
