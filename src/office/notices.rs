//! What others did to what is mine: a file I handed on came back or was decided, an act of mine was taken
//! back, a file I opened went into another. Refuses to know who has read it.

use serde::{Deserialize, Serialize};

use super::view::{Commune, LogLine};
use crate::domain::{CaseId, Seq};

/// One thing another did to what is mine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    pub line: LogLine,
    /// The case, and whose and where it is; nothing where the act is about none.
    pub case: Option<(CaseId, String, Commune)>,
}

/// What there is to tell, the newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notices {
    pub notices: Vec<Notice>,
    /// The newest act that was looked at.
    pub until: Seq,
}
