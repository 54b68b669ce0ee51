//! What stands where the database was while it cannot be used. Refuses everything.

use super::tree::{Put, Span, Tree, Trees, Visit};
use crate::office::{Doing, Trouble, Why};

/// Stands where the database was until the register is opened again.
pub(super) struct NoTrees;

impl NoTrees {
    fn trouble() -> Trouble {
        Trouble::NotRecorded {
            doing: Doing::Applying,
            why: Why::ReopenFirst,
        }
    }
}

impl Trees for NoTrees {
    fn get(&self, _: Tree, _: &[u8]) -> Result<Option<Vec<u8>>, Trouble> {
        Err(Self::trouble())
    }

    fn scan(&self, _: Tree, _: &Span, _: Visit<'_>) -> Result<(), Trouble> {
        Err(Self::trouble())
    }

    fn commit(&mut self, _: &[Put]) -> Result<(), Trouble> {
        Err(Self::trouble())
    }

    fn flush(&mut self) -> Result<(), Trouble> {
        Err(Self::trouble())
    }
}
