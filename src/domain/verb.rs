//! The officer's verbs: the words of orders and of the log, and the numbers they are kept under.

use serde::{Deserialize, Serialize};

macro_rules! verbs {
    ($($(#[$doc:meta])* $verb:ident = $id:literal, $number:literal;)*) => {
        /// The verb of an order, or of what the office itself records. The numbers are kept on disk.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Verb { $($(#[$doc])* $verb = $number,)* }

        impl Verb {
            /// All of them, in the order they are listed to officers.
            pub const ALL: &[Self] = &[$(Self::$verb,)*];

            /// The word of orders, answers and the log.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$verb => $id,)* }
            }
        }
    };
}

verbs! {
    RegisterApplicant = "register_applicant", 0;
    CountReviewed = "count_reviewed", 1;
    RecordNeed = "record_need", 2;
    CorrectApplicant = "correct_applicant", 3;
    ReceiveList = "receive_list", 4;
    ConfirmListing = "confirm_listing", 5;
    NameBorrower = "name_borrower", 6;
    PlanUse = "plan_use", 7;
    AttestDebt = "attest_debt", 8;
    RecordVetting = "record_vetting", 9;
    ReceiveDocument = "receive_document", 10;
    PromiseDocument = "promise_document", 11;
    RejectDocument = "reject_document", 12;
    WaiveDocument = "waive_document", 13;
    Submit = "submit", 14;
    Return = "return", 15;
    Approve = "approve", 16;
    Refuse = "refuse", 17;
    Schedule = "schedule", 18;
    Disburse = "disburse", 19;
    RecordAbsence = "record_absence", 20;
    RecordCoreNumbers = "record_core_numbers", 21;
    RecordUseCheck = "record_use_check", 22;
    MoveResidence = "move_residence", 23;
    LeaveArea = "leave_area", 24;
    ReturnToArea = "return_to_area", 25;
    RecordDeath = "record_death", 26;
    WithdrawNeed = "withdraw_need", 27;
    Settle = "settle", 28;
    Close = "close", 29;
    Reopen = "reopen", 30;
    MergeCases = "merge_cases", 35;
    SetPlan = "set_plan", 31;
    SetPracticeDay = "set_practice_day", 32;
    AddOfficer = "add_officer", 36;
    SetRole = "set_role", 37;
    SetCommunes = "set_communes", 38;
    HandOver = "hand_over", 39;
    RemoveOfficer = "remove_officer", 40;
    ClosePeriod = "close_period", 41;
    Adjust = "adjust", 42;
    /// The day's payouts of a transaction point as a whole.
    ConfirmDay = "confirm_day", 43;
    Undo = "undo", 33;
    /// Appended by the office itself when its rules differ from the set before.
    RulesInForce = "rules_in_force", 34;
}

impl Verb {
    /// The verb with this word, among those an officer may order.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|verb| verb.id() == id && verb.is_orderable())
    }

    /// Whether an officer may order it; `rules_in_force` is the office's own.
    pub const fn is_orderable(self) -> bool {
        !matches!(self, Self::RulesInForce)
    }
}
