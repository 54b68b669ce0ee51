//! One key as terminals write it: a letter, a control byte, or a sequence from its Esc on. Refuses to
//! know where it was cut and what came before.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// The byte of the Esc key, and the first of every sequence.
pub(super) const ESC: u8 = 0x1b;

/// The longest sequence that is read on; longer ones are noise.
const SEQUENCE_BYTES_MAX: usize = 32;

/// Bytes of a report of the mouse in the oldest form, after its `M`.
const MOUSE_BYTES: usize = 3;

/// What the bytes begun so far are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// The beginning of something.
    More,
    /// A whole key.
    Key(KeyEvent),
    /// A whole sequence that is no key.
    Nothing,
    /// What follows is pasted.
    Paste,
    /// The Esc was pressed alone; so many of the last bytes are not its business.
    LoneEsc { rest: usize },
    /// Nothing that can be read; so many of the last bytes begin anew.
    Broken { rest: usize },
}

/// Reads bytes that are not empty and were not whole before their last one came.
pub(super) fn read(bytes: &[u8]) -> Step {
    match bytes {
        [] | [ESC] | [ESC, b'[' | b'O'] => Step::More,
        [ESC, b'[', rest @ ..] => read_sequence(rest),
        [ESC, b'O', letter] => match function_letter(*letter) {
            Some(code) => Step::Key(code.into()),
            // An Esc, the tail of a torn key and its letter: as little is done as can be.
            None if letter.is_ascii_alphabetic() => Step::LoneEsc { rest: 0 },
            None => Step::LoneEsc { rest: 1 },
        },
        [ESC, rest @ ..] => Step::LoneEsc { rest: rest.len() },
        [0x20..=0x7e] => Step::Key(letter(bytes[0].into())),
        [control] if *control < 0x20 || *control == 0x7f => Step::Key(control_key(*control)),
        _ => read_letter(bytes),
    }
}

/// What follows `Esc [`: figures and signs that say which key it was and what was held with it, then
/// one byte that ends it.
fn read_sequence(rest: &[u8]) -> Step {
    let Some((&last, before)) = rest.split_last() else {
        return Step::More;
    };
    match (rest[0], last) {
        // The console of the system itself writes its first five function keys so.
        (b'[', b'[') if before.is_empty() => Step::More,
        (b'[', b'A'..=b'E') => Step::Key(KeyCode::F(last - b'A' + 1).into()),
        (b'M', _) if rest.len() <= MOUSE_BYTES => Step::More,
        (b'M', _) => Step::Nothing,
        (_, 0x40..=0x7e) => whole_sequence(before, last),
        (_, 0x20..=0x3f) if rest.len() < SEQUENCE_BYTES_MAX => Step::More,
        (_, 0x20..=0x3f) => Step::Nothing,
        (..) => Step::LoneEsc { rest: 1 },
    }
}

fn whole_sequence(figures: &[u8], last: u8) -> Step {
    let mut numbers = figures.split(|byte| *byte == b';').map(number);
    let first = numbers.next().flatten();
    let held = numbers.next().flatten().map_or(KeyModifiers::NONE, held);
    let code = match (last, first) {
        (b'~', Some(200)) => return Step::Paste,
        (b'~', Some(number)) => numbered_key(number),
        (b'Z', _) => Some(KeyCode::BackTab),
        (letter, None | Some(1)) => function_letter(letter),
        _ => None,
    };
    match code {
        Some(code) => Step::Key(KeyEvent::new(code, held)),
        None => Step::Nothing,
    }
}

fn number(figures: &[u8]) -> Option<u16> {
    std::str::from_utf8(figures).ok()?.parse().ok()
}

/// What was held, as a sum of 1 for Shift, 2 for Alt and 4 for Ctrl, and 1 more.
fn held(sum: u16) -> KeyModifiers {
    let sum = sum.saturating_sub(1);
    let bits = [
        (1, KeyModifiers::SHIFT),
        (2, KeyModifiers::ALT),
        (4, KeyModifiers::CONTROL),
    ];
    let held = bits.iter().filter(|(bit, _)| sum & bit != 0);
    held.map(|(_, held)| *held).collect()
}

fn function_letter(letter: u8) -> Option<KeyCode> {
    Some(match letter {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'F' => KeyCode::End,
        b'H' => KeyCode::Home,
        b'P'..=b'S' => KeyCode::F(letter - b'P' + 1),
        _ => return None,
    })
}

fn numbered_key(number: u16) -> Option<KeyCode> {
    // The numbers of the function keys leave gaps where an old keyboard did.
    const FUNCTION: [u16; 12] = [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24];
    Some(match number {
        1 | 7 => KeyCode::Home,
        2 => KeyCode::Insert,
        3 => KeyCode::Delete,
        4 | 8 => KeyCode::End,
        5 => KeyCode::PageUp,
        6 => KeyCode::PageDown,
        _ => {
            let at = FUNCTION.iter().position(|function| *function == number)?;
            KeyCode::F(u8::try_from(at).ok()? + 1)
        }
    })
}

fn letter(letter: char) -> KeyEvent {
    KeyEvent::from(KeyCode::Char(letter))
}

fn control_key(byte: u8) -> KeyEvent {
    let with_ctrl = |base: u8| {
        let letter = char::from(base);
        KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL)
    };
    match byte {
        b'\r' => KeyCode::Enter.into(),
        b'\t' => KeyCode::Tab.into(),
        0x7f => KeyCode::Backspace.into(),
        0 => with_ctrl(b' '),
        0x01..=0x1a => with_ctrl(byte - 1 + b'a'),
        _ => with_ctrl(byte - 0x1c + b'4'),
    }
}

/// A letter of several bytes.
fn read_letter(bytes: &[u8]) -> Step {
    match std::str::from_utf8(bytes) {
        Ok(text) => text
            .chars()
            .next()
            .map_or(Step::Nothing, |typed| Step::Key(letter(typed))),
        Err(error) if error.error_len().is_none() => Step::More,
        // The last byte may begin something; alone it is noise.
        Err(_) => Step::Broken {
            rest: usize::from(1 < bytes.len()),
        },
    }
}
