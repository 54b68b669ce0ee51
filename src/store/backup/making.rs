//! Something made beside its place and moved there whole: interrupted anywhere, nothing stands at the
//! place that is not finished. Refuses to know what is made.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use crate::office::{BackupTrouble, Doing, Trouble};
use crate::store::disk::{Disk, LOCK, Lock};
use crate::store::real_disk::RealDisk;

/// The folder that becomes what is made.
const WHOLE: &str = "whole";
/// The folder in which it is tried out.
const TRIAL: &str = "trial";

/// A folder in the making, locked against others who make the same. What is left of it goes with it.
#[derive(Debug)]
pub struct Making {
    place: PathBuf,
    around: PathBuf,
    lock: RealDisk,
}

impl Making {
    /// Begins at `place`, whose own folder must be there; what an interrupted one has left is cleared
    /// away.
    pub fn begin(place: &Path) -> Result<Self, Trouble> {
        let doing = |error: &io::Error| Trouble::of_io(Doing::Copying, place, error);
        let Some(name) = place.file_name() else {
            return Err(doing(&io::ErrorKind::InvalidInput.into()));
        };
        let parent = parent_of(place);
        fs::metadata(parent).map_err(|error| Trouble::of_io(Doing::Copying, parent, &error))?;
        let mut around = name.to_owned();
        around.push(".making");
        let around = place.with_file_name(around);
        let mut lock = RealDisk::new(&around);
        lock.make_folder().map_err(|error| doing(&error))?;
        match lock.lock().map_err(|error| doing(&error))? {
            Lock::Ours => {}
            Lock::Theirs(pid) => {
                let path = place.to_path_buf();
                return Err(Trouble::Backup(BackupTrouble::BeingMade { path, pid }));
            }
        }
        let making = Self {
            place: place.to_path_buf(),
            around,
            lock,
        };
        making.clear().map_err(|error| doing(&error))?;
        Ok(making)
    }

    /// Where it is made.
    pub fn whole(&self) -> PathBuf {
        self.around.join(WHOLE)
    }

    /// Where it may be tried out; gone afterwards.
    pub fn trial(&self) -> PathBuf {
        self.around.join(TRIAL)
    }

    /// Moves what was made to its place, durably. An empty folder there gives way, nothing else does.
    pub fn finish(self) -> Result<(), Trouble> {
        fs::rename(self.whole(), &self.place)
            .and_then(|()| File::open(parent_of(&self.place))?.sync_all())
            .map_err(|error| Trouble::of_io(Doing::Copying, &self.place, &error))
    }

    /// Takes away what this process or an interrupted one has made; touches nothing else.
    fn clear(&self) -> io::Result<()> {
        for folder in [self.whole(), self.trial()] {
            match fs::remove_dir_all(folder) {
                Ok(()) => {}
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }
}

impl Drop for Making {
    fn drop(&mut self) {
        // What cannot be taken away now is by the next one that is made here.
        let _ = self.clear();
        let _ = fs::remove_file(self.around.join(LOCK));
        let _ = fs::remove_dir(&self.around);
        self.lock.unlock();
    }
}

/// The folder a path stands in.
fn parent_of(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        Some(_) | None => Path::new("."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_finished_leaves_nothing() {
        let home = tempfile::tempdir().unwrap();
        let place = home.path().join("backup");
        let making = Making::begin(&place).unwrap();
        fs::create_dir(making.whole()).unwrap();
        fs::write(making.whole().join("journal"), "half").unwrap();
        drop(making);
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
    }

    #[test]
    fn what_is_finished_stands_alone_at_its_place() {
        let home = tempfile::tempdir().unwrap();
        let place = home.path().join("backup");
        // As a killed process leaves it.
        fs::create_dir_all(home.path().join("backup.making/whole")).unwrap();
        fs::write(home.path().join("backup.making/whole/old"), "half").unwrap();
        let making = Making::begin(&place).unwrap();
        assert!(!making.whole().exists());
        fs::create_dir(making.whole()).unwrap();
        fs::write(making.whole().join("journal"), "all").unwrap();
        making.finish().unwrap();
        assert_eq!(fs::read_to_string(place.join("journal")).unwrap(), "all");
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 1);
        assert_eq!(fs::read_dir(&place).unwrap().count(), 1);
    }

    #[test]
    fn two_never_make_the_same_and_nothing_is_made_where_there_is_no_folder() {
        let home = tempfile::tempdir().unwrap();
        let place = home.path().join("backup");
        let first = Making::begin(&place).unwrap();
        fs::create_dir(first.whole()).unwrap();
        let second = Making::begin(&place).unwrap_err();
        assert_eq!(second.code(), "being_made");
        assert!(first.whole().exists(), "the second one clears nothing away");
        drop(first);
        assert!(Making::begin(&place).is_ok());
        let missing = Making::begin(&home.path().join("disk/backup")).unwrap_err();
        assert_eq!(missing.code(), "io");
        assert!(!home.path().join("disk").exists());
    }

    #[test]
    fn nothing_is_moved_over_what_stands_at_the_place() {
        let home = tempfile::tempdir().unwrap();
        let place = home.path().join("backup");
        let making = Making::begin(&place).unwrap();
        fs::create_dir(making.whole()).unwrap();
        fs::create_dir(&place).unwrap();
        fs::write(place.join("precious"), "kept").unwrap();
        assert_eq!(making.finish().unwrap_err().code(), "io");
        assert_eq!(fs::read_to_string(place.join("precious")).unwrap(), "kept");
    }
}
