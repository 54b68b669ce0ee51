//! Acts as bytes of the journal, for ever: a schema version, then the frozen shape of that version.
//! Knows how acts are written down; refuses to know where the bytes lie and what an act means.
//!
//! ```text
//! schema u16 LE | bincode (standard, varint) of the shape: ActV1 for schema 1
//! ```
//!
//! A released shape is never edited. What an act newly says goes into a shape of the next version,
//! and a conversion forward; the golden bytes in `tests/golden` hold every released one to its word.

mod access;
#[cfg(test)]
pub(crate) mod arbitrary;
mod fault;
#[cfg(test)]
mod golden;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod tests;
mod v1;

use serde::Serialize;
use serde::de::DeserializeOwned;

pub use self::access::{decode_access, encode_access};
pub use self::fault::ShapeFault;
use self::v1::ActV1;
use crate::domain::Act;
use crate::office::limits;

/// Longest encoded act, in bytes with its version. The largest bulk order there is stays below it.
pub const ACT_BYTES_MAX: usize = limits::JOURNAL_RECORD_BYTES_MAX;

/// What the decoder may claim for one act, in bytes. It counts a number at its full width even where
/// one byte stands for it, eight at most; so nothing that fits [`ACT_BYTES_MAX`] runs into it.
const CLAIM_BYTES_MAX: usize = 8 * ACT_BYTES_MAX;

/// The act in the newest shape.
pub fn encode(act: &Act) -> Vec<u8> {
    let mut bytes = v1::VERSION.to_le_bytes().to_vec();
    bytes.extend_from_slice(&pack(&ActV1::from(act)));
    bytes
}

/// The act of exactly these bytes, in whatever released shape it was written.
///
/// Texts come back as they were accepted then, even where today's limits would refuse them.
pub fn decode(bytes: &[u8]) -> Result<Act, ShapeFault> {
    if ACT_BYTES_MAX < bytes.len() {
        return Err(ShapeFault::TooLong {
            bytes: bytes.len(),
            bytes_max: ACT_BYTES_MAX,
        });
    }
    let (version, shape) = bytes.split_first_chunk().ok_or(ShapeFault::Malformed)?;
    match u16::from_le_bytes(*version) {
        0 => Err(ShapeFault::Malformed),
        v1::VERSION => unpack::<ActV1>(shape)?.try_into(),
        version => Err(ShapeFault::Newer {
            version,
            newest: v1::VERSION,
        }),
    }
}

fn pack(shape: &impl Serialize) -> Vec<u8> {
    bincode::serde::encode_to_vec(shape, bincode::config::standard())
        .expect("shapes with plain derives encode into memory")
}

/// Every byte must be used: what is left over was never written by [`pack`]. A text longer than
/// [`CLAIM_BYTES_MAX`] is refused before memory is asked for; a list starts with at most serde's
/// 1 MiB, whatever length it claims.
fn unpack<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, ShapeFault> {
    let config = bincode::config::standard().with_limit::<CLAIM_BYTES_MAX>();
    let (shape, used) =
        bincode::serde::decode_from_slice(bytes, config).map_err(|_| ShapeFault::Malformed)?;
    if used != bytes.len() {
        return Err(ShapeFault::Malformed);
    }
    Ok(shape)
}
