//! The built program inside `tmux` and GNU `screen`, as officers keep it over SSH. Where one of them is
//! not installed its stories say that they were not run here.

use std::os::unix::fs::DirBuilderExt;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Duration;

use portable_pty::CommandBuilder;
use vt100::Color;

use super::program::{Program, binary};
use super::rounds::{not_run_here, wait};
use super::terminal::Terminal;

const SETTLED: Duration = Duration::from_millis(400);
/// Between two looks, and the most of them.
const LOOK: Duration = Duration::from_millis(20);
const LOOKS_MAX: usize = 1_000;
/// `tmux` takes the last row for itself.
const SIZE: (u16, u16) = (80, 25);
/// Printed in the pane once the desk was left.
const LEFT: &str = "the desk was left";

/// One of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Tmux,
    Screen,
}

/// A multiplexer of its own, with the desk in its one window. Dropping it ends it.
struct Multiplexer<'a> {
    kind: Kind,
    program: &'a Program,
}

impl<'a> Multiplexer<'a> {
    /// Writes its settings. Nothing, and a word about it, where it is not installed.
    fn of(kind: Kind, program: &'a Program, settings: &str) -> Option<Self> {
        let one = Self { kind, program };
        let (name, version) = match kind {
            Kind::Tmux => ("tmux", "-V"),
            Kind::Screen => ("screen", "-v"),
        };
        let asked = Command::new(name).arg(version).output();
        if asked.is_err() {
            not_run_here("the desk in a multiplexer", &format!("no {name} here"));
            return None;
        }
        std::fs::write(one.settings(), settings).unwrap();
        let mut folder = std::fs::DirBuilder::new();
        folder.mode(0o700).create(one.sockets()).unwrap();
        Some(one)
    }

    fn settings(&self) -> PathBuf {
        self.program.home().join("settings")
    }

    fn sockets(&self) -> PathBuf {
        self.program.home().join("sockets")
    }

    /// How it is called, before the words that say what it is to do.
    fn call(&self) -> Vec<String> {
        let settings = self.settings().display().to_string();
        match self.kind {
            Kind::Tmux => vec!["tmux".to_owned(), "-u".into(), "-f".into(), settings],
            Kind::Screen => vec!["screen".to_owned(), "-U".into(), "-c".into(), settings],
        }
    }

    fn in_a_terminal(&self, words: &[&str]) -> Terminal {
        let call = self.call();
        let mut command = CommandBuilder::new(&call[0]);
        command.args(&call[1..]);
        command.args(words);
        command.env("LANG", "C.UTF-8");
        command.env("TMUX_TMPDIR", self.sockets());
        command.env("SCREENDIR", self.sockets());
        command.env_remove("TMUX");
        command.env_remove("STY");
        Terminal::run_at(self.program, command, SIZE)
    }

    /// Opens the window with the desk in it; once the desk is left the window stays.
    fn start(&self) -> Terminal {
        let desk = "\"$0\" --solo --data \"$1\"; echo; echo $2; read line";
        let (binary, register) = (binary(), self.program.register());
        let desk = ["sh", "-c", desk, binary.to_str().unwrap()]
            .into_iter()
            .chain([register.to_str().unwrap(), LEFT]);
        let words = match self.kind {
            Kind::Tmux => ["new-session", "-s", "desk"],
            Kind::Screen => ["-S", "desk", "--"],
        };
        let words: Vec<&str> = words.into_iter().chain(desk).collect();
        let mut terminal = self.in_a_terminal(&words);
        terminal.sees("TỔNG 18");
        terminal.hears_for(SETTLED);
        terminal
    }

    /// Comes back to the window from another terminal.
    fn returns(&self) -> Terminal {
        match self.kind {
            Kind::Tmux => self.in_a_terminal(&["attach"]),
            Kind::Screen => self.in_a_terminal(&["-r", "desk"]),
        }
    }

    /// Goes away from it.
    fn leaves(&self, terminal: &mut Terminal) {
        terminal.press(match self.kind {
            Kind::Tmux => "\u{2}d",
            Kind::Screen => "\u{1}d",
        });
    }

    /// Tells it something from outside; what it answers.
    fn told(&self, words: &[&str]) -> String {
        let call = self.call();
        let answered = Command::new(&call[0])
            .args(&call[1..])
            .args(words)
            .env("LANG", "C.UTF-8")
            .env("TMUX_TMPDIR", self.sockets())
            .env("SCREENDIR", self.sockets())
            .env_remove("TMUX")
            .env_remove("STY")
            .stdin(Stdio::null())
            .output()
            .unwrap();
        String::from_utf8_lossy(&answered.stdout).into_owned()
    }

    fn kills_the_window(&self) {
        match self.kind {
            Kind::Tmux => self.told(&["kill-pane"]),
            Kind::Screen => self.told(&["-S", "desk", "-X", "kill"]),
        };
    }

    /// Everything there is to scroll back to, and the screen.
    fn history(&self) -> String {
        if self.kind == Kind::Tmux {
            return self.told(&["capture-pane", "-p", "-S", "-"]);
        }
        let file = self.program.home().join("history");
        let name = file.to_str().unwrap();
        self.told(&["-S", "desk", "-X", "hardcopy", "-h", name]);
        for _ in 0..LOOKS_MAX {
            match std::fs::read(&file) {
                Ok(text) if !text.is_empty() => return String::from_utf8_lossy(&text).into_owned(),
                _ => wait(LOOK),
            }
        }
        panic!("no history came");
    }
}

