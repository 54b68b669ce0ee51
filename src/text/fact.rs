//! History in words: one line for what happened, one for the act it happened in. Says what was done
//! and how much; never a name, a note or a whole number of anybody.

mod district;
mod officer;

use self::district::district_line;
mod opened;

use super::Lang;
use super::amounts::amount;
use super::condition::condition_label;
use super::dates::day;
use super::field::{field_or_id, part_named};
use super::language::said;
use super::loan::{place, purpose};
use super::merge::merged;
use super::paper::document_short;
use super::person::{alone, organisation, relation};
use super::typed::quoted;
use super::verb::verb_done;
use crate::domain::{
    Act, Appointment, Borrower, ConditionCode, Correction, DebtCheck, Event, Fact, Grant, Label,
    ListRef, PaidOut, UseCheck, Verb, Vetting, Wish,
};

/// One thing that happened, as a line of history without its full stop.
pub fn event_line(lang: Lang, event: &Event) -> String {
    match event {
        Event::Case(into, Fact::Absorbed(absorbed)) => merged(lang, absorbed.other, *into),
        Event::Case(case, Fact::MergedInto(into)) => merged(lang, *case, *into),
        Event::Case(_, fact) => fact_line(lang, fact),
        Event::District(fact) => district_line(lang, fact),
        Event::Undone { seq, .. } => {
            said!(lang, "Đã hoàn tác việc số {seq}", "Took back act {seq}")
        }
    }
}

/// A whole act: the file it opened, else its chief fact, how many cases where there are several, and
/// whether it came late.
pub fn act_line(lang: Lang, act: &Act) -> String {
    let opens = act.verb == Verb::RegisterApplicant;
    let chief = act
        .events
        .iter()
        .find(|event| {
            matches!(
                event,
                Event::District(_) | Event::Case(_, Fact::Absorbed(_))
            )
        })
        .or_else(|| act.events.last());
    let mut line = match chief {
        Some(_) if opens => opened::opened(lang, act),
        Some(event) => event_line(lang, event),
        None => verb_done(lang, act.verb),
    };
    let cases = act.cases().len();
    if 1 < cases && act.verb != Verb::MergeCases {
        line += &said!(lang, " ({cases} hồ sơ)", " ({cases} cases)");
    }
    if act.late {
        line += lang.say(" (ghi muộn)", " (recorded late)");
    }
    line
}

