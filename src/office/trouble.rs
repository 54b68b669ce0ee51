//! Every way disk, folder, process or damage goes wrong. Each is something a person can act on;
//! the sentences that say so stand in `text`.

use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::backup::BackupTrouble;
use super::line::LineFault;
use crate::domain::vocabulary::Word;

/// What was being done when it went wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Doing {
    /// Making a new register.
    Creating,
    /// Looking at the folder and opening its files.
    Opening,
    /// Taking the register's own lock.
    Locking,
    /// Reading what is stored.
    Reading,
    /// Writing a group of acts to the journal.
    Appending,
    /// Making that group durable.
    Syncing,
    /// Cutting the journal back after a group failed.
    CuttingBack,
    /// Writing the second copy.
    Mirroring,
    /// Writing a damaged place from the other copy.
    Mending,
    /// Bringing the database up to the journal.
    Applying,
    /// Making the database durable.
    Flushing,
    /// Noting how far the database is durable.
    Marking,
    /// Moving a damaged database out of the way.
    SettingAside,
    /// Asking how much space is left.
    Measuring,
    /// Copying a register, to a backup or out of one.
    Copying,
    /// Noting who looked at a case.
    Noting,
}

impl Doing {
    /// Stable name for logs and JSON.
    pub fn code(self) -> &'static str {
        match self {
            Self::Creating => "creating",
            Self::Opening => "opening",
            Self::Locking => "locking",
            Self::Reading => "reading",
            Self::Appending => "appending",
            Self::Syncing => "syncing",
            Self::CuttingBack => "cutting_back",
            Self::Mirroring => "mirroring",
            Self::Mending => "mending",
            Self::Applying => "applying",
            Self::Flushing => "flushing",
            Self::Marking => "marking",
            Self::SettingAside => "setting_aside",
            Self::Measuring => "measuring",
            Self::Copying => "copying",
            Self::Noting => "noting",
        }
    }
}

/// What the system answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Why {
    /// No space, or the account's quota is used up.
    DiskFull,
    /// The file system is mounted read-only.
    ReadOnly,
    /// This account may not.
    NoPermission,
    /// The register must be opened again first; an earlier failure left its copies apart.
    ReopenFirst,
    /// Anything else, in the system's own words.
    Other(String),
}

impl Why {
    /// Reads the system's answer.
    pub fn of(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::PermissionDenied => Self::NoPermission,
            _ => Self::Other(error.to_string()),
        }
    }

    /// Stable name for logs and JSON.
    pub fn code(&self) -> &'static str {
        match self {
            Self::DiskFull => "disk_full",
            Self::ReadOnly => "read_only",
            Self::NoPermission => "no_permission",
            Self::ReopenFirst => "reopen_first",
            Self::Other(_) => "other",
        }
    }
}

/// What is wrong with stored bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Harm {
    /// The file or value is not there.
    Missing,
    /// The bytes do not match their own check.
    Unreadable,
    /// The record is whole but does not follow from the one before it.
    ChainBroken,
    /// The two copies differ.
    CopiesDiffer,
    /// Records of a later group stand behind a place neither copy can fill.
    LaterRecordsStand,
    /// The database holds acts the journal has lost.
    DatabaseIsAhead,
    /// Acts known to have been made durable are gone from the journal.
    BehindMark,
    /// The database lost what it is known to have made durable.
    DatabaseIsBehind,
    /// The database holds something else than the journal says.
    DatabaseDiffers,
    /// The database program itself refuses the file.
    DatabaseRefuses,
    /// A value of a kind or version this program does not know.
    UnknownShape,
}

impl Harm {
    /// Stable name for logs and JSON.
    pub fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Unreadable => "unreadable",
            Self::ChainBroken => "chain_broken",
            Self::CopiesDiffer => "copies_differ",
            Self::LaterRecordsStand => "later_records_stand",
            Self::DatabaseIsAhead => "database_is_ahead",
            Self::BehindMark => "behind_mark",
            Self::DatabaseIsBehind => "database_is_behind",
            Self::DatabaseDiffers => "database_differs",
            Self::DatabaseRefuses => "database_refuses",
            Self::UnknownShape => "unknown_shape",
        }
    }
}

