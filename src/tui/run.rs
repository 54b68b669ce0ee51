//! Runs a desk on this process's terminal: threads for input, signals and the office, and the loop
//! that sleeps until something happens. Refuses to know what the desk shows.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;

use super::desk::Desk;
use super::event::{Effect, Event};
use super::frame::{Frame, blank};
use super::keeper::{Job, Keeper};
use super::terminal::Terminal;
use super::{input, worker};
use crate::office::{Drawer, Ended, Office};

/// Most events taken in before the screen is drawn.
const EVENTS_A_DRAW_MAX: usize = 4096;

/// How long after a change of size the next one may come before the screen is drawn, in milliseconds:
/// a window pulled larger changes its size many times.
const RESIZE_CALM_MILLIS: u64 = 30;

/// So many calms at most are waited for before the screen is drawn while changes go on.
const RESIZE_CALMS_MAX: usize = 10;

/// So long after it was told to stop a desk may be told to go on in the same breath, in milliseconds.
const BREATH_MILLIS: u64 = 20;

/// Runs a desk until the officer leaves; `desk` makes it for a screen of so many columns and rows, and
/// what is begun at it is kept in `drawer`.
/// The terminal is given back however it ends, and the office is closed before this returns. An error
/// means the terminal could not be used.
pub fn run(
    office: Box<dyn Office>,
    drawer: Box<dyn Drawer>,
    desk: impl FnOnce((u16, u16)) -> Desk,
) -> io::Result<Ended> {
    let (events, happened) = mpsc::channel();
    let (effects, wished) = mpsc::channel();
    // Signals first: a change of size after it was asked for is then heard of.
    let goes_on = watch_signals(events.clone())?;
    let size = Terminal::size()?;
    let counter = worker::start(office, wished, events.clone())?;
    let keeper = Keeper::start(drawer, events.clone())?;
    let terminal = Terminal::take()?;
    input::start(events)?;
    let mut desk = desk(size);
    let mut sitting = Sitting {
        terminal,
        frame: Frame::default(),
        size,
        ended: Ended::Left,
        was_away: false,
        goes_on,
        keeper,
    };
    let ended = sitting.sit(&mut desk, &happened, &effects);
    drop(sitting);
    drop(effects);
    // A panic of the counter's thread was told as an event already.
    counter.join().ok();
    ended
}

/// The terminal while an officer sits at it, and what is known of it.
struct Sitting {
    terminal: Terminal,
    frame: Frame,
    /// Columns and rows.
    size: (u16, u16),
    ended: Ended,
    /// The terminal was lent and taken again; the signal that says so is still to come.
    was_away: bool,
    /// Since it was last told to stop it was told to go on.
    goes_on: Arc<AtomicBool>,
    keeper: Keeper,
}

impl Sitting {
    /// The loop: carry out what the desk wants, draw, sleep until something happens.
    fn sit(
        &mut self,
        desk: &mut Desk,
        happened: &Receiver<Event>,
        wishes: &Sender<Effect>,
    ) -> io::Result<Ended> {
        loop {
            let (mut was_kept, mut is_lost) = (false, false);
            for wish in desk.effects() {
                match job_of(wish) {
                    Ok(job) => {
                        self.keeper.hand(job);
                        was_kept = true;
                    }
                    Err(wish) => is_lost |= wishes.send(wish).is_err(),
                }
            }
            // What was typed is handed over all the same.
            if is_lost {
                return Ok(Ended::OfficeLost);
            }
            if desk.is_leaving() {
                return Ok(self.ended);
            }
            // What became of it stands in the same picture as the key that asked for it.
            if was_kept && let Ok(first) = happened.try_recv() {
                self.take_in(desk, first, happened)?;
                continue;
            }
            if desk.takes_redraw() {
                self.frame.forget();
            }
            if !desk.is_catching_up() {
                self.draw(desk)?;
            }
            let Some(first) = sleep(desk, happened) else {
                return Ok(Ended::HungUp);
            };
            self.take_in(desk, first, happened)?;
        }
    }

    fn draw(&mut self, desk: &Desk) -> io::Result<()> {
        let mut next = blank(self.size.0, self.size.1);
        let cursor = desk.draw(&mut next);
        self.frame.show(next, cursor, &mut self.terminal)
    }

    /// Takes in what happened and all that happened meanwhile; while the size changes, until it stays.
    fn take_in(
        &mut self,
        desk: &mut Desk,
        first: Event,
        happened: &Receiver<Event>,
    ) -> io::Result<()> {
        let mut calms = RESIZE_CALMS_MAX;
        let calm = Duration::from_millis(RESIZE_CALM_MILLIS);
        let mut is_resizing = false;
        let mut next = Some(first);
        for _ in 0..EVENTS_A_DRAW_MAX {
            let Some(event) = next else { return Ok(()) };
            is_resizing |= matches!(event, Event::Resized { .. });
            self.meet(desk, event)?;
            next = happened.try_recv().ok();
            if next.is_none() && is_resizing && 0 < calms && !desk.is_leaving() {
                calms -= 1;
                next = happened.recv_timeout(calm).ok();
            }
        }
        if let Some(event) = next {
            self.meet(desk, event)?;
        }
        Ok(())
    }

