//! Plays orders that were given before: each on its own day, at its own hour, by its own officer.

use super::demo::Told;
use super::register::Register;
use super::turn::Waiting;
use crate::office::{At, No, Sent};

impl Register {
    /// Takes every order as if its day were today; the first that is not accepted ends the play.
    pub fn play(&mut self, told: Vec<Told>) -> Result<(), No> {
        let waiting = told.into_iter().map(|told| Waiting {
            now: At::from_local(told.at_day.date(), told.time),
            today: told.at_day,
            by: told.by,
            sent: Sent {
                on: Some(told.on),
                reason: told.reason,
                note: told.note,
                ..Sent::new(told.id, told.order)
            },
        });
        self.take(waiting.collect())
            .into_iter()
            .try_for_each(|answer| answer.map(|_| ()))
    }
}
