//! What every keymap we ship keeps, whatever else it binds (`decisions.md` 9). Each lint is shown a
//! keymap that breaks it, too. Knows keymaps only; a user's own file is free to differ.

use std::collections::BTreeSet;
use std::path::Path;

use crossterm::event::{KeyCode, KeyModifiers};

use super::input_method::Method;
use super::{Action, Binding, Chord, Context, Keymap, Keys, Lookup, decode_burst};

/// Ctrl with one of these is taken by terminals, by `screen` and `tmux`, or is another key's byte.
const CTRL_NEVER: &str = "sqabhim[]";

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

/// A letter is bound alone in two places to two things, or alone here and as a beginning there.
fn letters_with_two_meanings(keymap: &Keymap) -> Vec<String> {
    let all: Vec<Binding> = keymap.effective().collect();
    let clashes = |one: &Binding| {
        lone_letter(&one.keys).is_some_and(|letter| {
            all.iter().any(|other| {
                other.action != one.action && first_letter(&other.keys) == Some(letter)
            })
        })
    };
    all.iter().filter(|one| clashes(one)).map(told).collect()
}

/// What a stack without fields binds, as typed letters.
fn letters_of(keymap: &Keymap, stack: &[Context]) -> BTreeSet<char> {
    keymap
        .effective()
        .filter(|binding| stack.contains(&binding.context))
        .flat_map(|binding| binding.keys.chords().to_vec())
        .filter_map(Chord::text)
        .collect()
}

/// Keys that an input method joins into something the decoder does not take apart again: alone, in
/// every ordered pair, and in every pair with a letter between that joins neither.
fn joined_keys_not_taken_apart(keymap: &Keymap) -> Vec<String> {
    let mut wrong = BTreeSet::new();
    for stack in outside_fields() {
        let letters = letters_of(keymap, stack);
        for method in [Method::Telex, Method::Vni] {
            for typed in words_of(&letters, method) {
                if !last_is_taken_apart(method, &typed) {
                    wrong.insert(format!("{method:?} joins {typed:?}"));
                }
            }
        }
    }
    wrong.into_iter().collect()
}

/// Every letter, every ordered pair, and every pair that is joined with a letter between that is not.
fn words_of(letters: &BTreeSet<char>, method: Method) -> Vec<Vec<char>> {
    let is_joined = |keys: [char; 2]| {
        let mut word = Vec::new();
        keys.iter()
            .any(|key| method.press(&mut word, *key).retyped != [*key])
    };
    let mut words: Vec<Vec<char>> = letters.iter().map(|key| vec![*key]).collect();
    for &first in letters {
        for &second in letters {
            words.push(vec![first, second]);
            if !is_joined([first, second]) {
                continue;
            }
            let joins_neither =
                |middle: &&char| !is_joined([first, **middle]) && !is_joined([**middle, second]);
            let between = letters.iter().filter(joins_neither);
            words.extend(between.map(|middle| vec![first, *middle, second]));
        }
    }
    words
}

fn last_is_taken_apart(method: Method, typed: &[char]) -> bool {
    let mut word = Vec::new();
    let sent = typed.iter().map(|key| method.press(&mut word, *key)).last();
    let (Some(sent), Some(key)) = (sent, typed.last()) else {
        return false;
    };
    let is_plain = sent.erased == 0 && sent.retyped == [*key];
    is_plain || decode_burst(sent.erased, &sent.retyped) == Some(*key)
}

fn outside_fields() -> impl Iterator<Item = &'static [Context]> {
    Context::ALL
        .iter()
        .map(|context| context.stack())
        .filter(|s| !s.contains(&Context::Field))
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

/// An F-key, where no other key does the same.
fn function_keys_without_twin(keymap: &Keymap) -> Vec<String> {
    found(keymap, |binding| {
        keymap.keys_for(binding.action).iter().all(is_function_key)
    })
}

