//! One key as pressed: normalised, read from a keymap file, shown in a hint. Refuses to know what it
//! does.

use crokey::{KeyCombination, KeyCombinationFormat, OneToThree};
use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::composed::decode_composed;
use crate::lang::nearest;

/// The names a key of more than one letter may be written by.
const KEY_NAMES: &[&str] = &[
    "enter",
    "esc",
    "tab",
    "backtab",
    "space",
    "backspace",
    "delete",
    "insert",
    "up",
    "down",
    "left",
    "right",
    "home",
    "end",
    "pageup",
    "pagedown",
    "f1",
    "f2",
    "f3",
    "f4",
    "f5",
    "f6",
    "f7",
    "f8",
    "f9",
    "f10",
    "f11",
    "f12",
];

/// Keys of one letter with Ctrl that a terminal sends as another key's byte.
const SAME_BYTE: &[(char, KeyCode, KeyModifiers)] = &[
    ('h', KeyCode::Backspace, KeyModifiers::NONE),
    ('i', KeyCode::Tab, KeyModifiers::NONE),
    ('m', KeyCode::Enter, KeyModifiers::NONE),
    ('[', KeyCode::Esc, KeyModifiers::NONE),
    (']', KeyCode::Char('5'), KeyModifiers::CONTROL),
];

/// One key with what was held down beside it, in the one form that any terminal gives it.
///
/// Shift is part of the letter (`D`, `?`), and no part of a letter pressed with Ctrl, because a
/// plain terminal does not tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Chord {
    code: KeyCode,
    modifiers: KeyModifiers,
}

impl Chord {
    /// The chord of a terminal event, or none when a key was let go.
    pub fn pressed(event: &KeyEvent) -> Option<Chord> {
        match event.kind {
            KeyEventKind::Press | KeyEventKind::Repeat => {
                let chord = Chord::normalised(event.code, event.modifiers);
                Some(chord.arrives_as().unwrap_or(chord))
            }
            KeyEventKind::Release => None,
        }
    }

    /// Reads one key as keymap files write it: `x`, `D`, `ctrl-y`, `pageup`.
    pub fn parse(written: &str) -> Option<Chord> {
        let mut letters = written.chars();
        if let (Some(letter), None) = (letters.next(), letters.next()) {
            let typed = Chord::normalised(KeyCode::Char(letter), KeyModifiers::NONE);
            return letter.is_ascii_graphic().then_some(typed);
        }
        let read = crokey::parse(written).ok()?;
        let OneToThree::One(code) = read.codes else {
            return None;
        };
        let is_shift_heard = match code {
            KeyCode::Char(letter) => {
                letter.is_ascii_alphabetic() && !read.modifiers.contains(KeyModifiers::CONTROL)
            }
            _ => true,
        };
        let is_shift_asked = read.modifiers.contains(KeyModifiers::SHIFT);
        (is_shift_heard || !is_shift_asked).then(|| Chord::normalised(code, read.modifiers))
    }

    /// How a key that cannot be read was most likely meant.
    pub(super) fn nearest_to(written: &str) -> Option<String> {
        let mut letters = written.chars();
        if let (Some(letter), None) = (letters.next(), letters.next()) {
            return decode_composed(letter).map(String::from);
        }
        let dashed = written.replace('+', "-").to_lowercase();
        if let Some(chord) = Chord::parse(&dashed) {
            return Some(chord.spelling());
        }
        let (held, name) = dashed.rsplit_once('-').unwrap_or(("", &dashed));
        let name = match name {
            "pgup" => "pageup",
            "pgdn" | "pgdown" => "pagedown",
            "return" => "enter",
            "escape" => "esc",
            other => nearest(other, KEY_NAMES.iter().copied())?,
        };
        let whole = if held.is_empty() {
            name.to_owned()
        } else {
            format!("{held}-{name}")
        };
        Chord::parse(&whole).map(Chord::spelling)
    }

    /// The key whose byte a terminal sends for this one, where they are the same byte. Alt is sent as an
    /// Esc before the key, and read as that.
    pub fn arrives_as(self) -> Option<Chord> {
        if self.is_sent_behind_esc() {
            return Some(Chord::normalised(KeyCode::Esc, KeyModifiers::NONE));
        }
        SAME_BYTE
            .iter()
            .find(|(letter, _, _)| {
                self.code == KeyCode::Char(*letter) && self.modifiers == KeyModifiers::CONTROL
            })
            .map(|(_, code, modifiers)| Chord {
                code: *code,
                modifiers: *modifiers,
            })
    }

