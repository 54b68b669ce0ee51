//! A refusal in a few words, to stand beside the line of a form it is about, before anything is sent. The
//! whole sentence is said where the office refuses.

use crate::domain::{AmountFault, Article, DateFault, Refusal, Verb};
use crate::text::Lang;
use crate::text::amounts::millions;
use crate::text::article::article_short;
use crate::text::dates::day;
use crate::text::language::said;

/// Longest account that has room beside a line, in letters.
const BESIDE_ACCOUNT: usize = 8;

/// The few words; nothing for a refusal that is about no line.
#[expect(clippy::too_many_lines, reason = "one arm a refusal, nothing else")]
pub fn refusal_beside(lang: Lang, refusal: &Refusal) -> Option<String> {
    let words = match refusal {
        Refusal::BadDate { fault, .. } => return date_beside(lang, fault),
        Refusal::OverCeiling { ceiling, .. } => {
            let (most, article) = (
                millions(lang, *ceiling),
                article_short(lang, Article::Ceiling),
            );
            said!(
                lang,
                "vượt mức tối đa {most} ({article})",
                "above the most, {most} ({article})",
            )
        }
        Refusal::OverTerm { months_max, .. } => {
            let article = article_short(lang, Article::Term);
            said!(
                lang,
                "vượt mức tối đa {months_max} tháng ({article})",
                "above {months_max} months ({article})",
            )
        }
        Refusal::OverApproved { left, .. } => {
            let left = millions(lang, *left);
            said!(
                lang,
                "số đã duyệt còn lại {left}",
                "approved and left: {left}"
            )
        }
        Refusal::SignerUnderAge { years_min, .. } => {
            let article = article_short(lang, Article::Signer);
            said!(
                lang,
                "chưa đủ {years_min} tuổi ({article})",
                "under {years_min} ({article})",
            )
        }
        Refusal::WindowClosed { .. } => {
            let article = article_short(lang, Article::Conditions);
            said!(
                lang,
                "đã quá 5 năm ({article})",
                "five years are over ({article})"
            )
        }
        Refusal::DuplicateCitizenId { case } => {
            said!(lang, "đã có ở hồ sơ {case}", "the case {case} has it")
        }
        Refusal::DuplicateElsewhere { officer } => match officer {
            Some(officer) if officer.as_str().len() <= BESIDE_ACCOUNT => {
                said!(
                    lang,
                    "ở địa bàn khác, CBTD: {officer}",
                    "elsewhere, ask {officer}"
                )
            }
            Some(_) | None => lang
                .say("đã có ở địa bàn khác", "on file elsewhere")
                .to_owned(),
        },
        Refusal::RowTaken { case, .. } => {
            said!(
                lang,
                "hồ sơ {case} đứng dòng này",
                "the case {case} stands in it"
            )
        }
        Refusal::BadAmount {
            field: "total_need",
            fault: AmountFault::TooLarge,
            ..
        } => lang
            .say("chưa đủ các khoản, vốn tự có", "less than its parts")
            .to_owned(),
        Refusal::BadAmount { .. }
        | Refusal::Malformed { .. }
        | Refusal::MissingField { .. }
        | Refusal::UnknownOrder { .. }
        | Refusal::UnknownField { .. }
        | Refusal::UnknownCase { .. }
        | Refusal::MergedAway { .. }
        | Refusal::NotMergeable { .. }
        | Refusal::UnknownCommune { .. }
        | Refusal::BadName { .. }
        | Refusal::BadText { .. }
        | Refusal::BadWord { .. }
        | Refusal::BadCitizenId { .. }
        | Refusal::WrongStage { .. }
        | Refusal::SubmissionVoid { .. }
        | Refusal::DocumentsMissing { .. }
        | Refusal::FactsMissing { .. }
        | Refusal::NotEligible { .. }
        | Refusal::NotUndoable { .. }
        | Refusal::NotAllowed { .. }
        | Refusal::Barred { .. }
        | Refusal::ReasonNeeded { .. } => return None,
    };
    Some(words)
}

/// The same for a date that is one.
pub fn date_beside(lang: Lang, fault: &DateFault) -> Option<String> {
    let words = match fault {
        DateFault::Future { today, .. } => {
            let today = day(*today);
            said!(
                lang,
                "ở sau {today}, chưa xảy ra",
                "after {today}, still to come"
            )
        }
        DateFault::Order { earlier, .. } => {
            let earlier = day(*earlier);
            said!(
                lang,
                "không được trước {earlier}",
                "may not be before {earlier}"
            )
        }
        DateFault::Before {
            earliest,
            fact: Verb::Schedule,
            ..
        } => {
            let earliest = day(*earliest);
            said!(
                lang,
                "phiên đã hẹn là {earliest}",
                "scheduled for {earliest}"
            )
        }
        DateFault::Before { earliest, .. } => {
            let earliest = day(*earliest);
            said!(lang, "phải từ {earliest} trở đi", "from {earliest} on")
        }
        DateFault::BeforeInForce { in_force, .. } => {
            let in_force = day(*in_force);
            said!(
                lang,
                "phải từ {in_force} (QĐ 22)",
                "from {in_force} on (QĐ 22)"
            )
        }
        DateFault::NothingToConfirm { .. } => lang
            .say(
                "không còn lượt nào chưa xác nhận",
                "nothing left to confirm",
            )
            .to_owned(),
        DateFault::NotATransactionDay { next, .. } => {
            let next = day(*next);
            said!(
                lang,
                "không mở; phiên sau {next}",
                "not open; next is {next}"
            )
        }
        DateFault::PracticeBackwards { today, .. } => {
            let today = day(*today);
            said!(lang, "ngày tập phải sau {today}", "must be after {today}")
        }
        DateFault::Closed { through, .. } => {
            let through = day(*through);
            said!(lang, "đã khóa sổ đến {through}", "closed up to {through}")
        }
        DateFault::NotADate { .. } => return None,
    };
    Some(words)
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr;

    use super::super::examples::all;
    use super::*;

    /// Columns beside a line on the smallest screen, the mark in front taken off.
    const BESIDE: usize = 32;

    #[test]
    fn what_is_said_beside_a_line_fits_the_smallest_screen() {
        let mut said = 0;
        for lang in Lang::ALL {
            for (_, refusal) in all() {
                if let Some(words) = refusal_beside(lang, &refusal) {
                    assert!(words.width() <= BESIDE, "{words}");
                    said += 1;
                }
            }
        }
        assert!(20 <= said, "{said}");
    }
}
