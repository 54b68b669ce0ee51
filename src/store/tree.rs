//! What the store asks of a database: six trees of short keys and values, changed in one
//! transaction. Refuses to know which database it is and what the values mean.

use std::ops::ControlFlow;

use crate::office::{Trouble, limits};

/// The trees of the database. Names and numbers never change: they are part of what is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tree {
    /// Every case as it stands.
    Case,
    /// Case and act number, to where the act stands in the journal.
    Acts,
    /// Order id, to the act it became.
    Sent,
    /// Packed columns for the table in memory.
    Column,
    /// Packed names for finding.
    Name,
    /// Facts about the register as a whole. Keys from `store/` on are the store's own.
    Meta,
}

impl Tree {
    /// All trees, in the order of their numbers.
    pub const ALL: [Self; 6] = [
        Self::Case,
        Self::Acts,
        Self::Sent,
        Self::Column,
        Self::Name,
        Self::Meta,
    ];

    /// The tree's name in the database.
    pub fn name(self) -> &'static str {
        match self {
            Self::Case => "case",
            Self::Acts => "acts",
            Self::Sent => "sent",
            Self::Column => "column",
            Self::Name => "name",
            Self::Meta => "meta",
        }
    }

    /// The tree's number, covered by the check of each of its values.
    pub fn number(self) -> u8 {
        match self {
            Self::Case => 1,
            Self::Acts => 2,
            Self::Sent => 3,
            Self::Column => 4,
            Self::Name => 5,
            Self::Meta => 6,
        }
    }

    /// Where the tree stands in [`Tree::ALL`].
    pub(super) fn index(self) -> usize {
        usize::from(self.number()) - 1
    }

    /// How the tree is named when it is damaged: `sled/case`.
    pub fn file(self) -> String {
        format!("{}/{}", super::disk::DATABASE, self.name())
    }
}

/// One change to one tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Put {
    /// The tree.
    pub tree: Tree,
    /// The key: big-endian integers or keyed hashes, never text of a person.
    pub key: Vec<u8>,
    /// The value from now on; `None` takes the key out.
    pub value: Option<Vec<u8>>,
}

impl Put {
    /// Sets a value.
    pub fn set(tree: Tree, key: impl Into<Vec<u8>>, value: Vec<u8>) -> Self {
        Self {
            tree,
            key: key.into(),
            value: Some(value),
        }
    }

    /// Takes a key out.
    pub fn remove(tree: Tree, key: impl Into<Vec<u8>>) -> Self {
        Self {
            tree,
            key: key.into(),
            value: None,
        }
    }

    /// Refuses keys and values longer than the database keeps safely.
    pub(super) fn check(&self) -> Result<(), Trouble> {
        let within = |what, found, limit| {
            if found <= limit {
                Ok(())
            } else {
                Err(Trouble::TooLong { what, found, limit })
            }
        };
        within("database key", self.key.len(), limits::TREE_KEY_BYTES_MAX)?;
        let value = self.value.as_ref().map_or(0, Vec::len);
        within("database value", value, limits::TREE_VALUE_BYTES_MAX)
    }
}

/// A run of keys, from one on to just before another.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Span {
    /// The first key that may be in it.
    pub from: Vec<u8>,
    /// The first key after it; `None` for all that follow.
    pub before: Option<Vec<u8>>,
}

impl Span {
    /// Every key of the tree.
    pub fn all() -> Self {
        Self::default()
    }

    /// The keys that begin with `prefix`.
    pub fn prefix(prefix: &[u8]) -> Self {
        let mut before = prefix.to_vec();
        while before.last() == Some(&u8::MAX) {
            before.pop();
        }
        if let Some(last) = before.last_mut() {
            *last += 1;
        }
        Self {
            from: prefix.to_vec(),
            before: Some(before).filter(|key| !key.is_empty()),
        }
    }
}

/// What a scan calls for each key and value; it may break the scan off.
pub type Visit<'a> = &'a mut dyn FnMut(&[u8], &[u8]) -> ControlFlow<()>;

/// An open database. Any thread may read it.
pub trait Trees: Send + Sync {
    /// The value under `key`.
    fn get(&self, tree: Tree, key: &[u8]) -> Result<Option<Vec<u8>>, Trouble>;

    /// Visits the keys of `span` in ascending order.
    fn scan(&self, tree: Tree, span: &Span, visit: Visit<'_>) -> Result<(), Trouble>;

    /// Makes all changes in one transaction, in their order. Not durable before [`Trees::flush`].
    fn commit(&mut self, puts: &[Put]) -> Result<(), Trouble>;

    /// Makes every transaction so far durable.
    fn flush(&mut self) -> Result<(), Trouble>;
}

/// Opens the database of one register, again and again.
pub trait OpenTrees: Send {
    /// Opens it; `fresh` says that none should be there yet. Without `fresh` a missing database is
    /// damage, not an empty one. `Busy` when the database's own lock is still held.
    fn open(&self, fresh: bool) -> Result<Box<dyn Trees>, Trouble>;

    /// Moves the database out of the way under a name not used before, and proves that it is gone.
    /// Returns that name, or `None` when there was nothing to move.
    fn set_aside(&self) -> Result<Option<String>, Trouble>;

    /// Waits [`limits::DATABASE_LOCK_PAUSE_MILLIS`] before the next try; made-up ones need not.
    fn pause(&self);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prefix_ends_before_its_successor() {
        let before = |prefix: &[u8]| Span::prefix(prefix).before;
        assert_eq!(before(&[1, 2]), Some(vec![1, 3]));
        assert_eq!(before(&[1, 255]), Some(vec![2]));
        assert_eq!(before(&[255, 255]), None);
        assert_eq!(before(&[]), None);
    }

    #[test]
    fn a_value_over_the_limit_is_refused() {
        let put = |bytes| Put::set(Tree::Case, [1], vec![0; bytes]).check();
        assert_eq!(put(limits::TREE_VALUE_BYTES_MAX), Ok(()));
        assert_eq!(
            put(limits::TREE_VALUE_BYTES_MAX + 1).unwrap_err().code(),
            "too_long"
        );
    }

    #[test]
    fn numbers_and_names_of_trees_are_those_released() {
        let released = [
            ("case", 1),
            ("acts", 2),
            ("sent", 3),
            ("column", 4),
            ("name", 5),
            ("meta", 6),
        ];
        assert_eq!(Tree::ALL.map(|tree| (tree.name(), tree.number())), released);
    }
}
