//! What comes from the office: answers, and the want of one. Each goes to whoever asked for it; what it
//! means is theirs.

use super::Desk;
use crate::office::{Answer, No};
use crate::text::desk::Said;
use crate::tui::event::Ticket;

impl Desk {
    /// An answer: whoever asked takes it in.
    pub(super) fn hear(&mut self, ticket: Ticket, answer: &Answer) {
        if let Answer::HealthAsked(health) = answer
            && self.health.expects(ticket)
        {
            self.health.set((**health).clone());
            return;
        }
        if let Answer::HomeAsked(board) = answer {
            self.health.set(board.health.clone());
        }
        if self.hear_form(ticket, answer)
            || self.hear_turning(ticket, answer)
            || self.hear_aftermath(ticket, answer)
            || self.hear_sorting(ticket, answer)
            || self.hear_joining(ticket, answer)
            || self.hear_rebasing(ticket, answer)
            || self.hear_settling(ticket, answer)
            || self.hear_fresh(ticket, answer)
            || self.hear_here(ticket, answer)
            || self.hear_notices(ticket, answer)
        {
            return;
        }
        let mut out = self.outbox();
        for screen in &mut self.screens {
            if screen.hear(ticket, answer, &mut out) {
                break;
            }
        }
        self.take(out);
    }

    /// A question without an answer: what is on screen stays, and the reason is said.
    pub(super) fn miss(&mut self, ticket: Ticket, no: No) {
        if self.miss_aftermath(ticket)
            || self.miss_fresh(ticket)
            || self.miss_here(ticket)
            || self.miss_notices(ticket)
        {
            return;
        }
        let form = self.form.as_mut();
        let is_mine = form.is_some_and(|form| form.miss(ticket))
            || self.miss_joining(ticket)
            || self.miss_rebasing(ticket)
            || self.miss_settling(ticket)
            || self.health.expects(ticket)
            || self.turning.take_if(|(mine, _)| *mine == ticket).is_some()
            || self.sorting.take_if(|mine| mine.ticket == ticket).is_some()
            || self.screens.iter_mut().any(|screen| screen.miss(ticket));
        if is_mine {
            self.said = Some(said_of(no));
        }
    }

    /// What the screens were told may be old.
    pub(super) fn spoil(&mut self) {
        for screen in &mut self.screens {
            screen.spoil();
        }
    }
}

/// What is said of a no.
pub(super) fn said_of(no: No) -> Said {
    match no {
        No::Refused(why) => Said::Refused(why),
        No::Overtaken { by, at, .. } => Said::Overtaken {
            by,
            at,
            who: None,
            what: None,
        },
        No::Trouble(trouble) => Said::Trouble(Box::new(trouble)),
    }
}
