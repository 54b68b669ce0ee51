//! Orders of every shape, and what is wrong where their fields do not go together.

use super::*;
use crate::domain::{Birth, Document, Fields, Label, Purpose, SignerNamed};

/// Cases 1 to 300 are there.
pub(super) fn resolve(code: CaseCode) -> Option<CaseId> {
    let case = CaseId::new(2024, code.number());
    (code.number() <= 300 && code.names(case)).then_some(case)
}

fn case(number: u32) -> CaseId {
    CaseId::new(2024, number)
}

pub(super) fn read(line: &str) -> Result<ParsedOrder, Refusal> {
    parse(line.as_bytes(), &resolve)
}

pub(super) fn order(line: &str) -> Order {
    read(line).expect("an order").order
}

pub(super) fn refused(line: &str) -> Refusal {
    read(line).expect_err("a refusal")
}

#[test]
fn a_registration_needs_little_and_may_say_much() {
    let short = r#"{"order":"register_applicant","commune":"02422","name":"Mẫu Văn An",
        "birth":1991,"sex":"male"}"#;
    let Order::RegisterApplicant {
        commune,
        birth,
        fields,
        ..
    } = order(short)
    else {
        panic!("a registration");
    };
    assert_eq!((commune, birth), (2422, Birth::Year(1991)));
    assert_eq!(*fields, Fields::default());
    let long = r#"{"order":"register_applicant","commune":"02422","name":"Mẫu Văn An",
        "birth":"1991-08-15","sex":"male","village":"Thôn 3","citizen_id":"008091001234",
        "release":{"kind":"amnesty","certificate":"12/GCN","issued":"2019-07-25",
        "completed":"2019-07-22"},"organisation":"farmers","group":"Tổ 04","household":"24-137",
        "phone":"0912 345 678","id":"000000000000000000000000000000ff","on":"2024-06-03"}"#;
    let parsed = read(long).expect("an order");
    assert_eq!(parsed.on, Some(Day::of(2024, 6, 3)));
    assert_eq!(parsed.id, Some(OrderId(255)));
    let Order::RegisterApplicant { birth, fields, .. } = parsed.order else {
        panic!("a registration");
    };
    assert_eq!(birth, Birth::On(Day::of(1991, 8, 15)));
    assert_eq!(fields.household, Some(case(137)));
    assert!(fields.release.is_some() && fields.phone.is_some());
}

