//! Reads the terminal in a thread of its own that nobody ever waits for. Refuses to know what keys
//! mean, and how large the terminal is: a signal tells that.

use std::io;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use crossterm::event::{self, Event as Raw};

use super::burst::Tail;
use super::event::Event;
use crate::keys::Chord;

/// How long after a lone Esc the rest of a torn arrow key may still come, in milliseconds.
const TORN_KEY_MILLIS: u64 = 100;

/// Most terminal events taken as one read.
const READ_EVENTS_MAX: usize = 1024;

/// Starts the thread. It ends with the process, or when the terminal is gone.
pub(super) fn start(events: Sender<Event>) -> io::Result<()> {
    thread::Builder::new()
        .name("input".to_owned())
        .spawn(move || {
            let mut tail = Tail::default();
            while let Ok(sent) = pass_on(&events, &mut tail) {
                if !sent {
                    return;
                }
            }
            // Without a terminal nobody reads an error; the desk saves and leaves.
            events.send(Event::HangUp).ok();
        })
        .map(drop)
}

/// Reads what is there and hands it over. Tells whether anybody still listens.
fn pass_on(events: &Sender<Event>, tail: &mut Tail) -> io::Result<bool> {
    let torn = Duration::from_millis(TORN_KEY_MILLIS);
    let is_soon = tail.is_open() && event::poll(torn)?;
    let mut keys = Vec::new();
    let mut others = Vec::new();
    for raw in one_read()? {
        match raw {
            Raw::Key(key) => keys.extend(Chord::pressed(&key)),
            Raw::Paste(text) => others.push(Event::Pasted(text)),
            Raw::Resize(..) | Raw::FocusGained | Raw::FocusLost | Raw::Mouse(_) => {}
        }
        if !others.is_empty() {
            // Keys typed before a paste stay before it.
            others.splice(0..0, keys_event(tail, &mut keys, is_soon));
            if !send_all(events, &mut others) {
                return Ok(false);
            }
        }
    }
    others.extend(keys_event(tail, &mut keys, is_soon));
    Ok(send_all(events, &mut others))
}

fn keys_event(tail: &mut Tail, keys: &mut Vec<Chord>, is_soon: bool) -> Option<Event> {
    let kept = tail.drop_from(std::mem::take(keys), is_soon);
    (!kept.is_empty()).then_some(Event::Keys(kept))
}

fn send_all(events: &Sender<Event>, ready: &mut Vec<Event>) -> bool {
    ready.drain(..).all(|event| events.send(event).is_ok())
}

#[expect(
    clippy::disallowed_methods,
    reason = "this is the one reader of the terminal"
)]
fn one_read() -> io::Result<Vec<Raw>> {
    let mut raw = vec![event::read()?];
    while raw.len() < READ_EVENTS_MAX && event::poll(Duration::ZERO)? {
        raw.push(event::read()?);
    }
    Ok(raw)
}
