//! Numbers shown whole: to whoever has the right, with a reason, and only once it is noted on disk.

use crate::domain::{Account, Borrower, CitizenId, Phone, Right};
use crate::office::{Looked, No, RevealAsked, Revealed};
use crate::register::register::Register;

impl Register {
    pub(super) fn reveal(&mut self, by: &Account, asked: RevealAsked) -> Result<Revealed, No> {
        let RevealAsked { case: id, reason } = asked;
        let case = self.case_seen(&self.sight(by)?, id)?;
        self.check_right_at(by, Right::Reveal, case.unit)?;
        self.note_access(by, id, Looked::Revealed, Some(reason))?;
        let digits = |number: &CitizenId| number.as_str().to_owned();
        let signer = match &case.application.borrower {
            Some(Borrower::Representative { signer, .. }) => signer.personal.citizen_id.as_ref(),
            Some(Borrower::Alone(_)) | None => None,
        };
        Ok(Revealed {
            citizen_id: case.personal.citizen_id.as_ref().map(digits),
            phone: case
                .personal
                .phone
                .as_ref()
                .map(Phone::as_str)
                .map(str::to_owned),
            signer_citizen_id: signer.map(digits),
        })
    }
}
