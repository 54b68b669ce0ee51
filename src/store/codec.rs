//! The one place where stored values become bytes and bytes values: bincode inside an envelope
//! whose check covers the place it stands in: eight bytes of BLAKE3 in the journal, which is for ever,
//! and a sum quick to make in the database, which can be made again. Refuses to know the shapes; those
//! are frozen elsewhere, one per released version.
//!
//! ```text
//! magic u8 | kind u8 | schema u16 | length u32 | payload | check 8
//! ```

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::disk::JOURNAL;
use super::frame::{array, short_check};
use super::tree::Tree;
use crate::office::{Harm, Trouble, limits};

const MAGIC: u8 = 0xB2;
const HEAD_BYTES: usize = 8;
const CHECK_BYTES: usize = 8;

/// Where a value stands. The check covers it: a value under another key does not pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Home<'a> {
    /// The payload of a journal record, whose own chain gives it its place.
    Journal,
    /// Under this key of this tree.
    Under(Tree, &'a [u8]),
}

impl Home<'_> {
    /// The place named in a [`Trouble`].
    fn file(self) -> String {
        match self {
            Self::Journal => JOURNAL.to_owned(),
            Self::Under(tree, _) => tree.file(),
        }
    }

    fn check(self, checked: &[u8]) -> [u8; CHECK_BYTES] {
        match self {
            Self::Journal => short_check(&[&[0], checked]),
            Self::Under(tree, key) => {
                let length = u32::try_from(key.len()).unwrap_or(u32::MAX);
                let mut sum = crc32fast::Hasher::new();
                for part in [&[tree.number()][..], &length.to_le_bytes(), key, checked] {
                    sum.update(part);
                }
                u64::from(sum.finalize()).to_le_bytes()
            }
        }
    }
}

/// An opened envelope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sealed<'a> {
    /// What the value is.
    pub kind: u8,
    /// In which released version of its shape.
    pub schema: u16,
    /// Its bytes, for [`decode`].
    pub payload: &'a [u8],
}

/// Puts `value` into an envelope for `home`. `TooLong` beyond [`limits::DECODE_BYTES_MAX`].
pub fn seal(
    kind: u8,
    schema: u16,
    home: Home<'_>,
    value: &impl Serialize,
) -> Result<Vec<u8>, Trouble> {
    let payload = bincode::serde::encode_to_vec(value, bincode::config::standard())
        .expect("plain derives of plain data encode into memory");
    if limits::DECODE_BYTES_MAX < payload.len() {
        let (found, limit) = (payload.len(), limits::DECODE_BYTES_MAX);
        return Err(Trouble::TooLong {
            what: "stored value",
            found,
            limit,
        });
    }
    let length = u32::try_from(payload.len()).expect("the limit fits");
    let mut bytes = Vec::with_capacity(HEAD_BYTES + payload.len() + CHECK_BYTES);
    bytes.extend_from_slice(&[MAGIC, kind]);
    bytes.extend_from_slice(&schema.to_le_bytes());
    bytes.extend_from_slice(&length.to_le_bytes());
    bytes.extend_from_slice(&payload);
    let check = home.check(&bytes);
    bytes.extend_from_slice(&check);
    Ok(bytes)
}

/// Opens an envelope found at `home`; `Damaged` when one byte of it, or its place, is not right.
pub fn open<'a>(bytes: &'a [u8], home: Home<'_>) -> Result<Sealed<'a>, Trouble> {
    let unreadable = || Trouble::damaged(home.file(), Harm::Unreadable);
    let body = bytes
        .len()
        .checked_sub(CHECK_BYTES)
        .ok_or_else(unreadable)?;
    if body < HEAD_BYTES || bytes[0] != MAGIC || bytes[body..] != home.check(&bytes[..body]) {
        return Err(unreadable());
    }
    let payload = &bytes[HEAD_BYTES..body];
    let length = u32::from_le_bytes(array(bytes, 4));
    if usize::try_from(length) != Ok(payload.len()) {
        return Err(unreadable());
    }
    Ok(Sealed {
        kind: bytes[1],
        schema: u16::from_le_bytes(array(bytes, 2)),
        payload,
    })
}

