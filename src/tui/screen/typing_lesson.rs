//! A list typed for practice: the people of the list, and what each took who is typed. Knows forms and
//! keys that were pressed; records nothing, and the desk opens the forms.

mod draw;
mod tally;

use crate::domain::Day;
use crate::keys::{Action, Context};
use crate::office::{Answer, At, TypingBest};
use crate::text::desk::{
    Hindrance, LESSON_COMMUNE, Listed, lesson_nothing_kept, lesson_people, typing_lesson_title,
};
use crate::tui::event::Ticket;
use crate::tui::form::{Differing, Form, Hands, fewest_keys, new_person};
use crate::tui::outbox::{Outbox, Wish};
use crate::tui::theme::{Look, Role};

use tally::{Taken, Tally};

/// The lesson.
#[derive(Debug)]
pub(crate) struct TypingLesson {
    people: Vec<Vec<Listed>>,
    today: Day,
    best: Option<TypingBest>,
    /// Nothing before it begins.
    round: Option<Round>,
}

/// The list typed once.
#[derive(Debug, Default)]
struct Round {
    tally: Tally,
    done: Vec<Done>,
    /// What the last one took is shown, until the next key.
    is_told: bool,
    /// It was the best so far.
    is_best: bool,
}

/// One person who is typed.
#[derive(Debug)]
struct Done {
    taken: Taken,
    fewest: usize,
    differing: Vec<Differing>,
}

impl TypingLesson {
    /// The lesson as it lies open on a day; `best` is what the officer did before.
    pub(crate) fn new(today: Day, best: Option<TypingBest>) -> Self {
        Self {
            people: lesson_people(),
            today,
            best,
            round: None,
        }
    }

    /// Whether somebody of the list is being typed.
    pub(crate) fn is_typing(&self) -> bool {
        self.at().is_some()
    }

    /// The place on the list of whoever is being typed.
    fn at(&self) -> Option<usize> {
        let done = self.round.as_ref().map(|round| round.done.len());
        done.filter(|done| *done < self.people.len())
    }

    /// A key was pressed while somebody is being typed.
    pub(crate) fn key(&mut self, now: impl FnOnce() -> At) {
        if let Some(round) = &mut self.round {
            round.is_told = false;
            round.tally.key(now);
        }
    }

    /// A text was pasted while somebody is being typed.
    pub(crate) fn pasted(&mut self, text: &str, now: impl FnOnce() -> At) {
        if let Some(round) = &mut self.round {
            round.is_told = false;
            round.tally.pasted(text, now);
        }
    }

    /// Somebody is typed: the form of the next one, while there is one.
    pub(crate) fn typed(&mut self, form: &Form, now: At, hands: Hands) -> Option<Form> {
        let (at, today) = (self.at()?, self.today);
        let fewest = fewest_keys(&self.people, || form_of(today), hands);
        let round = self.round.as_mut()?;
        round.is_told = true;
        round.done.push(Done {
            taken: round.tally.done(now),
            fewest: fewest.get(at).copied().unwrap_or_default(),
            differing: form.differs_from(self.people.get(at)?),
        });
        if at + 1 == self.people.len() {
            self.settle();
            return None;
        }
        let recorded = form.recorded();
        Some(match form.next() {
            Some(next) => next.repeating(Some(&recorded)).carried_over(),
            None => form_of(today).repeating(Some(&recorded)),
        })
    }

    /// The whole list is typed: where it was the best so far, it is the best from now on.
    fn settle(&mut self) {
        let Some(round) = self.round.as_mut() else {
            return;
        };
        let whole = whole(&round.done);
        let is_better = self.best.is_none_or(|best| whole < best);
        round.is_best = is_better && !round.done.iter().any(|done| done.taken.is_pasted);
        if round.is_best {
            self.best = Some(whole);
        }
    }

    /// The best so far.
    pub(crate) fn best(&self) -> Option<TypingBest> {
        self.best
    }

    pub(super) fn context(&self) -> Context {
        Context::Lesson
    }

    pub(super) fn hints(&self) -> Vec<Action> {
        vec![
            Action::BeginLesson,
            Action::Palette,
            Action::Help,
            Action::Back,
        ]
    }

    pub(super) fn refuse(&self, _action: Action) -> Option<Hindrance> {
        None
    }

    pub(super) fn act(&mut self, action: Action, out: &mut Outbox) {
        if action == Action::BeginLesson {
            self.round = Some(Round::default());
            out.wish(Wish::Practise(Box::new(form_of(self.today))));
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
        typing_lesson_title(look.lang).to_owned()
    }

    /// That nothing typed here is kept.
    pub(super) fn status(&self, look: &Look) -> (String, Role) {
        (lesson_nothing_kept(look.lang).to_owned(), Role::Quiet)
    }
}

/// The form of somebody new, as it opens for the first one of the list.
fn form_of(today: Day) -> Form {
    let (commune, name) = LESSON_COMMUNE;
    new_person(commune, name.to_owned(), today)
}

/// What a whole list took.
fn whole(done: &[Done]) -> TypingBest {
    let figure = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    TypingBest {
        differing: figure(done.iter().map(|one| one.differing.len()).sum()),
        seconds: done.iter().map(|one| one.taken.seconds).sum(),
        keys: figure(done.iter().map(|one| one.taken.keys).sum()),
    }
}
