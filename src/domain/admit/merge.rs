//! Two files of one person become one. Knows no other file than the one it judges.

use super::{Admitted, Gate};
use crate::domain::merge::{Absorbed, Particular, joined};
use crate::domain::order::Verb;
use crate::domain::refusal::{Doubt, Needs};

impl Gate<'_> {
    /// The file that stays. Where the two disagree about who the person is, or about a debt, a reason
    /// is asked and nothing refused: no source says that two files of one person agree, and a number
    /// typed wrong is what makes a second file of somebody. Citizen numbers may differ rightly, too:
    /// nine digits of old, twelve of today.
    pub(super) fn absorb(&self, absorbed: &Absorbed) -> Admitted {
        self.not_before(Verb::RegisterApplicant, self.case.registered_on)?;
        let differs = joined(self.case, absorbed).1.differs;
        Ok(differs
            .into_iter()
            .filter(|which| names_the_person(*which))
            .map(Doubt::Differs)
            .collect())
    }

    /// The file that goes. Money and what the bank decided stay in the file they were recorded in:
    /// moved, they could be counted twice, or not at all.
    pub(super) fn go_into(&self) -> Admitted {
        if self.case.was_at_the_bank() {
            return Err(self.wrong_stage(Verb::MergeCases, Needs::NeverAtBank));
        }
        self.not_before(Verb::RegisterApplicant, self.case.registered_on)
    }
}

/// Whether a difference leaves it open that these are two persons, or one who may not be paid.
const fn names_the_person(which: Particular) -> bool {
    match which {
        Particular::Name
        | Particular::Birth
        | Particular::Sex
        | Particular::CitizenId
        | Particular::Release
        | Particular::Debt => true,
        Particular::Commune
        | Particular::Village
        | Particular::Phone
        | Particular::Organisation
        | Particular::Group
        | Particular::Household
        | Particular::Need
        | Particular::Listing
        | Particular::Signer
        | Particular::Plan
        | Particular::Vote
        | Particular::Document(_)
        | Particular::Residence
        | Particular::CustomerNo => false,
    }
}
