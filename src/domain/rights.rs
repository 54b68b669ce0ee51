//! Who may do what: the one table of roles and rights, and which right an order needs. Decides about no
//! case; who approved or entered something is asked in `decide`.

use serde::{Deserialize, Serialize};

use super::commune::{Communes, UnitId};
use super::day::Day;
use super::ids::Account;
use super::officer::{Area, Officer, Officers, Role, Roles};
use super::order::Verb;
use super::refusal::Bar;

/// Something an officer may or may not do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Right {
    /// Read, find, report.
    Read,
    /// Register, need, documents, submit, schedule.
    File,
    /// Record a payout or an absence.
    Pay,
    /// Confirm the payouts of a day as a whole.
    ConfirmDay,
    /// Approve, return, refuse, waive a document.
    Decide,
    /// See a whole number, with a reason.
    Reveal,
    /// Take back what somebody else did.
    TakeBackAnothers,
    /// Close a month, and adjust figures after it.
    ClosePeriod,
    /// Read who looked at what.
    AccessLog,
    /// Set the plan.
    Plan,
    /// Keep the officers.
    Officers,
    /// Keep the rules.
    Rules,
    /// Make backups.
    Backup,
}

/// How far a right reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Reach {
    /// Not at all.
    Never,
    /// The officer's own communes.
    Own,
    /// The whole district.
    All,
}

use Reach::{All, Never, Own};

/// A right, and how far it reaches for each role, in the order of [`Role::ALL`].
type Line = (Right, [Reach; 5]);

#[rustfmt::skip]
const TABLE: [Line; 13] = [
    //                         viewer credit controller director administrator
    (Right::Read,             [Own,   Own,   All,   All,   Never]),
    (Right::File,             [Never, Own,   Never, Never, Never]),
    (Right::Pay,              [Never, Own,   Never, Never, Never]),
    (Right::ConfirmDay,       [Never, Never, All,   Never, Never]),
    (Right::Decide,           [Never, Never, Never, All,   Never]),
    (Right::Reveal,           [Never, Own,   All,   All,   Never]),
    (Right::TakeBackAnothers, [Never, Never, All,   Never, Never]),
    (Right::ClosePeriod,      [Never, Never, All,   Never, Never]),
    (Right::AccessLog,        [Never, Never, All,   Never, Never]),
    (Right::Plan,             [Never, Never, All,   All,   Never]),
    (Right::Officers,         [Never, Never, Never, Never, All]),
    (Right::Rules,            [Never, Never, Never, Never, All]),
    (Right::Backup,           [Never, Never, Never, Never, All]),
];

/// What an administrator does not do, whatever other role is held beside it.
const NOT_BY_ADMINISTRATORS: [Right; 3] = [Right::Decide, Right::Pay, Right::Reveal];

impl Right {
    /// All of them, in the order of the table.
    pub const ALL: [Self; 13] = {
        let mut all = [Self::Read; 13];
        let mut at = 0;
        while at < all.len() {
            all[at] = TABLE[at].0;
            at += 1;
        }
        all
    };

    /// How far it reaches for one role.
    pub fn reach(self, role: Role) -> Reach {
        let line = TABLE.iter().find(|(right, _)| *right == self);
        line.map_or(Never, |(_, reaches)| reaches[role as usize])
    }

    /// How far it reaches for whoever holds these roles.
    pub fn reach_of(self, roles: Roles) -> Reach {
        if roles.has(Role::Administrator) && NOT_BY_ADMINISTRATORS.contains(&self) {
            return Never;
        }
        roles
            .iter()
            .map(|role| self.reach(role))
            .max()
            .unwrap_or(Never)
    }

    /// The roles that have it.
    pub fn roles(self) -> impl Iterator<Item = Role> {
        Role::ALL
            .into_iter()
            .filter(move |role| self.reach(*role) != Never)
    }
}

