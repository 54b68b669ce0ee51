//! Orders in the wrong place, and what each says it needs.

use super::bench::Bench;
use super::path::{
    absence, approve, attest, close, confirm, million, pay, receive, schedule, spouse, use_check,
    wants,
};
use crate::domain::{Day, Document, Needs, Order, Place, Refusal, Stage};

fn needs_of(refusal: Refusal) -> Needs {
    match refusal {
        Refusal::WrongStage { needs, .. } => needs,
        other => panic!("{other:?} is about no stage"),
    }
}

#[test]
fn an_order_in_the_wrong_place_says_what_it_needs() {
    let mut bench = Bench::new();
    let date = Day::of(2024, 6, 10);
    let reviewed = bench.at(Stage::Reviewed);
    let wanting = bench.at(Stage::WantsLoan);
    let submitted = bench.at(Stage::Submitted);
    let approved = bench.at(Stage::Approved);
    let said = |refusal| needs_of(refusal);
    assert_eq!(said(bench.refused(spouse(reviewed))), Needs::Wish);
    assert_eq!(said(bench.refused(spouse(submitted))), Needs::NotSubmitted);
    assert_eq!(said(bench.refused(approve(&[wanting]))), Needs::Submitted);
    let scheduling = schedule(submitted, date, Place::Point);
    assert_eq!(said(bench.refused(scheduling)), Needs::Approved);
    assert_eq!(
        said(bench.refused(pay(approved, million(1)))),
        Needs::Scheduled
    );
    let looked = use_check(approved, bench.today);
    assert_eq!(said(bench.refused(looked)), Needs::Paid);
    let reopening = Order::Reopen { case: reviewed };
    assert_eq!(said(bench.refused(reopening)), Needs::Closed);
    let returning = Order::ReturnToArea { case: reviewed };
    assert_eq!(said(bench.refused(returning)), Needs::Left);
    let by_hand = Needs::DocumentByHand(Document::Mau01);
    assert_eq!(
        said(bench.refused(receive(wanting, Document::Mau01))),
        by_hand
    );
    let asked = Needs::DocumentAsked(Document::SchoolNotice);
    assert_eq!(
        said(bench.refused(receive(wanting, Document::SchoolNotice))),
        asked
    );
    bench.done(close(reviewed));
    assert_eq!(said(bench.refused(wants(reviewed))), Needs::Open);
    bench.done(Order::LeaveArea {
        case: wanting,
        to: None,
    });
    assert_eq!(said(bench.refused(confirm(wanting))), Needs::Here);
    let paid = bench.at(Stage::Disbursed);
    assert_eq!(said(bench.refused(attest(paid, date))), Needs::NotPaid);
    let again = schedule(paid, Day::of(2024, 7, 10), Place::Point);
    assert_eq!(said(bench.refused(again)), Needs::Unpaid);
    assert_eq!(
        said(bench.refused(absence(paid, date, None))),
        Needs::Scheduled
    );
}
