//! A register's files out of a backup's: both copies of the journal, the rules, the marker last. The
//! database is made by whoever opens it. Refuses to write into a folder that is not empty.

use super::RULES_BEGIN;
use super::check::damaged;
use super::manifest::{Kept, Manifest};
use crate::office::{Doing, Harm, Hash, Trouble, limits};
use crate::store::disk::{ACCESS, Disk, JOURNAL, MARKER, MARKER_DRAFT, MIRROR};
use crate::store::folder::trouble;

/// Lays a checked backup out as a register in the new folder `register`, its rules in `rules`, all of
/// it durable. What is read is compared with the list once more: a disk may go bad in between.
pub fn lay_out(
    backup: &dyn Disk,
    manifest: &Manifest,
    register: &mut dyn Disk,
    rules: &mut dyn Disk,
) -> Result<(), Trouble> {
    register
        .make_folder()
        .map_err(trouble(register, Doing::Copying, ""))?;
    for kept in &manifest.files {
        if let Some(name) = kept.name.strip_prefix(RULES_BEGIN) {
            rules
                .make_folder()
                .map_err(trouble(rules, Doing::Copying, ""))?;
            copy(backup, kept, rules, &[name])?;
        } else if kept.name == JOURNAL {
            copy(backup, kept, register, &[JOURNAL, MIRROR])?;
        } else if kept.name == ACCESS {
            copy(backup, kept, register, &[ACCESS])?;
        }
    }
    let marker = manifest.file(MARKER);
    let marker = marker.ok_or_else(|| damaged(backup, MARKER, Harm::Missing))?;
    copy(backup, marker, register, &[MARKER_DRAFT])?;
    register
        .rename(MARKER_DRAFT, MARKER)
        .and_then(|()| register.sync_folder())
        .map_err(trouble(register, Doing::Copying, MARKER))?;
    if manifest
        .files
        .iter()
        .any(|kept| kept.name.starts_with(RULES_BEGIN))
    {
        rules
            .sync_folder()
            .map_err(trouble(rules, Doing::Copying, ""))?;
    }
    Ok(())
}

/// Copies one file under each of the names.
fn copy(
    backup: &dyn Disk,
    kept: &Kept,
    into: &mut dyn Disk,
    names: &[&str],
) -> Result<(), Trouble> {
    let (mut hasher, mut at) = (blake3::Hasher::new(), 0);
    let mut held = vec![0; limits::WALK_WINDOW_BYTES];
    loop {
        let read = backup.read_at(&kept.name, at, &mut held).map_err(trouble(
            backup,
            Doing::Reading,
            &kept.name,
        ))?;
        for name in names {
            into.write_at(name, at, &held[..read])
                .map_err(trouble(into, Doing::Copying, name))?;
        }
        hasher.update(&held[..read]);
        at += read as u64;
        if read < held.len() {
            break;
        }
    }
    let copied = Hash::new(*hasher.finalize().as_bytes());
    if (at, copied) != (kept.bytes, kept.hash) {
        return Err(damaged(backup, &kept.name, Harm::Unreadable));
    }
    for name in names {
        into.sync(name)
            .map_err(trouble(into, Doing::Copying, name))?;
    }
    Ok(())
}
