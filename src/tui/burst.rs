//! Undoes what stands between a finger and a key: bursts of an input method left on, and the tail of
//! an arrow key that a slow line tore apart. Refuses to know what any key does.

use crossterm::event::KeyCode;

use crate::keys::{Chord, decode_burst, decode_composed};

/// Takes the first key off keys that arrived together, outside a text field: a run of Backspaces and
/// the letters typed after it are the one key an input method made them of. Nothing for a burst that
/// no key makes.
pub(crate) fn take_key(keys: &mut std::collections::VecDeque<Chord>) -> Option<Chord> {
    let first = keys.pop_front()?;
    if !is_backspace(first) {
        return Some(first);
    }
    let mut erased = 1;
    while keys.front().copied().is_some_and(is_backspace) {
        keys.pop_front();
        erased += 1;
    }
    let letters: Vec<char> = keys
        .iter()
        .map_while(|chord| chord.text())
        .take(retyped_max(
            erased,
            keys.front().and_then(|chord| chord.text()),
        ))
        .collect();
    keys.drain(..letters.len());
    let key = decode_burst(erased, &letters)?;
    let mut buffer = [0; 4];
    Chord::parse(key.encode_utf8(&mut buffer))
}

/// How many letters belong to the burst: as many as were erased; one more where a mark was taken off
/// again, except that `w` takes itself back.
fn retyped_max(erased: usize, first: Option<char>) -> usize {
    match first {
        Some('w') | None => 1,
        Some(letter) if decode_composed(letter).is_some() => erased,
        Some(_) => erased + 1,
    }
}

fn is_backspace(chord: Chord) -> bool {
    chord.code() == KeyCode::Backspace && chord.modifiers().is_empty()
}

/// Drops what is left of an arrow key whose Esc was read alone: `[` or `O`, and one letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Tail {
    /// Nothing is expected.
    #[default]
    None,
    /// A read ended with a lone Esc.
    AfterEsc,
    /// The sign that begins the tail came; one letter is left.
    AfterSign,
}

impl Tail {
    /// The keys of one read without such a tail. `is_soon` says that this read came at once after the
    /// one before: only then can the two belong together.
    pub(crate) fn drop_from(&mut self, keys: Vec<Chord>, is_soon: bool) -> Vec<Chord> {
        if !is_soon {
            *self = Self::None;
        }
        let mut kept = Vec::with_capacity(keys.len());
        for chord in keys {
            match (*self, chord.text()) {
                (Self::AfterEsc, Some('[' | 'O')) => *self = Self::AfterSign,
                (Self::AfterSign, Some(letter)) if letter.is_ascii_alphabetic() => {
                    *self = Self::None;
                }
                (Self::None | Self::AfterEsc | Self::AfterSign, _) => {
                    *self = if chord.code() == KeyCode::Esc {
                        Self::AfterEsc
                    } else {
                        Self::None
                    };
                    kept.push(chord);
                }
            }
        }
        kept
    }

    /// Whether the next read matters.
    pub(crate) fn is_open(self) -> bool {
        self != Self::None
    }
}

#[cfg(test)]
mod tests {
    use crossterm::event::{KeyEvent, KeyModifiers};

    use super::*;

    fn chord(name: &str) -> Chord {
        Chord::parse(name).unwrap_or_else(|| {
            let letter = name.chars().next().expect("a letter");
            let event = KeyEvent::new(KeyCode::Char(letter), KeyModifiers::NONE);
            Chord::pressed(&event).expect("a press")
        })
    }

    fn chords(names: &str) -> Vec<Chord> {
        names.split(' ').map(chord).collect()
    }

    fn taken(names: &str) -> Vec<Option<String>> {
        let mut keys = chords(names).into();
        let mut taken = Vec::new();
        while !std::collections::VecDeque::is_empty(&keys) {
            taken.push(take_key(&mut keys).map(Chord::spelling));
        }
        taken
    }

    fn keys(names: &str) -> Vec<Option<String>> {
        names.split(' ').map(|name| Some(name.to_owned())).collect()
    }

    #[test]
    fn a_burst_of_an_input_method_is_the_key_behind_it() {
        assert_eq!(taken("backspace ã"), keys("x"));
        assert_eq!(taken("j backspace backspace á n k"), keys("j s k"));
        assert_eq!(taken("backspace w j"), keys("w j"));
        assert_eq!(taken("backspace a s"), keys("s"));
        assert_eq!(taken("x j"), keys("x j"));
    }

    #[test]
    fn backspaces_alone_are_no_key() {
        assert_eq!(taken("backspace backspace"), [None]);
    }

    #[test]
    fn the_tail_of_a_torn_arrow_key_is_dropped_in_the_same_and_in_the_next_read() {
        let mut tail = Tail::default();
        assert_eq!(tail.drop_from(chords("esc [ A j"), false), chords("esc j"));
        assert_eq!(tail.drop_from(chords("esc"), false), chords("esc"));
        assert!(tail.is_open());
        assert_eq!(tail.drop_from(chords("O B"), true), Vec::new());
        assert!(!tail.is_open());
    }

    #[test]
    fn a_key_pressed_later_than_a_line_tears_is_kept() {
        let mut tail = Tail::default();
        tail.drop_from(chords("esc"), false);
        assert_eq!(tail.drop_from(chords("O"), false), chords("O"));
        assert_eq!(tail.drop_from(chords("esc j"), false), chords("esc j"));
        assert_eq!(
            tail.drop_from(chords("esc esc [ C"), false),
            chords("esc esc")
        );
    }
}
