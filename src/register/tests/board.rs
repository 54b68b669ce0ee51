//! The board of payouts over a training loan: the tranches after the first are on it until the last.

use super::*;
use crate::domain::Purpose;
use crate::office::{BoardOrder, BoardRow, DisbursementAsked, Gate};

fn on_board(counter: &mut Counter, case: CaseId) -> Option<BoardRow> {
    let asked = DisbursementAsked {
        order: BoardOrder::Gate,
        offset: 0,
        limit: 100,
        at: Some(case),
    };
    let board = ask(counter, asked).unwrap();
    let at = board.at.map(|at| board.rows[at].clone());
    assert!(at.as_ref().is_none_or(|row| row.row.case == case));
    at
}

/// Sends every order, numbered on from this id.
fn all(counter: &mut Counter, from: u128, orders: Vec<Order>) {
    for (id, order) in (from..).zip(orders) {
        send(counter, id, order).unwrap();
    }
}

fn pay(case: CaseId, million: i64) -> Order {
    Order::Disburse {
        case,
        amount: Dong::of(million * 1_000_000),
        loan_no: None,
        loan_book_no: Some(Label::new("SVV-77").unwrap()),
        slip_no: None,
        funding: None,
        received_by: None,
    }
}

#[test]
fn a_training_loan_stays_on_the_board_until_its_last_tranche() {
    let (_folder, mut counter) = demonstration();
    let case = found(&mut counter, "Thử Ngọc Sáng");
    let training = Purpose::Training {
        course_months: 5,
        leave_months: 0,
    };
    let wish = Order::RecordNeed {
        case,
        wants: true,
        purpose: Some(training),
        amount: Some(Dong::of(20_000_000)),
        months: Some(12),
        asked_on: None,
        asked_by: None,
    };
    send(&mut counter, 10, wish).unwrap();
    let papers = card(&mut counter, case).walk;
    let papers = papers.iter().filter(|line| !line.state.settles());
    let receive = papers.map(|line| Order::ReceiveDocument {
        cases: vec![case],
        document: line.document,
        copies: None,
        kept_at: None,
    });
    all(&mut counter, 20, receive.collect());
    let gate = |counter: &mut Counter| on_board(counter, case).map(|row| row.gate);
    assert_eq!(gate(&mut counter), Some(Gate::Papers));
    send(&mut counter, 40, Order::Submit { case }).unwrap();
    assert_eq!(gate(&mut counter), Some(Gate::Decision));
    let approve = Order::Approve {
        cases: vec![case],
        amount: None,
        months: None,
        instalment_months: None,
        decision_no: Some(Label::new("12/QĐ").unwrap()),
        decision_date: None,
    };
    send(&mut counter, 41, approve).unwrap();
    assert_eq!(gate(&mut counter), Some(Gate::Day));
    for (id, month, amount) in [(50, 6, 10), (60, 7, 10)] {
        let date = Day::of(2024, month, 19);
        let schedule = Order::Schedule {
            cases: vec![case],
            date,
            place: PayPlace::Point,
        };
        all(
            &mut counter,
            id,
            vec![schedule, Order::SetPracticeDay { date }],
        );
        let row = on_board(&mut counter, case).unwrap();
        assert_eq!(
            (row.gate, row.day),
            (Gate::Payout, Some((date, PayPlace::Point)))
        );
        send(&mut counter, id + 5, pay(case, amount)).unwrap();
        let expected = if month == 6 { Gate::Day } else { Gate::Paid };
        assert_eq!(gate(&mut counter), Some(expected), "after {month}");
    }
    let date = Day::of(2024, 8, 1);
    send(&mut counter, 70, Order::SetPracticeDay { date }).unwrap();
    assert_eq!(on_board(&mut counter, case), None);
}