/// What went wrong. A [`Doing`] says when, a [`Why`] what the system answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Trouble {
    /// The folder is missing or empty, or no folder at all. Next: check the path, or `init`.
    NotARegister {
        /// The folder asked for.
        folder: PathBuf,
    },
    /// Making a register there was interrupted. Nothing is in it; `init` finishes it.
    HalfMade {
        /// The folder asked for.
        folder: PathBuf,
    },
    /// The folder holds something of another program.
    Foreign {
        /// The folder asked for.
        folder: PathBuf,
        /// The first name in it that is not ours.
        found: String,
    },
    /// A register stands there already; it is opened, not made.
    AlreadyThere {
        /// The folder asked for.
        folder: PathBuf,
    },
    /// A newer qd22 wrote this; an older one would misread it.
    NewerFormat {
        /// The file that says so.
        file: String,
        /// The format it is in.
        found: u32,
        /// The newest format this program reads.
        known: u32,
    },
    /// Another process has the register open.
    Busy {
        /// Its process number, where it left one.
        pid: Option<u32>,
    },
    /// Other accounts of this machine could read it. Next: `chmod`.
    OpenToOthers {
        /// The folder or file.
        path: PathBuf,
        /// Its permission bits.
        mode: u32,
    },
    /// This account may not read or write it.
    NoPermission {
        /// What was being done.
        doing: Doing,
        /// The folder or file.
        path: PathBuf,
    },
    /// The file system is mounted read-only.
    ReadOnly {
        /// What was being done.
        doing: Doing,
        /// The folder or file.
        path: PathBuf,
    },
    /// No space is left. Nothing acknowledged is lost; free space and open again.
    DiskFull {
        /// What was being done.
        doing: Doing,
        /// The folder or file.
        path: PathBuf,
    },
    /// The orders of this turn are not recorded, and this is proved: send them again.
    NotRecorded {
        /// What was being done.
        doing: Doing,
        /// What the system answered.
        why: Why,
    },
    /// Whether the orders of this turn are recorded cannot be proved before the register is opened
    /// again; until then nothing is written. An order sent again under its id is recognised.
    OutcomeUnknown {
        /// What was being done.
        doing: Doing,
        /// What the system answered.
        why: Why,
    },
    /// Stored bytes are not what was written.
    Damaged {
        /// The file, or the database's tree, inside the register's folder.
        file: String,
        /// What is wrong with them.
        harm: Harm,
        /// The act concerned, where known.
        seq: Option<u64>,
        /// Bytes from the start of the file, where known.
        offset: Option<u64>,
    },
    /// The register holds fewer acts than this officer was told of: it was rolled back.
    LessThanTold {
        /// The newest act the officer has a receipt of.
        told: u64,
        /// The newest act in the register.
        found: u64,
    },
    /// The register's act of this number is another one than the officer was told of.
    OtherThanTold {
        /// The act's number.
        seq: u64,
    },
    /// A value is longer than the store takes; a fault of this program.
    TooLong {
        /// What it was for.
        #[serde(with = "crate::domain::vocabulary")]
        what: Word,
        /// Its length in bytes (or orders, for a group).
        found: usize,
        /// The limit in the same unit.
        limit: usize,
    },
    /// There is no line to the office in another process.
    Line {
        /// What is wrong with it.
        fault: LineFault,
    },
    /// The system answered something else.
    Io {
        /// What was being done.
        doing: Doing,
        /// The folder or file.
        path: PathBuf,
        /// The system's own words.
        why: String,
    },
    /// A backup was not made, or not restored.
    Backup(BackupTrouble),
}

impl Trouble {
    /// Stable name for logs, JSON and the tests that walk the enum.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotARegister { .. } => "not_a_register",
            Self::HalfMade { .. } => "half_made",
            Self::Foreign { .. } => "foreign",
            Self::AlreadyThere { .. } => "already_there",
            Self::NewerFormat { .. } => "newer_format",
            Self::Busy { .. } => "busy",
            Self::OpenToOthers { .. } => "open_to_others",
            Self::NoPermission { .. } => "no_permission",
            Self::ReadOnly { .. } => "read_only",
            Self::DiskFull { .. } => "disk_full",
            Self::NotRecorded { .. } => "not_recorded",
            Self::OutcomeUnknown { .. } => "outcome_unknown",
            Self::Damaged { .. } => "damaged",
            Self::LessThanTold { .. } => "less_than_told",
            Self::OtherThanTold { .. } => "other_than_told",
            Self::TooLong { .. } => "too_long",
            Self::Line { fault } => fault.code(),
            Self::Io { .. } => "io",
            Self::Backup(trouble) => trouble.code(),
        }
    }

    /// The trouble behind the system's answer while `doing` something with `path`.
    pub fn of_io(doing: Doing, path: &Path, error: &io::Error) -> Self {
        let path = path.to_path_buf();
        match Why::of(error) {
            Why::DiskFull => Self::DiskFull { doing, path },
            Why::ReadOnly => Self::ReadOnly { doing, path },
            Why::NoPermission => Self::NoPermission { doing, path },
            Why::ReopenFirst => Self::Io {
                doing,
                path,
                why: error.to_string(),
            },
            Why::Other(why) => Self::Io { doing, path, why },
        }
    }

    /// The office does not answer.
    pub fn away(why: impl ToString) -> Self {
        Self::Line {
            fault: LineFault::Away {
                why: why.to_string(),
            },
        }
    }

    /// Damage to a whole file or tree, no place known.
    pub fn damaged(file: impl Into<String>, harm: Harm) -> Self {
        Self::Damaged {
            file: file.into(),
            harm,
            seq: None,
            offset: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_systems_answers_keep_their_meaning() {
        let answer = |errno| {
            let error = io::Error::from_raw_os_error(errno);
            Trouble::of_io(Doing::Appending, Path::new("journal"), &error).code()
        };
        assert_eq!(answer(28), "disk_full"); // ENOSPC
        assert_eq!(answer(122), "disk_full"); // EDQUOT
        assert_eq!(answer(30), "read_only"); // EROFS
        assert_eq!(answer(13), "no_permission"); // EACCES
        assert_eq!(answer(5), "io"); // EIO
    }
}
