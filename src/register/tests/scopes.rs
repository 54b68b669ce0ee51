//! What an officer of one commune is told: of nobody outside it, whatever is asked.

mod questions;

use std::collections::BTreeSet;

use super::*;
use crate::domain::{AreaNamed, Bar, Purpose, Role, Roles, Supposed, UnitId};
use crate::lang::initials;
use crate::office::{AccessAsked, Answer, Clock, HereAsked, NewestAsked, Question, RevealAsked};
use crate::register::{Hall, Whose};
use questions::{QUESTIONS, about, every_question, kind};

/// Đức Ninh.
const HERE: u32 = 2422;

struct Morning;

impl Clock for Morning {
    fn now(&self) -> At {
        let time = chrono::NaiveTime::from_hms_opt(8, 0, 0).unwrap();
        At::from_local(Day::of(2024, 6, 11).date(), time)
    }
}

fn account(name: &str) -> Account {
    Account::new(name).unwrap()
}

/// The demonstration's people in a register where rights count, with an officer of every kind.
fn office() -> Register {
    let machine = crate::store::made_up::MadeUp::new();
    let marker = Marker {
        kind: Kind::Real,
        office: "PGD".to_owned(),
        created: Morning.now(),
        key: LookupKey::new([7; 32]),
    };
    Store::create(&mut machine.disk(), &marker).unwrap();
    let calendar = [(RuleFile::Calendar.name(), demo_calendar())];
    let place = Place {
        disk: Box::new(machine.disk()),
        trees: Box::new(machine.opener()),
        clock: Box::new(Morning),
        rules: Rules::load(&calendar).unwrap(),
        told: None,
    };
    let mut register = Register::open(place, &mut |_, _| {}).unwrap();
    register.play(demo::orders()).unwrap();
    let own = || AreaNamed::Communes(vec![HERE]);
    for (id, (name, role, communes)) in (1..).zip([
        ("hung", Role::CreditOfficer, own()),
        ("xem", Role::Viewer, own()),
        ("kiem", Role::Controller, AreaNamed::All),
        ("tri", Role::Administrator, AreaNamed::All),
    ]) {
        let order = Order::AddOfficer {
            account: account(name),
            uid: Some(1_000 + id),
            roles: Roles::default().with(role),
            communes: Some(communes),
            until: None,
            name: None,
        };
        give(&mut register, "quan", u128::from(id), order).unwrap();
    }
    register
}

fn give(register: &mut Register, by: &str, id: u128, order: Order) -> Result<Receipt, No> {
    let waiting = vec![(account(by), Sent::new(OrderId(id), order))];
    register.turn(waiting).remove(0)
}

fn answer(register: &mut Register, by: &str, question: Question) -> Result<Answer, No> {
    register.answer(&account(by), question)
}

/// Somebody of the register.
struct Somebody {
    case: CaseId,
    unit: UnitId,
    name: String,
    digits: Option<String>,
}

fn everybody(register: &mut Register) -> Vec<Somebody> {
    register.load_names().unwrap();
    let rows = register.table.every_row();
    rows.map(|row| Somebody {
        case: row.standing.case,
        unit: row.standing.unit,
        name: row.naming.name.to_owned(),
        digits: row.naming.citizen_id.map(str::to_owned),
    })
    .collect()
}

/// What would give somebody outside away: names and initials nobody inside has, and numbers.
fn giveaways(everybody: &[Somebody]) -> BTreeSet<String> {
    let is_here = |one: &&Somebody| one.unit.code() == HERE;
    let words = |one: &Somebody| [one.name.clone(), initials(&one.name)];
    let here: BTreeSet<String> = everybody.iter().filter(is_here).flat_map(words).collect();
    let others = everybody.iter().filter(|one| !is_here(one));
    others
        .flat_map(|one| words(one).into_iter().chain(one.digits.clone()))
        .filter(|word| !here.contains(word))
        .collect()
}

