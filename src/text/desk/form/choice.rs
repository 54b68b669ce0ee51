//! The answers of a choice.

use serde::{Deserialize, Serialize};

use crate::domain::{
    Alone, Document, Organisation, Place, Relation, ReleaseKind, Sex, SupposedSigner,
};
use crate::text::{Lang, alone, document_long, organisation, place, relation, release_kind, sex};

/// One of a few answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Chosen {
    Yes,
    No,
    Production,
    Training,
    Signs(Relation),
    SignsAlone(Alone),
    Sex(Sex),
    At(Place),
    Paper(Document),
    /// As it stands on file.
    OnFile,
    Supposed(SupposedSigner),
    /// Nothing is recorded about it.
    NotKnown,
    Release(ReleaseKind),
    Through(Organisation),
    /// Whatever the organisation.
    AllOfThem,
    /// Those marked in the list.
    Marked,
    Nobody,
}

/// An answer as the form shows it.
pub const fn chosen(lang: Lang, choice: Chosen) -> &'static str {
    match choice {
        Chosen::Yes => lang.say("có", "yes"),
        Chosen::No => lang.say("không", "no"),
        Chosen::Production => lang.say("sản xuất, kinh doanh", "production, business"),
        Chosen::Training => lang.say("đào tạo nghề", "vocational training"),
        Chosen::Signs(how) => relation(lang, how),
        Chosen::SignsAlone(why) => alone(lang, why),
        Chosen::Sex(which) => sex(lang, which),
        Chosen::At(at) => place(lang, at),
        Chosen::Paper(which) => document_long(lang, which),
        Chosen::OnFile => lang.say("như hồ sơ", "as recorded"),
        Chosen::NotKnown => lang.say("chưa ghi", "not recorded"),
        Chosen::Release(kind) => release_kind(lang, kind),
        Chosen::Through(which) => organisation(lang, which),
        Chosen::AllOfThem => lang.say("mọi Hội", "all of them"),
        Chosen::Marked => lang.say("những người được đánh dấu", "those marked"),
        Chosen::Nobody => lang.say("không có ai", "nobody"),
        Chosen::Supposed(SupposedSigner::Another) => {
            lang.say("người khác trong hộ", "another of the household")
        }
        Chosen::Supposed(SupposedSigner::Beneficiary) => lang.say(
            "người thụ hưởng, thay mặt hộ",
            "the beneficiary, for the household",
        ),
        Chosen::Supposed(SupposedSigner::Alone) => {
            lang.say("một mình người thụ hưởng", "the beneficiary alone")
        }
    }
}
