//! Word filters as officers type them: read in either language with or without accents, and written
//! back in one. Refuses to know whom they let through.

mod known;
#[cfg(test)]
mod tests;

use super::Lang;
use super::language::said;
use crate::lang::{fold, nearest};
use crate::office::{Days, FilterWord, KeptFilter, ListFilter};

use known::{FLAGS, Key, value_of, values_of, word_of};

/// Longest name of a kept filter, in letters.
const KEPT_NAME_CHARS_MAX: usize = 20;

/// A line of filter words, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedFilter {
    pub filter: ListFilter,
    pub deed: FilterDeed,
}

/// What is to be done with the filter besides showing it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FilterDeed {
    Show,
    /// Keep it under this name.
    Keep(String),
    /// Forget the filter kept under this name.
    Drop(String),
}

/// Why a line of filter words cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FilterFault {
    /// No such word, and the known one it resembles.
    UnknownWord {
        typed: String,
        nearest: Option<String>,
    },
    /// What stands after `còn:` is no number of days.
    NotDays(String),
    /// A word that needs something after its colon.
    Unfinished(String),
    /// No filter is kept under that name.
    NotKept {
        typed: String,
        nearest: Option<String>,
    },
    /// A name for a kept filter that is empty, too long or of other signs than letters and digits.
    BadName(String),
    /// There are no words to keep.
    NothingToKeep,
    /// Names of people are not written down outside the register.
    NamesPerson(String),
}

/// Reads a line of words joined with spaces.
pub fn parse_filter(
    lang: Lang,
    typed: &str,
    kept: &[KeptFilter],
) -> Result<TypedFilter, FilterFault> {
    let mut read = Reading {
        lang,
        kept,
        filter: ListFilter::default(),
        deed: FilterDeed::Show,
    };
    for word in typed.split_whitespace() {
        read.word(word)?;
    }
    let Reading { filter, deed, .. } = read;
    if matches!(deed, FilterDeed::Keep(_)) {
        if !filter.name.is_empty() {
            return Err(FilterFault::NamesPerson(filter.name));
        }
        if filter.is_empty() {
            return Err(FilterFault::NothingToKeep);
        }
    }
    Ok(TypedFilter { filter, deed })
}

/// A filter as it is typed; reading it gives the same filter.
pub fn filter_text(lang: Lang, filter: &ListFilter) -> String {
    let mut words: Vec<String> = filter
        .words
        .iter()
        .map(|word| word_of(lang, word))
        .collect();
    if !filter.name.is_empty() {
        words.push(filter.name.clone());
    }
    words.join(" ")
}

/// The words that could stand where `begun` was begun to be typed.
pub fn filter_choices(lang: Lang, begun: &str, kept: &[KeptFilter]) -> Vec<String> {
    let choices: Vec<String> = match begun.split_once(':') {
        Some((key, _)) => match Key::named(key) {
            Some(key) => values_of(lang, key, kept)
                .into_iter()
                .map(|value| format!("{}:{value}", key.word(lang)))
                .collect(),
            None => Vec::new(),
        },
        None => first_words(lang),
    };
    let begins = |choice: &String| plain(choice).starts_with(&plain(begun));
    choices.into_iter().filter(begins).collect()
}

/// Every word that can be named, in the same order in every language.
fn every_word(lang: Lang) -> Vec<String> {
    let mut words = first_words(lang);
    for key in [Key::Missing, Key::Owes, Key::Organisation, Key::Days] {
        let values = values_of(lang, key, &[]).into_iter();
        words.extend(values.map(|value| format!("{}:{value}", key.word(lang))));
    }
    words
}

fn first_words(lang: Lang) -> Vec<String> {
    let flags = FLAGS.iter().map(|flag| flag.word(lang).to_owned());
    let keys = Key::ALL.iter().map(|key| format!("{}:", key.word(lang)));
    flags.chain(keys).collect()
}

/// A word for comparing: folded, the sign between a word and its value kept.
fn plain(word: &str) -> String {
    match word.split_once(':') {
        Some((key, value)) => {
            let bound: String = value.chars().take_while(|c| "<>=".contains(*c)).collect();
            format!("{}:{bound}{}", fold(key), fold(value))
        }
        None => fold(word),
    }
}

/// A line while it is read.
struct Reading<'a> {
    lang: Lang,
    kept: &'a [KeptFilter],
    filter: ListFilter,
    deed: FilterDeed,
}

