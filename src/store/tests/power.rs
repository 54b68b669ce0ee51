//! Power cuts and kills at any moment, as seeds decide: the part of simulation that is the store's.

use crate::store::Store;
use crate::store::fault::{Answer, Faults, Lasting};
use crate::store::made_up::{MadeUp, SeededDice};
use crate::store::tests::bench::{Told, marker, open, open_failing};

/// Works until the dice end it, with faults on the way, then loses the process or the power.
fn live(machine: &MadeUp, told: &mut Told, dice: &SeededDice) {
    let faults = Faults::none();
    if dice.once_in(2) {
        let answer = if dice.once_in(2) {
            Answer::Full
        } else {
            Answer::Broken
        };
        let lasting = if dice.once_in(3) {
            Lasting::ForEver
        } else {
            Lasting::Once
        };
        faults.strike(answer, 1 + dice.throw() % 60, lasting);
    }
    if let Ok((mut store, opened)) = open_failing(machine, &faults) {
        assert_eq!(opened.read_only, None);
        while !dice.once_in(8) {
            told.send(&mut store, 1 + u32::try_from(dice.below(5)).unwrap());
            if dice.once_in(4) {
                let _ = store.checkpoint();
            }
        }
        if dice.once_in(3) {
            let _ = store.close();
        }
    }
    if dice.once_in(2) {
        machine.cut_power(dice);
    } else {
        machine.kill(dice);
    }
}

fn lives_of(seed: u64) -> (Told, Option<Vec<u8>>) {
    let dice = SeededDice::new(seed);
    let machine = MadeUp::new();
    Store::create(&mut machine.disk(), &marker()).unwrap();
    let mut told = Told::default();
    for _ in 0..12 {
        live(&machine, &mut told, &dice);
    }
    let (mut store, opened) = open(&machine).unwrap();
    assert_eq!(opened.read_only, None, "seed {seed}");
    told.audit(&store);
    told.send(&mut store, 3);
    told.audit(&store);
    (told, machine.file("journal"))
}

#[test]
fn no_receipt_is_lost_in_any_of_three_hundred_histories() {
    for seed in 0..300 {
        let (told, _) = lives_of(seed);
        assert!(3 <= told.receipts.len(), "seed {seed}");
    }
}

#[test]
fn the_same_seed_gives_the_same_history() {
    for seed in 0..20 {
        let ((one, journal), (other, again)) = (lives_of(seed), lives_of(seed));
        assert_eq!(
            (one.receipts, one.refused, journal),
            (other.receipts, other.refused, again)
        );
    }
}

#[test]
fn the_made_up_power_cut_takes_what_was_not_synced() {
    // The model bites: what a program that never syncs has written is gone in most cuts.
    let gone = (0..50).filter(|seed| {
        let machine = MadeUp::new();
        Store::create(&mut machine.disk(), &marker()).unwrap();
        let mut disk = machine.disk();
        crate::store::Disk::write_at(&mut disk, "journal", 0, &[9; 4096]).unwrap();
        let written = machine.file("journal");
        machine.cut_power(&SeededDice::new(*seed));
        machine.file("journal") != written
    });
    assert!(25 < gone.count());
}
