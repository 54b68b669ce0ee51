//! What is wrong with a rule file, in one line that names file, line, fault and what to do.

use super::Lang;
use super::dates::day;
use super::language::said;
use crate::office::{Expected, RuleFault, RuleFaultKind};

/// `policy.toml:12: …`: the place, what is wrong there, the nearest known name.
pub fn rule_fault(lang: Lang, fault: &RuleFault) -> String {
    let RuleFault {
        file,
        line,
        what,
        nearest,
    } = fault;
    let what = kind(lang, what);
    match nearest {
        Some(nearest) => said!(
            lang,
            "{file}:{line}: {what} Có phải “{nearest}” không?",
            "{file}:{line}: {what} Is “{nearest}” meant?",
        ),
        None => format!("{file}:{line}: {what}"),
    }
}

#[expect(clippy::too_many_lines, reason = "one arm a fault, nothing else")]
fn kind(lang: Lang, kind: &RuleFaultKind) -> String {
    match kind {
        RuleFaultKind::UnknownFile => lang
            .say(
                "không có tệp quy tắc nào tên như vậy.",
                "no rule file has this name.",
            )
            .to_owned(),
        RuleFaultKind::TooBig { bytes, bytes_max } => said!(
            lang,
            "tệp {bytes} byte, quá mức {bytes_max} byte của một tệp quy tắc.",
            "the file has {bytes} bytes, more than the {bytes_max} of a rule file.",
        ),
        RuleFaultKind::Syntax { message } => {
            said!(
                lang,
                "không đúng cách viết TOML ({message}).",
                "not TOML ({message})."
            )
        }
        RuleFaultKind::UnknownTable { name } => {
            said!(
                lang,
                "không có mục [{name}].",
                "there is no entry [{name}]."
            )
        }
        RuleFaultKind::UnknownField { table, field } => said!(
            lang,
            "mục [{table}] không có ô “{field}”.",
            "the entry [{table}] has no field “{field}”.",
        ),
        RuleFaultKind::MissingField { table, field } => said!(
            lang,
            "mục [{table}] thiếu ô “{field}”.",
            "the entry [{table}] lacks the field “{field}”.",
        ),
        RuleFaultKind::WrongKind { field, expected } => {
            let expected = expected_word(lang, *expected);
            said!(
                lang,
                "ô “{field}” phải là {expected}.",
                "the field “{field}” must be {expected}."
            )
        }
        RuleFaultKind::UnknownWord {
            field,
            typed,
            known,
        } => {
            let known = known.join(", ");
            said!(
                lang,
                "ô “{field}” ghi “{typed}”; chỉ nhận: {known}.",
                "the field “{field}” says “{typed}”; it takes: {known}.",
            )
        }
        RuleFaultKind::WrongUnit { key, typed, unit } => {
            let key = key.id();
            said!(
                lang,
                "{key} tính bằng “{unit}”, không phải “{typed}”.",
                "{key} is measured in “{unit}”, not in “{typed}”.",
            )
        }
        RuleFaultKind::BadDate { typed } => said!(
            lang,
            "“{typed}” không phải ngày; viết năm-tháng-ngày.",
            "“{typed}” is no date; write year-month-day.",
        ),
        RuleFaultKind::BadCode { typed } => said!(
            lang,
            "“{typed}” không phải mã xã 5 chữ số.",
            "“{typed}” is no commune code of 5 digits.",
        ),
        RuleFaultKind::OutOfRange {
            field,
            typed,
            least,
            most,
        } => said!(
            lang,
            "ô “{field}” ghi {typed}; nhận từ {least} đến {most}.",
            "the field “{field}” says {typed}; it takes {least} to {most}.",
        ),
        RuleFaultKind::Duplicate { .. }
        | RuleFaultKind::Backwards { .. }
        | RuleFaultKind::HolidayTooLong { .. }
        | RuleFaultKind::UnknownCommune { .. }
        | RuleFaultKind::NoSuccessor { .. }
        | RuleFaultKind::Overlap { .. }
        | RuleFaultKind::MustBeSure { .. } => clash(lang, kind),
    }
}

/// Faults between entries.
#[expect(clippy::too_many_lines, reason = "one arm a fault, nothing else")]
fn clash(lang: Lang, kind: &RuleFaultKind) -> String {
    match kind {
        RuleFaultKind::Duplicate {
            name,
            first_line: Some(first),
        } => said!(
            lang,
            "“{name}” đã có ở dòng {first}; bỏ một chỗ.",
            "“{name}” stands in line {first} already; remove one.",
        ),
        RuleFaultKind::Duplicate {
            name,
            first_line: None,
        } => {
            said!(
                lang,
                "“{name}” có hai lần; bỏ một chỗ.",
                "“{name}” stands twice; remove one."
            )
        }
        RuleFaultKind::Backwards { from, to } => {
            let (from, to) = (day(*from), day(*to));
            said!(
                lang,
                "thời gian từ {from} đến {to} bị ngược.",
                "the time from {from} to {to} runs backwards.",
            )
        }
        RuleFaultKind::HolidayTooLong { days, days_max } => said!(
            lang,
            "kỳ nghỉ {days} ngày, dài nhất là {days_max} ngày.",
            "a holiday of {days} days; the longest has {days_max}.",
        ),
        RuleFaultKind::UnknownCommune { code, on } => {
            let on = day(*on);
            said!(
                lang,
                "không có xã nào mang mã {code} vào ngày {on}.",
                "no commune has the code {code} on {on}.",
            )
        }
        RuleFaultKind::NoSuccessor { code } => said!(
            lang,
            "xã {code} hết hiệu lực mà không có xã kế tiếp từ ngày hôm sau.",
            "the commune {code} ends and none follows it on the next day.",
        ),
        RuleFaultKind::Overlap { code, from } => {
            let from = day(*from);
            said!(
                lang,
                "hai xã cùng mã {code} cùng có hiệu lực từ {from}.",
                "two communes with the code {code} are in force from {from}.",
            )
        }
        RuleFaultKind::MustBeSure { key } => {
            let key = key.id();
            said!(
                lang,
                "{key} dùng để từ chối nên phải có mức S hoặc được xác nhận bằng văn bản.",
                "refusals stand on {key}: it must be marked S or confirmed by a document.",
            )
        }
        RuleFaultKind::UnknownFile
        | RuleFaultKind::TooBig { .. }
        | RuleFaultKind::Syntax { .. }
        | RuleFaultKind::UnknownTable { .. }
        | RuleFaultKind::UnknownField { .. }
        | RuleFaultKind::MissingField { .. }
        | RuleFaultKind::WrongKind { .. }
        | RuleFaultKind::UnknownWord { .. }
        | RuleFaultKind::WrongUnit { .. }
        | RuleFaultKind::BadDate { .. }
        | RuleFaultKind::BadCode { .. }
        | RuleFaultKind::OutOfRange { .. } => String::new(),
    }
}

const fn expected_word(lang: Lang, expected: Expected) -> &'static str {
    match expected {
        Expected::Table => lang.say("một mục", "a table"),
        Expected::Text => lang.say("chữ, không để trống", "text that is not empty"),
        Expected::Whole => lang.say("số nguyên", "a whole number"),
        Expected::Date => lang.say("ngày", "a date"),
        Expected::List => lang.say("một danh sách không rỗng", "a list that is not empty"),
    }
}
