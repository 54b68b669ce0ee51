//! What the officer keeps beside the register: filters under a name. Knows the shelf they lie on; not
//! what the words of a filter mean.

use super::Desk;
use crate::office::{KeptFilter, Shelf, Why};
use crate::text::desk::Said;

impl Desk {
    /// The same desk with a shelf for what the officer keeps; what lies on it is taken at once.
    #[must_use]
    pub fn with_shelf(mut self, keeps: Box<dyn Shelf>) -> Self {
        self.shelf = keeps;
        let taken = self.shelf.take();
        self.kept = taken.filters.into();
        self.notes = taken.notes;
        self.said = taken.aside.map(Said::FiltersAside);
        self
    }

    /// Keeps a filter, in place of the one of that name.
    pub(super) fn keep_filter(&mut self, filter: KeptFilter) {
        let said = Said::FilterKept(filter.name.clone());
        let kept = self.shelf.keep(filter);
        self.shelved(kept, said);
    }

    /// Keeps a filter no longer.
    pub(super) fn drop_filter(&mut self, name: String) {
        let kept = self.shelf.forget(&name);
        self.shelved(kept, Said::FilterDropped(name));
    }

    fn shelved(&mut self, kept: Result<Vec<KeptFilter>, Why>, said: Said) {
        self.said = Some(match kept {
            Ok(kept) => {
                self.kept = kept.into();
                said
            }
            Err(why) => Said::FilterNotKept(why),
        });
    }
}