/// Reads a payload as `T`; `None` unless every byte of it is used, within
/// [`limits::DECODE_BYTES_MAX`] of memory.
pub fn decode<T: DeserializeOwned>(payload: &[u8]) -> Option<T> {
    let config = bincode::config::standard().with_limit::<{ limits::DECODE_BYTES_MAX }>();
    let (value, used) = bincode::serde::decode_from_slice(payload, config).ok()?;
    (used == payload.len()).then_some(value)
}

/// Opens an envelope of exactly this kind and schema and reads its value; `UnknownShape` when it
/// is of another, or does not decode.
pub fn open_as<T: DeserializeOwned>(
    bytes: &[u8],
    home: Home<'_>,
    kind: u8,
    schema: u16,
) -> Result<T, Trouble> {
    let sealed = open(bytes, home)?;
    let known = (sealed.kind, sealed.schema) == (kind, schema);
    let value = if known { decode(sealed.payload) } else { None };
    value.ok_or_else(|| Trouble::damaged(home.file(), Harm::UnknownShape))
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Line {
        no: u64,
        text: String,
    }

    const HOME: Home<'_> = Home::Under(Tree::Case, &[0, 7]);

    fn line() -> Line {
        Line {
            no: 7,
            text: "Mẫu Văn An".to_owned(),
        }
    }

    #[test]
    fn a_value_comes_back_from_its_own_place_only() {
        let bytes = seal(3, 1, HOME, &line()).unwrap();
        assert_eq!(open_as(&bytes, HOME, 3, 1), Ok(line()));
        for elsewhere in [
            Home::Under(Tree::Case, &[0, 8]),
            Home::Under(Tree::Acts, &[0, 7]),
            Home::Journal,
        ] {
            assert_eq!(open(&bytes, elsewhere).unwrap_err().code(), "damaged");
        }
    }

    #[test]
    fn another_kind_or_schema_is_never_guessed_at() {
        let bytes = seal(3, 1, HOME, &line()).unwrap();
        for (kind, schema) in [(3, 2), (4, 1)] {
            let wrong = open_as::<Line>(&bytes, HOME, kind, schema);
            assert_eq!(
                wrong,
                Err(Trouble::damaged("sled/case", Harm::UnknownShape))
            );
        }
    }

    #[test]
    fn no_flipped_or_missing_byte_passes() {
        let bytes = seal(3, 1, HOME, &line()).unwrap();
        for place in 0..bytes.len() {
            let mut flipped = bytes.clone();
            flipped[place] ^= 1;
            assert!(open(&flipped, HOME).is_err(), "byte {place}");
            assert!(open(&bytes[..place], HOME).is_err(), "cut at {place}");
        }
    }

    #[test]
    fn a_hostile_length_is_an_answer_and_not_an_abort() {
        // The varint 2^62: a text that long cannot be.
        let payload = [&[253][..], &(1_u64 << 62).to_le_bytes()].concat();
        assert_eq!(decode::<String>(&payload), None);
    }

    #[test]
    fn bytes_left_over_are_not_ignored() {
        let sealed = seal(3, 1, HOME, &(7_u64, 8_u64)).unwrap();
        let opened = open(&sealed, HOME).unwrap();
        assert_eq!(decode::<u64>(opened.payload), None);
        assert_eq!(decode::<(u64, u64)>(opened.payload), Some((7, 8)));
    }

    #[test]
    fn the_bytes_of_the_first_release_decode_for_ever() {
        let bytes = seal(3, 1, Home::Journal, &(7_u64, "á")).unwrap();
        let head = [0xB2, 3, 1, 0, 4, 0, 0, 0];
        let check = [0x81, 0xE7, 0xD0, 0x3A, 0x44, 0x0B, 0xDB, 0x95];
        let golden = [&head[..], &[7, 2, 0xC3, 0xA1], &check].concat();
        assert_eq!(bytes, golden);
        let value = open_as(&golden, Home::Journal, 3, 1);
        assert_eq!(value, Ok((7_u64, "á".to_owned())));
    }
}
