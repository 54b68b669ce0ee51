//! The list of orders for `batch --help`, written from the table of fields. What the fields are
//! called in either language stands in `text`.

use super::fields::{Asked, ENVELOPE, Field, Kind, fields_of};
use crate::domain::Verb;
use crate::text::{self, Lang};

/// Every order with its fields: sign, name, meaning, an example or the words there are.
pub(in crate::cli) fn help(lang: Lang) -> String {
    let mut lines = vec![text::orders_head(lang).to_owned()];
    for verb in Verb::ALL.iter().filter(|verb| verb.is_orderable()) {
        lines.push(format!("\n{}: {}", verb.id(), text::verb_bare(lang, *verb)));
        add(&mut lines, lang, fields_of(*verb), 1);
    }
    lines.push(format!("\n{}", text::orders_envelope(lang)));
    add(&mut lines, lang, ENVELOPE, 1);
    lines.push(String::new());
    lines.join("\n")
}

fn add(lines: &mut Vec<String>, lang: Lang, fields: &[Field], depth: usize) {
    let indent = "  ".repeat(depth);
    for field in fields {
        let meaning = text::field(lang, field.name).unwrap_or_default();
        let example = example(field.kind);
        let (sign, beside) = match field.asked {
            Asked::Always => ("*", String::new()),
            Asked::Maybe => (" ", String::new()),
            Asked::OneOf => ("|", String::new()),
            Asked::With(other) | Asked::MaybeWith(other) => ("+", format!(" ({other})")),
        };
        let name = format!("{}{beside}", field.name);
        lines.push(format!("{indent}{sign} {name:<24} {meaning:<32} {example}"));
        if let Kind::Object(inner) | Kind::List(inner) = field.kind {
            add(lines, lang, inner, depth + 1);
        }
    }
}

/// A value the field takes, in the form it has in a line; of words, all there are.
pub(super) fn example(kind: Kind) -> String {
    match kind {
        Kind::Label | Kind::Note => "\"…\"".to_owned(),
        Kind::Name => "\"Mẫu Văn An\"".to_owned(),
        Kind::CitizenId => "\"008085001234\"".to_owned(),
        Kind::Phone => "\"0912345678\"".to_owned(),
        Kind::Day => "\"2024-06-11\"".to_owned(),
        Kind::Birth => "\"1991-08-15\" | \"1991\"".to_owned(),
        Kind::Amount => "100000000".to_owned(),
        Kind::Whole(example) => example.to_string(),
        Kind::Flag => "true | false".to_owned(),
        Kind::JustTrue => "true".to_owned(),
        Kind::Word(words) => {
            let quoted: Vec<String> = words().iter().map(|word| format!("\"{word}\"")).collect();
            quoted.join(" | ")
        }
        Kind::Case => "\"24-0137\"".to_owned(),
        Kind::Cases => "[\"24-0137\"]".to_owned(),
        Kind::Commune => "\"02422\"".to_owned(),
        Kind::Names => "[\"amount\"]".to_owned(),
        Kind::Object(_) => "{…}".to_owned(),
        Kind::List(_) => "[{…}]".to_owned(),
        Kind::Revision => "57 | {\"24-0137\": 57}".to_owned(),
        Kind::Account => "\"hung\"".to_owned(),
        Kind::Words(words) => {
            let quoted: Vec<String> = words().iter().map(|word| format!("\"{word}\"")).collect();
            format!("{} | […]", quoted.join(" | "))
        }
        Kind::Communes => "[\"02422\"] | \"all\"".to_owned(),
        Kind::Month => "\"2024-06\"".to_owned(),
        Kind::OrderId => format!("\"{}\"", "0f".repeat(16)),
    }
}
