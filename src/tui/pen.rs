//! Puts text on an area of the screen, row by row and column by column. Nothing outside the area is
//! ever touched. Refuses to know what the text is about.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::fit;
use super::theme::{Look, Role};

/// A piece of screen to write on; rows and columns count from its own corner.
pub(crate) struct Pen<'a> {
    area: Rect,
    buf: &'a mut Buffer,
    look: &'a Look,
}

/// On which side of its column a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Left,
    Right,
}

/// One column of a table: where it begins and how wide it is. The last one may take what is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Column {
    pub(crate) at: u16,
    pub(crate) width: u16,
    pub(crate) side: Side,
}

/// The width of a column that takes what is left of the row.
pub(crate) const REST: u16 = u16::MAX;

/// Before the row the officer is on.
const CURSOR: &str = ">";
/// Beside an action that cannot be done now.
const BARRED: &str = "!";

/// The row of an area that the officer is on, where one is marked as such.
pub(crate) fn cursor_row(area: Rect, buf: &Buffer) -> Option<u16> {
    let area = area.intersection(buf.area);
    area.rows()
        .find(|row| buf[(row.x, row.y)].symbol() == CURSOR)
        .map(|row| row.y)
}

/// Where a box of this size stands: at the right of an area, at the bottom; at the top where the row
/// the officer is on would be covered.
pub(crate) fn corner(area: Rect, lit: Option<u16>, (width, height): (u16, u16)) -> Rect {
    let (width, height) = (width.min(area.width), height.min(area.height));
    let bottom = area.bottom() - height;
    let y = match lit {
        Some(lit) if bottom <= lit => area.y,
        Some(_) | None => bottom,
    };
    Rect::new(area.right() - width, y, width, height)
}

impl Column {
    /// A column of words.
    pub(crate) const fn left(at: u16, width: u16) -> Self {
        Self {
            at,
            width,
            side: Side::Left,
        }
    }

    /// A column of figures.
    pub(crate) const fn right(at: u16, width: u16) -> Self {
        Self {
            at,
            width,
            side: Side::Right,
        }
    }
}

impl<'a> Pen<'a> {
    /// A pen for the part of `area` that is on the screen.
    pub(crate) fn new(area: Rect, buf: &'a mut Buffer, look: &'a Look) -> Self {
        Self {
            area: area.intersection(buf.area),
            buf,
            look,
        }
    }

    /// The area, in the screen's own coordinates.
    pub(crate) fn area(&self) -> Rect {
        self.area
    }

