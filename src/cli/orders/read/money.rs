//! Orders about the loan itself: the plan of use, the gates, the payout and what follows it.

use super::{Reader, list};
use crate::cli::orders::fields::ITEM;
use crate::cli::orders::value;
use crate::domain::limits::PLAN_ITEMS_MAX;
use crate::domain::{Order, PlanItem, Refusal};

/// Most names a returned file may have among its fields to mend.
const RETURNED_FIELDS_MAX: usize = 40;

pub(super) fn plan_use(fields: &mut Reader<'_>) -> Result<Order, Refusal> {
    let case = fields.case("case")?;
    let Some(given) = fields.objects("items", ITEM, PLAN_ITEMS_MAX)? else {
        return fields.missing("items");
    };
    let mut items = Vec::with_capacity(given.len());
    for mut item in given {
        items.push(PlanItem {
            what: item.must("what", value::label)?,
            quantity: item.must("quantity", value::whole(1..=u64::from(u32::MAX)))?,
            amount: item.must("amount", value::amount)?,
        });
        item.finish()?;
    }
    Ok(Order::PlanUse {
        case,
        items,
        own_capital: fields.must("own_capital", value::amount_or_zero)?,
        total_need: fields.must("total_need", value::amount)?,
        instalment_months: fields.may("instalment_months", value::months)?,
    })
}

pub(super) fn return_file(fields: &mut Reader<'_>) -> Result<Order, Refusal> {
    Ok(Order::Return {
        case: fields.case("case")?,
        fields: fields.must("fields", |name, value| {
            list(name, value, RETURNED_FIELDS_MAX)?
                .iter()
                .map(|field| value::label(name, field))
                .collect()
        })?,
        note: fields.must("note", value::note)?,
    })
}

pub(super) fn approve(fields: &mut Reader<'_>) -> Result<Order, Refusal> {
    Ok(Order::Approve {
        cases: fields.cases()?,
        amount: fields.may("amount", value::amount)?,
        months: fields.may("months", value::months)?,
        instalment_months: fields.may("instalment_months", value::months)?,
        decision_no: fields.may("decision_no", value::label)?,
        decision_date: fields.may("decision_date", value::day)?,
    })
}

pub(super) fn refuse(fields: &mut Reader<'_>) -> Result<Order, Refusal> {
    Ok(Order::Refuse {
        case: fields.case("case")?,
        reason_code: fields.must("reason_code", value::label)?,
        note: fields.must("note", value::note)?,
    })
}

pub(super) fn schedule(fields: &mut Reader<'_>) -> Result<Order, Refusal> {
    Ok(Order::Schedule {
        cases: fields.cases()?,
        date: fields.must("date", value::day)?,
        place: fields.must("place", value::word)?,
    })
}

/// The day of the payout is the order's own, and stays for it.
pub(super) fn disburse(fields: &mut Reader<'_>) -> Result<Order, Refusal> {
    if !fields.has("on") {
        return fields.missing("on");
    }
    Ok(Order::Disburse {
        case: fields.case("case")?,
        amount: fields.must("amount", value::amount)?,
        loan_no: fields.may("loan_no", value::label)?,
        loan_book_no: fields.may("loan_book_no", value::label)?,
        slip_no: fields.may("slip_no", value::label)?,
        funding: fields.may("funding", value::word)?,
        received_by: fields.may("received_by", value::label)?,
    })
}

pub(super) fn record_absence(fields: &mut Reader<'_>) -> Result<Order, Refusal> {
    Ok(Order::RecordAbsence {
        case: fields.case("case")?,
        date: fields.must("date", value::day)?,
        reason: fields.must("reason", value::note)?,
        next: fields.may("next", value::day)?,
    })
}

pub(super) fn record_core_numbers(fields: &mut Reader<'_>) -> Result<Order, Refusal> {
    Ok(Order::RecordCoreNumbers {
        case: fields.case("case")?,
        customer_no: fields.may("customer_no", value::label)?,
        loan_no: fields.may("loan_no", value::label)?,
    })
}

pub(super) fn record_use_check(fields: &mut Reader<'_>) -> Result<Order, Refusal> {
    Ok(Order::RecordUseCheck {
        case: fields.case("case")?,
        checked_on: fields.must("on", value::day)?,
        as_intended: fields.must("as_intended", value::flag)?,
        amount_misused: fields.may("amount_misused", value::amount_or_zero)?,
        note: Some(fields.must("note", value::note)?),
    })
}

pub(super) fn set_plan(fields: &mut Reader<'_>) -> Result<Order, Refusal> {
    Ok(Order::SetPlan {
        commune: fields.must("commune", value::commune)?,
        organisation: fields.may("organisation", value::word)?,
        year: fields.must("year", value::whole(2000..=2200))?,
        amount: fields.must("amount", value::amount_or_zero)?,
        resolution: fields.may("resolution", value::label)?,
    })
}
