//! A small box of the keys that may follow those begun, each with what it does. Knows what the keymap
//! tells of them; not what they do.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::tui::fit;
use crate::tui::pen::{Pen, REST, corner};
use crate::tui::theme::{Look, Role};

/// Columns and rows of the border, and the blank column beside it.
const AROUND: (u16, u16) = (4, 2);
/// The column of the sign of a barred action.
const SIGN: u16 = 1;
/// Columns between a key and what it does.
const GAP: u16 = 2;

/// One key that may follow.
pub(super) struct Following {
    /// As hints show it.
    pub(super) keys: String,
    pub(super) label: &'static str,
    pub(super) is_barred: bool,
}

/// Draws the box at the right of the body, at the bottom; at the top where the row the officer is on
/// would be covered.
pub(super) fn draw_following(
    (body, lit): (Rect, Option<u16>),
    buf: &mut Buffer,
    look: &Look,
    pressed: &str,
    following: &[Following],
) {
    let widest = |part: fn(&Following) -> &str| {
        let parts = following.iter().map(|one| fit::width(part(one)));
        parts.max().unwrap_or_default()
    };
    let label_at = SIGN + widest(|one| &one.keys) + GAP;
    let width = (label_at + widest(|one| one.label) + AROUND.0).min(body.width);
    let rows = u16::try_from(following.len()).unwrap_or(u16::MAX);
    let height = rows.saturating_add(AROUND.1).min(body.height);
    let mut pen = Pen::new(corner(body, lit, (width, height)), buf, look);
    let mut inside = pen.boxed(pressed);
    for (row, one) in (0..).zip(following) {
        inside.barred(row, 0, one.is_barred);
        inside.text(row, SIGN, REST, &one.keys, Role::Key);
        let role = if one.is_barred {
            Role::Barred
        } else {
            Role::Plain
        };
        inside.text(row, label_at, REST, one.label, role);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    fn drawn(lit: Option<u16>) -> Vec<String> {
        let look = Look {
            lang: Lang::Vi,
            is_coloured: false,
            is_ascii: true,
        };
        let following =
            [("h", "nhà", false), ("t", "ngày", true)].map(|(keys, label, is_barred)| {
                let keys = keys.to_owned();
                Following {
                    keys,
                    label,
                    is_barred,
                }
            });
        let mut buf = Buffer::empty(Rect::new(0, 0, 14, 6));
        draw_following((buf.area, lit), &mut buf, &look, "g", &following);
        let rows = buf.content().chunks(14);
        let text = |cells: &[ratatui::buffer::Cell]| {
            let row: String = cells.iter().map(ratatui::buffer::Cell::symbol).collect();
            row.trim_end().to_owned()
        };
        rows.map(text).collect()
    }

    #[test]
    fn a_key_that_cannot_work_now_is_marked() {
        let shown = ["", "", "  +- g ------+", "  |  h  nhà  |", "  | !t  ngày |"];
        assert_eq!(drawn(Some(1))[..5], shown);
    }

    #[test]
    fn the_box_keeps_off_the_row_the_officer_is_on() {
        assert_eq!(drawn(Some(3))[0], "  +- g ------+");
        assert_eq!(drawn(Some(3))[4..], ["", ""]);
        assert_eq!(drawn(None)[..2], ["", ""]);
    }
}
