//! Backups that are proven: a register is rebuilt from the copy and passes the full check, or there is
//! no backup. Needs neither the register's lock nor a running office. Refuses to know who asks.
//!
//! ```text
//! register ──copied──▶ DEST.making/whole ──laid out──▶ DEST.making/trial ──opened, checked──▶ ok?
//!                              └────────────────── renamed ──────────────────▶ DEST ◀─────────┘
//! ```

mod nightly;

use std::path::{Path, PathBuf};

use super::own_rules::{RULES, Unready, rules_of};
use super::register::{Place, Register};
use crate::office::{BackupTrouble, Clock, Harm, StoppedClock, Trouble};
use crate::store::backup::{Making, Manifest, Proven, checked, holds, lay_out, take};
use crate::store::{Head, RealDisk, SledOpener, Verdict};

pub use nightly::{Nightly, nightly};

/// A proven backup, or a register restored from one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    /// Its newest act.
    pub head: Head,
    /// Where it is.
    pub place: PathBuf,
    /// Its files together; of a backup.
    pub bytes: u64,
    /// Why the register's folder holds no note of it, if so. The backup is as good.
    pub unnoted: Option<Trouble>,
}

/// Backs the register up to `place`, where nothing may stand yet, while others work on it.
pub fn back_up(register: &Path, place: &Path, clock: &dyn Clock) -> Result<Copied, Unready> {
    // Noted and told whole: whoever reads it stands elsewhere.
    let path = std::path::absolute(place).unwrap_or_else(|_| place.to_path_buf());
    if place.symlink_metadata().is_ok() {
        return Err(Trouble::Backup(BackupTrouble::PlaceTaken { path }).into());
    }
    let source = RealDisk::new(register);
    let rules = RealDisk::new(register.join(RULES));
    let making = Making::begin(place)?;
    let manifest = take(
        &source,
        &rules,
        &mut RealDisk::new(making.whole()),
        clock.now(),
    )?;
    prove(&making, &manifest)?;
    let head = manifest.head;
    // A group that was being written when it was copied has been synced or taken back by now.
    if !holds(&source, &[head])?.contains(&true) {
        return Err(Trouble::Backup(BackupTrouble::TakenBack { seq: head.seq }).into());
    }
    making.finish()?;
    let proven = Proven {
        at: manifest.taken,
        head,
        place: path.display().to_string(),
    };
    Ok(Copied {
        head,
        bytes: manifest.files.iter().map(|kept| kept.bytes).sum(),
        unnoted: proven.write(&mut RealDisk::new(register)).err(),
        place: path,
    })
}

/// Rebuilds a register from a backup in `register`, where nothing but an empty folder may stand. The
/// backup is read whole before anything is written, and the register checked before it is moved there.
pub fn restore(backup: &Path, register: &Path) -> Result<Copied, Unready> {
    let source = RealDisk::new(backup);
    let manifest = checked(&source)?;
    let folder = register.to_path_buf();
    if !is_free(register) {
        return Err(Trouble::Backup(BackupTrouble::RegisterStands { folder }).into());
    }
    let making = Making::begin(register)?;
    rebuild(&source, &manifest, &making.whole())?;
    making.finish()?;
    Ok(Copied {
        head: manifest.head,
        place: folder,
        bytes: manifest.files.iter().map(|kept| kept.bytes).sum(),
        unnoted: None,
    })
}

/// Reads the copy back and rebuilds a register from it.
fn prove(making: &Making, manifest: &Manifest) -> Result<(), Unready> {
    let copy = RealDisk::new(making.whole());
    let read = checked(&copy)?;
    if read != *manifest {
        return Err(unproven("copies", Trouble::damaged("manifest", Harm::CopiesDiffer)).into());
    }
    rebuild(&copy, manifest, &making.trial())
}

/// Lays a backup out as a register in `folder`, opens it and checks everything.
fn rebuild(backup: &RealDisk, manifest: &Manifest, folder: &Path) -> Result<(), Unready> {
    let mut disk = RealDisk::new(folder);
    let mut rules = RealDisk::new(folder.join(RULES));
    lay_out(backup, manifest, &mut disk, &mut rules)?;
    let place = Place {
        disk: Box::new(disk),
        trees: Box::new(SledOpener::new(folder)),
        clock: Box::new(StoppedClock),
        rules: rules_of(folder)?,
        told: None,
    };
    let register = Register::open(place, &mut |_, _| {})?;
    full_check(&register, manifest.head)?;
    Ok(register.close()?)
}

/// Every check of `verify`, without mending: what was made a moment ago has nothing to mend.
fn full_check(register: &Register, head: Head) -> Result<(), Trouble> {
    if let Some(trouble) = register.opened().read_only.clone() {
        return Err(unproven("chain", trouble));
    }
    if register.head() != head {
        return Err(unproven(
            "chain",
            Trouble::damaged("journal", Harm::CopiesDiffer),
        ));
    }
    for check in register.store_checks() {
        match check.verdict {
            Verdict::Whole => {}
            Verdict::Broken(trouble) => return Err(unproven(check.name, trouble)),
            Verdict::NotJudged => {
                let trouble = Trouble::damaged("journal", Harm::Unreadable);
                return Err(unproven(check.name, trouble));
            }
        }
    }
    register
        .table_problem()
        .map_err(|trouble| unproven("table", trouble))
}

fn unproven(check: &str, trouble: Trouble) -> Trouble {
    Trouble::Backup(BackupTrouble::Unproven {
        check: check.to_owned(),
        because: Box::new(trouble),
    })
}

/// Whether nothing stands there, or an empty folder.
fn is_free(folder: &Path) -> bool {
    match folder.symlink_metadata() {
        Ok(facts) => {
            facts.is_dir()
                && folder
                    .read_dir()
                    .is_ok_and(|mut found| found.next().is_none())
        }
        Err(error) => error.kind() == std::io::ErrorKind::NotFound,
    }
}
