//! What hands may press, from a seed. Knows keys; not what becomes of them.

use crossterm::event::{KeyCode, KeyEvent};

use crate::keys::Chord;
use crate::tui::event::Event;

/// Keys of one sequence, at most; a burst of Backspaces counts as one.
const KEYS_MAX: u64 = 24;

/// Keys by name; those that leave the form or send it are among them.
const NAMED: [&str; 34] = [
    "left",
    "right",
    "left",
    "right",
    "home",
    "end",
    "up",
    "down",
    "tab",
    "tab",
    "backtab",
    "enter",
    "delete",
    "ctrl-d",
    "ctrl-u",
    "ctrl-w",
    "ctrl-left",
    "shift-left",
    "ctrl-r",
    "ctrl-k",
    "f8",
    "ctrl-p",
    "ctrl-z",
    "ctrl-g",
    "ctrl-f",
    "f4",
    "ctrl-o",
    "ctrl-e",
    "esc",
    "ctrl-l",
    "ctrl-y",
    "f1",
    "pageup",
    "insert",
];
const WORDS: &str = "aaaeeeoouuiiyyddwwssffrrxxjjzbcghklmnpqtvTHNDAOEUVM  ";
const SIGNS: &str = "0123456789/.-'=+;:,?[]{}()\"";
const COMPOSED: &str = "ễđưẤộỷẮÂơƯĐñç";
const MARKS: &str = "\u{300}\u{301}\u{303}\u{309}\u{323}\u{302}\u{306}\u{31b}\u{335}";
const PASTES: [&str; 6] = [
    "Mẫu Văn An",
    "Mẫu\r\nVăn\tAn",
    "a\u{302}\u{303}\u{1b}[A",
    "008085001234",
    "\u{301}\u{323}",
    "Nguye\u{302}\u{303}n\u{200b}",
];

/// One thing hands do.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Press {
    Letter(char),
    Named(&'static str),
    Paste(String),
}

impl Press {
    /// As it reaches the desk.
    pub(super) fn event(&self) -> Event {
        match self {
            Self::Letter(letter) => {
                let event = KeyEvent::from(KeyCode::Char(*letter));
                Event::Keys(vec![Chord::pressed(&event).expect("a letter is a key")])
            }
            Self::Named(name) => Event::Keys(vec![Chord::parse(name).expect("a key")]),
            Self::Paste(text) => Event::Pasted(text.clone()),
        }
    }
}

/// Numbers from a seed: the same on every machine.
pub(super) struct Seeded(pub(super) u64);

impl Seeded {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }

    fn of(&mut self, letters: &str) -> char {
        let count = u64::try_from(letters.chars().count()).expect("few");
        let at = usize::try_from(self.below(count)).expect("few");
        letters.chars().nth(at).expect("within")
    }

    fn one<T: Clone>(&mut self, of: &[T]) -> T {
        let at = self.below(u64::try_from(of.len()).expect("few"));
        of[usize::try_from(at).expect("few")].clone()
    }

    /// One sequence.
    pub(super) fn presses(&mut self) -> Vec<Press> {
        let count = 1 + self.below(KEYS_MAX);
        let mut presses = Vec::new();
        for _ in 0..count {
            match self.below(20) {
                0..=9 => presses.push(Press::Letter(self.of(WORDS))),
                10 | 11 => presses.push(Press::Letter(self.of(SIGNS))),
                12 => presses.push(Press::Letter(self.of(COMPOSED))),
                13 => presses.push(Press::Letter(self.of(MARKS))),
                14 | 15 => {
                    let burst = 1 + self.below(4);
                    presses.extend((0..burst).map(|_| Press::Named("backspace")));
                }
                16 => {
                    let text = self.one(&PASTES).to_owned();
                    let times = if self.below(12) == 0 { 60 } else { 1 };
                    presses.push(Press::Paste(text.repeat(times)));
                }
                _ => presses.push(Press::Named(self.one(&NAMED))),
            }
        }
        presses
    }
}
