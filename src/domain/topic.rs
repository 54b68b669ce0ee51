//! What a fact is about and what an order rests on, so that two officers at one case are asked again where
//! one's act changes what the other looked at, and only there. Refuses to know revisions and screens.

use super::document::Document;
use super::fact::{Act, Event, Fact};
use super::order::{Order, Verb};

/// A part of a case that is recorded and read by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// Who the person is.
    Person,
    Need,
    Listing,
    Borrower,
    PlanOfUse,
    Debt,
    Vetting,
    Paper(Document),
    /// With the approver, or sent back.
    Submission,
    /// Granted or turned down.
    Decision,
    Appointment,
    Payout,
    UseCheck,
    CoreNumbers,
    /// Lives here, left, died.
    Residence,
    /// Open or closed, paid back.
    Closing,
    /// One file of a person, or more.
    File,
}

impl Fact {
    /// What it is about.
    pub const fn topic(&self) -> Topic {
        match self {
            Self::Registered(_) | Self::Corrected(_) => Topic::Person,
            Self::NeedRecorded { .. } | Self::NeedWithdrawn => Topic::Need,
            Self::Listed { .. } | Self::ListingConfirmed { .. } => Topic::Listing,
            Self::BorrowerNamed(_) => Topic::Borrower,
            Self::UsePlanned(_) => Topic::PlanOfUse,
            Self::DebtAttested(_) => Topic::Debt,
            Self::Vetted(_) => Topic::Vetting,
            Self::DocumentReceived { document, .. }
            | Self::DocumentPromised { document, .. }
            | Self::DocumentRejected { document, .. }
            | Self::DocumentWaived { document, .. } => Topic::Paper(*document),
            Self::Submitted | Self::Returned { .. } => Topic::Submission,
            Self::Approved(_) | Self::Refused { .. } => Topic::Decision,
            Self::Scheduled(_) | Self::AbsenceRecorded { .. } => Topic::Appointment,
            Self::Disbursed(_) | Self::PayoutConfirmed(_) | Self::PayoutAdjusted { .. } => {
                Topic::Payout
            }
            Self::UseChecked(_) => Topic::UseCheck,
            Self::CoreNumbersRecorded { .. } => Topic::CoreNumbers,
            Self::Moved { .. } | Self::LeftArea { .. } | Self::ReturnedToArea | Self::Died => {
                Topic::Residence
            }
            Self::Settled | Self::Closed { .. } | Self::Reopened => Topic::Closing,
            Self::Absorbed(_) | Self::MergedInto(_) | Self::HouseholdFollowed { .. } => Topic::File,
        }
    }
}

impl Order {
    /// Whether it rests on a part of its case: a change of it is a reason to look again.
    pub fn rests_on(&self, topic: Topic) -> bool {
        let is_about_the_bank = matches!(
            topic,
            Topic::Decision | Topic::Appointment | Topic::Payout | Topic::Closing | Topic::File
        );
        match self.verb() {
            Verb::RecordNeed | Verb::WithdrawNeed => topic == Topic::Need,
            Verb::CorrectApplicant => topic == Topic::Person,
            Verb::ConfirmListing | Verb::ReceiveList => topic == Topic::Listing,
            Verb::NameBorrower => topic == Topic::Borrower,
            Verb::PlanUse => topic == Topic::PlanOfUse,
            Verb::AttestDebt => topic == Topic::Debt,
            Verb::RecordVetting => topic == Topic::Vetting,
            Verb::ReceiveDocument
            | Verb::PromiseDocument
            | Verb::RejectDocument
            | Verb::WaiveDocument => self.document().map(Topic::Paper) == Some(topic),
            // Whoever hands a file on or decides on it looked at all of it.
            Verb::Submit | Verb::Return | Verb::Approve | Verb::Refuse | Verb::Close => {
                !matches!(topic, Topic::CoreNumbers | Topic::UseCheck)
            }
            Verb::Schedule => is_about_the_bank || topic == Topic::Residence,
            Verb::Disburse => {
                is_about_the_bank
                    || matches!(topic, Topic::Residence | Topic::Borrower | Topic::Debt)
            }
            Verb::RecordAbsence | Verb::Settle | Verb::Reopen => is_about_the_bank,
            Verb::RecordCoreNumbers => topic == Topic::CoreNumbers,
            Verb::RecordUseCheck => topic == Topic::UseCheck,
            Verb::ConfirmDay => topic == Topic::Payout,
            Verb::MoveResidence | Verb::LeaveArea | Verb::ReturnToArea | Verb::RecordDeath => {
                topic == Topic::Residence
            }
            Verb::MergeCases | Verb::Undo => true,
            // These name no case, and an adjustment no revision of one.
            Verb::RegisterApplicant
            | Verb::CountReviewed
            | Verb::SetPlan
            | Verb::SetPracticeDay
            | Verb::AddOfficer
            | Verb::SetRole
            | Verb::SetCommunes
            | Verb::HandOver
            | Verb::RemoveOfficer
            | Verb::ClosePeriod
            | Verb::Adjust
            | Verb::RulesInForce => false,
        }
    }

