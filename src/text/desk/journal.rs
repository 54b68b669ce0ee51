//! The journal as the desk lists it.

use crate::domain::{Day, Event, Seq, Stamp};
use crate::office::{At, LogLine};
use crate::text::dates::moment;
use crate::text::language::said;
use crate::text::{Lang, day, event_line, short_day};

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
pub fn recorded_at(stamp: &Stamp) -> String {
    moment(stamp.at)
}

/// The day an act holds from, where it was recorded on another one.
pub fn holds_from(lang: Lang, stamp: &Stamp) -> Option<String> {
    let on = other_day(stamp)?;
    Some(said!(lang, "từ {on}", "from {on}"))
}

/// Both, as the card's history shows them: `11/06 08:42 (10/06)`.
pub fn act_time(stamp: &Stamp) -> String {
    let when = recorded_at(stamp);
    match other_day(stamp) {
        None => when,
        Some(on) => format!("{when} ({on})"),
    }
}

fn other_day(stamp: &Stamp) -> Option<String> {
    let is_same = stamp.on.to_string() == At::from_millis(stamp.at).date().to_string();
    (!is_same).then(|| short_day(stamp.on))
}

/// An act in full, one thing a line: what it did, to whom, why, and by which number and hash it is known.
pub fn act_detail(lang: Lang, line: &LogLine) -> Vec<String> {
    let act = &line.act;
    let stamp = &act.stamp;
    let at = At::from_millis(stamp.at);
    let time = at.time_of_day().format("%H:%M:%S");
    let (recorded, holds) = (day(Day::of_date(at.date())), day(stamp.on));
    let by = stamp.by.as_str();
    let mut lines = vec![said!(
        lang,
        "{by} ghi lúc {time} ngày {recorded}; có hiệu lực từ {holds}",
        "{by} recorded it at {time} on {recorded}; it holds from {holds}",
    )];
    if act.late {
        lines.push(
            lang.say(
                "ghi muộn, nằm trong các trường hợp ngoại lệ",
                "late, among the exceptions",
            )
            .to_owned(),
        );
    }
    lines.extend(act.events.iter().map(|event| match event {
        Event::Case(case, _) => format!("{case}: {}", event_line(lang, event)),
        Event::District(_) | Event::Undone { .. } => event_line(lang, event),
    }));
    if let Some(reason) = &act.reason {
        let reason = reason.as_str();
        lines.push(said!(lang, "lý do: {reason}", "reason: {reason}"));
    }
    if let Some(note) = &act.note {
        let note = note.as_str();
        lines.push(said!(lang, "ghi chú: {note}", "note: {note}"));
    }
    if let Some(by) = line.undone_by {
        lines.push(taken_back(lang, by));
    }
    let hash = line.hash;
    lines.push(said!(lang, "mã {hash}", "hash {hash}"));
    lines
}

/// The number of an act, over its detail.
pub fn act_number(lang: Lang, line: &LogLine) -> String {
    let seq = line.act.stamp.seq;
    said!(lang, "Việc số {seq}", "Act {seq}")
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
