//! Taking back: the register after an undo is the register in which the act never was, at any depth.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::bench::{Bench, Given};
use super::path::{
    BY_HAND, absence, approve, attest, close, confirm, million, need, note, pay, receive, refuse,
    schedule, send_back, spouse, use_check, waive, wants, wants_nothing,
};
use super::rules::{DUC_NINH, TAN_THANH};
use crate::domain::story::taken_back;
use crate::domain::{
    Book, CaseId, Day, Fields, ListRow, Order, Place, Purpose, Refusal, Seq, Stage, UndoBar, Verb,
};

/// Something an officer tries: which verb, on which case, with which choice.
#[derive(Debug, Clone, Copy)]
pub(super) struct Move {
    verb: u8,
    case: u8,
    choice: u8,
}

/// Thirty to ninety things tried, likely ones more often than others.
pub(super) fn moves() -> impl Strategy<Value = Vec<Move>> {
    let one =
        (0_u8..40, 0_u8..3, 0_u8..8).prop_map(|(verb, case, choice)| Move { verb, case, choice });
    prop::collection::vec(one, 30..90)
}

/// A register of three persons in which the moves were tried; what was refused left nothing.
pub(super) fn lived(told: &[Move]) -> Bench {
    let mut bench = born();
    for tried in told {
        attempt(&mut bench, *tried);
    }
    bench
}

fn born() -> Bench {
    let mut bench = Bench::new();
    bench.with_reason();
    for completed in [
        Day::of(2019, 6, 12),
        Day::of(2019, 7, 22),
        Day::of(2022, 6, 1),
    ] {
        bench.completed(completed);
    }
    bench
}

fn attempt(bench: &mut Bench, tried: Move) -> Option<Seq> {
    let case = CaseId::new(2024, u32::from(tried.case % 3) + 1);
    if tried.verb == 39 {
        bench.on(bench.today.plus_days(u32::from(tried.choice)));
        return None;
    }
    if 24 <= tried.verb {
        return forward(bench, case, tried.choice);
    }
    let order = order_of(bench, tried, case);
    bench.order(order).ok()
}

/// The next thing an officer would do with the case.
fn forward(bench: &mut Bench, case: CaseId, choice: u8) -> Option<Seq> {
    let today = bench.today;
    let application = bench.the(case).application.clone();
    let order = match bench.stage(case) {
        Stage::Reviewed | Stage::NoNeed | Stage::Refused => wants(case),
        Stage::WantsLoan => confirm(case),
        Stage::Listed => attest(case, today),
        Stage::Eligible | Stage::Preparing => {
            let missing = crate::domain::checklist::missing(bench.the(case), &bench.policy);
            match missing.first() {
                _ if application.borrower.is_none() => spouse(case),
                Some(document) => receive(case, *document),
                None => Order::Submit { case },
            }
        }
        Stage::Submitted if choice == 7 => refuse(case),
        Stage::Submitted => approve(&[case]),
        Stage::Approved => schedule(case, today.plus_days(3), Place::Office),
        Stage::Scheduled => {
            let date = application.appointment.map_or(today, |was| was.date);
            bench.on(today.max(date));
            pay(case, million(50))
        }
        Stage::Disbursed => Order::Settle { case },
        Stage::Left => Order::ReturnToArea { case },
        Stage::Closed => Order::Reopen { case },
        Stage::WindowClosed => close(case),
        Stage::Merged => return None,
    };
    bench.order(order).ok()
}

fn order_of(bench: &Bench, tried: Move, case: CaseId) -> Order {
    let today = bench.today;
    let document = BY_HAND[usize::from(tried.choice) % BY_HAND.len()];
    let appointment = bench.the(case).application.appointment;
    let date = appointment.map_or(today, |was| was.date);
    let course = Purpose::Training {
        course_months: 10,
        leave_months: 0,
    };
    match tried.verb % 24 {
        0 => wants(case),
        1 => need(case, course, million(40), 30),
        2 => wants_nothing(case),
        3 => confirm(case),
        4 => Order::ReceiveList {
            commune: DUC_NINH,
            list: super::path::list(),
            police_signed_on: Day::of(2024, 4, 1),
            committee_signed_on: (tried.choice < 4).then(|| Day::of(2024, 4, 2)),
            rows: vec![ListRow { row: 1, case }],
        },
        5 => attest(case, today.minus_days(u32::from(tried.choice) * 10)),
        6 => spouse(case),
        7 => super::path::alone(case),
        8 => receive(case, document),
        9 => waive(case, document),
        10 => Order::RejectDocument {
            cases: vec![case],
            document,
            reason: note("nhòe"),
        },
        11 => send_back(case),
        12 => refuse(case),
        13 => absence(case, date, None),
        14 => pay(case, million(i64::from(tried.choice) + 10)),
        15 => use_check(case, today),
        16 => Order::MoveResidence {
            case,
            commune: TAN_THANH,
            village: None,
        },
        17 => Order::LeaveArea { case, to: None },
        18 => Order::RecordDeath { case },
        19 => Order::WithdrawNeed { case },
        20 => close(case),
        21 => Order::CorrectApplicant {
            case,
            fields: Box::new(Fields {
                village: Some(super::path::label("Thôn 1")),
                ..Fields::default()
            }),
        },
        22 => Order::CountReviewed {
            commune: DUC_NINH,
            list: super::path::list(),
            persons: u32::from(tried.choice),
        },
        _ if tried.choice < 4 => Order::MergeCases {
            keep: case,
            drop: CaseId::new(2024, case.number() % 3 + 1),
        },
        _ => approve(&[CaseId::new(2024, 1), CaseId::new(2024, 2)]),
    }
}

