//! Taking an act back. Refused when, told again without it, a later act could not have been decided:
//! that act is the reason.

use std::collections::BTreeMap;

use super::Desk;
use crate::domain::case::Case;
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
        let district = self.book.district();
        if let Some(through) = district.closed_through.filter(|day| act.stamp.on <= *day) {
            return Err(barred(UndoBar::Closed { through }));
        }
        let undos = district.undos.clone();
        let before = taken_back(&undos);
        if let Some(by) = before.get(&seq) {
            return Err(barred(UndoBar::Already { by: *by }));
        }
        let mut with_this = undos;
        with_this.insert(self.context.stamp.seq, seq);
        let after = taken_back(&with_this);
        let told_again = |id| tell_case(id, &self.book.story(id), &after);
        for case in act.cases() {
            let again = told_again(case);
            self.check_mergers(case, seq, again.as_ref())
                .map_err(barred)?;
            self.check_story(case, &before, &after).map_err(barred)?;
            self.check_footing(case, seq, again.as_ref())
                .map_err(barred)?;
            for number in again.iter().flat_map(Case::numbers) {
                let taken = self.book.who_has(number).filter(|holder| {
                    let has_still = |holder| told_again(holder).is_some_and(|c| c.has(number));
                    *holder != case && (!act.cases().contains(holder) || has_still(*holder))
                });
                if let Some(case) = taken {
                    return Err(barred(UndoBar::CitizenIdTaken { case }));
                }
            }
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
        Ok(())
    }

    /// What a file was submitted with is taken back after the submission only: told again without it, the
    /// approver would have before them what nobody submitted.
    fn check_footing(&self, id: CaseId, seq: Seq, again: Option<&Case>) -> Result<(), UndoBar> {
        let now = self.book.case(id);
        let footing = now.and_then(|case| case.application.footing);
        let Some(footing) = footing.filter(|footing| seq < footing.seq) else {
            return Ok(());
        };
        let told = again.and_then(|case| case.application.footing.as_ref());
        if told == Some(&footing) {
            return Ok(());
        }
        Err(UndoBar::SubmittedSince { seq: footing.seq })
    }

    /// A file merged away gave what it held then, and households followed it: what came before is taken
    /// back after the merger only. Nor is anybody left in the household of a file that is merged away.
    fn check_mergers(&self, id: CaseId, seq: Seq, again: Option<&Case>) -> Result<(), UndoBar> {
        let Some(now) = self.book.case(id) else {
            return Ok(());
        };
        let later = |merger: Seq| (seq < merger).then_some(UndoBar::MergedSince { seq: merger });
        if let Some(bar) = now.merged.and_then(|merged| later(merged.seq)) {
            return Err(bar);
        }
        let Some(again) = again.filter(|again| again.household != now.household) else {
            return Ok(());
        };
        if let Some(bar) = now.joined.last().and_then(|joined| later(joined.seq)) {
            return Err(bar);
        }
        let first = self.book.case(again.household);
        let merged = first.and_then(|first| first.merged);
        match merged.filter(|merged| merged.seq != seq) {
            Some(merged) => Err(UndoBar::MergedSince { seq: merged.seq }),
            None => Ok(()),
        }
    }
}

/// The office's own record, or the practice day: time does not go back under acts that were recorded in
/// it. Nor do officers, on whose rights acts stand, and closed months: both are set anew.
fn is_of_the_office(act: &Act) -> bool {
    let stays = |event: &Event| match event {
        Event::District(
            DistrictFact::PracticeDaySet(_)
            | DistrictFact::RulesInForce { .. }
            | DistrictFact::OfficerAdded(_)
            | DistrictFact::RolesSet { .. }
            | DistrictFact::AreaSet { .. }
            | DistrictFact::HandedOver { .. }
            | DistrictFact::OfficerRemoved(_)
            | DistrictFact::MonthClosed(_),
        ) => true,
        Event::District(
            DistrictFact::PersonsCounted { .. }
            | DistrictFact::ListReceived { .. }
            | DistrictFact::PlanSet { .. },
        )
        | Event::Case(..)
        | Event::Undone { .. } => false,
    };
    !act.verb.is_orderable() || act.events.iter().any(stays)
}
