//! What is on file that a line may be completed from: offered under it while one types, listed where it
//! is asked for. What is typed stays as it is until a key takes another; nobody is held up.

use super::draw::LABEL_COLUMNS;
use super::{Form, Line, Reads};
use crate::keys::{Action, Context};
use crate::lang::fold;
use crate::office::{Answer, Places, PlacesAsked};
use crate::text::desk::{FormField, FormTitle, commune_name};
use crate::tui::event::Ticket;
use crate::tui::fit;
use crate::tui::outbox::Outbox;
use crate::tui::pen::{Pen, REST};
use crate::tui::theme::{Look, Role};
use crate::tui::view::View;

/// Most that are offered under a line while one types.
const OFFERED_MAX: usize = 4;
/// Rows of the list that are shown at once: what covers more lines costs more bytes to take away.
const ROWS_MAX: usize = 4;
/// Columns of its names at least, so that it covers the short answers behind it.
const COLUMNS_MIN: usize = 12;
/// Before the row that would be taken.
const LIT: &str = ">";

/// What the office said is on file, and the list while it is open.
#[derive(Debug, Default)]
pub(super) struct Choosing {
    places: View<Places>,
    /// The row that would be taken, while the list is open.
    lit: Option<usize>,
}

/// Whether a village or a group is typed into it.
fn is_place(line: &Line) -> bool {
    matches!(line.field, FormField::Village | FormField::Group)
}

impl Form {
    /// Asks once for what its lines are completed from.
    pub(super) fn ask_places(&mut self, out: &mut Outbox) {
        let commune = self.subject.commune.filter(|_| self.has_places());
        if let Some(commune) = commune.filter(|_| self.choosing.places.is_due()) {
            self.choosing.places.ask(PlacesAsked { commune }, out);
        }
    }

    /// Whether villages or groups of its own commune are typed into it.
    fn has_places(&self) -> bool {
        // Who moves lives in another commune from then on.
        self.title != FormTitle::Move && self.lines.iter().any(is_place)
    }

    /// What its lines are completed from; tells whether it was asked for.
    pub(super) fn hear_places(&mut self, ticket: Ticket, answer: &Answer) -> bool {
        let is_mine = self.choosing.places.expects(ticket);
        if is_mine && let Answer::PlacesAsked(places) = answer {
            self.choosing.places.set((**places).clone());
        }
        is_mine
    }

    /// No answer comes to a ticket of this question.
    pub(super) fn miss_places(&mut self, ticket: Ticket) -> bool {
        self.choosing.places.expects(ticket)
    }

    /// All that the line may be completed from; nothing where it is free.
    fn on_file(&self, line: &Line, look: &Look) -> Vec<String> {
        if line.reads() == Some(Reads::Commune) {
            let communes = self.known.communes().iter();
            return communes.map(|one| commune_name(look.lang, one)).collect();
        }
        let Some(places) = self.choosing.places.get() else {
            return Vec::new();
        };
        if line.field == FormField::Village {
            places.villages.clone()
        } else if line.field == FormField::Group {
            places.groups.clone()
        } else {
            Vec::new()
        }
    }

    /// Those that what is typed may be the beginning of, the nearest first.
    fn matching(&self, line: &Line, look: &Look) -> Vec<String> {
        let typed = fold(line.typed());
        let words: Vec<&str> = typed.split(' ').filter(|word| !word.is_empty()).collect();
        let begins = |name: &String| {
            let name = fold(name);
            let parts: Vec<&str> = name.split(' ').collect();
            let begins = |word: &&str| parts.iter().any(|part| part.starts_with(*word));
            words.iter().all(begins)
        };
        let mut names = self.on_file(line, look);
        names.retain(begins);
        names.sort_by_key(|name| !fold(name).starts_with(&typed));
        names
    }

    /// What stands under a line that is being typed: what it may become.
    pub(super) fn offered(&self, line: &Line, look: &Look) -> Option<String> {
        if !is_place(line) || line.is_empty() || self.is_choosing() {
            return None;
        }
        let typed = line.typed().trim();
        let mut names = self.matching(line, look);
        names.retain(|name| name != typed);
        names.truncate(OFFERED_MAX);
        (!names.is_empty()).then(|| names.join(look.dot()))
    }

