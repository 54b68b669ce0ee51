//! Who a case is about and who signs for it. The released person, the borrower and the household are
//! three things; no offence, sentence or prison has a place here.

use serde::{Deserialize, Serialize};

use super::day::Day;
use super::ids::CaseId;
use super::words::{CitizenId, Label, Name, Phone};

/// When somebody was born; papers often know the year alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Birth {
    /// The whole date.
    On(Day),
    /// Only the year.
    Year(u16),
}

impl Birth {
    /// The year of birth.
    pub fn year(self) -> i32 {
        match self {
            Self::On(day) => day.parts().0,
            Self::Year(year) => i32::from(year),
        }
    }
}

/// As the identity card has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Sex {
    /// Nam.
    Male,
    /// Nữ.
    Female,
}

/// What names and reaches a person; kept together so that it can one day be sealed and erased.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Personal {
    pub name: Name,
    pub citizen_id: Option<CitizenId>,
    pub phone: Option<Phone>,
    pub village: Option<Label>,
}

/// The paper that makes somebody a beneficiary: Art. 3(1)a.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ReleaseKind {
    /// GCN chấp hành xong án phạt tù.
    Completion,
    /// GCN đặc xá.
    Amnesty,
}

/// The release certificate and the day the five years start from.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Release {
    pub kind: ReleaseKind,
    /// Number of the certificate.
    pub certificate: Label,
    pub issued: Day,
    /// The day the sentence was completed: Art. 3(2)a counts from here.
    pub completed: Day,
}

/// The mass organisation a loan is entrusted to, or none: codes 11, 12, 13, 14, 99 of the bank.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Organisation {
    /// Hội Nông dân.
    Farmers,
    /// Hội Liên hiệp Phụ nữ.
    Women,
    /// Hội Cựu chiến binh.
    Veterans,
    /// Đoàn Thanh niên.
    Youth,
    /// Lent by the bank itself.
    Direct,
}

impl Organisation {
    /// All of them, in the order of the bank's codes.
    pub const ALL: [Self; 5] = [
        Self::Farmers,
        Self::Women,
        Self::Veterans,
        Self::Youth,
        Self::Direct,
    ];

    /// The word of orders and answers.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Farmers => "farmers",
            Self::Women => "women",
            Self::Veterans => "veterans",
            Self::Youth => "youth",
            Self::Direct => "direct",
        }
    }
}

/// Which household a case belongs to. Households have no file of their own: the first case of one
/// stands for it.
pub type Household = CaseId;

/// How the person who signs is related to the beneficiary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Relation {
    /// The beneficiary represents the household.
    SelfSigned,
    /// Vợ hoặc chồng.
    Spouse,
    /// Cha hoặc mẹ.
    Parent,
    /// Con.
    Child,
    /// Anh, chị, em.
    Sibling,
    /// Another adult of the household.
    Other,
}

impl Relation {
    /// All of them, in the order forms offer them.
    pub const ALL: [Self; 6] = [
        Self::Spouse,
        Self::Parent,
        Self::Child,
        Self::Sibling,
        Self::Other,
        Self::SelfSigned,
    ];

    /// The word of orders and answers.
    pub const fn id(self) -> &'static str {
        match self {
            Self::SelfSigned => "self",
            Self::Spouse => "spouse",
            Self::Parent => "parent",
            Self::Child => "child",
            Self::Sibling => "sibling",
            Self::Other => "other",
        }
    }
}

/// Why the beneficiary signs alone; Art. 4 knows no other reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Alone {
    /// No other member is 18 or older.
    NoOtherAdult,
    /// The others are not able to work.
    OthersUnable,
    /// The others lack full civil-act capacity.
    OthersNoCapacity,
}

impl Alone {
    /// All of them.
    pub const ALL: [Self; 3] = [
        Self::NoOtherAdult,
        Self::OthersUnable,
        Self::OthersNoCapacity,
    ];

    /// The word of orders and answers.
    pub const fn id(self) -> &'static str {
        match self {
            Self::NoOtherAdult => "no_other_adult",
            Self::OthersUnable => "others_unable",
            Self::OthersNoCapacity => "others_no_capacity",
        }
    }
}

/// A member of the household who signs for it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Signer {
    pub personal: Personal,
    pub birth: Birth,
    pub sex: Sex,
    pub id_issued: Option<Day>,
    pub id_place: Option<Label>,
}

/// Who signs: Art. 4.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Borrower {
    /// The household's representative.
    Representative {
        signer: Box<Signer>,
        relation: Relation,
    },
    /// The beneficiary, for one of the three reasons.
    Alone(Alone),
}

impl Borrower {
    /// Whether the household must authorise somebody else to sign (01/UQ).
    pub fn another_signs(&self) -> bool {
        match self {
            Self::Representative { relation, .. } => *relation != Relation::SelfSigned,
            Self::Alone(_) => false,
        }
    }
}
