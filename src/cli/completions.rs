//! `qd22 completions`: what a shell needs to complete commands and options. Asks no register.

use std::io::{self, Write};
use std::process::ExitCode;

use clap::CommandFactory;
use clap_complete::{Shell, generate};

use super::Arguments;

pub(super) fn completions(shell: Shell) -> ExitCode {
    let mut script = Vec::new();
    generate(shell, &mut Arguments::command(), "qd22", &mut script);
    // A reader that hangs up is no trouble.
    let _ = io::stdout().lock().write_all(&script);
    ExitCode::SUCCESS
}
