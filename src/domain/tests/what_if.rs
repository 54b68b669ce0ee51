//! Supposing: other days, amounts, terms and signers, and the nearest day that passes.

use super::bench::Bench;
use super::path::{million, spouse};
use crate::domain::{
    Day, Document, Dong, Order, Place, Stage, Supposed, SupposedSigner, WhatIf, what_if,
};

fn supposed(on: Day) -> Supposed {
    Supposed {
        on,
        amount: None,
        months: None,
        signer: None,
    }
}

fn ask(bench: &Bench, case: crate::domain::CaseId, supposed: Supposed) -> WhatIf {
    what_if(
        bench.the(case),
        &bench.policy,
        &bench.calendar,
        bench.today,
        supposed,
    )
}

#[test]
fn a_day_too_late_names_the_last_day_at_the_point_then_at_the_office() {
    let mut bench = Bench::new();
    let case = bench.completed(Day::of(2019, 7, 22));
    bench.bring(case, Stage::Eligible);
    let point = bench
        .calendar
        .last_until(bench.the(case).unit, Day::of(2024, 7, 22))
        .expect("the point has a day");
    let inside = ask(&bench, case, supposed(point));
    assert!(inside.passes());
    assert_eq!((inside.nearest, inside.days_left), (None, Some(12)));
    let late = ask(&bench, case, supposed(Day::of(2024, 8, 10)));
    assert!(!late.passes());
    assert_eq!(late.days_left, Some(-19));
    assert_eq!(late.nearest, Some((point, Place::Point)));
    bench.on(point.plus_days(1));
    let late = ask(&bench, case, supposed(Day::of(2024, 8, 10)));
    assert_eq!(late.nearest, Some((Day::of(2024, 7, 22), Place::Office)));
    bench.on(Day::of(2024, 7, 23));
    assert_eq!(ask(&bench, case, supposed(bench.today)).nearest, None);
}

#[test]
fn an_amount_and_a_term_are_held_against_their_most() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::Eligible);
    let on = bench.today;
    let with = |amount, months| Supposed {
        amount: Some(amount),
        months: Some(months),
        ..supposed(on)
    };
    assert!(ask(&bench, case, with(million(100), 120)).passes());
    let over = ask(&bench, case, with(Dong::of(100_000_001), 121));
    assert!(!over.amount.passes() && !over.months.passes() && !over.passes());
    assert_eq!((over.amount.most, over.months.most), (million(100), 120));
    // What is not supposed stays as it is on file: 50 million over 60 months.
    let on_file = ask(&bench, case, supposed(on));
    assert_eq!(on_file.amount.asked, Some(million(50)));
    assert_eq!(on_file.months.asked, Some(60));
}

#[test]
fn the_interest_is_of_thirty_days_at_the_rate_of_the_day() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::Eligible);
    let asked = Supposed {
        amount: Some(million(100)),
        ..supposed(bench.today)
    };
    let answer = ask(&bench, case, asked);
    assert_eq!(answer.rate, 6_600);
    assert_eq!(answer.interest, Some(Dong::of(542_466)));
}

#[test]
fn another_signer_asks_other_papers() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::Eligible);
    bench.done(spouse(case));
    let papers = |signer| {
        let asked = Supposed {
            signer,
            ..supposed(bench.today)
        };
        ask(&bench, case, asked).papers
    };
    let (uq, alone) = (Document::Form01Uq, Document::NoOtherMember);
    let expect = |signer, has_uq, has_alone| {
        let papers = papers(signer);
        assert_eq!((papers.has(uq), papers.has(alone)), (has_uq, has_alone));
    };
    expect(None, true, false);
    expect(Some(SupposedSigner::Another), true, false);
    expect(Some(SupposedSigner::Beneficiary), false, false);
    expect(Some(SupposedSigner::Alone), false, true);
}

#[test]
fn supposing_changes_nothing_and_somebody_who_did_not_say_yes_does_not_pass() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::Eligible);
    bench.done(Order::WithdrawNeed { case });
    let before = bench.the(case).clone();
    let answer = ask(&bench, case, supposed(bench.today));
    assert!(!answer.passes());
    assert_eq!((answer.amount.asked, answer.interest), (None, None));
    assert_eq!(*bench.the(case), before);
}

#[test]
fn a_day_before_the_decision_does_not_pass() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::Eligible);
    let before = ask(&bench, case, supposed(Day::of(2023, 10, 9)));
    assert_eq!(before.in_force_from, Some(Day::of(2023, 10, 10)));
    assert!(!before.passes());
    let first = ask(&bench, case, supposed(Day::of(2023, 10, 10)));
    assert_eq!(first.in_force_from, None);
    assert!(first.passes());
}

#[test]
fn a_day_that_is_only_doubtful_passes() {
    let mut bench = Bench::new();
    let case = bench.completed(Day::of(2019, 6, 12));
    bench.bring(case, Stage::Submitted);
    // Submitted in time; paid after the five years by the strict reading alone.
    let answer = ask(&bench, case, supposed(Day::of(2024, 7, 4)));
    assert!(!answer.is_over_the_five_years());
    assert_eq!(answer.days_left, Some(-22));
    assert!(answer.passes());
}

#[test]
fn the_day_alone_is_not_said_to_do_where_something_else_is_in_the_way() {
    let mut bench = Bench::new();
    let case = bench.completed(Day::of(2019, 7, 22));
    bench.bring(case, Stage::WantsLoan);
    let answer = ask(&bench, case, supposed(Day::of(2024, 8, 10)));
    assert!(answer.nearest.is_some());
    assert!(!answer.passes_but_for_the_day());
}
