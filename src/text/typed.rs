//! What somebody typed, quoted back in a sentence: cleaned, and short enough to stand there. Whatever
//! was typed is data; it never reaches a terminal as it came.

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
    let clean = lang::clean(&beginning);
    let mut letters = clean.chars();
    let mut shown: String = letters.by_ref().take(QUOTED_CHARS_MAX).collect();
    if letters.next().is_some() {
        shown.push('…');
    }
    (!shown.is_empty()).then_some(shown)
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
}
