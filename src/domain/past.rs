//! Dates of what has happened: none lies after the day it is recorded for, and each stands behind what it
//! follows from. The desk says it while one types; the office decides by the same functions.

use super::day::Day;
use super::person::{Birth, Release};
use super::refusal::DateFault;

/// Earliest year of birth that is no slip of the hand.
const BIRTH_YEAR_MIN: i32 = 1900;

/// What is wrong with the date of a fact recorded for the day `on`.
pub fn not_after(date: Day, on: Day) -> Result<(), DateFault> {
    if on < date {
        return Err(DateFault::Future {
            on: date,
            today: on,
        });
    }
    Ok(())
}

/// What is wrong with a date that may not lie before another.
pub fn in_order(earlier: Day, later: Day) -> Result<(), DateFault> {
    if later < earlier {
        return Err(DateFault::Order { earlier, later });
    }
    Ok(())
}

impl Birth {
    /// What is wrong with it, recorded for the day `on`.
    pub fn check(self, on: Day) -> Result<(), DateFault> {
        if let Self::On(day) = self {
            not_after(day, on)?;
        }
        if !(BIRTH_YEAR_MIN..=on.parts().0).contains(&self.year()) {
            let typed = self.year().to_string();
            return Err(DateFault::NotADate { typed });
        }
        Ok(())
    }
}

impl Release {
    /// What is wrong with its dates, recorded for the day `on`, and the field it is in: the sentence is
    /// completed, then the certificate issued, then the file opened.
    pub fn check(&self, on: Day) -> Result<(), (&'static str, DateFault)> {
        not_after(self.completed, on).map_err(|fault| ("completed", fault))?;
        not_after(self.issued, on).map_err(|fault| ("issued", fault))?;
        in_order(self.completed, self.issued).map_err(|fault| ("issued", fault))
    }
}
