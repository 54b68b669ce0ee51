//! The same promises on a real disk with sled: kept, mended, rebuilt.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::office::Trouble;
use crate::store::fault::{Answer, Faults, Lasting};
use crate::store::made_up::SeededDice;
use crate::store::tests::bench::{Tally, Told, marker, open_on, pairs};
use crate::store::{Opened, RealDisk, Scratch, SledOpener, Store};

/// A register of acts on a real disk, closed cleanly.
fn register(groups: &[u32]) -> (TempDir, PathBuf, Told) {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("register");
    Store::create(&mut RealDisk::new(&folder), &marker()).unwrap();
    let (mut store, _) = open(&folder).unwrap();
    let mut told = Told::default();
    for orders in groups {
        told.send(&mut store, *orders);
    }
    store.close().unwrap();
    (home, folder, told)
}

fn open(folder: &Path) -> Result<(Store, Opened), Trouble> {
    open_on(RealDisk::new(folder), SledOpener::new(folder))
}

fn copy_of(folder: &Path) -> (TempDir, PathBuf) {
    fn copy(from: &Path, to: &Path) {
        fs::create_dir(to).unwrap();
        fs::set_permissions(to, fs::metadata(from).unwrap().permissions()).unwrap();
        for entry in fs::read_dir(from).unwrap() {
            let entry = entry.unwrap();
            let to = to.join(entry.file_name());
            if entry.metadata().unwrap().is_dir() {
                copy(&entry.path(), &to);
            } else {
                fs::copy(entry.path(), to).unwrap();
            }
        }
    }
    let home = tempfile::tempdir().unwrap();
    let to = home.path().join("register");
    copy(folder, &to);
    (home, to)
}

#[test]
fn acts_are_there_after_reopening() {
    let (_home, folder, mut told) = register(&[1, 3, 256]);
    for _ in 0..2 {
        let (mut store, opened) = open(&folder).unwrap();
        assert_eq!(
            opened,
            Opened {
                clean: true,
                ..Opened::default()
            }
        );
        told.audit(&store);
        told.send(&mut store, 2);
        store.close().unwrap();
    }
}

#[test]
fn a_store_dropped_without_a_last_word_loses_nothing() {
    let (_home, folder, mut told) = register(&[1]);
    let (mut store, _) = open(&folder).unwrap();
    told.send(&mut store, 5);
    drop(store);
    let (store, opened) = open(&folder).unwrap();
    assert!(!opened.clean);
    told.audit(&store);
}

#[test]
fn a_deleted_database_costs_only_time() {
    let (_home, folder, told) = register(&[5, 256, 40]);
    fs::remove_dir_all(folder.join("sled")).unwrap();
    let (store, opened) = open(&folder).unwrap();
    assert_eq!(opened.rebuilt.unwrap().aside, None);
    told.audit(&store);
    let mut scratch = Scratch::new();
    store.verify(&mut Tally, &mut scratch);
    assert_eq!(pairs(store.trees()), pairs(&scratch));
}

#[test]
fn an_older_database_under_a_newer_journal_is_rebuilt() {
    let (_home, folder, mut told) = register(&[4, 4]);
    let (_other, older) = copy_of(&folder);
    let (mut store, _) = open(&folder).unwrap();
    told.send(&mut store, 6);
    store.close().unwrap();
    fs::remove_dir_all(folder.join("sled")).unwrap();
    fs::rename(older.join("sled"), folder.join("sled")).unwrap();
    let (store, opened) = open(&folder).unwrap();
    let rebuilt = opened.rebuilt.unwrap();
    assert_eq!((rebuilt.records, rebuilt.because.code()), (14, "damaged"));
    assert!(folder.join(rebuilt.aside.unwrap()).exists());
    told.audit(&store);
}

