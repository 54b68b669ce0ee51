//! The word somebody most likely meant, among the few there are.

/// The closest of `words`, where at most a third of the letters typed would have to change.
pub(super) fn nearest(
    typed: &str,
    words: impl IntoIterator<Item = &'static str>,
) -> Option<&'static str> {
    let typed: Vec<char> = typed.to_lowercase().chars().take(TYPED_CHARS_MAX).collect();
    let edits_max = (typed.len() / 3).max(1);
    words
        .into_iter()
        .map(|word| (edits(&typed, word), word))
        .filter(|(edits, _)| *edits <= edits_max)
        .min_by_key(|(edits, _)| *edits)
        .map(|(_, word)| word)
}

/// No word of an order is longer; what is typed beyond that resembles none.
const TYPED_CHARS_MAX: usize = 40;

/// Letters to insert, drop or change to turn one word into the other.
fn edits(typed: &[char], word: &str) -> usize {
    let mut row: Vec<usize> = (0..=typed.len()).collect();
    for (at, letter) in word.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = at + 1;
        for (column, other) in typed.iter().enumerate() {
            let changed = diagonal + usize::from(letter != *other);
            diagonal = row[column + 1];
            row[column + 1] = changed.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[typed.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_answered_with_the_word_meant_and_a_stranger_with_none() {
        let words = ["amount", "amount_misused", "months"];
        let check = |typed, word| assert_eq!(nearest(typed, words), word, "{typed}");
        check("ammount", Some("amount"));
        check("Amount", Some("amount"));
        check("month", Some("months"));
        check("colour", None);
        check("", None);
        assert_eq!(nearest(&"a".repeat(100_000), words), None);
    }
}
