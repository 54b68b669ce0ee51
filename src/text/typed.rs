//! What somebody typed, quoted back in a sentence: cleaned, and short enough to stand there. Whatever
//! was typed is data; it never reaches a terminal as it came.

use std::path::Path;

use super::Lang;
use crate::lang;

/// Longest piece of a typed text that is quoted back, in characters.
const QUOTED_CHARS_MAX: usize = 40;

/// `“31/02/2024”`; a long text ends in `…`, one of which nothing readable is left is said to be so.
pub(super) fn quoted(lang: Lang, typed: &str) -> String {
    let Some(shown) = shortened(typed) else {
        return lang.say("(không có gì)", "(nothing)").to_owned();
    };
    format!("“{shown}”")
}

/// The same without the quotation marks, for words that stand between brackets.
pub(super) fn shortened(typed: &str) -> Option<String> {
    let beginning: String = typed.chars().take(QUOTED_CHARS_MAX * 8).collect();
    let clean = masked(&lang::clean(&beginning));
    let mut letters = clean.chars();
    let mut shown: String = letters.by_ref().take(QUOTED_CHARS_MAX).collect();
    if letters.next().is_some() {
        shown.push('…');
    }
    (!shown.is_empty()).then_some(shown)
}

/// What may be a citizen's or a telephone number, typed into the wrong place, keeps its last two digits:
/// twelve digits or more, and nine or more that begin with 0 as no amount does.
fn masked(text: &str) -> String {
    let mut shown = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(|letter: char| letter.is_ascii_digit()) {
        let (before, digits) = rest.split_at(at);
        let end = digits
            .find(|letter: char| !letter.is_ascii_digit())
            .unwrap_or(digits.len());
        let (digits, after) = digits.split_at(end);
        shown.push_str(before);
        if 12 <= digits.len() || (9 <= digits.len() && digits.starts_with('0')) {
            shown.push_str("····");
            shown.push_str(&digits[digits.len() - 2..]);
        } else {
            shown.push_str(digits);
        }
        rest = after;
    }
    shown + rest
}

/// A number of a person as it was typed, perhaps not to its end: a mask of fixed length and its last two
/// digits, once there are enough of them to hide.
pub fn masked_typed(typed: &str) -> String {
    const SHOWN: usize = 2;
    const HIDDEN_MIN: usize = 4;
    let digits: Vec<char> = typed.chars().filter(char::is_ascii_digit).collect();
    let end = match digits.len() {
        count if SHOWN + HIDDEN_MIN <= count => digits[count - SHOWN..].iter().collect(),
        _ => String::new(),
    };
    format!("····{end}")
}

/// A path between quotation marks, cleaned; a path is shown whole, for it is to be found again.
pub(super) fn path_quoted(lang: Lang, path: &Path) -> String {
    let clean = lang::clean(&path.display().to_string());
    if clean.is_empty() {
        return quoted(lang, "");
    }
    format!("“{clean}”")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_text_is_quoted_short_and_without_control_characters() {
        let check = |typed: &str, vi: &str| assert_eq!(quoted(Lang::Vi, typed), vi);
        check("31/02/2024", "“31/02/2024”");
        check("\u{1b}[31mđỏ\u{202e}\u{7}", "“[31mđỏ”");
        check("\u{200b}", "(không có gì)");
        check(&"ẫ".repeat(10_000), &format!("“{}…”", "ẫ".repeat(40)));
        assert_eq!(quoted(Lang::En, ""), "(nothing)");
    }

    #[test]
    fn what_may_be_a_persons_number_is_never_quoted_whole() {
        let check = |typed: &str, vi: &str| assert_eq!(quoted(Lang::Vi, typed), vi);
        check("001095001234", "“····34”");
        check("x 0912345678, 31/02/2024", "“x ····78, 31/02/2024”");
        check("100000000", "“100000000”");
        check("1000000000x", "“1000000000x”");
        check("000123", "“000123”");
    }

    #[test]
    fn a_path_is_shown_whole_and_clean() {
        let path = Path::new("/srv/so\u{7}/").join("x".repeat(80));
        let shown = path_quoted(Lang::Vi, &path);
        assert_eq!(shown, format!("“/srv/so/{}”", "x".repeat(80)));
        assert_eq!(path_quoted(Lang::En, Path::new("")), "(nothing)");
    }
}
