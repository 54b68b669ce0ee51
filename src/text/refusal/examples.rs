//! An example of every refusal and of every fault inside one. The tables are matches over the enums,
//! so that a new variant does not compile before it has its example here.

use crate::domain::{
    Account, AmountFault, Bar, Birth, CaseId, ConditionCode, DateFault, Day, Document, Dong, Doubt,
    MergeBar, MissingFact, Needs, Particular, Refusal, Right, RuleKey, Seq, Shift, Stage,
    TextFault, UndoBar, Verb,
};

/// Writes a function that lists the examples of an enum, and a match that names every variant.
macro_rules! every {
    ($list:ident, $name:ident, $kind:ident { $($variant:ident => [$($example:expr),+ $(,)?],)+ }) => {
        pub(super) fn $list() -> Vec<(&'static str, $kind)> {
            vec![$($((stringify!($variant), $example),)+)+]
        }

        pub(super) fn $name(of: &$kind) -> &'static str {
            match of {
                $($kind::$variant { .. } => stringify!($variant),)+
            }
        }
    };
}

fn case() -> CaseId {
    CaseId::new(2024, 137)
}

fn on() -> Day {
    Day::of(2024, 6, 11)
}

fn bad_date(field: &'static str, fault: DateFault) -> Refusal {
    Refusal::BadDate { field, fault }
}

fn bad_text(fault: TextFault) -> Refusal {
    Refusal::BadText {
        field: "village",
        fault,
    }
}

fn shift(what: Particular, by: &str, at: i64) -> Shift {
    let seq = Seq(if by == "lan" { 58 } else { 60 });
    let by = Account::new(by).expect("an account");
    Shift { what, seq, by, at }
}

every!(date_faults, name_of_date_fault, DateFault {
    NotADate => [DateFault::NotADate { typed: "31/02/2024".to_owned() }],
    Future => [DateFault::Future { on: Day::of(2024, 7, 1), today: on() }],
    Before => [
        DateFault::Before { on: Day::of(2024, 6, 1), earliest: on(), fact: Verb::Approve },
        DateFault::Before { on: on(), earliest: Day::of(2024, 6, 12), fact: Verb::Schedule },
    ],
    BeforeInForce => [DateFault::BeforeInForce {
        on: Day::of(2023, 10, 9),
        in_force: Day::of(2023, 10, 10),
    }],
    Order => [DateFault::Order { earlier: on(), later: Day::of(2024, 6, 1) }],
    NotATransactionDay => [DateFault::NotATransactionDay {
        date: Day::of(2024, 7, 11),
        next: Day::of(2024, 8, 10),
    }],
    NothingToConfirm => [DateFault::NothingToConfirm { date: on() }],
    PracticeBackwards => [DateFault::PracticeBackwards {
        date: Day::of(2024, 6, 1),
        today: on(),
    }],
    Closed => [DateFault::Closed {
        on: Day::of(2024, 5, 20),
        through: Day::of(2024, 5, 31),
    }],
});

every!(text_faults, name_of_text_fault, TextFault {
    Empty => [TextFault::Empty],
    TooLong => [TextFault::TooLong { bytes: 10_240, bytes_max: 120 }],
    Digit => [TextFault::Digit],
    NoLetter => [TextFault::NoLetter],
});

every!(amount_faults, name_of_amount_fault, AmountFault {
    Negative => [AmountFault::Negative],
    Zero => [AmountFault::Zero],
    TooLarge => [AmountFault::TooLarge],
    NotWhole => [AmountFault::NotWhole],
});

