//! What every keymap we ship keeps, whatever else it binds (`decisions.md` 9). Each lint is shown a
//! keymap that breaks it, too. Knows keymaps only; a user's own file is free to differ.

use std::path::Path;

use crossterm::event::{KeyCode, KeyModifiers};

use super::simulated::keys_joined_into_others;
use super::{Action, Binding, Chord, Context, Keymap, Keys, Lookup};

mod broken;

/// Ctrl with one of these is taken by terminals, by `screen` and `tmux`, or is another key's byte; `]`
/// arrives as `5`.
const CTRL_NEVER: &str = "sqabhim[]5";

/// One lint: what it finds wrong, a sentence each.
type Lint = fn(&Keymap) -> Vec<String>;

fn told(binding: &Binding) -> String {
    format!(
        "[{}] {} = {}",
        binding.context.id(),
        binding.keys.spelling(),
        binding.action.id()
    )
}

fn found(keymap: &Keymap, is_wrong: impl Fn(&Binding) -> bool) -> Vec<String> {
    keymap
        .effective()
        .filter(is_wrong)
        .map(|binding| told(&binding))
        .collect()
}

fn first_letter(keys: &Keys) -> Option<char> {
    keys.chords().first().and_then(|chord| chord.text())
}

/// The letter that is the whole of the keys.
fn lone_letter(keys: &Keys) -> Option<char> {
    first_letter(keys).filter(|_| keys.chords().len() == 1)
}

/// Letters that ask for one thing here and for another there, or are the whole here and only the
/// beginning there, whichever two contexts the places are of.
fn letters_with_two_meanings(keymap: &Keymap) -> Vec<String> {
    let all: Vec<Binding> = keymap.effective().collect();
    let clashes = |one: &Binding| {
        let other_meaning =
            |other: &Binding| other.action != one.action && one.keys.begins(&other.keys);
        first_letter(&one.keys).is_some() && all.iter().any(other_meaning)
    };
    all.iter().filter(|one| clashes(one)).map(told).collect()
}

/// Alt, Ctrl letters that never arrive or are taken, Backspace as a command, Esc as a beginning.
fn keys_no_terminal_keeps(keymap: &Keymap) -> Vec<String> {
    found(keymap, |binding| {
        let is_sequence = 1 < binding.keys.chords().len();
        binding
            .keys
            .chords()
            .iter()
            .any(|chord| match (chord.code(), chord.modifiers()) {
                (_, held) if held.contains(KeyModifiers::ALT) => true,
                (KeyCode::Char(letter), KeyModifiers::CONTROL) => CTRL_NEVER.contains(letter),
                (KeyCode::Backspace, _) => binding.context != Context::Field,
                (KeyCode::Esc, _) => is_sequence,
                _ => false,
            })
    })
}

fn is_function_key(keys: &Keys) -> bool {
    keys.chords()
        .iter()
        .any(|chord| matches!(chord.code(), KeyCode::F(_)))
}

/// An F-key, where no other key does the same in this keymap and in the default one.
fn function_keys_without_twin(keymap: &Keymap) -> Vec<String> {
    let default = Keymap::default();
    let has_twin = |binding: &Binding| {
        [keymap, &default].iter().all(|keymap| {
            let keys = keymap.keys_for(binding.action);
            keys.iter().any(|keys| !is_function_key(keys))
        })
    };
    found(keymap, |binding| {
        is_function_key(&binding.keys) && !has_twin(binding)
    })
}

/// Actions that no key asks for on any screen; an F-key may be eaten by the terminal.
fn actions_out_of_reach(keymap: &Keymap) -> Vec<String> {
    let is_reached = |action: Action| {
        Context::ALL.iter().any(|context| {
            let asked = |keys: &Keys| keymap.lookup(context.stack(), keys.chords());
            let hits = |keys: &Keys| asked(keys) == Lookup::Action(action);
            let mut keys = keymap.keys_for(action).iter();
            keys.any(|keys| !is_function_key(keys) && hits(keys))
        })
    };
    let unreached = Action::ALL.iter().filter(|action| !is_reached(**action));
    unreached.map(|action| action.id().to_owned()).collect()
}

