//! A small Telex and VNI for the lints: what reaches the terminal when command keys are pressed with
//! an input method left on. Knows the joining of letters only; no spelling, no keymap.

use super::composed::{DOUBLED, HORNED, TONED, VOWELS, parts};

/// How marks are typed at the offices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Marks {
    /// By letters: `as`, `aa`, `aw`, `dd`; `w`, `[` and `]` stand for letters by themselves.
    Telex,
    /// By digits: `a1`, `a6`, `o7`, `a8`, `d9`.
    Vni,
}

/// One input method as it is set up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Method {
    pub(super) marks: Marks,
    /// Free marking: other letters may stand between a letter and its mark.
    pub(super) is_free: bool,
}

/// What the input method believes to stand before its cursor.
#[derive(Debug, Clone, Default)]
pub(super) struct Word {
    letters: Vec<char>,
    /// Where a letter stands that one key alone made.
    lone: Option<usize>,
}

/// What one more key makes the input method send.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Sent {
    /// Backspaces first,
    pub(super) erased: usize,
    /// then these letters.
    pub(super) retyped: Vec<char>,
}

impl Sent {
    /// Whether the key came through as it was pressed.
    pub(super) fn is_plain(&self, key: char) -> bool {
        self.erased == 0 && self.retyped == [key]
    }
}

/// A letter of that shape with that tone, in the case of another.
fn written(shape: char, tone: Option<char>, like: char) -> char {
    let row = TONED.iter().find(|(key, _)| Some(*key) == tone);
    let at = VOWELS.chars().position(|vowel| vowel == shape);
    let toned = at.zip(row).and_then(|(at, (_, row))| row.chars().nth(at));
    let small = toned.unwrap_or(shape);
    let capital = small.to_uppercase().next().unwrap_or(small);
    if like.is_lowercase() { small } else { capital }
}

/// The letter under the mark of a shape: `a` of `â` and `ă`.
fn base(shape: char) -> char {
    match shape {
        'ă' => 'a',
        'ơ' => 'o',
        'ư' => 'u',
        _ => DOUBLED
            .iter()
            .find(|(doubled, _)| *doubled == shape)
            .map_or(shape, |(_, plain)| *plain),
    }
}

impl Method {
    /// Every way the offices have it set up.
    pub(super) const ALL: [Method; 4] = [
        Method::of(Marks::Telex, true),
        Method::of(Marks::Telex, false),
        Method::of(Marks::Vni, true),
        Method::of(Marks::Vni, false),
    ];

    const fn of(marks: Marks, is_free: bool) -> Self {
        Self { marks, is_free }
    }

    /// The key on top of the word so far, joined where the method joins it. The word is left as the
    /// screen of another program would show it.
    pub(super) fn press(self, word: &mut Word, key: char) -> Sent {
        let before = word.letters.clone();
        if !self.join(word, key) {
            word.letters.push(key);
        }
        let same = before.iter().zip(&word.letters);
        let same = same.take_while(|(old, new)| old == new).count();
        Sent {
            erased: before.len() - same,
            retyped: word.letters[same..].to_vec(),
        }
    }

    fn join(self, word: &mut Word, key: char) -> bool {
        match self.marks {
            Marks::Telex => match key.to_ascii_lowercase() {
                small @ ('s' | 'f' | 'r' | 'x' | 'j') => self.tone(word, Some(small), key),
                'z' => self.tone(word, None, key),
                small @ ('a' | 'e' | 'o' | 'd') => self.double(word, small, key),
                'w' => {
                    self.gives_back(word, key) || self.horn(word, HORNED, key) || lone(word, key)
                }
                _ => lone(word, key),
            },
            Marks::Vni => match key {
                '1'..='5' => {
                    let tone = ['s', 'f', 'r', 'x', 'j'][key as usize - '1' as usize];
                    self.tone(word, Some(tone), key)
                }
                '0' => self.tone(word, None, key),
                '6' => ['a', 'e', 'o']
                    .iter()
                    .any(|vowel| self.double(word, *vowel, key)),
                '7' => self.horn(word, "ơư", key),
                '8' => self.horn(word, "ă", key),
                '9' => self.double(word, 'd', key),
                _ => false,
            },
        }
    }

    /// The last letter that is meant by a mark; without free marking only the one before the cursor.
    fn last(self, word: &Word, is_meant: impl Fn(char) -> bool) -> Option<usize> {
        let at = word.letters.iter().rposition(|letter| is_meant(*letter))?;
        (self.is_free || at + 1 == word.letters.len()).then_some(at)
    }

    /// Gives the last vowel a tone, or takes it off: with `z`, or by typing it twice.
    fn tone(self, word: &mut Word, tone: Option<char>, typed: char) -> bool {
        let is_vowel = |letter| VOWELS.contains(parts(letter).0);
        let Some(at) = self.last(word, is_vowel) else {
            return false;
        };
        let letter = word.letters[at];
        let (shape, had) = parts(letter);
        if tone.is_none() && had.is_none() {
            return false;
        }
        let is_again = tone.is_some() && tone == had;
        word.letters[at] = written(shape, tone.filter(|_| !is_again), letter);
        if is_again {
            word.letters.push(typed);
        }
        true
    }

