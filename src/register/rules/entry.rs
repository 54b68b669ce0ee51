//! One entry of a rule file and its fields, each of one kind or a fault with its line. Refuses to know
//! which fields an entry should have.

use std::ops::{Range, RangeInclusive};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::reading::Page;
use crate::domain::{Confirmed, Day, Mark};
use crate::lang;
use crate::lang::nearest;
use crate::office::{Expected, RuleFault, RuleFaultKind};

/// The letters of the marks.
const MARKS: [(&str, Mark); 4] = [
    (Mark::Seen.letter(), Mark::Seen),
    (Mark::Known.letter(), Mark::Known),
    (Mark::Unsure.letter(), Mark::Unsure),
    (Mark::Design.letter(), Mark::Design),
];

/// What the file says once for all its entries.
#[derive(Debug, Clone, Default)]
pub(super) struct Shared {
    source: Option<String>,
    mark: Option<Mark>,
}

impl Shared {
    pub(super) fn read(page: Page<'_>, root: &DeTable<'_>, faults: &mut Vec<RuleFault>) -> Self {
        let mut top = Entry::new(page, "", 0..0, root, faults);
        let source = top.has("source").then(|| top.text("source")).flatten();
        let mark = top.has("mark").then(|| top.word("mark", &MARKS)).flatten();
        Self { source, mark }
    }
}

/// One table of a file. What it is asked for and cannot give becomes a fault.
pub(super) struct Entry<'a> {
    page: Page<'a>,
    name: &'a str,
    at: Range<usize>,
    fields: &'a DeTable<'a>,
    shared: Shared,
    faults: &'a mut Vec<RuleFault>,
}

impl<'a> Entry<'a> {
    pub(super) fn new(
        page: Page<'a>,
        name: &'a str,
        at: Range<usize>,
        fields: &'a DeTable<'a>,
        faults: &'a mut Vec<RuleFault>,
    ) -> Self {
        Self {
            page,
            name,
            at,
            fields,
            shared: Shared::default(),
            faults,
        }
    }

    pub(super) fn sharing(mut self, shared: &Shared) -> Self {
        self.shared = shared.clone();
        self
    }

