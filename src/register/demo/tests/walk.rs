//! What an officer does next in the demonstration: one more of the six eligible people is taken from
//! six open papers to the payout.

use super::super::{Told, orders};
use super::{Played, practice_day};
use crate::domain::{Account, Day, Dong, Order, OrderId, Place, Stage, checklist};

/// An order that follows the demonstration's own.
fn next(day: Day, by: &str, order: Order) -> Told {
    let last = orders().pop().unwrap();
    Told {
        id: OrderId(last.id.0 + 1),
        at_day: day,
        by: Account::new(by).unwrap(),
        on: day,
        order,
        ..last
    }
}

#[test]
fn sang_is_taken_from_six_open_papers_to_the_payout_without_a_reason_being_asked() {
    let mut played = Played::through();
    let case = played.named("Thử Ngọc Sáng").id;
    let missing = checklist::missing(played.named("Thử Ngọc Sáng"), &played.rules.policy);
    assert_eq!(missing.len(), 6);
    for document in missing {
        let receive = Order::ReceiveDocument {
            cases: vec![case],
            document,
            copies: None,
            kept_at: None,
        };
        played.play(next(practice_day(), "lan", receive));
    }
    played.play(next(practice_day(), "lan", Order::Submit { case }));
    let approve = Order::Approve {
        cases: vec![case],
        amount: None,
        months: None,
        instalment_months: None,
        decision_no: None,
        decision_date: None,
    };
    played.play(next(practice_day(), "duc", approve));
    let date = Day::of(2024, 6, 19);
    let schedule = Order::Schedule {
        cases: vec![case],
        date,
        place: Place::Point,
    };
    played.play(next(practice_day(), "lan", schedule));
    played.play(next(practice_day(), "lan", Order::SetPracticeDay { date }));
    let pay = Order::Disburse {
        case,
        amount: Dong::of(90_000_000),
        loan_no: None,
        loan_book_no: Some(super::super::tables::label("SVV-00011")),
        slip_no: None,
        funding: None,
        received_by: None,
    };
    played.play(next(date, "lan", pay));
    let standing = played.standing(played.named("Thử Ngọc Sáng"));
    assert_eq!(standing.stage(&played.rules.policy, date), Stage::Disbursed);
}