    /// What one event is for the terminal, and then for the desk.
    fn meet(&mut self, desk: &mut Desk, event: Event) -> io::Result<()> {
        match event {
            Event::HangUp => self.ended = Ended::HungUp,
            Event::OfficeLost => self.ended = Ended::OfficeLost,
            Event::Resized { width, height } => self.size = (width, height),
            Event::Suspend => return self.stop(desk),
            Event::Resumed if std::mem::take(&mut self.was_away) => return Ok(()),
            Event::Resumed => self.terminal.take_again()?,
            // Keys and signals come by different ways: a key is for the screen it was pressed on.
            Event::Keys(_) | Event::Pasted(_) => self.measure(desk),
            Event::Answered(..)
            | Event::Receipted(..)
            | Event::News(_)
            | Event::Desks
            | Event::Rang
            | Event::Unheard(_)
            | Event::OfficeAway
            | Event::OfficeBack
            | Event::Due
            | Event::Laid(_)
            | Event::FormKept(..) => {}
        }
        desk.update(event);
        Ok(())
    }

    /// Asks the size, and tells the desk where it has changed.
    fn measure(&mut self, desk: &mut Desk) {
        match Terminal::size() {
            Ok(size) if size != self.size => {
                let (width, height) = size;
                self.size = size;
                desk.update(Event::Resized { width, height });
            }
            Ok(_) | Err(_) => {}
        }
    }

    /// Lends the terminal to whoever stopped us, stops, and takes it again when told to go on. Where
    /// that was said already it does not stop: nobody would say it again.
    fn stop(&mut self, desk: &mut Desk) -> io::Result<()> {
        self.terminal.lend();
        if !self.goes_on.load(Ordering::SeqCst) {
            emulate_default_handler(SIGTSTP)?;
            self.was_away = true;
        }
        self.terminal.take_again()?;
        self.measure(desk);
        desk.update(Event::Resumed);
        Ok(())
    }
}

/// Sleeps until something happens, or until the desk wants to be woken; nothing once nothing can happen
/// any more.
fn sleep(desk: &Desk, happened: &Receiver<Event>) -> Option<Event> {
    let Some(most) = desk.sleeps() else {
        return happened.recv().ok();
    };
    match happened.recv_timeout(most) {
        Ok(event) => Some(event),
        Err(RecvTimeoutError::Timeout) => Some(Event::Due),
        Err(RecvTimeoutError::Disconnected) => None,
    }
}

/// What of the desk's wishes is the keeper's to do; any other comes back.
fn job_of(wish: Effect) -> Result<Job, Effect> {
    match wish {
        Effect::Keep {
            id,
            text,
            is_urgent,
        } => Ok(Job::Keep {
            id,
            text,
            is_urgent,
        }),
        Effect::KeepPlace(place) => Ok(Job::Place(place)),
        Effect::Drop(id) => Ok(Job::Drop(id)),
        Effect::Ask(..) | Effect::Order(..) | Effect::Hear => Err(wish),
    }
}

/// Signals become events: one thread hears them, the loop alone touches the terminal. Shares whether
/// the desk was told to go on since it was last told to stop.
fn watch_signals(events: Sender<Event>) -> io::Result<Arc<AtomicBool>> {
    let mut signals = Signals::new([SIGHUP, SIGTERM, SIGINT, SIGWINCH, SIGTSTP, SIGCONT])?;
    let goes_on = Arc::new(AtomicBool::new(false));
    let shared = Arc::clone(&goes_on);
    thread::Builder::new()
        .name("signals".to_owned())
        .spawn(move || {
            loop {
                let heard = one_breath(&mut signals, &goes_on);
                let mut told = heard.into_iter().filter_map(told);
                if !told.all(|event| events.send(event).is_ok()) {
                    return;
                }
            }
        })?;
    Ok(shared)
}

/// The signals that come together. What is heard at once has no order any more: told to stop and to go
/// on, the desk goes on, for to whoever waits in vain for a stop it can be told again.
fn one_breath(signals: &mut Signals, goes_on: &AtomicBool) -> Vec<i32> {
    let mut heard: Vec<i32> = signals.wait().collect();
    if heard.contains(&SIGTSTP) {
        thread::park_timeout(Duration::from_millis(BREATH_MILLIS));
        heard.extend(signals.pending());
    }
    if heard.contains(&SIGCONT) {
        goes_on.store(true, Ordering::SeqCst);
        heard.retain(|signal| *signal != SIGTSTP);
    } else if heard.contains(&SIGTSTP) {
        goes_on.store(false, Ordering::SeqCst);
    }
    heard
}

/// What a signal says.
fn told(signal: i32) -> Option<Event> {
    match signal {
        SIGWINCH => {
            let (width, height) = Terminal::size().ok()?;
            Some(Event::Resized { width, height })
        }
        SIGTSTP => Some(Event::Suspend),
        SIGCONT => Some(Event::Resumed),
        _ => Some(Event::HangUp),
    }
}
