//! Every case in a few dozen bytes, in memory: board, funnel, lists, find are scans of it. Names are
//! loaded when somebody first asks for one, so that opening costs standings alone.

use std::collections::BTreeMap;

use super::kept;
use super::naming::{NamingRef, Packed};
use super::row::{Naming, Row};
use crate::domain::{CaseId, KeptStanding, ListTag, Standing};
use crate::lang::Collation;
use crate::office::Trouble;
use crate::store::Trees;

/// The rows of a register, by case number.
#[derive(Debug, Default)]
pub(super) struct Table {
    standings: Vec<Option<KeptStanding>>,
    /// The half of the table that waits until somebody asks for a name.
    names: Option<Vec<Option<Packed>>>,
}

/// A row while it stands in the table.
#[derive(Debug, Clone, Copy)]
pub(super) struct RowRef<'a> {
    pub(super) standing: Standing,
    pub(super) naming: NamingRef<'a>,
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
            let pack = |naming: Naming| Packed::of(&naming, collation);
            self.names = Some(kept::all_rows_as(trees, pack)?);
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
                row.as_ref().map(|row| row.standing.into()),
            );
            if let Some(names) = &mut self.names {
                let pack = |row: &Row| Packed::of(&row.naming, collation);
                put(names, at, row.as_ref().map(pack));
            }
        }
    }

    /// One standing.
    pub(super) fn standing(&self, number: u32) -> Option<Standing> {
        let kept = self.standings.get(number.checked_sub(1)? as usize)?;
        kept.as_ref().map(Standing::from)
    }

    /// One row; names must be loaded.
    pub(super) fn row(&self, number: u32) -> Option<RowRef<'_>> {
        let at = number.checked_sub(1)? as usize;
        let standing = self.standings.get(at)?.as_ref()?.into();
        let naming = self.names.as_ref()?.get(at)?.as_ref()?.naming();
        Some(RowRef { standing, naming })
    }

    /// The place of a name in a Vietnamese list; names must be loaded.
    pub(super) fn sort_key(&self, number: u32) -> Option<&[u8]> {
        let at = number.checked_sub(1)? as usize;
        let packed = self.names.as_ref()?.get(at)?.as_ref()?;
        Some(packed.sort_key())
    }

    /// Everybody who stands on a list, by case number.
    pub(super) fn on_list(&self, list: ListTag) -> impl Iterator<Item = CaseId> {
        let kept = self.standings.iter().flatten();
        kept.filter_map(move |standing| standing.case_on(list))
    }

    /// Every standing, by case number, of people: a file merged away is counted in the other's stead
    /// nowhere.
    pub(super) fn standings(&self) -> impl Iterator<Item = Standing> + Clone {
        self.every_standing().filter(|one| !one.is_merged())
    }

    /// Every standing there is, those merged away included.
    pub(super) fn every_standing(&self) -> impl Iterator<Item = Standing> + Clone {
        self.standings.iter().flatten().map(Standing::from)
    }

    /// Every row of people, by case number; none before names are loaded.
    pub(super) fn rows(&self) -> impl Iterator<Item = RowRef<'_>> + Clone {
        self.every_row().filter(|row| !row.standing.is_merged())
    }

    /// Every row there is, those merged away included.
    pub(super) fn every_row(&self) -> impl Iterator<Item = RowRef<'_>> + Clone {
        let names = self.names.as_deref().unwrap_or_default();
        self.standings
            .iter()
            .zip(names)
            .filter_map(|(standing, packed)| {
                Some(RowRef {
                    standing: standing.as_ref()?.into(),
                    naming: packed.as_ref()?.naming(),
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
