//! What makes a folder a register: telling it from a wrong path, from another program's folder and
//! from a register half made; making one. Refuses to know the acts in it.

use std::path::PathBuf;

use super::copies::hole;
use super::disk::{
    ACCESS, DATABASE, Disk, Entry, JOURNAL, LOCK, Lock, MARK, MARKER, MARKER_DRAFT, MIRROR, PROVEN,
    PROVEN_DRAFT, Sort,
};
use super::frame::{self, HEADER_BYTES_MAX, Header};
use super::mark::Mark;
use super::marker::{self, Marker};
use super::survey::{Place, Stretch};
use crate::office::{Doing, Harm, Trouble, limits};

/// The files kept closed to other accounts, and checked to be.
const OURS: [&str; 9] = [
    ACCESS,
    MARKER,
    MARKER_DRAFT,
    JOURNAL,
    MIRROR,
    MARK,
    LOCK,
    PROVEN,
    PROVEN_DRAFT,
];
/// Permission bits of other accounts.
const OTHERS: u32 = 0o077;

/// A register's folder, locked and known.
#[derive(Debug)]
pub(super) struct Entered {
    pub(super) marker: Marker,
    /// Before the first act.
    pub(super) start: Place,
    /// Headers and marker written again from their copies.
    pub(super) mended: Vec<Stretch>,
}

/// The system's answer about a file, as trouble.
pub(super) fn trouble(
    disk: &dyn Disk,
    doing: Doing,
    file: &str,
) -> impl Fn(std::io::Error) -> Trouble + use<> {
    let path = if file.is_empty() {
        disk.folder().to_path_buf()
    } else {
        disk.folder().join(file)
    };
    move |error| Trouble::of_io(doing, &path, &error)
}

/// Makes a register in an empty or missing folder, or finishes one half made. The marker comes
/// last: before it stands, nothing takes the folder for a register.
pub(super) fn create(disk: &mut dyn Disk, marker: &Marker) -> Result<(), Trouble> {
    let text = marker.to_text()?;
    let folder = disk.folder().to_path_buf();
    match disk.facts().map_err(trouble(disk, Doing::Creating, ""))? {
        None => {}
        Some(facts) if facts.sort == Sort::Folder => refuse_unless_free(disk, &folder)?,
        Some(_) => return Err(Trouble::NotARegister { folder }),
    }
    disk.make_folder()
        .map_err(trouble(disk, Doing::Creating, ""))?;
    take_lock(disk)?;
    let made = lay_out(disk, &text);
    disk.unlock();
    made
}

fn refuse_unless_free(disk: &dyn Disk, folder: &std::path::Path) -> Result<(), Trouble> {
    let entries = disk.list().map_err(trouble(disk, Doing::Creating, ""))?;
    if has(&entries, MARKER) {
        return Err(Trouble::AlreadyThere {
            folder: folder.to_path_buf(),
        });
    }
    if let Some(found) = entries
        .iter()
        .find(|entry| !OURS.contains(&entry.name.as_str()))
    {
        // A database without a marker is no half-made register: the marker has been lost.
        if found.name == DATABASE && has(&entries, JOURNAL) {
            return Err(Trouble::damaged(MARKER, Harm::Missing));
        }
        return Err(Trouble::Foreign {
            folder: folder.to_path_buf(),
            found: found.name.clone(),
        });
    }
    for file in [JOURNAL, MIRROR] {
        if is_strange(disk, file)? {
            let (folder, found) = (folder.to_path_buf(), file.to_owned());
            return Err(Trouble::Foreign { folder, found });
        }
        if !holds_no_act(disk, file)? {
            return Err(Trouble::damaged(MARKER, Harm::Missing));
        }
    }
    Ok(())
}

fn lay_out(disk: &mut dyn Disk, text: &str) -> Result<(), Trouble> {
    let header = header_bytes(text);
    for file in [JOURNAL, MIRROR] {
        disk.write_at(file, 0, &header)
            .and_then(|()| disk.cut(file, header.len() as u64))
            .and_then(|()| disk.sync(file))
            .map_err(trouble(disk, Doing::Creating, file))?;
    }
    let start = Place {
        seq: 0,
        hash: frame::genesis(&header),
        offset: header.len() as u64,
    };
    Mark::write(disk, 1, start)?;
    write_marker(disk, text, Doing::Creating)
}

fn header_bytes(marker: &str) -> Vec<u8> {
    let format = u16::try_from(marker::FORMAT).expect("formats are counted from 1");
    Header {
        format,
        marker: marker.to_owned(),
    }
    .to_bytes()
}

