//! Who sits at a desk of this office now. Refuses to know what they do there.

use serde::{Deserialize, Serialize};

use crate::domain::Account;

/// Who else is at a desk, each account once, in the order of their names; never whoever asks.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Here {
    /// All others at desks.
    pub others: Vec<Account>,
    /// Those of them who have the case open that was asked about.
    pub at_case: Vec<Account>,
}
