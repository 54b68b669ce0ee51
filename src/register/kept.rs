//! How cases, rows and the office's own facts lie in the database's trees. All of it can be made again
//! from the journal: a new [`SCHEMA`] costs a rebuild and nothing else.

use std::ops::ControlFlow;
use std::panic::resume_unwind;
use std::thread;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::row::{self, BLOCK_ROWS, Naming};
use crate::domain::{
    Case, CaseId, CitizenId, District, Household, KeptStanding, OrderId, RulesDigest, Seq, Standing,
};
use crate::office::{Harm, Trouble};
use crate::store::codec::{self, Home};
use crate::store::{LookupKey, Put, Span, Tree, Trees, parts};

/// Raised whenever one of the kept types changes its shape.
pub(super) const SCHEMA: u16 = 9;

const CASE: u8 = 1;
const COLUMN: u8 = 2;
const NAME: u8 = 3;
const DISTRICT: u8 = 4;

const DISTRICT_KEY: &[u8] = b"district";
const ROWS_KEY: &[u8] = b"rows";
const NUMBER_KEY: &[u8] = b"number/";

/// The acts of the office's own facts stand under this number, which no case has.
pub(super) const DISTRICT_NUMBER: u32 = 0;

fn read<T: DeserializeOwned>(
    trees: &dyn Trees,
    tree: Tree,
    key: &[u8],
    kind: u8,
) -> Result<Option<T>, Trouble> {
    match parts::join(trees, tree, key)? {
        Some(bytes) => codec::open_as(&bytes, Home::Under(tree, key), kind, SCHEMA).map(Some),
        None => Ok(None),
    }
}

fn write(
    trees: &dyn Trees,
    tree: Tree,
    key: &[u8],
    kind: u8,
    value: &impl Serialize,
) -> Result<Vec<Put>, Trouble> {
    let sealed = codec::seal(kind, SCHEMA, Home::Under(tree, key), value)?;
    parts::split(trees, tree, key, &sealed)
}

/// A case as it stands.
pub(super) fn case(trees: &dyn Trees, number: u32) -> Result<Option<Case>, Trouble> {
    read(trees, Tree::Case, &number.to_be_bytes(), CASE)
}

/// The changes that keep a case, or take it out.
pub(super) fn put_case(
    trees: &dyn Trees,
    number: u32,
    case: Option<&Case>,
) -> Result<Vec<Put>, Trouble> {
    let key = number.to_be_bytes();
    match case {
        Some(case) => write(trees, Tree::Case, &key, CASE, case),
        None => parts::remove(trees, Tree::Case, &key),
    }
}

/// The office's own facts.
pub(super) fn district(trees: &dyn Trees) -> Result<District, Trouble> {
    Ok(read(trees, Tree::Meta, DISTRICT_KEY, DISTRICT)?.unwrap_or_default())
}

/// The changes that keep the office's own facts.
pub(super) fn put_district(trees: &dyn Trees, district: &District) -> Result<Vec<Put>, Trouble> {
    write(trees, Tree::Meta, DISTRICT_KEY, DISTRICT, district)
}

/// The rules the rows were read under; nothing before the first act.
pub(super) fn rules_of_rows(trees: &dyn Trees) -> Result<Option<RulesDigest>, Trouble> {
    match trees.get(Tree::Meta, ROWS_KEY)? {
        Some(value) => {
            let digest = value.try_into().map_err(|_| unreadable(Tree::Meta))?;
            Ok(Some(RulesDigest(u64::from_be_bytes(digest))))
        }
        None => Ok(None),
    }
}

/// Notes the rules the rows were read under.
pub(super) fn put_rules_of_rows(rules: RulesDigest) -> Put {
    Put::set(Tree::Meta, ROWS_KEY, rules.0.to_be_bytes().to_vec())
}

/// One half of a block of rows.
pub(super) trait Half: Serialize + DeserializeOwned + Clone + Send {
    const TREE: Tree;
    const KIND: u8;
}

impl Half for KeptStanding {
    const TREE: Tree = Tree::Column;
    const KIND: u8 = COLUMN;
}

impl Half for Naming {
    const TREE: Tree = Tree::Name;
    const KIND: u8 = NAME;
}

/// A block of rows; empty where it was never written.
pub(super) fn block<T: Half>(trees: &dyn Trees, no: u32) -> Result<Vec<Option<T>>, Trouble> {
    Ok(read(trees, T::TREE, &no.to_be_bytes(), T::KIND)?.unwrap_or_default())
}

