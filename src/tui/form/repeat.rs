//! What a form repeats from the last one of its kind that was recorded: one line, or all that people of
//! one list share. Knows lines; not what became of that form.

use super::file::new_person;
use super::{Form, Line};
use crate::domain::CommuneCode;
use crate::text::desk::{FormField, FormTitle, TypedFault};

/// In an empty line, asks for what stood there last.
const REPEAT: char = '=';

/// The lines of a form that was recorded.
#[derive(Debug, Clone)]
pub(crate) struct Recorded {
    title: FormTitle,
    commune: Option<CommuneCode>,
    lines: Vec<Line>,
    /// How many people of its list were recorded one after the other, this one among them.
    of_list: u32,
}

/// What a form repeats, and whether another one is to repeat it.
#[derive(Debug, Default)]
pub(super) struct Repeats {
    last: Option<Recorded>,
    /// Another form of the kind follows once this one is on record.
    goes_on: bool,
}

impl Recorded {
    fn line(&self, field: FormField) -> Option<&Line> {
        let line = self.lines.iter().find(|line| line.field == field);
        line.filter(|line| line.holds_something())
    }

    /// What a line of the next person holds: the row of a list goes on by one.
    fn repeated(&self, field: FormField) -> Option<Line> {
        let last = self.line(field)?;
        if field != FormField::Row {
            return Some(last.clone());
        }
        let row: u16 = last.typed().trim().parse().ok()?;
        let next = row.checked_add(1)?;
        Some(Line::holding(field, next.to_string()))
    }

    /// The number of its list, and how many of it were recorded one after the other.
    pub(crate) fn list(&self) -> Option<(String, u32)> {
        let no = self.line(FormField::ListNo)?.typed().trim().to_owned();
        (self.title == FormTitle::NewPerson).then_some((no, self.of_list))
    }

    /// Whether both were typed from one list.
    fn is_of_list(&self, other: &Self) -> bool {
        let says = |of: &Self, field| of.line(field).map(|line| line.typed().trim().to_owned());
        let same = |field| says(self, field) == says(other, field);
        self.commune == other.commune && same(FormField::ListNo) && same(FormField::ListDate)
    }
}

/// Whether people who stand on one list mostly share it. What somebody wants and who signs is never
/// taken from another: it would be an answer nobody gave.
const fn is_shared(field: FormField) -> bool {
    matches!(
        field,
        FormField::Village
            | FormField::ReleaseKind
            | FormField::Organisation
            | FormField::Group
            | FormField::ListNo
            | FormField::ListDate
            | FormField::PoliceSigned
            | FormField::CommitteeSigned
            | FormField::Row
            | FormField::AskedOn
            | FormField::AskedBy
            | FormField::CheckedOn
            | FormField::HeldOn
    )
}

/// Whether it is one person's alone: nobody else's is ever the same.
const fn is_own(field: FormField) -> bool {
    matches!(
        field,
        FormField::CitizenId
            | FormField::Certificate
            | FormField::LoanBookNo
            | FormField::CustomerNo
            | FormField::LoanNo
            | FormField::Phone
            | FormField::SignerCitizenId
    )
}

impl Form {
    /// The same form, repeating from this one, which is used where it is of the same kind.
    #[must_use]
    pub(crate) fn repeating(mut self, last: Option<&Recorded>) -> Self {
        self.repeats.last = last.filter(|last| last.title == self.title).cloned();
        self
    }

    /// What another form may repeat of this one.
    pub(crate) fn recorded(&self) -> Recorded {
        let mut recorded = Recorded {
            title: self.title,
            commune: self.subject.commune,
            lines: self.lines.clone(),
            of_list: 1,
        };
        let before = self.repeats.last.as_ref();
        if let Some(before) = before.filter(|before| before.is_of_list(&recorded)) {
            recorded.of_list += before.of_list;
        }
        recorded
    }

    /// What a line may repeat, where it may.
    pub(super) fn repeated(&self, line: &Line) -> Option<&Line> {
        let last = self.repeats.last.as_ref().filter(|_| !is_own(line.field));
        last?.line(line.field)
    }

    /// Whether a letter asks to repeat the line that has the focus, which is done then.
    pub(super) fn repeats(&mut self, letter: char) -> bool {
        let Some(line) = self.lines.get_mut(self.at) else {
            return false;
        };
        let is_asked = letter == REPEAT && !line.holds_something() && !is_own(line.field);
        if is_asked {
            let last = self
                .repeats
                .last
                .as_ref()
                .and_then(|last| last.repeated(line.field));
            match last {
                Some(last) => line.repeat(&last),
                None => line.verdict = Some(TypedFault::NothingBefore),
            }
        }
        is_asked
    }

    /// Whether another form of the kind is to follow once it is on record.
    pub(crate) fn goes_on_to_the_next(&mut self, goes_on: bool) {
        self.repeats.goes_on = goes_on;
    }

    /// The form of the next person, where it was asked for.
    pub(crate) fn next(&self) -> Option<Form> {
        let commune = self.subject.commune.filter(|_| self.repeats.goes_on)?;
        Some(new_person(commune, self.subject.name.clone(), self.today))
    }

    /// The same form with all that is shared; nobody has typed into it yet.
    #[must_use]
    pub(crate) fn carried_over(mut self) -> Self {
        self.carry_over();
        self.is_touched = false;
        self
    }

    /// Repeats all that is shared, in lines that hold nothing yet. Tells whether there was anything.
    pub(crate) fn carry_over(&mut self) -> bool {
        self.remember(false);
        let Some(last) = &self.repeats.last else {
            return false;
        };
        for line in &mut self.lines {
            if is_shared(line.field)
                && !line.holds_something()
                && let Some(last) = last.repeated(line.field)
            {
                line.repeat(&last);
                self.is_touched = true;
            }
        }
        true
    }
}
