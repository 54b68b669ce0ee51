//! qd22: reads the command line, carries it out, and opens a desk where one is asked for.

use std::process::ExitCode;

use clap::Parser;
use qd22::cli::{self, DeskPlan, Next};
use qd22::office::{SystemClock, SystemDice};
use qd22::tui::{self, Desk, Look};

fn main() -> ExitCode {
    match cli::run(cli::Arguments::parse()) {
        Next::Leave(code) => code,
        Next::Desk(plan) => sit_down(*plan),
    }
}

/// Opens the desk and, when it is left, says in one line how it ended.
fn sit_down(plan: DeskPlan) -> ExitCode {
    let DeskPlan {
        office,
        keymap,
        shelf,
        drawer,
        lang,
        is_ascii,
        is_coloured,
        farewell,
    } = plan;
    let look = Look {
        lang,
        is_coloured,
        is_ascii,
    };
    let desk = |size| {
        let desk = Desk::new(keymap, look, Box::new(SystemDice), size);
        desk.with_shelf(shelf).with_clock(Box::new(SystemClock))
    };
    let ended = tui::run(office, drawer, desk);
    cli::left(lang, ended.as_ref(), &farewell)
}
