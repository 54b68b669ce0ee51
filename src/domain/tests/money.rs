//! Ceilings, terms, payouts and their days.

use super::bench::Bench;
use super::path::{absence, approve, million, need, pay, schedule, use_check, wants};
use crate::domain::{
    Article, CaseId, DateFault, Day, Dong, Needs, Order, Place, Purpose, Refusal, RuleKey, Stage,
};

const COURSE: Purpose = Purpose::Training {
    course_months: 10,
    leave_months: 0,
};

fn date_fault(refusal: Refusal) -> DateFault {
    match refusal {
        Refusal::BadDate { fault, .. } => fault,
        other => panic!("{other:?} is about no date"),
    }
}

#[test]
fn a_wish_goes_up_to_the_ceiling_of_its_purpose_and_not_a_dong_beyond() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::Reviewed);
    for (purpose, ceiling, key) in [
        (
            Purpose::Production,
            million(100),
            RuleKey::CeilingProductionPerson,
        ),
        (COURSE, million(40), RuleKey::CeilingTrainingMonth),
    ] {
        bench.done(need(case, purpose, ceiling, 12));
        let asked = Dong::of(ceiling.dong() + 1);
        let refusal = bench.with_reason().refused(need(case, purpose, asked, 12));
        let over = Refusal::OverCeiling {
            asked,
            ceiling,
            rule: key,
        };
        assert_eq!(refusal, over);
        assert_eq!(refusal.article().map(Article::id), Some("6"));
    }
}

#[test]
fn an_approval_keeps_to_ceiling_and_term_whatever_the_reason() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::Submitted);
    bench.with_reason();
    let grant = |amount, months| Order::Approve {
        cases: vec![case],
        amount: Some(amount),
        months: Some(months),
        instalment_months: None,
        decision_no: None,
        decision_date: None,
    };
    let over = bench.refused(grant(Dong::of(100_000_001), 60));
    assert!(matches!(over, Refusal::OverCeiling { .. }));
    let long = bench.refused(grant(million(100), 121));
    assert!(matches!(
        long,
        Refusal::OverTerm {
            months_max: 120,
            ..
        }
    ));
    bench.done(grant(million(100), 120));
}

#[test]
fn the_longest_terms_are_those_of_article_8() {
    let training = |course_months, leave_months| Purpose::Training {
        course_months,
        leave_months,
    };
    let mut bench = Bench::new();
    let case = bench.at(Stage::Reviewed);
    for (purpose, months_max) in [
        (Purpose::Production, 120),
        (training(6, 0), 18),
        (training(12, 0), 36),
        (training(13, 0), 26),
        (training(24, 0), 48),
        (training(36, 6), 84),
    ] {
        bench.done(need(case, purpose, million(4), months_max));
        let refusal = bench.refused(need(case, purpose, million(4), months_max + 1));
        assert!(
            matches!(refusal, Refusal::OverTerm { months_max: m, .. } if m == months_max),
            "{purpose:?}: {refusal:?}"
        );
    }
}

#[test]
fn no_payout_before_the_decision_before_its_approval_or_in_the_future() {
    let mut bench = Bench::new();
    bench.with_reason();
    let case = bench.at(Stage::Scheduled);
    bench.back_to(Day::of(2023, 10, 9));
    let fault = date_fault(bench.refused(pay(case, million(50))));
    assert!(matches!(fault, DateFault::BeforeInForce { .. }));
    bench.back_to(Day::of(2024, 6, 2));
    let fault = date_fault(bench.refused(pay(case, million(50))));
    assert!(matches!(fault, DateFault::Before { .. }));
    bench.back_to(Day::of(2024, 6, 10));
    let fault = date_fault(bench.refused(pay(case, million(50))));
    assert!(matches!(fault, DateFault::Future { .. }));
    bench.on(Day::of(2024, 6, 10)).done(pay(case, million(50)));
}

#[test]
fn a_payout_at_the_point_is_put_down_for_its_transaction_day_only() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::Approved);
    let date = Day::of(2024, 6, 11);
    let fault = date_fault(bench.refused(schedule(case, date, Place::Point)));
    let next = Day::of(2024, 7, 10);
    assert_eq!(fault, DateFault::NotATransactionDay { date, next });
    bench.done(schedule(case, date, Place::Office));
    bench.done(schedule(case, next, Place::Point));
    let put_down = bench.the(case).application.appointment.expect("scheduled");
    assert_eq!(put_down.date, next, "another day may be put down");
}

/// A training loan of 40 million, approved.
fn training(bench: &mut Bench) -> CaseId {
    let case = bench.at(Stage::Reviewed);
    bench.done(need(case, COURSE, million(40), 30));
    bench.bring(case, Stage::Approved);
    case
}

#[test]
fn the_tranches_of_a_course_go_up_to_the_approved_amount_and_not_beyond() {
    let mut bench = Bench::new();
    let case = training(&mut bench);
    for (date, amount) in [
        (Day::of(2024, 6, 10), million(20)),
        (Day::of(2024, 9, 10), million(20)),
    ] {
        bench.done(schedule(case, date, Place::Point));
        bench.on(date);
        let left = million(40).less(bench.the(case).application.paid());
        let over = Dong::of(left.dong() + 1);
        let refusal = bench.refused(pay(case, over));
        assert_eq!(refusal, Refusal::OverApproved { asked: over, left });
        bench.done(pay(case, amount));
    }
    let refusal = bench.refused(schedule(case, Day::of(2024, 10, 10), Place::Point));
    assert!(matches!(
        refusal,
        Refusal::WrongStage {
            needs: Needs::Unpaid,
            ..
        }
    ));
    assert_eq!(bench.the(case).paid(), million(40));
}

