//! Where the command line writes. A reader that hangs up (`| head`) is no trouble.

use std::io::{self, Write};

use serde_json::Value;

/// Writes one line to standard output.
pub(super) fn line(text: &str) {
    let mut out = io::stdout().lock();
    // Nobody is left to be told that nobody listens.
    let _ = writeln!(out, "{text}");
}

/// Writes one JSON value to standard output, on one line.
pub(super) fn json(value: &Value) {
    line(&value.to_string());
}

/// Writes a sentence to standard error.
pub(super) fn say(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}

/// Whether what was written so far reached its reader.
pub(super) fn flush() -> bool {
    io::stdout().lock().flush().is_ok()
}