/// The changes that keep a block.
pub(super) fn put_block<T: Half>(
    trees: &dyn Trees,
    no: u32,
    rows: &[Option<T>],
) -> Result<Vec<Put>, Trouble> {
    write(trees, T::TREE, &no.to_be_bytes(), T::KIND, &rows)
}

/// Every row of one half, by case number from 1. Somebody waits for them: two threads read a part each.
pub(super) fn all_rows<T: Half>(trees: &dyn Trees) -> Result<Vec<Option<T>>, Trouble> {
    all_rows_as(trees, |row: T| row)
}

/// The same, each row made into what is kept of it as soon as it is read.
pub(super) fn all_rows_as<T: Half, R: Send>(
    trees: &dyn Trees,
    read: impl Fn(T) -> R + Sync,
) -> Result<Vec<Option<R>>, Trouble> {
    let cases = district(trees)?.registered;
    let (middle, _) = row::place(cases / 2);
    let key = middle.to_be_bytes().to_vec();
    let first = Span {
        from: Vec::new(),
        before: Some(key.clone()),
    };
    let second = Span {
        from: key,
        before: None,
    };
    let (mut rows, rest) = thread::scope(|scope| {
        let rest = scope.spawn(|| rows_from(trees, &second, (middle, cases / 2), &read));
        let rows = rows_from(trees, &first, (0, cases), &read)?;
        let rest = rest.join().unwrap_or_else(|panic| resume_unwind(panic))?;
        Ok::<_, Trouble>((rows, rest))
    })?;
    rows.resize_with((middle * BLOCK_ROWS) as usize, || None);
    rows.extend(rest);
    Ok(rows)
}

/// Everybody who was put into the household of another case, and that case. Reads every standing: it is
/// asked where two files become one, and nowhere else.
pub(super) fn households(trees: &dyn Trees) -> Result<Vec<(CaseId, Household)>, Trouble> {
    let household = |row: KeptStanding| {
        let standing = Standing::from(&row);
        let is_named = standing.household != standing.case;
        is_named.then_some((standing.case, standing.household))
    };
    let named = all_rows_as(trees, household)?;
    Ok(named.into_iter().flatten().flatten().collect())
}

/// The rows of the blocks in a span, from those of block `start` on, with room for so many.
fn rows_from<T: Half, R>(
    trees: &dyn Trees,
    span: &Span,
    (start, room): (u32, u32),
    read: &impl Fn(T) -> R,
) -> Result<Vec<Option<R>>, Trouble> {
    let mut rows = Vec::with_capacity(room as usize);
    let mut blocks = BlockReader {
        key: Vec::new(),
        sealed: Vec::new(),
    };
    let mut trouble = None;
    let mut take = |blocks: &BlockReader| -> Result<(), Trouble> {
        if !blocks.sealed.is_empty() {
            let home = Home::Under(T::TREE, &blocks.key);
            let block: Vec<Option<T>> = codec::open_as(&blocks.sealed, home, T::KIND, SCHEMA)?;
            let no = blocks.number().and_then(|no| no.checked_sub(start));
            let at = no.ok_or_else(|| unreadable(T::TREE))? as usize;
            rows.resize_with(at * BLOCK_ROWS as usize, || None);
            rows.extend(block.into_iter().map(|row| row.map(read)));
        }
        Ok(())
    };
    trees.scan(T::TREE, span, &mut |key, value| {
        if blocks.begins(key)
            && let Err(error) = take(&blocks)
        {
            trouble = Some(error);
            return ControlFlow::Break(());
        }
        blocks.push(key, value);
        ControlFlow::Continue(())
    })?;
    match trouble {
        Some(trouble) => Err(trouble),
        None => take(&blocks).map(|()| rows),
    }
}

/// Puts the parts of one value together while a scan passes over them.
struct BlockReader {
    key: Vec<u8>,
    sealed: Vec<u8>,
}

impl BlockReader {
    /// Whether the part with this key is the first of another value.
    fn begins(&self, key: &[u8]) -> bool {
        key.split_last().is_some_and(|(_, block)| block != self.key)
    }

    fn push(&mut self, key: &[u8], value: &[u8]) {
        let Some((_, block)) = key.split_last() else {
            return;
        };
        if block == self.key {
            self.sealed.extend_from_slice(value);
        } else {
            self.key = block.to_vec();
            // The first part begins with the number of parts.
            self.sealed.clear();
            self.sealed
                .extend_from_slice(value.get(1..).unwrap_or_default());
        }
    }

    fn number(&self) -> Option<u32> {
        self.key.as_slice().try_into().ok().map(u32::from_be_bytes)
    }
}

