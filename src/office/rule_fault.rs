//! What is wrong with a rule file, and where. Refuses to say it in words: the sentences are written
//! from these.

use serde::{Deserialize, Serialize};

use crate::domain::vocabulary::Word;
use crate::domain::{Day, RuleKey};

/// One thing wrong with one rule file. A file with a fault changes nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleFault {
    /// The file, as it was named to us.
    pub file: String,
    /// The line, counted from 1; 1 where the whole file is meant.
    pub line: usize,
    /// What is wrong there.
    pub what: RuleFaultKind,
    /// The known name closest to the one written, where one is close.
    pub nearest: Option<String>,
}

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Expected {
    /// A table of fields: `[name]` or `[[name]]`.
    Table,
    /// A text that is not empty.
    Text,
    /// A whole number.
    Whole,
    /// A date: `2024-06-30`.
    Date,
    /// A list that is not empty.
    List,
}

/// What can be wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum RuleFaultKind {
    /// No rule file has this name.
    UnknownFile,
    /// The file is larger than a rule file ever needs to be.
    TooBig { bytes: usize, bytes_max: usize },
    /// Not TOML; the reason in the words of the reader of TOML, which are English.
    Syntax { message: String },
    /// A rule, a document or a kind of entry that this file does not have.
    UnknownTable { name: String },
    /// A field that no such entry has.
    UnknownField { table: String, field: String },
    /// A field that every such entry has.
    MissingField {
        table: String,
        #[serde(with = "crate::domain::vocabulary")]
        field: Word,
    },
    /// A value of the wrong kind.
    WrongKind { field: String, expected: Expected },
    /// One of a fixed set of words was expected.
    UnknownWord {
        #[serde(with = "crate::domain::vocabulary")]
        field: Word,
        typed: String,
        #[serde(with = "crate::domain::vocabulary")]
        known: Vec<Word>,
    },
    /// The rule is measured in something else.
    WrongUnit {
        key: RuleKey,
        typed: String,
        #[serde(with = "crate::domain::vocabulary")]
        unit: Word,
    },
    /// No day of the calendar between 1900 and 2200.
    BadDate { typed: String },
    /// No code of five digits.
    BadCode { typed: String },
    /// A number out of its bounds, both of which it may be.
    OutOfRange {
        #[serde(with = "crate::domain::vocabulary")]
        field: Word,
        typed: String,
        least: i64,
        most: i64,
    },
    /// The same thing twice in one file.
    Duplicate {
        name: String,
        /// Where it stood first, where that is known.
        first_line: Option<usize>,
    },
    /// A time that ends before it begins.
    Backwards { from: Day, to: Day },
    /// A holiday of more days than any has.
    HolidayTooLong { days: i64, days_max: i64 },
    /// No commune has this code, or none yet on that day.
    UnknownCommune { code: String, on: Day },
    /// The commune ends and nothing is in force in its place on the next day.
    NoSuccessor { code: String },
    /// Two communes of one code in force on the same day; this one from `from`.
    Overlap { code: String, from: Day },
    /// Refusals stand on this rule, so it must be marked S or confirmed.
    MustBeSure { key: RuleKey },
}
