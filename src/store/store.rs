//! The register's storage, opened: what it stands on, and when it must be opened again. Writing is
//! in `append`, reading in `reading`. Refuses to know what an act means.

use super::absent::NoTrees;
use super::access::AccessEnd;
use super::disk::Disk;
use super::folder;
use super::mark::Mark;
use super::marker::Marker;
use super::recover::{Opened, Recovered, Recovery};
use super::replay::{Anchor, Fold, Progress};
use super::survey::Place;
use super::tree::{OpenTrees, Trees};
use crate::office::{Doing, Hash, Trouble, Why};

/// The newest act: its number and its hash. What an officer is told, and may hold against us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// Number of the act; 0 in a register without acts.
    pub seq: u64,
    /// Its hash; of the journal's header in a register without acts.
    pub hash: Hash,
}

/// An open register. One at a time: the folder is locked while it lives.
pub struct Store {
    /// First, so that the database lets go of its files before the register's lock is let go of.
    pub(super) trees: Box<dyn Trees>,
    pub(super) opener: Box<dyn OpenTrees>,
    pub(super) disk: Box<dyn Disk>,
    pub(super) marker: Marker,
    pub(super) start: Place,
    pub(super) end: Place,
    /// Behind the newest act in the trees.
    pub(super) applied: Place,
    pub(super) mark: Mark,
    /// The trees hold changes that no act brought: rows read again under other rules.
    pub(super) is_changed: bool,
    /// Noted places of acts appended and not yet applied.
    pub(super) anchors: Vec<Anchor>,
    pub(super) told: Option<Head>,
    pub(super) read_only: Option<Trouble>,
    pub(super) reopen: Option<Trouble>,
    pub(super) distrust: Option<Trouble>,
    /// Where the access log ends; found when the first is made.
    pub(super) access_end: Option<AccessEnd>,
}

impl Store {
    /// Makes a register in an empty or missing folder, or finishes one half made. Does not open
    /// it; the lock is let go of.
    pub fn create(disk: &mut dyn Disk, marker: &Marker) -> Result<(), Trouble> {
        folder::create(disk, marker)
    }

    /// Opens a register: recovers, and says what it had to do. With `told`, the newest act an
    /// officer has a receipt of, a register that has less or another stays read-only.
    pub fn open(
        mut disk: Box<dyn Disk>,
        opener: Box<dyn OpenTrees>,
        told: Option<Head>,
        fold: &mut dyn Fold,
        progress: Progress<'_>,
    ) -> Result<(Self, Opened), Trouble> {
        let entered = folder::enter(&mut *disk)?;
        let start = entered.start;
        let mut store = Self {
            disk,
            opener,
            trees: Box::new(NoTrees(not_open())),
            marker: entered.marker,
            start,
            end: start,
            applied: start,
            mark: Mark {
                turn: 0,
                place: start,
            },
            is_changed: false,
            anchors: Vec::new(),
            told,
            read_only: None,
            reopen: None,
            distrust: None,
            access_end: None,
        };
        let suspect = !entered.mended.is_empty();
        let mut found = store.recover(suspect, fold, progress)?;
        if !entered.mended.is_empty() {
            found.mended.splice(0..0, entered.mended);
            found.clean = false;
        }
        Ok((store, found))
    }

    /// Recovers again after a failure, under the same lock. On error the store stands without a
    /// database and asks to be opened again.
    pub fn reopen(
        &mut self,
        fold: &mut dyn Fold,
        progress: Progress<'_>,
    ) -> Result<Opened, Trouble> {
        self.recover(false, fold, progress)
    }

    fn recover(
        &mut self,
        suspect: bool,
        fold: &mut dyn Fold,
        progress: Progress<'_>,
    ) -> Result<Opened, Trouble> {
        // The database must let go of its files before it is opened again.
        fold.meet(&self.marker);
        self.trees = Box::new(NoTrees(not_open()));
        self.anchors.clear();
        let recovery = Recovery {
            disk: &mut *self.disk,
            opener: &*self.opener,
            start: self.start,
            suspect,
            distrust: self.distrust.clone(),
            fold,
            progress,
        };
        let opened = recovery
            .run()
            .and_then(|recovered| self.stand_on(recovered));
        if let Err(error) = &opened {
            self.trees = Box::new(NoTrees(error.clone()));
            self.reopen = Some(error.clone());
        }
        opened
    }

    fn stand_on(&mut self, recovered: Recovered) -> Result<Opened, Trouble> {
        let Recovered {
            trees,
            end,
            applied,
            mark,
            mut opened,
        } = recovered;
        (self.trees, self.end, self.applied, self.mark) = (trees, end, applied, mark);
        (self.reopen, self.distrust) = (None, None);
        if opened.read_only.is_none() {
            opened.read_only = match self.told {
                Some(told) => self.against(told)?,
                None => None,
            };
        }
        self.read_only.clone_from(&opened.read_only);
        Ok(opened)
    }

    /// What is wrong with a register in which `told`, the newest act an officer was told of, is not.
    pub fn against(&self, told: Head) -> Result<Option<Trouble>, Trouble> {
        if self.end.seq < told.seq {
            return Ok(Some(Trouble::LessThanTold {
                told: told.seq,
                found: self.end.seq,
            }));
        }
        let hash = match told.seq {
            0 => Some(self.start.hash),
            seq => self.find(seq)?.map(|record| record.hash),
        };
        Ok((hash != Some(told.hash)).then_some(Trouble::OtherThanTold { seq: told.seq }))
    }

    /// What the register says of itself.
    pub fn marker(&self) -> &Marker {
        &self.marker
    }

    /// The newest act on disk.
    pub fn head(&self) -> Head {
        Head {
            seq: self.end.seq,
            hash: self.end.hash,
        }
    }

    /// Number of the newest act in the trees; behind [`Store::head`] until [`Store::apply`].
    pub fn applied(&self) -> u64 {
        self.applied.seq
    }

    /// From now on nothing is written if `told` is not in the register; then why.
    pub fn heed(&mut self, told: Head) -> Result<Option<Trouble>, Trouble> {
        let against = self.against(told)?;
        if let Some(trouble) = &against {
            self.told = Some(told);
            self.read_only.get_or_insert_with(|| trouble.clone());
        }
        Ok(against)
    }

    /// Why nothing is written, if so.
    pub fn read_only(&self) -> Option<&Trouble> {
        self.read_only.as_ref()
    }

    /// Why the register must be opened again before more is written, if so.
    pub fn needs_reopen(&self) -> Option<&Trouble> {
        self.reopen.as_ref()
    }

    /// The database gave something it cannot have been given: the next [`Store::reopen`] sets it
    /// aside and makes it anew from the journal.
    pub fn distrust(&mut self, doubt: Trouble) {
        self.reopen.get_or_insert_with(|| doubt.clone());
        self.distrust = Some(doubt);
    }
}

/// While recovery is under way.
fn not_open() -> Trouble {
    Trouble::NotRecorded {
        doing: Doing::Opening,
        why: Why::ReopenFirst,
    }
}
