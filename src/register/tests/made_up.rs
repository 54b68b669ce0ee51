//! Stories of a register on a made-up machine: what fails while a turn is taken, rules that change
//! between two openings, damage the full check finds.

use super::*;
use crate::domain::{Birth, CitizenId, Fields, Name, Sex};
use crate::office::{ListFilter, ListOrder, PageAsked, TaskKind, Trouble, limits};
use crate::store::Tree;
use crate::store::fault::{Answer, Faults, Lasting};
use crate::store::made_up::{MadeUp, SeededDice};

/// An identity card is asked for with training alone: another set of rules than the built-in one.
const NO_CARD: &str = "\
[id_card]
suppliers = [\"household\"]
originals = 0
copies = 0
only_if = \"training\"
due = \"submit\"
source = \"VB 1\"
mark = \"S\"
";

struct Noon;

impl crate::office::Clock for Noon {
    fn now(&self) -> At {
        let noon = chrono::NaiveTime::from_hms_opt(12, 0, 0).unwrap();
        At::from_local(Day::of(2024, 6, 11).date(), noon)
    }
}

fn open_on(machine: &MadeUp, faults: &Faults, overrides: &[(&str, &str)]) -> Counter {
    let place = Place {
        disk: Box::new(faults.disk(machine.disk())),
        trees: Box::new(faults.opener(machine.opener())),
        clock: Box::new(Noon),
        rules: Rules::load(overrides).unwrap(),
        told: None,
    };
    let register = Register::open(place, &mut |_, _| {}).unwrap();
    Counter::new(register, Account::new("lan").unwrap())
}

fn register(name: &str, citizen_id: Option<&str>) -> Order {
    let fields = Fields {
        citizen_id: citizen_id.and_then(CitizenId::new),
        ..Fields::default()
    };
    Order::RegisterApplicant {
        commune: 2422,
        name: Name::new(name).unwrap(),
        birth: Birth::Year(1985),
        sex: Sex::Male,
        fields: Box::new(fields),
        enclosed: Box::default(),
    }
}

/// A register with two people in it.
fn two_people() -> MadeUp {
    let machine = MadeUp::new();
    let marker = Marker {
        kind: Kind::Real,
        office: "PGD".to_owned(),
        created: crate::office::Clock::now(&Noon),
        key: LookupKey::new([7; 32]),
    };
    Store::create(&mut machine.disk(), &marker).unwrap();
    let mut counter = open_on(&machine, &Faults::none(), &[]);
    send(&mut counter, 1, register("Mẫu Văn An", None)).unwrap();
    send(&mut counter, 2, register("Ví Thị Dụ", None)).unwrap();
    counter.close().unwrap();
    machine
}

fn journal(counter: &mut Counter) -> Vec<(Seq, OrderId)> {
    let asked = LogAsked {
        case: None,
        since: Seq(0),
        limit: 100,
    };
    let lines = ask(counter, asked).unwrap();
    let of = |line: &crate::office::LogLine| (line.act.stamp.seq, line.act.id);
    lines.iter().map(of).collect()
}

#[test]
fn a_refusal_that_rests_on_an_act_not_recorded_is_no_answer() {
    let machine = two_people();
    let faults = Faults::none();
    let mut counter = open_on(&machine, &faults, &[]);
    let number = Some("008085000001");
    let both = vec![
        Sent::new(OrderId(10), register("Thử Văn Ba", number)),
        Sent::new(OrderId(11), register("Thử Văn Tư", number)),
    ];
    faults.strike(Answer::Full, 1, Lasting::Once);
    for answer in counter.order(both.clone()) {
        assert!(
            matches!(answer, Err(No::Trouble(Trouble::NotRecorded { .. }))),
            "{answer:?}"
        );
    }
    faults.heal();
    let answers = counter.order(both);
    assert!(
        matches!(answers[..], [Ok(_), Err(No::Refused(_))]),
        "{answers:?}"
    );
}

#[test]
fn whatever_fails_while_a_turn_is_taken_a_receipt_is_for_its_own_order() {
    let machine = two_people();
    for nth in 1..60 {
        let machine = machine.twin();
        let faults = Faults::none();
        let mut counter = open_on(&machine, &faults, &[]);
        let group = vec![
            Sent::new(OrderId(10), Order::Undo { seq: Seq(3) }),
            Sent::new(OrderId(11), register("Thử Văn Ba", None)),
        ];
        faults.strike(Answer::Broken, nth, Lasting::Once);
        let answers = counter.order(group.clone());
        faults.heal();
        let mut counter = {
            drop(counter);
            open_on(&machine, &faults, &[])
        };
        let recorded = journal(&mut counter);
        for (sent, answer) in group.iter().zip(answers) {
            match answer {
                Ok(receipt) => assert!(recorded.contains(&(receipt.seq(), sent.id)), "{nth}"),
                Err(No::Trouble(Trouble::OutcomeUnknown { .. })) => {}
                Err(_) => assert!(recorded.iter().all(|(_, id)| *id != sent.id), "{nth}"),
            }
        }
    }
}

fn asks_for_the_card(counter: &mut Counter) -> bool {
    let unit = ask(counter, HomeAsked {})
        .unwrap()
        .communes
        .iter()
        .find(|line| line.place.name == "Đức Ninh")
        .unwrap()
        .place
        .unit;
    let asked = PageAsked {
        unit,
        filter: ListFilter::default(),
        order: ListOrder::default(),
        at: None,
        offset: 0,
        limit: 1,
    };
    let page = ask(counter, asked).unwrap();
    page.rows[0].missing.has(Document::IdCard)
}

#[test]
fn lists_are_read_under_the_rules_the_register_was_opened_with() {
    let machine = two_people();
    let none = Faults::none();
    let documents: &[(&str, &str)] = &[(RuleFile::Documents.name(), NO_CARD)];
    for (rules, expected) in [
        (&[][..], true),
        (documents, false),
        (&[], true),
        (documents, false),
    ] {
        let mut counter = open_on(&machine, &none, rules);
        assert_eq!(asks_for_the_card(&mut counter), expected);
        // The new rules are recorded with the first order, and then the process dies.
        let id = 100 + journal(&mut counter).len() as u128;
        send(&mut counter, id, register("Thử Văn Ba", None)).unwrap();
        for seed in 0..8 {
            let after = machine.twin();
            after.kill(&SeededDice::new(seed));
            let mut again = open_on(&after, &none, rules);
            assert_eq!(asks_for_the_card(&mut again), expected, "{seed}");
        }
        counter.close().unwrap();
        let faults = Faults::none();
        open_on(&machine, &faults, rules).close().unwrap();
        let taken = faults.taken();
        assert!(!taken.contains_key("commit"), "read again: {taken:?}");
    }
    // Nor where nobody gave an order: that they were read again is kept.
    open_on(&machine, &none, &[]).close().unwrap();
    for seed in 0..8 {
        let after = machine.twin();
        after.kill(&SeededDice::new(seed));
        let faults = Faults::none();
        open_on(&after, &faults, &[]).close().unwrap();
        let taken = faults.taken();
        assert!(!taken.contains_key("commit"), "read again: {taken:?}");
    }
}

#[test]
fn the_full_check_makes_again_what_it_finds_bad() {
    let damages: [fn(&MadeUp); 3] = [
        |machine| machine.tear_tree(Tree::Sent, 1),
        |machine| machine.tear_tree(Tree::Name, 1),
        |machine| {
            let mut bytes = machine.file("mirror").unwrap();
            let near_the_end = bytes.len() - 20;
            bytes[near_the_end] ^= 1;
            machine.damage("mirror", Some(bytes));
        },
    ];
    for (no, damage) in damages.into_iter().enumerate() {
        let machine = two_people();
        damage(&machine);
        let mut counter = open_on(&machine, &Faults::none(), &[]);
        let verified = ask(&mut counter, VerifyAsked {}).unwrap();
        assert_eq!(verified.mended, 1, "damage {no}");
        assert!(
            verified.checks.iter().all(|check| check.problem.is_none()),
            "{verified:?}"
        );
        let again = ask(&mut counter, VerifyAsked {}).unwrap();
        assert_eq!(again.mended, 0);
        assert!(
            matches!(send(&mut counter, 2, register("Ví Thị Dụ", None)), Ok(receipt) if receipt.seq() == Seq(3))
        );
    }
}

#[test]
fn home_lists_the_most_urgent_work_and_says_how_much_there_is() {
    let machine = two_people();
    let mut counter = open_on(&machine, &Faults::none(), &[]);
    let released = |day: u32| {
        let completed = Day::of(2019, 6, 12).plus_days(day);
        let fields = Fields {
            release: Some(crate::domain::Release {
                kind: crate::domain::ReleaseKind::Completion,
                certificate: Label::new("GCN 1").unwrap(),
                issued: completed,
                completed,
            }),
            ..Fields::default()
        };
        Order::RegisterApplicant {
            commune: 2422,
            name: Name::new("Mẫu Văn An").unwrap(),
            birth: Birth::Year(1985),
            sex: Sex::Male,
            fields: Box::new(fields),
            enclosed: Box::default(),
        }
    };
    let people = u32::try_from(limits::HOME_TASKS_MAX).unwrap() + 40;
    // The most urgent is registered last.
    for day in (0..people).rev() {
        send(&mut counter, 1_000 + u128::from(day), released(day)).unwrap();
    }
    let home = ask(&mut counter, HomeAsked {}).unwrap();
    assert_eq!(home.tasks.len(), limits::HOME_TASKS_MAX);
    assert!(people as usize <= home.tasks_in_all);
    let first = &home.tasks[0];
    assert_eq!(first.kind, TaskKind::AskInTime { days: 1 });
    assert_eq!(first.initials.as_deref(), Some("Mẫu V. A."));
    assert_eq!(first.case.unwrap().number(), people + 2);
}
