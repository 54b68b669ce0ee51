//! The numbers of one case, whole: what every other answer masks. Refuses to know who may see them.

use serde::{Deserialize, Serialize};

/// Numbers that were noted as seen before they were told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revealed {
    /// Twelve digits, or the nine of an older card.
    pub citizen_id: Option<String>,
    pub phone: Option<String>,
    /// Of whoever signs for the household.
    pub signer_citizen_id: Option<String>,
}
