//! Every role against every order, whole: who may give which. What is expected is written down here once
//! more, by hand, so that the table of rights is held to the office's own.

use std::collections::BTreeSet;

use super::bench::Bench;
use super::path::{
    absence, approve, attest, close, confirm, label, list, million, note, pay, receive, refuse,
    register, schedule, send_back, spouse, use_check, waive, wants,
};
use super::rules::{DUC_NINH, TAN_THANH};
use crate::domain::{
    Account, AreaNamed, Bar, CaseId, Day, Document, Fields, Order, Place, Refusal, Role, Roles,
    Seq, Stage, Verb,
};

pub(super) fn account(name: &str) -> Account {
    Account::new(name).expect("an account")
}

/// Puts an officer on file.
pub(super) fn add(name: &str, roles: &[Role], communes: AreaNamed) -> Order {
    Order::AddOfficer {
        account: account(name),
        uid: None,
        roles: roles.iter().copied().collect(),
        communes: Some(communes),
        until: None,
        name: None,
    }
}

/// A real register with a submitted case by `lan`, whom `quan` then puts on file beside the others.
pub(super) fn office() -> (Bench, CaseId) {
    let mut bench = Bench::new();
    let case = bench.at(Stage::Submitted);
    bench.is_practice = false;
    bench.by("quan");
    for (name, role) in [
        ("xem", Role::Viewer),
        ("hung", Role::CreditOfficer),
        ("kiem", Role::Controller),
        ("giam", Role::Director),
        ("tri", Role::Administrator),
    ] {
        bench.done(add(name, &[role], AreaNamed::All));
    }
    (bench, case)
}

/// The account that holds the role alone.
fn holder(role: Role) -> &'static str {
    match role {
        Role::Viewer => "xem",
        Role::CreditOfficer => "hung",
        Role::Controller => "kiem",
        Role::Director => "giam",
        Role::Administrator => "tri",
    }
}

/// One order of every verb an officer may order.
fn every_order(case: CaseId, on: Day) -> Vec<Order> {
    let hung = || account("hung");
    let mut orders = vec![
        register("Ví Thị Dụ", Fields::default()),
        wants(case),
        confirm(case),
        spouse(case),
        attest(case, on),
        receive(case, Document::IdCard),
        waive(case, Document::IdCard),
        send_back(case),
        approve(&[case]),
        refuse(case),
        schedule(case, on, Place::Point),
        pay(case, million(50)),
        absence(case, on, None),
        use_check(case, on),
        close(case),
    ];
    orders.extend(of_the_file(case, on));
    orders.extend([
        Order::SetPlan {
            commune: DUC_NINH,
            organisation: None,
            year: 2024,
            amount: million(1),
            resolution: None,
        },
        Order::SetPracticeDay { date: on },
        Order::ConfirmDay {
            point: DUC_NINH,
            date: on,
        },
        add("moi", &[Role::Viewer], AreaNamed::All),
        Order::SetRole {
            account: hung(),
            roles: Roles::default().with(Role::Viewer),
        },
        Order::SetCommunes {
            account: hung(),
            communes: AreaNamed::All,
        },
        Order::HandOver {
            from: hung(),
            to: account("xem"),
        },
        Order::RemoveOfficer { account: hung() },
        Order::ClosePeriod {
            through: Day::of(2024, 5, 31),
        },
        Order::Adjust {
            seq: Seq(1),
            amount: million(1),
            reason: note("nhầm"),
        },
        Order::Undo { seq: Seq(1) },
    ]);
    orders
}

fn of_the_file(case: CaseId, on: Day) -> Vec<Order> {
    let cases = || vec![case];
    let document = Document::IdCard;
    vec![
        Order::CountReviewed {
            commune: DUC_NINH,
            list: list(),
            persons: 3,
        },
        Order::CorrectApplicant {
            case,
            fields: Box::default(),
        },
        Order::ReceiveList {
            commune: DUC_NINH,
            list: list(),
            police_signed_on: on,
            committee_signed_on: None,
            rows: Vec::new(),
        },
        Order::PlanUse {
            case,
            items: Vec::new(),
            own_capital: million(1),
            total_need: million(51),
            instalment_months: None,
        },
        Order::RecordVetting {
            cases: cases(),
            group: label("Tổ 1"),
            held_on: on,
            agreed: true,
            reason_code: None,
        },
        Order::PromiseDocument {
            cases: cases(),
            document,
            due: on,
            by: label("gia đình"),
        },
        Order::RejectDocument {
            cases: cases(),
            document,
            reason: note("nhòe"),
        },
        Order::Submit { case },
        Order::RecordCoreNumbers {
            case,
            customer_no: Some(label("66")),
            loan_no: None,
        },
        Order::MoveResidence {
            case,
            commune: TAN_THANH,
            village: None,
        },
        Order::LeaveArea { case, to: None },
        Order::ReturnToArea { case },
        Order::RecordDeath { case },
        Order::WithdrawNeed { case },
        Order::Settle { case },
        Order::Reopen { case },
        Order::MergeCases {
            keep: case,
            drop: CaseId::new(2024, 9),
        },
    ]
}

