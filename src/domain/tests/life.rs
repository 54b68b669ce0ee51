//! What happens to a person and a file beside the way: returns, refusals, new applications, leaving,
//! moving, death, closing.

use super::bench::Bench;
use super::path::{
    approve, close, confirm, label, million, pay, refuse, schedule, send_back, wants, wants_nothing,
};
use super::rules::{DUC_NINH, TAN_THANH, old};
use crate::domain::{
    Back, Day, Document, ListNamed, ListRow, Needs, Order, Place, Refusal, Residence, Stage,
};

fn needs(refusal: &Refusal) -> Option<Needs> {
    match refusal {
        Refusal::WrongStage { needs, .. } => Some(*needs),
        _ => None,
    }
}

#[test]
fn a_returned_file_is_in_preparation_and_says_which_fields() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::Submitted);
    bench.done(send_back(case));
    assert_eq!(bench.stage(case), Stage::Preparing);
    let returned = bench
        .the(case)
        .application
        .returned
        .clone()
        .expect("returned");
    assert_eq!(returned.fields.len(), 1);
    bench.done(Order::Submit { case });
    assert_eq!(bench.stage(case), Stage::Submitted);
    assert_eq!(bench.the(case).application.returned, None);
}

#[test]
fn a_wish_after_a_refusal_opens_a_new_application_with_the_persons_own_papers() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::Submitted);
    bench.done(refuse(case));
    assert_eq!(bench.stage(case), Stage::Refused);
    bench.done(wants(case));
    let after = bench.the(case).clone();
    assert_eq!(after.past.len(), 1);
    assert!(after.past[0].refused.is_some());
    for document in Document::ALL {
        let is_here = after.document(document).settles();
        assert_eq!(is_here, document.is_of_the_person(), "{document:?}");
    }
    assert_eq!(
        bench.stage(case),
        Stage::Listed,
        "the debt is looked up again"
    );
}

#[test]
fn a_wish_after_settling_opens_a_new_application_and_the_payout_is_kept() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::Disbursed);
    bench.refused(wants(case));
    bench.on(Day::of(2024, 6, 20)).done(Order::Settle { case });
    assert_eq!(bench.stage(case), Stage::Disbursed);
    bench.with_reason().back_to(Day::of(2024, 6, 19));
    assert!(matches!(
        bench.refused(wants(case)),
        Refusal::BadDate { .. }
    ));
    bench.on(Day::of(2024, 6, 21)).done(wants(case));
    let after = bench.the(case);
    assert_eq!(after.past[0].ended_on, Day::of(2024, 6, 20));
    assert_eq!(after.paid(), million(50));
    assert!(
        bench.standing(case).is_eligible(&bench.policy, bench.today),
        "never drops out"
    );
    assert_eq!(
        bench.stage(case),
        Stage::Listed,
        "the new loan has its own conditions"
    );
}

#[test]
fn a_need_withdrawn_is_a_no_and_a_later_yes_begins_again() {
    for stage in [
        Stage::Preparing,
        Stage::Submitted,
        Stage::Approved,
        Stage::Scheduled,
    ] {
        let mut bench = Bench::new();
        let case = bench.at(stage);
        bench.done(Order::WithdrawNeed { case });
        assert_eq!(bench.stage(case), Stage::NoNeed, "{stage:?}");
        let date = Day::of(2024, 6, 10);
        bench.refused(schedule(case, date, Place::Point));
        bench.clone().on(date).refused(pay(case, million(50)));
        bench.clone().done(close(case));
        bench.done(wants(case));
        let application = &bench.the(case).application;
        assert_eq!(application.submitted_on, None);
        assert_eq!(application.approval, None);
    }
}

#[test]
fn a_no_over_a_file_with_the_bank_is_a_withdrawal_not_an_answer() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::Submitted);
    let refusal = bench.refused(wants_nothing(case));
    assert_eq!(needs(&refusal), Some(Needs::NotSubmitted));
}

#[test]
fn somebody_who_left_is_not_eligible_until_they_return() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::Approved);
    bench.done(Order::LeaveArea { case, to: None });
    assert_eq!(bench.stage(case), Stage::Left);
    assert!(!bench.standing(case).is_eligible(&bench.policy, bench.today));
    let date = Day::of(2024, 6, 10);
    let refusal = bench.refused(schedule(case, date, Place::Point));
    assert_eq!(needs(&refusal), Some(Needs::Here));
    bench.done(Order::ReturnToArea { case });
    assert_eq!(bench.stage(case), Stage::Approved);
}

#[test]
fn death_is_for_ever_and_the_file_can_be_closed() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::Submitted);
    bench.done(Order::RecordDeath { case });
    assert_eq!(bench.stage(case), Stage::Left);
    let back = Order::ReturnToArea { case };
    assert_eq!(needs(&bench.refused(back)), Some(Needs::Left));
    bench.refused(approve(&[case]));
    bench.done(close(case));
    assert_eq!(bench.stage(case), Stage::Closed);
}

#[test]
fn somebody_who_left_can_die_elsewhere() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::Listed);
    bench.done(Order::LeaveArea { case, to: None });
    bench.done(Order::RecordDeath { case });
    assert!(matches!(bench.the(case).residence, Residence::Died { .. }));
    assert_eq!(
        needs(&bench.refused(Order::RecordDeath { case })),
        Some(Needs::Here)
    );
}

