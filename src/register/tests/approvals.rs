//! What waits for the approver, and what only a director looks over: from two officers' acts.

use super::*;
use crate::domain::Note;
use crate::office::{
    ApprovalCasesAsked, Approvals, ApprovalsAsked, ExceptionKind, ExceptionsAsked,
};

fn approvals(counter: &mut Counter) -> Approvals {
    let asked = ApprovalsAsked {
        offset: 0,
        limit: 20,
        at: None,
    };
    ask(counter, asked).unwrap()
}

/// Another officer records something.
fn by(counter: &mut Counter, account: &str, sent: Sent) -> Receipt {
    let account = Account::new(account).unwrap();
    let mut receipts = counter.register_mut().turn(vec![(account, sent)]);
    receipts.remove(0).unwrap()
}

fn approve(case: CaseId) -> Order {
    Order::Approve {
        cases: vec![case],
        amount: None,
        months: None,
        instalment_months: None,
        decision_no: None,
        decision_date: None,
    }
}

#[test]
fn a_row_says_how_long_it_waits_what_the_plan_has_left_and_who_wrote_it() {
    let (_folder, mut counter) = demonstration();
    let desk = approvals(&mut counter);
    assert_eq!((desk.total, desk.amount), (1, Dong::of(100_000_000)));
    assert_eq!((desk.limit.days, desk.limit.is_sure), (3, false));
    let row = &desk.rows[0];
    assert_eq!((row.row.name.as_str(), row.waiting_days), ("Thử Thị Hà", 3));
    // Of the 200 million planned for Yên Phú, 100 are paid.
    let left = row.plan.map(|plan| (plan.planned, plan.left_dong));
    assert_eq!(left, Some((Dong::of(200_000_000), 0)));
    assert_eq!(row.entered_by, row.changed_by);
    assert!(row.refusal.is_none() && row.conditions.iter().all(crate::domain::Condition::is_met));
    let case = row.row.case;
    let listed = ask(&mut counter, ApprovalCasesAsked {}).unwrap();
    assert_eq!(listed, [case]);

    let plan = Order::SetPlan {
        commune: row.row.place.unit.code(),
        organisation: None,
        year: 2024,
        amount: Dong::of(150_000_000),
        resolution: None,
    };
    send(&mut counter, 1, plan).unwrap();
    let phone = Order::CorrectApplicant {
        case,
        fields: Box::new(crate::domain::Fields {
            village: Some(Label::new("Thôn 9").unwrap()),
            ..crate::domain::Fields::default()
        }),
    };
    by(&mut counter, "minh", Sent::new(OrderId(2), phone));
    let row = approvals(&mut counter).rows.remove(0);
    let over = row.plan.map(|plan| plan.left_dong);
    assert_eq!(over, Some(-50_000_000), "more than is planned");
    assert_eq!(row.changed_by.as_str(), "minh");
    assert_ne!(row.entered_by, row.changed_by);

    send(&mut counter, 3, approve(case)).unwrap();
    assert_eq!(approvals(&mut counter).total, 0);
}

#[test]
fn what_fell_or_was_given_back_waits_no_more() {
    let (_folder, mut counter) = demonstration();
    let case = approvals(&mut counter).rows[0].row.case;
    let owes = Order::AttestDebt {
        cases: vec![case],
        none: false,
        checked_on: Day::of(2024, 6, 11),
        ends_on: None,
    };
    let receipt = send(&mut counter, 1, owes).unwrap();
    assert_eq!(approvals(&mut counter).total, 0);
    let undo = Order::Undo { seq: receipt.seq() };
    send(&mut counter, 2, undo).unwrap();
    assert_eq!(approvals(&mut counter).total, 1);
    let back = Order::Return {
        case,
        fields: vec![Label::new("amount").unwrap()],
        note: Note::new("xem lại").unwrap(),
    };
    send(&mut counter, 3, back).unwrap();
    assert_eq!(approvals(&mut counter).total, 0);
}

#[test]
fn exceptions_are_the_acts_a_director_asks_about_the_newest_first() {
    let (_folder, mut counter) = demonstration();
    let before = ask(&mut counter, ExceptionsAsked {}).unwrap().total;
    let case = approvals(&mut counter).rows[0].row.case;
    let corrected = |id| {
        let fields = crate::domain::Fields {
            village: Some(Label::new("Thôn 9").unwrap()),
            ..crate::domain::Fields::default()
        };
        let order = Order::CorrectApplicant {
            case,
            fields: Box::new(fields),
        };
        Sent::new(OrderId(id), order)
    };
    // In the ordinary: on its day, and mine taken back by me.
    let mine = by(&mut counter, "minh", corrected(1));
    let undo = |id, of: &Receipt| {
        let order = Order::Undo { seq: of.seq() };
        Sent {
            reason: Some(Note::new("ghi nhầm người").unwrap()),
            ..Sent::new(OrderId(id), order)
        }
    };
    let own = Sent {
        reason: None,
        ..undo(2, &mine)
    };
    by(&mut counter, "minh", own);
    let late = Sent {
        on: Some(Day::of(2024, 5, 20)),
        reason: Some(Note::new("giấy đến muộn").unwrap()),
        ..corrected(3)
    };
    by(&mut counter, "minh", late);
    let theirs = by(&mut counter, "minh", corrected(4));
    by(&mut counter, "duc", undo(5, &theirs));
    let waiver = Order::WaiveDocument {
        cases: vec![case],
        document: Document::LoanBook,
        reason: Note::new("theo quyết định").unwrap(),
    };
    by(&mut counter, "duc", Sent::new(OrderId(6), waiver));
    let reasoned = Sent {
        reason: Some(Note::new("đã đối chiếu").unwrap()),
        ..corrected(7)
    };
    by(&mut counter, "minh", reasoned);

    let listed = ask(&mut counter, ExceptionsAsked {}).unwrap();
    assert_eq!(listed.total, before + 4);
    let newest: Vec<(ExceptionKind, &str)> = listed
        .rows
        .iter()
        .take(4)
        .map(|row| (row.kind, row.line.act.stamp.by.as_str()))
        .collect();
    let expected = [
        (ExceptionKind::Reasoned, "minh"),
        (ExceptionKind::Waiver, "duc"),
        (ExceptionKind::AnothersUndone, "duc"),
        (ExceptionKind::Late, "minh"),
    ];
    assert_eq!(newest, expected);
    let of = listed.rows[2].of.as_ref().map(Account::as_str);
    assert_eq!(of, Some("minh"), "whose act it was");
    assert_eq!(listed.since, Day::of(2024, 5, 12));
}
