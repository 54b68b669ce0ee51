//! Everything the world may hand to the command line: each gets a clear message with the next step, the
//! exit code of the contract, and loses nothing.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use super::program::{Program, Ran};

/// Refused in words, with this code; nothing was recorded.
fn check(ran: &Ran, code: i32, words: &str) {
    assert_eq!(ran.code, code, "{ran:?}");
    assert!(ran.err.contains(words), "{words}: {ran:?}");
}

#[test]
fn a_folder_that_is_no_register_is_never_taken_for_an_empty_one() {
    let program = Program::bare();
    check(&program.run(&["find", "an"]), 3, "qd22 init");
    fs::create_dir(program.register()).unwrap();
    check(&program.run(&["find", "an"]), 3, "qd22 init");
    fs::write(program.register().join("thesis.odt"), "mine").unwrap();
    check(&program.run(&["find", "an"]), 3, "thesis.odt");
    check(&program.run(&["init"]), 3, "thesis.odt");
    assert_eq!(
        fs::read(program.register().join("thesis.odt")).unwrap(),
        b"mine"
    );
}

#[test]
fn a_register_is_made_once_and_a_half_made_one_is_finished() {
    let program = Program::bare();
    assert_eq!(program.run(&["init"]).code, 0);
    check(&program.run(&["init"]), 3, "qd22");
    let program = Program::just_made();
    fs::remove_file(program.register().join("register.toml")).unwrap();
    let half = program.run(&["find", "an"]);
    check(&half, 3, "qd22 init");
    assert_eq!(program.run(&["init"]).code, 0);
    assert_eq!(program.acts(), 2);
}

#[test]
fn one_marker_that_claims_a_newer_program_is_mended_from_its_copies() {
    let program = Program::demo();
    let acts = program.log();
    let marker = program.register().join("register.toml");
    let text = fs::read_to_string(&marker).unwrap();
    fs::write(&marker, text.replace("format = 1", "format = 9")).unwrap();
    assert_eq!(program.log(), acts);
    assert_eq!(fs::read_to_string(&marker).unwrap(), text);
    program.acts();
}

#[test]
fn a_register_that_others_can_read_is_refused_with_the_command_that_mends_it() {
    let program = Program::demo();
    fs::set_permissions(program.register(), fs::Permissions::from_mode(0o755)).unwrap();
    check(&program.run(&["find", "an"]), 3, "chmod go-rwx");
    fs::set_permissions(program.register(), fs::Permissions::from_mode(0o700)).unwrap();
    assert_eq!(program.run(&["find", "an"]).code, 0);
}

#[test]
fn a_second_process_is_told_who_has_the_register_open() {
    let program = Program::demo();
    let mut first = program.start(&["batch"]);
    let pid = first.id().to_string();
    let lock = program.register().join("lock");
    while fs::read_to_string(&lock).map_or(true, |text| text.trim() != pid) {
        std::thread::yield_now();
    }
    check(&program.run(&["find", "an"]), 3, &pid);
    drop(first.stdin.take());
    assert!(first.wait().unwrap().success());
    assert_eq!(program.run(&["find", "an"]).code, 0);
}

#[test]
fn a_desk_without_a_terminal_says_what_to_do() {
    let program = Program::demo();
    check(&program.run(&[]), 2, "qd22 --help");
    check(&program.run(&["demo"]), 2, "qd22 --help");
}

#[test]
fn wrong_usage_ends_with_2() {
    let program = Program::demo();
    for arguments in [
        &["report", "funnel", "--as-of", "31/02/2024"][..],
        &["report", "funnel", "--as-of", "2024-02-31"],
        &["--nonsense"],
        &["show"],
        &["keys", "check", "/nonexistent.toml"],
        &["--keymap", "/nonexistent.toml", "keys", "list"],
    ] {
        assert_eq!(program.run(arguments).code, 2, "{arguments:?}");
    }
}

#[test]
fn unknown_cases_end_with_1_and_name_what_was_typed() {
    let program = Program::demo();
    check(&program.run(&["show", "99-9999"]), 1, "99-9999");
    check(&program.run(&["log", "--case", "abc"]), 1, "abc");
}

