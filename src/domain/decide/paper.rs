//! Documents received and promised.

use super::Desk;
use crate::domain::day::Day;
use crate::domain::document::Document;
use crate::domain::fact::Fact;
use crate::domain::ids::CaseId;
use crate::domain::refusal::{DateFault, Refusal};
use crate::domain::words::Label;

impl Desk<'_> {
    /// Without a number of copies, as many as the rule asks for.
    pub(super) fn receive_document(
        &mut self,
        cases: &[CaseId],
        document: Document,
        copies: Option<u8>,
        kept_at: Option<&Label>,
    ) -> Result<(), Refusal> {
        let rule = self.context.policy.document(document);
        let copies = copies.unwrap_or(rule.originals + rule.copies);
        self.tell_each(cases, |_| {
            Ok(Fact::DocumentReceived {
                document,
                copies,
                kept_at: kept_at.cloned(),
            })
        })
    }

    pub(super) fn promise_document(
        &mut self,
        cases: &[CaseId],
        document: Document,
        due: Day,
        by: &Label,
    ) -> Result<(), Refusal> {
        if due < self.on() {
            let fault = DateFault::Order {
                earlier: self.on(),
                later: due,
            };
            return Err(Refusal::BadDate {
                field: "due",
                fault,
            });
        }
        self.tell_each(cases, |_| {
            Ok(Fact::DocumentPromised {
                document,
                due,
                by: by.clone(),
            })
        })
    }
}