/// Where the acts of a case stand in the journal, oldest first.
pub(super) fn acts_of(trees: &dyn Trees, number: u32) -> Result<Vec<(Seq, u64)>, Trouble> {
    let mut acts = Vec::new();
    let mut is_sound = true;
    trees.scan(
        Tree::Acts,
        &Span::prefix(&number.to_be_bytes()),
        &mut |key, value| {
            let seq = key
                .get(4..)
                .and_then(|seq| seq.try_into().ok())
                .map(u64::from_be_bytes);
            let offset = value.try_into().ok().map(u64::from_be_bytes);
            match (seq, offset) {
                (Some(seq), Some(offset)) => acts.push((Seq(seq), offset)),
                _ => is_sound = false,
            }
            ControlFlow::Continue(())
        },
    )?;
    if is_sound {
        Ok(acts)
    } else {
        Err(unreadable(Tree::Acts))
    }
}

/// Notes where an act of a case stands.
pub(super) fn put_act(number: u32, seq: Seq, offset: u64) -> Put {
    let key = [number.to_be_bytes().as_slice(), &seq.0.to_be_bytes()].concat();
    Put::set(Tree::Acts, key, offset.to_be_bytes().to_vec())
}

/// Where the act an order became stands.
pub(super) fn sent(trees: &dyn Trees, id: OrderId) -> Result<Option<u64>, Trouble> {
    match trees.get(Tree::Sent, &id.0.to_be_bytes())? {
        Some(value) => {
            let offset = value.try_into().map_err(|_| unreadable(Tree::Sent))?;
            Ok(Some(u64::from_be_bytes(offset)))
        }
        None => Ok(None),
    }
}

/// Notes which act an order became.
pub(super) fn put_sent(id: OrderId, offset: u64) -> Put {
    Put::set(
        Tree::Sent,
        id.0.to_be_bytes(),
        offset.to_be_bytes().to_vec(),
    )
}

fn number_key(key: &LookupKey, id: &CitizenId) -> Vec<u8> {
    let hash = blake3::keyed_hash(key.bytes(), id.as_str().as_bytes());
    [NUMBER_KEY, &hash.as_bytes()[..16]].concat()
}

/// The case that has a citizen number.
pub(super) fn who_has(
    trees: &dyn Trees,
    key: &LookupKey,
    id: &CitizenId,
) -> Result<Option<u32>, Trouble> {
    match trees.get(Tree::Meta, &number_key(key, id))? {
        Some(value) => {
            let number = value.try_into().map_err(|_| unreadable(Tree::Meta))?;
            Ok(Some(u32::from_be_bytes(number)))
        }
        None => Ok(None),
    }
}

/// Notes who has a citizen number, or that nobody has it any more.
pub(super) fn put_who_has(key: &LookupKey, id: &CitizenId, case: Option<CaseId>) -> Put {
    let key = number_key(key, id);
    match case {
        Some(case) => Put::set(Tree::Meta, key, case.number().to_be_bytes().to_vec()),
        None => Put::remove(Tree::Meta, key),
    }
}

fn unreadable(tree: Tree) -> Trouble {
    Trouble::damaged(tree.file(), Harm::Unreadable)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Scratch;

    fn naming(number: u32) -> Naming {
        Naming {
            name: format!("Mẫu {number}"),
            folded: format!("mau {number}"),
            birth_year: 1990,
            citizen_id: None,
            group: None,
        }
    }

    #[test]
    fn all_rows_come_back_in_their_places_however_many_there_are() {
        for cases in [0, 1, 15, 16, 17, 31, 32, 33, 100] {
            let mut trees = Scratch::new();
            let mut expected: Vec<Option<Naming>> = (1..=cases).map(naming).map(Some).collect();
            // The tenth was taken back.
            if let Some(tenth) = expected.get_mut(9) {
                *tenth = None;
            }
            for (no, block) in (0..).zip(expected.chunks(BLOCK_ROWS as usize)) {
                let puts = put_block(&trees, no, block).unwrap();
                trees.commit(&puts).unwrap();
            }
            // Where the halves meet depends on how many were registered; what comes back does not.
            for registered in [cases, 0, 3 * cases] {
                let district = District {
                    registered,
                    ..District::default()
                };
                let puts = put_district(&trees, &district).unwrap();
                trees.commit(&puts).unwrap();
                let mut rows = all_rows::<Naming>(&trees).unwrap();
                rows.truncate(expected.len());
                assert_eq!(rows, expected, "{cases} of {registered}");
            }
        }
    }
}
