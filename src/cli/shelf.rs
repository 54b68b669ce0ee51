//! The filters an officer keeps, in one small file of the account's own state folder. Knows the file;
//! not what a filter means.

use std::fs;
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use super::told::state_folder;
use crate::lang::fold;
use crate::office::{KeptFilter, NoShelf, Shelf, Shelved, Why};

/// The file in the state folder.
const FILE: &str = "filters.toml";
/// The table in it.
const TABLE: &str = "filter";
/// Bytes of the file that are read; no officer keeps more.
const FILE_BYTES_MAX: u64 = 64 * 1024;

/// The shelf of this account; one that keeps nothing where the account has no folder.
pub(super) fn shelf() -> Box<dyn Shelf> {
    match state_folder() {
        Some(folder) => Box::new(FileShelf::new(folder)),
        None => Box::new(NoShelf::default()),
    }
}

/// A shelf in a folder.
#[derive(Debug)]
struct FileShelf {
    folder: PathBuf,
}

impl FileShelf {
    fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    fn file(&self) -> PathBuf {
        self.folder.join(FILE)
    }

    /// Moves a file that cannot be read out of the way, never over another; where it is now.
    fn set_aside(&self) -> Option<String> {
        let aside = (1..1_000)
            .map(|number| self.folder.join(format!("{FILE}.bad-{number}")))
            .find(|path| !path.exists())?;
        fs::rename(self.file(), &aside).ok()?;
        Some(aside.display().to_string())
    }

    /// What lies on the shelf now under other names; accents tell no names apart.
    fn others(&mut self, name: &str) -> Vec<KeptFilter> {
        let mut kept = self.take().filters;
        kept.retain(|one| fold(&one.name) != fold(name));
        kept
    }

    fn put(&self, kept: Vec<KeptFilter>) -> Result<Vec<KeptFilter>, Why> {
        match self.write(&print(&kept)) {
            Ok(()) => Ok(kept),
            Err(error) => {
                let _ = fs::remove_file(self.draft());
                Err(Why::of(&error))
            }
        }
    }

    /// Where this process writes before anything is put in place.
    fn draft(&self) -> PathBuf {
        self.folder.join(format!("{FILE}.{}", std::process::id()))
    }

    /// Writes the whole file beside the old one, then puts it in its place.
    fn write(&self, text: &str) -> io::Result<()> {
        fs::DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(&self.folder)?;
        let draft = self.draft();
        let mut file = fs::OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(true)
            .mode(0o600)
            .open(&draft)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        fs::rename(&draft, self.file())
    }
}

impl Shelf for FileShelf {
    fn take(&mut self) -> Shelved {
        match read(&self.file()) {
            Ok(text) => match parse(&text) {
                Some(filters) => Shelved {
                    filters,
                    aside: None,
                },
                None => Shelved {
                    filters: Vec::new(),
                    aside: self.set_aside(),
                },
            },
            Err(error) if error.kind() == io::ErrorKind::NotFound => Shelved::default(),
            Err(_) => Shelved {
                filters: Vec::new(),
                aside: self.set_aside(),
            },
        }
    }

    fn keep(&mut self, filter: KeptFilter) -> Result<Vec<KeptFilter>, Why> {
        let mut kept = self.others(&filter.name);
        kept.push(filter);
        self.put(kept)
    }

    fn forget(&mut self, name: &str) -> Result<Vec<KeptFilter>, Why> {
        let kept = self.others(name);
        self.put(kept)
    }
}

fn read(path: &Path) -> io::Result<String> {
    use std::io::Read;

    let mut text = String::new();
    let mut file = fs::File::open(path)?.take(FILE_BYTES_MAX + 1);
    file.read_to_string(&mut text)?;
    if FILE_BYTES_MAX < text.len() as u64 {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(text)
}

/// The filters in a text, in the order they were kept; nothing where it is not such a text.
fn parse(text: &str) -> Option<Vec<KeptFilter>> {
    let table: toml::Table = text.parse().ok()?;
    let Some(filters) = table.get(TABLE) else {
        return table.is_empty().then(Vec::new);
    };
    let of_one = |one: &toml::Value| {
        let text = |key: &str| Some(one.get(key)?.as_str()?.to_owned());
        Some(KeptFilter {
            name: text("name")?,
            words: text("words")?,
        })
    };
    filters.as_array()?.iter().map(of_one).collect()
}

fn print(filters: &[KeptFilter]) -> String {
    let of_one = |one: &KeptFilter| {
        let mut table = toml::Table::new();
        table.insert("name".to_owned(), one.name.clone().into());
        table.insert("words".to_owned(), one.words.clone().into());
        toml::Value::Table(table)
    };
    let mut whole = toml::Table::new();
    let filters: Vec<toml::Value> = filters.iter().map(of_one).collect();
    whole.insert(TABLE.to_owned(), filters.into());
    whole.to_string()
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    fn kept(name: &str, words: &str) -> KeptFilter {
        KeptFilter {
            name: name.to_owned(),
            words: words.to_owned(),
        }
    }

    fn shelf() -> (tempfile::TempDir, FileShelf) {
        let folder = tempfile::tempdir().expect("a folder");
        let shelf = FileShelf::new(folder.path().join("qd22"));
        (folder, shelf)
    }

    #[test]
    fn what_is_kept_is_taken_again_in_its_order() {
        let (_folder, mut shelf) = shelf();
        assert_eq!(shelf.take(), Shelved::default());
        let (first, second) = (kept("xã", "đã-vay"), kept("gấp", "còn:<90 thiếu:01_td"));
        shelf.keep(first.clone()).expect("kept");
        // Another desk of the same officer.
        let mut other = FileShelf::new(shelf.folder.clone());
        let both = other.keep(second.clone()).expect("kept");
        assert_eq!(both, [first, second.clone()]);
        assert_eq!(shelf.take().filters, both);
        let again = kept("xa", "chưa-hỏi");
        assert_eq!(shelf.keep(again.clone()), Ok(vec![second.clone(), again]));
        assert_eq!(shelf.forget("xã"), Ok(vec![second]));
        assert_eq!(shelf.forget("gap"), Ok(Vec::new()));
        assert_eq!(shelf.take(), Shelved::default());
        let mode = |path: &Path| fs::metadata(path).expect("there").permissions().mode() & 0o777;
        assert_eq!(mode(&shelf.file()), 0o600);
        assert_eq!(mode(&shelf.folder), 0o700);
    }

    #[test]
    fn a_bad_file_is_set_aside_and_never_over_another() {
        let (_folder, mut shelf) = shelf();
        shelf.keep(kept("xã", "đã-vay")).expect("kept");
        for (number, bad) in [
            (1, &b"filter = 7"[..]),
            (2, b"[[filter]]\nname = \"x\""),
            (3, b"\xff\xfe"),
            (4, b"[other]"),
        ] {
            fs::write(shelf.file(), bad).expect("written");
            let taken = shelf.take();
            let aside = taken.aside.expect("set aside");
            assert!(
                aside.ends_with(&format!("filters.toml.bad-{number}")),
                "{aside}"
            );
            assert!(taken.filters.is_empty() && !shelf.file().exists());
            assert_eq!(fs::read(&aside).expect("still there"), bad);
        }
    }

    #[test]
    fn a_folder_that_cannot_be_written_is_trouble() {
        let (folder, mut shelf) = shelf();
        fs::write(folder.path().join("qd22"), "a file").expect("written");
        assert!(shelf.keep(kept("xã", "đã-vay")).is_err());
    }
}
