//! People who may be the one that is being written down: the same number, or nearly the same name and
//! year. Refuses to know who of them it is.

use serde::{Deserialize, Serialize};

use super::view::Commune;
use crate::domain::{Birth, CaseId};

/// Somebody on file who may be the same person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alike {
    pub case: CaseId,
    pub name: String,
    pub birth: Birth,
    pub place: Commune,
    /// Masked.
    pub citizen_id: Option<String>,
    /// The number is the same, whatever the name.
    pub has_number: bool,
}
