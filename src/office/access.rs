//! Who looked at what is about a person: the notes of the access log. Refuses to know where they are
//! kept, and never holds what was seen.

use serde::{Deserialize, Serialize};

use super::At;
use crate::domain::{Account, CaseId, Note};

/// What somebody did with a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Looked {
    /// Had its card shown.
    Opened,
    /// Had a number shown whole.
    Revealed,
}

impl Looked {
    /// Stable name for JSON.
    pub fn id(self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::Revealed => "revealed",
        }
    }
}

/// One note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Access {
    /// When.
    pub at: At,
    /// Who.
    pub by: Account,
    /// Whose file.
    pub case: CaseId,
    /// What was done.
    pub what: Looked,
    /// Why, where a reason is asked for.
    pub reason: Option<Note>,
}

/// A note with its number, from 1 without gaps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessLine {
    /// Its number.
    pub seq: u64,
    /// The note.
    pub access: Access,
}
