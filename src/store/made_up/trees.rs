//! The made-up machine's database: transactions that a kill or power cut may take back, newest
//! first, until they are flushed. It never tears by itself.

use std::ops::ControlFlow;

use super::dice::SeededDice;
use super::world::{MadeUp, World};
use crate::office::{Harm, Trouble};
use crate::store::disk::DATABASE;
use crate::store::scratch::Scratch;
use crate::store::tree::{OpenTrees, Put, Span, Tree, Trees, Visit};

/// All transactions ever made, and how many of them are safe.
#[derive(Debug, Clone, Default)]
pub(super) struct Database {
    there: bool,
    now: Scratch,
    story: Vec<Vec<Put>>,
    flushed: usize,
    owner: Option<u64>,
    refuses: bool,
    aside: usize,
}

impl Database {
    pub(super) fn die(&mut self, dice: &SeededDice) {
        self.owner = None;
        let kept = self.flushed + dice.below(self.story.len() - self.flushed + 1);
        self.story.truncate(kept);
        self.tell();
    }

    pub(super) fn tear(&mut self, tree: Option<Tree>, lost: usize) {
        let from = self.story.len().saturating_sub(lost);
        for puts in &mut self.story[from..] {
            puts.retain(|put| tree.is_some_and(|tree| tree != put.tree));
        }
        self.tell();
    }

    pub(super) fn refuse(&mut self) {
        self.refuses = true;
    }

    pub(super) fn aside(&self) -> usize {
        self.aside
    }

    fn tell(&mut self) {
        self.now = Scratch::new();
        for puts in &self.story {
            self.now.change(puts);
        }
    }
}

/// Opens the made-up database for one process.
#[derive(Debug)]
pub struct MadeUpOpener {
    machine: MadeUp,
}

impl MadeUpOpener {
    pub(super) fn new(machine: MadeUp) -> Self {
        Self { machine }
    }
}

impl OpenTrees for MadeUpOpener {
    fn open(&self, fresh: bool) -> Result<Box<dyn Trees>, Trouble> {
        let handle = self.machine.handle();
        let mut world = self.machine.world();
        let database = &mut world.database;
        if database.owner.is_some() {
            return Err(Trouble::Busy { pid: None });
        }
        if database.refuses {
            return Err(Trouble::damaged(DATABASE, Harm::DatabaseRefuses));
        }
        if !database.there && !fresh {
            return Err(Trouble::damaged(DATABASE, Harm::Missing));
        }
        database.there = true;
        database.owner = Some(handle);
        Ok(Box::new(MadeUpTrees {
            machine: self.machine.clone(),
            handle,
        }))
    }

    fn set_aside(&self) -> Result<Option<String>, Trouble> {
        let database = &mut self.machine.world().database;
        if !database.there {
            return Ok(None);
        }
        let aside = database.aside + 1;
        *database = Database {
            aside,
            ..Database::default()
        };
        Ok(Some(format!("{DATABASE}.aside.{aside}")))
    }

    fn pause(&self) {}
}

struct MadeUpTrees {
    machine: MadeUp,
    handle: u64,
}

impl MadeUpTrees {
    fn with<T>(&self, work: impl FnOnce(&mut Database) -> T) -> Result<T, Trouble> {
        let world: &mut World = &mut self.machine.world();
        if world.database.owner == Some(self.handle) {
            Ok(work(&mut world.database))
        } else {
            Err(Trouble::damaged(DATABASE, Harm::DatabaseRefuses))
        }
    }
}

impl Drop for MadeUpTrees {
    fn drop(&mut self) {
        let database = &mut self.machine.world().database;
        if database.owner == Some(self.handle) {
            database.owner = None;
        }
    }
}

impl Trees for MadeUpTrees {
    fn get(&self, tree: Tree, key: &[u8]) -> Result<Option<Vec<u8>>, Trouble> {
        self.with(|database| database.now.get(tree, key))?
    }

    fn scan(&self, tree: Tree, span: &Span, visit: Visit<'_>) -> Result<(), Trouble> {
        // Gathered first: what is visited may read the database too.
        let mut pairs = Vec::new();
        self.with(|database| {
            database.now.scan(tree, span, &mut |key, value| {
                pairs.push((key.to_vec(), value.to_vec()));
                ControlFlow::Continue(())
            })
        })??;
        let mut pairs = pairs.iter();
        while pairs
            .next()
            .is_some_and(|(key, value)| visit(key, value).is_continue())
        {}
        Ok(())
    }

    fn commit(&mut self, puts: &[Put]) -> Result<(), Trouble> {
        puts.iter().try_for_each(Put::check)?;
        self.with(|database| {
            database.now.change(puts);
            database.story.push(puts.to_vec());
        })
    }

    fn flush(&mut self) -> Result<(), Trouble> {
        self.with(|database| database.flushed = database.story.len())
    }
}
