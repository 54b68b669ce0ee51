//! Officers on file: who begins, who goes, whose the communes are, and what is kept apart between them.

use super::bench::Bench;
use super::path::{
    approve, citizen, confirm_day, million, note, pay, receive, register, send_back, wants,
};
use super::rights::{account, add, office};
use super::rules::{DUC_NINH, TAN_THANH};
use crate::domain::{
    AreaNamed, Bar, CaseId, DateFault, Day, Document, Fields, Order, Refusal, Role, Roles, Seq,
    Stage, UndoBar,
};

fn bar(refusal: &Refusal) -> Bar {
    match refusal {
        Refusal::NotAllowed { why, .. } => *why,
        other => panic!("{other:?}"),
    }
}

fn only(code: u32) -> AreaNamed {
    AreaNamed::Communes(vec![code])
}

#[test]
fn the_first_to_put_somebody_on_file_keeps_the_officers() {
    let mut bench = Bench::new();
    bench.is_practice = false;
    bench
        .by("quan")
        .done(add("hung", &[Role::CreditOfficer], AreaNamed::All));
    let officers = &bench.district.officers;
    let quan = officers.get(&account("quan")).expect("on file");
    assert!(quan.roles.has(Role::Administrator));
    let hung = officers.get(&account("hung")).expect("on file");
    assert!(!hung.roles.has(Role::Administrator));
}

#[test]
fn somebody_always_keeps_the_officers() {
    let (mut bench, _) = office();
    bench.by("quan").done(Order::RemoveOfficer {
        account: account("tri"),
    });
    let quan = || account("quan");
    let viewer = Roles::default().with(Role::Viewer);
    for order in [
        Order::RemoveOfficer { account: quan() },
        Order::SetRole {
            account: quan(),
            roles: viewer,
        },
    ] {
        assert_eq!(bar(&bench.refused(order)), Bar::LastAdministrator);
    }
    bench.done(add("tri", &[Role::Administrator], AreaNamed::All));
    bench.done(Order::RemoveOfficer { account: quan() });
    assert_eq!(
        bar(&bench.refused(wants(CaseId::new(2024, 1)))),
        Bar::Removed
    );
}

#[test]
fn an_officer_is_one_up_to_the_last_day() {
    let (mut bench, case) = office();
    bench.by("quan").done(Order::AddOfficer {
        account: account("tam"),
        uid: None,
        roles: Roles::default().with(Role::CreditOfficer),
        communes: Some(AreaNamed::All),
        until: Some(Day::of(2024, 6, 4)),
        name: None,
    });
    bench.by("tam").done(receive(case, Document::IdCard));
    bench.on(Day::of(2024, 6, 5));
    let until = Day::of(2024, 6, 4);
    let refusal = bench.refused(receive(case, Document::IdCard));
    assert_eq!(bar(&refusal), Bar::Expired { until });
}

#[test]
fn a_credit_officer_touches_their_own_communes_until_they_are_handed_over() {
    let (mut bench, case) = office();
    bench.by("quan").done(Order::SetCommunes {
        account: account("hung"),
        communes: only(TAN_THANH),
    });
    bench.by("hung");
    let elsewhere = register("Ví Thị Dụ", Fields::default());
    for order in [receive(case, Document::IdCard), elsewhere.clone()] {
        assert_eq!(bar(&bench.refused(order)), Bar::OtherCommune);
    }
    bench.by("quan");
    bench.done(add("hoa", &[Role::CreditOfficer], only(DUC_NINH)));
    bench.done(Order::HandOver {
        from: account("hoa"),
        to: account("hung"),
    });
    bench.by("hung").done(elsewhere.clone());
    assert_eq!(bar(&bench.by("hoa").refused(elsewhere)), Bar::OtherCommune);
    // Somebody who moves goes into other hands.
    bench.by("quan").done(Order::SetCommunes {
        account: account("hung"),
        communes: only(DUC_NINH),
    });
    bench.by("hung").done(Order::MoveResidence {
        case,
        commune: TAN_THANH,
        village: None,
    });
    let refusal = bench.refused(receive(case, Document::IdCard));
    assert_eq!(bar(&refusal), Bar::OtherCommune);
}

