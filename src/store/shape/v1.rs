//! Schema 1 of the journal, frozen: shapes with plain derives and primitive fields, converted from
//! and to the domain. Knows no bytes but those of a personal block.
//!
//! Rules: no field is added, taken away, moved or retyped; no serde attribute; variants are numbered
//! by their place and only ever appended; small enums are the numbers of `number.rs`. What names or
//! describes a person stands in a block of its own (`personal.rs`).

mod act;
mod course;
mod district;
mod fact;
mod listing;
mod merge;
mod number;
mod officer;
mod paper;
mod payout;
mod person;
mod personal;
mod registration;
mod wish;

#[cfg(test)]
pub(super) use self::{
    act::EventV1, district::DistrictFactV1, fact::FactV1, merge::HeldV1, registration::CorrectionV1,
};

pub(super) use self::act::ActV1;
use super::fault::ShapeFault;
use crate::domain::{Day, Dong, Label};

/// The schema version these shapes are written under.
pub(super) const VERSION: u16 = 1;

/// Dates are kept as [`Day::number`].
fn day(field: &'static str, number: i32) -> Result<Day, ShapeFault> {
    Day::from_number(number).ok_or(ShapeFault::Impossible { field })
}

fn day_if_any(field: &'static str, number: Option<i32>) -> Result<Option<Day>, ShapeFault> {
    number.map(|number| day(field, number)).transpose()
}

/// Amounts are kept in whole đồng.
fn dong(field: &'static str, dong: i64) -> Result<Dong, ShapeFault> {
    if dong < 0 {
        return Err(ShapeFault::Impossible { field });
    }
    Ok(Dong::of(dong))
}

/// Labels that name no person are kept as plain texts.
fn text(label: &Label) -> String {
    label.as_str().to_owned()
}

fn text_if_any(label: Option<&Label>) -> Option<String> {
    label.map(text)
}

/// Each of the domain's values in its shape.
fn shapes<'a, T, S: From<&'a T>>(values: &'a [T]) -> Vec<S> {
    values.iter().map(S::from).collect()
}

/// Each shape as the domain's value; the first fault ends it.
fn values<S, T: TryFrom<S, Error = ShapeFault>>(shapes: Vec<S>) -> Result<Vec<T>, ShapeFault> {
    shapes.into_iter().map(T::try_from).collect()
}

/// The shape, if there is one, as the domain's value.
fn value_if_any<S, T: TryFrom<S, Error = ShapeFault>>(
    shape: Option<S>,
) -> Result<Option<T>, ShapeFault> {
    shape.map(T::try_from).transpose()
}
