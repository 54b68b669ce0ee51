//! Communes and the lists of their police, as schema 1 keeps them.

use serde::{Deserialize, Serialize};

use super::{day, text, value_if_any};
use crate::domain::{Fact, Label, ListRef, ListSignatures, Listing, UnitId};
use crate::store::shape::fault::ShapeFault;

/// One commune while it was in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct UnitV1 {
    code: u32,
    from: i32,
}

impl From<&UnitId> for UnitV1 {
    fn from(unit: &UnitId) -> Self {
        Self {
            code: unit.code(),
            from: UnitId::from(*unit).number(),
        }
    }
}

impl TryFrom<UnitV1> for UnitId {
    type Error = ShapeFault;

    fn try_from(unit: UnitV1) -> Result<Self, ShapeFault> {
        Ok(Self::new(unit.code, day("commune", unit.from)?))
    }
}

/// Names one list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ListV1 {
    unit: UnitV1,
    no: String,
    date: i32,
}

impl From<&ListRef> for ListV1 {
    fn from(list: &ListRef) -> Self {
        Self {
            unit: (&list.unit).into(),
            no: text(&list.no),
            date: list.date.number(),
        }
    }
}

impl TryFrom<ListV1> for ListRef {
    type Error = ShapeFault;

    fn try_from(list: ListV1) -> Result<Self, ShapeFault> {
        Ok(Self {
            unit: list.unit.try_into()?,
            no: Label::kept(list.no),
            date: day("list_date", list.date)?,
        })
    }
}

/// A person stands on a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ListedV1 {
    list: ListV1,
    row: Option<u16>,
}

impl ListedV1 {
    pub(crate) fn new(list: &ListRef, row: Option<u16>) -> Self {
        Self {
            list: list.into(),
            row,
        }
    }
}

impl TryFrom<ListedV1> for Fact {
    type Error = ShapeFault;

    fn try_from(listed: ListedV1) -> Result<Self, ShapeFault> {
        Ok(Self::Listed {
            list: listed.list.try_into()?,
            row: listed.row,
        })
    }
}

/// A list is signed by both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ConfirmedV1 {
    list: ListV1,
    police_signed_on: i32,
    committee_signed_on: i32,
}

impl ConfirmedV1 {
    pub(crate) fn new(list: &ListRef, signatures: ListSignatures) -> Self {
        Self {
            list: list.into(),
            police_signed_on: signatures.police_signed_on.number(),
            committee_signed_on: signatures.committee_signed_on.number(),
        }
    }
}

impl TryFrom<ConfirmedV1> for Fact {
    type Error = ShapeFault;

    fn try_from(confirmed: ConfirmedV1) -> Result<Self, ShapeFault> {
        Ok(Self::ListingConfirmed {
            list: confirmed.list.try_into()?,
            signatures: ListSignatures {
                police_signed_on: day("police_signed_on", confirmed.police_signed_on)?,
                committee_signed_on: day("committee_signed_on", confirmed.committee_signed_on)?,
            },
        })
    }
}

/// A person's place on a list, with the signatures it has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ListingV1 {
    list: ListV1,
    row: Option<u16>,
    /// Police, committee.
    signed_on: Option<(i32, i32)>,
    /// The list that is signed, where that is an earlier one.
    signed: Option<ListV1>,
}

impl From<&Listing> for ListingV1 {
    fn from(listing: &Listing) -> Self {
        let days = |signed: ListSignatures| {
            let (police, committee) = (signed.police_signed_on, signed.committee_signed_on);
            (police.number(), committee.number())
        };
        Self {
            list: (&listing.list).into(),
            row: listing.row,
            signed_on: listing.confirmed.map(days),
            signed: listing.confirmed_on.as_ref().map(ListV1::from),
        }
    }
}

impl TryFrom<ListingV1> for Listing {
    type Error = ShapeFault;

    fn try_from(listing: ListingV1) -> Result<Self, ShapeFault> {
        let confirmed = match listing.signed_on {
            Some((police, committee)) => Some(ListSignatures {
                police_signed_on: day("police_signed_on", police)?,
                committee_signed_on: day("committee_signed_on", committee)?,
            }),
            None => None,
        };
        Ok(Self {
            list: listing.list.try_into()?,
            row: listing.row,
            confirmed,
            confirmed_on: value_if_any(listing.signed)?,
        })
    }
}
