//! The form in which text is looked for: lower case, no marks, đ as d. Refuses to know what is
//! looked for; what is kept and shown is never folded.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::clean::is_invisible;

/// `text` for look-up: lower case, marks off, đ and ð as d, only letters, digits and single spaces
/// (`Mẫu H'Leo` = `mau hleo`). Typed composed or not, cleaned or not, gives the same.
///
/// Folding twice changes nothing more.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.nfd().flat_map(char::to_lowercase) {
        if c.is_whitespace() {
            gap = true;
        } else if is_letter_or_digit(c) {
            if gap && !folded.is_empty() {
                folded.push(' ');
            }
            gap = false;
            folded.push(if matches!(c, 'đ' | 'ð') { 'd' } else { c });
        }
    }
    folded
}

/// Whether folding keeps `c`. The apostrophe of highland names (`H'Leo`) is often typed as a
/// modifier letter (U+02BC), which Unicode calls a letter and a reader does not.
pub(super) fn is_letter_or_digit(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric();
    }
    c.is_alphanumeric()
        && !is_combining_mark(c)
        && !is_invisible(c)
        && !matches!(c, '\u{2b0}'..='\u{2ff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::lang::clean;

    /// Each plain letter with every Vietnamese letter made from it: 134 in all.
    const LETTERS: [(&str, &str); 7] = [
        ("a", "àảãáạăằẳẵắặâầẩẫấậÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬ"),
        ("d", "đĐ"),
        ("e", "èẻẽéẹêềểễếệÈẺẼÉẸÊỀỂỄẾỆ"),
        ("i", "ìỉĩíịÌỈĨÍỊ"),
        ("o", "òỏõóọôồổỗốộơờởỡớợÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢ"),
        ("u", "ùủũúụưừửữứựÙỦŨÚỤƯỪỬỮỨỰ"),
        ("y", "ỳỷỹýỵỲỶỸÝỴ"),
    ];

    #[test]
    fn all_134_vietnamese_letters_fold_to_their_plain_letter() {
        let mut seen = 0;
        for (plain, marked) in LETTERS {
            for letter in marked.chars() {
                let composed = letter.to_string();
                let decomposed: String = composed.nfd().collect();
                assert_eq!(fold(&composed), plain, "{composed}");
                assert_eq!(fold(&decomposed), plain, "{composed} decomposed");
                seen += 1;
            }
        }
        assert_eq!(seen, 134);
    }

    #[test]
    fn a_name_folds_however_it_was_typed() {
        for typed in [
            "Mẫu Đức H'Leo",
            "MẪU ĐỨC H’LEO",
            "  mẫu\u{a0}ðức\tHʼLeo ",
            "Ma\u{303}\u{302}u \u{202e}Ðu\u{31b}\u{301}c\u{200b} h`leo",
        ] {
            assert_eq!(fold(typed), "mau duc hleo", "{typed:?}");
        }
    }

    #[test]
    fn signs_alone_leave_no_double_space() {
        assert_eq!(fold("Mẫu - Ví (2)"), "mau vi 2");
        assert_eq!(fold("24-0137"), "240137");
        assert_eq!(fold(" -- "), "");
    }

    #[test]
    fn ten_kilobytes_fold_like_any_text() {
        assert_eq!(fold(&"Đ".repeat(5_000)), "d".repeat(5_000));
        assert_eq!(fold(&format!("e{}", "\u{301}".repeat(5_000))), "e");
    }

    #[test]
    fn every_character_alone_is_folded_after_one_pass() {
        for c in '\0'..=char::MAX {
            let once = fold(&c.to_string());
            assert_eq!(fold(&once), once, "U+{:04X}", u32::from(c));
        }
    }

    proptest! {
        #[test]
        fn folding_twice_or_after_cleaning_changes_nothing_more(
            text in "(\\PC|\\PM|[A-Za-yđðÐơƯ'\u{301}\u{302}\u{323}\u{31b}\u{200d} \t]){0,40}",
        ) {
            let once = fold(&text);
            prop_assert_eq!(&fold(&once), &once);
            prop_assert_eq!(&fold(&clean(&text)), &once);
        }
    }
}
