//! What stands where the database was while it cannot be used. Refuses everything.

use super::tree::{Put, Span, Tree, Trees, Visit};
use crate::office::Trouble;

/// Stands where the database was until the register is opened again; answers why it is not there.
pub(super) struct NoTrees(pub(super) Trouble);

impl Trees for NoTrees {
    fn get(&self, _: Tree, _: &[u8]) -> Result<Option<Vec<u8>>, Trouble> {
        Err(self.0.clone())
    }

    fn scan(&self, _: Tree, _: &Span, _: Visit<'_>) -> Result<(), Trouble> {
        Err(self.0.clone())
    }

    fn commit(&mut self, _: &[Put]) -> Result<(), Trouble> {
        Err(self.0.clone())
    }

    fn flush(&mut self) -> Result<(), Trouble> {
        Err(self.0.clone())
    }
}
