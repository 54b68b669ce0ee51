//! Lines that are no orders: values that cannot be, names nobody knows, sizes beyond the limits.

use proptest::prelude::*;

use super::tests::{order, read, refused, resolve};
use super::*;
use crate::domain::limits::{LABEL_BYTES_MAX, NAME_BYTES_MAX, NOTE_BYTES_MAX, ORDER_CASES_MAX};
use crate::domain::{AmountFault, DateFault, Dong, TextFault};

#[test]
fn an_amount_is_a_whole_number_of_dong() {
    let check = |written: &str, shown: &str, expected: AmountFault| {
        let line =
            format!(r#"{{"order":"disburse","case":"1","amount":{written},"on":"2024-06-10"}}"#);
        let Refusal::BadAmount {
            field,
            typed,
            fault,
        } = refused(&line)
        else {
            panic!("a bad amount: {written}");
        };
        assert_eq!((field, typed.as_str(), fault), ("amount", shown, expected));
    };
    check(r#""100.000""#, "100.000", AmountFault::NotWhole);
    check(r#""1,5 tỷ""#, "1,5 tỷ", AmountFault::NotWhole);
    check("-5", "-5", AmountFault::Negative);
    check("0", "0", AmountFault::Zero);
    check("1.5", "1.5", AmountFault::NotWhole);
    check("-1.5", "-1.5", AmountFault::NotWhole);
    check("20000000001", "20000000001", AmountFault::TooLarge);
    check(
        "18446744073709551615",
        "18446744073709551615",
        AmountFault::TooLarge,
    );
    check("1e300", "1e+300", AmountFault::TooLarge);
    check("true", "true", AmountFault::NotWhole);
}

#[test]
fn own_capital_and_a_plan_may_be_nothing() {
    let plan = r#"{"order":"set_plan","commune":"02422","year":2024,"amount":0}"#;
    assert!(matches!(
        order(plan),
        Order::SetPlan {
            amount: Dong::ZERO,
            ..
        }
    ));
    let plan = r#"{"order":"plan_use","case":"1","own_capital":0,"total_need":100000000,
        "items":[{"what":"trâu","quantity":2,"amount":50000000}]}"#;
    assert!(matches!(
        order(plan),
        Order::PlanUse {
            own_capital: Dong::ZERO,
            ..
        }
    ));
}

#[test]
fn a_date_is_one_of_the_calendar() {
    for (written, shown) in [
        (r#""31/02/2024""#, "31/02/2024"),
        (r#""2024-02-31""#, "2024-02-31"),
        ("20240611", "20240611"),
        (r#""""#, ""),
    ] {
        let line = format!(r#"{{"order":"set_practice_day","date":{written}}}"#);
        let fault = DateFault::NotADate {
            typed: shown.to_owned(),
        };
        assert_eq!(
            refused(&line),
            Refusal::BadDate {
                field: "date",
                fault
            }
        );
    }
}

#[test]
fn a_birth_is_a_day_or_a_year() {
    let of = |birth: &str| format!(r#"{{"order":"correct_applicant","case":"1","birth":{birth}}}"#);
    for fine in ["1991", r#""1991""#, r#""1991-08-15""#] {
        assert!(read(&of(fine)).is_ok(), "{fine}");
    }
    for wrong in [
        "91",
        r#""91""#,
        "1899",
        "19910",
        r#""1991-13-01""#,
        "1991.5",
        "-1991",
        "{}",
    ] {
        assert_eq!(refused(&of(wrong)).code(), "bad_date", "{wrong}");
    }
}

#[test]
fn numbers_of_people_are_checked_and_kept_out_of_the_refusal() {
    let of = |field: &str| format!(r#"{{"order":"correct_applicant","case":"1",{field}}}"#);
    assert_eq!(
        refused(&of(r#""citizen_id":"00809100123""#)),
        Refusal::BadCitizenId {
            field: "citizen_id",
            digits: 11
        }
    );
    assert_eq!(
        refused(&of(r#""citizen_id":8091001234"#)).code(),
        "bad_citizen_id"
    );
    let phone = refused(&of(r#""phone":"912345678""#));
    assert_eq!(
        phone,
        Refusal::Malformed {
            field: Some("phone"),
            what: "····78".to_owned()
        }
    );
}

#[test]
fn a_commune_is_five_digits_as_text() {
    for wrong in [r#""2422""#, "2422", r#""0242x""#, r#""Đức Ninh""#, "null"] {
        let line = format!(r#"{{"order":"move_residence","case":"1","commune":{wrong}}}"#);
        let code = refused(&line).code();
        let expected = if wrong == "null" {
            "malformed"
        } else {
            "unknown_commune"
        };
        assert_eq!(code, expected, "{wrong}");
    }
}

#[test]
fn a_slip_in_a_name_is_answered_with_the_nearest() {
    assert_eq!(
        refused(r#"{"order":"aprove","cases":["1"]}"#),
        Refusal::UnknownOrder {
            typed: "aprove".to_owned(),
            nearest: Some("approve")
        }
    );
    assert_eq!(
        refused(r#"{"order":"approve","cases":["1"],"ammount":5}"#),
        Refusal::UnknownField {
            verb: Verb::Approve,
            typed: "ammount".to_owned(),
            nearest: Some("amount"),
        }
    );
    assert_eq!(
        refused(r#"{"order":"rules_in_force"}"#).code(),
        "unknown_order"
    );
}

#[test]
fn a_correction_names_at_least_one_field() {
    assert!(matches!(
        refused(r#"{"order":"correct_applicant","case":"1"}"#),
        Refusal::MissingField {
            verb: Verb::CorrectApplicant,
            ..
        }
    ));
}

#[test]
fn many_cases_are_some_each_once_and_not_too_many() {
    let of = |cases: &str| format!(r#"{{"order":"approve","cases":{cases}}}"#);
    let numbers = |count: usize| {
        let codes: Vec<String> = (1..=count).map(|n| format!("\"{n}\"")).collect();
        format!("[{}]", codes.join(","))
    };
    assert_eq!(
        order(&of(&numbers(ORDER_CASES_MAX))).cases().len(),
        ORDER_CASES_MAX
    );
    for wrong in [
        "[]",
        r#""1""#,
        r#"["1","24-0001"]"#,
        &numbers(ORDER_CASES_MAX + 1),
    ] {
        assert_eq!(refused(&of(wrong)).code(), "malformed", "{wrong}");
    }
    assert_eq!(refused(&of(r#"["1","999"]"#)).code(), "unknown_case");
}

#[test]
fn what_is_no_order_is_malformed() {
    for line in [
        "",
        "   ",
        "{",
        "[]",
        "null",
        "\"submit\"",
        "{}",
        r#"{"order":7}"#,
        r#"{"order":null}"#,
        r#"{"order":"submit","case":"1"} {"order":"submit","case":"1"}"#,
        r#"{"order":"submit","case":"1","case":"2"}"#,
        r#"{"order":"submit","order":"submit","case":"1"}"#,
        r#"{"order":"submit","case":"1","id":"ff"}"#,
        r#"{"order":"undo","seq":0}"#,
        r#"{"order":"undo","seq":"42"}"#,
        r#"{"order":"undo","seq":1.0}"#,
    ] {
        assert_eq!(refused(line).code(), "malformed", "{line}");
    }
    let broken = b"{\"order\":\"submit\",\"case\":\"\xff\"}";
    assert_eq!(
        parse(broken, &resolve).expect_err("not UTF-8").code(),
        "malformed"
    );
}

#[test]
fn ten_kilobytes_in_a_text_are_too_long() {
    let long = "ẫ".repeat(3_500);
    let of = |field: &str| {
        format!(r#"{{"order":"correct_applicant","case":"1","sex":"male","{field}":"{long}"}}"#)
    };
    let too_long = |bytes_max| TextFault::TooLong {
        bytes: long.len(),
        bytes_max,
    };
    assert_eq!(
        refused(&of("name")),
        Refusal::BadName {
            field: "name",
            fault: too_long(NAME_BYTES_MAX)
        }
    );
    assert_eq!(
        refused(&of("village")),
        Refusal::BadText {
            field: "village",
            fault: too_long(LABEL_BYTES_MAX)
        }
    );
    assert_eq!(
        refused(&of("note")),
        Refusal::BadText {
            field: "note",
            fault: too_long(NOTE_BYTES_MAX)
        }
    );
    let Refusal::UnknownField { typed, .. } = refused(&of(&long)) else {
        panic!("an unknown field");
    };
    assert!(typed.chars().count() <= 200);
}

#[test]
fn a_line_that_is_too_long_or_too_deep_is_malformed_and_nothing_worse() {
    let long = format!(
        r#"{{"order":"submit","case":"1"{}}}"#,
        " ".repeat(LINE_BYTES_MAX)
    );
    assert_eq!(refused(&long).code(), "malformed");
    let fits = format!(
        r#"{{"order":"submit","case":"1"{}}}"#,
        " ".repeat(LINE_BYTES_MAX / 2)
    );
    assert!(read(&fits).is_ok());
    for deep in ["[".repeat(30_000), r#"{"a":"#.repeat(10_000)] {
        assert_eq!(refused(&deep).code(), "malformed");
        let line = format!(r#"{{"order":"submit","case":{deep}}}"#);
        assert_eq!(refused(&line).code(), "malformed");
    }
}

proptest! {
    #[test]
    fn a_line_with_bytes_spoilt_is_an_order_or_a_refusal(
        spoilt in proptest::collection::vec((0..180_usize, any::<u8>()), 1..6),
    ) {
        let mut line = br#"{"order":"receive_list","commune":"02422","list_no":"5",
            "list_date":"2024-06-01","police_signed_on":"2024-06-01","rows":[{"row":4,"case":"1"}],
            "revision":{"1":57}}"#.to_vec();
        for (at, byte) in spoilt {
            let end = line.len() - 1;
            line[at.min(end)] = byte;
        }
        match parse(&line, &resolve) {
            Ok(parsed) => prop_assert_eq!(parsed.order.verb(), Verb::ReceiveList),
            Err(refusal) => prop_assert!(!refusal.code().is_empty()),
        }
    }
}
