//! What an officer can do from the keyboard, and which keys do it: the one table of actions, chords,
//! and keymaps as data. Refuses to know screens, cases, the office, and every sentence shown.

mod action;
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

pub use action::Action;
pub use chord::Chord;
pub use composed::{decode_burst, decode_composed};
pub use context::Context;
pub use fault::{FaultKind, KeymapFault};
pub use keymap::{Binding, Keymap, Lookup};
pub use sequence::Keys;