/// On one of the screens: what only an F-key asks for there, since another place took over its other
/// keys.
fn function_keys_alone_on_a_screen(keymap: &Keymap) -> Vec<String> {
    let mut wrong = Vec::new();
    for &context in Context::ALL {
        let stack = context.stack();
        let answers = |binding: &Binding| {
            stack.contains(&binding.context)
                && keymap.lookup(stack, binding.keys.chords()) == Lookup::Action(binding.action)
        };
        let here: Vec<Binding> = keymap.effective().filter(answers).collect();
        let has_other = |one: &Binding| {
            let mut twins = here.iter().filter(|other| other.action == one.action);
            twins.any(|other| !is_function_key(&other.keys))
        };
        let alone = here.iter().filter(|one| !has_other(one));
        wrong.extend(alone.map(|one| format!("on {}: {}", context.id(), told(one))));
    }
    wrong
}

/// `x` marks a document and nothing else; submit and payout each have one capital of their own.
fn marks_and_money(keymap: &Keymap) -> Vec<String> {
    let mut wrong = found(keymap, |binding| {
        let has_x = binding
            .keys
            .chords()
            .iter()
            .any(|chord| chord.text() == Some('x'));
        has_x != (binding.action == Action::Received)
    });
    for action in [Action::Submit, Action::Pay] {
        let capitals: Vec<char> = keymap
            .keys_for(action)
            .iter()
            .filter_map(lone_letter)
            .filter(char::is_ascii_uppercase)
            .collect();
        let [capital] = capitals[..] else {
            wrong.push(format!("{} has not one capital", action.id()));
            continue;
        };
        wrong.extend(found(keymap, |binding| {
            let has = binding
                .keys
                .chords()
                .iter()
                .any(|chord| chord.text() == Some(capital));
            has != (binding.action == action)
        }));
    }
    wrong
}

/// Esc goes back everywhere, Enter neither confirms nor saves, Tab goes on.
fn keys_everybody_expects(keymap: &Keymap) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut expect = |stack: &[Context], written: &str, expected: &[Action]| {
        let chord = Chord::parse(written).expect("the lints write keys that exist");
        let asked = keymap.lookup(stack, &[chord]);
        if !expected
            .iter()
            .any(|action| asked == Lookup::Action(*action))
        {
            wrong.push(format!("{written} in {stack:?} is {asked:?}"));
        }
    };
    let ways_out = [
        Action::Back,
        Action::FindClose,
        Action::HelpClose,
        Action::FilterClose,
        Action::ChooseClose,
        Action::No,
        Action::Cancel,
    ];
    for &context in Context::ALL
        .iter()
        .filter(|context| !matches!(context, Context::Field | Context::Always))
    {
        expect(context.stack(), "esc", &ways_out);
    }
    expect(Context::Dialog.stack(), "enter", &[Action::No]);
    expect(Context::Form.stack(), "enter", &[Action::NextField]);
    expect(Context::Form.stack(), "tab", &[Action::NextField]);
    expect(Context::Form.stack(), "backtab", &[Action::PreviousField]);
    expect(Context::Home.stack(), "enter", &[Action::Open]);
    for (written, action) in [
        ("up", Action::Up),
        ("down", Action::Down),
        ("pageup", Action::PageUp),
        ("pagedown", Action::PageDown),
        ("home", Action::Top),
        ("end", Action::Bottom),
    ] {
        expect(Context::Commune.stack(), written, &[action]);
    }
    wrong
}

const LINTS: &[(&str, Lint)] = &[
    ("a letter with two meanings", letters_with_two_meanings),
    ("keys joined into others", keys_joined_into_others),
    ("a key no terminal keeps", keys_no_terminal_keeps),
    ("an F-key without a twin", function_keys_without_twin),
    (
        "an F-key alone on a screen",
        function_keys_alone_on_a_screen,
    ),
    ("an action out of reach", actions_out_of_reach),
    ("marks and money", marks_and_money),
    ("keys everybody expects", keys_everybody_expects),
];

#[test]
fn every_keymap_we_ship_loads_and_keeps_every_lint() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("keymaps");
    let mut seen = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the folder of keymaps") {
        let path = entry.expect("a file of it").path();
        let name = path
            .file_name()
            .expect("its name")
            .to_string_lossy()
            .into_owned();
        let text = std::fs::read_to_string(&path).expect("a readable keymap");
        let keymap = Keymap::load(&name, &text).unwrap_or_else(|faults| panic!("{faults:#?}"));
        for (lint, check) in LINTS {
            assert_eq!(check(&keymap), Vec::<String>::new(), "{name}: {lint}");
        }
        seen.push(name);
    }
    let shipped: Vec<String> = Keymap::names().map(|name| format!("{name}.toml")).collect();
    seen.sort();
    assert!(shipped.iter().all(|name| seen.contains(name)), "{seen:?}");
    assert_eq!(seen.len(), shipped.len(), "{seen:?} against {shipped:?}");
}
