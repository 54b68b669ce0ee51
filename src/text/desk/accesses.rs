//! The access log as the desk lists it.

use crate::domain::{CaseId, Day};
use crate::office::Access;
use crate::text::language::said;
use crate::text::{Lang, day};

/// A column of the access log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccessColumn {
    Number,
    Time,
    By,
    Case,
    What,
}

/// The head of a column.
pub const fn access_head(lang: Lang, column: AccessColumn) -> &'static str {
    match column {
        AccessColumn::Number => lang.say("Số", "No."),
        AccessColumn::Time => lang.say("Lúc", "When"),
        AccessColumn::By => lang.say("Ai", "By"),
        AccessColumn::Case => lang.say("Hồ sơ", "Case"),
        AccessColumn::What => lang.say("Đã xem gì, lý do", "What was seen, and why"),
    }
}

/// When somebody looked: `11/06/2024 08:42`.
pub fn access_time(access: &Access) -> String {
    let date = day(Day::of_date(access.at.date()));
    format!("{date} {}", access.at.time_of_day().format("%H:%M"))
}

/// The access log, in the title; of one case, where it is.
pub fn accesses_title(lang: Lang, case: Option<CaseId>) -> String {
    match case {
        None => lang.say("Sổ xem hồ sơ", "Access log").to_owned(),
        Some(case) => said!(lang, "Sổ xem hồ sơ {case}", "Access log of {case}"),
    }
}

/// The access log is empty.
pub const fn nobody_looked(lang: Lang) -> &'static str {
    lang.say("Chưa ai mở hồ sơ nào.", "Nobody has opened a case yet.")
}
