//! A person's file: opened for somebody new, or put right. Refuses to know whether a number is taken.

use super::filled::{Fault, Filled};
use super::person::{of_case, sex, sex_line};
use super::{Draft, Form, Line, Reads, Subject, entry};
use crate::domain::{Birth, CommuneCode, Day, Fields, Order, Organisation, Release, ReleaseKind};
use crate::office::Card;
use crate::text::desk::{Chosen, FormField, FormTitle, TypedFault};

/// The file of somebody who has none yet, in the commune of this code and name.
pub(crate) fn new_person(commune: CommuneCode, name: String, today: Day) -> Form {
    let subject = Subject {
        commune: Some(commune),
        name,
        ..Subject::default()
    };
    Form::new(FormTitle::NewPerson, subject, today, entry::lines())
}

pub(super) fn new_person_order(filled: &Filled<'_>) -> Result<Draft, Fault> {
    let fields = Fields {
        village: filled.label_if(FormField::Village)?,
        citizen_id: filled.citizen_id_if(FormField::CitizenId)?,
        release: release(filled)?,
        organisation: organisation(filled),
        group: filled.label_if(FormField::Group)?,
        household: filled.case_if(FormField::Household)?,
        phone: filled.phone_if(FormField::Phone)?,
        ..Fields::default()
    };
    Ok(today_is(Order::RegisterApplicant {
        commune: filled.commune(),
        name: filled.name(FormField::Name)?,
        birth: filled.birth(FormField::Birth)?,
        sex: sex(filled)?,
        fields: Box::new(fields),
        enclosed: Box::new(entry::enclosed(filled)?),
    }))
}

/// Puts the file right: what stands is filled in, what is changed is sent.
pub(crate) fn correct(card: &Card) -> Form {
    let form = of_case(FormTitle::Correct, card, person_lines(Some(card)));
    form.first_in_focus()
}

pub(super) fn correct_order(filled: &Filled<'_>) -> Result<Draft, Fault> {
    let name = |filled: &Filled<'_>, field| filled.name(field).map(Some);
    let fields = Fields {
        name: changed(filled, FormField::Name, name)?,
        birth: changed(filled, FormField::Birth, Filled::birth_if)?,
        sex: changed(filled, FormField::Sex, |filled, _| sex(filled).map(Some))?,
        village: changed(filled, FormField::Village, Filled::label_if)?,
        citizen_id: changed(filled, FormField::CitizenId, Filled::citizen_id_if)?,
        release: changed_release(filled)?,
        organisation: changed(filled, FormField::Organisation, |filled, _| {
            Ok(organisation(filled))
        })?,
        group: changed(filled, FormField::Group, Filled::label_if)?,
        household: changed(filled, FormField::Household, Filled::case_if)?,
        phone: changed(filled, FormField::Phone, Filled::phone_if)?,
    };
    if fields == Fields::default() {
        return Err(Fault {
            field: FormField::Name,
            what: TypedFault::NothingChanged,
        });
    }
    Ok(today_is(Order::CorrectApplicant {
        case: filled.case(),
        fields: Box::new(fields),
    }))
}

fn today_is(order: Order) -> Draft {
    Draft { order, on: None }
}

/// The lines of a file, holding what stands in it. Numbers are shown masked and typed anew only.
pub(super) fn person_lines(card: Option<&Card>) -> Vec<Line> {
    let text = |held: fn(&Card) -> Option<String>| card.and_then(held).unwrap_or_default();
    let release = card.and_then(|card| card.release.as_ref());
    let born = card.map(|card| match card.birth {
        Birth::On(day) => crate::text::day(day),
        Birth::Year(year) => year.to_string(),
    });
    let certificate = release.map(|release| release.certificate.as_str());
    let household = text(|card| {
        let household = card.household;
        (household != card.case).then(|| household.to_string())
    });
    let kinds = [ReleaseKind::Completion, ReleaseKind::Amnesty].map(Chosen::Release);
    let kind = release.map(|release| Chosen::Release(release.kind));
    let through = Organisation::ALL.map(Chosen::Through);
    let entrusted = card.and_then(|card| card.organisation).map(Chosen::Through);
    vec![
        Line::holding(FormField::Name, text(|card| Some(card.name.clone()))),
        Line::holding(FormField::Birth, born.unwrap_or_default()).read_as(Reads::Birth),
        sex_line(card.map(|card| card.sex)),
        Line::text(FormField::CitizenId)
            .read_as(Reads::CitizenId)
            .keeping(card.and_then(|card| card.citizen_id.clone())),
        Line::holding(FormField::Village, text(|card| card.village.clone())),
        Line::open_choice(FormField::ReleaseKind, &kinds, kind),
        Line::holding(FormField::Certificate, certificate.unwrap_or_default()),
        Line::date(FormField::Issued, release.map(|release| release.issued)),
        Line::date(
            FormField::Completed,
            release.map(|release| release.completed),
        ),
        Line::open_choice(FormField::Organisation, &through, entrusted),
        Line::holding(FormField::Group, text(|card| card.group.clone())),
        Line::text(FormField::Phone)
            .read_as(Reads::Phone)
            .keeping(card.and_then(|card| card.phone.clone())),
        Line::holding(FormField::Household, household).read_as(Reads::Case),
    ]
}

fn organisation(filled: &Filled<'_>) -> Option<Organisation> {
    let chosen = filled.chosen(FormField::Organisation);
    if let Chosen::Through(organisation) = chosen {
        Some(organisation)
    } else {
        None
    }
}

/// The certificate, once any line of it is filled in; then all of them must be.
fn release(filled: &Filled<'_>) -> Result<Option<Release>, Fault> {
    let field = FormField::ReleaseKind;
    let chosen = filled.chosen(field);
    let Chosen::Release(kind) = chosen else {
        let is_begun = filled.label_if(FormField::Certificate)?.is_some()
            || filled.day_if(FormField::Issued)?.is_some()
            || filled.day_if(FormField::Completed)?.is_some();
        let what = TypedFault::Needed;
        return if is_begun {
            Err(Fault { field, what })
        } else {
            Ok(None)
        };
    };
    Ok(Some(Release {
        kind,
        certificate: filled.label(FormField::Certificate)?,
        issued: filled.day(FormField::Issued)?,
        completed: filled.day(FormField::Completed)?,
    }))
}

fn changed_release(filled: &Filled<'_>) -> Result<Option<Release>, Fault> {
    let lines = [
        FormField::ReleaseKind,
        FormField::Certificate,
        FormField::Issued,
        FormField::Completed,
    ];
    if lines.iter().any(|line| filled.is_changed(*line)) {
        release(filled)
    } else {
        Ok(None)
    }
}

/// What a line says now, where it was changed; what is on file can be changed, not taken away.
fn changed<'a, T>(
    filled: &Filled<'a>,
    field: FormField,
    read: impl FnOnce(&Filled<'a>, FormField) -> Result<Option<T>, Fault>,
) -> Result<Option<T>, Fault> {
    if !filled.is_changed(field) {
        return Ok(None);
    }
    let what = TypedFault::NotTakenAway;
    let read = read(filled, field)?;
    read.map(Some).ok_or(Fault { field, what })
}
