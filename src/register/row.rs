//! One case as the table keeps it: its standing, and what finding needs of its name. Packed in blocks
//! of rows, so that opening reads few values and a change writes a small one.

use serde::{Deserialize, Serialize};

use crate::domain::{Case, Policy, Standing};
use crate::lang;

/// Rows of one stored block.
pub(super) const BLOCK_ROWS: u32 = 16;

/// The block a case number stands in, and its place there. Numbers start at 1.
pub(super) fn place(number: u32) -> (u32, usize) {
    let at = number.saturating_sub(1);
    (at / BLOCK_ROWS, (at % BLOCK_ROWS) as usize)
}

/// What finding and listing need beside the standing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Naming {
    pub(super) name: String,
    /// The name folded for finding.
    pub(super) folded: String,
    pub(super) birth_year: i32,
    pub(super) citizen_id: Option<String>,
    pub(super) group: Option<String>,
}

/// One row, both halves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) standing: Standing,
    pub(super) naming: Naming,
}

impl Row {
    /// Reads a case.
    pub(super) fn of(case: &Case, policy: &Policy) -> Self {
        let name = case.personal.name.as_str();
        let naming = Naming {
            name: name.to_owned(),
            folded: lang::fold(name),
            birth_year: case.birth.year(),
            citizen_id: case
                .personal
                .citizen_id
                .as_ref()
                .map(|id| id.as_str().to_owned()),
            group: case.group.as_ref().map(|group| group.as_str().to_owned()),
        };
        Self {
            standing: Standing::of(case, policy),
            naming,
        }
    }
}