#[test]
fn an_officer_of_old_communes_has_what_took_them_over() {
    let (mut bench, case) = office();
    bench.by("quan").done(Order::SetCommunes {
        account: account("hung"),
        communes: only(DUC_NINH),
    });
    bench.on(Day::of(2025, 7, 8));
    bench.by("hung").done(receive(case, Document::IdCard));
}

fn at(commune: u32) -> Order {
    let fields = Fields {
        citizen_id: Some(citizen(7)),
        ..Fields::default()
    };
    let mut order = register("Mẫu Văn An", fields);
    if let Order::RegisterApplicant { commune: at, .. } = &mut order {
        *at = commune;
    }
    order
}

/// A number of Đức Ninh, where `hung` is, with `hoa` in Tân Thành.
fn two_communes() -> Bench {
    let mut bench = Bench::new();
    bench.done(at(DUC_NINH));
    bench.is_practice = false;
    bench.by("quan");
    bench.done(add("hung", &[Role::CreditOfficer], only(DUC_NINH)));
    bench.done(add("hoa", &[Role::CreditOfficer], only(TAN_THANH)));
    bench
}

/// What is said of a number that is on file in other hands.
pub(super) fn duplicate_elsewhere() -> Refusal {
    two_communes().by("hoa").refused(at(TAN_THANH))
}

#[test]
fn of_a_number_on_file_in_other_hands_only_the_officer_is_told() {
    let officer = Some(account("hung"));
    assert_eq!(
        duplicate_elsewhere(),
        Refusal::DuplicateElsewhere { officer }
    );
    let refusal = two_communes().by("hung").refused(at(DUC_NINH));
    assert!(matches!(refusal, Refusal::DuplicateCitizenId { .. }));
}

/// What is said of an act of a month that is closed.
pub(super) fn undone_in_a_closed_month() -> Refusal {
    let mut bench = Bench::new();
    bench.on(Day::of(2024, 5, 30));
    let seq = bench.done(register("Mẫu Văn An", Fields::default()));
    bench.on(Day::of(2024, 6, 3)).done(Order::ClosePeriod {
        through: Day::of(2024, 5, 31),
    });
    bench.refused(Order::Undo { seq })
}

#[test]
fn nobody_pays_what_they_approved() {
    let (mut bench, case) = office();
    let both = [Role::Director, Role::CreditOfficer];
    bench.by("quan").done(add("hai", &both, AreaNamed::All));
    bench.by("hai").done(approve(&[case]));
    bench.by("hung").step(case, Stage::Scheduled);
    let on = bench.calendar.next(bench.the(case).unit, bench.today);
    bench.on(on.expect("a transaction day"));
    assert_eq!(
        bar(&bench.by("hai").refused(pay(case, million(50)))),
        Bar::OwnApproval
    );
    bench.by("hung").done(receive(case, Document::LoanBook));
    bench.done(pay(case, million(50)));
}

#[test]
fn nobody_confirms_what_they_paid() {
    let (mut bench, case) = office();
    let both = [Role::Controller, Role::CreditOfficer];
    bench.by("quan").done(add("hai", &both, AreaNamed::All));
    bench.by("giam").done(approve(&[case]));
    bench.by("hai").step(case, Stage::Scheduled);
    let on = bench.calendar.next(bench.the(case).unit, bench.today);
    let on = on.expect("a transaction day");
    bench.on(on);
    bench.by("hai").done(receive(case, Document::LoanBook));
    let seq = bench.done(pay(case, million(50)));
    let own = bench.refused(confirm_day(on));
    assert_eq!(bar(&own), Bar::OwnFact { seq });
    bench.by("kiem").done(confirm_day(on));
}

