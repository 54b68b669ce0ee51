//! The open register: appends groups of acts, keeps the database a reading of them, and says when
//! it must be opened again. Knows bytes and numbers; refuses to know what an act means.

use std::io;
use std::ops::ControlFlow;

use super::copies::{Copies, Expect, Record, hole};
use super::disk::{Disk, JOURNAL, MIRROR};
use super::folder::{self, trouble};
use super::frame;
use super::mark::Mark;
use super::marker::Marker;
use super::recover::{self, Opened, Recovered, Recovery};
use super::replay::{Anchor, Applied, Fold, Progress, ReadRecords};
use super::survey::Place;
use super::tree::{OpenTrees, Put, Span, Tree, Trees, Visit};
use super::verify::{self, Check};
use crate::office::{Doing, Durable, Hash, Trouble, Why, limits};

/// The newest act: its number and its hash. What an officer is told, and may hold against us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// Number of the act; 0 in a register without acts.
    pub seq: u64,
    /// Its hash; of the journal's header in a register without acts.
    pub hash: Hash,
}

/// An open register. One at a time: the folder is locked while it lives.
pub struct Store {
    disk: Box<dyn Disk>,
    opener: Box<dyn OpenTrees>,
    trees: Box<dyn Trees>,
    marker: Marker,
    start: Place,
    end: Place,
    applied: Applied,
    mark: Mark,
    /// Noted places of acts appended and not yet applied.
    anchors: Vec<Anchor>,
    told: Option<Head>,
    read_only: Option<Trouble>,
    reopen: Option<Trouble>,
    distrust: Option<Trouble>,
}

impl Store {
    /// Makes a register in an empty or missing folder, or finishes one half made. Does not open
    /// it; the lock is let go of.
    pub fn create(disk: &mut dyn Disk, marker: &Marker) -> Result<(), Trouble> {
        folder::create(disk, marker)
    }

    /// Opens a register: recovers, and says what it had to do. With `told`, the newest act an
    /// officer has a receipt of, a register that has less or another stays read-only.
    pub fn open(
        mut disk: Box<dyn Disk>,
        opener: Box<dyn OpenTrees>,
        told: Option<Head>,
        fold: &mut dyn Fold,
        progress: Progress<'_>,
    ) -> Result<(Self, Opened), Trouble> {
        let entered = folder::enter(&mut *disk)?;
        fold.meet(&entered.marker);
        let start = entered.start;
        let mut store = Self {
            disk,
            opener,
            trees: Box::new(NoTrees),
            marker: entered.marker,
            start,
            end: start,
            applied: Applied::none(start),
            mark: Mark {
                turn: 0,
                seq: 0,
                hash: start.hash,
            },
            anchors: Vec::new(),
            told,
            read_only: None,
            reopen: None,
            distrust: None,
        };
        let mut found = store.reopen(fold, progress)?;
        if !entered.mended.is_empty() {
            found.mended.splice(0..0, entered.mended);
            found.clean = false;
        }
        Ok((store, found))
    }

    /// Recovers again after a failure, under the same lock. On error the store stands without a
    /// database and asks to be opened again.
    pub fn reopen(
        &mut self,
        fold: &mut dyn Fold,
        progress: Progress<'_>,
    ) -> Result<Opened, Trouble> {
        // The database must let go of its files before it is opened again.
        self.trees = Box::new(NoTrees);
        self.anchors.clear();
        let recovery = Recovery {
            disk: &mut *self.disk,
            opener: &*self.opener,
            start: self.start,
            distrust: self.distrust.clone(),
            fold,
            progress,
        };
        match recovery.run() {
            Ok(recovered) => self.stand_on(recovered),
            Err(error) => {
                self.reopen = Some(error.clone());
                Err(error)
            }
        }
    }

    fn stand_on(&mut self, recovered: Recovered) -> Result<Opened, Trouble> {
        let Recovered {
            trees,
            end,
            applied,
            mark,
            mut opened,
        } = recovered;
        (self.trees, self.end, self.applied, self.mark) = (trees, end, applied, mark);
        (self.reopen, self.distrust) = (None, None);
        if opened.read_only.is_none() {
            opened.read_only = self.against_told()?;
        }
        self.read_only.clone_from(&opened.read_only);
        Ok(opened)
    }

