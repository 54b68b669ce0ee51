//! Orders the rules or the reader refuse, beyond those of `bad_input`: each answer says what was not
//! done and the next step, in both languages, and shows no number of a person.

use serde_json::Value;

use super::program::Program;

/// A number of nobody, as long as a citizen's.
const NUMBER: &str = "099090777777";

fn refused(program: &Program, line: &str, code: &str, words: &[&str]) {
    let answer = program.refusal(line);
    assert_eq!(answer["code"], code, "{line}: {answer}");
    for word in words {
        assert!(
            answer.to_string().contains(word),
            "{line}: {word}: {answer}"
        );
    }
}

#[test]
fn nearest_names_are_offered_for_orders_fields_and_words() {
    let program = Program::demo();
    let check = |line: &str, code: &str, words: &[&str]| refused(&program, line, code, words);
    check(
        r#"{"order":"record_nead","case":"24-0204","wants":false}"#,
        "unknown_order",
        &["record_need"],
    );
    check(
        r#"{"order":"record_need","case":"24-0204","want":false}"#,
        "unknown_field",
        &["wants"],
    );
    check(
        r#"{"order":"record_need","case":"24-0204","wants":true,"purpose":"farming"}"#,
        "malformed",
        &["production", "training"],
    );
    check(
        r#"{"order":"record_need","case":"24-0204","wants":true,"wants":false}"#,
        "malformed",
        &["wants"],
    );
    check(
        r#"{"order":"undo","seq":99999}"#,
        "not_undoable",
        &["99999"],
    );
}

#[test]
fn a_line_that_is_not_utf8_or_far_too_long_is_refused_and_the_next_one_taken() {
    let program = Program::demo();
    let before = program.acts();
    let mut lines = b"{\"order\":\"submit\",\"case\":\"\xff\xfe\"}\n".to_vec();
    lines.extend(std::iter::repeat_n(b'x', 300_000));
    lines.extend(
        b"\n{\"order\":\"set_plan\",\"commune\":\"02422\",\"year\":2025,\"amount\":1000000}\n",
    );
    let ran = program.run_with(&["batch"], &lines);
    let receipts = ran.lines();
    assert_eq!(receipts.len(), 3, "{ran:?}");
    for receipt in &receipts[..2] {
        assert_eq!(receipt["refused"]["code"], "malformed", "{receipt}");
    }
    assert_eq!((&receipts[2]["ok"], ran.code), (&Value::Bool(true), 1));
    assert_eq!(program.acts(), before + 1);
}

