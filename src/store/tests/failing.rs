//! Disk full, input/output errors and a disk gone read-only at the first operation, the second, the
//! third …, once and for ever: every acknowledged act is there afterwards, none refused is.

use crate::office::{Doing, Trouble, Why};
use crate::store::Store;
use crate::store::fault::{Answer, Faults, Lasting};
use crate::store::made_up::{MadeUp, SeededDice};
use crate::store::tests::bench::{
    Tally, Told, marker, newest, open, open_failing, order, register,
};

/// A day's work: opening, a few groups, checkpoints, the end.
fn day(machine: &MadeUp, faults: &Faults, told: &mut Told) {
    let Ok((mut store, _)) = open_failing(machine, faults) else {
        return;
    };
    for orders in [1, 3, 1] {
        told.send(&mut store, orders);
        let _ = store.checkpoint();
    }
    told.send(&mut store, 2);
    let _ = store.close();
}

/// Runs the day with the fault at each operation in turn, until it no longer strikes.
fn at_each_operation(answer: Answer, lasting: Lasting, prepare: fn(&MadeUp)) {
    let (register, receipts) = register(&[2]);
    prepare(&register);
    for nth in 1.. {
        assert!(nth < 500, "the day ends");
        let (machine, mut told) = (register.twin(), receipts.clone());
        let faults = Faults::none();
        faults.strike(answer, nth, lasting);
        day(&machine, &faults, &mut told);
        let struck = faults.struck();
        // The process dies as well, and part of the time the power goes.
        let dice = SeededDice::new(nth);
        if nth % 3 == 0 {
            machine.cut_power(&dice);
        } else {
            machine.kill(&dice);
        }
        let (mut store, opened) = open(&machine).unwrap();
        assert_eq!(opened.read_only, None, "operation {nth}");
        told.audit(&store);
        told.send(&mut store, 2);
        told.audit(&store);
        if struck == 0 {
            assert!(8 < nth, "the fault has struck many times");
            assert_eq!(told.receipts.len(), 2 + 7 + 2);
            return;
        }
    }
}

fn killed(machine: &MadeUp) {
    let (mut store, _) = open(machine).unwrap();
    store.checkpoint().unwrap();
    machine.kill(&SeededDice::new(1));
}

fn to_be_rebuilt(machine: &MadeUp) {
    machine.break_trees();
}

fn to_be_mended(machine: &MadeUp) {
    for (file, bytes) in [("journal", 30), ("mirror", 900), ("register.toml", 5)] {
        let mut cut = machine.file(file).unwrap();
        cut.truncate(cut.len() - bytes.min(cut.len()));
        if file != "mirror" {
            machine.damage(file, Some(cut));
        }
    }
}

#[test]
fn a_full_disk_loses_nothing_at_any_operation() {
    for lasting in [Lasting::Once, Lasting::ForEver] {
        at_each_operation(Answer::Full, lasting, killed);
    }
}

#[test]
fn an_io_error_loses_nothing_at_any_operation() {
    for lasting in [Lasting::Once, Lasting::ForEver] {
        at_each_operation(Answer::Broken, lasting, killed);
    }
}

#[test]
fn a_disk_gone_read_only_loses_nothing_at_any_operation() {
    at_each_operation(Answer::ReadOnly, Lasting::ForEver, killed);
    at_each_operation(Answer::Forbidden, Lasting::ForEver, killed);
}

#[test]
fn a_rebuild_and_a_mending_may_fail_anywhere_too() {
    for prepare in [to_be_rebuilt, to_be_mended] {
        for answer in [Answer::Full, Answer::Broken] {
            at_each_operation(answer, Lasting::Once, prepare);
            at_each_operation(answer, Lasting::ForEver, prepare);
        }
    }
}

#[test]
fn making_a_register_may_fail_anywhere_and_is_finished_later() {
    for answer in [Answer::Full, Answer::Broken] {
        for nth in 1.. {
            let (machine, faults) = (MadeUp::new(), Faults::none());
            faults.strike(answer, nth, Lasting::ForEver);
            let made = Store::create(&mut faults.disk(machine.disk()), &marker());
            if faults.struck() == 0 {
                made.unwrap();
                break;
            }
            assert!(made.is_err());
            let dice = SeededDice::new(nth);
            if nth % 2 == 0 {
                machine.cut_power(&dice);
            } else {
                machine.kill(&dice);
            }
            match Store::create(&mut machine.disk(), &marker()) {
                Ok(()) | Err(Trouble::AlreadyThere { .. }) => {}
                Err(other) => panic!("operation {nth}: {other:?}"),
            }
            open(&machine).unwrap();
        }
    }
}

#[test]
fn a_refusal_says_what_failed_and_the_next_group_is_taken() {
    let (machine, mut told) = register(&[1]);
    let faults = Faults::none();
    let (mut store, _) = open_failing(&machine, &faults).unwrap();
    for (nth, doing) in [(1, Doing::Appending), (2, Doing::Syncing)] {
        faults.strike(Answer::Full, nth, Lasting::Once);
        let refused = store.append(vec![order(90)]).unwrap_err();
        assert_eq!(
            refused,
            Trouble::NotRecorded {
                doing,
                why: Why::DiskFull
            }
        );
        assert_eq!(store.needs_reopen(), None);
    }
    told.send(&mut store, 2);
    assert_eq!(told.receipts.len(), 3);
    told.audit(&store);
}

