//! A small box of the keys that may follow those begun, each with what it does. Knows what the keymap
//! tells of them; not what they do.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::keys::{Action, Keys};
use crate::text::action_label;
use crate::tui::fit;
use crate::tui::pen::{Pen, REST};
use crate::tui::theme::{Look, Role};

/// Columns and rows of the border, and the blank column beside it.
const AROUND: (u16, u16) = (4, 2);
/// Columns between a key and what it does.
const GAP: u16 = 2;

/// Draws the box at the right of the body, at the bottom; at the top where the row the officer is on
/// would be covered.
pub(super) fn draw_following(
    body: Rect,
    lit: Option<u16>,
    buf: &mut Buffer,
    look: &Look,
    pressed: &str,
    more: &[(Keys, Action)],
) {
    let lines: Vec<(String, &str)> = more
        .iter()
        .map(|(keys, action)| (keys.label(), action_label(look.lang, *action)))
        .collect();
    let keys = lines.iter().map(|(keys, _)| fit::width(keys)).max();
    let labels = lines.iter().map(|(_, label)| fit::width(label)).max();
    let label_at = keys.unwrap_or_default() + GAP;
    let width = (label_at + labels.unwrap_or_default() + AROUND.0).min(body.width);
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let height = rows.saturating_add(AROUND.1).min(body.height);
    let bottom = body.bottom() - height;
    let y = match lit {
        Some(lit) if bottom <= lit => body.y,
        Some(_) | None => bottom,
    };
    let place = Rect::new(body.right() - width, y, width, height);
    let mut pen = Pen::new(place, buf, look);
    let mut inside = pen.boxed(pressed);
    for (row, (keys, label)) in (0..).zip(&lines) {
        inside.text(row, 0, REST, keys, Role::Key);
        inside.text(row, label_at, REST, label, Role::Plain);
    }
}
