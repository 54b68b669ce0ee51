//! The desk on the real demonstration register, key by key, without a terminal.

mod budgets;
mod bulk;
mod commands;
mod disbursement;
mod journal;
mod kept;
mod list;
mod screens;
mod sitting;
mod story;
mod what_if;
