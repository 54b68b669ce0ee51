//! What the command line says of officers.

use crate::office::OfficerLine;
use crate::text::Lang;
use crate::text::dates::day;
use crate::text::language::said;
use crate::text::officer::{area, roles};

pub const OFFICER: &str = "cán bộ, vai trò và địa bàn · officers, their roles and communes";
pub const OFFICER_ADD: &str = "thêm một cán bộ · add an officer";
pub const OFFICER_LIST: &str = "liệt kê cán bộ · list the officers";
pub const OFFICER_ROLE: &str = "giao vai trò · set an officer's roles";
pub const OFFICER_COMMUNES: &str = "giao địa bàn · set an officer's communes";
pub const OFFICER_HANDOVER: &str =
    "bàn giao địa bàn cho người khác · hand an officer's communes to another";
pub const OFFICER_REMOVE: &str = "thôi một cán bộ · take an officer off";
pub const OFFICER_ROLES: &str = "viewer, credit_officer, controller, director, administrator; \
     nhiều vai trò cách nhau bằng dấu phẩy · several with commas between";
pub const OFFICER_AREA: &str =
    "mã 5 số của các xã, cách nhau bằng dấu phẩy, hoặc all · codes of communes, or all";
pub const OFFICER_UNTIL: &str = "ngày cuối làm việc · last day in office";

/// What was typed for an account cannot be one.
pub fn not_an_account(typed: &str) -> String {
    format!("“{typed}” không phải tên tài khoản · not the name of an account")
}

/// What was typed for a role is none.
pub fn not_a_role(typed: &str) -> String {
    format!(
        "không có vai trò “{typed}”; có: viewer, credit_officer, controller, director, \
         administrator · no such role"
    )
}

/// What was typed for a name is none.
pub fn not_a_name(typed: &str) -> String {
    format!("“{typed}” không phải họ tên · not a name")
}

/// What was typed for communes is neither codes nor `all`.
pub fn not_communes(typed: &str) -> String {
    format!(
        "“{typed}”: ghi mã 5 số của các xã cách nhau bằng dấu phẩy, hoặc all · codes of five \
         digits with commas between, or all"
    )
}

/// Nobody is on file.
pub const fn no_officers(lang: Lang) -> &'static str {
    lang.say(
        "Chưa có cán bộ nào trong sổ: ai mở sổ cũng giữ mọi vai trò.",
        "No officer is on file: whoever opens the register holds every role.",
    )
}

/// One officer in a line.
pub fn officer_line(lang: Lang, line: &OfficerLine) -> String {
    let officer = &line.officer;
    let (account, held) = (&line.account, roles(lang, officer.roles));
    let mut text = format!("{account:<12} {held}; {}", area(lang, &officer.area));
    if let Some(name) = &officer.name {
        text = format!("{text}; {}", name.as_str());
    }
    if let Some(until) = officer.until.map(day) {
        text += &said!(lang, "; đến {until}", "; until {until}");
    }
    if let Some(removed) = officer.removed.map(day) {
        text += &said!(lang, "; đã thôi từ {removed}", "; taken off on {removed}");
    }
    text
}

/// Beside the act that puts the first officer on file: said once, in the journal.
pub fn one_alone(lang: Lang) -> &'static str {
    lang.say(
        "Khi sổ chỉ có một cán bộ thì người đó giữ mọi vai trò, chưa tách việc duyệt và việc chi.",
        "While there is one officer, that one holds every role and nothing is kept apart.",
    )
}
