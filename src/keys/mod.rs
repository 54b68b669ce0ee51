//! What an officer can do from the keyboard, and which keys do it: the one table of actions, chords,
//! and keymaps as data. Refuses to know screens, cases, the office, and every sentence shown.

mod action;
mod burst;
mod chord;
mod composed;
mod context;
mod fault;
mod keymap;
mod load;
mod sequence;

#[cfg(test)]
mod input_method;
#[cfg(test)]
mod lints;
#[cfg(test)]
mod simulated;

pub use action::Action;
pub use burst::Bursts;
pub use chord::Chord;
pub use context::Context;
pub use fault::{FaultKind, KeymapFault};
pub use keymap::{Binding, Keymap, Lookup};
pub use sequence::Keys;
