//! qd22: one office that owns the register of cases, and desks that ask it questions and give it
//! orders.
//!
//! Layers, lowest first; each imports only what stands before it (held by `tests/it/tidy.rs`):
//! `lang` → `domain` → `office` → `keys`, `text`, `store`, `wire` → `register` → `server` → `tui`, `cli`.

pub mod cli;
pub mod domain;
pub mod keys;
pub mod lang;
pub mod office;
pub mod register;
pub mod server;
pub mod store;
pub mod text;
pub mod tui;
pub mod wire;
