//! The proof that an act is on disk, and the hash that names it. Refuses to know how it got there.

use serde::{Deserialize, Serialize};

use std::fmt;
use std::str::FromStr;

/// The BLAKE3 hash that chains an act to all acts before it. Shown as 64 lower-case hex digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Hash([u8; 32]);

impl Hash {
    /// The hash whose stored bytes these are.
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// As stored.
    pub const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(out, "{byte:02x}"))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Hash({self})")
    }
}

/// The text is not 64 lower-case hex digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAHash;

impl FromStr for Hash {
    type Err = NotAHash;

    fn from_str(text: &str) -> Result<Self, NotAHash> {
        let digits = text.as_bytes();
        let mut bytes = [0; 32];
        if digits.len() != 64
            || !digits
                .iter()
                .all(|digit| b"0123456789abcdef".contains(digit))
        {
            return Err(NotAHash);
        }
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            let pair = std::str::from_utf8(pair).map_err(|_| NotAHash)?;
            *byte = u8::from_str_radix(pair, 16).map_err(|_| NotAHash)?;
        }
        Ok(Self(bytes))
    }
}

/// Proof that the act `seq` and all before it were synced to disk before this value existed.
/// A receipt is made of one; nothing else can say "recorded".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Durable {
    seq: u64,
    hash: Hash,
}

impl Durable {
    /// Only `store` may call this, after the sync returned (held by the layer test).
    pub fn synced(seq: u64, hash: Hash) -> Self {
        Self { seq, hash }
    }

    /// The act's number in the journal, from 1.
    pub fn seq(&self) -> u64 {
        self.seq
    }

    /// The act's chain hash.
    pub fn hash(&self) -> Hash {
        self.hash
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_read_back_from_its_own_text() {
        let hash = Hash::new(std::array::from_fn(|i| u8::try_from(i * 7).unwrap()));
        assert_eq!(hash.to_string().parse(), Ok(hash));
        assert_eq!(hash.to_string().len(), 64);
    }

    #[test]
    fn anything_else_is_not_a_hash() {
        for text in [
            "",
            "00",
            &"0".repeat(63),
            &"A".repeat(64),
            &"é".repeat(32),
            &"+".repeat(64),
        ] {
            assert_eq!(text.parse::<Hash>(), Err(NotAHash), "{text}");
        }
    }
}
