//! The register of cases: an office over a store. Decides orders in turns, keeps what they lead to,
//! answers readings of it. Refuses to know screens, sentences and sockets.

mod access;
mod backup;
mod counter;
pub mod demo;
mod draft;
mod folding;
mod hall;
mod kept;
mod lists;
mod naming;
mod own_rules;
mod playing;
mod reading;
#[expect(
    clippy::module_inception,
    reason = "the folder's main noun has a file like the others"
)]
mod register;
mod row;
mod rules;
mod sight;
mod table;
#[cfg(test)]
mod tests;
mod turn;

pub use backup::{Copied, Nightly, back_up, nightly, restore};
pub use counter::Counter;
pub use hall::{DeskId, Hall, Whose};
pub use own_rules::{Unready, rules_of};
pub use register::{Place, Register};
pub use rules::{RuleFile, RuleLine, RuleState, Rules, demo_calendar};
