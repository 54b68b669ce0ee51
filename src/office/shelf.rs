//! What an officer keeps from one sitting to the next: filters, and notes of the first days. Refuses
//! to know what a filter means: it is a name and a text.

use super::{Notes, Why};

/// A filter kept under a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptFilter {
    pub name: String,
    /// The words, as they are typed.
    pub words: String,
}

/// What lies on a shelf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shelved {
    pub filters: Vec<KeptFilter>,
    /// The filters that lay there could not be read: where they were set aside.
    pub aside: Option<String>,
    pub notes: Notes,
}

/// Keeps what is an officer's own. The one way from a desk to a file, so that another can stand in.
pub trait Shelf: Send {
    /// What is kept; asked once, when the desk opens.
    fn take(&mut self) -> Shelved;

    /// Keeps one more, in place of the one of that name; gives all that are kept now. Another desk of
    /// the officer may have kept some meanwhile: those stay.
    fn keep(&mut self, filter: KeptFilter) -> Result<Vec<KeptFilter>, Why>;

    /// Keeps the one of that name no longer; gives all that are kept now.
    fn forget(&mut self, name: &str) -> Result<Vec<KeptFilter>, Why>;

    /// Keeps these notes in place of those before. Nothing hangs on them: where they cannot be written,
    /// the officer is shown again what was seen already.
    fn note(&mut self, notes: &Notes);
}

/// A shelf that keeps nothing beyond the sitting: for an account without a folder of its own. It greets
/// nobody, for it would greet them every time.
#[derive(Debug, Clone, Default)]
pub struct NoShelf(Vec<KeptFilter>);

impl Shelf for NoShelf {
    fn take(&mut self) -> Shelved {
        Shelved {
            filters: Vec::new(),
            aside: None,
            notes: Notes::settled(),
        }
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

    fn note(&mut self, _notes: &Notes) {}
}
