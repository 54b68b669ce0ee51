//! Reads what was typed into a form as the domain's own words, or says which line is at fault.
//! Refuses to know rules: those are the office's.

use super::barred::is_barred;
use super::known::{Known, Member};
use super::{Line, Subject, typed};
use crate::domain::{Birth, CaseId, CitizenId, CommuneCode, Day, Dong, Label, Name, Note, Phone};
use crate::lang::{self, AmountError};
use crate::text::desk::{Chosen, FormField, TypedFault};

/// A line that cannot be read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Fault {
    pub(crate) field: FormField,
    pub(crate) what: TypedFault,
}

/// A form as its order is made of it.
pub(crate) struct Filled<'a> {
    pub(super) lines: &'a [Line],
    pub(crate) subject: &'a Subject,
    pub(crate) today: Day,
    /// What the office was asked to read them; nothing where none of them needs it.
    known: Option<&'a Known>,
}

type Read<T> = Result<T, Fault>;

impl<'a> Filled<'a> {
    /// Lines as they are filled in on a day.
    pub(crate) fn of(lines: &'a [Line], subject: &'a Subject, today: Day) -> Self {
        Self {
            lines,
            subject,
            today,
            known: None,
        }
    }

    /// The same, with what the office was asked for.
    #[must_use]
    pub(super) fn knowing(mut self, known: &'a Known) -> Self {
        self.known = Some(known);
        self
    }

    /// The commune the form is about.
    pub(crate) fn commune(&self) -> CommuneCode {
        self.subject
            .commune
            .expect("every form of a commune is made with it")
    }

    /// Whether the line holds something else than before anything was typed.
    pub(crate) fn is_changed(&self, field: FormField) -> bool {
        let line = self.lines.iter().find(|line| line.field == field);
        line.is_some_and(Line::is_changed)
    }

    /// A birth day or year, where one was typed.
    pub(crate) fn birth_if(&self, field: FormField) -> Read<Option<Birth>> {
        let what = TypedFault::NotADate;
        self.read_if(field, what, |typed| typed::birth(typed, self.today))
    }

    /// A birth day or year that must be there.
    pub(crate) fn birth(&self, field: FormField) -> Read<Birth> {
        Self::needed(field, self.birth_if(field)?)
    }

    /// A telephone number, where one was typed.
    pub(crate) fn phone_if(&self, field: FormField) -> Read<Option<Phone>> {
        self.read_if(field, TypedFault::NotAPhone, Phone::new)
    }

    /// The case whose code was typed, where one was.
    pub(crate) fn case_if(&self, field: FormField) -> Read<Option<CaseId>> {
        let found = |typed: &str| match self.known?.member(typed)? {
            Member::Found(row) => Some(row.case),
            Member::Nobody => None,
        };
        self.read_if(field, TypedFault::NotACase, found)
    }

    /// The case whose code was typed, which must be there.
    pub(crate) fn case_typed(&self, field: FormField) -> Read<CaseId> {
        Self::needed(field, self.case_if(field)?)
    }

    /// The commune whose name or code was typed.
    pub(crate) fn commune_typed(&self, field: FormField) -> Read<CommuneCode> {
        let found = |typed: &str| match self.known?.communes_meant(typed)[..] {
            [one] => Some(one.unit.code()),
            _ => None,
        };
        let read = self.read_if(field, TypedFault::NotACommune, found)?;
        Self::needed(field, read)
    }

    /// A year that must be there.
    pub(crate) fn year(&self, field: FormField) -> Read<u16> {
        let is_near = |year: &u16| (2000..=2200).contains(year);
        let year = |typed: &str| typed.parse().ok().filter(is_near);
        Self::needed(field, self.read_if(field, TypedFault::NotAYear, year)?)
    }

    fn read_if<T>(
        &self,
        field: FormField,
        what: TypedFault,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Read<Option<T>> {
        let typed = self.typed(field);
        if typed.is_empty() {
            return Ok(None);
        }
        read(typed).map(Some).ok_or(Fault { field, what })
    }

    /// The case the form is about.
    pub(crate) fn case(&self) -> CaseId {
        self.subject
            .case
            .expect("every form of a case is made with it")
    }

    /// Everybody the form is about: those marked, else the one.
    pub(crate) fn cases(&self) -> Vec<CaseId> {
        if self.subject.cases.is_empty() {
            vec![self.case()]
        } else {
            self.subject.cases.clone()
        }
    }

    pub(super) fn typed(&self, field: FormField) -> &str {
        self.line(field).map_or("", |line| line.typed().trim())
    }

    /// The line of a field, where it applies.
    fn line(&self, field: FormField) -> Option<&'a Line> {
        let at = self.lines.iter().position(|line| line.field == field)?;
        (!is_barred(self.lines, at)).then(|| &self.lines[at])
    }

