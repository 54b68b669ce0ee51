//! Two files of one person become one: nothing is lost, nothing is counted twice, and it is taken back
//! like any act.

use super::bench::Bench;
use super::path::{
    alone, attest, close, confirm, label, pay, receive, register, release, send_back, spouse,
    wants, wants_nothing,
};
use super::rules::TAN_THANH;
use crate::domain::{
    Birth, CaseId, Day, Document, DocumentState, Fields, Joined, MergeBar, Need, Needs, Order,
    Particular, Refusal, Residence, Stage,
};

pub(super) fn merge(keep: CaseId, drop: CaseId) -> Order {
    Order::MergeCases { keep, drop }
}

pub(super) fn why_not(refusal: Refusal) -> MergeBar {
    match refusal {
        Refusal::NotMergeable { why, .. } => why,
        other => panic!("{other:?} is about no merger"),
    }
}

/// Somebody with a bare file, and another file of them that knows more.
pub(super) fn twice(bench: &mut Bench) -> (CaseId, CaseId) {
    let bare = bench.registered("Mẫu Văn An", Fields::default());
    let more = bench.completed(Day::of(2022, 6, 1));
    (bare, more)
}

fn joined(bench: &Bench, case: CaseId) -> &Joined {
    bench.the(case).joined.last().expect("a file came")
}

#[test]
fn the_file_that_stays_takes_what_it_lacks_and_keeps_what_it_has() {
    let mut bench = Bench::new();
    let (keep, drop) = twice(&mut bench);
    let fields = Fields {
        phone: crate::domain::Phone::new("0912345678"),
        group: Some(label("Tổ 1")),
        ..Fields::default()
    };
    let corrected = |case, fields| Order::CorrectApplicant {
        case,
        fields: Box::new(fields),
    };
    bench.done(corrected(drop, fields));
    let own = Fields {
        group: Some(label("Tổ 2")),
        birth: Some(Birth::Year(1985)),
        ..Fields::default()
    };
    bench.done(corrected(keep, own));
    for order in [
        wants(drop),
        confirm(drop),
        attest(drop, bench.today),
        spouse(drop),
        receive(drop, Document::Form01Td),
    ] {
        bench.done(order);
    }
    bench.done(merge(keep, drop));
    let (stays, goes) = (bench.the(keep).clone(), bench.the(drop).clone());
    assert_eq!(stays.personal.citizen_id, goes.personal.citizen_id);
    assert_eq!(stays.release, goes.release);
    assert_eq!(stays.need, goes.need);
    assert_eq!(stays.listing, goes.listing);
    assert_eq!(stays.application, goes.application);
    assert_eq!(stays.group, Some(label("Tổ 2")), "its own stays");
    assert_eq!(joined(&bench, keep).differs, [Particular::Group]);
    let takes = &joined(&bench, keep).takes;
    for taken in [
        Particular::CitizenId,
        Particular::Phone,
        Particular::Need,
        Particular::Listing,
        Particular::Signer,
        Particular::Debt,
        Particular::Document(Document::Form01Td),
    ] {
        assert!(takes.contains(&taken), "{taken:?}");
    }
    assert_eq!(bench.stage(drop), Stage::Merged);
    assert_eq!(goes.numbers().count(), 0, "its number went with it");
}

#[test]
fn two_answers_of_the_office_are_not_mixed() {
    let mut bench = Bench::new();
    let keep = bench.at(Stage::Reviewed);
    let drop = bench.registered("Mẫu Văn An", Fields::default());
    bench.done(wants_nothing(keep));
    for order in [wants(drop), alone(drop), receive(drop, Document::IdCard)] {
        bench.done(order);
    }
    bench.done(merge(keep, drop));
    let stays = bench.the(keep);
    assert!(matches!(stays.need, Need::No { .. }), "the answer stays");
    assert_eq!(stays.application.borrower, None, "nobody signs for nothing");
    assert!(
        stays.document(Document::IdCard).settles(),
        "a paper is here"
    );
    assert!(joined(&bench, keep).differs.contains(&Particular::Need));
}

#[test]
fn a_file_the_bank_has_is_not_added_to() {
    let mut bench = Bench::new();
    let keep = bench.at(Stage::Submitted);
    let drop = bench.registered("Mẫu Văn An", Fields::default());
    bench.done(wants(drop));
    bench.done(alone(drop));
    bench.done(receive(drop, Document::NoOtherMember));
    let before = bench.the(keep).application.clone();
    bench.done(merge(keep, drop));
    assert_eq!(bench.the(keep).application, before);
}

#[test]
fn whoever_left_or_died_on_one_file_is_not_paid_on_the_other() {
    let mut bench = Bench::new();
    let keep = bench.at(Stage::Scheduled);
    let drop = bench.registered("Mẫu Văn An", Fields::default());
    bench.done(Order::RecordDeath { case: drop });
    bench.done(merge(keep, drop));
    let residence = &bench.the(keep).residence;
    assert!(matches!(residence, Residence::Died { .. }), "{residence:?}");
    bench.on(Day::of(2024, 6, 10));
    let refused = bench.refused(pay(keep, super::path::million(50)));
    assert!(matches!(
        refused,
        Refusal::WrongStage {
            needs: Needs::Here,
            ..
        }
    ));
}

