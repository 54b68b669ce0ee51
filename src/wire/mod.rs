//! The line between a desk and an office in another process: bytes to frames to messages and back, and
//! the desk's end of it. Opens no socket; whoever has one hands over its two halves.

mod frame;
mod greeting;
mod message;
mod remote;
#[cfg(test)]
mod tests;

pub use frame::{Reading, read, write};
pub use greeting::{CONTRACT, Greeting, Purpose, Reply, Verdict};
pub use message::{ToDesk, ToOffice, Welcome, decode, encode};
pub use remote::{Dial, Line, Remote, greet};
