//! The note of the newest proven backup, kept in the register's folder so that everybody there sees how
//! old it is. Refuses to know whether the backup still exists: it may lie on a disk in a drawer.

use serde::{Deserialize, Serialize};

use crate::office::{At, Doing, Hash, Trouble};
use crate::store::disk::{Disk, PROVEN, PROVEN_DRAFT};
use crate::store::folder::trouble;
use crate::store::frame;
use crate::store::store::Head;

/// A longer note was not written by us.
const NOTE_BYTES_MAX: usize = 16 * 1024;

/// A backup that was proven.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proven {
    /// When it was taken.
    pub at: At,
    /// Its newest act.
    pub head: Head,
    /// Where it was put, to be shown.
    pub place: String,
}

/// The note as it stands in the file; `check` covers the meaning of the other lines.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Lines {
    at: At,
    acts: u64,
    head: String,
    place: String,
    check: String,
}

impl Proven {
    /// The note of the register on this disk; `None` where there is none, or none that can be read: a
    /// backup nobody can name is none.
    pub fn read(disk: &dyn Disk) -> Result<Option<Self>, Trouble> {
        let bytes = disk.read_anew(PROVEN, NOTE_BYTES_MAX).map_err(trouble(
            disk,
            Doing::Reading,
            PROVEN,
        ))?;
        let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
        Ok(text.and_then(|text| Self::from_text(&text)))
    }

    /// Leaves the note, durably, in place of the one before.
    pub fn write(&self, disk: &mut dyn Disk) -> Result<(), Trouble> {
        let text = self.to_text();
        disk.write_at(PROVEN_DRAFT, 0, text.as_bytes())
            .and_then(|()| disk.cut(PROVEN_DRAFT, text.len() as u64))
            .and_then(|()| disk.sync(PROVEN_DRAFT))
            .and_then(|()| disk.rename(PROVEN_DRAFT, PROVEN))
            .and_then(|()| disk.sync_folder())
            .map_err(trouble(disk, Doing::Marking, PROVEN))
    }

    fn to_text(&self) -> String {
        let lines = Lines {
            at: self.at,
            acts: self.head.seq,
            head: self.head.hash.to_string(),
            place: self.place.clone(),
            check: self.check(),
        };
        toml::to_string(&lines).expect("five plain lines are TOML")
    }

    fn from_text(text: &str) -> Option<Self> {
        let lines: Lines = toml::from_str(text).ok()?;
        let proven = Self {
            at: lines.at,
            head: Head {
                seq: lines.acts,
                hash: lines.head.parse::<Hash>().ok()?,
            },
            place: lines.place,
        };
        (lines.check == proven.check()).then_some(proven)
    }

    fn check(&self) -> String {
        let (at, seq) = (self.at.millis(), self.head.seq);
        let numbers = format!("{at}\n{seq}\n");
        let parts = [
            numbers.as_bytes(),
            self.head.hash.bytes(),
            self.place.as_bytes(),
        ];
        format!("{:016x}", u64::from_be_bytes(frame::short_check(&parts)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::made_up::MadeUp;

    fn proven(seq: u64) -> Proven {
        Proven {
            at: At::from_millis(1_718_058_600_000),
            head: Head {
                seq,
                hash: Hash::new([4; 32]),
            },
            place: "/mnt/ổ cứng \"B\"/2026".to_owned(),
        }
    }

    #[test]
    fn the_newest_note_is_the_one_that_is_read() {
        let machine = MadeUp::new();
        let mut disk = machine.disk();
        disk.make_folder().unwrap();
        assert_eq!(Proven::read(&disk), Ok(None));
        for seq in [12, 9] {
            proven(seq).write(&mut disk).unwrap();
            assert_eq!(Proven::read(&disk), Ok(Some(proven(seq))));
        }
        assert_eq!(machine.file(PROVEN_DRAFT), None);
    }

    #[test]
    fn a_note_with_a_flipped_bit_is_no_other_note() {
        let text = proven(12).to_text().into_bytes();
        for place in 0..text.len() {
            let mut flipped = text.clone();
            flipped[place] ^= 1;
            let read = String::from_utf8(flipped)
                .ok()
                .and_then(|text| Proven::from_text(&text));
            assert!(read.is_none_or(|read| read == proven(12)), "byte {place}");
        }
    }
}
