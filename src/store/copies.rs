//! Reads records from the journal and its mirror together: what one has lost the other still
//! tells. Refuses to change either.

use std::io;

use super::disk::{Disk, JOURNAL, MIRROR};
use super::frame::{self, Frame, HEAD_BYTES, Head};
use crate::office::{Doing, Harm, Hash, Trouble, limits};

/// One act as it stands in the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Number of the act, from 1, without gaps.
    pub seq: u64,
    /// Number of the first act of the group it was synced with.
    pub first: u64,
    /// Its hash, over all acts before it.
    pub hash: Hash,
    /// Bytes from the start of the journal to the start of the record.
    pub offset: u64,
    /// What the register made of the act.
    pub payload: Vec<u8>,
}

impl Record {
    /// Bytes from the start of the journal to the end of the record.
    pub fn end(&self) -> u64 {
        self.offset + (frame::AROUND_BYTES + self.payload.len()) as u64
    }

    pub(super) fn of(frame: &Frame<'_>, offset: u64) -> Self {
        let Head { seq, first, .. } = frame.head;
        Self {
            seq,
            first,
            hash: frame.hash,
            offset,
            payload: frame.payload.to_vec(),
        }
    }
}

/// Which record must stand at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Expect {
    /// Any that agrees with its own check.
    Any,
    /// This one.
    Exactly { seq: u64, hash: Hash },
    /// The act `seq`, chained to the one with this hash.
    After { seq: u64, previous: Hash },
}

impl Expect {
    fn met(self, frame: &Frame<'_>) -> bool {
        match self {
            Self::Any => true,
            Self::Exactly { seq, hash } => frame.head.seq == seq && frame.hash == hash,
            Self::After { seq, previous } => frame.head.seq == seq && frame.follows(previous),
        }
    }
}

/// Which of the two copies hold a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum In {
    Both,
    JournalOnly,
    MirrorOnly,
}

/// One file, read in stretches.
pub(super) struct Window<'a> {
    disk: &'a dyn Disk,
    pub(super) file: &'static str,
    pub(super) length: u64,
    start: u64,
    held: Vec<u8>,
    stretch: usize,
}

impl<'a> Window<'a> {
    /// A file not there is an empty one: everything of it is to be had from the other copy.
    pub(super) fn open(
        disk: &'a dyn Disk,
        file: &'static str,
        stretch: usize,
    ) -> Result<Self, Trouble> {
        let length = disk
            .length(file)
            .map_err(|error| trouble(disk, file, &error))?;
        Ok(Self {
            disk,
            file,
            length: length.unwrap_or(0),
            start: 0,
            held: Vec::new(),
            stretch,
        })
    }

    /// Up to `want` bytes from `offset` on; fewer only where the file ends.
    pub(super) fn bytes(&mut self, offset: u64, want: usize) -> io::Result<&[u8]> {
        let left = self.length.saturating_sub(offset);
        let want = usize::try_from(left).map_or(want, |left| want.min(left));
        let held = offset
            .checked_sub(self.start)
            .and_then(|at| usize::try_from(at).ok());
        let at = match held {
            Some(at) if at + want <= self.held.len() => at,
            _ => {
                self.fill(offset, want.max(self.stretch))?;
                0
            }
        };
        Ok(&self.held[at..self.held.len().min(at + want)])
    }

    fn fill(&mut self, offset: u64, want: usize) -> io::Result<()> {
        let left = self.length.saturating_sub(offset);
        let want = usize::try_from(left).map_or(want, |left| want.min(left));
        let mut held = std::mem::take(&mut self.held);
        held.resize(want, 0);
        let read = if want == 0 {
            0
        } else {
            self.disk.read_at(self.file, offset, &mut held)?
        };
        held.truncate(read);
        (self.held, self.start) = (held, offset);
        Ok(())
    }

    /// The bytes of the record at `offset`, when they agree with their own checks.
    pub(super) fn frame(&mut self, offset: u64) -> io::Result<Option<Frame<'_>>> {
        let Some(head) = Head::from_bytes(self.bytes(offset, HEAD_BYTES)?) else {
            return Ok(None);
        };
        Ok(Frame::from_bytes(self.bytes(offset, head.record_bytes())?))
    }
}

fn trouble(disk: &dyn Disk, file: &str, error: &io::Error) -> Trouble {
    Trouble::of_io(Doing::Reading, &disk.folder().join(file), error)
}

/// Both files, side by side.
pub(super) struct Copies<'a> {
    pub(super) journal: Window<'a>,
    pub(super) mirror: Window<'a>,
}

impl<'a> Copies<'a> {
    /// For walking from record to record.
    pub(super) fn open(disk: &'a dyn Disk) -> Result<Self, Trouble> {
        Self::with_stretch(disk, limits::WALK_WINDOW_BYTES)
    }

    /// For one record here and there.
    pub(super) fn for_one(disk: &'a dyn Disk) -> Result<Self, Trouble> {
        Self::with_stretch(disk, 4096)
    }

    fn with_stretch(disk: &'a dyn Disk, stretch: usize) -> Result<Self, Trouble> {
        let journal = Window::open(disk, JOURNAL, stretch)?;
        Ok(Self {
            journal,
            mirror: Window::open(disk, MIRROR, stretch)?,
        })
    }

    /// The record at `offset`, from the journal, else from the mirror. Does not look at the mirror
    /// while the journal is sound.
    pub(super) fn read(&mut self, offset: u64, expect: Expect) -> Result<Option<Record>, Trouble> {
        let journal = look(&mut self.journal, offset, expect);
        if let Ok(Some(record)) = journal {
            return Ok(Some(record));
        }
        let mirror = look(&mut self.mirror, offset, expect);
        self.settle(journal, mirror)
            .map(|found| found.map(|(record, _)| record))
    }

    /// The record at `offset`, and which copies hold it.
    pub(super) fn compare(
        &mut self,
        offset: u64,
        expect: Expect,
    ) -> Result<Option<(Record, In)>, Trouble> {
        let journal = look(&mut self.journal, offset, expect);
        let mirror = look(&mut self.mirror, offset, expect);
        self.settle(journal, mirror)
    }

    /// A copy that cannot be read counts as damaged while the other tells the record; where
    /// neither does, the record may well exist, and nothing may be concluded.
    fn settle(
        &self,
        journal: io::Result<Option<Record>>,
        mirror: io::Result<Option<Record>>,
    ) -> Result<Option<(Record, In)>, Trouble> {
        match (journal, mirror) {
            (Ok(Some(record)), Ok(Some(other))) if record == other => Ok(Some((record, In::Both))),
            (Ok(Some(record)), _) => Ok(Some((record, In::JournalOnly))),
            (_, Ok(Some(record))) => Ok(Some((record, In::MirrorOnly))),
            (Err(error), _) => Err(trouble(self.journal.disk, JOURNAL, &error)),
            (_, Err(error)) => Err(trouble(self.mirror.disk, MIRROR, &error)),
            (Ok(None), Ok(None)) => Ok(None),
        }
    }
}

pub(super) fn look(
    window: &mut Window<'_>,
    offset: u64,
    expect: Expect,
) -> io::Result<Option<Record>> {
    let frame = window.frame(offset)?;
    Ok(frame
        .filter(|frame| expect.met(frame))
        .map(|frame| Record::of(&frame, offset)))
}

/// Damage at a place of the journal that neither copy can fill.
pub(super) fn hole(seq: Option<u64>, offset: u64) -> Trouble {
    Trouble::Damaged {
        file: JOURNAL.to_owned(),
        harm: Harm::Unreadable,
        seq,
        offset: Some(offset),
    }
}
