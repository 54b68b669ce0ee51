//! The full check of a register, as named checks. Each finds its own kind of damage and no other's.
//! Refuses to repair: opening does that.

use std::collections::VecDeque;
use std::ops::ControlFlow;

use super::copies::{Copies, Expect, Window, hole};
use super::disk::{Disk, JOURNAL, MIRROR};
use super::frame;
use super::replay::{Fold, replay};
use super::survey::{Place, Survey};
use super::tree::{Span, Tree, Trees};
use crate::office::{Doing, Harm, Trouble, limits};

/// How a check came out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing wrong.
    Whole,
    /// This is wrong.
    Broken(Trouble),
    /// Another check's damage stands in the way.
    NotJudged,
}

/// One named check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// Stable name: `chain`, `copies`, `fold`; the register adds its own.
    pub name: &'static str,
    /// How it came out.
    pub verdict: Verdict,
}

impl Check {
    /// Whether nothing was found wrong.
    pub fn is_whole(&self) -> bool {
        match self.verdict {
            Verdict::Whole => true,
            Verdict::Broken(_) | Verdict::NotJudged => false,
        }
    }

    fn of(name: &'static str, result: Result<(), Trouble>) -> Self {
        let verdict = match result {
            Ok(()) => Verdict::Whole,
            Err(trouble) => Verdict::Broken(trouble),
        };
        Self { name, verdict }
    }
}

/// `chain`: every act stands in at least one copy and follows from the one before.
/// `copies`: both files hold the same bytes. `fold`: the trees are what the acts make them.
pub(super) fn checks(
    disk: &dyn Disk,
    (start, end): (Place, Place),
    applied: u64,
    trees: &dyn Trees,
    fold: &mut dyn Fold,
    scratch: &mut dyn Trees,
) -> Vec<Check> {
    let (chain, upto) = match chain(disk, start, end, applied) {
        Ok(upto) => (Ok(()), Some(upto)),
        Err(trouble) => (Err(trouble), None),
    };
    let fold = match upto {
        None => Check {
            name: "fold",
            verdict: Verdict::NotJudged,
        },
        Some(upto) => {
            let told = replay(disk, (start, upto), fold, scratch, &mut |_, _| {});
            Check::of("fold", told.and_then(|()| same_trees(trees, scratch)))
        }
    };
    vec![
        Check::of("chain", chain),
        Check::of("copies", copies(disk, start)),
        fold,
    ]
}

/// Walks all acts; returns the place behind the newest one applied.
fn chain(disk: &dyn Disk, start: Place, end: Place, applied: u64) -> Result<Place, Trouble> {
    let mut copies = Copies::open(disk)?;
    let (mut at, mut upto) = (start, start);
    while at.seq < end.seq {
        let expect = Expect::After {
            seq: at.seq + 1,
            previous: at.hash,
        };
        let record = copies.read(at.offset, expect)?;
        let record = record.ok_or_else(|| hole(Some(at.seq + 1), at.offset))?;
        at = Place {
            seq: record.seq,
            hash: record.hash,
            offset: record.end(),
        };
        if at.seq <= applied {
            upto = at;
        }
    }
    if at == end {
        Ok(upto)
    } else {
        Err(hole(Some(at.seq), at.offset))
    }
}

/// Compares the files byte for byte.
fn copies(disk: &dyn Disk, start: Place) -> Result<(), Trouble> {
    let mut copies = Copies::open(disk)?;
    let length = copies.journal.length.max(copies.mirror.length);
    let trouble =
        |file: &str, error| Trouble::of_io(Doing::Reading, &disk.folder().join(file), &error);
    let mut at = 0;
    while at < length {
        let want = limits::WALK_WINDOW_BYTES;
        let journal = copies
            .journal
            .bytes(at, want)
            .map_err(|error| trouble(JOURNAL, error))?;
        let mirror = copies
            .mirror
            .bytes(at, want)
            .map_err(|error| trouble(MIRROR, error))?;
        if journal != mirror {
            let same = journal
                .iter()
                .zip(mirror)
                .take_while(|(one, other)| one == other)
                .count();
            return Err(differ(disk, start, at + same as u64)?);
        }
        at += journal.len() as u64;
    }
    Ok(())
}

/// Says which of two files that differ at a place is the wrong one, as far as the records' own
/// checks can tell.
fn differ(disk: &dyn Disk, start: Place, at: u64) -> Result<Trouble, Trouble> {
    let survey = Survey::take(disk, start)?;
    let stretch = survey
        .one_sided
        .iter()
        .find(|it| it.offset <= at && at < it.offset + it.bytes);
    let file = match stretch {
        Some(stretch) => stretch.file.clone(),
        None if at < start.offset && !begins_with(disk, JOURNAL, start)? => JOURNAL.to_owned(),
        None => MIRROR.to_owned(),
    };
    Ok(Trouble::Damaged {
        file,
        harm: Harm::CopiesDiffer,
        seq: None,
        offset: Some(at),
    })
}

fn begins_with(disk: &dyn Disk, file: &'static str, start: Place) -> Result<bool, Trouble> {
    let header = usize::try_from(start.offset).expect("a header is short");
    let mut window = Window::open(disk, file, header)?;
    let bytes = window
        .bytes(0, header)
        .map_err(|error| Trouble::of_io(Doing::Reading, &disk.folder().join(file), &error))?;
    Ok(frame::genesis(bytes) == start.hash)
}

fn same_trees(trees: &dyn Trees, fresh: &dyn Trees) -> Result<(), Trouble> {
    for tree in Tree::ALL {
        let (mut kept, mut told) = (Pages::new(trees, tree), Pages::new(fresh, tree));
        loop {
            let (kept, told) = (kept.next()?, told.next()?);
            if kept != told {
                return Err(Trouble::damaged(tree.file(), Harm::DatabaseDiffers));
            }
            if kept.is_none() {
                break;
            }
        }
    }
    Ok(())
}

/// A key and its value.
type Pair = (Vec<u8>, Vec<u8>);

/// The pairs of a tree one after another, read a page at a time.
struct Pages<'a> {
    trees: &'a dyn Trees,
    tree: Tree,
    from: Vec<u8>,
    page: VecDeque<Pair>,
    exhausted: bool,
}

impl<'a> Pages<'a> {
    const PAIRS: usize = 1024;

    fn new(trees: &'a dyn Trees, tree: Tree) -> Self {
        Self {
            trees,
            tree,
            from: Vec::new(),
            page: VecDeque::new(),
            exhausted: false,
        }
    }

    fn next(&mut self) -> Result<Option<Pair>, Trouble> {
        if self.page.is_empty() && !self.exhausted {
            self.turn()?;
        }
        Ok(self.page.pop_front())
    }

    fn turn(&mut self) -> Result<(), Trouble> {
        let span = Span {
            from: std::mem::take(&mut self.from),
            before: None,
        };
        let page = &mut self.page;
        self.trees.scan(self.tree, &span, &mut |key, value| {
            page.push_back((key.to_vec(), value.to_vec()));
            if page.len() < Self::PAIRS {
                ControlFlow::Continue(())
            } else {
                ControlFlow::Break(())
            }
        })?;
        self.exhausted = page.len() < Self::PAIRS;
        if let Some((last, _)) = page.back() {
            // The first key that can follow: the same with a zero byte behind it.
            self.from = [last.as_slice(), &[0]].concat();
        }
        Ok(())
    }
}
