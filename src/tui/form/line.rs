//! One line of a form: a text typed, or a choice of a few answers. Knows how to be typed into and
//! drawn; not what the form does with it.

mod made;
mod met;
#[cfg(test)]
mod seen;

pub(super) use met::Met;

use ratatui::layout::Position;
use serde::{Deserialize, Serialize};

use super::draw::in_words;
use super::typed;
use crate::domain::Day;
use crate::keys::Action;
use crate::lang::{self, Method};
use crate::text::Lang;
use crate::text::desk::{Chosen, FormField, TypedFault, age, chosen, form_hint, kept_as};
use crate::tui::field::Field;
use crate::tui::pen::Pen;
use crate::tui::theme::Role;

/// A label and what stands beside it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Line {
    pub(crate) field: FormField,
    entry: Entry,
    /// What it held before anything was typed.
    begun: Entry,
    /// What is on file and shown masked only; it stays unless something is typed.
    kept: Option<String>,
    /// What was wrong with it when it was left, until something is typed again.
    #[serde(skip)]
    pub(super) verdict: Option<TypedFault>,
    /// It repeats what was recorded last, and was not touched since.
    pub(super) is_repeated: bool,
    /// It was left forward, and not touched since.
    #[serde(default)]
    pub(super) is_left: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
enum Entry {
    Typed(Field, Reads),
    Chosen { options: Vec<Chosen>, at: usize },
}

/// What a typed text is read as while it is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Reads {
    Text,
    Date,
    Amount,
    /// A day, or a year alone.
    Birth,
    CitizenId,
    Phone,
    /// A whole number.
    Number,
    /// The code of a case, whose the office is asked.
    Case,
    /// A commune by name or code.
    Commune,
    /// Numbers of rows: `1-3, 7`.
    Rows,
}

impl Line {
    /// Whether something is still to be typed.
    pub(crate) fn is_empty(&self) -> bool {
        match &self.entry {
            Entry::Typed(field, _) => field.is_empty(),
            Entry::Chosen { .. } => false,
        }
    }

    /// Whether it holds something else than before anything was typed.
    pub(crate) fn is_changed(&self) -> bool {
        match (&self.entry, &self.begun) {
            (Entry::Typed(now, _), Entry::Typed(before, _)) => {
                now.text().trim() != before.text().trim()
            }
            (Entry::Chosen { at: now, .. }, Entry::Chosen { at: before, .. }) => now != before,
            (Entry::Typed(..), Entry::Chosen { .. }) | (Entry::Chosen { .. }, Entry::Typed(..)) => {
                true
            }
        }
    }

    /// What a typed text is read as; nothing for a choice.
    pub(crate) fn reads(&self) -> Option<Reads> {
        match &self.entry {
            Entry::Typed(_, reads) => Some(*reads),
            Entry::Chosen { .. } => None,
        }
    }

    /// Whether words are typed into it, rather than figures and codes.
    pub(crate) fn takes_words(&self) -> bool {
        let is_code = matches!(
            self.field,
            FormField::Certificate
                | FormField::LoanBookNo
                | FormField::CustomerNo
                | FormField::LoanNo
                | FormField::ListNo
                | FormField::DecisionNo
        );
        self.reads() == Some(Reads::Text) && !is_code
    }

    /// Whether it takes the whole row: a text or a choice does, a date or an amount leaves room for
    /// what it means.
    pub(crate) fn is_wide(&self) -> bool {
        matches!(self.reads(), None | Some(Reads::Text))
    }

    /// What is typed or chosen, to be compared.
    pub(super) fn content(&self) -> (&str, Option<Chosen>) {
        (self.typed().trim(), self.chosen())
    }

    /// What is typed; nothing for a choice.
    pub(crate) fn typed(&self) -> &str {
        match &self.entry {
            Entry::Typed(field, _) => field.text(),
            Entry::Chosen { .. } => "",
        }
    }

    /// What is chosen; nothing for a text.
    pub(crate) fn chosen(&self) -> Option<Chosen> {
        match &self.entry {
            Entry::Typed(..) => None,
            Entry::Chosen { options, at } => options.get(*at).copied(),
        }
    }

    /// Types a letter; in a choice a digit counts, a letter names the next answer that begins with it,
    /// and a space goes on.
    ///
    /// Where words are typed, plain keys make Vietnamese letters by the given method.
    pub(crate) fn letter(&mut self, letter: char, lang: Lang, typing: Option<Method>) {
        self.touch();
        let typing = typing.filter(|_| self.takes_words());
        match &mut self.entry {
            Entry::Typed(field, _) => match typing {
                Some(method) => field.key(letter, method),
                None => field.letter(letter),
            },
            Entry::Chosen { options, at } => {
                let count = options.len().max(1);
                if letter == ' ' {
                    *at = (*at + 1) % count;
                } else if let Some(number) = letter.to_digit(10) {
                    // The answers are numbered from one; none of them is nought.
                    let is_open = options.first() == Some(&Chosen::NotKnown);
                    let wanted = usize::try_from(number).unwrap_or(0) + usize::from(is_open);
                    if (1..=options.len()).contains(&wanted) {
                        *at = wanted - 1;
                    }
                } else {
                    let wanted = lang::fold(&letter.to_string());
                    let begins =
                        |option: &Chosen| lang::fold(chosen(lang, *option)).starts_with(&wanted);
                    let ahead = (1..=count).map(|ahead| (*at + ahead) % count);
                    let mut named = ahead.filter(|at| options.get(*at).is_some_and(begins));
                    if let Some(found) = named.next() {
                        *at = found;
                    }
                }
            }
        }
    }