#[test]
fn an_outcome_that_cannot_be_proved_stops_writing_until_reopened() {
    let (machine, _) = register(&[1]);
    let faults = Faults::none();
    let (mut store, _) = open_failing(&machine, &faults).unwrap();
    faults.strike(Answer::Broken, 2, Lasting::ForEver);
    let unknown = store.append(vec![order(90)]).unwrap_err();
    assert_eq!(unknown.code(), "outcome_unknown");
    assert_eq!(store.needs_reopen(), Some(&unknown));
    let stopped = Trouble::NotRecorded {
        doing: Doing::Appending,
        why: Why::ReopenFirst,
    };
    assert_eq!(store.append(vec![order(91)]), Err(stopped));
    faults.heal();
    let opened = store.reopen(&mut Tally, &mut |_, _| {}).unwrap();
    // The write had reached the file: the act stands, and is told to the database.
    assert_eq!(
        (opened.replayed, store.head().seq, store.applied()),
        (1, 2, 2)
    );
    assert_eq!(store.append(vec![order(92)]).unwrap().len(), 1);
}

#[test]
fn a_mirror_or_database_that_fails_after_the_sync_refuses_no_order() {
    for nth in [3, 4] {
        let (machine, mut told) = register(&[1]);
        let faults = Faults::none();
        let (mut store, _) = open_failing(&machine, &faults).unwrap();
        faults.strike(Answer::Full, nth, Lasting::Once);
        told.send(&mut store, 1);
        assert_eq!((faults.struck(), told.receipts.len()), (1, 2));
        assert_eq!(store.needs_reopen(), None, "the bench has reopened it");
        told.audit(&store);
        assert_eq!(newest(&told), Some(store.head()));
    }
}

#[test]
fn what_a_failed_sync_left_in_memory_only_is_written_again_before_it_counts() {
    let (machine, mut told) = register(&[1]);
    let faults = Faults::none();
    let (mut store, _) = open_failing(&machine, &faults).unwrap();
    faults.strike(Answer::Broken, 2, Lasting::ForEver);
    let unknown = store.append(vec![order(90)]).unwrap_err();
    assert_eq!(unknown.code(), "outcome_unknown");
    // The act is in the journal as everybody reads it, and will never be synced by itself.
    machine.forget_unsynced("journal");
    faults.heal();
    store.reopen(&mut Tally, &mut |_, _| {}).unwrap();
    let kept = store.find(2).unwrap().unwrap();
    told.receipts.push((kept.seq, kept.hash, kept.payload));
    for seed in 0..10 {
        let machine = machine.twin();
        machine.cut_power(&SeededDice::new(seed));
        let (store, opened) = open(&machine).unwrap();
        assert_eq!(
            (opened.mended, opened.cut),
            (Vec::new(), None),
            "both copies have it"
        );
        told.audit(&store);
    }
}

#[test]
fn an_act_found_when_opening_is_made_durable_before_it_counts() {
    let (machine, mut told) = register(&[1]);
    let faults = Faults::none();
    let (mut store, _) = open_failing(&machine, &faults).unwrap();
    faults.strike(Answer::Broken, 2, Lasting::ForEver);
    store.append(vec![order(90)]).unwrap_err();
    // Killed before the sync: the act is in the system's memory, whole.
    machine.kill(&SeededDice::new(1));
    let (store, _) = open(&machine).unwrap();
    let kept = store.find(2).unwrap().unwrap();
    told.receipts.push((kept.seq, kept.hash, kept.payload));
    for seed in 0..10 {
        let machine = machine.twin();
        machine.cut_power(&SeededDice::new(seed));
        let (store, opened) = open(&machine).unwrap();
        assert_eq!(
            (opened.mended, opened.cut),
            (Vec::new(), None),
            "both copies have it"
        );
        told.audit(&store);
    }
}

#[test]
fn a_rebuild_cut_short_goes_on_where_it_stopped() {
    let (machine, told) = register(&[256, 256, 256]);
    machine.break_trees();
    let faults = Faults::none();
    let mut disk_full = |done, _| {
        if done == 256 {
            faults.strike(Answer::Full, 1, Lasting::ForEver);
        }
    };
    let disk = Box::new(faults.disk(machine.disk()));
    let database = Box::new(faults.opener(machine.opener()));
    let full = Store::open(disk, database, None, &mut Tally, &mut disk_full)
        .err()
        .unwrap();
    assert_eq!(full.code(), "disk_full");
    let (store, opened) = open(&machine).unwrap();
    assert_eq!(
        (opened.rebuilt, opened.replayed, machine.set_aside()),
        (None, 512, 1)
    );
    told.audit(&store);
}

#[test]
fn a_folder_one_may_not_write_is_named_when_opening() {
    let (machine, _) = register(&[1]);
    for (answer, code) in [
        (Answer::ReadOnly, "read_only"),
        (Answer::Forbidden, "no_permission"),
    ] {
        let faults = Faults::none();
        faults.strike(answer, 1, Lasting::ForEver);
        assert_eq!(open_failing(&machine, &faults).err().unwrap().code(), code);
    }
}
