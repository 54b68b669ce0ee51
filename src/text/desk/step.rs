//! The next step of a case in one line: what it is, or what stands in its way.

use crate::domain::{ConditionCode, Document, DocumentState, Refusal};
use crate::office::{Card, NextStep};
use crate::text::language::said;
use crate::text::{Lang, condition_label, document_short, refusal, verb_bare};

/// The next step, where nothing stands in its way.
pub fn next_step(lang: Lang, next: &NextStep) -> String {
    match next.verb {
        Some(verb) => {
            let step = verb_bare(lang, verb);
            said!(lang, "Bước tiếp: {step}.", "Next: {step}.")
        }
        None => lang
            .say("Không còn bước nào phải làm.", "Nothing is left to do.")
            .to_owned(),
    }
}

/// What stands in the way of the next step, short enough for one line where the rule allows.
pub fn blocked(lang: Lang, card: &Card) -> Option<String> {
    let why = card.next.refusal.as_ref()?;
    let short = if let Refusal::DocumentsMissing { documents, .. } = why {
        missing_papers(lang, card, documents)
    } else if let Refusal::NotEligible { conditions, .. } = why {
        conditions_short(lang, conditions)
    } else {
        return Some(refusal(lang, why).message);
    };
    let step = card.next.verb.map_or("", |verb| verb_bare(lang, verb));
    Some(said!(
        lang,
        "Chưa {step} được: {short}.",
        "Cannot {step} yet: {short}.",
    ))
}

/// The papers that shut a gate: those that are not here, then those that are wrong.
fn missing_papers(lang: Lang, card: &Card, documents: &[Document]) -> String {
    let is_wrong = |document: &Document| {
        card.walk.iter().any(|line| {
            line.document == *document && matches!(line.state, DocumentState::Wrong { .. })
        })
    };
    let (wrong, missing): (Vec<Document>, Vec<Document>) =
        documents.iter().copied().partition(is_wrong);
    let names = |documents: &[Document]| {
        let names: Vec<&str> = documents.iter().map(|d| document_short(lang, *d)).collect();
        names.join(", ")
    };
    let mut parts = Vec::new();
    if !missing.is_empty() {
        let names = names(&missing);
        parts.push(said!(lang, "thiếu {names}", "missing {names}"));
    }
    if !wrong.is_empty() {
        let names = names(&wrong);
        parts.push(said!(lang, "sai {names}", "wrong {names}"));
    }
    parts.join("; ")
}

/// The conditions that are not met, in a few words.
pub(super) fn conditions_short(lang: Lang, conditions: &[ConditionCode]) -> String {
    let name = |code: &ConditionCode| lower_first(condition_label(lang, *code));
    let names: Vec<String> = conditions.iter().map(name).collect();
    let names = names.join("; ");
    said!(lang, "chưa đạt: {names}", "not met: {names}")
}

fn lower_first(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(char::to_lowercase);
    first.into_iter().flatten().chain(letters).collect()
}
