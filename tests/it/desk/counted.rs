//! What a terminal would get: bytes and writes, counted instead of shown.

use std::io::{self, Write};

/// Counts what a terminal would get.
#[derive(Default)]
pub(crate) struct Line {
    pub(crate) bytes: usize,
    pub(crate) writes: usize,
}

impl Write for Line {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.bytes += bytes.len();
        self.writes += 1;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
