//! Takes apart what a Vietnamese input method made of a command key. Outside fields an officer's
//! `x` may arrive as `ã`, because the key before it was an `a`. Refuses to know what keys do.

/// The twelve vowels without a tone, in the order of every row of [`TONED`].
pub(super) const VOWELS: &str = "aăâeêioôơuưy";

/// Each tone's Telex key, and the vowels that carry it.
pub(super) const TONED: [(char, &str); 5] = [
    ('s', "áắấéếíóốớúứý"),
    ('f', "àằầèềìòồờùừỳ"),
    ('r', "ảẳẩẻểỉỏổởủửỷ"),
    ('x', "ãẵẫẽễĩõỗỡũữỹ"),
    ('j', "ạặậẹệịọộợụựỵ"),
];

/// The letter that doubled keys give (`aa`), and that key.
pub(super) const DOUBLED: [(char, char); 4] = [('â', 'a'), ('ê', 'e'), ('ô', 'o'), ('đ', 'd')];

/// The letters that `w` gives.
pub(super) const HORNED: &str = "ăơư";

/// A letter in small without its tone, and the key of the tone it has.
pub(super) fn parts(letter: char) -> (char, Option<char>) {
    let small = letter.to_lowercase().next().unwrap_or(letter);
    for (key, toned) in TONED {
        let at = toned.chars().position(|one| one == small);
        if let Some(shape) = at.and_then(|at| VOWELS.chars().nth(at)) {
            return (shape, Some(key));
        }
    }
    (small, None)
}

/// The key that makes a letter of this shape; the case of a doubled letter is that of `letter`.
fn shape_key(shape: char, letter: char) -> Option<char> {
    if let Some((_, key)) = DOUBLED.iter().find(|(doubled, _)| *doubled == shape) {
        let capital = key.to_ascii_uppercase();
        return Some(if letter.is_lowercase() { *key } else { capital });
    }
    HORNED.contains(shape).then_some('w')
}

/// The key pressed last to make this letter, or none for a letter no input method makes.
///
/// A tone comes last (`ấ` is `s`), then a doubled letter, then `w`. The case of a composed letter is
/// that of its *first* key, so a tone key and `w` are always taken for the small ones, and only a
/// doubled letter keeps its case (`Đ` is `D`). Hence the lints: the capitals of the tone keys and of
/// `w` are bound nowhere, and of a doubled letter never both cases together.
pub(super) fn decode_composed(letter: char) -> Option<char> {
    let (shape, tone) = parts(letter);
    tone.or_else(|| shape_key(shape, letter))
}

/// What one key did to a letter that stood there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    /// It put the mark there that this key makes.
    Put(char),
    /// It took the mark off again that this key made.
    TookOff(char),
}

/// How one letter became the other; none where no mark differs.
pub(super) fn change(was: char, now: char) -> Option<Change> {
    let ((shape_was, tone_was), (shape, tone)) = (parts(was), parts(now));
    if tone != tone_was {
        let put = tone.map(Change::Put);
        return put.or(tone_was.map(Change::TookOff));
    }
    if shape == shape_was {
        return None;
    }
    let put = shape_key(shape, now).map(Change::Put);
    put.or_else(|| shape_key(shape_was, was).map(Change::TookOff))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_composed_letter_is_the_key_pressed_last() {
        for (letters, key) in [
            ("ãẵẫÃỹ", 'x'),
            ("ưăơƯ", 'w'),
            ("áấ", 's'),
            ("ạẬ", 'j'),
            ("â", 'a'),
            ("Â", 'A'),
            ("ê", 'e'),
            ("ô", 'o'),
            ("đ", 'd'),
            ("Đ", 'D'),
        ] {
            for letter in letters.chars() {
                assert_eq!(decode_composed(letter), Some(key), "{letter}");
            }
        }
    }

    #[test]
    fn what_no_input_method_makes_is_left_alone() {
        for letter in ['a', 'd', 'w', 'D', '1', '/', ' ', 'ß', 'ñ', 'ж'] {
            assert_eq!(decode_composed(letter), None, "{letter}");
        }
    }

    #[test]
    fn all_134_marked_letters_of_vietnamese_are_taken_apart() {
        let mut letters: Vec<char> = TONED.iter().flat_map(|(_, row)| row.chars()).collect();
        letters.extend(DOUBLED.iter().map(|(letter, _)| *letter));
        letters.extend(HORNED.chars());
        letters.extend(
            letters
                .clone()
                .iter()
                .flat_map(|letter| letter.to_uppercase()),
        );
        letters.sort_unstable();
        letters.dedup();
        assert_eq!(letters.len(), 134);
        assert!(
            letters
                .iter()
                .all(|letter| decode_composed(*letter).is_some())
        );
    }

    #[test]
    fn what_a_key_did_to_a_letter_is_told_from_both() {
        let check = |was, now, changed| assert_eq!(change(was, now), changed, "{was} {now}");
        check('u', 'ụ', Some(Change::Put('j')));
        check('ụ', 'ự', Some(Change::Put('w')));
        check('Ã', 'Ẫ', Some(Change::Put('A')));
        check('á', 'ạ', Some(Change::Put('j')));
        check('ấ', 'á', Some(Change::TookOff('a')));
        check('ấ', 'â', Some(Change::TookOff('s')));
        check('a', 'a', None);
        check('k', 'n', None);
    }
}
