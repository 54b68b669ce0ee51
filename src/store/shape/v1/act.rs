//! One accepted order as schema 1 keeps it: who, when, why, and what happened.

use serde::{Deserialize, Serialize};

use super::district::DistrictFactV1;
use super::fact::FactV1;
use super::number::Numbered;
use super::personal::PersonalV1;
use super::{day, shapes, value_if_any, values};
use crate::domain::{Account, Act, CaseId, Event, OrderId, Seq, Stamp, Verb};
use crate::store::shape::fault::ShapeFault;

/// One accepted order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ActV1 {
    id: u128,
    verb: u8,
    seq: u64,
    on: i32,
    at: i64,
    by: String,
    reason: Option<PersonalV1>,
    note: Option<PersonalV1>,
    late: bool,
    events: Vec<EventV1>,
}

/// One thing that happened. Variants are numbered by their place and appended only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum EventV1 {
    /// 0
    Case(CaseV1, FactV1),
    /// 1
    District(DistrictFactV1),
    /// 2
    Undone {
        seq: u64,
        cases: Vec<CaseV1>,
        district: bool,
    },
}

/// A case, or the first case of a household.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct CaseV1 {
    year: u16,
    number: u32,
}

impl From<&CaseId> for CaseV1 {
    fn from(case: &CaseId) -> Self {
        Self {
            year: case.year(),
            number: case.number(),
        }
    }
}

impl From<CaseV1> for CaseId {
    fn from(case: CaseV1) -> Self {
        Self::new(case.year, case.number)
    }
}

impl From<&Event> for EventV1 {
    fn from(event: &Event) -> Self {
        match event {
            Event::Case(case, fact) => Self::Case(case.into(), fact.into()),
            Event::District(fact) => Self::District(fact.into()),
            Event::Undone {
                seq,
                cases,
                district,
            } => Self::Undone {
                seq: seq.0,
                cases: shapes(cases),
                district: *district,
            },
        }
    }
}

impl TryFrom<EventV1> for Event {
    type Error = ShapeFault;

    fn try_from(event: EventV1) -> Result<Self, ShapeFault> {
        Ok(match event {
            EventV1::Case(case, fact) => Self::Case(case.into(), fact.try_into()?),
            EventV1::District(fact) => Self::District(fact.try_into()?),
            EventV1::Undone {
                seq,
                cases,
                district,
            } => Self::Undone {
                seq: Seq(seq),
                cases: cases.into_iter().map(CaseId::from).collect(),
                district,
            },
        })
    }
}

impl From<&Act> for ActV1 {
    fn from(act: &Act) -> Self {
        Self {
            id: act.id.0,
            verb: act.verb.number(),
            seq: act.stamp.seq.0,
            on: act.stamp.on.number(),
            at: act.stamp.at,
            by: act.stamp.by.as_str().to_owned(),
            reason: act.reason.as_ref().map(PersonalV1::from),
            note: act.note.as_ref().map(PersonalV1::from),
            late: act.late,
            events: shapes(&act.events),
        }
    }
}

impl TryFrom<ActV1> for Act {
    type Error = ShapeFault;

    fn try_from(act: ActV1) -> Result<Self, ShapeFault> {
        Ok(Self {
            id: OrderId(act.id),
            verb: Verb::kept(act.verb)?,
            stamp: Stamp {
                seq: Seq(act.seq),
                on: day("on", act.on)?,
                at: act.at,
                by: Account::new(&act.by).ok_or(ShapeFault::Impossible { field: "by" })?,
            },
            reason: value_if_any(act.reason)?,
            note: value_if_any(act.note)?,
            late: act.late,
            events: values(act.events)?,
        })
    }
}
