//! A backup: the acts up to one moment, the marker and the rules, in a folder of plain files with a
//! list that proves each byte. Taken while others write, without the register's lock. Refuses to know
//! what an act means; whether a register can be rebuilt from it is proved by whoever can rebuild one.
//!
//! ```text
//! journal ─┐ whichever holds        ┌─ journal
//! mirror ──┴─ each record whole ───▶├─ register.toml, access, rules.*  register again: journal, mirror,
//! rules/*.toml ────────────────────▶└─ manifest, written last   ────▶  rules; its marker written last
//! ```

mod check;
mod lay_out;
mod making;
mod manifest;
mod proven;
mod take;

pub use check::checked;
pub use lay_out::lay_out;
pub use making::Making;
pub use manifest::{Kept, Manifest};
pub use proven::Proven;
pub use take::{holds, take};

/// What a rules file is called in a backup, which has no folders.
const RULES_BEGIN: &str = "rules.";
