//! The instant something is recorded, and who tells it. Refuses to know holidays, deadlines and
//! the day a fact holds from: those are the domain's.

use std::fmt;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, SecondsFormat, TimeZone, Utc};
use serde::{Deserialize, Serialize};

/// Seconds east of Greenwich in Vietnam: +07:00, without daylight saving.
const LOCAL_OFFSET_SECONDS: i32 = 7 * 3600;

/// An instant: milliseconds since 1970-01-01T00:00:00Z. Shown and cut into days at +07:00 only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct At(i64);

impl At {
    /// 0001-01-01T00:00:00Z; an earlier number of milliseconds is read as this.
    const EARLIEST: i64 = -62_135_596_800_000;
    /// 9999-12-31T00:00:00Z; a later number of milliseconds is read as this.
    const LATEST: i64 = 253_402_214_400_000;

    /// The instant so many milliseconds after 1970 began in Greenwich.
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Milliseconds since 1970 began in Greenwich.
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// The instant at which a clock on a Vietnamese wall shows this date and time.
    pub fn from_local(date: NaiveDate, time: NaiveTime) -> Self {
        let seconds = date.and_time(time).and_utc().timestamp_millis();
        Self(seconds - i64::from(LOCAL_OFFSET_SECONDS) * 1000)
    }

    /// The date on a Vietnamese wall.
    pub fn date(self) -> NaiveDate {
        self.local().date_naive()
    }

    /// The time of day on a Vietnamese wall.
    pub fn time_of_day(self) -> NaiveTime {
        self.local().time()
    }

    fn local(self) -> DateTime<FixedOffset> {
        let zone = FixedOffset::east_opt(LOCAL_OFFSET_SECONDS).expect("seven hours is an offset");
        let utc =
            DateTime::<Utc>::from_timestamp_millis(self.0.clamp(Self::EARLIEST, Self::LATEST))
                .expect("chrono knows every instant of the years 1 to 9999");
        zone.from_utc_datetime(&utc.naive_utc())
    }
}

impl fmt::Display for At {
    /// As RFC 3339 with milliseconds: `2024-06-11T07:30:00.000+07:00`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.local().to_rfc3339_opts(SecondsFormat::Millis, false))
    }
}

/// Who tells the instant. The one way to the wall clock, so that a made-up one can stand in.
pub trait Clock: Send + Sync {
    /// The instant now. May go backwards when somebody sets the clock.
    fn now(&self) -> At;
}

/// A clock that stands still: for a desk that was given none, to which all takes no time.
#[derive(Debug, Clone, Copy, Default)]
pub struct StoppedClock;

impl Clock for StoppedClock {
    fn now(&self) -> At {
        At::from_millis(0)
    }
}

/// The clock of this machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the seam everybody else is sent to"
    )]
    fn now(&self) -> At {
        At::from_millis(Utc::now().timestamp_millis())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn an_evening_in_greenwich_is_the_next_morning_here() {
        let at = At::from_millis(1_718_058_600_000); // 2024-06-10T22:30:00Z
        assert_eq!(at.date(), day(2024, 6, 11));
        assert_eq!(at.time_of_day(), NaiveTime::from_hms_opt(5, 30, 0).unwrap());
        assert_eq!(at.to_string(), "2024-06-11T05:30:00.000+07:00");
    }

    #[test]
    fn date_and_time_lead_back_to_the_instant() {
        let at = At::from_millis(1_718_058_600_123);
        assert_eq!(At::from_local(at.date(), at.time_of_day()), at);
    }

    #[test]
    fn an_absurd_instant_is_brought_to_the_edge_of_the_calendar() {
        assert_eq!(At::from_millis(i64::MIN).date(), day(1, 1, 1));
        assert_eq!(At::from_millis(i64::MAX).date(), day(9999, 12, 31));
    }

    #[test]
    fn the_clock_of_this_machine_is_past_the_decree() {
        assert!(day(2023, 10, 10) < SystemClock.now().date());
    }
}