#[expect(clippy::too_many_lines, reason = "one arm a fact, nothing else")]
fn fact_line(lang: Lang, fact: &Fact) -> String {
    match fact {
        Fact::Registered(_) => verb_done(lang, Verb::RegisterApplicant),
        Fact::Corrected(corrections) => corrected(lang, corrections),
        Fact::NeedRecorded { wish, .. } => need(lang, wish.as_ref()),
        Fact::Listed { list, row } => listed(lang, list, *row),
        Fact::ListingConfirmed { list, .. } => {
            with_list(lang, verb_done(lang, Verb::ConfirmListing), list)
        }
        Fact::BorrowerNamed(borrower) => borrower_named(lang, borrower),
        Fact::UsePlanned(plan) => with_amount(lang, Verb::PlanUse, amount(lang, plan.total_need)),
        Fact::DebtAttested(check) => debt(lang, *check),
        Fact::Vetted(vetting) => vetted(lang, vetting),
        Fact::DocumentReceived {
            document, copies, ..
        } => {
            let document = document_short(lang, *document);
            if *copies == 0 {
                return said!(lang, "Đã xem {document}", "Saw {document}");
            }
            let copied = if *copies == 1 { "copy" } else { "copies" };
            said!(
                lang,
                "Đã nhận {document}, {copies} bản",
                "Received {document}, {copies} {copied}",
            )
        }
        Fact::DocumentPromised { document, due, .. } => {
            let (document, due) = (document_short(lang, *document), day(*due));
            said!(
                lang,
                "Đã hẹn {document} ngày {due}",
                "Promised {document} for {due}",
            )
        }
        Fact::DocumentRejected { document, .. } => {
            let document = document_short(lang, *document);
            said!(
                lang,
                "Đã ghi {document} có sai sót",
                "Marked {document} as wrong"
            )
        }
        Fact::DocumentWaived { document, .. } => {
            let document = document_short(lang, *document);
            said!(lang, "Đã miễn {document}", "Waived {document}")
        }
        Fact::Submitted => verb_done(lang, Verb::Submit),
        Fact::Returned { fields, .. } => returned(lang, fields),
        Fact::Approved(grant) => approved(lang, grant),
        Fact::Refused { reason_code, .. } => with_reason(lang, Verb::Refuse, reason_code),
        Fact::Scheduled(appointment) => scheduled(lang, *appointment),
        Fact::Disbursed(paid) => disbursed(lang, paid),
        Fact::AbsenceRecorded { date, .. } => {
            let date = day(*date);
            said!(lang, "Lỡ phiên này {date}", "Missed the payout of {date}")
        }
        Fact::CoreNumbersRecorded {
            customer_no,
            loan_no,
        } => core_numbers(lang, customer_no.as_ref(), loan_no.as_ref()),
        Fact::UseChecked(check) => use_checked(lang, check),
        Fact::Moved { unit, .. } => said!(
            lang,
            "Đã chuyển nơi ở sang xã mã {unit}",
            "Moved to the commune {unit}",
        ),
        Fact::LeftArea { .. } => verb_done(lang, Verb::LeaveArea),
        Fact::ReturnedToArea => verb_done(lang, Verb::ReturnToArea),
        Fact::Died => verb_done(lang, Verb::RecordDeath),
        Fact::NeedWithdrawn => verb_done(lang, Verb::WithdrawNeed),
        Fact::Settled => verb_done(lang, Verb::Settle),
        Fact::PayoutAdjusted {
            payout,
            amount: now,
        } => {
            let now = amount(lang, *now);
            said!(
                lang,
                "Đã ghi điều chỉnh số giải ngân của việc số {payout}: {now}",
                "Adjusted the payout of act {payout}: {now}",
            )
        }
        Fact::Closed { reason_code, .. } => with_reason(lang, Verb::Close, reason_code),
        Fact::Reopened => verb_done(lang, Verb::Reopen),
        Fact::PayoutConfirmed(_) => verb_done(lang, Verb::ConfirmDay),
        Fact::Absorbed(_) | Fact::MergedInto(_) => verb_done(lang, Verb::MergeCases),
        Fact::HouseholdFollowed { to, .. } => {
            said!(
                lang,
                "Tính cùng hộ với {to}",
                "Counted in the household of {to}"
            )
        }
    }
}

fn corrected(lang: Lang, corrections: &[Correction]) -> String {
    let named: Vec<String> = corrections
        .iter()
        .map(|correction| {
            let field = |id| field_or_id(lang, id).to_owned();
            match correction {
                Correction::Name(_) => field("name"),
                Correction::Birth(_) => field("birth"),
                Correction::Sex(_) => field("sex"),
                Correction::Village(_) => field("village"),
                Correction::CitizenId(number) => {
                    format!("{} {}", field("citizen_id"), number.masked())
                }
                Correction::Release(_) => field("release"),
                Correction::Organisation(through) => {
                    format!("{} {}", field("organisation"), organisation(lang, *through))
                }
                Correction::Group(_) => field("group"),
                Correction::Household(case) => format!("{} {case}", field("household")),
                Correction::Phone(number) => format!("{} {}", field("phone"), number.masked()),
            }
        })
        .collect();
    let named = named.join(", ");
    said!(lang, "Đã sửa: {named}", "Corrected: {named}")
}

fn need(lang: Lang, wish: Option<&Wish>) -> String {
    let Some(wish) = wish else {
        return lang
            .say(
                "Đã ghi không có nhu cầu vay",
                "Recorded that no loan is wanted",
            )
            .to_owned();
    };
    let mut words = purpose(lang, wish.purpose);
    if let Some(wished) = wish.amount {
        words = format!("{words}, {}", amount(lang, wished));
    }
    if let Some(months) = wish.months {
        words = said!(lang, "{words}, {months} tháng", "{words}, {months} months");
    }
    said!(
        lang,
        "Đã ghi nhu cầu vay: {words}",
        "Recorded the need: {words}"
    )
}

fn listed(lang: Lang, list: &ListRef, row: Option<u16>) -> String {
    let listed = match row {
        Some(row) => said!(lang, "Có tên ở dòng {row}", "Named in row {row}"),
        None => lang.say("Có tên", "Named").to_owned(),
    };
    with_list(lang, listed, list)
}

/// The list's number and date behind what was done with it.
fn with_list(lang: Lang, done: String, list: &ListRef) -> String {
    let (no, date) = (quoted(lang, list.no.as_str()), day(list.date));
    said!(
        lang,
        "{done}, danh sách {no} ngày {date}",
        "{done}, list {no} of {date}",
    )
}

