//! Finding people: by code, by the last digits of the citizen number, by words, initials, letters.

use std::collections::BTreeMap;

use super::page::RowGround;
use super::people::DIGITS_MIN;
use crate::domain::{CaseCode, CaseId, UnitId};
use crate::lang::{Query, Rank, fold};
use crate::office::{FindAsked, Found, No};
use crate::register::register::Register;
use crate::register::sight::Sight;
use crate::register::table::RowRef;

impl Register {
    pub(super) fn find(&mut self, sight: &Sight, asked: &FindAsked) -> Result<Found, No> {
        self.load_names()?;
        let query = Query::parse(&asked.text);
        if query.is_empty() {
            return Ok(Found {
                total: 0,
                rows: Vec::new(),
            });
        }
        let by_digits = self.find_digits(sight, &query);
        let mut hits = if by_digits.is_empty() {
            self.find_words(sight, &query)
        } else {
            by_digits
        };
        let total = hits.len();
        let upto = asked.offset.saturating_add(asked.limit);
        self.order(&mut hits, upto);
        let ground = RowGround { on: self.today() };
        let rows = hits
            .into_iter()
            .skip(asked.offset)
            .take(asked.limit)
            .filter_map(|(_, number)| self.table.row(number))
            .map(|row| self.row(row, ground))
            .collect();
        Ok(Found { total, rows })
    }

    /// Case code first, then the end of the citizen number.
    fn find_digits(&self, sight: &Sight, query: &Query) -> Vec<(Option<Rank>, u32)> {
        let Some(digits) = query.digits() else {
            return Vec::new();
        };
        let mut hits = Vec::new();
        let named = CaseCode::parse(digits).and_then(|code| self.named(code));
        let unit = |case: &CaseId| self.table.standing(case.number()).map(|one| one.unit);
        if let Some(case) = named.filter(|case| unit(case).is_some_and(|unit| sight.holds(unit))) {
            hits.push((None, case.number()));
        }
        if DIGITS_MIN <= digits.len() {
            let ends = |row: &RowRef<'_>| {
                let ends = row.naming.citizen_id.is_some_and(|id| id.ends_with(digits));
                ends && sight.holds(row.standing.unit)
            };
            let number = |row: RowRef<'_>| row.standing.case.number();
            let mut found: Vec<u32> = self.table.rows().filter(ends).map(number).collect();
            if found.is_empty() {
                // A number that only a file merged away had leads to it, and from there on.
                found.extend(self.table.every_row().filter(ends).map(number));
            }
            found.retain(|number| hits.iter().all(|(_, hit)| hit != number));
            hits.extend(found.into_iter().map(|number| (None, number)));
        }
        hits
    }

    fn find_words(&mut self, sight: &Sight, query: &Query) -> Vec<(Option<Rank>, u32)> {
        let places = self.folded_places();
        let finder = &mut self.finder;
        let mut hits = Vec::new();
        for row in self
            .table
            .rows()
            .filter(|row| sight.holds(row.standing.unit))
        {
            let place = places.get(&row.standing.unit).map_or("", String::as_str);
            let naming = row.naming;
            let rank = finder.rank_with(query, naming.folded, naming.name, place);
            if let Some(rank) = rank {
                hits.push((Some(rank), row.standing.case.number()));
            }
        }
        hits
    }

    fn folded_places(&self) -> BTreeMap<UnitId, String> {
        self.rules
            .communes
            .all()
            .map(|unit| (unit.id, fold(&unit.name)))
            .collect()
    }

    /// Puts the first `upto` hits in order: by rank, then as Vietnamese lists do, by given name. The
    /// rest is only known to come after them.
    fn order(&self, hits: &mut Vec<(Option<Rank>, u32)>, upto: usize) {
        hits.sort_by_key(|(rank, number)| (*rank, *number));
        let Some((last_rank, _)) = hits.get(upto.saturating_sub(1)).copied() else {
            self.order_by_name(hits);
            return;
        };
        let end = hits.partition_point(|(rank, _)| *rank <= last_rank);
        let mut head: Vec<_> = hits.drain(..end).collect();
        self.order_by_name(&mut head);
        head.append(hits);
        *hits = head;
    }

    fn order_by_name(&self, hits: &mut [(Option<Rank>, u32)]) {
        let key = |number: &u32| self.table.sort_key(*number).map(<[u8]>::to_vec);
        hits.sort_by_cached_key(|(rank, number)| (*rank, key(number), *number));
    }
}
