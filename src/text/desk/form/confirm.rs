//! The questions a form asks before it is sent or dropped.

use crate::domain::Dong;
use crate::office::LogLine;
use crate::text::language::said;
use crate::text::{Lang, act_line, amount};

/// Over the doubts a reason is asked for.
pub const fn doubts_head(lang: Lang) -> &'static str {
    lang.say("Ghi lý do vì:", "A reason is asked because:")
}

/// Over a question of yes or no.
pub const fn confirm_head(lang: Lang) -> &'static str {
    lang.say("Xác nhận", "Confirm")
}

/// Whether to hand the file over.
pub fn confirm_submit(lang: Lang, name: &str) -> String {
    said!(
        lang,
        "Trình duyệt hồ sơ của {name}?",
        "Submit the case of {name}?",
    )
}

/// Whether the money was handed over; `words` is the amount read aloud.
pub fn confirm_payout(lang: Lang, name: &str, paid: Dong, on: &str, words: &str) -> String {
    let paid = amount(lang, paid);
    match lang {
        Lang::Vi => format!("Đã giải ngân {paid} ({words}) cho hộ của {name} ngày {on}?"),
        Lang::En => format!("Was {paid} handed over for {name} on {on}?"),
    }
}

/// Whether to do what a form is for; `title` says what.
pub fn confirm_step(title: &str, name: &str) -> String {
    format!("{title}: {name}?")
}

/// Whether to take an act back: its number, whose case it is, and what was done.
pub fn confirm_undo(lang: Lang, line: &LogLine) -> String {
    let (seq, act) = (line.act.stamp.seq, act_line(lang, &line.act));
    match line.act.cases().as_slice() {
        [case] => said!(
            lang,
            "Hoàn tác việc số {seq}, hồ sơ {case}: {act}?",
            "Take back act {seq}, case {case}: {act}?",
        ),
        _ => said!(
            lang,
            "Hoàn tác việc số {seq}: {act}?",
            "Take back act {seq}: {act}?",
        ),
    }
}