    /// Pastes a text; a choice takes none.
    pub(crate) fn paste(&mut self, text: &str) {
        self.touch();
        match &mut self.entry {
            Entry::Typed(field, _) => field.paste(text),
            Entry::Chosen { .. } => {}
        }
    }

    /// A key of the field. In a choice left and right go through the answers.
    pub(crate) fn act(&mut self, action: Action) -> bool {
        let before = (self.typed().to_owned(), self.chosen());
        let is_taken = self.do_act(action);
        // Moving the cursor changes nothing that was said of it.
        if before != (self.typed().to_owned(), self.chosen()) {
            self.touch();
        }
        is_taken
    }

    fn do_act(&mut self, action: Action) -> bool {
        match &mut self.entry {
            Entry::Typed(field, _) => field.act(action),
            Entry::Chosen { options, at } => {
                let count = options.len().max(1);
                let step = if action == Action::Left {
                    count - 1
                } else if action == Action::Right {
                    1
                } else {
                    return false;
                };
                *at = (*at + step) % count;
                true
            }
        }
    }

    /// What the typed means, where that is not plain: an amount in words, a date in full; what to
    /// type, while nothing is typed.
    pub(crate) fn meaning(&self, lang: Lang, today: Day) -> String {
        let hint = form_hint(lang, self.field);
        let Entry::Typed(field, reads) = &self.entry else {
            return hint.to_owned();
        };
        if field.is_empty() {
            let kept = self.kept.as_ref().map(|masked| kept_as(lang, masked));
            return kept.unwrap_or_else(|| hint.to_owned());
        }
        match reads {
            Reads::Text if self.field != FormField::Why => String::new(),
            Reads::Text | Reads::CitizenId | Reads::Phone => hint.to_owned(),
            Reads::Number | Reads::Case | Reads::Commune | Reads::Rows => String::new(),
            Reads::Date => {
                let day = typed::day(field.text(), today);
                day.map(|day| crate::text::weekday_day(lang, day))
                    .unwrap_or_default()
            }
            Reads::Birth => match typed::birth(field.text(), today) {
                Some(birth) => age(lang, today.parts().0 - birth.year()),
                None => hint.to_owned(),
            },
            Reads::Amount => {
                let dong = lang::parse_amount(field.text());
                dong.map(|dong| in_words(lang, dong)).unwrap_or_default()
            }
        }
    }

    /// What was said of it before no longer holds.
    fn touch(&mut self) {
        self.verdict = None;
        self.is_repeated = false;
        self.is_left = false;
    }

    /// Whether something is typed or chosen.
    pub(super) fn holds_something(&self) -> bool {
        !self.is_empty() && self.chosen() != Some(Chosen::NotKnown)
    }

    /// Holds what another line of the same field holds, where it can.
    pub(super) fn repeat(&mut self, last: &Line) {
        let is_taken = match (&mut self.entry, &last.entry) {
            (Entry::Typed(field, _), Entry::Typed(held, _)) => {
                *field = Field::holding(held.text());
                true
            }
            (Entry::Chosen { options, at }, Entry::Chosen { .. }) => {
                let known = options.iter().position(|one| Some(*one) == last.chosen());
                *at = known.unwrap_or(*at);
                known.is_some()
            }
            (Entry::Typed(..), Entry::Chosen { .. }) | (Entry::Chosen { .. }, Entry::Typed(..)) => {
                false
            }
        };
        if is_taken {
            self.touch();
            self.is_repeated = true;
        }
    }

    /// Whether it takes one short text: no reason, no note, no list of them.
    pub(super) fn is_short(&self) -> bool {
        let is_long = matches!(
            self.field,
            FormField::Why | FormField::Note | FormField::ToMend
        );
        self.reads() == Some(Reads::Text) && !is_long
    }

    /// Whether somebody's name stands in it.
    pub(super) fn is_name(&self) -> bool {
        matches!(self.field, FormField::Name | FormField::SignerName)
    }

    /// A name typed in small letters gets its capitals.
    pub(super) fn write_capitals(&mut self) {
        if !self.is_name() {
            return;
        }
        if let Entry::Typed(field, _) = &mut self.entry {
            let capital = lang::capitals(field.text());
            if capital != field.text() {
                *field = Field::holding(capital);
            }
        }
    }

    /// Draws what is typed or chosen; gives where the cursor stands.
    pub(crate) fn draw(
        &self,
        pen: &mut Pen<'_>,
        row: u16,
        at: u16,
        width: u16,
        has_focus: bool,
    ) -> Option<Position> {
        let role = if has_focus { Role::Focus } else { Role::Plain };
        match &self.entry {
            Entry::Typed(field, _) => pen.field(row, at, width, field, role),
            Entry::Chosen {
                options,
                at: chosen_at,
            } => {
                let lang = pen.look().lang;
                let answer = options.get(*chosen_at).map_or("", |o| chosen(lang, *o));
                let shown = if has_focus {
                    format!("< {answer} >")
                } else {
                    answer.to_owned()
                };
                pen.text(row, at, width, &shown, role);
                None
            }
        }
    }
}
