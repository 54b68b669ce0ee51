//! Begun forms as files of the account's own state folder: one a form, in a folder a register. Knows
//! the files; not what stands in a form.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use super::own_file::{OwnFile, written_at};
use super::told::state_folder;
use crate::domain::OrderId;
use crate::office::limits::{FORM_BYTES, FORM_DAYS};
use crate::office::{At, Clock, Drawer, KeptForm, Laid, NoDrawer, SystemClock, Why};

/// The folder of forms in the state folder.
const FOLDER: &str = "forms";
/// What a file begins with; after it, parted by blanks: when it was kept, and the check of the text.
const MAGIC: &str = "qd22-form-1";
/// How the name of a file ends.
const ENDING: &str = "form";
/// How the name of a file ends that is being written.
const BEGUN: &str = "new";
/// The file of where the officer was last.
const PLACE: &str = "place";
/// What a form that cannot be read is set aside as.
const BAD: &str = "draft";
/// Milliseconds in a day.
const DAY_MILLIS: i64 = 24 * 3600 * 1000;

/// The drawer of this account for the register of this name; none where the account has no folder.
pub(super) fn drawer(register: Option<&str>) -> Box<dyn Drawer> {
    // The name may come from an office: it is a name, not a way out of the folder.
    let is_name = |name: &&str| name.bytes().all(|byte| byte.is_ascii_alphanumeric());
    match (state_folder(), register.filter(is_name)) {
        (Some(state), Some(name)) => Box::new(FileDrawer::new(state, name, Box::new(SystemClock))),
        (Some(_) | None, _) => Box::new(NoDrawer),
    }
}

/// A folder of begun forms.
struct FileDrawer {
    folder: PathBuf,
    /// What cannot be read is set aside under a name that has room in a sentence.
    bad: OwnFile,
    clock: Box<dyn Clock>,
}

impl FileDrawer {
    /// The drawer of a register of this name in an account's state folder.
    fn new(state: PathBuf, register: &str, clock: Box<dyn Clock>) -> Self {
        Self {
            folder: state.join(FOLDER).join(register),
            bad: OwnFile::new(state, BAD),
            clock,
        }
    }

    fn file(&self, id: OrderId) -> PathBuf {
        self.folder.join(format!("{id}.{ENDING}"))
    }

    /// Writes a file of this name beside the old one, syncs, puts it in its place and syncs the folder.
    fn write(&self, name: &str, text: &str) -> io::Result<At> {
        let at = self.clock.now();
        let (millis, check) = (at.millis(), check_of(at, text));
        fs::DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(&self.folder)?;
        let draft = self.folder.join(name).with_extension(BEGUN);
        let written = fs::OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(true)
            .mode(0o600)
            .open(&draft)
            .and_then(|mut file| {
                write!(file, "{MAGIC} {millis} {check}\n{text}")?;
                file.sync_data()
            })
            .and_then(|()| fs::rename(&draft, self.folder.join(name)));
        if written.is_err() {
            let _ = fs::remove_file(&draft);
        }
        written?;
        File::open(&self.folder)?.sync_all()?;
        Ok(at)
    }

    /// The files of one ending, in their order.
    fn files(&self, ending: &str) -> Vec<PathBuf> {
        let Ok(entries) = fs::read_dir(&self.folder) else {
            return Vec::new();
        };
        let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
        let is_one = |path: &PathBuf| path.extension().is_some_and(|its| its == ending);
        let mut files: Vec<PathBuf> = paths.filter(is_one).collect();
        files.sort();
        files
    }
}

/// The check of a text and of when it was kept, on which its age hangs.
fn check_of(at: At, text: &str) -> blake3::Hash {
    blake3::hash(format!("{} {text}", at.millis()).as_bytes())
}

/// The form in a file; nothing where it is none, or not what was written.
fn read(path: &Path) -> Option<KeptForm> {
    let name = path.file_stem()?.to_str()?;
    let id = OrderId(u128::from_str_radix(name, 16).ok()?);
    let (at, text) = whole(path)?;
    Some(KeptForm { id, at, text })
}

