//! The people of a commune, and people found.

use super::home::in_millions;
use crate::domain::{Counts, Day, Documents, Place, Stage};
use crate::office::{ListFilter, ListOrder, Preview};
use crate::text::language::said;
use crate::text::{Lang, day, document_short, filter_text, millions, short_day};

/// A column of a list of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListColumn {
    Number,
    Name,
    BirthYear,
    Group,
    Commune,
    Stage,
    Missing,
    DaysLeft,
    Amount,
}

/// The head of a column.
pub const fn list_head(lang: Lang, column: ListColumn) -> &'static str {
    match column {
        ListColumn::Number => "#",
        ListColumn::Name => lang.say("Họ và tên", "Name"),
        ListColumn::BirthYear => lang.say("NS", "Born"),
        ListColumn::Group => lang.say("Hội, Tổ", "Group"),
        ListColumn::Commune => lang.say("Xã", "Commune"),
        ListColumn::Stage => lang.say("Giai đoạn", "Stage"),
        ListColumn::Missing => lang.say("Còn thiếu", "Missing"),
        ListColumn::DaysLeft => lang.say("Ngày", "Days"),
        ListColumn::Amount => lang.say("Trđ", "Mđ"),
    }
}

/// What a list is ordered by.
const fn list_order(lang: Lang, order: ListOrder) -> &'static str {
    match order {
        ListOrder::Urgency => lang.say("việc gấp", "urgency"),
        ListOrder::Name => lang.say("họ tên", "name"),
        ListOrder::DaysLeft => lang.say("ngày còn lại", "days left"),
        ListOrder::Stage => lang.say("giai đoạn", "stage"),
        ListOrder::Amount => lang.say("số tiền", "amount"),
    }
}

/// The commune in one line, from the fullest wording to the shortest; never empty.
pub fn commune_counts(
    lang: Lang,
    counts: &Counts,
    day_of_month: Option<u32>,
    dot: &str,
) -> Vec<String> {
    let Counts {
        reviewed,
        not_asked,
        want_loan,
        eligible,
        borrowers,
        households,
        amount,
        plan,
        ..
    } = *counts;
    let (paid, plan) = (in_millions(lang, amount), millions(lang, plan));
    let paid = format!("{paid}/{plan}");
    let counted = match lang {
        Lang::Vi => [
            format!("rà soát {reviewed}"),
            format!("chưa hỏi {not_asked}"),
            format!("nhu cầu {want_loan}"),
            format!("đủ ĐK {eligible}"),
        ],
        Lang::En => [
            format!("reviewed {reviewed}"),
            format!("not asked {not_asked}"),
            format!("want {want_loan}"),
            format!("eligible {eligible}"),
        ],
    };
    let lent = said!(
        lang,
        "vay {borrowers}/{households} hộ",
        "paid {borrowers} in {households} hh",
    );
    let shortly = said!(lang, "vay {borrowers}", "paid {borrowers}");
    let day = day_of_month.map(|day| said!(lang, "GD {day:02}", "day {day:02}"));
    let line = |lent: &String, day: Option<&String>| {
        let parts = counted.iter().chain([lent, &paid]).chain(day);
        parts.cloned().collect::<Vec<_>>().join(dot)
    };
    vec![
        line(&lent, day.as_ref()),
        line(&shortly, day.as_ref()),
        line(&shortly, None),
    ]
}

/// Before the line of filter words.
pub const fn filter_prompt(lang: Lang) -> &'static str {
    lang.say("Lọc:", "Filter:")
}

/// The filter as the list shows it: `Lọc: thiếu:01_td còn:<90`.
pub fn filter_shown(lang: Lang, filter: &ListFilter) -> String {
    let prompt = filter_prompt(lang);
    let words = if filter.is_empty() {
        lang.say("tất cả", "everybody").to_owned()
    } else {
        filter_text(lang, filter)
    };
    format!("{prompt} {words}")
}

/// How many people a list shows, in which order, and how many of them are marked.
#[derive(Debug, Clone, Copy)]
pub struct ListSums {
    pub shown: usize,
    /// Without a filter.
    pub listed: usize,
    /// Counted by a list that names nobody.
    pub unnamed: usize,
    pub order: ListOrder,
    pub marked: usize,
    /// Marked, and not shown by the filter.
    pub hidden: usize,
    pub is_filtered: bool,
    pub is_in_range: bool,
}

