//! A keymap file with a fault, and what is said of it. Knows files as text only.

use super::*;

/// The faults of a file, each with its line.
fn faults(text: &str) -> Vec<(usize, FaultKind)> {
    let found = Keymap::check("mine.toml", text);
    assert!(found.iter().all(|fault| fault.file == "mine.toml"));
    found
        .into_iter()
        .map(|fault| (fault.line, fault.what))
        .collect()
}

/// The faults of a few lines over the default keymap; the first of them is line 2.
fn check(lines: &str, line: usize, what: FaultKind) {
    assert_eq!(faults(&over_default(lines)), [(line, what)], "{lines}");
}

fn over_default(lines: &str) -> String {
    format!("inherits = \"default\"\n{lines}")
}

#[test]
fn the_built_in_keymap_has_no_fault() {
    let text = include_str!("../../../keymaps/default.toml");
    assert_eq!(Keymap::check("default.toml", text), []);
    assert_eq!(Keymap::default().title(), "Default");
}

#[test]
fn a_file_changes_only_the_keys_it_names() {
    let text = over_default("title = \"Mine\"\n[walk]\nspace = \"walk.received\"\nm = false");
    let mine = Keymap::load("mine.toml", &text).unwrap();
    assert_eq!(mine.title(), "Mine");
    let labels = |action| {
        mine.keys_for(action)
            .iter()
            .map(Keys::label)
            .collect::<Vec<_>>()
    };
    assert_eq!(labels(Action::Received), ["Space", "x"]);
    assert_eq!(labels(Action::NotNeeded), Vec::<String>::new());
    assert_eq!(
        mine.table(Context::Card),
        Keymap::default().table(Context::Card)
    );
}

#[test]
fn a_name_nobody_knows_gets_its_line_and_the_nearest_name() {
    let name = String::from;
    let nearest = Some("walk".into());
    check(
        "\n[wakl]",
        3,
        FaultKind::UnknownContext {
            name: name("wakl"),
            nearest,
        },
    );
    let nearest = Some("walk.received".into());
    let what = FaultKind::UnknownAction {
        name: name("walk.recieved"),
        nearest,
    };
    check("[walk]\nb = \"walk.recieved\"", 3, what);
    let nearest = Some("ctrl-y".into());
    let what = FaultKind::UnknownKey {
        name: name("ctrl+y"),
        nearest,
    };
    check("[desk]\n\"ctrl+y\" = \"desk.redo\"", 3, what);
    let nearest = Some("title".into());
    check(
        "titel = \"Mine\"",
        2,
        FaultKind::UnknownSetting {
            name: name("titel"),
            nearest,
        },
    );
    let what = FaultKind::UnknownBase {
        name: name("defualt"),
        nearest: Some("default".into()),
    };
    assert_eq!(
        faults("title = \"Mine\"\ninherits = \"defualt\""),
        [(2, what)]
    );
}

#[test]
fn a_file_builds_on_any_keymap_we_ship() {
    for name in Keymap::names() {
        let base = Keymap::named(name).unwrap();
        let mine = Keymap::load("mine.toml", &format!("inherits = \"{name}\"")).unwrap();
        for &context in Context::ALL {
            assert_eq!(mine.table(context), base.table(context), "{name}");
        }
    }
    assert_eq!(Keymap::named("emacs"), None);
}

#[test]
fn values_of_another_kind_are_refused() {
    check(
        "title = 3",
        2,
        FaultKind::BadSetting {
            name: "title".into(),
        },
    );
    check(
        "[walk]\nb = true",
        3,
        FaultKind::BadValue { keys: "b".into() },
    );
    check(
        "[walk]\nb = [\"walk.wrong\"]",
        3,
        FaultKind::BadValue { keys: "b".into() },
    );
    let what = FaultKind::ActionElsewhere {
        action: Action::Pay,
        written_in: Context::Walk,
    };
    check("[walk]\nb = \"card.pay\"", 3, what);
}

