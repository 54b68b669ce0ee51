//! Lines that are no orders, and orders whose fields are not theirs.

use super::{Sentences, not_done, nothing_recorded};
use crate::domain::Verb;
use crate::text::Lang;
use crate::text::field::field_and_id;
use crate::text::language::said;
use crate::text::typed::{quoted, shortened};

pub(super) fn malformed(lang: Lang, field: Option<&'static str>, what: &str) -> Sentences {
    let Some(field) = field else {
        let why = shortened(what).unwrap_or_default();
        return Sentences {
            undone: nothing_recorded(lang),
            rule: said!(
                lang,
                "Dòng này không đọc được như một lệnh JSON ({why}).",
                "The line cannot be read as an order in JSON ({why}).",
            ),
            fix: lang
                .say(
                    "Sửa dòng này rồi gửi lại.",
                    "Mend the line and send it again.",
                )
                .to_owned(),
        };
    };
    let field = field_and_id(lang, field);
    let rule = match shortened(what) {
        Some(_) => {
            let what = quoted(lang, what);
            said!(
                lang,
                "Ô {field} không nhận giá trị {what}.",
                "The field {field} does not take {what}.",
            )
        }
        None => said!(lang, "Ô {field} còn trống.", "The field {field} is empty.",),
    };
    Sentences {
        undone: nothing_recorded(lang),
        rule,
        fix: said!(
            lang,
            "Sửa ô {field} rồi gửi lại.",
            "Mend the field {field} and send the order again.",
        ),
    }
}

pub(super) fn missing_field(lang: Lang, verb: Verb, field: &'static str) -> Sentences {
    if verb == Verb::CorrectApplicant && field == "name" {
        return Sentences {
            undone: not_done(lang, verb),
            rule: lang
                .say("Chưa nêu ô nào cần sửa.", "No field to correct is named.")
                .to_owned(),
            fix: lang
                .say(
                    "Ghi ít nhất một ô cần sửa rồi gửi lại.",
                    "Name at least one field and send the order again.",
                )
                .to_owned(),
        };
    }
    let field = field_and_id(lang, field);
    Sentences {
        undone: not_done(lang, verb),
        rule: said!(
            lang,
            "Việc này cần có ô {field}.",
            "This needs the field {field}.",
        ),
        fix: said!(
            lang,
            "Ghi thêm ô {field} rồi gửi lại.",
            "Add the field {field} and send the order again.",
        ),
    }
}

pub(super) fn unknown_order(lang: Lang, typed: &str, nearest: Option<&'static str>) -> Sentences {
    let typed = quoted(lang, typed);
    Sentences {
        undone: nothing_recorded(lang),
        rule: said!(
            lang,
            "Không có lệnh nào tên là {typed}.",
            "There is no order {typed}.",
        ),
        fix: nearest_name(lang, nearest),
    }
}

pub(super) fn unknown_field(
    lang: Lang,
    verb: Verb,
    typed: &str,
    nearest: Option<&'static str>,
) -> Sentences {
    let (typed, order) = (quoted(lang, typed), verb.id());
    Sentences {
        undone: not_done(lang, verb),
        rule: said!(
            lang,
            "Lệnh {order} không có ô {typed}.",
            "The order {order} has no field {typed}.",
        ),
        fix: nearest_name(lang, nearest),
    }
}

fn nearest_name(lang: Lang, nearest: Option<&'static str>) -> String {
    match nearest {
        Some(nearest) => said!(
            lang,
            "Tên gần nhất là “{nearest}”; sửa lại rồi gửi.",
            "The nearest name is “{nearest}”; mend it and send the order again.",
        ),
        None => lang
            .say(
                "Xem tên các lệnh và các ô bằng “qd22 batch --help”.",
                "See the orders and their fields with “qd22 batch --help”.",
            )
            .to_owned(),
    }
}

pub(super) fn bad_word(
    lang: Lang,
    field: &'static str,
    typed: &str,
    known: &[&'static str],
) -> Sentences {
    let (field, typed) = (field_and_id(lang, field), quoted(lang, typed));
    let known = known.join(", ");
    Sentences {
        undone: nothing_recorded(lang),
        rule: said!(
            lang,
            "Ô {field} không có lựa chọn {typed}.",
            "The field {field} knows no {typed}.",
        ),
        fix: said!(
            lang,
            "Chọn một trong các từ: {known}.",
            "Take one of: {known}.",
        ),
    }
}
