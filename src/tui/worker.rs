//! The thread that owns the office's counter: carries the desk's wishes there, one after another, and
//! the answers back. Refuses to know what they are about.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender};
use std::thread::{self, JoinHandle};

use super::event::{Effect, Event};
use crate::office::Office;

/// Starts the thread; it ends, and lets go of the office, when no more wishes can come.
pub(super) fn start(
    office: Box<dyn Office>,
    wishes: Receiver<Effect>,
    events: Sender<Event>,
) -> io::Result<JoinHandle<()>> {
    thread::Builder::new()
        .name("counter".to_owned())
        .spawn(move || {
            let serve = AssertUnwindSafe(|| serve(office, &wishes, &events));
            if catch_unwind(serve).is_err() {
                events.send(Event::OfficeLost).ok();
            }
        })
}

fn serve(mut office: Box<dyn Office>, wishes: &Receiver<Effect>, events: &Sender<Event>) {
    for wish in wishes {
        for event in answer(office.as_mut(), wish) {
            if events.send(event).is_err() {
                return;
            }
        }
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
        // The drawer's, not the office's.
        Effect::Keep { .. } | Effect::KeepPlace(_) | Effect::Drop(_) => return events,
    }
    let news = office.news();
    if !news.is_empty() {
        events.push(Event::News(news));
    }
    events
}
