//! The officers on file: who they are, which roles they hold, which communes are theirs, until when.
//! Refuses to know what a role may do: that is the table of `rights`.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::commune::{Communes, UnitId};
use super::day::Day;
use super::fact::DistrictFact;
use super::ids::Account;
use super::order::CommuneCode;
use super::words::Name;

/// What somebody is at this office. The numbers are kept on disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Role {
    /// Reads and reports.
    Viewer = 0,
    /// Credit officer: keeps the files of communes.
    CreditOfficer = 1,
    /// Checks what the others did.
    Controller = 2,
    /// Decides about loans.
    Director = 3,
    /// Keeps the officers, the rules, the backups.
    Administrator = 4,
}

impl Role {
    /// All of them, in the order of the columns of the table of rights.
    pub const ALL: [Self; 5] = [
        Self::Viewer,
        Self::CreditOfficer,
        Self::Controller,
        Self::Director,
        Self::Administrator,
    ];

    /// The word of orders, answers and the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Viewer => "viewer",
            Self::CreditOfficer => "credit_officer",
            Self::Controller => "controller",
            Self::Director => "director",
            Self::Administrator => "administrator",
        }
    }

    /// The role with this word.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.id() == id)
    }

    /// Whether it is held for communes of its own.
    pub const fn is_of_communes(self) -> bool {
        match self {
            Self::Viewer | Self::CreditOfficer => true,
            Self::Controller | Self::Director | Self::Administrator => false,
        }
    }
}

/// The roles of one officer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Roles(u8);

impl Roles {
    /// Every role there is.
    pub fn every() -> Self {
        Role::ALL.into_iter().collect()
    }

    /// Whether the role is among them.
    pub const fn has(self, role: Role) -> bool {
        self.0 & (1 << role as u8) != 0
    }

    /// Whether there is none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// These and one more.
    #[must_use]
    pub const fn with(self, role: Role) -> Self {
        Self(self.0 | (1 << role as u8))
    }

    /// Each of them, in the order of the table of rights.
    pub fn iter(self) -> impl Iterator<Item = Role> {
        Role::ALL.into_iter().filter(move |role| self.has(*role))
    }
}

impl FromIterator<Role> for Roles {
    fn from_iter<I: IntoIterator<Item = Role>>(roles: I) -> Self {
        roles.into_iter().fold(Self::default(), Self::with)
    }
}

/// The communes of an officer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Area {
    /// All there are.
    All,
    /// These, and whatever takes them over.
    Units(BTreeSet<UnitId>),
}

impl Area {
    /// No commune.
    pub fn none() -> Self {
        Self::Units(BTreeSet::new())
    }

    /// Whether the unit belongs to it on the day: both are walked forward to what stands for them then.
    pub fn holds(&self, unit: UnitId, communes: &Communes, on: Day) -> bool {
        match self {
            Self::All => true,
            Self::Units(units) => {
                let at = communes.forward(unit, on);
                units.iter().any(|one| communes.forward(*one, on) == at)
            }
        }
    }

    /// Both together.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        match (self, other) {
            (Self::Units(mine), Self::Units(theirs)) => {
                Self::Units(mine.union(theirs).copied().collect())
            }
            (Self::All, _) | (_, Self::All) => Self::All,
        }
    }
}

/// The communes of an officer as an order names them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum AreaNamed {
    /// All there are.
    All,
    /// These.
    Communes(Vec<CommuneCode>),
}

/// One officer, as the journal has them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Officer {
    /// The account's number on this machine, where it was on file from the start.
    pub uid: Option<u32>,
    pub name: Option<Name>,
    pub roles: Roles,
    pub area: Area,
    /// The last day in office, where it is known.
    pub until: Option<Day>,
    pub since: Day,
    /// The day the officer was taken off.
    pub removed: Option<Day>,
}

impl Officer {
    /// Whether the officer is in office on the day.
    pub fn is_in_office(&self, on: Day) -> bool {
        self.removed.is_none() && self.until.is_none_or(|until| on <= until)
    }
}

/// Everybody who is or was an officer here, by account.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Officers(pub BTreeMap<Account, Officer>);

impl Officers {
    /// The officer of an account, in office or not.
    pub fn get(&self, account: &Account) -> Option<&Officer> {
        self.0.get(account)
    }

    /// Everybody ever on file, by account.
    pub fn iter(&self) -> impl Iterator<Item = (&Account, &Officer)> {
        self.0.iter()
    }