#[test]
fn money_and_decisions_stay_where_they_were_recorded() {
    let mut bench = Bench::new();
    bench.with_reason();
    let fresh = bench.at(Stage::Preparing);
    let paid = bench.at(Stage::Disbursed);
    let submitted = bench.at(Stage::Submitted);
    assert_eq!(why_not(bench.refused(merge(paid, paid))), MergeBar::Same);
    assert_eq!(
        why_not(bench.refused(merge(fresh, paid))),
        MergeBar::OtherWay
    );
    assert_eq!(
        why_not(bench.refused(merge(paid, submitted))),
        MergeBar::Both
    );
    // The way out: returned, it is no longer with the bank.
    bench.done(send_back(submitted));
    let money = bench.the(paid).paid();
    bench.done(merge(paid, submitted));
    bench.done(merge(paid, fresh));
    assert_eq!(bench.the(paid).paid(), money);
    assert_eq!(bench.stage(paid), Stage::Disbursed);
}

#[test]
fn a_file_that_went_takes_no_orders_and_names_where_it_went() {
    let mut bench = Bench::new();
    let (keep, drop) = twice(&mut bench);
    bench.done(merge(keep, drop));
    let gone = Refusal::MergedAway {
        case: drop,
        into: keep,
    };
    assert_eq!(bench.refused(wants(drop)), gone);
    assert_eq!(bench.refused(merge(drop, keep)), gone);
    assert_eq!(bench.refused(merge(keep, drop)), gone);
    let household = Fields {
        household: Some(drop),
        ..Fields::default()
    };
    assert_eq!(bench.refused(register("Thử Văn Ba", household)), gone);
    let unknown = CaseId::new(2024, 99);
    let refused = bench.refused(merge(keep, unknown));
    assert!(matches!(refused, Refusal::UnknownCase { .. }));
}

#[test]
fn a_closed_file_goes_and_none_goes_into_it() {
    let mut bench = Bench::new();
    let (keep, drop) = twice(&mut bench);
    bench.done(close(drop));
    let refused = bench.refused(merge(drop, keep));
    assert!(matches!(
        refused,
        Refusal::WrongStage {
            needs: Needs::Open,
            ..
        }
    ));
    bench.done(merge(keep, drop));
    assert_eq!(bench.stage(keep), Stage::Reviewed);
}

#[test]
fn the_household_of_a_file_that_goes_follows_it() {
    let mut bench = Bench::new();
    let (keep, drop) = twice(&mut bench);
    let of = |household| Fields {
        household: Some(household),
        ..Fields::default()
    };
    let wife = bench.registered("Thử Thị Lan", of(drop));
    let brother = bench.registered("Mẫu Văn Ba", of(keep));
    let before = bench.state();
    let merged = bench.done(merge(keep, drop));
    for member in [keep, wife, brother] {
        assert_eq!(bench.the(member).household, keep, "{member}");
    }
    bench.done(Order::Undo { seq: merged });
    assert_eq!(bench.state(), before);
    // A file that was put into a household of others takes its own along.
    bench.done(Order::CorrectApplicant {
        case: drop,
        fields: Box::new(of(wife)),
    });
    let first = bench.the(drop).household;
    bench.done(merge(keep, drop));
    for member in [keep, wife, brother] {
        assert_eq!(bench.the(member).household, first.min(keep), "{member}");
    }
}

#[test]
fn a_merger_is_not_dated_before_what_was_recorded() {
    let mut bench = Bench::new();
    let (keep, drop) = twice(&mut bench);
    bench.on(Day::of(2024, 6, 5));
    bench.done(wants(drop));
    bench.back_to(Day::of(2024, 6, 4));
    assert!(matches!(
        bench.refused(merge(keep, drop)),
        Refusal::BadDate { .. }
    ));
    bench.on(Day::of(2024, 6, 5)).done(merge(keep, drop));
}

#[test]
fn a_day_of_birth_is_taken_for_a_year_and_another_commune_is_said() {
    let mut bench = Bench::new();
    let (keep, drop) = twice(&mut bench);
    let born = Birth::On(Day::of(1985, 9, 30));
    bench.done(Order::CorrectApplicant {
        case: drop,
        fields: Box::new(Fields {
            birth: Some(born),
            ..Fields::default()
        }),
    });
    bench.done(Order::MoveResidence {
        case: drop,
        commune: TAN_THANH,
        village: Some(label("Thôn 2")),
    });
    bench.done(merge(keep, drop));
    let stays = bench.the(keep);
    assert_eq!(stays.birth, born);
    assert_eq!(stays.personal.village, None, "a village of another commune");
    assert_eq!(joined(&bench, keep).differs, [Particular::Commune]);
}

#[test]
fn other_certificates_ask_a_reason_and_a_promise_gives_way_to_a_paper() {
    let mut bench = Bench::new();
    let keep = bench.completed(Day::of(2022, 6, 1));
    let other = Fields {
        release: Some(release(Day::of(2021, 6, 1))),
        ..Fields::default()
    };
    let drop = bench.registered("Mẫu Văn An", other);
    for case in [keep, drop] {
        bench.done(wants(case));
    }
    bench.done(Order::PromiseDocument {
        cases: vec![keep],
        document: Document::IdCard,
        due: bench.today,
        by: label("vợ"),
    });
    bench.done(receive(drop, Document::IdCard));
    let refused = bench.refused(merge(keep, drop));
    assert!(matches!(refused, Refusal::ReasonNeeded { .. }));
    bench.with_reason().done(merge(keep, drop));
    let paper = bench.the(keep).document(Document::IdCard);
    assert!(matches!(paper, DocumentState::Received { .. }));
}
