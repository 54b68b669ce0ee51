//! A folder on a real disk, through the system's own calls: closed to other accounts whatever the
//! umask. Refuses to know what stands in the files.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs::{self, DirBuilder, File, OpenOptions, Permissions};
use std::io::{self, ErrorKind, Read};
use std::os::unix::fs::{DirBuilderExt, FileExt, MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use rustix::fs::{FlockOperation, fdatasync, flock, statvfs};

use super::disk::{Disk, Entry, Facts, LOCK, Lock, Sort};

/// Permission bits of folders: this account only.
pub(super) const FOLDER_MODE: u32 = 0o700;
/// Permission bits of files: this account only.
pub(super) const FILE_MODE: u32 = 0o600;

/// One folder of this machine.
#[derive(Debug)]
pub struct RealDisk {
    folder: PathBuf,
    /// Handles stay open: an append is one write and one sync, no look-up of names.
    open: RefCell<BTreeMap<String, File>>,
    lock: Option<File>,
}

impl RealDisk {
    /// The folder at this path, which need not exist yet. Nothing is touched.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self {
            folder: folder.into(),
            open: RefCell::default(),
            lock: None,
        }
    }

    fn path(&self, file: &str) -> PathBuf {
        self.folder.join(file)
    }

    /// Runs `work` on the file's handle, opening it when it is not open; `None` when there is no
    /// such file.
    fn with<T>(
        &self,
        file: &str,
        work: impl FnOnce(&File) -> io::Result<T>,
    ) -> io::Result<Option<T>> {
        let mut open = self.open.borrow_mut();
        if let Some(handle) = open.get(file) {
            return work(handle).map(Some);
        }
        match OpenOptions::new()
            .read(true)
            .write(true)
            .open(self.path(file))
        {
            Ok(handle) => work(open.entry(file.to_owned()).or_insert(handle)).map(Some),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// As [`RealDisk::with`], for a file that must be there.
    fn within<T>(&self, file: &str, work: impl FnOnce(&File) -> io::Result<T>) -> io::Result<T> {
        self.with(file, work)?
            .ok_or_else(|| ErrorKind::NotFound.into())
    }
}

impl Drop for RealDisk {
    fn drop(&mut self) {
        self.unlock();
    }
}

impl Disk for RealDisk {
    fn folder(&self) -> &Path {
        &self.folder
    }

    fn facts(&self) -> io::Result<Option<Facts>> {
        match fs::metadata(&self.folder) {
            Ok(metadata) => Ok(Some(facts(&metadata))),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn make_folder(&mut self) -> io::Result<()> {
        let missing = |path: &&Path| matches!(path.try_exists(), Ok(false));
        let made: Vec<&Path> = self.folder.ancestors().take_while(missing).collect();
        DirBuilder::new()
            .recursive(true)
            .mode(FOLDER_MODE)
            .create(&self.folder)?;
        fs::set_permissions(&self.folder, Permissions::from_mode(FOLDER_MODE))?;
        for folder in made.iter().filter(|folder| !folder.as_os_str().is_empty()) {
            let above = folder.canonicalize()?;
            above
                .parent()
                .map_or(Ok(()), |parent| File::open(parent)?.sync_all())?;
        }
        Ok(())
    }

    fn list(&self) -> io::Result<Vec<Entry>> {
        let mut entries = Vec::new();
        for entry in fs::read_dir(&self.folder)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            match entry.metadata() {
                Ok(metadata) => entries.push(Entry {
                    name,
                    facts: facts(&metadata),
                }),
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                Err(error) => return Err(error),
            }
        }
        entries.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(entries)
    }

    fn lock(&mut self) -> io::Result<Lock> {
        if self.lock.is_some() {
            return Ok(Lock::Ours);
        }
        let mut options = OpenOptions::new();
        options
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .mode(FILE_MODE);
        let file = options.open(self.path(LOCK))?;
        match flock(&file, FlockOperation::NonBlockingLockExclusive) {
            Ok(()) => {}
            Err(rustix::io::Errno::WOULDBLOCK) => return Ok(Lock::Theirs(pid_in(&file))),
            Err(error) => return Err(error.into()),
        }
        leave_pid(&file);
        self.lock = Some(file);
        Ok(Lock::Ours)
    }

    fn unlock(&mut self) {
        if let Some(file) = self.lock.take() {
            // A child started meanwhile may have a copy of the handle until it runs its own program:
            // closing ours alone would leave the folder locked.
            let _ = flock(&file, FlockOperation::Unlock);
        }
    }

    fn length(&self, file: &str) -> io::Result<Option<u64>> {
        self.with(file, |handle| Ok(handle.metadata()?.size()))
    }

    fn read_at(&self, file: &str, offset: u64, into: &mut [u8]) -> io::Result<usize> {
        self.within(file, |handle| {
            let mut read = 0;
            while read < into.len() {
                match handle.read_at(&mut into[read..], offset + read as u64) {
                    Ok(0) => break,
                    Ok(more) => read += more,
                    Err(error) if error.kind() == ErrorKind::Interrupted => {}
                    Err(error) => return Err(error),
                }
            }
            Ok(read)
        })
    }

    fn read_anew(&self, file: &str, most: usize) -> io::Result<Option<Vec<u8>>> {
        let handle = match File::open(self.path(file)) {
            Ok(handle) => handle,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        let mut bytes = Vec::new();
        handle.take(most as u64).read_to_end(&mut bytes)?;
        Ok(Some(bytes))
    }

    fn write_at(&mut self, file: &str, offset: u64, bytes: &[u8]) -> io::Result<()> {
        if self
            .with(file, |handle| handle.write_all_at(bytes, offset))?
            .is_some()
        {
            return Ok(());
        }
        let mut options = OpenOptions::new();
        options
            .read(true)
            .write(true)
            .create_new(true)
            .mode(FILE_MODE);
        let handle = options.open(self.path(file))?;
        handle.set_permissions(Permissions::from_mode(FILE_MODE))?;
        handle.write_all_at(bytes, offset)?;
        self.open.borrow_mut().insert(file.to_owned(), handle);
        Ok(())
    }

    fn cut(&mut self, file: &str, length: u64) -> io::Result<()> {
        self.within(file, |handle| handle.set_len(length))
    }

    fn sync(&mut self, file: &str) -> io::Result<()> {
        self.within(file, |handle| Ok(fdatasync(handle)?))
    }

    fn rename(&mut self, from: &str, to: &str) -> io::Result<()> {
        let mut open = self.open.borrow_mut();
        open.remove(from);
        open.remove(to);
        fs::rename(self.path(from), self.path(to))
    }

    fn sync_folder(&mut self) -> io::Result<()> {
        File::open(&self.folder)?.sync_all()
    }

    fn free_bytes(&self) -> io::Result<u64> {
        let space = statvfs(&self.folder)?;
        Ok(space.f_bavail.saturating_mul(space.f_frsize))
    }
}

fn facts(metadata: &fs::Metadata) -> Facts {
    let sort = if metadata.is_file() {
        Sort::File
    } else if metadata.is_dir() {
        Sort::Folder
    } else {
        Sort::Other
    };
    Facts {
        sort,
        mode: metadata.mode() & 0o7777,
    }
}

/// The text of a process's number in the lock.
const PID_BYTES: usize = 16;

fn pid_in(file: &File) -> Option<u32> {
    let mut text = [0; PID_BYTES];
    let read = file.read_at(&mut text, 0).ok()?;
    std::str::from_utf8(&text[..read]).ok()?.trim().parse().ok()
}

/// The number is a courtesy to whoever is refused: a full disk must not keep the register shut.
fn leave_pid(file: &File) {
    // As long as any other, so that none of an older one is left: cutting the file costs as much as a
    // whole screen.
    let text = format!("{:<1$}\n", std::process::id(), PID_BYTES - 1);
    if file.write_all_at(text.as_bytes(), 0).is_err() {
        // A half-written number would name a stranger; without one `Busy` says nothing of whom.
        let _ = file.set_len(0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_is_let_go_of_while_a_copy_of_the_handle_lives_on() {
        let folder = tempfile::tempdir().unwrap();
        let drop_it: fn(&mut RealDisk) = |disk| *disk = RealDisk::new("elsewhere");
        for how in [RealDisk::unlock, drop_it] {
            let mut disk = RealDisk::new(folder.path());
            assert_eq!(disk.lock().unwrap(), Lock::Ours);
            let _copy = disk.lock.as_ref().unwrap().try_clone().unwrap();
            how(&mut disk);
            let mut next = RealDisk::new(folder.path());
            assert_eq!(next.lock().unwrap(), Lock::Ours);
        }
    }
}
