//! The sample act in which two files of one person become one. Frozen.

use super::Told;
use super::values::{case, day, file_barely_known, file_known, label, list, note, signer};
use crate::domain::{
    Absorbed, Alone, Borrower, CitizenId, DebtCheck, Document, DocumentState, Dong, Event, Fact,
    Held, ListSignatures, Listing, PlanItem, PlanOfUse, Purpose, Relation, Verb, Vetting, Wish,
};

/// Everything a file may hold goes into another, and a third follows into the household.
pub(super) fn told() -> Told {
    let full = file_known(case(140));
    let bare = file_barely_known(case(1));
    let absorbed = |other, file, more| {
        let other = case(other);
        Fact::Absorbed(Box::new(Absorbed { other, file, more }))
    };
    let mut more = of_the_wish();
    more.extend(of_the_papers());
    more.extend(of_the_person());
    let followed = Fact::HouseholdFollowed {
        from: case(140),
        to: case(137),
    };
    let events = vec![
        Event::Case(case(137), absorbed(140, full, more)),
        Event::Case(case(137), absorbed(141, bare, Vec::new())),
        Event::Case(case(140), Fact::MergedInto(case(137))),
        Event::Case(case(70_000), followed),
    ];
    ("merged", Verb::MergeCases, events)
}

fn of_the_wish() -> Vec<Held> {
    let wish = Wish {
        purpose: Purpose::Training {
            course_months: 24,
            leave_months: 3,
        },
        amount: Some(Dong::of(60_000_000)),
        months: Some(36),
    };
    let item = PlanItem {
        what: label("Bò giống"),
        quantity: 2,
        amount: Dong::of(40_000_000),
    };
    vec![
        Held::Need {
            wish: Some(wish),
            asked_on: day(2024, 5, 20),
            asked_by: Some(label("Cán bộ Mẫu")),
        },
        Held::Need {
            wish: None,
            asked_on: day(2024, 5, 21),
            asked_by: None,
        },
        Held::Plan(PlanOfUse {
            items: vec![item],
            own_capital: Dong::of(10_000_000),
            total_need: Dong::of(70_000_000),
            instalment_months: Some(6),
        }),
        Held::Debt(DebtCheck {
            none: false,
            checked_on: day(2024, 5, 22),
            ends_on: Some(day(2025, 5, 22)),
        }),
        Held::Vote(Vetting {
            group: label("Tổ 2"),
            on: day(2024, 5, 23),
            agreed: false,
            reason_code: Some(label("chua_du_nguoi")),
        }),
        Held::Signer(Borrower::Alone(Alone::OthersUnable)),
        Held::Signer(Borrower::Representative {
            signer: Box::new(signer()),
            relation: Relation::Spouse,
        }),
    ]
}

fn of_the_papers() -> Vec<Held> {
    let paper = |document, state| Held::Document { document, state };
    vec![
        paper(Document::ReleaseCertificate, DocumentState::Missing),
        paper(
            Document::IdCard,
            DocumentState::Promised {
                due: day(2024, 6, 20),
                by: label("Vợ"),
            },
        ),
        paper(
            Document::Form01Td,
            DocumentState::Received {
                on: day(2024, 5, 24),
                copies: 1,
                kept_at: Some(label("Tủ 2")),
            },
        ),
        paper(
            Document::Form03Td,
            DocumentState::Wrong {
                on: day(2024, 5, 25),
                reason: note("Thiếu dấu UBND xã"),
            },
        ),
        paper(
            Document::SchoolNotice,
            DocumentState::Waived {
                on: day(2024, 5, 26),
                reason: note("Trường đã báo qua điện thoại"),
            },
        ),
    ]
}

fn of_the_person() -> Vec<Held> {
    let signed = ListSignatures {
        police_signed_on: day(2024, 5, 7),
        committee_signed_on: day(2024, 5, 9),
    };
    let on_a_list = |confirmed, confirmed_on| {
        Held::Listing(Listing {
            list: list(),
            row: Some(4),
            confirmed,
            confirmed_on,
        })
    };
    vec![
        on_a_list(Some(signed), Some(list())),
        on_a_list(None, None),
        Held::Left {
            on: day(2024, 5, 27),
            to: Some(label("tỉnh khác")),
        },
        Held::Left {
            on: day(2024, 5, 27),
            to: None,
        },
        Held::Died {
            on: day(2024, 5, 28),
        },
        Held::CustomerNo(label("KH-001")),
        Held::FormerNumber(CitizenId::new("073123456").unwrap()),
    ]
}
