//! The name somebody most likely meant. Refuses to know what the names stand for.

/// The closest of `names` to `word`, where one is close enough to be worth naming: a third of its
/// letters at most may differ. A name also answers to its part after the last dot.
pub(super) fn nearest<'n>(word: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let word = word.to_lowercase();
    let distance = |name: &str| {
        let last = name.rsplit('.').next().unwrap_or(name);
        edits(&word, name).min(edits(&word, last))
    };
    let edits_max = (word.chars().count() / 3).max(1);
    names
        .into_iter()
        .map(|name| (distance(name), name))
        .filter(|(edits, _)| *edits <= edits_max)
        .min_by_key(|(edits, _)| *edits)
        .map(|(_, name)| name)
}

/// Letters to insert, drop, change or swap with a neighbour to turn one word into the other.
fn edits(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    let mut previous = None;
    for (i, letter) in left.chars().enumerate() {
        let mut next = vec![i + 1];
        for (j, other) in right.iter().enumerate() {
            let changed = row[j] + usize::from(letter != *other);
            let mut least = changed.min(row[j + 1] + 1).min(next[j] + 1);
            if 0 < j && previous == Some(*other) && right[j - 1] == letter {
                least = least.min(before[j - 1] + 1);
            }
            next.push(least);
        }
        before = std::mem::replace(&mut row, next);
        previous = Some(letter);
    }
    row[right.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closest_name_is_offered_and_a_far_one_is_not() {
        let names = ["walk.received", "card.refuse", "pageup"];
        let check = |word, name| assert_eq!(nearest(word, names), name, "{word}");
        check("walk.recieved", Some("walk.received"));
        check("received", Some("walk.received"));
        check("Card.Refuse", Some("card.refuse"));
        check("pgup", None);
        check("page_up", Some("pageup"));
        check("sort.column", None);
    }

    #[test]
    fn neighbours_swapped_are_one_edit() {
        assert_eq!(edits("abcd", "abdc"), 1);
        assert_eq!(edits("", "abc"), 3);
        assert_eq!(edits("abc", ""), 3);
        assert_eq!(edits("kitten", "sitting"), 3);
    }
}
