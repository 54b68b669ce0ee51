//! How a line is made: empty, holding a text, a date or an amount, or a choice of answers.

use super::{Entry, Line, Reads};
use crate::domain::{Day, Dong};
use crate::lang;
use crate::text::desk::{Chosen, FormField};
use crate::tui::field::Field;

impl Line {
    fn new(field: FormField, entry: Entry) -> Self {
        let begun = entry.clone();
        Self {
            field,
            entry,
            begun,
            kept: None,
            verdict: None,
            is_repeated: false,
            is_left: false,
        }
    }

    /// The same line, its text read as something else.
    #[must_use]
    pub(crate) fn read_as(self, reads: Reads) -> Self {
        let Entry::Typed(field, _) = self.entry else {
            return self;
        };
        Self::new(self.field, Entry::Typed(field, reads))
    }

    /// The same line, for something on file that is shown masked only.
    #[must_use]
    pub(crate) fn keeping(mut self, masked: Option<String>) -> Self {
        self.kept = masked;
        self
    }

    /// An empty line for text or a number.
    pub(crate) fn text(field: FormField) -> Self {
        Self::holding(field, String::new())
    }

    /// A line that holds a text already.
    pub(crate) fn holding(field: FormField, text: impl Into<String>) -> Self {
        Self::new(field, Entry::Typed(Field::holding(text), Reads::Text))
    }

    /// A line for a date, holding one where it is known.
    pub(crate) fn date(field: FormField, day: Option<Day>) -> Self {
        let text = day.map(crate::text::day).unwrap_or_default();
        Self::new(field, Entry::Typed(Field::holding(text), Reads::Date))
    }

    /// A line for an amount, holding one where it is known.
    pub(crate) fn amount(field: FormField, amount: Option<Dong>) -> Self {
        let text = amount.map(|a| lang::group_thousands(a.dong()));
        let held = Field::holding(text.unwrap_or_default());
        Self::new(field, Entry::Typed(held, Reads::Amount))
    }

    /// A choice; the answer at `at` is the one proposed.
    pub(crate) fn choice(field: FormField, options: Vec<Chosen>, at: usize) -> Self {
        let at = at.min(options.len().saturating_sub(1));
        Self::new(field, Entry::Chosen { options, at })
    }

    /// A choice that is open until something stands in it.
    pub(crate) fn open_choice(
        field: FormField,
        options: &[Chosen],
        stands: Option<Chosen>,
    ) -> Self {
        let Some(stands) = stands else {
            let open = std::iter::once(Chosen::NotKnown);
            return Self::choice(field, open.chain(options.iter().copied()).collect(), 0);
        };
        let at = options.iter().position(|option| *option == stands);
        Self::choice(field, options.to_vec(), at.unwrap_or(0))
    }

    /// Yes or no.
    pub(crate) fn yes_no(field: FormField, is_yes: bool) -> Self {
        Self::choice(field, vec![Chosen::Yes, Chosen::No], usize::from(!is_yes))
    }
}