fn write_marker(disk: &mut dyn Disk, text: &str, doing: Doing) -> Result<(), Trouble> {
    disk.sync_folder()
        .and_then(|()| disk.write_at(MARKER_DRAFT, 0, text.as_bytes()))
        .and_then(|()| disk.cut(MARKER_DRAFT, text.len() as u64))
        .and_then(|()| disk.sync(MARKER_DRAFT))
        .and_then(|()| disk.rename(MARKER_DRAFT, MARKER))
        .and_then(|()| disk.sync_folder())
        .map_err(trouble(disk, doing, MARKER))
}

/// Enters the folder of a register: refuses what is none, takes the lock, and has marker and
/// headers agree.
pub(super) fn enter(disk: &mut dyn Disk) -> Result<Entered, Trouble> {
    let is_marked = look_in(disk)?;
    take_lock(disk)?;
    let entered = agree(disk, is_marked);
    if entered.is_err() {
        disk.unlock();
    }
    entered
}

/// Refuses a folder that is no register, or one that others could read; tells whether its marker is
/// there.
fn look_in(disk: &dyn Disk) -> Result<bool, Trouble> {
    let folder = disk.folder().to_path_buf();
    let facts = disk.facts().map_err(trouble(disk, Doing::Opening, ""))?;
    let Some(facts) = facts.filter(|facts| facts.sort == Sort::Folder) else {
        return Err(Trouble::NotARegister { folder });
    };
    let entries = disk.list().map_err(trouble(disk, Doing::Opening, ""))?;
    if ![MARKER, JOURNAL, MIRROR]
        .iter()
        .any(|file| has(&entries, file))
    {
        return Err(no_register(folder, &entries));
    }
    if !has(&entries, MARKER) && is_strange(disk, JOURNAL)? {
        let found = JOURNAL.to_owned();
        return Err(Trouble::Foreign { folder, found });
    }
    refuse_open_to_others(folder.clone(), facts.mode)?;
    for entry in entries
        .iter()
        .filter(|entry| OURS.contains(&entry.name.as_str()))
    {
        refuse_open_to_others(folder.join(&entry.name), entry.facts.mode)?;
    }
    Ok(has(&entries, MARKER))
}

/// What a register begins with.
pub(super) struct Recognised {
    /// The bytes before the first act.
    pub(super) header: Vec<u8>,
    /// The marker's text.
    pub(super) marker: String,
}

/// Tells whether the folder is a register, without its lock and without mending anything.
pub(super) fn recognise(disk: &dyn Disk) -> Result<Recognised, Trouble> {
    let folder = disk.folder().to_path_buf();
    let is_marked = look_in(disk)?;
    if !is_marked && holds_no_act(disk, JOURNAL)? && holds_no_act(disk, MIRROR)? {
        return Err(Trouble::HalfMade { folder });
    }
    for file in [JOURNAL, MIRROR] {
        let mut bytes = beginning(disk, file, HEADER_BYTES_MAX)?;
        let Some((header, length)) = Header::from_bytes(&bytes) else {
            continue;
        };
        if marker::FORMAT < u32::from(header.format) {
            return Err(newer_format(file, u32::from(header.format)));
        }
        bytes.truncate(length);
        let (header, marker) = (bytes, header.marker);
        return Ok(Recognised { header, marker });
    }
    let text = String::from_utf8(beginning(disk, MARKER, limits::MARKER_BYTES_MAX)?).ok();
    Err(no_header(disk, &folder, is_marked, text.as_deref())?)
}

fn no_register(folder: PathBuf, entries: &[Entry]) -> Trouble {
    match entries
        .iter()
        .find(|entry| !OURS.contains(&entry.name.as_str()))
    {
        Some(found) => Trouble::Foreign {
            folder,
            found: found.name.clone(),
        },
        None if entries.is_empty() => Trouble::NotARegister { folder },
        None => Trouble::HalfMade { folder },
    }
}

fn refuse_open_to_others(path: PathBuf, mode: u32) -> Result<(), Trouble> {
    if mode & OTHERS == 0 {
        Ok(())
    } else {
        Err(Trouble::OpenToOthers { path, mode })
    }
}

fn take_lock(disk: &mut dyn Disk) -> Result<(), Trouble> {
    match disk.lock().map_err(trouble(disk, Doing::Locking, LOCK))? {
        Lock::Ours => Ok(()),
        Lock::Theirs(pid) => Err(Trouble::Busy { pid }),
    }
}

