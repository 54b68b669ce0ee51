//! Shapes of answers shared by subcommands. Scripts rely on them: fields are added, never changed.

use serde_json::{Value, json};

use crate::domain::{Day, Document};
use crate::office::Row;

/// A person in a list.
pub(super) fn row(row: &Row) -> Value {
    json!({
        "case": row.case.to_string(),
        "name": row.name,
        "commune": row.place.name,
        "commune_code": row.place.unit.to_string(),
        "stage": row.stage.id(),
        "missing": row.missing.iter().map(Document::id).collect::<Vec<_>>(),
        "days_left": row.days_left,
    })
}

/// A date that may be unknown.
pub(super) fn day(day: Option<Day>) -> Value {
    day.map_or(Value::Null, |day| json!(day.to_string()))
}
