//! A line as tests look at it.

use super::{Entry, Line};

impl Line {
    /// Where the cursor stands, in letters; nowhere in a choice.
    pub(crate) fn cursor(&self) -> Option<usize> {
        match &self.entry {
            Entry::Typed(field, _) => Some(field.cursor()),
            Entry::Chosen { .. } => None,
        }
    }
}
