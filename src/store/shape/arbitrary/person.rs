//! Made-up people, words, numbers and days, within the limits of today.

use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

use crate::domain::{
    Alone, Birth, Borrower, CaseId, CitizenId, Day, Dong, Label, ListRef, Name, Note, Organisation,
    Personal, Phone, Registration, Relation, Release, ReleaseKind, Sex, Signer, UnitId, limits,
};

pub(super) fn registration() -> impl Strategy<Value = Registration> {
    let person = (personal(), birth(), sex());
    let ways = (of(organisation()), of(label()), case());
    (unit(), person, of(release()), ways).prop_map(|(unit, person, release, ways)| Registration {
        unit,
        personal: person.0,
        birth: person.1,
        sex: person.2,
        release,
        organisation: ways.0,
        group: ways.1,
        household: ways.2,
    })
}

fn personal() -> impl Strategy<Value = Personal> {
    (name(), of(citizen_id()), of(phone()), of(label())).prop_map(
        |(name, citizen_id, phone, village)| Personal {
            name,
            citizen_id,
            phone,
            village,
        },
    )
}

pub(super) fn borrower() -> impl Strategy<Value = Borrower> {
    let signer = (personal(), birth(), sex(), of(day()), of(label())).prop_map(
        |(personal, birth, sex, id_issued, id_place)| Signer {
            personal,
            birth,
            sex,
            id_issued,
            id_place,
        },
    );
    prop_oneof![
        (signer, select(&Relation::ALL)).prop_map(|(signer, relation)| {
            Borrower::Representative {
                signer: Box::new(signer),
                relation,
            }
        }),
        select(&Alone::ALL).prop_map(Borrower::Alone),
    ]
}

pub(super) fn release() -> impl Strategy<Value = Release> {
    let kind = prop_oneof![Just(ReleaseKind::Completion), Just(ReleaseKind::Amnesty)];
    (kind, label(), day(), day()).prop_map(|(kind, certificate, issued, completed)| Release {
        kind,
        certificate,
        issued,
        completed,
    })
}

pub(super) fn list() -> impl Strategy<Value = ListRef> {
    (unit(), label(), day()).prop_map(|(unit, no, date)| ListRef { unit, no, date })
}

pub(super) fn unit() -> impl Strategy<Value = UnitId> {
    (any::<u32>(), day()).prop_map(|(code, from)| UnitId::new(code, from))
}

pub(super) fn case() -> impl Strategy<Value = CaseId> {
    (any::<u16>(), any::<u32>()).prop_map(|(year, number)| CaseId::new(year, number))
}

pub(super) fn birth() -> impl Strategy<Value = Birth> {
    prop_oneof![
        day().prop_map(Birth::On),
        any::<u16>().prop_map(Birth::Year)
    ]
}

pub(super) fn sex() -> impl Strategy<Value = Sex> {
    prop_oneof![Just(Sex::Male), Just(Sex::Female)]
}

pub(super) fn organisation() -> impl Strategy<Value = Organisation> {
    select(&Organisation::ALL)
}

pub(super) fn day() -> impl Strategy<Value = Day> {
    let days = Day::of(1900, 1, 1).number()..=Day::of(2200, 12, 31).number();
    days.prop_map(|number| Day::from_number(number).unwrap())
}

pub(super) fn dong() -> impl Strategy<Value = Dong> {
    (0..=limits::AMOUNT_DONG_MAX).prop_map(Dong::of)
}

/// Invented people bear one of three surnames.
pub(super) fn name() -> impl Strategy<Value = Name> {
    "(Mẫu|Ví|Thử) (Văn|Thị) [A-ZĐ][a-zạđêộưỳ]{0,12}".prop_map(|text| Name::new(&text).unwrap())
}

pub(super) fn citizen_id() -> impl Strategy<Value = CitizenId> {
    "[0-9]{12}|[0-9]{9}".prop_map(|digits| CitizenId::new(&digits).unwrap())
}

pub(super) fn phone() -> impl Strategy<Value = Phone> {
    "0[0-9]{9}".prop_map(|digits| Phone::new(&digits).unwrap())
}

pub(super) fn label() -> impl Strategy<Value = Label> {
    "\\PC{1,20}".prop_filter_map("a readable label", |text| Label::new(&text).ok())
}

pub(super) fn note() -> impl Strategy<Value = Note> {
    "\\PC{1,75}".prop_filter_map("a readable note", |text| Note::new(&text).ok())
}
