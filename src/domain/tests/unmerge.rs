//! Mergers taken back: both files are what they were, and what rests on a merger bars it.

use proptest::prelude::*;

use super::bench::Bench;
use super::funnel::{holds, read};
use super::merge::{merge, twice, why_not};
use super::path::{approve, citizen, label, receive, register, schedule, wants};
use super::undo::{lived, moves};
use crate::domain::{
    Boundaries, CaseId, Day, Fields, FunnelBy, MergeBar, Order, Place, Refusal, Stage, UndoBar,
    Verb,
};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn a_merger_counts_one_person_less_and_moves_no_money_and_its_undo_changes_nothing(
        told in moves(),
    ) {
        let mut bench = lived(&told);
        let counts = |bench: &Bench| {
            read(bench, bench.today, FunnelBy::Commune, Boundaries::Then).total
        };
        let cases = || (1..=3).map(|number| CaseId::new(2024, number));
        for (keep, drop) in cases().flat_map(|keep| cases().map(move |drop| (keep, drop))) {
            let (before, state) = (counts(&bench), bench.state());
            let Ok(merged) = bench.order(merge(keep, drop)) else { continue };
            let after = counts(&bench);
            prop_assert!(holds(&after));
            // A list that counts its persons has one more nobody is named for.
            let is_counted = bench.district.lists.values().any(|list| list.persons.is_some());
            let less = before.reviewed - after.reviewed;
            prop_assert!(less == 1 || less == 0 && is_counted, "{less}");
            prop_assert_eq!(before.amount, after.amount);
            prop_assert_eq!(before.borrowers, after.borrowers);
            prop_assert!(after.want_loan <= before.want_loan);
            prop_assert!(before.want_loan <= after.want_loan + 1);
            bench.done(Order::Undo { seq: merged });
            prop_assert_eq!(bench.state(), state);
            prop_assert_eq!(counts(&bench), before);
        }
    }
}

#[test]
fn a_number_somebody_else_took_since_bars_the_undo() {
    let mut bench = Bench::new();
    let (keep, drop) = twice(&mut bench);
    let merged = bench.done(merge(keep, drop));
    let other = Fields {
        citizen_id: Some(citizen(77)),
        ..Fields::default()
    };
    bench.done(Order::CorrectApplicant {
        case: keep,
        fields: Box::new(other),
    });
    let typed = Fields {
        citizen_id: Some(citizen(drop.number())),
        ..Fields::default()
    };
    let third = bench.registered("Thử Văn Ba", typed);
    let refused = bench.refused(Order::Undo { seq: merged });
    let bar = UndoBar::CitizenIdTaken { case: third };
    assert_eq!(refused, Refusal::NotUndoable { seq: merged, bar });
}

#[test]
fn a_file_goes_on_into_a_third() {
    let mut bench = Bench::new();
    bench.with_reason();
    let first = bench.completed(Day::of(2022, 6, 1));
    let second = bench.completed(Day::of(2022, 6, 1));
    let third = bench.completed(Day::of(2022, 6, 1));
    let before = bench.state();
    let one = bench.done(merge(second, first));
    let two = bench.done(merge(third, second));
    assert_eq!(bench.the(third).numbers().count(), 3);
    let Refusal::NotUndoable { bar, .. } = bench.refused(Order::Undo { seq: one }) else {
        panic!("the second one rests on it");
    };
    assert_eq!(bar, UndoBar::MergedSince { seq: two });
    bench.done(Order::Undo { seq: two });
    bench.done(Order::Undo { seq: one });
    assert_eq!(bench.state(), before);
}

#[test]
fn what_rests_on_what_was_taken_bars_the_undo() {
    let mut bench = Bench::new();
    let keep = bench.registered("Mẫu Văn An", Fields::default());
    let drop = bench.at(Stage::Preparing);
    for document in super::path::BY_HAND {
        let is_asked =
            crate::domain::checklist::is_asked_for(bench.the(drop), &bench.policy, document);
        if is_asked {
            bench.done(receive(drop, document));
        }
    }
    let merged = bench.done(merge(keep, drop));
    let submitted = bench.done(Order::Submit { case: keep });
    let Refusal::NotUndoable { bar, .. } = bench.refused(Order::Undo { seq: merged }) else {
        panic!("the submission rests on it");
    };
    let UndoBar::Later { seq, verb, .. } = bar else {
        panic!("{bar:?}");
    };
    assert_eq!((seq, verb), (submitted, Verb::Submit));
    bench.done(Order::Undo { seq: submitted });
    bench.done(Order::Undo { seq: merged });
    assert_eq!(bench.stage(keep), Stage::Reviewed);
    // Given back on its own way, it is the file the bank has that stays.
    bench.done(Order::Submit { case: drop });
    bench.done(approve(&[drop]));
    bench.done(schedule(drop, Day::of(2024, 6, 10), Place::Point));
    assert_eq!(
        why_not(bench.refused(merge(keep, drop))),
        MergeBar::OtherWay
    );
    bench.done(merge(drop, keep));
}

#[test]
fn what_came_before_a_merger_is_taken_back_after_it() {
    let mut bench = Bench::new();
    let (keep, drop) = twice(&mut bench);
    let wanted = bench.done(wants(drop));
    let noted = bench.done(Order::CorrectApplicant {
        case: keep,
        fields: Box::new(Fields {
            village: Some(label("Thôn 1")),
            ..Fields::default()
        }),
    });
    let merged = bench.done(merge(keep, drop));
    let Refusal::NotUndoable { bar, .. } = bench.refused(Order::Undo { seq: wanted }) else {
        panic!("the merger rests on it");
    };
    assert_eq!(bar, UndoBar::MergedSince { seq: merged });
    bench.done(Order::Undo { seq: noted });
    assert_eq!(bench.the(keep).personal.village, None);
}

#[test]
fn both_numbers_belong_to_the_file_that_stays() {
    let mut bench = Bench::new();
    let keep = bench.completed(Day::of(2022, 6, 1));
    let drop = bench.completed(Day::of(2022, 6, 1));
    let merged = bench.with_reason().done(merge(keep, drop));
    for number in [citizen(keep.number()), citizen(drop.number())] {
        let typed = Fields {
            citizen_id: Some(number),
            ..Fields::default()
        };
        let refused = bench.refused(register("Thử Văn Ba", typed));
        assert_eq!(refused, Refusal::DuplicateCitizenId { case: keep });
    }
    bench.done(Order::Undo { seq: merged });
    let typed = Fields {
        citizen_id: Some(citizen(drop.number())),
        ..Fields::default()
    };
    let refused = bench.refused(register("Thử Văn Ba", typed));
    assert_eq!(refused, Refusal::DuplicateCitizenId { case: drop });
}
