//! The demonstration district: the June 2024 figures of the source article, told as the orders that
//! would have led to them, with people who do not exist. Refuses to know the register that plays
//! them, and the rules: whoever plays them decides each order as any other.
//!
//! ```text
//! district.toml ──┐            ┌─ lists   plan, files, lists, counts ─┐
//!                 ├─▶ people ──┤                                      ├─▶ diary ─▶ orders, by day
//! applicants.toml ┘            └─ path    each person's own way ──────┘
//! ```

mod diary;
mod lists;
mod names;
mod path;
mod people;
mod tables;
#[cfg(test)]
mod tests;

use diary::Diary;
pub use diary::Told;
use tables::Tables;

/// Every order of the demonstration, by the instant it is recorded: from 10/10/2023, when the Decision
/// came into force, to 11/06/2024, the practice day. The same on every machine; none is late, none
/// needs a reason, and each can be decided after the ones before it.
pub fn orders() -> Vec<Told> {
    let tables = Tables::built_in();
    let people = people::everybody(&tables);
    let mut diary = Diary::default();
    lists::plan(&tables, &mut diary);
    for person in &people {
        lists::register(person, &mut diary);
    }
    for place in &tables.places {
        lists::first(place, &people, &mut diary);
        let later = tables.later_lists.iter();
        for list in later.filter(|list| list.commune == place.code) {
            lists::later(list, place, &people, &mut diary);
        }
    }
    for person in &people {
        path::walk(person, &mut diary);
    }
    diary.close()
}
