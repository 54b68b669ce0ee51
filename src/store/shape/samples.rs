//! One act for every variant there is, frozen: their bytes stand in `tests/golden`. A new variant
//! gets a new act at the end; the acts that stand here are never changed.

mod cases;
mod merge;
mod officers;
mod values;

use self::values::{case, day, label, list, note, unit};
use crate::domain::{
    Account, Act, Day, DistrictFact, Dong, Event, Fact, OrderId, Organisation, RuleChange, RuleKey,
    RulesDigest, Seq, Stamp, Verb,
};

/// Every sample under the name its golden bytes are kept by.
pub(crate) fn samples() -> Vec<(&'static str, Act)> {
    let mut told = cases::told();
    told.extend(told_of_the_district());
    told.push(merge::told());
    told.push(cases::told_of_the_day());
    told.extend(officers::told());
    let numbered = told.into_iter().zip(1..);
    let act = |((name, verb, events), seq)| (name, act(seq, verb, events));
    numbered.map(act).collect()
}

/// A small act without a reason or a note.
pub(crate) fn submitted() -> Act {
    let events = vec![Event::Case(case(1), Fact::Submitted)];
    Act {
        reason: None,
        note: None,
        ..act(1, Verb::Submit, events)
    }
}

/// Reasons and notes come and go with the number, so that all four pairs of them are kept.
fn act(seq: u64, verb: Verb, events: Vec<Event>) -> Act {
    let reason = seq.is_multiple_of(2).then(|| note("Hộ đề nghị bằng miệng"));
    let note = (seq % 4 < 2).then(|| note("Gặp tại điểm giao dịch, còn thiếu chữ ký"));
    Act {
        id: OrderId((u128::from(seq) << 64) + 0x51),
        verb,
        stamp: Stamp {
            seq: Seq(seq),
            on: day(2024, 6, 11),
            at: 1_718_071_200_000 + i64::try_from(seq).unwrap(),
            by: Account::new("lan").unwrap(),
        },
        reason,
        note,
        late: seq.is_multiple_of(3),
        events,
    }
}

/// What the acts of `cases` and of this file are made of.
type Told = (&'static str, Verb, Vec<Event>);

fn told_of_the_district() -> Vec<Told> {
    let one = |name, verb, fact| (name, verb, vec![Event::District(fact)]);
    vec![
        one(
            "persons_counted",
            Verb::CountReviewed,
            DistrictFact::PersonsCounted {
                list: list(),
                persons: 24,
            },
        ),
        (
            "list_received",
            Verb::ReceiveList,
            [Some(day(2024, 5, 9)), None].map(received).to_vec(),
        ),
        (
            "plan_set",
            Verb::SetPlan,
            vec![
                Event::District(DistrictFact::PlanSet {
                    unit: unit(),
                    organisation: Some(Organisation::Women),
                    year: 2024,
                    amount: Dong::of(260_000_000),
                    resolution: Some(label("12/NQ-BĐD")),
                }),
                Event::District(DistrictFact::PlanSet {
                    unit: unit(),
                    organisation: None,
                    year: 2024,
                    amount: Dong::ZERO,
                    resolution: None,
                }),
            ],
        ),
        one(
            "practice_day_set",
            Verb::SetPracticeDay,
            DistrictFact::PracticeDaySet(day(2024, 6, 12)),
        ),
        one(
            "rules_in_force",
            Verb::RulesInForce,
            DistrictFact::RulesInForce {
                digest: RulesDigest(0x0102_0304_0506_0708),
                changed: RULE_KEYS.map(change).to_vec(),
            },
        ),
        (
            "undone",
            Verb::Undo,
            vec![Event::Undone {
                seq: Seq(300),
                cases: vec![case(1), case(137)],
                district: true,
            }],
        ),
    ]
}

fn received(committee_signed_on: Option<Day>) -> Event {
    Event::District(DistrictFact::ListReceived {
        list: list(),
        police_signed_on: day(2024, 5, 6),
        committee_signed_on,
        none: committee_signed_on.is_none(),
    })
}

fn change(key: RuleKey) -> RuleChange {
    let old = (key != RuleKey::AdultYears).then(|| "30".to_owned());
    let new = "45".to_owned();
    RuleChange { key, old, new }
}

const RULE_KEYS: [RuleKey; 18] = [
    RuleKey::InForceFrom,
    RuleKey::MaxYearsSinceRelease,
    RuleKey::WindowCount,
    RuleKey::WindowMeasuredTo,
    RuleKey::CeilingTrainingMonth,
    RuleKey::CeilingProductionPerson,
    RuleKey::MaxTermProduction,
    RuleKey::TrainingShortCourseMonths,
    RuleKey::TrainingRepayMultipleShort,
    RuleKey::TrainingRepayMultipleLong,
    RuleKey::RatePoorHousehold,
    RuleKey::OverdueMultiple,
    RuleKey::UsageCheckDays,
    RuleKey::NoDebtValidDays,
    RuleKey::LateDays,
    RuleKey::DecisionDays,
    RuleKey::UrgentDays,
    RuleKey::AdultYears,
];