#[test]
fn a_later_tranche_is_paid_after_the_five_years() {
    let mut bench = Bench::new();
    let case = bench.completed(Day::of(2019, 6, 12));
    bench.done(need(case, COURSE, million(40), 30));
    bench.bring(case, Stage::Scheduled);
    bench.on(Day::of(2024, 6, 10)).done(pay(case, million(20)));
    bench.done(schedule(case, Day::of(2024, 9, 10), Place::Point));
    bench.on(Day::of(2024, 9, 10)).done(pay(case, million(20)));
}

#[test]
fn nobody_who_died_or_left_is_paid_another_tranche() {
    for gone in [
        |case| Order::RecordDeath { case },
        |case| Order::LeaveArea { case, to: None },
    ] {
        let mut bench = Bench::new();
        let case = training(&mut bench);
        bench.step(case, Stage::Scheduled);
        bench.on(Day::of(2024, 6, 10)).done(pay(case, million(20)));
        let september = schedule(case, Day::of(2024, 9, 10), Place::Point);
        let mut put_down = bench.clone();
        put_down.done(september.clone());
        put_down.done(gone(case));
        bench.done(gone(case));
        put_down.on(Day::of(2024, 9, 10));
        for refusal in [
            bench.refused(september),
            put_down.refused(pay(case, million(20))),
        ] {
            let is_here = Needs::Here;
            assert!(
                matches!(refusal, Refusal::WrongStage { needs, .. } if needs == is_here),
                "{refusal:?}"
            );
        }
    }
}

#[test]
fn a_settled_loan_is_not_paid_again() {
    let mut bench = Bench::new();
    let case = training(&mut bench);
    bench.step(case, Stage::Scheduled);
    bench.on(Day::of(2024, 6, 10)).done(pay(case, million(20)));
    bench.done(schedule(case, Day::of(2024, 9, 10), Place::Point));
    bench.on(Day::of(2024, 9, 10)).done(Order::Settle { case });
    bench.refused(pay(case, million(20)));
    bench.refused(schedule(case, Day::of(2024, 10, 10), Place::Point));
}

#[test]
fn an_absence_leads_back_to_approved_or_to_the_next_day() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::Scheduled);
    let (date, next) = (Day::of(2024, 6, 10), Day::of(2024, 7, 10));
    let early = date_fault(bench.refused(absence(case, date, None)));
    assert!(matches!(early, DateFault::Future { .. }), "{early:?}");
    bench.on(date);
    let other = date_fault(bench.refused(absence(case, Day::of(2024, 6, 7), None)));
    assert!(matches!(other, DateFault::Before { .. }), "{other:?}");
    let same = date_fault(bench.refused(absence(case, date, Some(date))));
    assert!(matches!(same, DateFault::Order { .. }), "{same:?}");
    let closed = date_fault(bench.refused(absence(case, date, Some(Day::of(2024, 7, 9)))));
    assert!(
        matches!(closed, DateFault::NotATransactionDay { .. }),
        "{closed:?}"
    );
    let mut again = bench.clone();
    again.done(absence(case, date, Some(next)));
    assert_eq!(again.stage(case), Stage::Scheduled);
    bench.done(absence(case, date, None));
    assert_eq!(bench.stage(case), Stage::Approved);
    assert_eq!(bench.the(case).application.absences.len(), 1);
}

#[test]
fn the_use_of_a_payout_is_not_looked_at_before_it() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::Disbursed);
    let policy = bench.policy.clone();
    let due = bench.standing(case).use_check_due(&policy, bench.today);
    assert_eq!(due, Some(Day::of(2024, 7, 10)));
    let fault = date_fault(bench.refused(use_check(case, Day::of(2024, 6, 9))));
    assert!(matches!(fault, DateFault::Before { .. }));
    bench.done(use_check(case, Day::of(2024, 6, 10)));
    assert_eq!(
        bench.standing(case).use_check_due(&policy, bench.today),
        None
    );
}

#[test]
fn a_loan_number_belongs_to_a_payout() {
    let mut bench = Bench::new();
    let approved = bench.at(Stage::Approved);
    let number = |case| Order::RecordCoreNumbers {
        case,
        customer_no: None,
        loan_no: Some(super::path::label("6600 1")),
    };
    let refusal = bench.refused(number(approved));
    assert!(matches!(
        refusal,
        Refusal::WrongStage {
            needs: Needs::Paid,
            ..
        }
    ));
    let paid = bench.at(Stage::Disbursed);
    bench.done(number(paid));
    let payout = bench.the(paid).first_payout().expect("paid");
    assert!(payout.loan_no.is_some());
}

#[test]
fn what_an_approval_leaves_out_is_what_was_wished_for() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::Reviewed);
    bench.done(wants(case));
    bench.bring(case, Stage::Submitted);
    bench.done(approve(&[case]));
    let approval = bench
        .the(case)
        .application
        .approval
        .clone()
        .expect("approved");
    assert_eq!((approval.amount, approval.months), (million(50), 60));
    assert_eq!(approval.rules, bench.policy.digest());
}
