//! What others did to what is the officer's own: heads and signs of the list.

use crate::text::Lang;
use crate::text::language::said;

/// How many were not looked at yet, on the board.
pub fn notices_sign(lang: Lang, count: usize) -> String {
    said!(lang, "Tin cho bạn: {count}", "For you: {count}")
}

/// The list.
pub const fn notices_title(lang: Lang) -> &'static str {
    lang.say("Tin cho bạn", "For you")
}

/// Nothing to tell.
pub const fn no_notices(lang: Lang) -> &'static str {
    lang.say(
        "Chưa ai trả lại, quyết định hay hoàn tác việc nào của bạn.",
        "Nobody has returned, decided or taken back anything of yours.",
    )
}

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeColumn {
    Time,
    By,
    Who,
    Place,
    What,
}

/// The head of a column.
pub const fn notice_head(lang: Lang, column: NoticeColumn) -> &'static str {
    match column {
        NoticeColumn::Time => lang.say("Ghi lúc", "Recorded"),
        NoticeColumn::By => lang.say("Ai ghi", "By"),
        NoticeColumn::Who => lang.say("Họ và tên", "Name"),
        NoticeColumn::Place => lang.say("Xã", "Commune"),
        NoticeColumn::What => lang.say("Việc", "What"),
    }
}
