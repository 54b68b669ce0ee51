//! The first ten minutes: seven things to try in a practice register, and a look at the signs of the
//! terminal. Refuses to know which keys are pressed: it is told them.

use crate::office::Lesson;
use crate::text::Lang;
use crate::text::language::said;

/// Over the lessons.
pub const fn lessons_head(lang: Lang) -> &'static str {
    lang.say(
        "Mười phút đầu: không sợ sai",
        "The first ten minutes: nothing to fear",
    )
}

/// Before the one lesson that is next: `Tập 3/7`.
pub fn lesson_number(lang: Lang, number: usize, of: usize) -> String {
    said!(lang, "Tập {number}/{of}", "Step {number}/{of}")
}

/// What is to be tried.
pub const fn lesson(lang: Lang, lesson: Lesson) -> &'static str {
    match lesson {
        Lesson::Find => lang.say("Tìm một người", "Find a person"),
        Lesson::Why => lang.say("Xem vì sao đủ điều kiện", "See why somebody is eligible"),
        Lesson::WhatIf => lang.say("Thử ngày khác, số tiền khác", "Suppose another day or sum"),
        Lesson::Walk => lang.say("Nhận giấy tờ còn thiếu", "Receive what is missing"),
        Lesson::Approve => lang.say("Trình duyệt, phê duyệt", "Submit, approve"),
        Lesson::Pay => lang.say("Lên lịch, tới ngày, giải ngân", "Schedule, wait, pay out"),
        Lesson::Undo => lang.say("Hoàn tác việc vừa ghi", "Take the newest act back"),
    }
}

/// What is typed to find somebody of the demonstration: the first letters of a name.
pub fn lesson_typed(lang: Lang, key: &str) -> String {
    said!(lang, "{key} rồi gõ tns", "{key} then type tns")
}

/// Under the lessons: how the card is put away, and how it comes back.
pub fn lessons_foot(lang: Lang, away: &str, again: &str) -> String {
    said!(
        lang,
        "{away}: cất thẻ này. Lấy lại: {again}",
        "{away}: put this card away. Again: {again}",
    )
}

/// Over the lessons once all are done.
pub const fn lessons_done(lang: Lang) -> &'static str {
    lang.say("Đã làm đủ bảy bước", "All seven steps are done")
}

/// Under the lessons once all are done: what may be practised then.
pub fn lessons_then(lang: Lang, key: &str) -> String {
    said!(
        lang,
        "Gõ nhanh hơn: luyện gõ danh sách, {key}",
        "To type faster: the typing lesson, {key}",
    )
}

/// Over the signs.
pub const fn check_head(lang: Lang) -> &'static str {
    lang.say("Thu man hinh", "A look at the screen")
}

/// Signs that a terminal set up wrongly shows as others; the borders as this desk draws them.
pub fn check_signs(border: &str) -> String {
    format!("Đức Ninh ồ ễ ự {border}")
}

/// What to do about them. Without tone marks: it is read where those do not show.
pub fn check_lines(lang: Lang, away: &str) -> [String; 5] {
    let text = said!(
        lang,
        "Dong tren doc ro, net lien: {away} de cat bang nay.",
        "The line above is clear and unbroken: {away} puts this away.",
    );
    let otherwise = lang.say("Neu khong, sua trong PuTTY:", "If not, in PuTTY:");
    let border = said!(
        lang,
        "Net van dut: chay qd22 --ascii",
        "Borders still broken: run qd22 --ascii",
    );
    [
        text,
        otherwise.to_owned(),
        PUTTY_TRANSLATION.to_owned(),
        PUTTY_FONT.to_owned(),
        border,
    ]
}

/// The pages of that terminal program's settings, as it calls them.
const PUTTY_TRANSLATION: &str = "  Window > Translation > Remote character set: UTF-8";
const PUTTY_FONT: &str = "  Window > Appearance > Font: Consolas";
