//! What an officer learns of a new person from the same paper (Mẫu 01), beside the file itself: the
//! answer, the row, who signs. Refuses to know whether it can be recorded.

use serde::{Deserialize, Serialize};

use super::day::Day;
use super::loan::Purpose;
use super::money::Dong;
use super::order::{ListNamed, SignerNamed};
use super::words::Label;

/// What is recorded with a new file as one act; each part is there or is not.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Enclosed {
    pub need: Option<NeedNamed>,
    pub signer: Option<SignerNamed>,
    pub list: Option<ListPlace>,
}

/// What the person said to the question whether a loan is wanted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NeedNamed {
    pub wants: bool,
    /// Production where none is said.
    pub purpose: Option<Purpose>,
    pub amount: Option<Dong>,
    /// Term in months.
    pub months: Option<u16>,
    /// The order's own day where none is said.
    pub asked_on: Option<Day>,
    pub asked_by: Option<Label>,
}

/// The paper a person stands on, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListPlace {
    pub list: ListNamed,
    pub police_signed_on: Day,
    pub committee_signed_on: Option<Day>,
    /// Row on the paper, from 1.
    pub row: u16,
}
