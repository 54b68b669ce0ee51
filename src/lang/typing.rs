//! Vietnamese typed with the keys of a plain keyboard, for a computer without an input method. Knows one
//! word at a time; not the field it stands in.

use bamboo_core::{Config, Engine, InputMethodPreset, Mode, OutputOptions, W2uMode};
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// Most keys of one word; a longer one is no Vietnamese syllable and stays as it is typed.
const KEYS_MAX: usize = 24;

/// Marks that shape a letter, and the figure of each; in Telex the letter itself or `w`.
const SHAPES: [(char, char); 3] = [('\u{302}', '6'), ('\u{31b}', '7'), ('\u{306}', '8')];
/// Marks of tone, and the keys of each.
const TONES: [(char, char, char); 5] = [
    ('\u{301}', 's', '1'),
    ('\u{300}', 'f', '2'),
    ('\u{309}', 'r', '3'),
    ('\u{303}', 'x', '4'),
    ('\u{323}', 'j', '5'),
];

/// How marks are typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Method {
    /// By letters: `aa`, `aw`, `dd`, `as`.
    Telex,
    /// By figures: `a6`, `a8`, `d9`, `a1`.
    Vni,
}

impl Method {
    /// The word that these keys make.
    fn compose(self, keys: &str) -> String {
        let (preset, w2u_mode) = match self {
            // `thw` is `thư`, and `H'Wen` keeps its W.
            Self::Telex => (InputMethodPreset::Telex, W2uMode::NonStart),
            Self::Vni => (InputMethodPreset::Vni, W2uMode::Disabled),
        };
        let config = Config {
            w2u_mode,
            ..Config::default()
        };
        let mut engine = Engine::from_preset_with_config(preset, config);
        engine.process_str(keys, Mode::Vietnamese);
        let composed = engine.get_processed_str(OutputOptions::FULL_TEXT);
        if composed.is_empty() {
            keys.to_owned()
        } else {
            composed
        }
    }

    /// Keys that make this text, its tones typed last.
    fn spell(self, text: &str) -> String {
        let mut keys = String::new();
        let mut tones = String::new();
        let mut letter = ' ';
        for part in text.nfd() {
            let shape = SHAPES.iter().find(|(mark, _)| *mark == part);
            let tone = TONES.iter().find(|(mark, ..)| *mark == part);
            match (self, shape, tone) {
                (Self::Vni, Some((_, figure)), _) => keys.push(*figure),
                (Self::Telex, Some((_, '6')), _) => keys.push(letter.to_ascii_lowercase()),
                (Self::Telex, Some(_), _) => keys.push('w'),
                (Self::Telex, None, Some((_, key, _))) => tones.push(*key),
                (Self::Vni, None, Some((_, _, figure))) => tones.push(*figure),
                (_, None, None) => {
                    letter = part;
                    match (self, part) {
                        (Self::Telex, 'đ') => keys.push_str("dd"),
                        (Self::Telex, 'Đ') => keys.push_str("Dd"),
                        (Self::Vni, 'đ') => keys.push_str("d9"),
                        (Self::Vni, 'Đ') => keys.push_str("D9"),
                        _ => keys.push(part),
                    }
                }
            }
        }
        keys + &tones
    }

    /// Fewest keys of a plain keyboard that make this text, word by word.
    pub fn keys_of(self, text: &str) -> usize {
        let is_letter = |sign: &char| sign.is_alphabetic();
        let words = text.split(|sign: char| !is_letter(&sign));
        let others = text.chars().filter(|sign| !is_letter(sign)).count();
        words.map(|word| self.keys_of_word(word)).sum::<usize>() + others
    }

    /// As many keys as a word has when spelled, without those that are not missed.
    fn keys_of_word(self, word: &str) -> usize {
        let mut keys: Vec<char> = self.spell(word).chars().collect();
        let mut at = 0;
        while at < keys.len() {
            let mut without = keys.clone();
            without.remove(at);
            if self.compose(&without.iter().collect::<String>()) == word {
                keys = without;
            } else {
                at += 1;
            }
        }
        keys.len()
    }

    /// Whether a key may belong to a word that has begun, or has not.
    fn joins(self, key: char, has_begun: bool) -> bool {
        let is_mark = self == Self::Vni && has_begun && key.is_ascii_digit();
        key.is_ascii_alphabetic() || is_mark
    }
}

/// The word that is being typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Word {
    keys: String,
    shown: String,
    is_plain: bool,
}

impl Word {
    /// As it stands now.
    pub fn shown(&self) -> &str {
        &self.shown
    }

    /// Takes one more key. False where the key ends the word: it stands for itself.
    pub fn take(&mut self, method: Method, key: char) -> bool {
        let has_room = self.keys.len() < KEYS_MAX;
        if !has_room || !method.joins(key, !self.keys.is_empty()) {
            return false;
        }
        self.keys.push(key);
        self.compose(method);
        true
    }

    /// Shows the keys themselves instead of what they make, or the other way round: `user`, `data`.
    pub fn turn(&mut self, method: Method) {
        self.is_plain = !self.is_plain;
        self.compose(method);
    }

    /// Takes the last letter away with its marks. False where what is left is no word that these keys
    /// make: it is typed no further.
    pub fn erase(&mut self, method: Method) -> bool {
        let last = self.shown.grapheme_indices(true).next_back();
        let left = last.map_or("", |(at, _)| &self.shown[..at]);
        let keys = if self.is_plain {
            left.to_owned()
        } else {
            method.spell(left)
        };
        let left = left.to_owned();
        self.keys = keys;
        self.compose(method);
        self.shown == left
    }

    fn compose(&mut self, method: Method) {
        self.shown = if self.is_plain {
            self.keys.clone()
        } else {
            method.compose(&self.keys)
        };
    }
}

/// Whether a letter comes from an input method: no key of a plain keyboard makes it.
pub fn is_composed(letter: char) -> bool {
    !letter.is_ascii() && (letter.is_alphabetic() || is_mark(letter))
}

/// Whether it is a mark alone, which joins the letter before it.
fn is_mark(letter: char) -> bool {
    unicode_normalization::char::is_combining_mark(letter)
}

#[cfg(test)]
mod tests;
