//! Runs a desk on this process's terminal: threads for input, signals and the office, and the loop
//! that sleeps until something happens. Refuses to know what the desk shows.

use std::io;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;

use super::desk::Desk;
use super::event::{Effect, Event};
use super::frame::{Frame, blank};
use super::terminal::Terminal;
use super::{input, worker};
use crate::office::{Ended, Office};

/// Most events taken in before the screen is drawn.
const EVENTS_A_DRAW_MAX: usize = 4096;

/// Runs a desk until the officer leaves; `desk` makes it for a screen of so many columns and rows.
/// The terminal is given back however it ends, and the office is closed before this returns. An error
/// means the terminal could not be used.
pub fn run(office: Box<dyn Office>, desk: impl FnOnce((u16, u16)) -> Desk) -> io::Result<Ended> {
    let size = Terminal::size()?;
    let (events, happened) = mpsc::channel();
    let (effects, wished) = mpsc::channel();
    let counter = worker::start(office, wished, events.clone())?;
    let mut terminal = Terminal::take()?;
    watch_signals(events.clone())?;
    input::start(events)?;
    let mut desk = desk(size);
    let ended = sit(&mut desk, size, &mut terminal, &happened, &effects);
    drop(terminal);
    drop(effects);
    // A panic of the counter's thread was told as an event already.
    counter.join().ok();
    ended
}

/// The loop: carry out what the desk wants, draw, sleep until something happens.
fn sit(
    desk: &mut Desk,
    mut size: (u16, u16),
    terminal: &mut Terminal,
    happened: &Receiver<Event>,
    wishes: &Sender<Effect>,
) -> io::Result<Ended> {
    let mut frame = Frame::default();
    let mut ended = Ended::Left;
    loop {
        for wish in desk.effects() {
            if wishes.send(wish).is_err() {
                return Ok(Ended::OfficeLost);
            }
        }
        if desk.is_leaving() {
            return Ok(ended);
        }
        if desk.takes_redraw() {
            frame.forget();
        }
        if !desk.is_catching_up() {
            let mut next = blank(size.0, size.1);
            let cursor = desk.draw(&mut next);
            frame.show(next, cursor, terminal)?;
        }
        let Ok(first) = happened.recv() else {
            return Ok(Ended::HungUp);
        };
        for event in std::iter::once(first).chain(happened.try_iter().take(EVENTS_A_DRAW_MAX)) {
            match event {
                Event::HangUp => ended = Ended::HungUp,
                Event::OfficeLost => ended = Ended::OfficeLost,
                Event::Resized { width, height } => size = (width, height),
                Event::Keys(_)
                | Event::Pasted(_)
                | Event::Answered(..)
                | Event::Receipted(..)
                | Event::News(_) => {}
            }
            desk.update(event);
        }
    }
}

/// A hang-up or a request to end becomes an event, so that the terminal is given back.
fn watch_signals(events: Sender<Event>) -> io::Result<()> {
    let mut signals = Signals::new([SIGHUP, SIGTERM, SIGINT])?;
    thread::Builder::new()
        .name("signals".to_owned())
        .spawn(move || {
            for _signal in signals.forever() {
                if events.send(Event::HangUp).is_err() {
                    return;
                }
            }
        })
        .map(drop)
}
