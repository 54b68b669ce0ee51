//! The bytes of a journal: a header, then records, each with its own check and a hash over all
//! before it. Refuses to know what a payload means and which file the bytes come from.
//!
//! ```text
//! header  magic 8 | format u16 | length u16 | marker's text | check 8
//! record  magic 4 | length u32 | seq u64 | first u64 | check 4 | payload | hash 32 | check 8
//! ```
//!
//! Numbers are little-endian. `first` is the first act of the group the record was written with:
//! good records behind a bad one are the torn end of one group only if they share it. The hash is
//! BLAKE3 over the hash before it, the record's head and its payload; the first record follows the
//! hash of the header, so that records of another register never fit.

use crate::office::{Hash, limits};

/// Magic, length, seq, first and the head's own check.
pub(super) const HEAD_BYTES: usize = 28;
/// Hash and check behind the payload.
pub(super) const TAIL_BYTES: usize = 40;
/// Everything of a record but its payload.
pub(super) const AROUND_BYTES: usize = HEAD_BYTES + TAIL_BYTES;

/// What every journal and mirror begins with.
pub(super) const HEADER_MAGIC: &[u8; 8] = b"qd22jrnl";
const HEADER_HEAD_BYTES: usize = 12;
const CHECK_BYTES: usize = 8;
const RECORD_MAGIC: &[u8; 4] = &[0xD2, 0x22, 0x0A, 0xC7];

/// The longest header there is.
pub(super) const HEADER_BYTES_MAX: usize =
    HEADER_HEAD_BYTES + limits::MARKER_BYTES_MAX + CHECK_BYTES;

/// Eight bytes of BLAKE3 over the parts one after another: enough against accidents.
pub(super) fn short_check(parts: &[&[u8]]) -> [u8; CHECK_BYTES] {
    let mut hasher = blake3::Hasher::new();
    for part in parts {
        hasher.update(part);
    }
    array(hasher.finalize().as_bytes(), 0)
}

/// The `N` bytes from `at` on; callers have checked that they are there.
pub(super) fn array<const N: usize>(bytes: &[u8], at: usize) -> [u8; N] {
    bytes[at..at + N]
        .try_into()
        .expect("a slice of N bytes is an array of N bytes")
}

/// The start of a journal or mirror.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) format: u16,
    pub(super) marker: String,
}

impl Header {
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let length = u16::try_from(self.marker.len()).expect("the marker's text is within limits");
        let mut bytes = Vec::with_capacity(HEADER_HEAD_BYTES + self.marker.len() + CHECK_BYTES);
        bytes.extend_from_slice(HEADER_MAGIC);
        bytes.extend_from_slice(&self.format.to_le_bytes());
        bytes.extend_from_slice(&length.to_le_bytes());
        bytes.extend_from_slice(self.marker.as_bytes());
        let check = short_check(&[&bytes]);
        bytes.extend_from_slice(&check);
        bytes
    }

    /// Reads the header `bytes` begin with, and how long it is.
    pub(super) fn from_bytes(bytes: &[u8]) -> Option<(Self, usize)> {
        if bytes.len() < HEADER_HEAD_BYTES || !bytes.starts_with(HEADER_MAGIC) {
            return None;
        }
        let format = u16::from_le_bytes(array(bytes, 8));
        let body = HEADER_HEAD_BYTES + usize::from(u16::from_le_bytes(array(bytes, 10)));
        let check = bytes.get(body..body + CHECK_BYTES)?;
        let marker = std::str::from_utf8(&bytes[HEADER_HEAD_BYTES..body])
            .ok()?
            .to_owned();
        (check == short_check(&[&bytes[..body]]))
            .then_some((Self { format, marker }, body + CHECK_BYTES))
    }
}

/// What the first record's hash follows.
pub(super) fn genesis(header: &[u8]) -> Hash {
    Hash::new(*blake3::hash(header).as_bytes())
}

/// The head of a record, checked by itself: its length can be trusted before the rest is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Head {
    pub(super) seq: u64,
    pub(super) first: u64,
    payload: usize,
}

impl Head {
    /// Reads the head `bytes` begin with.
    pub(super) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        if bytes.len() < HEAD_BYTES || !bytes.starts_with(RECORD_MAGIC) {
            return None;
        }
        let payload = usize::try_from(u32::from_le_bytes(array(bytes, 4))).ok()?;
        let seq = u64::from_le_bytes(array(bytes, 8));
        let first = u64::from_le_bytes(array(bytes, 16));
        let check: [u8; CHECK_BYTES] = short_check(&[&bytes[..HEAD_BYTES - 4]]);
        let sound = bytes[HEAD_BYTES - 4..HEAD_BYTES] == check[..4]
            && payload <= limits::JOURNAL_RECORD_BYTES_MAX
            && 1 <= first
            && first <= seq;
        sound.then_some(Self {
            seq,
            first,
            payload,
        })
    }

    /// Bytes of the whole record.
    pub(super) fn record_bytes(&self) -> usize {
        AROUND_BYTES + self.payload
    }
}

