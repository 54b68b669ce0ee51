//! Entries of `communes.toml`, and the table of units they make. Refuses to walk it: that is the
//! table's own business.

use super::entry::Entry;
use super::file::RuleFile;
use super::reading::{Laid, Place};
use crate::domain::{CommuneFault, Communes, Day, Mark, Title, Unit, UnitId};
use crate::lang::nearest;
use crate::office::{RuleFault, RuleFaultKind};

const TITLES: [(&str, Title); 2] = [("commune", Title::Commune), ("town", Title::Town)];

/// The end of a unit, as the file has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct End {
    /// Last day in force.
    pub(super) to: Day,
    /// The code whose unit takes over on the next day.
    pub(super) heir: Option<u32>,
}

/// One unit, its successor still named by code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct UnitLine {
    pub(super) id: UnitId,
    pub(super) name: String,
    pub(super) title: Title,
    pub(super) end: Option<End>,
    pub(super) source: String,
    pub(super) mark: Mark,
}

/// One unit.
pub(super) fn read_unit(entry: &mut Entry<'_>) -> Option<UnitLine> {
    entry.only(&[
        "code",
        "name",
        "title",
        "valid_from",
        "valid_to",
        "successor",
        "source",
        "mark",
    ]);
    let code = entry.code("code");
    let name = entry.text("name");
    let title = entry.word("title", &TITLES);
    let from = entry.date("valid_from");
    let ends = entry.has("valid_to") || entry.has("successor");
    let to = ends.then(|| entry.date("valid_to")).flatten();
    let heir = entry
        .has("successor")
        .then(|| entry.code("successor"))
        .flatten();
    let source = entry.source();
    let mark = entry.mark();
    if let (Some(from), Some(to)) = (from, to)
        && to < from
    {
        entry.fault(RuleFaultKind::Backwards { from, to });
    }
    Some(UnitLine {
        id: UnitId::new(code?, from?),
        name: name?,
        title: title?,
        end: to.map(|to| End { to, heir }),
        source: source?,
        mark: mark?,
    })
}

/// The table of all units, or what keeps it from being one.
pub(super) fn table(
    lines: &Laid<UnitId, UnitLine>,
    faults: &mut Vec<RuleFault>,
) -> Option<Communes> {
    let faults_before = faults.len();
    let mut units = Vec::new();
    for placed in lines.values() {
        let line = &placed.entry;
        let successor = line
            .end
            .and_then(|end| heir(line.id, end, lines, &placed.place, faults));
        units.push(Unit {
            id: line.id,
            name: line.name.clone(),
            title: line.title,
            to: line.end.map(|end| end.to),
            successor,
        });
    }
    if faults.len() != faults_before {
        return None;
    }
    Communes::new(units)
        .map_err(|fault| faults.extend(placed_fault(&fault, lines)))
        .ok()
}

/// The unit that takes over.
fn heir(
    of: UnitId,
    end: End,
    lines: &Laid<UnitId, UnitLine>,
    place: &Place,
    faults: &mut Vec<RuleFault>,
) -> Option<UnitId> {
    let next = end.to.plus_days(1);
    let in_force =
        |line: &UnitLine| line.id.from() <= next && line.end.is_none_or(|e| next <= e.to);
    let named = |code: u32| {
        lines
            .values()
            .filter(move |line| line.entry.id.code() == code)
    };
    let Some(code) = end.heir else {
        faults.push(place.fault(no_successor(of), None));
        return None;
    };
    if named(code).next().is_none() {
        faults.push(unknown_commune(code, next, lines.keys().copied(), place));
        return None;
    }
    let heir = named(code).find(|placed| in_force(&placed.entry));
    if heir.is_none() {
        let heirs = named(code).map(|placed| &placed.place);
        let place = blamed(std::iter::once(place).chain(heirs)).unwrap_or(place);
        faults.push(place.fault(no_successor(of), None));
    }
    heir.map(|placed| placed.entry.id)
}

fn no_successor(unit: UnitId) -> RuleFaultKind {
    RuleFaultKind::NoSuccessor {
        code: unit.to_string(),
    }
}

/// No unit has this code on the day; the closest code that has ever been one.
pub(super) fn unknown_commune(
    code: u32,
    on: Day,
    units: impl Iterator<Item = UnitId>,
    place: &Place,
) -> RuleFault {
    let code = format!("{code:05}");
    let codes: Vec<String> = units.map(|unit| unit.to_string()).collect();
    let others = codes
        .iter()
        .map(String::as_str)
        .filter(|other| *other != code);
    let likely = nearest(&code, others);
    place.fault(
        RuleFaultKind::UnknownCommune {
            code: code.clone(),
            on,
        },
        likely,
    )
}

/// What the table itself refuses, at the line that says so.
fn placed_fault(fault: &CommuneFault, lines: &Laid<UnitId, UnitLine>) -> Option<RuleFault> {
    let (units, what) = match fault {
        CommuneFault::Twice(unit) => {
            let (name, first_line) = (unit.to_string(), None);
            (vec![unit], RuleFaultKind::Duplicate { name, first_line })
        }
        CommuneFault::Overlap(earlier, later) => {
            let (code, from) = (later.to_string(), later.from());
            (vec![later, earlier], RuleFaultKind::Overlap { code, from })
        }
        CommuneFault::NoSuccessor(unit) => (vec![unit], no_successor(*unit)),
    };
    let places = units.into_iter().filter_map(|unit| lines.get(unit));
    let place = blamed(places.map(|placed| &placed.place))?;
    Some(place.fault(what, None))
}

/// The place to put right: the first in an office's own file, for the built-in one has no fault alone.
fn blamed<'p>(places: impl Iterator<Item = &'p Place>) -> Option<&'p Place> {
    let built_in = RuleFile::Communes.built_in_name();
    places.min_by_key(|place| place.file == built_in)
}

/// A unit in the words of the file.
pub(super) fn written(line: &UnitLine) -> String {
    let heir = |end: End| {
        end.heir
            .map_or_else(String::new, |code| format!(" {code:05}"))
    };
    let end = line
        .end
        .map_or_else(String::new, |end| format!(" -> {}{}", end.to, heir(end)));
    format!("{}{end}", line.name)
}

/// The word of a unit's title.
pub(super) fn title_word(title: Title) -> &'static str {
    match title {
        Title::Commune => TITLES[0].0,
        Title::Town => TITLES[1].0,
    }
}
