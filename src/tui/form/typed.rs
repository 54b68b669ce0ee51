//! Dates and numbers as officers type them. Refuses to know which form they stand in.

use crate::domain::limits::LIST_ROWS_MAX;
use crate::domain::{Birth, Day};
use crate::lang;
use crate::office::Commune;
use crate::text::Lang;
use crate::text::desk::commune_name;

/// Years ahead that two figures of a year may still mean.
const YEARS_AHEAD: i32 = 10;

/// `11/06/2024`, `11/6`, `11062024`, `110624`, `11` of this month, `h` or `hôm nay` or `t` for today,
/// `+7` for days from today.
pub(crate) fn day(typed: &str, today: Day) -> Option<Day> {
    let typed = lang::clean(typed);
    if ["h", "hom nay", "t", "today"].contains(&lang::fold(&typed).as_str()) {
        return Some(today);
    }
    if let Some(days) = typed.strip_prefix('+') {
        let days: u32 = days.trim().parse().ok().filter(|days| *days <= DAYS_MAX)?;
        return Some(today.plus_days(days));
    }
    let (year, month, _) = today.parts();
    if let Ok(of_month @ 1..=31) = typed.parse::<u32>()
        && typed.len() <= 2
    {
        return Day::new(year, month, of_month);
    }
    whole_day(&typed, Some(year), year + YEARS_AHEAD)
}

/// A day with its month, of `unsaid` where no year is typed; two figures of a year mean none after
/// `latest`.
fn whole_day(typed: &str, unsaid: Option<i32>, latest: i32) -> Option<Day> {
    let parts: Vec<&str> = typed.split(['/', '-', '.', ' ']).collect();
    let is_number = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !parts.iter().all(is_number) {
        return None;
    }
    match parts[..] {
        [of_month, month] => Day::new(unsaid?, month.parse().ok()?, of_month.parse().ok()?),
        [of_month, month, year] => Day::new(
            whole_year(year, latest)?,
            month.parse().ok()?,
            of_month.parse().ok()?,
        ),
        [digits] if digits.len() == 6 || digits.len() == 8 => Day::new(
            whole_year(&digits[4..], latest)?,
            digits[2..4].parse().ok()?,
            digits[..2].parse().ok()?,
        ),
        _ => None,
    }
}

/// A year of four figures, or of its last two.
fn whole_year(typed: &str, latest: i32) -> Option<i32> {
    let year: i32 = typed.parse().ok()?;
    match typed.len() {
        4 => Some(year),
        2 => {
            let of_century = latest - latest % 100 + year;
            Some(if of_century <= latest {
                of_century
            } else {
                of_century - 100
            })
        }
        _ => None,
    }
}

/// A day of birth, or the year alone.
pub(crate) fn birth(typed: &str, today: Day) -> Option<Birth> {
    let typed = typed.trim();
    let is_year = typed.len() == 4 && typed.bytes().all(|b| b.is_ascii_digit());
    if is_year {
        return typed.parse().ok().map(Birth::Year);
    }
    let (year, _, _) = today.parts();
    whole_day(&lang::clean(typed), None, year).map(Birth::On)
}

/// The communes a text may mean: by code, by the whole name, else by the beginnings of its words.
pub(crate) fn communes<'c>(typed: &str, known: &'c [Commune]) -> Vec<&'c Commune> {
    let typed = lang::fold(typed);
    if let Ok(code) = typed.parse::<u32>() {
        let has_code = |commune: &&Commune| commune.unit.code() == code;
        return known.iter().filter(has_code).collect();
    }
    let named = |commune: &Commune| lang::fold(&commune_name(Lang::Vi, commune));
    let is_whole =
        |commune: &&Commune| lang::fold(&commune.name) == typed || named(commune) == typed;
    if let Some(whole) = known.iter().find(is_whole) {
        return vec![whole];
    }
    let words: Vec<&str> = typed.split(' ').filter(|word| !word.is_empty()).collect();
    let begins = |commune: &&Commune| {
        let name = named(commune);
        let begins = |word: &&str| name.split(' ').any(|part| part.starts_with(word));
        !words.is_empty() && words.iter().all(begins)
    };
    known.iter().filter(begins).collect()
}

/// Numbers of rows of a list, `1-3, 7`, in the order typed; none where one stands there twice.
pub(crate) fn rows(typed: &str) -> Option<Vec<u16>> {
    let mut rows: Vec<u16> = Vec::new();
    for part in typed.split([',', ' ', ';']).filter(|part| !part.is_empty()) {
        let (first, last) = part.split_once('-').unwrap_or((part, part));
        let (first, last): (u16, u16) = (first.parse().ok()?, last.parse().ok()?);
        let is_short = usize::from(last.checked_sub(first)?) < LIST_ROWS_MAX;
        if first == 0 || !is_short {
            return None;
        }
        rows.extend(first..=last);
    }
    let once: std::collections::BTreeSet<u16> = rows.iter().copied().collect();
    (once.len() == rows.len() && rows.len() <= LIST_ROWS_MAX).then_some(rows)
}