    fn is_sent_behind_esc(self) -> bool {
        let is_byte = matches!(
            self.code,
            KeyCode::Char(_) | KeyCode::Enter | KeyCode::Tab | KeyCode::Backspace | KeyCode::Esc
        );
        is_byte && self.modifiers.contains(KeyModifiers::ALT)
    }

    /// The letter, digit or sign this key types in a field, or none for a key that types nothing.
    pub fn text(self) -> Option<char> {
        match self.code {
            KeyCode::Char(letter) if self.modifiers.is_empty() => Some(letter),
            _ => None,
        }
    }

    /// The command key meant, where an input method made a Vietnamese letter of it.
    #[must_use]
    pub fn decoded(self) -> Chord {
        match self.text().and_then(decode_composed) {
            Some(key) => Chord::normalised(KeyCode::Char(key), KeyModifiers::NONE),
            None => self,
        }
    }

    /// The key itself.
    pub fn code(self) -> KeyCode {
        self.code
    }

    /// What is held down beside it; never Shift for a letter.
    pub fn modifiers(self) -> KeyModifiers {
        self.modifiers
    }

    /// As keymap files write it; [`Chord::parse`] reads it back.
    pub fn spelling(self) -> String {
        match self.text() {
            Some(letter) if letter != ' ' => letter.into(),
            _ => self
                .shown_by(&KeyCombinationFormat::default())
                .to_lowercase(),
        }
    }

    /// Compact, for hint bars: `Enter`, `Ctrl+Y`, `x`.
    pub fn label(self) -> String {
        let format = label_format();
        match (self.code, self.text()) {
            (_, Some(letter)) if letter != ' ' => letter.into(),
            (KeyCode::PageUp, _) if self.modifiers.is_empty() => "PgUp".to_owned(),
            (KeyCode::PageDown, _) if self.modifiers.is_empty() => "PgDn".to_owned(),
            (KeyCode::BackTab, _) => "Shift+Tab".to_owned(),
            (KeyCode::Char(letter), _) if letter.is_ascii_lowercase() => {
                let capital = KeyCode::Char(letter.to_ascii_uppercase());
                Chord {
                    code: capital,
                    ..self
                }
                .shown_by(&format.with_implicit_shift())
            }
            _ => self.shown_by(&format),
        }
    }

    fn normalised(code: KeyCode, modifiers: KeyModifiers) -> Chord {
        let held = modifiers & (KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT);
        let letter = match code {
            KeyCode::Char(letter) => letter,
            KeyCode::BackTab => {
                return Chord {
                    code,
                    modifiers: held - KeyModifiers::SHIFT,
                };
            }
            KeyCode::Tab if held.contains(KeyModifiers::SHIFT) => {
                return Chord {
                    code: KeyCode::BackTab,
                    modifiers: held - KeyModifiers::SHIFT,
                };
            }
            _ => {
                return Chord {
                    code,
                    modifiers: held,
                };
            }
        };
        let letter = if held.contains(KeyModifiers::CONTROL) {
            letter.to_ascii_lowercase()
        } else if held.contains(KeyModifiers::SHIFT) {
            letter.to_ascii_uppercase()
        } else {
            letter
        };
        Chord {
            code: KeyCode::Char(letter),
            modifiers: held - KeyModifiers::SHIFT,
        }
    }

    /// The crate shows a capital as a capital only where Shift is named beside it.
    fn shown_by(self, format: &KeyCombinationFormat) -> String {
        let shift = match self.code {
            KeyCode::Char(letter) if letter.is_ascii_uppercase() => KeyModifiers::SHIFT,
            _ => KeyModifiers::NONE,
        };
        format.to_string(KeyCombination::one_key(self.code, self.modifiers | shift))
    }
}

