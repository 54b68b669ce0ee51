//! What happens around a case: the person moves, leaves, comes back, dies or thinks better of it; the
//! loan is paid back, the file is closed or opened again. Knows the lines; not when they may be sent.

use super::filled::{Fault, Filled};
use super::person::of_case;
use super::{Draft, Form, Line, Reads};
use crate::domain::{Label, Order};
use crate::office::Card;
use crate::text::desk::{FormField, FormTitle, TypedFault};

/// The day it holds from: today, until another is typed.
fn since(card: &Card) -> Line {
    Line::date(FormField::Since, Some(card.on))
}

fn from_that_day(filled: &Filled<'_>, order: Order) -> Result<Draft, Fault> {
    let on = Some(filled.day(FormField::Since)?);
    Ok(Draft { order, on })
}

/// The person lives in another commune of the office now.
pub(crate) fn move_residence(card: &Card) -> Form {
    let lines = vec![
        Line::text(FormField::Commune).read_as(Reads::Commune),
        Line::text(FormField::Village),
        since(card),
    ];
    let form = of_case(FormTitle::Move, card, lines);
    form.of_commune(card.place.unit.code())
}

pub(super) fn move_order(filled: &Filled<'_>) -> Result<Draft, Fault> {
    let field = FormField::Commune;
    let commune = filled.commune_typed(field)?;
    if commune == filled.commune() {
        let what = TypedFault::SameCommune;
        return Err(Fault { field, what });
    }
    let order = Order::MoveResidence {
        case: filled.case(),
        commune,
        village: filled.label_if(FormField::Village)?,
    };
    from_that_day(filled, order)
}

/// The person left the communes of the office.
pub(crate) fn leave(card: &Card) -> Form {
    let lines = vec![Line::text(FormField::To), since(card)];
    let form = of_case(FormTitle::Leave, card, lines);
    form.asking_first()
}

pub(super) fn leave_order(filled: &Filled<'_>) -> Result<Draft, Fault> {
    let order = Order::LeaveArea {
        case: filled.case(),
        to: filled.label_if(FormField::To)?,
    };
    from_that_day(filled, order)
}

/// Somebody who left lives here again.
pub(crate) fn come_back(card: &Card) -> Form {
    of_case(FormTitle::ComeBack, card, vec![since(card)])
}

pub(super) fn come_back_order(filled: &Filled<'_>) -> Result<Draft, Fault> {
    let case = filled.case();
    from_that_day(filled, Order::ReturnToArea { case })
}

/// The person died.
pub(crate) fn death(card: &Card) -> Form {
    let form = of_case(FormTitle::Death, card, vec![since(card)]);
    form.asking_first()
}

pub(super) fn death_order(filled: &Filled<'_>) -> Result<Draft, Fault> {
    let case = filled.case();
    from_that_day(filled, Order::RecordDeath { case })
}

/// The person no longer wants a loan.
pub(crate) fn withdraw(card: &Card) -> Form {
    let form = of_case(FormTitle::Withdraw, card, vec![since(card)]);
    form.asking_first()
}

pub(super) fn withdraw_order(filled: &Filled<'_>) -> Result<Draft, Fault> {
    let case = filled.case();
    from_that_day(filled, Order::WithdrawNeed { case })
}

/// The loan is paid back.
pub(crate) fn settle(card: &Card) -> Form {
    let form = of_case(FormTitle::Settle, card, vec![since(card)]);
    form.asking_first()
}

pub(super) fn settle_order(filled: &Filled<'_>) -> Result<Draft, Fault> {
    let case = filled.case();
    from_that_day(filled, Order::Settle { case })
}

/// Closes the file: why, and where the person goes from here. A "no" never ends without "where then";
/// who was paid got a yes, and may need nothing further.
pub(crate) fn close_file(card: &Card) -> Form {
    let lines = vec![
        Line::text(FormField::ReasonCode),
        Line::text(FormField::Referral),
        since(card),
    ];
    of_case(FormTitle::CloseFile, card, lines)
        .of_the_paid(!card.payouts.is_empty())
        .asking_first()
}

pub(super) fn close_file_order(filled: &Filled<'_>) -> Result<Draft, Fault> {
    let referral = if filled.subject.is_paid {
        filled.label_if(FormField::Referral)?
    } else {
        Some(filled.label(FormField::Referral)?)
    };
    let order = Order::Close {
        case: filled.case(),
        reason_code: filled.label(FormField::ReasonCode)?,
        referral,
    };
    from_that_day(filled, order)
}

/// Opens a closed file again.
pub(crate) fn reopen(card: &Card) -> Form {
    let form = of_case(FormTitle::Reopen, card, vec![since(card)]);
    form.asking_first()
}

pub(super) fn reopen_order(filled: &Filled<'_>) -> Result<Draft, Fault> {
    let case = filled.case();
    from_that_day(filled, Order::Reopen { case })
}

/// The core system's numbers of customer and loan; only what is changed is sent.
pub(crate) fn core_numbers(card: &Card) -> Form {
    let loan_no = card
        .payouts
        .last()
        .and_then(|payout| payout.loan_no.as_ref());
    let loan_no = loan_no.map(Label::as_str).unwrap_or_default();
    let lines = vec![
        Line::holding(
            FormField::CustomerNo,
            card.customer_no.clone().unwrap_or_default(),
        ),
        Line::holding(FormField::LoanNo, loan_no),
    ];
    of_case(FormTitle::CoreNumbers, card, lines)
}

pub(super) fn core_numbers_order(filled: &Filled<'_>) -> Result<Draft, Fault> {
    let typed = |field| {
        if filled.is_changed(field) {
            filled.label_if(field)
        } else {
            Ok(None)
        }
    };
    let customer_no = typed(FormField::CustomerNo)?;
    let loan_no = typed(FormField::LoanNo)?;
    if customer_no.is_none() && loan_no.is_none() {
        return Err(Fault {
            field: FormField::CustomerNo,
            what: TypedFault::NothingChanged,
        });
    }
    let order = Order::RecordCoreNumbers {
        case: filled.case(),
        customer_no,
        loan_no,
    };
    Ok(Draft { order, on: None })
}
