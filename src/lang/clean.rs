//! The one form in which text is kept: composed, visible, single-spaced. Refuses to know whether
//! the text is a name or a note, and how long it may be.

use unicode_normalization::UnicodeNormalization;

/// `text` as it is kept: NFC, without what cannot be seen (control, format, bidi, zero-width,
/// private and unassigned-for-ever characters), the Icelandic Ð/ð (U+00D0, U+00F0) as Đ/đ, every
/// run of white space (tab, new line, NBSP) as one space, none at the ends.
///
/// Cleaning twice changes nothing more. Length is not limited here.
pub fn clean(text: &str) -> String {
    let mut visible = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars() {
        if c.is_whitespace() {
            gap = true;
        } else if !is_invisible(c) {
            if gap && !visible.is_empty() {
                visible.push(' ');
            }
            gap = false;
            visible.push(with_vietnamese_d(c));
        }
    }
    // Composed last, so that a mark parted from its letter by an invisible character finds it.
    visible.nfc().collect()
}

/// Whether `text` is already what [`clean`] would make of it.
pub fn is_clean(text: &str) -> bool {
    clean(text) == text
}

/// Whether a reader sees nothing of `c`, white space aside: controls, format and bidi characters,
/// fillers, variation selectors, private use, noncharacters.
pub(super) fn is_invisible(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_control();
    }
    c.is_control() || is_noncharacter(c) || INVISIBLE.iter().any(|&(a, z)| a <= c && c <= z)
}

fn is_noncharacter(c: char) -> bool {
    matches!(c, '\u{fdd0}'..='\u{fdef}') || u32::from(c) & 0xfffe == 0xfffe
}

fn with_vietnamese_d(c: char) -> char {
    match c {
        'Ð' => 'Đ',
        'ð' => 'đ',
        other => other,
    }
}

/// First and last of each range of Unicode 16: general category Cf, the property
/// `Default_Ignorable_Code_Point`, and private use.
const INVISIBLE: [(char, char); 27] = [
    ('\u{ad}', '\u{ad}'),
    ('\u{34f}', '\u{34f}'),
    ('\u{600}', '\u{605}'),
    ('\u{61c}', '\u{61c}'),
    ('\u{6dd}', '\u{6dd}'),
    ('\u{70f}', '\u{70f}'),
    ('\u{890}', '\u{891}'),
    ('\u{8e2}', '\u{8e2}'),
    ('\u{115f}', '\u{1160}'),
    ('\u{17b4}', '\u{17b5}'),
    ('\u{180b}', '\u{180f}'),
    ('\u{200b}', '\u{200f}'),
    ('\u{202a}', '\u{202e}'),
    ('\u{2060}', '\u{206f}'),
    ('\u{3164}', '\u{3164}'),
    ('\u{e000}', '\u{f8ff}'),
    ('\u{fe00}', '\u{fe0f}'),
    ('\u{feff}', '\u{feff}'),
    ('\u{ffa0}', '\u{ffa0}'),
    ('\u{fff0}', '\u{fffb}'),
    ('\u{110bd}', '\u{110bd}'),
    ('\u{110cd}', '\u{110cd}'),
    ('\u{13430}', '\u{1343f}'),
    ('\u{1bca0}', '\u{1bca3}'),
    ('\u{1d173}', '\u{1d17a}'),
    ('\u{e0000}', '\u{e0fff}'),
    ('\u{f0000}', '\u{10ffff}'),
];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_normalization::is_nfc;

    use super::*;

    #[track_caller]
    fn check(typed: &str, kept: &str) {
        assert_eq!(clean(typed), kept, "{typed:?}");
        assert!(is_clean(kept), "{kept:?}");
        assert_eq!(is_clean(typed), typed == kept, "{typed:?}");
    }

    #[test]
    fn decomposed_text_is_composed() {
        check("Ma\u{302}\u{303}u Va\u{306}n An", "Mẫu Văn An");
        check("Hu\u{31b}\u{323}ng", "Hựng");
        check("a\u{323}\u{302}", "ậ");
        check("a\u{302}\u{323}", "ậ");
    }

    #[test]
    fn white_space_of_any_kind_is_one_space_and_none_at_the_ends() {
        check(
            "\u{a0}Mẫu\t\tVăn \u{2003}\r\nAn\u{3000}\u{2028}",
            "Mẫu Văn An",
        );
        check(" \u{200b} Ví \u{feff} ", "Ví");
        check("", "");
        check(" \n ", "");
    }

    #[test]
    fn what_cannot_be_seen_is_dropped() {
        check("M\u{0}ẫ\u{7}u\u{1b}[31m\u{7f}\u{9b}", "Mẫu[31m");
        check("\u{202e}Mẫu\u{202c} \u{2066}An\u{2069}\u{200f}", "Mẫu An");
        check("V\u{200b}í\u{200d}\u{2060}\u{fe0f}\u{ad}", "Ví");
        check("T\u{e000}hử\u{f8ff}\u{f0000}\u{10fffd}\u{ffff}", "Thử");
    }

    #[test]
    fn a_mark_parted_from_its_letter_by_a_hidden_character_finds_it_again() {
        check("Vi\u{200d}\u{301}", "Ví");
    }

    #[test]
    fn icelandic_eth_becomes_vietnamese_d() {
        check("Ðức ðông", "Đức đông");
        check("Đức đông", "Đức đông");
    }

    #[test]
    fn ten_kilobytes_of_marks_are_cleaned_like_any_text() {
        let long = format!("a{}", "\u{323}\u{302}".repeat(2_500));
        let kept = clean(&long);
        assert!(is_clean(&kept));
        assert!(kept.starts_with('ậ'));
        assert_eq!(clean(&"Mẫu ".repeat(2_500)).len(), 2_500 * "Mẫu ".len() - 1);
    }

    #[test]
    fn every_character_alone_is_clean_after_one_pass() {
        for c in '\0'..=char::MAX {
            let once = clean(&c.to_string());
            assert!(is_clean(&once), "U+{:04X} gives {once:?}", u32::from(c));
        }
    }

    proptest! {
        #[test]
        fn cleaning_twice_changes_nothing_more(
            text in "(\\PC|\\PM|[a-yđðÐơư\u{300}\u{301}\u{302}\u{303}\u{309}\u{323}\u{31b}\u{200d} \t\u{a0}]){0,40}",
        ) {
            let once = clean(&text);
            prop_assert_eq!(&clean(&once), &once);
            prop_assert!(is_nfc(&once));
            prop_assert!(!once.chars().any(|c| is_invisible(c) || (c.is_whitespace() && c != ' ')));
        }
    }
}
