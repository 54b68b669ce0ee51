//! Why a command ends without having done what it was asked, and the exit code that says so.

use std::process::ExitCode;

use crate::keys::KeymapFault;
use crate::office::{No, RuleFault, Trouble};
use crate::register::Unready;
use crate::text::{self, Lang};

/// What went wrong, for people; nothing here ends the terminal's usefulness.
#[derive(Debug, Clone, PartialEq)]
pub enum Failure {
    /// The office said no, or could not answer.
    No(No),
    /// The office's own rule files have mistakes.
    Rules(Vec<RuleFault>),
    /// The keymap has mistakes.
    Keymap(Vec<KeymapFault>),
    /// The command line cannot be carried out as it was typed.
    Usage(text::cli::Usage),
}

impl From<No> for Failure {
    fn from(no: No) -> Self {
        Self::No(no)
    }
}

impl From<Trouble> for Failure {
    fn from(trouble: Trouble) -> Self {
        Self::No(No::Trouble(trouble))
    }
}

impl From<Unready> for Failure {
    fn from(unready: Unready) -> Self {
        match unready {
            Unready::Rules(faults) => Self::Rules(faults),
            Unready::Trouble(trouble) => trouble.into(),
        }
    }
}

impl Failure {
    /// The exit code of the contract.
    pub fn code(&self) -> ExitCode {
        match self {
            Self::No(No::Refused(_) | No::Overtaken { .. }) => ExitCode::from(1),
            Self::No(No::Trouble(_)) => ExitCode::from(3),
            Self::Rules(_) | Self::Keymap(_) | Self::Usage(_) => ExitCode::from(2),
        }
    }

    /// What to read: what, where, what to do.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::No(no) => text::no(lang, no),
            Self::Rules(faults) => text::cli::listed(faults, |fault| text::rule_fault(lang, fault)),
            Self::Keymap(faults) => {
                text::cli::listed(faults, |fault| text::keymap_fault(lang, fault))
            }
            Self::Usage(usage) => text::cli::usage(lang, usage),
        }
    }
}
