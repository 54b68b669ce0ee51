//! What can be asked for everybody marked: one form an order. Refuses to know who can take it.

use super::Commune;
use crate::domain::Document;
use crate::domain::limits::ORDER_CASES_MAX;
use crate::keys::Action;
use crate::office::FilterWord;
use crate::text::desk::{Hindrance, commune_name, found_count};
use crate::text::supplier_long;
use crate::tui::form::{self, Form, Marked, Paper};
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

/// What a list of the police is filled into.
type OpensPaper = fn(Paper) -> Form;

/// The orders of a list of the police.
const PAPERS: [(Action, OpensPaper); 2] = [
    (Action::ReceiveList, form::receive_list),
    (Action::CountReviewed, form::count_reviewed),
];

fn is_for_marked(action: Action) -> bool {
    ORDERS.iter().any(|(known, _)| *known == action)
}

/// Whether the action is an order of the whole list, marked or not.
pub(super) fn is_an_order(action: Action) -> bool {
    is_for_marked(action) || PAPERS.iter().any(|(known, _)| *known == action)
}

impl Commune {
    /// Why an order cannot be given for those marked.
    pub(super) fn refuse_for_marked(&self, action: Action) -> Option<Hindrance> {
        let is_list = action == Action::ReceiveList;
        if !is_list && !is_for_marked(action) {
            return None;
        }
        match self.marks.all(self.cursor.at()).len() {
            0 if !is_list => Some(Hindrance::NobodyMarked),
            count if ORDER_CASES_MAX < count => Some(Hindrance::TooManyMarked(ORDER_CASES_MAX)),
            _ => None,
        }
    }

    /// The form of a list of the police: of whom it may be, and whose it is.
    fn paper(&self, opens: OpensPaper, action: Action, look: &Look) -> Option<Wish> {
        let page = self.view.get()?;
        let listed = if action == Action::ReceiveList {
            self.marks.as_marked()
        } else {
            Vec::new()
        };
        let mut name = commune_name(look.lang, &page.place);
        if !listed.is_empty() {
            let count = found_count(look.lang, listed.len());
            name = format!("{name}{}{count}", look.dot());
        }
        let form = opens(Paper {
            commune: page.place.unit.code(),
            name,
            listed,
            today: page.on,
        });
        Some(Wish::Fill(Box::new(form)))
    }

    /// The form of an order for everybody marked, or of a list of the police.
    pub(super) fn order_for_marked(&self, action: Action, look: &Look) -> Option<Wish> {
        if let Some((_, opens)) = PAPERS.iter().find(|(known, _)| *known == action) {
            return self.paper(*opens, action, look);
        }
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
