//! Taking an act back. Refused when, told again without it, a later act could not have been decided:
//! that act is the reason.

use std::collections::BTreeMap;

use super::Desk;
use crate::domain::fact::{Act, DistrictFact, Event};
use crate::domain::ids::{CaseId, Seq};
use crate::domain::refusal::{Doubt, Refusal, UndoBar};
use crate::domain::story::{first_stumble, taken_back, tell_case};

impl Desk<'_> {
    pub(super) fn undo(&mut self, seq: Seq) -> Result<(), Refusal> {
        let barred = |bar| Refusal::NotUndoable { seq, bar };
        let act = self.book.act(seq).ok_or_else(|| barred(UndoBar::Unknown))?;
        if is_of_the_office(&act) {
            return Err(barred(UndoBar::Office));
        }
        let undos = self.book.district().undos;
        let before = taken_back(&undos);
        if let Some(by) = before.get(&seq) {
            return Err(barred(UndoBar::Already { by: *by }));
        }
        let mut with_this = undos;
        with_this.insert(self.context.stamp.seq, seq);
        let after = taken_back(&with_this);
        for case in act.cases() {
            self.check_story(case, &before, &after).map_err(barred)?;
        }
        if act.stamp.by != self.context.stamp.by {
            self.doubts.push(Doubt::AnothersAct);
        }
        let (cases, district) = (act.cases(), act.touches_district());
        self.events.push(Event::Undone {
            seq,
            cases,
            district,
        });
        Ok(())
    }

    fn check_story(
        &self,
        id: CaseId,
        before: &BTreeMap<Seq, Seq>,
        after: &BTreeMap<Seq, Seq>,
    ) -> Result<(), UndoBar> {
        let story = self.book.story(id);
        let super::Context {
            policy, calendar, ..
        } = self.context;
        if let Some((seq, verb, refusal)) =
            first_stumble(id, &story, before, after, policy, calendar)
        {
            return Err(UndoBar::Later {
                seq,
                verb,
                because: Box::new(refusal),
            });
        }
        let number = tell_case(id, &story, after).and_then(|case| case.personal.citizen_id);
        match number.and_then(|number| self.book.who_has(&number)) {
            Some(case) if case != id => Err(UndoBar::CitizenIdTaken { case }),
            Some(_) | None => Ok(()),
        }
    }
}

/// The office's own record, or the practice day: time does not go back under acts that were recorded
/// in it.
fn is_of_the_office(act: &Act) -> bool {
    !act.verb.is_orderable()
        || act
            .events
            .iter()
            .any(|event| matches!(event, Event::District(DistrictFact::PracticeDaySet(_))))
}
