//! The journal as the desk lists it.

use crate::domain::{Seq, Stamp};
use crate::office::At;
use crate::text::language::said;
use crate::text::{Lang, short_day};

/// A column of the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JournalColumn {
    Number,
    Time,
    By,
    Cases,
    What,
}

/// The head of a column.
pub const fn journal_head(lang: Lang, column: JournalColumn) -> &'static str {
    match column {
        JournalColumn::Number => lang.say("Số", "No."),
        JournalColumn::Time => lang.say("Ghi lúc", "Recorded"),
        JournalColumn::By => lang.say("Ai", "By"),
        JournalColumn::Cases => lang.say("Hồ sơ", "Case"),
        JournalColumn::What => lang.say("Việc", "What"),
    }
}

/// When an act was recorded: `11/06 08:42`.
pub fn act_time(stamp: &Stamp) -> String {
    let at = At::from_millis(stamp.at);
    let time = at.time_of_day().format("%H:%M");
    let date = at.date().format("%d/%m");
    if stamp.on.to_string() == at.date().to_string() {
        format!("{date} {time}")
    } else {
        format!("{date} {time} ({})", short_day(stamp.on))
    }
}

/// Beside an act that no longer counts.
pub fn taken_back(lang: Lang, by: Seq) -> String {
    said!(lang, "đã hoàn tác ở {by}", "taken back by {by}")
}

/// The journal is empty.
pub const fn nothing_recorded(lang: Lang) -> &'static str {
    lang.say("Chưa ghi việc gì.", "Nothing is recorded yet.")
}

/// The journal, in the title.
pub const fn journal_title(lang: Lang) -> &'static str {
    lang.say("Nhật ký", "Journal")
}