    /// How the desk looks.
    pub(crate) fn look(&self) -> &'a Look {
        self.look
    }

    /// Writes from a column on, in at most `width` columns; gives the column after the text.
    pub(crate) fn text(&mut self, row: u16, at: u16, width: u16, text: &str, role: Role) -> u16 {
        if self.area.height <= row || self.area.width <= at {
            return at;
        }
        let room = width.min(self.area.width - at);
        let shown = fit::clip(text, room);
        let (x, y) = (self.area.x + at, self.area.y + row);
        let style = self.look.style(role);
        self.buf.set_stringn(x, y, &shown, usize::from(room), style);
        at + fit::width(&shown)
    }

    /// Writes a whole row.
    pub(crate) fn line(&mut self, row: u16, text: &str, role: Role) {
        self.text(row, 0, REST, text, role);
    }

    /// Marks a row as the one the officer is on, or as another.
    pub(crate) fn cursor(&mut self, row: u16, has_cursor: bool) {
        self.text(
            row,
            0,
            1,
            if has_cursor { CURSOR } else { " " },
            Role::Plain,
        );
    }

    /// Marks an action that cannot be done now, where striking it through does not show.
    pub(crate) fn barred(&mut self, row: u16, at: u16, is_barred: bool) {
        self.text(
            row,
            at,
            1,
            if is_barred { BARRED } else { " " },
            Role::Plain,
        );
    }

    /// Writes at the right end of a row; gives the column where the text begins.
    pub(crate) fn at_right(&mut self, row: u16, text: &str, role: Role) -> u16 {
        let at = self.area.width.saturating_sub(fit::width(text));
        self.text(row, at, REST, text, role);
        at
    }

    /// Writes into a column of a table.
    pub(crate) fn cell(&mut self, row: u16, column: Column, text: &str, role: Role) {
        let room = column.width.min(self.area.width.saturating_sub(column.at));
        let wide = fit::width(text).min(room);
        let at = match column.side {
            Side::Left => column.at,
            Side::Right => column.at + room - wide,
        };
        self.text(row, at, room.min(wide), text, role);
    }

    /// Takes away all that is on the area, colours and signs alike.
    pub(crate) fn clear(&mut self) {
        for place in self.area.positions() {
            self.buf[place].reset();
        }
    }

    /// Clears the area, drawing a box with a head around it; what is inside it may be written on.
    pub(crate) fn boxed(&mut self, head: &str) -> Pen<'_> {
        let (area, look) = (self.area, self.look);
        self.clear();
        let border = look.border();
        let (right, bottom) = (area.width.saturating_sub(1), area.height.saturating_sub(1));
        let across = border
            .horizontal_top
            .repeat(usize::from(area.width.saturating_sub(2)));
        for (row, left_sign, right_sign) in [
            (0, border.top_left, border.top_right),
            (bottom, border.bottom_left, border.bottom_right),
        ] {
            self.text(row, 0, REST, left_sign, Role::Quiet);
            self.text(row, 1, right.saturating_sub(1), &across, Role::Quiet);
            self.text(row, right, REST, right_sign, Role::Quiet);
        }
        for row in 1..bottom {
            self.text(row, 0, REST, border.vertical_left, Role::Quiet);
            self.text(row, right, REST, border.vertical_right, Role::Quiet);
        }
        self.text(
            0,
            2,
            right.saturating_sub(3),
            &format!(" {head} "),
            Role::Heading,
        );
        let inside = Rect::new(
            area.x + 2,
            area.y + 1,
            area.width.saturating_sub(4),
            area.height.saturating_sub(2),
        );
        Pen::new(inside, self.buf, look)
    }

    /// Draws a text field; gives where its cursor stands on the screen.
    pub(crate) fn field(
        &mut self,
        row: u16,
        at: u16,
        width: u16,
        field: &super::field::Field,
        role: Role,
    ) -> Option<ratatui::layout::Position> {
        if self.area.height <= row || self.area.width <= at {
            return None;
        }
        let area = Rect::new(
            self.area.x + at,
            self.area.y + row,
            width.min(self.area.width - at),
            1,
        );
        Some(field.draw(area, self.buf, self.look, role))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    const LOOK: Look = Look {
        lang: Lang::Vi,
        is_coloured: false,
        is_ascii: true,
    };

    fn drawn(area: Rect, write: impl FnOnce(&mut Pen<'_>)) -> Vec<String> {
        let mut buf = Buffer::empty(Rect::new(0, 0, 12, 3));
        write(&mut Pen::new(area, &mut buf, &LOOK));
        (0..3)
            .map(|y| (0..12).map(|x| buf[(x, y)].symbol()).collect())
            .collect()
    }

    #[test]
    fn figures_stand_at_the_right_of_their_column_and_words_at_the_left() {
        let rows = drawn(Rect::new(0, 0, 12, 3), |pen| {
            pen.cell(0, Column::right(2, 4), "7", Role::Plain);
            pen.cell(1, Column::left(2, 4), "hộ", Role::Plain);
            pen.cell(2, Column::right(6, REST), "dài quá đi thôi", Role::Plain);
        });
        assert_eq!(rows, ["     7      ", "  hộ        ", "      dài q…"]);
    }

    #[test]
    fn nothing_outside_the_area_is_touched() {
        let rows = drawn(Rect::new(2, 1, 5, 1), |pen| {
            pen.line(0, "rất dài", Role::Plain);
            pen.line(1, "dưới", Role::Plain);
            pen.text(0, 9, 5, "phải", Role::Plain);
        });
        assert_eq!(rows, ["            ", "  rất…      ", "            "]);
        let outside = drawn(Rect::new(40, 40, 5, 1), |pen| pen.line(0, "x", Role::Plain));
        assert!(outside.iter().all(|row| row.trim().is_empty()));
    }

    #[test]
    fn the_row_of_the_cursor_is_found_by_its_mark() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 12, 3));
        let mut pen = Pen::new(Rect::new(2, 1, 5, 2), &mut buf, &LOOK);
        pen.cursor(0, false);
        pen.cursor(1, true);
        assert_eq!(cursor_row(Rect::new(2, 1, 5, 2), &buf), Some(2));
        assert_eq!(cursor_row(Rect::new(0, 0, 12, 3), &buf), None);
    }

    #[test]
    fn nothing_of_what_lay_under_a_box_shows_through() {
        let look = Look {
            is_coloured: true,
            ..LOOK
        };
        let mut buf = Buffer::empty(Rect::new(0, 0, 12, 3));
        let mut pen = Pen::new(buf.area, &mut buf, &look);
        pen.line(1, "sắp hết hạn", Role::Urgent);
        pen.boxed("Hẹn").line(0, "ngày", Role::Plain);
        let fresh = ratatui::buffer::Cell::default();
        assert_eq!(buf[(2, 1)].style(), fresh.style());
        assert_eq!(buf[(8, 1)], fresh);
    }

    #[test]
    fn a_box_has_its_head_in_the_border() {
        let rows = drawn(Rect::new(0, 0, 12, 3), |pen| {
            pen.boxed("Hẹn").line(0, "ngày", Role::Plain);
        });
        assert_eq!(rows, ["+- Hẹn ----+", "| ngày     |", "+----------+"]);
    }
}
