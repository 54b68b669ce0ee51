//! Does what screens wish for: other screens, forms, questions, words above the keys.

use super::Desk;
use crate::domain::CaseId;
use crate::keys::Action;
use crate::text::desk::{Hindrance, confirm_undo};
use crate::tui::form::Draft;
use crate::tui::outbox::{Neighbour, Outbox, Wish};
use crate::tui::question::{Question, Yes};
use crate::tui::screen::{
    Accesses, Card, Commune, Disbursement, Exceptions, Find, Journal, PayDays, Place, Scope,
    Screen, TypingLesson, WhatIf,
};

/// Most screens that lie on top of each other; beyond that the oldest but the board is taken away.
const SCREENS_MAX: usize = 32;

impl Desk {
    /// Takes what a screen put into its outbox.
    pub(super) fn take(&mut self, out: Outbox) {
        self.tickets = out.next_ticket;
        self.effects.extend(out.effects);
        for wish in out.wishes {
            self.grant(wish);
        }
    }

    fn grant(&mut self, wish: Wish) {
        match wish {
            Wish::Open(place) => self.open(place),
            Wish::Turn(place) => self.turn_to(place),
            Wish::Close => self.close(),
            Wish::Neighbour(which) => self.neighbour(which),
            Wish::Fill(form) => self.fill(*form),
            Wish::Practise(form) => self.form = Some(*form),
            Wish::Confirm(question) => self.question = Some(*question),
            Wish::Send(order, revision) => {
                let draft = Draft {
                    order: *order,
                    on: None,
                };
                self.send_draft(draft, revision);
            }
            Wish::TakeBack(line) => self.take_back(*line),
            Wish::Resume(id) => self.resume(id),
            Wish::Hinder(why) => self.hinder(why),
            Wish::KeepFilter(filter) => self.keep_filter(filter),
            Wish::DropFilter(name) => self.drop_filter(name),
            Wish::Run(action) => {
                self.close();
                self.act(action);
            }
        }
    }

    pub(super) fn open(&mut self, place: Place) {
        let screen = match place {
            Place::Home => {
                self.screens.truncate(1);
                self.top().spoil();
                return;
            }
            Place::Help => self.help(Scope::Here),
            Place::Palette => self.help(Scope::Everywhere),
            Place::Journal if matches!(self.screen(), Screen::Journal(_)) => return,
            Place::Journal => Screen::Journal(Journal::default()),
            Place::Accesses if matches!(self.screen(), Screen::Accesses(_)) => return,
            Place::Accesses => Screen::Accesses(Accesses::default()),
            Place::Disbursement if matches!(self.screen(), Screen::Disbursement(_)) => return,
            Place::Disbursement => Screen::Disbursement(Disbursement::default()),
            Place::Approvals if matches!(self.screen(), Screen::Approvals(_)) => return,
            Place::Approvals => Screen::Approvals(Box::default()),
            Place::Exceptions if matches!(self.screen(), Screen::Exceptions(_)) => return,
            Place::Exceptions => Screen::Exceptions(Exceptions::default()),
            Place::PayDays if matches!(self.screen(), Screen::PayDays(_)) => return,
            Place::PayDays => Screen::PayDays(PayDays::default()),
            Place::Drafts if matches!(self.screen(), Screen::Drafts(_)) => return,
            Place::Drafts => self.drafts(),
            Place::Notices if matches!(self.screen(), Screen::Notices(_)) => return,
            Place::Notices => self.notices(),
            Place::TypingLesson if matches!(self.screen(), Screen::TypingLesson(_)) => return,
            Place::TypingLesson => match self.today() {
                Some(today) => {
                    let best = self.notes.typing_best;
                    Screen::TypingLesson(Box::new(TypingLesson::new(today, best)))
                }
                None => return,
            },
            Place::Find => Screen::Find(Find::default()),
            Place::Commune(unit) => Screen::Commune(Box::new(Commune::new(unit))),
            Place::Card(case) => Screen::Card(Box::new(Card::new(case))),
            Place::WhatIf(case) => Screen::WhatIf(Box::new(WhatIf::new(case))),
        };
        if matches!(self.screen(), Screen::Help(_)) {
            self.screens.pop();
        }
        if SCREENS_MAX <= self.screens.len() {
            self.screens.remove(1);
        }
        self.screens.push(screen);
    }

    /// Shows a place instead of the screen on top, where both are cards.
    fn turn_to(&mut self, place: Place) {
        match (self.top(), place) {
            (Screen::Card(card), Place::Card(case)) => card.turn_to(case),
            (_, place) => self.open(place),
        }
    }

    /// Leaves the screen on top; the one below is asked again.
    pub(super) fn close(&mut self) {
        if 1 < self.screens.len() {
            self.screens.pop();
            self.top().spoil();
        } else {
            self.hinder(Hindrance::EndOfWay);
        }
    }

    /// The person before or after this one, in the list below.
    fn neighbour(&mut self, which: Neighbour) {
        let rows = usize::from(self.body_size().1);
        let below = self.screens.len().checked_sub(2);
        let Some(list) = below.and_then(|below| self.screens.get_mut(below)) else {
            return self.hinder(Hindrance::NoList);
        };
        if !matches!(
            list,
            Screen::Commune(_) | Screen::Find(_) | Screen::Disbursement(_) | Screen::Approvals(_)
        ) {
            return self.hinder(Hindrance::NoList);
        }
        let found: Option<CaseId> = list.neighbour(which, rows);
        if let Some(case) = found {
            return self.turn_to(Place::Card(case));
        }
        if list.is_turning() {
            let mut out = self.outbox();
            if let Some(list) = below.and_then(|below| self.screens.get_mut(below)) {
                list.ask(&mut out);
            }
            return self.take(out);
        }
        self.hinder(Hindrance::EndOfList);
    }

    pub(super) fn answer_question(&mut self, action: Action) {
        let Some(question) = self.question.take() else {
            return;
        };
        if action != Action::Yes {
            return;
        }
        match question.yes {
            Yes::SendForm(draft) => self.send_form(*draft),
            Yes::Send(draft, revision) => self.send_draft(*draft, revision),
            Yes::TakeBack(line) => self.send_undo(&line),
            Yes::DropDraft(id) => self.forget_form(id),
        }
    }

    /// Takes an act back; where it moved money, a question comes first.
    pub(super) fn take_back(&mut self, line: crate::office::LogLine) {
        if line.act.verb == crate::domain::Verb::Disburse {
            let text = confirm_undo(self.look.lang, &line);
            let yes = Yes::TakeBack(Box::new(line));
            self.question = Some(Question { text, yes });
        } else {
            self.send_undo(&line);
        }
    }
}
