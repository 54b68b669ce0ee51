//! An office while it is open: the thread that has the register, and the lines that were let in. Knows
//! no socket of its own.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::counter::{Brought, Counter};
use super::line::{self, Doors};
use super::log::Log;
use super::{DESKS_MAX, Stream};
use crate::office::{Clock, Trouble};
use crate::register::{Hall, Register};

/// Lines that are open, counted.
#[derive(Clone, Default)]
struct Lines {
    open: Arc<AtomicUsize>,
}

/// One line's place among them, given back when it ends.
pub(super) struct Room {
    lines: Lines,
}

impl Lines {
    fn take(&self) -> Room {
        self.open.fetch_add(1, Ordering::SeqCst);
        Room {
            lines: self.clone(),
        }
    }
}

impl Room {
    /// How many lines are open, this one among them.
    pub(super) fn taken(&self) -> usize {
        self.lines.open.load(Ordering::SeqCst)
    }

    /// Whether this line is one too many.
    pub(super) fn is_over(&self) -> bool {
        DESKS_MAX < self.taken()
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        self.lines.open.fetch_sub(1, Ordering::SeqCst);
    }
}

/// An open office.
pub struct Running {
    entrance: Entrance,
    counter: JoinHandle<Result<(), Trouble>>,
}

/// Where lines come in.
#[derive(Clone)]
pub(super) struct Entrance {
    doors: Doors,
    lines: Lines,
}

impl Running {
    /// Opens the office of a register. `name` is what the register is called in an officer's own
    /// folder; with `linger` it ends so long after the last desk left.
    pub fn open(
        register: Register,
        name: String,
        linger: Option<Duration>,
        clock: impl Clock + 'static,
    ) -> io::Result<Self> {
        let log = Log::new(clock);
        let (brought, bringing) = mpsc::channel();
        let doors = Doors {
            brought,
            log: log.clone(),
            me: rustix::process::geteuid().as_raw(),
            is_retirable: linger.is_some(),
        };
        let counter = thread::Builder::new()
            .name("counter".to_owned())
            .spawn(move || Counter::new(Hall::new(register), name, linger, log).serve(&bringing))?;
        Ok(Self {
            entrance: Entrance {
                doors,
                lines: Lines::default(),
            },
            counter,
        })
    }

    /// Lets one line in.
    pub fn attend(&self, stream: Stream) -> io::Result<()> {
        self.entrance.attend(stream)
    }

    /// Ends it: orders in hand are finished, and the register is closed cleanly.
    pub fn end(self) -> Result<(), Trouble> {
        // An office that has ended already says how below.
        let _ = self.entrance.doors.brought.send(Brought::End);
        self.wait()
    }

    /// Waits until it ends.
    pub(super) fn wait(self) -> Result<(), Trouble> {
        let broke = || Trouble::away("the office's thread broke");
        self.counter.join().unwrap_or_else(|_| Err(broke()))
    }

    pub(super) fn entrance(&self) -> Entrance {
        self.entrance.clone()
    }
}

impl Entrance {
    pub(super) fn attend(&self, stream: Stream) -> io::Result<()> {
        line::start(stream, self.lines.take(), self.doors.clone())
    }

    pub(super) fn brought(&self) -> Sender<Brought> {
        self.doors.brought.clone()
    }

    pub(super) fn log(&self) -> &Log {
        &self.doors.log
    }
}
