//! Every trouble has a title, one sentence of what happened and one of what to do, in both languages.

use std::path::PathBuf;

use super::*;
use crate::office::{BackupTrouble, Harm, LineFault};

const DOINGS: [Doing; 16] = [
    Doing::Creating,
    Doing::Opening,
    Doing::Locking,
    Doing::Reading,
    Doing::Appending,
    Doing::Syncing,
    Doing::CuttingBack,
    Doing::Mirroring,
    Doing::Mending,
    Doing::Applying,
    Doing::Flushing,
    Doing::Marking,
    Doing::SettingAside,
    Doing::Measuring,
    Doing::Copying,
    Doing::Noting,
];

const HARMS: [Harm; 11] = [
    Harm::Missing,
    Harm::Unreadable,
    Harm::ChainBroken,
    Harm::CopiesDiffer,
    Harm::LaterRecordsStand,
    Harm::DatabaseIsAhead,
    Harm::BehindMark,
    Harm::DatabaseIsBehind,
    Harm::DatabaseDiffers,
    Harm::DatabaseRefuses,
    Harm::UnknownShape,
];

fn folder() -> PathBuf {
    PathBuf::from("/srv/qd22/so")
}

fn about_folders() -> Vec<Trouble> {
    vec![
        Trouble::NotARegister { folder: folder() },
        Trouble::HalfMade { folder: folder() },
        Trouble::Foreign {
            folder: folder(),
            found: "index.html".to_owned(),
        },
        Trouble::AlreadyThere { folder: folder() },
        Trouble::NewerFormat {
            file: "journal".to_owned(),
            found: 3,
            known: 1,
        },
        Trouble::Busy { pid: Some(812) },
        Trouble::Busy { pid: None },
        Trouble::OpenToOthers {
            path: folder(),
            mode: 0o755,
        },
        Trouble::LessThanTold {
            told: 90,
            found: 80,
        },
        Trouble::OtherThanTold { seq: 90 },
        Trouble::TooLong {
            what: "record",
            found: 70_000,
            limit: 65_536,
        },
    ]
}

fn about_backups() -> impl Iterator<Item = BackupTrouble> {
    let damaged = HARMS.map(|harm| BackupTrouble::Damaged {
        folder: folder(),
        file: "journal".to_owned(),
        harm,
    });
    let unproven = ["chain", "copies", "fold", "table"].map(|check| BackupTrouble::Unproven {
        check: check.to_owned(),
        because: Box::new(Trouble::damaged("journal", Harm::ChainBroken)),
    });
    let others = [
        BackupTrouble::PlaceTaken { path: folder() },
        BackupTrouble::RegisterStands { folder: folder() },
        BackupTrouble::BeingMade {
            path: folder(),
            pid: Some(812),
        },
        BackupTrouble::BeingMade {
            path: folder(),
            pid: None,
        },
        BackupTrouble::NotABackup { folder: folder() },
        BackupTrouble::TakenBack { seq: 90 },
    ];
    damaged.into_iter().chain(unproven).chain(others)
}

fn about_the_line() -> impl Iterator<Item = Trouble> {
    let faults = [
        LineFault::Away {
            why: "connection refused".to_owned(),
        },
        LineFault::OtherVersion {
            office: "0.1.0".to_owned(),
            desk: "0.2.0".to_owned(),
            desks: 3,
        },
        LineFault::NotTheOffice {
            path: folder(),
            owner: 1000,
            process: 1001,
        },
        LineFault::Full { desks_max: 256 },
        LineFault::Garbled,
        LineFault::HungUp,
    ];
    faults.into_iter().map(|fault| Trouble::Line { fault })
}

fn all() -> Vec<Trouble> {
    let mut all = about_folders();
    all.extend(about_backups().map(Trouble::Backup));
    all.extend(about_the_line());
    for doing in DOINGS {
        let path = folder();
        all.push(Trouble::NoPermission {
            doing,
            path: path.clone(),
        });
        all.push(Trouble::ReadOnly {
            doing,
            path: path.clone(),
        });
        all.push(Trouble::DiskFull {
            doing,
            path: path.clone(),
        });
        all.push(Trouble::Io {
            doing,
            path,
            why: "input/output error".to_owned(),
        });
        for why in [
            Why::DiskFull,
            Why::ReadOnly,
            Why::NoPermission,
            Why::ReopenFirst,
            Why::Other("input/output error".to_owned()),
        ] {
            all.push(Trouble::NotRecorded {
                doing,
                why: why.clone(),
            });
            all.push(Trouble::OutcomeUnknown { doing, why });
        }
    }
    for harm in HARMS {
        all.push(Trouble::damaged("mirror", harm));
        all.push(Trouble::Damaged {
            file: "journal".to_owned(),
            harm,
            seq: Some(42),
            offset: Some(9_000),
        });
    }
    all
}

#[test]
fn every_trouble_is_two_sentences_under_a_title() {
    for lang in Lang::ALL {
        for example in all() {
            let TroubleTold { title, what, next } = trouble(lang, &example);
            assert!(title.starts_with(char::is_uppercase) && !title.ends_with('.'));
            for sentence in [&what, &next] {
                assert!(sentence.starts_with(char::is_uppercase), "{sentence}");
                assert!(sentence.ends_with('.'), "{sentence}");
                assert!(!sentence.trim_end_matches('.').contains(". "), "{sentence}");
                assert!(!sentence.contains('!'), "{sentence}");
            }
        }
    }
}

#[test]
fn the_two_languages_say_it_in_their_own_words() {
    for example in all() {
        let (vi, en) = (trouble(Lang::Vi, &example), trouble(Lang::En, &example));
        assert_ne!(vi.title, en.title);
        assert_ne!(vi.what, en.what);
        assert_ne!(vi.next, en.next);
    }
}

#[test]
fn damage_names_file_act_and_byte() {
    let told = trouble(
        Lang::Vi,
        &Trouble::Damaged {
            file: "journal".to_owned(),
            harm: Harm::ChainBroken,
            seq: Some(42),
            offset: Some(9_000),
        },
    );
    assert_eq!(
        told.what,
        "Tệp “journal”, việc số 42, byte 9000: nhật ký không khớp tại đây."
    );
}

#[test]
fn a_folder_open_to_others_is_told_with_the_command_that_closes_it() {
    let told = trouble(
        Lang::En,
        &Trouble::OpenToOthers {
            path: folder(),
            mode: 0o755,
        },
    );
    assert!(told.what.contains("755"), "{}", told.what);
    assert_eq!(
        told.next,
        "Close it with the command chmod go-rwx '/srv/qd22/so'."
    );
}
