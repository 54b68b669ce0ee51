//! The approval, the day of payment, the money and what became of it, as schema 1 keeps them.

use serde::{Deserialize, Serialize};

use super::number::Numbered;
use super::personal::PersonalV1;
use super::{day, day_if_any, dong, text_if_any, value_if_any};
use crate::domain::{
    Appointment, Day, Fact, Funding, Grant, Label, Note, PaidOut, Place, RulesDigest, UseCheck,
};
use crate::store::shape::fault::ShapeFault;

/// What an approval grants.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct GrantV1 {
    amount: i64,
    months: u16,
    instalment_months: Option<u16>,
    decision_no: Option<String>,
    decision_date: Option<i32>,
    rules: u64,
}

impl From<&Grant> for GrantV1 {
    fn from(grant: &Grant) -> Self {
        Self {
            amount: grant.amount.dong(),
            months: grant.months,
            instalment_months: grant.instalment_months,
            decision_no: text_if_any(grant.decision_no.as_ref()),
            decision_date: grant.decision_date.map(Day::number),
            rules: grant.rules.0,
        }
    }
}

impl TryFrom<GrantV1> for Grant {
    type Error = ShapeFault;

    fn try_from(grant: GrantV1) -> Result<Self, ShapeFault> {
        Ok(Self {
            amount: dong("amount", grant.amount)?,
            months: grant.months,
            instalment_months: grant.instalment_months,
            decision_no: grant.decision_no.map(Label::kept),
            decision_date: day_if_any("decision_date", grant.decision_date)?,
            rules: RulesDigest(grant.rules),
        })
    }
}

/// A day and place on which somebody is to be paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct AppointmentV1 {
    date: i32,
    place: u8,
}

impl From<&Appointment> for AppointmentV1 {
    fn from(appointment: &Appointment) -> Self {
        Self {
            date: appointment.date.number(),
            place: appointment.place.number(),
        }
    }
}

impl TryFrom<AppointmentV1> for Appointment {
    type Error = ShapeFault;

    fn try_from(appointment: AppointmentV1) -> Result<Self, ShapeFault> {
        Ok(Self {
            date: day("date", appointment.date)?,
            place: Place::kept(appointment.place)?,
        })
    }
}

/// What was handed over. Who received it is named, so it is a block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PaidOutV1 {
    amount: i64,
    loan_no: Option<String>,
    loan_book_no: Option<String>,
    slip_no: Option<String>,
    funding: Option<u8>,
    received_by: Option<PersonalV1>,
    rules: u64,
}

impl From<&PaidOut> for PaidOutV1 {
    fn from(paid: &PaidOut) -> Self {
        Self {
            amount: paid.amount.dong(),
            loan_no: text_if_any(paid.loan_no.as_ref()),
            loan_book_no: text_if_any(paid.loan_book_no.as_ref()),
            slip_no: text_if_any(paid.slip_no.as_ref()),
            funding: paid.funding.map(Funding::number),
            received_by: paid.received_by.as_ref().map(PersonalV1::from),
            rules: paid.rules.0,
        }
    }
}

impl TryFrom<PaidOutV1> for PaidOut {
    type Error = ShapeFault;

    fn try_from(paid: PaidOutV1) -> Result<Self, ShapeFault> {
        Ok(Self {
            amount: dong("amount", paid.amount)?,
            loan_no: paid.loan_no.map(Label::kept),
            loan_book_no: paid.loan_book_no.map(Label::kept),
            slip_no: paid.slip_no.map(Label::kept),
            funding: paid.funding.map(Funding::kept).transpose()?,
            received_by: value_if_any(paid.received_by)?,
            rules: RulesDigest(paid.rules),
        })
    }
}

/// Somebody did not come to be paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct AbsenceV1 {
    date: i32,
    reason: PersonalV1,
    next: Option<i32>,
}

impl AbsenceV1 {
    pub(crate) fn new(date: Day, reason: &Note, next: Option<Day>) -> Self {
        Self {
            date: date.number(),
            reason: reason.into(),
            next: next.map(Day::number),
        }
    }
}

impl TryFrom<AbsenceV1> for Fact {
    type Error = ShapeFault;

    fn try_from(absence: AbsenceV1) -> Result<Self, ShapeFault> {
        Ok(Self::AbsenceRecorded {
            date: day("date", absence.date)?,
            reason: absence.reason.try_into()?,
            next: day_if_any("next", absence.next)?,
        })
    }
}

/// What the bank's core system calls the customer and the loan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct CoreNumbersV1 {
    customer_no: Option<String>,
    loan_no: Option<String>,
}

impl CoreNumbersV1 {
    pub(crate) fn new(customer_no: Option<&Label>, loan_no: Option<&Label>) -> Self {
        Self {
            customer_no: text_if_any(customer_no),
            loan_no: text_if_any(loan_no),
        }
    }
}

impl From<CoreNumbersV1> for Fact {
    fn from(numbers: CoreNumbersV1) -> Self {
        Self::CoreNumbersRecorded {
            customer_no: numbers.customer_no.map(Label::kept),
            loan_no: numbers.loan_no.map(Label::kept),
        }
    }
}

/// A look at what the money was used for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct UseCheckV1 {
    on: i32,
    as_intended: bool,
    amount_misused: i64,
    note: Option<PersonalV1>,
}

impl From<&UseCheck> for UseCheckV1 {
    fn from(check: &UseCheck) -> Self {
        Self {
            on: check.on.number(),
            as_intended: check.as_intended,
            amount_misused: check.amount_misused.dong(),
            note: check.note.as_ref().map(PersonalV1::from),
        }
    }
}

impl TryFrom<UseCheckV1> for UseCheck {
    type Error = ShapeFault;

    fn try_from(check: UseCheckV1) -> Result<Self, ShapeFault> {
        Ok(Self {
            on: day("on", check.on)?,
            as_intended: check.as_intended,
            amount_misused: dong("amount_misused", check.amount_misused)?,
            note: value_if_any(check.note)?,
        })
    }
}
