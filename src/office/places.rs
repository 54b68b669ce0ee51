//! What is on file in a commune that lines of a form are completed from. Refuses to know who lives where.

use serde::{Deserialize, Serialize};

/// Villages and groups of a commune, each once, the most usual first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Places {
    pub villages: Vec<String>,
    pub groups: Vec<String>,
}
