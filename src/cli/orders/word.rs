//! Fields that take one of a fixed set of words. The words of the domain are its own; the three it
//! has no words for stand here.

use crate::domain::{
    Alone, Document, Funding, Organisation, Place, Relation, ReleaseKind, Role, Sex,
};

/// A value that an order names by a word.
pub(super) trait Word: Copy + 'static {
    /// All of them, in the order they are offered.
    const ALL: &'static [Self];
    /// The word.
    fn word(self) -> &'static str;
}

/// Every word of a kind.
pub(super) fn words<W: Word>() -> Vec<&'static str> {
    W::ALL.iter().map(|value| value.word()).collect()
}

/// What the money is for, before the months of a course are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PurposeWord {
    Production,
    Training,
}

impl Word for PurposeWord {
    const ALL: &'static [Self] = &[Self::Production, Self::Training];
    fn word(self) -> &'static str {
        match self {
            Self::Production => "production",
            Self::Training => "training",
        }
    }
}

impl Word for Sex {
    const ALL: &'static [Self] = &[Self::Male, Self::Female];
    fn word(self) -> &'static str {
        match self {
            Self::Male => "male",
            Self::Female => "female",
        }
    }
}

impl Word for ReleaseKind {
    const ALL: &'static [Self] = &[Self::Completion, Self::Amnesty];
    fn word(self) -> &'static str {
        match self {
            Self::Completion => "completion",
            Self::Amnesty => "amnesty",
        }
    }
}

impl Word for Place {
    const ALL: &'static [Self] = &[Self::Point, Self::Office];
    fn word(self) -> &'static str {
        self.id()
    }
}

impl Word for Funding {
    const ALL: &'static [Self] = &[Self::Central, Self::Local];
    fn word(self) -> &'static str {
        self.id()
    }
}

impl Word for Organisation {
    const ALL: &'static [Self] = &Self::ALL;
    fn word(self) -> &'static str {
        self.id()
    }
}

impl Word for Relation {
    const ALL: &'static [Self] = &Self::ALL;
    fn word(self) -> &'static str {
        self.id()
    }
}

impl Word for Alone {
    const ALL: &'static [Self] = &Self::ALL;
    fn word(self) -> &'static str {
        self.id()
    }
}

impl Word for Role {
    const ALL: &'static [Self] = &Self::ALL;
    fn word(self) -> &'static str {
        self.id()
    }
}

impl Word for Document {
    const ALL: &'static [Self] = &Self::ALL;
    fn word(self) -> &'static str {
        self.id()
    }
}
