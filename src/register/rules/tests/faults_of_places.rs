//! Mistakes about communes and days, each told at the line of the office's own file.

use super::{check, faults, text};
use crate::domain::Day;
use crate::office::RuleFaultKind;

#[test]
fn a_commune_without_successor() {
    let unit = |lines: &str| {
        format!(
            "source = \"a\"\nmark = \"S\"\n[[unit]]\ncode = \"02999\"\nname = \"Ví dụ\"\n\
             title = \"commune\"\nvalid_from = 2020-01-01\n{lines}"
        )
    };
    let none = RuleFaultKind::NoSuccessor {
        code: text("02999"),
    };
    let alone = unit("valid_to = 2024-12-31\n");
    check("communes.toml", &alone, 3, none.clone(), None);
    let too_late = unit("valid_to = 2004-01-01\nsuccessor = \"02422\"\n");
    let backwards = RuleFaultKind::Backwards {
        from: Day::of(2020, 1, 1),
        to: Day::of(2004, 1, 1),
    };
    check("communes.toml", &too_late, 3, backwards, None);
    let gone = unit("valid_to = 2025-07-31\nsuccessor = \"02422\"\n");
    check("communes.toml", &gone, 3, none, None);
    let unknown = unit("valid_to = 2024-12-31\nsuccessor = \"02423\"\n");
    let no_such = RuleFaultKind::UnknownCommune {
        code: text("02423"),
        on: Day::of(2025, 1, 1),
    };
    check("communes.toml", &unknown, 3, no_such, Some("02413"));
    let no_end = unit("successor = \"02422\"\n");
    let missing = RuleFaultKind::MissingField {
        table: text("unit"),
        field: "valid_to",
    };
    check("communes.toml", &no_end, 3, missing, None);
}

#[test]
fn a_built_in_commune_robbed_of_its_successor_is_told_at_the_line_that_did_it() {
    let closed = "[[unit]]\ncode = \"02419\"\nname = \"Thái Hòa\"\ntitle = \"commune\"\n\
                  valid_from = 2004-07-08\nvalid_to = 2025-05-31\nsuccessor = \"02425\"\n\
                  source = \"a\"\nmark = \"S\"\n";
    assert_eq!(faults("communes.toml", closed), []);
    let early = closed
        .replace("2004-07-08", "2025-07-01")
        .replace("2025-05-31", "2025-06-30");
    let found = faults("communes.toml", &early);
    assert!(!found.is_empty());
    for fault in found {
        assert_eq!(
            (fault.file.as_str(), fault.line),
            ("communes.toml", 1),
            "{fault:?}"
        );
    }
}

#[test]
fn a_commune_that_stands_beside_another_of_its_code() {
    let overlap = RuleFaultKind::Overlap {
        code: text("02425"),
        from: Day::of(2025, 7, 1),
    };
    let second = "[[unit]]\ncode = \"02425\"\nname = \"Hùng Đức\"\ntitle = \"commune\"\n\
                  valid_from = 2025-07-01\nsource = \"a\"\nmark = \"S\"\n";
    check("communes.toml", second, 1, overlap, None);
    let endless = second
        .replace("2025-07-01", "2004-07-08")
        .replace("02425", "02419");
    let beside_built_in = RuleFaultKind::Overlap {
        code: text("02419"),
        from: Day::of(2025, 7, 1),
    };
    check("communes.toml", &endless, 1, beside_built_in, None);
    let short = "valid_from = 2025-07-01\nvalid_to = 2025-07-01\nsuccessor = \"02425\"";
    let short = second
        .replace("02425", "02419")
        .replace("valid_from = 2025-07-01", short);
    assert_eq!(faults("communes.toml", &short), []);
    let bad_code = RuleFaultKind::BadCode {
        typed: text("2425"),
    };
    check(
        "communes.toml",
        &second.replace("02425", "2425"),
        2,
        bad_code,
        None,
    );
}

#[test]
fn a_day_of_no_month_and_a_commune_nobody_knows() {
    let point = |commune: &str, day: &str| {
        format!(
            "source = \"a\"\nmark = \"S\"\n[[transaction_day]]\ncommune = \"{commune}\"\n\
             day = {day}\nvalid_from = 2024-01-01\n"
        )
    };
    for typed in ["0", "32"] {
        let out_of_range = RuleFaultKind::OutOfRange {
            field: "day",
            typed: text(typed),
            least: 1,
            most: 31,
        };
        check(
            "calendar.toml",
            &point("02422", typed),
            5,
            out_of_range,
            None,
        );
    }
    let unknown = RuleFaultKind::UnknownCommune {
        code: text("12422"),
        on: Day::of(2024, 1, 1),
    };
    check(
        "calendar.toml",
        &point("12422", "10"),
        3,
        unknown,
        Some("02422"),
    );
}

#[test]
fn a_holiday_that_ends_before_it_begins_or_far_too_late() {
    let holiday = |to: &str| {
        format!(
            "[[holiday]]\nfrom = 2024-05-02\nto = {to}\nname = \"Nghỉ\"\nsource = \"a\"\n\
             mark = \"S\"\n"
        )
    };
    let backwards = RuleFaultKind::Backwards {
        from: Day::of(2024, 5, 2),
        to: Day::of(2024, 5, 1),
    };
    check("calendar.toml", &holiday("2024-05-01"), 1, backwards, None);
    let too_long = RuleFaultKind::HolidayTooLong {
        days: 32,
        days_max: 31,
    };
    check("calendar.toml", &holiday("2024-06-02"), 1, too_long, None);
    assert_eq!(faults("calendar.toml", &holiday("2024-06-01")), []);
}