    /// After one more fact about an officer, which holds from the day; other facts change nothing.
    pub(super) fn tell(&mut self, fact: &DistrictFact, on: Day) {
        match fact {
            DistrictFact::OfficerAdded(entry) => {
                let officer = Officer {
                    uid: entry.uid,
                    name: entry.name.clone(),
                    roles: entry.roles,
                    area: entry.area.clone(),
                    until: entry.until,
                    since: on,
                    removed: None,
                };
                self.0.insert(entry.account.clone(), officer);
            }
            DistrictFact::RolesSet { account, roles } => {
                if let Some(officer) = self.0.get_mut(account) {
                    officer.roles = *roles;
                }
            }
            DistrictFact::AreaSet { account, area } => {
                if let Some(officer) = self.0.get_mut(account) {
                    officer.area = area.clone();
                }
            }
            DistrictFact::HandedOver { from, to } => {
                let given = self
                    .0
                    .get_mut(from)
                    .map(|officer| std::mem::replace(&mut officer.area, Area::none()));
                if let (Some(given), Some(taker)) = (given, self.0.get_mut(to)) {
                    taker.area = taker.area.and(&given);
                }
            }
            DistrictFact::OfficerRemoved(account) => {
                if let Some(officer) = self.0.get_mut(account) {
                    officer.removed = Some(on);
                }
            }
            DistrictFact::PersonsCounted { .. }
            | DistrictFact::ListReceived { .. }
            | DistrictFact::PlanSet { .. }
            | DistrictFact::PracticeDaySet(_)
            | DistrictFact::RulesInForce { .. }
            | DistrictFact::MonthClosed(_) => {}
        }
    }

    /// Everybody in office on the day.
    pub fn in_office(&self, on: Day) -> impl Iterator<Item = (&Account, &Officer)> {
        self.0
            .iter()
            .filter(move |(_, officer)| officer.is_in_office(on))
    }

    /// Whether somebody keeps the officers, and no last day of theirs is known.
    pub fn has_administrator(&self, on: Day) -> bool {
        self.in_office(on)
            .any(|(_, officer)| officer.until.is_none() && officer.roles.has(Role::Administrator))
    }

    /// The credit officer of a commune on the day; one of the commune alone before one of all.
    pub fn credit_officer_of(
        &self,
        unit: UnitId,
        communes: &Communes,
        on: Day,
    ) -> Option<&Account> {
        self.in_office(on)
            .filter(|(_, officer)| officer.roles.has(Role::CreditOfficer))
            .filter(|(_, officer)| officer.area.holds(unit, communes, on))
            .min_by_key(|(_, officer)| officer.area == Area::All)
            .map(|(account, _)| account)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn officer(role: Role, area: Area) -> Officer {
        Officer {
            uid: None,
            name: None,
            roles: [role].into_iter().collect(),
            area,
            until: None,
            since: Day::of(2024, 1, 1),
            removed: None,
        }
    }

    #[test]
    fn roles_come_back_from_their_words_and_their_set() {
        for role in Role::ALL {
            assert_eq!(Role::from_id(role.id()), Some(role));
            let alone: Roles = [role].into_iter().collect();
            assert_eq!(alone.iter().collect::<Vec<_>>(), [role]);
            assert!(Roles::every().has(role));
        }
        assert!(Roles::default().is_empty());
    }

    #[test]
    fn an_officer_is_in_office_up_to_the_last_day() {
        let mut hung = officer(Role::CreditOfficer, Area::All);
        hung.until = Some(Day::of(2024, 6, 10));
        assert!(hung.is_in_office(Day::of(2024, 6, 10)));
        assert!(!hung.is_in_office(Day::of(2024, 6, 11)));
        hung.until = None;
        hung.removed = Some(Day::of(2024, 6, 11));
        assert!(!hung.is_in_office(Day::of(2024, 6, 11)));
    }

    #[test]
    fn the_officer_of_a_commune_alone_goes_before_one_of_all() {
        let unit = UnitId::new(2_422, Day::of(2000, 1, 1));
        let (on, communes) = (Day::of(2024, 6, 11), Communes::default());
        let named = |name| Account::new(name).expect("an account");
        let mut officers = Officers::default();
        let all = officer(Role::CreditOfficer, Area::All);
        officers.0.insert(named("an"), all);
        assert_eq!(
            officers.credit_officer_of(unit, &communes, on),
            Some(&named("an"))
        );
        let own = officer(Role::CreditOfficer, Area::Units([unit].into()));
        officers.0.insert(named("hung"), own);
        assert_eq!(
            officers.credit_officer_of(unit, &communes, on),
            Some(&named("hung"))
        );
        let other = UnitId::new(2_423, Day::of(2000, 1, 1));
        assert_eq!(
            officers.credit_officer_of(other, &communes, on),
            Some(&named("an"))
        );
    }
}
