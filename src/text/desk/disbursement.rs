//! The board of payouts: gates, columns, and what is in the way in a few words.

use super::home::in_millions;
use crate::domain::{ConditionCode, Day, Dong, Place, Refusal, Stage};
use crate::office::{BoardOrder, BoardRow, Disbursement, Gate, GateSum};
use crate::text::desk::step::conditions_short;
use crate::text::language::said;
use crate::text::{Lang, millions, refusal, refusal_rule, short_day, stage};

/// A column of the board.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BoardColumn {
    Gate,
    Day,
    Name,
    Commune,
    Amount,
    InTheWay,
}

/// The head of a column.
pub const fn board_head(lang: Lang, column: BoardColumn) -> &'static str {
    match column {
        BoardColumn::Gate => lang.say("Bước", "Step"),
        BoardColumn::Day => lang.say("Ngày", "Day"),
        BoardColumn::Name => lang.say("Họ và tên", "Name"),
        BoardColumn::Commune => lang.say("Xã", "Commune"),
        BoardColumn::Amount => lang.say("Trđ", "Mđ"),
        BoardColumn::InTheWay => lang.say("Vướng", "In the way"),
    }
}

/// Where the officer is.
pub const fn disbursement_title(lang: Lang) -> &'static str {
    lang.say("Giải ngân", "Payouts")
}

/// Nobody is on the way.
pub const fn nobody_on_the_way(lang: Lang) -> &'static str {
    lang.say(
        "Chưa có ai đang làm thủ tục vay.",
        "Nobody is on the way to a loan.",
    )
}

/// What somebody waits for.
pub const fn gate(lang: Lang, which: Gate) -> &'static str {
    match which {
        Gate::Payout => lang.say("chờ giải ngân", "to be paid"),
        Gate::Day => lang.say("chưa có phiên", "no day yet"),
        Gate::Decision => lang.say("chờ duyệt", "decision"),
        Gate::Papers => lang.say("chờ giấy tờ", "documents"),
        Gate::Conditions => lang.say("chưa đủ ĐK", "conditions"),
        Gate::Paid => lang.say("đã giải ngân", "paid"),
    }
}

/// How many stand before each gate and for how much, where there is anybody.
pub fn gate_sums(lang: Lang, board: &Disbursement, dot: &str) -> String {
    let sums = board.sums.iter();
    let waiting = sums.filter(|sum| 0 < sum.persons && sum.gate != Gate::Paid);
    let sums: Vec<String> = waiting.map(|sum| gate_sum(lang, sum)).collect();
    sums.join(dot)
}

/// What was paid this month, where anything was.
pub fn paid_this_month(lang: Lang, board: &Disbursement) -> Option<String> {
    let paid = board.sums.iter().find(|sum| sum.gate == Gate::Paid)?;
    let (persons, amount) = (paid.persons, millions(lang, paid.amount));
    (0 < persons).then(|| {
        said!(
            lang,
            "tháng này đã giải ngân {persons} người, {amount}",
            "paid this month: {persons}, {amount}",
        )
    })
}

fn gate_sum(lang: Lang, sum: &GateSum) -> String {
    let (name, persons) = (gate(lang, sum.gate), sum.persons);
    if sum.amount == Dong::ZERO {
        return format!("{name} {persons}");
    }
    format!("{name} {persons}/{}", in_millions(lang, sum.amount))
}

/// What the board is ordered by, and how many are on it.
pub fn board_order(lang: Lang, order: BoardOrder, persons: usize) -> String {
    let by = match order {
        BoardOrder::Gate => lang.say("theo bước", "by step"),
        BoardOrder::Day => lang.say("theo phiên giao dịch", "by day"),
    };
    said!(
        lang,
        "xếp {by}, {persons} người",
        "ordered {by}, {persons} persons",
    )
}

/// What is in the way of one person, in a few words; nothing where the next step can be taken, or where
/// papers are: those are listed as far as there is room.
pub fn in_the_way(lang: Lang, row: &BoardRow, on: Day) -> String {
    let awaits_a_day = matches!(row.gate, Gate::Payout | Gate::Day);
    let is_at_the_office = matches!(row.day, Some((_, Place::Office)));
    let at_the_office = if awaits_a_day && is_at_the_office {
        lang.say(" tại PGD", " at the office")
    } else {
        ""
    };
    let words = match row.gate {
        Gate::Payout => row.day.map_or_else(String::new, |(day, _)| {
            let days = on.days_to(day);
            match days {
                0 => lang.say("hôm nay", "today").to_owned(),
                1 => lang.say("ngày mai", "tomorrow").to_owned(),
                2.. => said!(lang, "còn {days} ngày", "in {days} days"),
                _ => {
                    let over = -days;
                    said!(lang, "quá hẹn {over} ngày", "{over} days overdue")
                }
            }
        }),
        Gate::Decision => row.waiting_days.map_or_else(String::new, |days| {
            said!(lang, "đã {days} ngày làm việc", "{days} working days")
        }),
        Gate::Conditions => condition_in_the_way(lang, row),
        Gate::Papers | Gate::Day | Gate::Paid => String::new(),
    };
    format!("{words}{at_the_office}").trim().to_owned()
}

fn condition_in_the_way(lang: Lang, row: &BoardRow) -> String {
    let failed = match &row.refusal {
        Some(Refusal::NotEligible { conditions, .. }) => conditions.first().copied(),
        Some(Refusal::WindowClosed { .. }) => Some(ConditionCode::FiveYears),
        Some(_) | None => None,
    };
    let words = match failed {
        Some(ConditionCode::Release) => lang.say("thiếu GCN", "no certificate"),
        Some(ConditionCode::Need) => lang.say("chưa có nhu cầu", "no need"),
        Some(ConditionCode::Listed) => lang.say("chưa có Mẫu 01", "not on a list"),
        Some(ConditionCode::FiveYears) => lang.say("quá 5 năm", "over five years"),
        Some(ConditionCode::NoDebt) => lang.say("chưa kiểm tra dư nợ", "debt not checked"),
        None => match row.row.stage {
            Stage::WantsLoan => lang.say("chưa có Mẫu 01", "not on a list"),
            Stage::Listed => lang.say("chưa kiểm tra dư nợ", "debt not checked"),
            other => stage(lang, other),
        },
    };
    words.to_owned()
}

/// The whole sentence of what is in the way, for the line above the keys.
pub fn why_in_the_way(lang: Lang, row: &BoardRow) -> Option<String> {
    let why = row.refusal.as_ref()?;
    if let Refusal::NotEligible { conditions, .. } = why {
        let short = conditions_short(lang, conditions);
        return Some(format!("{}.", first_upper(&short)));
    }
    let (rule, fix) = (refusal_rule(lang, why), refusal(lang, why).fix);
    Some(format!("{rule} {fix}").trim_end().to_owned())
}

fn first_upper(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// A day of a payout as the board shows it.
pub fn board_day(row: &BoardRow) -> String {
    row.day.map_or_else(String::new, |(day, _)| short_day(day))
}
