//! The access log: who looked at which case, in a file of its own beside the journal, by the same
//! framing and chain. Refuses to know what a note means; and to touch what stands in the file.
//!
//! ```text
//! header  magic 8 | hash of the journal's header 32 | check 8      so that no other register's fits
//! record  as in the journal; each a group of its own
//! ```
//!
//! A note that need not wait for the disk may be lost when the power is cut; one that must is synced.
//! Where the file ends in a torn note, the next one is written over it.

use std::io;
use std::ops::ControlFlow;

use super::copies::{Expect, Record, Window, look};
use super::disk::{ACCESS, Disk};
use super::folder::trouble;
use super::frame::{self, Frame, next_magic, short_check};
use super::store::Store;
use super::survey::Place;
use crate::office::{Doing, Harm, Hash, Trouble, limits};

const MAGIC: &[u8; 8] = b"qd22accs";
const HEADER_BYTES: usize = 48;
/// Where the first note begins.
const BEGINS: u64 = 48;
/// No note is longer.
const RECORD_BYTES_MAX: u64 = (frame::AROUND_BYTES + limits::JOURNAL_RECORD_BYTES_MAX) as u64;

/// Whether a note waits until it is on disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Waits {
    /// It does: what it tells of happens only afterwards.
    ForTheDisk,
    /// It does not.
    No,
}

fn header(journal: Hash) -> Vec<u8> {
    let mut bytes = MAGIC.to_vec();
    bytes.extend_from_slice(journal.bytes());
    let check = short_check(&[&bytes]);
    bytes.extend_from_slice(&check);
    bytes
}

/// Before the first note of the register whose journal begins with this hash.
fn start(journal: Hash) -> Place {
    Place {
        seq: 0,
        hash: frame::genesis(&header(journal)),
        offset: BEGINS,
    }
}

fn open(disk: &dyn Disk) -> Result<Window<'_>, Trouble> {
    Window::open(disk, ACCESS, limits::WALK_WINDOW_BYTES)
}

fn damage(harm: Harm, at: Place) -> Trouble {
    Trouble::Damaged {
        file: ACCESS.to_owned(),
        harm,
        seq: Some(at.seq + 1),
        offset: Some(at.offset),
    }
}

fn behind(record: &Record) -> Place {
    Place {
        seq: record.seq,
        hash: record.hash,
        offset: record.end(),
    }
}

impl Store {
    /// Appends a note; its number. Without effect on the journal, whatever happens.
    pub fn note_access(&mut self, payload: &[u8], waits: Waits) -> Result<u64, Trouble> {
        if limits::JOURNAL_RECORD_BYTES_MAX < payload.len() {
            return Err(Trouble::TooLong {
                what: "access note",
                found: payload.len(),
                limit: limits::JOURNAL_RECORD_BYTES_MAX,
            });
        }
        let end = match self.access_end {
            Some(end) => end,
            None => self.ready_access()?,
        };
        let (mut bytes, seq) = (Vec::new(), end.seq + 1);
        let hash = frame::write(&mut bytes, seq, seq, end.hash, payload);
        let mut written = self.disk.write_at(ACCESS, end.offset, &bytes);
        if waits == Waits::ForTheDisk {
            written = written.and_then(|()| self.disk.sync(ACCESS));
        }
        if let Err(error) = written {
            // What is left of it the next note is written over; a reader takes it for torn.
            let _ = self.disk.cut(ACCESS, end.offset);
            return Err(trouble(&*self.disk, Doing::Noting, ACCESS)(error));
        }
        self.access_end = Some(Place {
            seq,
            hash,
            offset: end.offset + bytes.len() as u64,
        });
        Ok(seq)
    }

    /// Finds where the notes end, once; makes the file where there is none.
    fn ready_access(&mut self) -> Result<Place, Trouble> {
        let beginning = start(self.start.hash);
        let length = self.disk.length(ACCESS);
        let length = length.map_err(trouble(&*self.disk, Doing::Opening, ACCESS))?;
        let end = match length {
            Some(length) if BEGINS < length => end_of(&*self.disk, beginning)?,
            // Its making was interrupted, or never begun: no note was told of.
            Some(_) | None => {
                let header = header(self.start.hash);
                self.disk
                    .write_at(ACCESS, 0, &header)
                    .and_then(|()| self.disk.sync(ACCESS))
                    .and_then(|()| self.disk.sync_folder())
                    .map_err(trouble(&*self.disk, Doing::Creating, ACCESS))?;
                beginning
            }
        };
        if length.is_some_and(|length| end.offset < length) {
            // Bytes of a torn note would otherwise stand behind a shorter one.
            self.disk.cut(ACCESS, end.offset).map_err(trouble(
                &*self.disk,
                Doing::CuttingBack,
                ACCESS,
            ))?;
        }
        self.access_end = Some(end);
        Ok(end)
    }

