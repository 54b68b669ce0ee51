//! What a terminal must be sent to show the next screen instead of the last: the cells that differ,
//! as one run of bytes. Refuses to know what the screen shows.

use std::io::{self, Write};

use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::queue;

use super::terminal::wipe;
use ratatui::backend::{Backend, CrosstermBackend};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// Remembers what the terminal shows.
#[derive(Debug, Default)]
pub struct Frame {
    shown: Buffer,
    cursor: Option<Position>,
    is_known: bool,
}

impl Frame {
    /// Forgets what is shown, so that the next screen is sent whole.
    pub fn forget(&mut self) {
        self.is_known = false;
    }

    /// Shows the next screen with at most one write, none where nothing differs.
    pub fn show(
        &mut self,
        next: Buffer,
        cursor: Option<Position>,
        terminal: &mut dyn Write,
    ) -> io::Result<()> {
        let bytes = self.bytes(next, cursor)?;
        if bytes.is_empty() {
            return Ok(());
        }
        terminal.write_all(&bytes)?;
        terminal.flush()
    }

    fn bytes(&mut self, next: Buffer, cursor: Option<Position>) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let is_whole = !self.is_known || self.shown.area != next.area;
        if is_whole {
            queue!(bytes, Hide)?;
            wipe(&mut bytes)?;
            self.shown = Buffer::empty(next.area);
            self.cursor = None;
        }
        let changed = self.shown.diff(&next);
        let is_drawn = !changed.is_empty();
        if is_drawn {
            CrosstermBackend::new(&mut bytes).draw(changed.into_iter())?;
        }
        match (self.cursor, cursor) {
            (Some(_), None) => queue!(bytes, Hide)?,
            (None, Some(at)) => queue!(bytes, MoveTo(at.x, at.y), Show)?,
            (Some(before), Some(at)) if is_drawn || before != at => {
                queue!(bytes, MoveTo(at.x, at.y))?;
            }
            (None, None) | (Some(_), Some(_)) => {}
        }
        self.shown = next;
        self.cursor = cursor;
        self.is_known = true;
        Ok(bytes)
    }

    /// The area of the screen shown last.
    #[cfg(test)]
    pub(crate) fn area(&self) -> Rect {
        self.shown.area
    }
}

/// An empty screen of this size.
pub fn blank(width: u16, height: u16) -> Buffer {
    Buffer::empty(Rect::new(0, 0, width, height))
}

#[cfg(test)]
mod tests {
    use ratatui::style::Style;

    use super::*;

    /// A terminal that counts writes.
    #[derive(Default)]
    struct Counted {
        writes: Vec<usize>,
    }

    impl Write for Counted {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.writes.push(bytes.len());
            Ok(bytes.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn screen(text: &str) -> Buffer {
        let mut screen = blank(20, 3);
        screen.set_string(0, 1, text, Style::new());
        screen
    }

    #[test]
    fn a_screen_that_did_not_change_sends_nothing() {
        let (mut frame, mut terminal) = (Frame::default(), Counted::default());
        frame.show(screen("một"), None, &mut terminal).unwrap();
        frame.show(screen("một"), None, &mut terminal).unwrap();
        assert_eq!(terminal.writes.len(), 1);
        assert_eq!(frame.area(), Rect::new(0, 0, 20, 3));
    }

    #[test]
    fn only_what_differs_is_sent_in_one_write() {
        let (mut frame, mut terminal) = (Frame::default(), Counted::default());
        frame
            .show(screen("một hai ba"), None, &mut terminal)
            .unwrap();
        frame
            .show(screen("một hai bo"), None, &mut terminal)
            .unwrap();
        assert_eq!(terminal.writes.len(), 2);
        assert!(terminal.writes[1] < 40, "{:?}", terminal.writes);
        frame.forget();
        frame
            .show(screen("một hai bo"), None, &mut terminal)
            .unwrap();
        assert_eq!(terminal.writes.len(), 3);
    }

    #[test]
    fn the_cursor_is_shown_only_where_a_field_has_it() {
        let (mut frame, mut terminal) = (Frame::default(), Counted::default());
        let at = Some(Position::new(3, 1));
        frame.show(screen("một"), None, &mut terminal).unwrap();
        frame.show(screen("một"), at, &mut terminal).unwrap();
        frame.show(screen("một"), at, &mut terminal).unwrap();
        assert_eq!(terminal.writes.len(), 2);
    }
}
