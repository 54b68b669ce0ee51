//! Every case in a few dozen bytes, in memory: board, funnel, lists, find are scans of it. Names are
//! loaded when somebody first asks for one, so that opening costs standings alone.

use std::collections::BTreeMap;

use super::kept;
use super::row::{Naming, Row};
use crate::domain::Standing;
use crate::lang::Collation;
use crate::office::Trouble;
use crate::store::Trees;

/// The rows of a register, by case number.
#[derive(Debug, Default)]
pub(super) struct Table {
    standings: Vec<Option<Standing>>,
    names: Option<Names>,
}

/// The half of the table that waits until somebody asks for a name.
#[derive(Debug)]
struct Names {
    namings: Vec<Option<Naming>>,
    /// The place of each name in a Vietnamese list, as bytes that compare; never stored, since the
    /// order belongs to the collation's own tables.
    sort_keys: Vec<Option<Vec<u8>>>,
}

/// A row while it stands in the table.
#[derive(Debug, Clone, Copy)]
pub(super) struct RowRef<'a> {
    pub(super) standing: &'a Standing,
    pub(super) naming: &'a Naming,
}

impl Table {
    /// Loads the standings; names wait.
    pub(super) fn load(trees: &dyn Trees) -> Result<Self, Trouble> {
        Ok(Self {
            standings: kept::all_rows(trees)?,
            names: None,
        })
    }

    /// Loads the names, once.
    pub(super) fn load_names(
        &mut self,
        trees: &dyn Trees,
        collation: &Collation,
    ) -> Result<(), Trouble> {
        if self.names.is_none() {
            let namings: Vec<Option<Naming>> = kept::all_rows(trees)?;
            let key = |naming: &Naming| collation.sort_key(&naming.name);
            let sort_keys = namings
                .iter()
                .map(|naming| naming.as_ref().map(key))
                .collect();
            self.names = Some(Names { namings, sort_keys });
        }
        Ok(())
    }

    /// Puts changed rows in.
    pub(super) fn update(&mut self, rows: &BTreeMap<u32, Option<Row>>, collation: &Collation) {
        for (number, row) in rows {
            let at = *number as usize - 1;
            put(
                &mut self.standings,
                at,
                row.as_ref().map(|row| row.standing.clone()),
            );
            if let Some(names) = &mut self.names {
                let naming = row.as_ref().map(|row| row.naming.clone());
                let key = naming
                    .as_ref()
                    .map(|naming| collation.sort_key(&naming.name));
                put(&mut names.sort_keys, at, key);
                put(&mut names.namings, at, naming);
            }
        }
    }

    /// One standing.
    pub(super) fn standing(&self, number: u32) -> Option<&Standing> {
        self.standings
            .get(number.checked_sub(1)? as usize)?
            .as_ref()
    }

    /// One row; names must be loaded.
    pub(super) fn row(&self, number: u32) -> Option<RowRef<'_>> {
        let at = number.checked_sub(1)? as usize;
        let standing = self.standings.get(at)?.as_ref()?;
        let naming = self.names.as_ref()?.namings.get(at)?.as_ref()?;
        Some(RowRef { standing, naming })
    }

    /// The place of a name in a Vietnamese list; names must be loaded.
    pub(super) fn sort_key(&self, number: u32) -> Option<&[u8]> {
        let at = number.checked_sub(1)? as usize;
        self.names.as_ref()?.sort_keys.get(at)?.as_deref()
    }

    /// Every standing, by case number.
    pub(super) fn standings(&self) -> impl Iterator<Item = &Standing> + Clone {
        self.standings.iter().flatten()
    }

    /// Every row, by case number; none before names are loaded.
    pub(super) fn rows(&self) -> impl Iterator<Item = RowRef<'_>> + Clone {
        let namings = self.names.as_ref().map_or(&[][..], |names| &names.namings);
        self.standings
            .iter()
            .zip(namings)
            .filter_map(|(standing, naming)| {
                Some(RowRef {
                    standing: standing.as_ref()?,
                    naming: naming.as_ref()?,
                })
            })
    }
}

fn put<T>(rows: &mut Vec<Option<T>>, at: usize, row: Option<T>) {
    if rows.len() <= at {
        rows.resize_with(at + 1, || None);
    }
    rows[at] = row;
}
