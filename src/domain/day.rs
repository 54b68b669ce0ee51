//! Local dates (+07:00, no daylight saving). Knows calendars, not clocks: nobody here asks what day
//! it is.

use std::fmt;

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// One local date. Facts hold from a `Day`; only the office knows instants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NaiveDate);

/// For people as a date; between programs as one number short enough and quick to read: a table holds
/// a good many.
impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            self.0.serialize(serializer)
        } else {
            let year = u32::try_from(self.0.year() - FIRST_YEAR).unwrap_or_default();
            (year * YEAR_DAYS_MAX + self.0.ordinal0()).serialize(serializer)
        }
    }
}

/// No date lies before it.
const FIRST_YEAR: i32 = 1900;
const YEAR_DAYS_MAX: u32 = 366;

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            return NaiveDate::deserialize(deserializer).map(Self::of_date);
        }
        let number = u32::deserialize(deserializer)?;
        let year = FIRST_YEAR.checked_add_unsigned(number / YEAR_DAYS_MAX);
        year.and_then(|year| NaiveDate::from_yo_opt(year, number % YEAR_DAYS_MAX + 1))
            .and_then(|date| Self::new(date.year(), date.month(), date.day()))
            .ok_or_else(|| D::Error::custom("no date has this number"))
    }
}

impl Day {
    /// A date that is in the calendar, or nothing.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        if !(FIRST_YEAR..=2200).contains(&year) {
            return None;
        }
        NaiveDate::from_ymd_opt(year, month, day).map(Self)
    }

    /// A date known to be real when the code was written.
    pub fn of(year: i32, month: u32, day: u32) -> Self {
        Self::new(year, month, day).expect("a date written in the code is in the calendar")
    }

    /// The day of a calendar date; dates before 1900 or after 2200 become the nearest that is one.
    pub fn of_date(date: NaiveDate) -> Self {
        let (year, month, day) = (date.year(), date.month(), date.day());
        Self::new(year, month, day).unwrap_or_else(|| {
            if year < FIRST_YEAR {
                Self::of(FIRST_YEAR, 1, 1)
            } else {
                Self::of(2200, 12, 31)
            }
        })
    }

    /// The calendar date.
    pub fn date(self) -> NaiveDate {
        self.0
    }

    /// `2024-06-30`, as orders, rules and answers write it.
    pub fn parse_iso(text: &str) -> Option<Self> {
        let (year, rest) = text.split_once('-')?;
        let (month, day) = rest.split_once('-')?;
        let digits = |t: &str, len: usize| t.len() == len && t.bytes().all(|b| b.is_ascii_digit());
        if !digits(year, 4) || !digits(month, 2) || !digits(day, 2) {
            return None;
        }
        Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// Days since 1 January of year 1; the form kept on disk.
    pub fn number(self) -> i32 {
        self.0.num_days_from_ce()
    }

    /// The date of a number made by [`Day::number`].
    pub fn from_number(number: i32) -> Option<Self> {
        NaiveDate::from_num_days_from_ce_opt(number).map(Self)
    }

    /// Year, month and day of the month.
    pub fn parts(self) -> (i32, u32, u32) {
        (self.0.year(), self.0.month(), self.0.day())
    }

    /// Monday is 0.
    pub fn weekday(self) -> Weekday {
        self.0.weekday()
    }

    /// Neither Saturday nor Sunday. Holidays are data and known to the calendar alone.
    pub fn is_weekday(self) -> bool {
        !matches!(self.weekday(), Weekday::Sat | Weekday::Sun)
    }

    /// The same day so many months later; a day the month does not have becomes its last one.
    #[must_use]
    pub fn plus_months(self, months: u32) -> Self {
        self.0
            .checked_add_months(Months::new(months))
            .map_or(self, Self)
    }

    /// So many days later.
    #[must_use]
    pub fn plus_days(self, days: u32) -> Self {
        self.0
            .checked_add_days(Days::new(u64::from(days)))
            .map_or(self, Self)
    }

    /// So many days earlier.
    #[must_use]
    pub fn minus_days(self, days: u32) -> Self {
        self.0
            .checked_sub_days(Days::new(u64::from(days)))
            .map_or(self, Self)
    }

    /// Whole days from this date to `other`; negative when `other` lies before.
    pub fn days_to(self, other: Self) -> i64 {
        (other.0 - self.0).num_days()
    }

    /// The given day of this date's month; a day the month does not have becomes its last one.
    #[must_use]
    pub fn with_day_of_month(self, day: u32) -> Self {
        let first = self.0.with_day(1).unwrap_or(self.0);
        let last = first
            .checked_add_months(Months::new(1))
            .and_then(|next| next.pred_opt())
            .unwrap_or(self.0);
        Self(first.with_day(day.clamp(1, last.day())).unwrap_or(last))
    }

    /// The first day of the month after this one's.
    #[must_use]
    pub fn next_month(self) -> Self {
        self.with_day_of_month(1).plus_months(1)
    }
}

impl fmt::Display for Day {
    /// ISO 8601, the form of orders and answers; screens write `dd/mm/yyyy` through `text`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.0.format("%Y-%m-%d"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_dates_of_the_calendar_are_days() {
        assert_eq!(Day::parse_iso("2024-02-29"), Some(Day::of(2024, 2, 29)));
        for wrong in [
            "2024-02-31",
            "2023-02-29",
            "31/02/2024",
            "2024-6-1",
            "",
            "2024-06-011",
            "+024-06-01",
        ] {
            assert_eq!(Day::parse_iso(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn months_are_clamped_to_their_last_day() {
        assert_eq!(Day::of(2020, 2, 29).plus_months(60), Day::of(2025, 2, 28));
        assert_eq!(Day::of(2019, 8, 15).plus_months(60), Day::of(2024, 8, 15));
        assert_eq!(
            Day::of(2024, 2, 10).with_day_of_month(31),
            Day::of(2024, 2, 29)
        );
        assert_eq!(Day::of(2024, 12, 31).next_month(), Day::of(2025, 1, 1));
    }

    #[test]
    fn numbers_and_iso_text_come_back_as_the_same_day() {
        let day = Day::of(2024, 6, 30);
        assert_eq!(Day::from_number(day.number()), Some(day));
        assert_eq!(Day::parse_iso(&day.to_string()), Some(day));
        assert_eq!(Day::of(2024, 6, 11).days_to(Day::of(2024, 7, 22)), 41);
    }
}
