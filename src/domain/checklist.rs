//! Which documents a case is asked for, at which gate, and which of them are not here.

use super::case::Case;
use super::document::{Document, DocumentState, Due, OnlyIf, Supplier};
use super::loan::Purpose;
use super::person::Borrower;
use super::policy::{DocumentRule, Policy};

/// One line of the checklist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<'a> {
    pub rule: &'a DocumentRule,
    pub state: DocumentState,
}

impl Line<'_> {
    /// Whether a gate stays shut for this line.
    pub fn blocks(&self) -> bool {
        self.rule.is_mandatory() && !self.state.settles()
    }

    /// Whether a gate asks a reason for this line: its rule is not sure.
    pub fn is_doubtful(&self) -> bool {
        !self.rule.is_mandatory() && !self.state.settles()
    }
}

/// Every document the case is asked for, in the order of the walk.
pub fn lines<'a>(case: &Case, policy: &'a Policy) -> Vec<Line<'a>> {
    policy
        .documents()
        .iter()
        .filter(|rule| is_asked(case, rule.only_if))
        .map(|rule| Line {
            rule,
            state: case.document(rule.document),
        })
        .collect()
}

/// The lines of one gate and the gates before it.
pub fn up_to<'a>(case: &Case, policy: &'a Policy, gate: Due) -> Vec<Line<'a>> {
    let mut lines = lines(case, policy);
    lines.retain(|line| line.rule.due <= gate);
    lines
}

/// The gate whose papers are asked for next.
pub fn next_gate(case: &Case) -> Due {
    let application = &case.application;
    if !application.payouts.is_empty() {
        Due::AfterPayout
    } else if application.standing_submission().is_some() {
        Due::Disburse
    } else {
        Due::Submit
    }
}

/// The lines the walk shows: those of the next gate.
pub fn walk<'a>(case: &Case, policy: &'a Policy) -> Vec<Line<'a>> {
    let gate = next_gate(case);
    let mut lines = lines(case, policy);
    lines.retain(|line| line.rule.due == gate);
    lines
}

/// Documents of the next gate that are not here.
pub fn missing(case: &Case, policy: &Policy) -> Vec<Document> {
    walk(case, policy)
        .into_iter()
        .filter(|line| !line.state.settles())
        .map(|line| line.rule.document)
        .collect()
}

/// Whether the case is asked for the document.
pub fn is_asked_for(case: &Case, policy: &Policy, document: Document) -> bool {
    is_asked(case, policy.document(document).only_if)
}

/// Whether a paper of the household, its group or association for the submit gate has come in.
pub fn has_begun(case: &Case, policy: &Policy) -> bool {
    lines(case, policy).iter().any(|line| {
        line.rule.due == Due::Submit
            && matches!(line.state, DocumentState::Received { .. })
            && line.rule.suppliers.iter().any(|supplier| match supplier {
                Supplier::Household | Supplier::Group | Supplier::Association => true,
                Supplier::Police | Supplier::Committee | Supplier::Bank => false,
            })
    })
}

/// Until somebody says who signs, the household's representative is expected to.
fn is_asked(case: &Case, only_if: OnlyIf) -> bool {
    match only_if {
        OnlyIf::Always => true,
        OnlyIf::AnotherSigns => case
            .application
            .borrower
            .as_ref()
            .is_none_or(Borrower::another_signs),
        OnlyIf::SignsAlone => matches!(case.application.borrower, Some(Borrower::Alone(_))),
        OnlyIf::Entrusted => case.is_entrusted(),
        OnlyIf::Training => matches!(case.purpose(), Purpose::Training { .. }),
    }
}
