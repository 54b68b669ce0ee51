//! The payouts of a point and a day, confirmed as a whole: a mark on each, no condition of counting.

use super::bench::Bench;
use super::path::{approve, close, confirm_day, million, pay, receive, schedule};
use super::rules::TAN_THANH;
use crate::domain::{
    CaseId, DateFault, Day, Document, Order, Place, Refusal, Stage, UndoBar, Verb,
};

fn pay_day() -> Day {
    Day::of(2024, 6, 10)
}

/// So many persons of Đức Ninh on one transaction day, and the register on that day.
fn put_down(count: usize) -> (Bench, Vec<CaseId>) {
    let mut bench = Bench::new();
    let cases: Vec<CaseId> = (0..count).map(|_| bench.at(Stage::Submitted)).collect();
    bench.done(approve(&cases));
    for case in &cases {
        bench.done(receive(*case, Document::LoanBook));
        bench.done(schedule(*case, pay_day(), Place::Point));
    }
    bench.on(pay_day());
    (bench, cases)
}

fn confirmed_by(bench: &Bench, case: CaseId) -> Option<String> {
    let payouts = &bench.the(case).application.payouts;
    let confirmed = payouts.last()?.confirmed.as_ref()?;
    Some(confirmed.by.to_string())
}

fn nothing(refusal: &Refusal) -> bool {
    matches!(
        refusal,
        Refusal::BadDate {
            field: "date",
            fault: DateFault::NothingToConfirm { .. },
        }
    )
}

#[test]
fn the_payouts_of_a_day_are_confirmed_in_one_act_and_a_later_one_is_left_over() {
    let (mut bench, cases) = put_down(3);
    bench.done(pay(cases[0], million(50)));
    bench.done(pay(cases[1], million(50)));
    let paid = bench.the(cases[0]).paid();
    let act = bench.by("duc").done(confirm_day(pay_day()));
    assert_eq!(bench.act_at(act).events.len(), 2, "one act, two payouts");
    assert_eq!(confirmed_by(&bench, cases[0]).as_deref(), Some("duc"));
    assert_eq!(bench.the(cases[0]).paid(), paid, "a mark and nothing else");
    assert_eq!(bench.standing(cases[1]).unconfirmed, None);
    assert!(nothing(&bench.refused(confirm_day(pay_day()))));
    // Recorded after its day was confirmed: the day is there again, with this one alone.
    bench.by("lan").done(pay(cases[2], million(50)));
    let left = bench.standing(cases[2]).unconfirmed.expect("not confirmed");
    assert_eq!((left.on, left.amount), (pay_day(), million(50)));
    let again = bench.by("duc").done(confirm_day(pay_day()));
    assert_eq!(bench.act_at(again).cases(), [cases[2]]);
    // Taken back, the first two are to be confirmed again and the third stays as it is.
    bench.done(Order::Undo { seq: act });
    assert_eq!(confirmed_by(&bench, cases[0]), None);
    assert_eq!(confirmed_by(&bench, cases[2]).as_deref(), Some("duc"));
}

#[test]
fn only_the_payouts_of_the_point_and_the_day_are_confirmed() {
    let (mut bench, cases) = put_down(2);
    bench.done(pay(cases[0], million(20)));
    let elsewhere = Order::ConfirmDay {
        point: TAN_THANH,
        date: pay_day(),
    };
    assert!(nothing(&bench.refused(elsewhere)));
    let before = pay_day().minus_days(1);
    assert!(nothing(&bench.refused(confirm_day(before))));
    let tomorrow = bench.refused(confirm_day(pay_day().plus_days(1)));
    assert!(matches!(
        tomorrow,
        Refusal::BadDate {
            fault: DateFault::Future { .. },
            ..
        }
    ));
    bench.on(Day::of(2024, 6, 11)).with_reason();
    bench.done(pay(cases[1], million(20)));
    bench.done(confirm_day(pay_day()));
    assert_eq!(confirmed_by(&bench, cases[1]), None, "another day");
}

#[test]
fn a_payout_is_taken_back_after_its_confirmation() {
    let (mut bench, cases) = put_down(1);
    let paid = bench.done(pay(cases[0], million(50)));
    let confirmed = bench.done(confirm_day(pay_day()));
    let Refusal::NotUndoable { bar, .. } = bench.refused(Order::Undo { seq: paid }) else {
        panic!("its day is confirmed");
    };
    let UndoBar::Later { seq, verb, .. } = bar else {
        panic!("{bar:?}");
    };
    assert_eq!((seq, verb), (confirmed, Verb::ConfirmDay));
    bench.done(Order::Undo { seq: confirmed });
    bench.done(Order::Undo { seq: paid });
    assert_eq!(bench.stage(cases[0]), Stage::Scheduled);
}

#[test]
fn a_file_that_is_settled_or_closed_is_confirmed_as_well() {
    let (mut bench, cases) = put_down(1);
    bench.done(pay(cases[0], million(50)));
    bench.done(Order::Settle { case: cases[0] });
    bench.done(close(cases[0]));
    bench.done(confirm_day(pay_day()));
    assert_eq!(bench.the(cases[0]).unconfirmed().count(), 0);
}
