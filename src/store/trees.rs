//! The trees in sled 0.34, the only place that knows it. What it does not do (sync its file, open
//! after a kill at start-up, keep from panicking on damage) is done here; what it may lose is the
//! journal's business.

use std::fs::{self, File, Permissions};
use std::io::ErrorKind;
use std::os::unix::fs::PermissionsExt;
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use sled::transaction::{ConflictableTransactionError, TransactionError, TransactionalTree};
use sled::{Config, Mode, Transactional};

use super::disk::DATABASE;
use super::real_disk::{FILE_MODE, FOLDER_MODE};
use super::tree::{OpenTrees, Put, Span, Tree, Trees, Visit};
use crate::office::{Doing, Harm, Trouble, limits};

/// The file in the database's folder that holds everything once it is synced.
const DATABASE_FILE: &str = "db";

/// Opens the sled database of the register in one folder.
#[derive(Debug, Clone)]
pub struct SledOpener {
    folder: PathBuf,
}

impl SledOpener {
    /// For the register in `folder`.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self {
            folder: folder.into(),
        }
    }

    fn path(&self) -> PathBuf {
        self.folder.join(DATABASE)
    }

    fn trouble(&self, doing: Doing) -> impl Fn(std::io::Error) -> Trouble + use<> {
        let path = self.path();
        move |error| Trouble::of_io(doing, &path, &error)
    }
}

impl OpenTrees for SledOpener {
    fn open(&self, fresh: bool) -> Result<Box<dyn Trees>, Trouble> {
        let path = self.path();
        let missing = !path
            .join(DATABASE_FILE)
            .try_exists()
            .map_err(self.trouble(Doing::Opening))?;
        if missing && !fresh {
            return Err(Trouble::damaged(DATABASE, Harm::Missing));
        }
        if missing {
            fs::create_dir_all(&path).map_err(self.trouble(Doing::Opening))?;
            fs::set_permissions(&path, Permissions::from_mode(FOLDER_MODE))
                .map_err(self.trouble(Doing::Opening))?;
        }
        clear_torn_snapshots(&path).map_err(self.trouble(Doing::Opening))?;
        let trees = SledTrees::open(&path)?;
        close_to_others(&path).map_err(self.trouble(Doing::Opening))?;
        if missing {
            let sync = |path: &Path| File::open(path)?.sync_all();
            sync(&path)
                .and_then(|()| sync(&self.folder))
                .map_err(self.trouble(Doing::Opening))?;
        }
        Ok(Box::new(trees))
    }

    fn set_aside(&self) -> Result<Option<String>, Trouble> {
        let doing = self.trouble(Doing::SettingAside);
        let path = self.path();
        if fs::symlink_metadata(&path).is_err_and(|error| error.kind() == ErrorKind::NotFound) {
            return Ok(None);
        }
        let free = |name: &String| {
            let taken = fs::symlink_metadata(self.folder.join(name));
            taken.is_err_and(|error| error.kind() == ErrorKind::NotFound)
        };
        let name = (1..=u32::MAX)
            .map(|turn| format!("{DATABASE}.aside.{turn}"))
            .find(free);
        let name = name.ok_or_else(|| doing(ErrorKind::AlreadyExists.into()))?;
        fs::rename(&path, self.folder.join(&name)).map_err(&doing)?;
        let gone = !path.try_exists().map_err(&doing)?;
        let there = self.folder.join(&name).try_exists().map_err(&doing)?;
        if !(gone && there) {
            return Err(doing(ErrorKind::Other.into()));
        }
        File::open(&self.folder)
            .and_then(|folder| folder.sync_all())
            .map_err(&doing)?;
        Ok(Some(name))
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "the edge that waits for sled's own lock"
    )]
    fn pause(&self) {
        thread::sleep(Duration::from_millis(limits::DATABASE_LOCK_PAUSE_MILLIS));
    }
}

