//! Which accents a text carries, wherever in the syllable they were put. Refuses to know spelling:
//! i and y, d and đ stay apart, and nothing is corrected.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::{clean::clean, fold::is_letter_or_digit};

/// `text` cleaned and in lower case, with the tone of each word at its end: equal for the old and
/// the new placement of the tone mark (`hoà` and `hòa`, `thuỷ` and `thủy`, `uý` and `úy`) and for
/// nothing else that a reader tells apart. A Vietnamese syllable has one tone, so its place says
/// nothing. For comparing, not for showing: `Đức` gives `đưć`.
pub fn accent_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for word in clean(text).split(' ') {
        if !key.is_empty() {
            key.push(' ');
        }
        let mut tones = String::new();
        for c in lower_parts(word) {
            if is_tone(c) {
                tones.push(c);
            } else {
                key.push(c);
            }
        }
        key.push_str(&tones);
    }
    key.nfc().collect()
}

/// Whether two texts are the same but for capitals, spacing and the placement of the tone mark.
pub fn same_accents(a: &str, b: &str) -> bool {
    accent_key(a) == accent_key(b)
}

/// One typed word taken apart, to be compared with a word of a name without building strings.
#[derive(Clone, Debug)]
pub(super) struct AccentedWord {
    /// Lower-case letters and digits with the marks that make another letter of them (â, ơ).
    letters: String,
    tones: String,
}

impl AccentedWord {
    pub(super) fn new(word: &str) -> Self {
        let (tones, letters) = spoken_parts(word).partition(|&c| is_tone(c));
        Self { letters, tones }
    }

    /// Whether anything beyond plain letters was typed.
    pub(super) fn is_accented(&self) -> bool {
        let is_marked = |c: char| c == 'đ' || is_combining_mark(c);
        !self.tones.is_empty() || self.letters.chars().any(is_marked)
    }

    /// Whether `word`, a whole word of a clean name, carries the accents typed: all of them and no
    /// other when `extent` is the whole word; otherwise as far as typing has come, where a tone not
    /// typed yet may still come.
    pub(super) fn agrees_with(&self, word: &str, extent: Extent) -> bool {
        let mut letters = self.letters.chars();
        let mut tones = self.tones.chars();
        for c in spoken_parts(word) {
            let typed = if is_tone(c) {
                tones.next()
            } else {
                letters.next()
            };
            let agrees = match typed {
                Some(typed) => typed == c,
                None => extent == Extent::Beginning,
            };
            if !agrees {
                return false;
            }
        }
        letters.next().is_none() && tones.next().is_none()
    }
}

/// How much of a name's word a typed word covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Extent {
    /// All of it.
    Whole,
    /// Its first letters.
    Beginning,
}

fn lower_parts(word: &str) -> impl Iterator<Item = char> {
    word.nfd().flat_map(char::to_lowercase)
}

fn spoken_parts(word: &str) -> impl Iterator<Item = char> {
    lower_parts(word).filter(|&c| is_letter_or_digit(c) || is_combining_mark(c))
}

/// Grave, acute, tilde, hook above, dot below: huyền, sắc, ngã, hỏi, nặng.
fn is_tone(c: char) -> bool {
    matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn old_and_new_tone_placement_are_one() {
        for (old, new) in [
            ("hoà", "hòa"),
            ("Thái Hoà", "THÁI  HÒA"),
            ("thuỷ", "thủy"),
            ("khoẻ", "khỏe"),
            ("uý", "úy"),
            ("Quý", "Qúy"),
            ("loá", "lóa"),
            ("uỷ ban", "ủy ban"),
            ("hoạ", "họa"),
            ("luỹ", "lũy"),
            ("Hoa\u{300}", "Hòa"),
        ] {
            assert!(same_accents(old, new), "{old} {new}");
            assert_eq!(accent_key(old), accent_key(new));
        }
        assert_eq!(accent_key("Thái Hòa"), accent_key("thái hoà"));
    }

    #[test]
    fn what_a_reader_tells_apart_stays_apart() {
        for (a, b) in [
            ("Quí", "Quý"),
            ("Lí", "Lý"),
            ("Hoa", "Hòa"),
            ("Hòa", "Hóa"),
            ("Dung", "Đung"),
            ("Tu", "Tư"),
            ("Ân", "An"),
            ("Hoà Bình", "Hoa Bình\u{300}"),
            ("Hà Anh", "Ha Ành"),
        ] {
            assert!(!same_accents(a, b), "{a} {b}");
        }
    }

    #[test]
    fn a_typed_word_agrees_with_the_accents_of_a_name_word() {
        let check = |typed: &str, word: &str, extent, agrees| {
            let asked = AccentedWord::new(typed);
            assert_eq!(
                asked.agrees_with(word, extent),
                agrees,
                "{typed} {word} {extent:?}"
            );
        };
        check("hoà", "Hòa", Extent::Whole, true);
        check("hoa", "Hòa", Extent::Whole, false);
        check("mau", "Mẫu", Extent::Whole, false);
        check("h’leo", "H'Leo", Extent::Whole, true);
        check("đ", "Đức", Extent::Beginning, true);
        check("d", "Đức", Extent::Beginning, false);
        check("hò", "Hoà", Extent::Beginning, true);
        check("mẫ", "Mẫu", Extent::Beginning, true);
        check("mẫ", "Mậu", Extent::Beginning, false);
        check("mâ", "Mẫu", Extent::Beginning, true);
        check("mẫus", "Mẫu", Extent::Beginning, false);
    }

    #[test]
    fn only_marks_and_d_with_stroke_count_as_accents() {
        for (typed, accented) in [("Mau", false), ("ÐAI", true), ("mâu", true), ("tú", true)] {
            assert_eq!(
                AccentedWord::new(&clean(typed)).is_accented(),
                accented,
                "{typed}"
            );
        }
    }

    proptest! {
        #[test]
        fn a_key_is_its_own_key(text in "(\\PC|[a-yđơưâ'\u{300}\u{301}\u{302}\u{323}\u{31b} ]){0,30}") {
            let key = accent_key(&text);
            prop_assert_eq!(&accent_key(&key), &key);
        }
    }
}
