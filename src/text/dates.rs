//! Dates the way officers write them, day first. Refuses to know what day it is.

use chrono::Weekday;

use super::Lang;
use super::language::said;
use crate::domain::Day;
use crate::office::At;

/// `22/07/2024`, in both languages.
pub fn day(day: Day) -> String {
    let (year, month, of_month) = day.parts();
    format!("{of_month:02}/{month:02}/{year}")
}

/// `22/07`, where the year is plain from what stands around.
pub fn short_day(day: Day) -> String {
    let (_, month, of_month) = day.parts();
    format!("{of_month:02}/{month:02}")
}

/// An instant as lists of acts show it, from milliseconds since 1970: `11/06 08:42`.
pub(super) fn moment(millis: i64) -> String {
    let at = At::from_millis(millis);
    let time = at.time_of_day().format("%H:%M");
    let date = at.date().format("%d/%m");
    format!("{date} {time}")
}

/// `T3 11/06/2024`, `Tue 11/06/2024`.
pub fn weekday_day(lang: Lang, on: Day) -> String {
    format!("{} {}", weekday(lang, on.weekday()), day(on))
}

/// Days to a last day, 0 on the day itself, negative after it: `còn 41 ngày`, `quá 19 ngày`.
pub fn days_left(lang: Lang, days: i64) -> String {
    let count = days.unsigned_abs();
    match (days, lang) {
        (0, _) => lang
            .say("hôm nay là ngày cuối", "today is the last day")
            .to_owned(),
        (1.., Lang::Vi) => format!("còn {count} ngày"),
        (1.., Lang::En) if count == 1 => "1 day left".to_owned(),
        (1.., Lang::En) => format!("{count} days left"),
        (..0, _) => said!(lang, "quá {count} ngày", "{count} days over"),
    }
}

const fn weekday(lang: Lang, weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => lang.say("T2", "Mon"),
        Weekday::Tue => lang.say("T3", "Tue"),
        Weekday::Wed => lang.say("T4", "Wed"),
        Weekday::Thu => lang.say("T5", "Thu"),
        Weekday::Fri => lang.say("T6", "Fri"),
        Weekday::Sat => lang.say("T7", "Sat"),
        Weekday::Sun => lang.say("CN", "Sun"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_day_first() {
        let on = Day::of(2024, 6, 11);
        assert_eq!(day(on), "11/06/2024");
        assert_eq!(short_day(on), "11/06");
        assert_eq!(weekday_day(Lang::Vi, on), "T3 11/06/2024");
        assert_eq!(weekday_day(Lang::En, on), "Tue 11/06/2024");
        assert_eq!(weekday_day(Lang::Vi, Day::of(2024, 6, 9)), "CN 09/06/2024");
    }

    #[test]
    fn days_left_are_counted_down_to_the_last_day_and_beyond() {
        for (days, vi, en) in [
            (41, "còn 41 ngày", "41 days left"),
            (1, "còn 1 ngày", "1 day left"),
            (0, "hôm nay là ngày cuối", "today is the last day"),
            (-19, "quá 19 ngày", "19 days over"),
        ] {
            assert_eq!(days_left(Lang::Vi, days), vi);
            assert_eq!(days_left(Lang::En, days), en);
        }
    }
}
