//! qd22: reads the command line, carries it out, and opens a desk where one is asked for.

use std::process::ExitCode;

use clap::Parser;
use qd22::cli::{self, Next};

fn main() -> ExitCode {
    match cli::run(cli::Arguments::parse()) {
        Next::Leave(code) => code,
        Next::Desk(plan) => qd22::tui::run(*plan),
    }
}
