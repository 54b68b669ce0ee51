//! How the whole screen is drawn: title, the screen on top, what was said, hints. Decides nothing and
//! cannot fail.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::following::{Following, draw_following};
use super::{Desk, SIZE_MIN};
use crate::keys::{Action, Keymap, Keys, Lookup};
use crate::text::desk::{
    DraftSaid, Said, away_line, away_sign, drafts_sign, invented, leave_keys, new_sign,
    others_sign, practice, read_only, said, too_small, yes_no,
};
use crate::text::{action_label, beginning_label, weekday_day};
use crate::tui::fit;
use crate::tui::form::Form;
use crate::tui::pen::{Pen, REST, cursor_row};
use crate::tui::sorted::Sorted;
use crate::tui::theme::Role;

/// Most rows that what was said may take.
const SAID_ROWS_MAX: usize = 4;
/// Before everything else in the title.
const PROGRAM: &str = "qd22";

impl Desk {
    /// Draws everything into `buf`, which has the size of the screen; gives where the cursor of a
    /// field stands.
    pub fn draw(&self, buf: &mut Buffer) -> Option<Position> {
        let cursor = self.draw_all(buf);
        self.look.spell(buf);
        cursor
    }

    fn draw_all(&self, buf: &mut Buffer) -> Option<Position> {
        let area = buf.area;
        if self.idle.is_covered() {
            Pen::new(area, buf, &self.look).line(0, PROGRAM, Role::Title);
            return None;
        }
        if self.is_too_small() {
            self.draw_too_small(area, buf);
            return None;
        }
        let row = |y: u16| Rect::new(area.x, y, area.width, 1);
        let body = Rect::new(area.x, 1, area.width, self.body_size().1);
        if self.next_lesson().is_some() {
            self.draw_next_lesson(&mut Pen::new(row(body.bottom()), buf, &self.look));
        }
        let cursor = self.screen().draw(body, buf, &self.look);
        let typing = self.typing_shown();
        let beside = typing.as_ref().map_or(0, |sign| fit::width(sign) + 1);
        let lines = self.said_lines(area.width - beside);
        // What was said grows upwards; a form or a question stands above it.
        let body = above(body, rows_of(&lines).saturating_sub(1));
        self.draw_title(&mut Pen::new(row(0), buf, &self.look));
        let lit = cursor_row(body, buf);
        let cursor = match (&self.question, &self.form) {
            (Some(question), form) => {
                if let Some(form) = form {
                    form.draw(above(body, question.height(body.width)), buf, &self.look);
                }
                question.draw(body, buf, &self.look);
                None
            }
            (None, _) if let Some(sorted) = &self.sorted => {
                sorted.draw(body, buf, &self.look);
                None
            }
            (None, _) if let Some(clash) = &self.clash => {
                clash.draw(body, buf, &self.look);
                None
            }
            (None, Some(form)) => self.draw_form(form, body, buf),
            (None, None) => cursor,
        };
        self.draw_greeting((body, lit), buf);
        if let Lookup::Prefix(more) = self.keymap.lookup(self.contexts(), &self.pressed) {
            let pressed = Keys::new(self.pressed.clone());
            let pressed = pressed.map_or_else(String::new, |keys| keys.label());
            let following = more
                .iter()
                .map(|(keys, action)| self.following(keys, *action));
            let following: Vec<Following> = following.collect();
            draw_following((body, lit), buf, &self.look, &pressed, &following);
        }
        self.draw_status(area, buf, &lines);
        if let Some(sign) = typing {
            let mut pen = Pen::new(row(area.height - 2), buf, &self.look);
            pen.at_right(0, &sign, Role::Quiet);
        }
        let last = row(area.height - 1);
        self.draw_hints(&mut Pen::new(last, buf, &self.look));
        cursor
    }

    /// The size that is needed, and the keys that leave: nothing else works.
    fn draw_too_small(&self, area: Rect, buf: &mut Buffer) {
        let lang = self.look.lang;
        let keys = self.keymap.keys_for(Action::Quit).iter();
        let keys = keys.filter(|keys| match keys.chords() {
            [chord] => self.leaves_when_small(*chord),
            _ => false,
        });
        let keys: Vec<String> = keys.map(Keys::label).collect();
        let needed = fit::wrap(&too_small(lang, SIZE_MIN, self.size), area.width);
        let rows = rows_of(&needed);
        let mut pen = Pen::new(area, buf, &self.look);
        for (row, line) in (0..).zip(&needed) {
            pen.line(row, line, Role::Plain);
        }
        let way_out = Rect::new(area.x, area.y.saturating_add(rows), area.width, 1);
        let mut pen = Pen::new(way_out, buf, &self.look);
        let label = action_label(lang, Action::Quit);
        draw_hint(&mut pen, 0, &keys.join(", "), label, Role::Plain);
    }

