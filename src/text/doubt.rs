//! Why a gate asks for a reason before it opens.

use super::Lang;
use super::article::article;
use super::language::said;
use super::merge::particular;
use super::paper::document_short;
use crate::domain::{Article, Doubt};

/// One doubt, small letters first, to stand in a list of them.
pub fn doubt(lang: Lang, doubt: Doubt) -> String {
    match doubt {
        Doubt::Late => lang
            .say("việc được ghi muộn", "it is recorded late")
            .to_owned(),
        Doubt::Window => {
            let article = article(lang, Article::Conditions);
            said!(
                lang,
                "đã quá 5 năm theo cách tính chặt ({article})",
                "the five years are over by the strict reading ({article})",
            )
        }
        Doubt::DebtCheckOld => {
            let article = article(lang, Article::Debt);
            said!(
                lang,
                "kết quả kiểm tra dư nợ đã cũ ({article})",
                "the debt check is old ({article})",
            )
        }
        Doubt::Document(document) => {
            let document = document_short(lang, document);
            said!(lang, "chưa có {document}", "{document} is missing")
        }
        Doubt::OtherDay => lang
            .say(
                "ngày giải ngân khác ngày đã hẹn",
                "the payout is on another day than scheduled",
            )
            .to_owned(),
        Doubt::SignerAge => {
            let article = article(lang, Article::Signer);
            said!(
                lang,
                "người đứng tên có thể chưa đủ tuổi theo năm sinh ({article})",
                "the borrower may be under age by the year of birth ({article})",
            )
        }
        Doubt::Differs(which) => {
            let which = particular(lang, which);
            said!(
                lang,
                "hai hồ sơ khác nhau về {which}",
                "the two cases differ in {which}",
            )
        }
        Doubt::AnothersAct => lang
            .say("việc này do người khác ghi", "somebody else recorded it")
            .to_owned(),
    }
}
