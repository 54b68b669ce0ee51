//! Taking a backup: reads the register's files as they are being written, and stops behind the last
//! group that is there whole. Refuses to change anything in the register.

use std::path::Path;

use super::RULES_BEGIN;
use super::manifest::{Kept, MANIFEST, Manifest, hash_of, is_plain};
use crate::office::{At, Doing, Harm, Hash, Trouble, limits};
use crate::store::copies::{Copies, Expect, In, Record, Window};
use crate::store::disk::{ACCESS, Disk, JOURNAL, MARKER, MIRROR, Sort};
use crate::store::folder::{self, Recognised, trouble};
use crate::store::frame;
use crate::store::mark::Mark;
use crate::store::store::Head;
use crate::store::survey::{Place, later};

/// Copies the register on `source`, whose rules lie on `rules`, into the empty folder `into`, and
/// makes all of it durable. The list is written last: before it stands, nothing is a backup.
///
/// A register that has lost acknowledged acts is refused as `Damaged`: a backup of it would look whole.
pub fn take(
    source: &dyn Disk,
    rules: &dyn Disk,
    into: &mut dyn Disk,
    taken: At,
) -> Result<Manifest, Trouble> {
    let Recognised { header, marker } = folder::recognise(source)?;
    let mark = Mark::read(source)?;
    into.make_folder().map_err(copying(into, ""))?;
    let mut journal = Growing::new(JOURNAL);
    journal.add(into, &header)?;
    let start = Place {
        seq: 0,
        hash: frame::genesis(&header),
        offset: header.len() as u64,
    };
    let end = copy_acts(source, start, into, &mut journal)?;
    if mark.is_some_and(|mark| end.seq < mark.place.seq) {
        return Err(Trouble::Damaged {
            file: JOURNAL.to_owned(),
            harm: Harm::BehindMark,
            seq: Some(end.seq + 1),
            offset: Some(end.offset),
        });
    }
    let mut files = vec![journal.finish(into)?];
    files.push(write_whole(into, MARKER, marker.as_bytes())?);
    files.extend(copy_accesses(source, into)?);
    for (name, bytes) in rule_files(rules)? {
        let name = format!("{RULES_BEGIN}{name}");
        files.push(write_whole(into, &name, &bytes)?);
    }
    let head = Head {
        seq: end.seq,
        hash: end.hash,
    };
    let manifest = Manifest { taken, head, files };
    write_whole(into, MANIFEST, manifest.to_text().as_bytes())?;
    into.sync_folder().map_err(copying(into, ""))?;
    Ok(manifest)
}

/// Whether the register's act of this number is still the one with this hash.
pub fn holds(source: &dyn Disk, acts: &[Head]) -> Result<Vec<bool>, Trouble> {
    let Recognised { header, .. } = folder::recognise(source)?;
    let mut copies = Copies::open(source)?;
    let mut at = Place {
        seq: 0,
        hash: frame::genesis(&header),
        offset: header.len() as u64,
    };
    let mut found = vec![false; acts.len()];
    loop {
        for (found, act) in found.iter_mut().zip(acts) {
            *found |= act.seq == at.seq && act.hash == at.hash;
        }
        let expect = Expect::After {
            seq: at.seq + 1,
            previous: at.hash,
        };
        let Some(record) = copies.read(at.offset, expect)? else {
            return Ok(found);
        };
        at = behind(&record);
    }
}

/// Writes every act that is certain, and says where they end.
fn copy_acts(
    source: &dyn Disk,
    start: Place,
    into: &mut dyn Disk,
    journal: &mut Growing,
) -> Result<Place, Trouble> {
    // The mirror's length is read before the journal's: what the mirror has begun of a group, the
    // journal then holds whole.
    let mirror = Window::open(source, MIRROR, limits::WALK_WINDOW_BYTES)?;
    let mut copies = Copies {
        journal: Window::open(source, JOURNAL, limits::WALK_WINDOW_BYTES)?,
        mirror,
    };
    let mut group = Group::default();
    let (mut at, mut certain) = (start, start);
    loop {
        let expect = Expect::After {
            seq: at.seq + 1,
            previous: at.hash,
        };
        let Some((record, standing)) = copies.compare(at.offset, expect)? else {
            break;
        };
        if group.first != record.first {
            // A group is begun only once the one before it is synced.
            group.write(into, journal)?;
            (group.first, certain) = (record.first, at);
        }
        group.is_mirrored |= standing != In::JournalOnly;
        frame::write(
            &mut group.bytes,
            record.seq,
            record.first,
            at.hash,
            &record.payload,
        );
        at = behind(&record);
    }
    let is_torn = at.offset < copies.journal.length.max(copies.mirror.length);
    if is_torn {
        for window in [&mut copies.journal, &mut copies.mirror] {
            let file = window.file;
            let lost = later(window, at).map_err(trouble(source, Doing::Reading, file))?;
            lost.map_or(Ok(()), Err)?;
        }
    }
    if group.is_mirrored || !is_torn {
        group.write(into, journal)?;
        certain = at;
    }
    Ok(certain)
}