impl Reading<'_> {
    fn word(&mut self, word: &str) -> Result<(), FilterFault> {
        if let Some((key, value)) = word.split_once(':') {
            let known = Key::named(key).ok_or_else(|| self.unknown(word))?;
            if value.is_empty() {
                return Err(FilterFault::Unfinished(word.to_owned()));
            }
            return self.value(known, word, value);
        }
        let folded = fold(word);
        if let Some(flag) = FLAGS.iter().find(|flag| flag.is_named(&folded)) {
            self.put(flag.means.clone());
            return Ok(());
        }
        let is_number = word.chars().all(|c| c.is_ascii_digit() || c == '-');
        if !is_number && word.contains(['-', '<', '>', '=', '/', '_']) || folded.is_empty() {
            return Err(self.unknown(word));
        }
        if !self.filter.name.is_empty() {
            self.filter.name.push(' ');
        }
        self.filter.name.push_str(word);
        Ok(())
    }

    fn put(&mut self, word: FilterWord) {
        if !self.filter.words.contains(&word) {
            self.filter.words.push(word);
        }
    }

    fn value(&mut self, key: Key, word: &str, value: &str) -> Result<(), FilterFault> {
        match key {
            Key::Days => {
                let days = days(value).ok_or_else(|| FilterFault::NotDays(word.to_owned()))?;
                self.put(FilterWord::DaysLeft(days));
            }
            Key::Group if fold(value).is_empty() => return Err(self.unknown(word)),
            Key::Group => self.put(FilterWord::Group(value.replace('_', " "))),
            Key::Missing | Key::Owes | Key::Organisation => {
                let known = value_of(key, value).ok_or_else(|| self.unknown(word))?;
                self.put(known);
            }
            Key::Keep => self.deed = FilterDeed::Keep(kept_name(value)?),
            Key::Open => {
                let words = self.kept_under(value)?.words.clone();
                let opened = parse_filter(self.lang, &words, &[])?.filter;
                opened.words.into_iter().for_each(|word| self.put(word));
            }
            Key::Drop => self.deed = FilterDeed::Drop(self.kept_under(value)?.name.clone()),
        }
        Ok(())
    }

    fn kept_under(&self, typed: &str) -> Result<&KeptFilter, FilterFault> {
        let named = |one: &&KeptFilter| fold(&one.name) == fold(typed);
        self.kept.iter().find(named).ok_or_else(|| {
            let known: Vec<String> = self.kept.iter().map(|one| one.name.clone()).collect();
            FilterFault::NotKept {
                typed: typed.to_owned(),
                nearest: resembling(typed, &known),
            }
        })
    }

    /// A word nobody knows, and the known one that looks most like it.
    fn unknown(&self, word: &str) -> FilterFault {
        let words = every_word(self.lang);
        let others = every_word(self.lang.other());
        // A word of the other language is meant as well, but named in the one that is spoken.
        let meant = || {
            let other = resembling(word, &others)?;
            let at = others.iter().position(|known| *known == other)?;
            words.get(at).cloned()
        };
        FilterFault::UnknownWord {
            typed: word.to_owned(),
            nearest: resembling(word, &words).or_else(meant),
        }
    }
}

/// The word most like the one typed, accents aside.
fn resembling(typed: &str, words: &[String]) -> Option<String> {
    let folded: Vec<String> = words.iter().map(|word| plain(word)).collect();
    let found = nearest(&plain(typed), folded.iter().map(String::as_str))?;
    let at = folded.iter().position(|word| word == found)?;
    words.get(at).cloned()
}

/// A name for a kept filter: letters, digits and `_`, so that it is one word.
fn kept_name(typed: &str) -> Result<String, FilterFault> {
    let is_short = typed.chars().count() <= KEPT_NAME_CHARS_MAX;
    let is_word = typed.chars().all(|c| c.is_alphanumeric() || c == '_');
    if is_short && is_word && !fold(typed).is_empty() {
        Ok(typed.to_owned())
    } else {
        Err(FilterFault::BadName(typed.to_owned()))
    }
}

fn days(typed: &str) -> Option<Days> {
    let number = |text: &str| -> Option<i64> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let is_number =
            (1..=5).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        is_number.then(|| text.parse().ok()).flatten()
    };
    if let Some(rest) = typed.strip_prefix("<=") {
        number(rest).map(Days::UpTo)
    } else if let Some(rest) = typed.strip_prefix(">=") {
        number(rest).map(Days::From)
    } else if let Some(rest) = typed.strip_prefix('<') {
        number(rest).map(Days::Below)
    } else if let Some(rest) = typed.strip_prefix('>') {
        number(rest).map(Days::Above)
    } else {
        number(typed.strip_prefix('=').unwrap_or(typed)).map(Days::Exactly)
    }
}

/// What is wrong with a line of filter words, in one or two sentences.
pub fn filter_fault(lang: Lang, fault: &FilterFault) -> String {
    match fault {
        FilterFault::UnknownWord { typed, nearest } => {
            let known = meant(lang, nearest.as_deref());
            said!(
                lang,
                "Không có từ lọc “{typed}”.{known}",
                "There is no filter word “{typed}”.{known}",
            )
        }
        FilterFault::NotDays(typed) => said!(
            lang,
            "“{typed}”: sau dấu hai chấm là số ngày, như <90, <=30, >180, 41.",
            "“{typed}”: after the colon stands a number of days: <90, <=30, >180, 41.",
        ),
        FilterFault::Unfinished(typed) => said!(
            lang,
            "“{typed}” còn thiếu phần sau dấu hai chấm.",
            "“{typed}” needs something after its colon.",
        ),
        FilterFault::NotKept { typed, nearest } => {
            let known = meant(lang, nearest.as_deref());
            said!(
                lang,
                "Chưa lưu bộ lọc nào tên “{typed}”.{known}",
                "No filter is kept as “{typed}”.{known}",
            )
        }
        FilterFault::BadName(typed) => said!(
            lang,
            "“{typed}” không đặt tên bộ lọc được: chỉ dùng chữ và số, tối đa {KEPT_NAME_CHARS_MAX}.",
            "“{typed}” cannot name a filter: letters and digits, at most {KEPT_NAME_CHARS_MAX}.",
        ),
        FilterFault::NothingToKeep => lang
            .say(
                "Chưa có từ lọc nào để lưu.",
                "There is no filter word to keep.",
            )
            .to_owned(),
        FilterFault::NamesPerson(name) => said!(
            lang,
            "Không lưu tên người (“{name}”) ngoài sổ. Bỏ tên rồi lưu lại.",
            "Names of people (“{name}”) are not kept outside the register. Leave the name out.",
        ),
    }
}

fn meant(lang: Lang, nearest: Option<&str>) -> String {
    match nearest {
        Some(word) => said!(lang, " Gần nhất: “{word}”.", " The nearest is “{word}”."),
        None => String::new(),
    }
}
