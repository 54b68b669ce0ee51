//! What can be wrong with a backup, or stand in its way. Refuses to know how one is made and checked.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::trouble::{Harm, Trouble};

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
