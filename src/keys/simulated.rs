//! An officer who forgot to switch the input method off: whatever the keys become on their way, the
//! desk does what it would have done. Knows keymaps and input methods; no screen.

use std::collections::{BTreeSet, VecDeque};

use crossterm::event::{KeyCode, KeyEvent};

use super::input_method::{Method, Sent, Word};
use super::{Action, Bursts, Chord, Context, Keymap, Lookup};

/// What keys that arrive in these reads ask for, as the desk plays them; none for one that does nothing.
fn acts(keymap: &Keymap, stack: &[Context], reads: &[Vec<Chord>]) -> Vec<Option<Action>> {
    let (mut bursts, mut pressed, mut acts) = (Bursts::default(), Vec::new(), Vec::new());
    for read in reads {
        let mut keys: VecDeque<Chord> = read.iter().copied().collect();
        while !keys.is_empty() {
            let Some(key) = bursts.take_key(&mut keys) else {
                acts.push(None);
                continue;
            };
            pressed.push(key);
            match keymap.lookup(stack, &pressed) {
                Lookup::Prefix(_) => continue,
                Lookup::Action(action) => acts.push(Some(action)),
                Lookup::None => acts.push(None),
            }
            pressed.clear();
        }
    }
    acts
}

/// What arrives when these keys are pressed, a read a key; nothing where all came through as pressed.
fn joined(method: Method, typed: &[Chord]) -> Option<Vec<Vec<Chord>>> {
    let mut word = Word::default();
    let mut is_plain = true;
    let mut reads = Vec::new();
    for key in typed {
        let Some(letter) = key.text() else {
            word = Word::default();
            reads.push(vec![*key]);
            continue;
        };
        let sent = method.press(&mut word, letter);
        is_plain &= sent.is_plain(letter);
        reads.push(arriving(&sent));
    }
    (!is_plain).then_some(reads)
}

fn arriving(sent: &Sent) -> Vec<Chord> {
    let erased = std::iter::repeat_n(KeyCode::Backspace, sent.erased);
    let retyped = sent.retyped.iter().copied().map(KeyCode::Char);
    let events = erased.chain(retyped).map(KeyEvent::from);
    events.filter_map(|event| Chord::pressed(&event)).collect()
}

/// Keys that ask for something else with an input method left on: every one alone, every ordered pair,
/// every three in a row of each stack, whether each key arrives by itself or all in one read.
pub(super) fn keys_joined_into_others(keymap: &Keymap) -> Vec<String> {
    let mut wrong = BTreeSet::new();
    for stack in outside_fields() {
        let keys = keys_of(keymap, stack);
        for method in Method::ALL {
            for typed in rows_of(&keys, method) {
                let Some(reads) = joined(method, &typed) else {
                    continue;
                };
                let off = acts(keymap, stack, std::slice::from_ref(&typed));
                let at_once = [reads.concat()];
                if acts(keymap, stack, &reads) != off || acts(keymap, stack, &at_once) != off {
                    let typed: Vec<String> = typed.iter().map(|key| key.spelling()).collect();
                    wrong.insert(format!("{method:?} joins {typed:?}"));
                }
            }
        }
    }
    wrong.into_iter().collect()
}

/// The stacks of every screen where letters are commands.
fn outside_fields() -> impl Iterator<Item = &'static [Context]> {
    let stacks = Context::ALL.iter().map(|context| context.stack());
    stacks.filter(|stack| !stack.contains(&Context::Field))
}

/// Every key that a stack binds or goes on with.
fn keys_of(keymap: &Keymap, stack: &[Context]) -> Vec<Chord> {
    let mut keys: Vec<Chord> = Vec::new();
    for binding in keymap.effective() {
        for chord in binding.keys.chords() {
            if stack.contains(&binding.context) && !keys.contains(chord) {
                keys.push(*chord);
            }
        }
    }
    keys
}

/// Keys in a row, one to three. A first key that nothing is joined to leaves the other two as they are
/// by themselves, so three in a row begin with one that something is joined to, be it after another.
fn rows_of(keys: &[Chord], method: Method) -> Vec<Vec<Chord>> {
    let is_joined = |first: Chord| {
        let joins = |second: &Chord| joined(method, &[first, *second]).is_some();
        keys.iter().any(joins)
    };
    let mut rows: Vec<Vec<Chord>> = Vec::new();
    for &first in keys {
        rows.push(vec![first]);
        let joins = is_joined(first);
        for &second in keys {
            rows.push(vec![first, second]);
            if joins {
                rows.extend(keys.iter().map(|third| vec![first, second, *third]));
            }
        }
    }
    rows
}

#[test]
fn keys_that_are_joined_are_pressed_alone_in_pairs_and_in_threes() {
    let keymap = Keymap::default();
    let chord = |written: &str| Chord::parse(written).expect("a key");
    let check = |context: Context, written: &str| {
        let keys = keys_of(&keymap, context.stack());
        let row: Vec<Chord> = written.split(' ').map(chord).collect();
        let [telex, ..] = Method::ALL;
        assert!(rows_of(&keys, telex).contains(&row), "{written}");
        assert!(joined(telex, &row).is_some(), "{written}");
    };
    check(Context::Home, "w");
    check(Context::Walk, "u x");
    check(Context::Home, "u j w");
    check(Context::Walk, "A x A");
    check(Context::Walk, "I N x");
}