/// Names joined by a plus: `Ctrl+Y`, `Shift+Left`.
fn label_format() -> KeyCombinationFormat {
    let mut format = KeyCombinationFormat::default()
        .with_control("Ctrl+")
        .with_shift("Shift+");
    "Alt+".clone_into(&mut format.alt);
    format
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chord(written: &str) -> Chord {
        Chord::parse(written).unwrap_or_else(|| panic!("{written} is a key"))
    }

    fn pressed(code: KeyCode, modifiers: KeyModifiers) -> Option<Chord> {
        Chord::pressed(&KeyEvent::new(code, modifiers))
    }

    #[test]
    fn a_key_is_read_spelled_and_shown() {
        for (written, spelling, label) in [
            ("x", "x", "x"),
            ("D", "D", "D"),
            ("shift-d", "D", "D"),
            ("ctrl-Y", "ctrl-y", "Ctrl+Y"),
            ("-", "-", "-"),
            ("hyphen", "-", "-"),
            ("ctrl--", "ctrl-hyphen", "Ctrl+Hyphen"),
            ("?", "?", "?"),
            ("space", "space", "Space"),
            ("Enter", "enter", "Enter"),
            ("pageup", "pageup", "PgUp"),
            ("shift-tab", "backtab", "Shift+Tab"),
            ("shift-left", "shift-left", "Shift+Left"),
            ("ctrl-left", "ctrl-left", "Ctrl+Left"),
            ("alt-shift-d", "alt-shift-d", "Alt+Shift+d"),
            ("f2", "f2", "F2"),
        ] {
            let chord = chord(written);
            assert_eq!(chord.spelling(), spelling, "{written}");
            assert_eq!(chord.label(), label, "{written}");
            assert_eq!(Chord::parse(&chord.spelling()), Some(chord), "{written}");
        }
    }

    #[test]
    fn every_name_offered_as_nearest_is_a_key() {
        assert!(KEY_NAMES.iter().all(|name| Chord::parse(name).is_some()));
    }

    #[test]
    fn what_a_terminal_cannot_tell_apart_is_no_key() {
        for written in [
            "",
            "g g",
            "a-b",
            "shift-/",
            "ctrl-shift-d",
            "ư",
            "ctrl-ư",
            "hyper-x",
        ] {
            assert_eq!(Chord::parse(written), None, "{written}");
        }
    }

    #[test]
    fn a_key_nobody_knows_gets_the_nearest_name() {
        let check = |written, meant: Option<&str>| {
            assert_eq!(Chord::nearest_to(written).as_deref(), meant, "{written}");
        };
        check("ctrl+y", Some("ctrl-y"));
        check("pgdn", Some("pagedown"));
        check("ctrl-entre", Some("ctrl-enter"));
        check("escape", Some("esc"));
        check("ư", Some("w"));
        check("hyper-x", None);
    }

    #[test]
    fn shift_is_part_of_a_letter_and_never_beside_it() {
        assert_eq!(
            pressed(KeyCode::Char('D'), KeyModifiers::SHIFT),
            Some(chord("D"))
        );
        assert_eq!(
            pressed(KeyCode::Char('D'), KeyModifiers::NONE),
            Some(chord("D"))
        );
        assert_eq!(
            pressed(KeyCode::Char('?'), KeyModifiers::SHIFT),
            Some(chord("?"))
        );
        let held = KeyModifiers::CONTROL | KeyModifiers::SHIFT;
        assert_eq!(pressed(KeyCode::Char('Y'), held), Some(chord("ctrl-y")));
        assert_eq!(
            pressed(KeyCode::BackTab, KeyModifiers::SHIFT),
            Some(chord("backtab"))
        );
    }

    #[test]
    fn the_byte_of_another_key_arrives_as_that_key() {
        assert_eq!(
            pressed(KeyCode::Char('h'), KeyModifiers::CONTROL),
            Some(chord("backspace"))
        );
        assert_eq!(chord("ctrl-]").arrives_as(), Some(chord("ctrl-5")));
        assert_eq!(chord("h").arrives_as(), None);
    }

    #[test]
    fn a_key_let_go_is_no_key() {
        let mut event = KeyEvent::new(KeyCode::Char('x'), KeyModifiers::NONE);
        event.kind = KeyEventKind::Release;
        assert_eq!(Chord::pressed(&event), None);
    }

    #[test]
    fn only_a_lone_letter_is_text() {
        assert_eq!(chord("space").text(), Some(' '));
        assert_eq!(chord("ctrl-y").text(), None);
        assert_eq!(chord("enter").text(), None);
    }
}
