//! Files that became one, on the card of either.

use crate::domain::{CaseId, Joined, Merged, Particular};
use crate::office::Commune;
use crate::text::language::said;
use crate::text::merge::particular;
use crate::text::{Lang, day};

/// Where the file went: `Đã gộp vào 24-0137 ngày 11/06/2024, xem tiếp ở hồ sơ đó.`
pub fn merged_line(lang: Lang, merged: Merged) -> String {
    let (into, on) = (merged.into, day(merged.on));
    said!(
        lang,
        "Đã gộp vào {into} ngày {on}, xem tiếp ở hồ sơ đó.",
        "Merged into {into} on {on}; go on there.",
    )
}

/// A file that came, what was taken of it and where it said otherwise.
pub fn joined_line(lang: Lang, joined: &Joined) -> String {
    let (other, on) = (joined.other, day(joined.on));
    let mut line = said!(
        lang,
        "Gộp từ {other} ngày {on}",
        "Merged from {other} on {on}",
    );
    if !joined.takes.is_empty() {
        let takes = named(lang, &joined.takes);
        line += &said!(lang, "; lấy thêm: {takes}", "; taken: {takes}");
    }
    if !joined.differs.is_empty() {
        let differs = named(lang, &joined.differs);
        line += &said!(
            lang,
            "; khác, giữ như ở đây: {differs}",
            "; differed, kept as here: {differs}",
        );
    }
    line
}

/// Enough to tell two people apart, in no language: `24-0140 Mẫu Văn An, 1991, Đức Ninh, ····17`.
pub fn person_told(
    case: CaseId,
    name: &str,
    born: i32,
    place: &Commune,
    masked: Option<&str>,
) -> String {
    let number = masked.map_or_else(String::new, |masked| format!(", {masked}"));
    let place = &place.name;
    format!("{case} {name}, {born}, {place}{number}")
}

/// Whether two files become one, both named as fully as they may be.
pub fn confirm_merge(lang: Lang, goes: &str, stays: &str) -> String {
    said!(
        lang,
        "Gộp {goes} vào {stays}? Việc này ghi vào cả hai hồ sơ.",
        "Merge {goes} into {stays}? Both histories will say so.",
    )
}

fn named(lang: Lang, which: &[Particular]) -> String {
    let names: Vec<&str> = which.iter().map(|one| particular(lang, *one)).collect();
    names.join(", ")
}
