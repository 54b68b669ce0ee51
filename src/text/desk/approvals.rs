//! What waits for the approver and what a director looks over: heads, one line a file, the row in full.

use super::home::in_millions;
use crate::domain::{Act, Condition, ConditionCode, Dong, Event, Fact, Note, Verb};
use crate::office::{
    ApprovalRow, Approvals, DecisionLimit, ExceptionKind, ExceptionRow, Exceptions, PlanLeft,
};
use crate::text::language::said;
use crate::text::{Lang, act_line, day, doubt, millions, refusal_rule, short_day, verb_bare};

/// A column of the approval desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ApprovalColumn {
    Name,
    Commune,
    Amount,
    Conditions,
    Waiting,
    PlanLeft,
    By,
}

/// The head of a column.
pub const fn approval_head(lang: Lang, column: ApprovalColumn) -> &'static str {
    match column {
        ApprovalColumn::Name => lang.say("Họ và tên", "Name"),
        ApprovalColumn::Commune => lang.say("Xã", "Commune"),
        ApprovalColumn::Amount => lang.say("Trđ", "Mđ"),
        ApprovalColumn::Conditions => lang.say("Điều kiện", "Conditions"),
        ApprovalColumn::Waiting => lang.say("Chờ", "Waits"),
        ApprovalColumn::PlanLeft => lang.say("Còn KH", "Plan"),
        ApprovalColumn::By => lang.say("Ai ghi", "By"),
    }
}

/// Where the officer is.
pub const fn approvals_title(lang: Lang) -> &'static str {
    lang.say("Chờ duyệt", "To approve")
}

/// Nothing waits.
pub const fn nothing_to_approve(lang: Lang) -> &'static str {
    lang.say(
        "Không có hồ sơ nào chờ duyệt.",
        "Nothing waits for approval.",
    )
}

/// How many wait, for how much, and how long the bank has to decide.
pub fn approvals_sum(lang: Lang, desk: &Approvals, dot: &str) -> String {
    let (total, amount) = (desk.total, millions(lang, desk.amount));
    let parts = [
        said!(lang, "{total} hồ sơ chờ duyệt", "{total} to approve"),
        amount,
        decision_limit(lang, desk.limit),
    ];
    parts.join(dot)
}

/// The limit with its mark; a rule nobody confirmed says so.
fn decision_limit(lang: Lang, limit: DecisionLimit) -> String {
    let (days, letter) = (limit.days, limit.mark.letter());
    if limit.is_sure {
        return said!(
            lang,
            "hạn {days} ngày làm việc",
            "limit {days} working days"
        );
    }
    said!(
        lang,
        "hạn {days} ngày làm việc [{letter}] chưa xác nhận",
        "limit {days} working days [{letter}] not confirmed",
    )
}

/// How many are marked; empty where nobody is.
pub fn marked_count(lang: Lang, marked: usize, is_in_range: bool) -> String {
    let range = if is_in_range {
        lang.say(" (đang chọn dải)", " (in a range)")
    } else {
        ""
    };
    if marked == 0 {
        return String::new();
    }
    said!(lang, "đánh dấu {marked}{range}", "marked {marked}{range}")
}

const fn condition_word(lang: Lang, code: ConditionCode) -> &'static str {
    match code {
        ConditionCode::Release => lang.say("GCN", "certificate"),
        ConditionCode::Need => lang.say("nhu cầu", "need"),
        ConditionCode::Listed => lang.say("Mẫu 01", "list"),
        ConditionCode::FiveYears => lang.say("5 năm", "5 years"),
        ConditionCode::NoDebt => lang.say("dư nợ", "debt"),
    }
}

/// The conditions in one line: `5/5`, `5/5 nghi: 5 năm`, `4/5 vướng: dư nợ`.
pub fn conditions_line(lang: Lang, conditions: &[Condition]) -> String {
    let met = conditions.iter().filter(|one| one.is_met()).count();
    let score = format!("{met}/{}", conditions.len());
    let words = |is_of: fn(&Condition) -> bool| {
        let of = conditions.iter().filter(|one| is_of(one));
        let words: Vec<&str> = of.map(|one| condition_word(lang, one.code)).collect();
        words.join(", ")
    };
    let (failed, doubtful) = (words(|one| !one.is_met()), words(is_doubtful));
    if !failed.is_empty() {
        said!(lang, "{score} vướng: {failed}", "{score} not: {failed}")
    } else if doubtful.is_empty() {
        score
    } else {
        said!(
            lang,
            "{score} nghi: {doubtful}",
            "{score} unsure: {doubtful}"
        )
    }
}

