//! The built program as a job of a shell: stopped, sent to the background, gone on with.

use std::time::Duration;

use portable_pty::CommandBuilder;
use rustix::process::{Pid, Signal, kill_process};

use super::program::{Program, binary};
use super::terminal::Terminal;

const SETTLED: Duration = Duration::from_millis(400);
/// How often stop and go on are said in one breath.
const BREATHS: usize = 50;

/// A shell with job control, the desk running in it, and the desk's process.
fn in_a_shell(program: &Program) -> (Terminal, Pid) {
    let mut command = CommandBuilder::new("bash");
    command.args(["--norc", "--noprofile", "-i"]);
    command.env("PS1", "ready> ");
    command.env("LANG", "C.UTF-8");
    let mut terminal = Terminal::run(program, command);
    terminal.sees("ready> ");
    let (binary, register) = (binary(), program.register());
    terminal.press(&format!(
        "{} --solo --data {}\r",
        binary.display(),
        register.display()
    ));
    terminal.sees("TỔNG 18");
    terminal.hears_for(SETTLED);
    let desk = program.running().expect("the desk is running");
    (terminal, desk)
}

/// The shell has its terminal as it knows it: it takes a line and answers.
#[track_caller]
fn answers(terminal: &mut Terminal, question: u32) {
    terminal.press(&format!("echo a$((40+{question}))b\r"));
    terminal.sees(&format!("a{}b", 40 + question));
}

#[test]
fn a_shell_stops_the_desk_and_goes_on_with_it() {
    let program = Program::demo();
    let (mut terminal, desk) = in_a_shell(&program);
    terminal.press("/mva\r");
    terminal.sees("MẪU VĂN AN");
    kill_process(desk, Signal::TSTP).unwrap();
    terminal.has_stopped(desk);
    terminal.sees("Stopped");
    answers(&mut terminal, 1);
    assert!(!terminal.shown().contains("MẪU VĂN AN"));
    // In the background it has no terminal, and waits for it without a word.
    terminal.press("bg\r");
    terminal.hears_for(SETTLED);
    terminal.has_stopped(desk);
    answers(&mut terminal, 2);
    assert!(!terminal.shown().contains("MẪU VĂN AN"));
    terminal.press("fg\r");
    terminal.sees("MẪU VĂN AN");
    terminal.press("c");
    terminal.sees("HỒ SƠ");
    terminal.press("\u{3}");
    terminal.sees_the_end_of(&program);
    answers(&mut terminal, 3);
    assert!(!terminal.shown().contains("HỒ SƠ"));
    assert_eq!(program.run(&["verify"]).code, 0);
    terminal.press("exit\r");
    assert_eq!(terminal.ends().0, 0);
}

#[test]
fn told_to_stop_and_to_go_on_in_one_breath_it_goes_on() {
    let program = Program::demo();
    let mut terminal = Terminal::start(&program);
    terminal.sees("TỔNG 18");
    for _ in 0..BREATHS {
        terminal.signals(Signal::TSTP);
        terminal.signals(Signal::CONT);
    }
    terminal.hears_for(SETTLED);
    terminal.press("/mva\r");
    terminal.sees("MẪU VĂN AN");
    // And told only to stop it stops.
    terminal.signals(Signal::TSTP);
    terminal.is_stopped();
    terminal.is_wiped();
    terminal.signals(Signal::CONT);
    terminal.sees("MẪU VĂN AN");
    terminal.press("\u{3}");
    assert_eq!(terminal.ends().0, 0);
}
