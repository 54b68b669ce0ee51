//! The villages and groups on file in a commune, as forms complete them. Reads; judges nobody.

use std::collections::BTreeMap;

use crate::domain::{CaseId, CommuneCode};
use crate::lang::fold;
use crate::office::limits::PLACES_MAX;
use crate::office::{No, Places};
use crate::register::register::Register;
use crate::register::sight::Sight;

/// How often a place is on file, and how often each way to write it.
type Written = BTreeMap<String, BTreeMap<String, usize>>;

impl Register {
    /// Those of everybody who lives in the commune; nothing for a code that names none.
    pub(super) fn places(&mut self, sight: &Sight, commune: CommuneCode) -> Result<Places, No> {
        self.load_names()?;
        let on = self.today();
        let communes = &self.rules.communes;
        let Some(unit) = communes.resolve(commune, on) else {
            return Ok(Places::default());
        };
        let unit = communes.forward(unit.id, on);
        if !sight.holds(unit) {
            return Ok(Places::default());
        }
        let people: Vec<CaseId> = self
            .of_unit(unit, on)
            .map(|row| row.standing.case)
            .collect();
        let (mut villages, mut groups) = (Written::new(), Written::new());
        for case in people {
            let case = self.case_of(case)?;
            let village = case.personal.village.as_ref();
            for (named, written) in [(village, &mut villages), (case.group.as_ref(), &mut groups)] {
                if let Some(named) = named {
                    let same = written.entry(fold(named.as_str())).or_default();
                    *same.entry(named.as_str().to_owned()).or_default() += 1;
                }
            }
        }
        Ok(Places {
            villages: most_usual_first(villages),
            groups: most_usual_first(groups),
        })
    }
}

/// Each place as it is mostly written, those that are on file most often first.
fn most_usual_first(written: Written) -> Vec<String> {
    let mostly = |ways: BTreeMap<String, usize>| {
        let times: usize = ways.values().sum();
        let most = ways.into_iter().max_by_key(|(_, times)| *times);
        most.map(|(name, _)| (times, name))
    };
    let mut places: Vec<(usize, String)> = written.into_values().filter_map(mostly).collect();
    // The sort keeps names of one count in the order of their folded names.
    places.sort_by_key(|(times, _)| std::cmp::Reverse(*times));
    places.truncate(PLACES_MAX);
    places.into_iter().map(|(_, name)| name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_named_once_as_it_is_mostly_written_and_the_usual_ones_first() {
        let mut written = Written::new();
        for name in ["Thôn 5", "thon 5", "Thôn 5", "Thôn 2", "Bản Mo", "Bản Mo"] {
            let same = written.entry(fold(name)).or_default();
            *same.entry(name.to_owned()).or_default() += 1;
        }
        assert_eq!(most_usual_first(written), ["Thôn 5", "Bản Mo", "Thôn 2"]);
    }
}
