//! What every office does alike, wherever it is: the register itself, one behind a pair of sockets, one
//! in another process.

use std::time::Duration;

use qd22::domain::{
    Boundaries, CaseCode, CaseId, CommuneCode, Day, Fields, FunnelBy, Name, Order, OrderId, Seq,
    Supposed,
};
use qd22::office::{
    AlikeAsked, BoardOrder, CardAsked, CasesAsked, CodeAsked, CommunesAsked, DisbursementAsked,
    FindAsked, FunnelAsked, HealthAsked, HereAsked, HomeAsked, ListFilter, ListOrder, LogAsked,
    NewestAsked, No, Office, PageAsked, PlacesAsked, Question, RecordedAsked, RulesAsked, Sent,
    TryAsked, TryEachAsked, UndoableAsked, VerifyAsked, WhatIfAsked, ask, limits,
};

use super::floor::{Paired, Served, bell, counter};
use crate::program::Program;

const COMMUNE: CommuneCode = 2422;

fn registration(id: u128, name: &str) -> Sent {
    let order = Order::RegisterApplicant {
        commune: COMMUNE,
        name: Name::new(name).unwrap(),
        birth: qd22::domain::Birth::Year(1985),
        sex: qd22::domain::Sex::Male,
        fields: Box::new(Fields::default()),
        enclosed: Box::default(),
    };
    Sent::new(OrderId(id), order)
}

fn withdrawal(id: u128, case: CaseId) -> Sent {
    Sent::new(
        OrderId(id),
        Order::Undo {
            seq: Seq(u64::from(case.number())),
        },
    )
}

/// Everything an office can be asked about somebody.
fn questions(case: CaseId) -> Vec<Question> {
    use qd22::office::Asked as _;

    let mut questions = vec![
        HealthAsked {}.question(),
        HomeAsked {}.question(),
        CardAsked { case, on: None }.question(),
        CardAsked {
            case: CaseId::new(2024, 9_999),
            on: None,
        }
        .question(),
        CodeAsked {
            code: CaseCode::parse("1").unwrap(),
        }
        .question(),
        CommunesAsked { on: None }.question(),
        HereAsked { case: Some(case) }.question(),
        FindAsked {
            text: "m v a".to_owned(),
            offset: 0,
            limit: 20,
        }
        .question(),
    ];
    questions.extend(more_questions(case));
    questions
}

fn more_questions(case: CaseId) -> Vec<Question> {
    use qd22::office::Asked as _;

    let sent = registration(900, "Thử Văn Hỏi");
    let supposed = Supposed {
        on: Day::of(2024, 7, 10),
        amount: None,
        months: None,
        signer: None,
    };
    vec![
        AlikeAsked {
            name: "Mẫu Văn An".to_owned(),
            birth_year: None,
            citizen_id: None,
        }
        .question(),
        PlacesAsked { commune: COMMUNE }.question(),
        FunnelAsked {
            as_of: None,
            known: None,
            by: FunnelBy::Commune,
            boundaries: Boundaries::Then,
        }
        .question(),
        LogAsked {
            case: Some(case),
            since: Seq(1),
            limit: 50,
        }
        .question(),
        NewestAsked {
            before: None,
            limit: 50,
        }
        .question(),
        RecordedAsked {
            ids: vec![OrderId(1), OrderId(2)],
        }
        .question(),
        UndoableAsked {}.question(),
        DisbursementAsked {
            order: BoardOrder::Day,
            offset: 0,
            limit: 50,
            at: None,
        }
        .question(),
        WhatIfAsked { case, supposed }.question(),
        TryAsked { sent: sent.clone() }.question(),
        TryEachAsked { sent }.question(),
        RulesAsked { on: None }.question(),
        VerifyAsked {}.question(),
    ]
}

