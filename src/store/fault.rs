//! A disk and a database that fail when told to, around real or made-up ones. For tests; refuses
//! to know what is stored.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::disk::{Disk, Entry, Facts, Lock};
use super::tree::{OpenTrees, Put, Span, Tree, Trees, Visit};
use crate::office::{Doing, Trouble};

/// What the system answers when the fault strikes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// No space left (`ENOSPC`): strikes what changes the disk.
    Full,
    /// Input/output error (`EIO`): strikes readings too.
    Broken,
    /// Read-only file system (`EROFS`): strikes what changes the disk.
    ReadOnly,
    /// Permission denied (`EACCES`): strikes readings too.
    Forbidden,
}

impl Answer {
    fn error(self) -> io::Error {
        io::Error::from_raw_os_error(match self {
            Self::Full => 28,
            Self::Broken => 5,
            Self::ReadOnly => 30,
            Self::Forbidden => 13,
        })
    }

    fn strikes(self, reach: Reach) -> bool {
        match self {
            Self::Full | Self::ReadOnly => reach == Reach::Changes,
            Self::Broken | Self::Forbidden => true,
        }
    }
}

/// How long the fault lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lasting {
    /// One operation.
    Once,
    /// Until [`Faults::heal`].
    ForEver,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reach {
    Changes,
    Reads,
}

#[derive(Debug, Default)]
struct Plan {
    /// Fault, its operation counted from 1, how long.
    fault: Option<(Answer, u64, Lasting)>,
    /// Operations the fault could have struck.
    reached: u64,
    struck: u64,
    /// Bytes said to be free, instead of what is.
    free_bytes: Option<u64>,
    taken: BTreeMap<String, u64>,
}

/// One plan of failure for all disks and databases made with it.
#[derive(Debug, Clone, Default)]
pub struct Faults(Arc<Mutex<Plan>>);

impl Faults {
    /// Nothing fails until told.
    pub fn none() -> Self {
        Self::default()
    }

    /// From now on, the `nth` operation (from 1) the answer can strike fails.
    pub fn strike(&self, answer: Answer, nth: u64, lasting: Lasting) {
        let mut plan = self.plan();
        (plan.fault, plan.reached, plan.struck) = (Some((answer, nth, lasting)), 0, 0);
    }

    /// Nothing fails any more.
    pub fn heal(&self) {
        self.plan().fault = None;
    }

    /// From now on, so many bytes are said to be free.
    pub fn leave_free(&self, bytes: u64) {
        self.plan().free_bytes = Some(bytes);
    }

    /// How often the fault has struck since [`Faults::strike`].
    pub fn struck(&self) -> u64 {
        self.plan().struck
    }

    /// Operations so far by name (`write journal`, `sync journal`, `commit`), and counts anew.
    pub fn taken(&self) -> BTreeMap<String, u64> {
        std::mem::take(&mut self.plan().taken)
    }

    /// The disk, failing by this plan.
    pub fn disk<D: Disk>(&self, disk: D) -> FaultyDisk<D> {
        FaultyDisk {
            disk,
            faults: self.clone(),
        }
    }

    /// The database, failing by this plan; after a failure it answers nothing until reopened.
    pub fn opener<O: OpenTrees>(&self, opener: O) -> FaultyOpener<O> {
        FaultyOpener {
            opener,
            faults: self.clone(),
        }
    }

    fn plan(&self) -> MutexGuard<'_, Plan> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn step(&self, reach: Reach, what: &str, file: &str) -> io::Result<()> {
        let mut plan = self.plan();
        *plan
            .taken
            .entry(format!("{what} {file}").trim_end().to_owned())
            .or_default() += 1;
        let Some((answer, nth, lasting)) = plan.fault.filter(|fault| fault.0.strikes(reach)) else {
            return Ok(());
        };
        plan.reached += 1;
        let hit = match lasting {
            Lasting::Once => plan.reached == nth,
            Lasting::ForEver => nth <= plan.reached,
        };
        if hit {
            plan.struck += 1;
            return Err(answer.error());
        }
        Ok(())
    }
}

/// A disk that fails by plan. A write that fails leaves the first half of its bytes.
#[derive(Debug)]
pub struct FaultyDisk<D> {
    disk: D,
    faults: Faults,
}

impl<D: Disk> Disk for FaultyDisk<D> {
    fn folder(&self) -> &Path {
        self.disk.folder()
    }

    fn facts(&self) -> io::Result<Option<Facts>> {
        self.faults.step(Reach::Reads, "facts", "")?;
        self.disk.facts()
    }

    fn make_folder(&mut self) -> io::Result<()> {
        self.faults.step(Reach::Changes, "make folder", "")?;
        self.disk.make_folder()
    }

