//! What an officer typed to find somebody, taken apart once. Refuses to know any name: comparing
//! is `name_match`'s and `Finder`'s.

use nucleo_matcher::Utf32String;

use crate::lang::{accents::AccentedWord, clean, fold};

/// Text typed to find a person: words, initials or digits.
#[derive(Clone, Debug)]
pub struct Query {
    words: Vec<String>,
    /// The words with their accents, where any were typed; else empty.
    accented: Vec<AccentedWord>,
    longest_first: Vec<usize>,
    initials: Option<String>,
    scattered: Option<Utf32String>,
    digits: Option<String>,
}

impl Query {
    /// More words than this find nobody: no name is that long.
    pub(super) const WORDS_MAX: usize = 16;

    /// Takes any text; text without letters and digits finds nobody.
    pub fn parse(text: &str) -> Self {
        let text = clean(text);
        let (words, mut accented): (Vec<String>, Vec<AccentedWord>) = text
            .split(' ')
            .map(|word| (fold(word), AccentedWord::new(word)))
            .filter(|(folded, _)| !folded.is_empty())
            .unzip();
        if !accented.iter().any(AccentedWord::is_accented) {
            accented.clear();
        }
        let mut longest_first: Vec<usize> = (0..words.len()).collect();
        longest_first.sort_by_key(|&i| std::cmp::Reverse(words[i].len()));
        let letters = words.concat();
        Self {
            scattered: as_scattered(&letters),
            initials: Self::as_initials(&letters).map(str::to_owned),
            digits: typed_digits(&text),
            words,
            accented,
            longest_first,
        }
    }

    /// The words typed, folded, in the order typed.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// The text as a number to look up, when it is nothing but 3 to 12 digits: spaces left out, a
    /// dash after the first two kept (`137`, `24-137`, `008085001234`).
    pub fn digits(&self) -> Option<&str> {
        self.digits.as_deref()
    }

    /// Whether nothing was typed that could find anybody.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The query as initials of a name (`mva`, `m v a`), where it can be meant so.
    pub(super) fn initials(&self) -> Option<&str> {
        self.initials.as_deref()
    }

    /// `letters` where they can be initials: 2 to 6 letters (one alone begins a word already).
    pub(super) fn as_initials(letters: &str) -> Option<&str> {
        let is_short = letters.len() <= 6 * char::MAX_LEN_UTF8;
        let can_be = is_short
            && matches!(letters.chars().count(), 2..=6)
            && letters.chars().all(char::is_alphabetic);
        can_be.then_some(letters)
    }

    /// The letters to look for apart from each other, where enough and not too many were typed.
    pub(super) fn scattered(&self) -> Option<&Utf32String> {
        self.scattered.as_ref()
    }

    /// Indexes of `words`, the longest word first.
    pub(super) fn longest_first(&self) -> &[usize] {
        &self.longest_first
    }

    /// Whether any accent was typed; then accents decide who comes first.
    pub(super) fn has_accents(&self) -> bool {
        !self.accented.is_empty()
    }

    /// The word of that index with its accents; `None` when no accents were typed at all.
    pub(super) fn accented(&self, index: usize) -> Option<&AccentedWord> {
        self.accented.get(index)
    }
}

/// Fewer than 4 letters stand scattered in many a name; more than 64 are no name with a
/// mistake in it. Digits are not guessed at.
fn as_scattered(letters: &str) -> Option<Utf32String> {
    let is_words = letters.chars().all(char::is_alphabetic);
    (is_words && matches!(letters.chars().count(), 4..=64)).then(|| letters.into())
}

fn typed_digits(text: &str) -> Option<String> {
    const DASHES: [char; 4] = ['-', '\u{2010}', '\u{2011}', '\u{2013}'];
    let typed = text.replace(' ', "").replace(DASHES, "-");
    let digits = match typed.split_once('-') {
        Some((year, number)) if year.len() == 2 => [year, number].concat(),
        Some(_) => return None,
        None => typed.clone(),
    };
    let is_number = digits.bytes().all(|b| b.is_ascii_digit());
    (is_number && matches!(digits.len(), 3..=12) && !typed.ends_with('-')).then_some(typed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_folded_and_keep_their_order() {
        let query = Query::parse(" Mẫu  ĐỨC\tH'Leo – 2 ");
        assert_eq!(query.words(), ["mau", "duc", "hleo", "2"]);
        assert!(!query.is_empty());
        assert!(Query::parse(" -\u{200b} ' ").is_empty());
    }

    #[test]
    fn only_three_to_twelve_digits_are_a_number() {
        for (typed, digits) in [
            ("137", Some("137")),
            ("24-137", Some("24-137")),
            ("24–0137", Some("24-0137")),
            (" 008 085 001 234 ", Some("008085001234")),
            ("12", None),
            ("0080850012345", None),
            ("24-", None),
            ("245-", None),
            ("240-137", None),
            ("24-1-37", None),
            ("137 mau", None),
            ("١٢٣", None),
            ("", None),
        ] {
            assert_eq!(Query::parse(typed).digits(), digits, "{typed:?}");
        }
    }
}
