//! Registers full of invented people, as many as a bench wants.

use std::path::Path;

use qd22::domain::{
    Account, Birth, CitizenId, Day, Fields, Label, Name, Order, OrderId, Organisation, Release,
    ReleaseKind, Sex,
};
use qd22::office::{At, Office, Sent, SystemClock};
use qd22::register::{Counter, Place, Register, RuleFile, Rules, demo_calendar};
use qd22::store::{Kind, LookupKey, Marker, RealDisk, SledOpener, Store};

const SURNAMES: [&str; 3] = ["Mẫu", "Ví", "Thử"];
const MIDDLES: [&str; 12] = [
    "Văn", "Thị", "Đình", "Ngọc", "Quang", "Hữu", "Minh", "Thu", "Bá", "Kim", "Xuân", "Đức",
];
const GIVEN: [&str; 20] = [
    "An", "Ân", "Bình", "Cường", "Dũng", "Đông", "Giang", "Hà", "Hạnh", "Hòa", "Khoa", "Lan",
    "Nam", "Ngân", "Oanh", "Phúc", "Quý", "Tuấn", "Tư", "Vinh",
];
const COMMUNES: [u32; 18] = [
    2374, 2377, 2380, 2383, 2386, 2389, 2392, 2395, 2398, 2401, 2404, 2407, 2410, 2413, 2416, 2419,
    2422, 2425,
];

/// The name of the `n`th person.
pub(crate) fn name(n: u32) -> String {
    let at = n as usize;
    let given = GIVEN[at % GIVEN.len()];
    let middle = MIDDLES[at / GIVEN.len() % MIDDLES.len()];
    let surname = SURNAMES[at / 7 % SURNAMES.len()];
    format!("{surname} {middle} {given}")
}

/// The commune of the `n`th person.
pub(crate) fn commune(n: u32) -> u32 {
    COMMUNES[n as usize % COMMUNES.len()]
}

/// The order that opens the `n`th person's file.
pub(crate) fn registration(n: u32) -> Sent {
    let completed = Day::of(2020, 1, 1).plus_days(n % 1500);
    let fields = Fields {
        village: Label::new("Thôn 3").ok(),
        citizen_id: CitizenId::new(&format!("099{:09}", n + 1)),
        release: Label::new("12/GCN").ok().map(|certificate| Release {
            kind: ReleaseKind::Completion,
            certificate,
            issued: completed,
            completed,
        }),
        organisation: Some(Organisation::Farmers),
        group: Label::new("Tổ 04").ok(),
        ..Fields::default()
    };
    let order = Order::RegisterApplicant {
        commune: commune(n),
        name: Name::new(&name(n)).expect("names of the table are names"),
        birth: Birth::Year(1990),
        sex: Sex::Male,
        fields: Box::new(fields),
        enclosed: Box::default(),
    };
    Sent::new(OrderId(u128::from(n) + 1), order)
}

/// An empty practice register in a folder that is not there yet.
pub(crate) fn empty(folder: &Path) -> Counter {
    let created = At::from_local(Day::of(2024, 6, 11).date(), chrono::NaiveTime::default());
    let key = LookupKey::new([7; 32]);
    let marker = Marker {
        kind: Kind::Practice,
        office: "PGD".to_owned(),
        created,
        key,
    };
    Store::create(&mut RealDisk::new(folder), &marker).expect("an empty folder takes a register");
    open(folder)
}

/// The register in a folder.
pub(crate) fn open(folder: &Path) -> Counter {
    let calendar = [(RuleFile::Calendar.name(), demo_calendar())];
    let place = Place {
        disk: Box::new(RealDisk::new(folder)),
        trees: Box::new(SledOpener::new(folder)),
        clock: Box::new(SystemClock),
        rules: Rules::load(&calendar).expect("the built-in rules load"),
        told: None,
    };
    let register = Register::open(place, &mut |_, _| {}).expect("a sound register opens");
    Counter::new(register, Account::new("lan").expect("a name of letters"))
}

/// A register of so many people.
pub(crate) fn of(folder: &Path, people: u32) -> Counter {
    let mut counter = empty(folder);
    let all: Vec<u32> = (0..people).collect();
    for some in all.chunks(256) {
        let answers = counter.order(some.iter().map(|n| registration(*n)).collect());
        assert!(
            answers.iter().all(Result::is_ok),
            "every registration is accepted"
        );
    }
    counter
}
