//! Files that are no TOML, too big, cut short, or wrong in many places: told, never a panic.

use super::{LATE_DAYS, faults};
use crate::office::RuleFaultKind;
use crate::register::Rules;

#[test]
fn what_is_no_toml_or_far_too_much_is_said_and_never_panics() {
    let kind = |source: &str| match faults("policy.toml", source).first() {
        Some(fault) => fault.what.clone(),
        None => panic!("no fault in {source:.40}"),
    };
    for source in [
        "[late_days",
        "value =",
        "\u{feff}[[",
        "a = 1 b = 2",
        "[[late_days]]\nx = 31/02",
    ] {
        assert!(
            matches!(kind(source), RuleFaultKind::Syntax { .. }),
            "{source}"
        );
    }
    assert!(matches!(
        kind("late_days = [1]"),
        RuleFaultKind::WrongKind { .. }
    ));
    let huge = "#".repeat(256 * 1024 + 1);
    assert!(matches!(kind(&huge), RuleFaultKind::TooBig { .. }));
    let nested = format!("late_days = {}", "[".repeat(100_000));
    assert!(matches!(kind(&nested), RuleFaultKind::Syntax { .. }));
    let dotted = format!("late_days{} = 1", ".a".repeat(100_000));
    assert!(matches!(kind(&dotted), RuleFaultKind::Syntax { .. }));
}

#[test]
fn a_built_in_file_cut_anywhere_is_read_or_refused_but_never_panics() {
    let files = [
        ("policy.toml", include_str!("../../../rules/policy.toml")),
        (
            "documents.toml",
            include_str!("../../../rules/documents.toml"),
        ),
        (
            "communes.toml",
            include_str!("../../../rules/communes.toml"),
        ),
        (
            "calendar.toml",
            include_str!("../../../rules/demo-calendar.toml"),
        ),
    ];
    for (file, whole) in files {
        let mut refused = 0;
        let lines_max = whole.lines().count();
        for at in (0..whole.len())
            .step_by(61)
            .filter(|at| whole.is_char_boundary(*at))
        {
            for fault in faults(file, &whole[..at]) {
                refused += 1;
                assert_eq!(fault.file, file);
                assert!((1..=lines_max).contains(&fault.line), "{fault:?}");
            }
        }
        assert!(0 < refused, "{file}");
    }
}

#[test]
fn all_faults_are_told_at_once_by_file_and_line() {
    let policy = LATE_DAYS.replace("= 5", "= 0").replace("\"D\"", "\"X\"");
    let all = Rules::load(&[("documents.toml", "[nothing]"), ("policy.toml", &policy)]);
    let told: Vec<_> = all
        .unwrap_err()
        .into_iter()
        .map(|f| (f.file, f.line))
        .collect();
    let expected = [
        ("documents.toml", 1),
        ("policy.toml", 2),
        ("policy.toml", 6),
    ];
    assert_eq!(told, expected.map(|(file, line)| (file.to_owned(), line)));
}