#[test]
fn a_registration_takes_all_that_the_paper_says_at_once() {
    let line = r#"{"order":"register_applicant","commune":"02422","name":"Mẫu Văn An",
        "birth":1991,"sex":"male",
        "need":{"wants":true,"purpose":"training","course_months":10,"amount":100000000},
        "borrower":{"person":{"name":"Mẫu Thị Ba","birth":1970,"sex":"female",
        "citizen_id":"008170001234"},"relation":"parent"},
        "list":{"list_no":"07/DS-CAX","list_date":"2024-06-03","police_signed_on":"2024-06-03",
        "row":4}}"#;
    let Order::RegisterApplicant { enclosed, .. } = order(line) else {
        panic!("a registration");
    };
    let need = enclosed.need.as_ref().expect("a need");
    assert!(matches!(
        need.purpose,
        Some(Purpose::Training {
            course_months: 10,
            ..
        })
    ));
    assert!(matches!(enclosed.signer, Some(SignerNamed::Person { .. })));
    let list = enclosed.list.as_ref().expect("a list");
    assert_eq!((list.row, list.committee_signed_on), (4, None));
    let with = |what: &str| {
        let line = r#"{"order":"register_applicant","commune":"02422","name":"Mẫu Văn An",
            "birth":1991,"sex":"male","#;
        refused(&format!("{line}{what}}}")).code()
    };
    assert_eq!(
        with(r#""need":{"wants":false,"amount":1000000}"#),
        "malformed"
    );
    assert_eq!(
        with(r#""need":{"case":"24-137","wants":true}"#),
        "unknown_field"
    );
    assert_eq!(with(r#""borrower":{}"#), "malformed");
    assert_eq!(with(r#""borrower":"con""#), "malformed");
    assert_eq!(
        with(r#""list":{"list_no":"7","list_date":"2024-06-03"}"#),
        "malformed"
    );
    assert_eq!(with(r#""row":4"#), "unknown_field");
}

#[test]
fn a_case_is_found_by_code_number_or_digits_alone() {
    for code in [r#""24-0137""#, r#""24-137""#, r#""137""#, "137"] {
        let line = format!(r#"{{"order":"submit","case":{code}}}"#);
        assert_eq!(order(&line), Order::Submit { case: case(137) }, "{code}");
    }
    for code in [
        r#""24-0999""#,
        r#""23-0137""#,
        r#""an""#,
        "0",
        "-1",
        "[]",
        "true",
    ] {
        let line = format!(r#"{{"order":"submit","case":{code}}}"#);
        assert_eq!(refused(&line).code(), "unknown_case", "{code}");
    }
}

#[test]
fn a_need_for_training_says_how_long_the_course_is() {
    let of = |rest: &str| format!(r#"{{"order":"record_need","case":"1","wants":true{rest}}}"#);
    let training = of(r#","purpose":"training","course_months":10,"leave_months":2"#);
    let Order::RecordNeed { purpose, .. } = order(&training) else {
        panic!("a need");
    };
    let expected = Purpose::Training {
        course_months: 10,
        leave_months: 2,
    };
    assert_eq!(purpose, Some(expected));
    assert!(matches!(
        refused(&of(r#","purpose":"training""#)),
        Refusal::MissingField {
            field: "course_months",
            ..
        }
    ));
    assert!(matches!(
        refused(&of(r#","purpose":"production","course_months":10"#)),
        Refusal::Malformed {
            field: Some("course_months"),
            ..
        }
    ));
    assert!(matches!(
        refused(&of(r#","purpose":"holiday""#)),
        Refusal::BadWord {
            field: "purpose",
            ..
        }
    ));
}

#[test]
fn who_wants_nothing_names_no_amount() {
    let line = r#"{"order":"record_need","case":"1","wants":false,"amount":100000000}"#;
    assert!(matches!(
        refused(line),
        Refusal::Malformed {
            field: Some("amount"),
            ..
        }
    ));
}

#[test]
fn a_list_has_rows_or_says_nobody() {
    let of = |rest: &str| {
        format!(
            r#"{{"order":"receive_list","commune":"02422","list_no":5,"list_date":"2024-06-01",
            "police_signed_on":"2024-06-01"{rest}}}"#
        )
    };
    let Order::ReceiveList { rows, list, .. } = order(&of(r#","rows":[{"row":4,"case":"1"}]"#))
    else {
        panic!("a list");
    };
    assert_eq!((rows.len(), rows[0].row, rows[0].case), (1, 4, case(1)));
    assert_eq!(list.no, Label::new("5").expect("a label"));
    let Order::ReceiveList { rows, .. } = order(&of(r#","none":true"#)) else {
        panic!("a list");
    };
    assert!(rows.is_empty());
    for rest in [
        r#","none":false"#,
        r#","rows":[]"#,
        r#","rows":[{"row":4,"case":"1"}],"none":true"#,
        r#","rows":[{"row":4,"case":"1"},{"row":5,"case":"1"}]"#,
        r#","rows":[{"row":4,"case":"1"},{"row":4,"case":"2"}]"#,
        r#","rows":[{"row":0,"case":"1"}]"#,
        r#","rows":[4]"#,
        "",
    ] {
        assert_eq!(refused(&of(rest)).code(), "malformed", "{rest}");
    }
    let foreign = of(r#","rows":[{"row":4,"case":"1","name":"Mẫu Văn An"}]"#);
    assert_eq!(refused(&foreign).code(), "unknown_field");
}

#[test]
fn a_borrower_is_a_person_with_a_relation_or_a_reason_to_sign_alone() {
    let of = |rest: &str| format!(r#"{{"order":"name_borrower","case":"1"{rest}}}"#);
    let person = r#","person":{"name":"Ví Thị Dụ","birth":"1993","sex":"female",
        "citizen_id":"008193001234","id_issued":"2021-05-01"}"#;
    let Order::NameBorrower { signer, .. } =
        order(&of(&format!(r#"{person},"relation":"spouse""#)))
    else {
        panic!("a borrower");
    };
    assert!(matches!(signer, SignerNamed::Person { .. }));
    let alone = order(&of(r#","alone":"no_other_adult""#));
    assert!(matches!(
        alone,
        Order::NameBorrower {
            signer: SignerNamed::Alone(_),
            ..
        }
    ));
    for rest in [
        "",
        person,
        r#","alone":"no_other_adult","relation":"spouse""#,
        &format!(r#"{person},"relation":"spouse","alone":"others_unable""#),
        r#","person":"Ví Thị Dụ","relation":"spouse""#,
    ] {
        assert_eq!(refused(&of(rest)).code(), "malformed", "{rest}");
    }
}

#[test]
fn the_day_of_a_payout_is_the_orders_and_must_be_there() {
    let line = r#"{"order":"disburse","case":"1","amount":60000000,"on":"2024-06-10"}"#;
    assert_eq!(read(line).expect("an order").on, Some(Day::of(2024, 6, 10)));
    let line = r#"{"order":"disburse","case":"1","amount":60000000}"#;
    assert!(matches!(
        refused(line),
        Refusal::MissingField { field: "on", .. }
    ));
}

#[test]
fn the_day_of_a_vote_or_a_use_check_is_the_facts() {
    let vote = r#"{"order":"record_vetting","cases":["1"],"group":"Tổ 04","on":"2024-06-05",
        "agreed":true}"#;
    let parsed = read(vote).expect("an order");
    assert_eq!(parsed.on, None);
    let Order::RecordVetting { held_on, .. } = parsed.order else {
        panic!("a vote");
    };
    assert_eq!(held_on, Day::of(2024, 6, 5));
    let check = r#"{"order":"record_use_check","case":"1","on":"2024-06-05","as_intended":true,
        "note":"mua hai con trâu"}"#;
    let parsed = read(check).expect("an order");
    assert_eq!((parsed.on, parsed.note), (None, None));
    assert!(matches!(
        parsed.order,
        Order::RecordUseCheck { note: Some(_), .. }
    ));
}

#[test]
fn the_reason_of_a_waiver_also_answers_a_doubt() {
    let line = r#"{"order":"waive_document","cases":["1"],"document":"01_uq","reason":"đã có"}"#;
    let parsed = read(line).expect("an order");
    assert_eq!(parsed.reason.as_ref().map(Note::as_str), Some("đã có"));
    assert!(matches!(
        parsed.order,
        Order::WaiveDocument {
            document: Document::Form01Uq,
            ..
        }
    ));
}

#[test]
fn one_case_has_one_revision_and_several_have_an_object_of_them() {
    let one = read(r#"{"order":"submit","case":"1","revision":57}"#).expect("an order");
    assert_eq!((one.revision, one.revisions.len()), (Some(Seq(57)), 0));
    let of = |revision: &str| {
        format!(r#"{{"order":"approve","cases":["1","2"],"revision":{revision}}}"#)
    };
    let many = read(&of(r#"{"24-0001":57,"2":60}"#)).expect("an order");
    let expected = BTreeMap::from([(case(1), Seq(57)), (case(2), Seq(60))]);
    assert_eq!((many.revision, many.revisions), (None, expected));
    for wrong in [
        "57",
        r#"{"3":57}"#,
        r#"{"1":57,"24-0001":58}"#,
        r#"{"1":"x"}"#,
        r#"{"1":0}"#,
    ] {
        assert_eq!(refused(&of(wrong)).code(), "malformed", "{wrong}");
    }
    let line = r#"{"order":"submit","case":"1","revision":{"1":57}}"#;
    assert_eq!(refused(line).code(), "malformed");
}
