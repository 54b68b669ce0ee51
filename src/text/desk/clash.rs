//! Two officers at one case: what the other changed, what goes together by itself, and the lines in which
//! one of the two has to give way.

use crate::domain::{Account, Seq};
use crate::office::At;
use crate::text::Lang;
use crate::text::language::said;

/// What went together with what another recorded meanwhile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joined {
    pub by: Account,
    pub at: At,
    /// What the other changed, in words.
    pub what: String,
}

/// What another changed in a line: `số tiền 60.000.000 → 80.000.000`.
pub fn line_moved(field: &str, before: &str, now: &str) -> String {
    let mut letters = field.chars();
    let (first, second) = (letters.next(), letters.next());
    // "Số tiền" stands inside a sentence, "CCCD" is what it is.
    let is_word = second.is_some_and(char::is_lowercase);
    let field = match first {
        Some(first) if is_word => first.to_lowercase().chain(field.chars().skip(1)).collect(),
        Some(_) | None => field.to_owned(),
    };
    format!("{field} {before} → {now}")
}

/// Behind what was recorded: the other's changes stand beside it.
pub(super) fn joined(lang: Lang, joined: &Joined) -> String {
    let Joined { by, at, what } = joined;
    let at = at.time_of_day().format("%H:%M");
    said!(
        lang,
        " {by} đã ghi lúc {at} ({what}); đã gộp, không mất gì.",
        " {by} recorded at {at} ({what}); both stand, nothing was lost.",
    )
}

/// The head of the box of two who changed the same.
pub fn clash_head(lang: Lang, what: &str, dot: &str) -> String {
    said!(
        lang,
        "Hai người cùng sửa{dot}{what}",
        "Two changed the same{dot}{what}"
    )
}

/// On what the form was opened, and what stands now.
pub fn clash_since(lang: Lang, opened: Seq, by: &Account, at: At, now: Seq) -> String {
    let at = at.time_of_day().format("%H:%M");
    said!(
        lang,
        "Bạn mở biểu khi hồ sơ ở số {opened}; {by} ghi lúc {at}, nay là số {now}.",
        "You opened it at no. {opened}; {by} recorded at {at}, it is no. {now} now.",
    )
}

/// A column of the box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClashColumn {
    Field,
    Before,
    Mine,
}

/// The head of a column; that of the other officer is the account.
pub const fn clash_column(lang: Lang, column: ClashColumn) -> &'static str {
    match column {
        ClashColumn::Field => lang.say("Ô", "Line"),
        ClashColumn::Before => lang.say("Lúc mở", "When opened"),
        ClashColumn::Mine => lang.say("Bạn", "You"),
    }
}

/// Under the lines: how many are still to be chosen, else the question.
pub fn clash_left(lang: Lang, left: usize) -> String {
    if left == 0 {
        return lang
            .say(
                "Ghi như đã chọn (*)? Các ô khác gộp được, không mất gì.",
                "Record what is chosen (*)? Other lines go together, nothing is lost.",
            )
            .to_owned();
    }
    said!(
        lang,
        "Còn {left} ô chưa chọn lấy của ai. Các ô khác gộp được, không mất gì.",
        "{left} to choose. Other lines go together, nothing is lost.",
    )
}

/// Every line holds what another recorded: nothing is left to send.
pub(super) const fn theirs_stands(lang: Lang) -> &'static str {
    lang.say(
        "Giữ như người kia đã ghi; không còn gì của bạn phải lưu.",
        "What the other recorded stands; nothing of yours was left to record.",
    )
}
