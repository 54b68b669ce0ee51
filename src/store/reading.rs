//! Reading the open register: acts from either copy of the journal, the trees, the full check.
//! Refuses to change anything.

use std::ops::ControlFlow;

use super::backup::Proven;
use super::copies::{Copies, Expect, Record, hole};
use super::folder::trouble;
use super::replay::{Anchor, Applied, Fold, ReadRecords};
use super::store::Store;
use super::tree::Trees;
use super::verify::{self, Check};
use crate::office::{Doing, Trouble};

impl Store {
    /// The record that begins at `offset`, from either copy.
    pub fn read(&self, offset: u64) -> Result<Record, Trouble> {
        let record = Copies::for_one(&*self.disk)?.read(offset, Expect::Any)?;
        record.ok_or_else(|| hole(None, offset))
    }

    /// The act `seq`; `None` when there is none of that number yet.
    pub fn find(&self, seq: u64) -> Result<Option<Record>, Trouble> {
        if seq == 0 || self.end.seq < seq {
            return Ok(None);
        }
        let mut offset = match Applied::read(&*self.trees)? {
            Some(newest) if newest.seq <= seq => newest.offset,
            Some(_) | None => Anchor::before(&*self.trees, seq.min(self.applied.seq))?
                .map_or(self.start.offset, |anchor| anchor.offset),
        };
        let mut copies = Copies::open(&*self.disk)?;
        while offset < self.end.offset {
            let record = copies
                .read(offset, Expect::Any)?
                .ok_or_else(|| hole(None, offset))?;
            if seq <= record.seq {
                return Ok(Some(record).filter(|record| record.seq == seq));
            }
            offset = record.end();
        }
        Ok(None)
    }

    /// Where the first record begins.
    pub fn start(&self) -> u64 {
        self.start.offset
    }

    /// Visits the acts from the record at `offset` to the newest, by their chain, until told to
    /// break off.
    pub fn walk(
        &self,
        offset: u64,
        visit: &mut dyn FnMut(Record) -> ControlFlow<()>,
    ) -> Result<(), Trouble> {
        let mut copies = Copies::open(&*self.disk)?;
        let (mut offset, mut expect) = (offset, Expect::Any);
        if offset == self.start.offset {
            expect = Expect::After {
                seq: 1,
                previous: self.start.hash,
            };
        }
        while offset < self.end.offset {
            let record = copies
                .read(offset, expect)?
                .ok_or_else(|| hole(None, offset))?;
            offset = record.end();
            expect = Expect::After {
                seq: record.seq + 1,
                previous: record.hash,
            };
            if visit(record).is_break() {
                break;
            }
        }
        Ok(())
    }

    /// The database, to be read.
    pub fn trees(&self) -> &dyn Trees {
        &*self.trees
    }

    /// Bytes this account can still write; below [`crate::office::limits::FREE_SPACE_FLOOR_BYTES`] warn.
    pub fn free_bytes(&self) -> Result<u64, Trouble> {
        self.disk
            .free_bytes()
            .map_err(trouble(&*self.disk, Doing::Measuring, ""))
    }

    /// The newest proven backup the folder knows of. What cannot be read is as good as none.
    pub fn proven(&self) -> Option<Proven> {
        Proven::read(&*self.disk).ok().flatten()
    }

    /// The full check: both files from the first byte, and a fresh fold of them into `scratch`
    /// (which must be empty) against the database.
    pub fn verify(&self, fold: &mut dyn Fold, scratch: &mut dyn Trees) -> Vec<Check> {
        let (run, applied) = ((self.start, self.end), self.applied.seq);
        fold.meet(&self.marker);
        verify::checks(&*self.disk, run, applied, &*self.trees, fold, scratch)
    }
}

impl ReadRecords for Store {
    fn read(&self, offset: u64) -> Result<Record, Trouble> {
        self.read(offset)
    }
}
