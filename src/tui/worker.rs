//! The thread that owns the office's counter: carries the desk's wishes there, one after another, and
//! the answers back. Where the office does not answer it waits with the wish until it does. Refuses to
//! know what the wishes are about.

use std::collections::VecDeque;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::event::{Effect, Event};
use crate::office::{No, Office, Trouble};

/// Between two tries to reach an office that does not answer, in milliseconds.
const PAUSE_MILLIS: u64 = 300;

/// Starts the thread; it ends, and lets go of the office, when no more wishes can come.
pub(super) fn start(
    mut office: Box<dyn Office>,
    wishes: Receiver<Effect>,
    events: Sender<Event>,
) -> io::Result<JoinHandle<()>> {
    let rung = events.clone();
    office.on_news(Box::new(move || {
        rung.send(Event::Rang).ok();
    }));
    thread::Builder::new()
        .name("counter".to_owned())
        .spawn(move || {
            let serve = AssertUnwindSafe(|| serve(office, &wishes, &events));
            if catch_unwind(serve).is_err() {
                events.send(Event::OfficeLost).ok();
            }
        })
}

/// Serves until nobody wishes or listens any more.
fn serve(mut office: Box<dyn Office>, wishes: &Receiver<Effect>, events: &Sender<Event>) {
    let mut waiting = VecDeque::new();
    while let Some(wish) = waiting.pop_front().or_else(|| wishes.recv().ok()) {
        let mut is_away = false;
        let done = loop {
            let done = answer(office.as_mut(), wish.clone());
            if !done.iter().any(is_unanswered) {
                break done;
            }
            if !is_away && events.send(Event::OfficeAway).is_err() {
                return;
            }
            is_away = true;
            match wishes.recv_timeout(Duration::from_millis(PAUSE_MILLIS)) {
                Ok(next) => waiting.push_back(next),
                Err(RecvTimeoutError::Timeout) => {}
                // What was sent and not answered is asked about when the desk is opened again.
                Err(RecvTimeoutError::Disconnected) => return,
            }
        };
        let back = is_away.then_some(Event::OfficeBack);
        for event in back.into_iter().chain(done) {
            if events.send(event).is_err() {
                return;
            }
        }
    }
}

/// Whether the office gave no answer, and may give one later.
fn is_unanswered(event: &Event) -> bool {
    let may_pass = |trouble: &Trouble| match trouble {
        Trouble::Line { fault } => fault.may_pass(),
        _ => false,
    };
    match event {
        Event::Answered(_, Err(No::Trouble(trouble)))
        | Event::Receipted(_, Err(No::Trouble(trouble)))
        | Event::Unheard(trouble) => may_pass(trouble),
        _ => false,
    }
}

/// Carries out one wish: what comes of it, and the news there was meanwhile.
pub fn answer(office: &mut dyn Office, wish: Effect) -> Vec<Event> {
    let mut events = Vec::new();
    match wish {
        Effect::Ask(ticket, question) => {
            events.push(Event::Answered(ticket, office.ask(*question)));
        }
        Effect::Order(ticket, sent) => {
            let mut receipts = office.order(vec![*sent]);
            events.extend(
                receipts
                    .pop()
                    .map(|receipt| Event::Receipted(ticket, receipt)),
            );
        }
        Effect::Hear => {}
        // The drawer's, not the office's.
        Effect::Keep { .. } | Effect::KeepPlace(_) | Effect::Drop(_) => return events,
    }
    match office.news() {
        Ok(tidings) => {
            if !tidings.acts.is_empty() {
                events.push(Event::News(tidings.acts));
            }
            if tidings.desks {
                events.push(Event::Desks);
            }
        }
        Err(trouble) => events.push(Event::Unheard(trouble)),
    }
    events
}
