//! A form as tests look at it.

use super::{Form, Line};

impl Form {
    /// What is typed into each line; nothing for a choice.
    pub(crate) fn texts(&self) -> Vec<String> {
        let texts = self.lines.iter().map(|line| line.typed().to_owned());
        texts.collect()
    }

    /// The line that has the focus.
    pub(crate) fn line(&self) -> &Line {
        &self.lines[self.at]
    }
}
