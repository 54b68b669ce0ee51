//! The keys that work on the screen below, as a list to run from. Knows actions and why one is barred;
//! not what they do.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::list::step_of;
use crate::keys::{Action, Binding, Context, Keymap, Lookup};
use crate::office::Answer;
use crate::text::action_sentence;
use crate::text::desk::{Hindrance, help_head, hindrance};
use crate::tui::cursor::Cursor;
use crate::tui::event::Ticket;
use crate::tui::fit;
use crate::tui::outbox::{Outbox, Wish};
use crate::tui::pen::{Pen, REST};
use crate::tui::theme::{Look, Role};

/// Where the keys begin, after the cursor and the sign of a barred action.
const KEYS_AT: u16 = 3;
/// Beside an action that cannot be done now, where striking it through does not show.
const BARRED: &str = "!";

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
        for binding in contexts.iter().flat_map(|context| {
            let of_context = |binding: &Binding| binding.context == *context;
            keymap.effective().filter(of_context)
        }) {
            let Binding { keys, action, .. } = binding;
            // A key that an inner context has taken over does something else here.
            if keymap.lookup(contexts, keys.chords()) != Lookup::Action(action) {
                continue;
            }
            match offers.iter_mut().find(|offer| offer.action == action) {
                Some(offer) => {
                    offer.keys.push_str(", ");
                    offer.keys.push_str(&keys.label());
                }
                None => offers.push(Offer {
                    action,
                    keys: keys.label(),
                    why_not: why_not(action),
                }),
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

    /// Why the action under the cursor cannot be done now.
    pub(super) fn status(&self, look: &Look) -> Option<(String, Role)> {
        let why_not = self.offers.get(self.cursor.at())?.why_not.as_ref()?;
        Some((hindrance(look.lang, why_not), Role::Urgent))
    }

    pub(super) fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look) {
        let mut pen = Pen::new(area, buf, look);
        let widest = self
            .offers
            .iter()
            .map(|offer| fit::width(&offer.keys))
            .max();
        let keys_columns = widest.unwrap_or_default();
        let what_at = KEYS_AT + keys_columns + 2;
        let window = self.cursor.window(height(usize::from(area.height)));
        for (row, at) in (0_u16..).zip(window) {
            let offer = &self.offers[at];
            let has_cursor = at == self.cursor.at();
            pen.text(row, 0, 1, if has_cursor { ">" } else { " " }, Role::Plain);
            let keys = if has_cursor { Role::Cursor } else { Role::Key };
            pen.text(row, KEYS_AT, keys_columns, &offer.keys, keys);
            let what = action_sentence(look.lang, offer.action);
            let role = if offer.why_not.is_some() {
                pen.text(row, 1, 1, BARRED, Role::Plain);
                Role::Barred
            } else {
                Role::Plain
            };
            pen.text(row, what_at, REST, what, role);
        }
    }
}

fn height(rows: usize) -> usize {
    rows.max(1)
}