    /// Whether a list can be shown for the line that has the focus.
    pub(super) fn has_choice(&self) -> bool {
        let line = self.lines.get(self.at);
        line.is_some_and(|line| {
            let is_known = is_place(line) && self.has_places();
            is_known || line.reads() == Some(Reads::Commune)
        })
    }

    /// Opens the list for the line that has the focus. Tells whether there is anything in it.
    pub(crate) fn choose(&mut self, look: &Look) -> bool {
        let line = self.lines.get(self.at);
        let is_empty = line.is_none_or(|line| self.on_file(line, look).is_empty());
        self.choosing.lit = (!is_empty).then_some(0);
        !is_empty
    }

    /// Whether the list is open.
    pub(crate) fn is_choosing(&self) -> bool {
        self.choosing.lit.is_some()
    }

    /// The rows of the open list: those that match, all of them where none does.
    fn rows(&self, look: &Look) -> Vec<String> {
        let Some(line) = self.lines.get(self.at) else {
            return Vec::new();
        };
        let matching = self.matching(line, look);
        if matching.is_empty() {
            self.on_file(line, look)
        } else {
            matching
        }
    }

    /// A key while the list is open. Tells whether the key was for the list; any other closes it, unless
    /// it types on.
    pub(crate) fn act_choosing(&mut self, action: Action, look: &Look) -> bool {
        let Some(lit) = self.choosing.lit else {
            return false;
        };
        let rows = self.rows(look);
        if action == Action::ChooseUp {
            self.choosing.lit = Some(lit.saturating_sub(1));
        } else if action == Action::ChooseDown {
            self.choosing.lit = Some((lit + 1).min(rows.len().saturating_sub(1)));
        } else if action == Action::ChooseClose {
            self.choosing.lit = None;
        } else if action == Action::ChooseTake {
            self.choosing.lit = None;
            if let Some(name) = rows.get(lit) {
                self.take_chosen(name);
            }
        } else {
            let types_on = action.context() == Context::Field;
            self.choosing.lit = types_on.then_some(0);
            return false;
        }
        true
    }

    /// A letter goes on with the word: the list begins at its nearest.
    pub(super) fn choose_anew(&mut self) {
        if self.is_choosing() {
            self.choosing.lit = Some(0);
        }
    }

    /// The line holds this name now. It keeps the focus: more may be typed behind it.
    fn take_chosen(&mut self, name: &str) {
        self.remember(false);
        if let Some(line) = self.lines.get_mut(self.at) {
            line.act(Action::Clear);
            line.paste(name);
            self.is_touched = true;
            self.forget_fault();
        }
    }

    /// Draws the open list over the lines under the one that has the focus, which stands in row `at` with
    /// `below` rows under it; over those above it where there is more room. Nothing else moves.
    pub(super) fn draw_list(&self, pen: &mut Pen<'_>, (at, below): (usize, usize)) {
        let Some(lit) = self.choosing.lit else {
            return;
        };
        let names = self.rows(pen.look());
        let count = names.len().min(ROWS_MAX);
        let goes_up = below < count && below < at;
        let count = count.min(if goes_up { at } else { below });
        let top = if goes_up { at - count } else { at + 1 };
        let lit = lit.min(names.len().saturating_sub(1));
        let first = (lit + 1).saturating_sub(count);
        let wide = names.iter().map(|name| fit::width(name)).max();
        let wide = usize::from(wide.unwrap_or_default()).max(COLUMNS_MIN);
        let side = pen.look().border().vertical_left;
        let shown = names.iter().enumerate().skip(first).take(count);
        for (row, (number, name)) in (top..).zip(shown) {
            let (sign, role) = if number == lit {
                (LIT, Role::Heading)
            } else {
                (" ", Role::Plain)
            };
            let room = wide.saturating_sub(usize::from(fit::width(name)));
            let text = format!("{side}{sign} {name}{} {side}", " ".repeat(room));
            let row = u16::try_from(row).unwrap_or(u16::MAX);
            pen.text(row, LABEL_COLUMNS + 2, REST, &text, role);
        }
    }
}
