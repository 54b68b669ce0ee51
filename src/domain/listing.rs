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
    /// The list the signatures stand on, where that is an earlier one: a newer list that is not signed
    /// yet takes nothing away.
    pub confirmed_on: Option<ListRef>,
}

impl Listing {
    /// The person stands on a list. What an earlier one was signed for stays.
    pub(super) fn stand_on(before: Option<Self>, list: &ListRef, row: Option<u16>) -> Self {
        let mut listing = Self {
            list: list.clone(),
            row,
            confirmed: None,
            confirmed_on: None,
        };
        if let Some(before) = before {
            listing.confirmed = before.confirmed;
            listing.confirmed_on = before
                .confirmed_on
                .or_else(|| before.confirmed.map(|_| before.list))
                .filter(|signed| signed != list);
        }
        listing
    }

    /// The list is signed, and the person stands on it.
    pub(super) fn confirm(before: Option<Self>, list: &ListRef, signed: ListSignatures) -> Self {
        let row = before.filter(|before| before.list == *list);
        Self {
            list: list.clone(),
            row: row.and_then(|before| before.row),
            confirmed: Some(signed),
            confirmed_on: None,
        }
    }
}
