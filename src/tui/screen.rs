//! The screens of the desk as one closed set: whatever is asked of "the screen" is asked of each by
//! name. Refuses to know what any of them shows.

mod accesses;
mod approvals;
mod card;
mod commune;
mod disbursement;
mod drafts;
mod exceptions;
mod filter;
mod find;
mod help;
mod home;
mod journal;
mod list;
mod notices;
mod pay_days;
mod people;
mod shown;
mod typed;
mod typing_lesson;
mod walk;
mod what_if;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use serde::{Deserialize, Serialize};

use super::event::Ticket;
use super::marks::Marks;
use super::outbox::{Neighbour, Outbox};
use super::theme::{Look, Role};
use crate::domain::{CaseId, UnitId};
use crate::keys::{Action, Context, Keymap};
use crate::office::Answer;
use crate::text::desk::Hindrance;

pub(crate) use accesses::Accesses;
pub(crate) use approvals::Approvals;
pub(crate) use card::Card;
pub(crate) use commune::Commune;
pub(crate) use disbursement::Disbursement;
pub(crate) use drafts::{Drafts, Row as DraftRow};
pub(crate) use exceptions::Exceptions;
pub(crate) use find::Find;
pub(crate) use help::{Help, Scope};
pub(crate) use home::Home;
pub(crate) use journal::Journal;
pub(crate) use list::step_of;
pub(crate) use notices::Notices;
pub(crate) use pay_days::PayDays;
pub(crate) use typing_lesson::TypingLesson;
pub(crate) use what_if::WhatIf;

/// Where a screen is opened: what it was opened on, and nothing it was told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Place {
    Home,
    Commune(UnitId),
    Card(CaseId),
    /// Supposing about a case.
    WhatIf(CaseId),
    Find,
    Journal,
    /// Who looked at which case.
    Accesses,
    /// The board of payouts.
    Disbursement,
    /// What waits for the approver.
    Approvals,
    /// What was out of the ordinary in the last days.
    Exceptions,
    /// Days whose payouts nobody confirmed.
    PayDays,
    /// The forms that are begun.
    Drafts,
    /// What others did to what is the officer's own.
    Notices,
    /// A list to be typed for practice.
    TypingLesson,
    /// What works on the screen below.
    Help,
    /// Everything there is to do.
    Palette,
}

/// One screen.
#[derive(Debug)]
pub(crate) enum Screen {
    Home(Home),
    Commune(Box<Commune>),
    Card(Box<Card>),
    WhatIf(Box<WhatIf>),
    Find(Find),
    Journal(Journal),
    Accesses(Accesses),
    Disbursement(Disbursement),
    Approvals(Box<Approvals>),
    Exceptions(Exceptions),
    PayDays(PayDays),
    Drafts(Box<Drafts>),
    Notices(Notices),
    TypingLesson(Box<TypingLesson>),
    Help(Help),
}

/// Asks the same of whichever screen it is.
macro_rules! each {
    ($screen:expr, $one:ident => $asked:expr) => {
        match $screen {
            Screen::Home($one) => $asked,
            Screen::Commune($one) => $asked,
            Screen::Card($one) => $asked,
            Screen::WhatIf($one) => $asked,
            Screen::Find($one) => $asked,
            Screen::Journal($one) => $asked,
            Screen::Accesses($one) => $asked,
            Screen::Disbursement($one) => $asked,
            Screen::Approvals($one) => $asked,
            Screen::Exceptions($one) => $asked,
            Screen::PayDays($one) => $asked,
            Screen::Drafts($one) => $asked,
            Screen::Notices($one) => $asked,
            Screen::TypingLesson($one) => $asked,
            Screen::Help($one) => $asked,
        }
    };
}

impl Screen {
    /// Where its keys are looked up.
    pub(crate) fn context(&self) -> Context {
        each!(self, screen => screen.context())
    }

    /// The actions its hint bar names, the most useful first.
    pub(crate) fn hints(&self) -> Vec<Action> {
        each!(self, screen => screen.hints())
    }

    /// Why an action cannot be done now; nothing where it can.
    pub(crate) fn refuse(&self, action: Action) -> Option<Hindrance> {
        each!(self, screen => screen.refuse(action))
    }

    /// Does one of its actions.
    pub(crate) fn act(&mut self, action: Action, out: &mut Outbox, look: &Look) {
        match self {
            Self::Home(home) => home.act(action, out, look),
            Self::Commune(commune) => commune.act(action, out, look),
            Self::Card(card) => card.act(action, out, look),
            Self::WhatIf(what_if) => what_if.act(action, out),
            Self::Find(find) => find.act(action, out),
            Self::Journal(journal) => journal.act(action, out, look),
            Self::Accesses(log) => log.act(action, out),
            Self::Disbursement(board) => board.act(action, out),
            Self::Approvals(approvals) => approvals.act(action, out, look),
            Self::Exceptions(exceptions) => exceptions.act(action, out),
            Self::PayDays(days) => days.act(action, out, look),
            Self::Drafts(drafts) => drafts.act(action, out, look),
            Self::Notices(notices) => notices.act(action, out),
            Self::TypingLesson(lesson) => lesson.act(action, out),
            Self::Help(help) => help.act(action, out),
        }
    }

    /// An answer; tells whether it was this screen's.
    pub(crate) fn hear(&mut self, ticket: Ticket, answer: &Answer, out: &mut Outbox) -> bool {
        each!(self, screen => screen.hear(ticket, answer, out))
    }

    /// No answer to a question; tells whether it was this screen's.
    pub(crate) fn miss(&mut self, ticket: Ticket) -> bool {
        each!(self, screen => screen.miss(ticket))
    }

