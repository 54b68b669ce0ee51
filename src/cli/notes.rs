//! The notes of an officer's first days, as text of a file. Knows names and values; not what is made
//! of them.

use crate::domain::Seq;
use crate::lang::Method;
use crate::office::{Lesson, Notes, TypingBest, WhenFull};

/// What a lesson is called in the file.
fn name(lesson: Lesson) -> &'static str {
    match lesson {
        Lesson::Find => "find",
        Lesson::Why => "why",
        Lesson::WhatIf => "what_if",
        Lesson::Walk => "walk",
        Lesson::Approve => "approve",
        Lesson::Pay => "pay",
        Lesson::Undo => "undo",
    }
}

/// The table of what was looked at, by register.
const SEEN: &str = "seen";

/// The notes in a text, as far as they are of this register; nothing where it is not such a text. A name of
/// another version is passed over.
pub(super) fn parse(text: &str, register: &str) -> Option<Notes> {
    let table: toml::Table = text.parse().ok()?;
    let is_set = |key: &str| table.get(key)?.as_bool();
    let learned: Vec<&str> = table
        .get("learned")?
        .as_array()?
        .iter()
        .filter_map(toml::Value::as_str)
        .collect();
    // Notes of a version that knew no typing say nothing of it.
    let typing = match table.get("typing").and_then(toml::Value::as_str) {
        Some("off") => None,
        Some("vni") => Some(Method::Vni),
        _ => Some(Method::Telex),
    };
    let when_full = match table.get("when_full").and_then(toml::Value::as_str) {
        Some("waits") => WhenFull::Waits,
        _ => WhenFull::GoesOn,
    };
    let is_learned = |lesson: &Lesson| learned.contains(&name(*lesson));
    Some(Notes {
        is_screen_checked: is_set("screen_checked")?,
        is_card_away: is_set("card_away")?,
        learned: Lesson::ALL.into_iter().filter(is_learned).collect(),
        typing,
        when_full,
        typing_best: table.get("typing_best").and_then(parse_best),
        seen: seen(&table, register),
    })
}

/// Up to which act of the register it was looked.
fn seen(table: &toml::Table, register: &str) -> Option<Seq> {
    let seq = table.get(SEEN)?.get(register)?.as_integer()?;
    Some(Seq(seq.try_into().ok()?))
}

/// The best of the typing lesson; nothing where this version cannot read it.
fn parse_best(kept: &toml::Value) -> Option<TypingBest> {
    let figure = |name: &str| kept.get(name)?.as_integer()?.try_into().ok();
    Some(TypingBest {
        differing: figure("differing")?,
        seconds: figure("seconds")?,
        keys: figure("keys")?,
    })
}

/// The notes as text; what the text before said of other registers stays.
pub(super) fn print(notes: &Notes, register: &str, before: &str) -> String {
    let learned = notes.learned.iter().map(|lesson| name(*lesson).into());
    let mut table = toml::Table::new();
    table.insert("screen_checked".to_owned(), notes.is_screen_checked.into());
    table.insert("card_away".to_owned(), notes.is_card_away.into());
    let typing = match notes.typing {
        None => "off",
        Some(Method::Telex) => "telex",
        Some(Method::Vni) => "vni",
    };
    table.insert("typing".to_owned(), typing.into());
    let when_full = match notes.when_full {
        WhenFull::GoesOn => "goes_on",
        WhenFull::Waits => "waits",
    };
    table.insert("when_full".to_owned(), when_full.into());
    if let Some(best) = &notes.typing_best {
        let figures = [
            ("differing", best.differing),
            ("seconds", best.seconds),
            ("keys", best.keys),
        ];
        let figures = figures.map(|(name, figure)| (name.to_owned(), figure.into()));
        let best: toml::Table = figures.into_iter().collect();
        table.insert("typing_best".to_owned(), best.into());
    }
    let before: toml::Table = before.parse().unwrap_or_default();
    let kept = before.get(SEEN).and_then(toml::Value::as_table);
    let mut seen = kept.cloned().unwrap_or_default();
    if let Some(seq) = notes.seen.and_then(|seq| i64::try_from(seq.0).ok()) {
        seen.insert(register.to_owned(), seq.into());
    }
    if !seen.is_empty() {
        table.insert(SEEN.to_owned(), seen.into());
    }
    table.insert("learned".to_owned(), toml::Value::Array(learned.collect()));
    table.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_come_back_as_they_were() {
        for count in 0..=Lesson::ALL.len() {
            let notes = Notes {
                is_screen_checked: count % 2 == 0,
                is_card_away: count % 3 == 0,
                learned: Lesson::ALL.into_iter().take(count).collect(),
                typing: [None, Some(Method::Telex), Some(Method::Vni)][count % 3],
                when_full: [WhenFull::GoesOn, WhenFull::Waits][count % 2],
                typing_best: (count % 2 == 0).then_some(TypingBest {
                    differing: 0,
                    seconds: 61,
                    keys: 290 + u32::try_from(count).unwrap(),
                }),
                seen: (count % 2 == 1).then_some(Seq(count as u64)),
            };
            assert_eq!(parse(&print(&notes, "ab", ""), "ab"), Some(notes));
        }
    }

    #[test]
    fn of_each_register_it_is_known_up_to_where_it_was_looked() {
        let looked = |seq| Notes {
            seen: Some(Seq(seq)),
            ..Notes::settled()
        };
        let first = print(&looked(7), "ab", "");
        let both = print(&looked(9), "cd", &first);
        assert_eq!(parse(&both, "ab"), Some(looked(7)));
        assert_eq!(parse(&both, "cd"), Some(looked(9)));
        assert_eq!(parse(&both, "ef"), Some(Notes::settled()));
        assert_eq!(
            parse(&print(&looked(8), "ab", &both), "cd"),
            Some(looked(9))
        );
    }

    #[test]
    fn what_is_no_notes_is_none_and_a_strange_name_harms_nothing() {
        for bad in [
            "",
            "learned = 7",
            "screen_checked = true\nlearned = []",
            "[",
        ] {
            assert_eq!(parse(bad, "ab"), None, "{bad}");
        }
        let newer = "screen_checked = true\ncard_away = false\nlearned = [\"find\", \"fly\", 7]";
        let notes = parse(newer, "ab").expect("notes");
        assert_eq!(notes.learned, [Lesson::Find].into());
        assert!(notes.is_screen_checked && !notes.is_card_away);
    }
}