/// When a file was written, and its text; nothing where it is not what was written.
fn whole(path: &Path) -> Option<(At, String)> {
    let mut text = String::new();
    let mut file = File::open(path).ok()?.take(FORM_BYTES + 1);
    file.read_to_string(&mut text).ok()?;
    let (head, text) = text.split_once('\n')?;
    let [magic, millis, check] = head.split(' ').collect::<Vec<_>>()[..] else {
        return None;
    };
    let at = At::from_millis(millis.parse().ok()?);
    let is_whole = magic == MAGIC && check_of(at, text).to_hex().as_str() == check;
    is_whole.then(|| (at, text.to_owned()))
}

impl Drawer for FileDrawer {
    fn take(&mut self) -> Laid {
        let now = self.clock.now();
        let oldest = now.millis() - FORM_DAYS * DAY_MILLIS;
        let mut laid = Laid {
            forms: Vec::new(),
            place: whole(&self.folder.join(PLACE)).map(|(_, place)| place),
            aside: None,
            now,
        };
        // One that another desk is writing just now is not touched.
        let is_left =
            |half: &PathBuf| written_at(half).is_some_and(|at| at < now.millis() - DAY_MILLIS);
        for half in self.files(BEGUN).into_iter().filter(is_left) {
            let _ = fs::remove_file(half);
        }
        self.bad.drop_aside_before(oldest);
        for path in self.files(ENDING) {
            match read(&path) {
                Some(form) if form.at.millis() < oldest => {
                    let _ = fs::remove_file(&path);
                }
                Some(form) => laid.forms.push(form),
                None => laid.aside = self.bad.set_aside_from(&path).or(laid.aside),
            }
        }
        laid.forms
            .sort_by_key(|form| (-form.at.millis(), form.id.0));
        laid
    }

    fn keep(&mut self, id: OrderId, text: &str) -> Result<At, Why> {
        let name = format!("{id}.{ENDING}");
        self.write(&name, text).map_err(|error| Why::of(&error))
    }

    fn keep_place(&mut self, place: &str) {
        let _ = self.write(PLACE, place);
    }

