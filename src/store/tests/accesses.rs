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
    let machine = noted(3);
    let three = machine.file("access").unwrap().len();
    // Another sitting: what stood there before is known to be on disk.
    let (mut store, _) = open(&machine).unwrap();
    store.note_access(&payload(4), Waits::No).unwrap();
    store.close().unwrap();
    let whole = machine.file("access").unwrap();
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
fn what_waited_for_the_disk_is_there_after_a_power_cut_and_a_hole_behind_it_is_no_damage() {
    let mut holes = 0;
    for seed in 0..200 {
        let (machine, _) = register(&[1]);
        let (mut store, _) = open(&machine).unwrap();
        store.note_access(&payload(1), Waits::No).unwrap();
        store.note_access(&payload(2), Waits::ForTheDisk).unwrap();
        for no in 3..=6 {
            store.note_access(&payload(no), Waits::No).unwrap();
        }
        drop(store);
        machine.cut_power(&SeededDice::new(seed));
        let (mut store, _) = open(&machine).unwrap();
        assert_eq!(store.access_problem(), Ok(()), "{seed}");
        let there = told(&store, None, 9);
        assert!(there.ends_with(&[2, 1]), "{seed}: {there:?}");
        let whole: Vec<u64> = (1..=there[0]).rev().collect();
        holes += usize::from(there != whole);
        let next = (1..9).find(|no| !there.contains(no)).unwrap();
        assert_eq!(store.note_access(&payload(next), Waits::No), Ok(next));
        assert_eq!(store.access_problem(), Ok(()), "{seed}");
        let all: Vec<u64> = (1..=next).rev().collect();
        assert_eq!(told(&store, None, 9), all, "{seed}");
    }
    assert!(10 < holes, "{holes}: the story has been told");
}

#[test]
fn a_hole_before_what_was_made_durable_is_damage() {
    let (machine, _) = register(&[1]);
    let (mut store, _) = open(&machine).unwrap();
    for no in 1..=3 {
        store.note_access(&payload(no), Waits::No).unwrap();
    }
    store.checkpoint().unwrap();
    store.note_access(&payload(4), Waits::No).unwrap();
    store.close().unwrap();
    let whole = machine.file("access").unwrap();
    let two = noted(2).file("access").unwrap().len();
    let mut holed = whole.clone();
    holed[two + 30] ^= 1;
    machine.damage("access", Some(holed.clone()));
    let (mut store, _) = open(&machine).unwrap();
    assert_eq!(store.access_problem().unwrap_err().code(), "damaged");
    let refused = store.note_access(&payload(5), Waits::No).unwrap_err();
    assert_eq!(refused.code(), "damaged");
    assert_eq!(machine.file("access"), Some(holed), "nothing is touched");
}

#[test]
fn a_checkpoint_makes_notes_durable_and_so_does_their_number() {
    let (machine, _) = register(&[1]);
    let faults = Faults::none();
    let (mut store, _) = open_failing(&machine, &faults).unwrap();
    store.note_access(&payload(1), Waits::No).unwrap();
    faults.taken();
    store.checkpoint().unwrap();
    assert_eq!(faults.taken().get("sync access"), Some(&1));
    store.checkpoint().unwrap();
    assert_eq!(faults.taken().get("sync access"), None);
    for no in 2..=2_000 {
        store.note_access(&payload(no), Waits::No).unwrap();
    }
    let syncs = faults.taken()["sync access"];
    assert!((1..=4).contains(&syncs), "{syncs} in 2,000 notes");
}