#[test]
fn lines_that_are_no_orders_are_refused_and_the_good_ones_around_them_taken() {
    let program = Program::demo();
    let before = program.acts();
    let case = program.case("Thử Ngọc Sáng");
    let good = |document: &str| {
        format!(r#"{{"order":"receive_document","cases":["{case}"],"document":"{document}"}}"#)
    };
    let (first, last) = (good("id_card"), good("01_td"));
    let lines = [
        first.as_str(),
        "not json",
        r#"{"order":"submitt","case":"1"}"#,
        r#"{"order":"submit","case":"1","colour":"red"}"#,
        "[1,2]",
        r#"{"order":"submit","case":"99-9999"}"#,
        "",
        last.as_str(),
    ];
    let ran = program.run_with(&["batch"], lines.join("\n").as_bytes());
    let codes: Vec<String> = ran
        .lines()
        .iter()
        .map(|line| line["refused"]["code"].as_str().unwrap_or("ok").to_owned())
        .collect();
    let expected = [
        "ok",
        "malformed",
        "unknown_order",
        "unknown_field",
        "malformed",
        "unknown_case",
        "ok",
    ];
    assert_eq!(codes, expected);
    assert_eq!((ran.code, program.acts()), (1, before + 2));
    assert!(
        ran.out.contains("submit"),
        "the nearest order is named: {}",
        ran.out
    );
}

#[test]
fn a_name_is_cleaned_bounded_and_kept_composed() {
    let program = Program::demo();
    let register = |name: &str| {
        let name = serde_json::to_string(name).unwrap();
        format!(
            r#"{{"order":"register_applicant","commune":"02422","name":{name},"birth":1990,"sex":"male"}}"#
        )
    };
    assert_eq!(program.refused(&register(&"ẫ".repeat(5_000))), "bad_name");
    assert_eq!(program.refused(&register("Mẫu Văn 3")), "bad_name");
    assert_eq!(program.refused(&register("\u{200b}\u{7}")), "bad_name");
    let decomposed = "Ma\u{302}\u{303}u\u{202e} Va\u{306}n\u{7} Lạ";
    let answer = program.order(&register(decomposed));
    let case = answer["case"]
        .as_str()
        .unwrap_or_else(|| panic!("{answer}"));
    assert_eq!(
        program.run(&["show", case, "--json"]).json()["name"],
        "Mẫu Văn Lạ"
    );
}

#[test]
fn amounts_are_whole_dong_and_dates_are_of_the_calendar() {
    let program = Program::demo();
    let case = program.case("Thử Văn Dương");
    let need = |amount: &str| {
        format!(r#"{{"order":"record_need","case":"{case}","wants":true,"amount":{amount}}}"#)
    };
    for amount in [
        r#""100.000""#,
        r#""1,5 tỷ""#,
        "-5",
        "0",
        "1.5",
        "99999999999999999999",
    ] {
        assert_eq!(program.refused(&need(amount)), "bad_amount", "{amount}");
    }
    assert_eq!(program.refused(&need("100000001")), "over_ceiling");
    let late = format!(
        r#"{{"order":"record_need","case":"{case}","wants":true,"amount":1000000,"months":121}}"#
    );
    assert_eq!(program.refused(&late), "over_term");
    for date in ["31/02/2024", "2024-02-31", "2024-06-12", ""] {
        let line = format!(r#"{{"order":"submit","case":"{case}","on":"{date}"}}"#);
        assert_eq!(program.refused(&line), "bad_date", "{date}");
    }
    let lost = r#"{"order":"register_applicant","commune":"99999","name":"Mẫu Ai","birth":1990,"sex":"male"}"#;
    assert_eq!(program.refused(lost), "unknown_commune");
}

#[test]
fn a_citizen_number_belongs_to_one_person() {
    let program = Program::demo();
    let register = |number: &str| {
        format!(
            r#"{{"order":"register_applicant","commune":"02422","name":"Mẫu Văn Lạ","birth":1990,"sex":"male","citizen_id":"{number}"}}"#
        )
    };
    assert_eq!(program.refused(&register("0990900000")), "bad_citizen_id");
    assert_eq!(program.order(&register("099090777777"))["ok"], true);
    assert_eq!(
        program.refused(&register("099090777777")),
        "duplicate_citizen_id"
    );
}

#[test]
fn payouts_are_refused_in_the_future_before_approval_and_before_the_decision() {
    let program = Program::demo();
    let pay = |typed: &str, on: &str| {
        let case = program.case(typed);
        program.refused(&format!(
            r#"{{"order":"disburse","case":"{case}","amount":50000000,"on":"{on}","loan_book_no":"S1","reason":"thử"}}"#
        ))
    };
    assert_eq!(pay("Ví Văn Khoa", "2024-06-12"), "bad_date");
    assert_eq!(pay("Ví Văn Khoa", "2023-10-09"), "bad_date");
    assert_eq!(pay("Ví Văn Khoa", "2024-01-15"), "bad_date");
    assert_eq!(pay("Thử Ngọc Sáng", "2024-06-11"), "wrong_stage");
}

#[test]
fn somebody_out_of_the_five_years_is_refused_with_the_article() {
    let program = Program::demo();
    let case = program.case("Ví Hữu Giang");
    let answer = program.batch(&[
        &format!(r#"{{"order":"record_need","case":"{case}","wants":true,"amount":50000000,"months":36}}"#),
        &format!(r#"{{"order":"submit","case":"{case}"}}"#),
    ]);
    let refused = &answer[1]["refused"];
    assert_eq!(
        (refused["code"].as_str(), refused["article"].as_str()),
        (Some("window_closed"), Some("3(2)a"))
    );
    assert_eq!(refused["rule"], "max_years_since_release");
}

#[test]
fn a_stale_revision_is_overtaken_and_an_order_seen_before_is_told_again() {
    let program = Program::demo();
    let case = program.case("Thử Ngọc Sáng");
    let revision = program.run(&["show", &case, "--json"]).json()["revision"].clone();
    let receive = |document: &str, more: &str| {
        format!(
            r#"{{"order":"receive_document","cases":["{case}"],"document":"{document}"{more}}}"#
        )
    };
    let id = r#","id":"000000000000000000000000000000aa""#;
    let first = program.order(&receive("id_card", id));
    assert_eq!(program.order(&receive("id_card", id)), first);
    let stale = format!(r#","revision":{{"{case}":{revision}}}"#);
    let overtaken = program.order(&receive("01_td", &stale));
    assert_eq!(
        (
            overtaken["ok"].as_bool(),
            overtaken["overtaken"]["by"].is_string()
        ),
        (Some(false), true),
        "{overtaken}"
    );
}

#[test]
fn a_broken_rule_file_is_named_by_file_line_and_nearest_name() {
    let program = Program::demo();
    let rules = program.register().join("rules/policy.toml");
    fs::write(&rules, "\n[late_day]\nvalue = 5\n").unwrap();
    let ran = program.run(&["find", "an"]);
    check(&ran, 2, "policy.toml:2");
    assert!(ran.err.contains("late_days"), "{ran:?}");
    fs::remove_file(&rules).unwrap();
    assert_eq!(program.run(&["find", "an"]).code, 0);
}

#[test]
fn a_broken_keymap_is_named_by_file_line_and_nearest_name() {
    let program = Program::demo();
    let keymap = program.home().join("mine.toml");
    fs::write(
        &keymap,
        "title = \"Mine\"\ninherits = \"default\"\n[card]\nP = \"card.pey\"\n",
    )
    .unwrap();
    let keymap = keymap.to_str().unwrap();
    let ran = program.run(&["keys", "check", keymap]);
    check(&ran, 1, "mine.toml:4");
    assert!(ran.err.contains("card.pay"), "{ran:?}");
    check(
        &program.run(&["--keymap", keymap, "keys", "list"]),
        2,
        "mine.toml:4",
    );
}

#[test]
fn a_register_rolled_back_to_an_older_copy_is_not_written_to() {
    let program = Program::demo();
    let copy = program.home().join("older");
    copy_folder(&program.register(), &copy);
    let case = program.case("Thử Ngọc Sáng");
    let line = format!(r#"{{"order":"receive_document","cases":["{case}"],"document":"id_card"}}"#);
    assert_eq!(program.order(&line)["ok"], true);
    fs::remove_dir_all(program.register()).unwrap();
    copy_folder(&copy, &program.register());
    for _ in 0..2 {
        assert_eq!(program.order(&line)["trouble"]["code"], "less_than_told");
    }
}

fn copy_folder(from: &std::path::Path, to: &std::path::Path) {
    let copied = std::process::Command::new("cp")
        .arg("-a")
        .args([from, to])
        .status()
        .unwrap();
    assert!(copied.success());
}
