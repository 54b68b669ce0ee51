//! Lists of the commune police (Mẫu số 01) as objects: which list, which row, who signed.

use serde::{Deserialize, Serialize};

use super::commune::UnitId;
use super::day::Day;
use super::words::Label;

/// Names one list: the commune it came from, its number and its date.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ListRef {
    pub unit: UnitId,
    pub no: Label,
    pub date: Day,
}

/// The signatures that make a listing confirmed: Art. 3(2)a, made by commune police, confirmed by the
/// commune People's Committee.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ListSignatures {
    pub police_signed_on: Day,
    pub committee_signed_on: Day,
}

/// A person's place on a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listing {
    pub list: ListRef,
    /// Row on the paper, from 1.
    pub row: Option<u16>,
    pub confirmed: Option<ListSignatures>,
}
