//! Where random bytes come from. Refuses to know what they are for.

/// Gives bytes nobody can guess; the one way to randomness, so that seeded dice can stand in.
pub trait Dice: Send + Sync {
    /// Fills all of `bytes`.
    fn fill(&self, bytes: &mut [u8]);
}

/// The dice of this machine's kernel.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemDice;

impl Dice for SystemDice {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the seam everybody else is sent to"
    )]
    fn fill(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("the kernel gives random bytes once the machine is up");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_throws_differ() {
        let (mut one, mut other) = ([0; 16], [0; 16]);
        SystemDice.fill(&mut one);
        SystemDice.fill(&mut other);
        assert_ne!(one, other);
    }
}
