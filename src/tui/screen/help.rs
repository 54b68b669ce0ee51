//! What there is to do, as a list that is filtered as one types and run from: the keys that work on
//! the screen below (help), or all there is (commands). Knows actions and why one is barred; not what
//! they do.

mod offer;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::list::step_of;
use crate::keys::{Action, Context, Keymap};
use crate::office::Answer;
use crate::text::Lang;
use crate::text::desk::{
    Hindrance, help_head, help_prompt, hindrance, no_command, palette_head, palette_prompt,
};
use crate::tui::cursor::Cursor;
use crate::tui::event::Ticket;
use crate::tui::field::Field;
use crate::tui::fit;
use crate::tui::outbox::{Outbox, Wish};
use crate::tui::pen::{Pen, REST};
use crate::tui::theme::{Look, Role};

use offer::Offer;
pub(crate) use offer::Scope;

/// Rows above the list: the field, and a blank one.
const OTHER_ROWS: u16 = 2;
/// Where the keys begin, after the cursor and the sign of a barred action.
const KEYS_AT: u16 = 3;
/// Columns kept at the right of the field for the count.
const COUNT_COLUMNS: u16 = 9;
/// Between two keys of one action.
const OR: &str = ", ";

/// A list of actions over the screen they are run on.
#[derive(Debug)]
pub(crate) struct Help {
    scope: Scope,
    offers: Vec<Offer>,
    field: Field,
    /// The offers that what is typed may mean.
    meant: Vec<usize>,
    cursor: Cursor,
}

impl Help {
    /// What a stack of contexts offers, in the desk's language, each with why it is barred.
    pub(crate) fn new(
        scope: Scope,
        stack: &[Context],
        keymap: &Keymap,
        lang: Lang,
        why_not: impl Fn(Action) -> Option<Hindrance>,
    ) -> Self {
        let mut help = Self {
            scope,
            offers: offer::offers(scope, stack, keymap, lang, why_not),
            field: Field::default(),
            meant: Vec::new(),
            cursor: Cursor::default(),
        };
        help.filter();
        help
    }

    fn filter(&mut self) {
        self.meant = offer::meant(&self.offers, self.field.text());
        self.cursor = Cursor::default();
        self.cursor.set_total(self.meant.len());
    }

    /// The offer under the cursor.
    fn offer(&self) -> Option<&Offer> {
        self.offers.get(*self.meant.get(self.cursor.at())?)
    }

    pub(super) fn context(&self) -> Context {
        Context::Help
    }

    pub(super) fn hints(&self) -> Vec<Action> {
        vec![
            Action::HelpRun,
            Action::HelpPageDown,
            Action::HelpPageUp,
            Action::Clear,
            Action::HelpClose,
        ]
    }

    pub(super) fn refuse(&self, action: Action) -> Option<Hindrance> {
        if action != Action::HelpRun {
            return None;
        }
        match self.offer() {
            Some(offer) => offer.why_not.clone(),
            None => Some(Hindrance::NoCommand),
        }
    }

    pub(super) fn letter(&mut self, letter: char) {
        self.field.letter(letter);
        self.filter();
    }

    pub(super) fn paste(&mut self, text: &str) {
        self.field.paste(text);
        self.filter();
    }

    pub(super) fn act(&mut self, action: Action, out: &mut Outbox) {
        if let Some(step) = step_of(action) {
            let rows = out.rows().saturating_sub(usize::from(OTHER_ROWS));
            self.cursor.step(step, rows);
        } else if action == Action::HelpRun {
            out.wishes(self.offer().map(|offer| Wish::Run(offer.action)));
        } else if action == Action::HelpClose {
            out.wish(Wish::Close);
        } else {
            let before = self.field.text().to_owned();
            self.field.act(action);
            if before != self.field.text() {
                self.filter();
            }
        }
    }

    pub(super) fn hear(&mut self, _ticket: Ticket, _answer: &Answer, _out: &mut Outbox) -> bool {
        false
    }

    pub(super) fn miss(&mut self, _ticket: Ticket) -> bool {
        false
    }

    pub(super) fn spoil(&mut self) {}

    pub(super) fn ask(&mut self, _out: &mut Outbox) {}

    pub(super) fn is_held(&self) -> bool {
        false
    }

    pub(super) fn heading(&self, look: &Look) -> String {
        match self.scope {
            Scope::Here => help_head(look.lang).to_owned(),
            Scope::Everywhere => palette_head(look.lang).to_owned(),
        }
    }

    /// Why the action under the cursor cannot be done now.
    pub(super) fn status(&self, look: &Look) -> Option<(String, Role)> {
        let why_not = self.offer()?.why_not.as_ref()?;
        Some((hindrance(look.lang, why_not), Role::Urgent))
    }

    pub(super) fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Position {
        let mut pen = Pen::new(area, buf, look);
        let position = self.draw_field(&mut pen);
        if self.meant.is_empty() {
            pen.line(OTHER_ROWS, no_command(look.lang), Role::Quiet);
        }
        let keys = |offer: &Offer| fit::width(&offer.keys.join(OR));
        let keys_columns = self.offers.iter().map(keys).max().unwrap_or_default();
        let rows = usize::from(area.height.saturating_sub(OTHER_ROWS));
        for (row, at) in (OTHER_ROWS..).zip(self.cursor.window(rows)) {
            let offer = &self.offers[self.meant[at]];
            draw_offer(&mut pen, row, keys_columns, offer, at == self.cursor.at());
        }
        position.unwrap_or(Position::new(area.x, area.y))
    }

    /// What is typed, and how many of the actions it may mean.
    fn draw_field(&self, pen: &mut Pen<'_>) -> Option<Position> {
        let lang = pen.look().lang;
        let prompt = match self.scope {
            Scope::Here => help_prompt(lang),
            Scope::Everywhere => palette_prompt(lang),
        };
        let count = format!("{}/{}", self.meant.len(), self.offers.len());
        pen.at_right(0, &count, Role::Quiet);
        let at = pen.text(0, 0, REST, prompt, Role::Heading) + 1;
        let width = pen.area().width.saturating_sub(at + COUNT_COLUMNS);
        pen.field(0, at, width, &self.field, Role::Focus)
    }
}

fn draw_offer(pen: &mut Pen<'_>, row: u16, keys_columns: u16, offer: &Offer, has_cursor: bool) {
    pen.cursor(row, has_cursor);
    let keys = if has_cursor { Role::Cursor } else { Role::Key };
    pen.text(row, KEYS_AT, keys_columns, &offer.keys.join(OR), keys);
    let is_barred = offer.why_not.is_some();
    pen.barred(row, 1, is_barred);
    let role = if is_barred { Role::Barred } else { Role::Plain };
    let at = KEYS_AT + keys_columns + 2;
    pen.text(row, at, REST, offer.sentence, role);
}
