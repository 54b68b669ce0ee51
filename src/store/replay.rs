//! Brings the database up to the journal, batch by batch, and notes how far it is. Refuses to know
//! what an act does to the trees; a [`Fold`] does.

use super::codec::{self, Home};
use super::copies::{Copies, Expect, Record, hole};
use super::disk::Disk;
use super::marker::Marker;
use super::survey::Place;
use super::tree::{Put, Tree, Trees};
use crate::office::{Hash, Trouble, limits};

/// What acts do to the trees. Replay, rebuild and verify all go through it, so that the same
/// journal always gives the same trees.
pub trait Fold {
    /// Told the register's marker before anything is folded.
    fn meet(&mut self, marker: &Marker);

    /// What the trees must hold after `records` (oldest first, a few hundred at most), given what
    /// they hold before. At most one change per key; keys of [`Tree::Meta`] that begin with
    /// `store/` are the store's own.
    fn fold(
        &mut self,
        records: &[Record],
        trees: &dyn Trees,
        journal: &dyn ReadRecords,
    ) -> Result<Vec<Put>, Trouble>;
}

/// Reads older records: an undo tells its cases again from their acts.
pub trait ReadRecords {
    /// The record that starts at `offset`.
    fn read(&self, offset: u64) -> Result<Record, Trouble>;
}

impl ReadRecords for &dyn Disk {
    fn read(&self, offset: u64) -> Result<Record, Trouble> {
        Copies::for_one(*self)?
            .read(offset, Expect::Any)?
            .ok_or_else(|| hole(None, offset))
    }
}

/// Told how many of how many records have been folded.
pub type Progress<'a> = &'a mut dyn FnMut(u64, u64);

const APPLIED_KEY: &[u8] = b"store/applied";
const ANCHOR_KEY: &[u8] = b"store/anchor/";
const APPLIED_KIND: u8 = 0xF0;
const ANCHOR_KIND: u8 = 0xF1;
const SCHEMA: u16 = 1;

/// The newest act the database holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Applied {
    pub(super) seq: u64,
    pub(super) offset: u64,
    pub(super) hash: Hash,
}

impl Applied {
    pub(super) fn of(record: &Record) -> Self {
        Self {
            seq: record.seq,
            offset: record.offset,
            hash: record.hash,
        }
    }

    /// Before the first act.
    pub(super) fn none(start: Place) -> Self {
        Self {
            seq: 0,
            offset: start.offset,
            hash: start.hash,
        }
    }

    /// As stored; `None` in a database without acts.
    pub(super) fn read(trees: &dyn Trees) -> Result<Option<Self>, Trouble> {
        let Some(bytes) = trees.get(Tree::Meta, APPLIED_KEY)? else {
            return Ok(None);
        };
        let home = Home::Under(Tree::Meta, APPLIED_KEY);
        let (seq, offset, hash) = codec::open_as(&bytes, home, APPLIED_KIND, SCHEMA)?;
        Ok(Some(Self {
            seq,
            offset,
            hash: Hash::new(hash),
        }))
    }

    pub(super) fn put(&self) -> Result<Put, Trouble> {
        let home = Home::Under(Tree::Meta, APPLIED_KEY);
        let value = (self.seq, self.offset, self.hash.bytes());
        Ok(Put::set(
            Tree::Meta,
            APPLIED_KEY,
            codec::seal(APPLIED_KIND, SCHEMA, home, &value)?,
        ))
    }
}

/// Where in the journal one of the acts stands that are noted, every
/// [`limits::ANCHOR_EVERY_RECORDS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Anchor {
    pub(super) seq: u64,
    pub(super) offset: u64,
}

impl Anchor {
    /// The anchor a record is, if it is one.
    pub(super) fn of(record: &Record) -> Option<Self> {
        let Record { seq, offset, .. } = *record;
        seq.is_multiple_of(limits::ANCHOR_EVERY_RECORDS)
            .then_some(Self { seq, offset })
    }

    fn key(seq: u64) -> Vec<u8> {
        [ANCHOR_KEY, &seq.to_be_bytes()].concat()
    }

    pub(super) fn put(self) -> Result<Put, Trouble> {
        let key = Self::key(self.seq);
        let home = Home::Under(Tree::Meta, &key);
        let value = codec::seal(ANCHOR_KIND, SCHEMA, home, &self.offset)?;
        Ok(Put::set(Tree::Meta, key, value))
    }

    /// The nearest noted act at or before `seq`; `None` before the first.
    pub(super) fn before(trees: &dyn Trees, seq: u64) -> Result<Option<Self>, Trouble> {
        let mut seq = seq - seq % limits::ANCHOR_EVERY_RECORDS;
        while 0 < seq {
            let key = Self::key(seq);
            if let Some(bytes) = trees.get(Tree::Meta, &key)? {
                let home = Home::Under(Tree::Meta, &key);
                let offset = codec::open_as(&bytes, home, ANCHOR_KIND, SCHEMA)?;
                return Ok(Some(Self { seq, offset }));
            }
            seq -= limits::ANCHOR_EVERY_RECORDS;
        }
        Ok(None)
    }
}

/// Folds the records from `from` to `upto` into `trees`; both stand at the same chain.
pub(super) fn replay(
    disk: &dyn Disk,
    (from, upto): (Place, Place),
    fold: &mut dyn Fold,
    trees: &mut dyn Trees,
    progress: Progress<'_>,
) -> Result<(), Trouble> {
    let mut copies = Copies::open(disk)?;
    let mut at = from;
    let mut batch = Vec::with_capacity(limits::REPLAY_RECORDS_MAX);
    while at.seq < upto.seq {
        let expect = Expect::After {
            seq: at.seq + 1,
            previous: at.hash,
        };
        let record = copies
            .read(at.offset, expect)?
            .ok_or_else(|| hole(Some(at.seq + 1), at.offset))?;
        at = Place {
            seq: record.seq,
            hash: record.hash,
            offset: record.end(),
        };
        batch.push(record);
        if batch.len() == limits::REPLAY_RECORDS_MAX || at.seq == upto.seq {
            fold_batch(&batch, fold, trees, &disk)?;
            batch.clear();
            progress(at.seq - from.seq, upto.seq - from.seq);
        }
    }
    Ok(())
}

fn fold_batch(
    batch: &[Record],
    fold: &mut dyn Fold,
    trees: &mut dyn Trees,
    journal: &dyn ReadRecords,
) -> Result<(), Trouble> {
    let Some(last) = batch.last() else {
        return Ok(());
    };
    let mut puts = fold.fold(batch, trees, journal)?;
    for anchor in batch.iter().filter_map(Anchor::of) {
        puts.push(anchor.put()?);
    }
    puts.push(Applied::of(last).put()?);
    trees.commit(&puts)
}
