//! Who stands on a commune's list, and in which order. Judges each word of a filter; refuses to know
//! how it was typed.

use std::cmp::Reverse;
use std::sync::Arc;

use super::page::is_on_the_way;
use crate::domain::{CaseCode, CaseId, Day, Policy, Stage, Standing, UnitId, Wants};
use crate::lang::{Query, fold};
use crate::office::{FilterWord, ListFilter, ListOrder, Trouble};
use crate::register::lists::ListKey;
use crate::register::register::Register;
use crate::register::table::RowRef;

/// Fewest digits of a citizen number that are looked for.
pub(super) const DIGITS_MIN: usize = 3;

/// What a row is judged by.
#[derive(Clone, Copy)]
struct Ground<'a> {
    policy: &'a Policy,
    on: Day,
}

impl Register {
    /// The cases of a list, in its order: made once, then kept until something changes.
    pub(super) fn listed(&mut self, key: &ListKey) -> Result<Arc<[CaseId]>, Trouble> {
        self.load_names()?;
        let on = self.today();
        let at = (crate::domain::Seq(self.head().seq), on);
        if let Some(cases) = self.lists.get(key, at) {
            return Ok(cases);
        }
        let named = self.named_in(&key.filter.name, key.unit, on);
        let ground = Ground {
            policy: &self.rules.policy,
            on,
        };
        let mut people: Vec<RowRef<'_>> = self
            .of_unit(key.unit, on)
            .filter(|row| {
                named
                    .as_ref()
                    .is_none_or(|named| named.binary_search(&row.standing.case).is_ok())
            })
            .filter(|row| passes(*row, &key.filter, ground))
            .collect();
        self.sort(&mut people, key.order, ground);
        let cases: Arc<[CaseId]> = people.iter().map(|row| row.standing.case).collect();
        self.lists.put(key.clone(), at, Arc::clone(&cases));
        Ok(cases)
    }

    /// How many people a commune's list has without a filter.
    pub(super) fn people_of(&self, unit: UnitId, on: Day) -> usize {
        self.of_unit(unit, on).count()
    }

    pub(super) fn of_unit(&self, unit: UnitId, on: Day) -> impl Iterator<Item = RowRef<'_>> {
        let rows = self.table.rows();
        rows.filter(move |row| self.rules.communes.forward(row.standing.unit, on) == unit)
    }

    /// The people a text names, as finding does, by case; nothing where no text is given.
    fn named_in(&mut self, text: &str, unit: UnitId, on: Day) -> Option<Vec<CaseId>> {
        let query = Query::parse(text);
        if query.is_empty() {
            return None;
        }
        let communes = &self.rules.communes;
        let finder = &mut self.finder;
        let mut named: Vec<CaseId> = self
            .table
            .rows()
            .filter(|row| communes.forward(row.standing.unit, on) == unit)
            .filter(|row| {
                if let Some(digits) = query.digits() {
                    return has_digits(*row, digits);
                }
                let naming = row.naming;
                let rank = finder.rank(&query, naming.folded, naming.name);
                rank.is_some()
            })
            .map(|row| row.standing.case)
            .collect();
        named.sort_unstable();
        Some(named)
    }

    fn sort(&self, people: &mut [RowRef<'_>], order: ListOrder, ground: Ground<'_>) {
        let Ground { policy, on } = ground;
        let name = |row: &RowRef<'_>| {
            let number = row.standing.case.number();
            (self.table.sort_key(number).map(<[u8]>::to_vec), number)
        };
        match order {
            ListOrder::Urgency => people.sort_by_cached_key(|row| {
                let days = row.standing.days_left(policy, on);
                let days = days.filter(|days| 0 <= *days && is_on_the_way(&row.standing, on));
                (days.is_none(), days, name(row))
            }),
            ListOrder::Name => people.sort_by_cached_key(name),
            ListOrder::DaysLeft => people.sort_by_cached_key(|row| {
                let days = row.standing.days_left(policy, on);
                let is_over = days.is_some_and(|days| days < 0);
                (
                    days.is_none(),
                    is_over,
                    days.map(|days| if is_over { -days } else { days }),
                    name(row),
                )
            }),
            ListOrder::Stage => people.sort_by_cached_key(|row| {
                let stage = row.standing.stage(policy, on);
                (stage, name(row))
            }),
            ListOrder::Amount => people.sort_by_cached_key(|row| {
                let amount = super::page::amount(&row.standing, on);
                (Reverse(amount), name(row))
            }),
        }
    }
}

/// Whether a number names the case, or ends the person's citizen number.
pub(super) fn has_digits(row: RowRef<'_>, digits: &str) -> bool {
    let is_code = CaseCode::parse(digits).is_some_and(|code| code.names(row.standing.case));
    let ends = |id: &str| id.ends_with(digits);
    is_code || DIGITS_MIN <= digits.len() && row.naming.citizen_id.is_some_and(ends)
}

fn passes(row: RowRef<'_>, filter: &ListFilter, ground: Ground<'_>) -> bool {
    filter.words.iter().all(|word| holds(row, word, ground))
}

fn holds(row: RowRef<'_>, word: &FilterWord, ground: Ground<'_>) -> bool {
    let Ground { policy, on } = ground;
    let standing: &Standing = &row.standing;
    let awaits = || standing.stage(policy, on).awaits_documents();
    match word {
        FilterWord::Missing(document) => standing.missing.has(*document) && awaits(),
        FilterWord::Owes(supplier) => {
            let brings = |document| policy.document(document).suppliers.contains(supplier);
            standing.missing.iter().any(brings) && awaits()
        }
        FilterWord::DaysLeft(bound) => standing
            .days_left(policy, on)
            .is_some_and(|days| bound.holds(days)),
        FilterWord::NotAsked => standing.wants == Wants::NotAsked && !standing.is_paid(on),
        FilterWord::WantsLoan => standing.wants == Wants::Yes || standing.is_paid(on),
        FilterWord::Unpaid => !standing.is_paid(on),
        FilterWord::Eligible => standing.is_eligible(policy, on),
        FilterWord::AwaitingApproval => standing.stage(policy, on) == Stage::Submitted,
        FilterWord::Paid => standing.is_paid(on),
        FilterWord::Organisation(which) => standing.organisation == Some(*which),
        FilterWord::Group(typed) => row.naming.group.is_some_and(|group| is_group(group, typed)),
    }
}

/// Whether every word typed begins a word of the group's name.
fn is_group(group: &str, typed: &str) -> bool {
    let (group, typed) = (fold(group), fold(typed));
    let mut words = typed.split(' ').filter(|word| !word.is_empty()).peekable();
    words.peek().is_some()
        && words.all(|typed| group.split(' ').any(|word| word.starts_with(typed)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_is_named_by_the_beginnings_of_its_words() {
        for (typed, is_meant) in [
            ("04", true),
            ("tổ", true),
            ("to 04", true),
            ("thon 3", true),
            ("4", false),
            ("05", false),
            ("", false),
        ] {
            assert_eq!(is_group("Tổ 04 Thôn 3", typed), is_meant, "{typed}");
        }
    }
}
