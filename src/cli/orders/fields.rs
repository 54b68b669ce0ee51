//! The one table of what an order line may hold: every verb's fields, their kinds, which must be
//! there. The check of unknown fields, the help and the tests read it; the parser is held to it.

mod office;
mod within;

use super::word::{PurposeWord, words};
use crate::domain::{Alone, Document, Funding, Organisation, Place, Relation, Sex, Verb};
use office::{
    ADD_OFFICER, ADJUST, CLOSE_PERIOD, HAND_OVER, REMOVE_OFFICER, SET_COMMUNES, SET_ROLE,
};
pub(super) use within::{BORROWER, ITEM, LIST, NEED, PERSON, RELEASE, ROW};

/// One field of an order line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    pub(super) asked: Asked,
}

/// Whether a field must be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    Always,
    Maybe,
    /// One of the order's fields marked so, and no other of them beside it.
    OneOf,
    /// Where the named field is there, and nowhere else.
    With(&'static str),
    /// At most where the named field is there.
    MaybeWith(&'static str),
}

/// What may stand in a field.
#[derive(Debug, Clone, Copy)]
pub(super) enum Kind {
    /// A short text.
    Label,
    /// A longer text.
    Note,
    /// A person's name.
    Name,
    /// 12 digits, or the 9 of old, as text.
    CitizenId,
    /// 10 digits as text.
    Phone,
    /// `2024-06-30`.
    Day,
    /// A day, or a year alone.
    Birth,
    /// Whole đồng.
    Amount,
    /// A whole number of something else; the one shown in help.
    Whole(u32),
    /// `true` or `false`.
    Flag,
    /// `true`, to say so.
    JustTrue,
    /// One of a fixed set of words.
    Word(fn() -> Vec<&'static str>),
    /// A case's code.
    Case,
    /// Codes of one case or many.
    Cases,
    /// A commune's five digits, as text.
    Commune,
    /// Names of fields.
    Names,
    /// Fields of their own, once.
    Object(&'static [Field]),
    /// Fields of their own, one time or many.
    List(&'static [Field]),
    /// The revision the order was made on; an object of them where it names several cases.
    Revision,
    /// The order's own id.
    OrderId,
    /// The account of an officer.
    Account,
    /// One of a fixed set of words, or several of them.
    Words(fn() -> Vec<&'static str>),
    /// Codes of communes, or `all`.
    Communes,
    /// `2024-06`.
    Month,
}

const fn must(name: &'static str, kind: Kind) -> Field {
    let asked = Asked::Always;
    Field { name, kind, asked }
}

const fn may(name: &'static str, kind: Kind) -> Field {
    let asked = Asked::Maybe;
    Field { name, kind, asked }
}

const fn one_of(name: &'static str, kind: Kind) -> Field {
    let asked = Asked::OneOf;
    Field { name, kind, asked }
}

const fn with(other: &'static str, name: &'static str, kind: Kind) -> Field {
    let asked = Asked::With(other);
    Field { name, kind, asked }
}

const fn maybe_with(other: &'static str, name: &'static str, kind: Kind) -> Field {
    let asked = Asked::MaybeWith(other);
    Field { name, kind, asked }
}

/// What every order takes beside its own fields. Where an order has a field of the same name, that
/// one stands for both.
pub(super) const ENVELOPE: &[Field] = &[
    may("id", Kind::OrderId),
    may("on", Kind::Day),
    may("revision", Kind::Revision),
    may("reason", Kind::Note),
    may("note", Kind::Note),
];

const REGISTER_APPLICANT: &[Field] = &[
    must("commune", Kind::Commune),
    must("name", Kind::Name),
    must("birth", Kind::Birth),
    must("sex", Kind::Word(words::<Sex>)),
    may("village", Kind::Label),
    may("citizen_id", Kind::CitizenId),
    may("release", Kind::Object(RELEASE)),
    may("organisation", Kind::Word(words::<Organisation>)),
    may("group", Kind::Label),
    may("household", Kind::Case),
    may("phone", Kind::Phone),
    may("need", Kind::Object(NEED)),
    may("borrower", Kind::Object(BORROWER)),
    may("list", Kind::Object(LIST)),
];

const CORRECT_APPLICANT: &[Field] = &[
    must("case", Kind::Case),
    may("name", Kind::Name),
    may("birth", Kind::Birth),
    may("sex", Kind::Word(words::<Sex>)),
    may("village", Kind::Label),
    may("citizen_id", Kind::CitizenId),
    may("release", Kind::Object(RELEASE)),
    may("organisation", Kind::Word(words::<Organisation>)),
    may("group", Kind::Label),
    may("household", Kind::Case),
    may("phone", Kind::Phone),
];

const RECORD_NEED: &[Field] = &[
    must("case", Kind::Case),
    must("wants", Kind::Flag),
    may("purpose", Kind::Word(words::<PurposeWord>)),
    may("amount", Kind::Amount),
    may("months", Kind::Whole(60)),
    with("purpose", "course_months", Kind::Whole(10)),
    maybe_with("purpose", "leave_months", Kind::Whole(0)),
    may("asked_on", Kind::Day),
    may("asked_by", Kind::Label),
];

const COUNT_REVIEWED: &[Field] = &[
    must("commune", Kind::Commune),
    must("list_no", Kind::Label),
    must("list_date", Kind::Day),
    must("persons", Kind::Whole(18)),
];

const RECEIVE_LIST: &[Field] = &[
    must("commune", Kind::Commune),
    must("list_no", Kind::Label),
    must("list_date", Kind::Day),
    must("police_signed_on", Kind::Day),
    may("committee_signed_on", Kind::Day),
    one_of("rows", Kind::List(ROW)),
    one_of("none", Kind::JustTrue),
];

const CONFIRM_LISTING: &[Field] = &[
    must("cases", Kind::Cases),
    must("list_no", Kind::Label),
    must("list_date", Kind::Day),
    must("police_signed_on", Kind::Day),
    must("committee_signed_on", Kind::Day),
];

const NAME_BORROWER: &[Field] = &[
    must("case", Kind::Case),
    one_of("person", Kind::Object(PERSON)),
    with("person", "relation", Kind::Word(words::<Relation>)),
    one_of("alone", Kind::Word(words::<Alone>)),
];

const PLAN_USE: &[Field] = &[
    must("case", Kind::Case),
    must("items", Kind::List(ITEM)),
    must("own_capital", Kind::Amount),
    must("total_need", Kind::Amount),
    may("instalment_months", Kind::Whole(6)),
];

const ATTEST_DEBT: &[Field] = &[
    must("cases", Kind::Cases),
    must("none", Kind::Flag),
    must("checked_on", Kind::Day),
    may("ends_on", Kind::Day),
];

const RECORD_VETTING: &[Field] = &[
    must("cases", Kind::Cases),
    must("group", Kind::Label),
    must("on", Kind::Day),
    must("agreed", Kind::Flag),
    may("reason_code", Kind::Label),
];

const RECEIVE_DOCUMENT: &[Field] = &[
    must("cases", Kind::Cases),
    must("document", Kind::Word(words::<Document>)),
    may("copies", Kind::Whole(1)),
    may("kept_at", Kind::Label),
];

const PROMISE_DOCUMENT: &[Field] = &[
    must("cases", Kind::Cases),
    must("document", Kind::Word(words::<Document>)),
    must("due", Kind::Day),
    must("by", Kind::Label),
];

const DOCUMENT_WITH_REASON: &[Field] = &[
    must("cases", Kind::Cases),
    must("document", Kind::Word(words::<Document>)),
    must("reason", Kind::Note),
];

const RETURN: &[Field] = &[
    must("case", Kind::Case),
    must("fields", Kind::Names),
    must("note", Kind::Note),
];

const APPROVE: &[Field] = &[
    must("cases", Kind::Cases),
    may("amount", Kind::Amount),
    may("months", Kind::Whole(60)),
    may("instalment_months", Kind::Whole(6)),
    may("decision_no", Kind::Label),
    may("decision_date", Kind::Day),
];

const REFUSE: &[Field] = &[
    must("case", Kind::Case),
    must("reason_code", Kind::Label),
    must("note", Kind::Note),
];

const SCHEDULE: &[Field] = &[
    must("cases", Kind::Cases),
    must("date", Kind::Day),
    must("place", Kind::Word(words::<Place>)),
];

const DISBURSE: &[Field] = &[
    must("case", Kind::Case),
    must("amount", Kind::Amount),
    must("on", Kind::Day),
    may("loan_no", Kind::Label),
    may("loan_book_no", Kind::Label),
    may("slip_no", Kind::Label),
    may("funding", Kind::Word(words::<Funding>)),
    may("received_by", Kind::Label),
];

const RECORD_ABSENCE: &[Field] = &[
    must("case", Kind::Case),
    must("date", Kind::Day),
    must("reason", Kind::Note),
    may("next", Kind::Day),
];

const RECORD_CORE_NUMBERS: &[Field] = &[
    must("case", Kind::Case),
    may("customer_no", Kind::Label),
    may("loan_no", Kind::Label),
];

const RECORD_USE_CHECK: &[Field] = &[
    must("case", Kind::Case),
    must("on", Kind::Day),
    must("as_intended", Kind::Flag),
    may("amount_misused", Kind::Amount),
    must("note", Kind::Note),
];

const MOVE_RESIDENCE: &[Field] = &[
    must("case", Kind::Case),
    must("commune", Kind::Commune),
    may("village", Kind::Label),
];

const LEAVE_AREA: &[Field] = &[must("case", Kind::Case), may("to", Kind::Label)];

const CLOSE: &[Field] = &[
    must("case", Kind::Case),
    must("reason_code", Kind::Label),
    may("referral", Kind::Label),
];

const CASE_ALONE: &[Field] = &[must("case", Kind::Case)];

const MERGE_CASES: &[Field] = &[must("keep", Kind::Case), must("drop", Kind::Case)];

const SET_PLAN: &[Field] = &[
    must("commune", Kind::Commune),
    may("organisation", Kind::Word(words::<Organisation>)),
    must("year", Kind::Whole(2024)),
    must("amount", Kind::Amount),
    may("resolution", Kind::Label),
];

const SET_PRACTICE_DAY: &[Field] = &[must("date", Kind::Day)];

const CONFIRM_DAY: &[Field] = &[must("point", Kind::Commune), must("date", Kind::Day)];

const UNDO: &[Field] = &[must("seq", Kind::Whole(42))];

/// The fields of an order of its own; nothing for what the office records by itself.
pub(super) const fn fields_of(verb: Verb) -> &'static [Field] {
    match verb {
        Verb::RegisterApplicant => REGISTER_APPLICANT,
        Verb::CountReviewed => COUNT_REVIEWED,
        Verb::RecordNeed => RECORD_NEED,
        Verb::CorrectApplicant => CORRECT_APPLICANT,
        Verb::ReceiveList => RECEIVE_LIST,
        Verb::ConfirmListing => CONFIRM_LISTING,
        Verb::NameBorrower => NAME_BORROWER,
        Verb::PlanUse => PLAN_USE,
        Verb::AttestDebt => ATTEST_DEBT,
        Verb::RecordVetting => RECORD_VETTING,
        Verb::ReceiveDocument => RECEIVE_DOCUMENT,
        Verb::PromiseDocument => PROMISE_DOCUMENT,
        Verb::RejectDocument | Verb::WaiveDocument => DOCUMENT_WITH_REASON,
        Verb::Return => RETURN,
        Verb::Approve => APPROVE,
        Verb::Refuse => REFUSE,
        Verb::Schedule => SCHEDULE,
        Verb::Disburse => DISBURSE,
        Verb::RecordAbsence => RECORD_ABSENCE,
        Verb::RecordCoreNumbers => RECORD_CORE_NUMBERS,
        Verb::RecordUseCheck => RECORD_USE_CHECK,
        Verb::MoveResidence => MOVE_RESIDENCE,
        Verb::LeaveArea => LEAVE_AREA,
        Verb::Submit
        | Verb::ReturnToArea
        | Verb::RecordDeath
        | Verb::WithdrawNeed
        | Verb::Settle
        | Verb::Reopen => CASE_ALONE,
        Verb::Close => CLOSE,
        Verb::MergeCases => MERGE_CASES,
        Verb::SetPlan => SET_PLAN,
        Verb::SetPracticeDay => SET_PRACTICE_DAY,
        Verb::ConfirmDay => CONFIRM_DAY,
        Verb::Undo => UNDO,
        Verb::AddOfficer => ADD_OFFICER,
        Verb::SetRole => SET_ROLE,
        Verb::SetCommunes => SET_COMMUNES,
        Verb::HandOver => HAND_OVER,
        Verb::RemoveOfficer => REMOVE_OFFICER,
        Verb::ClosePeriod => CLOSE_PERIOD,
        Verb::Adjust => ADJUST,
        Verb::RulesInForce => &[],
    }
}
