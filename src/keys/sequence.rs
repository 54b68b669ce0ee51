//! Keys pressed one after another, as one binding has them. Refuses to know what they do.

use std::fmt;

use super::Chord;

/// The most chords one binding may take.
pub(super) const SEQUENCE_CHORDS_MAX: usize = 3;

/// Keys pressed one after another, at least one: `x`, or `g g`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Keys(Vec<Chord>);

impl Keys {
    /// Keys of these chords, or none where there is no chord.
    pub fn new(chords: Vec<Chord>) -> Option<Keys> {
        (!chords.is_empty()).then_some(Keys(chords))
    }

    /// The chords, in the order pressed.
    pub fn chords(&self) -> &[Chord] {
        &self.0
    }

    /// As keymap files write them: `g g`.
    pub fn spelling(&self) -> String {
        self.joined(Chord::spelling)
    }

    /// Compact, for hint bars: `g g`, `Ctrl+Y`.
    pub fn label(&self) -> String {
        self.joined(Chord::label)
    }

    /// Does pressing these begin, or already make, the other keys?
    pub(super) fn begins(&self, other: &Keys) -> bool {
        other.0.starts_with(&self.0)
    }

    fn joined(&self, written: fn(Chord) -> String) -> String {
        self.0
            .iter()
            .map(|chord| written(*chord))
            .collect::<Vec<_>>()
            .join(" ")
    }
}

impl fmt::Display for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.label())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(written: &str) -> Keys {
        Keys::new(written.split(' ').filter_map(Chord::parse).collect()).expect("keys")
    }

    #[test]
    fn keys_are_spelled_and_shown_in_the_order_pressed() {
        assert_eq!(keys("g ctrl-y").spelling(), "g ctrl-y");
        assert_eq!(keys("g ctrl-y").to_string(), "g Ctrl+Y");
    }

    #[test]
    fn keys_begin_themselves_and_what_goes_on_from_them() {
        assert!(keys("g").begins(&keys("g h")) && keys("g").begins(&keys("g")));
        assert!(!keys("g h").begins(&keys("g")) && !keys("h").begins(&keys("g h")));
    }

    #[test]
    fn no_chord_is_no_keys() {
        assert_eq!(Keys::new(Vec::new()), None);
    }
}
