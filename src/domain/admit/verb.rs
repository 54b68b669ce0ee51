//! The verb whose order leads to a fact. Knows no case.

use crate::domain::fact::Fact;
use crate::domain::order::Verb;

/// The verb whose order leads to the fact.
pub(super) const fn verb_of(fact: &Fact) -> Verb {
    match fact {
        Fact::Registered(_) => Verb::RegisterApplicant,
        Fact::Corrected(_) => Verb::CorrectApplicant,
        Fact::NeedRecorded { .. } => Verb::RecordNeed,
        Fact::Listed { .. } => Verb::ReceiveList,
        Fact::ListingConfirmed { .. } => Verb::ConfirmListing,
        Fact::BorrowerNamed(_) => Verb::NameBorrower,
        Fact::UsePlanned(_) => Verb::PlanUse,
        Fact::DebtAttested(_) => Verb::AttestDebt,
        Fact::Vetted(_) => Verb::RecordVetting,
        Fact::DocumentReceived { .. } => Verb::ReceiveDocument,
        Fact::DocumentPromised { .. } => Verb::PromiseDocument,
        Fact::DocumentRejected { .. } => Verb::RejectDocument,
        Fact::DocumentWaived { .. } => Verb::WaiveDocument,
        Fact::Submitted => Verb::Submit,
        Fact::Returned { .. } => Verb::Return,
        Fact::Approved(_) => Verb::Approve,
        Fact::Refused { .. } => Verb::Refuse,
        Fact::Scheduled(_) => Verb::Schedule,
        Fact::Disbursed(_) => Verb::Disburse,
        Fact::AbsenceRecorded { .. } => Verb::RecordAbsence,
        Fact::CoreNumbersRecorded { .. } => Verb::RecordCoreNumbers,
        Fact::UseChecked(_) => Verb::RecordUseCheck,
        Fact::Moved { .. } => Verb::MoveResidence,
        Fact::LeftArea { .. } => Verb::LeaveArea,
        Fact::ReturnedToArea => Verb::ReturnToArea,
        Fact::Died => Verb::RecordDeath,
        Fact::NeedWithdrawn => Verb::WithdrawNeed,
        Fact::Settled => Verb::Settle,
        Fact::PayoutAdjusted { .. } => Verb::Adjust,
        Fact::Closed { .. } => Verb::Close,
        Fact::Reopened => Verb::Reopen,
        Fact::PayoutConfirmed(_) => Verb::ConfirmDay,
        Fact::Absorbed(_) | Fact::MergedInto(_) | Fact::HouseholdFollowed { .. } => {
            Verb::MergeCases
        }
    }
}
