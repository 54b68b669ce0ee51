//! A small file in the account's own state folder: read whole, written beside itself and put in its
//! place. Knows no format.

use std::fs;
use std::io::{self, Read, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

/// Bytes of such a file that are read; no officer keeps more.
const BYTES_MAX: u64 = 64 * 1024;

/// One file in a folder.
#[derive(Debug, Clone)]
pub(super) struct OwnFile {
    folder: PathBuf,
    name: &'static str,
}

impl OwnFile {
    pub(super) fn new(folder: PathBuf, name: &'static str) -> Self {
        Self { folder, name }
    }

    pub(super) fn path(&self) -> PathBuf {
        self.folder.join(self.name)
    }

    pub(super) fn read(&self) -> io::Result<String> {
        let mut text = String::new();
        let mut file = fs::File::open(self.path())?.take(BYTES_MAX + 1);
        file.read_to_string(&mut text)?;
        if BYTES_MAX < text.len() as u64 {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        Ok(text)
    }

    /// Writes the whole file beside the old one, then puts it in its place; failing, leaves the old
    /// one there.
    pub(super) fn write(&self, text: &str) -> io::Result<()> {
        fs::DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(&self.folder)?;
        // Another process of the account writes beside it under another name.
        let (name, process) = (self.name, std::process::id());
        let draft = self.folder.join(format!("{name}.{process}"));
        let written = fs::OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(true)
            .mode(0o600)
            .open(&draft)
            .and_then(|mut file| {
                file.write_all(text.as_bytes())
                    .and_then(|()| file.sync_all())
            })
            .and_then(|()| fs::rename(&draft, self.path()));
        if written.is_err() {
            let _ = fs::remove_file(&draft);
        }
        written
    }

    /// Moves a file that cannot be read out of the way, never over another; where it is now.
    pub(super) fn set_aside(&self) -> Option<String> {
        self.set_aside_from(&self.path())
    }

    /// Throws away what was set aside so long ago, in milliseconds since 1970.
    pub(super) fn drop_aside_before(&self, millis: i64) {
        let begins = format!("{}.bad-", self.name);
        let Ok(entries) = fs::read_dir(&self.folder) else {
            return;
        };
        for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
            let name = path.file_name().and_then(|name| name.to_str());
            let is_aside = name.is_some_and(|name| name.starts_with(&begins));
            if is_aside && written_at(&path).is_some_and(|at| at < millis) {
                let _ = fs::remove_file(&path);
            }
        }
    }

    /// Sets a file of another name aside as one of this.
    pub(super) fn set_aside_from(&self, path: &Path) -> Option<String> {
        let name = self.name;
        let aside = (1..1_000)
            .map(|number| self.folder.join(format!("{name}.bad-{number}")))
            .find(|path| !path.exists())?;
        fs::rename(path, &aside).ok()?;
        Some(aside.display().to_string())
    }
}

/// When a file was written last, in milliseconds since 1970.
pub(super) fn written_at(path: &Path) -> Option<i64> {
    let written = fs::metadata(path).ok()?.modified().ok()?;
    let since = written.duration_since(std::time::UNIX_EPOCH).ok()?;
    i64::try_from(since.as_millis()).ok()
}
