//! One case: who, the conditions, the papers, the next step. Knows what the office said of it; judges
//! nothing itself.

mod draw;
mod life;
mod lit;
mod steps;

pub(super) use lit::Lit;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::list::step_of;
use super::walk;
use crate::domain::{Account, CaseId, Day, Document};
use crate::keys::{Action, Context};
use crate::office::{Answer, Card as Shown, CardAsked, Commune, DocumentLine};
use crate::text::desk::{
    Hindrance, blocked, commune_name, merged_line, next_step, title_path, walk_title,
};
use crate::tui::cursor::Cursor;
use crate::tui::event::Ticket;
use crate::tui::outbox::{Neighbour, Outbox, Wish};
use crate::tui::theme::{Look, Role};
use crate::tui::view::View;

/// What the cursor does when the card comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Then {
    #[default]
    Stay,
    /// On to the next paper that is still open.
    MoveOn,
}

/// The card of a case.
#[derive(Debug)]
pub(crate) struct Card {
    case: CaseId,
    is_walking: bool,
    papers: Cursor,
    then: Then,
    /// Others who have it open.
    beside: Vec<Account>,
    view: View<Shown>,
}

impl Card {
    /// The card of this case.
    pub(crate) fn new(case: CaseId) -> Self {
        Self {
            case,
            is_walking: false,
            papers: Cursor::default(),
            then: Then::Stay,
            beside: Vec::new(),
            view: View::default(),
        }
    }

    /// Shows another case, walking on where the officer was walking.
    pub(crate) fn turn_to(&mut self, case: CaseId) {
        let is_walking = self.is_walking;
        *self = Self::new(case);
        self.is_walking = is_walking;
    }

    /// These have the case open too.
    pub(crate) fn is_open_at(&mut self, beside: Vec<Account>) {
        self.beside = beside;
    }

    pub(crate) fn case(&self) -> CaseId {
        self.case
    }

    pub(super) fn context(&self) -> Context {
        if self.is_walking {
            Context::Walk
        } else {
            Context::Card
        }
    }

    pub(super) fn hints(&self) -> Vec<Action> {
        let card = self.view.get();
        let next = card.and_then(|card| card.next.verb);
        let next = next.and_then(steps::action_of);
        if self.is_walking {
            let is_open = card.is_some_and(|card| walk::next_open(&card.walk, None).is_some());
            let first = next.filter(|_| !is_open);
            return first
                .into_iter()
                .chain(walk::MARKS.iter().copied())
                .collect();
        }
        if card.is_some_and(|card| card.merged.is_some()) {
            return vec![Action::Gate, Action::Undo, Action::Help, Action::Back];
        }
        let mut hints = vec![Action::Gate, Action::Walk];
        hints.extend(next);
        hints.extend([
            Action::WhatIf,
            Action::Correct,
            Action::Help,
            Action::Palette,
            Action::NextCase,
            Action::RecordNeed,
            Action::Undo,
            Action::Back,
        ]);
        hints
    }

    pub(super) fn refuse(&self, action: Action) -> Option<Hindrance> {
        let card = self.view.get()?;
        if self.is_walking
            && let Some(line) = self.paper()
            && let Some(why) = walk::refuse(card, line, action)
        {
            return Some(why);
        }
        if action == Action::Walk && card.walk.is_empty() && card.merged.is_none() {
            return Some(Hindrance::NothingHere);
        }
        steps::refuse(card, action)
    }

