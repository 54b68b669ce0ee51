//! What an officer keeps, in small files of the account's own state folder. Knows the files; not what
//! a filter means and what is made of notes.

use std::collections::BTreeSet;
use std::io;
use std::path::PathBuf;

use super::notes;
use super::own_file::OwnFile;
use super::told::state_folder;
use crate::lang::fold;
use crate::office::{KeptFilter, NoShelf, Notes, Shelf, Shelved, Why};

/// The file of filters.
const FILTERS: &str = "filters.toml";
/// The table in it.
const TABLE: &str = "filter";
/// The file of notes.
const NOTES: &str = "notes.toml";

/// The shelf of this account at the register of this name; one that keeps nothing where the account has no folder.
pub(super) fn shelf(register: Option<&str>) -> Box<dyn Shelf> {
    match state_folder() {
        Some(folder) => Box::new(FileShelf::new(folder).at(register)),
        None => Box::new(NoShelf::default()),
    }
}

/// The lessons begin again.
pub(super) fn forget_lessons() {
    if let Some(folder) = state_folder() {
        let mut shelf = FileShelf::new(folder);
        let known = shelf.noted();
        shelf.note(&Notes {
            is_card_away: false,
            learned: BTreeSet::new(),
            ..known
        });
    }
}

/// A shelf in a folder.
#[derive(Debug)]
struct FileShelf {
    filters: OwnFile,
    notes: OwnFile,
    /// The name of the register that is open.
    register: String,
}

impl FileShelf {
    fn new(folder: PathBuf) -> Self {
        Self {
            filters: OwnFile::new(folder.clone(), FILTERS),
            notes: OwnFile::new(folder, NOTES),
            register: String::new(),
        }
    }

    /// The same shelf, beside the register of this name.
    fn at(mut self, register: Option<&str>) -> Self {
        register.unwrap_or_default().clone_into(&mut self.register);
        self
    }

    /// The filters, and where they were set aside if they could not be read.
    fn kept(&self) -> (Vec<KeptFilter>, Option<String>) {
        match self.filters.read() {
            Ok(text) => match parse(&text) {
                Some(filters) => (filters, None),
                None => (Vec::new(), self.filters.set_aside()),
            },
            Err(error) if error.kind() == io::ErrorKind::NotFound => (Vec::new(), None),
            Err(_) => (Vec::new(), self.filters.set_aside()),
        }
    }

    /// The notes; those of somebody new where none can be read.
    fn noted(&self) -> Notes {
        let text = self.notes.read().ok();
        text.and_then(|text| notes::parse(&text, &self.register))
            .unwrap_or_default()
    }

    /// What lies on the shelf now under other names; accents tell no names apart.
    fn others(&self, name: &str) -> Vec<KeptFilter> {
        let (mut kept, _) = self.kept();
        kept.retain(|one| fold(&one.name) != fold(name));
        kept
    }

    fn put(&self, kept: Vec<KeptFilter>) -> Result<Vec<KeptFilter>, Why> {
        match self.filters.write(&print(&kept)) {
            Ok(()) => Ok(kept),
            Err(error) => Err(Why::of(&error)),
        }
    }
}

impl Shelf for FileShelf {
    fn take(&mut self) -> Shelved {
        let (filters, aside) = self.kept();
        Shelved {
            filters,
            aside,
            notes: self.noted(),
        }
    }

    fn keep(&mut self, filter: KeptFilter) -> Result<Vec<KeptFilter>, Why> {
        let mut kept = self.others(&filter.name);
        kept.push(filter);
        self.put(kept)
    }

    fn forget(&mut self, name: &str) -> Result<Vec<KeptFilter>, Why> {
        self.put(self.others(name))
    }

    fn note(&mut self, notes: &Notes) {
        // Unwritten, the greeting comes once more.
        let before = self.notes.read().unwrap_or_default();
        let text = notes::print(notes, &self.register, &before);
        let _ = self.notes.write(&text);
    }
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
    use std::fs;
    use std::os::unix::fs::PermissionsExt;
    use std::path::Path;

    use super::*;
    use crate::office::{Lesson, WhenFull};

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
        let (folder, mut shelf) = shelf();
        let nothing = Shelved {
            filters: Vec::new(),
            aside: None,
            notes: Notes::default(),
        };
        assert_eq!(shelf.take(), nothing);
        let (first, second) = (kept("xã", "đã-vay"), kept("gấp", "còn:<90 thiếu:01_td"));
        shelf.keep(first.clone()).expect("kept");
        // Another desk of the same officer.
        let mut other = FileShelf::new(folder.path().join("qd22"));
        let both = other.keep(second.clone()).expect("kept");
        assert_eq!(both, [first, second.clone()]);
        assert_eq!(shelf.take().filters, both);
        let again = kept("xa", "chưa-hỏi");
        assert_eq!(shelf.keep(again.clone()), Ok(vec![second.clone(), again]));
        assert_eq!(shelf.forget("xã"), Ok(vec![second]));
        assert_eq!(shelf.forget("gap"), Ok(Vec::new()));
        assert_eq!(shelf.take(), nothing);
        let mode = |path: &Path| fs::metadata(path).expect("there").permissions().mode() & 0o777;
        assert_eq!(mode(&shelf.filters.path()), 0o600);
        assert_eq!(mode(&folder.path().join("qd22")), 0o700);
    }

    #[test]
    fn notes_are_taken_again_and_bad_ones_greet_anew() {
        let (_folder, mut shelf) = shelf();
        let notes = Notes {
            is_screen_checked: true,
            is_card_away: false,
            learned: [Lesson::Find, Lesson::Undo].into(),
            typing: None,
            when_full: WhenFull::Waits,
            typing_best: None,
            seen: None,
        };
        shelf.note(&notes);
        assert_eq!(shelf.take().notes, notes);
        fs::write(shelf.notes.path(), b"\xff").expect("written");
        assert_eq!(shelf.take().notes, Notes::default());
        shelf.note(&notes);
        assert_eq!(shelf.take().notes, notes);
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
            fs::write(shelf.filters.path(), bad).expect("written");
            let taken = shelf.take();
            let aside = taken.aside.expect("set aside");
            assert!(
                aside.ends_with(&format!("filters.toml.bad-{number}")),
                "{aside}"
            );
            assert!(taken.filters.is_empty() && !shelf.filters.path().exists());
            assert_eq!(fs::read(&aside).expect("still there"), bad);
        }
    }

    #[test]
    fn a_folder_that_cannot_be_written_is_trouble() {
        let (folder, mut shelf) = shelf();
        fs::write(folder.path().join("qd22"), "a file").expect("written");
        assert!(shelf.keep(kept("xã", "đã-vay")).is_err());
        shelf.note(&Notes::settled());
        assert_eq!(shelf.take().notes, Notes::default());
    }
}
