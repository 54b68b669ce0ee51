//! What the approver was shown is what is approved: facts changed since the file was submitted take the
//! submission away, and the refusal says which, by whom and when.

use super::bench::Bench;
use super::path::{
    approve, citizen, confirm, million, note, pay, receive, refuse, schedule, send_back, signer,
    spouse, waive, wants,
};
use super::rules::TAN_THANH;
use crate::domain::{
    Birth, CaseId, Day, Document, Fields, ListNamed, Name, Needs, Order, Particular, Place,
    Refusal, Relation, Seq, Shift, Stage, UndoBar, Verb,
};

/// A debt of the same purpose was found.
pub(super) fn owes(case: CaseId, checked_on: Day) -> Order {
    Order::AttestDebt {
        cases: vec![case],
        none: false,
        checked_on,
        ends_on: None,
    }
}

fn correct(case: CaseId, fields: Fields) -> Order {
    Order::CorrectApplicant {
        case,
        fields: Box::new(fields),
    }
}

fn other_number(case: CaseId) -> Order {
    let fields = Fields {
        citizen_id: Some(citizen(500)),
        ..Fields::default()
    };
    correct(case, fields)
}

fn reject(case: CaseId, document: Document) -> Order {
    Order::RejectDocument {
        cases: vec![case],
        document,
        reason: note("nhòe"),
    }
}

/// Taking back something the file was submitted with.
pub(super) fn undone_under_a_submission() -> Refusal {
    let mut bench = Bench::new();
    let case = bench.at(Stage::Preparing);
    let corrected = bench.done(other_number(case));
    bench.done(Order::Submit { case });
    bench.refused(Order::Undo { seq: corrected })
}

fn shifts(refusal: Refusal) -> Vec<Shift> {
    match refusal {
        Refusal::SubmissionVoid { shifts, .. } => shifts,
        other => panic!("{other:?} is about no change"),
    }
}

/// Changes something of a submitted file: approve and refuse say what, and the way back is to submit.
fn check(change: impl Fn(CaseId, Day) -> Order, what: &[Particular]) {
    let mut bench = Bench::new();
    bench.with_reason();
    let case = bench.at(Stage::Submitted);
    let order = change(case, bench.today);
    let changed = bench.by("hung").done(order);
    assert_ne!(bench.stage(case), Stage::Submitted, "{what:?}");
    for decision in [approve(&[case]), refuse(case)] {
        let found = shifts(bench.by("duc").refused(decision));
        let named: Vec<Particular> = found.iter().map(|shift| shift.what).collect();
        assert_eq!(named, what);
        for shift in found {
            let at = i64::try_from(changed.0).expect("a small number");
            let told = (shift.seq, shift.by.as_str(), shift.at);
            assert_eq!(told, (changed, "hung", at));
        }
    }
    let mut other = bench.clone();
    other.done(Order::Undo { seq: changed });
    assert_eq!(other.stage(case), Stage::Submitted, "it is what it was");
    other.done(approve(&[case]));
    // The approver may still give the file back with a word.
    bench.done(send_back(case));
    assert!(bench.the(case).application.shifts.is_empty());
}

#[test]
fn a_fact_changed_since_takes_the_submission_away_and_is_named() {
    check(owes, &[Particular::Debt]);
    check(|case, _| other_number(case), &[Particular::CitizenId]);
    let release = |case, _| {
        let release = Some(super::path::release(Day::of(2022, 5, 1)));
        let fields = Fields {
            release,
            name: Some(Name::new("Thử Văn Bình").expect("a name")),
            ..Fields::default()
        };
        correct(case, fields)
    };
    check(release, &[Particular::Name, Particular::Release]);
    let paper = Document::Form01Td;
    check(
        |case, _| reject(case, paper),
        &[Particular::Document(paper)],
    );
    let moved = |case, _| Order::MoveResidence {
        case,
        commune: TAN_THANH,
        village: None,
    };
    check(moved, &[Particular::Commune]);
    let left = |case, _| Order::LeaveArea { case, to: None };
    check(left, &[Particular::Residence]);
    let relisted = |case, _| Order::ConfirmListing {
        cases: vec![case],
        list: ListNamed {
            no: super::path::label("02"),
            date: Day::of(2024, 5, 2),
        },
        police_signed_on: Day::of(2024, 5, 2),
        committee_signed_on: Day::of(2024, 5, 3),
    };
    check(relisted, &[Particular::Listing]);
}