#[test]
fn out_of_the_five_years_under_the_strict_reading_alone_needs_a_reason_and_is_then_accepted() {
    let program = Program::demo();
    // Submitted again on 11/06/2024; the five years end on 12/06 and it is approved on 13/06.
    let case = program.case("Thử Thị Hà");
    let release = r#"{"kind":"completion","certificate":"12/GCN","issued":"2019-06-12","completed":"2019-06-12"}"#;
    for line in [
        format!(r#"{{"order":"correct_applicant","case":"{case}","release":{release}}}"#),
        format!(r#"{{"order":"submit","case":"{case}"}}"#),
        r#"{"order":"set_practice_day","date":"2024-06-13"}"#.to_owned(),
    ] {
        assert_eq!(program.order(&line)["ok"], true, "{line}");
    }
    let approve = |more: &str| {
        format!(r#"{{"order":"approve","cases":["{case}"],"decision_no":"9/QĐ"{more}}}"#)
    };
    refused(
        &program,
        &approve(""),
        "reason_needed",
        &["5 năm", "Điều 3"],
    );
    let condition = |program: &Program| {
        let shown = program.run(&["show", &case, "--json"]).json();
        let conditions = shown["conditions"].as_array().unwrap().clone();
        conditions
            .into_iter()
            .find(|one| one["code"] == "five_years")
            .unwrap()
    };
    let years = condition(&program);
    assert_eq!(
        (&years["verdict"], &years["until"]),
        (&"met".into(), &"2024-06-12".into())
    );
    let answer = program.order(&approve(r#","reason":"nộp hồ sơ trong hạn""#));
    assert_eq!(answer["ok"], true, "{answer}");
}

#[test]
fn a_refusal_is_told_in_both_languages() {
    let program = Program::demo();
    let line = r#"{"order":"record_need","case":"24-0204","wants":true,"purpose":"production","amount":150000000}"#;
    let told = |lang| {
        let ran = program.run_with(&["--lang", lang, "batch"], line.as_bytes());
        assert_eq!(ran.code, 1, "{ran:?}");
        let refused = ran.lines().remove(0)["refused"].clone();
        assert_eq!(
            (&refused["code"], &refused["article"]),
            (&"over_ceiling".into(), &"6".into())
        );
        (refused["message"].clone(), refused["fix"].clone())
    };
    let (vi, en) = (told("vi"), told("en"));
    assert!(vi.0.as_str().unwrap().contains("100.000.000"), "{vi:?}");
    assert!(en.0.as_str().unwrap().is_ascii() || en.0 != vi.0, "{en:?}");
    assert_ne!(vi.1, en.1);
}

#[test]
fn a_number_of_a_person_comes_back_in_no_answer() {
    let program = Program::demo();
    let person = |commune: &str, number: &str| {
        format!(
            r#"{{"order":"register_applicant","commune":"{commune}","name":"Mẫu Văn Lạ","birth":1990,"sex":"male","citizen_id":"{number}","phone":"0912345678","note":"gọi buổi tối"}}"#
        )
    };
    let registered = program.order(&person("02422", NUMBER));
    let case = registered["case"]
        .as_str()
        .unwrap_or_else(|| panic!("{registered}"));
    let signer = format!(
        r#"{{"order":"name_borrower","case":"{case}","relation":"spouse","person":{{"name":"Mẫu Thị Lạ","birth":1991,"sex":"female","citizen_id":"099191888888"}}}}"#
    );
    let need = format!(r#"{{"order":"record_need","case":"{case}","wants":true}}"#);
    for line in [&need, &signer] {
        assert_eq!(program.order(line)["ok"], true, "{line}");
    }
    let own = "9".repeat(13);
    let mut said: Vec<String> = [person("02422", NUMBER), person("02422", &own), signer]
        .iter()
        .map(|line| program.order(line).to_string())
        .collect();
    for arguments in [
        &["show", case][..],
        &["show", case, "--json"],
        &["find", "777777"],
        &["find", "777777", "--json"],
        &["find", "mau van la", "--json"],
        &["log"],
        &["log", "--json"],
        &["log", "--case", case, "--json"],
        &["report", "funnel"],
        &["report", "funnel", "--by", "group", "--json"],
        &["report", "paragraph"],
        &["verify"],
        &["rules", "--json"],
    ] {
        let ran = program.run(arguments);
        assert_eq!(ran.code, 0, "{arguments:?}: {}", ran.err);
        said.extend([ran.out, ran.err]);
    }
    for text in said {
        for secret in [NUMBER, "099191888888", "0912345678", &own] {
            assert!(!text.contains(secret), "{secret}: {text}");
        }
    }
    let found = program.run(&["find", "777777", "--json"]).json();
    assert_eq!(found[0]["case"], case, "digits still find the person");
}

#[test]
fn what_is_typed_to_find_may_be_decomposed_hostile_or_endless() {
    let program = Program::demo();
    let decomposed = "Ma\u{302}\u{303}u \u{202e}Va\u{306}n\u{1b} An";
    let endless = "a".repeat(10_000);
    for (typed, expected) in [(decomposed, Some("Mẫu Văn An")), (endless.as_str(), None)] {
        let by_argument = program.run(&["find", "--json", typed]);
        let by_input = program.run_with(&["find", "--json", "-"], typed.as_bytes());
        assert_eq!((by_argument.code, &by_argument), (0, &by_input));
        let name = by_argument.json()[0]["name"].clone();
        assert_eq!(name.as_str(), expected);
    }
    let bytes = program.run_with(&["find", "-"], b"\xff\xfe\n");
    assert_eq!(bytes.code, 2, "{bytes:?}");
    assert!(bytes.err.contains("UTF-8"), "{bytes:?}");
}
