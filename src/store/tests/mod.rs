//! Stories the store must live through, on the made-up machine and on a real disk. One bench for
//! all: orders go in, and what was acknowledged is looked for afterwards.

mod accesses;
mod backing_up;
mod bench;
mod damage;
mod failing;
mod folders;
mod golden;
mod power;
mod real;
mod reopening;
mod told;
mod torn;
mod verifying;
