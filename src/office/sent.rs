//! What goes over the counter with an order, and what comes back. Refuses to know how an order is
//! decided and where it is kept.

use serde::{Deserialize, Serialize};

use std::collections::BTreeMap;

use super::{At, Durable, Hash, Trouble};
use crate::domain::{Account, CaseId, Day, Note, Order, OrderId, Refusal, Seq};

/// An order as an officer sends it. Its id is made at the desk and kept with the draft until the
/// receipt, so that asking again never does it twice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sent {
    pub id: OrderId,
    pub order: Order,
    /// The day the facts hold from; today where nothing is said.
    pub on: Option<Day>,
    /// The revisions of the cases the order was made on, where the desk knows them.
    pub revisions: BTreeMap<CaseId, Seq>,
    pub reason: Option<Note>,
    pub note: Option<Note>,
}

impl Sent {
    /// An order for today, without reason, whatever the revisions.
    pub fn new(id: OrderId, order: Order) -> Self {
        Self {
            id,
            order,
            on: None,
            revisions: BTreeMap::new(),
            reason: None,
            note: None,
        }
    }
}

/// The office's word that an order is on disk. Made from a [`Durable`] alone, or told again from a
/// record that was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    seq: Seq,
    hash: Hash,
    cases: Vec<CaseId>,
    opened: Option<CaseId>,
}

impl Receipt {
    /// The receipt of an act that was synced just now.
    pub fn new(durable: &Durable, cases: Vec<CaseId>, opened: Option<CaseId>) -> Self {
        Self {
            seq: Seq(durable.seq()),
            hash: durable.hash(),
            cases,
            opened,
        }
    }

    /// The receipt of an act that was synced before: an order seen again, or a frame from an office.
    pub fn told(seq: Seq, hash: Hash, cases: Vec<CaseId>, opened: Option<CaseId>) -> Self {
        Self {
            seq,
            hash,
            cases,
            opened,
        }
    }

    /// The act.
    pub fn seq(&self) -> Seq {
        self.seq
    }

    /// Its hash.
    pub fn hash(&self) -> Hash {
        self.hash
    }

    /// The cases it touched.
    pub fn cases(&self) -> &[CaseId] {
        &self.cases
    }

    /// The case it opened.
    pub fn opened(&self) -> Option<CaseId> {
        self.opened
    }
}

/// Why there is no receipt, or no answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum No {
    /// The rules say no; nothing was recorded.
    Refused(Box<Refusal>),
    /// The case moved on since the desk looked; nothing was recorded.
    Overtaken {
        case: CaseId,
        by: Account,
        at: At,
        now: Seq,
    },
    /// Disk, folder or damage.
    Trouble(Trouble),
}

impl From<Refusal> for No {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(Box::new(refusal))
    }
}

impl From<Trouble> for No {
    fn from(trouble: Trouble) -> Self {
        Self::Trouble(trouble)
    }
}