every!(undo_bars, name_of_undo_bar, UndoBar {
    Unknown => [UndoBar::Unknown],
    Already => [UndoBar::Already { by: Seq(43) }],
    Later => [UndoBar::Later {
        seq: Seq(57),
        verb: Verb::Submit,
        because: Box::new(Refusal::DocumentsMissing {
            case: case(),
            verb: Verb::Submit,
            documents: vec![Document::Form01Td],
        }),
    }],
    Office => [UndoBar::Office],
    CitizenIdTaken => [UndoBar::CitizenIdTaken { case: CaseId::new(2024, 12) }],
    MergedSince => [UndoBar::MergedSince { seq: Seq(57) }],
    SubmittedSince => [UndoBar::SubmittedSince { seq: Seq(57) }],
    Closed => [UndoBar::Closed { through: Day::of(2024, 5, 31) }],
});

every!(needs, name_of_needs, Needs {
    Wish => [Needs::Wish],
    NotSubmitted => [Needs::NotSubmitted],
    Submitted => [Needs::Submitted],
    Approved => [Needs::Approved],
    Scheduled => [Needs::Scheduled],
    Paid => [Needs::Paid],
    Unpaid => [Needs::Unpaid],
    NotPaid => [Needs::NotPaid],
    Open => [Needs::Open],
    Closed => [Needs::Closed],
    Here => [Needs::Here],
    Left => [Needs::Left],
    NeverAtBank => [Needs::NeverAtBank],
    DocumentByHand => [
        Needs::DocumentByHand(Document::Mau01),
        Needs::DocumentByHand(Document::Form04Td),
        Needs::DocumentByHand(Document::Form06Td),
    ],
    DocumentAsked => [Needs::DocumentAsked(Document::Form01Uq)],
});

every!(missing_facts, name_of_missing_fact, MissingFact {
    CitizenId => [MissingFact::CitizenId],
    Release => [MissingFact::Release],
    Borrower => [MissingFact::Borrower],
    Amount => [MissingFact::Amount],
    Term => [MissingFact::Term],
});

every!(bars, name_of_bar, Bar {
    NotPractice => [Bar::NotPractice],
    TooManyCases => [Bar::TooManyCases],
    NotOnFile => [Bar::NotOnFile],
    Expired => [Bar::Expired { until: Day::of(2024, 5, 31) }],
    Removed => [Bar::Removed],
    OtherUid => [Bar::OtherUid { on_file: 1001 }],
    Role => [
        Bar::Role(Right::File),
        Bar::Role(Right::Pay),
        Bar::Role(Right::Decide),
        Bar::Role(Right::Reveal),
        Bar::Role(Right::TakeBackAnothers),
        Bar::Role(Right::ClosePeriod),
        Bar::Role(Right::Plan),
        Bar::Role(Right::Officers),
    ],
    OtherCommune => [Bar::OtherCommune],
    OwnApproval => [Bar::OwnApproval],
    OwnFact => [Bar::OwnFact { seq: Seq(57) }],
    LastAdministrator => [Bar::LastAdministrator],
    OnFile => [Bar::OnFile],
    NoSuchOfficer => [Bar::NoSuchOfficer],
});

every!(doubts, name_of_doubt, Doubt {
    Late => [Doubt::Late],
    Window => [Doubt::Window],
    DebtCheckOld => [Doubt::DebtCheckOld],
    Document => [Doubt::Document(Document::IdCard)],
    OtherDay => [Doubt::OtherDay],
    SignerAge => [Doubt::SignerAge],
    AnothersAct => [Doubt::AnothersAct],
    Differs => [Doubt::Differs(Particular::CitizenId), Doubt::Differs(Particular::Birth)],
});

every!(merge_bars, name_of_merge_bar, MergeBar {
    Same => [MergeBar::Same],
    OtherWay => [MergeBar::OtherWay],
    Both => [MergeBar::Both],
});

