//! Who is on file as an officer. Whoever is one may know: an officer asks whose a commune is.

use crate::domain::{Account, Officer};
use crate::office::{No, OfficerLine};
use crate::register::register::Register;

impl Register {
    /// Everybody ever on file, by account.
    pub(super) fn officers(&self, by: &Account) -> Result<Vec<OfficerLine>, No> {
        self.admit(by, None)?;
        let today = self.today();
        let line = |(account, officer): (&Account, &Officer)| OfficerLine {
            account: account.clone(),
            officer: officer.clone(),
            is_in_office: officer.is_in_office(today),
        };
        Ok(self.district.officers.iter().map(line).collect())
    }
}
