//! What an officer can do from the keyboard, and which keys do it: the one table of actions, chords,
//! and keymaps as data. Refuses to know screens, cases, the office, and every sentence shown.

mod action;
mod context;

pub use action::Action;
pub use context::Context;
