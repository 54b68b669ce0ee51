//! Which language people are spoken to in. Refuses to know how that was chosen.

/// A language of the desk and the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Lang {
    /// Vietnamese, the officers' own.
    #[default]
    Vi,
    /// English, for visitors.
    En,
}

impl Lang {
    /// Both of them, the officers' own first.
    pub const ALL: [Self; 2] = [Self::Vi, Self::En];

    /// The word of the command line.
    pub const fn id(self) -> &'static str {
        self.say("vi", "en")
    }

    /// The language of that word, or none.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.id() == id)
    }

    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Vi => Self::En,
            Self::En => Self::Vi,
        }
    }

    /// One of two texts that say the same.
    pub(super) const fn say(self, vi: &'static str, en: &'static str) -> &'static str {
        match self {
            Self::Vi => vi,
            Self::En => en,
        }
    }
}

/// Writes one of two texts that say the same, with what they name filled in.
macro_rules! said {
    ($lang:expr, $vi:literal, $en:literal $(,)?) => {
        match $lang {
            $crate::text::Lang::Vi => format!($vi),
            $crate::text::Lang::En => format!($en),
        }
    };
}
pub(super) use said;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_found_by_its_word() {
        for lang in Lang::ALL {
            assert_eq!(Lang::from_id(lang.id()), Some(lang));
            assert_ne!(lang.other(), lang);
        }
        assert_eq!(Lang::from_id("fr"), None);
    }
}
