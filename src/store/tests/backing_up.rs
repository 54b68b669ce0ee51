//! Taking a backup of files that are being written, that are damaged, and on disks that fail.

use crate::office::{At, Trouble};
use crate::store::backup::{Manifest, checked, holds, lay_out, take};
use crate::store::fault::{Answer, Faults, Lasting};
use crate::store::made_up::MadeUp;
use crate::store::tests::bench::{Told, acts, newest, open, register};
use crate::store::{Disk, Head};

const AT: At = At::from_millis(1_718_118_000_000);

/// A folder of rules; none on an unmade machine.
fn taken(source: &dyn Disk, into: &mut dyn Disk) -> Result<Manifest, Trouble> {
    take(source, &MadeUp::new().disk(), into, AT)
}

fn backup_of(machine: &MadeUp) -> (MadeUp, Manifest) {
    let backup = MadeUp::new();
    let manifest = taken(&machine.disk(), &mut backup.disk()).unwrap();
    assert_eq!(checked(&backup.disk()).as_ref(), Ok(&manifest));
    (backup, manifest)
}

/// The register with acts behind it, and the same with one more group that was synced and mirrored.
fn before_and_after() -> (MadeUp, Told, MadeUp) {
    let (before, told) = register(&[2, 4]);
    let after = before.twin();
    let (mut store, _) = open(&after).unwrap();
    told.clone().send(&mut store, 3);
    store.close().unwrap();
    (before, told, after)
}

fn heads(machine: &MadeUp) -> Vec<Head> {
    let (store, _) = open(&machine.twin()).unwrap();
    let head = |act: crate::store::Record| Head {
        seq: act.seq,
        hash: act.hash,
    };
    acts(&store).into_iter().map(head).collect()
}

#[test]
fn a_backup_laid_out_is_the_register_again() {
    let (machine, told) = register(&[1, 256, 40]);
    let (backup, manifest) = backup_of(&machine);
    assert_eq!(Some(manifest.head), newest(&told));
    let again = MadeUp::new();
    let rules = MadeUp::new();
    lay_out(
        &backup.disk(),
        &manifest,
        &mut again.disk(),
        &mut rules.disk(),
    )
    .unwrap();
    let (store, opened) = open(&again).unwrap();
    assert_eq!(opened.read_only, None);
    told.audit(&store);
    assert_eq!(again.file("journal"), machine.file("journal"));
    assert_eq!(again.file("mirror"), machine.file("mirror"));
    assert_eq!(again.file("register.toml"), machine.file("register.toml"));
}

#[test]
fn a_group_that_is_being_written_is_there_whole_or_not_at_all_once_a_record_of_it_is_torn() {
    let (before, told, after) = before_and_after();
    let (shorter, longer) = (
        before.file("journal").unwrap(),
        after.file("journal").unwrap(),
    );
    let history = heads(&after);
    let known = newest(&told).unwrap();
    for length in shorter.len()..=longer.len() {
        let machine = before.twin();
        machine.damage("journal", Some(longer[..length].to_vec()));
        let (_, manifest) = backup_of(&machine);
        let Head { seq, .. } = manifest.head;
        assert!(history.contains(&manifest.head), "{length} bytes");
        assert!(known.seq <= seq, "{length} bytes: what was told is there");
        let journal = manifest.files[0].bytes;
        let is_torn = journal != length as u64;
        assert_eq!(
            is_torn,
            seq == known.seq && length != shorter.len(),
            "{length}"
        );
    }
}

#[test]
fn a_group_the_mirror_has_begun_was_synced_and_is_there_whole() {
    let (before, _, after) = before_and_after();
    let (shorter, longer) = (
        before.file("mirror").unwrap(),
        after.file("mirror").unwrap(),
    );
    for length in shorter.len()..=longer.len() {
        let machine = before.twin();
        machine.damage("journal", after.file("journal"));
        machine.damage("mirror", Some(longer[..length].to_vec()));
        assert_eq!(backup_of(&machine).1.head.seq, 9, "{length} bytes");
    }
}

#[test]
fn acts_neither_copy_tells_while_later_ones_stand_are_damage_and_no_end() {
    let (machine, _) = register(&[2, 2, 2]);
    let journal = machine.file("journal").unwrap();
    for place in (journal.len() - 400)..(journal.len() - 300) {
        let machine = machine.twin();
        for file in ["journal", "mirror"] {
            let mut bytes = journal.clone();
            bytes[place] ^= 4;
            machine.damage(file, Some(bytes));
        }
        let refused = taken(&machine.disk(), &mut MadeUp::new().disk()).unwrap_err();
        assert_eq!(refused.code(), "damaged", "byte {place}");
    }
}

#[test]
fn an_act_that_was_taken_back_or_is_another_is_not_held() {
    let (before, told, after) = before_and_after();
    let (known, newest) = (newest(&told).unwrap(), *heads(&after).last().unwrap());
    let other = Head {
        seq: known.seq,
        hash: newest.hash,
    };
    let asked = [known, newest, other];
    assert_eq!(holds(&before.disk(), &asked), Ok(vec![true, false, false]));
    assert_eq!(holds(&after.disk(), &asked), Ok(vec![true, true, false]));
}

#[test]
fn a_disk_that_fails_at_any_operation_gives_trouble_and_the_register_stays_as_it_was() {
    let (machine, _) = register(&[3, 2]);
    let files = ["journal", "mirror", "register.toml", "mark"];
    let before = files.map(|file| machine.file(file));
    for answer in [Answer::Full, Answer::Broken, Answer::ReadOnly] {
        for at_source in [false, true] {
            for nth in 1.. {
                let (source, into) = (Faults::none(), Faults::none());
                let backup = MadeUp::new();
                let faults = if at_source { &source } else { &into };
                faults.strike(answer, nth, Lasting::ForEver);
                let done = taken(&source.disk(machine.disk()), &mut into.disk(backup.disk()));
                let after = files.map(|file| machine.file(file));
                assert_eq!(after, before, "{answer:?} {nth}");
                if faults.struck() == 0 {
                    assert!(done.is_ok());
                    assert!(at_source || 4 < nth, "it has struck many times");
                    break;
                }
                // Where one copy cannot be read, the other tells the acts.
                assert!(done.is_err() || at_source, "{answer:?} {nth}");
                if let Ok(manifest) = done {
                    assert_eq!(manifest.head.seq, 5);
                }
            }
        }
    }
}
