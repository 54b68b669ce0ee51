//! Reads a keymap file strictly: every name known, every key one that can answer, or a fault with
//! its line. Refuses to open files and to guess: a file with a fault changes nothing.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Action, Context, FaultKind, Keymap, KeymapFault, Keys};
use crate::lang::nearest;

mod line;
#[cfg(test)]
mod tests;

use line::{Asks, Line};

/// The largest keymap file read.
const FILE_BYTES_MAX: usize = 64 * 1024;

/// The settings a file may hold beside its tables.
const SETTINGS: &[&str] = &["title", "inherits"];

/// Without a key for each of these an officer could be shut in.
const WAYS_OUT: &[Action] = &[
    Action::Back,
    Action::FindClose,
    Action::HelpClose,
    Action::No,
    Action::Cancel,
];

/// Bindings of one context, in the order to show them.
type Tables = BTreeMap<Context, Vec<(Keys, Action)>>;

/// One reading of one file, and what was found wrong so far.
struct Reading<'t> {
    file: &'t str,
    text: &'t str,
    faults: Vec<KeymapFault>,
}

/// The keymap of the file over what it inherits, or everything that is wrong with it.
pub(super) fn read(file: &str, text: &str) -> Result<Keymap, Vec<KeymapFault>> {
    let mut reading = Reading {
        file,
        text,
        faults: Vec::new(),
    };
    if FILE_BYTES_MAX < text.len() {
        reading.fault(
            0..0,
            FaultKind::TooBig {
                bytes: text.len(),
                bytes_max: FILE_BYTES_MAX,
            },
        );
        return Err(reading.faults);
    }
    let (root, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        for error in &errors {
            reading.syntax(error);
        }
        return Err(reading.faults);
    }
    let root = in_file_order(root.get_ref());
    let title = reading.setting(&root, "title").unwrap_or(file);
    let mut tables = reading.base(&root);
    for (name, value) in &root {
        reading.entry(name, value, &mut tables);
    }
    let keymap = Keymap::new(title.to_owned(), tables);
    if reading.faults.is_empty() {
        reading.ways_out(&keymap);
    }
    if reading.faults.is_empty() {
        Ok(keymap)
    } else {
        Err(reading.faults)
    }
}

/// A name and its value, both with their places in the file.
type Entry<'e> = (Spanned<&'e str>, &'e Spanned<DeValue<'e>>);

/// The table's entries as the file has them; the reader of TOML sorts them by name.
fn in_file_order<'e>(table: &'e DeTable<'_>) -> Vec<Entry<'e>> {
    let mut entries: Vec<Entry<'e>> = table
        .iter()
        .map(|(name, value)| (Spanned::new(name.span(), name.get_ref().as_ref()), value))
        .collect();
    entries.sort_by_key(|(name, _)| name.span().start);
    entries
}

impl Reading<'_> {
    fn fault(&mut self, at: Range<usize>, what: FaultKind) {
        let line = self.line(&at);
        self.faults.push(KeymapFault {
            file: self.file.to_owned(),
            line,
            what,
        });
    }

    fn line(&self, at: &Range<usize>) -> usize {
        let before = self.text.bytes().take(at.start);
        1 + before.filter(|byte| *byte == b'\n').count()
    }

    /// What the reader of TOML found; it gives no place only for the file as a whole.
    fn syntax(&mut self, error: &toml::de::Error) {
        let at = error.span().unwrap_or(0..0);
        let what = if error.message() == "duplicate key" {
            let name = self
                .text
                .get(at.clone())
                .unwrap_or_default()
                .trim_matches('"')
                .to_owned();
            FaultKind::Duplicate {
                name,
                first_line: None,
            }
        } else {
            FaultKind::Syntax {
                message: error.message().to_owned(),
            }
        };
        self.fault(at, what);
    }

    fn setting<'e>(&mut self, root: &[Entry<'e>], name: &str) -> Option<&'e str> {
        let (_, value) = root.iter().find(|(known, _)| *known.get_ref() == name)?;
        let text = value.get_ref().as_str();
        if text.is_none() {
            self.fault(
                value.span(),
                FaultKind::BadSetting {
                    name: name.to_owned(),
                },
            );
        }
        text
    }

    /// The tables the file builds on: those of the keymap it inherits, or none.
    fn base(&mut self, root: &[Entry<'_>]) -> Tables {
        let Some(name) = self.setting(root, "inherits") else {
            return Tables::new();
        };
        let base = Keymap::named(name);
        if base.is_none() {
            let nearest = nearest(name, Keymap::names()).map(str::to_owned);
            let at = root
                .iter()
                .find(|(known, _)| *known.get_ref() == "inherits");
            let at = at.map_or(0..0, |(_, value)| value.span());
            self.fault(
                at,
                FaultKind::UnknownBase {
                    name: name.to_owned(),
                    nearest,
                },
            );
        }
        let base = base.unwrap_or_default();
        let table = |context: &Context| (*context, base.table(*context).to_vec());
        Context::ALL.iter().map(table).collect()
    }

    fn entry(&mut self, name: &Spanned<&str>, value: &Spanned<DeValue<'_>>, tables: &mut Tables) {
        let (written, at) = (*name.get_ref(), name.span());
        match (value.get_ref().as_table(), Context::from_id(written)) {
            (Some(table), Some(context)) => {
                let lines = self.lines(context, table);
                self.lay_over(lines, tables.entry(context).or_default());
            }
            (Some(_), None) => {
                let ids = Context::ALL.iter().map(|context| context.id());
                let nearest = nearest(written, ids).map(str::to_owned);
                self.fault(
                    at,
                    FaultKind::UnknownContext {
                        name: written.to_owned(),
                        nearest,
                    },
                );
            }
            (None, _) if SETTINGS.contains(&written) => {}
            (None, _) => {
                let nearest = nearest(written, SETTINGS.iter().copied()).map(str::to_owned);
                self.fault(
                    at,
                    FaultKind::UnknownSetting {
                        name: written.to_owned(),
                        nearest,
                    },
                );
            }
        }
    }

    /// Puts the file's own lines before and over the inherited ones.
    fn lay_over(&mut self, lines: Vec<Line>, table: &mut Vec<(Keys, Action)>) {
        for line in lines.iter().filter(|line| line.asks == Asks::Nothing) {
            if !table.iter().any(|(keys, _)| *keys == line.keys) {
                let keys = line.keys.spelling();
                self.fault(line.at.clone(), FaultKind::NothingToUnbind { keys });
            }
        }
        table.retain(|(keys, _)| lines.iter().all(|line| line.keys != *keys));
        let mut own: Vec<(Keys, Action)> = Vec::new();
        for line in lines {
            let Asks::For(action) = line.asks else {
                continue;
            };
            let collides = |other: &Keys| other.begins(&line.keys) || line.keys.begins(other);
            let hit = own
                .iter()
                .chain(table.iter())
                .find(|(other, _)| collides(other));
            if let Some((other, _)) = hit {
                let (keys, with) = (line.keys.spelling(), other.spelling());
                self.fault(line.at.clone(), FaultKind::Collision { keys, with });
            }
            own.push((line.keys, action));
        }
        table.splice(0..0, own);
    }

    fn ways_out(&mut self, keymap: &Keymap) {
        for &action in WAYS_OUT {
            if keymap.keys_for(action).is_empty() {
                self.fault(0..0, FaultKind::NoWayOut { action });
            }
        }
    }
}
