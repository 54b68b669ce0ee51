//! The papers that are not one person's: files opened when a list comes, the lists themselves, their
//! counts, the plan. Refuses to know what becomes of anybody.

use super::diary::Diary;
use super::names;
use super::people::{Person, Story};
use super::tables::{Applicant, LaterList, OnList, Place, Tables, label};
use crate::domain::{Day, Fields, ListNamed, ListRow, Order, Release, ReleaseKind};

/// The plan of 2024, set by one resolution for every commune; nothing is planned where nobody asked.
pub(super) fn plan(tables: &Tables, diary: &mut Diary) {
    for place in &tables.places {
        let order = Order::SetPlan {
            commune: place.code,
            organisation: None,
            year: 2024,
            amount: place.plan(),
            resolution: Some(label("01/NQ-BĐD")),
        };
        diary.tell_by_director(Day::of(2024, 1, 8), order);
    }
}

/// Opens the file.
pub(super) fn register(person: &Person<'_>, diary: &mut Diary) {
    let told = match person.story {
        Story::Told(applicant) => Some(applicant),
        Story::NotAsked | Story::No(_) => None,
    };
    let kind = told.and_then(|applicant| applicant.released_by);
    let release = person.completed.map(|completed| Release {
        kind: kind.unwrap_or(ReleaseKind::Completion),
        certificate: label(&format!("{:04}/GCN", 1000 + person.case.number())),
        issued: completed,
        completed,
    });
    let fields = Fields {
        village: Some(label(&format!("Thôn {}", person.village))),
        citizen_id: person.citizen_id.clone(),
        release,
        organisation: told.and_then(|applicant| applicant.organisation),
        group: told.and_then(Applicant::group),
        phone: person.phone.clone(),
        ..Fields::default()
    };
    let order = Order::RegisterApplicant {
        commune: person.place.code,
        name: names::name(&person.name),
        birth: person.birth,
        sex: person.sex,
        fields: Box::new(fields),
        enclosed: Box::default(),
    };
    let on = person.registered;
    let note = told.and_then(|applicant| applicant.note.as_deref());
    diary.tell_with(on, person.place.officer(on), order, note);
}

/// A commune's first list: its count, those without a name included, and its rows.
pub(super) fn first(place: &Place, people: &[Person<'_>], diary: &mut Diary) {
    let rows = rows(people, |person| {
        person.place.code == place.code && person.list == OnList::First
    });
    let list = ListNamed {
        no: label(&place.list),
        date: place.list_date(),
    };
    let named = u32::try_from(rows.len()).expect("a list of the demonstration is short");
    let by = place.officer(place.received);
    let count = Order::CountReviewed {
        commune: place.code,
        list: list.clone(),
        persons: named + place.counted,
    };
    diary.tell(place.received, by.clone(), count);
    let receive = Order::ReceiveList {
        commune: place.code,
        list,
        police_signed_on: place.list_date(),
        committee_signed_on: Some(place.confirmed_on()),
        rows,
    };
    diary.tell(place.received, by, receive);
}

/// A later list of the commune.
pub(super) fn later(list: &LaterList, place: &Place, people: &[Person<'_>], diary: &mut Diary) {
    let order = Order::ReceiveList {
        commune: list.commune,
        list: ListNamed {
            no: label(&list.no),
            date: list.police,
        },
        police_signed_on: list.police,
        committee_signed_on: list.committee,
        rows: rows(people, |person| {
            person.place.code == list.commune && person.list == OnList::Later(list.no.clone())
        }),
    };
    diary.tell(list.received, place.officer(list.received), order);
}

fn rows(people: &[Person<'_>], is_on_it: impl Fn(&Person<'_>) -> bool) -> Vec<ListRow> {
    let named = people.iter().filter(|person| is_on_it(person));
    named
        .zip(1..)
        .map(|(person, row)| ListRow {
            row,
            case: person.case,
        })
        .collect()
}
