//! Why bytes are not an act. Refuses to say it in words: the store knows the place and tells.

/// Why bytes are not an act this build can read. None of them is answered with a guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShapeFault {
    /// Written by a newer build: the way out is to install it.
    Newer {
        /// The schema version in the bytes.
        version: u16,
        /// The newest this build knows.
        newest: u16,
    },
    /// Longer than any act is ever written.
    TooLong {
        /// How long.
        bytes: usize,
        /// The longest there is.
        bytes_max: usize,
    },
    /// Cut, extended or changed: not the bytes of a shape of its version.
    Malformed,
    /// A number that no member of this kind was ever given.
    UnknownNumber {
        /// What the number stands for, in the words of orders.
        field: &'static str,
        /// The number.
        number: u8,
    },
    /// Personal data sealed in a way this build cannot open.
    UnknownSealing {
        /// How it says it is sealed.
        number: u8,
    },
    /// A value that can never have been accepted: a date out of every calendar, an amount below
    /// zero, a citizen number with letters.
    Impossible {
        /// Which one, in the words of orders.
        field: &'static str,
    },
}