#[test]
fn nobody_decides_where_they_entered_or_changed_a_fact() {
    let (mut bench, case) = office();
    let both = [Role::Director, Role::CreditOfficer];
    bench.by("quan").done(add("hai", &both, AreaNamed::All));
    let seq = bench.by("hai").done(receive(case, Document::IdCard));
    for order in [approve(&[case]), send_back(case)] {
        assert_eq!(bar(&bench.refused(order)), Bar::OwnFact { seq });
    }
    // What was taken back is no longer entered.
    bench.done(Order::Undo { seq });
    bench.done(approve(&[case]));
}

#[test]
fn anothers_act_is_taken_back_by_a_controller_and_ones_own_by_whoever_may_do_it() {
    let (mut bench, case) = office();
    bench.with_reason();
    let seq = bench.by("hung").done(receive(case, Document::IdCard));
    assert!(matches!(
        bar(&bench.by("giam").refused(Order::Undo { seq })),
        Bar::Role(_)
    ));
    bench.by("hung").done(Order::Undo { seq });
    let seq = bench.done(receive(case, Document::IdCard));
    bench.by("kiem").done(Order::Undo { seq });
}

#[test]
fn officers_are_not_taken_back() {
    let (mut bench, _) = office();
    let seq = bench
        .by("quan")
        .done(add("hoa", &[Role::Viewer], AreaNamed::All));
    let bar = UndoBar::Office;
    assert_eq!(
        bench.refused(Order::Undo { seq }),
        Refusal::NotUndoable { seq, bar }
    );
}

#[test]
fn after_a_month_is_closed_only_adjusting_acts_are_left() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::Disbursed);
    let paid = bench.the(case).first_payout().expect("paid").clone();
    let (next_month, through) = (paid.on.next_month(), paid.on.next_month().minus_days(1));
    bench.on(next_month).with_reason();
    let close = || Order::ClosePeriod { through };
    let closed = bench.done(close());
    let fault = DateFault::Closed {
        on: through,
        through,
    };
    assert_eq!(
        bench.refused(close()),
        Refusal::BadDate {
            field: "month",
            fault
        }
    );
    bench.back_to(through);
    let fault = DateFault::Closed {
        on: through,
        through,
    };
    assert_eq!(
        bench.refused(receive(case, Document::IdCard)),
        Refusal::BadDate { field: "on", fault }
    );
    bench.on(next_month);
    let undo = |seq: Seq| Order::Undo { seq };
    let barred = |seq, bar| Refusal::NotUndoable { seq, bar };
    assert_eq!(
        bench.refused(undo(paid.seq)),
        barred(paid.seq, UndoBar::Closed { through })
    );
    assert_eq!(bench.refused(undo(closed)), barred(closed, UndoBar::Office));
    let adjust = |amount| Order::Adjust {
        seq: paid.seq,
        amount: million(amount),
        reason: note("ghi nhầm số tiền"),
    };
    let over = bench.refused(adjust(900));
    assert!(matches!(over, Refusal::OverApproved { .. }), "{over:?}");
    let seq = bench.done(adjust(40));
    assert_eq!(bench.the(case).paid(), million(40));
    bench.done(undo(seq));
    assert_eq!(bench.the(case).paid(), paid.amount);
}

#[test]
fn a_month_is_closed_once_it_is_over_and_whole() {
    let mut bench = Bench::new();
    for through in [Day::of(2024, 6, 30), Day::of(2024, 5, 30)] {
        let refusal = bench.refused(Order::ClosePeriod { through });
        assert!(matches!(refusal, Refusal::BadDate { field: "month", .. }));
    }
    let through = Day::of(2024, 5, 31);
    bench.done(Order::ClosePeriod { through });
    assert_eq!(bench.district.closed_through, Some(through));
}