impl Drop for Multiplexer<'_> {
    fn drop(&mut self) {
        match self.kind {
            Kind::Tmux => self.told(&["kill-server"]),
            Kind::Screen => self.told(&["-S", "desk", "-X", "quit"]),
        };
    }
}

/// The same in both, each with the settings its users have: none, but that it speaks UTF-8.
fn check(story: impl Fn(&Multiplexer<'_>)) {
    for (kind, settings) in [
        (Kind::Tmux, ""),
        (Kind::Screen, "startup_message off\ndefutf8 on\n"),
    ] {
        let program = Program::demo();
        if let Some(multiplexer) = Multiplexer::of(kind, &program, settings) {
            story(&multiplexer);
        }
    }
}

#[test]
fn colours_lines_letters_and_keys_come_through() {
    check(|multiplexer| {
        let mut terminal = multiplexer.start();
        let kind = multiplexer.kind;
        assert!(
            terminal.colours().iter().any(|one| *one != Color::Default),
            "{kind:?}"
        );
        terminal.press("\u{1b}[B");
        terminal.sees(">Tân Thành");
        terminal.press("\u{1b}OA");
        terminal.sees(">Đức Ninh");
        terminal.press("g");
        terminal.sees("┌─ g ");
        terminal.press("\u{1b}");
        terminal.sees_no("┌─ g ");
        terminal.press("\u{1b}[200~Q\r\u{1b}[201~");
        terminal.press("/thử ");
        terminal.press("\u{1b}[200~ngọc sáng\u{1b}[201~");
        terminal.sees("Thử Ngọc Sáng");
        // An Esc and the next key while the multiplexer still waits for more: two keys.
        terminal.press("\u{1b}j");
        terminal.sees_no("Thử Ngọc Sáng");
        terminal.sees(">Tân Thành");
        terminal.press("\u{c}");
        terminal.hears_for(SETTLED);
        terminal.sees(">Tân Thành");
        terminal.resizes(100, 31);
        terminal.hears_for(SETTLED);
        let shown = terminal.shown();
        let title = shown.lines().next().unwrap().trim_end();
        assert_eq!(title.chars().count(), 100, "{kind:?}: {shown}");
        terminal.press("Q");
        terminal.sees(LEFT);
    });
}

#[test]
fn a_window_that_is_killed_ends_the_desk_and_loses_nothing() {
    check(|multiplexer| {
        let program = multiplexer.program;
        let mut terminal = multiplexer.start();
        terminal.press("/tns\rcx");
        terminal.sees("đã nhận 11/06");
        multiplexer.kills_the_window();
        terminal.sees_the_end_of(program);
        // The register is free, and what was acknowledged is in it.
        assert_eq!(program.run(&["verify"]).code, 0);
        assert!(program.run(&["log"]).out.contains("11/06"));
        let receipts = program.log();
        assert_eq!(receipts.last().unwrap().order, "receive_document");
    });
}

#[test]
fn whoever_goes_away_comes_back_to_the_same_place() {
    check(|multiplexer| {
        let mut terminal = multiplexer.start();
        terminal.press("/tns\rc");
        terminal.sees("HỒ SƠ");
        multiplexer.leaves(&mut terminal);
        assert_eq!(terminal.ends().0, 0);
        assert!(multiplexer.program.running().is_some());
        let mut terminal = multiplexer.returns();
        terminal.sees("HỒ SƠ");
        terminal.press("x");
        terminal.sees("đã nhận 11/06");
        terminal.press("\u{3}");
        terminal.sees(LEFT);
    });
}

#[test]
fn nothing_of_the_register_is_left_to_scroll_back_to() {
    check(|multiplexer| {
        let mut terminal = shows_somebody(multiplexer);
        terminal.resizes(100, 31);
        terminal.hears_for(SETTLED);
        terminal.resizes(80, 25);
        terminal.hears_for(SETTLED);
        if multiplexer.kind == Kind::Tmux {
            let title = multiplexer.told(&["display-message", "-p", "#{pane_title}"]);
            assert_eq!(title.trim(), "qd22");
        }
        left_nothing(multiplexer, terminal);
    });
    // Without an alternate screen, which `screen` has not of itself. (Then `tmux` keeps what it breaks
    // anew when the window becomes narrower; nobody can help that.)
    let program = Program::demo();
    let settings = "set -g alternate-screen off\n";
    if let Some(multiplexer) = Multiplexer::of(Kind::Tmux, &program, settings) {
        let terminal = shows_somebody(&multiplexer);
        left_nothing(&multiplexer, terminal);
    }
}

fn shows_somebody(multiplexer: &Multiplexer<'_>) -> Terminal {
    let mut terminal = multiplexer.start();
    terminal.press("/tns\r");
    terminal.sees("THỬ NGỌC SÁNG");
    terminal.press("\u{c}");
    terminal.hears_for(SETTLED);
    terminal
}

fn left_nothing(multiplexer: &Multiplexer<'_>, mut terminal: Terminal) {
    terminal.press("Q");
    terminal.sees(LEFT);
    let history = multiplexer.history();
    assert!(history.contains(LEFT), "{history}");
    for told in ["Thử", "THỬ", "Ninh", "Mẫu"] {
        assert!(!history.contains(told), "{:?}: {history}", multiplexer.kind);
    }
}
