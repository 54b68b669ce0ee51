//! The first ten minutes: what greets an officer at the board of communes, and the next step shown on
//! every other screen. It asks nothing and holds nothing up. Knows what was done; not how it is kept.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::draw::{key, labels};
use super::{Desk, ROWS_AROUND, SIZE_MIN};
use crate::domain::Verb;
use crate::keys::Action;
use crate::office::{Lesson, Notes};
use crate::text::desk::{
    Hindrance, check_head, check_lines, check_signs, lesson, lesson_number, lesson_typed,
    lessons_done, lessons_foot, lessons_head, lessons_then,
};
use crate::tui::fit;
use crate::tui::pen::{Pen, REST, corner};
use crate::tui::screen::{Place, Screen};
use crate::tui::theme::Role;

/// Columns and rows of a border, and the blank columns beside it.
const AROUND: (u16, u16) = (4, 2);
/// Columns between a step and its keys.
const GAP: u16 = 2;
/// The columns of `[x] 1 `.
const NUMBER: u16 = 6;

/// What greets the officer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Greeting {
    ScreenCheck,
    Lessons,
}

impl Desk {
    /// What is to greet the officer, one thing after the other.
    fn greeting(&self) -> Option<Greeting> {
        if !self.notes.is_screen_checked {
            return Some(Greeting::ScreenCheck);
        }
        (self.is_practice() && !self.notes.is_card_away).then_some(Greeting::Lessons)
    }

    /// Puts away what greets on the screen; nothing does where this is false.
    pub(super) fn puts_greeting_away(&mut self) -> bool {
        let is_home = matches!(self.screen(), Screen::Home(_));
        match self.greeting().filter(|_| is_home) {
            Some(Greeting::ScreenCheck) => self.note(|notes| notes.is_screen_checked = true),
            Some(Greeting::Lessons) => self.note(|notes| notes.is_card_away = true),
            None => return false,
        }
        true
    }

    /// Shows the steps again.
    pub(super) fn greet_with_lessons(&mut self) {
        if !self.is_practice() {
            return self.hinder(Hindrance::NoLessons);
        }
        self.note(|notes| {
            notes.is_screen_checked = true;
            notes.is_card_away = false;
        });
        self.open(Place::Home);
    }

    /// Shows the signs of the terminal again.
    pub(super) fn greet_with_check(&mut self) {
        self.note(|notes| notes.is_screen_checked = false);
        self.open(Place::Home);
    }

    /// What the screen on top teaches by being there.
    pub(super) fn learn_here(&mut self) {
        if let Some(lesson) = self.screen().teaches() {
            self.learn(lesson);
        }
    }

    /// What an order teaches once it is on record.
    pub(super) fn learn_from(&mut self, verb: Verb) {
        const TAUGHT: [(Verb, Lesson); 4] = [
            (Verb::ReceiveDocument, Lesson::Walk),
            (Verb::Approve, Lesson::Approve),
            (Verb::Disburse, Lesson::Pay),
            (Verb::Undo, Lesson::Undo),
        ];
        if let Some((_, lesson)) = TAUGHT.iter().find(|(known, _)| *known == verb) {
            self.learn(*lesson);
        }
    }

    fn learn(&mut self, lesson: Lesson) {
        if self.is_practice() && !self.notes.learned.contains(&lesson) {
            self.note(|notes| {
                notes.learned.insert(lesson);
            });
        }
    }

    pub(super) fn note(&mut self, change: impl FnOnce(&mut Notes)) {
        change(&mut self.notes);
        self.shelf.note(&self.notes);
    }

    pub(super) fn is_practice(&self) -> bool {
        self.health.get().is_some_and(|health| health.is_practice)
    }

    /// The step that is next, where it stands in a row of its own: the card at the board of communes
    /// shows it there.
    pub(super) fn next_lesson(&self) -> Option<Lesson> {
        let is_home = matches!(self.screen(), Screen::Home(_));
        let has_lessons = self.greeting() == Some(Greeting::Lessons);
        self.notes.next().filter(|_| has_lessons && !is_home)
    }

    /// Draws the step that is next.
    pub(super) fn draw_next_lesson(&self, pen: &mut Pen<'_>) {
        let Some(next) = self.next_lesson() else {
            return;
        };
        let lang = self.look.lang;
        let number = lesson_number(lang, number_of(next), Lesson::ALL.len());
        let at = pen.text(0, 0, REST, &number, Role::Heading) + GAP;
        let at = pen.text(0, at, REST, lesson(lang, next), Role::Plain) + GAP;
        pen.text(0, at, REST, &self.lesson_keys(next), Role::Key);
    }

