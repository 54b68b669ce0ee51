//! From the fields of an order line to the order, verb by verb.

mod money;
mod officer;
mod paper;
mod person;

use super::reader::{Reader, list};
use super::value;
use crate::domain::{Order, Refusal, Seq, Verb};

/// The order of the verb; nothing for what no officer may order.
#[expect(clippy::too_many_lines, reason = "one arm a verb, nothing else")]
pub(super) fn order(verb: Verb, fields: &mut Reader<'_>) -> Result<Option<Order>, Refusal> {
    let order = match verb {
        Verb::RegisterApplicant => person::register_applicant(fields)?,
        Verb::CountReviewed => paper::count_reviewed(fields)?,
        Verb::RecordNeed => person::record_need(fields)?,
        Verb::CorrectApplicant => person::correct_applicant(fields)?,
        Verb::ReceiveList => paper::receive_list(fields)?,
        Verb::ConfirmListing => paper::confirm_listing(fields)?,
        Verb::NameBorrower => person::name_borrower(fields)?,
        Verb::PlanUse => money::plan_use(fields)?,
        Verb::AttestDebt => paper::attest_debt(fields)?,
        Verb::RecordVetting => paper::record_vetting(fields)?,
        Verb::ReceiveDocument => paper::receive_document(fields)?,
        Verb::PromiseDocument => paper::promise_document(fields)?,
        Verb::RejectDocument => paper::reject_document(fields)?,
        Verb::WaiveDocument => paper::waive_document(fields)?,
        Verb::Submit => Order::Submit {
            case: fields.case("case")?,
        },
        Verb::Return => money::return_file(fields)?,
        Verb::Approve => money::approve(fields)?,
        Verb::Refuse => money::refuse(fields)?,
        Verb::Schedule => money::schedule(fields)?,
        Verb::Disburse => money::disburse(fields)?,
        Verb::RecordAbsence => money::record_absence(fields)?,
        Verb::RecordCoreNumbers => money::record_core_numbers(fields)?,
        Verb::RecordUseCheck => money::record_use_check(fields)?,
        Verb::MoveResidence => person::move_residence(fields)?,
        Verb::LeaveArea => person::leave_area(fields)?,
        Verb::ReturnToArea => Order::ReturnToArea {
            case: fields.case("case")?,
        },
        Verb::RecordDeath => Order::RecordDeath {
            case: fields.case("case")?,
        },
        Verb::WithdrawNeed => Order::WithdrawNeed {
            case: fields.case("case")?,
        },
        Verb::Settle => Order::Settle {
            case: fields.case("case")?,
        },
        Verb::Close => person::close(fields)?,
        Verb::Reopen => Order::Reopen {
            case: fields.case("case")?,
        },
        Verb::MergeCases => Order::MergeCases {
            keep: fields.case("keep")?,
            drop: fields.case("drop")?,
        },
        Verb::SetPlan => money::set_plan(fields)?,
        Verb::SetPracticeDay => Order::SetPracticeDay {
            date: fields.must("date", value::day)?,
        },
        Verb::ConfirmDay => Order::ConfirmDay {
            point: fields.must("point", value::commune)?,
            date: fields.must("date", value::day)?,
        },
        Verb::AddOfficer => officer::add_officer(fields)?,
        Verb::SetRole => officer::set_role(fields)?,
        Verb::SetCommunes => officer::set_communes(fields)?,
        Verb::HandOver => officer::hand_over(fields)?,
        Verb::RemoveOfficer => Order::RemoveOfficer {
            account: fields.must("account", value::account)?,
        },
        Verb::ClosePeriod => Order::ClosePeriod {
            through: fields.must("month", value::month)?,
        },
        Verb::Adjust => Order::Adjust {
            seq: Seq(fields.must("seq", value::whole(1..=u64::MAX))?),
            amount: fields.must("amount", value::amount)?,
            reason: fields.must("reason", value::note)?,
        },
        Verb::Undo => Order::Undo {
            seq: Seq(fields.must("seq", value::whole(1..=u64::MAX))?),
        },
        Verb::RulesInForce => return Ok(None),
    };
    Ok(Some(order))
}