    /// A key that may follow those pressed.
    fn following(&self, keys: &Keys, action: Action) -> Following {
        let is_covered = self.form.is_some() || self.question.is_some();
        Following {
            keys: keys.label(),
            label: action_label(self.look.lang, action),
            is_barred: !is_covered && self.why_not(self.screen(), action).is_some(),
        }
    }

    /// Where the officer is on the left; the day, the warning and the account on the right.
    fn draw_title(&self, pen: &mut Pen<'_>) {
        let lang = self.look.lang;
        let mut right: Vec<String> = Vec::new();
        let mut office = "";
        if let Some(health) = self.health.get() {
            office = &health.office;
            let mut day = weekday_day(lang, health.today);
            if health.is_practice {
                day = format!("{day} {}", practice(lang));
            }
            right.push(day);
            if health.is_practice {
                right.push(invented(lang).to_owned());
            }
            if health.read_only.is_some() {
                right.push(read_only(lang).to_owned());
            }
            right.push(health.account.clone());
        }
        if 0 < self.here.others() {
            right.push(others_sign(lang, self.here.others()));
        }
        if 0 < self.fresh.acts() {
            right.push(new_sign(lang, self.fresh.acts()));
        }
        if self.away_since().is_some() {
            right.push(away_sign(lang).to_owned());
        }
        let open = self.form.as_ref().and_then(Form::id);
        let drafts = self.begun.count(open);
        if 0 < drafts {
            right.push(drafts_sign(lang, drafts));
        }
        let from = pen.at_right(0, &right.join("  "), Role::Title);
        let heading = self.screen().heading(&self.look);
        let heading = if heading.is_empty() { office } else { &heading };
        let text = format!("{PROGRAM}  {heading}");
        pen.text(0, 0, from.saturating_sub(2), &text, Role::Title);
    }

    /// What was just said, in lines.
    fn said_lines(&self, columns: u16) -> Vec<String> {
        let Some(what) = &self.said else {
            return Vec::new();
        };
        let text = said(self.look.lang, what);
        if what.is_aside() {
            return vec![fit::clip(fit::sentences(&text, columns), columns).into_owned()];
        }
        let mut lines = fit::wrap(&text, columns);
        lines.truncate(SAID_ROWS_MAX);
        lines
    }

    /// What was just said, else what the screen has to say; long sentences grow upwards.
    fn draw_status(&self, area: Rect, buf: &mut Buffer, lines: &[String]) {
        let row = area.height - 2;
        let Some(what) = &self.said else {
            if let Some(since) = self.away_since() {
                let line = Rect::new(area.x, row, area.width, 1);
                let text = away_line(self.look.lang, since);
                Pen::new(line, buf, &self.look).line(0, &text, Role::Urgent);
                return;
            }
            let (columns, rows) = self.body_size();
            let size = (columns, usize::from(rows));
            let status = self.screen().status(size, &self.look, &self.keymap);
            let status = self.notices_first(status);
            let is_covered = self.form.is_some() || self.question.is_some();
            if let Some((text, role)) = status.filter(|_| !is_covered) {
                let line = Rect::new(area.x, row, area.width, 1);
                let text = fit::sentences(&text, area.width);
                Pen::new(line, buf, &self.look).line(0, text, role);
            }
            return;
        };
        let role = if what.is_bad() {
            Role::Refused
        } else {
            Role::Settled
        };
        let rows = rows_of(lines).max(1);
        let place = Rect::new(area.x, row + 1 - rows, area.width, rows);
        let mut pen = Pen::new(place, buf, &self.look);
        pen.clear();
        for (at, line) in (0..).zip(lines) {
            pen.line(at, line, role);
        }
    }

