//! A shelf in memory, to be looked at from outside.

use std::sync::{Arc, Mutex};

use qd22::office::{KeptFilter, Notes, Shelf, Shelved, Why};

/// What lies on it is the same for every copy, as one folder is for every desk.
#[derive(Clone)]
pub(crate) struct Board {
    pub(super) filters: Arc<Mutex<Vec<KeptFilter>>>,
    pub(super) notes: Arc<Mutex<Notes>>,
    pub(super) is_full: bool,
    pub(super) aside: Option<String>,
}

impl Board {
    pub(super) fn with_notes(notes: Notes) -> Self {
        Self {
            filters: Arc::default(),
            notes: Arc::new(Mutex::new(notes)),
            is_full: false,
            aside: None,
        }
    }

    pub(super) fn notes(&self) -> Notes {
        self.notes.lock().unwrap().clone()
    }
}

/// Of an officer who is greeted no more.
impl Default for Board {
    fn default() -> Self {
        Self::with_notes(Notes::settled())
    }
}

impl Shelf for Board {
    fn take(&mut self) -> Shelved {
        Shelved {
            filters: self.filters.lock().unwrap().clone(),
            aside: self.aside.clone(),
            notes: self.notes(),
        }
    }

    fn keep(&mut self, filter: KeptFilter) -> Result<Vec<KeptFilter>, Why> {
        if self.is_full {
            return Err(Why::DiskFull);
        }
        let mut filters = self.filters.lock().unwrap();
        filters.push(filter);
        Ok(filters.clone())
    }

    fn forget(&mut self, name: &str) -> Result<Vec<KeptFilter>, Why> {
        let mut filters = self.filters.lock().unwrap();
        filters.retain(|one| one.name != name);
        Ok(filters.clone())
    }

    fn note(&mut self, notes: &Notes) {
        *self.notes.lock().unwrap() = notes.clone();
    }
}
