//! Forms that are not about one case: the practice day, the plan, and a reason for an order made
//! already.

use std::collections::BTreeMap;

use super::filled::{Fault, Filled};
use super::{Draft, Form, Line, Reads, Subject};
use crate::domain::{CommuneCode, Day, Doubt, Order, Organisation};
use crate::office::Sent;
use crate::text::desk::{Chosen, FormField, FormTitle};

/// Moves the practice day forward: proposes the day that is waited for, else the next one.
pub(crate) fn practice_day(today: Day, waited_for: Option<Day>) -> Form {
    let proposed = waited_for.filter(|day| today < *day);
    let proposed = proposed.unwrap_or(today.plus_days(1));
    let lines = vec![Line::date(FormField::Date, Some(proposed))];
    let title = FormTitle::PracticeDay;
    Form::new(title, Subject::default(), today, lines)
}

pub(super) fn practice_day_order(filled: &Filled<'_>) -> Result<Draft, Fault> {
    Ok(Draft {
        order: Order::SetPracticeDay {
            date: filled.day(FormField::Date)?,
        },
        on: None,
    })
}

/// Sets the plan of a year for a commune, through one organisation or all of them.
pub(crate) fn plan(commune: CommuneCode, name: String, today: Day) -> Form {
    let through = Organisation::ALL.map(Chosen::Through);
    let all = std::iter::once(Chosen::AllOfThem);
    let (year, _, _) = today.parts();
    let lines = vec![
        Line::holding(FormField::Year, year.to_string()).read_as(Reads::Number),
        Line::choice(FormField::Organisation, all.chain(through).collect(), 0),
        Line::amount(FormField::Amount, None),
        Line::text(FormField::Resolution),
    ];
    let subject = Subject {
        commune: Some(commune),
        name,
        ..Subject::default()
    };
    Form::new(FormTitle::Plan, subject, today, lines)
}

pub(super) fn plan_order(filled: &Filled<'_>) -> Result<Draft, Fault> {
    let chosen = filled.chosen(FormField::Organisation);
    let organisation = if let Chosen::Through(one) = chosen {
        Some(one)
    } else {
        None
    };
    Ok(Draft {
        order: Order::SetPlan {
            commune: filled.commune(),
            organisation,
            year: filled.year(FormField::Year)?,
            amount: filled.amount_typed(FormField::Amount)?,
            resolution: filled.label_if(FormField::Resolution)?,
        },
        on: None,
    })
}

/// Asks the reason for an order that was sent without one; it keeps its id and its revisions.
pub(crate) fn with_reason(sent: Sent, doubts: Vec<Doubt>, name: String, today: Day) -> Form {
    let title = if matches!(sent.order, Order::Undo { .. }) {
        FormTitle::Undo
    } else {
        FormTitle::Reason
    };
    let Sent {
        id,
        order,
        on,
        revisions,
        ..
    } = sent;
    let subject = Subject {
        order: Some(Draft { order, on }),
        name,
        ..Subject::default()
    };
    let form = Form::new(title, subject, today, Vec::new());
    let known: BTreeMap<_, _> = revisions;
    known
        .into_iter()
        .fold(form.known_as(id), |form, (case, seq)| {
            form.on_revision(case, seq)
        })
        .with_doubts(&doubts)
}

pub(super) fn given_order(filled: &Filled<'_>) -> Draft {
    let given = filled.subject.order.clone();
    given.expect("the form is made with its order")
}
