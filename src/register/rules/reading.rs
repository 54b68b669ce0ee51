//! Reads a rule file strictly into entries with their places: every table known, every mistake with
//! its line. Refuses to know what the entries mean, and to open files.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue, Error};

use super::entry::{Entry, Shared};
use super::file::RuleFile;
use crate::lang::nearest;
use crate::office::{Expected, RuleFault, RuleFaultKind};

/// The largest rule file read.
const FILE_BYTES_MAX: usize = 256 * 1024;

/// What a file may say once, above its tables, for every entry that says none.
const SHARED: [&str; 2] = ["source", "mark"];

/// Where an entry stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) file: String,
    /// Counted from 1.
    pub(super) line: usize,
}

impl Place {
    pub(super) fn fault(&self, what: RuleFaultKind, nearest: Option<&str>) -> RuleFault {
        RuleFault {
            file: self.file.clone(),
            line: self.line,
            what,
            nearest: nearest.map(str::to_owned),
        }
    }
}

/// An entry that was read, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Placed<T> {
    pub(super) entry: T,
    pub(super) place: Place,
}

/// Entries by what tells them apart. Those of an office's file lie over the built-in ones.
pub(super) type Laid<K, T> = BTreeMap<K, Placed<T>>;

/// Lays the entries of one file over what stands there; two of one key in one file are a fault.
pub(super) fn lay<K: Ord, T>(
    over: &mut Laid<K, T>,
    entries: Vec<Placed<T>>,
    key: impl Fn(&T) -> (K, String),
    faults: &mut Vec<RuleFault>,
) {
    let mut own: Laid<K, T> = BTreeMap::new();
    for placed in entries {
        let (key, name) = key(&placed.entry);
        if let Some(first) = own.get(&key) {
            let first_line = Some(first.place.line);
            let what = RuleFaultKind::Duplicate { name, first_line };
            faults.push(placed.place.fault(what, None));
        } else {
            own.insert(key, placed);
        }
    }
    over.extend(own);
}

/// A file as text, to name lines in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Page<'t> {
    file: &'t str,
    text: &'t str,
}

impl<'t> Page<'t> {
    pub(super) fn place(self, at: &Range<usize>) -> Place {
        let before = self.text.bytes().take(at.start);
        Place {
            file: self.file.to_owned(),
            line: 1 + before.filter(|byte| *byte == b'\n').count(),
        }
    }

    /// What is written there, without the quotes around it.
    pub(super) fn written(self, at: &Range<usize>) -> &'t str {
        let written = self.text.get(at.clone()).unwrap_or_default();
        written.trim_matches(['"', '\'', ' '])
    }
}

/// Reads every entry of a file with `read`; an entry with a fault is left out, its faults are added.
pub(super) fn read_entries<T>(
    kind: RuleFile,
    file: &str,
    text: &str,
    faults: &mut Vec<RuleFault>,
    mut read: impl FnMut(&mut Entry<'_>) -> Option<T>,
) -> Vec<Placed<T>> {
    let page = Page { file, text };
    if FILE_BYTES_MAX < text.len() {
        let what = RuleFaultKind::TooBig {
            bytes: text.len(),
            bytes_max: FILE_BYTES_MAX,
        };
        faults.push(page.place(&(0..0)).fault(what, None));
        return Vec::new();
    }
    let (root, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        faults.extend(errors.iter().map(|error| syntax(page, error)));
        return Vec::new();
    }
    let root = root.get_ref();
    let shared = Shared::read(page, root, faults);
    let mut entries = Vec::new();
    for (name, at, fields) in tables(kind, page, root, faults) {
        let faults_before = faults.len();
        let place = page.place(&at);
        let mut entry = Entry::new(page, name, at, fields, faults).sharing(&shared);
        let read = read(&mut entry);
        if let Some(entry) = read.filter(|_| faults.len() == faults_before) {
            entries.push(Placed { entry, place });
        }
    }
    entries
}

/// What the reader of TOML found; it gives no place only for the file as a whole.
fn syntax(page: Page<'_>, error: &Error) -> RuleFault {
    let at = error.span().unwrap_or(0..0);
    let written = page.written(&at).to_owned();
    let what = if error.message() == "duplicate key" {
        RuleFaultKind::Duplicate {
            name: written,
            first_line: None,
        }
    } else if is_like_a_date(&written) {
        RuleFaultKind::BadDate { typed: written }
    } else {
        RuleFaultKind::Syntax {
            message: error.message().to_owned(),
        }
    };
    page.place(&at).fault(what, None)
}

/// `2024-02-31` is no TOML either.
fn is_like_a_date(written: &str) -> bool {
    let parts: Vec<&str> = written.split('-').collect();
    parts.len() == 3
        && parts
            .iter()
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

type Table<'e> = (&'e str, Range<usize>, &'e DeTable<'e>);

/// The tables of the file as it has them; the reader of TOML sorts them by name. Unknown ones are
/// faults.
fn tables<'e>(
    kind: RuleFile,
    page: Page<'_>,
    root: &'e DeTable<'e>,
    faults: &mut Vec<RuleFault>,
) -> Vec<Table<'e>> {
    let known = kind.tables();
    let mut tables: Vec<Table<'e>> = Vec::new();
    for (name, value) in root {
        let (written, at) = (name.get_ref().as_ref(), name.span());
        if SHARED.contains(&written) {
            continue;
        }
        if !known.contains(&written) {
            let likely = nearest(written, known.iter().copied().chain(SHARED));
            let name = written.to_owned();
            let what = RuleFaultKind::UnknownTable { name };
            faults.push(page.place(&at).fault(what, likely));
            continue;
        }
        let Some(parts) = parts(value) else {
            let what = RuleFaultKind::WrongKind {
                field: written.to_owned(),
                expected: Expected::Table,
            };
            faults.push(page.place(&at).fault(what, None));
            continue;
        };
        // `[name]` is named where its name stands, each `[[name]]` where it begins.
        let placed = |(part, fields): Part<'e>| (written, part.unwrap_or(at.clone()), fields);
        tables.extend(parts.into_iter().map(placed));
    }
    tables.sort_by_key(|(_, at, _)| at.start);
    tables
}

type Part<'e> = (Option<Range<usize>>, &'e DeTable<'e>);

/// The one table of `[name]`, or those of every `[[name]]`.
fn parts<'e>(value: &'e Spanned<DeValue<'e>>) -> Option<Vec<Part<'e>>> {
    if let Some(table) = value.get_ref().as_table() {
        return Some(vec![(None, table)]);
    }
    let parts = value.get_ref().as_array()?;
    parts
        .iter()
        .map(|part| Some((Some(part.span()), part.get_ref().as_table()?)))
        .collect()
}
