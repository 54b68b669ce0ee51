//! The fields of one order, or of one object inside it, taken one by one. Refuses fields that are not
//! the order's before the first is taken, and fields nobody took at the end.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::fields::Field;
use super::value::{malformed, shown};
use crate::domain::limits::ORDER_CASES_MAX;
use crate::domain::{CaseCode, CaseId, Refusal, Verb};
use crate::lang::nearest;

/// Finds the case of a typed code.
pub(super) type Resolve<'a> = &'a dyn Fn(CaseCode) -> Option<CaseId>;

/// The fields that are left to be taken.
pub(super) struct Reader<'a> {
    verb: Verb,
    known: Vec<&'static str>,
    given: Map<String, Value>,
    resolve: Resolve<'a>,
}

impl<'a> Reader<'a> {
    /// The given fields, each of them a known one; a field that is null counts as left out.
    pub(super) fn new(
        verb: Verb,
        known: impl IntoIterator<Item = &'static Field>,
        mut given: Map<String, Value>,
        resolve: Resolve<'a>,
    ) -> Result<Self, Refusal> {
        let known: Vec<&'static str> = known.into_iter().map(|field| field.name).collect();
        if let Some(typed) = given.keys().find(|name| !known.contains(&name.as_str())) {
            return Err(Refusal::UnknownField {
                verb,
                nearest: nearest(typed, known),
                typed: shown(&Value::from(typed.as_str())),
            });
        }
        given.retain(|_, value| !value.is_null());
        Ok(Self {
            verb,
            known,
            given,
            resolve,
        })
    }

    /// Whether the field is there and nobody took it yet.
    pub(super) fn has(&self, name: &'static str) -> bool {
        self.given.contains_key(name)
    }

    /// A field that must be there.
    pub(super) fn must<T>(
        &mut self,
        name: &'static str,
        read: impl Fn(&'static str, &Value) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let verb = self.verb;
        self.may(name, read)?
            .ok_or(Refusal::MissingField { verb, field: name })
    }

    /// A field that may be left out.
    pub(super) fn may<T>(
        &mut self,
        name: &'static str,
        read: impl Fn(&'static str, &Value) -> Result<T, Refusal>,
    ) -> Result<Option<T>, Refusal> {
        debug_assert!(
            self.known.contains(&name),
            "the table of fields has no {name} for {}",
            self.verb.id()
        );
        match self.given.remove(name) {
            Some(value) => read(name, &value).map(Some),
            None => Ok(None),
        }
    }

    /// The case of a code that must be there.
    pub(super) fn case(&mut self, name: &'static str) -> Result<CaseId, Refusal> {
        let resolve = self.resolve;
        self.must(name, |_, value| case(value, resolve))
    }

    /// The case of a code that may be left out.
    pub(super) fn case_if_given(&mut self, name: &'static str) -> Result<Option<CaseId>, Refusal> {
        let resolve = self.resolve;
        self.may(name, |_, value| case(value, resolve))
    }

    /// The cases of an order for one or many: at least one, none twice.
    pub(super) fn cases(&mut self) -> Result<Vec<CaseId>, Refusal> {
        let resolve = self.resolve;
        self.must("cases", |name, value| {
            let codes = list(name, value, ORDER_CASES_MAX)?;
            let cases = codes
                .iter()
                .map(|code| case(code, resolve))
                .collect::<Result<Vec<_>, _>>()?;
            let mut seen = BTreeSet::new();
            match cases.iter().find(|case| !seen.insert(**case)) {
                Some(twice) => Err(Refusal::Malformed {
                    field: Some(name),
                    what: format!("{twice}, {twice}"),
                }),
                None => Ok(cases),
            }
        })
    }

    /// The fields of an object that may be left out.
    pub(super) fn object(
        &mut self,
        name: &'static str,
        known: &'static [Field],
    ) -> Result<Option<Self>, Refusal> {
        let (verb, resolve) = (self.verb, self.resolve);
        self.may(name, |name, value| {
            let fields = value.as_object().ok_or_else(|| malformed(name, value))?;
            Self::new(verb, known, fields.clone(), resolve)
        })
    }

    /// The fields of every object of a list of at least one and at most `most`, where it is there.
    pub(super) fn objects(
        &mut self,
        name: &'static str,
        known: &'static [Field],
        most: usize,
    ) -> Result<Option<Vec<Self>>, Refusal> {
        let (verb, resolve) = (self.verb, self.resolve);
        self.may(name, |name, value| {
            list(name, value, most)?
                .iter()
                .map(|value| {
                    let fields = value.as_object().ok_or_else(|| malformed(name, value))?;
                    Self::new(verb, known, fields.clone(), resolve)
                })
                .collect()
        })
    }

    /// Refuses what nobody took: fields of the order that do not go with its others.
    pub(super) fn finish(self) -> Result<(), Refusal> {
        for name in self.known {
            if let Some(value) = self.given.get(name) {
                return Err(malformed(name, value));
            }
        }
        Ok(())
    }

    /// What is missing where one of several fields must be there.
    pub(super) fn missing<T>(&self, field: &'static str) -> Result<T, Refusal> {
        let verb = self.verb;
        Err(Refusal::MissingField { verb, field })
    }
}

/// A list of at least one value and at most `most`.
pub(super) fn list<'v>(
    field: &'static str,
    value: &'v Value,
    most: usize,
) -> Result<&'v [Value], Refusal> {
    let values = value.as_array().ok_or_else(|| malformed(field, value))?;
    if values.is_empty() {
        return Err(malformed(field, value));
    }
    if most < values.len() {
        return Err(Refusal::Malformed {
            field: Some(field),
            what: format!("{} > {most}", values.len()),
        });
    }
    Ok(values)
}

/// A code as text, or its running number alone.
pub(super) fn case(value: &Value, resolve: Resolve<'_>) -> Result<CaseId, Refusal> {
    let typed = shown(value);
    let code = match value {
        Value::String(_) | Value::Number(_) => CaseCode::parse(&typed),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
    };
    code.and_then(resolve).ok_or(Refusal::UnknownCase { typed })
}
