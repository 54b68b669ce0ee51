//! Which papers are asked of whom, and what settles a line.

use super::bench::Bench;
use super::path::{alone, million, need, receive, signer, spouse, waive};
use crate::domain::checklist::{Line, is_asked_for, walk};
use crate::domain::{
    Birth, CaseId, Document, DocumentState, Fields, Order, Organisation, Purpose, Relation, Stage,
};

fn walked(bench: &Bench, case: CaseId) -> Vec<Document> {
    let lines = walk(bench.the(case), &bench.policy);
    lines.iter().map(|line| line.rule.document).collect()
}

const SEVEN: [Document; 7] = [
    Document::ReleaseCertificate,
    Document::Mau01,
    Document::IdCard,
    Document::Form01Uq,
    Document::Form01Td,
    Document::Form10cTd,
    Document::Form03Td,
];

#[test]
fn an_entrusted_production_loan_that_another_signs_has_seven_lines() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::WantsLoan);
    assert_eq!(walked(&bench, case), SEVEN, "until somebody says who signs");
    bench.done(spouse(case));
    assert_eq!(walked(&bench, case), SEVEN);
}

#[test]
fn a_course_asks_for_the_schools_notice_too() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::Reviewed);
    let course = Purpose::Training {
        course_months: 10,
        leave_months: 0,
    };
    bench.done(need(case, course, million(40), 30));
    let all = [SEVEN.as_slice(), &[Document::SchoolNotice]].concat();
    assert_eq!(walked(&bench, case), all);
}

#[test]
fn a_person_who_signs_alone_shows_that_nobody_else_is_left_and_authorises_nobody() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::WantsLoan);
    bench.done(alone(case));
    let lines = walked(&bench, case);
    assert!(lines.contains(&Document::NoOtherMember));
    assert!(!lines.contains(&Document::Form01Uq));
    bench.done(signer(case, Birth::Year(1985), Relation::SelfSigned));
    let lines = walked(&bench, case);
    assert!(!lines.contains(&Document::NoOtherMember) && !lines.contains(&Document::Form01Uq));
}

#[test]
fn a_direct_loan_has_no_group_and_no_list_of_households() {
    let mut bench = Bench::new();
    let direct = Fields {
        organisation: Some(Organisation::Direct),
        ..Fields::default()
    };
    let case = bench.registered("Thử Văn Bốn", direct);
    for document in [Document::Form10cTd, Document::Form03Td] {
        assert!(!is_asked_for(bench.the(case), &bench.policy, document));
    }
}

#[test]
fn each_gate_walks_its_own_lines() {
    let mut bench = Bench::new();
    let submitted = bench.at(Stage::Submitted);
    let disburse = [Document::Form04Td, Document::LoanBook];
    assert_eq!(walked(&bench, submitted), disburse);
    let paid = bench.at(Stage::Disbursed);
    assert_eq!(walked(&bench, paid), [Document::Form06Td]);
}

#[test]
fn received_and_waived_settle_a_line_promised_and_wrong_do_not() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::WantsLoan);
    let document = Document::Form01Td;
    let promise = Order::PromiseDocument {
        cases: vec![case],
        document,
        due: bench.today,
        by: super::path::label("gia đình"),
    };
    let reject = Order::RejectDocument {
        cases: vec![case],
        document,
        reason: super::path::note("nhòe"),
    };
    for (order, word, settles) in [
        (promise, "promised", false),
        (receive(case, document), "received", true),
        (reject, "wrong", false),
        (waive(case, document), "not_needed", true),
    ] {
        bench.done(order);
        let state = bench.the(case).document(document);
        assert_eq!((state.id(), state.settles()), (word, settles));
    }
}

#[test]
fn an_unsure_line_blocks_nothing_and_is_doubtful() {
    let bench = Bench::new();
    for rule in bench.policy.documents() {
        let line = Line {
            rule,
            state: DocumentState::Missing,
        };
        assert_ne!(line.blocks(), line.is_doubtful(), "{:?}", rule.document);
        assert_eq!(line.blocks(), rule.is_mandatory());
    }
}

#[test]
fn without_a_number_of_copies_as_many_came_as_the_rule_asks_for() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::WantsLoan);
    bench.done(receive(case, Document::Form03Td));
    let state = bench.the(case).document(Document::Form03Td);
    assert!(matches!(state, DocumentState::Received { copies: 4, .. }));
}
