//! What the approver sent back to be mended, lit where the card shows it: by a sign and by colour. Refuses
//! to know what is wrong with it.

use crate::domain::{Document, Particular, Return};
use crate::office::Card;
use crate::tui::fit;
use crate::tui::pen::{Pen, REST};
use crate::tui::theme::Role;

/// Before what is to be mended.
const SIGN: &str = "!";

/// A piece of a line, and what of the file it is.
pub(super) type Part = (Particular, String);

/// The parts of a file that are lit.
pub(in crate::tui::screen) struct Lit(Vec<Particular>);

impl Lit {
    /// What of a case is still to be mended.
    pub(super) fn of(card: &Card) -> Self {
        let fields = card.returned.iter().flat_map(Return::to_mend);
        let parts = fields.filter_map(|field| Particular::of_word(field.as_str()));
        Self(parts.collect())
    }

    /// Whether a part of the file is lit.
    pub(super) fn has(&self, part: Particular) -> bool {
        self.0.contains(&part)
    }

    /// Whether a document is to be mended.
    pub(in crate::tui::screen) fn has_paper(&self, document: Document) -> bool {
        self.has(Particular::Document(document))
    }

    /// How a part is shown: with its sign where it is lit.
    fn shown(&self, (part, text): &Part) -> String {
        if self.has(*part) {
            format!("{SIGN} {text}")
        } else {
            text.clone()
        }
    }

    /// Draws a line of parts, the first of these lines that has room; gives the column behind it.
    pub(super) fn line(&self, pen: &mut Pen<'_>, row: u16, lines: &[Vec<Part>], role: Role) -> u16 {
        let (dot, room) = (pen.look().dot(), pen.area().width);
        let width = |line: &&Vec<Part>| {
            let parts: Vec<String> = line.iter().map(|part| self.shown(part)).collect();
            fit::width(&parts.join(dot)) <= room
        };
        let Some(line) = lines.iter().find(width).or(lines.last()) else {
            return 0;
        };
        let mut at = 0;
        for part in line {
            if 0 < at {
                at = pen.text(row, at, REST, dot, role);
            }
            let role = if self.has(part.0) { Role::Urgent } else { role };
            at = pen.text(row, at, REST, &self.shown(part), role);
        }
        at
    }
}
