//! The five years of Art. 3(2)a at every gate, under every reading, and against the transaction days.

use super::bench::Bench;
use super::path::{million, pay, schedule};
use super::rules;
use crate::domain::{
    CaseId, ConditionCode, Day, Doubt, Order, Place, Policy, Refusal, Shade, Stage, Verdict,
    WindowReading, conditions, last_day,
};

fn verdict(bench: &Bench, case: CaseId, on: Day) -> (Verdict, Option<Shade>) {
    let all = conditions(bench.the(case), &bench.policy, on);
    let five = all.iter().find(|c| c.code == ConditionCode::FiveYears);
    five.map(|c| (c.verdict, c.shade)).expect("one of the five")
}

#[test]
fn the_last_day_is_sixty_months_later_clamped_and_inclusive() {
    let policy = rules::policy();
    let on = Day::of(2024, 6, 3);
    for (completed, last) in [
        (Day::of(2019, 7, 22), Day::of(2024, 7, 22)),
        (Day::of(2020, 2, 29), Day::of(2025, 2, 28)),
        (Day::of(2019, 8, 15), Day::of(2024, 8, 15)),
        (Day::of(2020, 1, 1), Day::of(2025, 1, 1)),
    ] {
        assert_eq!(last_day(completed, &policy, on), last);
        let mut bench = Bench::new();
        let case = bench.completed(completed);
        assert_eq!(verdict(&bench, case, last), (Verdict::Met, None));
        let after = verdict(&bench, case, last.plus_days(1));
        assert_eq!(after, (Verdict::NotMet, None));
    }
}

/// A case whose five years end on 12/06/2024, brought to a stage on 03/06/2024.
fn ending_on_the_12th(policy: Policy, stage: Stage) -> (Bench, CaseId) {
    let mut bench = Bench::under(policy);
    let case = bench.completed(Day::of(2019, 6, 12));
    bench.bring(case, stage);
    (bench, case)
}

fn asks_for_the_window(refusal: &Refusal) -> bool {
    matches!(refusal, Refusal::ReasonNeeded { doubts } if doubts.contains(&Doubt::Window))
}

#[test]
fn outside_by_the_strict_reading_only_is_met_and_every_gate_asks_a_reason() {
    let (mut bench, case) = ending_on_the_12th(rules::policy(), Stage::Submitted);
    bench.on(Day::of(2024, 6, 13));
    let doubtful = (Verdict::Met, Some(Shade::StrictReading));
    assert_eq!(verdict(&bench, case, bench.today), doubtful);
    assert!(bench.standing(case).is_eligible(&bench.policy, bench.today));
    let orders = [
        super::path::approve(&[case]),
        schedule(case, Day::of(2024, 7, 10), Place::Point),
        pay(case, million(50)),
    ];
    for order in orders {
        if matches!(order, Order::Disburse { .. }) {
            bench.on(Day::of(2024, 7, 3));
            bench.done(super::path::attest(case, bench.today));
            bench.on(Day::of(2024, 7, 10));
        }
        let refusal = bench.without_reason().refused(order.clone());
        assert!(asks_for_the_window(&refusal), "{order:?}: {refusal:?}");
        bench.with_reason().done(order);
    }
    assert_eq!(bench.stage(case), Stage::Disbursed);
}

#[test]
fn outside_under_every_reading_is_refused_whatever_the_reason() {
    let (mut bench, case) = ending_on_the_12th(rules::policy(), Stage::Preparing);
    bench.with_reason().on(Day::of(2024, 6, 13));
    let refusal = bench.refused(Order::Submit { case });
    let closed = Refusal::WindowClosed {
        case,
        on: Day::of(2024, 6, 13),
        last_day: Day::of(2024, 6, 12),
    };
    assert_eq!(refusal, closed);
    assert_eq!(bench.stage(case), Stage::WindowClosed);
    bench.on(Day::of(2024, 6, 12)).done(Order::Submit { case });
}

#[test]
fn the_confirmed_reading_alone_decides() {
    let day = Day::of(2024, 6, 13);
    for (reading, stage, opens) in [
        (WindowReading::Application, Stage::Submitted, true),
        (WindowReading::Approval, Stage::Submitted, false),
        (WindowReading::Approval, Stage::Approved, true),
        (WindowReading::Disbursement, Stage::Approved, false),
    ] {
        let (mut bench, case) = ending_on_the_12th(rules::measured_to(reading), stage);
        bench.on(day);
        let next = if stage == Stage::Submitted {
            super::path::approve(&[case])
        } else {
            schedule(case, Day::of(2024, 7, 10), Place::Point)
        };
        match bench.order(next) {
            Ok(_) => assert!(opens, "{reading:?} closes at {stage:?}"),
            Err(Refusal::WindowClosed { .. }) => assert!(!opens, "{reading:?} opens"),
            Err(other) => panic!("{other:?}"),
        }
    }
}

#[test]
fn after_the_last_commune_day_the_office_still_pays() {
    let mut bench = Bench::new();
    let case = bench.completed(Day::of(2019, 7, 22));
    bench.on(Day::of(2024, 7, 11));
    bench.bring(case, Stage::Approved);
    let unit = bench.the(case).unit;
    let last = bench.calendar.last_until(unit, Day::of(2024, 7, 22));
    assert_eq!(
        last,
        Some(Day::of(2024, 7, 10)),
        "the last day in the commune is over"
    );
    let at_the_office = |day| schedule(case, day, Place::Office);
    bench.done(at_the_office(Day::of(2024, 7, 22)));
    let refusal = bench.refused(at_the_office(Day::of(2024, 7, 23)));
    assert!(asks_for_the_window(&refusal));
    bench.on(Day::of(2024, 7, 22)).done(pay(case, million(50)));
}

#[test]
fn the_days_left_are_zero_on_the_last_day_negative_after_it_and_none_once_paid() {
    let mut bench = Bench::new();
    let case = bench.completed(Day::of(2019, 7, 22));
    let left = |bench: &Bench, on| bench.standing(case).days_left(&bench.policy, on);
    assert_eq!(left(&bench, Day::of(2024, 6, 11)), Some(41));
    assert_eq!(left(&bench, Day::of(2024, 7, 22)), Some(0));
    assert_eq!(left(&bench, Day::of(2024, 7, 23)), Some(-1));
    bench.bring(case, Stage::Disbursed);
    assert_eq!(left(&bench, Day::of(2024, 7, 22)), None);
    let unknown = bench.registered("Ví Văn Bê", crate::domain::Fields::default());
    let standing = bench.standing(unknown);
    assert_eq!(standing.days_left(&bench.policy, bench.today), None);
}