#[test]
fn a_move_takes_back_the_day_at_the_old_communes_point() {
    let move_to = |case, commune| Order::MoveResidence {
        case,
        commune,
        village: None,
    };
    let mut bench = Bench::new();
    let case = bench.at(Stage::Scheduled);
    bench.done(move_to(case, TAN_THANH));
    assert_eq!(bench.stage(case), Stage::Approved);
    assert_eq!(bench.the(case).application.appointment, None);

    let mut bench = Bench::new();
    let case = bench.at(Stage::Approved);
    bench.done(schedule(case, Day::of(2024, 6, 12), Place::Office));
    bench.done(move_to(case, TAN_THANH));
    assert_eq!(
        bench.stage(case),
        Stage::Scheduled,
        "the bank's own office stays"
    );
}

#[test]
fn a_newer_list_that_is_not_signed_yet_takes_no_confirmation_away() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::Eligible);
    let first = bench.the(case).listing.clone().expect("listed");
    let date = Day::of(2024, 6, 2);
    let receive = |no: &str, committee_signed_on| Order::ReceiveList {
        commune: DUC_NINH,
        list: ListNamed {
            no: label(no),
            date,
        },
        police_signed_on: date,
        committee_signed_on,
        rows: vec![ListRow { row: 3, case }],
    };
    bench.done(receive("02/DS", None));
    bench.done(receive("03/DS", None));
    let listing = bench.the(case).listing.clone().expect("listed");
    assert_eq!(listing.list.no, label("03/DS"));
    assert_eq!(listing.confirmed, first.confirmed);
    assert_eq!(listing.confirmed_on, Some(first.list.clone()));
    assert_eq!(bench.stage(case), Stage::Eligible);
    bench.done(receive("03/DS", Some(date)));
    let listing = bench.the(case).listing.clone().expect("listed");
    assert_eq!(listing.confirmed_on, None);
    assert_eq!(
        listing.confirmed.map(|signed| signed.committee_signed_on),
        Some(date)
    );
    // Named again on the list that was signed first: nothing is older than it is.
    let mut bench = Bench::new();
    let case = bench.at(Stage::Eligible);
    let row = ListRow { row: 3, case };
    bench.done(Order::ReceiveList {
        commune: DUC_NINH,
        list: super::path::list(),
        police_signed_on: Day::of(2024, 4, 1),
        committee_signed_on: None,
        rows: vec![row],
    });
    let listing = bench.the(case).listing.clone().expect("listed");
    assert_eq!((listing.row, listing.confirmed_on), (Some(3), None));
    assert!(listing.confirmed.is_some());
}

#[test]
fn a_move_changes_the_commune_and_keeps_code_and_revision_order() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::Listed);
    let before = bench.the(case).revision;
    bench.done(Order::MoveResidence {
        case,
        commune: TAN_THANH,
        village: None,
    });
    let after = bench.the(case);
    assert_eq!((after.id, after.unit), (case, old(TAN_THANH)));
    assert!(before < after.revision);
}

#[test]
fn a_closed_file_says_where_then_and_takes_nothing_until_it_is_reopened() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::Preparing);
    bench.done(close(case));
    assert_eq!(bench.stage(case), Stage::Closed);
    let closing = bench.the(case).closed.clone().expect("closed");
    assert!(closing.referral.is_some());
    assert_eq!(needs(&bench.refused(confirm(case))), Some(Needs::Open));
    bench.done(Order::Reopen { case });
    assert_eq!(bench.stage(case), Stage::Preparing);
}

#[test]
fn a_file_with_the_bank_is_not_closed_over_its_head() {
    for stage in [Stage::Submitted, Stage::Approved, Stage::Scheduled] {
        let mut bench = Bench::new();
        let case = bench.at(stage);
        let refusal = bench.refused(close(case));
        assert_eq!(needs(&refusal), Some(Needs::NotSubmitted), "{stage:?}");
    }
}

#[test]
fn a_returned_field_is_asked_for_until_something_is_recorded_about_it() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::Submitted);
    bench.by("duc").done(Order::Return {
        case,
        fields: ["amount", "01_uq", "chữ ký"].map(label).to_vec(),
        note: super::path::note("xem lại"),
    });
    let left = |bench: &Bench| -> Vec<String> {
        let returned = bench.the(case).application.returned.as_ref();
        let returned = returned.expect("returned");
        assert_eq!(returned.by.as_str(), "duc");
        let left = returned.to_mend().map(|field| field.as_str().to_owned());
        left.collect()
    };
    let back = |bench: &Bench| bench.standing(case).back;
    assert_eq!(left(&bench), ["amount", "01_uq", "chữ ký"]);
    assert_eq!(back(&bench), Some(Back::Returned { to_mend: 3 }));
    let wished = bench.done(wants(case));
    assert_eq!(left(&bench), ["01_uq", "chữ ký"]);
    bench.done(super::path::receive(case, Document::Form01Uq));
    assert_eq!(left(&bench), ["chữ ký"], "no fact is about it");
    bench.done(Order::Undo { seq: wished });
    assert_eq!(left(&bench), ["amount", "chữ ký"]);
    bench.done(Order::Submit { case });
    assert_eq!(back(&bench), None);
}
