//! Days on which something was paid that nobody confirmed, and the question before they are.

use super::frame::commune_name;
use crate::office::{PaidPerson, PayDay, PayDays};
use crate::text::dates::moment;
use crate::text::language::said;
use crate::text::{Lang, day, millions};

/// A column of the list of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PayDayColumn {
    Day,
    Commune,
    Payouts,
    Households,
    Amount,
}

/// The head of a column.
pub const fn pay_day_head(lang: Lang, column: PayDayColumn) -> &'static str {
    match column {
        PayDayColumn::Day => lang.say("Ngày", "Day"),
        PayDayColumn::Commune => lang.say("Xã", "Commune"),
        PayDayColumn::Payouts => lang.say("Lượt", "Payouts"),
        PayDayColumn::Households => lang.say("Hộ", "Househ."),
        PayDayColumn::Amount => lang.say("Trđ", "Mđ"),
    }
}

/// Where the officer is.
pub const fn pay_days_title(lang: Lang) -> &'static str {
    lang.say("Ngày giải ngân", "Pay days")
}

/// Every day is confirmed.
pub const fn no_pay_days(lang: Lang) -> &'static str {
    lang.say(
        "Mọi ngày giải ngân đã được xác nhận.",
        "Every pay day is confirmed.",
    )
}

/// How many days, and for how much.
pub fn pay_days_sum(lang: Lang, list: &PayDays, dot: &str) -> String {
    let (total, amount) = (list.total, millions(lang, list.amount));
    let days = said!(
        lang,
        "{total} ngày chưa xác nhận",
        "{total} days not confirmed",
    );
    format!("{days}{dot}{amount}")
}

/// Over the payouts of a day: `Đức Ninh 10/06/2024`.
pub fn pay_day_name(lang: Lang, of: &PayDay) -> String {
    format!("{} {}", commune_name(lang, &of.place), day(of.date))
}

/// Who recorded a payout and when, and the loan book.
pub fn paid_by(lang: Lang, paid: &PaidPerson) -> String {
    let (by, at) = (&paid.by, moment(paid.at));
    let recorded = said!(lang, "{by} ghi {at}", "by {by} {at}");
    match &paid.loan_book_no {
        Some(no) => said!(lang, "{recorded}, sổ {no}", "{recorded}, book {no}"),
        None => recorded,
    }
}

/// Whether the day's sheet is right.
pub fn confirm_pay_day(lang: Lang, of: &PayDay) -> String {
    let name = pay_day_name(lang, of);
    let (payouts, amount) = (of.payouts.len(), millions(lang, of.amount));
    let households = of.households;
    said!(
        lang,
        "Xác nhận {payouts} lượt giải ngân của {households} hộ, {amount}: {name}?",
        "Confirm {payouts} payouts to {households} households, {amount}: {name}?",
    )
}
