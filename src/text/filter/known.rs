//! The words filters are made of, Vietnamese and English beside each other. Refuses to read a line.

use crate::domain::{Document, Organisation, Supplier};
use crate::lang::fold;
use crate::office::{Days, FilterWord, KeptFilter};
use crate::text::{Lang, organisation};

/// A word that stands alone.
pub(super) struct Flag {
    vi: &'static str,
    en: &'static str,
    pub(super) means: FilterWord,
}

const fn flag(vi: &'static str, en: &'static str, means: FilterWord) -> Flag {
    Flag { vi, en, means }
}

/// The words that stand alone, the quickest first.
pub(super) static FLAGS: [Flag; 6] = [
    flag("nhu-cầu", "wants", FilterWord::WantsLoan),
    flag("chưa-vay", "unpaid", FilterWord::Unpaid),
    flag("chưa-hỏi", "not-asked", FilterWord::NotAsked),
    flag("đủ-ĐK", "eligible", FilterWord::Eligible),
    flag("chờ-duyệt", "waiting", FilterWord::AwaitingApproval),
    flag("đã-vay", "paid", FilterWord::Paid),
];

impl Flag {
    /// The word in a language.
    pub(super) const fn word(&self, lang: Lang) -> &'static str {
        lang.say(self.vi, self.en)
    }

    /// Whether that is the word, folded, in either language.
    pub(super) fn is_named(&self, folded: &str) -> bool {
        fold(self.vi) == folded || fold(self.en) == folded
    }
}

/// A word with a value after its colon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    Missing,
    Days,
    Owes,
    Organisation,
    Group,
    Open,
    Keep,
    Drop,
}

impl Key {
    pub(super) const ALL: [Self; 8] = [
        Self::Missing,
        Self::Days,
        Self::Owes,
        Self::Organisation,
        Self::Group,
        Self::Open,
        Self::Keep,
        Self::Drop,
    ];

    /// The word before the colon.
    pub(super) const fn word(self, lang: Lang) -> &'static str {
        match self {
            Self::Missing => lang.say("thiếu", "missing"),
            Self::Days => lang.say("còn", "left"),
            Self::Owes => lang.say("bên", "owes"),
            Self::Organisation => lang.say("hội", "via"),
            Self::Group => lang.say("tổ", "group"),
            Self::Open => lang.say("mở", "open"),
            Self::Keep => lang.say("lưu", "keep"),
            Self::Drop => lang.say("bỏ", "drop"),
        }
    }

    /// The key of that word, in either language.
    pub(super) fn named(typed: &str) -> Option<Self> {
        let folded = fold(typed);
        let is_named = |key: &Self| {
            Lang::ALL
                .into_iter()
                .any(|lang| fold(key.word(lang)) == folded)
        };
        Self::ALL.into_iter().find(is_named)
    }
}

const fn document(lang: Lang, document: Document) -> &'static str {
    match document {
        Document::ReleaseCertificate => lang.say("gcn", "release"),
        Document::Mau01 => lang.say("mẫu_01", "mau_01"),
        Document::IdCard => lang.say("cccd", "id_card"),
        Document::Form01Uq => "01_uq",
        Document::NoOtherMember => lang.say("thành_viên", "no_member"),
        Document::Form01Td => "01_td",
        Document::Form10cTd => "10c_td",
        Document::Form03Td => "03_td",
        Document::SchoolNotice => lang.say("nhập_học", "school"),
        Document::Form04Td => "04_td",
        Document::LoanBook => lang.say("sổ_vay", "loan_book"),
        Document::Form06Td => "06_td",
    }
}

const fn supplier(lang: Lang, supplier: Supplier) -> &'static str {
    match supplier {
        Supplier::Household => lang.say("hộ", "household"),
        Supplier::Police => lang.say("công-an", "police"),
        Supplier::Committee => lang.say("ubnd", "committee"),
        Supplier::Group => lang.say("tổ", "group"),
        Supplier::Association => lang.say("hội", "association"),
        Supplier::Bank => lang.say("ngân-hàng", "bank"),
    }
}

fn organised(lang: Lang, which: Organisation) -> String {
    organisation(lang, which).replace(' ', "_")
}

/// What a value of a key with few values means, in either language; nothing where it means nothing.
pub(super) fn value_of(key: Key, typed: &str) -> Option<FilterWord> {
    let folded = fold(typed);
    let is_named = |word: &str| fold(word) == folded;
    let in_any = |word: &dyn Fn(Lang) -> String| Lang::ALL.into_iter().any(|l| is_named(&word(l)));
    match key {
        Key::Missing => Document::ALL
            .into_iter()
            .find(|one| is_named(one.id()) || in_any(&|lang| document(lang, *one).to_owned()))
            .map(FilterWord::Missing),
        Key::Owes => Supplier::ALL
            .into_iter()
            .find(|one| {
                let short = |lang| crate::text::supplier(lang, *one).to_owned();
                in_any(&|lang| supplier(lang, *one).to_owned()) || in_any(&short)
            })
            .map(FilterWord::Owes),
        Key::Organisation => Organisation::ALL
            .into_iter()
            .find(|one| in_any(&|lang| organised(lang, *one)))
            .map(FilterWord::Organisation),
        Key::Days | Key::Group | Key::Open | Key::Keep | Key::Drop => None,
    }
}

/// The values a key may have, as far as they can be named.
pub(super) fn values_of(lang: Lang, key: Key, kept: &[KeptFilter]) -> Vec<String> {
    match key {
        Key::Missing => Document::ALL
            .into_iter()
            .map(|one| document(lang, one).to_owned())
            .collect(),
        Key::Days => ["<30", "<90", "<365", "<0"].map(str::to_owned).to_vec(),
        Key::Owes => Supplier::ALL
            .into_iter()
            .map(|one| supplier(lang, one).to_owned())
            .collect(),
        Key::Organisation => Organisation::ALL
            .into_iter()
            .map(|one| organised(lang, one))
            .collect(),
        Key::Open | Key::Drop => kept.iter().map(|one| one.name.clone()).collect(),
        Key::Group | Key::Keep => Vec::new(),
    }
}

/// A word as it is typed.
pub(super) fn word_of(lang: Lang, word: &FilterWord) -> String {
    let with = |key: Key, value: &str| format!("{}:{value}", key.word(lang));
    match word {
        FilterWord::Missing(one) => with(Key::Missing, document(lang, *one)),
        FilterWord::Owes(one) => with(Key::Owes, supplier(lang, *one)),
        FilterWord::DaysLeft(days) => {
            let bound = match days {
                Days::Below(days) => format!("<{days}"),
                Days::UpTo(days) => format!("<={days}"),
                Days::Above(days) => format!(">{days}"),
                Days::From(days) => format!(">={days}"),
                Days::Exactly(days) => days.to_string(),
            };
            with(Key::Days, &bound)
        }
        FilterWord::Organisation(one) => with(Key::Organisation, &organised(lang, *one)),
        FilterWord::Group(name) => with(Key::Group, &name.replace(' ', "_")),
        FilterWord::NotAsked
        | FilterWord::WantsLoan
        | FilterWord::Unpaid
        | FilterWord::Eligible
        | FilterWord::AwaitingApproval
        | FilterWord::Paid => FLAGS
            .iter()
            .find(|flag| flag.means == *word)
            .map(|flag| flag.word(lang).to_owned())
            .unwrap_or_default(),
    }
}
