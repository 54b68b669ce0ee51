//! The words about people: sex, certificate, organisation, who signs and why alone.

use super::Lang;
use crate::domain::{Alone, Organisation, Relation, ReleaseKind, Sex};

/// As the identity card has it.
pub const fn sex(lang: Lang, sex: Sex) -> &'static str {
    match sex {
        Sex::Male => lang.say("nam", "male"),
        Sex::Female => lang.say("nữ", "female"),
    }
}

/// Which certificate makes somebody a beneficiary.
pub const fn release_kind(lang: Lang, kind: ReleaseKind) -> &'static str {
    match kind {
        ReleaseKind::Completion => lang.say("chấp hành xong", "completion"),
        ReleaseKind::Amnesty => lang.say("đặc xá", "amnesty"),
    }
}

/// The organisation a loan goes through: `HND`, `HPN`, `HCCB`, `ĐTN`.
pub const fn organisation(lang: Lang, organisation: Organisation) -> &'static str {
    match organisation {
        Organisation::Farmers => lang.say("HND", "Farmers"),
        Organisation::Women => lang.say("HPN", "Women"),
        Organisation::Veterans => lang.say("HCCB", "Veterans"),
        Organisation::Youth => lang.say("ĐTN", "Youth"),
        Organisation::Direct => lang.say("trực tiếp", "direct"),
    }
}

/// What the signer is to the beneficiary.
pub const fn relation(lang: Lang, relation: Relation) -> &'static str {
    match relation {
        Relation::SelfSigned => lang.say("chính người thụ hưởng", "the beneficiary"),
        Relation::Spouse => lang.say("vợ hoặc chồng", "spouse"),
        Relation::Parent => lang.say("cha hoặc mẹ", "parent"),
        Relation::Child => lang.say("con", "child"),
        Relation::Sibling => lang.say("anh, chị hoặc em", "sibling"),
        Relation::Other => lang.say("thành viên khác", "another member"),
    }
}

/// Why the beneficiary signs alone.
pub const fn alone(lang: Lang, alone: Alone) -> &'static str {
    match alone {
        Alone::NoOtherAdult => lang.say(
            "không còn thành viên từ đủ 18 tuổi",
            "no other member is 18 or older",
        ),
        Alone::OthersUnable => lang.say(
            "thành viên khác không có khả năng lao động",
            "the other members are not able to work",
        ),
        Alone::OthersNoCapacity => lang.say(
            "thành viên khác không đủ năng lực hành vi dân sự",
            "the other members lack civil-act capacity",
        ),
    }
}
