//! Who is on file as an officer. Whoever is one may know: an officer asks whose a commune is.

use crate::office::OfficerLine;
use crate::register::register::Register;

impl Register {
    /// Everybody ever on file, by account.
    pub(super) fn officers(&self) -> Vec<OfficerLine> {
        let today = self.today();
        let line =
            |(account, officer): (&crate::domain::Account, &crate::domain::Officer)| OfficerLine {
                account: account.clone(),
                officer: officer.clone(),
                is_in_office: officer.is_in_office(today),
            };
        self.district.officers.iter().map(line).collect()
    }
}