    /// The table's name.
    pub(super) fn name(&self) -> &'a str {
        self.name
    }

    /// Every field but these is a fault.
    pub(super) fn only(&mut self, known: &[&'static str]) {
        for name in self.fields.keys() {
            let field = name.get_ref().as_ref();
            if known.contains(&field) {
                continue;
            }
            let what = RuleFaultKind::UnknownField {
                table: self.name.to_owned(),
                field: field.to_owned(),
            };
            let likely = nearest(field, known.iter().copied());
            self.faults
                .push(self.page.place(&name.span()).fault(what, likely));
        }
    }

    pub(super) fn has(&self, field: &str) -> bool {
        self.fields.contains_key(field)
    }

    /// A fault of the entry as a whole.
    pub(super) fn fault(&mut self, what: RuleFaultKind) {
        self.faults
            .push(self.page.place(&self.at).fault(what, None));
    }

    pub(super) fn fault_at(
        &mut self,
        at: &Range<usize>,
        what: RuleFaultKind,
        nearest: Option<&str>,
    ) {
        self.faults.push(self.page.place(at).fault(what, nearest));
    }

    /// The field's value; a fault where it is not there.
    fn value(&mut self, field: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        let value = self.fields.get(field);
        if value.is_none() {
            let table = self.name.to_owned();
            self.fault(RuleFaultKind::MissingField { table, field });
        }
        value
    }

    fn wrong_kind(&mut self, field: &str, value: &Spanned<DeValue<'_>>, expected: Expected) {
        let field = field.to_owned();
        let what = RuleFaultKind::WrongKind { field, expected };
        self.fault_at(&value.span(), what, None);
    }

    /// A text, cleaned, and where it stands.
    pub(super) fn text_at(&mut self, field: &'static str) -> Option<(String, Range<usize>)> {
        let value = self.value(field)?;
        let text = value.get_ref().as_str().map(lang::clean);
        let Some(text) = text.filter(|text| !text.is_empty()) else {
            self.wrong_kind(field, value, Expected::Text);
            return None;
        };
        Some((text, value.span()))
    }

    pub(super) fn text(&mut self, field: &'static str) -> Option<String> {
        self.text_at(field).map(|(text, _)| text)
    }

    /// One of a fixed set of words.
    pub(super) fn word<T: Copy>(
        &mut self,
        field: &'static str,
        words: &[(&'static str, T)],
    ) -> Option<T> {
        let (typed, at) = self.text_at(field)?;
        self.known_word(field, &typed, &at, words)
    }

    fn known_word<T: Copy>(
        &mut self,
        field: &'static str,
        typed: &str,
        at: &Range<usize>,
        words: &[(&'static str, T)],
    ) -> Option<T> {
        if let Some((_, meant)) = words.iter().find(|(word, _)| *word == typed) {
            return Some(*meant);
        }
        let known: Vec<&'static str> = words.iter().map(|(word, _)| *word).collect();
        let likely = nearest(typed, known.iter().copied());
        let what = RuleFaultKind::UnknownWord {
            field,
            typed: typed.to_owned(),
            known,
        };
        self.fault_at(at, what, likely);
        None
    }

    /// A list of words, at least one, none twice.
    pub(super) fn words<T: Copy>(
        &mut self,
        field: &'static str,
        words: &[(&'static str, T)],
    ) -> Option<Vec<T>> {
        let value = self.value(field)?;
        let listed = value.get_ref().as_array();
        let Some(listed) = listed.filter(|list| !list.is_empty()) else {
            self.wrong_kind(field, value, Expected::List);
            return None;
        };
        let mut meant = Vec::new();
        let mut seen: Vec<&str> = Vec::new();
        for word in listed {
            let Some(typed) = word.get_ref().as_str() else {
                self.wrong_kind(field, word, Expected::Text);
                return None;
            };
            if seen.contains(&typed) {
                let what = RuleFaultKind::Duplicate {
                    name: typed.to_owned(),
                    first_line: None,
                };
                self.fault_at(&word.span(), what, None);
                return None;
            }
            seen.push(typed);
            meant.push(self.known_word(field, typed, &word.span(), words)?);
        }
        Some(meant)
    }

    /// A date, bare or as a text.
    pub(super) fn date(&mut self, field: &'static str) -> Option<Day> {
        let value = self.value(field)?;
        let day = match value.get_ref() {
            DeValue::Datetime(written) => match (written.date, written.time) {
                (Some(date), None) => Day::new(
                    i32::from(date.year),
                    u32::from(date.month),
                    u32::from(date.day),
                ),
                (Some(_) | None, Some(_) | None) => None,
            },
            DeValue::String(written) => Day::parse_iso(written),
            DeValue::Integer(_)
            | DeValue::Float(_)
            | DeValue::Boolean(_)
            | DeValue::Array(_)
            | DeValue::Table(_) => {
                self.wrong_kind(field, value, Expected::Date);
                return None;
            }
        };
        if day.is_none() {
            let typed = self.page.written(&value.span()).to_owned();
            self.fault_at(&value.span(), RuleFaultKind::BadDate { typed }, None);
        }
        day
    }

    /// A whole number within bounds, both of which it may be.
    pub(super) fn whole(
        &mut self,
        field: &'static str,
        bounds: RangeInclusive<i64>,
    ) -> Option<i64> {
        let value = self.value(field)?;
        let Some(written) = value.get_ref().as_integer() else {
            self.wrong_kind(field, value, Expected::Whole);
            return None;
        };
        let number = i64::from_str_radix(written.as_str(), written.radix()).ok();
        let number = number.filter(|number| bounds.contains(number));
        if number.is_none() {
            let what = RuleFaultKind::OutOfRange {
                field,
                typed: self.page.written(&value.span()).to_owned(),
                least: *bounds.start(),
                most: *bounds.end(),
            };
            self.fault_at(&value.span(), what, None);
        }
        number
    }

    /// The code of a commune: a text of five digits.
    pub(super) fn code(&mut self, field: &'static str) -> Option<u32> {
        let (typed, at) = self.text_at(field)?;
        let is_code = typed.len() == 5 && typed.bytes().all(|byte| byte.is_ascii_digit());
        let code = typed.parse().ok().filter(|_| is_code);
        if code.is_none() {
            self.fault_at(&at, RuleFaultKind::BadCode { typed }, None);
        }
        code
    }

    /// Where the entry was read: its own word, else the file's.
    pub(super) fn source(&mut self) -> Option<String> {
        match self.shared.source.clone() {
            Some(shared) if !self.has("source") => Some(shared),
            Some(_) | None => self.text("source"),
        }
    }

    /// How sure it is: its own word, else the file's.
    pub(super) fn mark(&mut self) -> Option<Mark> {
        match self.shared.mark {
            Some(shared) if !self.has("mark") => Some(shared),
            Some(_) | None => self.word("mark", &MARKS),
        }
    }

    /// The office's word that it holds, where it gave one.
    pub(super) fn confirmed(&mut self) -> Option<Confirmed> {
        let value = self.fields.get("confirmed")?;
        let Some(fields) = value.get_ref().as_table() else {
            self.wrong_kind("confirmed", value, Expected::Table);
            return None;
        };
        let mut inner = Entry::new(self.page, "confirmed", value.span(), fields, self.faults);
        inner.only(&["document", "date"]);
        let document = inner.text("document");
        let date = inner.date("date");
        Some(Confirmed {
            document: document?,
            date: date?,
        })
    }
}