#[test]
fn what_says_the_same_or_more_takes_nothing_away() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::Submitted);
    let village = Fields {
        village: Some(super::path::label("Thôn 1")),
        ..Fields::default()
    };
    bench.done(correct(case, village));
    bench.on(Day::of(2024, 6, 5));
    bench.done(super::path::attest(case, bench.today));
    bench.done(receive(case, Document::Form01Td));
    bench.done(confirm(case));
    assert_eq!(bench.stage(case), Stage::Submitted);
    bench.done(approve(&[case]));
}

#[test]
fn something_changed_and_changed_back_is_as_it_was_submitted() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::Submitted);
    let number = bench.the(case).personal.citizen_id.clone();
    bench.done(other_number(case));
    shifts(bench.refused(approve(&[case])));
    let back = Fields {
        citizen_id: number,
        ..Fields::default()
    };
    bench.done(correct(case, back));
    bench.done(approve(&[case]));
}

#[test]
fn the_officer_has_the_file_again_and_submits_it_with_what_changed() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::Submitted);
    let locked = bench.refused(spouse(case));
    assert!(matches!(
        locked,
        Refusal::WrongStage {
            needs: Needs::NotSubmitted,
            ..
        }
    ));
    bench.done(other_number(case));
    let elder = signer(case, Birth::On(Day::of(1970, 1, 1)), Relation::Parent);
    bench.done(elder);
    let named: Vec<Particular> = shifts(bench.refused(approve(&[case])))
        .into_iter()
        .map(|shift| shift.what)
        .collect();
    assert_eq!(named, [Particular::CitizenId, Particular::Signer]);
    bench.done(Order::Submit { case });
    assert_eq!(bench.stage(case), Stage::Submitted);
    bench.done(approve(&[case]));
    let number = bench.the(case).personal.citizen_id.clone();
    assert_eq!(number, Some(citizen(500)), "approved as it now stands");
}

#[test]
fn a_paper_of_the_next_gate_is_waived_without_touching_the_submission() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::Submitted);
    bench.done(waive(case, Document::LoanBook));
    assert_eq!(bench.stage(case), Stage::Submitted);
}

#[test]
fn a_decision_ends_the_comparison() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::Approved);
    bench.done(other_number(case));
    assert_eq!(bench.stage(case), Stage::Approved);
    bench.done(schedule(case, Day::of(2024, 6, 10), Place::Point));
    bench.on(Day::of(2024, 6, 10)).done(pay(case, million(50)));
    // The approval taken back in another register: the change stands before the approver again.
    let mut bench = Bench::new();
    let case = bench.at(Stage::Submitted);
    let approved = bench.done(approve(&[case]));
    bench.done(other_number(case));
    bench.done(Order::Undo { seq: approved });
    let shifts = shifts(bench.refused(approve(&[case])));
    assert_eq!(shifts[0].what, Particular::CitizenId);
}

#[test]
fn an_approval_rests_on_the_submission_that_stood_when_it_was_given() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::Submitted);
    bench.done(other_number(case));
    let again = bench.done(Order::Submit { case });
    bench.done(approve(&[case]));
    let Refusal::NotUndoable { bar, .. } = bench.refused(Order::Undo { seq: again }) else {
        panic!("the approval rests on it");
    };
    let UndoBar::Later { verb, because, .. } = bar else {
        panic!("{bar:?}");
    };
    assert_eq!(verb, Verb::Approve);
    shifts(*because);
}

#[test]
fn what_a_file_was_submitted_with_is_taken_back_after_the_submission() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::Preparing);
    let corrected = bench.done(other_number(case));
    let wanted = bench.done(wants(case));
    let submitted = bench.done(Order::Submit { case });
    let barred = |refusal| match refusal {
        Refusal::NotUndoable {
            bar: UndoBar::SubmittedSince { seq },
            ..
        } => seq,
        other => panic!("{other:?}"),
    };
    let undo = |seq: Seq| Order::Undo { seq };
    assert_eq!(barred(bench.refused(undo(corrected))), submitted);
    // The same wish was recorded before: without this act nothing reads otherwise.
    bench.done(undo(wanted));
    assert_eq!(bench.stage(case), Stage::Submitted);
    bench.done(undo(submitted));
    bench.done(undo(corrected));
    assert_eq!(bench.stage(case), Stage::Preparing);
}