/// How many a list shows, of how many where it is filtered: `3/17 người`.
pub fn list_count(lang: Lang, shown: usize, listed: usize, is_filtered: bool) -> String {
    if is_filtered {
        said!(lang, "{shown}/{listed} người", "{shown}/{listed} persons")
    } else {
        found_count(lang, shown)
    }
}

/// The sums of a list: `3/17 người · xếp: việc gấp · đánh dấu 2`.
pub fn list_sums(lang: Lang, sums: &ListSums, dot: &str) -> String {
    let ListSums {
        shown,
        listed,
        unnamed,
        marked,
        hidden,
        ..
    } = *sums;
    let order = list_order(lang, sums.order);
    let mut parts = vec![list_count(lang, shown, listed, sums.is_filtered)];
    if !sums.is_filtered && 0 < unnamed {
        parts.push(said!(
            lang,
            "{unnamed} chưa ghi tên",
            "{unnamed} not named yet",
        ));
    }
    parts.push(said!(lang, "xếp: {order}", "by {order}"));
    if 0 < marked || sums.is_in_range {
        let mut part = said!(lang, "đánh dấu {marked}", "marked {marked}");
        if sums.is_in_range {
            part += "…";
        }
        if 0 < hidden {
            part += &said!(lang, " ({hidden} ngoài lọc)", " ({hidden} not shown)");
        }
        parts.push(part);
    }
    parts.join(dot)
}

/// The words that could be typed into the filter line, in one line.
pub fn filter_words(lang: Lang, choices: &[String]) -> String {
    let words = choices.join("  ");
    said!(lang, "Từ lọc: {words}", "Words: {words}")
}

/// `17 người`.
pub fn found_count(lang: Lang, shown: usize) -> String {
    match lang {
        Lang::Vi => format!("{shown} người"),
        Lang::En if shown == 1 => "1 person".to_owned(),
        Lang::En => format!("{shown} persons"),
    }
}

/// Nobody passes the filter.
pub fn nobody_passes(lang: Lang, listed: usize) -> String {
    said!(
        lang,
        "0/{listed} người khớp lọc.",
        "0 of {listed} pass the filter.",
    )
}

/// The list is empty.
pub const fn nobody(lang: Lang) -> &'static str {
    lang.say("Không có ai.", "Nobody.")
}

/// What a row lacks: the papers by name, or one word where there is none to name.
pub fn row_missing(lang: Lang, missing: Documents, stage: Stage) -> Vec<&'static str> {
    if !stage.awaits_documents() {
        vec!["-"]
    } else if missing.is_empty() {
        vec![lang.say("đủ", "complete")]
    } else {
        missing
            .iter()
            .map(|document| document_short(lang, document))
            .collect()
    }
}

/// What stands under a list for the row under the cursor: when the five years end, and what comes.
pub fn preview(lang: Lang, preview: &Preview, dot: &str) -> String {
    let mut parts = Vec::new();
    if let (Some(completed), Some(last)) = (preview.completed, preview.last_day) {
        let (completed, last) = (day(completed), day(last));
        parts.push(said!(
            lang,
            "chấp hành xong {completed}, hết 5 năm {last}",
            "completed {completed}, five years end {last}",
        ));
    }
    if let Some(safe) = preview.last_safe {
        let safe = short_day(safe);
        parts.push(said!(
            lang,
            "phiên cuối {safe}",
            "last transaction day {safe}"
        ));
    }
    if let Some(appointment) = preview.appointment {
        parts.push(appointed(lang, appointment.date, appointment.place));
    }
    if 0 < preview.paid.dong() {
        let paid = millions(lang, preview.paid);
        parts.push(said!(lang, "đã vay {paid}", "paid {paid}"));
    }
    if parts.is_empty() {
        parts.push(
            lang.say(
                "chưa ghi ngày chấp hành xong",
                "day of completion not recorded",
            )
            .to_owned(),
        );
    }
    parts.join(dot)
}

fn appointed(lang: Lang, date: Day, place: Place) -> String {
    let (date, place) = (day(date), crate::text::place(lang, place));
    said!(lang, "hẹn {date} {place}", "due {date} {place}")
}