    /// What it was told may be old.
    pub(crate) fn spoil(&mut self) {
        each!(self, screen => screen.spoil());
    }

    /// Asks for what it needs and has not got.
    pub(crate) fn ask(&mut self, out: &mut Outbox) {
        each!(self, screen => screen.ask(out));
    }

    /// Whether keys must wait: what they mean depends on an answer that is on its way.
    pub(crate) fn is_held(&self) -> bool {
        each!(self, screen => screen.is_held())
    }

    /// Steps to the person before or after; the person, where that is known at once.
    pub(crate) fn neighbour(&mut self, which: Neighbour, rows: usize) -> Option<CaseId> {
        match self {
            Self::Commune(commune) => commune.neighbour(which, rows),
            Self::Find(find) => find.neighbour(which, rows),
            Self::Disbursement(board) => board.neighbour(which, rows),
            Self::Approvals(approvals) => approvals.neighbour(which, rows),
            Self::Home(_)
            | Self::Card(_)
            | Self::WhatIf(_)
            | Self::Journal(_)
            | Self::Accesses(_)
            | Self::Exceptions(_)
            | Self::PayDays(_)
            | Self::Drafts(_)
            | Self::Notices(_)
            | Self::TypingLesson(_)
            | Self::Help(_) => None,
        }
    }

    /// Whether the card above waits to be turned to somebody of whom nothing is here yet.
    pub(crate) fn is_turning(&self) -> bool {
        match self {
            Self::Commune(commune) => commune.is_turning(),
            Self::Find(find) => find.is_turning(),
            Self::Disbursement(board) => board.is_turning(),
            Self::Approvals(approvals) => approvals.is_turning(),
            Self::Home(_)
            | Self::Card(_)
            | Self::WhatIf(_)
            | Self::Journal(_)
            | Self::Accesses(_)
            | Self::Exceptions(_)
            | Self::PayDays(_)
            | Self::Drafts(_)
            | Self::Notices(_)
            | Self::TypingLesson(_)
            | Self::Help(_) => false,
        }
    }

    /// The marks of a list of people.
    pub(crate) fn marks(&mut self) -> Option<&mut Marks> {
        match self {
            Self::Commune(commune) => Some(commune.marks()),
            Self::Approvals(approvals) => Some(approvals.marks()),
            Self::Home(_)
            | Self::Card(_)
            | Self::WhatIf(_)
            | Self::Find(_)
            | Self::Journal(_)
            | Self::Accesses(_)
            | Self::Disbursement(_)
            | Self::Exceptions(_)
            | Self::PayDays(_)
            | Self::Drafts(_)
            | Self::Notices(_)
            | Self::TypingLesson(_)
            | Self::Help(_) => None,
        }
    }

    /// Whether going back takes away what lies on the screen before the screen itself.
    pub(crate) fn takes_back(&self) -> bool {
        match self {
            Self::Card(_) | Self::Commune(_) | Self::Approvals(_) | Self::PayDays(_) => true,
            Self::Home(_)
            | Self::WhatIf(_)
            | Self::Find(_)
            | Self::Journal(_)
            | Self::Accesses(_)
            | Self::Disbursement(_)
            | Self::Exceptions(_)
            | Self::Drafts(_)
            | Self::Notices(_)
            | Self::TypingLesson(_)
            | Self::Help(_) => false,
        }
    }

    /// The part of the title that says where the officer is.
    pub(crate) fn heading(&self, look: &Look) -> String {
        each!(self, screen => screen.heading(look))
    }

    /// What stands above the keys while nothing was just said, under a screen of this size.
    pub(crate) fn status(
        &self,
        size: (u16, usize),
        look: &Look,
        keymap: &Keymap,
    ) -> Option<(String, Role)> {
        match self {
            Self::Home(home) => home.status(size, look, keymap),
            Self::Card(card) => card.status(look),
            Self::WhatIf(what_if) => Some(what_if.status(look)),
            Self::Help(help) => help.status(look),
            Self::Disbursement(board) => board.status(look),
            Self::Approvals(approvals) => approvals.status(look),
            Self::Commune(commune) => commune.status(),
            Self::TypingLesson(lesson) => Some(lesson.status(look)),
            Self::Find(_)
            | Self::Journal(_)
            | Self::Accesses(_)
            | Self::Drafts(_)
            | Self::Exceptions(_)
            | Self::PayDays(_) => None,
            Self::Notices(notices) => notices.status(look),
        }
    }

    /// Draws it; gives where the cursor of a field stands.
    pub(crate) fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        match self {
            Self::Home(home) => home.draw(area, buf, look),
            Self::Commune(commune) => return commune.draw(area, buf, look),
            Self::WhatIf(what_if) => return what_if.draw(area, buf, look),
            Self::Card(card) => card.draw(area, buf, look),
            Self::Find(find) => return Some(find.draw(area, buf, look)),
            Self::Journal(journal) => journal.draw(area, buf, look),
            Self::Accesses(log) => log.draw(area, buf, look),
            Self::Disbursement(board) => board.draw(area, buf, look),
            Self::Approvals(approvals) => approvals.draw(area, buf, look),
            Self::Exceptions(exceptions) => exceptions.draw(area, buf, look),
            Self::PayDays(days) => days.draw(area, buf, look),
            Self::Drafts(drafts) => drafts.draw(area, buf, look),
            Self::Notices(notices) => notices.draw(area, buf, look),
            Self::TypingLesson(lesson) => lesson.draw(area, buf, look),
            Self::Help(help) => return Some(help.draw(area, buf, look)),
        }
        None
    }
}