every!(refusals, name_of_refusal, Refusal {
    Malformed => [
        Refusal::Malformed {
            field: None,
            what: "expected `,` or `}` at line 1 column 14".to_owned(),
        },
        Refusal::Malformed { field: Some("months"), what: "sixty".to_owned() },
        Refusal::Malformed { field: Some("order"), what: String::new() },
    ],
    MissingField => [
        Refusal::MissingField { verb: Verb::Disburse, field: "amount" },
        Refusal::MissingField { verb: Verb::CorrectApplicant, field: "name" },
    ],
    UnknownOrder => [
        Refusal::UnknownOrder { typed: "aprove".to_owned(), nearest: Some("approve") },
        Refusal::UnknownOrder { typed: "dance".to_owned(), nearest: None },
    ],
    UnknownField => [
        Refusal::UnknownField {
            verb: Verb::Disburse,
            typed: "ammount".to_owned(),
            nearest: Some("amount"),
        },
        Refusal::UnknownField {
            verb: Verb::Submit,
            typed: "colour".to_owned(),
            nearest: None,
        },
    ],
    UnknownCase => [Refusal::UnknownCase { typed: "24-9999".to_owned() }],
    UnknownCommune => [Refusal::UnknownCommune { typed: "2422".to_owned() }],
    BadName => [Refusal::BadName { field: "name", fault: TextFault::Digit }],
    BadText => [
        bad_text(TextFault::Empty),
        bad_text(TextFault::TooLong { bytes: 10_240, bytes_max: 80 }),
    ],
    BadWord => [Refusal::BadWord {
        field: "purpose",
        typed: "holiday".to_owned(),
        known: vec!["production", "training"],
    }],
    BadDate => [bad_date("on", DateFault::NotADate { typed: "31/02/2024".to_owned() })],
    BadAmount => [
        Refusal::BadAmount {
            field: "amount",
            typed: "1,5 tỷ".to_owned(),
            fault: AmountFault::NotWhole,
        },
        Refusal::BadAmount {
            field: "total_need",
            typed: "90000000".to_owned(),
            fault: AmountFault::TooLarge,
        },
    ],
    BadCitizenId => [
        Refusal::BadCitizenId { field: "citizen_id", digits: 11 },
        Refusal::BadCitizenId { field: "citizen_id", digits: 12 },
    ],
    DuplicateCitizenId => [Refusal::DuplicateCitizenId { case: case() }],
    DuplicateElsewhere => [
        Refusal::DuplicateElsewhere { officer: Account::new("hung") },
        Refusal::DuplicateElsewhere { officer: None },
    ],
    MergedAway => [Refusal::MergedAway { case: CaseId::new(2024, 140), into: case() }],
    NotMergeable => [Refusal::NotMergeable {
        keep: case(),
        drop: CaseId::new(2024, 140),
        why: MergeBar::Both,
    }],
    RowTaken => [Refusal::RowTaken { row: 4, case: case() }],
    WrongStage => [Refusal::WrongStage {
        verb: Verb::Approve,
        case: case(),
        stage: Stage::Preparing,
        needs: Needs::Submitted,
    }],
    SubmissionVoid => [Refusal::SubmissionVoid {
        case: case(),
        verb: Verb::Approve,
        shifts: vec![
            shift(Particular::Release, "lan", 1_718_070_120_000),
            shift(Particular::Debt, "lan", 1_718_070_120_000),
            shift(Particular::Document(Document::Form01Uq), "hung", 1_718_073_720_000),
        ],
    }],
    DocumentsMissing => [Refusal::DocumentsMissing {
        case: case(),
        verb: Verb::Submit,
        documents: vec![Document::Form01Td, Document::Form03Td, Document::Form01Uq],
    }],
    FactsMissing => [Refusal::FactsMissing {
        case: case(),
        verb: Verb::Submit,
        facts: vec![MissingFact::CitizenId, MissingFact::Borrower],
    }],
    NotEligible => [
        Refusal::NotEligible {
            case: case(),
            on: on(),
            conditions: vec![ConditionCode::Listed, ConditionCode::NoDebt],
        },
        Refusal::NotEligible {
            case: case(),
            on: on(),
            conditions: vec![ConditionCode::Release, ConditionCode::FiveYears],
        },
        Refusal::NotEligible { case: case(), on: on(), conditions: vec![ConditionCode::Need] },
        Refusal::NotEligible { case: case(), on: on(), conditions: vec![ConditionCode::NoDebt] },
        Refusal::NotEligible {
            case: case(),
            on: on(),
            conditions: vec![ConditionCode::FiveYears],
        },
    ],
    WindowClosed => [Refusal::WindowClosed {
        case: case(),
        on: on(),
        last_day: Day::of(2024, 6, 1),
    }],
    OverCeiling => [Refusal::OverCeiling {
        asked: Dong::of(120_000_000),
        ceiling: Dong::of(100_000_000),
        rule: RuleKey::CeilingProductionPerson,
    }],
    OverTerm => [Refusal::OverTerm {
        asked_months: 240,
        months_max: 120,
        rule: RuleKey::MaxTermProduction,
    }],
    SignerUnderAge => [Refusal::SignerUnderAge {
        birth: Birth::On(Day::of(2006, 6, 4)),
        years_min: 18,
    }],
    OverApproved => [
        Refusal::OverApproved {
            asked: Dong::of(60_000_000),
            left: Dong::of(50_000_000),
        },
        Refusal::OverApproved { asked: Dong::of(60_000_000), left: Dong::ZERO },
    ],
    NotUndoable => [Refusal::NotUndoable { seq: Seq(42), bar: UndoBar::Unknown }],
    NotAllowed => [Refusal::NotAllowed {
        verb: Verb::SetPracticeDay,
        why: Bar::NotPractice,
    }],
    Barred => [Refusal::Barred { why: Bar::OtherCommune }],
    ReasonNeeded => [Refusal::ReasonNeeded {
        doubts: vec![Doubt::Late, Doubt::Document(Document::SchoolNotice)],
    }],
});

