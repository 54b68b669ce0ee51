//! What a running office writes to its log: accounts, numbers and reasons, never a name or what was
//! asked. For whoever runs the machine, so in English alone.

use std::path::Path;

use crate::domain::Account;
use crate::office::Trouble;

/// Something worth a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Logged<'a> {
    /// The office is open.
    Opened { socket: &'a Path, seq: u64 },
    /// The office ends; its newest act.
    Ended { seq: u64 },
    /// An officer sat down.
    SatDown { desk: u64, account: &'a Account },
    /// An officer left.
    Left { desk: u64 },
    /// Somebody was not let in.
    TurnedAway { uid: u32, why: Dropped },
    /// A desk was dropped.
    Dropped { desk: u64, why: Dropped },
    /// A desk gives no orders: its officer was told of more than the register has.
    Barred { desk: u64, trouble: &'a Trouble },
    /// A backup was made and proven; its newest act.
    BackedUp { seq: u64 },
    /// No backup was made this night.
    NotBackedUp,
    /// Something went wrong that no desk can be told of.
    Failed { trouble: &'a Trouble },
}

/// Why a line was ended from the office's side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dropped {
    /// No or no whole greeting in time.
    NoGreeting,
    /// It speaks another contract.
    OtherVersion,
    /// No more desks are taken.
    Full,
    /// The account is not let in.
    NotAllowed,
    /// A frame longer than a desk may send.
    TooLong,
    /// A frame that is no message.
    Garbled,
    /// A frame was begun and not finished in time, or the line broke within it.
    HalfFrame,
    /// It did not take in what it asked for in time.
    DoesNotRead,
    /// The office ends.
    Ending,
}

/// The line, without the time.
pub fn logged(what: &Logged<'_>) -> String {
    match what {
        Logged::Opened { socket, seq } => format!("open at {}, act {seq}", socket.display()),
        Logged::Ended { seq } => format!("closed at act {seq}"),
        Logged::SatDown { desk, account } => format!("desk {desk}: {account} sat down"),
        Logged::Left { desk } => format!("desk {desk}: left"),
        Logged::TurnedAway { uid, why } => format!("uid {uid} turned away: {}", dropped(*why)),
        Logged::Dropped { desk, why } => format!("desk {desk} dropped: {}", dropped(*why)),
        Logged::Barred { desk, trouble } => {
            format!("desk {desk} may not order: {}", trouble.code())
        }
        Logged::BackedUp { seq } => format!("backup proven, act {seq}"),
        Logged::NotBackedUp => "no backup this night: run qd22 backup to see why".to_owned(),
        Logged::Failed { trouble } => format!("trouble: {}", trouble.code()),
    }
}

const fn dropped(why: Dropped) -> &'static str {
    match why {
        Dropped::NoGreeting => "no greeting",
        Dropped::OtherVersion => "another version",
        Dropped::Full => "the office is full",
        Dropped::NotAllowed => "the account is not let in",
        Dropped::TooLong => "a frame too long",
        Dropped::Garbled => "a frame that is no message",
        Dropped::HalfFrame => "half a frame",
        Dropped::DoesNotRead => "does not read",
        Dropped::Ending => "the office ends",
    }
}
