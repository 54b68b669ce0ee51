//! How plain keys make Vietnamese at this desk: Telex, VNI, or not at all. It steps aside when the
//! officer's own computer composes. Knows the letters that come; not the fields they go to.

use super::Desk;
use crate::lang::{Method, is_composed};
use crate::office::WhenFull;
use crate::text::desk::{Said, Typing, typing_sign};
use crate::tui::form::Form;

impl Desk {
    /// How letters are typed now.
    pub(super) fn typing(&self) -> Typing {
        match self.notes.typing {
            _ if self.is_composed_elsewhere => Typing::ByComputer,
            Some(method) => Typing::By(method),
            None => Typing::Off,
        }
    }

    /// A letter for the field that has the focus. One that no plain key makes shows that the computer
    /// composes: both at once would spoil every word.
    pub(super) fn type_letter(&mut self, letter: char) {
        self.is_composed_elsewhere |= is_composed(letter);
        let (look, typing) = (self.look, self.typing());
        match &mut self.form {
            Some(form) => {
                form.letter(letter, &look, typing.method());
                match self.notes.when_full {
                    WhenFull::GoesOn => form.go_on_when_full(),
                    WhenFull::Waits => {}
                }
            }
            None => self.top().letter(letter, &look),
        }
    }

    /// The next way to type, which is the officer's own from now on.
    pub(super) fn next_typing(&mut self) {
        let next = match self.typing() {
            Typing::By(Method::Telex) => Some(Method::Vni),
            Typing::By(Method::Vni) => None,
            Typing::Off | Typing::ByComputer => Some(Method::Telex),
        };
        self.is_composed_elsewhere = false;
        self.note(|notes| notes.typing = next);
        self.said = Some(Said::Types(self.typing()));
    }

    /// Full lines go on by themselves from now on, or no longer: this officer's.
    pub(super) fn switch_when_full(&mut self) {
        self.note(|notes| notes.when_full = notes.when_full.other());
        self.said = Some(Said::WhenFull(self.notes.when_full));
    }

    /// How letters are typed, where the field that has the focus takes words.
    pub(super) fn typing_shown(&self) -> Option<String> {
        let form = self
            .form
            .as_ref()
            .filter(|_| self.question.is_none() && self.sorted.is_none());
        let takes_words = form.is_some_and(Form::takes_words);
        takes_words.then(|| typing_sign(self.look.lang, self.typing()))
    }
}
