//! A list typed for practice: its forms are the desk's, and whatever is saved goes to the lesson instead
//! of the office. Nothing of it is recorded or kept. Knows the clock; not how keys and lines are judged.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::Desk;
use super::cover::Idle;
use crate::keys::Action;
use crate::office::Clock;
use crate::text::desk::Hindrance;
use crate::tui::form::{Form, Hands};
use crate::tui::screen::{Place, Screen, TypingLesson};

impl Desk {
    /// The same desk with a clock, at which the officer sits down now.
    #[must_use]
    pub fn with_clock(mut self, clock: Box<dyn Clock>) -> Self {
        self.idle = Idle::since(clock.now());
        self.clock = clock;
        self
    }

    /// Opens the typing lesson; in a practice register only.
    pub(super) fn ask_typing_lesson(&mut self) {
        if self.is_practice() {
            self.open(Place::TypingLesson);
        } else {
            self.hinder(Hindrance::NoLessons);
        }
    }

    /// The lesson, while one of its forms is open.
    fn lesson(&self) -> Option<&TypingLesson> {
        match self.screen() {
            Screen::TypingLesson(lesson) if self.form.is_some() && lesson.is_typing() => {
                Some(lesson)
            }
            Screen::TypingLesson(_)
            | Screen::Home(_)
            | Screen::Commune(_)
            | Screen::Card(_)
            | Screen::WhatIf(_)
            | Screen::Find(_)
            | Screen::Journal(_)
            | Screen::Accesses(_)
            | Screen::Disbursement(_)
            | Screen::Approvals(_)
            | Screen::Exceptions(_)
            | Screen::PayDays(_)
            | Screen::Drafts(_)
            | Screen::Notices(_)
            | Screen::Help(_) => None,
        }
    }

    /// Whether the form on top is one of the lesson.
    pub(super) fn is_practising(&self) -> bool {
        self.lesson().is_some()
    }

    /// A key goes to the form of the lesson.
    pub(super) fn count_key(&mut self) {
        if self.is_practising()
            && let Some(Screen::TypingLesson(lesson)) = self.screens.last_mut()
        {
            lesson.key(|| self.clock.now());
        }
    }

    /// A pasted text goes to the form of the lesson.
    pub(super) fn count_pasted(&mut self, text: &str) {
        if self.is_practising()
            && let Some(Screen::TypingLesson(lesson)) = self.screens.last_mut()
        {
            lesson.pasted(text, || self.clock.now());
        }
    }

    /// What the lesson answers in place of its form. Tells whether it did.
    pub(super) fn act_on_lesson(&mut self, action: Action) -> bool {
        if !self.is_practising() {
            return false;
        }
        if action == Action::Cancel {
            self.form = None;
            self.close();
        } else if action == Action::OpenAlike || action == Action::JoinAlike {
            self.hinder(Hindrance::OnlyPractice);
        } else {
            return false;
        }
        true
    }

    /// Takes a form of the lesson that can be read, and opens the next one. Tells whether it was one.
    pub(super) fn take_practised(&mut self) -> bool {
        if !self.is_practising() {
            return false;
        }
        let now = self.clock.now();
        let hands = Hands {
            typing: self.typing().method(),
            when_full: self.notes.when_full,
        };
        let typed = self.form.take();
        if let (Some(typed), Some(Screen::TypingLesson(lesson))) = (typed, self.screens.last_mut())
        {
            self.form = lesson.typed(&typed, now, hands);
            let best = lesson.best();
            if best != self.notes.typing_best {
                self.note(|notes| notes.typing_best = best);
            }
        }
        true
    }

    /// Draws a form: beside the list, where it is one of the lesson.
    pub(super) fn draw_form(&self, form: &Form, body: Rect, buf: &mut Buffer) -> Option<Position> {
        let Some(lesson) = self.lesson() else {
            return form.draw(body, buf, &self.look);
        };
        let beside = lesson.form_area(body);
        let cursor = form.draw(beside, buf, &self.look);
        lesson.draw_told(beside, buf, &self.look);
        cursor
    }
}
