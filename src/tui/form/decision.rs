//! Forms of what an approver says instead of yes: the file goes back to be mended, or the loan is refused.
//! Opened on a card, or on a row of the approval desk.

use super::filled::{Fault, Filled};
use super::person::of_case;
use super::{Draft, Form, Line, Subject};
use crate::domain::{Day, Label, Order};
use crate::office::{ApprovalRow, Card};
use crate::text::desk::{FormField, FormTitle, field_meant};

fn of_row(title: FormTitle, row: &ApprovalRow, on: Day, lines: Vec<Line>) -> Form {
    let subject = Subject {
        case: Some(row.row.case),
        commune: Some(row.row.place.unit.code()),
        name: row.row.name.clone(),
        ..Subject::default()
    };
    let form = Form::new(title, subject, on, lines);
    form.on_revision(row.row.case, row.revision)
}

fn lines_of_return() -> Vec<Line> {
    vec![Line::text(FormField::ToMend), Line::text(FormField::Note)]
}

fn lines_of_refusal() -> Vec<Line> {
    vec![
        Line::text(FormField::ReasonCode),
        Line::text(FormField::Note),
    ]
}

/// Sends the file back to be mended.
pub(crate) fn return_file(card: &Card) -> Form {
    of_case(FormTitle::Return, card, lines_of_return())
}

/// The same, from the approval desk.
pub(crate) fn return_waiting(row: &ApprovalRow, on: Day) -> Form {
    of_row(FormTitle::Return, row, on, lines_of_return())
}

pub(super) fn return_order(filled: &Filled<'_>) -> Result<Draft, Fault> {
    Ok(Draft {
        order: Order::Return {
            case: filled.case(),
            fields: fields_to_mend(filled)?,
            note: filled.note(FormField::Note)?,
        },
        on: None,
    })
}

/// What is to be mended: by the word of orders where a part of the file was named, so that it is lit there
/// until it is mended; else as it was typed.
fn fields_to_mend(filled: &Filled<'_>) -> Result<Vec<Label>, Fault> {
    let typed = filled.labels(FormField::ToMend)?;
    let meant = |label: Label| {
        let word = field_meant(label.as_str()).and_then(|word| Label::new(word).ok());
        word.unwrap_or(label)
    };
    Ok(typed.into_iter().map(meant).collect())
}

/// Refuses the loan.
pub(crate) fn refuse_loan(card: &Card) -> Form {
    let form = of_case(FormTitle::Refuse, card, lines_of_refusal());
    form.asking_first()
}

/// The same, from the approval desk.
pub(crate) fn refuse_waiting(row: &ApprovalRow, on: Day) -> Form {
    let form = of_row(FormTitle::Refuse, row, on, lines_of_refusal());
    form.asking_first()
}

pub(super) fn refuse_order(filled: &Filled<'_>) -> Result<Draft, Fault> {
    Ok(Draft {
        order: Order::Refuse {
            case: filled.case(),
            reason_code: filled.label(FormField::ReasonCode)?,
            note: filled.note(FormField::Note)?,
        },
        on: None,
    })
}
