//! What was typed, played key by key as far as nothing has to be waited for. Knows the keymap and where
//! the officer is; not what an action does.

use std::collections::VecDeque;

use super::{Desk, Typed};
use crate::keys::{Action, Chord, Context, Lookup};
use crate::text::desk::Hindrance;
use crate::tui::form::Form;
use crate::tui::screen::Screen;

impl Desk {
    /// Whether what a key means depends on an answer that is on its way.
    pub(super) fn is_held(&self) -> bool {
        self.flight.is_some()
            || self.turning.is_some()
            || self.aftermath.is_some()
            || self.sorting.is_some()
            || self.joining.is_some()
            || self.rebasing.is_some()
            || !self.settling.is_empty()
            || self.form.as_ref().is_some_and(Form::is_held)
            // Without an office no answer comes: keys are for what is shown.
            || (self.away.is_none() && self.screen().is_held())
            // A draft goes on today, and which day that is may still be on the way.
            || (matches!(self.screen(), Screen::Drafts(_)) && self.is_day_awaited())
            // A key after "the next person" is for that person, who may still be on the way.
            || self.screens.iter().any(Screen::is_turning)
    }

    /// Plays what was typed, as far as nothing has to be waited for.
    pub(super) fn play(&mut self) {
        while !self.is_leaving && !self.idle.is_covered() {
            if self.is_held() {
                self.leave_if_asked();
                self.cover_if_asked();
                return;
            }
            match self.ahead.front() {
                None => return,
                Some(Typed::Text(_)) => self.paste(),
                Some(Typed::Key(_)) => self.take_key(),
            }
        }
    }

    /// Leaving waits for nothing.
    fn leave_if_asked(&mut self) {
        let asks_to_leave = |typed: &Typed| match typed {
            Typed::Key(chord) if chord.text().is_none() => {
                let asked = self.keymap.lookup(&[Context::Desk], &[*chord]);
                asked == Lookup::Action(Action::Quit)
            }
            Typed::Key(_) | Typed::Text(_) => false,
        };
        if self.ahead.iter().any(asks_to_leave) {
            self.is_leaving = true;
        }
    }

    fn paste(&mut self) {
        let Some(Typed::Text(text)) = self.ahead.pop_front() else {
            return;
        };
        self.said = None;
        if self.question.is_some()
            || self.sorted.is_some()
            || self.clash.is_some()
            || self.is_too_small()
        {
            return;
        }
        self.count_pasted(&text);
        match &mut self.form {
            Some(form) => form.paste(&text),
            None => self.top().paste(&text),
        }
    }

    /// Takes the next key; outside fields a burst of an input method is one key.
    fn take_key(&mut self) {
        let is_typing = self.contexts().contains(&Context::Field);
        let mut run: VecDeque<Chord> = self
            .ahead
            .iter()
            .map_while(|typed| match typed {
                Typed::Key(chord) => Some(*chord),
                Typed::Text(_) => None,
            })
            .collect();
        let before = run.len();
        let key = if is_typing {
            self.bursts.forget();
            run.pop_front()
        } else {
            self.bursts.take_key(&mut run)
        };
        self.ahead.drain(..before - run.len());
        if let Some(chord) = key {
            self.press(chord);
        }
    }

    fn press(&mut self, chord: Chord) {
        self.said = None;
        if self.is_too_small() {
            self.is_leaving = self.leaves_when_small(chord);
            return;
        }
        self.count_key();
        self.pressed.push(chord);
        match self.keymap.lookup(self.contexts(), &self.pressed) {
            Lookup::Action(action) => {
                self.pressed.clear();
                self.act(action);
            }
            Lookup::Prefix(_) => {}
            Lookup::None => {
                let pressed = std::mem::take(&mut self.pressed);
                if !self.leaves_keys(&pressed) {
                    self.unbound(&pressed);
                }
            }
        }
    }

    /// Whether a key leaves a screen too small to show anything: where letters are typed, one of them
    /// does not, for nobody sees where it goes.
    pub(super) fn leaves_when_small(&self, chord: Chord) -> bool {
        let is_typing = self.contexts().contains(&Context::Field);
        let asked = self.keymap.lookup(&[Context::Desk], &[chord]);
        asked == Lookup::Action(Action::Quit) && !(is_typing && chord.text().is_some())
    }

    /// Whether the last key only leaves the keys begun before it, as one that goes back does.
    fn leaves_keys(&self, pressed: &[Chord]) -> bool {
        const WAYS_OUT: [Action; 3] = [Action::Back, Action::No, Action::Cancel];
        let [_, .., last] = pressed else { return false };
        let asked = self.keymap.lookup(self.contexts(), &[*last]);
        let leaves = |action: &Action| asked == Lookup::Action(*action);
        WAYS_OUT.iter().any(leaves)
    }

    /// Keys that ask for nothing: a letter where letters are typed, else a word that they do nothing.
    fn unbound(&mut self, pressed: &[Chord]) {
        let is_typing = self.contexts().contains(&Context::Field);
        match pressed {
            [one] if is_typing && let Some(letter) = one.text() => {
                self.type_letter(letter);
            }
            _ => self.hinder(Hindrance::NoSuchKey),
        }
    }
}
