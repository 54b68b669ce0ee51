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

impl ListRef {
    /// A short name for the list that two lists do not share; what the table keeps of it.
    pub fn tag(&self) -> ListTag {
        let mut hasher = blake3::Hasher::new();
        hasher.update(&self.unit.code().to_le_bytes());
        hasher.update(&self.unit.from().number().to_le_bytes());
        hasher.update(&self.date.number().to_le_bytes());
        hasher.update(self.no.as_str().as_bytes());
        let mut first = [0; 8];
        first.copy_from_slice(&hasher.finalize().as_bytes()[..8]);
        ListTag(u64::from_le_bytes(first))
    }
}

/// See [`ListRef::tag`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ListTag(u64);

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