fn undo(seq: Seq) -> Order {
    Order::Undo { seq }
}

/// Whether an act stands, as the words say it: nothing that stands takes it back.
fn stands(seq: Seq, undos: &BTreeMap<Seq, Seq>) -> bool {
    !undos
        .iter()
        .any(|(by, target)| *target == seq && stands(*by, undos))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn taking_back_the_newest_act_and_giving_it_back_changes_nothing(told in moves()) {
        let mut bench = born();
        for tried in told {
            let before = (bench.state(), bench.district.lists.clone());
            let Some(seq) = attempt(&mut bench, tried) else { continue };
            let after = (bench.state(), bench.district.lists.clone());
            let mut other = bench.clone();
            let mut newest = seq;
            for depth in 0..4 {
                newest = other.done(undo(newest));
                let expected = if depth % 2 == 0 { &before } else { &after };
                prop_assert_eq!(&(other.state(), other.district.lists.clone()), expected);
            }
        }
    }

    #[test]
    fn an_act_taken_back_leaves_the_register_in_which_it_never_was(
        told in moves(),
        picked in any::<prop::sample::Index>(),
    ) {
        let mut bench = lived(&told);
        let after_birth: Vec<Seq> = bench.given.iter().skip(3).map(|given| given.seq).collect();
        prop_assume!(!after_birth.is_empty());
        let seq = *picked.get(&after_birth);
        let without: Vec<Given> =
            bench.given.iter().filter(|given| given.seq != seq).cloned().collect();
        let mut other = Bench::new();
        let mut replayed = Ok(seq);
        let mut is_same = true;
        for given in without {
            // What an order leaves out is filled in from what stands; then the story is another.
            replayed = other.give(given);
            is_same = replayed.as_ref().is_ok_and(|seq| {
                let events = |bench: &Bench| bench.act(*seq).map(|act| act.events);
                events(&other) == events(&bench)
            });
            if !is_same {
                break;
            }
        }
        match bench.order(undo(seq)) {
            Ok(_) => {
                prop_assert!(replayed.is_ok(), "{replayed:?}");
                if is_same {
                    prop_assert_eq!(bench.state(), other.state());
                    prop_assert_eq!(&bench.district.lists, &other.district.lists);
                }
            }
            Err(Refusal::NotUndoable { bar: UndoBar::Later { seq, .. }, .. }) => {
                prop_assert!(!is_same, "{seq} could be decided without it");
            }
            // What a file held when it was merged away is what its story told until then.
            Err(Refusal::NotUndoable { bar: UndoBar::MergedSince { seq: merger }, .. }) => {
                prop_assert!(seq < merger);
            }
            // What waits for the approver is what was submitted.
            Err(Refusal::NotUndoable { bar: UndoBar::SubmittedSince { seq: submitted }, .. }) => {
                prop_assert!(seq < submitted);
            }
            Err(other) => prop_assert!(false, "{other:?}"),
        }
    }

    #[test]
    fn what_is_taken_back_is_what_no_standing_act_takes_back(
        targets in prop::collection::vec(0_u64..30, 0..30),
    ) {
        let undos: BTreeMap<Seq, Seq> = targets
            .iter()
            .zip(31_u64..)
            .map(|(target, by)| {
                let undoes_the_last = target % 3 == 0 && 31 < by;
                (Seq(by), Seq(if undoes_the_last { by - 1 } else { *target }))
            })
            .collect();
        let dead = taken_back(&undos);
        for seq in (0..=61).map(Seq) {
            prop_assert_eq!(!dead.contains_key(&seq), stands(seq, &undos), "{}", seq);
        }
    }
}

#[test]
fn a_registration_taken_back_never_gives_its_code_again() {
    let mut bench = Bench::new();
    let first = bench.completed(Day::of(2022, 6, 1));
    bench.done(undo(Seq(1)));
    assert!(bench.cases.is_empty());
    let second = bench.completed(Day::of(2022, 6, 1));
    assert!(first.number() < second.number());
}

#[test]
fn an_undo_that_a_later_act_rests_on_names_that_act_and_why() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::Submitted);
    let submitted = bench.acts.last().expect("an act").stamp.seq;
    let attested = bench.acts.iter().find(|act| act.verb == Verb::AttestDebt);
    let attested = attested.expect("attested").stamp.seq;
    let Refusal::NotUndoable { bar, .. } = bench.refused(undo(attested)) else {
        panic!("the file rests on it");
    };
    let UndoBar::Later { seq, verb, because } = bar else {
        panic!("{bar:?}");
    };
    assert_eq!((seq, verb), (submitted, Verb::Submit));
    assert!(matches!(*because, Refusal::NotEligible { .. }));
    bench.done(undo(submitted));
    bench.done(undo(attested));
    assert_eq!(
        bench.stage(case),
        Stage::Listed,
        "papers do not stand in for it"
    );
}

#[test]
fn what_was_taken_back_carries_the_revision_of_the_undo() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::WantsLoan);
    let newest = bench.acts.last().expect("an act").stamp.seq;
    let seq = bench.done(undo(newest));
    assert_eq!(bench.the(case).revision, seq);
}
