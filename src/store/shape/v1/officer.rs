//! The officers on file, as schema 1 keeps them.

use serde::{Deserialize, Serialize};

use super::listing::UnitV1;
use super::number::Numbered;
use super::personal::PersonalV1;
use super::{day_if_any, value_if_any};
use crate::domain::{Account, Area, Day, OfficerEntry, Role, Roles};
use crate::store::shape::fault::ShapeFault;

/// How an officer begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct OfficerV1 {
    account: String,
    uid: Option<u32>,
    name: Option<PersonalV1>,
    roles: Vec<u8>,
    area: AreaV1,
    until: Option<i32>,
}

/// The communes of an officer. Variants are numbered by their place and appended only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum AreaV1 {
    /// 0
    All,
    /// 1
    Units(Vec<UnitV1>),
}

/// An account as it was kept.
pub(super) fn account(named: &str) -> Result<Account, ShapeFault> {
    Account::new(named).ok_or(ShapeFault::Impossible { field: "account" })
}

/// The numbers of the roles, in their order.
pub(super) fn role_numbers(roles: Roles) -> Vec<u8> {
    roles.iter().map(Role::number).collect()
}

/// The roles of the numbers.
pub(super) fn roles_kept(numbers: Vec<u8>) -> Result<Roles, ShapeFault> {
    numbers.into_iter().map(Role::kept).collect()
}

impl From<&Area> for AreaV1 {
    fn from(area: &Area) -> Self {
        match area {
            Area::All => Self::All,
            Area::Units(units) => Self::Units(units.iter().map(UnitV1::from).collect()),
        }
    }
}

impl TryFrom<AreaV1> for Area {
    type Error = ShapeFault;

    fn try_from(area: AreaV1) -> Result<Self, ShapeFault> {
        Ok(match area {
            AreaV1::All => Self::All,
            AreaV1::Units(units) => Self::Units(
                units
                    .into_iter()
                    .map(TryInto::try_into)
                    .collect::<Result<_, _>>()?,
            ),
        })
    }
}

impl From<&OfficerEntry> for OfficerV1 {
    fn from(entry: &OfficerEntry) -> Self {
        Self {
            account: entry.account.to_string(),
            uid: entry.uid,
            name: entry.name.as_ref().map(PersonalV1::from),
            roles: role_numbers(entry.roles),
            area: (&entry.area).into(),
            until: entry.until.map(Day::number),
        }
    }
}

impl TryFrom<OfficerV1> for OfficerEntry {
    type Error = ShapeFault;

    fn try_from(entry: OfficerV1) -> Result<Self, ShapeFault> {
        Ok(Self {
            account: account(&entry.account)?,
            uid: entry.uid,
            name: value_if_any(entry.name)?,
            roles: roles_kept(entry.roles)?,
            area: entry.area.try_into()?,
            until: day_if_any("until", entry.until)?,
        })
    }
}
