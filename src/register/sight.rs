//! What an officer sees: the communes that are theirs, as they stand for each other on the day. Readings
//! ask it; refuses to know what they read.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::register::Register;
use crate::domain::{
    Account, Act, Area, Authority, Bar, Case, CaseId, District, DistrictFact, Event, Fact,
    FunnelKey, FunnelRow, Refusal, Right, UnitId,
};
use crate::office::No;

/// What one officer sees.
#[derive(Debug, Clone)]
pub(super) enum Sight {
    /// The whole district.
    All,
    /// Some communes, or none.
    Some(Communes),
}

/// The communes somebody sees.
#[derive(Debug, Clone)]
pub(super) struct Communes {
    /// Units that stand for them today, or that they stand for.
    units: BTreeSet<UnitId>,
    /// The same, and whatever takes them over later: rows of counts may be drawn in those.
    rows: BTreeSet<UnitId>,
    /// What is said of everything else.
    why: Bar,
}

impl Sight {
    /// Whether somebody of this unit is seen.
    pub(super) fn holds(&self, unit: UnitId) -> bool {
        match self {
            Self::All => true,
            Self::Some(communes) => communes.units.contains(&unit),
        }
    }

    /// Refuses what lies in other hands, naming nobody.
    pub(super) fn see(&self, unit: UnitId) -> Result<(), No> {
        match self {
            Self::Some(communes) if !communes.units.contains(&unit) => Err(barred(communes.why)),
            Self::All | Self::Some(_) => Ok(()),
        }
    }

    /// The lists and the plan of what is seen.
    pub(super) fn of_district<'a>(&self, district: &'a District) -> Cow<'a, District> {
        let Self::Some(communes) = self else {
            return Cow::Borrowed(district);
        };
        let mut seen = district.clone();
        seen.lists
            .retain(|list, _| communes.units.contains(&list.unit));
        seen.plan
            .retain(|key, _| communes.units.contains(&key.unit));
        Cow::Owned(seen)
    }

    /// Leaves out the rows of communes that are not seen.
    pub(super) fn keep_rows(&self, rows: &mut Vec<FunnelRow>) {
        if let Self::Some(communes) = self {
            rows.retain(|row| match &row.key {
                FunnelKey::Unit(unit) => communes.rows.contains(unit),
                FunnelKey::Organisation(_) | FunnelKey::Group(_) => true,
            });
        }
    }
}

/// A question that is not answered.
fn barred(why: Bar) -> No {
    Refusal::Barred { why }.into()
}

impl Register {
    /// Refuses who may not sit down here: somebody not on file, gone, or with another number on this
    /// machine than the one on file, which is somebody else under an old name.
    pub fn admit(&self, by: &Account, uid: Option<u32>) -> Result<(), No> {
        if let Authority::Nothing(why) = self.authority(by) {
            return Err(barred(why));
        }
        let officer = self.district.officers.get(by);
        let on_file = officer
            .filter(|_| !self.is_practice())
            .and_then(|one| one.uid);
        match (on_file, uid) {
            (Some(on_file), Some(uid)) if on_file != uid => Err(barred(Bar::OtherUid { on_file })),
            (Some(_) | None, _) => Ok(()),
        }
    }

