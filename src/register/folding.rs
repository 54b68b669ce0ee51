//! The register's own [`Fold`]: records out of the journal become what the trees must hold. Replay,
//! rebuild and verify go through it; turns through the same draft.

use super::draft::{Draft, Ground, act_of};
use super::kept;
use crate::domain::Policy;
use crate::office::Trouble;
use crate::store::{Fold, LookupKey, Marker, Put, ReadRecords, Record, Trees};

/// Folds under one set of rules.
pub(super) struct Folding<'a> {
    policy: &'a Policy,
    key: LookupKey,
}

impl<'a> Folding<'a> {
    /// A fold that has not met its register yet.
    pub(super) fn new(policy: &'a Policy) -> Self {
        Self {
            policy,
            key: LookupKey::new([0; 32]),
        }
    }
}

impl Fold for Folding<'_> {
    fn meet(&mut self, marker: &Marker) {
        self.key = marker.key.clone();
    }

    fn fold(
        &mut self,
        records: &[Record],
        trees: &dyn Trees,
        journal: &dyn ReadRecords,
    ) -> Result<Vec<Put>, Trouble> {
        let ground = Ground {
            trees,
            journal,
            key: &self.key,
            table: None,
        };
        let mut draft = Draft::new(ground, kept::district(trees)?);
        for record in records {
            draft.tell(act_of(record)?)?;
        }
        let (acts, told) = draft.into_parts();
        let offsets = records.iter().map(|record| record.offset);
        let acts: Vec<_> = acts.into_iter().zip(offsets).collect();
        told.puts(&acts, self.policy, trees, &self.key)
    }
}