/// Actions that no key asks for on any screen.
fn actions_out_of_reach(keymap: &Keymap) -> Vec<String> {
    let is_reached = |action: Action| {
        Context::ALL.iter().any(|context| {
            let asked = |keys: &Keys| keymap.lookup(context.stack(), keys.chords());
            let hits = |keys: &&Keys| asked(keys) == Lookup::Action(action);
            keymap.keys_for(action).iter().any(|keys| hits(&keys))
        })
    };
    let unreached = Action::ALL.iter().filter(|action| !is_reached(**action));
    unreached.map(|action| action.id().to_owned()).collect()
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
        Action::FilterClose,
        Action::No,
        Action::Cancel,
    ];
    for &context in Context::ALL
        .iter()
        .filter(|context| **context != Context::Field)
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
    ("joined keys not taken apart", joined_keys_not_taken_apart),
    ("a key no terminal keeps", keys_no_terminal_keeps),
    ("an F-key without a twin", function_keys_without_twin),
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
    assert!(seen.contains(&"default.toml".to_owned()), "{seen:?}");
}

/// A few lines laid over the default keymap.
fn changed(lines: &str) -> Keymap {
    let text = format!("inherits = \"default\"\n{lines}");
    Keymap::load("changed.toml", &text).unwrap_or_else(|faults| panic!("{lines}: {faults:#?}"))
}

fn bites(lint: Lint, lines: &str) {
    assert_ne!(lint(&changed(lines)), Vec::<String>::new(), "{lines}");
}

#[test]
fn a_letter_with_two_meanings_is_found() {
    bites(letters_with_two_meanings, "[home]\nc = \"home.tasks\"");
    bites(letters_with_two_meanings, "[card]\ng = \"card.gate\"");
    bites(letters_with_two_meanings, "[dialog]\nw = \"dialog.yes\"");
}

#[test]
fn keys_that_cannot_be_taken_apart_are_found() {
    for lines in [
        "[card]\nS = \"card.schedule\"",
        "[home]\nJ = \"home.next_work\"",
        "[card]\na = \"card.gate\"",
        "[card]\nd = \"card.gate\"",
        "[home]\n1 = \"home.tasks\"",
        "[card]\n9 = \"card.gate\"",
        "[home]\n\"]\" = \"home.tasks\"",
        "[home]\n\"{\" = \"home.tasks\"",
        "[desk]\n\"g W\" = \"desk.home\"",
    ] {
        bites(joined_keys_not_taken_apart, lines);
    }
}

#[test]
fn keys_no_terminal_keeps_are_found() {
    for lines in [
        "[desk]\nalt-h = \"desk.home\"",
        "[form]\nctrl-s = \"form.save\"",
        "[card]\nbackspace = \"card.previous_case\"",
        "[list]\nctrl-b = \"list.page_up\"",
    ] {
        bites(keys_no_terminal_keeps, lines);
    }
}

#[test]
fn a_function_key_alone_is_found() {
    bites(
        function_keys_without_twin,
        "[home]\ntab = false\nf6 = \"home.tasks\"",
    );
}

#[test]
fn an_action_out_of_reach_is_found() {
    bites(actions_out_of_reach, "[card]\nP = false");
    bites(
        actions_out_of_reach,
        "[card]\nj = \"card.gate\"\n[walk]\nm = false",
    );
}

#[test]
fn a_mark_or_a_capital_that_is_shared_is_found() {
    bites(marks_and_money, "[home]\nx = \"home.tasks\"");
    bites(marks_and_money, "[walk]\nb = \"walk.received\"");
    bites(marks_and_money, "[card]\nP = false\np = \"card.pay\"");
    bites(marks_and_money, "[desk]\n\"g D\" = \"desk.home\"");
}

#[test]
fn a_key_that_does_the_unexpected_is_found() {
    bites(keys_everybody_expects, "[dialog]\nenter = \"dialog.yes\"");
    bites(keys_everybody_expects, "[form]\nenter = \"form.save\"");
    bites(keys_everybody_expects, "[card]\nesc = \"card.gate\"");
    bites(keys_everybody_expects, "[list]\nup = false");
}
