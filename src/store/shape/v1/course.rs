//! The turns a file takes (returned, refused, moved, closed), as schema 1 keeps them.

use serde::{Deserialize, Serialize};

use super::listing::UnitV1;
use super::personal::PersonalV1;
use super::{text, text_if_any, value_if_any};
use crate::domain::{Fact, Label, Note, UnitId};
use crate::store::shape::fault::ShapeFault;

/// A file went back to be completed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ReturnedV1 {
    fields: Vec<String>,
    note: PersonalV1,
}

impl ReturnedV1 {
    pub(crate) fn new(fields: &[Label], note: &Note) -> Self {
        Self {
            fields: fields.iter().map(text).collect(),
            note: note.into(),
        }
    }
}

impl TryFrom<ReturnedV1> for Fact {
    type Error = ShapeFault;

    fn try_from(returned: ReturnedV1) -> Result<Self, ShapeFault> {
        Ok(Self::Returned {
            fields: returned.fields.into_iter().map(Label::kept).collect(),
            note: returned.note.try_into()?,
        })
    }
}

/// A loan was refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct RefusedV1 {
    reason_code: String,
    note: PersonalV1,
}

impl RefusedV1 {
    pub(crate) fn new(reason_code: &Label, note: &Note) -> Self {
        Self {
            reason_code: text(reason_code),
            note: note.into(),
        }
    }
}

impl TryFrom<RefusedV1> for Fact {
    type Error = ShapeFault;

    fn try_from(refused: RefusedV1) -> Result<Self, ShapeFault> {
        Ok(Self::Refused {
            reason_code: Label::kept(refused.reason_code),
            note: refused.note.try_into()?,
        })
    }
}

/// Somebody moved within the district. The village is an address, so it is a block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct MovedV1 {
    unit: UnitV1,
    village: Option<PersonalV1>,
}

impl MovedV1 {
    pub(crate) fn new(unit: UnitId, village: Option<&Label>) -> Self {
        Self {
            unit: (&unit).into(),
            village: village.map(PersonalV1::from),
        }
    }
}

impl TryFrom<MovedV1> for Fact {
    type Error = ShapeFault;

    fn try_from(moved: MovedV1) -> Result<Self, ShapeFault> {
        Ok(Self::Moved {
            unit: moved.unit.try_into()?,
            village: value_if_any(moved.village)?,
        })
    }
}

/// A file was closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ClosedV1 {
    reason_code: String,
    referral: Option<String>,
}

impl ClosedV1 {
    pub(crate) fn new(reason_code: &Label, referral: Option<&Label>) -> Self {
        Self {
            reason_code: text(reason_code),
            referral: text_if_any(referral),
        }
    }
}

impl From<ClosedV1> for Fact {
    fn from(closed: ClosedV1) -> Self {
        Self::Closed {
            reason_code: Label::kept(closed.reason_code),
            referral: closed.referral.map(Label::kept),
        }
    }
}
