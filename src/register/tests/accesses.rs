//! Stories of the access log: who opened which case, once for one look; and what is revealed only once
//! that is on disk.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use super::*;
use crate::domain::Note;
use crate::office::{AccessAsked, AccessLine, Clock, Looked, limits};
use crate::store::fault::{Answer, Faults, Lasting};
use crate::store::made_up::MadeUp;

/// A wall on which somebody moves the hands.
#[derive(Clone)]
struct Wall(Arc<AtomicI64>);

impl Clock for Wall {
    fn now(&self) -> At {
        At::from_millis(self.0.load(Ordering::Relaxed))
    }
}

impl Wall {
    fn new() -> Self {
        Self(Arc::new(AtomicI64::new(1_718_058_600_000)))
    }

    fn passes(&self, millis: i64) {
        self.0.fetch_add(millis, Ordering::Relaxed);
    }
}

fn account(name: &str) -> Account {
    Account::new(name).unwrap()
}

/// A register with two people, and their cases.
fn two_people(faults: &Faults, wall: &Wall) -> (Register, [CaseId; 2]) {
    let machine = MadeUp::new();
    let marker = Marker {
        kind: Kind::Real,
        office: "PGD".to_owned(),
        created: wall.now(),
        key: LookupKey::new([7; 32]),
    };
    Store::create(&mut machine.disk(), &marker).unwrap();
    let place = Place {
        disk: Box::new(faults.disk(machine.disk())),
        trees: Box::new(machine.opener()),
        clock: Box::new(wall.clone()),
        rules: Rules::built_in(),
        told: None,
    };
    let mut register = Register::open(place, &mut |_, _| {}).unwrap();
    let person = |name: &str| Order::RegisterApplicant {
        commune: 2422,
        name: crate::domain::Name::new(name).unwrap(),
        birth: crate::domain::Birth::Year(1985),
        sex: crate::domain::Sex::Male,
        fields: Box::default(),
        enclosed: Box::default(),
    };
    let orders = [(1, "Mẫu Văn An"), (2, "Ví Văn Bốn")]
        .map(|(id, name)| (account("lan"), Sent::new(OrderId(id), person(name))));
    let receipts = register.turn(orders.into());
    let cases = receipts.iter().map(|receipt| {
        let receipt = receipt.as_ref().unwrap();
        receipt.cases()[0]
    });
    let cases: Vec<CaseId> = cases.collect();
    (register, [cases[0], cases[1]])
}

fn opens(register: &mut Register, by: &str, case: CaseId) {
    let question = crate::office::Question::CardAsked(CardAsked { case, on: None });
    register.answer(&account(by), question).unwrap();
}

fn accesses(register: &mut Register, case: Option<CaseId>) -> Vec<AccessLine> {
    let question = AccessAsked {
        case,
        before: None,
        limit: 100,
    };
    register.accesses(&question).unwrap()
}

fn who(lines: &[AccessLine]) -> Vec<(u64, &str, CaseId)> {
    let mut told = Vec::new();
    for AccessLine { seq, access } in lines {
        told.push((*seq, access.by.as_str(), access.case));
    }
    told
}

#[test]
fn one_look_is_one_note_for_each_officer_and_case() {
    let wall = Wall::new();
    let (mut register, [an, bon]) = two_people(&Faults::none(), &wall);
    opens(&mut register, "lan", an);
    opens(&mut register, "lan", an);
    opens(&mut register, "minh", an);
    wall.passes(limits::OPENED_AGAIN_MILLIS - 1);
    opens(&mut register, "lan", an);
    opens(&mut register, "lan", bon);
    wall.passes(1);
    opens(&mut register, "lan", an);
    let all = accesses(&mut register, None);
    let expected = [
        (4, "lan", an),
        (3, "lan", bon),
        (2, "minh", an),
        (1, "lan", an),
    ];
    assert_eq!(who(&all), expected);
    assert!(all.iter().all(|line| line.access.what == Looked::Opened));
    assert_eq!(all[0].access.at, wall.now());
    assert_eq!(who(&accesses(&mut register, Some(bon))), [(3, "lan", bon)]);
}

#[test]
fn a_case_that_is_not_there_is_not_noted() {
    let (mut register, [an, _]) = two_people(&Faults::none(), &Wall::new());
    let strange = CaseId::new(2024, 999);
    let question = CardAsked {
        case: strange,
        on: None,
    };
    let question = crate::office::Question::CardAsked(question);
    register.answer(&account("lan"), question).unwrap_err();
    assert_eq!(accesses(&mut register, None), []);
    opens(&mut register, "lan", an);
    assert_eq!(accesses(&mut register, None).len(), 1);
}

#[test]
fn what_is_revealed_is_on_disk_first_and_an_opening_waits_for_nothing() {
    let faults = Faults::none();
    let (mut register, [an, _]) = two_people(&faults, &Wall::new());
    opens(&mut register, "lan", an);
    faults.taken();
    let reason = Note::new("đối chiếu CCCD").unwrap();
    register
        .note_access(&account("lan"), an, Looked::Revealed, Some(reason.clone()))
        .unwrap();
    // The opening before it first, so that a loss of that is no loss of this.
    assert_eq!(faults.taken()["sync access"], 2);
    opens(&mut register, "minh", an);
    let taken = faults.taken();
    assert_eq!((taken["write access"], taken.get("sync access")), (1, None));
    let newest = &accesses(&mut register, None)[1].access;
    assert_eq!(
        (newest.what, newest.reason.as_ref()),
        (Looked::Revealed, Some(&reason))
    );
}

#[test]
fn a_full_disk_shows_the_card_and_reveals_nothing() {
    let faults = Faults::none();
    let (mut register, [an, bon]) = two_people(&faults, &Wall::new());
    opens(&mut register, "lan", an);
    faults.strike(Answer::Full, 1, Lasting::ForEver);
    opens(&mut register, "lan", bon);
    let revealed = register.note_access(&account("lan"), an, Looked::Revealed, None);
    assert_eq!(revealed.unwrap_err().code(), "disk_full");
    faults.heal();
    assert_eq!(who(&accesses(&mut register, None)), [(1, "lan", an)]);
    register
        .note_access(&account("lan"), an, Looked::Revealed, None)
        .unwrap();
    let verified = register.answer(
        &account("lan"),
        crate::office::Question::VerifyAsked(VerifyAsked {}),
    );
    let crate::office::Answer::VerifyAsked(verified) = verified.unwrap() else {
        panic!("another answer")
    };
    let names: Vec<&str> = verified.checks.iter().map(|check| check.name).collect();
    assert_eq!(names, ["chain", "copies", "fold", "table", "access"]);
    assert!(verified.checks.iter().all(|check| check.problem.is_none()));
}