    /// What was chosen; a form without the line, or in which it does not apply, says no.
    pub(crate) fn chosen(&self, field: FormField) -> Chosen {
        self.line(field)
            .and_then(Line::chosen)
            .unwrap_or(Chosen::No)
    }

    /// Whether yes was chosen.
    pub(crate) fn is_yes(&self, field: FormField) -> bool {
        self.chosen(field) == Chosen::Yes
    }

    fn needed<T>(field: FormField, read: Option<T>) -> Read<T> {
        let what = TypedFault::Needed;
        read.ok_or(Fault { field, what })
    }

    /// A text, where one was typed.
    pub(crate) fn label_if(&self, field: FormField) -> Read<Option<Label>> {
        let typed = self.typed(field);
        if typed.is_empty() {
            return Ok(None);
        }
        let what = TypedFault::Text;
        Label::new(typed).map(Some).map_err(|fault| Fault {
            field,
            what: what(fault),
        })
    }

    /// A text that must be there.
    pub(crate) fn label(&self, field: FormField) -> Read<Label> {
        Self::needed(field, self.label_if(field)?)
    }

    /// A name that must be there.
    pub(crate) fn name(&self, field: FormField) -> Read<Name> {
        Name::new(self.typed(field)).map_err(|fault| Fault {
            field,
            what: TypedFault::Text(fault),
        })
    }

    /// A reason or note that must be there.
    pub(crate) fn note(&self, field: FormField) -> Read<Note> {
        Note::new(self.typed(field)).map_err(|fault| Fault {
            field,
            what: TypedFault::Text(fault),
        })
    }

    /// A note, where one was typed.
    pub(crate) fn note_if(&self, field: FormField) -> Read<Option<Note>> {
        if self.typed(field).is_empty() {
            return Ok(None);
        }
        self.note(field).map(Some)
    }

    /// A date, where one was typed.
    pub(crate) fn day_if(&self, field: FormField) -> Read<Option<Day>> {
        let what = TypedFault::NotADate;
        self.read_if(field, what, |typed| typed::day(typed, self.today))
    }

    /// A date that must be there.
    pub(crate) fn day(&self, field: FormField) -> Read<Day> {
        Self::needed(field, self.day_if(field)?)
    }

    /// A whole number, where one was typed.
    pub(crate) fn number_if<T: std::str::FromStr>(&self, field: FormField) -> Read<Option<T>> {
        self.read_if(field, TypedFault::NotANumber, |typed| typed.parse().ok())
    }

    /// A whole number that must be there.
    pub(crate) fn number<T: std::str::FromStr>(&self, field: FormField) -> Read<T> {
        Self::needed(field, self.number_if(field)?)
    }

    /// An amount above zero, where one was typed.
    pub(crate) fn amount_if(&self, field: FormField) -> Read<Option<Dong>> {
        self.read_amount(field, Dong::positive)
    }

    /// An amount above zero that must be there.
    pub(crate) fn amount(&self, field: FormField) -> Read<Dong> {
        Self::needed(field, self.amount_if(field)?)
    }

    /// An amount that must be there, and may be nought.
    pub(crate) fn amount_typed(&self, field: FormField) -> Read<Dong> {
        Self::needed(field, self.read_amount(field, Dong::whole)?)
    }

    /// An amount that may be nothing.
    pub(crate) fn amount_or_zero(&self, field: FormField) -> Read<Dong> {
        let read = self.read_amount(field, Dong::whole)?;
        Ok(read.unwrap_or_default())
    }

    fn read_amount(
        &self,
        field: FormField,
        check: fn(i64) -> Result<Dong, crate::domain::AmountFault>,
    ) -> Read<Option<Dong>> {
        let dong = match lang::parse_amount(self.typed(field)) {
            Ok(dong) => dong,
            Err(AmountError::Empty) => return Ok(None),
            Err(fault) => {
                let what = TypedFault::Amount(fault);
                return Err(Fault { field, what });
            }
        };
        check(dong).map(Some).map_err(|fault| Fault {
            field,
            what: TypedFault::AmountLimit(fault),
        })
    }

    /// A citizen number, where one was typed.
    pub(crate) fn citizen_id_if(&self, field: FormField) -> Read<Option<CitizenId>> {
        self.read_if(field, TypedFault::NotACitizenId, CitizenId::new)
    }

    /// Texts parted by commas, at least one.
    pub(crate) fn labels(&self, field: FormField) -> Read<Vec<Label>> {
        let typed = self.typed(field);
        let read: Result<Vec<Label>, _> = typed
            .split(',')
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .map(Label::new)
            .collect();
        match read {
            Ok(labels) if !labels.is_empty() => Ok(labels),
            Ok(_) => Self::needed(field, None),
            Err(fault) => Err(Fault {
                field,
                what: TypedFault::Text(fault),
            }),
        }
    }
}
