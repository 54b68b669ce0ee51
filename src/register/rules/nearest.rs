//! The known name a mistyped one was most likely meant to be. Refuses to know what the names are of.

/// Longer words are no slip of the hand.
const WORD_CHARS_MAX: usize = 64;

/// The closest of `names`, where at most a third of the letters typed would have to change.
pub(super) fn nearest<'n>(
    typed: &str,
    names: impl IntoIterator<Item = &'n str>,
) -> Option<&'n str> {
    let typed: Vec<char> = typed.chars().take(WORD_CHARS_MAX + 1).collect();
    if WORD_CHARS_MAX < typed.len() {
        return None;
    }
    let slips_max = (typed.len() / 3).max(1);
    names
        .into_iter()
        .map(|name| (slips(&typed, name), name))
        .filter(|(slips, _)| *slips <= slips_max)
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, name)| name)
}

/// Letters added, left out or changed, case aside.
fn slips(typed: &[char], name: &str) -> usize {
    // `row[i]` is the cost of turning the first `i` letters typed into the letters of `name` so far.
    let mut row: Vec<usize> = (0..=typed.len()).collect();
    for letter in name.chars() {
        let mut diagonal = row[0];
        row[0] += 1;
        for (i, other) in typed.iter().enumerate() {
            let same = letter.to_lowercase().eq(other.to_lowercase());
            let changed = diagonal + usize::from(!same);
            diagonal = row[i + 1];
            row[i + 1] = changed.min(row[i] + 1).min(diagonal + 1);
        }
    }
    row[typed.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closest_name_is_offered_and_a_far_one_is_not() {
        let names = ["late_days", "urgent_days", "02422"];
        let check = |typed, name| assert_eq!(nearest(typed, names), name, "{typed}");
        check("late_day", Some("late_days"));
        check("Late_Days", Some("late_days"));
        check("urgnet_days", Some("urgent_days"));
        check("02423", Some("02422"));
        check("ceiling", None);
        check("", None);
        check(&"late_days".repeat(20), None);
    }
}
