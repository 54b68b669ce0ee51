//! Two files of one person become one: the code of the other file, and whose it is before anything is
//! asked. Refuses to know which of them may go.

use super::filled::{Fault, Filled};
use super::known::Member;
use super::person::of_case;
use super::{Draft, Form, Line, Reads};
use crate::domain::Order;
use crate::office::{Card, Row};
use crate::text::Lang;
use crate::text::desk::{FormField, FormTitle, confirm_merge, person_told};

/// Merges another file of the same person into this one.
pub(crate) fn merge(card: &Card) -> Form {
    let lines = vec![Line::text(FormField::Drop).read_as(Reads::Case)];
    let mut form = of_case(FormTitle::Merge, card, lines).asking_first();
    // Both are in two histories from then on: who stays is named as fully as who goes.
    form.subject.name = person_told(
        card.case,
        &card.name,
        card.birth.year(),
        &card.place,
        card.citizen_id.as_deref(),
    );
    form
}

pub(super) fn merge_order(filled: &Filled<'_>) -> Result<Draft, Fault> {
    let order = Order::MergeCases {
        keep: filled.case(),
        drop: filled.case_typed(FormField::Drop)?,
    };
    Ok(Draft { order, on: None })
}

impl Form {
    /// The file that would go, once its code is typed and known.
    fn file_that_goes(&self) -> Option<&Row> {
        let line = self
            .lines
            .iter()
            .find(|line| line.field == FormField::Drop)?;
        match self.known.member(line.typed())? {
            Member::Found(row) => Some(row),
            Member::Nobody => None,
        }
    }

    /// Whose the file is that would go, in words.
    pub(super) fn told_that_goes(&self) -> Option<String> {
        let row = self.file_that_goes()?;
        Some(person_told(
            row.case,
            &row.name,
            row.birth_year,
            &row.place,
            row.citizen_id.as_deref(),
        ))
    }

    /// The question before two files become one: who goes, and who stays.
    pub(crate) fn merge_question(&self, lang: Lang) -> String {
        let goes = self.told_that_goes().unwrap_or_default();
        confirm_merge(lang, &goes, self.name())
    }
}