#[test]
fn whatever_is_asked_nobody_of_another_commune_is_named() {
    let mut register = office();
    let everybody = everybody(&mut register);
    let giveaways = giveaways(&everybody);
    assert!(300 <= giveaways.len(), "{}", giveaways.len());
    let here: Vec<&Somebody> = everybody
        .iter()
        .filter(|one| one.unit.code() == HERE)
        .collect();
    let there = everybody.iter().filter(|one| one.unit.code() != HERE);
    let mut kinds = BTreeSet::new();
    for (no, there) in there.enumerate() {
        for question in every_question(here[no % here.len()], there) {
            // What is asked of everything is asked once.
            if no != 0 && !about(there).contains(&question) {
                continue;
            }
            kinds.insert(kind(&question));
            for by in ["hung", "xem"] {
                let said = answer(&mut register, by, question.clone());
                let said = format!("{said:?}");
                let told = giveaways.iter().find(|word| said.contains(word.as_str()));
                assert_eq!(told, None, "{by}: {question:?}");
            }
        }
    }
    assert_eq!(kinds.len(), QUESTIONS, "{kinds:?}");
    // Whoever sees all is told of them: the words are those that stand in answers.
    let all = NewestAsked {
        before: None,
        limit: 100_000,
    };
    let said = answer(&mut register, "kiem", Question::NewestAsked(all)).unwrap();
    let said = format!("{said:?}");
    assert!(there_are_some(&giveaways, &said));
}

fn there_are_some(words: &BTreeSet<String>, said: &str) -> bool {
    100 <= words
        .iter()
        .filter(|word| said.contains(word.as_str()))
        .count()
}

#[test]
fn an_administrator_alone_reads_no_case_and_somebody_not_on_file_nothing() {
    let mut register = office();
    let somebody = everybody(&mut register).swap_remove(0);
    let names = |said: &str| said.contains(&somebody.name);
    for question in every_question(&somebody, &somebody) {
        for by in ["tri", "la"] {
            let said = format!("{:?}", answer(&mut register, by, question.clone()));
            assert!(!names(&said), "{by}: {question:?}");
        }
    }
    let no = answer(&mut register, "la", Question::HomeAsked(HomeAsked {})).unwrap_err();
    let why = Bar::NotOnFile;
    assert_eq!(no, No::from(Refusal::Barred { why }));
}

#[test]
fn the_home_of_one_commune_adds_up_over_what_it_shows() {
    let mut register = office();
    let home = |register: &mut Register, by: &str| {
        let answer = answer(register, by, Question::HomeAsked(HomeAsked {})).unwrap();
        let Answer::HomeAsked(home) = answer else {
            panic!("{answer:?}");
        };
        *home
    };
    let own = home(&mut register, "hung");
    assert_eq!(own.communes.len(), 1);
    assert_eq!(own.communes[0].counts, own.total);
    assert!(own.adds_up && 0 < own.total.reviewed && 0 < own.total.plan.dong());
    let all = home(&mut register, "kiem");
    let line = all
        .communes
        .iter()
        .find(|line| line.place.unit.code() == HERE);
    assert_eq!(line.map(|line| line.counts), Some(own.total));
    assert_eq!(home(&mut register, "tri").communes.len(), 0);
}

#[test]
fn a_card_outside_is_refused_and_one_inside_is_the_whole_card() {
    let mut register = office();
    let everybody = everybody(&mut register);
    let is_here = |one: &&Somebody| one.unit.code() == HERE;
    let (here, there): (Vec<_>, Vec<_>) = everybody.iter().partition(is_here);
    let card = |case| Question::CardAsked(CardAsked { case, on: None });
    let no = answer(&mut register, "hung", card(there[0].case)).unwrap_err();
    let why = Bar::OtherCommune;
    assert_eq!(no, No::from(Refusal::Barred { why }));
    for by in ["hung", "kiem"] {
        let answer = answer(&mut register, by, card(here[0].case)).unwrap();
        assert!(matches!(answer, Answer::CardAsked(card) if !card.history.is_empty()));
    }
}