/// A kill at start-up leaves a torn snapshot under this name, which sled then takes for its newest.
fn clear_torn_snapshots(path: &Path) -> std::io::Result<()> {
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with("snap.") && name.ends_with(".generating") {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

/// sled makes its files as the umask has it.
fn close_to_others(path: &Path) -> std::io::Result<()> {
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        let metadata = match entry.metadata() {
            Ok(metadata) => metadata,
            Err(error) if error.kind() == ErrorKind::NotFound => continue,
            Err(error) => return Err(error),
        };
        let mode = if metadata.is_dir() {
            FOLDER_MODE
        } else {
            FILE_MODE
        };
        if metadata.permissions().mode() & 0o777 != mode {
            fs::set_permissions(entry.path(), Permissions::from_mode(mode))?;
        }
    }
    Ok(())
}

#[expect(clippy::disallowed_types, reason = "the one owner of the database")]
type Db = sled::Db;

/// An open sled database.
struct SledTrees {
    db: Db,
    /// In the order of [`Tree::ALL`].
    trees: Vec<sled::Tree>,
    path: PathBuf,
    file: File,
}

impl SledTrees {
    fn open(path: &Path) -> Result<Self, Trouble> {
        let config = Config::new()
            .path(path)
            .cache_capacity(limits::DATABASE_CACHE_BYTES)
            .flush_every_ms(None)
            .mode(Mode::LowSpace)
            .use_compression(false);
        let opened = quietly(|| {
            let db = config.open()?;
            let open = |tree: Tree| db.open_tree(tree.name());
            let trees = Tree::ALL
                .into_iter()
                .map(open)
                .collect::<sled::Result<Vec<_>>>()?;
            Ok((db, trees))
        });
        let (db, trees) = match opened {
            Some(opened) => opened.map_err(|error| trouble(path, Doing::Opening, error))?,
            None => return Err(Trouble::damaged(DATABASE, Harm::DatabaseRefuses)),
        };
        let file = path.join(DATABASE_FILE);
        let file =
            File::open(&file).map_err(|error| Trouble::of_io(Doing::Opening, &file, &error))?;
        Ok(Self {
            db,
            trees,
            path: path.to_path_buf(),
            file,
        })
    }

    fn tree(&self, tree: Tree) -> &sled::Tree {
        &self.trees[tree.index()]
    }
}

impl Trees for SledTrees {
    fn get(&self, tree: Tree, key: &[u8]) -> Result<Option<Vec<u8>>, Trouble> {
        let value = self.tree(tree).get(key);
        let value = value.map_err(|error| trouble(&self.path, Doing::Reading, error))?;
        Ok(value.map(|value| value.to_vec()))
    }

    fn scan(&self, tree: Tree, span: &Span, visit: Visit<'_>) -> Result<(), Trouble> {
        let from = span.from.as_slice();
        let pairs = match &span.before {
            Some(before) if before.as_slice() <= from => return Ok(()),
            Some(before) => self.tree(tree).range(from..before.as_slice()),
            None => self.tree(tree).range(from..),
        };
        for pair in pairs {
            let (key, value) = pair.map_err(|error| trouble(&self.path, Doing::Reading, error))?;
            if visit(&key, &value).is_break() {
                break;
            }
        }
        Ok(())
    }

    fn commit(&mut self, puts: &[Put]) -> Result<(), Trouble> {
        puts.iter().try_for_each(Put::check)?;
        let done = self
            .trees
            .as_slice()
            .transaction(|trees: &Vec<TransactionalTree>| {
                for put in puts {
                    let tree = &trees[put.tree.index()];
                    match &put.value {
                        Some(value) => tree.insert(put.key.as_slice(), value.as_slice())?,
                        None => tree.remove(put.key.as_slice())?,
                    };
                }
                Ok::<(), ConflictableTransactionError<()>>(())
            });
        done.map_err(|error| match error {
            TransactionError::Storage(error) => trouble(&self.path, Doing::Applying, error),
            TransactionError::Abort(()) => Trouble::damaged(DATABASE, Harm::DatabaseRefuses),
        })
    }

    /// sled's flush leaves the bytes to the system; only the sync makes them durable.
    fn flush(&mut self) -> Result<(), Trouble> {
        self.db
            .flush()
            .map_err(|error| trouble(&self.path, Doing::Flushing, error))?;
        self.file
            .sync_all()
            .map_err(|error| Trouble::of_io(Doing::Flushing, &self.path, &error))
    }
}

fn trouble(path: &Path, doing: Doing, error: sled::Error) -> Trouble {
    match error {
        sled::Error::Io(error) if error.to_string().starts_with("could not acquire lock") => {
            Trouble::Busy { pid: None }
        }
        sled::Error::Io(error) => match Trouble::of_io(doing, path, &error) {
            Trouble::Io { .. } if error.raw_os_error().is_none() => {
                Trouble::damaged(DATABASE, Harm::DatabaseRefuses)
            }
            trouble => trouble,
        },
        sled::Error::CollectionNotFound(_)
        | sled::Error::Unsupported(_)
        | sled::Error::ReportableBug(_)
        | sled::Error::Corruption { .. } => Trouble::damaged(DATABASE, Harm::DatabaseRefuses),
    }
}

/// One opening at a time may hold the panic hook.
static OPENING: Mutex<()> = Mutex::new(());

/// Runs `work`; `None` when it panics, as sled does on some damage. The panic is not printed: it
/// would tear up the screen, and opening says what was wrong. Panics of other threads are.
fn quietly<T>(work: impl FnOnce() -> T) -> Option<T> {
    let _turn = OPENING.lock().unwrap_or_else(PoisonError::into_inner);
    let before = Arc::new(panic::take_hook());
    let (usual, here) = (Arc::clone(&before), thread::current().id());
    panic::set_hook(Box::new(move |panic| {
        if thread::current().id() != here {
            usual(panic);
        }
    }));
    let done = panic::catch_unwind(AssertUnwindSafe(work)).ok();
    drop(panic::take_hook());
    if let Ok(before) = Arc::try_unwrap(before) {
        panic::set_hook(before);
    }
    done
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_inside_is_an_answer() {
        assert_eq!(quietly(|| 5), Some(5));
        let nothing: Option<u8> = quietly(|| panic!("as sled does on some damage"));
        assert_eq!(nothing, None);
    }
}
