//! The program as its users meet it: the command line, kill -9, damaged files, the desk on a real
//! register; and the rules the source itself keeps to.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod backup;
mod bad_folders;
mod bad_input;
mod bad_orders;
mod broken_off;
mod chance;
mod desk;
mod faults;
mod figures;
mod folder;
mod kills;
mod line;
mod merge;
mod multiplexed;
mod nightly;
mod office;
mod officers;
mod panics;
mod power;
mod program;
mod rounds;
mod shapes;
mod shell;
mod small_disk;
mod stream;
mod terminal;
mod tidy;
