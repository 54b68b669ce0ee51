//! Made-up facts about officers and closed months.

use proptest::collection::{btree_set, vec};
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

use super::person::{day, name, unit};
use crate::domain::{Account, Area, DistrictFact, OfficerEntry, Role, Roles};

pub(super) fn account() -> impl Strategy<Value = Account> {
    "[a-z][a-z0-9_-]{0,31}".prop_map(|name| Account::new(&name).unwrap())
}

fn roles() -> impl Strategy<Value = Roles> {
    vec(select(&Role::ALL), 0..3).prop_map(|roles| roles.into_iter().collect())
}

fn area() -> impl Strategy<Value = Area> {
    prop_oneof![
        Just(Area::All),
        btree_set(unit(), 0..4).prop_map(Area::Units),
    ]
}

/// Any fact about an officer, or a closed month.
pub(super) fn fact() -> impl Strategy<Value = DistrictFact> {
    let told = (of(any::<u32>()), of(name()), of(day()));
    let added = (account(), roles(), area(), told);
    prop_oneof![
        added.prop_map(|(account, roles, area, (uid, name, until))| {
            DistrictFact::OfficerAdded(Box::new(OfficerEntry {
                account,
                uid,
                name,
                roles,
                area,
                until,
            }))
        }),
        (account(), roles()).prop_map(|(account, roles)| DistrictFact::RolesSet { account, roles }),
        (account(), area()).prop_map(|(account, area)| DistrictFact::AreaSet { account, area }),
        (account(), account()).prop_map(|(from, to)| DistrictFact::HandedOver { from, to }),
        account().prop_map(DistrictFact::OfficerRemoved),
        day().prop_map(DistrictFact::MonthClosed),
    ]
}
