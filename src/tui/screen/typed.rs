//! What is typed on a screen that has a field. Refuses to know what the screen makes of it.

use super::Screen;
use crate::tui::theme::Look;

impl Screen {
    /// A letter typed where letters are typed.
    pub(crate) fn letter(&mut self, letter: char, look: &Look) {
        match self {
            Self::Find(find) => find.letter(letter),
            Self::Help(help) => help.letter(letter),
            Self::Commune(commune) => commune.letter(letter),
            Self::WhatIf(what_if) => what_if.letter(letter, look),
            Self::Home(_)
            | Self::Card(_)
            | Self::Journal(_)
            | Self::Accesses(_)
            | Self::Drafts(_)
            | Self::Notices(_)
            | Self::TypingLesson(_)
            | Self::Disbursement(_)
            | Self::Approvals(_)
            | Self::Exceptions(_)
            | Self::PayDays(_) => {}
        }
    }

    /// A pasted text.
    pub(crate) fn paste(&mut self, text: &str) {
        match self {
            Self::Find(find) => find.paste(text),
            Self::Help(help) => help.paste(text),
            Self::Commune(commune) => commune.paste(text),
            Self::WhatIf(what_if) => what_if.paste(text),
            Self::Home(_)
            | Self::Card(_)
            | Self::Journal(_)
            | Self::Accesses(_)
            | Self::Drafts(_)
            | Self::Notices(_)
            | Self::TypingLesson(_)
            | Self::Disbursement(_)
            | Self::Approvals(_)
            | Self::Exceptions(_)
            | Self::PayDays(_) => {}
        }
    }
}
