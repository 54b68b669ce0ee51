//! Whether the officer may give the order at all: the right, the communes, and what is kept apart. Judges
//! no case; nothing of it is asked when acts are told again.

use super::Desk;
use crate::domain::case::Case;
use crate::domain::commune::UnitId;
use crate::domain::fact::{Act, Event, Fact};
use crate::domain::ids::{Account, CaseId, Seq};
use crate::domain::order::{CommuneCode, Order};
use crate::domain::refusal::{Bar, Refusal};
use crate::domain::rights::{Authority, Right};
use crate::domain::story::taken_back;

impl Desk<'_> {
    /// Refuses what the officer may not order, whatever the client that sent it believes.
    pub(super) fn check_right(&self, order: &Order) -> Result<(), Refusal> {
        let authority = self.authority();
        let Some(right) = self.right_for(order) else {
            return Ok(());
        };
        let barred = |why| self.barred(why);
        authority.reach(right).map_err(barred)?;
        for unit in self.units_of(order)? {
            let (communes, today) = (self.context.communes, self.context.today);
            authority
                .may(right, unit, communes, today)
                .map_err(barred)?;
        }
        if authority.keeps_apart() {
            self.check_apart(order)?;
        }
        Ok(())
    }

    pub(super) fn authority(&self) -> Authority<'_> {
        let Self { book, context, .. } = self;
        let officers = &book.district().officers;
        Authority::of(
            officers,
            &context.stamp.by,
            context.is_practice,
            context.today,
        )
    }

    pub(super) fn barred(&self, why: Bar) -> Refusal {
        let verb = self.verb;
        Refusal::NotAllowed { verb, why }
    }

    /// To take back something of one's own needs the right it was done with.
    fn right_for(&self, order: &Order) -> Option<Right> {
        let Order::Undo { seq } = order else {
            return order.verb().right();
        };
        let act = self.book.act(*seq)?;
        if act.stamp.by == self.context.stamp.by {
            Some(act.verb.right().unwrap_or(Right::Read))
        } else {
            Some(Right::TakeBackAnothers)
        }
    }

    /// The communes an order touches; a case nobody knows is refused when it is looked for.
    fn units_of(&self, order: &Order) -> Result<Vec<UnitId>, Refusal> {
        let mut cases = order.cases();
        if let Order::Undo { seq } = order {
            cases.extend(self.book.act(*seq).iter().flat_map(Act::cases));
        }
        let known = |id: CaseId| self.case(id).ok().map(|case| case.unit);
        let mut units: Vec<UnitId> = cases.into_iter().filter_map(known).collect();
        if let Some(code) = commune_of(order) {
            units.push(self.unit(code)?.id);
        }
        Ok(units)
    }

    /// Nobody pays what they approved, nor decides where they entered or changed a fact.
    fn check_apart(&self, order: &Order) -> Result<(), Refusal> {
        let is_payout = matches!(order, Order::Disburse { .. } | Order::RecordAbsence { .. });
        let is_decision = matches!(
            order,
            Order::Approve { .. } | Order::Return { .. } | Order::Refuse { .. }
        );
        if !is_payout && !is_decision {
            return Ok(());
        }
        for case in order.cases() {
            let Ok(case) = self.case(case) else { continue };
            let story = self.story_of_person(&case);
            if is_payout && self.approved_by(&story).as_ref() == Some(&self.context.stamp.by) {
                return Err(self.barred(Bar::OwnApproval));
            }
            if let (true, Some(seq)) = (is_decision, self.own_fact(&story)) {
                return Err(self.barred(Bar::OwnFact { seq }));
            }
        }
        Ok(())
    }

    /// Nobody confirms what they paid.
    pub(super) fn check_paid_by_another(&self, paid: &[(CaseId, Seq)]) -> Result<(), Refusal> {
        if !self.authority().keeps_apart() {
            return Ok(());
        }
        for (case, payout) in paid {
            let mine =
                |act: &Act| act.stamp.seq == *payout && act.stamp.by == self.context.stamp.by;
            if self.book.story(*case).iter().any(mine) {
                return Err(self.barred(Bar::OwnFact { seq: *payout }));
            }
        }
        Ok(())
    }

    /// The acts that stand, of a case and of the files that went into it, each once, oldest first.
    fn story_of_person(&self, case: &Case) -> Vec<Act> {
        let dead = taken_back(&self.book.district().undos);
        let others = case.joined.iter().map(|joined| joined.other);
        let ids: Vec<CaseId> = std::iter::once(case.id).chain(others).collect();
        let mut story: Vec<Act> = ids.iter().flat_map(|id| self.book.story(*id)).collect();
        story.retain(|act| !dead.contains_key(&act.stamp.seq));
        for act in &mut story {
            act.events.retain(|event| match event {
                Event::Case(id, _) => ids.contains(id),
                Event::District(_) | Event::Undone { .. } => false,
            });
        }
        story.sort_by_key(|act| act.stamp.seq);
        story.dedup_by_key(|act| act.stamp.seq);
        story
    }

    fn approved_by(&self, story: &[Act]) -> Option<Account> {
        let approves = |act: &&Act| facts(act).any(|fact| matches!(fact, Fact::Approved(_)));
        let newest = story.iter().rev().find(approves)?;
        Some(newest.stamp.by.clone())
    }

    /// The newest act of the officer's own that entered or changed something, decisions aside.
    fn own_fact(&self, story: &[Act]) -> Option<Seq> {
        let mine = |act: &&Act| act.stamp.by == self.context.stamp.by;
        let enters = |act: &&Act| facts(act).any(|fact| !is_decision(fact));
        let newest = story.iter().rev().filter(mine).find(enters)?;
        Some(newest.stamp.seq)
    }
}

fn facts(act: &Act) -> impl Iterator<Item = &Fact> {
    act.events.iter().filter_map(|event| match event {
        Event::Case(_, fact) => Some(fact),
        Event::District(_) | Event::Undone { .. } => None,
    })
}

/// What whoever decides says about a file, and does not enter into it.
const fn is_decision(fact: &Fact) -> bool {
    matches!(
        fact,
        Fact::Approved(_)
            | Fact::Returned { .. }
            | Fact::Refused { .. }
            | Fact::DocumentWaived { .. }
    )
}

/// The commune an order is about beside its cases. Where somebody moves to is not asked: whoever keeps
/// the file hands it over so.
const fn commune_of(order: &Order) -> Option<CommuneCode> {
    if let Order::RegisterApplicant { commune, .. }
    | Order::CountReviewed { commune, .. }
    | Order::ReceiveList { commune, .. }
    | Order::SetPlan { commune, .. } = order
    {
        Some(*commune)
    } else {
        None
    }
}
