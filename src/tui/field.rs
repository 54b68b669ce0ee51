//! A text field of one line. Knows letters and where the cursor stands; not what is typed into it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use tui_input::{Input, InputRequest};

use super::fit;
use super::theme::{Look, Role};
use crate::keys::Action;

/// The most letters a field takes; the domain's limits are far below.
const FIELD_CHARS_MAX: usize = 400;

/// One line of typed text.
#[derive(Debug, Clone, Default)]
pub(crate) struct Field {
    input: Input,
}

impl Field {
    /// A field that holds a text already, the cursor at its end.
    pub(crate) fn holding(text: impl Into<String>) -> Self {
        Self {
            input: Input::new(text.into()),
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
        if !letter.is_control() && self.text().chars().count() < FIELD_CHARS_MAX {
            self.input.handle(InputRequest::InsertChar(letter));
        }
    }

    /// Pastes a text: line ends become spaces.
    pub(crate) fn paste(&mut self, text: &str) {
        for letter in text.chars() {
            self.letter(if letter.is_whitespace() { ' ' } else { letter });
        }
    }

    /// Does what a key of the field's own table asks. Tells whether the action was one of those.
    pub(crate) fn act(&mut self, action: Action) -> bool {
        let request = match action {
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
