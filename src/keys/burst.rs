//! Takes apart bursts of an input method left on: each is the one key that made it. Refuses to know
//! what any key does.

use std::collections::VecDeque;

use crossterm::event::KeyCode;

use super::Chord;
use super::composed::{Change, change, decode_composed};

/// Letters remembered of what an input method shows; no word is longer.
const SHOWN_CHARS_MAX: usize = 64;

/// What an input method believes to stand before its cursor, as far as its letters arrived. An input
/// method erases as far back as one key changed something and types the rest again: which key it was
/// shows in the letter it erased last and the letter it typed first.
///
/// ```text
/// pressed   u    j           w              x
/// arrives   u    ⌫ ụ         ⌫ ự            x
/// taken     u    j (u → ụ)   w (ụ → ự)      x
/// ```
#[derive(Debug, Default)]
pub struct Bursts {
    shown: Vec<char>,
}

impl Bursts {
    /// Takes the first key off keys that arrived one after another, outside a text field: a run of
    /// Backspaces and the letters typed after it are one key. Nothing for a burst that no key makes.
    pub fn take_key(&mut self, keys: &mut VecDeque<Chord>) -> Option<Chord> {
        let first = keys.pop_front()?;
        if !is_backspace(first) {
            match first.text() {
                Some(letter) => self.show(&[letter]),
                None => self.forget(),
            }
            return Some(first);
        }
        let mut erased = 1;
        while keys.front().copied().is_some_and(is_backspace) {
            keys.pop_front();
            erased += 1;
        }
        let kept = self.shown.len().checked_sub(erased);
        let was = kept.map(|kept| self.shown[kept]);
        self.shown.truncate(kept.unwrap_or_default());
        let typed: Vec<char> = keys.iter().map_while(|chord| chord.text()).collect();
        let (letters, key) = burst(was, erased, &typed);
        keys.drain(..letters);
        self.show(&typed[..letters]);
        let mut buffer = [0; 4];
        Chord::parse(key?.encode_utf8(&mut buffer))
    }

    /// The input method begins anew, as it does after a key that types nothing.
    pub fn forget(&mut self) {
        self.shown.clear();
    }

    fn show(&mut self, letters: &[char]) {
        self.shown.extend(letters);
        let surplus = self.shown.len().saturating_sub(SHOWN_CHARS_MAX);
        self.shown.drain(..surplus);
    }
}

/// How many of the letters typed after `erased` Backspaces belong to them, and the key they make.
/// `was` is the letter erased last, where it is known.
///
/// A mark typed twice comes off, and its key stands at the end itself (`á` and `s` give `as`); `z`
/// takes a tone off and stands nowhere; a `w` alone is `ư` and gives itself back.
fn burst(was: Option<char>, erased: usize, typed: &[char]) -> (usize, Option<char>) {
    let Some(&first) = typed.first() else {
        return (0, None);
    };
    let all = erased.min(typed.len());
    let after = typed.get(erased).copied();
    if first == 'w' {
        return (1, Some(first));
    }
    let again = |key: &char| after.is_some_and(|after| after.eq_ignore_ascii_case(key));
    match was.and_then(|was| change(was, first)) {
        Some(Change::Put(key)) => (all, Some(key)),
        Some(Change::TookOff(key)) if again(&key) => (erased + 1, after),
        Some(Change::TookOff(_)) => (all, Some('z')),
        None => match (decode_composed(first), after) {
            (Some(key), _) => (all, Some(key)),
            (None, Some(_)) => (erased + 1, after),
            (None, None) if typed.len() == erased => (all, Some('z')),
            (None, None) => (all, None),
        },
    }
}

fn is_backspace(chord: Chord) -> bool {
    chord.code() == KeyCode::Backspace && chord.modifiers().is_empty()
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

    fn taken(names: &str) -> Vec<Option<String>> {
        let mut keys: VecDeque<Chord> = names.split(' ').map(chord).collect();
        let (mut bursts, mut taken) = (Bursts::default(), Vec::new());
        while !keys.is_empty() {
            taken.push(bursts.take_key(&mut keys).map(Chord::spelling));
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
    fn the_letter_erased_tells_which_of_two_marks_is_new() {
        assert_eq!(taken("u backspace ụ backspace ự"), keys("u j w"));
        assert_eq!(taken("A backspace Ã backspace Ẫ"), keys("A x A"));
        assert_eq!(taken("u backspace ụ backspace u j"), keys("u j j"));
        assert_eq!(taken("u backspace ụ backspace u k"), keys("u j z k"));
        assert_eq!(taken("ư backspace w j"), keys("ư w j"));
    }

    #[test]
    fn a_burst_whose_word_is_not_known_is_the_mark_typed_last() {
        assert_eq!(taken("backspace ự"), keys("j"));
        assert_eq!(taken("u enter backspace ẫ"), keys("u enter x"));
    }

    #[test]
    fn backspaces_alone_are_no_key() {
        assert_eq!(taken("backspace backspace"), [None]);
    }
}