    fn drop(&mut self, id: OrderId) -> Result<(), Why> {
        match fs::remove_file(self.file(id)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Why::of(&error)),
            Err(_) => Ok(()),
            Ok(()) => {
                let synced = File::open(&self.folder).and_then(|folder| folder.sync_all());
                synced.map_err(|error| Why::of(&error))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicI64, Ordering};

    use super::*;

    /// A clock that is set by hand, in milliseconds.
    #[derive(Clone, Default)]
    struct ByHand(Arc<AtomicI64>);

    impl Clock for ByHand {
        fn now(&self) -> At {
            At::from_millis(self.0.load(Ordering::SeqCst))
        }
    }

    fn drawer() -> (tempfile::TempDir, FileDrawer, ByHand) {
        let folder = tempfile::tempdir().expect("a folder");
        let clock = ByHand::default();
        let drawer = FileDrawer::new(
            folder.path().join("state"),
            "register",
            Box::new(clock.clone()),
        );
        (folder, drawer, clock)
    }

    const ONE: OrderId = OrderId(1);
    const TWO: OrderId = OrderId(u128::MAX);

    fn texts(laid: &Laid) -> Vec<&str> {
        laid.forms.iter().map(|form| form.text.as_str()).collect()
    }

    #[test]
    fn what_was_kept_last_comes_first_and_a_form_has_one_text() {
        let (_folder, mut drawer, clock) = drawer();
        assert_eq!(texts(&drawer.take()), [""; 0]);
        for (millis, id, text) in [(1, ONE, "a"), (2, TWO, "b\nc"), (3, ONE, "Thử")] {
            clock.0.store(millis, Ordering::SeqCst);
            assert_eq!(drawer.keep(id, text), Ok(At::from_millis(millis)));
        }
        let laid = drawer.take();
        assert_eq!(texts(&laid), ["Thử", "b\nc"]);
        assert_eq!((laid.forms[0].id, laid.forms[1].id), (ONE, TWO));
        assert_eq!(drawer.drop(ONE), Ok(()));
        assert_eq!(drawer.drop(ONE), Ok(()));
        assert_eq!(texts(&drawer.take()), ["b\nc"]);
    }

    #[test]
    fn where_the_officer_was_lies_beside_the_forms() {
        let (_folder, mut drawer, _) = drawer();
        drawer.keep_place("{}");
        drawer.keep(ONE, "a").expect("kept");
        let laid = drawer.take();
        assert_eq!(
            (texts(&laid), laid.place.as_deref()),
            (vec!["a"], Some("{}"))
        );
        fs::write(drawer.folder.join(PLACE), "no").expect("written");
        assert_eq!(drawer.take().place, None);
    }

    #[test]
    fn a_form_is_kept_for_thirty_days() {
        let (_folder, mut drawer, clock) = drawer();
        drawer.keep(ONE, "old").expect("kept");
        clock.0.store(FORM_DAYS * DAY_MILLIS, Ordering::SeqCst);
        assert_eq!(texts(&drawer.take()), ["old"]);
        clock.0.fetch_add(1, Ordering::SeqCst);
        assert_eq!(texts(&drawer.take()), [""; 0]);
        assert!(drawer.files(ENDING).is_empty());
    }

    #[test]
    fn nobody_else_reads_a_form() {
        let (_folder, mut drawer, _) = drawer();
        drawer.keep(ONE, "a").expect("kept");
        let mode = |path: &Path| {
            let meta = fs::metadata(path).expect("there");
            meta.permissions().mode() & 0o777
        };
        assert_eq!(mode(&drawer.file(ONE)), 0o600);
        assert_eq!(mode(&drawer.folder), 0o700);
    }

    #[test]
    fn a_damaged_form_is_set_aside_whatever_byte_it_is_and_the_others_stay() {
        let (_folder, mut drawer, _) = drawer();
        drawer.keep(TWO, "whole").expect("kept");
        drawer.keep(ONE, "Thử").expect("kept");
        let whole = fs::read(drawer.file(ONE)).expect("there");
        for at in 0..whole.len() {
            let mut bytes = whole.clone();
            bytes[at] ^= 0x41;
            fs::write(drawer.file(ONE), &bytes).expect("written");
            let laid = drawer.take();
            assert_eq!(texts(&laid), ["whole"], "byte {at}");
            let aside = PathBuf::from(laid.aside.expect("aside"));
            assert_eq!(fs::read(aside).expect("still there"), bytes, "byte {at}");
        }
        for length in 0..whole.len() {
            fs::write(drawer.file(ONE), &whole[..length]).expect("written");
            assert_eq!(texts(&drawer.take()), ["whole"], "cut at {length}");
        }
    }

    #[test]
    fn what_was_being_written_when_the_power_went_is_passed_over() {
        let (_folder, mut drawer, clock) = drawer();
        let now = SystemClock.now().millis();
        clock.0.store(now, Ordering::SeqCst);
        drawer.keep(ONE, "a").expect("kept");
        let half = drawer.folder.join("half.new");
        fs::write(&half, "qd22-form-1 0").expect("written");
        assert_eq!(texts(&drawer.take()), ["a"]);
        assert!(half.exists(), "another desk may be writing it");
        clock.0.store(now + 2 * DAY_MILLIS, Ordering::SeqCst);
        assert_eq!(texts(&drawer.take()), ["a"]);
        assert!(!half.exists());
    }

    #[test]
    fn what_was_set_aside_is_thrown_away_with_its_days() {
        let (_folder, mut drawer, clock) = drawer();
        drawer.keep(ONE, "a").expect("kept");
        fs::write(drawer.file(ONE), "no").expect("written");
        let aside = PathBuf::from(drawer.take().aside.expect("aside"));
        drawer.take();
        assert!(aside.exists());
        let later = SystemClock.now().millis() + (FORM_DAYS + 1) * DAY_MILLIS;
        clock.0.store(later, Ordering::SeqCst);
        drawer.take();
        assert!(!aside.exists());
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_said() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("file");
        fs::write(&file, "").expect("written");
        let mut drawer = FileDrawer::new(file, "register", Box::new(ByHand::default()));
        assert!(drawer.keep(ONE, "a").is_err());
        assert_eq!(texts(&drawer.take()), [""; 0]);
    }
}
