//! The least a desk on a register can cost: open a copy of its database bare, draw one frame, wait for
//! a key. Runs as a process of its own, this bench with another word.

use std::io;
use std::path::Path;
use std::process::ExitCode;

use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::layout::{Constraint, Rect};
use ratatui::widgets::{Row, Table};
use ratatui::{TerminalOptions, Viewport};

/// The word that turns the bench into the floor.
pub(crate) const MODE: &str = "--floor";
/// Drawn last: who waits for the frame waits for this.
pub(crate) const READY: &str = "floor-ready";

pub(crate) fn draw_one_frame(folder: &Path) -> ExitCode {
    match run(folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn run(folder: &Path) -> io::Result<()> {
    let db = sled::Config::new()
        .path(folder)
        .cache_capacity(64 << 20)
        .flush_every_ms(None)
        .open()
        .map_err(io::Error::other)?;
    let column = db.open_tree("column").map_err(io::Error::other)?;
    let rows: Vec<String> = column
        .iter()
        .take(22)
        .filter_map(Result::ok)
        .map(|(key, value)| format!("{:?} {}", key.as_ref(), value.len()))
        .collect();
    crossterm::terminal::enable_raw_mode()?;
    let area = Rect::new(0, 0, 80, 24);
    let options = TerminalOptions {
        viewport: Viewport::Fixed(area),
    };
    let mut terminal = Terminal::with_options(CrosstermBackend::new(io::stdout()), options)?;
    terminal.draw(|frame| {
        let rows = rows
            .iter()
            .cloned()
            .chain([READY.to_owned()])
            .map(|text| Row::new([text]));
        frame.render_widget(Table::new(rows, [Constraint::Fill(1)]), frame.area());
    })?;
    wait_for_a_key()?;
    crossterm::terminal::disable_raw_mode()
}

#[expect(
    clippy::disallowed_methods,
    reason = "the floor reads its terminal as any program does"
)]
fn wait_for_a_key() -> io::Result<()> {
    crossterm::event::read().map(|_| ())
}