fn borrower_named(lang: Lang, borrower: &Borrower) -> String {
    match borrower {
        Borrower::Representative { relation: what, .. } => {
            let what = relation(lang, *what);
            said!(lang, "Người đứng tên vay: {what}", "Who signs: {what}")
        }
        Borrower::Alone(why) => {
            let why = alone(lang, *why);
            said!(lang, "Tự đứng tên vay: {why}", "Signs alone: {why}")
        }
    }
}

fn with_amount(lang: Lang, verb: Verb, amount: String) -> String {
    format!("{}: {amount}", verb_done(lang, verb))
}

fn debt(lang: Lang, check: DebtCheck) -> String {
    let on = day(check.checked_on);
    if check.none {
        let met = condition_label(lang, ConditionCode::NoDebt);
        return said!(lang, "{met}, kiểm tra ngày {on}", "{met}, checked on {on}");
    }
    said!(
        lang,
        "Còn dư nợ cùng mục đích, kiểm tra ngày {on}",
        "A debt for the same purpose, checked on {on}",
    )
}

fn vetted(lang: Lang, vetting: &Vetting) -> String {
    let (group, on) = (quoted(lang, vetting.group.as_str()), day(vetting.on));
    let vote = if vetting.agreed {
        lang.say("đồng ý", "agreed")
    } else {
        lang.say("chưa đồng ý", "not agreed")
    };
    said!(
        lang,
        "Họp {group} ngày {on}: {vote}",
        "Vote of {group} on {on}: {vote}"
    )
}

fn returned(lang: Lang, fields: &[Label]) -> String {
    let done = verb_done(lang, Verb::Return);
    if fields.is_empty() {
        return done;
    }
    let named: Vec<String> = fields
        .iter()
        .map(|id| match part_named(lang, id.as_str()) {
            Some(name) => name.to_owned(),
            None => quoted(lang, id.as_str()),
        })
        .collect();
    let named = named.join(", ");
    said!(lang, "{done} để sửa: {named}", "{done} to mend: {named}")
}

fn approved(lang: Lang, grant: &Grant) -> String {
    let months = grant.months;
    let granted = amount(lang, grant.amount);
    with_amount(
        lang,
        Verb::Approve,
        said!(
            lang,
            "{granted}, {months} tháng",
            "{granted}, {months} months"
        ),
    )
}

fn with_reason(lang: Lang, verb: Verb, reason_code: &Label) -> String {
    let (done, reason) = (verb_done(lang, verb), quoted(lang, reason_code.as_str()));
    said!(lang, "{done}, lý do {reason}", "{done}, reason {reason}")
}

fn scheduled(lang: Lang, appointment: Appointment) -> String {
    let (date, place) = (day(appointment.date), place(lang, appointment.place));
    said!(
        lang,
        "Đã đưa vào phiên {date}, {place}",
        "Scheduled for {date}, {place}",
    )
}

fn disbursed(lang: Lang, paid: &PaidOut) -> String {
    let money = amount(lang, paid.amount);
    said!(lang, "Đã giải ngân {money}", "Paid {money}")
}

fn core_numbers(lang: Lang, customer_no: Option<&Label>, loan_no: Option<&Label>) -> String {
    let named: Vec<String> = [("customer_no", customer_no), ("loan_no", loan_no)]
        .into_iter()
        .filter_map(|(id, number)| Some((id, number?)))
        .map(|(id, number)| format!("{} {}", field_or_id(lang, id), masked(number)))
        .collect();
    if named.is_empty() {
        return verb_done(lang, Verb::RecordCoreNumbers);
    }
    let named = named.join(", ");
    said!(lang, "Đã ghi {named}", "Recorded {named}")
}

/// A number of the core system as every output shows it: the last two signs.
fn masked(number: &Label) -> String {
    let mut last: Vec<char> = number.as_str().chars().rev().take(2).collect();
    last.reverse();
    format!("····{}", last.into_iter().collect::<String>())
}

fn use_checked(lang: Lang, check: &UseCheck) -> String {
    let on = day(check.on);
    if check.as_intended {
        return said!(
            lang,
            "Sử dụng vốn đúng mục đích, kiểm tra ngày {on}",
            "Used as intended, checked on {on}",
        );
    }
    let misused = amount(lang, check.amount_misused);
    said!(
        lang,
        "Sử dụng vốn sai mục đích {misused}, kiểm tra ngày {on}",
        "Not used as intended: {misused}, checked on {on}",
    )
}

#[cfg(test)]
mod tests;