    /// The keys that work now, as many as there is room for; a barred one is struck through.
    fn draw_hints(&self, pen: &mut Pen<'_>) {
        let lang = self.look.lang;
        if !self.pressed.is_empty() {
            let keys = labels(&self.keymap, Action::Back).join(", ");
            draw_hint(pen, 0, &keys, leave_keys(lang), Role::Plain);
            return;
        }
        if self.question.is_some() || self.sorted.is_some() {
            let (no, yes) = yes_no(lang);
            let mut at = 0;
            if !self.sorted.as_ref().is_some_and(Sorted::is_vain) {
                at = draw_hint(pen, at, &key(&self.keymap, Action::Yes), yes, Role::Plain);
            }
            let keys: Vec<String> = labels(&self.keymap, Action::No);
            draw_hint(pen, at, &keys.join(", "), no, Role::Heading);
            return;
        }
        if self.clash.is_some() {
            let (no, yes) = yes_no(lang);
            let mut at = 0;
            for action in [Action::TakeTheirs, Action::TakeMine] {
                let keys = key(&self.keymap, action);
                at = draw_hint(pen, at, &keys, action_label(lang, action), Role::Plain);
            }
            at = draw_hint(pen, at, &key(&self.keymap, Action::Yes), yes, Role::Plain);
            let keys = labels(&self.keymap, Action::No).join(", ");
            draw_hint(pen, at, &keys, no, Role::Heading);
            return;
        }
        let (hints, is_form) = match &self.form {
            Some(form) => (form.hints(), true),
            None => (self.hints_after(self.screen().hints()), false),
        };
        let mut at = 0;
        for action in hints {
            if let Some((begun, leads)) = self.beginning(action) {
                at = draw_hint(pen, at, &begun, leads, Role::Plain);
                continue;
            }
            let is_barred = !is_form && self.why_not(self.screen(), action).is_some();
            let role = if is_barred { Role::Barred } else { Role::Plain };
            at = draw_hint(
                pen,
                at,
                &key(&self.keymap, action),
                action_label(lang, action),
                role,
            );
        }
    }
}

impl Desk {
    /// The hints of a screen; behind an act, what takes it back or gives it back comes first, behind a
    /// form that was left the way to it.
    fn hints_after(&self, mut hints: Vec<Action>) -> Vec<Action> {
        let turns = match self.said {
            Some(Said::Recorded { .. } | Said::GivenBack { .. }) => Action::Undo,
            Some(Said::TakenBack { .. }) => Action::Redo,
            Some(Said::Draft(DraftSaid::Kept)) => Action::Drafts,
            Some(Said::Draft(DraftSaid::WasAt(_))) => Action::LastPlace,
            Some(_) | None => return hints,
        };
        hints.retain(|hint| *hint != turns);
        hints.insert(0, turns);
        hints
    }

    /// The key with which the keys of an action begin, and where it leads, where several begin so.
    fn beginning(&self, action: Action) -> Option<(String, &'static str)> {
        let keys = self.keymap.keys_for(action).first()?;
        let [first, _, ..] = keys.chords() else {
            return None;
        };
        let leads = beginning_label(self.look.lang, action.context())?;
        Some((Keys::new(vec![*first])?.label(), leads))
    }
}

/// Draws a hint where the whole of it has room; gives where the next one begins.
fn draw_hint(pen: &mut Pen<'_>, at: u16, key: &str, label: &str, role: Role) -> u16 {
    let wide = fit::width(key) + 1 + fit::width(label);
    if key.is_empty() || pen.area().width < at + wide {
        return at;
    }
    let end = pen.text(0, at, REST, key, Role::Key);
    pen.text(0, end + 1, REST, label, role) + 2
}

/// The first key of an action.
pub(super) fn key(keymap: &Keymap, action: Action) -> String {
    labels(keymap, action)
        .into_iter()
        .next()
        .unwrap_or_default()
}

/// Every key of an action.
pub(super) fn labels(keymap: &Keymap, action: Action) -> Vec<String> {
    let keys = keymap.keys_for(action).iter();
    keys.map(Keys::label).collect()
}

/// Rows that lines take.
fn rows_of(lines: &[String]) -> u16 {
    u16::try_from(lines.len()).unwrap_or(u16::MAX)
}

/// The part of an area above its last rows.
fn above(area: Rect, rows: u16) -> Rect {
    Rect {
        height: area.height.saturating_sub(rows),
        ..area
    }
}
