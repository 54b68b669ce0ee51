//! Who on file may be the person that is being written down. Reads names and numbers; judges nobody.

use crate::domain::{CaseId, CitizenId};
use crate::lang::fold;
use crate::office::limits::ALIKE_MAX;
use crate::office::{Alike, AlikeAsked, No};
use crate::register::register::Register;
use crate::register::sight::Sight;
use crate::register::table::RowRef;

/// Years by which a year told by heart and one on paper may differ.
const YEARS_APART_MAX: i32 = 1;
/// Words of a name below which everybody is alike.
const WORDS_MIN: usize = 2;

impl Register {
    /// Those with the same number first, then those with the same words in their name, in whatever
    /// order and accents, born in about the same year.
    pub(super) fn alike(&mut self, sight: &Sight, asked: &AlikeAsked) -> Result<Vec<Alike>, No> {
        self.load_names()?;
        let folded = fold(&asked.name);
        let words = words_of(&folded);
        let number = asked.citizen_id.as_ref().map(CitizenId::as_str);
        let has_number = |row: &RowRef<'_>| number.is_some() && row.naming.citizen_id == number;
        let is_near = |row: &RowRef<'_>| {
            let apart = |year: i32| (row.naming.birth_year - year).abs();
            asked
                .birth_year
                .is_none_or(|year| apart(year) <= YEARS_APART_MAX)
        };
        let has_name = |row: &RowRef<'_>| {
            WORDS_MIN <= words.len() && is_near(row) && words_of(row.naming.folded) == words
        };
        let mut hits = Vec::new();
        for row in self
            .table
            .rows()
            .filter(|row| sight.holds(row.standing.unit))
        {
            let is_same = has_number(&row);
            if is_same || has_name(&row) {
                hits.push((row.standing.case, is_same));
            }
        }
        // A number that only a file merged away had belongs to the file it went into.
        if hits.iter().all(|(_, is_same)| !is_same) {
            let gone = self.table.every_row().find(has_number);
            let stays = gone.map(|row| self.end_of_the_way(row.standing.case));
            if let Some(case) = stays.transpose()? {
                hits.retain(|(hit, _)| *hit != case);
                hits.push((case, true));
            }
        }
        hits.sort_by_key(|(case, is_same)| (!is_same, *case));
        hits.truncate(ALIKE_MAX);
        let mut alike = Vec::new();
        for (case, has_number) in hits {
            let found = self.case_of(case)?;
            if !sight.holds(found.unit) {
                continue;
            }
            let citizen_id = found.personal.citizen_id.as_ref();
            alike.push(Alike {
                case,
                name: found.personal.name.as_str().to_owned(),
                birth: found.birth,
                place: self.commune(found.unit, self.today()),
                citizen_id: citizen_id.map(CitizenId::masked),
                has_number,
            });
        }
        Ok(alike)
    }
}

impl Register {
    /// The file a case went into, and that one perhaps into another, to the one that stays.
    fn end_of_the_way(&self, case: CaseId) -> Result<CaseId, No> {
        let mut at = self.case_of(case)?;
        while let Some(merged) = at.merged {
            at = self.case_of(merged.into)?;
        }
        Ok(at.id)
    }
}

/// The words of a folded name, in an order of their own.
fn words_of(folded: &str) -> Vec<&str> {
    let mut words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    words.sort_unstable();
    words
}
