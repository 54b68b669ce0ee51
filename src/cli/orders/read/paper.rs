//! Orders about papers: lists and their rows, the debt check, the group's vote, documents.

use super::Reader;
use crate::cli::orders::fields::ROW;
use crate::cli::orders::value;
use crate::domain::limits::LIST_ROWS_MAX;
use crate::domain::{ListNamed, ListPlace, ListRow, Order, Refusal};

fn list_named(fields: &mut Reader<'_>) -> Result<ListNamed, Refusal> {
    Ok(ListNamed {
        no: fields.must("list_no", value::label)?,
        date: fields.must("list_date", value::day)?,
    })
}

/// The paper somebody new stands on, and the row.
pub(super) fn list_place(fields: &mut Reader<'_>) -> Result<ListPlace, Refusal> {
    Ok(ListPlace {
        list: list_named(fields)?,
        police_signed_on: fields.must("police_signed_on", value::day)?,
        committee_signed_on: fields.may("committee_signed_on", value::day)?,
        row: row(fields)?,
    })
}

fn row(fields: &mut Reader<'_>) -> Result<u16, Refusal> {
    fields.must("row", value::whole(1..=u64::from(u16::MAX)))
}

pub(super) fn count_reviewed(fields: &mut Reader<'_>) -> Result<Order, Refusal> {
    Ok(Order::CountReviewed {
        commune: fields.must("commune", value::commune)?,
        list: list_named(fields)?,
        persons: fields.must("persons", value::whole(0..=u64::from(u32::MAX)))?,
    })
}

pub(super) fn receive_list(fields: &mut Reader<'_>) -> Result<Order, Refusal> {
    Ok(Order::ReceiveList {
        commune: fields.must("commune", value::commune)?,
        list: list_named(fields)?,
        police_signed_on: fields.must("police_signed_on", value::day)?,
        committee_signed_on: fields.may("committee_signed_on", value::day)?,
        rows: rows(fields)?,
    })
}

/// The rows of a list, or `none: true` where the paper says nobody.
fn rows(fields: &mut Reader<'_>) -> Result<Vec<ListRow>, Refusal> {
    let Some(given) = fields.objects("rows", ROW, LIST_ROWS_MAX)? else {
        return match fields.may("none", value::just_true)? {
            Some(()) => Ok(Vec::new()),
            None => fields.missing("rows"),
        };
    };
    let mut rows: Vec<ListRow> = Vec::with_capacity(given.len());
    for mut fields in given {
        let row = ListRow {
            row: row(&mut fields)?,
            case: fields.case("case")?,
        };
        fields.finish()?;
        let twice = |other: &ListRow| other.row == row.row || other.case == row.case;
        if rows.iter().any(twice) {
            return Err(Refusal::Malformed {
                field: Some("rows"),
                what: format!("{}, {}", row.row, row.case),
            });
        }
        rows.push(row);
    }
    Ok(rows)
}

pub(super) fn confirm_listing(fields: &mut Reader<'_>) -> Result<Order, Refusal> {
    Ok(Order::ConfirmListing {
        cases: fields.cases()?,
        list: list_named(fields)?,
        police_signed_on: fields.must("police_signed_on", value::day)?,
        committee_signed_on: fields.must("committee_signed_on", value::day)?,
    })
}

pub(super) fn attest_debt(fields: &mut Reader<'_>) -> Result<Order, Refusal> {
    Ok(Order::AttestDebt {
        cases: fields.cases()?,
        none: fields.must("none", value::flag)?,
        checked_on: fields.must("checked_on", value::day)?,
        ends_on: fields.may("ends_on", value::day)?,
    })
}

pub(super) fn record_vetting(fields: &mut Reader<'_>) -> Result<Order, Refusal> {
    Ok(Order::RecordVetting {
        cases: fields.cases()?,
        group: fields.must("group", value::label)?,
        held_on: fields.must("on", value::day)?,
        agreed: fields.must("agreed", value::flag)?,
        reason_code: fields.may("reason_code", value::label)?,
    })
}

pub(super) fn receive_document(fields: &mut Reader<'_>) -> Result<Order, Refusal> {
    Ok(Order::ReceiveDocument {
        cases: fields.cases()?,
        document: fields.must("document", value::word)?,
        copies: fields.may("copies", value::whole(1..=99))?,
        kept_at: fields.may("kept_at", value::label)?,
    })
}

pub(super) fn promise_document(fields: &mut Reader<'_>) -> Result<Order, Refusal> {
    Ok(Order::PromiseDocument {
        cases: fields.cases()?,
        document: fields.must("document", value::word)?,
        due: fields.must("due", value::day)?,
        by: fields.must("by", value::label)?,
    })
}

pub(super) fn reject_document(fields: &mut Reader<'_>) -> Result<Order, Refusal> {
    Ok(Order::RejectDocument {
        cases: fields.cases()?,
        document: fields.must("document", value::word)?,
        reason: fields.must("reason", value::note)?,
    })
}

pub(super) fn waive_document(fields: &mut Reader<'_>) -> Result<Order, Refusal> {
    Ok(Order::WaiveDocument {
        cases: fields.cases()?,
        document: fields.must("document", value::word)?,
        reason: fields.must("reason", value::note)?,
    })
}
