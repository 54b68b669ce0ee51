//! The board of communes and the tasks of the day.

use super::frame::commune_name;
use crate::domain::{Account, Back, Counts, Dong};
use crate::office::{Task, TaskKind, Urgent};
use crate::text::language::said;
use crate::text::{Lang, day, millions, short_day};

/// A column of the board.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HomeColumn {
    Commune,
    TransactionDay,
    Reviewed,
    NotAsked,
    WantLoan,
    Eligible,
    Borrowers,
    Households,
    Amount,
    Plan,
    Done,
    Urgent,
}

/// The head of a column.
pub const fn home_head(lang: Lang, column: HomeColumn) -> &'static str {
    match column {
        HomeColumn::Commune => lang.say("Xã", "Commune"),
        HomeColumn::TransactionDay => lang.say("GD", "Day"),
        HomeColumn::Reviewed => lang.say("Rà", "Rev"),
        HomeColumn::NotAsked => lang.say("Chưa", "Ask"),
        HomeColumn::WantLoan => lang.say("NC", "Wnt"),
        HomeColumn::Eligible => lang.say("ĐĐK", "Elg"),
        HomeColumn::Borrowers => lang.say("Vay", "Pd"),
        HomeColumn::Households => lang.say("Hộ", "Hh"),
        HomeColumn::Amount => lang.say("Trđ", "Mđ"),
        HomeColumn::Plan => lang.say("KH", "Plan"),
        HomeColumn::Done => lang.say("TH", "Done"),
        HomeColumn::Urgent => lang.say("Việc gấp", "Urgent"),
    }
}

/// The same head where there is room for whole words.
pub const fn home_head_long(lang: Lang, column: HomeColumn) -> &'static str {
    match column {
        HomeColumn::Reviewed => lang.say("Rà soát", "Reviewed"),
        HomeColumn::NotAsked => lang.say("Chưa hỏi", "Not asked"),
        HomeColumn::WantLoan => lang.say("Nhu cầu", "Want"),
        HomeColumn::Eligible => lang.say("Đủ ĐK", "Eligible"),
        HomeColumn::Borrowers => lang.say("Vay", "Paid"),
        HomeColumn::Plan => lang.say("Kế hoạch", "Plan"),
        HomeColumn::Commune
        | HomeColumn::TransactionDay
        | HomeColumn::Households
        | HomeColumn::Amount
        | HomeColumn::Done
        | HomeColumn::Urgent => home_head(lang, column),
    }
}

/// The district in one line.
pub fn home_sums(lang: Lang, counts: &Counts, dot: &str) -> String {
    let Counts {
        reviewed,
        not_asked,
        want_loan,
        eligible,
        borrowers,
        households,
        amount,
        ..
    } = *counts;
    let amount = millions(lang, amount);
    match lang {
        Lang::Vi => [
            format!("Rà soát {reviewed}"),
            format!("chưa hỏi {not_asked}"),
            format!("nhu cầu {want_loan}"),
            format!("đủ ĐK {eligible}"),
            format!("vay {borrowers} người/{households} hộ"),
            amount,
        ],
        Lang::En => [
            format!("Reviewed {reviewed}"),
            format!("not asked {not_asked}"),
            format!("want {want_loan}"),
            format!("eligible {eligible}"),
            format!("paid {borrowers} in {households} hh"),
            amount,
        ],
    }
    .join(dot)
}

/// The last row of the board.
pub fn total(lang: Lang, communes: usize) -> String {
    said!(lang, "TỔNG {communes}", "TOTAL {communes}")
}

/// Whether the rows add up to the district.
pub const fn adds_up(lang: Lang, adds_up: bool) -> &'static str {
    if adds_up {
        lang.say("khớp số huyện", "rows add up")
    } else {
        lang.say("LỆCH số huyện", "rows DIFFER")
    }
}

/// The most urgent thing of a commune, in at most 22 columns.
pub fn urgent(lang: Lang, urgent: Urgent) -> String {
    match urgent {
        Urgent::WindowEnds { days, persons } => said!(
            lang,
            "! còn {days} ngày {persons} người",
            "! {days} days left: {persons}",
        ),
        Urgent::TransactionToday(count) => said!(lang, "GD hôm nay {count}", "pays today {count}"),
        Urgent::TransactionTomorrow(count) => {
            said!(lang, "GD ngày mai {count}", "pays tomorrow {count}")
        }
        Urgent::CameBack(count) => said!(lang, "trả lại, sửa {count}", "to mend {count}"),
        Urgent::AwaitingApproval(count) => said!(lang, "chờ duyệt {count}", "to approve {count}"),
        Urgent::UseChecksDue(count) => said!(lang, "kiểm tra vốn {count}", "check use {count}"),
        Urgent::DocumentsMissing(count) => {
            said!(lang, "thiếu giấy tờ {count}", "documents missing {count}")
        }
        Urgent::AwaitingCommittee(count) => said!(lang, "chờ UBND xã {count}", "committee {count}"),
        Urgent::AwaitingPolice(count) => said!(lang, "chờ Công an xã {count}", "police {count}"),
        Urgent::NotAsked(count) => said!(lang, "chưa hỏi {count}", "not asked {count}"),
    }
}

