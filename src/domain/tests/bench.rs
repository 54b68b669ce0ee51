//! A register in memory: orders really decided, acts really told. Keeps every act, so that a story can
//! be told in another way and compared.

use std::collections::BTreeMap;

use super::rules;
use crate::domain::story::{
    count, taken_back, tell_act, tell_case, tell_district, tell_district_act,
};
use crate::domain::{
    Account, Act, Book, Calendar, Case, CaseId, CitizenId, Communes, Context, Day, District,
    ListRef, Note, Order, OrderId, Policy, Refusal, Seq, Stage, Stamp, Standing, decide,
};

/// An order as it was given: what a register without some of them would be given again.
#[derive(Debug, Clone)]
pub(super) struct Given {
    pub(super) order: Order,
    pub(super) seq: Seq,
    on: Day,
    today: Day,
    reason: Option<Note>,
    by: Account,
}

/// A register and the officer before it. The officer gives no reason unless told to.
#[derive(Debug, Clone)]
pub(super) struct Bench {
    pub(super) policy: Policy,
    pub(super) communes: Communes,
    pub(super) calendar: Calendar,
    pub(super) today: Day,
    pub(super) is_practice: bool,
    on: Option<Day>,
    by: Account,
    reason: Option<Note>,
    next: u64,
    pub(super) acts: Vec<Act>,
    pub(super) given: Vec<Given>,
    pub(super) cases: BTreeMap<CaseId, Case>,
    pub(super) district: District,
}

impl Book for Bench {
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
        let has = |case: &&Case| case.has(citizen_id);
        self.cases.values().find(has).map(|case| case.id)
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

impl Bench {
    /// An empty practice register on Monday 03/06/2024.
    pub(super) fn new() -> Self {
        Self::under(rules::policy())
    }

    /// The same under other rules.
    pub(super) fn under(policy: Policy) -> Self {
        Self {
            policy,
            communes: rules::communes(),
            calendar: rules::calendar(),
            today: Day::of(2024, 6, 3),
            is_practice: true,
            on: None,
            by: Account::new("lan").expect("an account"),
            reason: None,
            next: 1,
            acts: Vec::new(),
            given: Vec::new(),
            cases: BTreeMap::new(),
            district: District::default(),
        }
    }

    /// It is this day, and orders are for it.
    pub(super) fn on(&mut self, today: Day) -> &mut Self {
        self.today = today;
        self.on = None;
        self
    }

    /// Orders are for this day, whatever day it is.
    pub(super) fn back_to(&mut self, on: Day) -> &mut Self {
        self.on = Some(on);
        self
    }

    /// Another officer sits down.
    pub(super) fn by(&mut self, account: &str) -> &mut Self {
        self.by = Account::new(account).expect("an account");
        self
    }

    /// From here on the officer gives a reason with every order.
    pub(super) fn with_reason(&mut self) -> &mut Self {
        self.reason = Some(Note::new("có lý do").expect("a note"));
        self
    }

    /// From here on the officer gives no reason.
    pub(super) fn without_reason(&mut self) -> &mut Self {
        self.reason = None;
        self
    }

    /// Decides an order and, where it is accepted, tells its act.
    pub(super) fn order(&mut self, order: Order) -> Result<Seq, Refusal> {
        let given = Given {
            order,
            seq: Seq(self.next),
            on: self.on.unwrap_or(self.today),
            today: self.today,
            reason: self.reason.clone(),
            by: self.by.clone(),
        };
        self.give(given)
    }

    /// An order that must be accepted.
    pub(super) fn done(&mut self, order: Order) -> Seq {
        let said = format!("{order:?}");
        match self.order(order) {
            Ok(seq) => seq,
            Err(refusal) => panic!("{said} was refused: {refusal:?}"),
        }
    }

    /// An order that must be refused.
    pub(super) fn refused(&mut self, order: Order) -> Refusal {
        let said = format!("{order:?}");
        match self.order(order) {
            Ok(_) => panic!("{said} was accepted"),
            Err(refusal) => refusal,
        }
    }

    /// Gives an order as it was given once, under its own number.
    pub(super) fn give(&mut self, given: Given) -> Result<Seq, Refusal> {
        let seq = given.seq;
        let stamp = Stamp {
            seq,
            on: given.on,
            at: i64::try_from(seq.0).expect("a small number"),
            by: given.by.clone(),
        };
        let context = Context {
            stamp: &stamp,
            today: given.today,
            reason: given.reason.as_ref(),
            policy: &self.policy,
            communes: &self.communes,
            calendar: &self.calendar,
            is_practice: self.is_practice,
        };
        let decision = decide(self, &given.order, context)?;
        let act = Act {
            id: OrderId(u128::from(seq.0)),
            verb: given.order.verb(),
            stamp,
            reason: given.reason.clone(),
            note: None,
            late: decision.late,
            events: decision.events,
        };
        self.next = self.next.max(seq.0 + 1);
        self.given.push(given);
        self.tell(act);
        Ok(seq)
    }

    fn tell(&mut self, act: Act) {
        count(&mut self.district, &act);
        self.acts.push(act.clone());
        if act.undoes().is_none() {
            for id in act.cases() {
                let after = tell_act(self.case(id), id, &act);
                self.keep(id, after);
            }
            return tell_district_act(&mut self.district, &act);
        }
        let dead = taken_back(&self.district.undos);
        for id in act.cases() {
            let after = tell_case(id, &self.story(id), &dead).map(|case| Case {
                revision: act.stamp.seq,
                ..case
            });
            self.keep(id, after);
        }
        if act.touches_district() {
            self.district = tell_district(&self.district_story(), &dead, &self.district);
            self.district.revision = act.stamp.seq;
        }
    }

    fn keep(&mut self, id: CaseId, case: Option<Case>) {
        match case {
            Some(case) => self.cases.insert(id, case),
            None => self.cases.remove(&id),
        };
    }

    /// The act, which must be there.
    pub(super) fn act_at(&self, seq: Seq) -> Act {
        self.act(seq).expect("an act of this bench")
    }

    /// The lists the office has.
    pub(super) fn lists(&self) -> Vec<ListRef> {
        self.district.lists.keys().cloned().collect()
    }

    /// The case, which must be there.
    pub(super) fn the(&self, id: CaseId) -> &Case {
        self.cases.get(&id).expect("the case is registered")
    }

    /// The case as the table keeps it.
    pub(super) fn standing(&self, id: CaseId) -> Standing {
        Standing::of(self.the(id), &self.policy)
    }

    /// Where the case stands today.
    pub(super) fn stage(&self, id: CaseId) -> Stage {
        self.standing(id).stage(&self.policy, self.today)
    }

    /// Every case, without the number of the act that touched it last.
    pub(super) fn state(&self) -> Vec<Case> {
        let plain = |case: &Case| Case {
            revision: Seq::default(),
            ..case.clone()
        };
        self.cases.values().map(plain).collect()
    }
}
