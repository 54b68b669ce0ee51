//! Why an officer may not do something: what the roles give, whose case it is, what is kept apart.

use super::{Sentences, not_done, nothing_recorded};
use crate::domain::{Account, Bar, Right, Verb};
use crate::text::Lang;
use crate::text::dates::day;
use crate::text::language::said;
use crate::text::officer;

pub(super) fn not_allowed(lang: Lang, verb: Verb, why: Bar) -> Sentences {
    let (rule, fix) = rule_and_fix(lang, why);
    Sentences {
        undone: not_done(lang, verb),
        rule,
        fix,
    }
}

/// The same where nothing was ordered.
pub(super) fn barred(lang: Lang, why: Bar) -> Sentences {
    let (rule, fix) = rule_and_fix(lang, why);
    Sentences {
        undone: lang.say("Chưa xem được.", "Nothing is shown.").to_owned(),
        rule,
        fix,
    }
}

/// Of somebody in other hands nothing more is said.
pub(super) fn duplicate_elsewhere(lang: Lang, officer: Option<&Account>) -> Sentences {
    let whose = match officer {
        Some(officer) => said!(
            lang,
            "Số CCCD này đã có hồ sơ ở địa bàn khác, CBTD: {officer}.",
            "This citizen number is on file in another commune, credit officer: {officer}.",
        ),
        None => lang
            .say(
                "Số CCCD này đã có hồ sơ ở địa bàn khác, chưa giao CBTD.",
                "This citizen number is on file in another commune, which has no credit officer.",
            )
            .to_owned(),
    };
    Sentences {
        undone: nothing_recorded(lang),
        rule: whose,
        fix: lang
            .say(
                "Liên hệ cán bộ đó; nếu người này đã chuyển đến đây thì nhờ ghi chuyển nơi ở.",
                "Ask that officer; where the person has moved here, have the move recorded.",
            )
            .to_owned(),
    }
}

fn rule_and_fix(lang: Lang, why: Bar) -> (String, String) {
    match why {
        Bar::Expired { until } => {
            let until = day(until);
            (
                said!(
                    lang,
                    "Tài khoản này hết nhiệm vụ từ sau ngày {until}.",
                    "The last day in office of this account was {until}.",
                ),
                ask_the_administrator(lang).to_owned(),
            )
        }
        Bar::OtherUid { on_file } => (
            said!(
                lang,
                "Tài khoản này có trong sổ với số khác trên máy (uid {on_file}).",
                "The account is on file with another number on this machine (uid {on_file}).",
            ),
            lang.say(
                "Nhờ quản trị thôi tài khoản cũ rồi thêm lại.",
                "Have an administrator take the old account off and add it again.",
            )
            .to_owned(),
        ),
        Bar::Role(right) => by_role(lang, right),
        Bar::OwnFact { seq } => (
            said!(
                lang,
                "Việc số {seq} của hồ sơ là do chính người này ghi, nên không tự quyết định hay xác nhận.",
                "Act {seq} of the case was recorded by the same person, who cannot decide about it or confirm it.",
            ),
            lang.say(
                "Nhờ người khác có quyền này mà không ghi gì vào hồ sơ.",
                "Have somebody else do it who has the right and entered nothing there.",
            )
            .to_owned(),
        ),
        Bar::NotPractice
        | Bar::TooManyCases
        | Bar::NotOnFile
        | Bar::Removed
        | Bar::OtherCommune
        | Bar::OwnApproval
        | Bar::LastAdministrator
        | Bar::OnFile
        | Bar::NoSuchOfficer => {
            let (rule, fix) = fixed(lang, why);
            (rule.to_owned(), fix.to_owned())
        }
    }
}

/// Who may, in words, out of the table of rights.
fn by_role(lang: Lang, right: Right) -> (String, String) {
    let (to, who) = (officer::right(lang, right), officer::who_has(lang, right));
    (
        said!(
            lang,
            "Quyền {to} thuộc vai trò {who}.",
            "Only this role may {to}: {who}.",
        ),
        said!(
            lang,
            "Nhờ {who} làm việc này.",
            "Ask somebody who is {who}.",
        ),
    )
}

const fn ask_the_administrator(lang: Lang) -> &'static str {
    lang.say(
        "Nhờ quản trị xem bằng “qd22 officer list”.",
        "Have an administrator look with “qd22 officer list”.",
    )
}

/// The bars that carry nothing.
#[expect(clippy::too_many_lines, reason = "one arm a bar, nothing else")]
const fn fixed(lang: Lang, why: Bar) -> (&'static str, &'static str) {
    match why {
        Bar::NotPractice => (
            lang.say(
                "Chỉ sổ tập mới có ngày tập.",
                "Only a practice register has a practice day.",
            ),
            lang.say(
                "Mở sổ tập bằng “qd22 demo” để thử.",
                "Open a practice register with “qd22 demo” to try it.",
            ),
        ),
        Bar::TooManyCases => (
            lang.say(
                "Sổ này chưa được mở để nhập người thật.",
                "This register is not open for real people yet.",
            ),
            lang.say(
                "Dùng sổ tập với người không có thật.",
                "Use a practice register with invented people.",
            ),
        ),
        Bar::Removed => (
            lang.say(
                "Tài khoản này đã thôi làm cán bộ ở đây.",
                "This account is no longer an officer here.",
            ),
            ask_the_administrator(lang),
        ),
        Bar::OtherCommune => (
            lang.say(
                "Hồ sơ hoặc xã này thuộc địa bàn của người khác.",
                "The case or the commune is in other hands.",
            ),
            lang.say(
                "Nhờ cán bộ phụ trách xã đó, hoặc quản trị giao thêm xã.",
                "Ask the officer of that commune, or have it given to you by an administrator.",
            ),
        ),
        Bar::OwnApproval => (
            lang.say(
                "Người đã phê duyệt món vay thì không ghi giải ngân món đó.",
                "Whoever approved a loan does not pay it.",
            ),
            lang.say(
                "Nhờ cán bộ tín dụng khác ghi giải ngân.",
                "Have another credit officer record the payout.",
            ),
        ),
        Bar::LastAdministrator => (
            lang.say(
                "Sổ phải luôn có một quản trị không định ngày thôi.",
                "A register always keeps one administrator whose last day is not set.",
            ),
            lang.say(
                "Giao vai trò quản trị cho người khác trước.",
                "Make somebody else an administrator first.",
            ),
        ),
        Bar::OnFile => (
            lang.say(
                "Tài khoản này đang là cán bộ ở đây.",
                "This account is an officer here already.",
            ),
            lang.say(
                "Đổi vai trò bằng “qd22 officer role”, đổi xã bằng “qd22 officer communes”.",
                "Change roles with “qd22 officer role”, communes with “qd22 officer communes”.",
            ),
        ),
        Bar::NoSuchOfficer => (
            lang.say(
                "Không có cán bộ nào đang làm với tài khoản này.",
                "No officer in office has this account.",
            ),
            lang.say(
                "Xem các tài khoản bằng “qd22 officer list”.",
                "Look at the accounts with “qd22 officer list”.",
            ),
        ),
        Bar::NotOnFile
        | Bar::Expired { .. }
        | Bar::OtherUid { .. }
        | Bar::Role(_)
        | Bar::OwnFact { .. } => (
            lang.say(
                "Tài khoản này chưa có trong danh sách cán bộ của sổ.",
                "This account is not among the officers of the register.",
            ),
            lang.say(
                "Nhờ quản trị thêm bằng “qd22 officer add”.",
                "Have an administrator add it with “qd22 officer add”.",
            ),
        ),
    }
}
