//! Officers: who begins, which roles and communes they have, who goes. Somebody always keeps the officers.

use std::collections::BTreeSet;

use super::Desk;
use crate::domain::fact::{DistrictFact, Event, OfficerEntry};
use crate::domain::ids::Account;
use crate::domain::officer::{Area, AreaNamed, Officers, Role, Roles};
use crate::domain::refusal::{Bar, Refusal};

impl Desk<'_> {
    /// The first to be on file keeps the officers: whoever gives the order, or, where that is the office's
    /// own account, the one that is put on file.
    pub(super) fn add_officer(
        &mut self,
        entry: OfficerEntry,
        communes: Option<&AreaNamed>,
    ) -> Result<(), Refusal> {
        self.some_role(entry.roles)?;
        let on = self.on();
        let officers = &self.book.district().officers;
        let is_in_office = |officer: &crate::domain::Officer| officer.is_in_office(on);
        if officers.get(&entry.account).is_some_and(is_in_office) {
            return Err(self.barred(Bar::OnFile));
        }
        let area = match communes {
            Some(named) => self.area_of(named)?,
            None if entry.roles.iter().any(Role::is_of_communes) => {
                return Err(self.missing("communes"));
            }
            None => Area::All,
        };
        let mut entry = OfficerEntry { area, ..entry };
        let mut facts = Vec::new();
        if officers.0.is_empty() {
            let by = &self.context.stamp.by;
            if *by == entry.account || by.is_office() {
                entry.roles = entry.roles.with(Role::Administrator);
            } else {
                facts.push(DistrictFact::OfficerAdded(Box::new(first_of(by))));
            }
        }
        facts.push(DistrictFact::OfficerAdded(Box::new(entry)));
        self.tell_officers(facts)
    }

    pub(super) fn set_role(&mut self, account: &Account, roles: Roles) -> Result<(), Refusal> {
        self.some_role(roles)?;
        self.in_office(account)?;
        let account = account.clone();
        self.tell_officers(vec![DistrictFact::RolesSet { account, roles }])
    }

    pub(super) fn set_communes(
        &mut self,
        account: &Account,
        communes: &AreaNamed,
    ) -> Result<(), Refusal> {
        self.in_office(account)?;
        let (account, area) = (account.clone(), self.area_of(communes)?);
        self.tell_officers(vec![DistrictFact::AreaSet { account, area }])
    }

    /// Whoever hands over may be gone already.
    pub(super) fn hand_over(&mut self, from: &Account, to: &Account) -> Result<(), Refusal> {
        if self.book.district().officers.get(from).is_none() || from == to {
            return Err(self.barred(Bar::NoSuchOfficer));
        }
        self.in_office(to)?;
        let (from, to) = (from.clone(), to.clone());
        self.tell_officers(vec![DistrictFact::HandedOver { from, to }])
    }

    pub(super) fn remove_officer(&mut self, account: &Account) -> Result<(), Refusal> {
        self.in_office(account)?;
        self.tell_officers(vec![DistrictFact::OfficerRemoved(account.clone())])
    }

    /// Tells the facts, unless nobody would keep the officers after them.
    fn tell_officers(&mut self, facts: Vec<DistrictFact>) -> Result<(), Refusal> {
        let mut after: Officers = self.book.district().officers.clone();
        for fact in &facts {
            after.tell(fact, self.on());
        }
        if !after.has_administrator(self.context.today) {
            return Err(self.barred(Bar::LastAdministrator));
        }
        self.events.extend(facts.into_iter().map(Event::District));
        Ok(())
    }

    fn in_office(&self, account: &Account) -> Result<(), Refusal> {
        let officer = self.book.district().officers.get(account);
        match officer.filter(|officer| officer.removed.is_none()) {
            Some(_) => Ok(()),
            None => Err(self.barred(Bar::NoSuchOfficer)),
        }
    }

    fn some_role(&self, roles: Roles) -> Result<(), Refusal> {
        if roles.is_empty() {
            return Err(self.missing("role"));
        }
        Ok(())
    }

    fn missing(&self, field: &'static str) -> Refusal {
        let verb = self.verb;
        Refusal::MissingField { verb, field }
    }

    fn area_of(&self, named: &AreaNamed) -> Result<Area, Refusal> {
        let AreaNamed::Communes(codes) = named else {
            return Ok(Area::All);
        };
        let units = codes
            .iter()
            .map(|code| self.unit(*code).map(|unit| unit.id));
        let units: BTreeSet<_> = units.collect::<Result<_, _>>()?;
        Ok(Area::Units(units))
    }
}

/// Whoever puts the first officer on file, before that one.
fn first_of(by: &Account) -> OfficerEntry {
    OfficerEntry {
        account: by.clone(),
        uid: None,
        name: None,
        roles: Roles::default().with(Role::Administrator),
        area: Area::All,
        until: None,
    }
}
