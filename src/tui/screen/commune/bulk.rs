//! What can be asked for everybody marked: one form an order. Refuses to know who can take it.

use super::Commune;
use crate::domain::Document;
use crate::keys::Action;
use crate::office::FilterWord;
use crate::text::desk::found_count;
use crate::text::supplier_long;
use crate::tui::form::{self, Form, Marked};
use crate::tui::outbox::Wish;
use crate::tui::theme::Look;

/// What an order for many is filled into.
type Opens = fn(Marked) -> Form;

/// The orders for everybody marked.
const ORDERS: [(Action, Opens); 5] = [
    (Action::ConfirmMarked, form::confirm_marked),
    (Action::ReceiveMarked, form::receive_marked),
    (Action::PromiseMarked, form::promise_marked),
    (Action::ScheduleMarked, form::schedule_marked),
    (Action::ApproveMarked, form::approve_marked),
];

/// Whether the action is one order for everybody marked.
pub(super) fn is_for_marked(action: Action) -> bool {
    ORDERS.iter().any(|(known, _)| *known == action)
}

impl Commune {
    /// The form of an order for everybody marked.
    pub(super) fn order_for_marked(&self, action: Action, look: &Look) -> Option<Wish> {
        let (_, opens) = ORDERS.iter().find(|(known, _)| *known == action)?;
        let page = self.view.get()?;
        let cases = self.marks.all(self.cursor.at());
        let form = opens(Marked {
            name: found_count(look.lang, cases.len()),
            cases,
            today: page.on,
            next_transaction_day: page.next_transaction_day,
            document: self.document(),
            by: self.supplier(look),
        });
        Some(Wish::Fill(Box::new(form)))
    }

    /// The document that is most likely meant: the one filtered for, else the first the row under the
    /// cursor lacks.
    fn document(&self) -> Option<Document> {
        let filtered = self.filter.words.iter().find_map(|word| match word {
            FilterWord::Missing(document) => Some(*document),
            FilterWord::Owes(_)
            | FilterWord::DaysLeft(_)
            | FilterWord::NotAsked
            | FilterWord::WantsLoan
            | FilterWord::Unpaid
            | FilterWord::Eligible
            | FilterWord::AwaitingApproval
            | FilterWord::Paid
            | FilterWord::Organisation(_)
            | FilterWord::Group(_) => None,
        });
        let missing = || self.row().into_iter().flat_map(|row| row.missing.iter());
        filtered
            .into_iter()
            .chain(missing())
            .find(|document| !document.follows_a_fact())
    }

    /// Who brings it, where the filter says so.
    fn supplier(&self, look: &Look) -> String {
        let owes = self.filter.words.iter().find_map(|word| match word {
            FilterWord::Owes(supplier) => Some(supplier_long(look.lang, *supplier)),
            FilterWord::Missing(_)
            | FilterWord::DaysLeft(_)
            | FilterWord::NotAsked
            | FilterWord::WantsLoan
            | FilterWord::Unpaid
            | FilterWord::Eligible
            | FilterWord::AwaitingApproval
            | FilterWord::Paid
            | FilterWord::Organisation(_)
            | FilterWord::Group(_) => None,
        });
        owes.unwrap_or_default().to_owned()
    }
}
