//! A text field of one line. Knows letters and where the cursor stands; not what is typed into it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use serde::{Deserialize, Serialize};
use tui_input::{Input, InputRequest};
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::fit;
use super::theme::{Look, Role};
use crate::keys::Action;
use crate::lang::{Method, Word};

/// The most letters a field takes; the domain's limits are far below.
const FIELD_CHARS_MAX: usize = 400;

/// One line of typed text.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub(crate) struct Field {
    input: Input,
    /// The word that plain keys are composing, as long as the cursor stays at its end.
    composing: Option<Composing>,
}

/// A word that is being composed.
#[derive(Debug, Clone)]
struct Composing {
    /// Where it begins, in characters.
    start: usize,
    method: Method,
    word: Word,
}

impl Composing {
    /// Where it ends, in characters.
    fn end(&self) -> usize {
        self.start + self.word.shown().chars().count()
    }
}

impl From<String> for Field {
    fn from(text: String) -> Self {
        Self::holding(text)
    }
}

impl From<Field> for String {
    fn from(field: Field) -> Self {
        field.text().to_owned()
    }
}

impl Field {
    /// A field that holds a text already, the cursor at its end.
    pub(crate) fn holding(text: impl Into<String>) -> Self {
        Self {
            input: Input::new(text.into()),
            composing: None,
        }
    }

    /// What is typed.
    pub(crate) fn text(&self) -> &str {
        self.input.value()
    }

    /// Whether nothing is typed.
    pub(crate) fn is_empty(&self) -> bool {
        self.text().trim().is_empty()
    }

    /// Types a letter. Control characters are no letters.
    pub(crate) fn letter(&mut self, letter: char) {
        self.composing = None;
        if !letter.is_control() && self.text().chars().count() < FIELD_CHARS_MAX {
            self.input.handle(InputRequest::InsertChar(letter));
            self.join_marks();
        }
    }

    /// Types a key of a plain keyboard, with the letters before it composing a word.
    pub(crate) fn key(&mut self, key: char, method: Method) {
        let at = self.input.cursor();
        let goes_on = |composing: &Composing| composing.method == method && composing.end() == at;
        let composing = self.composing.take().filter(goes_on);
        let mut composing = composing.unwrap_or_else(|| Composing {
            start: at,
            method,
            word: Word::default(),
        });
        let is_full = FIELD_CHARS_MAX <= self.text().chars().count();
        if is_full || !composing.word.take(method, key) {
            return self.letter(key);
        }
        self.put(composing, at);
    }

    /// Puts the word being composed in place of what stands from its beginning to `end`.
    fn put(&mut self, composing: Composing, end: usize) {
        let letters = self.text().chars();
        let before = letters.clone().take(composing.start);
        let text: String = before
            .chain(composing.word.shown().chars())
            .chain(letters.skip(end))
            .collect();
        let cursor = composing.end();
        self.input = Input::new(text).with_cursor(cursor);
        self.composing = Some(composing);
    }

    /// A mark that came alone joins the letter before it.
    fn join_marks(&mut self) {
        if is_nfc(self.text()) {
            return;
        }
        let before = self.text().chars().take(self.input.cursor());
        let cursor = before.nfc().count();
        let text: String = self.text().nfc().collect();
        self.input = Input::new(text).with_cursor(cursor);
    }

    /// Pastes a text: line ends become spaces.
    pub(crate) fn paste(&mut self, text: &str) {
        for letter in text.chars() {
            self.letter(if letter.is_whitespace() { ' ' } else { letter });
        }
    }

    /// Does what a key of the field's own table asks. Tells whether the action was one of those.
    pub(crate) fn act(&mut self, action: Action) -> bool {
        let composing = self.composing.take();
        let at = self.input.cursor();
        let composing = composing.filter(|composing| composing.end() == at);
        if let Some(mut composing) = composing {
            if action == Action::RawWord {
                composing.word.turn(composing.method);
                self.put(composing, at);
                return true;
            }
            if action == Action::DeleteLeft && composing.word.erase(composing.method) {
                self.put(composing, at);
                return true;
            }
        }
        let request = match action {
            Action::RawWord => return true,
            Action::DeleteLeft => InputRequest::DeletePrevChar,
            Action::DeleteRight => InputRequest::DeleteNextChar,
            Action::Left => InputRequest::GoToPrevChar,
            Action::Right => InputRequest::GoToNextChar,
            Action::Start => InputRequest::GoToStart,
            Action::End => InputRequest::GoToEnd,
            Action::Clear => InputRequest::DeleteLine,
            Action::WordLeft => InputRequest::GoToPrevWord,
            Action::DeleteWord => InputRequest::DeletePrevWord,
            _ => return false,
        };
        self.input.handle(request);
        true
    }

