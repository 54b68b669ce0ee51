//! The questions an office answers, one typed pair each. Refuses to know who answers.

use serde::{Deserialize, Serialize};

use super::access::AccessLine;
use super::alike::Alike;
use super::approvals::{Approvals, Exceptions};
use super::disbursement::{BoardOrder, Disbursement};
use super::health::Health;
use super::here::Here;
use super::list::{ListFilter, ListOrder};
use super::notices::Notices;
use super::officers::OfficerLine;
use super::pay_days::PayDays;
use super::places::Places;
use super::revealed::Revealed;
use super::sent::{No, Sent};
use super::view::{
    Card, Commune, Found, FunnelView, Home, LogLine, Page, RulesView, Tried, TriedCase, Undoable,
    Verified,
};
use super::{At, Office};
use crate::domain::{
    Boundaries, CaseCode, CaseId, CitizenId, CommuneCode, Day, FunnelBy, Note, OrderId, Seq,
    Supposed, UnitId, WhatIf,
};

/// A question and the kind of answer it has.
pub trait Asked {
    /// What the office answers.
    type Answer;
    /// The question as it goes over the counter.
    fn question(self) -> Question;
    /// The answer out of what came back; nothing when another question was answered.
    fn answer(answer: Answer) -> Option<Self::Answer>;
}

/// Asks a question and takes its answer out of the envelope.
pub fn ask<Q: Asked>(office: &mut dyn Office, question: Q) -> Result<Q::Answer, No> {
    let answer = office.ask(question.question())?;
    Ok(Q::answer(answer).expect("an office answers the question it was asked"))
}

macro_rules! questions {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $kind:ty),* } -> $answer:ty;)*) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
            pub struct $name { $($(#[$field_doc])* pub $field: $kind),* }

            impl Asked for $name {
                type Answer = $answer;
                fn question(self) -> Question { Question::$name(self) }
                fn answer(answer: Answer) -> Option<$answer> {
                    if let Answer::$name(answer) = answer { Some(*answer) } else { None }
                }
            }
        )*

        /// Everything an office can be asked.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[expect(clippy::enum_variant_names, reason = "each bears the name of its question")]
        pub enum Question { $($name($name)),* }

        /// Everything an office can answer.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[expect(clippy::enum_variant_names, reason = "each bears the name of its question")]
        pub enum Answer { $($name(Box<$answer>)),* }
    };
}

questions! {
    /// Where and how the register is.
    HealthAsked {} -> Health;
    /// Who else is at a desk, and at this case. Asking says which case this desk has open: nothing where
    /// none is.
    HereAsked { case: Option<CaseId> } -> Here;
    /// The home screen of today.
    HomeAsked {} -> Home;
    /// A stretch of a commune's people.
    PageAsked {
        unit: UnitId,
        filter: ListFilter,
        order: ListOrder,
        offset: usize,
        limit: usize,
        /// Whose place in the list is wanted too.
        at: Option<CaseId>
    } -> Page;
    /// Everybody on a commune's list, in its order.
    CasesAsked { unit: UnitId, filter: ListFilter, order: ListOrder } -> Vec<CaseId>;
    /// One case, read on a day; today where nothing is said.
    CardAsked { case: CaseId, on: Option<Day> } -> Card;
    /// The numbers of a case, whole. They are noted as seen, with the reason, before they are told.
    RevealAsked { case: CaseId, reason: Note } -> Revealed;
    /// The case a typed code names.
    CodeAsked { code: CaseCode } -> Option<CaseId>;
    /// The communes of the table that are in force on a day; today where nothing is said.
    CommunesAsked { on: Option<Day> } -> Vec<Commune>;
    /// People by name, initials, digits or code.
    FindAsked { text: String, offset: usize, limit: usize } -> Found;
    /// People who may be the one that is being written down, at most `limits::ALIKE_MAX`.
    AlikeAsked {
        name: String,
        birth_year: Option<i32>,
        citizen_id: Option<CitizenId>
    } -> Vec<Alike>;
    /// The villages and groups on file in a commune, at most `limits::PLACES_MAX` of each.
    PlacesAsked { commune: CommuneCode } -> Places;
    /// The counts of a day.
    FunnelAsked {
        /// Today where nothing is said.
        as_of: Option<Day>,
        /// Leave out what was recorded after this instant.
        known: Option<At>,
        by: FunnelBy,
        boundaries: Boundaries
    } -> FunnelView;
    /// Acts from `since` on, oldest first; of one case or of all.
    LogAsked { case: Option<CaseId>, since: Seq, limit: usize } -> Vec<LogLine>;
    /// Acts before `before`, newest first; from the newest on where nothing is said.
    NewestAsked { before: Option<Seq>, limit: usize } -> Vec<LogLine>;
    /// Who looked at which case, newest first, at most `limits::ACCESS_LINES_MAX`: of one case or of
    /// all, before a note or from the newest on.
    AccessAsked { case: Option<CaseId>, before: Option<u64>, limit: usize } -> Vec<AccessLine>;
    /// What others did after `since` to what is the officer's own, newest first. Looks back over
    /// `limits::NOTICES_ACTS_MAX` acts at most.
    NoticesAsked { since: Seq, limit: usize } -> Notices;
    /// Those of the orders that were recorded, each with the act it became.
    RecordedAsked { ids: Vec<OrderId> } -> Vec<(OrderId, Seq)>;
    /// What undo and redo would do.
    UndoableAsked {} -> Undoable;
    /// A stretch of the board of payouts.
    DisbursementAsked {
        order: BoardOrder,
        offset: usize,
        limit: usize,
        /// Whose place on the board is wanted too.
        at: Option<CaseId>
    } -> Disbursement;
    /// A stretch of what waits for the approver.
    ApprovalsAsked {
        offset: usize,
        limit: usize,
        /// Whose place is wanted too.
        at: Option<CaseId>
    } -> Approvals;
    /// Everybody who waits for the approver, in that order.
    ApprovalCasesAsked {} -> Vec<CaseId>;
    /// Days on which something was paid that nobody confirmed.
    PayDaysAsked {} -> PayDays;
    /// What a director looks over, of the last `limits::EXCEPTION_DAYS` days.
    ExceptionsAsked {} -> Exceptions;
    /// How a case would stand on another day, with another amount, term or signer.
    WhatIfAsked { case: CaseId, supposed: Supposed } -> WhatIf;
    /// What an order would meet if it were sent now.
    TryAsked { sent: Sent } -> Tried;
    /// What an order for many cases would meet at each of them, in the order they are named.
    TryEachAsked { sent: Sent } -> Vec<TriedCase>;
    /// Everybody ever on file as an officer, by account.
    OfficersAsked {} -> Vec<OfficerLine>;
    /// The full check.
    VerifyAsked {} -> Verified;
    /// The rules in force on a day; today where nothing is said.
    RulesAsked { on: Option<Day> } -> RulesView;
}
