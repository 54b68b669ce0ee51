//! One officer's end of the counter in the same process as the register.

use crate::domain::Account;
use crate::office::{Answer, News, No, Office, Question, Receipt, Sent};

use super::register::Register;

/// The register behind a counter, asked by one officer.
pub struct Counter {
    register: Register,
    account: Account,
}

impl Counter {
    /// Puts the register behind a counter for this officer.
    pub fn new(register: Register, account: Account) -> Self {
        Self { register, account }
    }

    /// The register, for whoever opened it.
    pub fn register(&self) -> &Register {
        &self.register
    }

    /// The register back, to be closed.
    pub fn into_register(self) -> Register {
        self.register
    }
}

impl Office for Counter {
    fn ask(&mut self, question: Question) -> Result<Answer, No> {
        self.register.answer(&self.account, question)
    }

    fn order(&mut self, orders: Vec<Sent>) -> Vec<Result<Receipt, No>> {
        let by = &self.account;
        self.register
            .turn(orders.into_iter().map(|sent| (by.clone(), sent)).collect())
    }

    fn news(&mut self) -> Vec<News> {
        std::mem::take(&mut self.register.news)
    }
}