    /// Makes `â`, `ê`, `ô`, `đ` of the last letter of that name; typed once more it comes off.
    fn double(self, word: &mut Word, plain: char, typed: char) -> bool {
        let found = DOUBLED.iter().find(|(_, of)| *of == plain);
        found.is_some_and(|(doubled, _)| self.reshape(word, &[(plain, *doubled)], typed))
    }

    /// Makes one of `allowed` of the last `a`, `o` or `u`.
    fn horn(self, word: &mut Word, allowed: &str, typed: char) -> bool {
        let of = |horned| (base(horned), horned);
        let pairs: Vec<(char, char)> = allowed.chars().map(of).collect();
        self.reshape(word, &pairs, typed)
    }

    fn reshape(self, word: &mut Word, pairs: &[(char, char)], typed: char) -> bool {
        let to = |letter| {
            let base = base(parts(letter).0);
            pairs.iter().find(|(plain, _)| *plain == base)
        };
        let Some(at) = self.last(word, |letter| to(letter).is_some()) else {
            return false;
        };
        let letter = word.letters[at];
        let Some((plain, marked)) = to(letter) else {
            return false;
        };
        let (shape, tone) = parts(letter);
        let is_again = shape == *marked;
        let shape = if is_again { plain } else { marked };
        word.letters[at] = written(*shape, tone, letter);
        if is_again {
            word.letters.push(typed);
        }
        true
    }

    /// A `ư` that `w` alone made becomes that `w`.
    fn gives_back(self, word: &mut Word, key: char) -> bool {
        let is_lone = word.lone.is_some_and(|at| {
            at + 1 == word.letters.len() && parts(word.letters[at]) == ('ư', None)
        });
        if is_lone {
            word.letters.pop();
            word.letters.push(key);
            word.lone = None;
        }
        is_lone
    }
}

/// A letter that one key makes by itself.
fn lone(word: &mut Word, key: char) -> bool {
    let letter = match key {
        '[' => 'ơ',
        '{' => 'Ơ',
        ']' | 'w' => 'ư',
        '}' | 'W' => 'Ư',
        _ => return false,
    };
    word.lone = Some(word.letters.len());
    word.letters.push(letter);
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(marks: Marks, keys: &str, shown: &str, erased: usize, retyped: &str) {
        let method = Method::of(marks, true);
        let mut word = Word::default();
        let sent = keys.chars().map(|key| method.press(&mut word, key)).last();
        assert_eq!(word.letters.iter().collect::<String>(), shown, "{keys}");
        let retyped = retyped.chars().collect();
        assert_eq!(sent, Some(Sent { erased, retyped }), "{keys}");
    }

    #[test]
    fn telex_joins_letters() {
        check(Marks::Telex, "ax", "ã", 1, "ã");
        check(Marks::Telex, "uJ", "ụ", 1, "ụ");
        check(Marks::Telex, "Dd", "Đ", 1, "Đ");
        check(Marks::Telex, "ans", "án", 2, "án");
        check(Marks::Telex, "w", "ư", 0, "ư");
        check(Marks::Telex, "ww", "w", 1, "w");
        check(Marks::Telex, "ow", "ơ", 1, "ơ");
        check(Marks::Telex, "]", "ư", 0, "ư");
        check(Marks::Telex, "gx", "gx", 0, "x");
        check(Marks::Telex, "ujw", "ự", 1, "ự");
        check(Marks::Telex, "asj", "ạ", 1, "ạ");
    }

    #[test]
    fn a_mark_typed_twice_comes_off() {
        check(Marks::Telex, "ass", "as", 1, "as");
        check(Marks::Telex, "aaa", "aa", 1, "aa");
        check(Marks::Telex, "uww", "uw", 1, "uw");
        check(Marks::Telex, "ansz", "an", 2, "an");
        check(Marks::Vni, "a11", "a1", 1, "a1");
    }

    #[test]
    fn vni_joins_digits() {
        check(Marks::Vni, "a4", "ã", 1, "ã");
        check(Marks::Vni, "d9", "đ", 1, "đ");
        check(Marks::Vni, "u7", "ư", 1, "ư");
        check(Marks::Vni, "o8", "o8", 0, "8");
        check(Marks::Vni, "ax", "ax", 0, "x");
    }

    #[test]
    fn without_free_marking_only_the_last_letter_takes_a_mark() {
        let method = Method::of(Marks::Telex, false);
        let mut word = Word::default();
        let sent = "ans".chars().map(|key| method.press(&mut word, key)).last();
        assert!(sent.is_some_and(|sent| sent.is_plain('s')));
    }
}
