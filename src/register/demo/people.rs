//! Everybody who has a file: the applicants of the table and, for the other figures of a commune,
//! people made up one after another. Refuses to know orders.

use super::names;
use super::tables::{Applicant, OnList, Place, Tables};
use crate::domain::{Birth, CaseId, CitizenId, Day, Phone, Sex};
use crate::lang::Collation;

/// The last day of the demonstration; it opens on it.
pub(super) fn practice_day() -> Day {
    Day::of(2024, 6, 11)
}

/// One file.
pub(super) struct Person<'a> {
    pub(super) case: CaseId,
    pub(super) place: &'a Place,
    pub(super) name: String,
    pub(super) birth: Birth,
    pub(super) sex: Sex,
    pub(super) village: u8,
    /// Asked for once somebody speaks with the person.
    pub(super) citizen_id: Option<CitizenId>,
    pub(super) phone: Option<Phone>,
    pub(super) completed: Option<Day>,
    pub(super) registered: Day,
    pub(super) list: OnList,
    pub(super) story: Story<'a>,
}

/// What became of a file.
pub(super) enum Story<'a> {
    NotAsked,
    /// Said no on that day.
    No(Day),
    /// As the table tells.
    Told(&'a Applicant),
}

/// Everybody, in the order their files were opened.
pub(super) fn everybody(tables: &Tables) -> Vec<Person<'_>> {
    let mut people: Vec<Person<'_>> = Vec::new();
    for place in &tables.places {
        let applicants: Vec<&Applicant> = tables
            .applicants
            .iter()
            .filter(|applicant| applicant.commune == place.code)
            .collect();
        let made_up = made_up(place, &applicants, people.len());
        for applicant in applicants {
            people.push(from_table(place, applicant, people.len()));
        }
        people.extend(made_up);
    }
    let order = Collation::vietnamese();
    people.sort_by(|a, b| {
        let by_day = a.registered.cmp(&b.registered);
        by_day.then_with(|| order.compare_names(&a.name, &b.name))
    });
    for (person, number) in people.iter_mut().zip(1..) {
        person.case = case_of(person.registered, number);
    }
    people
}

fn case_of(registered: Day, number: u32) -> CaseId {
    let year = u16::try_from(registered.parts().0).expect("a year of the demonstration");
    CaseId::new(year, number)
}

fn from_table<'a>(place: &'a Place, applicant: &'a Applicant, n: usize) -> Person<'a> {
    let n = running(n);
    let registered = applicant.registered.unwrap_or(place.received);
    let serial = applicant.serial.unwrap_or_else(|| names::serial(n));
    let is_asked = applicant.wants.is_some();
    Person {
        case: case_of(registered, 0),
        place,
        name: applicant.name.clone(),
        birth: Birth::On(applicant.born),
        sex: applicant.sex,
        village: applicant.village,
        citizen_id: is_asked
            .then(|| names::citizen_id(applicant.sex, applicant.born.parts().0, serial)),
        phone: names::phone(n).filter(|_| is_asked),
        completed: applicant.completed,
        registered,
        list: applicant.list.clone(),
        story: Story::Told(applicant),
    }
}

/// The people a commune's figures still lack: first those not asked, then those who said no.
fn made_up<'a>(place: &'a Place, applicants: &[&Applicant], before: usize) -> Vec<Person<'a>> {
    let told = running(applicants.len());
    let want = running(applicants.iter().filter(|a| wants_now(a)).count());
    let not_asked_told = running(applicants.iter().filter(|a| a.wants.is_none()).count());
    let said_no_told = told - want - not_asked_told;
    let not_asked = place.not_asked - place.counted - not_asked_told;
    let said_no = place.reviewed - place.not_asked - want - said_no_told;
    let visits = visits(place);
    let first = before + applicants.len();
    (0..not_asked + said_no)
        .zip(first..)
        .map(|(at, n)| {
            let story = match at.checked_sub(not_asked) {
                None => Story::NotAsked,
                Some(k) => Story::No(visits[k as usize % visits.len()]),
            };
            let completed = if at < not_asked && at < place.ending {
                Day::of(2019, 10, 1).plus_days((at * 61 + running(n) * 7) % 240)
            } else if at < not_asked {
                Day::of(2021, 2, 1).plus_days(running(n) * 97 % 800)
            } else {
                Day::of(2018, 6, 1).plus_days(running(n) * 389 % 1_900)
            };
            one_made_up(place, n, completed, story)
        })
        .collect()
}

fn one_made_up<'a>(place: &'a Place, n: usize, completed: Day, story: Story<'a>) -> Person<'a> {
    let sex = if n % 7 == 3 { Sex::Female } else { Sex::Male };
    let name = names::invented(n, sex);
    let n = running(n);
    let last_year = u32::try_from(completed.parts().0 - 20).expect("a year of the demonstration");
    let year = (1960 + n * 13 % 42).min(last_year);
    let year = u16::try_from(year).expect("a year of the demonstration");
    let is_asked = !matches!(story, Story::NotAsked);
    let birth = if is_asked {
        let new_year = Day::of(i32::from(year), 1, 1);
        Birth::On(new_year.plus_days(n * 53 % 365))
    } else {
        Birth::Year(year)
    };
    Person {
        case: case_of(place.received, 0),
        place,
        name,
        birth,
        sex,
        village: u8::try_from(1 + n * 5 % 9).expect("a village below ten"),
        citizen_id: is_asked.then(|| names::citizen_id(sex, i32::from(year), names::serial(n))),
        phone: names::phone(n).filter(|_| is_asked),
        completed: Some(completed),
        registered: place.received,
        list: OnList::First,
        story,
    }
}

/// Whether the last answer was yes.
fn wants_now(applicant: &Applicant) -> bool {
    applicant.wants.is_some() && applicant.days.withdrawn.is_none()
}

/// The first three transaction days after the first list came, on which people are asked; the points
/// are closed over Tết alone.
fn visits(place: &Place) -> Vec<Day> {
    let tet = Day::of(2024, 2, 8)..=Day::of(2024, 2, 14);
    (0..8)
        .map(|months| place.point_day(place.received.with_day_of_month(1).plus_months(months)))
        .filter(|day| place.received < *day && *day <= practice_day() && !tet.contains(day))
        .take(3)
        .collect()
}

fn running(n: usize) -> u32 {
    u32::try_from(n).expect("the demonstration has a few hundred people")
}
