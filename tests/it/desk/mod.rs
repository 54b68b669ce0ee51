//! The desk on the real demonstration register, key by key, without a terminal.

mod alike;
mod budgets;
mod bulk;
mod chest;
mod commands;
mod disbursement;
mod drafts;
mod entry;
mod fields;
mod file;
mod journal;
mod kept;
mod life;
mod list;
mod look;
mod paper;
mod screens;
mod shelf;
pub(crate) mod sitting;
mod story;
mod stranger;
mod tour;
mod typing;
mod welcome;
mod what_if;
