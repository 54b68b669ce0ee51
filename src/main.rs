//! qd22.
fn main() {}
