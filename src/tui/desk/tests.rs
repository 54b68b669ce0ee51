//! The desk without an office: what keys make of a form, whoever presses them and however they arrive.

mod presses;
mod random;
mod streams;

use super::*;
use crate::domain::Refusal;
use crate::lang::Method;
use crate::office::{No, SystemDice};
use crate::text::Lang;

/// The day it is at the office.
fn today() -> Day {
    Day::of(2024, 6, 11)
}
/// The commune of new people.
const DUC_NINH: u32 = 2_422;

/// A desk at which plain keys make letters by this method.
fn desk(typing: Option<Method>) -> Desk {
    let look = Look {
        lang: Lang::Vi,
        is_coloured: true,
        is_ascii: false,
    };
    let mut desk = Desk::new(Keymap::default(), look, Box::new(SystemDice), SIZE_MIN);
    desk.notes.typing = typing;
    // The board below waits for an answer, and keys would wait with it.
    refuse_all(&mut desk);
    desk.fill(form::new_person(DUC_NINH, "Đức Ninh".to_owned(), today()));
    desk
}

/// The form on top.
fn form_of(desk: &Desk) -> &Form {
    desk.form.as_ref().expect("a form is being filled in")
}

/// What came of asking and sending: an office that refuses everything.
fn refuse_all(desk: &mut Desk) {
    let no = || {
        let typed = String::new();
        No::Refused(Box::new(Refusal::UnknownCase { typed }))
    };
    for effect in desk.effects() {
        match effect {
            Effect::Ask(ticket, _) => desk.update(Event::Answered(ticket, Err(no()))),
            Effect::Order(ticket, _) => desk.update(Event::Receipted(ticket, Err(no()))),
            Effect::Hear | Effect::Keep { .. } | Effect::KeepPlace(_) | Effect::Drop(_) => {}
        }
    }
}
