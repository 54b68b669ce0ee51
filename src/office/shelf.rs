//! Where an officer keeps filters from one sitting to the next. Refuses to know what a filter means:
//! it is a name and a text.

use super::Why;

/// A filter kept under a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptFilter {
    pub name: String,
    /// The words, as they are typed.
    pub words: String,
}

/// What lies on a shelf.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shelved {
    pub filters: Vec<KeptFilter>,
    /// What lay there could not be read: where it was set aside.
    pub aside: Option<String>,
}

/// Keeps an officer's filters. The one way from a desk to a file, so that another can stand in.
pub trait Shelf: Send {
    /// What is kept; asked once, when the desk opens.
    fn take(&mut self) -> Shelved;

    /// Keeps these instead of what was kept before: all of them, or none, for the reason the system gives.
    fn keep(&mut self, filters: &[KeptFilter]) -> Result<(), Why>;
}

/// A shelf that keeps nothing beyond the sitting: for an account without a folder of its own.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoShelf;

impl Shelf for NoShelf {
    fn take(&mut self) -> Shelved {
        Shelved::default()
    }

    fn keep(&mut self, _filters: &[KeptFilter]) -> Result<(), Why> {
        Ok(())
    }
}
