//! Trees in memory: what a fresh fold is told into for the full check. Refuses to keep anything.

use std::collections::BTreeMap;
use std::ops::Bound;

use super::tree::{Put, Span, Tree, Trees, Visit};
use crate::office::Trouble;

/// Six sorted maps.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scratch {
    trees: [BTreeMap<Vec<u8>, Vec<u8>>; Tree::ALL.len()],
}

impl Scratch {
    /// Six empty trees.
    pub fn new() -> Self {
        Self::default()
    }

    /// Makes the changes without asking whether the database would take them.
    pub(super) fn change(&mut self, puts: &[Put]) {
        for put in puts {
            let tree = &mut self.trees[put.tree.index()];
            match &put.value {
                Some(value) => tree.insert(put.key.clone(), value.clone()),
                None => tree.remove(&put.key),
            };
        }
    }
}

impl Trees for Scratch {
    fn get(&self, tree: Tree, key: &[u8]) -> Result<Option<Vec<u8>>, Trouble> {
        Ok(self.trees[tree.index()].get(key).cloned())
    }

    fn scan(&self, tree: Tree, span: &Span, visit: Visit<'_>) -> Result<(), Trouble> {
        let from = Bound::Included(span.from.as_slice());
        let before = match &span.before {
            Some(before) if before <= &span.from => return Ok(()),
            Some(before) => Bound::Excluded(before.as_slice()),
            None => Bound::Unbounded,
        };
        for (key, value) in self.trees[tree.index()].range::<[u8], _>((from, before)) {
            if visit(key, value).is_break() {
                break;
            }
        }
        Ok(())
    }

    fn commit(&mut self, puts: &[Put]) -> Result<(), Trouble> {
        puts.iter().try_for_each(Put::check)?;
        self.change(puts);
        Ok(())
    }

    fn flush(&mut self) -> Result<(), Trouble> {
        Ok(())
    }
}
