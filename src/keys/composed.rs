//! Takes apart what a Vietnamese input method made of a command key. Outside fields an officer's
//! `x` may arrive as `ã`, because the key before it was an `a`. Refuses to know what keys do.

/// The twelve vowels without a tone, in the order of every row of [`TONED`].
#[cfg(test)]
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

/// The key pressed last to make this letter, or none for a letter no input method makes.
///
/// A tone comes last (`ấ` is `s`), then a doubled letter, then `w`. The case of a composed letter is
/// that of its *first* key, so a tone key and `w` are always taken for the small ones, and only a
/// doubled letter keeps its case (`Đ` is `D`). Hence the lints: the capitals of the tone keys and of
/// `w` are bound nowhere, and of a doubled letter never both cases together.
pub fn decode_composed(letter: char) -> Option<char> {
    let small = letter.to_lowercase().next()?;
    if let Some((key, _)) = TONED.iter().find(|(_, toned)| toned.contains(small)) {
        return Some(*key);
    }
    if let Some((_, key)) = DOUBLED.iter().find(|(doubled, _)| *doubled == small) {
        return Some(if letter == small {
            *key
        } else {
            key.to_ascii_uppercase()
        });
    }
    HORNED.contains(small).then_some('w')
}

/// The one key behind a burst: `erased` Backspaces, then `retyped` letters, all in one read.
///
/// An input method erases only as far back as something changed, so the first letter retyped is the
/// one that the key changed. Where that letter is plain the key took a mark off: typed twice it
/// stands at the end itself (`á` + `s` gives `as`), otherwise it was `z`.
pub fn decode_burst(erased: usize, retyped: &[char]) -> Option<char> {
    let (&first, &last) = (retyped.first()?, retyped.last()?);
    if let Some(key) = decode_composed(first) {
        return Some(key);
    }
    if erased < retyped.len() || retyped == ['w'] {
        return Some(last);
    }
    (erased == retyped.len()).then_some('z')
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
    fn a_burst_is_one_key() {
        let check = |erased, retyped: &str, key| {
            let letters: Vec<char> = retyped.chars().collect();
            assert_eq!(decode_burst(erased, &letters), key, "{erased} {retyped}");
        };
        check(0, "ư", Some('w'));
        check(1, "ã", Some('x'));
        check(2, "án", Some('s'));
        check(2, "ướ", Some('w'));
        check(1, "as", Some('s'));
        check(1, "dd", Some('d'));
        check(1, "w", Some('w'));
        check(1, "a", Some('z'));
        check(3, "a", None);
        check(2, "", None);
    }
}
