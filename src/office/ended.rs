//! How a desk ended, for whoever opened it.

/// How a desk ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// The officer left.
    Left,
    /// The terminal hung up, or the system asked to end. Every order sent was carried out.
    HungUp,
    /// The office broke down.
    OfficeLost,
}