    pub(super) fn act(&mut self, action: Action, out: &mut Outbox, look: &Look) {
        let Some(card) = self.view.get() else { return };
        if action == Action::Back {
            if self.is_walking {
                self.is_walking = false;
            } else {
                out.wish(Wish::Close);
            }
        } else if let (Action::Gate, Some(merged)) = (action, card.merged) {
            out.wish(Wish::Open(super::Place::Card(merged.into)));
        } else if action == Action::Walk {
            self.is_walking = true;
            if let Some(open) = walk::next_open(&card.walk, None) {
                self.papers.set(open, card.walk.len());
            }
        } else if action == Action::WhatIf {
            out.wish(Wish::Open(super::Place::WhatIf(self.case)));
        } else if action == Action::NextCase {
            out.wish(Wish::Neighbour(Neighbour::Next));
        } else if action == Action::PreviousCase {
            out.wish(Wish::Neighbour(Neighbour::Previous));
        } else if let Some(step) = step_of(action) {
            let papers = card.walk.len();
            if self.is_walking {
                self.papers.step(step, papers);
            }
        } else if action == Action::NextOpen {
            self.move_on();
        } else if let Some(line) = self.paper().filter(|_| self.is_walking)
            && let Some(wish) = walk::act(card, line, action, look.lang)
        {
            if action == Action::Received || action == Action::NotNeeded {
                self.then = Then::MoveOn;
            }
            out.wish(wish);
        } else if let Some(wish) = steps::act(card, action, look.lang) {
            out.wish(wish);
        }
    }

    fn move_on(&mut self) {
        let Some(card) = self.view.get() else { return };
        if let Some(open) = walk::next_open(&card.walk, Some(self.papers.at())) {
            self.papers.set(open, card.walk.len());
        }
    }

    /// The paper under the cursor.
    fn paper(&self) -> Option<&DocumentLine> {
        self.view.get()?.walk.get(self.papers.at())
    }

    pub(super) fn hear(&mut self, ticket: Ticket, answer: &Answer, _out: &mut Outbox) -> bool {
        if !self.view.expects(ticket) {
            return false;
        }
        if let Answer::CardAsked(card) = answer {
            let paper: Option<Document> = self.paper().map(|line| line.document);
            self.papers.set_total(card.walk.len());
            let known = |line: &DocumentLine| Some(line.document) == paper;
            if let Some(at) = card.walk.iter().position(known) {
                self.papers.set(at, card.walk.len());
            }
            // A gate was taken: the papers of the next one are another walk.
            let is_same_gate = self
                .view
                .get()
                .is_none_or(|old| old.next.verb == card.next.verb);
            self.is_walking &= is_same_gate && !card.walk.is_empty();
            self.view.set((**card).clone());
            if self.then == Then::MoveOn {
                self.move_on();
            }
            self.then = Then::Stay;
        }
        true
    }

    pub(super) fn miss(&mut self, ticket: Ticket) -> bool {
        self.view.expects(ticket)
    }

    pub(super) fn spoil(&mut self) {
        self.view.spoil();
    }

    pub(super) fn ask(&mut self, out: &mut Outbox) {
        if self.view.is_due() {
            let question = CardAsked {
                case: self.case,
                on: None,
            };
            self.view.ask(question, out);
        }
    }

    /// What a key means depends on how the case stands.
    pub(super) fn is_held(&self) -> bool {
        self.view.is_awaited()
    }

    /// The day the payout is appointed for, where it is not paid yet.
    pub(super) fn appointed(&self) -> Option<Day> {
        let card = self.view.get().filter(|card| card.payouts.is_empty())?;
        card.appointment.map(|appointment| appointment.date)
    }

    /// The commune the person lives in.
    pub(super) fn place(&self) -> Option<&Commune> {
        self.view.get().map(|card| &card.place)
    }

    pub(super) fn name(&self) -> Option<&str> {
        self.view.get().map(|card| card.name.as_str())
    }

    pub(super) fn heading(&self, look: &Look) -> String {
        let Some(card) = self.view.get() else {
            return self.case.to_string();
        };
        let place = commune_name(look.lang, &card.place);
        if self.is_walking {
            title_path(&[&place, walk_title(look.lang)])
        } else {
            place
        }
    }

    /// What stands in the way of the next step, else that step.
    pub(super) fn status(&self, look: &Look) -> Option<(String, Role)> {
        let card = self.view.get()?;
        if let Some(merged) = card.merged {
            return Some((merged_line(look.lang, merged), Role::Urgent));
        }
        Some(match blocked(look.lang, card) {
            Some(why) => (why, Role::Urgent),
            None => (next_step(look.lang, &card.next), Role::Settled),
        })
    }

    pub(super) fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look) {
        if let Some(card) = self.view.get() {
            let cursor = self.is_walking.then_some(self.papers.at());
            draw::draw(card, &self.beside, cursor, area, buf, look);
        }
    }
}
