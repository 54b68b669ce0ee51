//! What can be run from the screen on top, and why something cannot. Knows what is so everywhere; the rest
//! is the screens'.

use super::Desk;
use crate::keys::Action;
use crate::text::desk::Hindrance;
use crate::tui::screen::{Help, Scope, Screen};

impl Desk {
    /// What can be run from the screen on top, to lie on it.
    pub(super) fn help(&self, scope: Scope) -> Screen {
        let screen = self.screen();
        let why_not = |action| self.why_not(screen, action);
        let (stack, lang) = (screen.context().stack(), self.look.lang);
        Screen::Help(Help::new(scope, stack, &self.keymap, lang, why_not))
    }

    pub(super) fn why_not(&self, screen: &Screen, action: Action) -> Option<Hindrance> {
        let is_practice = self.health.get().is_some_and(|health| health.is_practice);
        if action == Action::PracticeDay && !is_practice {
            return Some(Hindrance::NotPractice);
        }
        let is_lesson = action == Action::Lessons || action == Action::TypingLesson;
        if is_lesson && !is_practice {
            return Some(Hindrance::NoLessons);
        }
        if action == Action::NewPerson && screen.commune().is_none() {
            return Some(Hindrance::NoCommune);
        }
        screen.refuse(action)
    }
}
