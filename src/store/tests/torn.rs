//! The torn end of the last group: cut at every byte, bad at every byte, good records behind bad
//! ones. Never acknowledged, so cut; what looks alike and was acknowledged is not.

use crate::office::{Harm, Trouble};
use crate::store::made_up::MadeUp;
use crate::store::tests::bench::{Tally, Told, acts, open, order, register};
use crate::store::{Scratch, Stretch, Verdict};

/// A register of five acts and the bytes of a group of three that was being written.
fn interrupted() -> (MadeUp, Told, usize, Vec<u8>) {
    let (machine, told) = register(&[3, 2]);
    let twin = machine.twin();
    let whole = twin.file("journal").unwrap().len();
    let (mut store, _) = open(&twin).unwrap();
    store.append(vec![order(70), order(71), order(72)]).unwrap();
    let group = twin.file("journal").unwrap().split_off(whole);
    (machine, told, whole, group)
}

fn write_behind(machine: &MadeUp, group: &[u8]) {
    let mut journal = machine.file("journal").unwrap();
    journal.extend_from_slice(group);
    machine.damage("journal", Some(journal));
}

#[test]
fn a_group_torn_at_any_byte_is_cut_and_said() {
    let (machine, mut told, whole, group) = interrupted();
    told.unknown = vec![order(70), order(71), order(72)];
    for length in 1..=group.len() {
        let machine = machine.twin();
        write_behind(&machine, &group[..length]);
        let (store, opened) = open(&machine).unwrap();
        told.audit(&store);
        let kept = machine.file("journal").unwrap().len();
        let cut = whole + length - kept;
        let stretch = Stretch {
            file: "journal".to_owned(),
            offset: kept as u64,
            bytes: cut as u64,
        };
        assert_eq!(
            opened.cut,
            Some(stretch).filter(|cut| 0 < cut.bytes),
            "{length}"
        );
        assert_eq!(opened.read_only, None);
        assert_eq!(machine.file("mirror"), machine.file("journal"));
    }
}

#[test]
fn a_group_with_any_byte_wrong_is_cut_though_good_records_stand_behind() {
    let (machine, mut told, _, group) = interrupted();
    told.unknown = vec![order(70), order(71), order(72)];
    for place in 0..group.len() {
        let machine = machine.twin();
        let mut group = group.clone();
        group[place] ^= 0xFF;
        write_behind(&machine, &group);
        let (mut store, opened) = open(&machine).unwrap();
        assert!(
            opened.cut.is_some() && opened.read_only.is_none(),
            "{place}: {opened:?}"
        );
        told.audit(&store);
        let mut told = told.clone();
        told.send(&mut store, 2);
        told.audit(&store);
    }
}

#[test]
fn a_hole_before_a_later_group_is_lost_data_and_nothing_is_touched() {
    let (machine, _) = register(&[3]);
    let (mut store, _) = open(&machine).unwrap();
    let hole = store.append(vec![order(50)]).unwrap()[0].0.clone();
    store.append(vec![order(51)]).unwrap();
    drop(store);
    let bad = |file| {
        let mut bytes = machine.file(file).unwrap();
        bytes[usize::try_from(hole.offset).unwrap() + 30] ^= 1;
        machine.damage(file, Some(bytes.clone()));
        bytes
    };
    let before = (bad("journal"), bad("mirror"));
    let lost = Trouble::Damaged {
        file: "journal".to_owned(),
        harm: Harm::LaterRecordsStand,
        seq: Some(4),
        offset: Some(hole.offset),
    };
    for _ in 0..2 {
        let (mut store, opened) = open(&machine).unwrap();
        assert_eq!(opened.read_only, Some(lost.clone()));
        assert_eq!(store.append(vec![order(9)]), Err(lost.clone()));
        assert_eq!((store.applied(), acts(&store).len()), (3, 3));
        store.close().unwrap();
        assert_eq!(
            (
                machine.file("journal").unwrap(),
                machine.file("mirror").unwrap()
            ),
            before
        );
    }
}

#[test]
fn a_record_that_does_not_follow_is_never_taken_for_a_torn_one() {
    let (machine, _, _, group) = interrupted();
    let (other, _) = register(&[1, 1]);
    write_behind(&other, &group);
    let (store, opened) = open(&other).unwrap();
    // Acts 6 to 8 behind act 2: of a later group than act 3 would be of.
    assert!(
        matches!(opened.read_only, Some(Trouble::Damaged { .. })),
        "{opened:?}"
    );
    assert_eq!(store.head().seq, 2);
    drop(machine);
}

#[test]
fn an_act_put_in_the_place_of_another_breaks_the_chain() {
    let (machine, told) = register(&[1, 1, 1]);
    let (other, _) = register(&[1]);
    let (mut store, _) = open(&other).unwrap();
    let mut act = told.receipts[1].2.clone();
    act[1] ^= 1;
    let act = store.append(vec![act]).unwrap()[0].0.clone();
    let place = usize::try_from(act.offset).unwrap()..usize::try_from(act.end()).unwrap();
    let forged = other.file("journal").unwrap()[place.clone()].to_vec();
    let (store, _) = open(&machine).unwrap();
    for file in ["journal", "mirror"] {
        let mut bytes = machine.file(file).unwrap();
        bytes[place.clone()].copy_from_slice(&forged);
        machine.damage(file, Some(bytes));
    }
    // Act 2 is whole and follows act 1; it is act 3 that says there was another.
    assert_eq!(store.read(act.offset).unwrap(), act);
    let chain = &store.verify(&mut Tally, &mut Scratch::new())[0];
    let Verdict::Broken(Trouble::Damaged { seq, .. }) = chain.verdict else {
        panic!("{chain:?}");
    };
    assert_eq!((chain.name, seq), ("chain", Some(3)));
    drop(store);
    machine.damage("mark", None);
    let refused = open(&machine).err().unwrap();
    let Trouble::Damaged { harm, seq, .. } = refused else {
        panic!("{refused:?}");
    };
    assert_eq!((harm, seq), (Harm::ChainBroken, Some(3)));
}
