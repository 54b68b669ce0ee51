//! Why an order was not done, in three short sentences: what was not done, the rule with its article,
//! the next step. Refuses to judge: it only says what the domain found.

mod beside;
mod gate;
mod limit;
mod line;
mod merge;
mod officer;
mod stage;
mod undo;
mod value;

#[cfg(test)]
mod examples;
#[cfg(test)]
mod tests;

pub use beside::{date_beside, refusal_beside};

use super::Lang;
use super::language::said;
use super::verb::verb_bare;
use crate::domain::{CaseId, Refusal, Verb};

/// A refusal as people read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Two sentences: what was not done, and the rule with its article.
    pub message: String,
    /// One sentence: the next step.
    pub fix: String,
}

/// The three sentences, before the first two are joined: an undo that is refused quotes the rule of
/// another refusal alone.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Sentences {
    undone: String,
    rule: String,
    fix: String,
}

/// The words for a refusal.
pub fn refusal(lang: Lang, refusal: &Refusal) -> Told {
    let Sentences { undone, rule, fix } = sentences(lang, refusal);
    Told {
        message: format!("{undone} {rule}"),
        fix,
    }
}

/// The rule alone, for a list of cases under one order.
pub fn refusal_rule(lang: Lang, refusal: &Refusal) -> String {
    sentences(lang, refusal).rule
}

#[expect(clippy::too_many_lines, reason = "one arm a refusal, nothing else")]
fn sentences(lang: Lang, refusal: &Refusal) -> Sentences {
    match refusal {
        Refusal::Malformed { field, what } => line::malformed(lang, *field, what),
        Refusal::MissingField { verb, field } => line::missing_field(lang, *verb, field),
        Refusal::UnknownOrder { typed, nearest } => line::unknown_order(lang, typed, *nearest),
        Refusal::UnknownField {
            verb,
            typed,
            nearest,
        } => line::unknown_field(lang, *verb, typed, *nearest),
        Refusal::UnknownCase { typed } => value::unknown_case(lang, typed),
        Refusal::UnknownCommune { typed } => value::unknown_commune(lang, typed),
        Refusal::BadName { field, fault } | Refusal::BadText { field, fault } => {
            value::bad_text(lang, field, *fault)
        }
        Refusal::BadWord {
            field,
            typed,
            known,
        } => line::bad_word(lang, field, typed, known),
        Refusal::BadDate { field, fault } => value::bad_date(lang, field, fault),
        Refusal::BadAmount {
            field,
            typed,
            fault,
        } => value::bad_amount(lang, field, typed, *fault),
        Refusal::BadCitizenId { digits, .. } => value::bad_citizen_id(lang, *digits),
        Refusal::DuplicateCitizenId { case } => value::duplicate_citizen_id(lang, *case),
        Refusal::DuplicateElsewhere { officer } => {
            officer::duplicate_elsewhere(lang, officer.as_ref())
        }
        Refusal::MergedAway { case, into } => merge::merged_away(lang, *case, *into),
        Refusal::NotMergeable { keep, drop, why } => merge::not_mergeable(lang, *keep, *drop, *why),
        Refusal::RowTaken { row, case } => value::row_taken(lang, *row, *case),
        Refusal::WrongStage {
            verb,
            case,
            stage,
            needs,
        } => stage::wrong_stage(lang, (*verb, *case), *stage, *needs),
        Refusal::SubmissionVoid { case, verb, shifts } => {
            gate::submission_void(lang, (*verb, *case), shifts)
        }
        Refusal::DocumentsMissing {
            case,
            verb,
            documents,
        } => gate::documents_missing(lang, (*verb, *case), documents),
        Refusal::FactsMissing { case, verb, facts } => {
            gate::facts_missing(lang, (*verb, *case), facts)
        }
        Refusal::NotEligible {
            case,
            on,
            conditions,
        } => gate::not_eligible(lang, *case, *on, conditions),
        Refusal::WindowClosed { case, on, last_day } => {
            gate::window_closed(lang, *case, *on, *last_day)
        }
        Refusal::OverCeiling { asked, ceiling, .. } => limit::over_ceiling(lang, *asked, *ceiling),
        Refusal::OverTerm {
            asked_months,
            months_max,
            ..
        } => limit::over_term(lang, *asked_months, *months_max),
        Refusal::SignerUnderAge { birth, years_min } => limit::under_age(lang, *birth, *years_min),
        Refusal::OverApproved { asked, left } => limit::over_approved(lang, *asked, *left),
        Refusal::NotUndoable { seq, bar } => undo::not_undoable(lang, *seq, bar),
        Refusal::NotAllowed { verb, why } => officer::not_allowed(lang, *verb, *why),
        Refusal::Barred { why } => officer::barred(lang, *why),
        Refusal::ReasonNeeded { doubts } => gate::reason_needed(lang, doubts),
    }
}

/// The first sentence where the refusal does not know what was asked.
fn nothing_recorded(lang: Lang) -> String {
    lang.say("Chưa ghi gì.", "Nothing was recorded.").to_owned()
}

/// The first sentence of an order that did not go through.
fn not_done(lang: Lang, verb: Verb) -> String {
    let verb = verb_bare(lang, verb);
    said!(lang, "Chưa {verb} được.", "Could not {verb}.")
}

/// The same, naming the case.
fn not_done_for(lang: Lang, (verb, case): (Verb, CaseId)) -> String {
    let verb = verb_bare(lang, verb);
    said!(
        lang,
        "Chưa {verb} được ({case}).",
        "Could not {verb} ({case}).",
    )
}

/// The first letter made a capital: a word of small letters begins a sentence.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}
