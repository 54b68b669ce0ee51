//! What the programme is: people, households, cases, conditions, documents, approvals, payouts, the
//! plan, communes, rules. Pure: knows no clock, no disk, no screen and no language.
//!
//! An [`Order`] is decided ([`decide`]) into facts that [`admit`] lets follow; facts are told
//! ([`story`]) into a [`Case`]; conditions, stages and counts are readings of cases on a day.

mod admit;
mod apply;
mod bulk;
mod calendar;
mod case;
mod ceiling;
pub mod checklist;
mod citizen_number;
mod commune;
mod condition;
mod day;
mod decide;
mod district;
mod document;
pub mod door;
mod enclosed;
mod fact;
mod footing;
mod funnel;
mod ids;
mod interest;
pub mod limits;
mod listing;
mod loan;
mod mending;
mod merge;
mod money;
mod officer;
mod order;
mod past;
mod person;
mod policy;
mod refusal;
mod rights;
mod stage;
mod standing;
pub mod story;
#[cfg(test)]
mod tests;
mod topic;
mod verb;
pub mod vocabulary;
mod what_if;
mod window;
mod words;

pub use admit::{Ground, admit};
pub use apply::{apply, apply_to_district};
pub use calendar::Calendar;
pub use case::{Application, Case, Closing, PastApplication, RefusedLoan, Residence, Return};
pub use ceiling::{ceiling, term_months_max};
pub use citizen_number::{CITIZEN_DIGITS, Oddity, PROVINCES};
pub use commune::{Boundaries, CommuneFault, Communes, Title, Unit, UnitId};
pub use condition::{Condition, ConditionCode, Fix, Shade, Verdict, conditions};
pub use day::Day;
pub use decide::{Book, Context, Decision, decide};
pub use district::{District, ListPaper, PlanKey, Planned};
pub use document::{Document, DocumentState, Documents, Due, OnlyIf, Supplier};
pub use enclosed::{Enclosed, ListPlace, NeedNamed};
pub use fact::{
    Act, Correction, DistrictFact, Event, Fact, Grant, OfficerEntry, PaidOut, Registration,
    RuleChange, Stamp,
};
pub use footing::{Footing, Shift};
pub use funnel::{
    Counts, Funnel, FunnelBy, FunnelKey, FunnelRow, Ground as FunnelGround, Person as FunnelPerson,
    funnel,
};
pub use ids::{Account, CaseCode, CaseId, OrderId, Seq};
pub use listing::{ListRef, ListSignatures, ListTag, Listing};
pub use loan::{
    Absence, Appointment, Approval, DayConfirmed, DebtCheck, Funding, Need, Payout, Place,
    PlanItem, PlanOfUse, Purpose, RulesDigest, UseCheck, Vetting, Wish,
};
pub use merge::{Absorbed, Held, Joined, Merged, Particular};
pub use money::{AmountFault, Dong};
pub use officer::{Area, AreaNamed, Officer, Officers, Role, Roles};
pub use order::{CommuneCode, Fields, ListNamed, ListRow, Order, SignerNamed, Verb};
pub use past::{in_order, not_after};
pub use person::{
    Alone, Birth, Borrower, Household, Organisation, Personal, Relation, Release, ReleaseKind, Sex,
    Signer,
};
pub use policy::{
    Confirmed, DocumentRule, Mark, Policy, PolicyFault, Rule, RuleKey, Value, WindowReading,
};
pub use refusal::{Article, Bar, DateFault, Doubt, MergeBar, MissingFact, Needs, Refusal, UndoBar};
pub use rights::{Authority, Reach, Right};
pub use stage::Stage;
pub use standing::{Aside, Back, KeptStanding, Progress, Standing, Unconfirmed, Wants};
pub use topic::Topic;
pub use what_if::{Against, INTEREST_DAYS, Supposed, SupposedSigner, WhatIf, what_if};
pub use window::{Readings, WindowVerdict, judge, last_day};
pub use words::{CitizenId, Label, Name, Note, Phone, TextFault};