/// Who may give an order of the verb; of what nobody may order, nobody. The undo tried is of an act of
/// somebody else, and the practice day is no matter of roles.
fn may(verb: Verb) -> &'static [Role] {
    use Role::{Administrator, Controller, CreditOfficer, Director};
    match verb {
        Verb::WaiveDocument | Verb::Return | Verb::Approve | Verb::Refuse => &[Director],
        Verb::SetPlan => &[Controller, Director],
        Verb::AddOfficer
        | Verb::SetRole
        | Verb::SetCommunes
        | Verb::HandOver
        | Verb::RemoveOfficer => &[Administrator],
        Verb::ConfirmDay | Verb::ClosePeriod | Verb::Adjust | Verb::Undo => &[Controller],
        Verb::SetPracticeDay => &Role::ALL,
        Verb::RulesInForce => &[],
        Verb::RegisterApplicant
        | Verb::CountReviewed
        | Verb::RecordNeed
        | Verb::CorrectApplicant
        | Verb::ReceiveList
        | Verb::ConfirmListing
        | Verb::NameBorrower
        | Verb::PlanUse
        | Verb::AttestDebt
        | Verb::RecordVetting
        | Verb::ReceiveDocument
        | Verb::PromiseDocument
        | Verb::RejectDocument
        | Verb::Submit
        | Verb::Schedule
        | Verb::Disburse
        | Verb::RecordAbsence
        | Verb::RecordCoreNumbers
        | Verb::RecordUseCheck
        | Verb::MoveResidence
        | Verb::LeaveArea
        | Verb::ReturnToArea
        | Verb::RecordDeath
        | Verb::WithdrawNeed
        | Verb::Settle
        | Verb::Close
        | Verb::Reopen
        | Verb::MergeCases => &[CreditOfficer],
    }
}

fn is_barred(refusal: &Refusal) -> bool {
    matches!(
        refusal,
        Refusal::NotAllowed {
            why: Bar::Role(_),
            ..
        }
    )
}

#[test]
fn every_role_may_give_its_own_orders_and_no_other() {
    let (bench, case) = office();
    let mut seen = BTreeSet::new();
    for order in every_order(case, bench.today) {
        seen.insert(order.verb());
        for role in Role::ALL {
            let mut bench = bench.clone();
            let outcome = bench.by(holder(role)).order(order.clone());
            let is_barred = outcome.as_ref().err().is_some_and(is_barred);
            let may = may(order.verb()).contains(&role);
            assert_ne!(is_barred, may, "{role:?}: {order:?}: {outcome:?}");
        }
    }
    let orderable = Verb::ALL.iter().copied().filter(|verb| verb.is_orderable());
    assert_eq!(seen, orderable.collect());
}

#[test]
fn an_administrator_decides_and_pays_nothing_whatever_else_they_are() {
    let (mut bench, case) = office();
    bench.done(add("ca", &Role::ALL, AreaNamed::All));
    for order in [approve(&[case]), pay(case, million(50))] {
        let refusal = bench.by("ca").refused(order);
        assert!(is_barred(&refusal), "{refusal:?}");
    }
    bench.done(receive(case, Document::IdCard));
}

#[test]
fn whoever_is_not_on_file_may_nothing_and_one_alone_may_all() {
    let (mut bench, case) = office();
    let refusal = bench.by("la").refused(wants(case));
    assert!(
        matches!(
            refusal,
            Refusal::NotAllowed {
                why: Bar::NotOnFile,
                ..
            }
        ),
        "{refusal:?}"
    );
    let mut alone = Bench::new();
    alone.is_practice = false;
    let lan = add("lan", &[Role::Administrator], AreaNamed::All);
    alone.done(lan);
    alone.at(Stage::Disbursed);
    // Whoever is not that one is nobody here.
    alone
        .by("la")
        .refused(register("Ví Thị Dụ", Fields::default()));
}

#[test]
fn in_a_practice_register_everybody_holds_every_role() {
    let (mut bench, _) = office();
    bench.is_practice = true;
    bench.by("la").at(Stage::Disbursed);
}