const fn is_doubtful(one: &Condition) -> bool {
    one.shade.is_some()
}

/// Working days waited against those the bank has: `3/3`.
pub fn waiting_days(days: u32, limit: DecisionLimit) -> String {
    format!("{days}/{}", limit.days)
}

/// What is left of the commune's plan after this file, in triệu đồng; `-` where there is no plan.
pub fn plan_left(lang: Lang, plan: Option<PlanLeft>) -> String {
    let Some(plan) = plan else {
        return "-".to_owned();
    };
    let left = in_millions(lang, Dong::of(plan.left_dong.abs()));
    let sign = if plan.left_dong < 0 { "-" } else { "" };
    format!("{sign}{left}")
}

/// Who opened the case and who changed it last: `lan/hung`.
pub fn entered_and_changed(row: &ApprovalRow) -> String {
    if row.entered_by == row.changed_by {
        return row.entered_by.as_str().to_owned();
    }
    format!("{}/{}", row.entered_by, row.changed_by)
}

/// The file under the cursor: since when, who wrote it, what its commune's plan has left.
pub fn approval_detail(lang: Lang, row: &ApprovalRow, dot: &str) -> String {
    let (entered, changed) = (&row.entered_by, &row.changed_by);
    let on = short_day(row.submitted_on);
    let mut parts = if entered == changed {
        vec![said!(lang, "{entered} lập và ghi", "all by {entered}")]
    } else {
        vec![said!(
            lang,
            "{entered} lập, {changed} ghi sau cùng",
            "{entered} opened, {changed} changed",
        )]
    };
    parts.push(said!(lang, "trình {on}", "submitted {on}"));
    if let Some(plan) = row.plan {
        let year = plan.year;
        let planned = in_millions(lang, plan.planned);
        let left = in_millions(lang, Dong::of(plan.left_dong.abs()));
        parts.push(if plan.left_dong < 0 {
            said!(
                lang,
                "KH {year}: {planned}, duyệt thì vượt {left}",
                "plan {year}: {planned}, this is {left} over",
            )
        } else {
            said!(
                lang,
                "KH {year}: {planned}, duyệt rồi còn {left}",
                "plan {year}: {planned}, {left} left after",
            )
        });
    }
    parts.join(dot)
}

/// Why the file cannot be approved, else what a reason is asked for; nothing where it can.
pub fn approval_in_the_way(lang: Lang, row: &ApprovalRow) -> Option<String> {
    if let Some(why) = &row.refusal {
        let approve = verb_bare(lang, Verb::Approve);
        let rule = refusal_rule(lang, why);
        return Some(said!(
            lang,
            "Chưa {approve} được. {rule}",
            "Cannot {approve}. {rule}"
        ));
    }
    if row.doubts.is_empty() {
        return None;
    }
    let doubts: Vec<String> = row.doubts.iter().map(|one| doubt(lang, *one)).collect();
    let doubts = doubts.join("; ");
    Some(said!(
        lang,
        "Duyệt phải ghi lý do: {doubts}.",
        "To approve it takes a reason: {doubts}.",
    ))
}

/// Where the director is.
pub const fn exceptions_title(lang: Lang) -> &'static str {
    lang.say("Việc khác lệ", "Exceptions")
}

/// Nothing was out of the ordinary.
pub const fn no_exceptions(lang: Lang) -> &'static str {
    lang.say(
        "Không có việc nào khác lệ.",
        "Nothing was out of the ordinary.",
    )
}

