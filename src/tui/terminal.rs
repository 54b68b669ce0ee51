//! Takes the terminal and gives it back, however the desk ends. Refuses to know what is shown on it.

use std::io::{self, Write};
use std::panic;

use crossterm::cursor::{MoveTo, Show};
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::queue;
use crossterm::style::ResetColor;
use crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, SetTitle, disable_raw_mode,
    enable_raw_mode,
};

/// The title of the window; never a name.
const TITLE: &str = "qd22";

/// Beyond the last column and the last row of any terminal.
const COLUMNS_BEYOND: u16 = 9_998;
/// See [`COLUMNS_BEYOND`].
const ROWS_BEYOND: u16 = 9_998;

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

/// Each step is tried whatever became of the others: there may be no terminal any more. Where it has no
/// other screen (`screen` has none unless told), what was on this one is wiped off.
fn give_back() {
    let mut bytes = Vec::new();
    queue!(bytes, DisableBracketedPaste, ResetColor).ok();
    wipe(&mut bytes).ok();
    queue!(bytes, MoveTo(0, 0), LeaveAlternateScreen, Show).ok();
    let mut out = io::stdout();
    out.write_all(&bytes).and_then(|()| out.flush()).ok();
    disable_raw_mode().ok();
}

/// Wipes the screen from its end to its beginning: terminals keep a screen wiped whole or from its
/// beginning among the lines to scroll back to (`screen`, `tmux`, `PuTTY`), and names stand on it.
pub(super) fn wipe(bytes: &mut Vec<u8>) -> io::Result<()> {
    queue!(
        bytes,
        MoveTo(COLUMNS_BEYOND, ROWS_BEYOND),
        Clear(ClearType::FromCursorUp)
    )
}
