//! Random lives of a few cases: what the table keeps of a case says the same, on every day, as the case
//! itself.

use proptest::prelude::*;

use super::bench::Bench;
use super::undo::{Move, lived, moves};
use crate::domain::{Condition, Day, KeptStanding, Stage, Standing, checklist, conditions};

/// Days before, inside and long after the five years of the cases.
fn days() -> impl Strategy<Value = Vec<Day>> {
    prop::collection::vec(0_u32..3_000, 12).prop_map(|days| {
        let from = Day::of(2024, 1, 1);
        days.into_iter().map(|day| from.plus_days(day)).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn the_table_and_the_case_agree_on_every_day(told in moves(), days in days()) {
        let bench = lived(&told);
        for case in bench.cases.values() {
            let standing = bench.standing(case.id);
            for on in &days {
                let paid = case.first_payout().is_some_and(|payout| payout.on <= *on);
                let verdicts = conditions(case, &bench.policy, *on);
                let met = verdicts.iter().all(Condition::is_met);
                prop_assert_eq!(standing.is_eligible(&bench.policy, *on), paid || met);
                prop_assert_eq!(verdicts.len(), 5);
            }
            let missing: Vec<_> = standing.missing.iter().collect();
            prop_assert_eq!(missing, checklist::missing(case, &bench.policy));
            let kept = serde_json::to_value(KeptStanding::from(standing)).unwrap();
            let kept: KeptStanding = serde_json::from_value(kept).unwrap();
            prop_assert_eq!(Standing::from(&kept), standing);
        }
    }

    #[test]
    fn every_stage_of_a_life_keeps_what_it_promises(told in moves(), days in days()) {
        let bench = lived(&told);
        for case in bench.cases.values() {
            let standing = bench.standing(case.id);
            for on in &days {
                let stage = standing.stage(&bench.policy, *on);
                let application = &case.application;
                if (Stage::Listed..=Stage::Scheduled).contains(&stage) {
                    prop_assert!(case.wish().is_some(), "{stage:?} stands on a yes");
                }
                let promise = match stage {
                    Stage::Disbursed => !application.payouts.is_empty(),
                    Stage::Scheduled => application.appointment.is_some(),
                    Stage::Approved => application.approval.is_some(),
                    Stage::Submitted => application.submitted_on.is_some(),
                    Stage::Eligible | Stage::Preparing => conditions(case, &bench.policy, *on)
                        .iter()
                        .all(Condition::is_met),
                    Stage::Listed => standing.is_listed,
                    Stage::Refused => application.refused.is_some(),
                    Stage::Closed => case.closed.is_some(),
                    Stage::Merged => case.merged.is_some(),
                    Stage::Reviewed | Stage::NoNeed | Stage::WantsLoan | Stage::WindowClosed
                    | Stage::Left => true,
                };
                prop_assert!(promise, "{stage:?} on {on}");
            }
        }
    }
}

#[test]
fn a_random_life_gets_far() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..200 {
        let told: Vec<Move> = moves().new_tree(&mut runner).expect("moves").current();
        let bench: Bench = lived(&told);
        seen.extend(bench.cases.keys().map(|case| bench.stage(*case)));
    }
    for stage in [
        Stage::Disbursed,
        Stage::Scheduled,
        Stage::Refused,
        Stage::NoNeed,
        Stage::Left,
    ] {
        assert!(
            seen.contains(&stage),
            "{stage:?} was never reached: {seen:?}"
        );
    }
}
