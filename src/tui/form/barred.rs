//! Lines that do not apply because of another answer: they keep their place, are passed over, and what
//! stands in them counts for nothing. Knows answers of the same form; not what a rule allows.

use super::Line;
use crate::domain::Relation;
use crate::text::desk::{Chosen, FormField};

/// Whether the line at this place does not apply.
pub(super) fn is_barred(lines: &[Line], at: usize) -> bool {
    let Some(field) = lines.get(at).map(|line| line.field) else {
        return false;
    };
    let answer = |field| answer(lines, field);
    if matches!(
        field,
        FormField::Purpose | FormField::Amount | FormField::Months | FormField::Signs
    ) {
        return wants_nothing(lines);
    }
    if field == FormField::CourseMonths {
        return wants_nothing(lines) || answer(FormField::Purpose) != Some(Chosen::Training);
    }
    if is_of_the_signer(field) {
        return wants_nothing(lines) || !asks_who_signs(lines);
    }
    if matches!(
        field,
        FormField::Name | FormField::Birth | FormField::Sex | FormField::CitizenId
    ) {
        // Behind the question who signs, the person asked about is the one who does.
        let signs = lines.iter().position(|line| line.field == FormField::Signs);
        return signs.is_some_and(|signs| signs < at) && !another_signs(lines);
    }
    // The answer beside which there is nothing to say.
    [
        (FormField::EndsOn, FormField::NoDebt, Chosen::Yes),
        (FormField::ReasonCode, FormField::Agreed, Chosen::Yes),
        (FormField::Misused, FormField::AsIntended, Chosen::Yes),
        (FormField::Rows, FormField::Listed, Chosen::Nobody),
    ]
    .into_iter()
    .any(|(barred, asked, said)| field == barred && answer(asked) == Some(said))
}

/// The first line that applies and holds nothing yet; the first of all where there is none.
pub(super) fn first_empty(lines: &[Line]) -> usize {
    let is_open = |at: &usize| lines[*at].is_empty() && !is_barred(lines, *at);
    (0..lines.len()).find(is_open).unwrap_or(0)
}

/// The next line that applies, from the last one to the first.
pub(super) fn after(lines: &[Line], at: usize) -> usize {
    let count = lines.len().max(1);
    let mut ahead = (1..=count).map(|ahead| (at + ahead) % count);
    ahead.find(|at| !is_barred(lines, *at)).unwrap_or(at)
}

/// The line before that applies, from the first one to the last.
pub(super) fn before(lines: &[Line], at: usize) -> usize {
    let count = lines.len().max(1);
    let mut behind = (1..=count).map(|behind| (at + count - behind) % count);
    behind.find(|at| !is_barred(lines, *at)).unwrap_or(at)
}

/// Whether somebody signs for the household.
fn another_signs(lines: &[Line]) -> bool {
    matches!(answer(lines, FormField::Signs), Some(Chosen::Signs(_)))
}

/// Whether whoever signs is somebody else than the person the form is filled in for.
pub(super) fn asks_who_signs(lines: &[Line]) -> bool {
    let own = Some(Chosen::Signs(Relation::SelfSigned));
    another_signs(lines) && answer(lines, FormField::Signs) != own
}

/// Whether it is asked whether a loan is wanted, and the answer is not yes.
fn wants_nothing(lines: &[Line]) -> bool {
    answer(lines, FormField::Wants).is_some_and(|answer| answer != Chosen::Yes)
}

fn answer(lines: &[Line], field: FormField) -> Option<Chosen> {
    let line = lines.iter().find(|line| line.field == field);
    line.and_then(Line::chosen)
}

const fn is_of_the_signer(field: FormField) -> bool {
    matches!(
        field,
        FormField::SignerName
            | FormField::SignerBirth
            | FormField::SignerSex
            | FormField::SignerCitizenId
    )
}
