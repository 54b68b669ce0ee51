//! One line a condition of Art. 3: how it stands, its article, until when, what would make it pass.

use super::Lang;
use super::article::article_short;
use super::dates::{day, days_left};
use super::language::said;
use crate::domain::{Condition, ConditionCode, Day, Fix, Shade, Verdict};

/// What is asked, in a few words.
pub const fn condition_label(lang: Lang, code: ConditionCode) -> &'static str {
    match code {
        ConditionCode::Release => lang.say("Có GCN chấp hành xong", "Release certificate"),
        ConditionCode::Need => lang.say("Có nhu cầu vay", "Wants a loan"),
        ConditionCode::Listed => {
            lang.say("Có tên Mẫu 01, UBND xã xác nhận", "On the confirmed list")
        }
        ConditionCode::FiveYears => lang.say("Trong 5 năm", "Within five years"),
        ConditionCode::NoDebt => {
            lang.say("Không dư nợ cùng mục đích", "No debt for the same purpose")
        }
    }
}

/// How a condition stands.
pub const fn verdict(lang: Lang, verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => lang.say("đạt", "met"),
        Verdict::NotMet => lang.say("không đạt", "not met"),
        Verdict::NotShown => lang.say("chưa rõ", "not shown"),
    }
}

/// What would make a condition pass, or why nothing can; a sentence without its full stop.
pub fn fix(lang: Lang, fix: Fix) -> String {
    let words = match fix {
        Fix::RecordRelease => lang.say("Ghi GCN chấp hành xong", "Record the release certificate"),
        Fix::AskNeed => lang.say("Hỏi nhu cầu vay", "Ask whether a loan is wanted"),
        Fix::AskAgain => lang.say(
            "Người đó không có nhu cầu; hỏi lại khi có thay đổi",
            "The person said no; ask again when that changes",
        ),
        Fix::GetListed => lang.say(
            "Nhờ Công an xã đưa vào danh sách Mẫu 01",
            "Ask the commune police to put the person on the list (Mẫu 01)",
        ),
        Fix::ConfirmListing => lang.say(
            "Nhờ UBND xã xác nhận Mẫu 01",
            "Ask the commune People's Committee to confirm the list",
        ),
        Fix::NotHere => lang.say(
            "Người đó không còn ở địa phương",
            "The person does not live here any more",
        ),
        Fix::AttestDebt => lang.say(
            "Kiểm tra dư nợ trên hệ thống lõi",
            "Look for a debt in the core system",
        ),
        Fix::DebtEnds(None) => lang.say(
            "Kiểm tra lại khi hết nợ cùng mục đích",
            "Look again when the debt for the same purpose has ended",
        ),
        Fix::DebtEnds(Some(ends)) => {
            let ends = day(ends);
            return said!(
                lang,
                "Hết nợ cùng mục đích ngày {ends}; kiểm tra lại sau đó",
                "The debt for the same purpose ends on {ends}; look again after it",
            );
        }
        Fix::Ended(last) => {
            let last = day(last);
            return said!(
                lang,
                "Quá 5 năm từ ngày {last}",
                "The five years ended on {last}",
            );
        }
    };
    words.to_owned()
}

/// The box in front: `[đạt]`; with a question mark where the verdict is doubtful.
pub fn condition_mark(lang: Lang, condition: &Condition) -> String {
    let doubt = if condition.shade.is_some() { "?" } else { "" };
    format!("[{}{doubt}]", verdict(lang, condition.verdict))
}

/// What stands behind the label on the day: days left, or what would make it pass.
pub fn condition_detail(lang: Lang, condition: &Condition, on: Day) -> Option<String> {
    if let Some(why_not) = condition.fix {
        return Some(fix(lang, why_not));
    }
    if let Some(shade) = condition.shade {
        return Some(doubtful(lang, shade, condition.until));
    }
    let until = condition.until?;
    match condition.code {
        ConditionCode::FiveYears => Some(days_left(lang, on.days_to(until))),
        ConditionCode::NoDebt => {
            let until = day(until);
            Some(said!(lang, "dùng đến {until}", "good until {until}"))
        }
        ConditionCode::Release | ConditionCode::Need | ConditionCode::Listed => None,
    }
}

