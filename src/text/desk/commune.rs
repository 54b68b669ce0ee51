//! The people of a commune, and people found.

use super::home::in_millions;
use crate::domain::{Counts, Day, Documents, Place, Stage};
use crate::office::{ListFilter, Preview};
use crate::text::language::said;
use crate::text::{Lang, day, document_short, millions, short_day};

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

/// The name of a filter.
const fn filter(lang: Lang, filter: ListFilter) -> &'static str {
    match filter {
        ListFilter::Everybody => lang.say("tất cả", "everybody"),
        ListFilter::OnTheWay => lang.say("có nhu cầu, chưa vay", "on the way"),
        ListFilter::NotAsked => lang.say("chưa hỏi", "not asked"),
        ListFilter::Paid => lang.say("đã giải ngân", "paid"),
    }
}

/// The commune in one line.
pub fn commune_counts(lang: Lang, counts: &Counts, day_of_month: Option<u32>, dot: &str) -> String {
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
    let mut parts = match lang {
        Lang::Vi => vec![
            format!("rà soát {reviewed}"),
            format!("chưa hỏi {not_asked}"),
            format!("nhu cầu {want_loan}"),
            format!("đủ ĐK {eligible}"),
            format!("vay {borrowers}/{households} hộ"),
            format!("{paid}/{plan}"),
        ],
        Lang::En => vec![
            format!("reviewed {reviewed}"),
            format!("not asked {not_asked}"),
            format!("want {want_loan}"),
            format!("eligible {eligible}"),
            format!("paid {borrowers}/{households} hh"),
            format!("{paid}/{plan}"),
        ],
    };
    if let Some(of_month) = day_of_month {
        parts.push(said!(lang, "GD {of_month:02}", "day {of_month:02}"));
    }
    parts.join(dot)
}

/// Which people the list shows and how many: `Lọc: tất cả · 17 người · 1 người chưa ghi tên`.
pub fn filter_line(
    lang: Lang,
    which: ListFilter,
    shown: usize,
    counts: &Counts,
    dot: &str,
) -> String {
    let name = filter(lang, which);
    let mut parts = vec![
        said!(lang, "Lọc: {name}", "Filter: {name}"),
        found_count(lang, shown),
    ];
    let reviewed = usize::try_from(counts.reviewed).unwrap_or(shown);
    let unnamed = reviewed.saturating_sub(shown);
    if which == ListFilter::Everybody && 0 < unnamed {
        parts.push(said!(
            lang,
            "{unnamed} người mới có số, chưa ghi tên",
            "{unnamed} counted, not named yet",
        ));
    }
    parts.join(dot)
}

/// `17 người`.
pub fn found_count(lang: Lang, shown: usize) -> String {
    match lang {
        Lang::Vi => format!("{shown} người"),
        Lang::En if shown == 1 => "1 person".to_owned(),
        Lang::En => format!("{shown} persons"),
    }
}

/// The list is empty.
pub const fn nobody(lang: Lang) -> &'static str {
    lang.say("Không có ai.", "Nobody.")
}

/// What a row lacks: the papers by name, or one word where there is none to name.
pub fn row_missing(lang: Lang, missing: Documents, stage: Stage) -> Vec<&'static str> {
    match stage {
        Stage::Reviewed
        | Stage::NoNeed
        | Stage::Refused
        | Stage::WindowClosed
        | Stage::Left
        | Stage::Closed => vec!["-"],
        Stage::WantsLoan
        | Stage::Listed
        | Stage::Eligible
        | Stage::Preparing
        | Stage::Submitted
        | Stage::Approved
        | Stage::Scheduled
        | Stage::Disbursed
            if missing.is_empty() =>
        {
            vec![lang.say("đủ", "complete")]
        }
        Stage::WantsLoan
        | Stage::Listed
        | Stage::Eligible
        | Stage::Preparing
        | Stage::Submitted
        | Stage::Approved
        | Stage::Scheduled
        | Stage::Disbursed => missing
            .iter()
            .map(|document| document_short(lang, document))
            .collect(),
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
        parts.push(said!(lang, "phiên cuối {safe}", "last point day {safe}"));
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
