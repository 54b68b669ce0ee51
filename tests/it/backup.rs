//! Backups: taken while orders stream in, proven or not there at all, refused when a byte of them is
//! another, and rebuilt into a register that holds what the one they were taken of did.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::Value;

use super::chance::Chance;
use super::folder::Snapshot;
use super::program::{Program, Ran};
use super::rounds::{each_round, is_root, not_run_here, rounds, wait};
use super::stream::Stream;

const ORDERS: usize = 1_500;

/// A name beside the register.
fn beside(program: &Program, name: &str) -> PathBuf {
    program.home().join(name)
}

fn back_up(program: &Program, to: &Path) -> Ran {
    program.run(&["backup", to.to_str().unwrap(), "--json"])
}

/// The register rebuilt in a new folder, as a program of an account that was never told anything.
fn restored(program: &Program, from: &Path) -> (Program, Value) {
    let other = Program::bare();
    let ran = other.run(&["restore", from.to_str().unwrap(), "--json"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    let told = ran.json();
    assert_eq!(told["events"], other.acts(), "verify is clean");
    let (here, there) = (program.log(), other.log());
    assert_eq!(here[..there.len()], there, "its head is in the history");
    (other, told)
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_backup_is_a_folder_closed_to_others_that_rebuilds_the_whole_register() {
    let program = Program::demo();
    let to = beside(&program, "backup");
    let case = program.case("mva");
    assert_eq!(program.run(&["show", &case]).code, 0);
    let before = Snapshot::of(&program.register());
    let ran = back_up(&program, &to);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{ran:?}");
    let told = ran.json();
    let log = program.log();
    assert_eq!(told["events"], log.len());
    assert_eq!(told["head"], log.last().unwrap().hash);
    assert_eq!(told["where"], to.to_str().unwrap());
    let files = [
        "access",
        "journal",
        "manifest",
        "register.toml",
        "rules.calendar.toml",
    ];
    assert_eq!(names(&to), files);
    for (path, mode) in [("", 0o700), ("journal", 0o600), ("manifest", 0o600)] {
        let facts = fs::metadata(to.join(path)).unwrap();
        assert_eq!(facts.permissions().mode() & 0o777, mode, "{path}");
    }
    let left = names(program.home());
    assert!(!left.iter().any(|name| name.contains("making")), "{left:?}");
    // Of the register itself nothing changes but the note; `log` came between and closed it again.
    let after = Snapshot::of(&program.register());
    let journal = |snapshot: &Snapshot| snapshot.files()[Path::new("journal")].clone();
    assert_eq!(journal(&after), journal(&before));
    assert!(after.files().contains_key(Path::new("proven")));
    let (other, told_again) = restored(&program, &to);
    assert_eq!(told_again["head"], told["head"]);
    assert_eq!(other.log(), log);
    let rules = |program: &Program| program.run(&["rules", "--json"]).out;
    assert_eq!(rules(&other), rules(&program), "the office's own rules too");
    let accesses = |program: &Program| program.run(&["log", "--access"]).out;
    assert_eq!(accesses(&other), accesses(&program), "who looked, too");
    assert_eq!(
        other.run(&["find", "mva"]).out,
        program.run(&["find", "mva"]).out
    );
}

#[test]
fn nothing_is_written_over_by_a_backup_or_a_restored_register() {
    let program = Program::demo();
    let to = beside(&program, "backup");
    assert_eq!(back_up(&program, &to).code, 0);
    let whole = Snapshot::of(&to);
    let again = back_up(&program, &to);
    assert_eq!(again.code, 3);
    assert!(again.err.contains(to.to_str().unwrap()), "{again:?}");
    assert_eq!(Snapshot::of(&to), whole);
    // A register, a file, and another's folder stand in the way of one restored.
    let over = program.run(&["restore", to.to_str().unwrap()]);
    assert_eq!(over.code, 3);
    let register = program.register();
    let mend = format!("mv '{0}' '{0}.old'", register.display());
    assert!(over.err.contains(&mend), "{over:?}");
    let file = Program::at(beside(&program, "file"));
    fs::write(file.register(), "precious").unwrap();
    assert_eq!(file.run(&["restore", to.to_str().unwrap()]).code, 3);
    assert_eq!(fs::read_to_string(file.register()).unwrap(), "precious");
    program.acts();
    // An empty folder that was made ready is none.
    let ready = Program::at(beside(&program, "ready"));
    fs::create_dir(ready.register()).unwrap();
    assert_eq!(ready.run(&["restore", to.to_str().unwrap()]).code, 0);
    assert_eq!(ready.log(), program.log());
}

#[test]
fn a_place_named_from_where_one_stands_is_told_whole() {
    let program = Program::demo();
    let mut command = program.command(&["backup", "here", "--json"]);
    let output = command.current_dir(program.home()).output().unwrap();
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(told["where"], beside(&program, "here").to_str().unwrap());
    restored(&program, &beside(&program, "here"));
}

#[test]
fn what_is_no_register_and_what_is_no_backup_is_said() {
    let program = Program::bare();
    let to = beside(&program, "backup");
    let nothing = back_up(&program, &to);
    assert_eq!((nothing.code, nothing.out.as_str()), (3, ""));
    assert!(names(program.home()).is_empty(), "nothing is left");
    let none = program.run(&["restore", program.home().to_str().unwrap()]);
    assert_eq!(none.code, 3);
    assert!(none.err.contains("manifest"), "{none:?}");
    assert!(!program.register().exists());
    let demo = Program::demo();
    let nowhere = back_up(&demo, &beside(&demo, "no/such/disk"));
    assert_eq!(nowhere.code, 3);
    assert!(
        !beside(&demo, "no").exists(),
        "a disk that is not there is not made"
    );
}

#[test]
fn a_backup_taken_while_orders_stream_in_restores_to_a_part_of_the_history() {
    each_round(rounds("QD22_BACKUP_ROUNDS", 3), |chance| {
        let program = Program::demo();
        let stream = Stream::of(chance, ORDERS);
        let poured = stream.pour(&program);
        wait(Duration::from_micros(chance.below(400_000)));
        let told: Vec<Value> = (0..3)
            .map(|number| {
                let ran = back_up(&program, &beside(&program, &format!("backup-{number}")));
                assert_eq!(ran.code, 0, "{ran:?}");
                ran.json()
            })
            .collect();
        let receipts = poured.kill();
        stream.all_there(&receipts, &program.log());
        for (number, told) in told.iter().enumerate() {
            let (_, again) = restored(&program, &beside(&program, &format!("backup-{number}")));
            assert_eq!(
                (&again["seq"], &again["head"]),
                (&told["seq"], &told["head"])
            );
        }
    });
}

#[test]
fn a_backup_holds_what_either_copy_of_the_journal_still_tells() {
    let program = Program::demo();
    let log = program.log();
    for file in ["journal", "mirror"] {
        let path = program.register().join(file);
        let whole = fs::read(&path).unwrap();
        let mut hole = whole.clone();
        let middle = hole.len() / 2;
        hole[middle..middle + 40].fill(0);
        let states = [Some(whole[..whole.len() - 30].to_vec()), Some(hole), None];
        for (number, state) in states.into_iter().enumerate() {
            match state {
                Some(bytes) => fs::write(&path, bytes).unwrap(),
                None => fs::remove_file(&path).unwrap(),
            }
            let to = beside(&program, &format!("{file}-{number}"));
            let ran = back_up(&program, &to);
            assert_eq!(ran.code, 0, "{file} {number}: {ran:?}");
            assert_eq!(ran.json()["events"], log.len(), "{file} {number}");
            fs::write(&path, &whole).unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        }
    }
    assert_eq!(program.log(), log);
}

#[test]
fn a_register_that_has_lost_acts_is_not_backed_up_as_if_it_were_whole() {
    let program = Program::demo();
    program.acts();
    for cut in [300, 40_000] {
        for file in ["journal", "mirror"] {
            let path = program.register().join(file);
            let mut bytes = fs::read(&path).unwrap();
            bytes.truncate(bytes.len() - cut);
            fs::write(&path, bytes).unwrap();
        }
        let to = beside(&program, "backup");
        let ran = back_up(&program, &to);
        assert_eq!((ran.code, ran.out.as_str()), (3, ""), "{ran:?}");
        assert!(ran.err.contains("journal"), "{ran:?}");
        assert!(!to.exists());
    }
}

/// Restoring is refused, names the file, and leaves nothing behind.
fn is_refused(program: &Program, backup: &Path, file: &str, story: &str) {
    let ran = program.run(&["restore", backup.to_str().unwrap(), "--json"]);
    assert_eq!((ran.code, ran.out.as_str()), (3, ""), "{story}: {ran:?}");
    assert!(ran.err.contains(file), "{story}: {ran:?}");
    assert!(!program.register().exists(), "{story}");
    assert_eq!(names(program.home()), ["backup"], "{story}");
}

#[test]
fn a_backup_with_one_byte_changed_cut_or_missing_is_refused_before_anything_is_written() {
    let program = Program::demo();
    let original = beside(&program, "backup");
    assert_eq!(back_up(&program, &original).code, 0);
    let whole = Snapshot::of(&original);
    let target = Program::bare();
    let backup = beside(&target, "backup");
    whole.lay_out(&backup);
    let mut chance = Chance::of(5);
    for (inside, bytes) in whole.files() {
        let (path, file) = (backup.join(inside), inside.to_str().unwrap());
        let last = bytes.len() - 1;
        let mut places = vec![0, last / 2, last];
        let some = rounds("QD22_BACKUP_FLIPS", 12);
        places.extend((0..some).map(|_| {
            let most = u64::try_from(bytes.len()).unwrap();
            usize::try_from(chance.below(most)).unwrap()
        }));
        for place in places {
            let mut flipped = bytes.clone();
            flipped[place] ^= 1 << chance.below(8);
            fs::write(&path, flipped).unwrap();
            is_refused(&target, &backup, file, &format!("{file} byte {place}"));
        }
        for cut in [0, last / 2, last] {
            fs::write(&path, &bytes[..cut]).unwrap();
            is_refused(&target, &backup, file, &format!("{file} cut at {cut}"));
        }
        fs::write(&path, [bytes, &b"\n"[..]].concat()).unwrap();
        is_refused(&target, &backup, file, &format!("{file} longer"));
        fs::remove_file(&path).unwrap();
        is_refused(&target, &backup, file, &format!("{file} gone"));
        fs::write(&path, bytes).unwrap();
    }
    let ran = target.run(&["restore", backup.to_str().unwrap()]);
    assert_eq!(ran.code, 0, "whole again: {ran:?}");
}

#[test]
fn a_backup_killed_anywhere_leaves_none_under_its_name_and_the_next_one_is_made() {
    each_round(rounds("QD22_KILL_ROUNDS", 8), |chance| {
        let program = Program::demo();
        let to = beside(&program, "backup");
        let mut child = program.start(&["backup", to.to_str().unwrap()]);
        wait(Duration::from_micros(chance.below(600_000)));
        child.kill().unwrap();
        child.wait().unwrap();
        if to.exists() {
            // It was done before the kill, and so it is whole.
            restored(&program, &to);
            fs::remove_dir_all(&to).unwrap();
        }
        assert_eq!(back_up(&program, &to).code, 0);
        restored(&program, &to);
        assert_eq!(names(&program.home().join("backup")).len(), 4);
        assert!(!beside(&program, "backup.making").exists());
    });
}

#[test]
fn a_restored_register_older_than_what_an_officer_was_told_says_so_and_takes_nothing() {
    let program = Program::demo();
    let to = beside(&program, "backup");
    assert_eq!(back_up(&program, &to).code, 0);
    let plan = r#"{"order":"set_plan","commune":"02422","year":2025,"amount":1000000}"#;
    assert_eq!(program.order(plan)["ok"], true);
    let told = program.acts();
    fs::rename(program.register(), beside(&program, "register.old")).unwrap();
    assert_eq!(program.run(&["restore", to.to_str().unwrap()]).code, 0);
    let refused = program.order(plan);
    assert_eq!(refused["trouble"]["code"], "less_than_told", "{refused}");
    let message = refused["trouble"]["message"].as_str().unwrap();
    assert!(message.contains(&told.to_string()), "{message}");
    assert_eq!(program.run(&["find", "mva"]).code, 0, "it can be read");
}

#[test]
fn a_place_that_takes_no_writing_or_is_full_gives_no_backup_and_harms_nothing() {
    const STORY: &str = "a backup on a read-only and on a full disk";
    let program = Program::demo();
    let acts = program.log();
    if !is_root() {
        let closed = beside(&program, "closed");
        fs::create_dir(&closed).unwrap();
        fs::set_permissions(&closed, fs::Permissions::from_mode(0o500)).unwrap();
        let ran = back_up(&program, &closed.join("backup"));
        assert_eq!((ran.code, names(&closed).len()), (3, 0), "{ran:?}");
        assert_eq!(program.log(), acts);
    }
    if !is_root() || rounds("QD22_POWER_ROUNDS", 0) == 0 {
        return not_run_here(STORY, "a small disk needs root and QD22_POWER_ROUNDS");
    }
    let small = match super::small_disk::SmallDisk::bare("600k") {
        Err(why) => return not_run_here(STORY, &why),
        Ok(disk) => disk,
    };
    let to = small.path().join("backup");
    let full = back_up(&program, &to);
    assert_eq!((full.code, names(small.path()).len()), (3, 0), "{full:?}");
    small.remount("size=64m");
    small.remount("ro");
    assert_eq!(back_up(&program, &to).code, 3);
    small.remount("rw");
    assert_eq!(back_up(&program, &to).code, 0);
    assert_eq!(program.log(), acts);
}

#[test]
fn an_office_behind_a_socket_is_asked_for_its_folder() {
    let program = Program::demo();
    let to = beside(&program, "backup");
    for arguments in [
        ["--socket", "/nowhere.sock", "backup", to.to_str().unwrap()],
        ["--socket", "/nowhere.sock", "restore", to.to_str().unwrap()],
    ] {
        let ran = program.run(&arguments);
        assert_eq!((ran.code, ran.err.contains("--data")), (2, true), "{ran:?}");
    }
    assert!(!to.exists());
}
