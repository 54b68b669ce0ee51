//! How wide a text is on a terminal, and how to make it fit. The one place widths come from; refuses
//! to know what the text says.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// What stands where a text was cut.
const CUT: &str = "…";
/// Signs between two parts of a text, which join nothing where the second part is cut off.
const JOINTS: &str = ",;:(·-";

/// Columns a text takes.
pub(crate) fn width(text: &str) -> u16 {
    u16::try_from(text.width()).unwrap_or(u16::MAX)
}

/// The text in at most `columns`; where it is cut, the last column says so. It is cut between words
/// where two thirds of the room are kept so, and never inside a figure, which would read as another.
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
    if is_inside_a_word(text, kept.len()) {
        let words = kept.rfind(' ').unwrap_or_default();
        let is_figure = |c: char| c.is_ascii_digit() || ".,/ ".contains(c);
        if kept[words..].chars().all(is_figure) || room * 2 <= kept[..words].width() * 3 {
            kept.truncate(words);
        }
    }
    if 0 < columns {
        let end = kept.trim_end_matches(|c: char| c.is_whitespace() || JOINTS.contains(c));
        kept.truncate(end.len());
        kept.push_str(CUT);
    }
    Cow::Owned(kept)
}

/// Whether a text that is cut after `kept` bytes is cut inside a word.
fn is_inside_a_word(text: &str, kept: usize) -> bool {
    let (before, after) = text.split_at(kept);
    !before.ends_with(' ') && !after.starts_with(' ')
}

/// The sentences of a text that fit whole, one after another; the whole text where not even the first
/// one does.
pub(crate) fn sentences(text: &str, columns: u16) -> &str {
    let ends = text.match_indices(". ").map(|(at, _)| &text[..=at]);
    let whole = ends.chain([text]).filter(|said| width(said) <= columns);
    whole.last().unwrap_or(text)
}

/// Parts joined with commas, as many as there is room for, and how many more: `01/UQ, 01/TD +1`.
pub(crate) fn join(parts: &[&str], columns: u16) -> String {
    let mut shown = parts.join(", ");
    for kept in (1..parts.len()).rev() {
        if width(&shown) <= columns {
            break;
        }
        shown = format!("{} +{}", parts[..kept].join(", "), parts.len() - kept);
    }
    shown
}

/// The first wording that fits, else the last: wordings stand from the fullest to the shortest.
pub(crate) fn first_that_fits(wordings: &[String], columns: u16) -> &str {
    let fits = |wording: &&String| width(wording) <= columns;
    let found = wordings.iter().find(fits).or(wordings.last());
    found.map_or("", String::as_str)
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
    fn a_text_is_cut_between_words_and_never_inside_a_figure() {
        let said = "Đã phê duyệt cho vay: 50.000.000 đ, 36 tháng";
        assert_eq!(clip(said, 43), "Đã phê duyệt cho vay: 50.000.000 đ, 36…");
        assert_eq!(clip(said, 30), "Đã phê duyệt cho vay…");
        assert_eq!(clip("Mẫu Nguyễn Hoàng", 9), "Mẫu Nguy…");
        assert_eq!(clip("123456", 4), "…");
    }

    #[test]
    fn a_sentence_that_does_not_fit_is_left_out() {
        assert_eq!(sentences("Một. Hai ba. Bốn.", 17), "Một. Hai ba. Bốn.");
        assert_eq!(sentences("Một. Hai ba. Bốn.", 16), "Một. Hai ba.");
        assert_eq!(sentences("Một. Hai ba. Bốn.", 3), "Một. Hai ba. Bốn.");
    }

    #[test]
    fn parts_that_do_not_fit_are_counted() {
        let parts = ["01/UQ", "01/TD", "03/TD"];
        assert_eq!(join(&parts, 19), "01/UQ, 01/TD, 03/TD");
        assert_eq!(join(&parts, 18), "01/UQ, 01/TD +1");
        assert_eq!(join(&parts, 3), "01/UQ +2");
        assert_eq!(join(&[], 3), "");
    }

    #[test]
    fn the_fullest_wording_that_fits_is_taken() {
        let wordings = ["một hai ba", "một hai", "một"].map(str::to_owned);
        assert_eq!(first_that_fits(&wordings, 8), "một hai");
        assert_eq!(first_that_fits(&wordings, 1), "một");
        assert_eq!(first_that_fits(&[], 1), "");
    }

    #[test]
    fn a_sentence_is_broken_between_words() {
        assert_eq!(wrap("một hai ba bốn", 7), ["một hai", "ba bốn"]);
        assert_eq!(wrap("nghiêngnghiêng ơi", 6), ["nghiê…", "ơi"]);
        assert_eq!(wrap("  ", 6), Vec::<String>::new());
    }
}
