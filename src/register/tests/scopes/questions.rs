//! One of every question there is, about everything and about somebody.

use super::*;
use crate::office::{
    AccessAsked, AlikeAsked, ApprovalCasesAsked, ApprovalsAsked, BoardOrder, CasesAsked, CodeAsked,
    CommunesAsked, DisbursementAsked, ExceptionsAsked, HealthAsked, HereAsked, ListFilter,
    ListOrder, NewestAsked, NoticesAsked, OfficersAsked, PageAsked, PayDaysAsked, PlacesAsked,
    Question, RecordedAsked, RevealAsked, RulesAsked, TryAsked, TryEachAsked, WhatIfAsked,
};

fn page(unit: UnitId) -> PageAsked {
    PageAsked {
        unit,
        filter: ListFilter::default(),
        order: ListOrder::Name,
        offset: 0,
        limit: 500,
        at: None,
    }
}

fn funnel_by(by: FunnelBy, as_of: Option<Day>) -> Question {
    Question::FunnelAsked(FunnelAsked {
        as_of,
        known: None,
        by,
        boundaries: Boundaries::Now,
    })
}

/// What is asked of everything there is, and what is asked about somebody.
pub(super) fn every_question(here: &Somebody, there: &Somebody) -> Vec<Question> {
    let mut all = vec![
        Question::HealthAsked(HealthAsked {}),
        Question::HereAsked(HereAsked { case: None }),
        Question::HomeAsked(HomeAsked {}),
        Question::CommunesAsked(CommunesAsked { on: None }),
        Question::LogAsked(LogAsked {
            case: None,
            since: Seq(1),
            limit: 100_000,
        }),
        Question::NewestAsked(NewestAsked {
            before: None,
            limit: 100_000,
        }),
        Question::NoticesAsked(NoticesAsked {
            since: Seq(0),
            limit: 100_000,
        }),
        Question::AccessAsked(AccessAsked {
            case: None,
            before: None,
            limit: 100,
        }),
        Question::RecordedAsked(RecordedAsked {
            ids: vec![OrderId(1)],
        }),
        Question::UndoableAsked(UndoableAsked {}),
        Question::DisbursementAsked(DisbursementAsked {
            order: BoardOrder::Gate,
            offset: 0,
            limit: 500,
            at: None,
        }),
        Question::OfficersAsked(OfficersAsked {}),
        Question::ApprovalsAsked(ApprovalsAsked {
            offset: 0,
            limit: 500,
            at: None,
        }),
        Question::ApprovalCasesAsked(ApprovalCasesAsked {}),
        Question::ExceptionsAsked(ExceptionsAsked {}),
        Question::PayDaysAsked(PayDaysAsked {}),
        Question::VerifyAsked(VerifyAsked {}),
        Question::RulesAsked(RulesAsked { on: None }),
        funnel_by(FunnelBy::Group, None),
        funnel_by(FunnelBy::Commune, Some(Day::of(2024, 3, 31))),
    ];
    all.extend([here, there].into_iter().flat_map(about));
    all
}

pub(super) fn about(somebody: &Somebody) -> Vec<Question> {
    let case = somebody.case;
    let PageAsked {
        unit,
        filter,
        order,
        ..
    } = page(somebody.unit);
    let sent = Sent::new(
        OrderId(77),
        Order::ReceiveDocument {
            cases: vec![case],
            document: Document::IdCard,
            copies: None,
            kept_at: None,
        },
    );
    let supposed = Supposed {
        on: Day::of(2024, 6, 12),
        amount: None,
        months: None,
        signer: None,
    };
    let find = |text: &str| {
        Question::FindAsked(FindAsked {
            text: text.to_owned(),
            offset: 0,
            limit: 500,
        })
    };
    let digits = somebody.digits.as_deref().unwrap_or("000");
    let code = crate::domain::CaseCode::parse(&case.to_string()).unwrap();
    vec![
        Question::PageAsked(page(somebody.unit)),
        Question::CasesAsked(CasesAsked {
            unit,
            filter,
            order,
        }),
        Question::CardAsked(CardAsked { case, on: None }),
        Question::RevealAsked(RevealAsked {
            case,
            reason: crate::domain::Note::new("đối chiếu").unwrap(),
        }),
        Question::CodeAsked(CodeAsked { code }),
        find(&somebody.name),
        find(digits),
        find(&case.to_string()),
        Question::AlikeAsked(AlikeAsked {
            name: somebody.name.clone(),
            birth_year: None,
            citizen_id: crate::domain::CitizenId::new(digits),
        }),
        Question::PlacesAsked(PlacesAsked {
            commune: somebody.unit.code(),
        }),
        Question::LogAsked(LogAsked {
            case: Some(case),
            since: Seq(1),
            limit: 100,
        }),
        Question::WhatIfAsked(WhatIfAsked { case, supposed }),
        Question::TryAsked(TryAsked { sent: sent.clone() }),
        Question::TryEachAsked(TryEachAsked { sent }),
    ]
}

/// One word a question, so that a new one asks for its place in [`every_question`].
pub(super) fn kind(question: &Question) -> &'static str {
    match question {
        Question::HealthAsked(_) => "health",
        Question::HereAsked(_) => "here",
        Question::HomeAsked(_) => "home",
        Question::PageAsked(_) => "page",
        Question::CasesAsked(_) => "cases",
        Question::CardAsked(_) => "card",
        Question::RevealAsked(_) => "reveal",
        Question::CodeAsked(_) => "code",
        Question::CommunesAsked(_) => "communes",
        Question::FindAsked(_) => "find",
        Question::AlikeAsked(_) => "alike",
        Question::PlacesAsked(_) => "places",
        Question::FunnelAsked(_) => "funnel",
        Question::LogAsked(_) => "log",
        Question::NewestAsked(_) => "newest",
        Question::AccessAsked(_) => "access",
        Question::NoticesAsked(_) => "notices",
        Question::RecordedAsked(_) => "recorded",
        Question::UndoableAsked(_) => "undoable",
        Question::DisbursementAsked(_) => "disbursement",
        Question::ApprovalsAsked(_) => "approvals",
        Question::ApprovalCasesAsked(_) => "approval cases",
        Question::PayDaysAsked(_) => "pay days",
        Question::ExceptionsAsked(_) => "exceptions",
        Question::WhatIfAsked(_) => "what if",
        Question::TryAsked(_) => "try",
        Question::TryEachAsked(_) => "try each",
        Question::OfficersAsked(_) => "officers",
        Question::VerifyAsked(_) => "verify",
        Question::RulesAsked(_) => "rules",
    }
}

/// How many questions there are: counted off [`kind`].
pub(super) const QUESTIONS: usize = 30;