/// A record that agrees with its own checks; whether it follows from another is asked apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Frame<'a> {
    pub(super) head: Head,
    pub(super) payload: &'a [u8],
    pub(super) hash: Hash,
    /// Head and payload as stored.
    chained: &'a [u8],
}

impl<'a> Frame<'a> {
    /// Reads the record `bytes` are, to the byte.
    pub(super) fn from_bytes(bytes: &'a [u8]) -> Option<Self> {
        let head = Head::from_bytes(bytes)?;
        if bytes.len() != head.record_bytes() {
            return None;
        }
        let chained = &bytes[..HEAD_BYTES + head.payload];
        let checked = &bytes[..bytes.len() - CHECK_BYTES];
        if bytes[checked.len()..] != short_check(&[checked]) {
            return None;
        }
        let hash = Hash::new(array(bytes, chained.len()));
        Some(Self {
            head,
            payload: &chained[HEAD_BYTES..],
            hash,
            chained,
        })
    }

    /// Whether the record is the act after the one with this hash.
    pub(super) fn follows(&self, previous: Hash) -> bool {
        self.hash == chain(previous, self.chained)
    }
}

fn chain(previous: Hash, head_and_payload: &[u8]) -> Hash {
    let mut hasher = blake3::Hasher::new();
    hasher.update(previous.bytes()).update(head_and_payload);
    Hash::new(*hasher.finalize().as_bytes())
}

/// Appends the record's bytes to `out` and returns its hash.
pub(super) fn write(
    out: &mut Vec<u8>,
    seq: u64,
    first: u64,
    previous: Hash,
    payload: &[u8],
) -> Hash {
    let start = out.len();
    let length = u32::try_from(payload.len()).expect("the payload is within limits");
    out.extend_from_slice(RECORD_MAGIC);
    out.extend_from_slice(&length.to_le_bytes());
    out.extend_from_slice(&seq.to_le_bytes());
    out.extend_from_slice(&first.to_le_bytes());
    let check = short_check(&[&out[start..]]);
    out.extend_from_slice(&check[..4]);
    out.extend_from_slice(payload);
    let hash = chain(previous, &out[start..]);
    out.extend_from_slice(hash.bytes());
    let check = short_check(&[&out[start..]]);
    out.extend_from_slice(&check);
    hash
}

/// Where in `bytes`, from `from` on, the next record may begin.
pub(super) fn next_magic(bytes: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    rest.windows(RECORD_MAGIC.len())
        .position(|window| window == RECORD_MAGIC)
        .map(|at| from + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BEFORE: Hash = Hash::new([9; 32]);

    fn record(payload: &[u8]) -> Vec<u8> {
        let mut bytes = Vec::new();
        write(&mut bytes, 12, 10, BEFORE, payload);
        bytes
    }

    #[test]
    fn a_record_leads_back_to_its_payload() {
        let longest = vec![0; limits::JOURNAL_RECORD_BYTES_MAX];
        for payload in [&b""[..], b"an act", &longest] {
            let bytes = record(payload);
            let frame = Frame::from_bytes(&bytes).unwrap();
            assert_eq!(
                (frame.head.seq, frame.head.first, frame.payload),
                (12, 10, payload)
            );
            assert!(frame.follows(BEFORE));
            assert!(!frame.follows(frame.hash));
        }
    }

    #[test]
    fn no_flipped_or_missing_byte_passes() {
        let bytes = record(b"an act");
        for place in 0..bytes.len() {
            let mut flipped = bytes.clone();
            flipped[place] ^= 0x40;
            assert_eq!(Frame::from_bytes(&flipped), None, "byte {place}");
            assert_eq!(Frame::from_bytes(&bytes[..place]), None, "cut at {place}");
        }
    }

    #[test]
    fn a_header_leads_back_to_its_marker_and_no_flip_passes() {
        let header = Header {
            format: 1,
            marker: "office = \"Hàm Yên\"".to_owned(),
        };
        let bytes = header.to_bytes();
        assert_eq!(Header::from_bytes(&bytes), Some((header, bytes.len())));
        for place in 0..bytes.len() {
            let mut flipped = bytes.clone();
            flipped[place] ^= 0x40;
            assert_eq!(Header::from_bytes(&flipped), None, "byte {place}");
        }
    }

    #[test]
    fn the_next_record_is_found_behind_rubbish() {
        let mut bytes = b"rubbish".to_vec();
        bytes.extend(record(b"an act"));
        assert_eq!(next_magic(&bytes, 0), Some(7));
        assert_eq!(next_magic(&bytes, 8), None);
        assert_eq!(next_magic(&bytes, bytes.len() + 1), None);
    }
}