    fn against_told(&self) -> Result<Option<Trouble>, Trouble> {
        let Some(told) = self.told else {
            return Ok(None);
        };
        if self.end.seq < told.seq {
            return Ok(Some(Trouble::LessThanTold {
                told: told.seq,
                found: self.end.seq,
            }));
        }
        let hash = match told.seq {
            0 => Some(self.start.hash),
            seq => self.find(seq)?.map(|record| record.hash),
        };
        Ok((hash != Some(told.hash)).then_some(Trouble::OtherThanTold { seq: told.seq }))
    }

    /// What the register says of itself.
    pub fn marker(&self) -> &Marker {
        &self.marker
    }

    /// The newest act on disk.
    pub fn head(&self) -> Head {
        Head {
            seq: self.end.seq,
            hash: self.end.hash,
        }
    }

    /// Number of the newest act in the trees; behind [`Store::head`] until [`Store::apply`].
    pub fn applied(&self) -> u64 {
        self.applied.seq
    }

    /// Why nothing is written, if so.
    pub fn read_only(&self) -> Option<&Trouble> {
        self.read_only.as_ref()
    }

    /// Why the register must be opened again before more is written, if so.
    pub fn needs_reopen(&self) -> Option<&Trouble> {
        self.reopen.as_ref()
    }

    /// The database gave something it cannot have been given: the next [`Store::reopen`] sets it
    /// aside and makes it anew from the journal.
    pub fn distrust(&mut self, doubt: Trouble) {
        self.reopen.get_or_insert_with(|| doubt.clone());
        self.distrust = Some(doubt);
    }

    /// Records one group of acts, durably, or not at all. After it, hand what the acts do to the
    /// trees to [`Store::apply`].
    ///
    /// `NotRecorded`: proved not to be there. `OutcomeUnknown`: to be seen when reopened. A
    /// mirror that fails does not refuse what the journal has; the store asks to be reopened.
    pub fn append(&mut self, payloads: Vec<Vec<u8>>) -> Result<Vec<(Record, Durable)>, Trouble> {
        if let Some(why) = &self.read_only {
            return Err(why.clone());
        }
        if self.reopen.is_some() {
            let (doing, why) = (Doing::Appending, Why::ReopenFirst);
            return Err(Trouble::NotRecorded { doing, why });
        }
        within("group", payloads.len(), limits::GROUP_ORDERS_MAX)?;
        for payload in &payloads {
            within("act", payload.len(), limits::JOURNAL_RECORD_BYTES_MAX)?;
        }
        let (bytes, records) = self.chain(payloads);
        let Some(last) = records.last() else {
            return Ok(Vec::new());
        };
        let end = Place {
            seq: last.seq,
            hash: last.hash,
            offset: last.end(),
        };
        if let Err(error) = self.disk.write_at(JOURNAL, self.end.offset, &bytes) {
            return Err(self.take_back(Doing::Appending, &error));
        }
        if let Err(error) = self.disk.sync(JOURNAL) {
            return Err(self.take_back(Doing::Syncing, &error));
        }
        if let Err(error) = self.disk.write_at(MIRROR, self.end.offset, &bytes) {
            self.reopen = Some(trouble(&*self.disk, Doing::Mirroring, MIRROR)(error));
        }
        self.end = end;
        self.anchors.extend(records.iter().filter_map(Anchor::of));
        let durable = |record: Record| {
            let proof = Durable::synced(record.seq, record.hash);
            (record, proof)
        };
        Ok(records.into_iter().map(durable).collect())
    }

    fn chain(&self, payloads: Vec<Vec<u8>>) -> (Vec<u8>, Vec<Record>) {
        let first = self.end.seq + 1;
        let mut bytes = Vec::new();
        let mut records: Vec<Record> = Vec::with_capacity(payloads.len());
        let mut at = self.end;
        for payload in payloads {
            let seq = at.seq + 1;
            let hash = frame::write(&mut bytes, seq, first, at.hash, &payload);
            let record = Record {
                seq,
                first,
                hash,
                offset: at.offset,
                payload,
            };
            at = Place {
                seq,
                hash,
                offset: record.end(),
            };
            records.push(record);
        }
        (bytes, records)
    }

