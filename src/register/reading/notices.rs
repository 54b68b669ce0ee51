//! What others did to what is an officer's own, out of the journal. Looks back so far and no farther;
//! refuses to know who has read it.

use crate::domain::{Account, Act, CaseId, DistrictFact, Event, Fact, Seq, Verb};
use crate::office::{LogLine, No, Notice, Notices, NoticesAsked, limits};
use crate::register::draft::act_of;
use crate::register::kept;
use crate::register::register::Register;

/// Acts read at a time.
const STRETCH: u64 = 256;

/// What an act of another is to an officer.
enum Touch {
    NotMine,
    /// It changed what is the officer's, in this case where it is about one.
    Mine(Option<CaseId>),
}

impl Register {
    /// Acts of others since `since` on what is this officer's own, the newest first.
    pub(super) fn notices(&self, by: &Account, asked: &NoticesAsked) -> Result<Notices, No> {
        let sight = self.sight(by)?;
        let until = self.head().seq;
        let mut notices = Vec::new();
        let mut end = until.saturating_add(1);
        let farthest = end.saturating_sub(limits::NOTICES_ACTS_MAX);
        let first = asked.since.0.saturating_add(1).max(farthest);
        while first < end && notices.len() < asked.limit {
            let from = end.saturating_sub(STRETCH).max(first);
            let mut lines = self.stretch((&sight, by), from, usize::MAX, end)?;
            lines.reverse();
            for line in lines {
                if notices.len() < asked.limit
                    && let Touch::Mine(case) = self.touches(by, &line.act)?
                {
                    notices.push(self.notice(line, case)?);
                }
            }
            end = from;
        }
        let until = Seq(until);
        Ok(Notices { notices, until })
    }

    /// Whether an act of another changed what is this officer's.
    fn touches(&self, me: &Account, act: &Act) -> Result<Touch, No> {
        if act.stamp.by == *me || act.stamp.by.is_office() {
            return Ok(Touch::NotMine);
        }
        if let Some(target) = act.undoes() {
            let record = self.store.find(target.0)?;
            let target = record.as_ref().map(act_of).transpose()?;
            let is_mine = target.is_some_and(|target| target.stamp.by == *me);
            return Ok(if is_mine {
                Touch::Mine(act.cases().first().copied())
            } else {
                Touch::NotMine
            });
        }
        if hands_over_to_or_from(me, act) {
            return Ok(Touch::Mine(None));
        }
        if !is_told(act.verb) {
            return Ok(Touch::NotMine);
        }
        for case in act.cases() {
            if self.is_handled_by(me, case, act.stamp.seq)? {
                return Ok(Touch::Mine(Some(case)));
            }
        }
        Ok(Touch::NotMine)
    }

    /// Whether the officer opened the case's file, or handed it on last before this act.
    fn is_handled_by(&self, me: &Account, case: CaseId, before: Seq) -> Result<bool, No> {
        let mut is_mine = false;
        let mut handed_on = None;
        for (seq, offset) in kept::acts_of(self.store.trees(), case.number())? {
            if before <= seq {
                break;
            }
            let act = act_of(&self.store.read(offset)?)?;
            let has = |wanted: fn(&Fact) -> bool| {
                let mut events = act.events.iter();
                events.any(
                    |event| matches!(event, Event::Case(of, fact) if *of == case && wanted(fact)),
                )
            };
            is_mine |= act.stamp.by == *me && has(|fact| matches!(fact, Fact::Registered(_)));
            if has(|fact| matches!(fact, Fact::Submitted)) {
                handed_on = Some(act.stamp.by == *me);
            }
        }
        Ok(handed_on.unwrap_or(is_mine))
    }

    fn notice(&self, line: LogLine, case: Option<CaseId>) -> Result<Notice, No> {
        let on = self.today();
        let case = match case {
            Some(case) => match kept::case(self.store.trees(), case.number())? {
                Some(found) => {
                    let name = found.personal.name.as_str().to_owned();
                    Some((case, name, self.commune(found.unit, on)))
                }
                None => None,
            },
            None => None,
        };
        Ok(Notice { line, case })
    }
}

/// Whether the communes of one officer went to another, either being this one.
fn hands_over_to_or_from(me: &Account, act: &Act) -> bool {
    act.events.iter().any(|event| match event {
        Event::District(DistrictFact::HandedOver { from, to }) => from == me || to == me,
        Event::District(_) | Event::Case(..) | Event::Undone { .. } => false,
    })
}

/// Whether whoever handed a file on, or opened it, is to hear of this.
const fn is_told(verb: Verb) -> bool {
    matches!(
        verb,
        Verb::Return | Verb::Approve | Verb::Refuse | Verb::MergeCases
    )
}
