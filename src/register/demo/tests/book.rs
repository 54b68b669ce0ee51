//! A register in memory that plays the demonstration: every order is decided, and everything it leads
//! to is applied, as the real one does.

use std::collections::BTreeMap;

use super::super::{Told, orders};
use crate::domain::{
    Act, Book, Boundaries, Case, CaseId, CitizenId, Context, Counts, Day, District, Event, Funnel,
    FunnelBy, FunnelGround, FunnelKey, FunnelPerson, ListRef, Seq, Stamp, Standing, decide, funnel,
    story,
};
use crate::register::{Rules, demo_calendar};

/// The district after the last order.
pub(super) struct Played {
    pub(super) rules: Rules,
    pub(super) acts: Vec<Act>,
    cases: BTreeMap<CaseId, Case>,
    numbers: BTreeMap<CitizenId, CaseId>,
    district: District,
}

impl Book for Played {
    fn case(&self, id: CaseId) -> Option<Case> {
        self.cases.get(&id).cloned()
    }
    fn household_of(&self, case: CaseId) -> Vec<CaseId> {
        let counted = |member: &&Case| member.household == case && member.id != case;
        self.cases
            .values()
            .filter(counted)
            .map(|member| member.id)
            .collect()
    }
    fn who_has(&self, citizen_id: &CitizenId) -> Option<CaseId> {
        self.numbers.get(citizen_id).copied()
    }
    fn who_stands_in(&self, list: &ListRef, row: u16) -> Option<CaseId> {
        let stands = |case: &&Case| {
            let listing = case.listing.as_ref();
            listing.is_some_and(|listing| listing.list == *list && listing.row == Some(row))
        };
        self.cases.values().find(stands).map(|case| case.id)
    }
    fn unconfirmed_on(&self, date: Day) -> Vec<CaseId> {
        let is_of_day = |case: &&Case| case.unconfirmed().any(|payout| payout.on == date);
        let cases = self.cases.values().filter(is_of_day);
        cases.map(|case| case.id).collect()
    }
    fn district(&self) -> &District {
        &self.district
    }
    fn act(&self, seq: Seq) -> Option<Act> {
        self.acts.iter().find(|act| act.stamp.seq == seq).cloned()
    }
    fn story(&self, case: CaseId) -> Vec<Act> {
        let touches = |act: &&Act| act.cases().contains(&case);
        self.acts.iter().filter(touches).cloned().collect()
    }
    fn district_story(&self) -> Vec<Act> {
        let touches = |act: &&Act| act.touches_district();
        self.acts.iter().filter(touches).cloned().collect()
    }
}

impl Played {
    /// Plays every order; one that is refused, late or in want of a reason fails the test.
    pub(super) fn through() -> Self {
        let mut played = Self {
            rules: Rules::load(&[("calendar.toml", demo_calendar())]).expect("the built-in rules"),
            acts: Vec::new(),
            cases: BTreeMap::new(),
            numbers: BTreeMap::new(),
            district: District::default(),
        };
        for told in orders() {
            played.play(told);
        }
        played
    }

    /// Plays one more order after the last.
    pub(super) fn play(&mut self, told: Told) {
        let stamp = Stamp {
            seq: Seq(u64::try_from(self.acts.len() + 1).unwrap()),
            on: told.on,
            at: i64::from(told.at_day.number()),
            by: told.by,
        };
        let context = Context {
            stamp: &stamp,
            today: told.at_day,
            reason: told.reason.as_ref(),
            policy: &self.rules.policy,
            communes: &self.rules.communes,
            calendar: &self.rules.calendar,
            is_practice: true,
        };
        let decision = decide(self, &told.order, context)
            .unwrap_or_else(|refusal| panic!("{} {:?}: {refusal:?}", told.on, told.order));
        assert!(!decision.late, "late: {:?}", told.order);
        let act = Act {
            id: told.id,
            verb: told.order.verb(),
            stamp,
            reason: told.reason,
            note: told.note,
            late: decision.late,
            events: decision.events,
        };
        self.apply(&act);
        self.acts.push(act);
    }

    fn apply(&mut self, act: &Act) {
        for id in act.cases() {
            let case = story::tell_act(self.cases.remove(&id), id, act).expect("the case began");
            if let Some(number) = &case.personal.citizen_id {
                self.numbers.insert(number.clone(), id);
            }
            self.cases.insert(id, case);
        }
        story::count(&mut self.district, act);
        if act.events.iter().any(|e| matches!(e, Event::District(_))) {
            story::tell_district_act(&mut self.district, act);
        }
    }

    pub(super) fn cases(&self) -> impl Iterator<Item = &Case> {
        self.cases.values()
    }

    /// The only case of that name.
    pub(super) fn named(&self, name: &str) -> &Case {
        let mut found = self.cases().filter(|c| c.personal.name.as_str() == name);
        let case = found.next().expect("somebody has this name");
        assert!(found.next().is_none(), "two people are called {name}");
        case
    }

    pub(super) fn standing(&self, case: &Case) -> Standing {
        Standing::of(case, &self.rules.policy)
    }

    /// The people of a commune, by its name.
    pub(super) fn of_commune<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Case> {
        self.cases()
            .filter(move |case| self.name_of(FunnelKey::Unit(case.unit)) == name)
    }

    fn name_of(&self, key: FunnelKey) -> String {
        match key {
            FunnelKey::Unit(unit) => self.rules.communes.unit(unit).map(|u| u.name.clone()),
            FunnelKey::Organisation(_) | FunnelKey::Group(_) => None,
        }
        .expect("rows of the funnel are communes")
    }

    pub(super) fn funnel(&self, as_of: Day, boundaries: Boundaries) -> Funnel {
        let standings: Vec<Standing> = self.cases().map(|case| self.standing(case)).collect();
        let persons = standings.iter().map(|standing| FunnelPerson {
            standing: *standing,
            group: None,
        });
        let ground = FunnelGround {
            district: &self.district,
            communes: &self.rules.communes,
            policy: &self.rules.policy,
        };
        funnel(persons, ground, as_of, FunnelBy::Commune, boundaries)
    }

    /// The rows of the funnel by the communes' names.
    pub(super) fn rows(&self, as_of: Day, boundaries: Boundaries) -> BTreeMap<String, Counts> {
        let rows = self.funnel(as_of, boundaries).rows;
        rows.into_iter()
            .map(|row| (self.name_of(row.key), row.counts))
            .collect()
    }

    pub(super) fn district_facts(&self) -> &District {
        &self.district
    }
}