    /// Whether an act changed what it rests on. One that takes another back may have changed anything.
    pub fn rests_on_what(&self, act: &Act) -> bool {
        act.events.iter().any(|event| match event {
            Event::Case(_, fact) => self.rests_on(fact.topic()),
            Event::Undone { .. } => true,
            Event::District(_) => false,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::{CaseId, Day, Dong, Label, Note, Place};
    use super::*;

    const CASE: CaseId = CaseId::new(2024, 1);

    fn rests(order: &Order) -> Vec<Topic> {
        const ALL: [Topic; 17] = [
            Topic::Person,
            Topic::Need,
            Topic::Listing,
            Topic::Borrower,
            Topic::PlanOfUse,
            Topic::Debt,
            Topic::Vetting,
            Topic::Paper(Document::LoanBook),
            Topic::Submission,
            Topic::Decision,
            Topic::Appointment,
            Topic::Payout,
            Topic::UseCheck,
            Topic::CoreNumbers,
            Topic::Residence,
            Topic::Closing,
            Topic::File,
        ];
        let topics = ALL.into_iter();
        topics.filter(|topic| order.rests_on(*topic)).collect()
    }

    #[test]
    fn whoever_decides_on_a_file_looked_at_all_of_it() {
        let approve = Order::Approve {
            cases: vec![CASE],
            amount: None,
            months: None,
            instalment_months: None,
            decision_no: None,
            decision_date: None,
        };
        for order in [Order::Submit { case: CASE }, approve] {
            let rests = rests(&order);
            assert_eq!(rests.len(), 15, "{rests:?}");
            assert!(!rests.contains(&Topic::CoreNumbers) && !rests.contains(&Topic::UseCheck));
        }
    }

    #[test]
    fn money_rests_on_the_grant_the_day_and_what_was_paid() {
        let schedule = Order::Schedule {
            cases: vec![CASE],
            date: Day::of(2024, 6, 12),
            place: Place::Point,
        };
        let pay = Order::Disburse {
            case: CASE,
            amount: Dong::of(1),
            loan_no: None,
            loan_book_no: None,
            slip_no: None,
            funding: None,
            received_by: None,
        };
        for order in [schedule, pay] {
            let rests = rests(&order);
            for topic in [Topic::Decision, Topic::Appointment, Topic::Payout] {
                assert!(rests.contains(&topic), "{order:?} {topic:?}");
            }
            assert!(!rests.contains(&Topic::Paper(Document::LoanBook)));
        }
    }

    #[test]
    fn a_paper_rests_on_itself_and_a_fact_on_its_own_kind() {
        let waive = Order::WaiveDocument {
            cases: vec![CASE],
            document: Document::LoanBook,
            reason: Note::new("không cần").unwrap(),
        };
        assert_eq!(rests(&waive), [Topic::Paper(Document::LoanBook)]);
        assert!(!waive.rests_on(Topic::Paper(Document::Mau01)));
        let leave = Order::LeaveArea {
            case: CASE,
            to: Label::new("Hà Nội").ok(),
        };
        assert_eq!(rests(&leave), [Topic::Residence]);
        let settled = Fact::Settled.topic();
        assert!(Order::Settle { case: CASE }.rests_on(settled));
    }
}
