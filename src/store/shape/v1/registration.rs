//! How a file begins and how its fields are put right, as schema 1 keeps them.

use serde::{Deserialize, Serialize};

use super::act::CaseV1;
use super::listing::UnitV1;
use super::number::Numbered;
use super::person::{BirthV1, ReleaseV1};
use super::personal::PersonalV1;
use super::{text, text_if_any, value_if_any};
use crate::domain::{Correction, Label, Organisation, Registration, Sex};
use crate::store::shape::fault::ShapeFault;

/// How a file begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct RegistrationV1 {
    unit: UnitV1,
    personal: PersonalV1,
    birth: BirthV1,
    sex: u8,
    release: Option<ReleaseV1>,
    organisation: Option<u8>,
    group: Option<String>,
    household: CaseV1,
}

impl From<&Registration> for RegistrationV1 {
    fn from(registration: &Registration) -> Self {
        Self {
            unit: (&registration.unit).into(),
            personal: (&registration.personal).into(),
            birth: (&registration.birth).into(),
            sex: registration.sex.number(),
            release: registration.release.as_ref().map(ReleaseV1::from),
            organisation: registration.organisation.map(Organisation::number),
            group: text_if_any(registration.group.as_ref()),
            household: (&registration.household).into(),
        }
    }
}

impl TryFrom<RegistrationV1> for Registration {
    type Error = ShapeFault;

    fn try_from(registration: RegistrationV1) -> Result<Self, ShapeFault> {
        Ok(Self {
            unit: registration.unit.try_into()?,
            personal: registration.personal.try_into()?,
            birth: registration.birth.try_into()?,
            sex: Sex::kept(registration.sex)?,
            release: value_if_any(registration.release)?,
            organisation: registration
                .organisation
                .map(Organisation::kept)
                .transpose()?,
            group: registration.group.map(Label::kept),
            household: registration.household.into(),
        })
    }
}

/// One field put right. Variants are appended only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum CorrectionV1 {
    /// 0
    Name(PersonalV1),
    /// 1
    Birth(BirthV1),
    /// 2
    Sex(u8),
    /// 3
    Village(PersonalV1),
    /// 4
    CitizenId(PersonalV1),
    /// 5
    Release(ReleaseV1),
    /// 6
    Organisation(u8),
    /// 7
    Group(String),
    /// 8
    Household(CaseV1),
    /// 9
    Phone(PersonalV1),
}

impl From<&Correction> for CorrectionV1 {
    fn from(correction: &Correction) -> Self {
        match correction {
            Correction::Name(name) => Self::Name(name.into()),
            Correction::Birth(birth) => Self::Birth(birth.into()),
            Correction::Sex(sex) => Self::Sex(sex.number()),
            Correction::Village(village) => Self::Village(village.into()),
            Correction::CitizenId(number) => Self::CitizenId(number.into()),
            Correction::Release(release) => Self::Release(release.into()),
            Correction::Organisation(organisation) => Self::Organisation(organisation.number()),
            Correction::Group(group) => Self::Group(text(group)),
            Correction::Household(household) => Self::Household(household.into()),
            Correction::Phone(phone) => Self::Phone(phone.into()),
        }
    }
}

impl TryFrom<CorrectionV1> for Correction {
    type Error = ShapeFault;

    fn try_from(correction: CorrectionV1) -> Result<Self, ShapeFault> {
        Ok(match correction {
            CorrectionV1::Name(name) => Self::Name(name.try_into()?),
            CorrectionV1::Birth(birth) => Self::Birth(birth.try_into()?),
            CorrectionV1::Sex(number) => Self::Sex(Sex::kept(number)?),
            CorrectionV1::Village(village) => Self::Village(village.try_into()?),
            CorrectionV1::CitizenId(number) => Self::CitizenId(number.try_into()?),
            CorrectionV1::Release(release) => Self::Release(release.try_into()?),
            CorrectionV1::Organisation(number) => Self::Organisation(Organisation::kept(number)?),
            CorrectionV1::Group(group) => Self::Group(Label::kept(group)),
            CorrectionV1::Household(household) => Self::Household(household.into()),
            CorrectionV1::Phone(phone) => Self::Phone(phone.try_into()?),
        })
    }
}
