//! Stories: the acts of a case told in order, without those that were taken back. One function folds
//! them for today, for another day, for verify and for undo.
//!
//! ```text
//! acts      1 register   2 need   3 undo 2   4 need   5 undo 3
//! newest first:          5 is alive, so 3 is dead; 3 is dead, so 2 is alive; …
//! told:     1 register   2 need               4 need
//! ```

use std::collections::BTreeMap;

use super::admit::{Ground, admit};
use super::apply::{apply, apply_to_district};
use super::calendar::Calendar;
use super::case::Case;
use super::district::District;
use super::fact::{Act, Event, Fact};
use super::ids::{CaseId, Seq};
use super::order::Verb;
use super::policy::Policy;
use super::refusal::Refusal;

/// The acts that were taken back, given every act that takes one back and which: an undo of an undo
/// gives the act back, at any depth.
pub fn taken_back(undos: &BTreeMap<Seq, Seq>) -> BTreeMap<Seq, Seq> {
    let mut dead = BTreeMap::new();
    for (undo, target) in undos.iter().rev() {
        if !dead.contains_key(undo) {
            dead.insert(*target, *undo);
        }
    }
    dead
}

/// The case as the acts leave it, those in `dead` left out.
pub fn tell_case<'a>(
    id: CaseId,
    acts: impl IntoIterator<Item = &'a Act>,
    dead: &BTreeMap<Seq, Seq>,
) -> Option<Case> {
    acts.into_iter()
        .filter(|act| !dead.contains_key(&act.stamp.seq))
        .fold(None, |case, act| tell_act(case, id, act))
}

/// The case after one more act.
pub fn tell_act(case: Option<Case>, id: CaseId, act: &Act) -> Option<Case> {
    facts_of(act, id).fold(case, |case, fact| apply(case, id, fact, &act.stamp))
}

/// The office's own facts as the acts leave them, those in `dead` left out. What is counted from
/// every act, whatever became of it, is taken from `counted`: a code is never used again.
pub fn tell_district<'a>(
    acts: impl IntoIterator<Item = &'a Act>,
    dead: &BTreeMap<Seq, Seq>,
    counted: &District,
) -> District {
    let start = District {
        registered: counted.registered,
        late_acts: counted.late_acts,
        undos: counted.undos.clone(),
        ..District::default()
    };
    acts.into_iter()
        .filter(|act| !dead.contains_key(&act.stamp.seq))
        .fold(start, |mut district, act| {
            tell_district_act(&mut district, act);
            district
        })
}

/// Counts what an act leaves whatever becomes of it: the code it gave out, the act it takes back,
/// that it was late.
pub fn count(district: &mut District, act: &Act) {
    if act.late {
        district.late_acts += 1;
    }
    for event in &act.events {
        match event {
            Event::Case(id, Fact::Registered(_)) => {
                district.registered = district.registered.max(id.number());
            }
            Event::Undone { seq, .. } => {
                district.undos.insert(act.stamp.seq, *seq);
            }
            Event::Case(..) | Event::District(_) => {}
        }
    }
}

/// The office's own facts after one more act.
pub fn tell_district_act(district: &mut District, act: &Act) {
    for event in &act.events {
        match event {
            Event::District(fact) => apply_to_district(district, fact, &act.stamp),
            Event::Case(..) | Event::Undone { .. } => {}
        }
    }
}

fn facts_of(act: &Act, id: CaseId) -> impl Iterator<Item = &Fact> {
    act.events.iter().filter_map(move |event| match event {
        Event::Case(case, fact) if *case == id => Some(fact),
        Event::Case(..) | Event::District(_) | Event::Undone { .. } => None,
    })
}

/// An act that could not have been decided, and why.
pub type Stumble = (Seq, Verb, Refusal);

/// The first act that could not have been decided once the acts in `without` are left out, although
/// it could with them. Under rules that changed since it may not be decided with them either: then
/// what bars it must be another thing.
pub fn first_stumble(
    id: CaseId,
    acts: &[Act],
    with: &BTreeMap<Seq, Seq>,
    without: &BTreeMap<Seq, Seq>,
    policy: &Policy,
    calendar: &Calendar,
) -> Option<Stumble> {
    let stumbled_before = stumbles(id, acts, with, policy, calendar);
    stumbles(id, acts, without, policy, calendar)
        .into_iter()
        .find(|stumble| !stumbled_before.contains(stumble))
}

fn stumbles(
    id: CaseId,
    acts: &[Act],
    dead: &BTreeMap<Seq, Seq>,
    policy: &Policy,
    calendar: &Calendar,
) -> Vec<Stumble> {
    let mut found = Vec::new();
    let mut case = None;
    for act in acts.iter().filter(|act| !dead.contains_key(&act.stamp.seq)) {
        let ground = Ground {
            on: act.stamp.on,
            policy,
            calendar,
        };
        for fact in facts_of(act, id) {
            let because = match admit(case.as_ref(), id, fact, ground) {
                Ok(doubts) if doubts.is_empty() || act.reason.is_some() => None,
                Ok(doubts) => Some(Refusal::ReasonNeeded { doubts }),
                Err(refusal) => Some(refusal),
            };
            if let Some(because) = because {
                found.push((act.stamp.seq, act.verb, because));
            }
            case = apply(case, id, fact, &act.stamp);
        }
    }
    found
}
