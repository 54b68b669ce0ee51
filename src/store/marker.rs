//! The small text that makes a folder a register: what it is, whose, and the key its look-ups are
//! hashed with. Refuses to know where it is kept.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::frame;
use crate::office::{At, Hash, Trouble, limits};

/// The format this program writes, and the newest it reads.
pub(super) const FORMAT: u32 = 1;

/// Whether real people stand in the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Invented people and a practice day.
    Practice,
    /// Real people.
    Real,
}

/// The secret under which personal numbers are hashed before they become keys of the database.
#[derive(Clone, PartialEq, Eq)]
pub struct LookupKey([u8; 32]);

impl LookupKey {
    /// A key from dice.
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// For BLAKE3's keyed hash.
    pub const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for LookupKey {
    /// Never the key itself: debug output ends up in logs.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("LookupKey(..)")
    }
}

/// What a register says of itself. Written once, when it is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marker {
    /// Practice or real.
    pub kind: Kind,
    /// The office's name, at most [`limits::OFFICE_NAME_BYTES_MAX`].
    pub office: String,
    /// When it was made.
    pub created: At,
    /// For keyed hashes.
    pub key: LookupKey,
}

/// The marker as it stands in the file; `check` covers the meaning of the other lines, not their
/// spacing.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Lines {
    format: u32,
    kind: Kind,
    office: String,
    created: At,
    key: String,
    check: String,
}

/// Reads only the format, of a text a newer program may have written.
#[derive(Deserialize)]
struct FormatLine {
    format: u32,
}

impl Marker {
    /// The text of the file.
    pub(super) fn to_text(&self) -> Result<String, Trouble> {
        let (found, limit) = (self.office.len(), limits::OFFICE_NAME_BYTES_MAX);
        if limit < found {
            return Err(Trouble::TooLong {
                what: "office name",
                found,
                limit,
            });
        }
        let lines = Lines {
            format: FORMAT,
            kind: self.kind,
            office: self.office.clone(),
            created: self.created,
            key: Hash::new(self.key.0).to_string(),
            check: self.check(),
        };
        let body = toml::to_string(&lines).expect("six plain lines are TOML");
        Ok(format!(
            "# This folder is a register of qd22. Keep this file; do not edit it.\n{body}"
        ))
    }

    /// Reads the text; `None` when any line is not what was written.
    pub(super) fn from_text(text: &str) -> Option<Self> {
        let lines: Lines = toml::from_str(text).ok()?;
        let key = LookupKey(*lines.key.parse::<Hash>().ok()?.bytes());
        let marker = Self {
            kind: lines.kind,
            office: lines.office,
            created: lines.created,
            key,
        };
        (lines.format == FORMAT && lines.check == marker.check()).then_some(marker)
    }

    fn check(&self) -> String {
        let kind = match self.kind {
            Kind::Practice => "practice",
            Kind::Real => "real",
        };
        let meaning = format!(
            "{FORMAT}\n{kind}\n{}\n{}\n",
            self.created.millis(),
            self.office
        );
        let check = frame::short_check(&[meaning.as_bytes(), &self.key.0]);
        format!("{:016x}", u64::from_be_bytes(check))
    }
}

/// The format of a marker this program cannot read, when that is because it is newer.
pub(super) fn newer_format(text: &str) -> Option<u32> {
    let line: FormatLine = toml::from_str(text).ok()?;
    Some(line.format).filter(|format| FORMAT < *format)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marker() -> Marker {
        Marker {
            kind: Kind::Practice,
            office: "PGD \"Hàm Yên\"\n".to_owned(),
            created: At::from_millis(1_718_058_600_000),
            key: LookupKey::new([7; 32]),
        }
    }

    #[test]
    fn the_text_leads_back_to_the_marker() {
        let text = marker().to_text().unwrap();
        assert_eq!(Marker::from_text(&text), Some(marker()));
    }

    #[test]
    fn no_flipped_bit_reads_as_another_marker() {
        let text = marker().to_text().unwrap().into_bytes();
        for place in 0..text.len() {
            let mut flipped = text.clone();
            flipped[place] ^= 1;
            let read = String::from_utf8(flipped)
                .ok()
                .and_then(|text| Marker::from_text(&text));
            assert!(read.is_none_or(|read| read == marker()), "byte {place}");
        }
    }

    #[test]
    fn a_newer_format_is_told_apart_from_damage() {
        assert_eq!(newer_format("format = 2\nsomething = [1]\n"), Some(2));
        assert_eq!(newer_format("format = 1\n"), None);
        assert_eq!(newer_format("form"), None);
    }

    #[test]
    fn the_key_does_not_show_in_debug_output() {
        assert!(!format!("{:?}", marker()).contains('7'.to_string().repeat(2).as_str()));
        assert!(format!("{:?}", marker()).contains("LookupKey(..)"));
    }

    #[test]
    fn the_longest_name_fits_the_file() {
        let office = "\u{1}".repeat(limits::OFFICE_NAME_BYTES_MAX);
        let text = Marker { office, ..marker() }.to_text().unwrap();
        assert!(text.len() <= limits::MARKER_BYTES_MAX);
        let office = "x".repeat(limits::OFFICE_NAME_BYTES_MAX + 1);
        assert_eq!(
            Marker { office, ..marker() }.to_text().unwrap_err().code(),
            "too_long"
        );
    }
}
