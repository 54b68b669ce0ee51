//! Every mistake in a rule names file, line and, where one is close, the name that was meant.

use super::{LATE_DAYS, check, faults, text};
use crate::domain::RuleKey;
use crate::office::{Expected, RuleFaultKind};

fn check_policy(wrong: (&str, &str), line: usize, what: RuleFaultKind, nearest: Option<&str>) {
    assert!(LATE_DAYS.contains(wrong.0), "{}", wrong.0);
    let text = LATE_DAYS.replace(wrong.0, wrong.1);
    check("policy.toml", &text, line, what, nearest);
}

#[test]
fn the_smallest_file_has_no_fault() {
    assert_eq!(faults("policy.toml", LATE_DAYS), []);
    assert_eq!(faults("policy.toml", ""), []);
}

#[test]
fn an_unknown_file() {
    check(
        "polcy.toml",
        LATE_DAYS,
        1,
        RuleFaultKind::UnknownFile,
        Some("policy.toml"),
    );
    check("notes.txt", "", 1, RuleFaultKind::UnknownFile, None);
}

#[test]
fn an_unknown_key_document_or_kind_of_entry() {
    let unknown = |name| RuleFaultKind::UnknownTable { name: text(name) };
    check_policy(
        ("late_days", "late_day"),
        1,
        unknown("late_day"),
        Some("late_days"),
    );
    check("policy.toml", "\n[colour]\n", 2, unknown("colour"), None);
    check(
        "documents.toml",
        "[10ctd]",
        1,
        unknown("10ctd"),
        Some("10c_td"),
    );
    check(
        "communes.toml",
        "[[units]]",
        1,
        unknown("units"),
        Some("unit"),
    );
    check(
        "calendar.toml",
        "\n\n[[holidays]]",
        3,
        unknown("holidays"),
        Some("holiday"),
    );
    check(
        "calendar.toml",
        "sourc = \"a\"",
        1,
        unknown("sourc"),
        Some("source"),
    );
}

#[test]
fn an_unknown_or_missing_field() {
    let unknown = RuleFaultKind::UnknownField {
        table: text("late_days"),
        field: text("valid_fom"),
    };
    let line = "mark = \"D\"\nvalid_fom = 2024-01-01";
    check_policy(("mark = \"D\"", line), 7, unknown, Some("valid_from"));
    for (written, field) in [
        ("value = 5\n", "value"),
        ("unit = \"working days\"\n", "unit"),
        ("valid_from = 2024-01-01\n", "valid_from"),
        ("source = \"Nội quy\"\n", "source"),
        ("mark = \"D\"\n", "mark"),
    ] {
        let table = text("late_days");
        check_policy(
            (written, ""),
            1,
            RuleFaultKind::MissingField { table, field },
            None,
        );
    }
}

#[test]
fn each_of_two_entries_is_named_by_its_own_line() {
    let both = format!("{LATE_DAYS}\n[[late_days]]\nvalue = 4\nunit = \"working days\"\n");
    let found: Vec<_> = faults("policy.toml", &both)
        .iter()
        .map(|fault| fault.line)
        .collect();
    assert_eq!(
        found,
        [8, 8, 8],
        "valid_from, source and mark of the second"
    );
}

#[test]
fn a_value_of_the_wrong_kind_unit_or_size() {
    let wrong_kind = |field, expected| RuleFaultKind::WrongKind {
        field: text(field),
        expected,
    };
    check_policy(
        ("= 5", "= \"five\""),
        2,
        wrong_kind("value", Expected::Whole),
        None,
    );
    check_policy(
        ("= 5", "= 5.5"),
        2,
        wrong_kind("value", Expected::Whole),
        None,
    );
    check_policy(
        ("= 2024-01-01", "= 2024"),
        4,
        wrong_kind("valid_from", Expected::Date),
        None,
    );
    check_policy(
        ("\"Nội quy\"", "\" \""),
        5,
        wrong_kind("source", Expected::Text),
        None,
    );
    check(
        "policy.toml",
        "late_days = 3",
        1,
        wrong_kind("late_days", Expected::Table),
        None,
    );
    let wrong_unit = RuleFaultKind::WrongUnit {
        key: RuleKey::LateDays,
        typed: text("days"),
        unit: "working days",
    };
    check_policy(
        ("working days", "days"),
        3,
        wrong_unit,
        Some("working days"),
    );
    for typed in ["0", "-3", "99999", "99999999999999999999"] {
        let out_of_range = RuleFaultKind::OutOfRange {
            field: "value",
            typed: text(typed),
            least: 1,
            most: 3_650,
        };
        check_policy(("= 5", &format!("= {typed}")), 2, out_of_range, None);
    }
}

#[test]
fn a_date_that_is_in_no_calendar() {
    let bad = |typed| RuleFaultKind::BadDate { typed: text(typed) };
    check_policy(("2024-01-01", "2024-02-31"), 4, bad("2024-02-31"), None);
    check_policy(("2024-01-01", "\"31/02/2024\""), 4, bad("31/02/2024"), None);
    check_policy(("2024-01-01", "1024-01-01"), 4, bad("1024-01-01"), None);
    let with_time = "2024-01-01T08:00:00";
    check_policy(("2024-01-01", with_time), 4, bad(with_time), None);
    assert_eq!(
        faults(
            "policy.toml",
            &LATE_DAYS.replace("2024-01-01", "\"2024-01-01\"")
        ),
        []
    );
}

#[test]
fn a_mark_or_another_word_that_is_none() {
    let marks = vec!["S", "K", "?", "D"];
    let bad_mark = |typed| RuleFaultKind::UnknownWord {
        field: "mark",
        typed: text(typed),
        known: marks.clone(),
    };
    check_policy(("\"D\"", "\"Seen\""), 6, bad_mark("Seen"), None);
    check(
        "calendar.toml",
        "\nmark = \"s\"",
        2,
        bad_mark("s"),
        Some("S"),
    );
    let due = include_str!("../../../rules/documents.toml").replace("\"disburse\"", "\"disburs\"");
    let found = faults("documents.toml", &due);
    assert_eq!(found.len(), 2);
    assert!(
        found
            .iter()
            .all(|fault| fault.nearest.as_deref() == Some("disburse"))
    );
}

#[test]
fn a_confirmation_without_its_document() {
    let missing = RuleFaultKind::MissingField {
        table: text("confirmed"),
        field: "document",
    };
    let line = "mark = \"D\"\nconfirmed = { date = 2024-05-02 }";
    check_policy(("mark = \"D\"", line), 7, missing, None);
    let wrong = RuleFaultKind::WrongKind {
        field: text("confirmed"),
        expected: Expected::Table,
    };
    check_policy(
        ("mark = \"D\"", "mark = \"D\"\nconfirmed = true"),
        7,
        wrong,
        None,
    );
}

#[test]
fn the_same_thing_twice_in_one_file() {
    let twice = |name, first_line| RuleFaultKind::Duplicate {
        name: text(name),
        first_line,
    };
    let name = "late_days 2024-01-01";
    let both = format!("{LATE_DAYS}{LATE_DAYS}");
    check("policy.toml", &both, 7, twice(name, Some(1)), None);
    check_policy(("= 5\n", "= 5\nvalue = 6\n"), 3, twice("value", None), None);
    let day = "[[transaction_day]]\ncommune = \"02422\"\nday = 10\nvalid_from = 2024-01-01\n";
    let days = format!("source = \"a\"\nmark = \"S\"\n{day}{day}");
    check("calendar.toml", &days, 7, twice("02422", Some(3)), None);
}
