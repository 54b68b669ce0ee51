//! Forms that are not about one case: the practice day, and a reason for an order made already.

use std::collections::BTreeMap;

use super::{Draft, Form, Line, Subject};
use crate::domain::{Day, Doubt, Order};
use crate::office::Sent;
use crate::text::desk::{FormField, FormTitle};

/// Moves the practice day forward: proposes the day that is waited for, else the next one.
pub(crate) fn practice_day(today: Day, waited_for: Option<Day>) -> Form {
    let proposed = waited_for.filter(|day| today < *day);
    let proposed = proposed.unwrap_or(today.plus_days(1));
    let lines = vec![Line::date(FormField::Date, Some(proposed))];
    let title = FormTitle::PracticeDay;
    Form::new(title, Subject::default(), today, lines, |filled| {
        Ok(Draft {
            order: Order::SetPracticeDay {
                date: filled.day(FormField::Date)?,
            },
            on: None,
        })
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
    let form = Form::new(title, subject, today, Vec::new(), |filled| {
        let given = filled.subject.order.clone();
        Ok(given.expect("the form is made with its order"))
    });
    let known: BTreeMap<_, _> = revisions;
    known
        .into_iter()
        .fold(form.known_as(id), |form, (case, seq)| {
            form.on_revision(case, seq)
        })
        .with_doubts(&doubts)
}
