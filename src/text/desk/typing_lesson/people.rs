//! The people of the list that is typed for practice: none of them exists. Knows what stands on the list;
//! not how it is shown.

use super::{Listed, Written};
use crate::domain::{Day, Organisation, ReleaseKind, Sex};
use crate::text::desk::{Chosen, FormField};

/// The commune whose list it is: its code and its name.
pub const LESSON_COMMUNE: (u32, &str) = (2422, "Đức Ninh");

/// What tells one of them from another; all other lines are shared.
struct Person {
    name: &'static str,
    born: (i32, u32, u32),
    sex: Sex,
    number: &'static str,
    village: &'static str,
    kind: ReleaseKind,
    certificate: &'static str,
    issued: (i32, u32, u32),
    completed: (i32, u32, u32),
}

const PEOPLE: [Person; 3] = [
    Person {
        name: "Thử Quốc Cường",
        born: (1995, 8, 15),
        sex: Sex::Male,
        number: "099095100211",
        village: "Thôn 5",
        kind: ReleaseKind::Completion,
        certificate: "112/GCN",
        issued: (2021, 3, 14),
        completed: (2021, 3, 13),
    },
    Person {
        name: "Ví Thị Mới",
        born: (1999, 2, 2),
        sex: Sex::Female,
        number: "099199100347",
        village: "Thôn 5",
        kind: ReleaseKind::Completion,
        certificate: "113/GCN",
        issued: (2021, 4, 1),
        completed: (2021, 3, 31),
    },
    Person {
        name: "Mẫu Văn Đoàn",
        born: (1988, 11, 21),
        sex: Sex::Male,
        number: "099088100592",
        village: "Thôn 7",
        kind: ReleaseKind::Amnesty,
        certificate: "114/GCN",
        issued: (2021, 9, 2),
        completed: (2021, 8, 31),
    },
];
/// Through whom all of them would borrow.
const GROUP: &str = "Tổ 05";

/// The lines of the list, person by person, in the order of the form.
pub fn lesson_people() -> Vec<Vec<Listed>> {
    PEOPLE.iter().map(Person::lines).collect()
}

impl Person {
    fn lines(&self) -> Vec<Listed> {
        let day = |(year, month, of_month)| Written::Day(Day::of(year, month, of_month));
        let written = [
            (FormField::Name, Written::Text(self.name)),
            (FormField::Birth, day(self.born)),
            (FormField::Sex, Written::Answer(Chosen::Sex(self.sex))),
            (FormField::CitizenId, Written::Text(self.number)),
            (FormField::Village, Written::Text(self.village)),
            (
                FormField::ReleaseKind,
                Written::Answer(Chosen::Release(self.kind)),
            ),
            (FormField::Certificate, Written::Text(self.certificate)),
            (FormField::Issued, day(self.issued)),
            (FormField::Completed, day(self.completed)),
            (
                FormField::Organisation,
                Written::Answer(Chosen::Through(Organisation::Farmers)),
            ),
            (FormField::Group, Written::Text(GROUP)),
        ];
        let listed = |(field, written)| Listed { field, written };
        written.into_iter().map(listed).collect()
    }
}
