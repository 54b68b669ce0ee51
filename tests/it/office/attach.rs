//! Commands and desks find the office that runs, start one where none does, and outlive it.

use std::time::Duration;

use qd22::domain::{OrderId, Seq};
use qd22::office::{HomeAsked, LineFault, No, Office, Sent, Trouble, ask};
use qd22::server::{SOCKET, answers};
use qd22::wire::Remote;

use super::floor::{Served, remote};
use crate::program::Program;
use crate::rounds::wait;

#[test]
fn commands_use_the_office_that_runs_and_say_the_same_without_it() {
    let program = Program::demo();
    let alone = program.run(&["find", "mva", "--json"]);
    let served = Served::start(&program);
    let through = program.run(&["find", "mva", "--json"]);
    assert_eq!(through, alone);
    let order = r#"{"order":"withdraw_need","case":"1"}"#;
    let receipt = program.order(order);
    assert!(receipt["ok"].is_boolean(), "{receipt}");
    assert!(served.log().contains("sat down"), "{}", served.log());
    let refused = program.run(&["--solo", "find", "mva"]);
    assert_eq!(refused.code, 3, "another process has it: {refused:?}");
    let log = program.run(&["log", "--json"]);
    assert_eq!(served.stop(), Some(0));
    assert_eq!(program.run(&["log", "--json"]), log);
}

#[test]
fn a_second_office_of_a_register_does_not_start_and_one_left_socket_is_no_hindrance() {
    let program = Program::demo();
    let served = Served::start(&program);
    let second = program.run(&["serve"]);
    assert_eq!(second.code, 3, "{second:?}");
    assert!(answers(served.socket()), "the first still answers");
    served.kill();
    assert!(program.register().join(SOCKET).exists(), "left by the kill");
    let again = Served::start(&program);
    assert!(ask(&mut again.remote(), HomeAsked {}).is_ok());
}

#[test]
fn an_office_that_has_less_than_its_officer_was_told_writes_nothing_more() {
    let program = Program::demo();
    let served = Served::start(&program);
    let socket = served.socket().to_path_buf();
    let told = (Seq(1_000_000), qd22::office::Hash::new([7; 32]));
    let dial = move || qd22::server::dial(&socket);
    let mut betrayed = Remote::attach(Box::new(dial), |_| Some(told)).unwrap();
    let undo = Sent::new(OrderId(9), qd22::domain::Order::Undo { seq: Seq(1) });
    let answer = betrayed.order(vec![undo]).remove(0);
    assert!(
        matches!(
            answer,
            Err(No::Trouble(Trouble::LessThanTold {
                told: 1_000_000,
                ..
            }))
        ),
        "{answer:?}"
    );
    assert!(ask(&mut betrayed, HomeAsked {}).is_ok(), "reading goes on");
    served.logs("may not order: less_than_told");
}

#[test]
fn a_desk_whose_office_was_killed_goes_on_at_the_next_one() {
    let program = Program::demo();
    let served = Served::start(&program);
    let mut desk = remote(served.socket());
    assert!(ask(&mut desk, HomeAsked {}).is_ok());
    served.kill();
    let away = ask(&mut desk, HomeAsked {});
    assert!(
        matches!(
            &away,
            Err(No::Trouble(Trouble::Line {
                fault: LineFault::Away { .. }
            }))
        ),
        "{away:?}"
    );
    let _next = Served::start(&program);
    assert!(ask(&mut desk, HomeAsked {}).is_ok());
    let told = desk.news().unwrap();
    assert!(
        told.acts.iter().any(|one| one.cases.is_empty()),
        "what happened meanwhile was told to nobody: {told:?}"
    );
}

#[test]
fn an_office_started_for_a_desk_ends_a_while_after_the_last_one_left() {
    let program = Program::demo();
    let mut command = program.command(&["serve", "--linger", "1"]);
    let mut office = command.spawn().unwrap();
    let socket = program.register().join(SOCKET);
    while !answers(&socket) {
        wait(Duration::from_millis(10));
    }
    let desk = remote(&socket);
    wait(Duration::from_millis(2_500));
    assert!(office.try_wait().unwrap().is_none(), "somebody sits there");
    drop(desk);
    let ended = office.wait().unwrap();
    assert_eq!(ended.code(), Some(0));
    assert!(!socket.exists());
}
