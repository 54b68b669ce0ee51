//! Where the register is and what state it is in, and what the asker is there.

use serde::{Deserialize, Serialize};

use super::{Hash, LastBackup, Trouble, limits};
use crate::domain::{Area, Bar, Day, Reach, Roles, Verb};

/// Where the register is and what state it is in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Health {
    pub office: String,
    pub account: String,
    pub today: Day,
    pub is_practice: bool,
    pub events: u64,
    pub head: Hash,
    /// Why nothing is written, while nothing is.
    pub read_only: Option<Trouble>,
    /// The newest proven backup, as far as the register's folder knows.
    pub backup: Option<LastBackup>,
    /// Bytes the office can still write beside the register, where the system says.
    pub free_bytes: Option<u64>,
    /// What the asker is here; nothing where they hold every role and nothing is kept apart.
    pub post: Option<Post>,
}

/// What an officer is, as far as the desk is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Post {
    pub roles: Roles,
    pub area: Area,
}

impl Post {
    /// Nobody's.
    pub fn none() -> Self {
        Self {
            roles: Roles::default(),
            area: Area::none(),
        }
    }

    /// Whether an order of the verb can be theirs at all; or what stands in the way.
    pub fn may(&self, verb: Verb) -> Result<(), Bar> {
        match verb.right() {
            Some(right) if right.reach_of(self.roles) == Reach::Never => Err(Bar::Role(right)),
            Some(_) | None => Ok(()),
        }
    }
}

impl Health {
    /// Little enough space is left to speak of it before it is none.
    pub fn is_space_short(&self) -> bool {
        self.free_bytes
            .is_some_and(|bytes| bytes < limits::FREE_SPACE_FLOOR_BYTES)
    }

    /// There are acts of real people, and no backup, or an old one.
    pub fn wants_backup(&self) -> bool {
        !self.is_practice && 0 < self.events && self.backup.is_none_or(|backup| backup.is_old())
    }
}
