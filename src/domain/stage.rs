//! Where a case stands. A stage is a reading of facts and a day, never a field somebody sets.

use serde::{Deserialize, Serialize};

/// The stages of a case, then the ones beside them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Stage {
    Reviewed,
    NoNeed,
    WantsLoan,
    Listed,
    Eligible,
    Preparing,
    Submitted,
    Approved,
    Scheduled,
    Disbursed,
    Refused,
    WindowClosed,
    Left,
    Closed,
    /// Merged into another file of the same person.
    Merged,
}

impl Stage {
    /// All of them.
    pub const ALL: [Self; 15] = [
        Self::Reviewed,
        Self::NoNeed,
        Self::WantsLoan,
        Self::Listed,
        Self::Eligible,
        Self::Preparing,
        Self::Submitted,
        Self::Approved,
        Self::Scheduled,
        Self::Disbursed,
        Self::Refused,
        Self::WindowClosed,
        Self::Left,
        Self::Closed,
        Self::Merged,
    ];

    /// The word of answers.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Reviewed => "reviewed",
            Self::NoNeed => "no_need",
            Self::WantsLoan => "wants_loan",
            Self::Listed => "listed",
            Self::Eligible => "eligible",
            Self::Preparing => "preparing",
            Self::Submitted => "submitted",
            Self::Approved => "approved",
            Self::Scheduled => "scheduled",
            Self::Disbursed => "disbursed",
            Self::Refused => "refused",
            Self::WindowClosed => "window_closed",
            Self::Left => "left",
            Self::Closed => "closed",
            Self::Merged => "merged",
        }
    }

    /// Whether papers of a next gate are waited for.
    pub const fn awaits_documents(self) -> bool {
        match self {
            Self::WantsLoan
            | Self::Listed
            | Self::Eligible
            | Self::Preparing
            | Self::Submitted
            | Self::Approved
            | Self::Scheduled
            | Self::Disbursed => true,
            Self::Reviewed
            | Self::NoNeed
            | Self::Refused
            | Self::WindowClosed
            | Self::Left
            | Self::Closed
            | Self::Merged => false,
        }
    }
}
