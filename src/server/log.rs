//! The office's log: one line an event on standard error, where the machine's journal or a file takes
//! it. Holds accounts, numbers and reasons, never a name.

use std::io::{self, Write};
use std::sync::Arc;

use crate::office::Clock;
use crate::text::{Logged, logged};

/// Where the office writes down what happens to it.
#[derive(Clone)]
pub(super) struct Log {
    clock: Arc<dyn Clock>,
}

impl Log {
    pub(super) fn new(clock: impl Clock + 'static) -> Self {
        Self {
            clock: Arc::new(clock),
        }
    }

    pub(super) fn write(&self, what: &Logged<'_>) {
        // A log that nobody takes is no reason to stop.
        let _ = writeln!(io::stderr().lock(), "{} {}", self.clock.now(), logged(what));
    }
}
