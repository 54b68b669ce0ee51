//! The table of fields against the parser: every field of it is read, what must be there is missed
//! when it is not, and nothing else is taken.

use serde_json::json;

use super::*;
use crate::cli::orders::fields::{Asked, Kind};
use crate::text::{self, Lang};

fn orderable() -> impl Iterator<Item = Verb> {
    Verb::ALL.iter().copied().filter(|verb| verb.is_orderable())
}

/// A value for the field. Of words the last: it is the one that asks for further fields.
fn sample(kind: Kind) -> Value {
    match kind {
        Kind::Label | Kind::Note => json!("một câu"),
        Kind::Name => json!("Mẫu Văn An"),
        Kind::CitizenId => json!("008085001234"),
        Kind::Phone => json!("0912345678"),
        Kind::Day => json!("2024-06-11"),
        Kind::Birth => json!("1991"),
        Kind::Amount => json!(100_000_000),
        Kind::Whole(number) => json!(number),
        Kind::Flag | Kind::JustTrue => json!(true),
        Kind::Word(words) => json!(words().last()),
        Kind::Case => json!("24-0137"),
        Kind::Cases => json!(["24-0137"]),
        Kind::Commune => json!("02422"),
        Kind::Names => json!(["amount"]),
        Kind::Object(fields) => Value::Object(line(fields, first_alternative(fields))),
        Kind::List(fields) => json!([line(fields, None)]),
        Kind::Revision => json!(57),
        Kind::Account => json!("hung"),
        Kind::Words(words) => json!(words()),
        Kind::Communes => json!(["02422"]),
        Kind::Month => json!("2024-05"),
        Kind::OrderId => json!("0f".repeat(16)),
    }
}

/// The first of the fields of which one is asked.
fn first_alternative(fields: &[Field]) -> Option<&'static str> {
    let one_of = fields.iter().find(|field| field.asked == Asked::OneOf);
    one_of.map(|field| field.name)
}

/// Whether the field stands in a line that takes `alternative` among the fields of which one is asked.
fn stands(field: &Field, fields: &[Field], alternative: Option<&str>) -> bool {
    match field.asked {
        Asked::Always | Asked::Maybe => true,
        Asked::OneOf => Some(field.name) == alternative,
        Asked::With(other) | Asked::MaybeWith(other) => fields
            .iter()
            .any(|field| field.name == other && stands(field, fields, alternative)),
    }
}

fn line(fields: &[Field], alternative: Option<&str>) -> Map<String, Value> {
    fields
        .iter()
        .filter(|field| stands(field, fields, alternative))
        .map(|field| (field.name.to_owned(), sample(field.kind)))
        .collect()
}

/// A line with every field there may be, for each of the fields of which one is asked.
fn full_lines(verb: Verb) -> Vec<Map<String, Value>> {
    let fields: Vec<Field> = known(verb).copied().collect();
    let mut alternatives: Vec<Option<&str>> = fields
        .iter()
        .filter(|field| field.asked == Asked::OneOf)
        .map(|field| Some(field.name))
        .collect();
    if alternatives.is_empty() {
        alternatives.push(None);
    }
    let is_bulk = fields
        .iter()
        .any(|f| matches!(f.name, "cases" | "rows" | "drop"));
    alternatives
        .into_iter()
        .map(|alternative| {
            let mut line = line(&fields, alternative);
            line.insert("order".to_owned(), json!(verb.id()));
            if is_bulk {
                let revision = if alternative == Some("none") {
                    json!({})
                } else {
                    json!({"24-0137": 57})
                };
                line.insert("revision".to_owned(), revision);
            }
            line
        })
        .collect()
}

fn parse_map(line: &Map<String, Value>) -> Result<ParsedOrder, Refusal> {
    let text = Value::Object(line.clone()).to_string();
    parse(text.as_bytes(), &|code| {
        Some(CaseId::new(2024, code.number()))
    })
}

#[test]
fn every_field_of_the_table_is_read() {
    for verb in orderable() {
        for line in full_lines(verb) {
            let parsed = parse_map(&line).unwrap_or_else(|why| panic!("{line:?}: {why:?}"));
            assert_eq!(parsed.order.verb(), verb);
            assert_eq!(parsed.id, OrderId::parse(&"0f".repeat(16)));
            assert!(parsed.reason.is_some());
        }
    }
}

#[test]
fn a_field_is_missed_where_it_must_be_there_and_nowhere_else() {
    for verb in orderable() {
        let fields: Vec<Field> = known(verb).copied().collect();
        for full in full_lines(verb) {
            for field in fields.iter().filter(|field| full.contains_key(field.name)) {
                let mut line = full.clone();
                line.remove(field.name);
                let depends = |other: &&Field| match other.asked {
                    Asked::With(on) | Asked::MaybeWith(on) => on == field.name,
                    Asked::Always | Asked::Maybe | Asked::OneOf => false,
                };
                for dependent in fields.iter().filter(depends) {
                    line.remove(dependent.name);
                }
                check_without(verb, field, &line);
            }
        }
    }
}

fn check_without(verb: Verb, field: &Field, line: &Map<String, Value>) {
    match (field.asked, parse_map(line)) {
        (Asked::Always | Asked::With(_), Err(Refusal::MissingField { field: missed, .. })) => {
            assert_eq!(missed, field.name, "{line:?}");
        }
        (Asked::OneOf, Err(Refusal::MissingField { field: missed, .. })) => {
            assert!(matches!(missed, "person" | "rows"), "{line:?}");
        }
        (Asked::Maybe | Asked::MaybeWith(_), Ok(parsed)) => {
            assert_eq!(parsed.order.verb(), verb);
        }
        (asked, outcome) => panic!("{}: {asked:?}, {outcome:?}", field.name),
    }
}

#[test]
fn nothing_that_is_not_in_the_table_is_taken() {
    let every: std::collections::BTreeSet<&str> = orderable()
        .flat_map(|verb| known(verb).map(|field| field.name))
        .collect();
    for verb in orderable() {
        let own: Vec<&str> = known(verb).map(|field| field.name).collect();
        for name in every.iter().filter(|name| !own.contains(name)) {
            let mut line = full_lines(verb).remove(0);
            line.insert((*name).to_owned(), json!("x"));
            let refused = parse_map(&line).expect_err("a foreign field");
            assert_eq!(refused.code(), "unknown_field", "{} {name}", verb.id());
        }
    }
}

#[test]
fn help_names_every_order_and_field_in_both_languages() {
    for lang in Lang::ALL {
        let help = help(lang);
        for verb in orderable() {
            assert!(help.contains(&format!("\n{}: ", verb.id())));
            for field in known(verb) {
                let meaning = text::field(lang, field.name);
                assert!(meaning.is_some_and(|m| help.contains(m)), "{}", field.name);
                assert!(help.contains(field.name));
            }
        }
        for field in fields::RELEASE
            .iter()
            .chain(fields::PERSON)
            .chain(fields::NEED)
        {
            assert!(text::field(lang, field.name).is_some(), "{}", field.name);
        }
        for field in fields::ROW
            .iter()
            .chain(fields::ITEM)
            .chain(fields::BORROWER)
        {
            assert!(text::field(lang, field.name).is_some(), "{}", field.name);
        }
        assert!(!help.contains("rules_in_force"));
    }
}
