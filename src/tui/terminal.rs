//! Takes the terminal and gives it back, however the desk ends. Refuses to know what is shown on it.

use std::io::{self, Write};
use std::panic;

use crossterm::cursor::Show;
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, SetTitle, disable_raw_mode, enable_raw_mode,
};
use crossterm::{execute, queue};

/// The title of the window; never a name.
const TITLE: &str = "qd22";

/// The terminal while the desk has it: raw, on its other screen, with pastes marked. Dropping it
/// gives the terminal back; so does a panic, before its message is printed.
#[derive(Debug)]
pub(super) struct Terminal {
    out: io::Stdout,
}

impl Terminal {
    /// Takes the terminal. Nothing is asked of it, so a slow one delays nothing.
    pub(super) fn take() -> io::Result<Self> {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            give_back();
            before(panic);
        }));
        let mut taken = Self { out: io::stdout() };
        taken.begin()?;
        Ok(taken)
    }

    /// Takes it again after others had it. They may have left it in any state, and may not have been
    /// told to give it back: the raw mode is set anew.
    pub(super) fn take_again(&mut self) -> io::Result<()> {
        disable_raw_mode().ok();
        self.begin()
    }

    /// Gives it back for a while.
    pub(super) fn lend(&mut self) {
        give_back();
    }

    fn begin(&mut self) -> io::Result<()> {
        enable_raw_mode()?;
        let mut bytes = Vec::new();
        queue!(
            bytes,
            EnterAlternateScreen,
            EnableBracketedPaste,
            SetTitle(TITLE)
        )?;
        self.out.write_all(&bytes)?;
        self.out.flush()
    }

    /// Columns and rows, as the system knows them.
    pub(super) fn size() -> io::Result<(u16, u16)> {
        crossterm::terminal::size()
    }
}

impl Write for Terminal {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        give_back();
    }
}

/// Each step is tried whatever became of the others: there may be no terminal any more.
fn give_back() {
    execute!(
        io::stdout(),
        DisableBracketedPaste,
        LeaveAlternateScreen,
        Show
    )
    .ok();
    disable_raw_mode().ok();
}
