//! The keys that work on the screen below, as a list to run from. Knows actions and why one is barred;
//! not what they do.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::list::step_of;
use crate::keys::{Action, Context, Keymap, Keys};
use crate::office::Answer;
use crate::text::action_sentence;
use crate::text::desk::{Hindrance, help_head, hindrance};
use crate::tui::cursor::Cursor;
use crate::tui::event::Ticket;
use crate::tui::outbox::{Outbox, Wish};
use crate::tui::pen::{Column, Pen, REST};
use crate::tui::theme::{Look, Role};

const KEYS: Column = Column::left(1, 18);
const WHAT: Column = Column::left(20, REST);

/// One action of the screen below.
#[derive(Debug, Clone)]
pub(crate) struct Offer {
    pub(crate) action: Action,
    /// The keys that ask for it, as hints show them.
    pub(crate) keys: String,
    /// Why it cannot be done now.
    pub(crate) why_not: Option<Hindrance>,
}

/// The help screen.
#[derive(Debug)]
pub(crate) struct Help {
    offers: Vec<Offer>,
    cursor: Cursor,
}

impl Help {
    /// The keys of a stack of contexts, innermost first, each with why it is barred.
    pub(crate) fn new(
        contexts: &[Context],
        keymap: &Keymap,
        why_not: impl Fn(Action) -> Option<Hindrance>,
    ) -> Self {
        let mut offers: Vec<Offer> = Vec::new();
        for context in contexts {
            for binding in keymap
                .effective()
                .filter(|binding| binding.context == *context)
            {
                let action = binding.action;
                if offers.iter().all(|offer| offer.action != action) {
                    let keys: Vec<String> =
                        keymap.keys_for(action).iter().map(Keys::label).collect();
                    offers.push(Offer {
                        action,
                        keys: keys.join(", "),
                        why_not: why_not(action),
                    });
                }
            }
        }
        let mut cursor = Cursor::default();
        cursor.set_total(offers.len());
        Self { offers, cursor }
    }

    pub(super) fn context(&self) -> Context {
        Context::Help
    }

    pub(super) fn hints(&self) -> Vec<Action> {
        vec![Action::HelpRun, Action::Down, Action::Up, Action::Back]
    }

    pub(super) fn refuse(&self, action: Action) -> Option<Hindrance> {
        if action == Action::HelpRun {
            return self.offers.get(self.cursor.at())?.why_not.clone();
        }
        None
    }

    pub(super) fn act(&mut self, action: Action, out: &mut Outbox) {
        if let Some(step) = step_of(action) {
            self.cursor.step(step, height(out.rows()));
        } else if action == Action::HelpRun {
            let offer = self.offers.get(self.cursor.at());
            out.wishes(offer.map(|offer| Wish::Run(offer.action)));
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
        help_head(look.lang).to_owned()
    }

    pub(super) fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look) {
        let mut pen = Pen::new(area, buf, look);
        let window = self.cursor.window(height(usize::from(area.height)));
        for (row, at) in (0_u16..).zip(window) {
            let offer = &self.offers[at];
            let has_cursor = at == self.cursor.at();
            pen.text(row, 0, 1, if has_cursor { ">" } else { " " }, Role::Plain);
            let keys = if has_cursor { Role::Cursor } else { Role::Key };
            pen.cell(row, KEYS, &offer.keys, keys);
            match &offer.why_not {
                None => pen.cell(
                    row,
                    WHAT,
                    action_sentence(look.lang, offer.action),
                    Role::Plain,
                ),
                Some(why) => {
                    let end = pen.text(
                        row,
                        WHAT.at,
                        REST,
                        action_sentence(look.lang, offer.action),
                        Role::Barred,
                    );
                    pen.text(row, end + 1, REST, &hindrance(look.lang, why), Role::Quiet);
                }
            }
        }
    }
}

fn height(rows: usize) -> usize {
    rows.max(1)
}
