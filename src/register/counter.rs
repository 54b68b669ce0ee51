//! One officer's end of the counter in the same process as the register.

use super::register::Register;
use crate::domain::Account;
use crate::office::{Answer, No, Office, Question, Receipt, Sent, Tidings, Trouble};
use crate::store::Head;

/// Told the newest act when the counter closes.
type LastWord = Box<dyn FnOnce(Head) + Send>;

/// The register behind a counter, asked by one officer. Closes it cleanly however the counter ends.
pub struct Counter {
    /// There until the counter closes.
    register: Option<Register>,
    account: Account,
    last_word: Option<LastWord>,
}

impl Counter {
    /// Puts the register behind a counter for this officer.
    pub fn new(mut register: Register, account: Account) -> Self {
        // What was recorded before the officer sits down is no news.
        register.news();
        Self {
            register: Some(register),
            account,
            last_word: None,
        }
    }

    /// Has somebody told the newest act when the counter closes.
    #[must_use]
    pub fn with_last_word(mut self, last_word: impl FnOnce(Head) + Send + 'static) -> Self {
        self.last_word = Some(Box::new(last_word));
        self
    }

    /// The register, for whoever opened it.
    pub fn register(&self) -> &Register {
        self.register
            .as_ref()
            .expect("a counter has its register until it closes")
    }

    /// The register, for another officer who asks in the same process.
    pub fn register_mut(&mut self) -> &mut Register {
        self.register
            .as_mut()
            .expect("a counter has its register until it closes")
    }

    /// Closes the register cleanly, and says where that failed.
    pub fn close(mut self) -> Result<(), Trouble> {
        self.end()
    }

    fn end(&mut self) -> Result<(), Trouble> {
        let Some(register) = self.register.take() else {
            return Ok(());
        };
        if let Some(last_word) = self.last_word.take() {
            last_word(register.head());
        }
        register.close()
    }
}

impl Drop for Counter {
    fn drop(&mut self) {
        // Nothing acknowledged depends on it: what a clean end could not do, opening does.
        let _ = self.end();
    }
}

impl Office for Counter {
    fn ask(&mut self, question: Question) -> Result<Answer, No> {
        let by = self.account.clone();
        self.register_mut().answer(&by, question)
    }

    fn order(&mut self, orders: Vec<Sent>) -> Vec<Result<Receipt, No>> {
        let by = self.account.clone();
        let waiting = orders.into_iter().map(|sent| (by.clone(), sent)).collect();
        self.register_mut().turn(waiting)
    }

    fn news(&mut self) -> Result<Tidings, Trouble> {
        let acts = self.register_mut().news();
        Ok(Tidings { acts, desks: false })
    }
}
