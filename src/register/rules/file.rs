//! The four rule files: their names, what stands in them, and the set this program was built with.

use crate::domain::{Document, RuleKey};

/// One of the four rule files. An office may have its own of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RuleFile {
    /// Amounts, terms, days: one table a [`RuleKey`].
    Policy,
    /// The papers of a loan: one table a [`Document`].
    Documents,
    /// The units then and now.
    Communes,
    /// Transaction days and holidays.
    Calendar,
}

/// The kinds of entries of the files that do not name theirs by key.
pub(super) const UNIT: &str = "unit";
pub(super) const TRANSACTION_DAY: &str = "transaction_day";
pub(super) const HOLIDAY: &str = "holiday";

impl RuleFile {
    /// All of them, in the order they are read and listed.
    pub const ALL: [Self; 4] = [
        Self::Policy,
        Self::Documents,
        Self::Communes,
        Self::Calendar,
    ];

    /// Its name in the office's folder of rules.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Policy => "policy.toml",
            Self::Documents => "documents.toml",
            Self::Communes => "communes.toml",
            Self::Calendar => "calendar.toml",
        }
    }

    /// The file with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|file| file.name() == name)
    }

    /// What faults call the file this program was built with.
    pub(super) const fn built_in_name(self) -> &'static str {
        match self {
            Self::Policy => "built-in policy.toml",
            Self::Documents => "built-in documents.toml",
            Self::Communes => "built-in communes.toml",
            Self::Calendar => "built-in calendar.toml",
        }
    }

    /// The text this program was built with.
    pub(super) const fn built_in(self) -> &'static str {
        match self {
            Self::Policy => include_str!("../../rules/policy.toml"),
            Self::Documents => include_str!("../../rules/documents.toml"),
            Self::Communes => include_str!("../../rules/communes.toml"),
            Self::Calendar => include_str!("../../rules/calendar.toml"),
        }
    }

    /// The tables the file may hold.
    pub(super) fn tables(self) -> Vec<&'static str> {
        match self {
            Self::Policy => RuleKey::ALL.into_iter().map(RuleKey::id).collect(),
            Self::Documents => Document::ALL.into_iter().map(Document::id).collect(),
            Self::Communes => vec![UNIT],
            Self::Calendar => vec![TRANSACTION_DAY, HOLIDAY],
        }
    }
}

/// The invented transaction days of the demonstration: a practice register writes this text as its own
/// `calendar.toml`.
pub const fn demo_calendar() -> &'static str {
    include_str!("../../rules/demo-calendar.toml")
}
