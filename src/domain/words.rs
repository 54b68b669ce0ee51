//! Texts that officers type, cleaned once when they enter the domain: NFC, no control or format
//! characters, bounded. Knows nothing of whose text it is.
//!
//! Every text has a second door, `kept`: a text that was accepted when it was recorded stays what it
//! is, however strict the first door becomes. The journal's shapes go through it, and what is read from
//! bytes that are the office's own (`door.rs`).

use serde::{Deserialize, Serialize};

use super::limits::{LABEL_BYTES_MAX, NAME_BYTES_MAX, NOTE_BYTES_MAX};
use crate::lang;

/// Why a text is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum TextFault {
    /// Nothing readable is left of it.
    Empty,
    /// Longer than the limit, in bytes.
    TooLong { bytes: usize, bytes_max: usize },
    /// A digit in a person's name.
    Digit,
    /// No letter at all.
    NoLetter,
}

fn bounded(text: &str, bytes_max: usize) -> Result<String, TextFault> {
    let clean = lang::clean(text);
    if clean.is_empty() {
        return Err(TextFault::Empty);
    }
    if bytes_max < clean.len() {
        return Err(TextFault::TooLong {
            bytes: clean.len(),
            bytes_max,
        });
    }
    Ok(clean)
}

/// What [`CitizenId::masked`] and [`Phone::masked`] rest on, and no stricter rule can take away.
fn are_maskable(digits: &str) -> bool {
    2 <= digits.len() && digits.bytes().all(|b| b.is_ascii_digit())
}

/// A person's name as it stands on paper.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Name(String);

impl Name {
    /// A name has letters, no digits, and at most [`NAME_BYTES_MAX`] bytes.
    pub fn new(text: &str) -> Result<Self, TextFault> {
        let name = bounded(text, NAME_BYTES_MAX)?;
        if name.chars().any(|c| c.is_ascii_digit()) {
            return Err(TextFault::Digit);
        }
        if !name.chars().any(char::is_alphabetic) {
            return Err(TextFault::NoLetter);
        }
        Ok(Self(name))
    }

    /// A name as it was accepted when it was recorded.
    pub const fn kept(text: String) -> Self {
        Self(text)
    }

    /// The name as typed, cleaned.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A reason, a remark, a result in words. Personal: shown on the card only.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Note(String);

impl Note {
    /// Any readable text of at most [`NOTE_BYTES_MAX`] bytes.
    pub fn new(text: &str) -> Result<Self, TextFault> {
        bounded(text, NOTE_BYTES_MAX).map(Self)
    }

    /// A note as it was accepted when it was recorded.
    pub const fn kept(text: String) -> Self {
        Self(text)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A short text that names a thing: a list number, a village, a group, a certificate.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Label(String);

impl Label {
    /// Any readable text of at most [`LABEL_BYTES_MAX`] bytes.
    pub fn new(text: &str) -> Result<Self, TextFault> {
        bounded(text, LABEL_BYTES_MAX).map(Self)
    }

    /// A label as it was accepted when it was recorded.
    pub const fn kept(text: String) -> Self {
        Self(text)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A citizen number: 12 digits (CCCD, Decree 137/2015 Art. 13), or the 9 of an old CMND. Text, for
/// the zeros in front.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct CitizenId(String);

impl CitizenId {
    /// Spaces and dots between digits are dropped; 12 or 9 digits must remain.
    pub fn new(text: &str) -> Option<Self> {
        let digits: String = text
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '.' | '-'))
            .collect();
        let fits = matches!(digits.len(), 9 | 12) && digits.bytes().all(|b| b.is_ascii_digit());
        fits.then_some(Self(digits))
    }

    /// A number as it was accepted when it was recorded: digits, enough of them to be masked.
    pub fn kept(digits: String) -> Option<Self> {
        are_maskable(&digits).then_some(Self(digits))
    }

    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number as every output shows it: a mask of fixed length and the last two digits.
    pub fn masked(&self) -> String {
        format!("····{}", &self.0[self.0.len() - 2..])
    }
}

/// A telephone number: 10 digits, the first a zero.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Phone(String);

impl Phone {
    /// Spaces, dots and dashes are dropped; `0` and nine digits must remain.
    pub fn new(text: &str) -> Option<Self> {
        let digits: String = text
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '.' | '-'))
            .collect();
        let fits = digits.len() == 10
            && digits.starts_with('0')
            && digits.bytes().all(|b| b.is_ascii_digit());
        fits.then_some(Self(digits))
    }

    /// A number as it was accepted when it was recorded: digits, enough of them to be masked.
    pub fn kept(digits: String) -> Option<Self> {
        are_maskable(&digits).then_some(Self(digits))
    }

    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number as outputs show it: its last two digits.
    pub fn masked(&self) -> String {
        format!("····{}", &self.0[self.0.len() - 2..])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_cleaned_and_bounded() {
        assert_eq!(
            Name::new("  Mẫu\u{202e}  Văn\tAn ").map(|n| n.0),
            Ok("Mẫu Văn An".to_owned())
        );
        assert_eq!(Name::new("\u{200b}\u{7}"), Err(TextFault::Empty));
        assert_eq!(Name::new("Mẫu 3"), Err(TextFault::Digit));
        assert_eq!(Name::new("..."), Err(TextFault::NoLetter));
        let long = "ẫ".repeat(5_000);
        assert!(matches!(
            Name::new(&long),
            Err(TextFault::TooLong {
                bytes_max: NAME_BYTES_MAX,
                ..
            })
        ));
    }

    #[test]
    fn a_citizen_number_has_12_digits_or_the_9_of_old() {
        assert_eq!(
            CitizenId::new("008 085 001234").map(|c| c.masked()),
            Some("····34".to_owned())
        );
        assert!(CitizenId::new("073123456").is_some());
        for wrong in [
            "8085001234",
            "08085001234",
            "00808500123x",
            "",
            "0080850012345",
        ] {
            assert_eq!(CitizenId::new(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_phone_has_ten_digits_and_begins_with_zero() {
        assert!(Phone::new("0912 345 678").is_some());
        assert_eq!(Phone::new("912345678"), None);
    }

    #[test]
    fn a_text_recorded_under_looser_rules_is_kept_as_it_was() {
        let long = "ẫ".repeat(NOTE_BYTES_MAX);
        assert_eq!(Name::kept(long.clone()).as_str(), long);
        assert_eq!(Note::kept(long.clone()).as_str(), long);
        assert_eq!(Label::kept(long.clone()).as_str(), long);
        let shown = CitizenId::kept("12345".to_owned()).map(|c| c.masked());
        assert_eq!(shown, Some("····45".to_owned()));
        assert_eq!(CitizenId::kept("1".to_owned()), None);
        assert_eq!(Phone::kept("ẫẫ".to_owned()), None);
    }
}
