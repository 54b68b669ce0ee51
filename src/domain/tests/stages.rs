//! Every stage by its smallest case, and what wins over what.

use super::bench::Bench;
use super::path::{attest, close, confirm, receive, refuse, wants, wants_nothing};
use crate::domain::{CaseId, Day, Document, Fields, Order, Stage};

/// The smallest case that stands there.
fn smallest(bench: &mut Bench, stage: Stage) -> CaseId {
    match stage {
        Stage::Reviewed
        | Stage::WantsLoan
        | Stage::Listed
        | Stage::Eligible
        | Stage::Preparing
        | Stage::Submitted
        | Stage::Approved
        | Stage::Scheduled
        | Stage::Disbursed => bench.at(stage),
        Stage::NoNeed => {
            let case = bench.at(Stage::Reviewed);
            bench.done(wants_nothing(case));
            case
        }
        Stage::Refused => {
            let case = bench.at(Stage::Submitted);
            bench.done(refuse(case));
            case
        }
        Stage::WindowClosed => bench.completed(Day::of(2019, 6, 2)),
        Stage::Left => {
            let case = bench.at(Stage::Reviewed);
            bench.done(Order::LeaveArea { case, to: None });
            case
        }
        Stage::Closed => {
            let case = bench.at(Stage::Reviewed);
            bench.done(close(case));
            case
        }
        Stage::Merged => {
            let keep = bench.at(Stage::Reviewed);
            let drop = bench.registered("Mẫu Văn An", Fields::default());
            bench.done(Order::MergeCases { keep, drop });
            drop
        }
    }
}

#[test]
fn every_stage_has_a_smallest_case() {
    for stage in Stage::ALL {
        let mut bench = Bench::new();
        let case = smallest(&mut bench, stage);
        assert_eq!(bench.stage(case), stage);
    }
}

#[test]
fn a_listed_person_who_says_no_has_no_need_and_one_nobody_asked_is_reviewed() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::Reviewed);
    bench.done(confirm(case));
    bench.done(attest(case, bench.today));
    assert_eq!(bench.stage(case), Stage::Reviewed);
    bench.done(wants_nothing(case));
    assert_eq!(bench.stage(case), Stage::NoNeed);
    bench.done(wants(case));
    assert_eq!(bench.stage(case), Stage::Eligible);
}

#[test]
fn papers_before_the_conditions_are_met_do_not_make_a_case_be_in_preparation() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::WantsLoan);
    bench.done(receive(case, Document::Form01Td));
    assert_eq!(bench.stage(case), Stage::WantsLoan);
    bench.done(confirm(case));
    assert_eq!(bench.stage(case), Stage::Listed);
    bench.done(attest(case, bench.today));
    assert_eq!(bench.stage(case), Stage::Preparing);
}

#[test]
fn a_paper_of_the_police_does_not_begin_the_preparation() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::Eligible);
    assert!(bench.the(case).document(Document::Mau01).settles());
    assert_eq!(bench.stage(case), Stage::Eligible);
    bench.done(receive(case, Document::Form10cTd));
    assert_eq!(bench.stage(case), Stage::Preparing);
}

#[test]
fn closed_wins_over_left_over_refused_over_the_five_years() {
    let mut bench = Bench::new();
    let case = bench.completed(Day::of(2019, 6, 12));
    bench.bring(case, Stage::Submitted);
    bench.done(refuse(case));
    let after = Day::of(2029, 1, 1);
    let stage = |bench: &Bench| bench.standing(case).stage(&bench.policy, after);
    assert_eq!(stage(&bench), Stage::Refused);
    bench.done(Order::LeaveArea { case, to: None });
    assert_eq!(stage(&bench), Stage::Left);
    bench.done(close(case));
    assert_eq!(stage(&bench), Stage::Closed);
    bench.done(Order::Reopen { case });
    bench.done(Order::ReturnToArea { case });
    assert_eq!(stage(&bench), Stage::Refused);
}

#[test]
fn nothing_wins_over_a_payout_but_the_five_years_win_over_no_need() {
    let mut bench = Bench::new();
    let paid = bench.at(Stage::Disbursed);
    bench.done(Order::LeaveArea {
        case: paid,
        to: None,
    });
    bench.done(close(paid));
    let late = Day::of(2040, 1, 1);
    let stage = |bench: &Bench, case| bench.standing(case).stage(&bench.policy, late);
    assert_eq!(stage(&bench, paid), Stage::Disbursed);
    let no = bench.at(Stage::Reviewed);
    bench.done(wants_nothing(no));
    assert_eq!(stage(&bench, no), Stage::WindowClosed);
}