    /// Draws what greets the officer at the board of communes, where on the smallest screen it keeps off
    /// the row of the sums.
    pub(super) fn draw_greeting(&self, (body, lit): (Rect, Option<u16>), buf: &mut Buffer) {
        let is_covered = self.form.is_some() || self.question.is_some() || self.sorted.is_some();
        if is_covered || !matches!(self.screen(), Screen::Home(_)) || self.health.get().is_none() {
            return;
        }
        let body = Rect {
            height: body.height.min(SIZE_MIN.1 - ROWS_AROUND) - 1,
            ..body
        };
        match self.greeting() {
            Some(Greeting::ScreenCheck) => self.draw_check((body, lit), buf),
            Some(Greeting::Lessons) => self.draw_lessons((body, lit), buf),
            None => {}
        }
    }

    fn draw_check(&self, (body, lit): (Rect, Option<u16>), buf: &mut Buffer) {
        let lang = self.look.lang;
        let border = self.look.border();
        let signs = check_signs(&[border.horizontal_top, border.vertical_left].concat());
        let lines = check_lines(lang, &self.away());
        let wide = lines.iter().map(|line| fit::width(line)).max();
        let size = (wide.unwrap_or_default() + AROUND.0, rows(lines.len() + 1));
        let mut pen = Pen::new(corner(body, lit, size), buf, &self.look);
        let mut inside = pen.boxed(check_head(lang));
        inside.line(0, &signs, Role::Heading);
        for (row, line) in (1..).zip(&lines) {
            inside.line(row, line, Role::Plain);
        }
    }

    fn draw_lessons(&self, (body, lit): (Rect, Option<u16>), buf: &mut Buffer) {
        let lang = self.look.lang;
        let next = self.notes.next();
        let lesson_key = key(&self.keymap, Action::TypingLesson);
        let then = next.is_none().then(|| lessons_then(lang, &lesson_key));
        let steps = Lesson::ALL.map(|one| (one, lesson(lang, one), self.lesson_keys(one)));
        let again = key(&self.keymap, Action::Lessons);
        let foot = lessons_foot(lang, &self.away(), &again);
        let wide = steps.iter().map(|(_, text, _)| fit::width(text)).max();
        let keys_at = NUMBER + wide.unwrap_or_default() + GAP;
        let wide = steps.iter().map(|(_, _, keys)| keys_at + fit::width(keys));
        let feet: Vec<String> = then.into_iter().chain([foot]).collect();
        let wide = wide.chain(feet.iter().map(|foot| fit::width(foot))).max();
        let size = (
            wide.unwrap_or_default() + AROUND.0,
            rows(steps.len() + feet.len()),
        );
        let mut pen = Pen::new(corner(body, lit, size), buf, &self.look);
        let head = if next.is_none() {
            lessons_done(lang)
        } else {
            lessons_head(lang)
        };
        let mut inside = pen.boxed(head);
        for (row, (one, text, keys)) in (0..).zip(&steps) {
            let (mark, role) = if self.notes.learned.contains(one) {
                ("[x]", Role::Settled)
            } else if next == Some(*one) {
                ("[ ]", Role::Heading)
            } else {
                ("[ ]", Role::Plain)
            };
            let numbered = format!("{mark} {} {text}", number_of(*one));
            inside.text(row, 0, REST, &numbered, role);
            inside.text(row, keys_at, REST, keys, Role::Key);
        }
        for (row, foot) in (rows(steps.len()) - AROUND.1..).zip(&feet) {
            inside.line(row, foot, Role::Quiet);
        }
    }

    /// The keys that put the greeting away.
    fn away(&self) -> String {
        labels(&self.keymap, Action::Back).join(", ")
    }

    /// The keys of a step, as hints show them.
    fn lesson_keys(&self, lesson: Lesson) -> String {
        let keys = |actions: &[Action]| {
            let keys = actions.iter().map(|action| key(&self.keymap, *action));
            keys.collect::<Vec<_>>().join(", ")
        };
        match lesson {
            Lesson::Find => lesson_typed(self.look.lang, &keys(&[Action::Find])),
            Lesson::Why => keys(&[Action::FindOpen]),
            Lesson::WhatIf => keys(&[Action::WhatIf]),
            Lesson::Walk => keys(&[Action::Walk, Action::Received]),
            Lesson::Approve => keys(&[Action::Submit, Action::Approve]),
            Lesson::Pay => keys(&[Action::Schedule, Action::PracticeDay, Action::Pay]),
            Lesson::Undo => keys(&[Action::Undo]),
        }
    }
}

/// A step's place among them, from one.
fn number_of(lesson: Lesson) -> usize {
    let before = Lesson::ALL.iter().position(|one| *one == lesson);
    before.unwrap_or_default() + 1
}

/// Rows of a box around so many lines.
fn rows(lines: usize) -> u16 {
    u16::try_from(lines)
        .unwrap_or(u16::MAX)
        .saturating_add(AROUND.1)
}
