//! The papers of a loan: which there are, who owes them, at which gate, and how each one stands.
//! Knows nothing of who may be paid.

use serde::{Deserialize, Serialize};

use super::day::Day;
use super::words::{Label, Note};

/// A document of the programme, in the order of the walk. The discriminants are kept on disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Document {
    /// GCN chấp hành xong án phạt tù hoặc đặc xá.
    ReleaseCertificate = 0,
    /// Mẫu số 01: ticked by the confirmed listing, one fact.
    Mau01 = 1,
    /// CCCD of the signer.
    IdCard = 2,
    /// 01/UQ, the household's authorisation.
    Form01Uq = 3,
    /// The committee's word that no other member is left to sign.
    NoOtherMember = 4,
    /// 01/TD, application and plan of use.
    Form01Td = 5,
    /// 10C/TD, minutes of the group's vote.
    Form10cTd = 6,
    /// 03/TD, the list of households that ask for a loan.
    Form03Td = 7,
    /// The school's certificate of admission.
    SchoolNotice = 8,
    /// 04/TD: ticked by the approval.
    Form04Td = 9,
    /// Sổ vay vốn.
    LoanBook = 10,
    /// 06/TD: ticked by the use check.
    Form06Td = 11,
}

impl Document {
    /// All of them, in the order of the walk.
    pub const ALL: [Self; 12] = [
        Self::ReleaseCertificate,
        Self::Mau01,
        Self::IdCard,
        Self::Form01Uq,
        Self::NoOtherMember,
        Self::Form01Td,
        Self::Form10cTd,
        Self::Form03Td,
        Self::SchoolNotice,
        Self::Form04Td,
        Self::LoanBook,
        Self::Form06Td,
    ];

    /// The word of orders and answers.
    pub const fn id(self) -> &'static str {
        match self {
            Self::ReleaseCertificate => "release_certificate",
            Self::Mau01 => "mau_01",
            Self::IdCard => "id_card",
            Self::Form01Uq => "01_uq",
            Self::NoOtherMember => "no_other_member",
            Self::Form01Td => "01_td",
            Self::Form10cTd => "10c_td",
            Self::Form03Td => "03_td",
            Self::SchoolNotice => "school_notice",
            Self::Form04Td => "04_td",
            Self::LoanBook => "loan_book",
            Self::Form06Td => "06_td",
        }
    }

    /// The document with this word.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|document| document.id() == id)
    }

    /// Papers of the person stay when a new application begins; the others are asked for again.
    pub const fn is_of_the_person(self) -> bool {
        matches!(self, Self::ReleaseCertificate | Self::Mau01 | Self::IdCard)
    }

    /// Ticked by another fact, so that nobody marks it by hand.
    pub const fn follows_a_fact(self) -> bool {
        matches!(self, Self::Mau01 | Self::Form04Td | Self::Form06Td)
    }
}

/// A set of documents, small enough for the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Documents(u16);

impl Documents {
    /// Whether the document is in the set.
    pub const fn has(self, document: Document) -> bool {
        self.0 & (1 << document as u16) != 0
    }

    /// The set with the document in it.
    #[must_use]
    pub const fn with(self, document: Document) -> Self {
        Self(self.0 | (1 << document as u16))
    }

    /// Whether nothing is in it.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The documents of the set, in the order of the walk.
    pub fn iter(self) -> impl Iterator<Item = Document> {
        Document::ALL
            .into_iter()
            .filter(move |document| self.has(*document))
    }
}

impl FromIterator<Document> for Documents {
    fn from_iter<I: IntoIterator<Item = Document>>(documents: I) -> Self {
        documents.into_iter().fold(Self::default(), Self::with)
    }
}

/// Who has to bring a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Supplier {
    Household,
    Police,
    Committee,
    Group,
    Association,
    Bank,
}

impl Supplier {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Household,
        Self::Police,
        Self::Committee,
        Self::Group,
        Self::Association,
        Self::Bank,
    ];

    /// The word of rules and answers.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Household => "household",
            Self::Police => "police",
            Self::Committee => "committee",
            Self::Group => "group",
            Self::Association => "association",
            Self::Bank => "bank",
        }
    }
}

/// The gate a document is due at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Due {
    /// Before the file is submitted.
    Submit,
    /// Before money is paid.
    Disburse,
    /// After the payout, within the days of the rule `usage_check_days`.
    AfterPayout,
}

/// When a document is asked for at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum OnlyIf {
    /// Of everybody.
    Always,
    /// Where a representative signs for the household.
    AnotherSigns,
    /// Where the person signs alone.
    SignsAlone,
    /// Where the loan goes through a mass organisation.
    Entrusted,
    /// For vocational training.
    Training,
}

/// How one document of one case stands.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum DocumentState {
    /// Not here, and nobody has said when.
    #[default]
    Missing,
    /// Somebody promised it.
    Promised { due: Day, by: Label },
    /// Here.
    Received {
        on: Day,
        copies: u8,
        kept_at: Option<Label>,
    },
    /// Here, and wrong.
    Wrong { on: Day, reason: Note },
    /// Not needed in this case, for a reason.
    Waived { on: Day, reason: Note },
}

impl DocumentState {
    /// Whether a gate is content with it.
    pub const fn settles(&self) -> bool {
        matches!(self, Self::Received { .. } | Self::Waived { .. })
    }

    /// The word of answers.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Promised { .. } => "promised",
            Self::Received { .. } => "received",
            Self::Wrong { .. } => "wrong",
            Self::Waived { .. } => "not_needed",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_of_documents_gives_back_what_was_put_in_in_the_order_of_the_walk() {
        let set: Documents = [Document::Form03Td, Document::ReleaseCertificate]
            .into_iter()
            .collect();
        let back: Vec<_> = set.iter().collect();
        assert_eq!(back, [Document::ReleaseCertificate, Document::Form03Td]);
        assert!(!set.has(Document::Form06Td) && Documents::default().is_empty());
    }

    #[test]
    fn every_document_is_found_by_its_word_and_stands_at_its_number() {
        for (at, document) in Document::ALL.into_iter().enumerate() {
            assert_eq!(Document::from_id(document.id()), Some(document));
            assert_eq!(document as usize, at);
        }
    }
}