/// The farthest day a `+` reaches: ten years.
const DAYS_MAX: u32 = 3660;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_typed_in_any_of_eight_ways() {
        let today = Day::of(2024, 6, 11);
        for typed in [
            "12/06/2024",
            "12062024",
            "12/6",
            "+1",
            "12.06.2024",
            "12-6-2024",
            "120624",
            "12/6/24",
            "12",
        ] {
            assert_eq!(day(typed, today), Some(Day::of(2024, 6, 12)), "{typed}");
        }
        for typed in ["h", "H", "hôm nay", "t", " h "] {
            assert_eq!(day(typed, today), Some(today), "{typed}");
        }
    }

    #[test]
    fn table_3_7_every_form_of_a_date_is_read() {
        let today = Day::of(2024, 6, 11);
        for (form, typed) in [
            ("dd/mm/yyyy", "05/08/2024"),
            ("d/m/yyyy", "5/8/2024"),
            ("dd-mm-yyyy", "05-08-2024"),
            ("ddmmyyyy", "05082024"),
            ("dd.mm.yyyy", "05.08.2024"),
        ] {
            assert_eq!(day(typed, today), Some(Day::of(2024, 8, 5)), "{form}");
            let birth = birth(typed, Day::of(2024, 12, 31));
            assert_eq!(birth, Some(Birth::On(Day::of(2024, 8, 5))), "{form}");
        }
        // As papers write a month, it is no day.
        for typed in ["6/2024", "tháng 6/2024", "2024-08-05"] {
            assert_eq!(day(typed, today), None, "{typed}");
        }
    }

    #[test]
    fn a_birth_is_a_day_or_a_year() {
        let today = Day::of(2024, 6, 11);
        assert_eq!(birth(" 1985 ", today), Some(Birth::Year(1985)));
        assert_eq!(
            birth("2/9/1985", today),
            Some(Birth::On(Day::of(1985, 9, 2)))
        );
        for (typed, year) in [("150895", 1995), ("15/8/30", 1930), ("010124", 2024)] {
            let birth = birth(typed, today).map(Birth::year);
            assert_eq!(birth, Some(year), "{typed}");
        }
        // Neither the month nor the year of a birth is ever this one unsaid.
        for typed in ["85", "15", "2/9", "h", "+1"] {
            assert_eq!(birth(typed, today), None, "{typed}");
        }
    }

    #[test]
    fn two_figures_of_a_year_mean_the_nearest_that_makes_sense() {
        let today = Day::of(2024, 6, 11);
        assert_eq!(day("010234", today), Some(Day::of(2034, 2, 1)));
        assert_eq!(day("01/02/35", today), Some(Day::of(1935, 2, 1)));
    }

    #[test]
    fn row_numbers_are_listed_or_a_stretch_and_none_stands_there_twice() {
        assert_eq!(rows("1-3, 7"), Some(vec![1, 2, 3, 7]));
        assert_eq!(rows("5 2"), Some(vec![5, 2]));
        assert_eq!(rows(""), Some(Vec::new()));
        for wrong in ["0", "1,1", "3-1", "2-", "a", "1-9999", "-3", "70000"] {
            assert_eq!(rows(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_commune_is_named_by_its_code_its_name_or_beginnings_of_it() {
        use crate::domain::{Title, UnitId};

        let commune = |code, name: &str, title| Commune {
            unit: UnitId::new(code, Day::of(2000, 1, 1)),
            name: name.to_owned(),
            title,
            now: None,
        };
        let known = [
            commune(2374, "Tân Yên", Title::Town),
            commune(2398, "Yên Phú", Title::Commune),
            commune(2401, "Tân Thành", Title::Commune),
        ];
        for (typed, meant) in [
            ("tan th", vec![2401]),
            ("TT Tân Yên", vec![2374]),
            ("tân yên", vec![2374]),
            ("02398", vec![2398]),
            ("tan", vec![2374, 2401]),
            ("", vec![]),
            ("99999", vec![]),
        ] {
            let found: Vec<u32> = communes(typed, &known)
                .iter()
                .map(|commune| commune.unit.code())
                .collect();
            assert_eq!(found, meant, "{typed}");
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
            "12/06/4",
            "32",
            "0",
            "-5",
            "1//2",
            "٣/٤",
        ] {
            assert_eq!(day(typed, today), None, "{typed}");
        }
    }
}
