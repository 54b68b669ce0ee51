//! Lists of the commune police (Mẫu 01): who stands on one, or how many persons one counts.

use super::filled::{Fault, Filled};
use super::{Draft, Form, Line, Reads, Subject, typed};
use crate::domain::{CaseId, CommuneCode, Day, ListNamed, ListRow, Order};
use crate::text::desk::{Chosen, FormField, FormTitle, TypedFault};

/// Whose list it is, and who is marked for it.
#[derive(Debug, Clone)]
pub(crate) struct Paper {
    pub(crate) commune: CommuneCode,
    /// The commune, and how many are marked, in words.
    pub(crate) name: String,
    /// In the order they were marked, as somebody goes down the paper.
    pub(crate) listed: Vec<CaseId>,
    pub(crate) today: Day,
}

fn of_paper(title: FormTitle, paper: Paper, lines: Vec<Line>) -> Form {
    let subject = Subject {
        commune: Some(paper.commune),
        name: paper.name,
        listed: paper.listed,
        ..Subject::default()
    };
    Form::new(title, subject, paper.today, lines)
}

pub(super) fn list(filled: &Filled<'_>) -> Result<ListNamed, Fault> {
    Ok(ListNamed {
        no: filled.label(FormField::ListNo)?,
        date: filled.day(FormField::ListDate)?,
    })
}

/// A list came: those marked stand on it, or nobody does.
pub(crate) fn receive_list(paper: Paper) -> Form {
    let mut who = vec![Chosen::Nobody];
    let mut lines = vec![
        Line::text(FormField::ListNo),
        Line::date(FormField::ListDate, None),
        Line::date(FormField::PoliceSigned, None),
        Line::date(FormField::CommitteeSigned, None),
    ];
    if paper.listed.is_empty() {
        lines.push(Line::choice(FormField::Listed, who, 0));
    } else {
        who.insert(0, Chosen::Marked);
        lines.push(Line::choice(FormField::Listed, who, 0));
        lines.push(Line::text(FormField::Rows).read_as(Reads::Rows));
    }
    of_paper(FormTitle::ReceiveList, paper, lines)
}

pub(super) fn receive_list_order(filled: &Filled<'_>) -> Result<Draft, Fault> {
    let order = Order::ReceiveList {
        commune: filled.commune(),
        list: list(filled)?,
        police_signed_on: filled.day(FormField::PoliceSigned)?,
        committee_signed_on: filled.day_if(FormField::CommitteeSigned)?,
        rows: rows(filled)?,
    };
    Ok(Draft { order, on: None })
}

/// Those marked, each with the row typed; from the first row on, where none is.
fn rows(filled: &Filled<'_>) -> Result<Vec<ListRow>, Fault> {
    if filled.chosen(FormField::Listed) != Chosen::Marked {
        return Ok(Vec::new());
    }
    let field = FormField::Rows;
    let fault = |what| Fault { field, what };
    let cases = &filled.subject.listed;
    let numbers = typed::rows(filled.typed(field)).ok_or(fault(TypedFault::NotRows))?;
    let numbers = if numbers.is_empty() {
        (1..).take(cases.len()).collect()
    } else {
        numbers
    };
    if numbers.len() != cases.len() {
        return Err(fault(TypedFault::RowsDiffer));
    }
    let named = numbers.into_iter().zip(cases);
    Ok(named
        .map(|(row, case)| ListRow { row, case: *case })
        .collect())
}

/// A list counts so many persons; those without a file are the ones nobody has asked yet.
pub(crate) fn count_reviewed(paper: Paper) -> Form {
    let lines = vec![
        Line::text(FormField::ListNo),
        Line::date(FormField::ListDate, None),
        Line::text(FormField::Persons).read_as(Reads::Number),
    ];
    of_paper(FormTitle::CountReviewed, paper, lines)
}

pub(super) fn count_reviewed_order(filled: &Filled<'_>) -> Result<Draft, Fault> {
    let order = Order::CountReviewed {
        commune: filled.commune(),
        list: list(filled)?,
        persons: filled.number(FormField::Persons)?,
    };
    Ok(Draft { order, on: None })
}
