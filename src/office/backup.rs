//! What is known of backups: how old the newest proven one is, what can be wrong with one, what stands
//! in its way. Refuses to know how one is made and checked.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::clock::At;
use super::limits;
use super::trouble::{Harm, Trouble};

/// The newest backup that was proven.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastBackup {
    /// When it was taken.
    pub at: At,
    /// Whole days since; 0 where the clock went backwards.
    pub days: i64,
    /// Its newest act.
    pub seq: u64,
}

impl LastBackup {
    /// One taken at `at`, as it is seen at `now`.
    pub fn seen(at: At, seq: u64, now: At) -> Self {
        let days = (now.date() - at.date()).num_days().max(0);
        Self { at, days, seq }
    }

    /// It should have been followed by another.
    pub fn is_old(&self) -> bool {
        limits::BACKUP_OLD_DAYS < self.days
    }
}

/// Why no backup was made, or none was restored. Whatever it is, what stood there before still does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum BackupTrouble {
    /// Something stands where the backup was to be. Next: another name.
    PlaceTaken {
        /// Where it was to be.
        path: PathBuf,
    },
    /// A register is not restored over anything. Next: give what stands there another name.
    RegisterStands {
        /// Where it was to be.
        folder: PathBuf,
    },
    /// Another process is making the same thing.
    BeingMade {
        /// What it makes.
        path: PathBuf,
        /// Its process number, where it left one.
        pid: Option<u32>,
    },
    /// No backup is there.
    NotABackup {
        /// The folder asked for.
        folder: PathBuf,
    },
    /// The backup is not what was written.
    Damaged {
        /// The backup.
        folder: PathBuf,
        /// Its file.
        file: String,
        /// What is wrong with it.
        harm: Harm,
    },
    /// The copy did not pass the full check.
    Unproven {
        /// The check's stable name.
        check: String,
        /// What it found.
        because: Box<Trouble>,
    },
    /// The newest act of the copy is no longer in the register: it was being written, and was taken
    /// back. Next: once more.
    TakenBack {
        /// That act's number.
        seq: u64,
    },
}

impl BackupTrouble {
    /// Stable name for logs, JSON and the tests that walk the enum.
    pub fn code(&self) -> &'static str {
        match self {
            Self::PlaceTaken { .. } => "place_taken",
            Self::RegisterStands { .. } => "register_stands",
            Self::BeingMade { .. } => "being_made",
            Self::NotABackup { .. } => "not_a_backup",
            Self::Damaged { .. } => "backup_damaged",
            Self::Unproven { .. } => "unproven",
            Self::TakenBack { .. } => "taken_back",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn age_is_counted_in_days_on_the_wall_and_never_below_none() {
        // Five in the morning of 11/06/2024.
        let at = At::from_millis(1_718_058_600_000);
        let hours = |hours: i64| At::from_millis(at.millis() + hours * 3_600_000);
        let days = |now| LastBackup::seen(at, 9, now).days;
        assert_eq!(
            [hours(18), hours(19), hours(42), hours(43)].map(days),
            [0, 1, 1, 2]
        );
        assert_eq!(days(hours(-60)), 0);
        let is_old = |days| LastBackup::seen(at, 9, hours(24 * days)).is_old();
        assert!(!is_old(limits::BACKUP_OLD_DAYS) && is_old(limits::BACKUP_OLD_DAYS + 1));
    }
}
