//! Every verb once: recorded, taken back, given back. A verb without its turn turns the walk red.

use std::collections::BTreeSet;

use super::bench::Bench;
use super::path::{
    absence, approve, attest, close, confirm, label, list, million, note, pay, receive, refuse,
    register, schedule, send_back, spouse, use_check, waive, wants,
};
use super::rules::{DUC_NINH, TAN_THANH};
use crate::domain::{
    Case, CaseId, Day, District, Document, Fields, ListRow, Order, Place, Seq, Stage, Verb,
};

/// The practice day never goes back, nor do officers and closed months, and nobody orders what the office
/// says itself.
const LEFT: [Verb; 8] = [
    Verb::SetPracticeDay,
    Verb::AddOfficer,
    Verb::SetRole,
    Verb::SetCommunes,
    Verb::HandOver,
    Verb::RemoveOfficer,
    Verb::ClosePeriod,
    Verb::RulesInForce,
];

/// The register without what every act changes: revisions, and the list of undos.
fn register_of(bench: &Bench) -> (Vec<Case>, District) {
    let district = District {
        revision: Seq::default(),
        registered: 0,
        undos: std::collections::BTreeMap::new(),
        ..bench.district.clone()
    };
    (bench.state(), district)
}

/// Orders, each taken back and given back twice.
struct Turns {
    bench: Bench,
    seen: BTreeSet<Verb>,
}

impl Turns {
    fn take(&mut self, order: Order) {
        let verb = order.verb();
        let before = register_of(&self.bench);
        let mut newest = self.bench.done(order);
        let after = register_of(&self.bench);
        assert_ne!(before, after, "{verb:?} changes something");
        for depth in 0..4 {
            newest = self.bench.done(Order::Undo { seq: newest });
            let expected = if depth % 2 == 0 { &before } else { &after };
            assert_eq!(
                &register_of(&self.bench),
                expected,
                "{verb:?} at depth {depth}"
            );
        }
        self.seen.insert(verb);
        self.seen.insert(Verb::Undo);
    }

    fn all(&mut self, orders: impl IntoIterator<Item = Order>) {
        for order in orders {
            self.take(order);
        }
    }
}

fn preparing(case: CaseId, today: Day) -> Vec<Order> {
    let document = Document::Form01Td;
    let cases = vec![case];
    vec![
        wants(case),
        Order::ReceiveList {
            commune: DUC_NINH,
            list: list(),
            police_signed_on: Day::of(2024, 4, 1),
            committee_signed_on: None,
            rows: vec![ListRow { row: 1, case }],
        },
        confirm(case),
        attest(case, today),
        spouse(case),
        Order::PlanUse {
            case,
            items: Vec::new(),
            own_capital: million(10),
            total_need: million(60),
            instalment_months: Some(12),
        },
        Order::RecordVetting {
            cases: cases.clone(),
            group: label("Tổ 1"),
            held_on: today,
            agreed: true,
            reason_code: None,
        },
        Order::PromiseDocument {
            cases: cases.clone(),
            document,
            due: today,
            by: label("gia đình"),
        },
        Order::RejectDocument {
            cases,
            document,
            reason: note("nhòe"),
        },
        waive(case, document),
        receive(case, Document::ReleaseCertificate),
        receive(case, Document::IdCard),
        receive(case, Document::Form01Uq),
        receive(case, Document::Form10cTd),
        receive(case, Document::Form03Td),
    ]
}

fn after_the_payout(case: CaseId, second: Day) -> Vec<Order> {
    let village = Fields {
        village: Some(label("Thôn 1")),
        ..Fields::default()
    };
    vec![
        Order::RecordCoreNumbers {
            case,
            customer_no: Some(label("66 1")),
            loan_no: None,
        },
        use_check(case, second),
        Order::CorrectApplicant {
            case,
            fields: Box::new(village),
        },
        Order::MoveResidence {
            case,
            commune: TAN_THANH,
            village: None,
        },
        Order::LeaveArea { case, to: None },
        Order::ReturnToArea { case },
        Order::Settle { case },
        close(case),
        Order::Reopen { case },
        Order::RecordDeath { case },
    ]
}

#[test]
fn every_verb_is_taken_back_and_given_back() {
    let mut turns = Turns {
        bench: Bench::new(),
        seen: BTreeSet::new(),
    };
    let (first, second) = (Day::of(2024, 6, 10), Day::of(2024, 7, 10));
    let today = turns.bench.today;
    turns.take(register("Mẫu Văn An", Fields::default()));
    let case = turns.bench.completed(Day::of(2022, 6, 1));
    turns.all(preparing(case, today));
    turns.all([
        Order::Submit { case },
        send_back(case),
        Order::Submit { case },
    ]);
    turns.all([approve(&[case]), schedule(case, first, Place::Point)]);
    turns.bench.on(first);
    turns.take(absence(case, first, Some(second)));
    turns.bench.on(second).with_reason();
    turns.take(pay(case, million(50)));
    turns.take(Order::ConfirmDay {
        point: DUC_NINH,
        date: second,
    });
    let paid = turns.bench.the(case).first_payout().expect("paid").seq;
    turns.take(Order::Adjust {
        seq: paid,
        amount: million(40),
        reason: note("ghi nhầm"),
    });
    turns.all(after_the_payout(case, second));
    let refused = turns.bench.at(Stage::Submitted);
    turns.all([
        refuse(refused),
        wants(refused),
        Order::WithdrawNeed { case: refused },
    ]);
    turns.all([
        Order::CountReviewed {
            commune: DUC_NINH,
            list: list(),
            persons: 3,
        },
        Order::SetPlan {
            commune: DUC_NINH,
            organisation: None,
            year: 2024,
            amount: million(260),
            resolution: None,
        },
    ]);
    turns.take(Order::MergeCases {
        keep: refused,
        drop: CaseId::new(2024, 1),
    });
    let left: Vec<Verb> = Verb::ALL
        .iter()
        .copied()
        .filter(|verb| !turns.seen.contains(verb))
        .collect();
    assert_eq!(left, LEFT);
}
