//! The full check: each kind of damage trips its own check and no other.

use crate::office::{Harm, Trouble};
use crate::store::made_up::MadeUp;
use crate::store::tests::bench::{Tally, open, register};
use crate::store::{Scratch, Store, Tree, Verdict};

/// The checks of an open register, after `damage` behind its back.
fn checks_after(damage: impl FnOnce(&MadeUp, &Store)) -> Vec<(&'static str, Verdict)> {
    let (machine, _) = register(&[2, 1]);
    let (store, _) = open(&machine).unwrap();
    damage(&machine, &store);
    let checks = store.verify(&mut Tally, &mut Scratch::new());
    checks
        .into_iter()
        .map(|check| (check.name, check.verdict))
        .collect()
}

fn flip(machine: &MadeUp, file: &str, place: u64) {
    let mut bytes = machine.file(file).unwrap();
    bytes[usize::try_from(place).unwrap()] ^= 1;
    machine.damage(file, Some(bytes));
}

#[test]
fn a_sound_register_passes_every_check() {
    let checks = checks_after(|_, _| {});
    assert_eq!(
        checks,
        ["chain", "copies", "fold"].map(|name| (name, Verdict::Whole))
    );
}

#[test]
fn damage_to_one_copy_trips_copies_alone_and_names_the_file() {
    for file in ["journal", "mirror"] {
        for place in [3, 900] {
            let checks = checks_after(|machine, store| {
                let place = if place == 3 { 3 } else { store.start() + 40 };
                flip(machine, file, place);
            });
            let [chain, copies, fold] = checks.try_into().unwrap();
            assert_eq!((chain.1, fold.1), (Verdict::Whole, Verdict::Whole));
            let Verdict::Broken(Trouble::Damaged {
                file: named, harm, ..
            }) = copies.1
            else {
                panic!("{copies:?}");
            };
            assert_eq!((named.as_str(), harm), (file, Harm::CopiesDiffer));
        }
    }
}

#[test]
fn the_same_damage_in_both_copies_trips_chain_alone() {
    let checks = checks_after(|machine, store| {
        for file in ["journal", "mirror"] {
            flip(machine, file, store.start() + 40);
        }
    });
    let [chain, copies, fold] = checks.try_into().unwrap();
    assert_eq!((copies.1, fold.1), (Verdict::Whole, Verdict::NotJudged));
    let Verdict::Broken(Trouble::Damaged { seq, .. }) = chain.1 else {
        panic!("{chain:?}");
    };
    assert_eq!(seq, Some(1));
}

#[test]
fn a_database_that_differs_trips_fold_alone_and_names_the_tree() {
    let checks = checks_after(|machine, _| machine.tear_tree(Tree::Name, 1));
    let [chain, copies, fold] = checks.try_into().unwrap();
    assert_eq!((chain.1, copies.1), (Verdict::Whole, Verdict::Whole));
    let differs = Trouble::damaged("sled/name", Harm::DatabaseDiffers);
    assert_eq!(fold, ("fold", Verdict::Broken(differs)));
}
