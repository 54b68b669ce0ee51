//! The access log: who looked at which case, in a file of its own beside the journal, by the same
//! framing and chain. Refuses to know what a note means; and to touch what stands in the file.
//!
//! ```text
//! header  magic 8 | hash of the journal's header 32 | check 8      so that no other register's fits
//! record  as in the journal; each a group of its own
//! ```
//!
//! A note that need not wait for the disk may be lost when the power is cut, and one behind it may not:
//! `first` of each record is the oldest note that was not known to be on disk when it was written. From
//! there on a hole is a loss nobody was promised not to have, and what stands behind it goes; before it,
//! it is damage.

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
/// Bytes of notes that did not wait, at most, before they are made durable together.
const PENDING_BYTES_MAX: u64 = 64 * 1024;
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

/// Where the notes end, and how far they are known to be on disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct AccessEnd {
    /// Behind the newest note.
    place: Place,
    /// Behind the newest one known to be on disk.
    durable: Place,
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
        let AccessEnd { place, durable } = self.ready_access()?;
        if waits == Waits::ForTheDisk || PENDING_BYTES_MAX < place.offset - durable.offset {
            // What a promise stands on must not be among what may be lost.
            self.sync_access()?;
        }
        let AccessEnd {
            place: end,
            durable,
        } = self.ready_access()?;
        let (mut bytes, seq) = (Vec::new(), end.seq + 1);
        let hash = frame::write(&mut bytes, seq, durable.seq + 1, end.hash, payload);
        if let Err(error) = self.disk.write_at(ACCESS, end.offset, &bytes) {
            return Err(self.take_note_back(end, error));
        }
        let behind = Place {
            seq,
            hash,
            offset: end.offset + bytes.len() as u64,
        };
        if waits == Waits::ForTheDisk
            && let Err(error) = self.disk.sync(ACCESS)
        {
            return Err(self.take_note_back(end, error));
        }
        self.access_end = Some(AccessEnd {
            place: behind,
            durable: match waits {
                Waits::ForTheDisk => behind,
                Waits::No => durable,
            },
        });
        Ok(seq)
    }

    /// What is left of a note that failed, the next one is written over.
    fn take_note_back(&mut self, end: Place, error: io::Error) -> Trouble {
        let _ = self.disk.cut(ACCESS, end.offset);
        trouble(&*self.disk, Doing::Noting, ACCESS)(error)
    }

    /// Makes the notes so far durable, where they are not.
    pub(super) fn sync_access(&mut self) -> Result<(), Trouble> {
        let Some(end) = &mut self.access_end else {
            return Ok(());
        };
        if end.durable != end.place {
            let failed = trouble(&*self.disk, Doing::Noting, ACCESS);
            self.disk.sync(ACCESS).map_err(failed)?;
            end.durable = end.place;
        }
        Ok(())
    }

    /// Where the notes end. Looked for once; the file is made where there is none.
    fn ready_access(&mut self) -> Result<AccessEnd, Trouble> {
        if let Some(end) = self.access_end {
            return Ok(end);
        }
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
                AccessEnd {
                    place: beginning,
                    durable: beginning,
                }
            }
        };
        if length.is_some_and(|length| end.place.offset < length) {
            // Bytes of a torn note would otherwise stand behind a shorter one.
            self.disk.cut(ACCESS, end.place.offset).map_err(trouble(
                &*self.disk,
                Doing::CuttingBack,
                ACCESS,
            ))?;
        }
        self.access_end = Some(end);
        // Once, so that what stood there before can be told from what may be lost.
        self.sync_access()?;
        Ok(self.access_end.unwrap_or(end))
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
        let is_whole = match (self.access_end, later.last()) {
            (Some(end), newest) => end.place == at && newest.is_none(),
            (None, None) => true,
            // Since opening nobody has noted anything, and so nobody has cut off what a power cut left.
            (None, Some(newest)) => newest.first <= at.seq + 1,
        };
        is_whole
            .then_some(())
            .ok_or_else(|| damage(Harm::ChainBroken, at))
    }
}

/// Where the notes end, from the last stretch of the file. Where that holds no note, or not the newest
/// one that was on disk, the file is damaged: what would be written there would hide it.
fn end_of(disk: &dyn Disk, beginning: Place) -> Result<AccessEnd, Trouble> {
    let failed = trouble(disk, Doing::Reading, ACCESS);
    let mut window = open(disk)?;
    let length = window.length;
    let begins = window.bytes(0, HEADER_BYTES).map_err(&failed)?;
    if frame::genesis(begins) != beginning.hash {
        return Err(damage(Harm::Unreadable, beginning));
    }
    let from = length.saturating_sub(limits::WALK_WINDOW_BYTES as u64);
    let from = from.max(BEGINS);
    let records = records_in(&mut window, from, length).map_err(&failed)?;
    let durable = match records.last().map(|newest| newest.first - 1) {
        None if from == BEGINS => Some(beginning),
        None => None,
        Some(0) => Some(beginning),
        Some(seq) => records.iter().find(|it| it.seq == seq).map(behind),
    };
    let durable = durable.ok_or_else(|| damage(Harm::Unreadable, beginning))?;
    let mut place = durable;
    for record in &records {
        let expect = Expect::After {
            seq: place.seq + 1,
            previous: place.hash,
        };
        if record.offset == place.offset
            && let Some(next) = look(&mut window, place.offset, expect).map_err(&failed)?
        {
            place = behind(&next);
        }
    }
    Ok(AccessEnd { place, durable })
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
    PENDING_BYTES_MAX + RECORD_BYTES_MAX * 2 <= limits::WALK_WINDOW_BYTES as u64,
    "going back makes headway, and the last stretch holds the newest durable note"
);

fn record_bytes(frame: &Frame<'_>) -> u64 {
    frame.head.record_bytes() as u64
}