#[test]
fn a_torn_snapshot_of_a_kill_at_start_does_not_keep_the_register_shut() {
    let (_home, folder, told) = register(&[3]);
    fs::write(folder.join("sled/snap.00000000000FFFFF.generating"), "torn").unwrap();
    let (store, opened) = open(&folder).unwrap();
    assert!(opened.clean, "{opened:?}");
    told.audit(&store);
}

/// One fault in the database: sled may read on, refuse or panic; every act is there afterwards.
fn survives(folder: &Path, told: &Told, fault: &str) {
    let (mut store, opened) = open(folder).unwrap_or_else(|error| panic!("{fault}: {error:?}"));
    assert_eq!(opened.read_only, None, "{fault}");
    // What opening did not have to read, the full check finds, and reopening mends.
    let checks = store.verify(&mut Tally, &mut Scratch::new());
    if let Some(check) = checks.iter().find(|check| !check.is_whole()) {
        assert_eq!(check.name, "fold", "{fault}");
        store.distrust(Trouble::damaged(
            "sled",
            crate::office::Harm::DatabaseDiffers,
        ));
        store.reopen(&mut Tally, &mut |_, _| {}).unwrap();
    }
    told.audit(&store);
}

#[test]
fn forty_faults_in_the_databases_file_lose_nothing() {
    let (_home, folder, told) = register(&[40, 40, 40]);
    let database = fs::read(folder.join("sled/db")).unwrap();
    // sled lays its file out in segments; most of a small one is empty.
    let used = database.iter().rposition(|byte| *byte != 0).unwrap() + 1;
    let dice = SeededDice::new(22);
    for trial in 0..40 {
        let (_copy, folder) = copy_of(&folder);
        let at = dice.below(used);
        let mut damaged = database.clone();
        match trial % 4 {
            0 => damaged[at] ^= 1 << dice.below(8),
            1 => damaged[at..used.min(at + 4096)].fill(0),
            2 => damaged.truncate(at),
            _ => {
                for byte in &mut damaged[at..used.min(at + 512)] {
                    *byte = u8::try_from(dice.below(256)).unwrap();
                }
            }
        }
        fs::write(folder.join("sled/db"), damaged).unwrap();
        survives(&folder, &told, &format!("trial {trial} at {at}"));
    }
}

#[test]
fn any_file_of_the_database_may_be_missing_or_rubbish() {
    let (_home, folder, told) = register(&[4]);
    let names: Vec<PathBuf> = fs::read_dir(folder.join("sled"))
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.metadata().unwrap().is_file())
        .map(|entry| Path::new("sled").join(entry.file_name()))
        .collect();
    assert!(2 <= names.len());
    for name in names {
        for rubbish in [None, Some(&b"rubbish"[..]), Some(b"")] {
            let (_copy, folder) = copy_of(&folder);
            match rubbish {
                None => fs::remove_file(folder.join(&name)).unwrap(),
                Some(bytes) => fs::write(folder.join(&name), bytes).unwrap(),
            }
            survives(&folder, &told, &format!("{} {rubbish:?}", name.display()));
        }
    }
}

#[test]
fn a_full_disk_at_any_operation_loses_nothing_on_a_real_disk() {
    let (_home, folder, receipts) = register(&[2]);
    for nth in 1.. {
        assert!(nth < 200, "the day ends");
        let (_copy, folder) = copy_of(&folder);
        let mut told = receipts.clone();
        let faults = Faults::none();
        let lasting = if nth % 2 == 0 {
            Lasting::Once
        } else {
            Lasting::ForEver
        };
        faults.strike(Answer::Full, nth, lasting);
        let disk = faults.disk(RealDisk::new(&folder));
        if let Ok((mut store, _)) = open_on(disk, faults.opener(SledOpener::new(&folder))) {
            told.send(&mut store, 2);
            let _ = store.checkpoint();
            told.send(&mut store, 1);
            let _ = store.close();
        }
        let (store, _) = open(&folder).unwrap();
        told.audit(&store);
        if faults.struck() == 0 {
            assert_eq!(told.receipts.len(), 5);
            return;
        }
    }
}
