//! Reopening after clean ends and kills; what the database lacks is told again.

use std::cell::Cell;

use crate::office::{Harm, Trouble, limits};
use crate::store::fault::Faults;
use crate::store::made_up::{MadeUpOpener, SeededDice};
use crate::store::tests::bench::{
    Tally, assert_whole, count_of, open, open_failing, open_on, order, register,
};
use crate::store::{Fold, OpenTrees, Opened, Put, Record, Store, Tree, Trees};
use crate::store::{Marker, ReadRecords};

#[test]
fn a_register_closed_cleanly_opens_with_nothing_to_do() {
    let (machine, told) = register(&[1, 3, 2]);
    let (store, opened) = open(&machine).unwrap();
    assert_eq!(
        opened,
        Opened {
            clean: true,
            ..Opened::default()
        }
    );
    told.audit(&store);
}

#[test]
fn a_new_register_is_empty_and_clean() {
    let (machine, told) = register(&[]);
    let (store, opened) = open(&machine).unwrap();
    assert!(opened.clean);
    assert_eq!(store.head().seq, 0);
    told.audit(&store);
}

#[test]
fn after_a_kill_the_database_is_told_what_it_lost() {
    for seed in 0..40 {
        let (machine, mut told) = register(&[2, 2]);
        let (mut store, _) = open(&machine).unwrap();
        for orders in [1, 4, 2, 3] {
            told.send(&mut store, orders);
        }
        machine.kill(&SeededDice::new(seed));
        drop(store);
        let (store, opened) = open(&machine).unwrap();
        assert!(!opened.clean);
        assert_eq!(opened.rebuilt, None);
        told.audit(&store);
    }
}

#[test]
fn acts_appended_and_never_applied_are_applied_when_opened() {
    let (machine, _) = register(&[2]);
    let (mut store, _) = open(&machine).unwrap();
    store.append(vec![order(90), order(91)]).unwrap();
    assert_eq!((store.head().seq, store.applied()), (4, 2));
    drop(store);
    let (store, opened) = open(&machine).unwrap();
    assert_eq!((opened.replayed, opened.clean), (2, false));
    assert_whole(&store);
}

#[test]
fn a_long_register_is_found_in_by_number_and_rebuilt_the_same() {
    let (machine, told) = register(&[256, 256, 256, 100]);
    let (store, _) = open(&machine).unwrap();
    told.audit(&store);
    let found = |seq| store.find(seq).unwrap().map(|record| record.seq);
    assert_eq!(
        [found(0), found(1), found(511), found(868)],
        [None, Some(1), Some(511), Some(868)]
    );
    assert_eq!(found(869), None);
    let counts: u64 = (0..5)
        .map(|name| count_of(store.trees(), name).unwrap())
        .sum();
    assert_eq!(counts, 868);
    drop(store);
    machine.break_trees();
    let (store, opened) = open(&machine).unwrap();
    assert_eq!(opened.rebuilt.unwrap().records, 868);
    told.audit(&store);
}

#[test]
fn one_act_costs_one_write_one_sync_and_one_mirror_write() {
    let (machine, _) = register(&[1]);
    let faults = Faults::none();
    let (mut store, _) = open_failing(&machine, &faults).unwrap();
    faults.taken();
    let done = store.append(vec![order(7)]).unwrap();
    let taken: Vec<(String, u64)> = faults.taken().into_iter().collect();
    let expected = [
        ("sync journal", 1),
        ("write journal", 1),
        ("write mirror", 1),
    ];
    assert_eq!(
        taken,
        expected.map(|(what, times)| (what.to_owned(), times))
    );
    let (record, _) = &done[0];
    let puts = Tally
        .fold(std::slice::from_ref(record), store.trees(), &store)
        .unwrap();
    store.apply(puts, record);
    assert_eq!(
        faults.taken().into_iter().collect::<Vec<_>>(),
        [("commit".to_owned(), 1)]
    );
}

#[test]
fn a_checkpoint_with_nothing_new_touches_nothing() {
    let (machine, mut told) = register(&[1]);
    let faults = Faults::none();
    let (mut store, _) = open_failing(&machine, &faults).unwrap();
    told.send(&mut store, 1);
    faults.taken();
    store.checkpoint().unwrap();
    let names: Vec<String> = faults.taken().into_keys().collect();
    assert_eq!(names, ["flush", "sync mark", "sync mirror", "write mark"]);
    store.checkpoint().unwrap();
    assert!(faults.taken().is_empty());
}

