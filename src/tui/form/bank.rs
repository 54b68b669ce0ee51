//! Forms of the gates: submit, approve, schedule, pay, absence, use check.

use super::filled::{Fault, Filled};
use super::person::{not_past, of_case, place};
use super::{Draft, Form, Line};
use crate::domain::{Dong, Need, Order, Place, Verb};
use crate::office::{Card, NextStep};
use crate::text::desk::{Chosen, FormField, FormTitle};

/// The doubts of a step, where it is the next one.
fn doubts(card: &Card, verb: Verb) -> &[crate::domain::Doubt] {
    let NextStep {
        verb: next, doubts, ..
    } = &card.next;
    if *next == Some(verb) { doubts } else { &[] }
}

/// Hands the file to the approver; only a reason is ever asked.
pub(crate) fn submit(card: &Card) -> Form {
    let form = of_case(FormTitle::Submit, card, Vec::new());
    form.with_doubts(doubts(card, Verb::Submit))
}

pub(super) fn submit_order(filled: &Filled<'_>) -> Draft {
    Draft {
        order: Order::Submit {
            case: filled.case(),
        },
        on: None,
    }
}

/// Approves the loan: proposes what was asked for.
pub(crate) fn approve(card: &Card) -> Form {
    let wish = match &card.need {
        Need::Yes { wish, .. } => Some(wish),
        Need::NotAsked | Need::No { .. } => None,
    };
    let months = wish.and_then(|wish| wish.months);
    let lines = vec![
        Line::amount(FormField::Amount, wish.and_then(|wish| wish.amount)),
        Line::holding(
            FormField::Months,
            months.map(|m| m.to_string()).unwrap_or_default(),
        ),
        Line::text(FormField::DecisionNo),
        Line::date(FormField::DecisionDate, Some(card.on)),
    ];
    let form = of_case(FormTitle::Approve, card, lines);
    form.with_doubts(doubts(card, Verb::Approve))
}

pub(super) fn approve_order(filled: &Filled<'_>) -> Result<Draft, Fault> {
    Ok(Draft {
        order: Order::Approve {
            cases: filled.cases(),
            amount: filled.amount_if(FormField::Amount)?,
            months: filled.number_if(FormField::Months)?,
            instalment_months: None,
            decision_no: filled.label_if(FormField::DecisionNo)?,
            decision_date: filled.day_if(FormField::DecisionDate)?,
        },
        on: None,
    })
}

/// Puts the payout on a day: proposes the one the office names.
pub(crate) fn schedule(card: &Card) -> Form {
    let proposed = card.next.proposed;
    let date = proposed.map(|(day, _)| day).or(card.next_transaction_day);
    let at = proposed.map_or(Place::Point, |(_, place)| place);
    let lines = vec![
        Line::date(FormField::Date, date.map(|day| not_past(day, card.on))),
        Line::choice(
            FormField::Place,
            vec![Chosen::At(Place::Point), Chosen::At(Place::Office)],
            usize::from(at == Place::Office),
        ),
    ];
    let form = of_case(FormTitle::Schedule, card, lines);
    form.with_doubts(doubts(card, Verb::Schedule))
}

pub(super) fn schedule_order(filled: &Filled<'_>) -> Result<Draft, Fault> {
    Ok(Draft {
        order: Order::Schedule {
            cases: filled.cases(),
            date: filled.day(FormField::Date)?,
            place: place(filled),
        },
        on: None,
    })
}

/// Records the payout: what is left of the approved amount, on the appointed day.
pub(crate) fn pay(card: &Card) -> Form {
    let approved = card.approval.as_ref().map(|approval| approval.amount);
    let left = approved
        .map(|amount| amount.less(card.paid))
        .filter(|left| *left != Dong::ZERO);
    let day = card
        .appointment
        .map_or(card.on, |appointment| appointment.date.min(card.on));
    let lines = vec![
        Line::amount(FormField::Amount, left),
        Line::date(FormField::PaidOn, Some(day)),
        Line::text(FormField::LoanBookNo),
    ];
    let form = of_case(FormTitle::Pay, card, lines);
    form.with_doubts(doubts(card, Verb::Disburse))
        .asking_first()
}

pub(super) fn pay_order(filled: &Filled<'_>) -> Result<Draft, Fault> {
    Ok(Draft {
        order: Order::Disburse {
            case: filled.case(),
            amount: filled.amount(FormField::Amount)?,
            loan_no: None,
            loan_book_no: filled.label_if(FormField::LoanBookNo)?,
            slip_no: None,
            funding: None,
            received_by: None,
        },
        on: Some(filled.day(FormField::PaidOn)?),
    })
}

/// The borrower did not come: proposes the commune's next day.
pub(crate) fn absence(card: &Card) -> Form {
    let missed = card.appointment.map(|appointment| appointment.date);
    let lines = vec![
        Line::date(FormField::Date, missed),
        Line::text(FormField::Why),
        Line::date(FormField::Next, card.next_transaction_day),
    ];
    of_case(FormTitle::Absence, card, lines)
}

pub(super) fn absence_order(filled: &Filled<'_>) -> Result<Draft, Fault> {
    Ok(Draft {
        order: Order::RecordAbsence {
            case: filled.case(),
            date: filled.day(FormField::Date)?,
            reason: filled.note(FormField::Why)?,
            next: filled.day_if(FormField::Next)?,
        },
        on: None,
    })
}

/// What the check of the loan's use found.
pub(crate) fn use_check(card: &Card) -> Form {
    let lines = vec![
        Line::date(FormField::CheckedOn, Some(card.on)),
        Line::yes_no(FormField::AsIntended, true),
        Line::amount(FormField::Misused, None),
        Line::text(FormField::Note),
    ];
    of_case(FormTitle::UseCheck, card, lines)
}

pub(super) fn use_check_order(filled: &Filled<'_>) -> Result<Draft, Fault> {
    let as_intended = filled.is_yes(FormField::AsIntended);
    Ok(Draft {
        order: Order::RecordUseCheck {
            case: filled.case(),
            checked_on: filled.day(FormField::CheckedOn)?,
            as_intended,
            amount_misused: filled.amount_if(FormField::Misused)?,
            note: filled.note_if(FormField::Note)?,
        },
        on: None,
    })
}
