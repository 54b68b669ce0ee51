//! Faults of keymap files in words: place, fault, next step.

use super::*;
use crate::keys::Keymap;

fn check(text: &str, vi: &str, en: &str) {
    let faults = Keymap::load("my.toml", text).expect_err("a keymap with a fault");
    assert_eq!(keymap_fault(Lang::Vi, &faults[0]), vi);
    assert_eq!(keymap_fault(Lang::En, &faults[0]), en);
}

#[test]
fn a_misspelled_action_is_answered_with_the_nearest() {
    check(
        "inherits = \"default\"\n[walk]\nx = \"walk.recieved\"\n",
        "my.toml:3: Không có việc “walk.recieved”. Gần nhất là “walk.received”; sửa lại tên.",
        "my.toml:3: There is no action “walk.recieved”. The nearest is “walk.received”; mend the \
         name.",
    );
}

#[test]
fn an_action_in_a_foreign_table_is_sent_home() {
    check(
        "inherits = \"default\"\n[card]\nx = \"walk.received\"\n",
        "my.toml:3: Việc “walk.received” không làm được ở bảng [card]. Chuyển dòng sang bảng \
         [walk].",
        "my.toml:3: The action “walk.received” does not belong to [card]. Move the line to \
         [walk].",
    );
}

#[test]
fn a_fault_is_told_with_its_line_and_what_to_do() {
    let keys = || "g g".to_owned();
    let context = Context::Form;
    let kinds = [
        FaultKind::TooBig {
            bytes: 70_000,
            bytes_max: 65_536,
        },
        FaultKind::Syntax {
            message: "expected a value".to_owned(),
        },
        FaultKind::UnknownContext {
            name: "wlak".to_owned(),
            nearest: None,
        },
        FaultKind::UnknownKey {
            name: "f13".to_owned(),
            nearest: None,
        },
        FaultKind::BadSetting {
            name: "title".to_owned(),
        },
        FaultKind::BadValue { keys: keys() },
        FaultKind::Duplicate {
            name: keys(),
            first_line: None,
        },
        FaultKind::Duplicate {
            name: keys(),
            first_line: Some(4),
        },
        FaultKind::Collision {
            keys: "g".to_owned(),
            with: keys(),
        },
        FaultKind::TypesText {
            keys: keys(),
            context,
        },
        FaultKind::ArrivesAs {
            keys: "ctrl-i".to_owned(),
            arrives_as: "tab".to_owned(),
        },
        FaultKind::TooManyKeys {
            keys: keys(),
            chords_max: 3,
        },
        FaultKind::NothingToUnbind { keys: keys() },
        FaultKind::NoWayOut {
            action: Action::Cancel,
        },
    ];
    for what in kinds {
        let fault = KeymapFault {
            file: "my.toml".to_owned(),
            line: 7,
            what,
        };
        let (vi, en) = (
            keymap_fault(Lang::Vi, &fault),
            keymap_fault(Lang::En, &fault),
        );
        for told in [&vi, &en] {
            let said = told.strip_prefix("my.toml:7: ").expect("file and line");
            assert!(said.ends_with('.'), "{said}");
            assert!(said.contains(". "), "{said}");
        }
        assert_ne!(vi, en);
    }
}
