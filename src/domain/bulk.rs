//! Orders that many cases can take at once. Refuses to know which of them can.

use super::document::Document;
use super::ids::CaseId;
use super::order::Order;

impl Order {
    /// The same order for these cases; nothing where it is not an order for many.
    #[must_use]
    pub fn for_cases(&self, these: Vec<CaseId>) -> Option<Self> {
        let mut order = self.clone();
        match &mut order {
            Self::ConfirmListing { cases, .. }
            | Self::AttestDebt { cases, .. }
            | Self::RecordVetting { cases, .. }
            | Self::ReceiveDocument { cases, .. }
            | Self::PromiseDocument { cases, .. }
            | Self::RejectDocument { cases, .. }
            | Self::WaiveDocument { cases, .. }
            | Self::Approve { cases, .. }
            | Self::Schedule { cases, .. } => *cases = these,
            Self::RegisterApplicant { .. }
            | Self::CountReviewed { .. }
            | Self::RecordNeed { .. }
            | Self::CorrectApplicant { .. }
            | Self::ReceiveList { .. }
            | Self::NameBorrower { .. }
            | Self::PlanUse { .. }
            | Self::Submit { .. }
            | Self::Return { .. }
            | Self::Refuse { .. }
            | Self::Disburse { .. }
            | Self::RecordAbsence { .. }
            | Self::RecordCoreNumbers { .. }
            | Self::RecordUseCheck { .. }
            | Self::MoveResidence { .. }
            | Self::LeaveArea { .. }
            | Self::ReturnToArea { .. }
            | Self::RecordDeath { .. }
            | Self::WithdrawNeed { .. }
            | Self::Settle { .. }
            | Self::Close { .. }
            | Self::Reopen { .. }
            | Self::MergeCases { .. }
            | Self::SetPlan { .. }
            | Self::SetPracticeDay { .. }
            | Self::ConfirmDay { .. }
            | Self::AddOfficer { .. }
            | Self::SetRole { .. }
            | Self::SetCommunes { .. }
            | Self::HandOver { .. }
            | Self::RemoveOfficer { .. }
            | Self::ClosePeriod { .. }
            | Self::Adjust { .. }
            | Self::Undo { .. } => return None,
        }
        Some(order)
    }

    /// The document an order for many is about, where it is about one.
    pub const fn document(&self) -> Option<Document> {
        if let Self::ReceiveDocument { document, .. }
        | Self::PromiseDocument { document, .. }
        | Self::RejectDocument { document, .. }
        | Self::WaiveDocument { document, .. } = self
        {
            Some(*document)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Day, Place};

    #[test]
    fn an_order_for_many_is_made_for_others_and_one_for_a_single_case_is_not() {
        let cases = |numbers: &[u32]| -> Vec<CaseId> {
            numbers.iter().map(|n| CaseId::new(2024, *n)).collect()
        };
        let schedule = |cases| Order::Schedule {
            cases,
            date: Day::of(2024, 6, 12),
            place: Place::Point,
        };
        let order = schedule(cases(&[1, 2, 3]));
        assert_eq!(order.for_cases(cases(&[2])), Some(schedule(cases(&[2]))));
        let case = CaseId::new(2024, 1);
        assert_eq!(Order::Submit { case }.for_cases(cases(&[2])), None);
    }
}
