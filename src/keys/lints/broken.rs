//! A keymap that breaks it, for each lint: a lint that finds nothing wrong in these finds nothing.

use super::*;
use crate::keys::{FaultKind, KeymapFault};

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
    bites(
        letters_with_two_meanings,
        "[home]\n\"g j\" = \"home.tasks\"",
    );
    bites(
        letters_with_two_meanings,
        "[home]\n\"c c\" = \"home.tasks\"",
    );
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
        bites(keys_joined_into_others, lines);
    }
}

#[test]
fn a_function_key_alone_on_a_screen_is_found() {
    // The walk takes the other key of drawing anew for something of its own.
    let lines = "[desk]\nf5 = \"desk.redraw\"\n[walk]\nctrl-l = \"walk.missing\"";
    assert_eq!(
        function_keys_without_twin(&changed(lines)),
        Vec::<String>::new()
    );
    bites(function_keys_alone_on_a_screen, lines);
}

#[test]
fn keys_no_terminal_keeps_are_found() {
    for lines in [
        "[desk]\nalt-up = \"desk.home\"",
        "[form]\nctrl-s = \"form.save\"",
        "[card]\nbackspace = \"card.previous_case\"",
        "[list]\nctrl-b = \"list.page_up\"",
        "[list]\nctrl-a = \"list.top\"",
        "[desk]\nctrl-q = \"desk.quit\"",
        "[desk]\nctrl-5 = \"desk.home\"",
        "[card]\n\"esc 1\" = \"card.walk\"",
        "[form]\nbackspace = \"form.previous_field\"",
    ] {
        bites(keys_no_terminal_keeps, lines);
    }
}

#[test]
fn a_key_that_is_another_keys_byte_is_not_even_loaded() {
    for (keys, context, action) in [
        ("ctrl-h", "desk", "desk.home"),
        ("ctrl-i", "home", "home.tasks"),
        ("ctrl-m", "list", "list.open"),
        ("ctrl-[", "desk", "desk.back"),
        ("ctrl-]", "desk", "desk.home"),
    ] {
        let text = format!("inherits = \"default\"\n[{context}]\n{keys:?} = \"{action}\"");
        let faults = Keymap::check("changed.toml", &text);
        let is_byte = |fault: &KeymapFault| matches!(fault.what, FaultKind::ArrivesAs { .. });
        assert!(matches!(&faults[..], [one] if is_byte(one)), "{faults:?}");
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
        "[home]\ntab = false\nf6 = \"home.tasks\"",
    );
    bites(
        actions_out_of_reach,
        "[card]\nj = \"card.gate\"\n[walk]\nm = false",
    );
}

#[test]
fn a_mark_or_a_capital_that_is_shared_is_found() {
    bites(marks_and_money, "[home]\nx = \"home.tasks\"");
    bites(marks_and_money, "[walk]\nb = \"walk.received\"");
    bites(marks_and_money, "[walk]\nx = \"walk.wrong\"");
    bites(marks_and_money, "[card]\nB = \"card.submit\"");
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
