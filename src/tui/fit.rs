//! How wide a text is on a terminal, and how to make it fit. The one place widths come from; refuses
//! to know what the text says.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// What stands where a text was cut.
const CUT: &str = "…";

/// Columns a text takes.
pub(crate) fn width(text: &str) -> u16 {
    u16::try_from(text.width()).unwrap_or(u16::MAX)
}

/// The text in at most `columns`; where it is cut, the last column says so.
pub(crate) fn clip(text: &str, columns: u16) -> Cow<'_, str> {
    if width(text) <= columns {
        return Cow::Borrowed(text);
    }
    let room = usize::from(columns).saturating_sub(CUT.width());
    let mut kept = String::with_capacity(text.len());
    let mut used = 0;
    for grapheme in text.graphemes(true) {
        used += grapheme.width();
        if room < used {
            break;
        }
        kept.push_str(grapheme);
    }
    if 0 < columns {
        kept.truncate(kept.trim_end().len());
        kept.push_str(CUT);
    }
    Cow::Owned(kept)
}

/// The text in lines of at most `columns`, broken between words; a word wider than a line is cut.
pub(crate) fn wrap(text: &str, columns: u16) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let gap = u16::from(!line.is_empty());
        if columns < width(&line) + gap + width(word) && !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&clip(word, columns));
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_marked_letter_takes_one_column_however_it_is_written() {
        assert_eq!(width("Mẫu Văn Ấ"), 9);
        assert_eq!(width("a\u{302}\u{301}"), 1);
    }

    #[test]
    fn a_text_too_wide_is_cut_and_says_so() {
        assert_eq!(clip("Đức Ninh", 8), "Đức Ninh");
        assert_eq!(clip("Đức Ninh", 7), "Đức Ni…");
        assert_eq!(clip("Đức Ninh", 5), "Đức…");
        assert_eq!(clip("Đức Ninh", 0), "");
        assert_eq!(width(&clip("ẫẫẫẫẫ", 3)), 3);
    }

    #[test]
    fn a_sentence_is_broken_between_words() {
        assert_eq!(wrap("một hai ba bốn", 7), ["một hai", "ba bốn"]);
        assert_eq!(wrap("nghiêngnghiêng ơi", 6), ["nghiê…", "ơi"]);
        assert_eq!(wrap("  ", 6), Vec::<String>::new());
    }
}
