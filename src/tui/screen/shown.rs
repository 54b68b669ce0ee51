//! Which case a screen is about, or shows among others. Refuses to know what it shows of it.

use super::{Place, Screen};
use crate::domain::{CaseId, Day};
use crate::office::{self, Lesson};

impl Screen {
    /// Whether what is on it is about this case.
    pub(crate) fn shows(&self, case: CaseId) -> bool {
        match self {
            Self::Home(_) | Self::Journal(_) => true,
            Self::Commune(commune) => commune.shows(case),
            Self::Card(card) => card.case() == case,
            Self::WhatIf(what_if) => what_if.case() == case,
            Self::Find(find) => find.shows(case),
            Self::Disbursement(board) => board.shows(case),
            Self::Approvals(approvals) => approvals.shows(case),
            Self::Exceptions(exceptions) => exceptions.shows(case),
            Self::PayDays(days) => days.shows(case),
            Self::Accesses(_)
            | Self::Drafts(_)
            | Self::Notices(_)
            | Self::TypingLesson(_)
            | Self::Help(_) => false,
        }
    }

    /// The one case it is about.
    pub(crate) fn about(&self) -> Option<CaseId> {
        match self {
            Self::Card(card) => Some(card.case()),
            Self::WhatIf(what_if) => Some(what_if.case()),
            Self::Home(_)
            | Self::Commune(_)
            | Self::Find(_)
            | Self::Journal(_)
            | Self::Accesses(_)
            | Self::Disbursement(_)
            | Self::Approvals(_)
            | Self::Exceptions(_)
            | Self::PayDays(_)
            | Self::Drafts(_)
            | Self::Notices(_)
            | Self::TypingLesson(_)
            | Self::Help(_) => None,
        }
    }

    /// The place to come back to in another sitting; nothing for what is only passed through.
    pub(crate) fn lasting(&self) -> Option<Place> {
        match self {
            Self::Home(_) => Some(Place::Home),
            Self::Commune(commune) => Some(Place::Commune(commune.unit())),
            Self::Card(card) => Some(Place::Card(card.case())),
            Self::Journal(_) => Some(Place::Journal),
            Self::Accesses(_) => Some(Place::Accesses),
            Self::Disbursement(_) => Some(Place::Disbursement),
            Self::Approvals(_) => Some(Place::Approvals),
            Self::Exceptions(_) => Some(Place::Exceptions),
            Self::PayDays(_) => Some(Place::PayDays),
            Self::WhatIf(_)
            | Self::Find(_)
            | Self::Drafts(_)
            | Self::Notices(_)
            | Self::TypingLesson(_)
            | Self::Help(_) => None,
        }
    }

    /// The commune the officer is in, or on.
    pub(crate) fn commune(&self) -> Option<&office::Commune> {
        match self {
            Self::Home(home) => home.place(),
            Self::Commune(commune) => commune.place(),
            Self::Card(card) => card.place(),
            Self::WhatIf(_)
            | Self::Find(_)
            | Self::Journal(_)
            | Self::Accesses(_)
            | Self::Disbursement(_)
            | Self::Approvals(_)
            | Self::Exceptions(_)
            | Self::PayDays(_)
            | Self::Drafts(_)
            | Self::Notices(_)
            | Self::TypingLesson(_)
            | Self::Help(_) => None,
        }
    }

    /// The name of the person on it.
    pub(crate) fn person(&self) -> Option<&str> {
        match self {
            Self::Card(card) => card.name(),
            Self::WhatIf(what_if) => what_if.name(),
            Self::Home(_)
            | Self::Commune(_)
            | Self::Find(_)
            | Self::Journal(_)
            | Self::Accesses(_)
            | Self::Disbursement(_)
            | Self::Approvals(_)
            | Self::Exceptions(_)
            | Self::PayDays(_)
            | Self::Drafts(_)
            | Self::Notices(_)
            | Self::TypingLesson(_)
            | Self::Help(_) => None,
        }
    }

    /// What an officer who sees it has tried.
    pub(crate) fn teaches(&self) -> Option<Lesson> {
        match self {
            Self::Find(find) => find.has_found().then_some(Lesson::Find),
            Self::Card(card) => card.name().map(|_| Lesson::Why),
            Self::WhatIf(what_if) => what_if.name().map(|_| Lesson::WhatIf),
            Self::Home(_)
            | Self::Commune(_)
            | Self::Journal(_)
            | Self::Accesses(_)
            | Self::Disbursement(_)
            | Self::Approvals(_)
            | Self::Exceptions(_)
            | Self::PayDays(_)
            | Self::Drafts(_)
            | Self::Notices(_)
            | Self::TypingLesson(_)
            | Self::Help(_) => None,
        }
    }

    /// The day that is waited for on it.
    pub(crate) fn appointed(&self) -> Option<Day> {
        match self {
            Self::Card(card) => card.appointed(),
            Self::WhatIf(_)
            | Self::Home(_)
            | Self::Commune(_)
            | Self::Find(_)
            | Self::Journal(_)
            | Self::Accesses(_)
            | Self::Disbursement(_)
            | Self::Approvals(_)
            | Self::Exceptions(_)
            | Self::PayDays(_)
            | Self::Drafts(_)
            | Self::Notices(_)
            | Self::TypingLesson(_)
            | Self::Help(_) => None,
        }
    }
}
