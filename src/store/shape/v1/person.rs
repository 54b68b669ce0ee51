//! The released person's papers and who signs for the household, as schema 1 keeps them.

use serde::{Deserialize, Serialize};

use super::number::Numbered;
use super::personal::PersonalV1;
use super::{day, day_if_any, text_if_any};
use crate::domain::{
    Alone, Birth, Borrower, Day, Label, Relation, Release, ReleaseKind, Sex, Signer,
};
use crate::store::shape::fault::ShapeFault;

/// When somebody was born. Variants are appended only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum BirthV1 {
    /// 0
    On(i32),
    /// 1
    Year(u16),
}

impl From<&Birth> for BirthV1 {
    fn from(birth: &Birth) -> Self {
        match birth {
            Birth::On(day) => Self::On(day.number()),
            Birth::Year(year) => Self::Year(*year),
        }
    }
}

impl TryFrom<BirthV1> for Birth {
    type Error = ShapeFault;

    fn try_from(birth: BirthV1) -> Result<Self, ShapeFault> {
        Ok(match birth {
            BirthV1::On(number) => Self::On(day("birth", number)?),
            BirthV1::Year(year) => Self::Year(year),
        })
    }
}

/// The release certificate. Its number leads to a person, so it is a block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ReleaseV1 {
    kind: u8,
    certificate: PersonalV1,
    issued: i32,
    completed: i32,
}

impl From<&Release> for ReleaseV1 {
    fn from(release: &Release) -> Self {
        Self {
            kind: release.kind.number(),
            certificate: (&release.certificate).into(),
            issued: release.issued.number(),
            completed: release.completed.number(),
        }
    }
}

impl TryFrom<ReleaseV1> for Release {
    type Error = ShapeFault;

    fn try_from(release: ReleaseV1) -> Result<Self, ShapeFault> {
        Ok(Self {
            kind: ReleaseKind::kept(release.kind)?,
            certificate: release.certificate.try_into()?,
            issued: day("release.issued", release.issued)?,
            completed: day("release.completed", release.completed)?,
        })
    }
}

/// A member of the household who signs for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SignerV1 {
    personal: PersonalV1,
    birth: BirthV1,
    sex: u8,
    id_issued: Option<i32>,
    id_place: Option<String>,
}

impl From<&Signer> for SignerV1 {
    fn from(signer: &Signer) -> Self {
        Self {
            personal: (&signer.personal).into(),
            birth: (&signer.birth).into(),
            sex: signer.sex.number(),
            id_issued: signer.id_issued.map(Day::number),
            id_place: text_if_any(signer.id_place.as_ref()),
        }
    }
}

impl TryFrom<SignerV1> for Signer {
    type Error = ShapeFault;

    fn try_from(signer: SignerV1) -> Result<Self, ShapeFault> {
        Ok(Self {
            personal: signer.personal.try_into()?,
            birth: signer.birth.try_into()?,
            sex: Sex::kept(signer.sex)?,
            id_issued: day_if_any("id_issued", signer.id_issued)?,
            id_place: signer.id_place.map(Label::kept),
        })
    }
}

/// Who signs. Variants are appended only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum BorrowerV1 {
    /// 0
    Representative { signer: SignerV1, relation: u8 },
    /// 1
    Alone(u8),
}

impl From<&Borrower> for BorrowerV1 {
    fn from(borrower: &Borrower) -> Self {
        match borrower {
            Borrower::Representative { signer, relation } => Self::Representative {
                signer: signer.as_ref().into(),
                relation: relation.number(),
            },
            Borrower::Alone(why) => Self::Alone(why.number()),
        }
    }
}

impl TryFrom<BorrowerV1> for Borrower {
    type Error = ShapeFault;

    fn try_from(borrower: BorrowerV1) -> Result<Self, ShapeFault> {
        Ok(match borrower {
            BorrowerV1::Representative { signer, relation } => Self::Representative {
                signer: Box::new(signer.try_into()?),
                relation: Relation::kept(relation)?,
            },
            BorrowerV1::Alone(why) => Self::Alone(Alone::kept(why)?),
        })
    }
}
