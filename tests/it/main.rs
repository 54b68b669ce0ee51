//! The program as its users meet it: the command line, kill -9, damaged files, the desk on a real
//! register; and the rules the source itself keeps to.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod bad_input;
mod desk;
mod faults;
mod figures;
mod kills;
mod program;
mod shapes;
mod terminal;
mod tidy;
