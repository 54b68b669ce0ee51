//! Dates and numbers as officers type them. Refuses to know which form they stand in.

use crate::domain::Day;
use crate::lang;

/// `11/06/2024`, `11/6`, `11062024`, `h` or `hôm nay` or `t` for today, `+7` for days from today.
pub(crate) fn day(typed: &str, today: Day) -> Option<Day> {
    let typed = lang::clean(typed);
    if ["h", "hom nay", "t", "today"].contains(&lang::fold(&typed).as_str()) {
        return Some(today);
    }
    if let Some(days) = typed.strip_prefix('+') {
        let days: u32 = days.trim().parse().ok().filter(|days| *days <= DAYS_MAX)?;
        return Some(today.plus_days(days));
    }
    let (year, _, _) = today.parts();
    let parts: Vec<&str> = typed.split(['/', '-', '.', ' ']).collect();
    let is_number = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !parts.iter().all(is_number) {
        return None;
    }
    match parts[..] {
        [of_month, month] => Day::new(year, month.parse().ok()?, of_month.parse().ok()?),
        [of_month, month, year] if year.len() == 4 => Day::new(
            year.parse().ok()?,
            month.parse().ok()?,
            of_month.parse().ok()?,
        ),
        [digits] if digits.len() == 8 => Day::new(
            digits[4..].parse().ok()?,
            digits[2..4].parse().ok()?,
            digits[..2].parse().ok()?,
        ),
        _ => None,
    }
}

/// The farthest day a `+` reaches: ten years.
const DAYS_MAX: u32 = 3660;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_typed_in_any_of_five_ways() {
        let today = Day::of(2024, 6, 11);
        for typed in [
            "12/06/2024",
            "12062024",
            "12/6",
            "+1",
            "12.06.2024",
            "12-6-2024",
        ] {
            assert_eq!(day(typed, today), Some(Day::of(2024, 6, 12)), "{typed}");
        }
        for typed in ["h", "H", "hôm nay", "t", " h "] {
            assert_eq!(day(typed, today), Some(today), "{typed}");
        }
    }

    #[test]
    fn what_is_no_date_of_the_calendar_is_none() {
        let today = Day::of(2024, 6, 11);
        for typed in [
            "",
            "31/02/2024",
            "12/13",
            "1206202",
            "mai",
            "+",
            "+x",
            "+99999",
            "12/06/24",
            "-5",
            "1//2",
            "٣/٤",
        ] {
            assert_eq!(day(typed, today), None, "{typed}");
        }
    }
}
