//! Who is and was an officer here. Says nothing of cases.

use crate::domain::{Account, Authority};
use crate::office::{No, OfficerLine};
use crate::register::register::Register;

impl Register {
    /// Everybody ever on file, by account, to whoever is an officer.
    pub(super) fn officers(&self, by: &Account) -> Result<Vec<OfficerLine>, No> {
        if let Authority::Nothing(why) = self.authority(by) {
            return Err(crate::domain::Refusal::Barred { why }.into());
        }
        let today = self.today();
        let lines = self.district.officers.iter().map(|(account, officer)| {
            let is_in_office = officer.is_in_office(today);
            OfficerLine {
                account: account.clone(),
                officer: officer.clone(),
                is_in_office,
            }
        });
        Ok(lines.collect())
    }
}
