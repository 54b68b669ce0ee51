//! Dice that fall the same way every time. Refuses to know what is decided with them.

use std::sync::atomic::{AtomicU64, Ordering};

use crate::office::Dice;

/// Dice made of a seed (`SplitMix64`). The same seed gives the same throws in the same order.
#[derive(Debug)]
pub struct SeededDice(AtomicU64);

impl SeededDice {
    /// From a seed.
    pub const fn new(seed: u64) -> Self {
        Self(AtomicU64::new(seed))
    }

    /// The next number.
    pub fn throw(&self) -> u64 {
        let step = 0x9E37_79B9_7F4A_7C15_u64;
        let mut z = self.0.fetch_add(step, Ordering::Relaxed).wrapping_add(step);
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `limit`; 0 when the limit is 0.
    pub fn below(&self, limit: usize) -> usize {
        let limit = u64::try_from(limit.max(1)).unwrap_or(u64::MAX);
        usize::try_from(self.throw() % limit).unwrap_or(0)
    }

    /// Whether something that happens once in `n` times happens now.
    pub fn once_in(&self, n: usize) -> bool {
        self.below(n) == 0
    }
}

impl Dice for SeededDice {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let throw = self.throw().to_le_bytes();
            chunk.copy_from_slice(&throw[..chunk.len()]);
        }
    }
}
