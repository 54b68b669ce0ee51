//! Wrong, foreign, newer, half-made folders; the second process; other accounts.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use crate::office::Trouble;
use crate::store::tests::bench::{marker, open, open_on, register};
use crate::store::{RealDisk, SledOpener, Store};

fn open_at(folder: &Path) -> Trouble {
    open_on(RealDisk::new(folder), SledOpener::new(folder))
        .err()
        .unwrap()
}

fn create_at(folder: &Path) -> Result<(), Trouble> {
    Store::create(&mut RealDisk::new(folder), &marker())
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn a_wrong_path_is_never_taken_for_a_new_register() {
    let home = tempfile::tempdir().unwrap();
    let missing = home.path().join("missing");
    assert_eq!(
        open_at(&missing),
        Trouble::NotARegister {
            folder: missing.clone()
        }
    );
    assert!(!missing.exists());
    let empty = home.path().join("empty");
    fs::create_dir(&empty).unwrap();
    assert_eq!(
        open_at(&empty),
        Trouble::NotARegister {
            folder: empty.clone()
        }
    );
    assert_eq!(fs::read_dir(&empty).unwrap().count(), 0);
    let file = home.path().join("file");
    fs::write(&file, "text").unwrap();
    assert_eq!(
        open_at(&file),
        Trouble::NotARegister {
            folder: file.clone()
        }
    );
    assert_eq!(
        create_at(&file),
        Err(Trouble::NotARegister { folder: file })
    );
}

#[test]
fn another_programs_folder_is_left_alone() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().to_path_buf();
    fs::write(folder.join("letters.odt"), "text").unwrap();
    let foreign = Trouble::Foreign {
        folder: folder.clone(),
        found: "letters.odt".to_owned(),
    };
    assert_eq!(open_at(&folder), foreign);
    assert_eq!(create_at(&folder), Err(foreign));
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
}

#[test]
fn a_file_that_only_bears_our_name_is_left_alone() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().to_path_buf();
    fs::write(folder.join("journal"), "Dear diary").unwrap();
    fs::set_permissions(folder.join("journal"), Permissions::from_mode(0o600)).unwrap();
    let foreign = Trouble::Foreign {
        folder: folder.clone(),
        found: "journal".to_owned(),
    };
    assert_eq!(open_at(&folder), foreign);
    assert_eq!(create_at(&folder), Err(foreign));
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
    assert_eq!(fs::read(folder.join("journal")).unwrap(), b"Dear diary");
}

#[test]
fn a_register_is_made_once() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("a/b/register");
    create_at(&folder).unwrap();
    assert_eq!(
        create_at(&folder),
        Err(Trouble::AlreadyThere {
            folder: folder.clone()
        })
    );
    drop(open_on(RealDisk::new(&folder), SledOpener::new(&folder)).unwrap());
}

#[test]
fn a_register_half_made_is_finished_by_making_it_again() {
    let (machine, _) = register(&[]);
    machine.damage("register.toml", None);
    let folder = Path::new("made-up").to_path_buf();
    assert_eq!(
        open(&machine).err(),
        Some(Trouble::HalfMade {
            folder: folder.clone()
        })
    );
    for file in ["journal", "mirror"] {
        machine.damage(file, Some(machine.file(file).unwrap()[..5].to_vec()));
        assert_eq!(
            open(&machine).err(),
            Some(Trouble::HalfMade {
                folder: folder.clone()
            })
        );
    }
    Store::create(&mut machine.disk(), &marker()).unwrap();
    open(&machine).unwrap();
}

#[test]
fn a_register_that_lost_its_marker_is_not_made_over() {
    let (machine, told) = register(&[2]);
    machine.damage("register.toml", None);
    let refused = Store::create(&mut machine.disk(), &marker()).unwrap_err();
    assert!(matches!(refused, Trouble::Damaged { ref file, .. } if file == "register.toml"));
    let (store, opened) = open(&machine).unwrap();
    assert_eq!(opened.mended[0].file, "register.toml");
    told.audit(&store);
}

#[test]
fn a_marker_of_another_register_is_refused() {
    let (machine, _) = register(&[2]);
    let (other, _) = register(&[]);
    let text = String::from_utf8(other.file("register.toml").unwrap()).unwrap();
    let mut stranger = marker();
    "PGD Na Hang".clone_into(&mut stranger.office);
    assert_ne!(text, stranger.to_text().unwrap());
    machine.damage(
        "register.toml",
        Some(stranger.to_text().unwrap().into_bytes()),
    );
    assert_eq!(open(&machine).err().unwrap().code(), "damaged");
}

#[test]
fn a_newer_format_is_said_to_be_newer() {
    let (machine, _) = register(&[1]);
    for file in ["journal", "mirror"] {
        machine.damage(file, Some(b"another format altogether".to_vec()));
    }
    machine.damage("register.toml", Some(b"format = 2\nkey = \"x\"\n".to_vec()));
    let newer = Trouble::NewerFormat {
        file: "register.toml".to_owned(),
        found: 2,
        known: 1,
    };
    assert_eq!(open(&machine).err(), Some(newer));
}

#[test]
fn a_second_process_is_told_who_has_it_open() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("register");
    create_at(&folder).unwrap();
    let first = open_on(RealDisk::new(&folder), SledOpener::new(&folder)).unwrap();
    let busy = Trouble::Busy {
        pid: Some(std::process::id()),
    };
    assert_eq!(open_at(&folder), busy);
    drop(first);
    drop(open_on(RealDisk::new(&folder), SledOpener::new(&folder)).unwrap());
}

#[test]
fn folders_and_files_are_for_this_account_only() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("register");
    fs::create_dir(&folder).unwrap();
    fs::set_permissions(&folder, Permissions::from_mode(0o777)).unwrap();
    create_at(&folder).unwrap();
    drop(open_on(RealDisk::new(&folder), SledOpener::new(&folder)).unwrap());
    assert_eq!(mode(&folder), 0o700);
    for file in [
        "register.toml",
        "journal",
        "mirror",
        "mark",
        "lock",
        "sled/db",
        "sled/conf",
    ] {
        assert_eq!(mode(&folder.join(file)), 0o600, "{file}");
    }
    assert_eq!(mode(&folder.join("sled")), 0o700);
}

#[test]
fn a_register_readable_by_others_is_refused() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("register");
    create_at(&folder).unwrap();
    for (path, closed) in [(folder.clone(), 0o700), (folder.join("journal"), 0o600)] {
        for mode in [closed | 0o040, closed | 0o004, closed | 0o020] {
            fs::set_permissions(&path, Permissions::from_mode(mode)).unwrap();
            assert_eq!(
                open_at(&folder),
                Trouble::OpenToOthers {
                    path: path.clone(),
                    mode
                }
            );
        }
        fs::set_permissions(&path, Permissions::from_mode(closed)).unwrap();
    }
    drop(open_on(RealDisk::new(&folder), SledOpener::new(&folder)).unwrap());
}
