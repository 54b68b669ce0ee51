//! The access log: chained, told newest first, written over only where a note is torn, named when
//! damaged, and never in the journal's way.

use std::ops::ControlFlow;

use crate::store::fault::{Answer, Faults, Lasting};
use crate::store::made_up::{MadeUp, SeededDice};
use crate::store::tests::bench::{open, open_failing, order, register};
use crate::store::{Store, Waits};

fn payload(no: u64) -> Vec<u8> {
    order(u32::try_from(no).unwrap())
}

/// A register with so many notes, closed.
fn noted(count: u64) -> MadeUp {
    let (machine, _) = register(&[1]);
    let (mut store, _) = open(&machine).unwrap();
    for no in 1..=count {
        assert_eq!(store.note_access(&payload(no), Waits::No), Ok(no));
    }
    store.close().unwrap();
    machine
}

/// Numbers before `before`, newest first, at most `most`; each with what was noted.
fn told(store: &Store, before: Option<u64>, most: usize) -> Vec<u64> {
    let mut seqs = Vec::new();
    let visit = &mut |record: crate::store::Record| {
        assert_eq!(record.payload, payload(record.seq));
        seqs.push(record.seq);
        if seqs.len() < most {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    };
    store.accesses(before, visit).unwrap();
    seqs
}

#[test]
fn notes_are_told_newest_first_over_any_number_of_stretches() {
    let machine = noted(6_000);
    assert!(512 * 1024 < machine.file("access").unwrap().len());
    let (store, _) = open(&machine).unwrap();
    let all: Vec<u64> = (1..=6_000).rev().collect();
    assert_eq!(told(&store, None, usize::MAX), all);
    assert_eq!(told(&store, None, 3), [6_000, 5_999, 5_998]);
    assert_eq!(told(&store, Some(4_000), 2), [3_999, 3_998]);
    assert_eq!(told(&store, Some(1), 2), [0_u64; 0]);
    assert_eq!(store.access_problem(), Ok(()));
}

#[test]
fn a_register_nobody_looked_at_has_no_log_and_no_problem() {
    let (machine, _) = register(&[1]);
    let (store, _) = open(&machine).unwrap();
    assert_eq!(machine.file("access"), None);
    assert_eq!(told(&store, None, 9), [0_u64; 0]);
    assert_eq!(store.access_problem(), Ok(()));
}

#[test]
fn the_log_goes_on_where_it_ended_and_a_torn_note_is_written_over() {
    let machine = noted(3);
    let whole = machine.file("access").unwrap();
    let two = noted(2).file("access").unwrap().len();
    for length in 0..=whole.len() {
        let machine = machine.twin();
        machine.damage("access", Some(whole[..length].to_vec()));
        let (mut store, _) = open(&machine).unwrap();
        assert_eq!(store.access_problem(), Ok(()), "{length} bytes");
        let next = store.note_access(&payload(9), Waits::ForTheDisk).unwrap();
        let is_known = if length == whole.len() {
            next == 4
        } else if two <= length {
            next == 3
        } else {
            next <= 2
        };
        assert!(is_known, "{length} bytes: {next}");
        assert_eq!(store.access_problem(), Ok(()), "{length} bytes");
    }
}

#[test]
fn no_changed_byte_before_the_newest_note_passes_the_check() {
    let machine = noted(4);
    let whole = machine.file("access").unwrap();
    let three = noted(3).file("access").unwrap().len();
    for place in 0..three {
        let machine = machine.twin();
        let mut flipped = whole.clone();
        flipped[place] ^= 0x10;
        machine.damage("access", Some(flipped));
        let (store, _) = open(&machine).unwrap();
        let problem = store.access_problem().unwrap_err();
        assert_eq!(problem.code(), "damaged", "byte {place}");
    }
}

#[test]
fn the_log_of_another_register_is_not_gone_on_with() {
    let machine = noted(3);
    let other = MadeUp::new();
    let marker = crate::store::Marker {
        office: "PGD khác".to_owned(),
        ..super::bench::marker()
    };
    Store::create(&mut other.disk(), &marker).unwrap();
    let (mut store, _) = open(&other).unwrap();
    store.note_access(b"x", Waits::No).unwrap();
    drop(store);
    other.kill(&SeededDice::new(1));
    other.damage("access", machine.file("access"));
    let (mut store, _) = open(&other).unwrap();
    assert_eq!(store.access_problem().unwrap_err().code(), "damaged");
    let refused = store.note_access(b"x", Waits::No).unwrap_err();
    assert_eq!(refused.code(), "damaged");
    assert_eq!(other.file("access"), machine.file("access"));
}

#[test]
fn a_disk_that_fails_under_a_note_costs_no_number_and_leaves_the_journal_alone() {
    for answer in [Answer::Full, Answer::Broken] {
        for nth in 1.. {
            let machine = noted(2);
            let faults = Faults::none();
            let (mut store, _) = open_failing(&machine, &faults).unwrap();
            faults.strike(answer, nth, Lasting::Once);
            let noted = store.note_access(&payload(3), Waits::ForTheDisk);
            if faults.struck() == 0 {
                assert_eq!(noted, Ok(3));
                assert!(2 < nth, "it has struck");
                break;
            }
            assert!(noted.is_err(), "{answer:?} {nth}");
            assert_eq!(store.needs_reopen(), None);
            assert_eq!(store.note_access(&payload(3), Waits::No), Ok(3));
            assert_eq!(told(&store, None, 9), [3, 2, 1]);
            assert_eq!(store.access_problem(), Ok(()));
            assert_eq!(store.append(vec![order(7)]).unwrap().len(), 1);
        }
    }
}

#[test]
fn what_waited_for_the_disk_is_there_after_a_power_cut() {
    for seed in 0..40 {
        let (machine, _) = register(&[1]);
        let (mut store, _) = open(&machine).unwrap();
        store.note_access(&payload(1), Waits::No).unwrap();
        store.note_access(&payload(2), Waits::ForTheDisk).unwrap();
        store.note_access(&payload(3), Waits::No).unwrap();
        drop(store);
        machine.cut_power(&SeededDice::new(seed));
        let (mut store, _) = open(&machine).unwrap();
        let there = told(&store, None, 9);
        assert!(there.ends_with(&[2, 1]), "{seed}: {there:?}");
        let next = store.note_access(&payload(there.len() as u64 + 1), Waits::No);
        assert_eq!(next, Ok(there.len() as u64 + 1));
        assert_eq!(store.access_problem(), Ok(()));
    }
}
