//! The desk on the real demonstration register, key by key, without a terminal.

mod budgets;
mod commands;
mod kept;
mod screens;
mod sitting;
mod story;
