//! What arrives on the line, byte by byte, as keys and pastes, however a slow line cuts it. Refuses to
//! know who reads the bytes and what a key does.

mod sequence;

#[cfg(test)]
mod tests;

use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent};

use crate::keys::Chord;

use sequence::{ESC, Step};

/// How long the rest of a key or of a paste's mark may follow its Esc, in milliseconds: so long a lone
/// Esc waits before it is one.
const TORN_MILLIS: u64 = 50;

/// How long after that the rest may still come and is dropped: the Esc was told already.
const LATE_MILLIS: u64 = 150;

/// How long a paste may fall silent before its end is thought lost, in milliseconds.
const PASTE_MILLIS: u64 = 2_000;

/// The most that is kept of one paste; no field takes as much.
const PASTE_BYTES_MAX: usize = 64 * 1024;

/// Ends a paste.
const PASTE_END: &[u8] = b"\x1b[201~";

/// One thing that arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Arrival {
    /// A key was pressed.
    Key(Chord),
    /// A text was pasted.
    Pasted(String),
}

/// Puts together what a line brings in pieces.
///
/// ```text
/// bytes      1b 5b 41     1b ······ 5b 41        1b 6a       1b 5b 32 30 30 7e …
/// arrives    ↑            Esc       (dropped)    Esc j       a paste
/// ```
///
/// A letter right behind an Esc is a key of its own, never that letter with Alt: on a slow line, and
/// behind a `tmux` that waits for it, Esc and the next key arrive together.
#[derive(Debug, Default)]
pub(crate) struct Arrivals {
    /// What was begun: a letter of several bytes, or a sequence from its Esc on.
    begun: Vec<u8>,
    /// The rest of `begun` did not come in time, so its Esc counted as a key.
    is_late: bool,
    paste: Option<Paste>,
}

/// A paste before its end.
#[derive(Debug, Default)]
struct Paste {
    text: Vec<u8>,
    /// So many bytes of its end have come.
    ended: usize,
}

impl Arrivals {
    /// Takes in bytes in order.
    pub(crate) fn take(&mut self, bytes: &[u8]) -> Vec<Arrival> {
        let mut arrived = Vec::new();
        for &byte in bytes {
            if let Some(paste) = &mut self.paste {
                if paste.takes_end(byte) {
                    arrived.extend(self.end_paste());
                }
            } else {
                self.begun.push(byte);
                self.read_on(&mut arrived);
            }
        }
        arrived
    }

    /// How long the rest of what was begun may take; for ever where nothing hangs on it.
    pub(crate) fn patience(&self) -> Option<Duration> {
        let millis = match (&self.paste, self.begun.first()) {
            (Some(_), _) => PASTE_MILLIS,
            (None, Some(&ESC)) if self.is_late => LATE_MILLIS,
            (None, Some(&ESC)) => TORN_MILLIS,
            (None, _) => return None,
        };
        Some(Duration::from_millis(millis))
    }

    /// The rest did not come in time.
    pub(crate) fn give_up(&mut self) -> Vec<Arrival> {
        if self.paste.is_some() {
            return self.end_paste().into_iter().collect();
        }
        let mut arrived = Vec::new();
        if self.is_late {
            self.clear();
        } else if self.begun.first() == Some(&ESC) {
            self.is_late = true;
            arrived.extend(key(KeyCode::Esc.into()));
        }
        arrived
    }

    /// Reads what was begun, now that one byte more is there.
    fn read_on(&mut self, arrived: &mut Vec<Arrival>) {
        match sequence::read(&self.begun) {
            Step::More => {}
            Step::Key(event) => {
                if !self.is_late {
                    arrived.extend(key(event));
                }
                self.clear();
            }
            Step::Nothing => self.clear(),
            Step::Paste => {
                self.clear();
                self.paste = Some(Paste::default());
            }
            Step::LoneEsc { rest } => {
                if !self.is_late {
                    arrived.extend(key(KeyCode::Esc.into()));
                }
                self.begin_anew(rest, arrived);
            }
            Step::Broken { rest } => self.begin_anew(rest, arrived),
        }
    }

    /// Drops what was begun but for its last bytes.
    fn begin_anew(&mut self, rest: usize, arrived: &mut Vec<Arrival>) {
        self.begun.drain(..self.begun.len() - rest);
        self.is_late = false;
        if !self.begun.is_empty() {
            self.read_on(arrived);
        }
    }

    fn clear(&mut self) {
        self.begun.clear();
        self.is_late = false;
    }

    fn end_paste(&mut self) -> Option<Arrival> {
        let text = self.paste.take()?.text;
        Some(Arrival::Pasted(String::from_utf8_lossy(&text).into_owned()))
    }
}

impl Paste {
    /// Takes one byte. Tells whether it ends the paste.
    fn takes_end(&mut self, byte: u8) -> bool {
        if byte == PASTE_END[self.ended] {
            self.ended += 1;
            return self.ended == PASTE_END.len();
        }
        // Only the first byte of the end is an Esc, so what looked like it begins nowhere else.
        self.keep(&PASTE_END[..self.ended]);
        self.ended = usize::from(byte == ESC);
        if self.ended == 0 {
            self.keep(&[byte]);
        }
        false
    }

    fn keep(&mut self, bytes: &[u8]) {
        let room = PASTE_BYTES_MAX.saturating_sub(self.text.len());
        self.text.extend(&bytes[..bytes.len().min(room)]);
    }
}

fn key(event: KeyEvent) -> Option<Arrival> {
    Chord::pressed(&event).map(Arrival::Key)
}
