//! Drops the tail of a key that a slow line tore apart behind its Esc. Refuses to know what any key does.

use crossterm::event::KeyCode;

use crate::keys::Chord;

/// Drops what is left of a key whose Esc was read alone: `O` and one letter, or `[`, the figures that
/// say which key it was or what was held with it, and one letter or `~`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Tail {
    /// Nothing is expected.
    #[default]
    None,
    /// A read ended with a lone Esc.
    AfterEsc,
    /// The `O` of the tail came; one letter is left.
    AfterO,
    /// The `[` of the tail came; what is left ends with a letter or `~`.
    AfterBracket,
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
                (Self::AfterEsc, Some('O')) => *self = Self::AfterO,
                (Self::AfterEsc, Some('[')) => *self = Self::AfterBracket,
                (Self::AfterBracket, Some('0'..='9' | ';')) => {}
                (Self::AfterBracket, Some('~')) => *self = Self::None,
                (Self::AfterO | Self::AfterBracket, Some(letter))
                    if letter.is_ascii_alphabetic() =>
                {
                    *self = Self::None;
                }
                (Self::None | Self::AfterEsc | Self::AfterO | Self::AfterBracket, _) => {
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
    fn the_figures_of_a_longer_key_are_dropped_with_it() {
        for torn in ["esc [ 3 ~", "esc [ 1 ; 5 A", "esc [ 1 5 ~", "esc O P"] {
            let keys = [chords(torn), chords("7")].concat();
            assert_eq!(
                Tail::default().drop_from(keys, false),
                chords("esc 7"),
                "{torn}"
            );
        }
        let mut tail = Tail::default();
        tail.drop_from(chords("esc"), false);
        assert_eq!(tail.drop_from(chords("[ 1 ;"), true), Vec::new());
        assert_eq!(tail.drop_from(chords("5 A A"), true), chords("A"));
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
