//! What keys do to the lines of a form, and taking that back. Knows the line that has the focus; saving
//! and leaving are the desk's.

use super::{Form, Line};
use crate::keys::Action;
use crate::lang::Method;
use crate::tui::theme::Look;

/// Most changes that can be taken back; the oldest are forgotten.
const CHANGES_MAX: usize = 200;

/// The lines as they stood before each change.
#[derive(Debug, Default)]
pub(super) struct Changes {
    before: Vec<(Vec<Line>, usize)>,
    /// The line whose letters the newest of them gathers.
    typing: Option<usize>,
}

impl Form {
    /// A letter for the line that has the focus.
    pub(crate) fn letter(&mut self, letter: char, look: &Look, typing: Option<Method>) {
        // A word is one change.
        self.remember(letter != ' ');
        self.choose_anew();
        if self.repeats(letter) {
            self.is_touched = true;
        } else if let Some(line) = self.lines.get_mut(self.at) {
            line.letter(letter, look.lang, typing);
            self.is_touched = true;
            self.forget_fault();
        }
        self.follow_answers();
    }

    /// Whether the line that has the focus takes words rather than figures and codes.
    pub(crate) fn takes_words(&self) -> bool {
        self.lines.get(self.at).is_some_and(Line::takes_words)
    }

    /// A pasted text for the line that has the focus.
    pub(crate) fn paste(&mut self, text: &str) {
        self.remember(false);
        self.choose_anew();
        if let Some(line) = self.lines.get_mut(self.at) {
            line.paste(text);
            self.is_touched = true;
            self.forget_fault();
        }
    }

    /// A key of the field or of moving between lines.
    pub(crate) fn act(&mut self, action: Action) {
        if self.moves(action) {
            return;
        }
        self.remember(action == Action::DeleteLeft);
        if let Some(line) = self.lines.get_mut(self.at)
            && line.act(action)
        {
            self.is_touched = true;
            self.forget_fault();
        }
        self.follow_answers();
    }

    /// What stood before the newest change stands again. Tells whether there was one.
    pub(crate) fn take_back(&mut self) -> bool {
        self.changes.typing = None;
        self.has_gone_on = false;
        let now = self.lines.iter().map(Line::content);
        let now: Vec<_> = now.collect();
        let changed = |(lines, _): &(Vec<Line>, usize)| {
            let then = lines.iter().map(Line::content);
            !then.eq(now.iter().take(lines.len()).copied())
        };
        while let Some(before) = self.changes.before.pop() {
            if changed(&before) {
                let (lines, at) = before;
                // A line that was asked for since stays as it is.
                let since = self.lines.split_off(lines.len().min(self.lines.len()));
                self.lines = lines;
                self.lines.extend(since);
                self.at = at;
                return true;
            }
        }
        false
    }

    /// Remembers how the lines stand, unless the change that comes is more of the one before.
    pub(super) fn remember(&mut self, is_more: bool) {
        // Another key than one that goes on: the next of those is not the one pressed too often.
        self.has_gone_on = false;
        if is_more && self.changes.typing == Some(self.at) {
            return;
        }
        self.changes.typing = is_more.then_some(self.at);
        if self.changes.before.len() == CHANGES_MAX {
            self.changes.before.remove(0);
        }
        self.changes.before.push((self.lines.clone(), self.at));
    }

    pub(super) fn forget_fault(&mut self) {
        let at = self.lines.get(self.at).map(|line| line.field);
        if self.fault.is_some_and(|fault| Some(fault.field) == at) {
            self.fault = None;
        }
    }
}
