//! Walks both copies from a known record to where the acts end, and judges what lies behind: the
//! torn end of a group never acknowledged, or acts that were and are lost. Refuses to repair.
//!
//! ```text
//! journal  |1|2|3|X|5|        X bad here, whole there: written from the other copy
//! mirror   |1|2|3|4|5|
//!
//! journal  |1|2|3|4|~~~       neither holds 5. Behind it a whole record of the group of 5, or
//! mirror   |1|2|3|4|          nothing: torn, cut. A record of a later group, or a database or
//!                             mark beyond 4: acknowledged acts are lost, nothing is touched.
//! ```

use std::io;

use super::copies::{Copies, Expect, In, Window};
use super::disk::{Disk, JOURNAL, MIRROR};
use super::frame::{Frame, next_magic};
use crate::office::{Doing, Harm, Hash, Trouble, limits};

/// A place between two records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    /// The act before it; 0 at the journal's start.
    pub(super) seq: u64,
    /// That act's hash.
    pub(super) hash: Hash,
    /// Bytes from the start of the file.
    pub(super) offset: u64,
}

/// Bytes of one file that are to be written from the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// The file that is wrong there.
    pub file: String,
    /// Bytes from its start.
    pub offset: u64,
    /// How many.
    pub bytes: u64,
}

/// What the walk found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Survey {
    /// Where the walk began.
    pub(super) from: Place,
    /// Behind the last act both chained and readable.
    pub(super) end: Place,
    /// Wrong in one file, right in the other; in order, neighbours joined.
    pub(super) one_sided: Vec<Stretch>,
    /// Of the journal and the mirror.
    pub(super) lengths: [u64; 2],
    /// Why what lies behind is no torn group, if it is none.
    pub(super) lost: Option<Trouble>,
}

impl Survey {
    /// Walks from `from`, whose act (if any) has been found to stand.
    pub(super) fn take(disk: &dyn Disk, from: Place) -> Result<Self, Trouble> {
        let mut copies = Copies::open(disk)?;
        let mut survey = Self {
            from,
            end: from,
            one_sided: Vec::new(),
            lengths: [copies.journal.length, copies.mirror.length],
            lost: None,
        };
        loop {
            let Place { seq, hash, offset } = survey.end;
            let expect = Expect::After {
                seq: seq + 1,
                previous: hash,
            };
            let Some((record, standing)) = copies.compare(offset, expect)? else {
                break;
            };
            match standing {
                In::Both => {}
                In::JournalOnly => survey.note(MIRROR, offset, record.end()),
                In::MirrorOnly => survey.note(JOURNAL, offset, record.end()),
            }
            survey.end = Place {
                seq: record.seq,
                hash: record.hash,
                offset: record.end(),
            };
        }
        for window in [&mut copies.journal, &mut copies.mirror] {
            let file = window.file;
            let lost = later(window, survey.end).map_err(|error| {
                Trouble::of_io(Doing::Reading, &disk.folder().join(file), &error)
            })?;
            survey.lost = survey.lost.or(lost);
        }
        Ok(survey)
    }

    /// What stands behind the last act, in the longer file.
    pub(super) fn torn(&self) -> Option<Stretch> {
        let [journal, mirror] = self.lengths;
        let (file, length) = if mirror <= journal {
            (JOURNAL, journal)
        } else {
            (MIRROR, mirror)
        };
        let bytes = length.saturating_sub(self.end.offset);
        let torn = Stretch {
            file: file.to_owned(),
            offset: self.end.offset,
            bytes,
        };
        (0 < bytes).then_some(torn)
    }

    fn note(&mut self, file: &str, offset: u64, end: u64) {
        let bytes = end - offset;
        match self
            .one_sided
            .iter_mut()
            .rev()
            .find(|stretch| stretch.file == file)
        {
            Some(last) if last.offset + last.bytes == offset => last.bytes += bytes,
            _ => self.one_sided.push(Stretch {
                file: file.to_owned(),
                offset,
                bytes,
            }),
        }
    }
}

/// A record behind `end` that cannot belong to the group of the act missing there.
pub(super) fn later(window: &mut Window<'_>, end: Place) -> io::Result<Option<Trouble>> {
    let missing = end.seq + 1;
    let mut at = end.offset;
    while let Some(found) = next_record(window, at)? {
        let frame = window.frame(found)?;
        let Some(Frame { head, .. }) = frame else {
            at = found + 1;
            continue;
        };
        let harm = if found == end.offset {
            Some(Harm::ChainBroken)
        } else if missing < head.first {
            Some(Harm::LaterRecordsStand)
        } else {
            None
        };
        if let Some(harm) = harm {
            let (seq, offset) = (Some(missing), Some(end.offset));
            return Ok(Some(Trouble::Damaged {
                file: window.file.to_owned(),
                harm,
                seq,
                offset,
            }));
        }
        at = found + head.record_bytes() as u64;
    }
    Ok(None)
}

/// Where, from `at` on, bytes stand that may begin a record.
fn next_record(window: &mut Window<'_>, mut at: u64) -> io::Result<Option<u64>> {
    loop {
        let bytes = window.bytes(at, limits::WALK_WINDOW_BYTES)?;
        if let Some(found) = next_magic(bytes, 0) {
            return Ok(Some(at + found as u64));
        }
        if bytes.len() < limits::WALK_WINDOW_BYTES {
            return Ok(None);
        }
        // The last three bytes may begin what the next stretch ends.
        at += bytes.len() as u64 - 3;
    }
}