    /// Visits the notes before the number `before`, newest first, until told to break off.
    pub fn accesses(
        &self,
        before: Option<u64>,
        visit: &mut dyn FnMut(Record) -> ControlFlow<()>,
    ) -> Result<(), Trouble> {
        let failed = trouble(&*self.disk, Doing::Reading, ACCESS);
        let mut window = open(&*self.disk)?;
        let mut end = window.length;
        while BEGINS < end {
            let stretch = limits::WALK_WINDOW_BYTES as u64;
            let from = end.saturating_sub(stretch).max(BEGINS);
            let records = records_in(&mut window, from, end).map_err(&failed)?;
            let Some(first) = records.first().map(|record| record.offset) else {
                if from == BEGINS {
                    break;
                }
                // Damaged bytes; one that begins before them may end among them.
                end = from + RECORD_BYTES_MAX;
                continue;
            };
            for record in records.into_iter().rev() {
                let is_asked = before.is_none_or(|before| record.seq < before);
                if is_asked && visit(record).is_break() {
                    return Ok(());
                }
            }
            end = first;
        }
        Ok(())
    }

    /// Walks every note by its chain. A torn end is none's fault; a note missing before others is.
    pub fn access_problem(&self) -> Result<(), Trouble> {
        let mut window = open(&*self.disk)?;
        if window.length == 0 {
            return Ok(());
        }
        let failed = trouble(&*self.disk, Doing::Reading, ACCESS);
        let known = header(self.start.hash);
        let begins = window.bytes(0, HEADER_BYTES).map_err(&failed)?.to_vec();
        let beginning = start(self.start.hash);
        if !known.starts_with(&begins) {
            return Err(damage(Harm::Unreadable, beginning));
        }
        let mut at = beginning;
        loop {
            let expect = Expect::After {
                seq: at.seq + 1,
                previous: at.hash,
            };
            match look(&mut window, at.offset, expect).map_err(&failed)? {
                Some(record) => at = behind(&record),
                None => break,
            }
        }
        let length = window.length;
        let later = records_in(&mut window, at.offset, length).map_err(&failed)?;
        let is_whole = later.is_empty() && self.access_end.is_none_or(|end| end == at);
        is_whole
            .then_some(())
            .ok_or_else(|| damage(Harm::ChainBroken, at))
    }
}

/// Behind the newest note. A file in whose last stretch no note can be read is damaged: what would be
/// written there would hide it.
fn end_of(disk: &dyn Disk, beginning: Place) -> Result<Place, Trouble> {
    let failed = trouble(disk, Doing::Reading, ACCESS);
    let mut window = open(disk)?;
    let length = window.length;
    let from = length.saturating_sub(limits::WALK_WINDOW_BYTES as u64);
    let from = from.max(beginning.offset);
    let begins = window.bytes(0, HEADER_BYTES).map_err(&failed)?;
    if frame::genesis(begins) != beginning.hash {
        return Err(damage(Harm::Unreadable, beginning));
    }
    let newest = records_in(&mut window, from, length);
    let newest = newest.map_err(failed)?.pop();
    match newest {
        Some(record) => Ok(behind(&record)),
        None if from == beginning.offset => Ok(beginning),
        None => Err(damage(Harm::Unreadable, beginning)),
    }
}

/// The notes that begin from `from` on and end by `end`, oldest first.
fn records_in(window: &mut Window<'_>, from: u64, end: u64) -> io::Result<Vec<Record>> {
    let mut records = Vec::new();
    let mut at = from;
    while at < end {
        let want = usize::try_from(end - at).unwrap_or(usize::MAX);
        let bytes = window.bytes(at, want.min(limits::WALK_WINDOW_BYTES))?;
        let read = bytes.len() as u64;
        let Some(found) = next_magic(bytes, 0) else {
            if read < 4 {
                break;
            }
            // The last three bytes may begin what the next stretch ends.
            at += read - 3;
            continue;
        };
        at += found as u64;
        match window.frame(at)? {
            Some(frame) if at + record_bytes(&frame) <= end => {
                let record = Record::of(&frame, at);
                at = record.end();
                records.push(record);
            }
            Some(_) | None => at += 1,
        }
    }
    Ok(records)
}

const _: () = assert!(
    RECORD_BYTES_MAX * 2 <= limits::WALK_WINDOW_BYTES as u64,
    "going back makes headway"
);

fn record_bytes(frame: &Frame<'_>) -> u64 {
    frame.head.record_bytes() as u64
}