/// Since when, how many of each kind.
pub fn exceptions_sum(lang: Lang, list: &Exceptions, dot: &str) -> String {
    let (since, total) = (day(list.since), list.total);
    let mut parts = vec![said!(
        lang,
        "{total} việc từ {since}",
        "{total} since {since}",
    )];
    for kind in ExceptionKind::ALL {
        let count = list.rows.iter().filter(|row| row.kind == kind).count();
        if 0 < count {
            parts.push(format!("{} {count}", exception_kind(lang, kind)));
        }
    }
    parts.join(dot)
}

/// The head of the column that says why an act is listed.
pub const fn exception_head(lang: Lang) -> &'static str {
    lang.say("Vì sao", "Why")
}

/// Why an act is listed, in at most 12 columns.
pub const fn exception_kind(lang: Lang, kind: ExceptionKind) -> &'static str {
    match kind {
        ExceptionKind::Rules => lang.say("đổi quy tắc", "rules"),
        ExceptionKind::Officers => lang.say("cán bộ", "officers"),
        ExceptionKind::AnothersUndone => lang.say("hoàn tác hộ", "undone"),
        ExceptionKind::Waiver => lang.say("miễn giấy", "waiver"),
        ExceptionKind::Late => lang.say("ghi muộn", "late"),
        ExceptionKind::Reasoned => lang.say("có lý do", "with reason"),
    }
}

/// The act in full: what it did, to whose act, for which day, and the reason.
pub fn exception_detail(lang: Lang, row: &ExceptionRow) -> String {
    let act = &row.line.act;
    let line = act_line(lang, act);
    let mut told = format!("{}.", line.trim_end_matches('.'));
    if let Some(of) = &row.of {
        told.push_str(&said!(lang, " Việc của {of}.", " It was {of}'s."));
    }
    if act.late {
        let on = day(act.stamp.on);
        told.push_str(&said!(lang, " Ghi cho ngày {on}.", " Recorded for {on}."));
    }
    for reason in act.reason.iter().chain(waived_because(act)) {
        let reason = reason.as_str();
        told.push_str(&said!(lang, " Lý do: {reason}", " Reason: {reason}"));
    }
    told
}

/// Why documents were waived: the reason stands with the document.
fn waived_because(act: &Act) -> Option<&Note> {
    act.events.iter().find_map(|event| match event {
        Event::Case(_, Fact::DocumentWaived { reason, .. }) => Some(reason),
        Event::Case(..) | Event::District(_) | Event::Undone { .. } => None,
    })
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr;

    use super::*;
    use crate::domain::{Mark, Shade, Verdict};

    fn conditions(failed: &[ConditionCode], doubtful: &[ConditionCode]) -> Vec<Condition> {
        let one = |code| Condition {
            code,
            mark: Mark::Seen,
            verdict: if failed.contains(&code) {
                Verdict::NotMet
            } else {
                Verdict::Met
            },
            until: None,
            fix: None,
            shade: doubtful.contains(&code).then_some(Shade::StrictReading),
        };
        ConditionCode::ALL.into_iter().map(one).collect()
    }

    #[test]
    fn conditions_stand_in_one_short_line() {
        use ConditionCode::{FiveYears, NoDebt};
        let line =
            |failed: &[_], doubtful: &[_]| conditions_line(Lang::Vi, &conditions(failed, doubtful));
        assert_eq!(line(&[], &[]), "5/5");
        assert_eq!(line(&[], &[FiveYears]), "5/5 nghi: 5 năm");
        assert_eq!(line(&[NoDebt], &[FiveYears]), "4/5 vướng: dư nợ");
    }

    #[test]
    fn the_wait_stands_beside_the_limit_and_the_limit_has_its_mark() {
        let limit = |is_sure| DecisionLimit {
            days: 3,
            mark: Mark::Unsure,
            is_sure,
        };
        assert_eq!(waiting_days(4, limit(false)), "4/3");
        assert_eq!(
            decision_limit(Lang::Vi, limit(false)),
            "hạn 3 ngày làm việc [?] chưa xác nhận"
        );
        assert_eq!(
            decision_limit(Lang::En, limit(true)),
            "limit 3 working days"
        );
    }

    #[test]
    fn every_kind_fits_its_column() {
        for kind in ExceptionKind::ALL {
            for lang in Lang::ALL {
                assert!(exception_kind(lang, kind).width() <= 12);
            }
        }
    }
}
