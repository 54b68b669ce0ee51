//! An office's own files replace and extend the built-in ones entry by entry.

use crate::domain::{Boundaries, Confirmed, Day, Document, RuleKey, WindowReading};
use crate::register::{RuleState, Rules, demo_calendar};

const MEASURED_TO_APPROVAL: &str = "\
[[window_measured_to]]
value = \"approval\"
unit = \"reading\"
valid_from = 2023-10-10
source = \"QĐ 22/2023/QĐ-TTg\"
mark = \"?\"
confirmed = { document = \"VB 1/NHCS\", date = 2024-05-02 }
";

fn load(file: &str, text: &str) -> Rules {
    Rules::load(&[(file, text)]).unwrap()
}

#[test]
fn a_rule_of_the_same_day_is_replaced_and_told_as_confirmed() {
    let rules = load("policy.toml", MEASURED_TO_APPROVAL);
    let on = Day::of(2024, 6, 11);
    assert_eq!(rules.policy.window_reading(on), WindowReading::Approval);
    let lines: Vec<_> = rules
        .listing()
        .iter()
        .filter(|line| line.key == "window_measured_to")
        .collect();
    let confirmed = Confirmed {
        document: "VB 1/NHCS".to_owned(),
        date: Day::of(2024, 5, 2),
    };
    assert_eq!(lines.len(), 1);
    assert_eq!(lines[0].state, RuleState::Confirmed(confirmed));
}

#[test]
fn a_rule_of_a_later_day_is_added_and_holds_from_then() {
    let later = "[rate_poor_household]\nvalue = 7000\nunit = \"thousandths of a percent a year\"\n\
                 valid_from = 2026-01-01\nsource = \"a\"\nmark = \"S\"\n";
    let rules = load("policy.toml", later);
    let rate = |on| rules.policy.count(RuleKey::RatePoorHousehold, on);
    assert_eq!(rate(Day::of(2025, 12, 31)), 6_600);
    assert_eq!(rate(Day::of(2026, 1, 1)), 7_000);
    assert_eq!(
        rules.values()[&RuleKey::RatePoorHousehold],
        "6600 [S] 2015-06-05; 7000 [S] 2026-01-01"
    );
}

#[test]
fn a_paper_a_unit_and_a_day_are_replaced_by_what_tells_them_apart() {
    let paper = "[id_card]\nsuppliers = [\"household\"]\noriginals = 0\ncopies = 1\n\
                 only_if = \"always\"\ndue = \"submit\"\nsource = \"a\"\nmark = \"S\"\n";
    let rules = load("documents.toml", paper);
    assert!(rules.policy.document(Document::IdCard).is_mandatory());
    assert_eq!(rules.policy.documents().len(), Document::ALL.len());

    let unit = "[unit]\ncode = \"02425\"\nname = \"Hùng Đức mới\"\ntitle = \"town\"\n\
                valid_from = 2004-07-08\nsource = \"a\"\nmark = \"S\"\n";
    let communes = load("communes.toml", unit).communes;
    let on = Day::of(2024, 6, 11);
    assert_eq!(communes.rows(on, Boundaries::Then).len(), 18);
    assert_eq!(communes.resolve(2425, on).unwrap().name, "Hùng Đức mới");

    let own = "[transaction_day]\ncommune = \"02419\"\nday = 31\nvalid_from = 2025-07-01\n\
               source = \"a\"\nmark = \"S\"\n";
    let files = [("calendar.toml", demo_calendar()), ("calendar.toml", own)];
    let rules = Rules::load(&files).unwrap();
    let day = |on| {
        rules
            .calendar
            .day_of(rules.communes.resolve(2419, on).unwrap().id)
    };
    assert_eq!(day(on), Some(13), "the old Thái Hòa keeps its day");
    assert_eq!(day(Day::of(2025, 7, 1)), Some(31));
}

#[test]
fn the_digest_names_what_the_rules_say_not_how_the_files_are_written() {
    let built_in = Rules::built_in();
    let whole = include_str!("../../../rules/policy.toml");
    let mut tables: Vec<&str> = whole.split("\n[[").skip(1).collect();
    tables.reverse();
    let reversed = format!("[[{}", tables.join("\n[["));
    assert_eq!(load("policy.toml", &reversed).digest(), built_in.digest());
    assert_eq!(Rules::load(&[]).unwrap(), built_in);
    for (file, text) in [
        ("policy.toml", MEASURED_TO_APPROVAL),
        (
            "policy.toml",
            &whole
                .replace("\"LAWNET", "\"Lawnet")
                .replace("= 90", "= 91"),
        ),
        ("calendar.toml", demo_calendar()),
    ] {
        assert_ne!(load(file, text).digest(), built_in.digest(), "{file}");
    }
}

#[test]
fn changes_name_the_keys_that_differ_with_old_and_new() {
    let built_in = Rules::built_in();
    assert_eq!(built_in.values().len(), RuleKey::ALL.len());
    assert_eq!(built_in.changes(&built_in.values()), []);
    let changes = load("policy.toml", MEASURED_TO_APPROVAL).changes(&built_in.values());
    assert_eq!(changes.len(), 1);
    assert_eq!(changes[0].key, RuleKey::WindowMeasuredTo);
    assert_eq!(
        changes[0].old.as_deref(),
        Some("disbursement [?] 2023-10-10")
    );
    assert_eq!(
        changes[0].new,
        "approval [?] 2023-10-10 (VB 1/NHCS, 2024-05-02)"
    );
    let first = built_in.changes(&std::collections::BTreeMap::new());
    assert!(first.len() == RuleKey::ALL.len() && first.iter().all(|c| c.old.is_none()));
}
