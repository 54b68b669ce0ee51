//! Drops the tail of an arrow key that a slow line tore apart. Refuses to know what any key does.

use crossterm::event::KeyCode;

use crate::keys::Chord;

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
    use super::*;

    fn chord(name: &str) -> Chord {
        Chord::parse(name).expect("a key")
    }

    fn chords(names: &str) -> Vec<Chord> {
        names.split(' ').map(chord).collect()
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
