//! The made-up machine's folder behind the seam of real ones.

use std::collections::BTreeMap;
use std::io::{self, ErrorKind};
use std::path::Path;

use super::world::{Change, Inode, MadeUp, World};
use crate::store::disk::{Disk, Entry, Facts, LOCK, Lock, Sort};

/// Bytes free on a made-up disk; it is never full by itself.
const FREE_BYTES: u64 = 1 << 40;

/// One process's view of the folder. Dies with [`MadeUp::kill`].
#[derive(Debug)]
pub struct MadeUpDisk {
    machine: MadeUp,
    handle: u64,
}

impl MadeUpDisk {
    pub(super) fn new(machine: MadeUp) -> Self {
        let handle = machine.handle();
        Self { machine, handle }
    }

    fn with<T>(&self, work: impl FnOnce(&mut World) -> io::Result<T>) -> io::Result<T> {
        let mut world = self.machine.world();
        if self.handle < world.alive_from {
            return Err(io::Error::other("this process has died"));
        }
        work(&mut world)
    }

    fn change(&mut self, file: &str, change: Change) -> io::Result<()> {
        self.with(|world| {
            let inode = world.file(file).ok_or(ErrorKind::NotFound)?;
            inode.change(change);
            Ok(())
        })
    }
}

impl Drop for MadeUpDisk {
    fn drop(&mut self) {
        self.unlock();
    }
}

impl Disk for MadeUpDisk {
    fn folder(&self) -> &Path {
        Path::new("made-up")
    }

    fn facts(&self) -> io::Result<Option<Facts>> {
        let folder = Facts {
            sort: Sort::Folder,
            mode: 0o700,
        };
        self.with(|world| Ok(world.names.as_ref().map(|_| folder)))
    }

    fn make_folder(&mut self) -> io::Result<()> {
        self.with(|world| {
            world.names.get_or_insert_with(BTreeMap::new);
            world.sync_names();
            Ok(())
        })
    }

    fn list(&self) -> io::Result<Vec<Entry>> {
        self.with(|world| {
            let names = world.names.as_ref().ok_or(ErrorKind::NotFound)?;
            let facts = Facts {
                sort: Sort::File,
                mode: 0o600,
            };
            Ok(names
                .keys()
                .map(|name| Entry {
                    name: name.clone(),
                    facts,
                })
                .collect())
        })
    }

    fn lock(&mut self) -> io::Result<Lock> {
        let handle = self.handle;
        if self.length(LOCK)?.is_none() {
            self.write_at(LOCK, 0, b"1\n")?;
        }
        self.with(|world| {
            let owner = *world.lock.get_or_insert(handle);
            let theirs = || Lock::Theirs(u32::try_from(owner).ok());
            Ok(if owner == handle {
                Lock::Ours
            } else {
                theirs()
            })
        })
    }

    fn unlock(&mut self) {
        let mut world = self.machine.world();
        if world.lock == Some(self.handle) {
            world.lock = None;
        }
    }

    fn length(&self, file: &str) -> io::Result<Option<u64>> {
        self.with(|world| Ok(world.file(file).map(|inode| inode.now.len() as u64)))
    }

    fn read_at(&self, file: &str, offset: u64, into: &mut [u8]) -> io::Result<usize> {
        self.with(|world| {
            let inode = world.file(file).ok_or(ErrorKind::NotFound)?;
            let from = usize::try_from(offset)
                .map_err(io::Error::other)?
                .min(inode.now.len());
            let bytes = &inode.now[from..];
            let read = bytes.len().min(into.len());
            into[..read].copy_from_slice(&bytes[..read]);
            Ok(read)
        })
    }

    fn read_anew(&self, file: &str, most: usize) -> io::Result<Option<Vec<u8>>> {
        let Some(length) = self.length(file)? else {
            return Ok(None);
        };
        let mut bytes = vec![0; usize::try_from(length).unwrap_or(most).min(most)];
        self.read_at(file, 0, &mut bytes)?;
        Ok(Some(bytes))
    }

    fn write_at(&mut self, file: &str, offset: u64, bytes: &[u8]) -> io::Result<()> {
        let offset = usize::try_from(offset).map_err(io::Error::other)?;
        self.with(|world| {
            if world.file(file).is_none() {
                let inode = world.inodes.len() as u64;
                let names = world.names.as_mut().ok_or(ErrorKind::NotFound)?;
                names.insert(file.to_owned(), inode);
                world.inodes.insert(inode, Inode::default());
                world.note_names();
            }
            Ok(())
        })?;
        self.change(
            file,
            Change::Write {
                offset,
                bytes: bytes.to_vec(),
            },
        )
    }

    fn cut(&mut self, file: &str, length: u64) -> io::Result<()> {
        let length = usize::try_from(length).map_err(io::Error::other)?;
        self.change(file, Change::Cut(length))
    }

    fn sync(&mut self, file: &str) -> io::Result<()> {
        self.with(|world| {
            world.file(file).ok_or(ErrorKind::NotFound)?.sync();
            Ok(())
        })
    }

    fn rename(&mut self, from: &str, to: &str) -> io::Result<()> {
        self.with(|world| {
            let names = world.names.as_mut().ok_or(ErrorKind::NotFound)?;
            let inode = names.remove(from).ok_or(ErrorKind::NotFound)?;
            names.insert(to.to_owned(), inode);
            world.note_names();
            Ok(())
        })
    }

    fn sync_folder(&mut self) -> io::Result<()> {
        self.with(|world| {
            world.sync_names();
            Ok(())
        })
    }

    fn free_bytes(&self) -> io::Result<u64> {
        Ok(FREE_BYTES)
    }
}
