//! One line of `batch` as an order, or the refusal that says what is wrong with it. Knows the fields
//! of every order; not what is stored, and not whether the order can be done.

mod fields;
mod help;
mod json;
mod read;
mod reader;
mod value;
mod word;

#[cfg(test)]
mod table_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod wrong_tests;

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use self::fields::{ENVELOPE, Field, fields_of};
use self::json::Strict;
use self::reader::{Reader, Resolve};
use self::value::malformed;
use crate::domain::{CaseCode, CaseId, Day, Note, Order, OrderId, Refusal, Seq, Verb};
use crate::lang::nearest;

pub(super) use help::help;

/// Longest line that is read, in bytes; the longest order there is needs a tenth of it.
pub(super) const LINE_BYTES_MAX: usize = 64 * 1024;

/// An order and what came with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ParsedOrder {
    /// The order's own id, where the line has one.
    pub(super) id: Option<OrderId>,
    /// The day it holds from; today where the line has none. For a vote and a use check the field
    /// `on` is the day of the fact and this stays empty.
    pub(super) on: Option<Day>,
    /// The revision of the one case it was made on.
    pub(super) revision: Option<Seq>,
    /// The same for orders that name several.
    pub(super) revisions: BTreeMap<CaseId, Seq>,
    /// The reason, be it the order's own or beside it.
    pub(super) reason: Option<Note>,
    /// A remark that is no part of the order.
    pub(super) note: Option<Note>,
    /// The order.
    pub(super) order: Order,
}

/// Reads one line. `resolve` finds the case of a typed code; a code nobody has is refused. Fields are
/// those of `decisions` 7, and nothing else: no key twice, no field unknown, none of the wrong kind.
pub(super) fn parse(
    line: &[u8],
    resolve: &dyn Fn(CaseCode) -> Option<CaseId>,
) -> Result<ParsedOrder, Refusal> {
    let mut given = object(line)?;
    let verb = verb(given.remove("order"))?;
    let mut fields = Reader::new(verb, known(verb), given, resolve)?;
    let Some(order) = read::order(verb, &mut fields)? else {
        return Err(unknown_order(verb.id()));
    };
    let (revision, revisions) = revisions(&mut fields, &order, resolve)?;
    let parsed = ParsedOrder {
        id: fields.may("id", value::order_id)?,
        on: fields.may("on", value::day)?,
        revision,
        revisions,
        reason: fields
            .may("reason", value::note)?
            .or_else(|| own_reason(&order)),
        note: fields.may("note", value::note)?,
        order,
    };
    fields.finish()?;
    Ok(parsed)
}

/// The order's own fields, then those every order takes that it has not itself.
fn known(verb: Verb) -> impl Iterator<Item = &'static Field> {
    let own = fields_of(verb);
    let beside = ENVELOPE
        .iter()
        .filter(|field| own.iter().all(|own| own.name != field.name));
    own.iter().chain(beside)
}

fn object(line: &[u8]) -> Result<Map<String, Value>, Refusal> {
    let unreadable = |what: String| Refusal::Malformed { field: None, what };
    if LINE_BYTES_MAX < line.len() {
        return Err(unreadable(format!(
            "{} bytes, {LINE_BYTES_MAX} at most",
            line.len()
        )));
    }
    match serde_json::from_slice(line) {
        Ok(Strict(Value::Object(given))) => Ok(given),
        Ok(Strict(other)) => Err(unreadable(value::shown(&other))),
        Err(error) => Err(unreadable(error.to_string())),
    }
}

fn verb(named: Option<Value>) -> Result<Verb, Refusal> {
    let field = "order";
    match named {
        None | Some(Value::Null) => Err(Refusal::Malformed {
            field: Some(field),
            what: String::new(),
        }),
        Some(Value::String(typed)) => Verb::from_id(&typed).ok_or_else(|| unknown_order(&typed)),
        Some(other) => Err(malformed(field, &other)),
    }
}

fn unknown_order(typed: &str) -> Refusal {
    let orders = Verb::ALL
        .iter()
        .filter(|verb| verb.is_orderable())
        .map(|verb| verb.id());
    Refusal::UnknownOrder {
        typed: value::shown(&Value::from(typed)),
        nearest: nearest(typed, orders),
    }
}

/// One revision for an order on one case; for an order on several an object from code to revision,
/// of cases that the order names.
fn revisions(
    fields: &mut Reader<'_>,
    order: &Order,
    resolve: Resolve<'_>,
) -> Result<(Option<Seq>, BTreeMap<CaseId, Seq>), Refusal> {
    let seq = |field, value: &Value| value::whole(1..=u64::MAX)(field, value).map(Seq);
    let is_bulk = fields_of(order.verb())
        .iter()
        .any(|field| matches!(field.name, "cases" | "rows" | "drop"));
    if !is_bulk {
        return Ok((fields.may("revision", seq)?, BTreeMap::new()));
    }
    let named = order.cases();
    let revisions = fields.may("revision", |field, value| {
        let given = value.as_object().ok_or_else(|| malformed(field, value))?;
        let mut revisions = BTreeMap::new();
        for (code, revision) in given {
            let case = reader::case(&Value::from(code.as_str()), resolve)?;
            let seq = seq(field, revision)?;
            if !named.contains(&case) || revisions.insert(case, seq).is_some() {
                return Err(malformed(field, &Value::from(code.as_str())));
            }
        }
        Ok(revisions)
    })?;
    Ok((None, revisions.unwrap_or_default()))
}

/// Four orders have a reason of their own, under the name that every order may give one.
fn own_reason(order: &Order) -> Option<Note> {
    if let Order::RejectDocument { reason, .. }
    | Order::WaiveDocument { reason, .. }
    | Order::RecordAbsence { reason, .. }
    | Order::Adjust { reason, .. } = order
    {
        return Some(reason.clone());
    }
    None
}
