//! A question answered by yes or no; no is the answer of Enter and Esc. Refuses to know what yes
//! leads to: it only carries it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::fit;
use super::form::Draft;
use super::pen::Pen;
use super::theme::{Look, Role};
use crate::domain::{OrderId, Seq};
use crate::office::LogLine;
use crate::text::desk::confirm_head;

/// A question, and what a yes does.
#[derive(Debug)]
pub(crate) struct Question {
    /// The whole question, in the officer's language.
    pub(crate) text: String,
    pub(crate) yes: Yes,
}

/// What a yes does.
#[derive(Debug)]
pub(crate) enum Yes {
    /// Send what the form below holds.
    SendForm(Box<Draft>),
    /// Send an order without a form.
    Send(Box<Draft>, Option<Seq>),
    /// Take an act back.
    TakeBack(Box<LogLine>),
    /// Drop a begun form with what is typed in it.
    DropDraft(OrderId),
}

impl Question {
    /// Rows the question takes, its border too.
    pub(crate) fn height(&self, columns: u16) -> u16 {
        let lines = fit::wrap(&self.text, columns.saturating_sub(4)).len();
        u16::try_from(lines).unwrap_or(u16::MAX).saturating_add(2)
    }

    /// Draws the question at the foot of `area`.
    pub(crate) fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look) {
        let height = self.height(area.width).min(area.height);
        let place = Rect::new(area.x, area.bottom() - height, area.width, height);
        let mut pen = Pen::new(place, buf, look);
        let mut inside = pen.boxed(confirm_head(look.lang));
        for (row, line) in (0..).zip(fit::wrap(&self.text, inside.area().width)) {
            inside.line(row, &line, Role::Heading);
        }
    }
}
