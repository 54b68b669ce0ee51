//! Keeps values longer than the database takes in one piece: as parts under the same key and a
//! part number. Refuses to know what they hold; the envelope around the whole proves it whole.

use super::tree::{Put, Tree, Trees};
use crate::office::{Harm, Trouble, limits};

/// The first part begins with the number of parts.
const COUNT_BYTES: usize = 1;

/// The changes that put `sealed` under `key` in as many parts as it takes, and take out parts a
/// longer value has left. At most [`limits::VALUE_PARTS_MAX`] parts, else `TooLong`.
pub fn split(
    trees: &dyn Trees,
    tree: Tree,
    key: &[u8],
    sealed: &[u8],
) -> Result<Vec<Put>, Trouble> {
    let room = limits::TREE_VALUE_BYTES_MAX;
    let count = (COUNT_BYTES + sealed.len()).div_ceil(room);
    if limits::VALUE_PARTS_MAX < count {
        let limit = limits::VALUE_PARTS_MAX * room - COUNT_BYTES;
        return Err(Trouble::TooLong {
            what: "value in parts",
            found: sealed.len(),
            limit,
        });
    }
    let count = u8::try_from(count).expect("the limit on parts fits one byte");
    let numbered = [&[count], sealed].concat();
    let parts = (0..count).zip(numbered.chunks(room));
    let mut puts: Vec<Put> = parts
        .map(|(no, part)| Put::set(tree, part_key(key, no), part.to_vec()))
        .collect();
    puts.extend((count..kept(trees, tree, key)?).map(|no| Put::remove(tree, part_key(key, no))));
    Ok(puts)
}

/// The changes that take the value under `key` out, all its parts.
pub fn remove(trees: &dyn Trees, tree: Tree, key: &[u8]) -> Result<Vec<Put>, Trouble> {
    let kept = kept(trees, tree, key)?;
    Ok((0..kept)
        .map(|no| Put::remove(tree, part_key(key, no)))
        .collect())
}

/// The value under `key`, from all its parts; `None` when there is none.
pub fn join(trees: &dyn Trees, tree: Tree, key: &[u8]) -> Result<Option<Vec<u8>>, Trouble> {
    let Some(mut value) = trees.get(tree, &part_key(key, 0))? else {
        return Ok(None);
    };
    let count = value.first().copied().ok_or_else(|| damaged(tree))?;
    for no in 1..count {
        let part = trees.get(tree, &part_key(key, no))?;
        value.extend(part.ok_or_else(|| damaged(tree))?);
    }
    value.drain(..COUNT_BYTES);
    Ok(Some(value))
}

/// The key of the part `no`; the whole value's keys begin with `key`, for a scan over values.
pub fn part_key(key: &[u8], no: u8) -> Vec<u8> {
    [key, &[no]].concat()
}

fn kept(trees: &dyn Trees, tree: Tree, key: &[u8]) -> Result<u8, Trouble> {
    let first = trees.get(tree, &part_key(key, 0))?;
    first.map_or(Ok(0), |first| {
        first.first().copied().ok_or_else(|| damaged(tree))
    })
}

fn damaged(tree: Tree) -> Trouble {
    Trouble::damaged(tree.file(), Harm::Unreadable)
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use super::*;
    use crate::store::scratch::Scratch;
    use crate::store::tree::Span;

    const KEY: &[u8] = &[0, 0, 1, 37];

    fn parts_of(trees: &Scratch) -> usize {
        let mut count = 0;
        let mut visit = |_: &[u8], value: &[u8]| {
            assert!(value.len() <= limits::TREE_VALUE_BYTES_MAX);
            count += 1;
            ControlFlow::Continue(())
        };
        trees
            .scan(Tree::Case, &Span::prefix(KEY), &mut visit)
            .unwrap();
        count
    }

    #[test]
    fn a_value_of_any_length_comes_back_and_leaves_no_stale_part() {
        let mut trees = Scratch::new();
        let room = limits::TREE_VALUE_BYTES_MAX;
        let lengths = [
            0,
            1,
            room - 1,
            room,
            3 * room,
            2 * room,
            5,
            64 * room - 1,
            3,
        ];
        for length in lengths {
            let value: Vec<u8> = (0..=250).cycle().take(length).collect();
            let puts = split(&trees, Tree::Case, KEY, &value).unwrap();
            trees.commit(&puts).unwrap();
            assert_eq!(join(&trees, Tree::Case, KEY), Ok(Some(value)), "{length}");
            assert_eq!(parts_of(&trees), (length + 1).div_ceil(room), "{length}");
        }
        let puts = remove(&trees, Tree::Case, KEY).unwrap();
        trees.commit(&puts).unwrap();
        assert_eq!(
            (join(&trees, Tree::Case, KEY), parts_of(&trees)),
            (Ok(None), 0)
        );
    }

    #[test]
    fn a_value_of_too_many_parts_is_refused() {
        let value = vec![0; limits::VALUE_PARTS_MAX * limits::TREE_VALUE_BYTES_MAX];
        let refused = split(&Scratch::new(), Tree::Case, KEY, &value).unwrap_err();
        assert_eq!(refused.code(), "too_long");
    }

    #[test]
    fn a_missing_part_is_damage() {
        let mut trees = Scratch::new();
        let value = vec![1; 2 * limits::TREE_VALUE_BYTES_MAX];
        trees
            .commit(&split(&trees, Tree::Case, KEY, &value).unwrap())
            .unwrap();
        trees
            .commit(&[Put::remove(Tree::Case, part_key(KEY, 1))])
            .unwrap();
        assert_eq!(join(&trees, Tree::Case, KEY), Err(damaged(Tree::Case)));
    }
}
