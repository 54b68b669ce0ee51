//! A folder with everything in it, kept to be laid out again. Refuses to know what the files mean.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

/// Every file of a folder by its path inside, and the folders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Snapshot {
    folders: Vec<PathBuf>,
    files: BTreeMap<PathBuf, Vec<u8>>,
}

impl Snapshot {
    /// Reads a folder.
    pub(crate) fn of(folder: &Path) -> Self {
        let mut snapshot = Self {
            folders: Vec::new(),
            files: BTreeMap::new(),
        };
        snapshot.walk(folder, Path::new(""));
        snapshot
    }

    fn walk(&mut self, root: &Path, inside: &Path) {
        self.folders.push(inside.to_path_buf());
        for entry in fs::read_dir(root.join(inside)).expect("a folder to read") {
            let entry = entry.expect("an entry of the folder");
            let inside = inside.join(entry.file_name());
            if entry.path().is_dir() {
                self.walk(root, &inside);
            } else {
                let bytes = fs::read(entry.path()).expect("a file to read");
                self.files.insert(inside, bytes);
            }
        }
    }

    /// Files by their path inside, in order.
    pub(crate) fn files(&self) -> &BTreeMap<PathBuf, Vec<u8>> {
        &self.files
    }

    /// Whether all else than one file is as it was.
    pub(crate) fn is_same_but_for(&self, other: &Self, file: &str) -> bool {
        let without = |snapshot: &Self| {
            let mut snapshot = snapshot.clone();
            snapshot.files.remove(Path::new(file));
            snapshot.folders.sort();
            snapshot
        };
        without(self) == without(other)
    }

    /// Puts the folder back as it was: what is there is gone, all is closed to others.
    pub(crate) fn lay_out(&self, folder: &Path) {
        if folder.exists() {
            fs::remove_dir_all(folder).expect("the old folder goes");
        }
        for inside in &self.folders {
            let mut builder = fs::DirBuilder::new();
            builder.mode(0o700);
            builder.create(folder.join(inside)).expect("a new folder");
        }
        for (inside, bytes) in &self.files {
            let mut options = fs::OpenOptions::new();
            options.write(true).create_new(true).mode(0o600);
            let mut file = options.open(folder.join(inside)).expect("a new file");
            file.write_all(bytes).expect("room for a copy");
        }
    }
}
