//! What the gates ask a reason for, and bulk orders: whole or not at all.

use std::collections::BTreeSet;

use super::bench::Bench;
use super::path::{
    BY_HAND, approve, attest, confirm, million, pay, receive, signer, spouse, wants,
};
use crate::domain::{
    Birth, CaseId, Day, Document, Doubt, Event, Order, Particular, Refusal, Relation, Stage,
    checklist,
};

fn doubts_of(refusal: Refusal) -> Vec<Doubt> {
    match refusal {
        Refusal::ReasonNeeded { doubts } => doubts,
        other => panic!("{other:?} asks no reason"),
    }
}

fn doubt_name(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::Late => "late",
        Doubt::Window => "window",
        Doubt::DebtCheckOld => "debt check old",
        Doubt::Document(_) => "document",
        Doubt::OtherDay => "other day",
        Doubt::SignerAge => "signer age",
        Doubt::AnothersAct => "another's act",
        Doubt::Differs(_) => "differs",
    }
}

/// Brings a case to an open submit gate, without one paper.
fn ready_without(bench: &mut Bench, case: CaseId, without: Document) {
    for order in [
        wants(case),
        confirm(case),
        attest(case, bench.today),
        spouse(case),
    ] {
        bench.done(order);
    }
    for document in BY_HAND {
        let is_asked = checklist::is_asked_for(bench.the(case), &bench.policy, document);
        if is_asked && document != without {
            bench.done(receive(case, document));
        }
    }
}

#[test]
fn every_doubt_has_a_smallest_story_and_a_reason_opens_the_gate() {
    let mut told: BTreeSet<&str> = BTreeSet::new();
    let mut ask = |bench: &mut Bench, order: Order| {
        let doubts = doubts_of(bench.refused(order.clone()));
        told.extend(doubts.iter().map(|doubt| doubt_name(*doubt)));
        let mut with = bench.clone();
        with.with_reason().done(order);
        doubts
    };
    let mut bench = Bench::new();
    bench.back_to(Day::of(2024, 5, 28));
    let order = super::path::register("Mẫu Văn An", crate::domain::Fields::default());
    assert_eq!(ask(&mut bench, order), [Doubt::Late]);

    let mut bench = Bench::new();
    let case = bench.completed(Day::of(2019, 6, 12));
    ready_without(&mut bench, case, Document::IdCard);
    let doubts = ask(&mut bench, Order::Submit { case });
    assert_eq!(doubts, [Doubt::Document(Document::IdCard)]);
    bench.with_reason().done(Order::Submit { case });
    bench.without_reason().on(Day::of(2024, 7, 4));
    let doubts = ask(&mut bench, approve(&[case]));
    let card = Doubt::Document(Document::IdCard);
    assert_eq!(doubts, [Doubt::Window, Doubt::DebtCheckOld, card]);

    let mut bench = Bench::new();
    let case = bench.at(Stage::Scheduled);
    bench.on(Day::of(2024, 6, 11));
    assert_eq!(ask(&mut bench, pay(case, million(50))), [Doubt::OtherDay]);
    let newest = bench.acts.last().expect("an act").stamp.seq;
    bench.by("minh");
    assert_eq!(
        ask(&mut bench, Order::Undo { seq: newest }),
        [Doubt::AnothersAct]
    );

    let mut bench = Bench::new();
    let case = bench.at(Stage::WantsLoan);
    let young = signer(case, Birth::Year(2006), Relation::Child);
    assert_eq!(ask(&mut bench, young), [Doubt::SignerAge]);

    let mut bench = Bench::new();
    let keep = bench.completed(Day::of(2022, 6, 1));
    let drop = bench.completed(Day::of(2022, 6, 1));
    let merging = Order::MergeCases { keep, drop };
    let numbers = Doubt::Differs(Particular::CitizenId);
    assert_eq!(ask(&mut bench, merging), [numbers]);
    assert_eq!(told.len(), 8, "{told:?}");
}

#[test]
fn three_working_days_back_are_not_late_and_four_are() {
    let mut bench = Bench::new();
    bench.back_to(Day::of(2024, 5, 29));
    let order = super::path::register("Mẫu Văn An", crate::domain::Fields::default());
    bench.done(order.clone());
    assert!(bench.acts.iter().all(|act| !act.late));
    bench
        .back_to(Day::of(2024, 5, 28))
        .with_reason()
        .done(order);
    assert!(bench.acts.last().is_some_and(|act| act.late));
    assert_eq!(bench.district.late_acts, 1);
}

#[test]
fn a_signer_is_of_age_on_the_eighteenth_birthday_not_before() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::WantsLoan);
    let born = |day| signer(case, Birth::On(day), Relation::Child);
    bench.done(born(Day::of(2006, 6, 3)));
    let refused = |birth| Refusal::SignerUnderAge {
        birth,
        years_min: 18,
    };
    let tomorrow = Day::of(2006, 6, 4);
    assert_eq!(bench.refused(born(tomorrow)), refused(Birth::On(tomorrow)));
    let year = |year| signer(case, Birth::Year(year), Relation::Child);
    assert_eq!(bench.refused(year(2007)), refused(Birth::Year(2007)));
    // Of a year alone it may be before the birthday: a reason is asked.
    assert_eq!(doubts_of(bench.refused(year(2006))), [Doubt::SignerAge]);
    bench.done(year(2005));
}

#[test]
fn a_bulk_order_is_there_whole_or_not_at_all() {
    let mut bench = Bench::new();
    let ready = bench.at(Stage::Submitted);
    let behind = bench.at(Stage::Preparing);
    let before = (bench.state(), bench.acts.len());
    bench.refused(approve(&[ready, behind]));
    assert_eq!((bench.state(), bench.acts.len()), before);
    bench.done(Order::Submit { case: behind });
    bench.done(approve(&[ready, behind]));
    let act = bench.acts.last().expect("an act");
    assert_eq!(act.events.len(), 2, "one act, two cases");
    assert_eq!(
        [ready, behind].map(|case| bench.stage(case)),
        [Stage::Approved; 2]
    );
}

#[test]
fn a_bulk_order_without_cases_is_no_act() {
    let mut bench = Bench::new();
    let refusal = bench.refused(approve(&[]));
    assert!(matches!(
        refusal,
        Refusal::MissingField { field: "cases", .. }
    ));
}

#[test]
fn every_act_has_something_in_it() {
    let mut bench = Bench::new();
    bench.at(Stage::Disbursed);
    let empty = |events: &Vec<Event>| events.is_empty();
    assert!(!bench.acts.iter().any(|act| empty(&act.events)));
}

#[test]
fn a_file_is_not_submitted_for_a_day_before_what_it_rests_on() {
    let mut bench = Bench::new();
    bench.with_reason();
    let case = bench.at(Stage::Preparing);
    bench
        .on(Day::of(2024, 6, 5))
        .done(attest(case, Day::of(2024, 6, 5)));
    bench.back_to(Day::of(2024, 6, 4));
    let refusal = bench.refused(Order::Submit { case });
    assert!(
        matches!(refusal, Refusal::BadDate { field: "on", .. }),
        "{refusal:?}"
    );
    bench
        .on(Day::of(2024, 6, 6))
        .done(receive(case, Document::Form01Td));
    bench.back_to(Day::of(2024, 6, 5));
    let refusal = bench.refused(Order::Submit { case });
    assert!(
        matches!(refusal, Refusal::BadDate { field: "on", .. }),
        "{refusal:?}"
    );
    bench
        .back_to(Day::of(2024, 6, 6))
        .done(Order::Submit { case });
}
