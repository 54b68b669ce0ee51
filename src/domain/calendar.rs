//! Transaction days and working days. The days themselves are data of the office; this knows how to
//! count with them.

use std::collections::{BTreeMap, BTreeSet};

use super::commune::UnitId;
use super::day::Day;

/// The fixed monthly day of each transaction point, by the unit it serves, and the public holidays.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Calendar {
    days: BTreeMap<UnitId, u32>,
    holidays: BTreeSet<Day>,
}

impl Calendar {
    /// The days of the month (1-31) per unit, and the holidays.
    pub fn new(days: BTreeMap<UnitId, u32>, holidays: BTreeSet<Day>) -> Self {
        Self { days, holidays }
    }

    /// The unit's day of the month, where it is known.
    pub fn day_of(&self, unit: UnitId) -> Option<u32> {
        self.days.get(&unit).copied()
    }

    /// Whether the unit's point is open on the day. Fixed days are kept on weekends and holidays.
    pub fn is_transaction_day(&self, unit: UnitId, day: Day) -> Option<bool> {
        self.day_of(unit)
            .map(|of_month| day.with_day_of_month(of_month) == day)
    }

    /// The unit's next transaction day, `from` itself included.
    pub fn next(&self, unit: UnitId, from: Day) -> Option<Day> {
        let of_month = self.day_of(unit)?;
        let this_month = from.with_day_of_month(of_month);
        Some(if from <= this_month {
            this_month
        } else {
            from.next_month().with_day_of_month(of_month)
        })
    }

    /// The unit's last transaction day up to and with `last`: the last on which somebody whose five
    /// years end on `last` can be paid in the commune.
    pub fn last_until(&self, unit: UnitId, last: Day) -> Option<Day> {
        let of_month = self.day_of(unit)?;
        let this_month = last.with_day_of_month(of_month);
        Some(if this_month <= last {
            this_month
        } else {
            last.with_day_of_month(1)
                .minus_days(1)
                .with_day_of_month(of_month)
        })
    }

    /// Neither weekend nor holiday.
    pub fn is_working_day(&self, day: Day) -> bool {
        day.is_weekday() && !self.holidays.contains(&day)
    }

    /// Working days after `from` up to and with `to`; zero when `to` does not lie after.
    pub fn working_days(&self, from: Day, to: Day) -> u32 {
        let mut day = from;
        let mut count = 0;
        while day < to && count < 10_000 {
            day = day.plus_days(1);
            count += u32::from(self.is_working_day(day));
        }
        count
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn calendar(day: u32) -> (Calendar, UnitId) {
        let unit = UnitId::new(2422, Day::of(1999, 1, 1));
        let holidays = BTreeSet::from([Day::of(2024, 4, 30), Day::of(2024, 5, 1)]);
        (Calendar::new(BTreeMap::from([(unit, day)]), holidays), unit)
    }

    #[test]
    fn the_last_transaction_day_inside_the_five_years() {
        let (calendar, unit) = calendar(10);
        assert_eq!(
            calendar.last_until(unit, Day::of(2024, 7, 22)),
            Some(Day::of(2024, 7, 10))
        );
        assert_eq!(
            calendar.last_until(unit, Day::of(2024, 7, 9)),
            Some(Day::of(2024, 6, 10))
        );
        assert_eq!(
            calendar.last_until(unit, Day::of(2024, 1, 9)),
            Some(Day::of(2023, 12, 10))
        );
    }

    #[test]
    fn days_29_to_31_of_a_shorter_month_are_its_last_day() {
        let (calendar, unit) = calendar(31);
        assert_eq!(
            calendar.next(unit, Day::of(2024, 2, 10)),
            Some(Day::of(2024, 2, 29))
        );
        assert_eq!(
            calendar.is_transaction_day(unit, Day::of(2024, 6, 30)),
            Some(true)
        );
        assert_eq!(
            calendar.last_until(unit, Day::of(2024, 6, 29)),
            Some(Day::of(2024, 5, 31))
        );
    }

    #[test]
    fn working_days_leave_out_weekends_and_holidays() {
        let (calendar, _) = calendar(10);
        assert_eq!(
            calendar.working_days(Day::of(2024, 4, 29), Day::of(2024, 5, 2)),
            1
        );
        assert_eq!(
            calendar.working_days(Day::of(2024, 6, 7), Day::of(2024, 6, 11)),
            2
        );
        assert_eq!(
            calendar.working_days(Day::of(2024, 6, 11), Day::of(2024, 6, 7)),
            0
        );
    }
}
