//! The seam under everything the register keeps in plain files: one folder, a handful of names.
//! Refuses to know what stands in the files.

use std::io;
use std::path::Path;

/// The text that makes the folder a register; written last.
pub(super) const MARKER: &str = "register.toml";
/// The marker while it is being written.
pub(super) const MARKER_DRAFT: &str = "register.toml.new";
/// The truth: every act, chained.
pub(super) const JOURNAL: &str = "journal";
/// The same bytes at the same places.
pub(super) const MIRROR: &str = "mirror";
/// How far the database is known to be durable.
pub(super) const MARK: &str = "mark";
/// The lock that is never replaced; holds the owner's process number.
pub(super) const LOCK: &str = "lock";
/// Who looked at which case.
pub(super) const ACCESS: &str = "access";
/// The newest backup known to be proven, as text.
pub(super) const PROVEN: &str = "proven";
/// That text while it is being written.
pub(super) const PROVEN_DRAFT: &str = "proven.new";
/// The database's folder, not under this seam.
pub(super) const DATABASE: &str = "sled";

/// What a name in the folder stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// A plain file.
    File,
    /// A folder.
    Folder,
    /// A link, socket, device.
    Other,
}

/// What the system says about a file or folder without reading it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    /// File, folder or something else.
    pub sort: Sort,
    /// Permission bits.
    pub mode: u32,
}

/// One name in the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The name, without its folder; bytes that are not UTF-8 are shown as U+FFFD.
    pub name: String,
    /// What it stands for.
    pub facts: Facts,
}

/// Whose the register's lock is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lock {
    /// Ours, until [`Disk::unlock`] or the end of the disk value.
    Ours,
    /// Another's, by its process number where it left one.
    Theirs(Option<u32>),
}

/// One folder on a disk. Names are file names inside it. Errors are the system's own; the store
/// gives them their meaning.
pub trait Disk: Send {
    /// The folder, to be named in messages.
    fn folder(&self) -> &Path;

    /// What the folder is; `None` when nothing stands at its path.
    fn facts(&self) -> io::Result<Option<Facts>>;

    /// Makes the folder (and missing parents), for this account only, and syncs the one it stands
    /// in; an existing folder is closed to other accounts.
    fn make_folder(&mut self) -> io::Result<()>;

    /// Everything in the folder, ordered by name.
    fn list(&self) -> io::Result<Vec<Entry>>;

    /// Takes the register's lock, or says who has it. Never waits. Taking it twice is no error.
    fn lock(&mut self) -> io::Result<Lock>;

    /// Lets go of the lock.
    fn unlock(&mut self);

    /// Length of a file in bytes; `None` when there is none.
    fn length(&self, file: &str) -> io::Result<Option<u64>>;

    /// Fills `into` from `offset` on as far as the file goes; returns the number of bytes read.
    fn read_at(&self, file: &str, offset: u64, into: &mut [u8]) -> io::Result<usize>;

    /// All of a file, looked up by its name anew: another process may have put another in its place.
    /// `None` when there is none; at most `most` bytes of it.
    fn read_anew(&self, file: &str, most: usize) -> io::Result<Option<Vec<u8>>>;

    /// Writes all of `bytes` at `offset`. A file not there is made, for this account only.
    fn write_at(&mut self, file: &str, offset: u64, bytes: &[u8]) -> io::Result<()>;

    /// Makes the file `length` bytes long.
    fn cut(&mut self, file: &str, length: u64) -> io::Result<()>;

    /// Makes the file's bytes and length durable (`fdatasync`).
    fn sync(&mut self, file: &str) -> io::Result<()>;

    /// Gives a file another name, replacing what bore it.
    fn rename(&mut self, from: &str, to: &str) -> io::Result<()>;

    /// Makes the folder's names durable.
    fn sync_folder(&mut self) -> io::Result<()>;

    /// Bytes this account can still write.
    fn free_bytes(&self) -> io::Result<u64>;
}
