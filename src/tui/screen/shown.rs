//! Which case a screen is about, or shows among others. Refuses to know what it shows of it.

use super::Screen;
use crate::domain::CaseId;

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
            | Self::Drafts(_)
            | Self::Notices(_)
            | Self::TypingLesson(_)
            | Self::Help(_) => None,
        }
    }
}
