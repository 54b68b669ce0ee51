//! Orders as they are written down, then put in the order of days with an hour and an id each.
//! Refuses to know what they are about.

use chrono::{NaiveTime, TimeDelta};

use super::tables::account;
use crate::domain::{Account, Day, Note, Order, OrderId};

/// One order of the demonstration, to be played on its day and at its hour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Fixed: the demonstration gives the same ids on every machine.
    pub id: OrderId,
    /// The day it is recorded.
    pub at_day: Day,
    /// The local time of day it is recorded.
    pub time: NaiveTime,
    pub by: Account,
    /// The day its facts hold from.
    pub on: Day,
    pub order: Order,
    pub reason: Option<Note>,
    pub note: Option<Note>,
}

/// What is written down, in the order in which facts rest on each other.
#[derive(Default)]
pub(super) struct Diary {
    entries: Vec<Entry>,
}

struct Entry {
    on: Day,
    by: Account,
    order: Order,
    note: Option<Note>,
}

impl Diary {
    /// An order recorded on the day its facts hold from.
    pub(super) fn tell(&mut self, on: Day, by: Account, order: Order) {
        self.tell_with(on, by, order, None);
    }

    /// The same with a note.
    pub(super) fn tell_with(&mut self, on: Day, by: Account, order: Order, note: Option<&str>) {
        let note = note.map(|text| Note::new(text).expect("notes of the table are readable"));
        self.entries.push(Entry {
            on,
            by,
            order,
            note,
        });
    }

    /// An order of the director, who is the controller too in this small office.
    pub(super) fn tell_by_director(&mut self, on: Day, order: Order) {
        self.tell(on, account("duc"), order);
    }

    /// Every order by day; those of one day as they were written down, from half past seven.
    pub(super) fn close(mut self) -> Vec<Told> {
        self.entries.sort_by_key(|entry| entry.on);
        let mut told: Vec<Told> = Vec::with_capacity(self.entries.len());
        for (entry, number) in self.entries.into_iter().zip(1..) {
            let time = match told.last() {
                Some(before) if before.at_day == entry.on => before.time + PAUSE,
                Some(_) | None => OPENING,
            };
            told.push(Told {
                id: OrderId(FIRST_ID + number),
                at_day: entry.on,
                time,
                by: entry.by,
                on: entry.on,
                order: entry.order,
                reason: None,
                note: entry.note,
            });
        }
        told
    }
}

/// `qd22demo` in the upper half; the running number stands below.
const FIRST_ID: u128 = (u64::from_be_bytes(*b"qd22demo") as u128) << 64;
const OPENING: NaiveTime = NaiveTime::from_hms_opt(7, 30, 0).expect("half past seven is a time");
const PAUSE: TimeDelta = TimeDelta::seconds(420);
