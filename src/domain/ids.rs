//! The numbers and codes things are known by. None of them says anything about a person or a place.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The position of an act in the journal, from 1 without gaps. Also the revision of a case: the
/// `seq` of the last act that touched it.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
pub struct Seq(pub u64);

impl fmt::Display for Seq {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

/// The 128-bit id an order carries from the desk: seen twice, done once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct OrderId(pub u128);

impl OrderId {
    /// Exactly 32 hexadecimal digits.
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() != 32 || !text.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        u128::from_str_radix(text, 16).ok().map(Self)
    }
}

impl fmt::Display for OrderId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:032x}", self.0)
    }
}

/// A person's file at this office. Shown as `24-0137`: the year of registration and a running number
/// that never starts over, so the number alone also names the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct CaseId {
    number: u32,
    year: u16,
}

impl CaseId {
    /// The case registered as the `number`th, in `year`.
    pub const fn new(year: u16, number: u32) -> Self {
        Self { number, year }
    }

    /// The running number, from 1.
    pub const fn number(self) -> u32 {
        self.number
    }

    /// The year of registration.
    pub const fn year(self) -> u16 {
        self.year
    }
}

impl fmt::Display for CaseId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:02}-{:04}", self.year % 100, self.number)
    }
}

/// What an officer types for a case: `24-0137`, `24-137` or `137`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseCode {
    year: Option<u16>,
    number: u32,
}

impl CaseCode {
    /// Reads a typed code; nothing when it is none.
    pub fn parse(text: &str) -> Option<Self> {
        let digits =
            |t: &str| !t.is_empty() && t.len() <= 9 && t.bytes().all(|b| b.is_ascii_digit());
        let (year, number) = match text.trim().split_once('-') {
            Some((year, number)) if year.len() == 2 && digits(year) => (Some(year), number),
            Some(_) => return None,
            None => (None, text.trim()),
        };
        if !digits(number) {
            return None;
        }
        Some(Self {
            year: year.and_then(|y| y.parse().ok()),
            number: number.parse().ok().filter(|n| 0 < *n)?,
        })
    }

    /// The running number that was typed.
    pub fn number(self) -> u32 {
        self.number
    }

    /// The case, where the code was typed with its year.
    pub fn whole(self) -> Option<CaseId> {
        self.year.map(|year| CaseId::new(2000 + year, self.number))
    }

    /// Whether the case is the one that was typed.
    pub fn names(self, case: CaseId) -> bool {
        case.number == self.number && self.year.is_none_or(|year| case.year % 100 == year)
    }
}

/// The Unix account of an officer.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Account(String);

impl Account {
    /// The office itself, which appends what no officer ordered.
    pub fn office() -> Self {
        Self("qd22".to_owned())
    }

    /// Whether it is the office itself.
    pub fn is_office(&self) -> bool {
        *self == Self::office()
    }

    /// An account as the system names it: letters, digits, `_ . - $`, at most 32 bytes; anything
    /// else is not a Unix account.
    pub fn new(name: &str) -> Option<Self> {
        let fits = (1..=32).contains(&name.len())
            && name
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"_.-$".contains(&b));
        fits.then(|| Self(name.to_owned()))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Account {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_is_named_by_its_code_with_or_without_year_and_zeros() {
        let case = CaseId::new(2024, 137);
        assert_eq!(case.to_string(), "24-0137");
        for typed in ["24-0137", "24-137", "137", " 0137 "] {
            assert!(
                CaseCode::parse(typed).is_some_and(|c| c.names(case)),
                "{typed}"
            );
        }
        for other in ["23-137", "138", "24-1370"] {
            assert!(
                CaseCode::parse(other).is_some_and(|c| !c.names(case)),
                "{other}"
            );
        }
        for none in ["", "-", "24-", "an", "2024-137", "0", "24-0", "1-2"] {
            assert_eq!(CaseCode::parse(none), None, "{none}");
        }
    }

    #[test]
    fn an_order_id_is_32_hexadecimal_digits() {
        let id = OrderId::parse("000000000000000000000000000000ff").expect("32 digits");
        assert_eq!(id, OrderId(255));
        assert_eq!(OrderId::parse(&id.to_string()), Some(id));
        assert_eq!(OrderId::parse("ff"), None);
        assert_eq!(OrderId::parse("+0000000000000000000000000000ff1"), None);
    }
}