    fn list(&self) -> io::Result<Vec<Entry>> {
        self.faults.step(Reach::Reads, "list", "")?;
        self.disk.list()
    }

    fn lock(&mut self) -> io::Result<Lock> {
        self.faults.step(Reach::Changes, "lock", "")?;
        self.disk.lock()
    }

    fn unlock(&mut self) {
        self.disk.unlock();
    }

    fn length(&self, file: &str) -> io::Result<Option<u64>> {
        self.faults.step(Reach::Reads, "length", file)?;
        self.disk.length(file)
    }

    fn read_at(&self, file: &str, offset: u64, into: &mut [u8]) -> io::Result<usize> {
        self.faults.step(Reach::Reads, "read", file)?;
        self.disk.read_at(file, offset, into)
    }

    fn read_anew(&self, file: &str, most: usize) -> io::Result<Option<Vec<u8>>> {
        self.faults.step(Reach::Reads, "read anew", file)?;
        self.disk.read_anew(file, most)
    }

    fn write_at(&mut self, file: &str, offset: u64, bytes: &[u8]) -> io::Result<()> {
        if let Err(error) = self.faults.step(Reach::Changes, "write", file) {
            self.disk
                .write_at(file, offset, &bytes[..bytes.len() / 2])?;
            return Err(error);
        }
        self.disk.write_at(file, offset, bytes)
    }

    fn cut(&mut self, file: &str, length: u64) -> io::Result<()> {
        self.faults.step(Reach::Changes, "cut", file)?;
        self.disk.cut(file, length)
    }

    fn sync(&mut self, file: &str) -> io::Result<()> {
        self.faults.step(Reach::Changes, "sync", file)?;
        self.disk.sync(file)
    }

    fn rename(&mut self, from: &str, to: &str) -> io::Result<()> {
        self.faults.step(Reach::Changes, "rename", from)?;
        self.disk.rename(from, to)
    }

    fn sync_folder(&mut self) -> io::Result<()> {
        self.faults.step(Reach::Changes, "sync folder", "")?;
        self.disk.sync_folder()
    }

    fn free_bytes(&self) -> io::Result<u64> {
        let said = self.faults.plan().free_bytes;
        said.map_or_else(|| self.disk.free_bytes(), Ok)
    }
}

/// Opens a database that fails by plan.
#[derive(Debug)]
pub struct FaultyOpener<O> {
    opener: O,
    faults: Faults,
}

impl<O: OpenTrees> OpenTrees for FaultyOpener<O> {
    fn open(&self, fresh: bool) -> Result<Box<dyn Trees>, Trouble> {
        step(&self.faults, Reach::Changes, "open trees", Doing::Opening)?;
        let trees = self.opener.open(fresh)?;
        Ok(Box::new(FaultyTrees {
            trees,
            faults: self.faults.clone(),
            poison: None,
        }))
    }

    fn set_aside(&self) -> Result<Option<String>, Trouble> {
        step(
            &self.faults,
            Reach::Changes,
            "set aside",
            Doing::SettingAside,
        )?;
        self.opener.set_aside()
    }

    fn pause(&self) {
        self.opener.pause();
    }
}

struct FaultyTrees {
    trees: Box<dyn Trees>,
    faults: Faults,
    poison: Option<Trouble>,
}

impl FaultyTrees {
    fn sound(&self) -> Result<(), Trouble> {
        self.poison.clone().map_or(Ok(()), Err)
    }

    fn change(&mut self, what: &str, doing: Doing) -> Result<(), Trouble> {
        self.sound()?;
        let done = step(&self.faults, Reach::Changes, what, doing);
        self.poison = done.clone().err();
        done
    }
}

impl Trees for FaultyTrees {
    fn get(&self, tree: Tree, key: &[u8]) -> Result<Option<Vec<u8>>, Trouble> {
        self.sound()?;
        self.trees.get(tree, key)
    }

    fn scan(&self, tree: Tree, span: &Span, visit: Visit<'_>) -> Result<(), Trouble> {
        self.sound()?;
        self.trees.scan(tree, span, visit)
    }

    fn commit(&mut self, puts: &[Put]) -> Result<(), Trouble> {
        self.change("commit", Doing::Applying)?;
        self.trees.commit(puts)
    }

    fn flush(&mut self) -> Result<(), Trouble> {
        self.change("flush", Doing::Flushing)?;
        self.trees.flush()
    }
}

fn step(faults: &Faults, reach: Reach, what: &str, doing: Doing) -> Result<(), Trouble> {
    let database = Path::new(super::disk::DATABASE);
    faults
        .step(reach, what, "")
        .map_err(|error| Trouble::of_io(doing, database, &error))
}
