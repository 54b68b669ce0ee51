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

    /// Keeps one more, in place of the one of that name; gives all that are kept now. Another desk of
    /// the officer may have kept some meanwhile: those stay.
    fn keep(&mut self, filter: KeptFilter) -> Result<Vec<KeptFilter>, Why>;

    /// Keeps the one of that name no longer; gives all that are kept now.
    fn forget(&mut self, name: &str) -> Result<Vec<KeptFilter>, Why>;
}

/// A shelf that keeps nothing beyond the sitting: for an account without a folder of its own.
#[derive(Debug, Clone, Default)]
pub struct NoShelf(Vec<KeptFilter>);

impl Shelf for NoShelf {
    fn take(&mut self) -> Shelved {
        Shelved::default()
    }

    fn keep(&mut self, filter: KeptFilter) -> Result<Vec<KeptFilter>, Why> {
        self.0.retain(|one| one.name != filter.name);
        self.0.push(filter);
        Ok(self.0.clone())
    }

    fn forget(&mut self, name: &str) -> Result<Vec<KeptFilter>, Why> {
        self.0.retain(|one| one.name != name);
        Ok(self.0.clone())
    }
}