fn behind(record: &Record) -> Place {
    Place {
        seq: record.seq,
        hash: record.hash,
        offset: record.end(),
    }
}

/// The records of one sync, before it is certain that they stay.
#[derive(Default)]
struct Group {
    /// Number of its first act; 0 before there is one.
    first: u64,
    bytes: Vec<u8>,
    /// The mirror holds some of it: the journal was synced.
    is_mirrored: bool,
}

impl Group {
    fn write(&mut self, into: &mut dyn Disk, journal: &mut Growing) -> Result<(), Trouble> {
        self.is_mirrored = false;
        journal.add(into, &std::mem::take(&mut self.bytes))
    }
}

/// A file of the backup while it is being written.
struct Growing {
    name: &'static str,
    hasher: blake3::Hasher,
    written: u64,
    held: Vec<u8>,
}

impl Growing {
    fn new(name: &'static str) -> Self {
        Self {
            name,
            hasher: blake3::Hasher::new(),
            written: 0,
            held: Vec::new(),
        }
    }

    fn add(&mut self, into: &mut dyn Disk, bytes: &[u8]) -> Result<(), Trouble> {
        self.held.extend_from_slice(bytes);
        if self.held.len() < limits::WALK_WINDOW_BYTES {
            return Ok(());
        }
        self.flush(into)
    }

    fn flush(&mut self, into: &mut dyn Disk) -> Result<(), Trouble> {
        let held = std::mem::take(&mut self.held);
        into.write_at(self.name, self.written, &held)
            .map_err(copying(into, self.name))?;
        self.hasher.update(&held);
        self.written += held.len() as u64;
        Ok(())
    }

    fn length(&self) -> u64 {
        self.written + self.held.len() as u64
    }

    fn finish(mut self, into: &mut dyn Disk) -> Result<Kept, Trouble> {
        self.flush(into)?;
        into.sync(self.name).map_err(copying(into, self.name))?;
        Ok(Kept {
            name: self.name.to_owned(),
            bytes: self.written,
            hash: Hash::new(*self.hasher.finalize().as_bytes()),
        })
    }
}

/// The access log as it stands: a torn note at its end is one in the copy, too.
fn copy_accesses(source: &dyn Disk, into: &mut dyn Disk) -> Result<Option<Kept>, Trouble> {
    let mut window = Window::open(source, ACCESS, limits::WALK_WINDOW_BYTES)?;
    if window.length == 0 {
        return Ok(None);
    }
    let mut copy = Growing::new(ACCESS);
    while copy.length() < window.length {
        let bytes = window.bytes(copy.length(), limits::WALK_WINDOW_BYTES);
        let bytes = bytes.map_err(trouble(source, Doing::Reading, ACCESS))?;
        if bytes.is_empty() {
            break;
        }
        copy.add(into, bytes)?;
    }
    copy.finish(into).map(Some)
}

fn write_whole(into: &mut dyn Disk, name: &str, bytes: &[u8]) -> Result<Kept, Trouble> {
    into.write_at(name, 0, bytes)
        .and_then(|()| into.sync(name))
        .map_err(copying(into, name))?;
    Ok(Kept {
        name: name.to_owned(),
        bytes: bytes.len() as u64,
        hash: hash_of(bytes),
    })
}

/// The office's own rules, by name; none where it has none.
fn rule_files(rules: &dyn Disk) -> Result<Vec<(String, Vec<u8>)>, Trouble> {
    let doing = trouble(rules, Doing::Reading, "");
    if rules.facts().map_err(&doing)?.is_none() {
        return Ok(Vec::new());
    }
    let mut files = Vec::new();
    for entry in rules.list().map_err(&doing)? {
        let ending = Path::new(&entry.name).extension();
        let is_rules = entry.facts.sort == Sort::File && ending.is_some_and(|it| it == "toml");
        if is_rules && is_plain(&entry.name) {
            let doing = trouble(rules, Doing::Reading, &entry.name);
            let bytes = rules.read_anew(&entry.name, RULES_BYTES_MAX);
            files.extend(bytes.map_err(doing)?.map(|bytes| (entry.name, bytes)));
        }
    }
    Ok(files)
}

/// No office writes more rules into one file.
const RULES_BYTES_MAX: usize = 4 * 1024 * 1024;

fn copying(into: &dyn Disk, file: &str) -> impl Fn(std::io::Error) -> Trouble + use<> {
    trouble(into, Doing::Copying, file)
}
