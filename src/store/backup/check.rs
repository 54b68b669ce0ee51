//! Whether a backup is, to the byte, what was written: its list, each file on it, and the chain of its
//! acts. Refuses to change anything, and to know what an act means.

use super::manifest::{Kept, MANIFEST, MANIFEST_BYTES_MAX, Manifest};
use crate::office::{BackupTrouble, Doing, Harm, Hash, Trouble, limits};
use crate::store::copies::{Expect, Window, look};
use crate::store::disk::{Disk, JOURNAL, MARKER, Sort};
use crate::store::folder::trouble;
use crate::store::frame::{self, HEADER_BYTES_MAX, Header};
use crate::store::marker;
use crate::store::store::Head;

/// Reads all of a backup, and says what it is when nothing of it is wrong.
pub fn checked(backup: &dyn Disk) -> Result<Manifest, Trouble> {
    let folder = backup.folder().to_path_buf();
    let facts = backup
        .facts()
        .map_err(trouble(backup, Doing::Reading, ""))?;
    if facts.is_none_or(|facts| facts.sort != Sort::Folder) {
        return Err(Trouble::Backup(BackupTrouble::NotABackup { folder }));
    }
    let text = backup.read_anew(MANIFEST, MANIFEST_BYTES_MAX);
    let text = text.map_err(trouble(backup, Doing::Reading, MANIFEST))?;
    let Some(text) = text else {
        // One of our files without the list is a backup that has lost it.
        let journal = backup.length(JOURNAL);
        let is_ours = journal.map_err(trouble(backup, Doing::Reading, JOURNAL))?;
        return Err(match is_ours {
            Some(_) => damaged(backup, MANIFEST, Harm::Missing),
            None => Trouble::Backup(BackupTrouble::NotABackup { folder }),
        });
    };
    let manifest = String::from_utf8(text)
        .ok()
        .and_then(|text| Manifest::from_text(&text))
        .ok_or_else(|| damaged(backup, MANIFEST, Harm::Unreadable))?;
    for needed in [JOURNAL, MARKER] {
        if manifest.file(needed).is_none() {
            return Err(damaged(backup, needed, Harm::Missing));
        }
    }
    for kept in &manifest.files {
        same_bytes(backup, kept)?;
    }
    let header = header_of(backup)?;
    if acts_end(backup, &header)? != manifest.head {
        return Err(damaged(backup, JOURNAL, Harm::ChainBroken));
    }
    Ok(manifest)
}

/// Damage to a file of the backup.
pub(super) fn damaged(backup: &dyn Disk, file: &str, harm: Harm) -> Trouble {
    Trouble::Backup(BackupTrouble::Damaged {
        folder: backup.folder().to_path_buf(),
        file: file.to_owned(),
        harm,
    })
}

fn same_bytes(backup: &dyn Disk, kept: &Kept) -> Result<(), Trouble> {
    let doing = trouble(backup, Doing::Reading, &kept.name);
    let Some(length) = backup.length(&kept.name).map_err(&doing)? else {
        return Err(damaged(backup, &kept.name, Harm::Missing));
    };
    let (mut hasher, mut at) = (blake3::Hasher::new(), 0);
    let mut held = vec![0; limits::WALK_WINDOW_BYTES];
    loop {
        let read = backup.read_at(&kept.name, at, &mut held).map_err(&doing)?;
        hasher.update(&held[..read]);
        at += read as u64;
        if read < held.len() {
            break;
        }
    }
    let is_same = length == kept.bytes && kept.hash == Hash::new(*hasher.finalize().as_bytes());
    is_same
        .then_some(())
        .ok_or_else(|| damaged(backup, &kept.name, Harm::Unreadable))
}

/// The journal's header, whose marker must be the one beside it.
fn header_of(backup: &dyn Disk) -> Result<Vec<u8>, Trouble> {
    let beginning = |file, most: usize| {
        let mut bytes = vec![0; most];
        let read = backup.read_at(file, 0, &mut bytes);
        bytes.truncate(read.map_err(trouble(backup, Doing::Reading, file))?);
        Ok::<_, Trouble>(bytes)
    };
    let bytes = beginning(JOURNAL, HEADER_BYTES_MAX)?;
    let unknown = || damaged(backup, JOURNAL, Harm::UnknownShape);
    let (header, length) = Header::from_bytes(&bytes).ok_or_else(unknown)?;
    if marker::FORMAT < u32::from(header.format) {
        return Err(Trouble::NewerFormat {
            file: JOURNAL.to_owned(),
            found: u32::from(header.format),
            known: marker::FORMAT,
        });
    }
    if beginning(MARKER, limits::MARKER_BYTES_MAX)? != header.marker.as_bytes() {
        return Err(damaged(backup, MARKER, Harm::CopiesDiffer));
    }
    Ok(bytes[..length].to_vec())
}

/// Walks the acts to the end of the file; the newest of them.
fn acts_end(backup: &dyn Disk, header: &[u8]) -> Result<Head, Trouble> {
    let mut journal = Window::open(backup, JOURNAL, limits::WALK_WINDOW_BYTES)?;
    let mut head = Head {
        seq: 0,
        hash: frame::genesis(header),
    };
    let mut offset = header.len() as u64;
    while offset < journal.length {
        let expect = Expect::After {
            seq: head.seq + 1,
            previous: head.hash,
        };
        let record = look(&mut journal, offset, expect);
        let record = record.map_err(trouble(backup, Doing::Reading, JOURNAL))?;
        let record = record.ok_or_else(|| damaged(backup, JOURNAL, Harm::ChainBroken))?;
        offset = record.end();
        head = Head {
            seq: record.seq,
            hash: record.hash,
        };
    }
    Ok(head)
}