impl Verb {
    /// The right an order of this verb needs; none for what has a rule of its own: the practice day, which
    /// no register of real people has, an undo, which needs the right of what it takes back, and what the
    /// office records by itself.
    pub const fn right(self) -> Option<Right> {
        Some(match self {
            Self::RegisterApplicant
            | Self::CountReviewed
            | Self::RecordNeed
            | Self::CorrectApplicant
            | Self::ReceiveList
            | Self::ConfirmListing
            | Self::NameBorrower
            | Self::PlanUse
            | Self::AttestDebt
            | Self::RecordVetting
            | Self::ReceiveDocument
            | Self::PromiseDocument
            | Self::RejectDocument
            | Self::Submit
            | Self::Schedule
            | Self::RecordCoreNumbers
            | Self::RecordUseCheck
            | Self::MoveResidence
            | Self::LeaveArea
            | Self::ReturnToArea
            | Self::RecordDeath
            | Self::WithdrawNeed
            | Self::Settle
            | Self::Close
            | Self::Reopen
            | Self::MergeCases => Right::File,
            Self::WaiveDocument | Self::Return | Self::Approve | Self::Refuse => Right::Decide,
            Self::Disburse | Self::RecordAbsence => Right::Pay,
            Self::SetPlan => Right::Plan,
            Self::AddOfficer
            | Self::SetRole
            | Self::SetCommunes
            | Self::HandOver
            | Self::RemoveOfficer => Right::Officers,
            Self::ConfirmDay => Right::ConfirmDay,
            Self::ClosePeriod | Self::Adjust => Right::ClosePeriod,
            Self::SetPracticeDay | Self::Undo | Self::RulesInForce => return None,
        })
    }
}

/// What an account may do in a register on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Authority<'a> {
    /// Every role, and no separation: a practice register, or one officer alone.
    Everything,
    /// What the roles on file give.
    Officer(&'a Officer),
    /// Nothing, for this reason.
    Nothing(Bar),
}

impl<'a> Authority<'a> {
    /// Of an account, in a register with these officers. Nobody on file, or one alone, holds every role;
    /// nobody else does then.
    pub fn of(officers: &'a Officers, account: &Account, is_practice: bool, on: Day) -> Self {
        if is_practice || officers.0.is_empty() {
            return Self::Everything;
        }
        let Some(officer) = officers.get(account) else {
            return Self::Nothing(Bar::NotOnFile);
        };
        match (officer.removed, officer.until) {
            (Some(_), _) => Self::Nothing(Bar::Removed),
            (None, Some(until)) if until < on => Self::Nothing(Bar::Expired { until }),
            (None, _) if officers.in_office(on).nth(1).is_none() => Self::Everything,
            (None, _) => Self::Officer(officer),
        }
    }

    /// How far a right reaches; or why it is not there.
    pub fn reach(&self, right: Right) -> Result<Reach, Bar> {
        match self {
            Self::Everything => Ok(All),
            Self::Nothing(bar) => Err(*bar),
            Self::Officer(officer) => match right.reach_of(officer.roles) {
                Never => Err(Bar::Role(right)),
                reach @ (Own | All) => Ok(reach),
            },
        }
    }

    /// The communes a right reaches; or why it is not there.
    pub fn area(&self, right: Right) -> Result<Area, Bar> {
        Ok(match (self.reach(right)?, self) {
            (Own, Self::Officer(officer)) => officer.area.clone(),
            (Own, Self::Everything | Self::Nothing(_)) | (Never, _) => Area::none(),
            (All, _) => Area::All,
        })
    }

    /// Whether the right reaches the commune; or why not.
    pub fn may(&self, right: Right, unit: UnitId, communes: &Communes, on: Day) -> Result<(), Bar> {
        if self.area(right)?.holds(unit, communes, on) {
            Ok(())
        } else {
            Err(Bar::OtherCommune)
        }
    }

    /// Whether who approved may not pay, and the like: where one person does everything, nothing is kept
    /// apart.
    pub const fn keeps_apart(&self) -> bool {
        matches!(self, Self::Officer(_))
    }

    /// The roles it stands on.
    pub fn roles(&self) -> Roles {
        match self {
            Self::Everything => Roles::every(),
            Self::Officer(officer) => officer.roles,
            Self::Nothing(_) => Roles::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_right_stands_in_the_table_once() {
        for right in Right::ALL {
            let lines = TABLE.iter().filter(|(line, _)| *line == right);
            assert_eq!(lines.count(), 1, "{right:?}");
        }
    }

    #[test]
    fn somebody_has_every_right_and_nobody_has_all() {
        for right in Right::ALL {
            assert!(right.roles().next().is_some(), "{right:?}");
        }
        for role in Role::ALL {
            let has = |right: &Right| right.reach(role) != Never;
            assert!(!Right::ALL.iter().all(has), "{role:?}");
        }
    }

    #[test]
    fn an_administrator_neither_decides_nor_pays_nor_reveals_whatever_else_they_are() {
        for right in Right::ALL {
            let reach = right.reach_of(Roles::every());
            let is_barred = NOT_BY_ADMINISTRATORS.contains(&right);
            assert_eq!(reach == Never, is_barred, "{right:?}");
        }
    }
}
