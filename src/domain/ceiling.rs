//! How much may be lent and for how long: Art. 6 and 8. Never overridable.

use super::day::Day;
use super::loan::Purpose;
use super::money::Dong;
use super::policy::{Policy, RuleKey};
use super::refusal::Refusal;

/// The most that may be lent to one person for the purpose, and the rule that says so.
pub fn ceiling(purpose: Purpose, policy: &Policy, on: Day) -> (Dong, RuleKey) {
    match purpose {
        Purpose::Production => {
            let rule = RuleKey::CeilingProductionPerson;
            (policy.amount(rule, on), rule)
        }
        Purpose::Training { course_months, .. } => {
            let rule = RuleKey::CeilingTrainingMonth;
            (
                policy.amount(rule, on).times(u32::from(course_months)),
                rule,
            )
        }
    }
}

/// The longest term in months, and the rule that says so. For training: the disbursing period (the
/// course and its approved leave) and a multiple of it to pay back.
pub fn term_months_max(purpose: Purpose, policy: &Policy, on: Day) -> (u16, RuleKey) {
    match purpose {
        Purpose::Production => {
            let rule = RuleKey::MaxTermProduction;
            (
                u16::try_from(policy.count(rule, on)).unwrap_or(u16::MAX),
                rule,
            )
        }
        Purpose::Training {
            course_months,
            leave_months,
        } => {
            let short = policy.count(RuleKey::TrainingShortCourseMonths, on);
            let rule = if u32::from(course_months) <= short {
                RuleKey::TrainingRepayMultipleShort
            } else {
                RuleKey::TrainingRepayMultipleLong
            };
            let disbursing = u32::from(course_months) + u32::from(leave_months);
            let months = disbursing.saturating_mul(1 + policy.count(rule, on));
            (u16::try_from(months).unwrap_or(u16::MAX), rule)
        }
    }
}

/// Refuses an amount above the ceiling.
pub(super) fn check_amount(
    asked: Dong,
    purpose: Purpose,
    policy: &Policy,
    on: Day,
) -> Result<(), Refusal> {
    let (ceiling, rule) = ceiling(purpose, policy, on);
    if ceiling < asked {
        return Err(Refusal::OverCeiling {
            asked,
            ceiling,
            rule,
        });
    }
    Ok(())
}

/// Refuses a term above the longest.
pub(super) fn check_term(
    asked: u16,
    purpose: Purpose,
    policy: &Policy,
    on: Day,
) -> Result<(), Refusal> {
    let (months_max, rule) = term_months_max(purpose, policy, on);
    if months_max < asked {
        return Err(Refusal::OverTerm {
            asked_months: asked,
            months_max,
            rule,
        });
    }
    Ok(())
}
