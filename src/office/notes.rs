//! What is noted about an officer's first days at the desk. Refuses to know how it is shown and
//! where it is kept.

use std::collections::BTreeSet;

use crate::domain::Seq;
use crate::lang::Method;

/// One of the first things to do, in the order they build on each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lesson {
    /// Find a person.
    Find,
    /// See why a person is eligible, or why not.
    Why,
    /// Suppose another day, amount, term or signer.
    WhatIf,
    /// Receive a document.
    Walk,
    /// Hand a file to the approver, and approve it.
    Approve,
    /// Pay out.
    Pay,
    /// Take an act back.
    Undo,
}

impl Lesson {
    /// All of them, in their order.
    pub const ALL: [Self; 7] = [
        Self::Find,
        Self::Why,
        Self::WhatIf,
        Self::Walk,
        Self::Approve,
        Self::Pay,
        Self::Undo,
    ];
}

/// What a line that is full does: a whole date or citizen number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhenFull {
    /// It is left by itself.
    GoesOn,
    /// It waits for the key that leaves it.
    Waits,
}

impl WhenFull {
    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::GoesOn => Self::Waits,
            Self::Waits => Self::GoesOn,
        }
    }
}

/// A whole list typed for practice. The less of each the better, what comes first counting most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TypingBest {
    /// Lines that do not say what the list says.
    pub differing: u32,
    pub seconds: u32,
    pub keys: u32,
}

/// What an officer has seen and done, and how the officer types.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notes {
    /// The signs of the screen check were seen and put away.
    pub is_screen_checked: bool,
    /// The card of lessons was put away.
    pub is_card_away: bool,
    /// What was done already.
    pub learned: BTreeSet<Lesson>,
    /// How plain keys make Vietnamese letters; nothing where they stand for themselves.
    pub typing: Option<Method>,
    pub when_full: WhenFull,
    /// The best this officer did in the typing lesson.
    pub typing_best: Option<TypingBest>,
    /// What others did to what is the officer's own was looked at up to this act of the register;
    /// nothing where it never was.
    pub seen: Option<Seq>,
}

/// Of an officer who is new to everything.
impl Default for Notes {
    fn default() -> Self {
        Self {
            is_screen_checked: false,
            is_card_away: false,
            learned: BTreeSet::new(),
            typing: Some(Method::Telex),
            when_full: WhenFull::GoesOn,
            typing_best: None,
            seen: None,
        }
    }
}

impl Notes {
    /// Of an officer who is to be shown nothing.
    pub fn settled() -> Self {
        Self {
            is_screen_checked: true,
            is_card_away: true,
            ..Self::default()
        }
    }

    /// The first lesson that is still to be done.
    pub fn next(&self) -> Option<Lesson> {
        let mut lessons = Lesson::ALL.into_iter();
        lessons.find(|lesson| !self.learned.contains(lesson))
    }
}
