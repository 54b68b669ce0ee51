//! Writing to the open register: a group of acts is on disk or proved not to be; the database and
//! the mirror follow. Refuses to know what an act means.
//!
//! ```text
//! payloads -> chained records -> journal: one write, one sync  = recorded, receipts may go out
//!                                mirror:  one write
//! changes  -> database: one transaction, naming its newest act
//! now and then: database and mirror made durable, then the mark
//! ```

use std::io;

use super::copies::{Record, hole};
use super::disk::{JOURNAL, MIRROR};
use super::folder::{self, trouble};
use super::frame;
use super::mark::Mark;
use super::recover;
use super::replay::{Anchor, Applied};
use super::store::Store;
use super::survey::{Place, Stretch, Survey};
use super::tree::Put;
use crate::office::{Doing, Durable, Trouble, Why, limits};

impl Store {
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
        match self.commit(puts, Applied::of(upto)) {
            Ok(()) => {
                self.is_changed |= upto.seq == self.applied.seq;
                self.applied = Place {
                    seq: upto.seq,
                    hash: upto.hash,
                    offset: upto.end(),
                };
                self.anchors.retain(|anchor| upto.seq < anchor.seq);
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
        // They wait for nothing and nobody waits for them: what fails here is tried the next time.
        let _ = self.sync_access();
        if let Some(why) = &self.reopen {
            return Err(why.clone());
        }
        let is_durable = self.mark.place.seq == self.applied.seq && !self.is_changed;
        if self.read_only.is_some() || is_durable {
            return Ok(());
        }
        let applied = self.applied;
        let mirrored = trouble(&*self.disk, Doing::Mirroring, MIRROR);
        let flushed = self
            .trees
            .flush()
            .and_then(|()| self.disk.sync(MIRROR).map_err(mirrored));
        if let Err(error) = flushed {
            self.reopen = Some(error.clone());
            return Err(error);
        }
        self.mark = Mark::write(&mut *self.disk, self.mark.turn + 1, applied)?;
        self.is_changed = false;
        Ok(())
    }

    /// Walks both files from the first act and writes each place that is bad in one from the
    /// other, durably: for what the full check finds behind the mark, where opening does not look.
    pub fn mend(&mut self) -> Result<Vec<Stretch>, Trouble> {
        if let Some(why) = self.read_only.as_ref().or(self.reopen.as_ref()) {
            return Err(why.clone());
        }
        let mut mended = folder::agree(&mut *self.disk, true)?.mended;
        let survey = Survey::take(&*self.disk, self.start)?;
        if survey.end.seq < self.end.seq {
            return Err(survey
                .lost
                .unwrap_or_else(|| hole(Some(survey.end.seq + 1), survey.end.offset)));
        }
        recover::level(&mut *self.disk, &survey)?;
        for stretch in &survey.one_sided {
            let doing = trouble(&*self.disk, Doing::Mending, &stretch.file);
            self.disk.sync(&stretch.file).map_err(doing)?;
        }
        mended.extend(survey.one_sided);
        Ok(mended)
    }

    /// A last checkpoint, then lets go of everything.
    pub fn close(mut self) -> Result<(), Trouble> {
        self.checkpoint()
    }
}

fn within(what: &'static str, found: usize, limit: usize) -> Result<(), Trouble> {
    if found <= limit {
        Ok(())
    } else {
        Err(Trouble::TooLong { what, found, limit })
    }
}
