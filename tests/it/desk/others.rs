//! What other officers do beside the one at the desk, and the time that passes meanwhile.

use qd22::domain::{Account, Note, Order, OrderId, Seq};
use qd22::office::{Clock, Here, Office, Sent};
use qd22::tui::Event;

use super::sitting::Sitting;

impl Sitting {
    /// Another officer records something; the desk is not told yet.
    pub(crate) fn records(&mut self, by: &str, order: Order) -> Seq {
        self.records_because(by, order, None)
    }

    /// The newest act there is.
    pub(crate) fn newest(&self) -> Seq {
        Seq(self.counter.as_ref().unwrap().register().head().seq)
    }

    /// The same, for a reason.
    pub(crate) fn records_because(&mut self, by: &str, order: Order, reason: Option<&str>) -> Seq {
        self.others += 1;
        let mut sent = Sent::new(OrderId(u128::MAX - self.others), order);
        sent.reason = reason.and_then(|reason| Note::new(reason).ok());
        let register = self.counter.as_mut().unwrap().register_mut();
        let by = Account::new(by).unwrap();
        let receipt = register.turn(vec![(by, sent)]).pop().unwrap();
        receipt.unwrap().seq()
    }

    /// So many milliseconds pass; the desk is woken where it wanted to be.
    pub(crate) fn waits(&mut self, millis: i64) -> &mut Self {
        let sleeps = self.desk.sleeps().map(|sleeps| sleeps.as_millis());
        self.hand.passes(millis);
        let waited = u128::try_from(millis).unwrap_or_default();
        if sleeps.is_some_and(|sleeps| sleeps <= waited) {
            self.happens(Event::Due);
        }
        self
    }

    /// When the desk wants to be woken, in milliseconds from now.
    pub(crate) fn wakes_in(&self) -> Option<i64> {
        let due = self.desk.deadline()?;
        Some(due.millis() - self.hand.now().millis())
    }

    /// Others sit down, some of them at the case that is open here.
    pub(crate) fn beside(&mut self, others: &[&str], at_case: &[&str]) -> &mut Self {
        let accounts =
            |names: &[&str]| names.iter().map(|one| Account::new(one).unwrap()).collect();
        self.here = Here {
            others: accounts(others),
            at_case: accounts(at_case),
        };
        self.happens(Event::Desks)
    }

    /// The news there are come in; nothing else happens.
    pub(crate) fn is_told(&mut self) -> &mut Self {
        let news = self.counter.as_mut().unwrap().news().unwrap().acts;
        self.happens(Event::News(news))
    }

    /// Another desk records something meanwhile.
    pub(crate) fn meanwhile(&mut self, order: Order) -> &mut Self {
        self.meanwhile_all(vec![order])
    }

    /// Another desk records many things at once.
    pub(crate) fn meanwhile_all(&mut self, orders: Vec<Order>) -> &mut Self {
        let mut sent = Vec::new();
        for order in orders {
            self.others += 1;
            sent.push(Sent::new(OrderId(u128::MAX - self.others), order));
        }
        let receipts = self.counter.as_mut().unwrap().order(sent);
        assert!(receipts.iter().all(Result::is_ok), "{receipts:?}");
        self
    }
}
