//! The known word somebody most likely meant. Refuses to know what the words stand for.

use strsim::osa_distance;

/// No known word is longer; what is typed beyond that resembles none.
const WORD_CHARS_MAX: usize = 64;

/// The closest of `words`, where at most a third of the letters typed would have to be added, dropped,
/// changed or swapped with a neighbour; case aside. A word also answers to its part after the last dot.
pub fn nearest<'w>(typed: &str, words: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    let typed = typed.to_lowercase();
    let letters = typed.chars().take(WORD_CHARS_MAX + 1).count();
    if letters == 0 || WORD_CHARS_MAX < letters {
        return None;
    }
    let slips = |word: &str| {
        let last = word.rsplit('.').next().unwrap_or(word);
        let of = |meant: &str| osa_distance(&typed, &meant.to_lowercase());
        of(word).min(of(last))
    };
    words
        .into_iter()
        .map(|word| (slips(word), word))
        .filter(|(slips, _)| *slips <= (letters / 3).max(1))
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, word)| word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closest_word_is_offered_and_a_far_one_is_not() {
        let words = [
            "walk.received",
            "card.refuse",
            "pageup",
            "late_days",
            "02422",
        ];
        let check = |typed, word| assert_eq!(nearest(typed, words), word, "{typed}");
        check("walk.recieved", Some("walk.received"));
        check("received", Some("walk.received"));
        check("Card.Refuse", Some("card.refuse"));
        check("page_up", Some("pageup"));
        check("late_day", Some("late_days"));
        check("02423", Some("02422"));
        check("sort.column", None);
        check("", None);
        check(&"late_days".repeat(20), None);
    }
}
