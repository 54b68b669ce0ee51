//! The words about officers: roles, rights, communes.

use super::Lang;
use super::dates::day;
use super::language::said;
use crate::domain::{Area, Name, Right, Role, Roles};
use crate::office::OfficerLine;

/// What somebody is here.
pub const fn role(lang: Lang, role: Role) -> &'static str {
    match role {
        Role::Viewer => lang.say("người xem", "viewer"),
        Role::CreditOfficer => lang.say("cán bộ tín dụng", "credit officer"),
        Role::Controller => lang.say("kiểm soát viên", "controller"),
        Role::Director => lang.say("giám đốc", "director"),
        Role::Administrator => lang.say("quản trị", "administrator"),
    }
}

/// Several roles in a row.
pub fn roles(lang: Lang, held: Roles) -> String {
    let named: Vec<&str> = held.iter().map(|one| role(lang, one)).collect();
    named.join(", ")
}

/// What the right is to, inside a sentence: `phê duyệt, trả lại, từ chối`.
pub(super) const fn right(lang: Lang, right: Right) -> &'static str {
    match right {
        Right::Read => lang.say("xem hồ sơ", "read cases"),
        Right::File => lang.say("lập và sửa hồ sơ", "keep cases"),
        Right::Pay => lang.say("ghi giải ngân", "record payouts"),
        Right::ConfirmDay => lang.say("xác nhận ngày giải ngân", "confirm a day's payouts"),
        Right::Decide => lang.say(
            "phê duyệt, trả lại, từ chối, miễn giấy tờ",
            "approve, return, refuse, waive",
        ),
        Right::Reveal => lang.say("xem đủ số giấy tờ", "see whole numbers"),
        Right::TakeBackAnothers => {
            lang.say("hoàn tác việc của người khác", "take back another's act")
        }
        Right::ClosePeriod => lang.say("khóa sổ và ghi điều chỉnh", "close a month and adjust"),
        Right::AccessLog => lang.say("xem sổ truy cập", "read the access log"),
        Right::Plan => lang.say("giao kế hoạch", "set the plan"),
        Right::Officers => lang.say("quản lý cán bộ", "keep the officers"),
        Right::Rules => lang.say("quản lý quy định", "keep the rules"),
        Right::Backup => lang.say("sao lưu", "make backups"),
    }
}

/// Who has the right: `cán bộ tín dụng hoặc kiểm soát viên`.
pub(super) fn who_has(lang: Lang, right: Right) -> String {
    let named: Vec<&str> = right.roles().map(|one| role(lang, one)).collect();
    named.join(lang.say(" hoặc ", " or "))
}

/// The communes of an officer by their codes; for more than a few how many.
pub fn area(lang: Lang, area: &Area) -> String {
    const CODES_MAX: usize = 4;
    match area {
        Area::All => lang.say("toàn huyện", "the whole district").to_owned(),
        Area::Units(units) if units.is_empty() => {
            lang.say("chưa có xã nào", "no commune").to_owned()
        }
        Area::Units(units) if CODES_MAX < units.len() => {
            let count = units.len();
            said!(lang, "{count} xã", "{count} communes")
        }
        Area::Units(units) => {
            let codes: Vec<String> = units.iter().map(ToString::to_string).collect();
            let codes = codes.join(", ");
            said!(lang, "xã mã {codes}", "communes {codes}")
        }
    }
}

/// One officer on one line of `qd22 officer list`.
pub fn officer_line(lang: Lang, line: &OfficerLine) -> String {
    let officer = &line.officer;
    let (held, area) = (roles(lang, officer.roles), area(lang, &officer.area));
    let name = officer.name.as_ref().map_or("", Name::as_str);
    let since = day(officer.since);
    let (account, uid) = (&line.account, officer.uid);
    let uid = uid.map_or_else(|| "-".to_owned(), |uid| uid.to_string());
    let until = match (officer.removed, officer.until) {
        (Some(removed), _) => {
            let removed = day(removed);
            said!(lang, ", thôi từ {removed}", ", taken off on {removed}")
        }
        (None, Some(until)) => {
            let until = day(until);
            said!(lang, ", đến hết {until}", ", up to {until}")
        }
        (None, None) => String::new(),
    };
    let mark = if line.is_in_office { ' ' } else { '-' };
    said!(
        lang,
        "{mark} {account:<12} uid {uid:<6} {held}  [{area}]  {name}  từ {since}{until}",
        "{mark} {account:<12} uid {uid:<6} {held}  [{area}]  {name}  since {since}{until}",
    )
}