#[test]
fn a_key_written_twice_is_refused_in_any_spelling() {
    let twice = |name: &str, first_line| FaultKind::Duplicate {
        name: name.into(),
        first_line,
    };
    let lines = "[card]\nB = \"card.gate\"\nshift-b = \"card.gate\"";
    check(lines, 4, twice("shift-b", Some(3)));
    check("[card]\nB = \"card.gate\"\nB = false", 4, twice("B", None));
    check("[card]\nB = \"card.gate\"\n[card]", 4, twice("card", None));
}

#[test]
fn keys_that_begin_other_keys_are_refused() {
    let collision = |keys: &str, with: &str| FaultKind::Collision {
        keys: keys.into(),
        with: with.into(),
    };
    check("[list]\ng = \"list.top\"", 3, collision("g", "g g"));
    let lines = "[card]\nb = \"card.gate\"\n\"b c\" = \"card.walk\"";
    check(lines, 4, collision("b c", "b"));
    assert_eq!(
        faults(&over_default("[list]\n\"g g\" = false\ng = \"list.top\"")),
        []
    );
}

#[test]
fn a_key_that_could_never_answer_is_refused() {
    for context in [Context::Field, Context::Form, Context::Find] {
        let action = Action::ALL
            .iter()
            .find(|action| action.context() == context)
            .unwrap();
        let lines = format!("[{}]\nb = \"{}\"", context.id(), action.id());
        check(
            &lines,
            3,
            FaultKind::TypesText {
                keys: "b".into(),
                context,
            },
        );
    }
    let what = FaultKind::ArrivesAs {
        keys: "ctrl-i".into(),
        arrives_as: "tab".into(),
    };
    check("[home]\nctrl-i = \"home.tasks\"", 3, what);
    let what = FaultKind::ArrivesAs {
        keys: "alt-w".into(),
        arrives_as: "esc".into(),
    };
    check("[home]\nalt-w = \"home.tasks\"", 3, what);
    let what = FaultKind::TooManyKeys {
        keys: "b b b b".into(),
        chords_max: 3,
    };
    check("[home]\n\"b b b b\" = \"home.tasks\"", 3, what);
    let what = FaultKind::UnknownKey {
        name: String::new(),
        nearest: None,
    };
    check("[home]\n\" \" = \"home.tasks\"", 3, what);
}

#[test]
fn unbinding_what_is_not_bound_is_refused() {
    check(
        "[walk]\nz = false",
        3,
        FaultKind::NothingToUnbind { keys: "z".into() },
    );
}

#[test]
fn nobody_can_be_shut_in() {
    let lines = "[find]\nesc = false";
    check(
        lines,
        1,
        FaultKind::NoWayOut {
            action: Action::FindClose,
        },
    );
    let alone: Vec<FaultKind> = faults("").into_iter().map(|(_, what)| what).collect();
    assert_eq!(alone.len(), WAYS_OUT.len());
}

#[test]
fn what_is_no_keymap_is_refused() {
    let found = faults("title = \"a\"\n[walk\nx = 1");
    assert!(
        matches!(&found[..], [(2, FaultKind::Syntax { .. }), ..]),
        "{found:?}"
    );
    let long = "#".repeat(FILE_BYTES_MAX + 1);
    let what = FaultKind::TooBig {
        bytes: FILE_BYTES_MAX + 1,
        bytes_max: FILE_BYTES_MAX,
    };
    assert_eq!(faults(&long), [(1, what)]);
}

#[test]
fn every_fault_of_a_file_is_told() {
    let lines = "[walk]\nb = \"walk.recieved\"\nhyper-x = \"walk.wrong\"\n[wakl]";
    let lines: Vec<usize> = faults(&over_default(lines))
        .iter()
        .map(|(line, _)| *line)
        .collect();
    assert_eq!(lines, [3, 4, 5]);
}
