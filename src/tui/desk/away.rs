//! The time without an office: what is shown stays, what is typed stays, and when the office is back all is
//! asked again. Knows since when; reaching the office again is the line's.

use super::Desk;
use crate::keys::Action;
use crate::office::At;
use crate::text::desk::Said;
use crate::tui::event::Effect;
use crate::tui::screen::Screen;

impl Desk {
    /// The office does not answer any more.
    pub(super) fn office_away(&mut self) {
        let now = self.clock.now();
        self.away.get_or_insert(now);
        // What was just recorded or refused is still true, but the line that matters now is this one.
        self.said = None;
        self.keep_form_now();
    }

    /// The office answers again.
    pub(super) fn office_back(&mut self) {
        if self.away.take().is_none() {
            return;
        }
        self.is_fresh();
        self.spoil();
        self.health.spoil();
        self.here.spoil();
        self.counted.spoil();
        self.effects.push(Effect::Hear);
        self.said = Some(Said::OfficeBack);
    }

    /// Since when there is no office.
    pub(super) fn away_since(&self) -> Option<At> {
        self.away
    }

    /// Whether the action leaves a screen that waits in vain for its first answer.
    pub(super) fn leaves_blank(&self, action: Action) -> bool {
        let is_blank = matches!(self.screen(), Screen::Card(_)) && self.screen().person().is_none();
        action == Action::Back && self.away.is_some() && is_blank
    }
}
