//! The made-up machine: what its memory holds and what its disk does. Kills lose what sits in the
//! process, power cuts what sits in memory.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::dice::SeededDice;
use super::disk::MadeUpDisk;
use super::trees::{Database, MadeUpOpener};
use crate::store::tree::Tree;

/// Bytes that reach the disk together.
const SECTOR_BYTES: usize = 512;

/// A change to a file not made durable yet.
#[derive(Debug, Clone)]
pub(super) enum Change {
    Write { offset: usize, bytes: Vec<u8> },
    Cut(usize),
}

/// A file as memory shows it, and as the disk has it.
#[derive(Debug, Clone, Default)]
pub(super) struct Inode {
    pub(super) now: Vec<u8>,
    durable: Vec<u8>,
    pending: Vec<Change>,
}

impl Inode {
    pub(super) fn change(&mut self, change: Change) {
        carry_out(&mut self.now, &change);
        self.pending.push(change);
    }

    pub(super) fn sync(&mut self) {
        for change in self.pending.drain(..) {
            carry_out(&mut self.durable, &change);
        }
    }

    /// Each change since the last sync may have reached the disk or not, each sector of a write
    /// for itself.
    fn lose_power(&mut self, dice: &SeededDice) {
        for change in std::mem::take(&mut self.pending) {
            match change {
                Change::Cut(_) if dice.once_in(2) => carry_out(&mut self.durable, &change),
                Change::Cut(_) => {}
                Change::Write { offset, bytes } => {
                    let fate = dice.below(3);
                    for (no, sector) in bytes.chunks(SECTOR_BYTES).enumerate() {
                        if fate == 0 || (fate == 1 && dice.once_in(2)) {
                            let reached = dice.below(8).max(1) * SECTOR_BYTES;
                            let bytes = sector[..sector.len().min(reached)].to_vec();
                            let offset = offset + no * SECTOR_BYTES;
                            carry_out(&mut self.durable, &Change::Write { offset, bytes });
                        }
                    }
                }
            }
        }
        self.now.clone_from(&self.durable);
    }
}

fn carry_out(bytes: &mut Vec<u8>, change: &Change) {
    match change {
        Change::Cut(length) => bytes.resize(*length, 0),
        Change::Write { offset, bytes: new } => {
            let end = offset + new.len();
            if bytes.len() < end {
                bytes.resize(end, 0);
            }
            bytes[*offset..end].copy_from_slice(new);
        }
    }
}

/// Names of the folder: `None` before it is made.
pub(super) type Names = BTreeMap<String, u64>;

/// Everything there is.
#[derive(Debug, Default)]
pub(super) struct World {
    pub(super) inodes: BTreeMap<u64, Inode>,
    pub(super) names: Option<Names>,
    /// What the folder held after each change not made durable yet, oldest first.
    pub(super) names_since: Vec<Option<Names>>,
    names_durable: Option<Names>,
    pub(super) lock: Option<u64>,
    /// Handles given out; those of processes that have died answer nothing.
    pub(super) handles: u64,
    pub(super) alive_from: u64,
    pub(super) database: Database,
}

impl World {
    pub(super) fn note_names(&mut self) {
        self.names_since.push(self.names.clone());
    }

    pub(super) fn sync_names(&mut self) {
        self.names_durable.clone_from(&self.names);
        self.names_since.clear();
    }

    pub(super) fn file(&mut self, name: &str) -> Option<&mut Inode> {
        let inode = self.names.as_ref()?.get(name)?;
        self.inodes.get_mut(inode)
    }
}

/// A machine with one register folder. Clones are the same machine.
#[derive(Debug, Clone, Default)]
pub struct MadeUp(Arc<Mutex<World>>);

impl MadeUp {
    /// A machine whose folder has not been made.
    pub fn new() -> Self {
        Self::default()
    }

    pub(super) fn world(&self) -> MutexGuard<'_, World> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn handle(&self) -> u64 {
        let mut world = self.world();
        world.handles += 1;
        world.handles
    }

    /// The folder as a new process sees it.
    pub fn disk(&self) -> MadeUpDisk {
        MadeUpDisk::new(self.clone())
    }

    /// The database of that folder.
    pub fn opener(&self) -> MadeUpOpener {
        MadeUpOpener::new(self.clone())
    }

    /// Every process dies. Files stay as written; of what the database has not flushed the newest
    /// transactions are lost, as many as the dice say.
    pub fn kill(&self, dice: &SeededDice) {
        let mut world = self.world();
        world.lock = None;
        world.alive_from = world.handles + 1;
        world.database.die(dice);
    }

    /// Every process dies and the memory is lost: of what was not synced, the dice say what had
    /// reached the disk.
    pub fn cut_power(&self, dice: &SeededDice) {
        self.kill(dice);
        let mut world = self.world();
        let mut states = std::mem::take(&mut world.names_since);
        states.truncate(dice.below(states.len() + 1));
        if let Some(reached) = states.pop() {
            world.names_durable = reached;
        }
        let durable = world.names_durable.clone();
        world.names = durable;
        for inode in world.inodes.values_mut() {
            inode.lose_power(dice);
        }
    }

    /// Bytes of a file; `None` when there is none.
    pub fn file(&self, name: &str) -> Option<Vec<u8>> {
        self.world().file(name).map(|inode| inode.now.clone())
    }

    /// Damages a file on the disk itself: other bytes, or none of it.
    pub fn damage(&self, name: &str, bytes: Option<Vec<u8>>) {
        let mut world = self.world();
        let Some(bytes) = bytes else {
            if let Some(names) = &mut world.names {
                names.remove(name);
            }
            world.sync_names();
            return;
        };
        if let Some(inode) = world.file(name) {
            inode.durable.clone_from(&bytes);
            (inode.now, inode.pending) = (bytes, Vec::new());
        }
    }

    /// As after a sync that failed: the system shows what was written and takes it for written
    /// back, so that no later sync brings it to the disk.
    pub fn forget_unsynced(&self, name: &str) {
        if let Some(inode) = self.world().file(name) {
            inode.pending.clear();
        }
    }

    /// Damages the database so that it opens without error and has lost the newest `lost`
    /// transactions of one tree.
    pub fn tear_tree(&self, tree: Tree, lost: usize) {
        self.world().database.tear(Some(tree), lost);
    }

    /// Damages the database so that it opens without error and has lost the newest `lost`
    /// transactions.
    pub fn truncate_trees(&self, lost: usize) {
        self.world().database.tear(None, lost);
    }

    /// Damages the database so that it refuses to open.
    pub fn break_trees(&self) {
        self.world().database.refuse();
    }

    /// How many databases have been set aside.
    pub fn set_aside(&self) -> usize {
        self.world().database.aside()
    }

    /// A copy of the machine as it stands, that goes its own way.
    #[must_use]
    pub fn twin(&self) -> Self {
        let world = self.world();
        let twin = World {
            inodes: world.inodes.clone(),
            names: world.names.clone(),
            names_since: world.names_since.clone(),
            names_durable: world.names_durable.clone(),
            lock: None,
            handles: world.handles,
            alive_from: world.handles + 1,
            database: world.database.clone(),
        };
        Self(Arc::new(Mutex::new(twin)))
    }
}
