//! Amounts, terms and ages on the wrong side of a limit.

use super::{Sentences, nothing_recorded};
use crate::domain::{Article, Birth, Dong};
use crate::text::Lang;
use crate::text::amounts::amount;
use crate::text::article::article;
use crate::text::dates::day;
use crate::text::language::said;

pub(super) fn over_ceiling(lang: Lang, asked: Dong, ceiling: Dong) -> Sentences {
    let (asked, ceiling) = (amount(lang, asked), amount(lang, ceiling));
    let article = article(lang, Article::Ceiling);
    Sentences {
        undone: nothing_recorded(lang),
        rule: said!(
            lang,
            "Số tiền {asked} vượt mức cho vay tối đa {ceiling} ({article}).",
            "{asked} is above the most that may be lent, {ceiling} ({article}).",
        ),
        fix: said!(
            lang,
            "Ghi số tiền không quá {ceiling}.",
            "Ask for {ceiling} at most.",
        ),
    }
}

pub(super) fn over_term(lang: Lang, asked: u16, months_max: u16) -> Sentences {
    let article = article(lang, Article::Term);
    Sentences {
        undone: nothing_recorded(lang),
        rule: said!(
            lang,
            "Thời hạn vay {asked} tháng vượt mức tối đa {months_max} tháng ({article}).",
            "A term of {asked} months is above the longest, {months_max} months ({article}).",
        ),
        fix: said!(
            lang,
            "Ghi thời hạn vay không quá {months_max} tháng.",
            "Take {months_max} months at most.",
        ),
    }
}

pub(super) fn under_age(lang: Lang, birth: Birth, years_min: u32) -> Sentences {
    let article = article(lang, Article::Signer);
    let born = match birth {
        Birth::On(on) => day(on),
        Birth::Year(year) => year.to_string(),
    };
    Sentences {
        undone: nothing_recorded(lang),
        rule: said!(
            lang,
            "Người đứng tên vay sinh {born}, chưa đủ {years_min} tuổi ({article}).",
            "Whoever signs was born {born} and is under {years_min} ({article}).",
        ),
        fix: lang
            .say(
                "Chọn thành viên khác đã đủ tuổi, hoặc ghi lý do người thụ hưởng tự đứng tên.",
                "Name another member who is of age, or why the person signs alone.",
            )
            .to_owned(),
    }
}

pub(super) fn over_approved(lang: Lang, asked: Dong, left: Dong) -> Sentences {
    let fix = if left == Dong::ZERO {
        lang.say(
            "Số đã duyệt đã giải ngân hết; xem lại tiền trên hồ sơ.",
            "All that was approved has been paid; look at the money on the card.",
        )
        .to_owned()
    } else {
        let left = amount(lang, left);
        said!(lang, "Ghi số tiền không quá {left}.", "Pay {left} at most.",)
    };
    let (asked, left) = (amount(lang, asked), amount(lang, left));
    Sentences {
        undone: nothing_recorded(lang),
        rule: said!(
            lang,
            "Số tiền {asked} lớn hơn số đã duyệt còn lại, {left}.",
            "{asked} is more than what is left of the approved amount, {left}.",
        ),
        fix,
    }
}
