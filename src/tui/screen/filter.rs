//! The line a list's filter is typed into. Knows what is typed and which kept filters can be called
//! back; what the words mean is read by `text`.

use std::sync::Arc;

use ratatui::layout::Position;

use crate::keys::Action;
use crate::office::{KeptFilter, ListFilter};
use crate::text::desk::{Hindrance, filter_prompt, filter_words};
use crate::text::{FilterFault, Lang, TypedFilter, filter_choices, filter_text, parse_filter};
use crate::tui::field::Field;
use crate::tui::fit;
use crate::tui::pen::{Pen, REST};
use crate::tui::theme::Role;

/// A filter while it is typed.
#[derive(Debug)]
pub(super) struct FilterLine {
    lang: Lang,
    field: Field,
    kept: Arc<[KeptFilter]>,
    /// Which kept filter stands in the line.
    recalled: Option<usize>,
    /// The word that was begun, and which of its completions stands in the line.
    completed: Option<(String, usize)>,
}

impl FilterLine {
    /// The line with the filter in force in it.
    pub(super) fn new(lang: Lang, filter: &ListFilter, kept: Arc<[KeptFilter]>) -> Self {
        let mut text = filter_text(lang, filter);
        if !text.is_empty() {
            text.push(' ');
        }
        Self {
            lang,
            field: Field::holding(text),
            kept,
            recalled: None,
            completed: None,
        }
    }

    /// The language its words are written back in.
    pub(super) fn lang(&self) -> Lang {
        self.lang
    }

    /// Types a letter.
    pub(super) fn letter(&mut self, letter: char) {
        self.completed = None;
        self.field.letter(letter);
    }

    /// Pastes a text.
    pub(super) fn paste(&mut self, text: &str) {
        self.completed = None;
        self.field.paste(text);
    }

    /// What is typed, read.
    pub(super) fn read(&self) -> Result<TypedFilter, FilterFault> {
        parse_filter(self.lang, self.field.text(), &self.kept)
    }

    /// A key of the line that neither takes nor leaves it; why it does nothing, where it does nothing.
    pub(super) fn act(&mut self, action: Action) -> Option<Hindrance> {
        if action == Action::FilterComplete {
            self.complete();
        } else if action == Action::FilterEarlier || action == Action::FilterLater {
            return self.recall(action);
        } else {
            self.completed = None;
            self.field.act(action);
        }
        None
    }

    /// The kept filter before or after the one in the line, the newest first.
    fn recall(&mut self, action: Action) -> Option<Hindrance> {
        let count = self.kept.len();
        if count == 0 {
            return Some(Hindrance::NoKeptFilter);
        }
        let at = match (self.recalled, action == Action::FilterEarlier) {
            (None, true) => count - 1,
            (None, false) => 0,
            (Some(at), true) => (at + count - 1) % count,
            (Some(at), false) => (at + 1) % count,
        };
        self.recalled = Some(at);
        self.completed = None;
        self.field = Field::holding(self.kept[at].words.clone());
        None
    }

    /// What stands before the last word, and that word.
    fn parts(&self) -> (&str, &str) {
        let text = self.field.text();
        let at = text.rfind(char::is_whitespace).map_or(0, |at| at + 1);
        text.split_at(at)
    }

    /// Puts the next word that begins like the last one typed in its place.
    fn complete(&mut self) {
        let (before, last) = self.parts();
        let (begun, at) = match &self.completed {
            Some((begun, at)) => (begun.clone(), at + 1),
            None => (last.to_owned(), 0),
        };
        let choices = filter_choices(self.lang, &begun, &self.kept);
        if choices.is_empty() {
            return;
        }
        let at = at % choices.len();
        self.field = Field::holding(format!("{before}{}", choices[at]));
        // A word that goes on after its colon is completed further; of several each has its turn.
        let is_done = choices.len() == 1;
        self.completed = (!is_done).then_some((begun, at));
    }

    /// The words that could stand where the last one is typed.
    pub(super) fn choices(&self) -> Option<String> {
        let begun = match &self.completed {
            Some((begun, _)) => begun,
            None => self.parts().1,
        };
        let choices = filter_choices(self.lang, begun, &self.kept);
        (!choices.is_empty()).then(|| filter_words(self.lang, &choices))
    }

    /// Draws the line with what stands beside it at the right; gives where the cursor stands.
    pub(super) fn draw(&self, pen: &mut Pen<'_>, row: u16, beside: &str) -> Option<Position> {
        let prompt = filter_prompt(self.lang);
        pen.text(row, 0, REST, prompt, Role::Heading);
        let at = fit::width(prompt) + 1;
        let end = pen.at_right(row, beside, Role::Quiet).saturating_sub(1);
        pen.field(row, at, end.saturating_sub(at), &self.field, Role::Focus)
    }
}
