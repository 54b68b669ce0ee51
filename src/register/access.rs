//! Notes who looks at a case, and tells them to whoever may know. Refuses to know what was seen.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use super::register::Register;
use crate::domain::{Account, CaseId, Note};
use crate::office::{Access, AccessAsked, AccessLine, At, Harm, Looked, No, Trouble, limits};
use crate::store::shape::{decode_access, encode_access};
use crate::store::{Record, Waits};

/// When which officer was last noted to have opened which case: a card that is shown again, because
/// something changed or the officer came back to it, is no second look.
#[derive(Debug, Default)]
pub(super) struct Openings(BTreeMap<(Account, CaseId), At>);

impl Openings {
    /// Whether this opening is to be noted.
    fn is_new(&mut self, by: &Account, case: CaseId, now: At) -> bool {
        let is_recent = |noted: &At| {
            let since = now.millis() - noted.millis();
            (0..limits::OPENED_AGAIN_MILLIS).contains(&since)
        };
        let key = (by.clone(), case);
        if self.0.get(&key).is_some_and(is_recent) {
            return false;
        }
        if limits::OPENINGS_MAX <= self.0.len() {
            self.0.retain(|_, noted| is_recent(noted));
        }
        if limits::OPENINGS_MAX <= self.0.len() {
            // More than that in ten minutes is no reading of cards: each is noted again.
            self.0.clear();
        }
        self.0.insert(key, now);
        true
    }
}

impl Register {
    /// Notes that somebody looks at a case. What is revealed is noted on disk before it is shown: on
    /// trouble it must not be shown.
    pub fn note_access(
        &mut self,
        by: &Account,
        case: CaseId,
        what: Looked,
        reason: Option<Note>,
    ) -> Result<(), Trouble> {
        let access = Access {
            at: self.now(),
            by: by.clone(),
            case,
            what,
            reason,
        };
        let waits = match what {
            Looked::Opened => Waits::No,
            Looked::Revealed => Waits::ForTheDisk,
        };
        self.store
            .note_access(&encode_access(&access), waits)
            .map(|_| ())
    }

    /// Notes that a card was opened, where that is new. A card is shown whether or not it can be noted:
    /// work goes on when the disk is full, and `verify` names a log that is damaged.
    pub(super) fn note_opening(&mut self, by: &Account, case: CaseId) {
        if self.openings.is_new(by, case, self.now()) {
            let _ = self.note_access(by, case, Looked::Opened, None);
        }
    }

    /// Notes before `before`, newest first.
    pub(super) fn accesses(&self, asked: &AccessAsked) -> Result<Vec<AccessLine>, No> {
        let limit = asked.limit.min(limits::ACCESS_LINES_MAX);
        let (mut lines, mut failed) = (Vec::new(), None);
        if limit == 0 {
            return Ok(lines);
        }
        self.store.accesses(asked.before, &mut |record| {
            match line_of(&record) {
                Ok(line) if asked.case.is_none_or(|case| line.access.case == case) => {
                    lines.push(line);
                }
                Ok(_) => {}
                Err(trouble) => failed = Some(trouble),
            }
            if failed.is_some() || limit <= lines.len() {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        })?;
        failed.map_or(Ok(lines), |trouble| Err(trouble.into()))
    }
}

fn line_of(record: &Record) -> Result<AccessLine, Trouble> {
    let access = decode_access(&record.payload).map_err(|_| Trouble::Damaged {
        file: "access".to_owned(),
        harm: Harm::UnknownShape,
        seq: Some(record.seq),
        offset: Some(record.offset),
    })?;
    Ok(AccessLine {
        seq: record.seq,
        access,
    })
}
