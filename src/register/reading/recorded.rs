//! Which orders became acts, for a desk that never heard. Looks ids up; refuses to know what was ordered.

use crate::domain::{OrderId, Seq};
use crate::office::Trouble;
use crate::register::draft::act_of;
use crate::register::kept;
use crate::register::register::Register;

impl Register {
    /// Those of the orders that are on record, each with its act.
    pub(super) fn recorded(&self, ids: &[OrderId]) -> Result<Vec<(OrderId, Seq)>, Trouble> {
        let mut recorded = Vec::new();
        for id in ids {
            if let Some(offset) = kept::sent(self.store.trees(), *id)? {
                let act = act_of(&self.store.read(offset)?)?;
                recorded.push((*id, act.stamp.seq));
            }
        }
        Ok(recorded)
    }
}