#[test]
fn numbers_are_revealed_to_whoever_has_the_right_and_that_is_noted_first() {
    let mut register = office();
    let everybody = everybody(&mut register);
    let has_one = |one: &&Somebody| one.unit.code() == HERE && one.digits.is_some();
    let here = everybody.iter().find(has_one).unwrap();
    let reason = crate::domain::Note::new("đối chiếu CCCD").unwrap();
    let reveal = || {
        Question::RevealAsked(RevealAsked {
            case: here.case,
            reason: reason.clone(),
        })
    };
    for (by, is_refused) in [
        ("xem", true),
        ("tri", true),
        ("hung", false),
        ("kiem", false),
    ] {
        let said = answer(&mut register, by, reveal());
        assert_eq!(said.is_err(), is_refused, "{by}: {said:?}");
        if let Ok(Answer::RevealAsked(revealed)) = said {
            assert_eq!(revealed.citizen_id, here.digits);
        }
    }
    let noted = AccessAsked {
        case: Some(here.case),
        before: None,
        limit: 10,
    };
    let Ok(Answer::AccessAsked(lines)) =
        answer(&mut register, "kiem", Question::AccessAsked(noted))
    else {
        panic!("a controller reads the access log");
    };
    let by: Vec<&str> = lines.iter().map(|line| line.access.by.as_str()).collect();
    assert_eq!(by, ["kiem", "hung"]);
    assert!(
        lines
            .iter()
            .all(|line| line.access.reason.as_ref() == Some(&reason))
    );
}

#[test]
fn an_order_is_checked_at_the_office_whoever_sent_it() {
    let mut register = office();
    let somebody = everybody(&mut register).swap_remove(0);
    let wish = || Order::RecordNeed {
        case: somebody.case,
        wants: true,
        purpose: Some(Purpose::Production),
        amount: None,
        months: None,
        asked_on: None,
        asked_by: None,
    };
    for (id, by) in (90..).zip(["xem", "kiem", "tri", "la"]) {
        let no = give(&mut register, by, id, wish()).unwrap_err();
        let No::Refused(refusal) = no else {
            panic!("{no:?}");
        };
        assert_eq!(refusal.code(), "not_allowed", "{by}");
    }
}

#[test]
fn an_account_with_another_number_is_not_admitted() {
    let register = office();
    let refused = |name, uid| register.admit(&account(name), uid).is_err();
    assert!(!refused("hung", Some(1_001)));
    assert!(!refused("hung", None));
    assert!(refused("hung", Some(1_002)));
    assert!(refused("la", Some(1_009)));
    assert!(!refused("quan", Some(5)));
}

/// The first person of the commune, or of any other.
fn one_of(register: &mut Register, is_here: bool) -> CaseId {
    let everybody = everybody(register);
    let one = everybody
        .iter()
        .find(|one| (one.unit.code() == HERE) == is_here);
    one.unwrap().case
}

#[test]
fn who_changed_a_case_in_other_hands_is_not_told_with_an_order_made_on_an_old_revision() {
    let mut register = office();
    for is_here in [true, false] {
        let case = one_of(&mut register, is_here);
        let mut sent = Sent::new(OrderId(900 + u128::from(is_here)), Order::Submit { case });
        sent.revisions.insert(case, Seq(1));
        let no = register.turn(vec![(account("hung"), sent)]).remove(0);
        let no = no.unwrap_err();
        assert_eq!(matches!(no, No::Overtaken { .. }), is_here, "{no:?}");
        let why = Bar::OtherCommune;
        assert_eq!(no == No::from(Refusal::Barred { why }), !is_here, "{no:?}");
    }
}

#[test]
fn who_has_a_case_open_is_told_to_whoever_sees_the_case() {
    let mut register = office();
    let cases = [true, false].map(|is_here| one_of(&mut register, is_here));
    let mut hall = Hall::new(register);
    let mut sits = |name| hall.sit_down(account(name), Whose::Other);
    let (hung, kiem) = (sits("hung"), sits("kiem"));
    for (case, is_told) in cases.into_iter().zip([true, false]) {
        let asked = || Question::HereAsked(HereAsked { case: Some(case) });
        hall.ask(kiem, asked()).unwrap();
        let Answer::HereAsked(here) = hall.ask(hung, asked()).unwrap() else {
            panic!("another answer");
        };
        assert_eq!(here.others, [account("kiem")]);
        assert_eq!(!here.at_case.is_empty(), is_told);
    }
}
