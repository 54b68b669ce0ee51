//! The counter between those who ask and the one who keeps: the words both sides share. Knows no
//! screen, no disk and no database.

mod clock;
mod dice;
mod durable;
pub mod limits;
mod trouble;

pub use clock::{At, Clock, SystemClock};
pub use dice::{Dice, SystemDice};
pub use durable::{Durable, Hash, NotAHash};
pub use trouble::{Doing, Harm, Trouble, Why};
