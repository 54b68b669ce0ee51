//! Which part of a file a word of a return means, and which parts a fact has to do with. Knows the words
//! of orders; other words an approver wrote are kept as they are.

use super::document::Document;
use super::fact::{Correction, Fact};
use super::merge::Particular;

/// The fields of orders, by the part of a file they belong to.
const WORDS: &[(Particular, &[&str])] = &[
    (Particular::Name, &["name"]),
    (Particular::Birth, &["birth"]),
    (Particular::Sex, &["sex"]),
    (Particular::Commune, &["commune"]),
    (Particular::Village, &["village"]),
    (Particular::CitizenId, &["citizen_id"]),
    (Particular::Phone, &["phone"]),
    (
        Particular::Release,
        &["release", "kind", "certificate", "issued", "completed"],
    ),
    (Particular::Organisation, &["organisation"]),
    (Particular::Group, &["group"]),
    (Particular::Household, &["household"]),
    (
        Particular::Need,
        &[
            "need",
            "amount",
            "months",
            "purpose",
            "course_months",
            "leave_months",
            "wants",
        ],
    ),
    (
        Particular::Listing,
        &["list", "list_no", "list_date", "row"],
    ),
    (
        Particular::Signer,
        &["borrower", "person", "relation", "alone"],
    ),
    (
        Particular::Plan,
        &[
            "plan",
            "items",
            "own_capital",
            "total_need",
            "instalment_months",
        ],
    ),
    (Particular::Debt, &["debt", "none", "checked_on"]),
    (Particular::Vote, &["vetting", "agreed"]),
];

impl Particular {
    /// The part of a file that a field of an order, or the id of a document, belongs to.
    pub fn of_word(word: &str) -> Option<Self> {
        let of_field = WORDS.iter().find(|(_, words)| words.contains(&word));
        of_field
            .map(|(part, _)| *part)
            .or_else(|| Document::from_id(word).map(Self::Document))
    }

    /// Every word [`Particular::of_word`] knows, those of documents included.
    pub fn words() -> impl Iterator<Item = &'static str> {
        let fields = WORDS.iter().flat_map(|(_, words)| words.iter().copied());
        fields.chain(Document::ALL.into_iter().map(Document::id))
    }
}

/// The parts of a file that a fact says something about.
pub(super) fn told_by(fact: &Fact) -> Vec<Particular> {
    match fact {
        Fact::Corrected(corrections) => corrections.iter().map(corrected).collect(),
        Fact::NeedRecorded { .. } | Fact::NeedWithdrawn => vec![Particular::Need],
        Fact::Listed { .. } | Fact::ListingConfirmed { .. } => {
            vec![Particular::Listing, Particular::Document(Document::Mau01)]
        }
        Fact::BorrowerNamed(_) => vec![Particular::Signer],
        Fact::UsePlanned(_) => vec![Particular::Plan],
        Fact::DebtAttested(_) => vec![Particular::Debt],
        Fact::Vetted(_) => vec![Particular::Vote],
        Fact::DocumentReceived { document, .. }
        | Fact::DocumentPromised { document, .. }
        | Fact::DocumentRejected { document, .. }
        | Fact::DocumentWaived { document, .. } => vec![Particular::Document(*document)],
        Fact::Moved { .. } => vec![Particular::Commune, Particular::Village],
        Fact::LeftArea { .. } | Fact::ReturnedToArea | Fact::Died => vec![Particular::Residence],
        Fact::HouseholdFollowed { .. } => vec![Particular::Household],
        Fact::CoreNumbersRecorded { .. } => vec![Particular::CustomerNo],
        // What of the other file was taken is read off the file itself.
        Fact::Absorbed(_)
        | Fact::Registered(_)
        | Fact::Submitted
        | Fact::Returned { .. }
        | Fact::Approved(_)
        | Fact::Refused { .. }
        | Fact::Scheduled(_)
        | Fact::Disbursed(_)
        | Fact::AbsenceRecorded { .. }
        | Fact::UseChecked(_)
        | Fact::Settled
        | Fact::PayoutConfirmed(_)
        | Fact::PayoutAdjusted { .. }
        | Fact::Closed { .. }
        | Fact::Reopened
        | Fact::MergedInto(_) => Vec::new(),
    }
}

const fn corrected(correction: &Correction) -> Particular {
    match correction {
        Correction::Name(_) => Particular::Name,
        Correction::Birth(_) => Particular::Birth,
        Correction::Sex(_) => Particular::Sex,
        Correction::Village(_) => Particular::Village,
        Correction::CitizenId(_) => Particular::CitizenId,
        Correction::Release(_) => Particular::Release,
        Correction::Organisation(_) => Particular::Organisation,
        Correction::Group(_) => Particular::Group,
        Correction::Household(_) => Particular::Household,
        Correction::Phone(_) => Particular::Phone,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_means_one_part_and_a_document_itself() {
        let mut seen = std::collections::BTreeSet::new();
        assert!(Particular::words().all(|word| seen.insert(word)));
        assert_eq!(Particular::of_word("months"), Some(Particular::Need));
        let paper = Document::Form01Uq;
        assert_eq!(
            Particular::of_word(paper.id()),
            Some(Particular::Document(paper))
        );
        assert_eq!(Particular::of_word("chữ ký"), None);
    }
}
