//! What a shared office does every night: the full check, and a proven backup. The backup reads the
//! files beside the office and delays nobody; the check takes a turn of its own.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use chrono::{NaiveTime, TimeDelta};

use super::counter::Brought;
use super::log::Log;
use crate::office::{At, Clock};
use crate::register::nightly;
use crate::text::Logged;

/// The hour at which nobody is at work.
const HOUR: u32 = 2;

/// Starts the thread that waits for the night.
pub(super) fn start(
    register: PathBuf,
    clock: Arc<dyn Clock>,
    brought: Sender<Brought>,
    log: Log,
) -> io::Result<()> {
    thread::Builder::new()
        .name("night".to_owned())
        .spawn(move || {
            let mut next = next_night(clock.now());
            loop {
                let left = next.millis() - clock.now().millis();
                // A clock that was set, or a wait that ended early: looked at again.
                if let Ok(left @ 1..) = u64::try_from(left) {
                    thread::park_timeout(Duration::from_millis(left));
                    continue;
                }
                if brought.send(Brought::Verify).is_err() {
                    return;
                }
                match nightly(&register, clock.as_ref()) {
                    Ok(night) => log.write(&Logged::BackedUp {
                        seq: night.made.head.seq,
                    }),
                    Err(_) => log.write(&Logged::NotBackedUp),
                }
                next = next_night(clock.now());
            }
        })?;
    Ok(())
}

/// The next time it is that hour.
fn next_night(now: At) -> At {
    let hour = NaiveTime::from_hms_opt(HOUR, 0, 0).unwrap_or_default();
    let today = At::from_local(now.date(), hour);
    if now < today {
        return today;
    }
    At::from_local(now.date() + TimeDelta::days(1), hour)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Day;

    #[test]
    fn the_next_night_is_ahead_and_never_a_day_away() {
        for minute in 0..24 * 60 {
            let time = NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).unwrap();
            let now = At::from_local(Day::of(2024, 12, 31).date(), time);
            let left = next_night(now).millis() - now.millis();
            assert!((1..=24 * 3_600_000).contains(&left), "{now}: {left}");
            assert_eq!(next_night(now).time_of_day().to_string(), "02:00:00");
        }
    }
}
