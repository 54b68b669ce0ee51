//! The sample acts about officers, and about months that are closed. Frozen.

use super::Told;
use super::values::{case, day, unit};
use crate::domain::{
    Account, Area, DistrictFact, Dong, Event, Fact, Name, OfficerEntry, Role, Roles, Seq, Verb,
};

fn account(name: &str) -> Account {
    Account::new(name).unwrap()
}

/// One act a verb.
pub(super) fn told() -> Vec<Told> {
    let one = |name, verb, fact| (name, verb, vec![Event::District(fact)]);
    let role = |role| Roles::default().with(role);
    let adjusted = Fact::PayoutAdjusted {
        payout: Seq(43),
        amount: Dong::of(49_000_000),
    };
    vec![
        ("officer_added", Verb::AddOfficer, added()),
        one(
            "roles_set",
            Verb::SetRole,
            DistrictFact::RolesSet {
                account: account("hung"),
                roles: role(Role::CreditOfficer).with(Role::Viewer),
            },
        ),
        one(
            "area_set",
            Verb::SetCommunes,
            DistrictFact::AreaSet {
                account: account("hung"),
                area: Area::Units([unit()].into()),
            },
        ),
        one(
            "handed_over",
            Verb::HandOver,
            DistrictFact::HandedOver {
                from: account("hung"),
                to: account("hoa"),
            },
        ),
        one(
            "officer_removed",
            Verb::RemoveOfficer,
            DistrictFact::OfficerRemoved(account("hung")),
        ),
        one(
            "month_closed",
            Verb::ClosePeriod,
            DistrictFact::MonthClosed(day(2024, 5, 31)),
        ),
        (
            "payout_adjusted",
            Verb::Adjust,
            vec![Event::Case(case(137), adjusted)],
        ),
    ]
}

fn added() -> Vec<Event> {
    let keeper = OfficerEntry {
        account: account("lan"),
        uid: None,
        name: None,
        roles: Roles::every(),
        area: Area::All,
        until: None,
    };
    let officer = OfficerEntry {
        account: account("hung"),
        uid: Some(1_001),
        name: Some(Name::new("Ví Văn Hùng").unwrap()),
        roles: Roles::default().with(Role::CreditOfficer),
        area: Area::Units([unit()].into()),
        until: Some(day(2024, 12, 31)),
    };
    [keeper, officer]
        .map(|entry| Event::District(DistrictFact::OfficerAdded(Box::new(entry))))
        .to_vec()
}