    /// Cuts the journal back to the last acknowledged act. Only when that is on disk is the group
    /// known not to be recorded.
    fn take_back(&mut self, doing: Doing, error: &io::Error) -> Trouble {
        let why = Why::of(error);
        let back = self.disk.cut(JOURNAL, self.end.offset);
        if back.and_then(|()| self.disk.sync(JOURNAL)).is_ok() {
            return Trouble::NotRecorded { doing, why };
        }
        let unknown = Trouble::OutcomeUnknown { doing, why };
        self.reopen = Some(unknown.clone());
        unknown
    }

    /// Makes the changes of the acts up to `upto` in one transaction. The acts are recorded
    /// whatever happens here: a failure only asks for [`Store::reopen`].
    pub fn apply(&mut self, puts: Vec<Put>, upto: &Record) {
        if self.reopen.is_some() {
            return;
        }
        let applied = Applied::of(upto);
        match self.commit(puts, applied) {
            Ok(()) => {
                self.applied = applied;
                self.anchors.retain(|anchor| applied.seq < anchor.seq);
            }
            Err(error) => self.reopen = Some(error),
        }
    }

    fn commit(&mut self, mut puts: Vec<Put>, applied: Applied) -> Result<(), Trouble> {
        for anchor in self
            .anchors
            .iter()
            .filter(|anchor| anchor.seq <= applied.seq)
        {
            puts.push(anchor.put()?);
        }
        puts.push(applied.put()?);
        self.trees.commit(&puts)
    }

    /// Makes the database and the mirror durable and notes it. Writes nothing when nothing has
    /// changed since the last one.
    pub fn checkpoint(&mut self) -> Result<(), Trouble> {
        if let Some(why) = &self.reopen {
            return Err(why.clone());
        }
        if self.read_only.is_some() || self.mark.seq == self.applied.seq {
            return Ok(());
        }
        let Applied { seq, hash, .. } = self.applied;
        let mirrored = trouble(&*self.disk, Doing::Mirroring, MIRROR);
        let flushed = self
            .trees
            .flush()
            .and_then(|()| self.disk.sync(MIRROR).map_err(mirrored));
        if let Err(error) = flushed {
            self.reopen = Some(error.clone());
            return Err(error);
        }
        self.mark = Mark::write(&mut *self.disk, self.mark.turn + 1, seq, hash)?;
        Ok(())
    }

    /// A last checkpoint, then lets go of everything.
    pub fn close(mut self) -> Result<(), Trouble> {
        self.checkpoint()
    }

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
        let anchor = Anchor::before(&*self.trees, seq.min(self.applied.seq))?;
        recover::find(&*self.disk, self.start, anchor, seq)
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

    /// Bytes this account can still write; below [`limits::FREE_SPACE_FLOOR_BYTES`] warn.
    pub fn free_bytes(&self) -> Result<u64, Trouble> {
        self.disk
            .free_bytes()
            .map_err(trouble(&*self.disk, Doing::Measuring, ""))
    }

    /// The full check: both files from the first byte, and a fresh fold of them into `scratch`
    /// (which must be empty) against the database.
    pub fn verify(&self, fold: &mut dyn Fold, scratch: &mut dyn Trees) -> Vec<Check> {
        let (run, applied) = ((self.start, self.end), self.applied.seq);
        verify::checks(&*self.disk, run, applied, &*self.trees, fold, scratch)
    }
}

fn within(what: &'static str, found: usize, limit: usize) -> Result<(), Trouble> {
    if found <= limit {
        Ok(())
    } else {
        Err(Trouble::TooLong { what, found, limit })
    }
}

/// Stands where the database was until the register is opened again.
struct NoTrees;

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

impl ReadRecords for Store {
    fn read(&self, offset: u64) -> Result<Record, Trouble> {
        self.read(offset)
    }
}
