//! Home says how old the newest proven backup is and how much space is left, and speaks up before either
//! is too late.

use std::path::Path;

use qd22::keys::Keymap;
use qd22::office::{At, Hash, limits};
use qd22::store::backup::Proven;
use qd22::store::fault::Faults;
use qd22::store::{Head, Kind, RealDisk};
use qd22::text::Lang;

use super::chest::Chest;
use super::sitting::{Sitting, new_counter};

const SMALL: (u16, u16) = (80, 24);
const LARGE: (u16, u16) = (100, 30);
const ROOM: u64 = 41 << 30;

impl Sitting {
    /// At the same district as if its people were real; `prepare` sees the register's folder and disk
    /// first.
    fn of_real_people(
        (size, lang): ((u16, u16), Lang),
        prepare: impl FnOnce(&Path, &Faults),
    ) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let faults = Faults::none();
        let register = folder.path().join("register");
        let counter = new_counter(&register, &faults, Kind::Real);
        prepare(&register, &faults);
        let at = (folder, faults);
        Self::at(
            at,
            counter,
            Chest::default(),
            Keymap::default(),
            (size, lang),
        )
    }
}

/// Home of a register whose newest backup is so many days old.
fn home(screen: ((u16, u16), Lang), backup_days: Option<i64>, free_bytes: u64) -> String {
    let sitting = Sitting::of_real_people(screen, |register, faults| {
        faults.leave_free(free_bytes);
        let Some(days) = backup_days else { return };
        // The desk's wall shows 08:42 on 11/06/2024.
        let note = Proven {
            at: At::from_millis(1_718_070_000_000 - days * 86_400_000),
            head: Head {
                seq: 600,
                hash: Hash::new([1; 32]),
            },
            place: "/mnt/usb/2024".to_owned(),
        };
        note.write(&mut RealDisk::new(register)).unwrap();
    });
    sitting.screen()
}

fn sees(screen: &str, words: &str) {
    assert!(screen.contains(words), "{words}\n{screen}");
}

#[test]
fn a_backup_of_the_last_days_is_named_quietly() {
    let small = home((SMALL, Lang::Vi), Some(2), ROOM);
    insta::assert_snapshot!("safe_80x24_vi", small);
    let large = home((LARGE, Lang::Vi), Some(2), ROOM);
    insta::assert_snapshot!("safe_100x30_vi", large);
    sees(
        &home((SMALL, Lang::En), Some(0), ROOM),
        "add up, backup today",
    );
}

#[test]
fn an_old_backup_none_at_all_and_a_disk_that_fills_up_are_spoken_of() {
    sees(&home((SMALL, Lang::Vi), Some(8), ROOM), "! sao lưu 8 ngày");
    sees(
        &home((SMALL, Lang::Vi), None, ROOM),
        "! chưa có bản sao lưu",
    );
    let floor = limits::FREE_SPACE_FLOOR_BYTES;
    sees(
        &home((SMALL, Lang::Vi), Some(2), floor),
        "khớp, sao lưu 2 ngày",
    );
    sees(
        &home((SMALL, Lang::Vi), Some(2), floor - 1),
        "! đĩa còn 255 MB",
    );
    let large = home((LARGE, Lang::En), None, 3 << 20);
    sees(&large, "! disk: 3 MB left");
    sees(&large, "No backup yet · 3 MB free on the disk");
}

#[test]
fn a_practice_register_nags_nobody() {
    let practice = Sitting::new(LARGE, Lang::Vi).screen();
    assert!(!practice.contains("ao lưu"), "{practice}");
}
