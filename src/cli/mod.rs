//! cli

pub mod orders;
