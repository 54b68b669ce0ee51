//! The five years of Art. 3(2)a, against today and against every reading of "the time of borrowing".

use super::day::Day;
use super::policy::{Policy, RuleKey, WindowReading};

/// The three dates "the time of borrowing" may mean, as far as they are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Readings {
    pub application: Day,
    pub approval: Day,
    pub disbursement: Day,
}

impl Readings {
    /// What a case with these dates reads on a day: what has not happened yet would happen then.
    pub fn on(day: Day, submitted_on: Option<Day>, approved_on: Option<Day>) -> Self {
        Self {
            application: submitted_on.unwrap_or(day),
            approval: approved_on.unwrap_or(day),
            disbursement: day,
        }
    }

    fn all(self) -> [Day; 3] {
        [self.application, self.approval, self.disbursement]
    }

    fn of(self, reading: WindowReading) -> Day {
        match reading {
            WindowReading::Application => self.application,
            WindowReading::Approval => self.approval,
            WindowReading::Disbursement => self.disbursement,
        }
    }
}

/// Where a day stands against the five years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WindowVerdict {
    /// Inside under every reading that counts.
    Inside,
    /// Outside under a strict reading, inside under another, and nobody has confirmed which counts.
    Doubtful,
    /// Outside under every reading that counts.
    Outside,
}

/// The last day of the five years: completion plus 60 months, clamped to the month's end, inclusive,
/// not moved for holidays.
pub fn last_day(completed: Day, policy: &Policy, on: Day) -> Day {
    completed.plus_months(policy.count(RuleKey::MaxYearsSinceRelease, on) * 12)
}

/// How the readings stand against the last day. Until the office confirms which reading counts, only
/// being outside under all of them closes the window.
pub fn judge(last_day: Day, readings: Readings, policy: &Policy, on: Day) -> WindowVerdict {
    let rule = policy.rule(RuleKey::WindowMeasuredTo, on);
    if rule.may_refuse() {
        return if readings.of(policy.window_reading(on)) <= last_day {
            WindowVerdict::Inside
        } else {
            WindowVerdict::Outside
        };
    }
    let inside = readings
        .all()
        .into_iter()
        .filter(|day| *day <= last_day)
        .count();
    match inside {
        0 => WindowVerdict::Outside,
        3 => WindowVerdict::Inside,
        _ => WindowVerdict::Doubtful,
    }
}
