//! What happened to one document of a case, as schema 1 keeps it.

use serde::{Deserialize, Serialize};

use super::number::Numbered;
use super::personal::PersonalV1;
use super::{day, text_if_any};
use crate::domain::{Day, Document, Fact, Label, Note};
use crate::store::shape::fault::ShapeFault;

/// A document came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ReceivedV1 {
    document: u8,
    copies: u8,
    kept_at: Option<String>,
}

impl ReceivedV1 {
    pub(crate) fn new(document: Document, copies: u8, kept_at: Option<&Label>) -> Self {
        Self {
            document: document.number(),
            copies,
            kept_at: text_if_any(kept_at),
        }
    }
}

impl TryFrom<ReceivedV1> for Fact {
    type Error = ShapeFault;

    fn try_from(received: ReceivedV1) -> Result<Self, ShapeFault> {
        Ok(Self::DocumentReceived {
            document: Document::kept(received.document)?,
            copies: received.copies,
            kept_at: received.kept_at.map(Label::kept),
        })
    }
}

/// A document was promised. Who promised it is named, so it is a block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PromisedV1 {
    document: u8,
    due: i32,
    by: PersonalV1,
}

impl PromisedV1 {
    pub(crate) fn new(document: Document, due: Day, by: &Label) -> Self {
        Self {
            document: document.number(),
            due: due.number(),
            by: by.into(),
        }
    }
}

impl TryFrom<PromisedV1> for Fact {
    type Error = ShapeFault;

    fn try_from(promised: PromisedV1) -> Result<Self, ShapeFault> {
        Ok(Self::DocumentPromised {
            document: Document::kept(promised.document)?,
            due: day("due", promised.due)?,
            by: promised.by.try_into()?,
        })
    }
}

/// A document and a reason: why it is wrong, or why it is not needed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ReasonedV1 {
    document: u8,
    reason: PersonalV1,
}

impl ReasonedV1 {
    pub(crate) fn new(document: Document, reason: &Note) -> Self {
        Self {
            document: document.number(),
            reason: reason.into(),
        }
    }

    pub(crate) fn rejected(self) -> Result<Fact, ShapeFault> {
        let (document, reason) = self.parts()?;
        Ok(Fact::DocumentRejected { document, reason })
    }

    pub(crate) fn waived(self) -> Result<Fact, ShapeFault> {
        let (document, reason) = self.parts()?;
        Ok(Fact::DocumentWaived { document, reason })
    }

    fn parts(self) -> Result<(Document, Note), ShapeFault> {
        Ok((Document::kept(self.document)?, self.reason.try_into()?))
    }
}
