//! Who else is at a desk: asked when a card is opened or left, and when something happens at the office.
//! Knows which case is open here; not what the others do.

use super::Desk;
use crate::domain::CaseId;
use crate::office::{Answer, Here, HereAsked};
use crate::tui::event::Ticket;
use crate::tui::screen::Screen;
use crate::tui::view::View;

/// What this desk knows of the others, and what the office knows of this one.
#[derive(Debug, Default)]
pub(super) struct Presence {
    view: View<Here>,
    /// The case the office was last told that this desk has open.
    told: Option<CaseId>,
}

impl Presence {
    /// Somebody may have come or gone.
    pub(super) fn spoil(&mut self) {
        self.view.spoil();
    }

    /// How many others are at desks.
    pub(super) fn others(&self) -> usize {
        self.view.get().map_or(0, |here| here.others.len())
    }
}

impl Desk {
    /// The case that is open here: lists lie under it, what is looked up meanwhile lies on it.
    fn case_open(&self) -> Option<CaseId> {
        for screen in self.screens.iter().rev() {
            match screen {
                Screen::Card(_) | Screen::WhatIf(_) => return screen.about(),
                Screen::Home(_)
                | Screen::Commune(_)
                | Screen::Disbursement(_)
                | Screen::Approvals(_) => return None,
                Screen::Find(_)
                | Screen::Journal(_)
                | Screen::Accesses(_)
                | Screen::Exceptions(_)
                | Screen::PayDays(_)
                | Screen::Drafts(_)
                | Screen::Notices(_)
                | Screen::TypingLesson(_)
                | Screen::Help(_) => {}
            }
        }
        None
    }

    /// Asks who is here, where that may have changed or the office does not know which case is open.
    pub(super) fn ask_here(&mut self) {
        let case = self.case_open();
        if self.away.is_some() || (!self.here.view.is_due() && case == self.here.told) {
            return;
        }
        let mut out = self.outbox();
        self.here.told = case;
        self.here.view.ask(HereAsked { case }, &mut out);
        self.take(out);
    }

    /// Who is here.
    pub(super) fn hear_here(&mut self, ticket: Ticket, answer: &Answer) -> bool {
        let is_mine = self.here.view.expects(ticket);
        if is_mine && let Answer::HereAsked(here) = answer {
            let told = self.here.told;
            for screen in &mut self.screens {
                if let Screen::Card(card) = screen {
                    let is_this = Some(card.case()) == told;
                    let beside = here.at_case.iter().filter(|_| is_this);
                    card.is_open_at(beside.cloned().collect());
                }
            }
            self.here.view.set((**here).clone());
        }
        is_mine
    }

    /// No answer comes; nothing hangs on it.
    pub(super) fn miss_here(&mut self, ticket: Ticket) -> bool {
        self.here.view.expects(ticket)
    }
}
