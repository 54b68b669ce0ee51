//! How a commune's list is drawn. Decides nothing.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::{Commune, height};
use crate::office::Page;
use crate::text::desk::{
    ListSums, commune_counts, filter_shown, list_count, list_sums, nobody, nobody_passes,
};
use crate::tui::fit;
use crate::tui::pen::Pen;
use crate::tui::screen::people::{Apart, Shown, columns, draw_heads, draw_preview, draw_row};
use crate::tui::theme::{Look, Role};

/// Columns kept between the filter and the sums beside it.
const GAP_COLUMNS: u16 = 2;

impl Commune {
    pub(in crate::tui::screen) fn draw(
        &self,
        area: Rect,
        buf: &mut Buffer,
        look: &Look,
    ) -> Option<Position> {
        let page = self.view.get()?;
        let mut pen = Pen::new(area, buf, look);
        let counts = commune_counts(look.lang, &page.counts, page.day_of_month, look.dot());
        pen.line(0, fit::first_that_fits(&counts, area.width), Role::Plain);
        let is_filtered = !self.filter.is_empty();
        let count = list_count(look.lang, page.total, page.listed, is_filtered);
        let line = self.line.as_ref();
        let cursor = line.and_then(|line| line.draw(&mut pen, 1, &count));
        if self.line.is_none() {
            self.draw_filter(&mut pen, page);
        }
        let columns = columns(area.width, Apart::Group);
        draw_heads(&mut pen, 2, &columns);
        if page.total == 0 && self.filter.is_empty() {
            pen.line(3, nobody(look.lang), Role::Quiet);
        } else if page.total == 0 {
            pen.line(3, &nobody_passes(look.lang, page.listed), Role::Quiet);
        }
        let marked = self.marks.all(self.cursor.at());
        let window = self.cursor.window(height(usize::from(area.height)));
        for (row, at) in (3_u16..).zip(window) {
            let person = at.checked_sub(page.offset).and_then(|at| page.rows.get(at));
            if let Some(person) = person {
                let shown = Shown {
                    has_cursor: at == self.cursor.at(),
                    is_marked: marked.contains(&person.case),
                };
                draw_row(&mut pen, row, &columns, (at + 1, person), shown);
            }
        }
        if let Some(person) = self.row() {
            draw_preview(&mut pen, area.height.saturating_sub(2), person);
        }
        cursor
    }

    /// The filter on the left, how many it lets through and who is marked on the right.
    fn draw_filter(&self, pen: &mut Pen<'_>, page: &Page) {
        let (lang, dot) = (pen.look().lang, pen.look().dot());
        let reviewed = usize::try_from(page.counts.reviewed).unwrap_or(page.listed);
        let sums = ListSums {
            shown: page.total,
            listed: page.listed,
            unnamed: reviewed.saturating_sub(page.listed),
            order: self.order,
            marked: self.marks.all(self.cursor.at()).len(),
            hidden: self.marks.hidden(),
            is_filtered: !self.filter.is_empty(),
            is_in_range: self.marks.is_in_range(),
        };
        let from = pen.at_right(1, &list_sums(lang, &sums, dot), Role::Quiet);
        let role = if self.filter.is_empty() {
            Role::Quiet
        } else {
            Role::Heading
        };
        let width = from.saturating_sub(GAP_COLUMNS);
        pen.text(1, 0, width, &filter_shown(lang, &self.filter), role);
    }
}
