//! A machine made up for simulation: files and a database in memory that forget what was not made
//! durable, as dice decide. Refuses to know what is stored.

mod dice;
mod disk;
mod trees;
mod world;

pub use dice::SeededDice;
pub use disk::MadeUpDisk;
pub use trees::MadeUpOpener;
pub use world::MadeUp;
