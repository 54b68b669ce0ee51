//! What is said while somebody supposes: how the case would stand, what would pass, what it costs.

use crate::domain::{Against, Article, Document, INTEREST_DAYS, Place, WhatIf};
use crate::text::language::said;
use crate::text::{Lang, amount, article_short, day, document_short, place, verdict};

/// A line under the conditions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhatIfLine {
    /// A figure against its most, drawn like a condition.
    Judged {
        mark: String,
        passes: bool,
        text: String,
        article: &'static str,
    },
    Said(String),
    /// What would pass, or that nothing does.
    Advice(String),
}

/// Where the officer is.
pub const fn what_if_title(lang: Lang) -> &'static str {
    lang.say("Thử trường hợp", "What if")
}

/// The same, and that it stays without consequences.
pub const fn what_if_head(lang: Lang) -> &'static str {
    lang.say("Thử trường hợp (không lưu)", "What if (nothing is kept)")
}

/// Above the keys.
pub const fn what_if_nothing_kept(lang: Lang) -> &'static str {
    lang.say(
        "Chỉ để thử: không ghi gì vào sổ.",
        "Only supposed: nothing is recorded.",
    )
}

/// The verdict, and everything under the conditions.
pub fn what_if_lines(lang: Lang, answer: &WhatIf) -> (String, Vec<WhatIfLine>) {
    let on = day(answer.supposed.on);
    let head = if answer.passes() {
        said!(
            lang,
            "Giải ngân ngày {on}: ĐẠT theo dữ liệu đã nhập",
            "Paid on {on}: PASSES by the data entered",
        )
    } else {
        said!(
            lang,
            "Giải ngân ngày {on}: KHÔNG ĐẠT",
            "Paid on {on}: DOES NOT PASS",
        )
    };
    let mut lines = Vec::new();
    lines.extend(judged(lang, &answer.amount, Article::Ceiling, |figure| {
        amount(lang, figure)
    }));
    lines.extend(judged(lang, &answer.months, Article::Term, |figure| {
        said!(lang, "{figure} tháng", "{figure} months")
    }));
    lines.extend(advice(lang, answer).map(WhatIfLine::Advice));
    lines.push(WhatIfLine::Said(papers(lang, answer)));
    lines.extend(interest(lang, answer).map(WhatIfLine::Said));
    (head, lines)
}

fn judged<T: PartialOrd + Copy>(
    lang: Lang,
    against: &Against<T>,
    article: Article,
    written: impl Fn(T) -> String,
) -> Option<WhatIfLine> {
    use crate::domain::Verdict;
    let passes = against.passes();
    let (asked, most) = (written(against.asked?), written(against.most));
    let text = if passes {
        said!(
            lang,
            "{asked}, nhiều nhất {most}",
            "{asked} of at most {most}"
        )
    } else {
        said!(
            lang,
            "{asked} vượt mức; nhiều nhất {most}",
            "{asked} is too much; at most {most}",
        )
    };
    let stands = if passes {
        Verdict::Met
    } else {
        Verdict::NotMet
    };
    Some(WhatIfLine::Judged {
        mark: format!("[{}]", verdict(lang, stands)),
        passes,
        text,
        article: article_short(lang, article),
    })
}

/// What is in the way of the day itself, and the nearest one that is not.
fn advice(lang: Lang, answer: &WhatIf) -> Option<String> {
    if let Some(from) = answer.in_force_from.map(day) {
        return Some(said!(
            lang,
            "Quyết định có hiệu lực từ {from}; trước ngày đó không giải ngân.",
            "The Decision is in force from {from}; nothing is paid before.",
        ));
    }
    if !answer.is_over_the_five_years() {
        return None;
    }
    let over = -answer.days_left?;
    Some(match answer.nearest {
        Some((nearest, at)) if answer.passes_but_for_the_day() => {
            let earlier = nearest.days_to(answer.supposed.on);
            let nearest = day(nearest);
            let at = match at {
                Place::Point => lang.say("phiên giao dịch", "transaction day"),
                Place::Office => place(lang, Place::Office),
            };
            said!(
                lang,
                "Quá {over} ngày. Sớm hơn {earlier} ngày thì đạt: {nearest}, {at}.",
                "{over} days too late. {earlier} days earlier passes: {nearest}, {at}.",
            )
        }
        // Something else is in the way too: the day alone would not do.
        Some((nearest, _)) => {
            let nearest = day(nearest);
            said!(
                lang,
                "Quá {over} ngày; trong 5 năm thì muộn nhất là {nearest}.",
                "{over} days too late; within the five years {nearest} is the latest.",
            )
        }
        None => said!(
            lang,
            "Quá {over} ngày, và từ hôm nay không còn ngày nào đạt.",
            "{over} days too late, and no day from today on passes.",
        ),
    })
}

fn papers(lang: Lang, answer: &WhatIf) -> String {
    if answer.papers.is_empty() {
        return lang
            .say("Giấy tờ trình duyệt: đủ.", "Documents to submit: all here.")
            .to_owned();
    }
    let short = |document: Document| document_short(lang, document);
    let names: Vec<&str> = answer.papers.iter().map(short).collect();
    let names = names.join(", ");
    said!(
        lang,
        "Giấy tờ trình duyệt còn thiếu: {names}.",
        "Documents to submit not here: {names}.",
    )
}

fn interest(lang: Lang, answer: &WhatIf) -> Option<String> {
    let dong = amount(lang, answer.interest?);
    let rate = rate(lang, answer.rate);
    Some(said!(
        lang,
        "Lãi {INTEREST_DAYS} ngày đầu khoảng {dong} ({rate}/năm); số đúng ở hệ thống lõi.",
        "Interest of the first {INTEREST_DAYS} days: about {dong} ({rate} a year).",
    ))
}

/// `6,6 %`, out of thousandths of a percent.
fn rate(lang: Lang, thousandths: u32) -> String {
    let (whole, part) = (thousandths / 1_000, thousandths % 1_000);
    let part = format!("{part:03}");
    let part = part.trim_end_matches('0');
    let point = match lang {
        Lang::Vi => ',',
        Lang::En => '.',
    };
    if part.is_empty() {
        format!("{whole} %")
    } else {
        format!("{whole}{point}{part} %")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_is_written_without_idle_noughts() {
        let check = |thousandths, vi: &str, en: &str| {
            assert_eq!(rate(Lang::Vi, thousandths), vi);
            assert_eq!(rate(Lang::En, thousandths), en);
        };
        check(6_600, "6,6 %", "6.6 %");
        check(8_580, "8,58 %", "8.58 %");
        check(7_000, "7 %", "7 %");
        check(50, "0,05 %", "0.05 %");
    }
}
