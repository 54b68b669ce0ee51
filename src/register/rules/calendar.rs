//! Entries of `calendar.toml`: transaction days and holidays. Refuses to count with them.

use std::collections::{BTreeMap, BTreeSet};

use super::communes::unknown_commune;
use super::entry::Entry;
use super::file::HOLIDAY;
use super::reading::{Laid, Placed};
use crate::domain::{Calendar, Communes, Day, Mark, UnitId};
use crate::office::{RuleFault, RuleFaultKind};

/// Days a public holiday lasts at most.
const HOLIDAY_DAYS_MAX: i64 = 31;

/// One transaction day, its commune still named by code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PointDay {
    pub(super) code: u32,
    /// Day of the month.
    pub(super) day: u32,
    pub(super) valid_from: Day,
    pub(super) source: String,
    pub(super) mark: Mark,
}

/// One holiday of one or more days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Holiday {
    pub(super) from: Day,
    pub(super) to: Day,
    pub(super) name: String,
    pub(super) source: String,
    pub(super) mark: Mark,
}

/// An entry of either kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum CalendarLine {
    Point(PointDay),
    Holiday(Holiday),
}

/// A transaction day and the unit its code named on its first day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct UnitDay {
    pub(super) unit: UnitId,
    pub(super) point: PointDay,
}

/// What one file says.
#[derive(Debug, Default)]
pub(super) struct Days {
    pub(super) points: Vec<Placed<UnitDay>>,
    pub(super) holidays: Vec<Placed<Holiday>>,
}

/// One entry of the file.
pub(super) fn read_line(entry: &mut Entry<'_>) -> Option<CalendarLine> {
    if entry.name() == HOLIDAY {
        read_holiday(entry).map(CalendarLine::Holiday)
    } else {
        read_point(entry).map(CalendarLine::Point)
    }
}

fn read_point(entry: &mut Entry<'_>) -> Option<PointDay> {
    entry.only(&["commune", "day", "valid_from", "source", "mark"]);
    let code = entry.code("commune");
    let day = entry.whole("day", 1..=31);
    let valid_from = entry.date("valid_from");
    let source = entry.source();
    let mark = entry.mark();
    Some(PointDay {
        code: code?,
        day: u32::try_from(day?).ok()?,
        valid_from: valid_from?,
        source: source?,
        mark: mark?,
    })
}

fn read_holiday(entry: &mut Entry<'_>) -> Option<Holiday> {
    entry.only(&["from", "to", "name", "source", "mark"]);
    let from = entry.date("from");
    let to = if entry.has("to") {
        entry.date("to")
    } else {
        from
    };
    let name = entry.text("name");
    let source = entry.source();
    let mark = entry.mark();
    let (from, to) = (from?, to?);
    if to < from {
        entry.fault(RuleFaultKind::Backwards { from, to });
    }
    let days = from.days_to(to) + 1;
    if HOLIDAY_DAYS_MAX < days {
        let days_max = HOLIDAY_DAYS_MAX;
        entry.fault(RuleFaultKind::HolidayTooLong { days, days_max });
    }
    Some(Holiday {
        from,
        to,
        name: name?,
        source: source?,
        mark: mark?,
    })
}

/// The entries of one file, each transaction day with the unit it is of.
pub(super) fn days(
    lines: Vec<Placed<CalendarLine>>,
    communes: &Communes,
    faults: &mut Vec<RuleFault>,
) -> Days {
    let mut days = Days::default();
    for Placed { entry, place } in lines {
        match entry {
            CalendarLine::Holiday(entry) => days.holidays.push(Placed { entry, place }),
            CalendarLine::Point(point) => {
                let (code, on) = (point.code, point.valid_from);
                let Some(unit) = communes.resolve(code, on) else {
                    let units = communes.all().map(|unit| unit.id);
                    faults.push(unknown_commune(code, on, units, &place));
                    continue;
                };
                let entry = UnitDay {
                    unit: unit.id,
                    point,
                };
                days.points.push(Placed { entry, place });
            }
        }
    }
    days
}

/// The calendar of all days.
pub(super) fn calendar(points: &Laid<UnitId, UnitDay>, holidays: &Laid<Day, Holiday>) -> Calendar {
    let days: BTreeMap<UnitId, u32> = points
        .values()
        .map(|placed| (placed.entry.unit, placed.entry.point.day))
        .collect();
    let mut free = BTreeSet::new();
    for Placed { entry, .. } in holidays.values() {
        let mut day = entry.from;
        while day <= entry.to {
            free.insert(day);
            day = day.plus_days(1);
        }
    }
    Calendar::new(days, free)
}
