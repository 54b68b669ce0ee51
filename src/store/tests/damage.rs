//! One fault in any file of a register closed cleanly: everything is there, or the register is
//! refused in words that name the file.

use crate::office::{Harm, Trouble};
use crate::store::made_up::{MadeUp, SeededDice};
use crate::store::tests::bench::{Tally, Told, open, register};
use crate::store::{Opened, Scratch, Tree};

const FILES: [&str; 5] = ["register.toml", "journal", "mirror", "mark", "lock"];

/// Opens the damaged register: all is there, or the refusal names a file.
fn all_there_or_named(machine: &MadeUp, told: &Told, what: &str) -> Option<Opened> {
    match open(machine) {
        Ok((mut store, opened)) => {
            assert_eq!(opened.read_only, None, "{what}");
            for (seq, hash, payload) in &told.receipts {
                let act = store.find(*seq).unwrap().unwrap();
                assert_eq!((act.hash, &act.payload), (*hash, payload), "{what}");
            }
            // Before the mark opening does not look; the full check does.
            let checks = store.verify(&mut Tally, &mut Scratch::new());
            if checks.iter().any(|check| !check.is_whole()) {
                assert_eq!(opened.mended, [], "{what}");
                assert_eq!(store.mend().unwrap().len(), 1, "{what}");
            }
            told.audit(&store);
            store.close().unwrap();
            let (store, again) = open(machine).unwrap();
            assert!(again.clean, "{what}: {again:?}");
            told.audit(&store);
            Some(opened)
        }
        Err(Trouble::Damaged { file, .. } | Trouble::NewerFormat { file, .. }) => {
            assert!(!file.is_empty(), "{what}");
            None
        }
        Err(other) => panic!("{what}: {other:?}"),
    }
}

#[test]
fn any_byte_of_any_file_may_flip() {
    let (machine, told) = register(&[2, 1]);
    for file in FILES {
        let bytes = machine.file(file).unwrap();
        for place in 0..bytes.len() {
            let machine = machine.twin();
            let mut bytes = bytes.clone();
            bytes[place] ^= 1 << (place % 8);
            machine.damage(file, Some(bytes));
            let opened = all_there_or_named(&machine, &told, &format!("{file} byte {place}"));
            assert!(
                opened.is_some(),
                "{file} byte {place}: one fault is mended, not refused"
            );
        }
    }
}

#[test]
fn any_file_may_be_zeroed_cut_or_deleted_anywhere() {
    let (machine, told) = register(&[2, 1]);
    for file in FILES {
        let bytes = machine.file(file).unwrap();
        for place in 0..bytes.len() {
            let zeroed = machine.twin();
            let mut zeros = bytes.clone();
            zeros[place..].fill(0);
            zeroed.damage(file, Some(zeros));
            assert!(all_there_or_named(&zeroed, &told, &format!("{file} 0 {place}")).is_some());
            let cut = machine.twin();
            cut.damage(file, Some(bytes[..place].to_vec()));
            assert!(all_there_or_named(&cut, &told, &format!("{file} cut {place}")).is_some());
        }
        machine.twin().damage(file, None);
        let deleted = machine.twin();
        deleted.damage(file, None);
        assert!(all_there_or_named(&deleted, &told, &format!("{file} deleted")).is_some());
    }
}

#[test]
fn rubbish_behind_the_last_act_is_cut() {
    let (machine, told) = register(&[2, 1]);
    let dice = SeededDice::new(5);
    for file in ["journal", "mirror"] {
        let machine = machine.twin();
        let mut bytes = machine.file(file).unwrap();
        bytes.extend((0..3000).map(|_| u8::try_from(dice.below(256)).unwrap()));
        machine.damage(file, Some(bytes));
        let opened = all_there_or_named(&machine, &told, file).unwrap();
        let cut = opened.cut.unwrap();
        assert_eq!((cut.file.as_str(), cut.bytes), (file, 3000));
    }
}

#[test]
fn mending_says_what_it_wrote_again() {
    let (machine, told) = register(&[1, 1, 1]);
    let mut journal = machine.file("journal").unwrap();
    let length = journal.len();
    journal.truncate(length - 100);
    machine.damage("journal", Some(journal));
    let opened = all_there_or_named(&machine, &told, "journal").unwrap();
    assert_eq!(opened.mended.len(), 1);
    let mended = &opened.mended[0];
    assert_eq!(
        (mended.file.as_str(), mended.offset + mended.bytes),
        ("journal", length as u64)
    );
}

#[test]
fn a_database_that_lost_its_newest_acts_is_set_aside_and_rebuilt() {
    let (machine, told) = register(&[2, 1, 3]);
    for lost in 1..=3 {
        let machine = machine.twin();
        machine.truncate_trees(lost);
        let opened = all_there_or_named(&machine, &told, "truncated").unwrap();
        let rebuilt = opened.rebuilt.unwrap();
        assert_eq!(
            rebuilt.because,
            Trouble::damaged("sled", Harm::DatabaseIsBehind)
        );
        assert_eq!((rebuilt.records, machine.set_aside()), (6, 1));
    }
}

#[test]
fn a_database_torn_between_its_trees_is_found_by_the_mark() {
    // What names the newest act is lost, the cases are not.
    let (machine, told) = register(&[2, 1, 3]);
    machine.tear_tree(Tree::Meta, 2);
    let opened = all_there_or_named(&machine, &told, "torn").unwrap();
    assert_eq!(opened.rebuilt.unwrap().records, 6);
}

#[test]
fn a_database_that_refuses_to_open_is_set_aside_and_rebuilt() {
    let (machine, told) = register(&[2, 1]);
    machine.break_trees();
    let opened = all_there_or_named(&machine, &told, "refuses").unwrap();
    let rebuilt = opened.rebuilt.unwrap();
    assert_eq!(rebuilt.aside.as_deref(), Some("sled.aside.1"));
    assert_eq!(
        rebuilt.because,
        Trouble::damaged("sled", Harm::DatabaseRefuses)
    );
}

#[test]
fn both_copies_cut_short_is_lost_data_for_as_long_as_it_lasts() {
    let (machine, _) = register(&[2, 1]);
    let shorter = machine.file("journal").unwrap().len() - 20;
    for file in ["journal", "mirror"] {
        let mut bytes = machine.file(file).unwrap();
        bytes.truncate(shorter);
        machine.damage(file, Some(bytes));
    }
    for _ in 0..2 {
        let (store, opened) = open(&machine).unwrap();
        let Some(Trouble::Damaged { harm, seq, .. }) = opened.read_only else {
            panic!("{opened:?}");
        };
        assert_eq!((harm, seq), (Harm::BehindMark, Some(3)));
        // The database still has all three: it is kept, not set aside.
        assert_eq!((store.applied(), machine.set_aside()), (3, 0));
        assert_eq!(machine.file("journal").unwrap().len(), shorter);
    }
    machine.break_trees();
    assert_eq!(open(&machine).err().unwrap().code(), "damaged");
}
