//! Forms of one or two lines about a single paper: wrong, promised, not needed.

use super::bulk::chosen_paper;
use super::filled::{Fault, Filled};
use super::{Draft, Form, Line, Subject};
use crate::domain::{Document, DocumentState, Order};
use crate::office::{Card, DocumentLine};
use crate::text::Lang;
use crate::text::desk::{FormField, FormTitle};
use crate::text::{document_long, supplier};

fn of_paper(
    title: FormTitle,
    card: &Card,
    document: Document,
    lang: Lang,
    lines: Vec<Line>,
) -> Form {
    let subject = Subject {
        case: Some(card.case),
        document: Some(document),
        name: document_long(lang, document).to_owned(),
        ..Subject::default()
    };
    let form = Form::new(title, subject, card.on, lines);
    form.on_revision(card.case, card.revision)
}

fn document(filled: &Filled<'_>) -> Document {
    filled
        .subject
        .document
        .expect("every form of a paper is made with it")
}

/// The paper is here and wrong.
pub(crate) fn wrong(card: &Card, line: &DocumentLine, lang: Lang) -> Form {
    let lines = vec![Line::text(FormField::Why)];
    of_paper(FormTitle::Wrong, card, line.document, lang, lines)
}

pub(super) fn wrong_order(filled: &Filled<'_>) -> Result<Draft, Fault> {
    Ok(Draft {
        order: Order::RejectDocument {
            cases: vec![filled.case()],
            document: document(filled),
            reason: filled.note(FormField::Why)?,
        },
        on: None,
    })
}

/// Somebody promised the paper for a day: proposes who brings it.
pub(crate) fn promised(card: &Card, line: &DocumentLine, lang: Lang) -> Form {
    let (due, by) = match &line.state {
        DocumentState::Promised { due, by } => (Some(*due), by.as_str().to_owned()),
        DocumentState::Missing
        | DocumentState::Received { .. }
        | DocumentState::Wrong { .. }
        | DocumentState::Waived { .. } => {
            let by = line.suppliers.first().map(|who| supplier(lang, *who));
            (None, by.unwrap_or_default().to_owned())
        }
    };
    let lines = vec![
        Line::date(FormField::Due, due),
        Line::holding(FormField::By, by),
    ];
    of_paper(FormTitle::Promised, card, line.document, lang, lines)
}

pub(super) fn promised_order(filled: &Filled<'_>) -> Result<Draft, Fault> {
    Ok(Draft {
        order: Order::PromiseDocument {
            cases: filled.cases(),
            document: promised_paper(filled),
            due: filled.day(FormField::Due)?,
            by: filled.label(FormField::By)?,
        },
        on: None,
    })
}

/// The paper the form is about, or the one chosen in it.
fn promised_paper(filled: &Filled<'_>) -> Document {
    let about = filled.subject.document;
    about.unwrap_or_else(|| chosen_paper(filled))
}

/// The paper is not needed, for a reason.
pub(crate) fn not_needed(card: &Card, line: &DocumentLine, lang: Lang) -> Form {
    let lines = vec![Line::text(FormField::Why)];
    of_paper(FormTitle::NotNeeded, card, line.document, lang, lines)
}

pub(super) fn not_needed_order(filled: &Filled<'_>) -> Result<Draft, Fault> {
    Ok(Draft {
        order: Order::WaiveDocument {
            cases: vec![filled.case()],
            document: document(filled),
            reason: filled.note(FormField::Why)?,
        },
        on: None,
    })
}
