//! store

pub mod shape;
