//! What comes with a new file as one act: the answer, the row, who signs. Each part is judged by the
//! verb it would be ordered with alone, over the file as it stands by then.

use super::Desk;
use crate::domain::enclosed::Enclosed;
use crate::domain::ids::CaseId;
use crate::domain::order::CommuneCode;
use crate::domain::refusal::Refusal;

impl Desk<'_> {
    pub(super) fn enclose(
        &mut self,
        commune: CommuneCode,
        case: CaseId,
        enclosed: &Enclosed,
    ) -> Result<(), Refusal> {
        let Enclosed { need, signer, list } = enclosed;
        if let Some(need) = need {
            self.record_need(case, need)?;
        }
        if let Some(place) = list {
            self.stand_in_row(commune, case, place)?;
        }
        match signer {
            Some(signer) => self.name_borrower(case, signer).map_err(of_the_signer),
            None => Ok(()),
        }
    }
}

/// A new file has two births: a fault of the signer's is named as the signer's.
fn of_the_signer(why: Refusal) -> Refusal {
    if let Refusal::BadDate {
        field: "birth",
        fault,
    } = why
    {
        let field = "borrower_birth";
        return Refusal::BadDate { field, fault };
    }
    why
}
