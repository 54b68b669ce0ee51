//! What stands around every screen.

use crate::domain::Title;
use crate::keys::Context;
use crate::office::Commune;
use crate::text::Lang;
use crate::text::language::said;

/// Beside the date of a practice register.
pub const fn practice(lang: Lang) -> &'static str {
    lang.say("(ngày tập)", "(practice day)")
}

/// On every screen of a practice register.
pub const fn invented(lang: Lang) -> &'static str {
    lang.say("NGƯỜI KHÔNG CÓ THẬT", "INVENTED PEOPLE")
}

/// Beside the officer's account while nothing is written.
pub const fn read_only(lang: Lang) -> &'static str {
    lang.say("CHỈ XEM", "READ ONLY")
}

/// The screen is smaller than the desk draws on.
pub fn too_small(lang: Lang, needed: (u16, u16), found: (u16, u16)) -> String {
    let ((columns, rows), (has_columns, has_rows)) = (needed, found);
    said!(
        lang,
        "Cần màn hình {columns}x{rows}, đang có {has_columns}x{has_rows}.",
        "A screen of {columns}x{rows} is needed; this one is {has_columns}x{has_rows}.",
    )
}

/// A commune as lists name it: `TT Tân Yên`, `Đức Ninh (nay: Thái Hòa)`.
pub fn commune_name(lang: Lang, commune: &Commune) -> String {
    let name = match commune.title {
        Title::Commune => commune.name.clone(),
        Title::Town => format!("TT {}", commune.name),
    };
    match &commune.now {
        Some(now) => said!(lang, "{name} (nay: {now})", "{name} (now: {now})"),
        None => name,
    }
}

/// Where the officer is: `Đức Ninh > Mẫu Văn An`.
pub fn title_path(parts: &[&str]) -> String {
    parts.join(" > ")
}

/// Before the text looked for.
pub const fn find_prompt(lang: Lang) -> &'static str {
    lang.say("Tìm người:", "Find a person:")
}

/// What can be looked for, while nothing is typed.
pub const fn find_hint(lang: Lang) -> &'static str {
    lang.say(
        "Gõ họ tên (bỏ dấu cũng được), chữ đầu, mã hồ sơ hoặc số cuối CCCD.",
        "Type a name (accents or not), initials, a case code or last digits of the ID.",
    )
}

/// Over the list of keys.
pub const fn help_head(lang: Lang) -> &'static str {
    lang.say("Phím dùng được ở đây", "Keys that work here")
}

/// Before the text that filters the list of keys.
pub const fn help_prompt(lang: Lang) -> &'static str {
    lang.say("Lọc phím:", "Filter the keys:")
}

/// Over the list of everything there is to do.
pub const fn palette_head(lang: Lang) -> &'static str {
    lang.say("Mọi lệnh", "All commands")
}

/// Before the name of a command.
pub const fn palette_prompt(lang: Lang) -> &'static str {
    lang.say("Lệnh:", "Command:")
}

/// What a key that goes back does while keys are begun.
pub const fn leave_keys(lang: Lang) -> &'static str {
    lang.say("thôi", "never mind")
}

/// Nothing there is to do has such a name.
pub const fn no_command(lang: Lang) -> &'static str {
    lang.say("Không có lệnh nào như vậy.", "There is no such command.")
}

/// Where an action belongs, after "on", "in" or "at".
pub const fn place_of(lang: Lang, context: Context) -> &'static str {
    match context {
        Context::Always => lang.say("mọi nơi", "anywhere"),
        Context::Desk => lang.say("mọi màn hình", "on any screen"),
        Context::List => lang.say("danh sách", "in a list"),
        Context::Home => lang.say("bảng toàn huyện", "on the board of communes"),
        Context::Commune => lang.say("danh sách của một xã", "in the list of a commune"),
        Context::Marks => lang.say("danh sách có đánh dấu", "in a list with marks"),
        Context::Decision => lang.say(
            "bảng chờ duyệt hoặc hồ sơ đã trình",
            "on the approval desk or a case",
        ),
        Context::Disbursement => lang.say("bảng giải ngân", "on the board of payouts"),
        Context::PayDays => lang.say("danh sách ngày giải ngân", "in the list of pay days"),
        Context::Drafts => lang.say("bản nháp", "in the drafts"),
        Context::Notices => lang.say("tin cho bạn", "in the list for you"),
        Context::Lesson => lang.say("bài luyện gõ", "in the typing lesson"),
        Context::Filter => lang.say("dòng lọc", "in the filter line"),
        Context::Card => lang.say("hồ sơ của một người", "on a person's case"),
        Context::Walk => lang.say(
            "phần kiểm danh mục của một hồ sơ",
            "on the walk along a case's documents",
        ),
        Context::Find => lang.say("ô tìm", "in the find box"),
        Context::Journal => lang.say("nhật ký", "in the journal"),
        Context::Access => lang.say("sổ xem hồ sơ", "in the access log"),
        Context::Help => lang.say("danh sách lệnh", "in the list of commands"),
        Context::Dialog => lang.say("câu hỏi", "in a question"),
        Context::Clash => lang.say("chỗ hai người cùng sửa", "where two changed the same"),
        Context::Form => lang.say("biểu nhập", "in a form"),
        Context::Choose => lang.say("danh sách của một ô", "in the list of a field"),
        Context::Field => lang.say("ô nhập", "in a field"),
    }
}

/// The two answers of a question, the default first.
pub const fn yes_no(lang: Lang) -> (&'static str, &'static str) {
    match lang {
        Lang::Vi => ("Không", "Có"),
        Lang::En => ("No", "Yes"),
    }
}
