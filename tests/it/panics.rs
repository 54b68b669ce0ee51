//! A desk that breaks: the terminal is given back before the message is printed. The test runs itself
//! again on a pseudo-terminal, with dice that break.

use portable_pty::CommandBuilder;

use qd22::keys::Keymap;
use qd22::office::Dice;
use qd22::text::Lang;
use qd22::tui::{self, Desk, Look};

use super::desk::sitting;
use super::program::Program;
use super::terminal::{Terminal, check_restored};

/// Set where the desk is to be run.
const PANICS: &str = "QD22_TEST_PANICS";
const MESSAGE: &str = "the dice broke";

struct BrokenDice;

impl Dice for BrokenDice {
    fn fill(&self, _bytes: &mut [u8]) {
        panic!("{MESSAGE}");
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the environment says which of the two this process is"
)]
fn is_the_desk() -> bool {
    std::env::var_os(PANICS).is_some()
}

#[test]
fn a_desk_that_breaks_gives_the_terminal_back_before_it_says_why() {
    if is_the_desk() {
        return break_at_a_desk();
    }
    let program = Program::bare();
    let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
    let name = "panics::a_desk_that_breaks_gives_the_terminal_back_before_it_says_why";
    command.args([name, "--exact", "--nocapture"]);
    command.env(PANICS, "1");
    let mut terminal = Terminal::run(&program, command);
    terminal.sees("TỔNG 18");
    // The first order asks the dice for its id.
    terminal.press("gt\u{f}");
    let (code, bytes) = terminal.ends();
    assert_ne!(code, 0);
    check_restored(&bytes);
    let text = String::from_utf8_lossy(&bytes);
    let (given_back, said) = (text.find("\u{1b}[?1049l"), text.find(MESSAGE));
    assert!(given_back.is_some() && given_back < said, "{text:?}");
}

fn break_at_a_desk() {
    let folder = tempfile::tempdir().unwrap();
    let counter = sitting::counter(&folder.path().join("register"));
    let look = Look {
        lang: Lang::Vi,
        is_coloured: true,
        is_ascii: false,
    };
    let desk = |size| Desk::new(Keymap::default(), look, Box::new(BrokenDice), size);
    tui::run(Box::new(counter), Box::new(qd22::office::NoDrawer), desk).unwrap();
}
