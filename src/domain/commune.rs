//! Communes then and now: units with a code, a time in force and successors. Never walks backwards:
//! a merged commune cannot be taken apart again.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::day::Day;

/// One commune while it was in force. Seven codes name two units, so the day it came into force
/// belongs to its identity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct UnitId {
    code: u32,
    from: Day,
}

impl UnitId {
    /// The unit with this five-digit code that came into force on `from`.
    pub const fn new(code: u32, from: Day) -> Self {
        Self { code, from }
    }

    /// The code of the statistics office as a number; written with five digits.
    pub const fn code(self) -> u32 {
        self.code
    }

    /// The day it came into force.
    pub const fn from(self) -> Day {
        self.from
    }
}

impl fmt::Display for UnitId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:05}", self.code)
    }
}

/// What kind of commune a unit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Title {
    /// Xã.
    Commune,
    /// Thị trấn.
    Town,
}

/// A unit and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    pub id: UnitId,
    /// Name without title.
    pub name: String,
    pub title: Title,
    /// Last day in force; none while it is.
    pub to: Option<Day>,
    /// The unit that took it over.
    pub successor: Option<UnitId>,
}

impl Unit {
    /// Whether the unit was in force on the day.
    pub fn in_force(&self, day: Day) -> bool {
        self.id.from() <= day && self.to.is_none_or(|to| day <= to)
    }
}

/// Which boundaries a report is drawn in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Boundaries {
    /// Those in force on the as-of date.
    Then,
    /// Those of the end of the table, whatever today is.
    Now,
}

/// Why a table of communes cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CommuneFault {
    /// Two units share code and first day.
    Twice(UnitId),
    /// Two units of one code are in force on the same day.
    Overlap(UnitId, UnitId),
    /// A unit ends and nothing takes over, or its successor is not in the table on the next day.
    NoSuccessor(UnitId),
}

/// All units of the district, then and now.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Communes {
    units: BTreeMap<UnitId, Unit>,
}

impl Communes {
    /// A table in which every ended unit has a successor in force on the day after.
    pub fn new(units: Vec<Unit>) -> Result<Self, CommuneFault> {
        let mut table = Self::default();
        for unit in units {
            let id = unit.id;
            if table.units.insert(id, unit).is_some() {
                return Err(CommuneFault::Twice(id));
            }
        }
        for unit in table.units.values() {
            if let Some(other) = table.units.values().find(|other| {
                other.id.code() == unit.id.code()
                    && unit.id.from() < other.id.from()
                    && unit.in_force(other.id.from())
            }) {
                return Err(CommuneFault::Overlap(unit.id, other.id));
            }
            if let Some(to) = unit.to {
                let next = to.plus_days(1);
                let taken_over = unit
                    .successor
                    .and_then(|id| table.units.get(&id))
                    .is_some_and(|heir| heir.in_force(next));
                if !taken_over {
                    return Err(CommuneFault::NoSuccessor(unit.id));
                }
            }
        }
        Ok(table)
    }

    /// The unit of an id out of this table.
    pub fn unit(&self, id: UnitId) -> Option<&Unit> {
        self.units.get(&id)
    }

    /// The unit a code names on a day. A code no longer in force names the unit it last named; one
    /// not yet in force names nothing.
    pub fn resolve(&self, code: u32, on: Day) -> Option<&Unit> {
        self.units
            .values()
            .filter(|unit| unit.id.code() == code && unit.id.from() <= on)
            .max_by_key(|unit| unit.id.from())
    }

    /// The unit that stands for `id` on the day: itself while in force, else whoever took it over.
    pub fn forward(&self, id: UnitId, on: Day) -> UnitId {
        let mut at = id;
        while let Some(unit) = self.units.get(&at) {
            match (unit.to, unit.successor) {
                (Some(to), Some(heir)) if to < on => at = heir,
                _ => break,
            }
        }
        at
    }

    /// The unit that stands for `id` in the given boundaries on the day.
    pub fn roll_up(&self, id: UnitId, on: Day, boundaries: Boundaries) -> UnitId {
        match boundaries {
            Boundaries::Then => self.forward(id, on),
            Boundaries::Now => self.forward(id, self.end_of_table()),
        }
    }

    /// The units of a report on the day, ordered by code.
    pub fn rows(&self, on: Day, boundaries: Boundaries) -> Vec<&Unit> {
        let day = match boundaries {
            Boundaries::Then => on,
            Boundaries::Now => self.end_of_table(),
        };
        let mut rows: Vec<&Unit> = self.units.values().filter(|u| u.in_force(day)).collect();
        rows.sort_by_key(|unit| unit.id.code());
        rows
    }

    /// Every unit of the table, by code and first day.
    pub fn all(&self) -> impl Iterator<Item = &Unit> {
        self.units.values()
    }

    /// The first day on which the newest unit of the table was in force.
    fn end_of_table(&self) -> Day {
        self.units
            .keys()
            .map(|id| id.from())
            .max()
            .unwrap_or_else(|| Day::of(2200, 1, 1))
    }
}
