//! The mark: how far the database is known to have been made durable. Written in two places by
//! turns, so that a torn write leaves the one before. Refuses to know what else is stored.

use super::disk::{Disk, MARK};
use super::frame::{array, short_check};
use super::survey::Place;
use crate::office::{Doing, Hash, Trouble};

const MAGIC: &[u8; 4] = b"mrk1";
const SLOT_BYTES: usize = 68;
/// Where the check begins.
const CHECKED_BYTES: usize = 60;
/// Where the two places begin: in sectors of their own.
const SLOTS: [u64; 2] = [0, 512];

/// The newest act the database held before its last flush. Up to it, journal and mirror have been
/// made durable too: opening walks both from here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    /// Counts the writes; the higher of two places holds.
    pub(super) turn: u64,
    /// Behind that act.
    pub(super) place: Place,
}

impl Mark {
    fn to_bytes(self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend_from_slice(&self.turn.to_le_bytes());
        bytes.extend_from_slice(&self.place.seq.to_le_bytes());
        bytes.extend_from_slice(&self.place.offset.to_le_bytes());
        bytes.extend_from_slice(self.place.hash.bytes());
        let check = short_check(&[&bytes]);
        bytes.extend_from_slice(&check);
        bytes
    }

    fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let sound = bytes.len() == SLOT_BYTES
            && bytes.starts_with(MAGIC)
            && bytes[CHECKED_BYTES..] == short_check(&[&bytes[..CHECKED_BYTES]]);
        sound.then(|| Self {
            turn: u64::from_le_bytes(array(bytes, 4)),
            place: Place {
                seq: u64::from_le_bytes(array(bytes, 12)),
                offset: u64::from_le_bytes(array(bytes, 20)),
                hash: Hash::new(array(bytes, 28)),
            },
        })
    }

    /// The newest mark that stands; `None` when the file is missing or both places are damaged.
    pub(super) fn read(disk: &dyn Disk) -> Result<Option<Self>, Trouble> {
        let trouble = |error| Trouble::of_io(Doing::Reading, &disk.folder().join(MARK), &error);
        if disk.length(MARK).map_err(trouble)?.is_none() {
            return Ok(None);
        }
        let mut newest: Option<Self> = None;
        for slot in SLOTS {
            let mut bytes = [0; SLOT_BYTES];
            let read = disk.read_at(MARK, slot, &mut bytes).map_err(trouble)?;
            let found = Self::from_bytes(&bytes[..read]);
            newest = newest.into_iter().chain(found).max_by_key(|mark| mark.turn);
        }
        Ok(newest)
    }

    /// Writes the next mark over the older place and makes it durable.
    pub(super) fn write(disk: &mut dyn Disk, turn: u64, place: Place) -> Result<Self, Trouble> {
        let mark = Self { turn, place };
        let slot = if turn.is_multiple_of(2) {
            SLOTS[0]
        } else {
            SLOTS[1]
        };
        disk.write_at(MARK, slot, &mark.to_bytes())
            .and_then(|()| disk.sync(MARK))
            .map_err(|error| Trouble::of_io(Doing::Marking, &disk.folder().join(MARK), &error))?;
        Ok(mark)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_flipped_byte_passes() {
        let mark = Mark {
            turn: 3,
            place: Place {
                seq: 70,
                offset: 900,
                hash: Hash::new([5; 32]),
            },
        };
        let bytes = mark.to_bytes();
        assert_eq!(Mark::from_bytes(&bytes), Some(mark));
        for place in 0..bytes.len() {
            let mut flipped = bytes.clone();
            flipped[place] ^= 1;
            assert_eq!(Mark::from_bytes(&flipped), None, "byte {place}");
        }
    }
}
