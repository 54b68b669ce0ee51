//! `qd22 show`: one case, whole.

use std::process::ExitCode;

use serde_json::{Value, json};

use super::failure::Failure;
use super::json::day;
use super::{Global, output, place};
use crate::domain::{
    Birth, Condition, Day, DocumentState, Need, Note, Payout, Refusal, Return, Shift,
};
use crate::office::{
    At, BorrowerShown, Card, CardAsked, DocumentLine, LogLine, RevealAsked, Revealed, ask,
};
use crate::text::{self, Lang};

pub(super) fn show(
    global: &Global,
    typed: &str,
    as_of: Option<Day>,
    reveal: Option<&str>,
    is_json: bool,
) -> Result<ExitCode, Failure> {
    let lang = global.lang();
    let typed = place::typed_or_read(typed)?;
    let mut counter = place::open(global)?;
    let case = place::case_named(&mut counter, &typed)?;
    let reason = reveal.map(reason_of).transpose()?;
    let mut card = ask(&mut counter, CardAsked { case, on: as_of })?;
    if let Some(reason) = reason {
        let revealed = ask(&mut counter, RevealAsked { case, reason })?;
        show_whole(&mut card, revealed);
    }
    if is_json {
        output::json(&card_json(lang, &card));
    } else {
        say(lang, &card);
    }
    counter.close()?;
    Ok(ExitCode::SUCCESS)
}

fn reason_of(typed: &str) -> Result<Note, Failure> {
    Note::new(typed).map_err(|fault| {
        let field = "reason";
        Failure::No(Refusal::BadText { field, fault }.into())
    })
}

/// Puts the whole numbers where the masked ones stand.
fn show_whole(card: &mut Card, revealed: Revealed) {
    card.citizen_id = revealed.citizen_id;
    card.phone = revealed.phone;
    if let Some(BorrowerShown::Representative { citizen_id, .. }) = &mut card.borrower {
        *citizen_id = revealed.signer_citizen_id;
    }
}

fn card_json(lang: Lang, card: &Card) -> Value {
    json!({
        "case": card.case.to_string(),
        "revision": card.revision.0,
        "on": card.on.to_string(),
        "name": card.name,
        "birth": birth(card.birth),
        "citizen_id": card.citizen_id,
        "phone": card.phone,
        "village": card.village,
        "commune": card.place.name,
        "commune_code": card.place.unit.to_string(),
        "commune_now": card.place.now,
        "organisation": card.organisation.map(crate::domain::Organisation::id),
        "group": card.group,
        "household": card.household.to_string(),
        "registered_on": card.registered_on.to_string(),
        "completed": day(card.release.as_ref().map(|release| release.completed)),
        "stage": card.stage.id(),
        "merged_into": card.merged.map(|merged| merged.into.to_string()),
        "merged_from": card.joined.iter().map(|one| one.other.to_string()).collect::<Vec<_>>(),
        "wants": match card.need {
            Need::NotAsked => Value::Null,
            Need::No { .. } => json!(false),
            Need::Yes { .. } => json!(true),
        },
        "days_left": card.days_left,
        "last_day": day(card.last_day),
        "last_safe_day": day(card.last_safe),
        "office_only": card.office_only,
        "borrower": card.borrower.as_ref().map(borrower),
        "conditions": card.conditions.iter().map(|c| condition(lang, c)).collect::<Vec<_>>(),
        "documents": card.documents.iter().map(document).collect::<Vec<_>>(),
        "walk": card.walk.iter().map(|line| line.document.id()).collect::<Vec<_>>(),
        "approved_dong": card.approval.as_ref().map(|approval| approval.amount.dong()),
        "scheduled": day(card.appointment.map(|appointment| appointment.date)),
        "payouts": card.payouts.iter().map(payout).collect::<Vec<_>>(),
        "returned": card.returned.as_ref().map(|back| returned(lang, back)),
        "changed_since_submitted": card.shifts.iter().map(|shift| shifted(lang, shift)).collect::<Vec<_>>(),
        "next": card.next.verb.map(crate::domain::Verb::id),
        "blocked": card.next.refusal.as_ref().map(crate::domain::Refusal::code),
        "history": card.history.iter().map(|line| history(lang, line)).collect::<Vec<_>>(),
    })
}

fn birth(birth: Birth) -> String {
    match birth {
        Birth::On(day) => day.to_string(),
        Birth::Year(year) => year.to_string(),
    }
}

