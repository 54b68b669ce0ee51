//! Forms of one order for everybody marked: what is typed is the same for each of them.

use super::filled::Filled;
use super::person::not_past;
use super::{Draft, Form, Line, Subject};
use crate::domain::{CaseId, Day, Document, Order, Place};
use crate::text::desk::{Chosen, FormField, FormTitle};

/// Everybody marked, and what the list knows that a form may propose.
#[derive(Debug, Clone)]
pub(crate) struct Marked {
    pub(crate) cases: Vec<CaseId>,
    /// How many, in words.
    pub(crate) name: String,
    pub(crate) today: Day,
    pub(crate) next_transaction_day: Option<Day>,
    pub(crate) document: Option<Document>,
    pub(crate) by: String,
}

fn of_marked(title: FormTitle, marked: Marked, lines: Vec<Line>) -> Form {
    let subject = Subject {
        cases: marked.cases,
        name: marked.name,
        ..Subject::default()
    };
    Form::new(title, subject, marked.today, lines)
}

fn today(order: Order) -> Draft {
    Draft { order, on: None }
}

/// A choice of the documents that are ticked by hand.
fn papers(proposed: Option<Document>) -> Line {
    let by_hand = Document::ALL
        .into_iter()
        .filter(|document| !document.follows_a_fact());
    let papers: Vec<Chosen> = by_hand.map(Chosen::Paper).collect();
    let proposed = proposed.map(Chosen::Paper);
    let at = papers.iter().position(|paper| Some(*paper) == proposed);
    Line::choice(FormField::Paper, papers, at.unwrap_or(0))
}

/// The paper that is chosen.
pub(super) fn chosen_paper(filled: &Filled<'_>) -> Document {
    let chosen = filled.chosen(FormField::Paper);
    if let Chosen::Paper(document) = chosen {
        document
    } else {
        Document::ReleaseCertificate
    }
}

/// The People's Committee confirmed the list they stand on.
pub(crate) fn confirm_marked(marked: Marked) -> Form {
    let lines = vec![
        Line::text(FormField::ListNo),
        Line::date(FormField::ListDate, None),
        Line::date(FormField::PoliceSigned, None),
        Line::date(FormField::CommitteeSigned, None),
    ];
    of_marked(FormTitle::Listing, marked, lines)
}

/// A document of each of them is here.
pub(crate) fn receive_marked(marked: Marked) -> Form {
    let lines = vec![papers(marked.document)];
    of_marked(FormTitle::Received, marked, lines)
}

pub(super) fn received_order(filled: &Filled<'_>) -> Draft {
    today(Order::ReceiveDocument {
        cases: filled.cases(),
        document: chosen_paper(filled),
        copies: None,
        kept_at: None,
    })
}

/// Somebody promised a document of each of them for a day.
pub(crate) fn promise_marked(marked: Marked) -> Form {
    let lines = vec![
        papers(marked.document),
        Line::date(FormField::Due, None),
        Line::holding(FormField::By, marked.by.clone()),
    ];
    let form = of_marked(FormTitle::Promised, marked, lines);
    form.first_in_focus()
}

/// Puts their payouts on a day: proposes the commune's next transaction day.
pub(crate) fn schedule_marked(marked: Marked) -> Form {
    let proposed = marked.next_transaction_day;
    let lines = vec![
        Line::date(
            FormField::Date,
            proposed.map(|day| not_past(day, marked.today)),
        ),
        Line::choice(
            FormField::Place,
            vec![Chosen::At(Place::Point), Chosen::At(Place::Office)],
            usize::from(proposed.is_none()),
        ),
    ];
    let form = of_marked(FormTitle::Schedule, marked, lines);
    form.asking_first()
}

/// Approves their loans, to each what was asked for.
pub(crate) fn approve_marked(marked: Marked) -> Form {
    let lines = vec![
        Line::text(FormField::DecisionNo),
        Line::date(FormField::DecisionDate, Some(marked.today)),
    ];
    let form = of_marked(FormTitle::Approve, marked, lines);
    form.asking_first()
}