fn doubtful(lang: Lang, shade: Shade, until: Option<Day>) -> String {
    let until = until.map(day).unwrap_or_default();
    match shade {
        Shade::StrictReading => said!(
            lang,
            "quá 5 năm từ {until} theo cách tính chặt",
            "over since {until} by the strict reading",
        ),
        Shade::OldAttestation => said!(
            lang,
            "kết quả đã cũ từ {until}, nên kiểm tra lại",
            "the check is old since {until}; look again",
        ),
    }
}

/// The whole line: `[đạt] Trong 5 năm: còn 41 ngày  Đ.3 k.2a`.
pub fn condition_line(lang: Lang, condition: &Condition, on: Day) -> String {
    let mark = condition_mark(lang, condition);
    let label = condition_label(lang, condition.code);
    let article = article_short(lang, condition.code.article());
    match condition_detail(lang, condition, on) {
        Some(detail) => format!("{mark} {label}: {detail}  {article}"),
        None => format!("{mark} {label}  {article}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Mark;

    fn condition(code: ConditionCode, verdict: Verdict) -> Condition {
        Condition {
            code,
            mark: Mark::Seen,
            verdict,
            until: None,
            fix: None,
            shade: None,
        }
    }

    fn check(condition: Condition, vi: &str, en: &str) {
        let on = Day::of(2024, 6, 11);
        assert_eq!(condition_line(Lang::Vi, &condition, on), vi);
        assert_eq!(condition_line(Lang::En, &condition, on), en);
    }

    #[test]
    fn a_met_condition_says_how_long_it_holds() {
        check(
            condition(ConditionCode::Need, Verdict::Met),
            "[đạt] Có nhu cầu vay  Đ.3 k.2a",
            "[met] Wants a loan  3(2)a",
        );
        check(
            Condition {
                until: Some(Day::of(2024, 7, 22)),
                ..condition(ConditionCode::FiveYears, Verdict::Met)
            },
            "[đạt] Trong 5 năm: còn 41 ngày  Đ.3 k.2a",
            "[met] Within five years: 41 days left  3(2)a",
        );
    }

    #[test]
    fn a_doubtful_condition_is_met_with_a_question_mark() {
        check(
            Condition {
                until: Some(Day::of(2024, 6, 2)),
                shade: Some(Shade::OldAttestation),
                ..condition(ConditionCode::NoDebt, Verdict::Met)
            },
            "[đạt?] Không dư nợ cùng mục đích: kết quả đã cũ từ 02/06/2024, nên kiểm tra lại  Đ.3 k.3",
            "[met?] No debt for the same purpose: the check is old since 02/06/2024; look again  3(3)",
        );
    }

    #[test]
    fn a_condition_that_fails_says_what_would_make_it_pass() {
        check(
            Condition {
                fix: Some(Fix::ConfirmListing),
                ..condition(ConditionCode::Listed, Verdict::NotShown)
            },
            "[chưa rõ] Có tên Mẫu 01, UBND xã xác nhận: Nhờ UBND xã xác nhận Mẫu 01  Đ.3 k.2a",
            "[not shown] On the confirmed list: Ask the commune People's Committee to confirm the \
             list  3(2)a",
        );
        check(
            Condition {
                fix: Some(Fix::Ended(Day::of(2024, 6, 1))),
                ..condition(ConditionCode::FiveYears, Verdict::NotMet)
            },
            "[không đạt] Trong 5 năm: Quá 5 năm từ ngày 01/06/2024  Đ.3 k.2a",
            "[not met] Within five years: The five years ended on 01/06/2024  3(2)a",
        );
    }
}
