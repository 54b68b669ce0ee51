//! One value of a field, read as what the domain knows. Each reader refuses with the code that fits
//! and what was typed.

use std::ops::RangeInclusive;

use serde_json::Value;

use super::reader::list;
use super::word::{Word, words};
use crate::domain::limits::TERM_MONTHS_MAX;
use crate::domain::{
    Account, AmountFault, AreaNamed, Birth, CitizenId, CommuneCode, DateFault, Day, Dong, Label,
    Name, Note, OrderId, Phone, Refusal, Role, Roles, TextFault,
};

/// Longest piece of a wrong value that a refusal carries, in characters.
const SHOWN_CHARS_MAX: usize = 200;

/// Most communes one officer is given by name; beyond that it is all of them.
const COMMUNES_MAX: usize = 60;

/// Above this a number without decimals no longer comes as a whole one.
const BEYOND_WHOLE: f64 = 1e18;

/// A value as it was typed, texts without their quotation marks.
pub(super) fn shown(value: &Value) -> String {
    let whole = match value {
        Value::String(text) => text.clone(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => {
            value.to_string()
        }
    };
    whole.chars().take(SHOWN_CHARS_MAX).collect()
}

/// A value of the wrong kind, or one that its field never takes.
pub(super) fn malformed(field: &'static str, value: &Value) -> Refusal {
    Refusal::Malformed {
        field: Some(field),
        what: shown(value),
    }
}

fn text<'v>(field: &'static str, value: &'v Value) -> Result<&'v str, Refusal> {
    value.as_str().ok_or_else(|| malformed(field, value))
}

/// A text, or a whole number written without quotation marks.
fn text_or_number(field: &'static str, value: &Value) -> Result<String, Refusal> {
    match (value.as_str(), value.as_u64()) {
        (Some(text), _) => Ok(text.to_owned()),
        (None, Some(number)) => Ok(number.to_string()),
        (None, None) => Err(malformed(field, value)),
    }
}

fn bad_text(field: &'static str) -> impl Fn(TextFault) -> Refusal {
    move |fault| Refusal::BadText { field, fault }
}

/// A short text; a list or a loan may be numbered, so a whole number is one too.
pub(super) fn label(field: &'static str, value: &Value) -> Result<Label, Refusal> {
    Label::new(&text_or_number(field, value)?).map_err(bad_text(field))
}

/// A longer text.
pub(super) fn note(field: &'static str, value: &Value) -> Result<Note, Refusal> {
    Note::new(text(field, value)?).map_err(bad_text(field))
}

/// A person's name.
pub(super) fn name(field: &'static str, value: &Value) -> Result<Name, Refusal> {
    Name::new(text(field, value)?).map_err(|fault| Refusal::BadName { field, fault })
}

/// A citizen number. Its digits stay out of the refusal.
pub(super) fn citizen_id(field: &'static str, value: &Value) -> Result<CitizenId, Refusal> {
    let typed = text_or_number(field, value)?;
    CitizenId::new(&typed).ok_or_else(|| Refusal::BadCitizenId {
        field,
        digits: typed.chars().filter(char::is_ascii_digit).count(),
    })
}

/// A telephone number; a refusal carries its last two signs only.
pub(super) fn phone(field: &'static str, value: &Value) -> Result<Phone, Refusal> {
    let typed = text(field, value)?;
    Phone::new(typed).ok_or_else(|| {
        let mut last: Vec<char> = typed.chars().rev().take(2).collect();
        last.reverse();
        Refusal::Malformed {
            field: Some(field),
            what: format!("····{}", last.into_iter().collect::<String>()),
        }
    })
}

fn not_a_date(field: &'static str, value: &Value) -> Refusal {
    let typed = shown(value);
    let fault = DateFault::NotADate { typed };
    Refusal::BadDate { field, fault }
}

/// `2024-06-30`.
pub(super) fn day(field: &'static str, value: &Value) -> Result<Day, Refusal> {
    value
        .as_str()
        .and_then(Day::parse_iso)
        .ok_or_else(|| not_a_date(field, value))
}

/// A day, or a year alone as text or number.
pub(super) fn birth(field: &'static str, value: &Value) -> Result<Birth, Refusal> {
    let year = match value.as_str() {
        Some(text) if text.len() == 4 => text.parse().ok(),
        Some(_) => None,
        None => value.as_u64(),
    };
    match year {
        Some(year) => u16::try_from(year)
            .ok()
            .filter(|year| (1900..=2200).contains(year))
            .map(Birth::Year)
            .ok_or_else(|| not_a_date(field, value)),
        None => day(field, value).map(Birth::On),
    }
}

fn dong(
    field: &'static str,
    value: &Value,
    check: fn(i64) -> Result<Dong, AmountFault>,
) -> Result<Dong, Refusal> {
    let whole = match (value.as_i64(), value.as_f64()) {
        (Some(dong), _) => check(dong),
        (None, Some(huge)) if BEYOND_WHOLE < huge => Err(AmountFault::TooLarge),
        (None, _) => Err(AmountFault::NotWhole),
    };
    whole.map_err(|fault| Refusal::BadAmount {
        field,
        typed: shown(value),
        fault,
    })
}

/// Whole đồng above zero, as a JSON number.
pub(super) fn amount(field: &'static str, value: &Value) -> Result<Dong, Refusal> {
    dong(field, value, Dong::positive)
}

/// Whole đồng, zero included.
pub(super) fn amount_or_zero(field: &'static str, value: &Value) -> Result<Dong, Refusal> {
    dong(field, value, Dong::whole)
}

/// A whole number within the range.
pub(super) fn whole<T: TryFrom<u64>>(
    range: RangeInclusive<u64>,
) -> impl Fn(&'static str, &Value) -> Result<T, Refusal> {
    move |field, value| {
        value
            .as_u64()
            .filter(|number| range.contains(number))
            .and_then(|number| T::try_from(number).ok())
            .ok_or_else(|| malformed(field, value))
    }
}

/// Months of a term, a course, an instalment: at least one.
pub(super) fn months(field: &'static str, value: &Value) -> Result<u16, Refusal> {
    whole(1..=u64::from(TERM_MONTHS_MAX))(field, value)
}

/// `true` or `false`.
pub(super) fn flag(field: &'static str, value: &Value) -> Result<bool, Refusal> {
    value.as_bool().ok_or_else(|| malformed(field, value))
}

/// `true`, for fields that are left out otherwise.
pub(super) fn just_true(field: &'static str, value: &Value) -> Result<(), Refusal> {
    match value {
        Value::Bool(true) => Ok(()),
        Value::Null
        | Value::Bool(false)
        | Value::Number(_)
        | Value::String(_)
        | Value::Array(_)
        | Value::Object(_) => Err(malformed(field, value)),
    }
}

/// One of a fixed set of words.
pub(super) fn word<W: Word>(field: &'static str, value: &Value) -> Result<W, Refusal> {
    let typed = text(field, value)?;
    W::ALL
        .iter()
        .copied()
        .find(|known| known.word() == typed)
        .ok_or_else(|| Refusal::BadWord {
            field,
            typed: shown(value),
            known: words::<W>(),
        })
}

/// Five digits as text; whether they name a commune is asked later, for the order's own day.
pub(super) fn commune(_: &'static str, value: &Value) -> Result<CommuneCode, Refusal> {
    value
        .as_str()
        .filter(|text| text.len() == 5 && text.bytes().all(|b| b.is_ascii_digit()))
        .and_then(|digits| digits.parse().ok())
        .ok_or_else(|| Refusal::UnknownCommune {
            typed: shown(value),
        })
}

/// The account of an officer.
pub(super) fn account(field: &'static str, value: &Value) -> Result<Account, Refusal> {
    Account::new(text(field, value)?).ok_or_else(|| malformed(field, value))
}

/// One role by its word, or several.
pub(super) fn roles(field: &'static str, value: &Value) -> Result<Roles, Refusal> {
    match value.as_array() {
        Some(several) if several.is_empty() => Err(malformed(field, value)),
        Some(several) => several.iter().map(|one| word::<Role>(field, one)).collect(),
        None => word::<Role>(field, value).map(|role| Roles::default().with(role)),
    }
}

/// `all`, or the codes of communes.
pub(super) fn communes(field: &'static str, value: &Value) -> Result<AreaNamed, Refusal> {
    if value.as_str() == Some("all") {
        return Ok(AreaNamed::All);
    }
    let codes = list(field, value, COMMUNES_MAX)?;
    let codes = codes.iter().map(|code| commune(field, code));
    Ok(AreaNamed::Communes(codes.collect::<Result<_, _>>()?))
}

/// `2024-06`, as its last day.
pub(super) fn month(field: &'static str, value: &Value) -> Result<Day, Refusal> {
    let first = value.as_str().map(|text| format!("{text}-01"));
    first
        .and_then(|first| Day::parse_iso(&first))
        .map(|first| first.plus_months(1).minus_days(1))
        .ok_or_else(|| not_a_date(field, value))
}

/// 32 hexadecimal digits.
pub(super) fn order_id(field: &'static str, value: &Value) -> Result<OrderId, Refusal> {
    OrderId::parse(text(field, value)?).ok_or_else(|| malformed(field, value))
}
