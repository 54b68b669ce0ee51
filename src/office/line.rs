//! What goes wrong between a desk and an office in another process. Refuses to know sockets.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

/// Why a desk has no line to its office. Nothing of it says anything about what is recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum LineFault {
    /// The office does not answer: it ended, or the line broke. Asked again later it may.
    Away {
        /// The system's own words.
        why: String,
    },
    /// Office and desk are of different versions and do not understand each other.
    OtherVersion {
        /// The version of the office.
        office: String,
        /// The version of the desk.
        desk: String,
        /// Desks that are open at the office.
        desks: u32,
    },
    /// Whoever answers there is not the office of this register.
    NotTheOffice {
        /// The socket.
        path: PathBuf,
        /// The account that owns the socket's folder, by number.
        owner: u32,
        /// The account of the process that answered, by number.
        process: u32,
    },
    /// As many desks as an office takes are open.
    Full {
        /// How many that is.
        desks_max: usize,
    },
    /// What arrived is not what an office or a desk says.
    Garbled,
    /// The office ended this desk's line, or a desk took longer to hear than an office waits.
    HungUp,
}

impl LineFault {
    /// Stable name for logs and JSON.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Away { .. } => "office_away",
            Self::OtherVersion { .. } => "other_version",
            Self::NotTheOffice { .. } => "not_the_office",
            Self::Full { .. } => "office_full",
            Self::Garbled => "garbled",
            Self::HungUp => "hung_up",
        }
    }

    /// Whether the same question may be answered later without anybody doing anything.
    pub fn may_pass(&self) -> bool {
        match self {
            Self::Away { .. } | Self::HungUp | Self::Full { .. } => true,
            Self::OtherVersion { .. } | Self::NotTheOffice { .. } | Self::Garbled => false,
        }
    }
}
