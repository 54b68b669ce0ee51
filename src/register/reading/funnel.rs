//! The counts of a day. Now and then are read by the same function, over rows of the table or over
//! rows of cases told up to that day.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use crate::domain::story::{taken_back, tell_act, tell_district_act};
use crate::domain::{
    Act, Boundaries, Case, CaseId, Day, District, FunnelBy, FunnelGround, FunnelKey, FunnelPerson,
    Seq, funnel,
};
use crate::office::{At, FunnelAsked, FunnelView, No, Trouble};
use crate::register::draft::act_of;
use crate::register::register::Register;
use crate::register::row::Row;
use crate::register::sight::Sight;

/// The register as it was told at another moment.
struct Then {
    rows: Vec<Row>,
    district: District,
}

impl Register {
    pub(super) fn funnel(&mut self, sight: &Sight, asked: &FunnelAsked) -> Result<FunnelView, No> {
        let as_of = asked.as_of.unwrap_or_else(|| self.today());
        if asked.known.is_none() && self.today() <= as_of {
            self.load_names()?;
            return Ok(self.funnel_now(sight, as_of, asked.by, asked.boundaries));
        }
        let then = self.then(as_of, asked.known)?;
        let seen = then
            .rows
            .iter()
            .filter(|row| sight.holds(row.standing.unit));
        let persons = seen.map(|row| FunnelPerson {
            standing: row.standing,
            group: row.naming.group.as_deref(),
        });
        Ok(self.view(
            sight,
            persons,
            &then.district,
            (as_of, asked.by, asked.boundaries),
        ))
    }

    /// The counts of a day not before today, over the table. Grouping by group needs names loaded.
    pub(super) fn funnel_now(
        &self,
        sight: &Sight,
        as_of: Day,
        by: FunnelBy,
        boundaries: Boundaries,
    ) -> FunnelView {
        let asked = (as_of, by, boundaries);
        match by {
            FunnelBy::Commune | FunnelBy::Organisation => {
                let persons = self.table.standings();
                let persons = persons.filter(|one| sight.holds(one.unit));
                let persons = persons.map(|standing| FunnelPerson {
                    standing,
                    group: None,
                });
                self.view(sight, persons, &self.district, asked)
            }
            FunnelBy::Group => {
                let persons = self.table.rows();
                let persons = persons.filter(|row| sight.holds(row.standing.unit));
                let persons = persons.map(|row| FunnelPerson {
                    standing: row.standing,
                    group: row.naming.group,
                });
                self.view(sight, persons, &self.district, asked)
            }
        }
    }

    fn view<'a>(
        &self,
        sight: &Sight,
        persons: impl Iterator<Item = FunnelPerson<'a>> + Clone,
        district: &District,
        (as_of, by, boundaries): (Day, FunnelBy, Boundaries),
    ) -> FunnelView {
        let district = &*sight.of_district(district);
        let ground = FunnelGround {
            district,
            communes: &self.rules.communes,
            policy: &self.rules.policy,
        };
        let mut funnel = funnel(persons, ground, as_of, by, boundaries);
        sight.keep_rows(&mut funnel.rows);
        let places = funnel
            .rows
            .iter()
            .map(|row| match &row.key {
                FunnelKey::Unit(unit) => Some(self.commune(*unit, unit.from())),
                FunnelKey::Organisation(_) | FunnelKey::Group(_) => None,
            })
            .collect();
        FunnelView {
            funnel,
            places,
            late_acts: district.late_acts,
        }
    }

    /// Tells the acts that hold on the day and were known at the instant.
    fn then(&self, as_of: Day, known: Option<At>) -> Result<Then, Trouble> {
        let is_known = |act: &Act| known.is_none_or(|known| act.stamp.at <= known.millis());
        let dead = match known {
            None => self.dead.clone(),
            Some(_) => taken_back(&self.undos_known(&is_known)?),
        };
        let mut cases: BTreeMap<u32, Option<Case>> = BTreeMap::new();
        let mut district = District::default();
        self.each_act(&mut |act| {
            if !is_known(&act) || as_of < act.stamp.on || dead.contains_key(&act.stamp.seq) {
                return;
            }
            if act.undoes().is_none() {
                for id in act.cases() {
                    let case = cases.remove(&id.number()).flatten();
                    cases.insert(id.number(), tell_act(case, id, &act));
                }
            }
            tell_district_act(&mut district, &act);
            district.late_acts += u32::from(act.late);
        })?;
        let policy = &self.rules.policy;
        let rows = cases
            .values()
            .flatten()
            .map(|case| Row::of(case, policy))
            .collect();
        Ok(Then { rows, district })
    }

    fn undos_known(&self, is_known: &dyn Fn(&Act) -> bool) -> Result<BTreeMap<Seq, Seq>, Trouble> {
        let mut undos = BTreeMap::new();
        self.each_act(&mut |act| {
            if let (true, Some(target)) = (is_known(&act), act.undoes()) {
                undos.insert(act.stamp.seq, target);
            }
        })?;
        Ok(undos)
    }

    /// Every act of the journal, oldest first.
    pub(super) fn each_act(&self, tell: &mut dyn FnMut(Act)) -> Result<(), Trouble> {
        let mut failed = None;
        self.store
            .walk(self.store.start(), &mut |record| match act_of(&record) {
                Ok(act) => {
                    tell(act);
                    ControlFlow::Continue(())
                }
                Err(trouble) => {
                    failed = Some(trouble);
                    ControlFlow::Break(())
                }
            })?;
        failed.map_or(Ok(()), Err)
    }

    /// The case of an id, or the refusal that there is none.
    pub(in crate::register) fn case_of(&self, id: CaseId) -> Result<Case, No> {
        let case = crate::register::kept::case(self.store.trees(), id.number())?;
        case.filter(|case| case.id == id).ok_or_else(|| {
            crate::domain::Refusal::UnknownCase {
                typed: id.to_string(),
            }
            .into()
        })
    }
}