#[test]
fn groups_and_acts_over_their_limits_are_refused_before_anything_is_written() {
    let (machine, told) = register(&[1]);
    let (mut store, _) = open(&machine).unwrap();
    let before = machine.file("journal");
    let long = vec![0; limits::JOURNAL_RECORD_BYTES_MAX + 1];
    assert_eq!(
        store.append(vec![order(1), long]).unwrap_err().code(),
        "too_long"
    );
    let many = vec![order(1); limits::GROUP_ORDERS_MAX + 1];
    assert_eq!(store.append(many).unwrap_err().code(), "too_long");
    assert_eq!(store.append(Vec::new()), Ok(Vec::new()));
    assert_eq!(machine.file("journal"), before);
    told.audit(&store);
    let longest = vec![0; limits::JOURNAL_RECORD_BYTES_MAX];
    let done = store.append(vec![longest.clone()]).unwrap();
    assert_eq!(store.read(done[0].0.offset).unwrap().payload, longest);
}

#[test]
fn a_database_in_doubt_is_made_anew_at_the_next_opening() {
    let (machine, told) = register(&[3, 2]);
    let (mut store, _) = open(&machine).unwrap();
    machine.tear_tree(Tree::Name, 1);
    let doubt = Trouble::damaged("sled/name", Harm::Unreadable);
    store.distrust(doubt.clone());
    assert_eq!(store.needs_reopen(), Some(&doubt));
    assert_eq!(
        store.append(vec![order(1)]).unwrap_err().code(),
        "not_recorded"
    );
    let opened = store.reopen(&mut Tally, &mut |_, _| {}).unwrap();
    assert_eq!(opened.rebuilt.unwrap().because, doubt);
    told.audit(&store);
}

/// A database that another handle lets go of late: busy a few times first.
struct LateOpener {
    opener: MadeUpOpener,
    busy: Cell<u32>,
}

impl OpenTrees for LateOpener {
    fn open(&self, fresh: bool) -> Result<Box<dyn Trees>, Trouble> {
        if 0 < self.busy.get() {
            return Err(Trouble::Busy { pid: None });
        }
        self.opener.open(fresh)
    }

    fn set_aside(&self) -> Result<Option<String>, Trouble> {
        self.opener.set_aside()
    }

    fn pause(&self) {
        self.busy.set(self.busy.get() - 1);
    }
}

#[test]
fn a_database_that_lets_go_late_is_waited_for_but_not_for_ever() {
    let (machine, told) = register(&[2]);
    let tries = limits::DATABASE_LOCK_WAIT_MILLIS / limits::DATABASE_LOCK_PAUSE_MILLIS;
    let tries = u32::try_from(tries).unwrap();
    let late = |busy| LateOpener {
        opener: machine.opener(),
        busy: Cell::new(busy),
    };
    let (store, opened) = open_on(machine.disk(), late(tries)).unwrap();
    assert!(opened.clean);
    told.audit(&store);
    drop(store);
    let busy = open_on(machine.disk(), late(tries + 1)).err();
    assert_eq!(busy, Some(Trouble::Busy { pid: None }));
    assert_eq!(machine.set_aside(), 0);
}

#[test]
fn a_checkpoint_marks_what_the_database_holds_and_not_what_the_journal_does() {
    let (machine, mut told) = register(&[2]);
    let (mut store, _) = open(&machine).unwrap();
    told.send(&mut store, 1);
    store.append(vec![order(90)]).unwrap();
    store.checkpoint().unwrap();
    drop(store);
    let (store, opened) = open(&machine).unwrap();
    assert_eq!((opened.rebuilt, opened.replayed), (None, 1));
    assert_whole(&store);
}

#[test]
fn what_a_checkpoint_made_durable_needs_no_telling_again() {
    let (machine, mut told) = register(&[2]);
    let (mut store, _) = open(&machine).unwrap();
    told.send(&mut store, 3);
    store.checkpoint().unwrap();
    for seed in 0..10 {
        let machine = machine.twin();
        machine.cut_power(&SeededDice::new(seed));
        let (store, opened) = open(&machine).unwrap();
        assert!(opened.clean, "{opened:?}");
        told.audit(&store);
    }
}

/// Finds the trees unreadable once, as a fold that reads a damaged page does.
struct Startled(bool);

impl Fold for Startled {
    fn meet(&mut self, _: &Marker) {}

    fn fold(
        &mut self,
        records: &[Record],
        trees: &dyn Trees,
        journal: &dyn ReadRecords,
    ) -> Result<Vec<Put>, Trouble> {
        if std::mem::replace(&mut self.0, false) {
            return Err(Trouble::damaged("sled/name", Harm::Unreadable));
        }
        Tally.fold(records, trees, journal)
    }
}

#[test]
fn a_database_that_fails_while_brought_up_to_the_journal_is_rebuilt() {
    let (machine, _) = register(&[2]);
    let (mut store, _) = open(&machine).unwrap();
    store.append(vec![order(90)]).unwrap();
    drop(store);
    let (disk, database) = (Box::new(machine.disk()), Box::new(machine.opener()));
    let again = Store::open(disk, database, None, &mut Startled(true), &mut |_, _| {});
    let (store, opened) = again.unwrap();
    assert_eq!(opened.rebuilt.unwrap().records, 3);
    assert_whole(&store);
}