/// One officer's morning; everything that was answered, in words.
fn morning(office: &mut dyn Office) -> Vec<String> {
    let mut said = Vec::new();
    let home = ask(office, HomeAsked {}).unwrap();
    let unit = home.communes[0].place.unit;
    let page = PageAsked {
        unit,
        filter: ListFilter::default(),
        order: ListOrder::Urgency,
        offset: 0,
        limit: 20,
        at: None,
    };
    let page = ask(office, page).unwrap();
    let listed = CasesAsked {
        unit,
        filter: ListFilter::default(),
        order: ListOrder::Name,
    };
    said.push(format!("{:?}", ask(office, listed)));
    let case = page.rows[0].case;
    for question in questions(case) {
        said.push(format!("{:?}", office.ask(question)));
    }

    let first = office.order(vec![registration(1, "Mẫu Văn Một")]).remove(0);
    let first = first.unwrap();
    let again = office.order(vec![registration(1, "Mẫu Văn Một")]).remove(0);
    assert_eq!(again.as_ref(), Ok(&first), "seen before, not done again");
    let opened = first.opened().unwrap();

    let mut stale = Sent::new(
        OrderId(2),
        Order::CorrectApplicant {
            case: opened,
            fields: Box::new(Fields {
                sex: Some(qd22::domain::Sex::Female),
                ..Fields::default()
            }),
        },
    );
    stale.revisions.insert(opened, Seq(1));
    let overtaken = office.order(vec![stale.clone()]).remove(0);
    assert!(
        matches!(&overtaken, Err(No::Overtaken { now, .. }) if *now == first.seq()),
        "{overtaken:?}"
    );
    stale.revisions.insert(opened, first.seq());
    let fresh = office.order(vec![stale]).remove(0);
    assert!(fresh.is_ok(), "{fresh:?}");

    let unknown = office.order(vec![withdrawal(3, CaseId::new(2024, 99_999))]);
    assert!(matches!(unknown[0], Err(No::Refused(_))), "{unknown:?}");

    // More than one group, refusals in between: answers stand where their orders stood.
    let many = limits::GROUP_ORDERS_MAX + 40;
    let load: Vec<Sent> = (0..many)
        .map(|at| match at % 7 {
            6 => withdrawal(1_000 + at as u128, CaseId::new(2024, 99_999)),
            _ => registration(1_000 + at as u128, "Ví Thị Nhiều"),
        })
        .collect();
    let answers = office.order(load);
    assert_eq!(answers.len(), many);
    for (at, answer) in answers.iter().enumerate() {
        assert_eq!(answer.is_err(), at % 7 == 6, "{at}: {answer:?}");
    }
    said.extend([first, fresh.unwrap()].map(|receipt| format!("{receipt:?}")));
    said.push(format!("{answers:?}"));
    said.push(format!("{:?}", ask(office, HomeAsked {})));
    said
}

#[test]
fn an_office_behind_a_line_answers_as_the_register_itself() {
    let program = Program::demo();
    let twin = program.home().join("twin");
    let copied = std::process::Command::new("cp")
        .arg("-r")
        .args([program.register(), twin.clone()])
        .status();
    assert!(copied.unwrap().success());
    let here = morning(&mut counter(&Program::at(twin)));
    let paired = Paired::open(&program);
    let there = morning(&mut paired.remote());
    paired.end();
    assert_eq!(here.len(), there.len());
    for (at, (here, there)) in here.iter().zip(&there).enumerate() {
        // How much space is left on the disk is the one thing two registers differ in.
        let of = |said: &str| unfree(said);
        assert!(
            of(here) == of(there),
            "answer {at}: {}",
            apart(&of(here), &of(there))
        );
    }
    assert_eq!(program.run(&["verify"]).code, 0);
}

/// Without the digits of the space that is left.
fn unfree(said: &str) -> String {
    let Some(at) = said.find("free_bytes: ") else {
        return said.to_owned();
    };
    let end = said[at..].find(')').map_or(said.len(), |end| at + end);
    format!("{}{}", &said[..at], unfree(&said[end..]))
}

/// The first place two texts differ in, with a little around it.
fn apart(one: &str, other: &str) -> String {
    let same = one.chars().zip(other.chars()).take_while(|(a, b)| a == b);
    let at = same.count().saturating_sub(30);
    let around = |text: &str| text.chars().skip(at).take(90).collect::<String>();
    format!("{} | {}", around(one), around(other))
}

#[test]
fn an_office_in_another_process_keeps_the_contract_and_ends_cleanly_when_told() {
    let program = Program::demo();
    let served = Served::start(&program);
    let said = morning(&mut served.remote());
    assert!(
        said.iter().all(|said| !said.contains("Trouble")),
        "{said:?}"
    );
    assert_eq!(served.stop(), Some(0));
    assert_eq!(program.run(&["verify"]).code, 0);
    assert!(!program.register().join("office.sock").exists());
}

#[test]
fn what_one_desk_does_the_other_is_told_of_without_asking() {
    let program = Program::demo();
    let paired = Paired::open(&program);
    let (mut lan, mut hung) = (paired.remote(), paired.remote());
    let rung = bell(&mut hung);
    let receipt = lan.order(vec![registration(1, "Mẫu Văn Một")]).remove(0);
    let receipt = receipt.unwrap();
    let mut heard = Vec::new();
    while heard.is_empty() {
        rung.recv_timeout(Duration::from_secs(10)).unwrap();
        heard = hung.news().unwrap().acts;
    }
    assert_eq!(heard[0].seq, receipt.seq());
    assert_eq!(heard[0].cases, receipt.cases());
    drop((lan, hung));
    paired.end();
}
