//! A small Telex and VNI for the lints: what reaches the terminal when command keys are pressed with
//! an input method left on. Knows the joining of letters only; no spelling, no keymap.

use super::composed::{DOUBLED, HORNED, TONED, VOWELS};

/// The two ways of typing Vietnamese in use at the offices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Method {
    /// Marks by letters: `as`, `aa`, `aw`, `dd`; `w`, `[` and `]` stand for letters by themselves.
    Telex,
    /// Marks by digits: `a1`, `a6`, `o7`, `a8`, `d9`.
    Vni,
}

/// What one more key makes the input method send.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sent {
    /// Backspaces first,
    pub(super) erased: usize,
    /// then these letters.
    pub(super) retyped: Vec<char>,
}

impl Method {
    /// The key on top of the word so far, joined where the method joins it; marks may be typed after
    /// other letters. The word is left as the screen of another program would show it.
    pub(super) fn press(self, word: &mut Vec<char>, key: char) -> Sent {
        let before = word.clone();
        if !self.join(word, key) {
            word.push(key);
        }
        let same = before
            .iter()
            .zip(word.iter())
            .take_while(|(old, new)| old == new)
            .count();
        Sent {
            erased: before.len() - same,
            retyped: word[same..].to_vec(),
        }
    }

    fn join(self, word: &mut Vec<char>, key: char) -> bool {
        match self {
            Method::Telex => {
                let small = key.to_ascii_lowercase();
                let alone = match key {
                    '[' => Some('ơ'),
                    '{' => Some('Ơ'),
                    ']' | 'w' => Some('ư'),
                    '}' | 'W' => Some('Ư'),
                    _ => None,
                };
                let joined = tone(word, small) || double(word, small) || horn(word, small, HORNED);
                if joined {
                    return true;
                }
                let Some(letter) = alone else {
                    return false;
                };
                let is_again = small == 'w' && word.last().is_some_and(|last| "ưƯ".contains(*last));
                if is_again {
                    word.pop();
                }
                word.push(if is_again { key } else { letter });
                true
            }
            Method::Vni => match key {
                '1'..='5' => tone(word, ['s', 'f', 'r', 'x', 'j'][key as usize - '1' as usize]),
                '6' => ['a', 'e', 'o'].iter().any(|vowel| double(word, *vowel)),
                '7' => horn(word, 'w', "ơư"),
                '8' => horn(word, 'w', "ă"),
                '9' => double(word, 'd'),
                _ => false,
            },
        }
    }
}

/// Gives the last vowel without a tone the tone of this Telex key.
fn tone(word: &mut [char], key: char) -> bool {
    let Some((_, toned)) = TONED.iter().find(|(tone_key, _)| *tone_key == key) else {
        return false;
    };
    change_last(word, |letter| {
        VOWELS
            .chars()
            .position(|vowel| vowel == letter)
            .and_then(|at| toned.chars().nth(at))
    })
}

/// Makes `â`, `ê`, `ô`, `đ` of the last letter of that name.
fn double(word: &mut [char], key: char) -> bool {
    change_last(word, |letter| {
        let doubled = DOUBLED
            .iter()
            .find(|(_, plain)| *plain == letter && letter == key);
        doubled.map(|(doubled, _)| *doubled)
    })
}

/// Makes one of `allowed` of the last `a`, `o` or `u`.
fn horn(word: &mut [char], key: char, allowed: &str) -> bool {
    key == 'w'
        && change_last(word, |letter| {
            let horned = match letter {
                'a' => 'ă',
                'o' => 'ơ',
                'u' => 'ư',
                _ => return None,
            };
            allowed.contains(horned).then_some(horned)
        })
}

/// Changes the last letter that `to` has a change for; it keeps the case of its first key.
fn change_last(word: &mut [char], to: impl Fn(char) -> Option<char>) -> bool {
    let small = |letter: char| letter.to_lowercase().next().unwrap_or(letter);
    for letter in word.iter_mut().rev() {
        if let Some(changed) = to(small(*letter)) {
            let is_capital = small(*letter) != *letter;
            let capital = changed.to_uppercase().next().unwrap_or(changed);
            *letter = if is_capital { capital } else { changed };
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(method: Method, keys: &str, shown: &str, erased: usize, retyped: &str) {
        let mut word = Vec::new();
        let mut sent = Sent {
            erased: 0,
            retyped: Vec::new(),
        };
        for key in keys.chars() {
            sent = method.press(&mut word, key);
        }
        assert_eq!(word.iter().collect::<String>(), shown, "{keys}");
        assert_eq!(
            sent,
            Sent {
                erased,
                retyped: retyped.chars().collect()
            },
            "{keys}"
        );
    }

    #[test]
    fn telex_joins_letters() {
        check(Method::Telex, "ax", "ã", 1, "ã");
        check(Method::Telex, "uJ", "ụ", 1, "ụ");
        check(Method::Telex, "Dd", "Đ", 1, "Đ");
        check(Method::Telex, "ans", "án", 2, "án");
        check(Method::Telex, "w", "ư", 0, "ư");
        check(Method::Telex, "ww", "w", 1, "w");
        check(Method::Telex, "ow", "ơ", 1, "ơ");
        check(Method::Telex, "]", "ư", 0, "ư");
        check(Method::Telex, "gx", "gx", 0, "x");
    }

    #[test]
    fn vni_joins_digits() {
        check(Method::Vni, "a4", "ã", 1, "ã");
        check(Method::Vni, "d9", "đ", 1, "đ");
        check(Method::Vni, "u7", "ư", 1, "ư");
        check(Method::Vni, "o8", "o8", 0, "8");
        check(Method::Vni, "ax", "ax", 0, "x");
    }
}