    /// What the account may do today.
    pub(super) fn authority(&self, by: &Account) -> Authority<'_> {
        let officers = &self.district.officers;
        Authority::of(officers, by, self.is_practice(), self.today())
    }

    /// Refuses a question that needs a right of its own.
    pub(super) fn check_right(&self, by: &Account, right: Right) -> Result<(), No> {
        let reach = self.authority(by).reach(right);
        reach.map(|_| ()).map_err(barred)
    }

    /// Refuses who has not got the right in a commune.
    pub(super) fn check_right_at(
        &self,
        by: &Account,
        right: Right,
        unit: UnitId,
    ) -> Result<(), No> {
        let may = self.authority(by);
        may.may(right, unit, &self.rules.communes, self.today())
            .map_err(barred)
    }

    /// What the account sees. Whoever is nobody here is not answered; an officer without the right to read
    /// sees no commune.
    pub(super) fn sight(&self, by: &Account) -> Result<Sight, No> {
        let (area, why) = match self.authority(by).area(Right::Read) {
            Ok(Area::All) => return Ok(Sight::All),
            Ok(area @ Area::Units(_)) => (area, Bar::OtherCommune),
            Err(why @ Bar::Role(_)) => (Area::none(), why),
            Err(why) => return Err(barred(why)),
        };
        let (communes, today) = (&self.rules.communes, self.today());
        let all = communes.all().map(|unit| unit.id);
        let units: BTreeSet<UnitId> = all
            .filter(|unit| area.holds(*unit, communes, today))
            .collect();
        let mut rows = units.clone();
        for unit in &units {
            let mut at = communes.unit(*unit);
            while let Some(heir) = at.and_then(|unit| unit.successor) {
                rows.insert(heir);
                at = communes.unit(heir);
            }
        }
        Ok(Sight::Some(Communes { units, rows, why }))
    }

    /// Whether the officer sees the case.
    pub(super) fn sees(&self, by: &Account, id: CaseId) -> bool {
        let sight = self.sight(by);
        sight.is_ok_and(|sight| self.case_seen(&sight, id).is_ok())
    }

    /// The case, where it is seen.
    pub(super) fn case_seen(&self, sight: &Sight, id: CaseId) -> Result<Case, No> {
        let case = self.case_of(id)?;
        sight.see(case.unit)?;
        Ok(case)
    }

    /// What is left of an act for whoever sees this much: nothing where all of it lies in other hands. What
    /// was written beside it goes where anything goes.
    pub(super) fn act_seen(&self, sight: &Sight, by: &Account, mut act: Act) -> Option<Act> {
        let Sight::Some(communes) = sight else {
            return Some(act);
        };
        let is_mine = act.stamp.by == *by;
        let seen = |case: &CaseId| match self.table.standing(case.number()) {
            Some(standing) => communes.units.contains(&standing.unit),
            // Taken back altogether: whoever had it may know.
            None => is_mine,
        };
        let before = act.events.len();
        let is_whole = act.cases().iter().all(seen);
        act.events.retain_mut(|event| match event {
            Event::Case(case, fact) => seen(case) && !leads_elsewhere(fact, &seen),
            Event::Undone { cases, .. } => {
                cases.retain(seen);
                is_mine || !cases.is_empty()
            }
            Event::District(fact) => is_seen(fact, &communes.units),
        });
        if act.events.len() < before || !is_whole {
            act.reason = None;
            act.note = None;
        }
        (!act.events.is_empty()).then_some(act)
    }
}

/// A merger tells of the other file as well.
fn leads_elsewhere(fact: &Fact, seen: &impl Fn(&CaseId) -> bool) -> bool {
    matches!(fact, Fact::Absorbed(absorbed) if !seen(&absorbed.other))
}

/// The office's own facts, but for those of other communes.
fn is_seen(fact: &DistrictFact, units: &BTreeSet<UnitId>) -> bool {
    match fact {
        DistrictFact::PersonsCounted { list, .. } | DistrictFact::ListReceived { list, .. } => {
            units.contains(&list.unit)
        }
        DistrictFact::PlanSet { unit, .. } => units.contains(unit),
        DistrictFact::PracticeDaySet(_)
        | DistrictFact::RulesInForce { .. }
        | DistrictFact::OfficerAdded(_)
        | DistrictFact::RolesSet { .. }
        | DistrictFact::AreaSet { .. }
        | DistrictFact::HandedOver { .. }
        | DistrictFact::OfficerRemoved(_)
        | DistrictFact::MonthClosed(_) => true,
    }
}
