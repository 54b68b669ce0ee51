//! Clocks for desks: one that stands, one that is moved on by hand.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use qd22::domain::Day;
use qd22::office::{At, Clock};

/// A wall on which it is always 08:42, so that what is drawn is the same at every hour.
pub(super) struct Wall;

impl Clock for Wall {
    fn now(&self) -> At {
        let time = chrono::NaiveTime::from_hms_opt(8, 42, 0).unwrap();
        At::from_local(Day::of(2024, 6, 11).date(), time)
    }
}

/// A clock beside the desk that stands until it is moved on.
#[derive(Clone)]
pub(crate) struct Hand(Arc<AtomicI64>);

impl Hand {
    pub(super) fn new() -> Self {
        Self(Arc::new(AtomicI64::new(Wall.now().millis())))
    }

    pub(super) fn passes(&self, millis: i64) {
        self.0.fetch_add(millis, Ordering::Relaxed);
    }
}

impl Clock for Hand {
    fn now(&self) -> At {
        At::from_millis(self.0.load(Ordering::Relaxed))
    }
}
