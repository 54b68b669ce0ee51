//! The backup of every night: one a day beside the register, the newest few kept. Throws nothing away
//! that could be the last copy of something.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::{Copied, Unready, back_up};
use crate::office::{Clock, Doing, Trouble, limits};
use crate::store::backup::{Making, Manifest, checked, holds};
use crate::store::{Disk, RealDisk};

/// The folder of such backups, inside the register's.
const BACKUPS: &str = "backups";
/// What an interrupted backup leaves ends so.
const MAKING: &str = ".making";

/// What a night has brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nightly {
    /// The backup of this night.
    pub made: Copied,
    /// Older ones thrown away: newer whole ones hold all that stood in them.
    pub dropped: Vec<PathBuf>,
    /// Kept ones that have gone bad since, and why.
    pub damaged: Vec<(PathBuf, Trouble)>,
    /// Whole ones kept although they are many: they hold acts the register does not.
    pub strange: Vec<PathBuf>,
}

/// Backs the register up into its own `backups` folder under today's date, and keeps the newest
/// [`limits::BACKUPS_KEPT`] whole ones. The register's full check (`VerifyAsked`) is asked of whoever
/// has it open, before this; this needs no lock and may run beside the office.
pub fn nightly(register: &Path, clock: &dyn Clock) -> Result<Nightly, Unready> {
    let folder = register.join(BACKUPS);
    let failed = |error: io::Error| Trouble::of_io(Doing::Copying, &folder, &error);
    if !register.join("register.toml").exists() {
        let folder = register.to_path_buf();
        return Err(Trouble::NotARegister { folder }.into());
    }
    RealDisk::new(&folder).make_folder().map_err(failed)?;
    clear_interrupted(&folder).map_err(failed)?;
    let date = clock.now().date().to_string();
    let numbered = (2..).map(|number| format!("{date}-{number}"));
    let place = std::iter::once(date.clone())
        .chain(numbered)
        .map(|name| folder.join(name))
        .find(|place| !place.exists())
        .expect("a folder holds finitely many names");
    let made = back_up(register, &place, clock)?;
    let mut night = Nightly {
        made,
        dropped: Vec::new(),
        damaged: Vec::new(),
        strange: Vec::new(),
    };
    let whole = survey(&folder, &mut night)?;
    drop_older(register, whole, &mut night)?;
    Ok(night)
}

/// Every whole backup in the folder, newest first.
fn survey(folder: &Path, night: &mut Nightly) -> Result<Vec<(PathBuf, Manifest)>, Trouble> {
    let failed = |error: io::Error| Trouble::of_io(Doing::Reading, folder, &error);
    let mut whole = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if is_interrupted(&path) {
            continue;
        }
        match checked(&RealDisk::new(&path)) {
            Ok(manifest) => whole.push((path, manifest)),
            Err(trouble) => night.damaged.push((path, trouble)),
        }
    }
    whole.sort_by(|(_, one), (_, other)| {
        let order = |manifest: &Manifest| (manifest.taken, manifest.head.seq);
        order(other).cmp(&order(one))
    });
    night.damaged.sort_by(|(one, _), (other, _)| one.cmp(other));
    Ok(whole)
}

fn drop_older(
    register: &Path,
    whole: Vec<(PathBuf, Manifest)>,
    night: &mut Nightly,
) -> Result<(), Trouble> {
    let older: Vec<_> = whole.into_iter().skip(limits::BACKUPS_KEPT).collect();
    let heads: Vec<_> = older.iter().map(|(_, manifest)| manifest.head).collect();
    let are_held = holds(&RealDisk::new(register), &heads)?;
    for ((path, _), is_held) in older.into_iter().zip(are_held) {
        // A register that was rolled back must not push out the backups that know more.
        if !is_held {
            night.strange.push(path);
            continue;
        }
        fs::remove_dir_all(&path).map_err(|error| Trouble::of_io(Doing::Copying, &path, &error))?;
        night.dropped.push(path);
    }
    Ok(())
}

fn is_interrupted(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str());
    name.is_some_and(|name| name.ends_with(MAKING))
}

/// What a night that was killed has left; not what another process is making now.
fn clear_interrupted(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str());
        if let Some(place) = name.and_then(|name| name.strip_suffix(MAKING)) {
            // Begun and let go of, it takes away what was left.
            drop(Making::begin(&folder.join(place)));
        }
    }
    Ok(())
}