/// Every example there is, each under the names of its variants.
pub(super) fn all() -> Vec<(String, Refusal)> {
    let mut all: Vec<(String, Refusal)> = refusals()
        .into_iter()
        .map(|(name, refusal)| (name.to_owned(), refusal))
        .collect();
    all.extend(inside(date_faults(), |fault| bad_date("on", fault)));
    all.extend(inside(text_faults(), |fault| Refusal::BadName {
        field: "name",
        fault,
    }));
    all.extend(inside(amount_faults(), |fault| Refusal::BadAmount {
        field: "amount",
        typed: typed_amount(fault).to_owned(),
        fault,
    }));
    all.extend(inside(undo_bars(), |bar| Refusal::NotUndoable {
        seq: Seq(42),
        bar,
    }));
    all.extend(inside(needs(), |needs| Refusal::WrongStage {
        verb: Verb::ReceiveDocument,
        case: case(),
        stage: Stage::Submitted,
        needs,
    }));
    all.extend(inside(missing_facts(), |fact| Refusal::FactsMissing {
        case: case(),
        verb: Verb::Submit,
        facts: vec![fact],
    }));
    all.extend(inside(bars(), |why| Refusal::NotAllowed {
        verb: Verb::RegisterApplicant,
        why,
    }));
    all.extend(inside(merge_bars(), |why| Refusal::NotMergeable {
        keep: case(),
        drop: CaseId::new(2024, 140),
        why,
    }));
    all.extend(inside(doubts(), |doubt| Refusal::ReasonNeeded {
        doubts: vec![doubt],
    }));
    all
}

/// Refusals around the examples of something inside them.
fn inside<T>(
    examples: Vec<(&'static str, T)>,
    around: impl Fn(T) -> Refusal,
) -> Vec<(String, Refusal)> {
    examples
        .into_iter()
        .map(|(name, example)| {
            let refusal = around(example);
            (format!("{} {name}", name_of_refusal(&refusal)), refusal)
        })
        .collect()
}

const fn typed_amount(fault: AmountFault) -> &'static str {
    match fault {
        AmountFault::Negative => "-5",
        AmountFault::Zero => "0",
        AmountFault::TooLarge => "20000000001",
        AmountFault::NotWhole => "100.000",
    }
}
