//! Folders and disks that will not do: of a newer program, half made, another program's, open to
//! others, read-only, full. Each is named with the next step and left as it was.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use super::chance::Chance;
use super::folder::Snapshot;
use super::program::Program;
use super::rounds::{is_root, not_run_here, rounds};
use super::small_disk::SmallDisk;
use super::stream::Stream;

/// Every command over the folder ends with trouble, says these words, and changes no byte.
fn check(program: &Program, words: &[&str]) {
    let before = Snapshot::of(&program.register());
    let backup = program.home().join("backup");
    let backup = backup.to_str().unwrap();
    for arguments in [
        &["find", "an"][..],
        &["show", "24-0204"],
        &["report", "paragraph"],
        &["log", "--json"],
        &["verify", "--json"],
        &["backup", backup],
        &["batch"],
    ] {
        let ran = program.run(arguments);
        assert_eq!(
            (ran.code, ran.out.as_str()),
            (3, ""),
            "{arguments:?}: {ran:?}"
        );
        for word in words {
            assert!(ran.err.contains(word), "{arguments:?}: {word}: {ran:?}");
        }
    }
    let after = Snapshot::of(&program.register());
    assert!(after.is_same_but_for(&before, "lock"), "nothing is changed");
}

#[test]
fn a_register_of_a_newer_program_is_refused_and_left_alone() {
    let program = Program::demo();
    for file in ["journal", "mirror"] {
        fs::write(program.register().join(file), b"a shape nobody knows yet").unwrap();
    }
    let marker = program.register().join("register.toml");
    let text = fs::read_to_string(&marker).unwrap();
    fs::write(
        &marker,
        text.replace("format = 1\n", "format = 9\nseal = \"new\"\n"),
    )
    .unwrap();
    check(&program, &["register.toml", "9"]);
    assert_eq!(program.run(&["init"]).code, 3);
}

#[test]
fn a_half_made_register_is_named_and_making_it_again_finishes_it() {
    for left in [
        &["lock"][..],
        &["lock", "journal"],
        &["lock", "journal", "mirror", "mark"],
    ] {
        let program = Program::just_made();
        for entry in fs::read_dir(program.register()).unwrap().flatten() {
            let name = entry.file_name().into_string().unwrap();
            if entry.path().is_file() && !left.contains(&name.as_str()) {
                fs::remove_file(entry.path()).unwrap();
            }
        }
        check(&program, &["qd22 init"]);
        assert_eq!(program.run(&["init"]).code, 0, "{left:?}");
        // Whoever made it is on file, and that is all.
        assert_eq!(program.acts(), 2, "{left:?}");
    }
}

#[test]
fn a_file_of_the_register_open_to_others_is_named_with_the_command_that_closes_it() {
    for file in ["journal", "mirror", "register.toml", "mark"] {
        let program = Program::demo();
        let acts = program.acts();
        let path = program.register().join(file);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        let mend = format!("chmod go-rwx '{}'", path.display());
        check(&program, &[&mend, "640"]);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        assert_eq!(program.acts(), acts, "{file}");
    }
}

#[test]
fn a_register_is_made_closed_to_others_whatever_the_umask() {
    let program = Program::bare();
    let made = Command::new("sh")
        .args(["-c", "umask 000; exec \"$0\" \"$@\""])
        .arg(super::program::binary())
        .args([
            "--data",
            program.register().to_str().unwrap(),
            "init",
            "--demo",
        ])
        .env_clear()
        .env("HOME", program.home())
        .output();
    assert!(made.unwrap().status.success());
    assert!(is_closed(&program.register()), "the folder");
    for inside in Snapshot::of(&program.register()).files().keys() {
        assert!(
            is_closed(&program.register().join(inside)),
            "{}",
            inside.display()
        );
    }
}

fn is_closed(path: &Path) -> bool {
    fs::metadata(path)
        .unwrap()
        .permissions()
        .mode()
        .trailing_zeros()
        >= 6
}

#[test]
fn a_read_only_folder_is_named_and_nothing_is_lost() {
    const STORY: &str = "a read-only folder";
    let program = Program::demo();
    let acts = program.log();
    if !is_root() {
        let bits = |bits| fs::set_permissions(program.register(), fs::Permissions::from_mode(bits));
        bits(0o500).unwrap();
        fs::set_permissions(
            program.register().join("lock"),
            fs::Permissions::from_mode(0o400),
        )
        .unwrap();
        check(&program, &["lock"]);
        fs::set_permissions(
            program.register().join("lock"),
            fs::Permissions::from_mode(0o600),
        )
        .unwrap();
        bits(0o700).unwrap();
        assert_eq!(program.log(), acts);
        return;
    }
    if rounds("QD22_POWER_ROUNDS", 0) == 0 {
        return not_run_here(
            STORY,
            "permissions do not bind root, and QD22_POWER_ROUNDS is not set",
        );
    }
    match SmallDisk::made("8m", &program) {
        Err(why) => not_run_here(STORY, &why),
        Ok(disk) => {
            let on_disk = Program::at(disk.register());
            disk.remount("ro");
            check(&on_disk, &["lock"]);
            assert_eq!(Program::at(disk.path().join("new")).run(&["init"]).code, 3);
            disk.remount("rw");
            assert_eq!(on_disk.log(), acts);
        }
    }
}

#[test]
fn a_disk_that_fills_up_refuses_in_words_and_keeps_every_receipt() {
    const STORY: &str = "a full disk";
    if !is_root() || rounds("QD22_POWER_ROUNDS", 0) == 0 {
        return not_run_here(STORY, "a small disk needs root and QD22_POWER_ROUNDS");
    }
    let disk = match SmallDisk::made("2m", &Program::demo()) {
        Err(why) => return not_run_here(STORY, &why),
        Ok(disk) => disk,
    };
    let program = Program::at(disk.register());
    let stream = Stream::of(&mut Chance::of(2), 6_000);
    let ran = program.run_with(&["batch"], stream.text().as_bytes());
    assert_eq!(ran.code, 3, "{}", ran.err);
    let receipts = ran.lines();
    let told = receipts
        .iter()
        .take_while(|receipt| receipt["ok"] == true)
        .count();
    assert!(
        0 < told && told < receipts.len(),
        "{told} of {}",
        receipts.len()
    );
    for receipt in &receipts[told..] {
        assert_eq!(receipt["trouble"]["code"], "disk_full", "{receipt}");
    }
    disk.remount("size=16m");
    stream.all_there(&receipts[..told], &program.log());
    program.acts();
    stream.resume(&program, &receipts[..told]);
}