    /// Draws the text so that the cursor is in sight, and tells where the cursor stands.
    pub(crate) fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look, role: Role) -> Position {
        let room = usize::from(area.width.saturating_sub(1));
        let skipped = self.input.visual_scroll(room);
        let shown: String = visible(self.text(), skipped, usize::from(area.width));
        let style = look.style(role);
        buf.set_style(area, style);
        buf.set_stringn(area.x, area.y, &shown, usize::from(area.width), style);
        let column = self.input.visual_cursor().saturating_sub(skipped).min(room);
        Position::new(area.x + u16::try_from(column).unwrap_or_default(), area.y)
    }
}

/// What is left of a text after `skipped` columns, in at most `columns`.
fn visible(text: &str, skipped: usize, columns: usize) -> String {
    use unicode_segmentation::UnicodeSegmentation;
    let mut at = 0;
    let mut shown = String::new();
    for grapheme in text.graphemes(true) {
        let wide = usize::from(fit::width(grapheme));
        if skipped <= at && at + wide <= skipped + columns {
            shown.push_str(grapheme);
        }
        at += wide;
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Field {
        let mut field = Field::default();
        field.paste(text);
        field
    }

    #[test]
    fn backspace_takes_a_whole_letter_with_its_marks() {
        let mut field = typed("Mẫ");
        field.act(Action::DeleteLeft);
        assert_eq!(field.text(), "M");
        let mut field = typed("Ma\u{302}\u{303}");
        field.act(Action::DeleteLeft);
        assert_eq!(field.text(), "M");
    }

    fn keyed(keys: &str) -> Field {
        let mut field = Field::default();
        for key in keys.chars() {
            field.key(key, Method::Telex);
        }
        field
    }

    #[test]
    fn plain_keys_compose_words_one_after_another() {
        assert_eq!(keyed("Thwr Quoocs Cuwowngf").text(), "Thử Quốc Cường");
        assert_eq!(keyed("H'Leoo, Ddawks Lawks").text(), "H'Leoo, Đắk Lắk");
    }

    #[test]
    fn a_word_is_composed_where_the_cursor_stands_and_nowhere_else() {
        let mut field = keyed("Thwr Cuwowngf");
        for _ in 0..6 {
            field.act(Action::Left);
        }
        for key in " Quoocs".chars() {
            field.key(key, Method::Telex);
        }
        assert_eq!(field.text(), "Thử Quốc Cường");
        field.act(Action::End);
        field.key('s', Method::Telex);
        assert_eq!(field.text(), "Thử Quốc Cườngs");
    }

    #[test]
    fn backspace_within_a_word_leaves_it_composing() {
        let mut field = keyed("Maaus");
        assert_eq!(field.text(), "Mấu");
        field.act(Action::DeleteLeft);
        field.key('u', Method::Telex);
        field.key('x', Method::Telex);
        assert_eq!(field.text(), "Mẫu");
    }

    #[test]
    fn a_word_gives_its_keys_back() {
        let mut field = keyed("hoij user");
        field.act(Action::RawWord);
        assert_eq!(field.text(), "họi user");
        field.act(Action::Left);
        assert!(field.act(Action::RawWord));
        assert_eq!(field.text(), "họi user");
    }

    #[test]
    fn a_mark_that_comes_alone_joins_the_letter_before_it() {
        let mut field = typed("Ma\u{302}\u{303}u An");
        assert_eq!(field.text(), "Mẫu An");
        field.act(Action::Start);
        field.act(Action::Right);
        field.letter('\u{301}');
        assert_eq!(field.text(), "Ḿẫu An");
        assert!(field.act(Action::DeleteLeft));
        assert_eq!(field.text(), "ẫu An");
    }

    #[test]
    fn a_pasted_text_stays_on_one_line_and_within_the_limit() {
        let field = typed("Mẫu\r\nVăn\u{1b}An");
        assert_eq!(field.text(), "Mẫu  VănAn");
        assert_eq!(
            typed(&"x".repeat(10_000)).text().chars().count(),
            FIELD_CHARS_MAX
        );
    }

    #[test]
    fn the_cursor_stays_in_sight_in_a_long_text() {
        let look = Look {
            lang: crate::text::Lang::Vi,
            is_coloured: false,
            is_ascii: false,
        };
        let area = Rect::new(2, 0, 8, 1);
        let mut buf = Buffer::empty(Rect::new(0, 0, 12, 1));
        let place = typed("một hai ba bốn").draw(area, &mut buf, &look, Role::Focus);
        assert!(area.contains(place), "{place:?}");
        let shown: String = buf
            .content()
            .iter()
            .map(ratatui::buffer::Cell::symbol)
            .collect();
        assert!(shown.contains("bốn"), "{shown}");
    }

    #[test]
    fn an_action_of_another_table_is_not_the_fields() {
        assert!(!typed("x").act(Action::Save));
    }
}
