//! Moving from line to line: never held up, whatever stands in them. A line left forward is looked at;
//! one that is full goes on by itself. Knows what a line alone can tell; rules are the office's.

use super::barred;
use super::checks::is_past;
use super::typed;
use super::{Form, Line, Reads};
use crate::domain::{CITIZEN_DIGITS, CitizenId, DateFault, Day, Label, Name, Phone, not_after};
use crate::keys::Action;
use crate::lang::{self, AmountError};
use crate::text::desk::{FormField, TypedFault};

/// Digits of a whole date.
const DATE_DIGITS: usize = 8;

impl Line {
    /// What is wrong with what is typed, as far as the line alone can tell.
    pub(super) fn wrong(&self, today: Day) -> Option<TypedFault> {
        let typed = self.typed().trim();
        if typed.is_empty() {
            return None;
        }
        let unless = |is_right: bool, fault| (!is_right).then_some(fault);
        match self.reads()? {
            Reads::Date => match typed::day(typed, today) {
                Some(day) => not_after(day, today)
                    .err()
                    .filter(|_| is_past(self.field))
                    .map(|_| TypedFault::Future(today)),
                None => Some(TypedFault::NotADate),
            },
            Reads::Birth => match typed::birth(typed, today).map(|birth| birth.check(today)) {
                Some(Ok(())) => None,
                Some(Err(DateFault::Future { .. })) => Some(TypedFault::Future(today)),
                Some(Err(_)) | None => Some(TypedFault::NotADate),
            },
            Reads::CitizenId => unless(CitizenId::new(typed).is_some(), TypedFault::NotACitizenId),
            Reads::Phone => unless(Phone::new(typed).is_some(), TypedFault::NotAPhone),
            Reads::Number if self.field == FormField::Row => unless(
                typed::rows(typed).is_some_and(|rows| rows.len() == 1),
                TypedFault::NotRows,
            ),
            Reads::Number => unless(typed.parse::<u32>().is_ok(), TypedFault::NotANumber),
            Reads::Rows => unless(typed::rows(typed).is_some(), TypedFault::NotRows),
            Reads::Amount => match lang::parse_amount(typed) {
                Ok(_) | Err(AmountError::Empty) => None,
                Err(fault) => Some(TypedFault::Amount(fault)),
            },
            Reads::Text if self.is_name() => Name::new(typed).err().map(TypedFault::Text),
            Reads::Text if self.is_short() => Label::new(typed).err().map(TypedFault::Text),
            // Whose a code is and which commune a name means, the office is asked.
            Reads::Text | Reads::Case | Reads::Commune => None,
        }
    }

    /// Whether nothing more fits: a whole date or citizen number in digits.
    fn is_full(&self) -> bool {
        self.is_full_with(self.typed())
    }

    /// Whether nothing more would fit with this typed into it.
    pub(super) fn is_full_with(&self, typed: &str) -> bool {
        let digits = match self.reads() {
            Some(Reads::CitizenId) => CITIZEN_DIGITS,
            Some(Reads::Date | Reads::Birth) => DATE_DIGITS,
            Some(
                Reads::Text
                | Reads::Amount
                | Reads::Phone
                | Reads::Number
                | Reads::Case
                | Reads::Commune
                | Reads::Rows,
            )
            | None => return false,
        };
        typed.len() == digits && typed.bytes().all(|b| b.is_ascii_digit())
    }
}

impl Form {
    /// A key that moves between lines; tells whether it was one.
    pub(super) fn moves(&mut self, action: Action) -> bool {
        let has_gone_on = std::mem::take(&mut self.has_gone_on);
        if action == Action::NextField {
            // The line before was full and left already: hands that press the key all the same mean it.
            if !has_gone_on {
                self.leave();
                self.at = barred::after(&self.lines, self.at);
            }
        } else if action == Action::PreviousField {
            self.at = barred::before(&self.lines, self.at);
        } else {
            return false;
        }
        true
    }

    /// After a letter was typed: a full line is left by itself, unless it is the last one.
    pub(crate) fn go_on_when_full(&mut self) {
        let is_full = |line: &Line| line.is_full() && !line.is_repeated;
        let is_full = self.lines.get(self.at).is_some_and(is_full);
        let next = barred::after(&self.lines, self.at);
        self.has_gone_on = is_full && self.at < next;
        if self.has_gone_on {
            self.leave();
            self.at = next;
        }
    }

    /// What was said of lines that were left is said again: a form that was kept is gone on with.
    pub(super) fn judge_again(&mut self) {
        let today = self.today;
        for line in self.lines.iter_mut().filter(|line| line.is_left) {
            line.verdict = line.wrong(today);
        }
        self.check_soon();
    }

    /// The line is left forward: names get their capitals, and what is wrong stands beside it.
    pub(super) fn leave(&mut self) {
        let today = self.today;
        let Some(line) = self.lines.get_mut(self.at) else {
            return;
        };
        line.write_capitals();
        line.verdict = line.wrong(today);
        line.is_left = true;
        self.propose_sex();
        self.check_soon();
    }
}
