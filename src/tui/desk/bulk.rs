//! One order for many, from the form to the counter: the office is asked who can take it, those who
//! cannot are shown with the reason, and one order goes out for the others. The rest stay marked.

use std::collections::BTreeMap;

use super::Desk;
use crate::domain::{Account, CaseId, Seq};
use crate::keys::Action;
use crate::office::{Answer, At, Sent, TryEachAsked};
use crate::tui::event::Ticket;
use crate::tui::form::Draft;
use crate::tui::screen::step_of;
use crate::tui::sorted::Sorted;

/// An order for many whose cases are being tried.
#[derive(Debug)]
pub(super) struct Sorting {
    pub(super) ticket: Ticket,
    draft: Draft,
    /// The revisions the order went out on in vain, and whose act was faster.
    overtaken: Option<(BTreeMap<CaseId, Seq>, Account, At)>,
}

impl Desk {
    /// Asks of each case whether it can take what the form holds.
    pub(super) fn sort_out(&mut self, draft: Draft) {
        let Some(form) = &self.form else { return };
        let Some(sent) = form.sent(draft.clone()) else {
            return;
        };
        let mut out = self.outbox();
        let ticket = out.ask(TryEachAsked { sent });
        self.sorting = Some(Sorting {
            ticket,
            draft,
            overtaken: None,
        });
        self.take(out);
    }

    /// Some of the cases moved on, and the order was recorded for nobody: each is tried again, and those
    /// that did not move are not asked about.
    pub(super) fn sort_out_again(&mut self, sent: Sent, by: Account, at: At) {
        let draft = Draft {
            order: sent.order.clone(),
            on: sent.on,
        };
        let judged = sent.revisions.clone();
        let mut out = self.outbox();
        let ticket = out.ask(TryEachAsked { sent });
        self.sorting = Some(Sorting {
            ticket,
            draft,
            overtaken: Some((judged, by, at)),
        });
        self.take(out);
        self.spoil();
    }

    /// What the office says of each case: a reason is asked for, the order goes out, or it is asked
    /// whether it is to go out for those who can take it.
    pub(super) fn hear_sorting(&mut self, ticket: Ticket, answer: &Answer) -> bool {
        let Some(sorting) = self.sorting.take_if(|mine| mine.ticket == ticket) else {
            return false;
        };
        let (Answer::TryEachAsked(tried), Some(form)) = (answer, &mut self.form) else {
            return true;
        };
        let mut sorted = Sorted::new(form.title(), sorting.draft, (**tried).clone());
        if let Some((judged, by, at)) = sorting.overtaken {
            sorted.asks_only_of_moved(&judged, by, at);
        }
        let doubts = sorted.doubts();
        if !doubts.is_empty() {
            form.ask_reason(doubts);
        } else if sorted.is_whole() && !form.asks_first() && !sorted.has_moved() {
            self.send_sorted(&sorted);
        } else {
            self.sorted = Some(sorted);
        }
        true
    }

    pub(super) fn act_on_sorted(&mut self, action: Action) {
        if let Some(step) = step_of(action) {
            let (size, look) = (self.body_size(), self.look);
            if let Some(sorted) = &mut self.sorted {
                sorted.step(step, size, &look);
            }
            return;
        }
        let Some(sorted) = self.sorted.take() else {
            return;
        };
        if action == Action::Yes && !sorted.is_vain() {
            self.send_sorted(&sorted);
        }
    }

    fn send_sorted(&mut self, sorted: &Sorted) {
        let Some(form) = &mut self.form else { return };
        form.judged_on(sorted.revisions());
        if let Some(draft) = sorted.draft() {
            self.send_many(draft, sorted.names());
        }
    }
}