/// The marker stands in three places: its file and both headers. Any whole one mends the others.
pub(super) fn agree(disk: &mut dyn Disk, marked: bool) -> Result<Entered, Trouble> {
    let folder = disk.folder().to_path_buf();
    let text = beginning(disk, MARKER, limits::MARKER_BYTES_MAX)?;
    let text = String::from_utf8(text).ok();
    let by_file = text.as_deref().and_then(Marker::from_text);
    let headers = [JOURNAL, MIRROR].map(|file| {
        let bytes = beginning(disk, file, HEADER_BYTES_MAX)?;
        Ok(Header::from_bytes(&bytes))
    });
    let [in_journal, in_mirror] = headers;
    let (in_journal, in_mirror) = (in_journal?, in_mirror?);
    let Some((header, length)) = in_journal.clone().or(in_mirror.clone()) else {
        return Err(no_header(disk, &folder, marked, text.as_deref())?);
    };
    if let Some(newer) = Some(u32::from(header.format)).filter(|format| marker::FORMAT < *format) {
        return Err(newer_format(JOURNAL, newer));
    }
    if !marked && holds_no_act(disk, JOURNAL)? && holds_no_act(disk, MIRROR)? {
        return Err(Trouble::HalfMade { folder });
    }
    let by_header = Marker::from_text(&header.marker)
        .ok_or_else(|| Trouble::damaged(JOURNAL, Harm::UnknownShape))?;
    let mut mended = Vec::new();
    match &by_file {
        Some(by_file) if *by_file == by_header => {}
        Some(_) => return Err(Trouble::damaged(MARKER, Harm::CopiesDiffer)),
        None => {
            write_marker(disk, &header.marker, Doing::Mending)?;
            mended.push(whole(MARKER, header.marker.len()));
        }
    }
    let bytes = header.to_bytes();
    for (file, found) in [(JOURNAL, in_journal), (MIRROR, in_mirror)] {
        match found {
            Some((other, _)) if other == header => {}
            Some(_) => return Err(Trouble::damaged(file, Harm::CopiesDiffer)),
            None => {
                disk.write_at(file, 0, &bytes)
                    .and_then(|()| disk.sync(file))
                    .and_then(|()| disk.sync_folder())
                    .map_err(trouble(disk, Doing::Mending, file))?;
                mended.push(whole(file, length));
            }
        }
    }
    let start = Place {
        seq: 0,
        hash: frame::genesis(&bytes),
        offset: length as u64,
    };
    Ok(Entered {
        marker: by_header,
        start,
        mended,
    })
}

/// Neither copy begins as a journal: made by a newer program, half made, or damaged.
fn no_header(
    disk: &dyn Disk,
    folder: &std::path::Path,
    marked: bool,
    text: Option<&str>,
) -> Result<Trouble, Trouble> {
    if let Some(newer) = text.and_then(marker::newer_format) {
        return Ok(newer_format(MARKER, newer));
    }
    if !marked && holds_no_act(disk, JOURNAL)? && holds_no_act(disk, MIRROR)? {
        return Ok(Trouble::HalfMade {
            folder: folder.to_path_buf(),
        });
    }
    Ok(hole(None, 0))
}

fn newer_format(file: &str, found: u32) -> Trouble {
    Trouble::NewerFormat {
        file: file.to_owned(),
        found,
        known: marker::FORMAT,
    }
}

/// Whether the file holds at most a header, whole or torn.
fn holds_no_act(disk: &dyn Disk, file: &str) -> Result<bool, Trouble> {
    let length = disk
        .length(file)
        .map_err(trouble(disk, Doing::Reading, file))?
        .unwrap_or(0);
    let bytes = beginning(disk, file, HEADER_BYTES_MAX)?;
    let header = Header::from_bytes(&bytes).map_or(HEADER_BYTES_MAX, |(_, bytes)| bytes);
    Ok(length <= header as u64 && frame::next_magic(&bytes, 0).is_none())
}

/// Whether a file of this name is none of ours: it begins neither as a journal does nor with
/// nothing, as one does whose making was interrupted.
fn is_strange(disk: &dyn Disk, file: &str) -> Result<bool, Trouble> {
    let bytes = beginning(disk, file, frame::HEADER_MAGIC.len())?;
    let torn = bytes.iter().all(|byte| *byte == 0);
    Ok(!torn && !frame::HEADER_MAGIC.starts_with(&bytes))
}

/// At most the first `most` bytes of a file; none of a file that is not there.
fn beginning(disk: &dyn Disk, file: &str, most: usize) -> Result<Vec<u8>, Trouble> {
    let doing = trouble(disk, Doing::Reading, file);
    if disk.length(file).map_err(&doing)?.is_none() {
        return Ok(Vec::new());
    }
    let mut bytes = vec![0; most];
    let read = disk.read_at(file, 0, &mut bytes).map_err(&doing)?;
    bytes.truncate(read);
    Ok(bytes)
}

fn whole(file: &str, bytes: usize) -> Stretch {
    Stretch {
        file: file.to_owned(),
        offset: 0,
        bytes: bytes as u64,
    }
}

fn has(entries: &[Entry], file: &str) -> bool {
    entries.iter().any(|entry| entry.name == file)
}
