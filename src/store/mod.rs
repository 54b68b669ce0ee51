//! Keeps what was acknowledged: a journal, its mirror, and a database that is a reading of them.
//! Knows bytes, numbers, hashes and trees; refuses to know what an act means.

mod absent;
mod access;
mod append;
pub mod backup;
pub mod codec;
mod copies;
mod disk;
#[doc(hidden)]
pub mod fault;
mod folder;
mod frame;
#[doc(hidden)]
pub mod made_up;
mod mark;
mod marker;
pub mod parts;
mod reading;
mod real_disk;
mod recover;
mod replay;
mod scratch;
pub mod shape;
#[expect(
    clippy::module_inception,
    reason = "the folder's main noun has a file like the others"
)]
mod store;
mod survey;
mod tree;
mod trees;
mod verify;

#[cfg(test)]
mod tests;

pub use access::Waits;
pub use copies::Record;
pub use disk::{Disk, Entry, Facts, Lock, Sort};
pub use marker::{Kind, LookupKey, Marker};
pub use real_disk::RealDisk;
pub use recover::{Opened, Rebuilt};
pub use replay::{Fold, Progress, ReadRecords};
pub use scratch::Scratch;
pub use store::{Head, Store};
pub use survey::Stretch;
pub use tree::{OpenTrees, Put, Span, Tree, Trees, Visit};
pub use trees::SledOpener;
pub use verify::{Check, Verdict};
