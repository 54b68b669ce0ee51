//! Which order each form makes. Refuses to know what is typed into it.

use super::filled::{Fault, Filled};
use super::{Draft, bank, bulk, decision, file, life, list, merge, office, paper, person};
use crate::text::desk::FormTitle;

/// Makes the order of what was typed.
type Build = fn(&Filled<'_>) -> Result<Draft, Fault>;

/// How a form of this title makes its order.
pub(super) const fn build(title: FormTitle) -> Build {
    match title {
        FormTitle::Need => person::need_order,
        FormTitle::Listing => person::listing_order,
        FormTitle::Debt => person::debt_order,
        FormTitle::Borrower => person::borrower_order,
        FormTitle::PlanOfUse => person::plan_of_use_order,
        FormTitle::Vetting => person::vetting_order,
        FormTitle::Submit => |filled| Ok(bank::submit_order(filled)),
        FormTitle::Approve => bank::approve_order,
        FormTitle::Return => decision::return_order,
        FormTitle::Refuse => decision::refuse_order,
        FormTitle::Schedule => bank::schedule_order,
        FormTitle::Pay => bank::pay_order,
        FormTitle::Absence => bank::absence_order,
        FormTitle::UseCheck => bank::use_check_order,
        FormTitle::PracticeDay => office::practice_day_order,
        FormTitle::Wrong => paper::wrong_order,
        FormTitle::Received => |filled| Ok(bulk::received_order(filled)),
        FormTitle::Promised => paper::promised_order,
        FormTitle::NotNeeded => paper::not_needed_order,
        FormTitle::Undo | FormTitle::Reason => |filled| Ok(office::given_order(filled)),
        FormTitle::NewPerson => file::new_person_order,
        FormTitle::Correct => file::correct_order,
        FormTitle::ReceiveList => list::receive_list_order,
        FormTitle::CountReviewed => list::count_reviewed_order,
        FormTitle::Move => life::move_order,
        FormTitle::Leave => life::leave_order,
        FormTitle::ComeBack => life::come_back_order,
        FormTitle::Death => life::death_order,
        FormTitle::Withdraw => life::withdraw_order,
        FormTitle::CoreNumbers => life::core_numbers_order,
        FormTitle::Settle => life::settle_order,
        FormTitle::CloseFile => life::close_file_order,
        FormTitle::Reopen => life::reopen_order,
        FormTitle::Plan => office::plan_order,
        FormTitle::Merge => merge::merge_order,
    }
}