/// `Việc 1/8`.
pub fn task_number(lang: Lang, number: usize, of: usize) -> String {
    said!(lang, "Việc {number}/{of}", "Task {number}/{of}")
}

/// There is no task.
pub const fn no_task(lang: Lang) -> &'static str {
    lang.say("Hôm nay không có việc gấp.", "Nothing urgent today.")
}

/// One task in one line.
pub fn task(lang: Lang, task: &Task) -> String {
    let place = commune_name(lang, &task.place);
    let who = match (&task.initials, task.persons) {
        (Some(initials), _) => initials.clone(),
        (None, persons) => said!(lang, "{persons} người", "{persons} persons"),
    };
    let what = match task.kind {
        TaskKind::WindowEnds {
            days,
            last_safe: Some(day),
        } => {
            let day = short_day(day);
            said!(
                lang,
                "còn {days} ngày, phiên cuối {day}",
                "{days} days left, last transaction day {day}",
            )
        }
        TaskKind::WindowEnds {
            days,
            last_safe: None,
        } => said!(lang, "còn {days} ngày", "{days} days left"),
        TaskKind::AskInTime { days } => said!(
            lang,
            "chưa hỏi, còn {days} ngày",
            "not asked, {days} days left",
        ),
        TaskKind::CameBack(back) => came_back(lang, back, task.by.as_ref()),
        TaskKind::PayToday => lang.say("giải ngân hôm nay", "pay today").to_owned(),
        TaskKind::PayOn(day) => {
            let day = short_day(day);
            said!(lang, "giải ngân {day}", "pay on {day}")
        }
        TaskKind::Approve => lang.say("chờ duyệt", "to approve").to_owned(),
        TaskKind::ConfirmDay { date } => {
            let date = day(date);
            said!(
                lang,
                "giải ngân {date} chưa xác nhận",
                "payouts of {date} not confirmed",
            )
        }
        TaskKind::GroupAgainst => lang
            .say(
                "Tổ chưa đồng ý, gặp Hội và UBND xã",
                "the group is against, see the association",
            )
            .to_owned(),
        TaskKind::CheckUse { due } => {
            let due = short_day(due);
            said!(
                lang,
                "kiểm tra sử dụng vốn trước {due}",
                "check the use by {due}",
            )
        }
        TaskKind::BringDocuments => lang.say("thiếu giấy tờ", "documents missing").to_owned(),
        TaskKind::ConfirmList => lang
            .say("chờ UBND xã xác nhận Mẫu 01", "list awaits the committee")
            .to_owned(),
        TaskKind::Ask => lang.say("chưa hỏi nhu cầu", "not asked yet").to_owned(),
    };
    format!("{what}, {who} ({place})")
}

fn came_back(lang: Lang, back: Back, by: Option<&Account>) -> String {
    let by = by.map_or("", Account::as_str);
    match back {
        Back::Returned { to_mend: 0 } => said!(
            lang,
            "{by} trả lại, đã sửa, cần trình lại",
            "returned by {by}, mended, submit again",
        ),
        Back::Returned { to_mend } => said!(
            lang,
            "{by} trả lại, {to_mend} ô cần sửa",
            "returned by {by}, {to_mend} to mend",
        ),
        Back::Changed => said!(
            lang,
            "{by} đổi sau khi trình, cần trình lại",
            "changed by {by} since submitted, submit again",
        ),
    }
}

/// Triệu đồng as a bare figure, under a head that names the unit.
pub fn in_millions(lang: Lang, amount: Dong) -> String {
    let shown = millions(lang, amount);
    shown
        .trim_end_matches(|c: char| !c.is_ascii_digit())
        .to_owned()
}

/// How much of the plan is paid, in percent rounded to the nearest; nothing where there is no plan.
pub fn done_share(counts: &Counts) -> String {
    let (paid, plan) = (counts.amount.dong(), counts.plan.dong());
    if plan == 0 {
        return String::new();
    }
    let percent = (i128::from(paid) * 200 + i128::from(plan)) / (i128::from(plan) * 2);
    format!("{percent}%")
}