fn borrower(shown: &BorrowerShown) -> Value {
    match shown {
        BorrowerShown::Representative {
            name,
            citizen_id,
            relation,
        } => {
            json!({"name": name, "citizen_id": citizen_id, "relation": relation.id()})
        }
        BorrowerShown::Alone(why) => json!({"alone": why.id()}),
    }
}

fn condition(lang: Lang, condition: &Condition) -> Value {
    json!({
        "code": condition.code.id(),
        "article": condition.code.article().id(),
        "mark": condition.mark.letter(),
        "verdict": condition.verdict.id(),
        "until": day(condition.until),
        "fix": condition.fix.map(|fix| text::fix(lang, fix)),
    })
}

fn document(line: &DocumentLine) -> Value {
    let mut value = json!({
        "document": line.document.id(),
        "state": line.state.id(),
        "mandatory": line.is_mandatory,
        "mark": line.mark.letter(),
        "suppliers": line.suppliers.iter().map(|supplier| supplier.id()).collect::<Vec<_>>(),
    });
    match &line.state {
        DocumentState::Promised { due, by } => {
            value["due"] = json!(due.to_string());
            value["by"] = json!(by.as_str());
        }
        DocumentState::Received { on, copies, .. } => {
            value["on"] = json!(on.to_string());
            value["copies"] = json!(copies);
        }
        DocumentState::Wrong { on, .. } | DocumentState::Waived { on, .. } => {
            value["on"] = json!(on.to_string());
        }
        DocumentState::Missing => {}
    }
    value
}

fn returned(lang: Lang, back: &Return) -> Value {
    let fields = back.to_mend();
    let fields = fields.map(|field| text::desk::field_to_mend(lang, field));
    json!({
        "by": back.by.as_str(),
        "at": At::from_millis(back.at).to_string(),
        "fields": fields.collect::<Vec<_>>(),
        "note": back.note.as_str(),
    })
}

fn shifted(lang: Lang, shift: &Shift) -> Value {
    json!({
        "what": text::particular(lang, shift.what),
        "seq": shift.seq.0,
        "by": shift.by.as_str(),
        "at": At::from_millis(shift.at).to_string(),
    })
}

fn payout(payout: &Payout) -> Value {
    json!({
        "seq": payout.seq.0,
        "on": payout.on.to_string(),
        "amount": payout.amount.dong(),
        "loan_book_no": payout.loan_book_no.as_ref().map(crate::domain::Label::as_str),
    })
}

fn history(lang: Lang, line: &LogLine) -> Value {
    let stamp = &line.act.stamp;
    json!({
        "seq": stamp.seq.0,
        "at": At::from_millis(stamp.at).to_string(),
        "on": stamp.on.to_string(),
        "by": stamp.by.as_str(),
        "order": line.act.verb.id(),
        "text": text::act_line(lang, &line.act),
        "undone_by": line.undone_by.map(|seq| seq.0),
    })
}

fn say(lang: Lang, card: &Card) {
    let dot = "·";
    output::line(&format!("{}  {}", card.case, card.name));
    output::line(&text::desk::identity(lang, card, dot));
    if let Some(merged) = card.merged {
        output::line(&text::desk::merged_line(lang, merged));
    }
    for joined in &card.joined {
        output::line(&text::desk::joined_line(lang, joined));
    }
    output::line(&text::desk::way(lang, card.stage).swap_remove(0));
    if let Some(back) = &card.returned {
        output::line(&text::desk::returned(lang, back));
    }
    if !card.shifts.is_empty() {
        output::line(&text::desk::changed_since(lang, &card.shifts));
    }
    output::line(&text::desk::loan_line(lang, card, dot));
    output::line(&text::desk::borrower(lang, card.borrower.as_ref()));
    output::line(&text::desk::window_line(lang, card, dot));
    output::line(&text::desk::condition_score(lang, &card.conditions));
    for condition in &card.conditions {
        output::line(&format!(
            "  {}",
            text::condition_line(lang, condition, card.on)
        ));
    }
    output::line(&text::desk::papers_head(lang, &card.documents));
    for line in &card.documents {
        output::line(&format!(
            "  {} {}  {}",
            text::document_mark(&line.state),
            text::document_long(lang, line.document),
            text::document_state(lang, &line.state),
        ));
    }
    output::line(&text::desk::next_step(lang, &card.next));
    if let Some(blocked) = text::desk::blocked(lang, card) {
        output::line(&blocked);
    }
    for line in &card.history {
        output::line(&format!(
            "  {}",
            text::cli::logged(lang, line, &text::act_line(lang, &line.act))
        ));
    }
}
