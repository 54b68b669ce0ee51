//! The desk on the real demonstration register, key by key, without a terminal.

mod budgets;
mod sitting;
mod story;
