//! What happened to the office's own facts, as schema 1 keeps it.

use serde::{Deserialize, Serialize};

use super::listing::{ListV1, UnitV1};
use super::number::Numbered;
use super::officer::{AreaV1, OfficerV1, account, role_numbers, roles_kept};
use super::{day, day_if_any, dong, shapes, text_if_any, values};
use crate::domain::{Day, DistrictFact, Label, Organisation, RuleChange, RuleKey, RulesDigest};
use crate::store::shape::fault::ShapeFault;

/// What happened to the office's own facts. Variants are numbered by their place and appended only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum DistrictFactV1 {
    /// 0
    PersonsCounted { list: ListV1, persons: u32 },
    /// 1
    ListReceived {
        list: ListV1,
        police_signed_on: i32,
        committee_signed_on: Option<i32>,
        none: bool,
    },
    /// 2
    PlanSet {
        unit: UnitV1,
        organisation: Option<u8>,
        year: u16,
        amount: i64,
        resolution: Option<String>,
    },
    /// 3
    PracticeDaySet(i32),
    /// 4
    RulesInForce {
        digest: u64,
        changed: Vec<RuleChangeV1>,
    },
    /// 5
    OfficerAdded(OfficerV1),
    /// 6
    RolesSet { account: String, roles: Vec<u8> },
    /// 7
    AreaSet { account: String, area: AreaV1 },
    /// 8
    HandedOver { from: String, to: String },
    /// 9
    OfficerRemoved(String),
    /// 10
    MonthClosed(i32),
}

/// A rule that differs from the set before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct RuleChangeV1 {
    key: u8,
    old: Option<String>,
    new: String,
}

impl From<&RuleChange> for RuleChangeV1 {
    fn from(change: &RuleChange) -> Self {
        Self {
            key: change.key.number(),
            old: change.old.clone(),
            new: change.new.clone(),
        }
    }
}

impl TryFrom<RuleChangeV1> for RuleChange {
    type Error = ShapeFault;

    fn try_from(change: RuleChangeV1) -> Result<Self, ShapeFault> {
        Ok(Self {
            key: RuleKey::kept(change.key)?,
            old: change.old,
            new: change.new,
        })
    }
}

impl From<&DistrictFact> for DistrictFactV1 {
    fn from(fact: &DistrictFact) -> Self {
        match fact {
            DistrictFact::PersonsCounted { list, persons } => Self::PersonsCounted {
                list: list.into(),
                persons: *persons,
            },
            DistrictFact::ListReceived {
                list,
                police_signed_on,
                committee_signed_on,
                none,
            } => Self::ListReceived {
                list: list.into(),
                police_signed_on: police_signed_on.number(),
                committee_signed_on: committee_signed_on.map(Day::number),
                none: *none,
            },
            DistrictFact::PlanSet {
                unit,
                organisation,
                year,
                amount,
                resolution,
            } => Self::PlanSet {
                unit: unit.into(),
                organisation: organisation.map(Organisation::number),
                year: *year,
                amount: amount.dong(),
                resolution: text_if_any(resolution.as_ref()),
            },
            DistrictFact::PracticeDaySet(day) => Self::PracticeDaySet(day.number()),
            DistrictFact::RulesInForce { digest, changed } => Self::RulesInForce {
                digest: digest.0,
                changed: shapes(changed),
            },
            DistrictFact::OfficerAdded(entry) => Self::OfficerAdded((&**entry).into()),
            DistrictFact::RolesSet { account, roles } => Self::RolesSet {
                account: account.to_string(),
                roles: role_numbers(*roles),
            },
            DistrictFact::AreaSet { account, area } => Self::AreaSet {
                account: account.to_string(),
                area: area.into(),
            },
            DistrictFact::HandedOver { from, to } => Self::HandedOver {
                from: from.to_string(),
                to: to.to_string(),
            },
            DistrictFact::OfficerRemoved(account) => Self::OfficerRemoved(account.to_string()),
            DistrictFact::MonthClosed(through) => Self::MonthClosed(through.number()),
        }
    }
}

impl TryFrom<DistrictFactV1> for DistrictFact {
    type Error = ShapeFault;

    fn try_from(fact: DistrictFactV1) -> Result<Self, ShapeFault> {
        Ok(match fact {
            DistrictFactV1::PersonsCounted { list, persons } => Self::PersonsCounted {
                list: list.try_into()?,
                persons,
            },
            DistrictFactV1::ListReceived {
                list,
                police_signed_on,
                committee_signed_on,
                none,
            } => Self::ListReceived {
                list: list.try_into()?,
                police_signed_on: day("police_signed_on", police_signed_on)?,
                committee_signed_on: day_if_any("committee_signed_on", committee_signed_on)?,
                none,
            },
            DistrictFactV1::PlanSet {
                unit,
                organisation,
                year,
                amount,
                resolution,
            } => Self::PlanSet {
                unit: unit.try_into()?,
                organisation: organisation.map(Organisation::kept).transpose()?,
                year,
                amount: dong("amount", amount)?,
                resolution: resolution.map(Label::kept),
            },
            DistrictFactV1::PracticeDaySet(number) => Self::PracticeDaySet(day("date", number)?),
            DistrictFactV1::RulesInForce { digest, changed } => Self::RulesInForce {
                digest: RulesDigest(digest),
                changed: values(changed)?,
            },
            DistrictFactV1::OfficerAdded(entry) => Self::OfficerAdded(Box::new(entry.try_into()?)),
            DistrictFactV1::RolesSet {
                account: named,
                roles,
            } => Self::RolesSet {
                account: account(&named)?,
                roles: roles_kept(roles)?,
            },
            DistrictFactV1::AreaSet {
                account: named,
                area,
            } => Self::AreaSet {
                account: account(&named)?,
                area: area.try_into()?,
            },
            DistrictFactV1::HandedOver { from, to } => Self::HandedOver {
                from: account(&from)?,
                to: account(&to)?,
            },
            DistrictFactV1::OfficerRemoved(named) => Self::OfficerRemoved(account(&named)?),
            DistrictFactV1::MonthClosed(number) => Self::MonthClosed(day("month", number)?),
        })
    }
}
