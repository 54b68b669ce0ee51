//! Forms that were begun and are not on record yet, kept where no crash of the desk reaches them.
//! Refuses to know what a form means: it is an id and a text.

use super::{At, Why};
use crate::domain::OrderId;

/// A form that was begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptForm {
    /// The id its order will have, so that an order which was recorded after all is not recorded twice.
    pub id: OrderId,
    /// When it was kept last.
    pub at: At,
    /// All that stands in it.
    pub text: String,
}

/// What lies in a drawer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Laid {
    /// The one kept last comes first.
    pub forms: Vec<KeptForm>,
    /// Where the officer was last, as the desk wrote it.
    pub place: Option<String>,
    /// Some that lay there could not be read: where they were set aside.
    pub aside: Option<String>,
    /// The instant it was looked into, from which the age of forms is counted.
    pub now: At,
}

/// Keeps begun forms. The one way from a desk to their files, so that another can stand in; slow as a
/// disk may be, so that it is asked by a thread of its own.
pub trait Drawer: Send {
    /// What lies there; asked once, when the desk opens. Forms older than
    /// [`FORM_DAYS`](super::limits::FORM_DAYS) days are thrown away.
    fn take(&mut self) -> Laid;

    /// Keeps a form in place of the one of that id. When it returns, a power cut no longer takes it; the
    /// instant it was kept.
    fn keep(&mut self, id: OrderId, text: &str) -> Result<At, Why>;

    /// Keeps where the officer is. Nothing hangs on it: where it cannot be written, the next desk begins
    /// at the board.
    fn keep_place(&mut self, place: &str);

    /// Keeps it no longer.
    fn drop(&mut self, id: OrderId) -> Result<(), Why>;
}

/// No drawer: for an account without a folder of its own.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoDrawer;

impl Drawer for NoDrawer {
    fn take(&mut self) -> Laid {
        Laid {
            forms: Vec::new(),
            place: None,
            aside: None,
            now: At::from_millis(0),
        }
    }

    fn keep(&mut self, _id: OrderId, _text: &str) -> Result<At, Why> {
        Err(Why::NoPermission)
    }

    fn keep_place(&mut self, _place: &str) {}

    fn drop(&mut self, _id: OrderId) -> Result<(), Why> {
        Ok(())
    }
}
