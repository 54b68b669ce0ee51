//! The officers on file, as the office tells of them. Refuses to know who may ask.

use serde::{Deserialize, Serialize};

use crate::domain::{Account, Officer};

/// One account on file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficerLine {
    pub account: Account,
    pub officer: Officer,
    /// Neither taken off nor past the last day.
    pub is_in_office: bool,
}
