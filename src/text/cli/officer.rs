//! What `qd22 officer` says beside answers: its help, its own mistakes, that something was recorded.

use crate::domain::{Role, Seq};
use crate::text::Lang;
use crate::text::language::said;

pub const OFFICER: &str = "cán bộ của sổ: vai trò, địa bàn · the officers: roles, communes";
pub const ADD: &str = "thêm cán bộ · put an officer on file";
pub const LIST: &str = "xem các cán bộ · who is on file";
pub const SET_ROLE: &str = "giao vai trò, thay các vai trò đang có · \
     give these roles in place of those held";
pub const SET_COMMUNES: &str = "giao địa bàn, thay địa bàn đang có · \
     give these communes in place of those held";
pub const HAND_OVER: &str = "bàn giao địa bàn cho người khác · hand one's communes over to another";
pub const REMOVE: &str = "thôi cán bộ · take an officer off";
pub const ACCOUNT: &str = "tài khoản trên máy này · an account of this machine";
pub const ROLE: &str = "viewer, credit_officer, controller, director, administrator; \
     nhiều vai trò thì cách bằng dấu phẩy · several with commas between";
pub const COMMUNES: &str = "mã xã, cách bằng dấu phẩy, hoặc all · codes of communes, or all";
pub const UNTIL: &str = "ngày làm việc cuối cùng ở đây · the last day in office";
pub const NAME: &str = "họ tên cán bộ · the officer's name";

/// The act stands.
pub fn recorded(lang: Lang, seq: Seq) -> String {
    said!(lang, "Đã ghi, việc số {seq}.", "Recorded as act {seq}.")
}

/// No officer is on file.
pub const fn nobody(lang: Lang) -> &'static str {
    lang.say(
        "Chưa có cán bộ nào trong sổ: ai mở sổ cũng giữ mọi vai trò. Thêm bằng “qd22 officer add”.",
        "No officer is on file: whoever opens the register holds every role. Use “qd22 officer add”.",
    )
}

/// Beside the act that puts the first officer on file: the journal says it once.
pub const fn one_alone(lang: Lang) -> &'static str {
    lang.say(
        "Khi sổ chỉ có một cán bộ thì người đó giữ mọi vai trò, chưa tách việc duyệt và việc chi.",
        "While there is one officer, that one holds every role and nothing is kept apart.",
    )
}

/// A typed account that cannot be one.
pub fn not_an_account(typed: &str) -> String {
    format!(
        "“{typed}” không thể là tài khoản; viết như trên máy, ví dụ hung · \
         not an account; write it as the machine does"
    )
}

/// A typed role that is none.
pub fn not_a_role(typed: &str) -> String {
    let known: Vec<&str> = Role::ALL.into_iter().map(Role::id).collect();
    let known = known.join(", ");
    format!("“{typed}” không phải vai trò; có: {known} · not a role; there are the ones named")
}
