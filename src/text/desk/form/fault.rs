//! What is wrong with something typed, before the office is asked.

use crate::domain::{AmountFault, DateFault, Day, Dong, TextFault};
use crate::lang::AmountError;
use crate::text::language::said;
use crate::text::{Lang, amount, date_beside};

/// What is wrong with something typed, before the office is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TypedFault {
    /// Must be filled in.
    Needed,
    NotADate,
    /// After today, and a fact of the past.
    Future(Day),
    NotANumber,
    Amount(AmountError),
    AmountLimit(AmountFault),
    Text(TextFault),
    NotACitizenId,
    NotAPhone,
    NotAYear,
    /// No case has the code.
    NotACase,
    /// No commune, or several, have a name like that.
    NotACommune,
    /// The commune the file has already.
    SameCommune,
    /// Row numbers that cannot be read, or one of them twice.
    NotRows,
    /// Fewer or more row numbers than persons.
    RowsDiffer,
    /// What is on file can be changed, not taken away.
    NotTakenAway,
    /// Nothing differs from what is on file.
    NothingChanged,
    /// Nothing was recorded before that could be repeated.
    NothingBefore,
}

/// What is wrong, in a few words beside the field.
#[expect(clippy::too_many_lines, reason = "one arm a fault, nothing else")]
pub fn typed_fault(lang: Lang, fault: TypedFault) -> String {
    match fault {
        TypedFault::Needed | TypedFault::Text(TextFault::Empty) => {
            lang.say("phải ghi", "must be filled in").to_owned()
        }
        TypedFault::NotADate => lang
            .say(
                "không phải ngày có trong lịch",
                "not a date of the calendar",
            )
            .to_owned(),
        TypedFault::Future(today) => {
            let fault = DateFault::Future { on: today, today };
            date_beside(lang, &fault).unwrap_or_default()
        }
        TypedFault::NothingBefore => lang
            .say(
                "chưa có hồ sơ trước để lặp lại",
                "nothing was recorded before",
            )
            .to_owned(),
        TypedFault::NotANumber => lang.say("phải là số", "must be a number").to_owned(),
        TypedFault::NotACitizenId => lang
            .say("CCCD có 12 số (CMND 9 số)", "12 digits, or the 9 of old")
            .to_owned(),
        TypedFault::NotAPhone => lang
            .say("điện thoại có 10 số, đầu là 0", "10 digits, the first a 0")
            .to_owned(),
        TypedFault::NotAYear => lang
            .say("năm có 4 số, từ 2000", "a year from 2000 on")
            .to_owned(),
        TypedFault::NotACase => lang
            .say("không có hồ sơ mã này", "no case has this code")
            .to_owned(),
        TypedFault::NotACommune => lang
            .say("gõ rõ tên hoặc mã một xã", "name one commune, or its code")
            .to_owned(),
        TypedFault::SameCommune => lang
            .say("vẫn là xã đang ghi trong hồ sơ", "it is the one recorded")
            .to_owned(),
        TypedFault::NotRows => lang
            .say("số dòng chưa rõ hoặc trùng", "unclear, or a row twice")
            .to_owned(),
        TypedFault::RowsDiffer => lang
            .say("mỗi người cần một dòng", "one row for each person")
            .to_owned(),
        TypedFault::NotTakenAway => lang
            .say(
                "sửa được, không xóa trống được",
                "change it; it cannot be emptied",
            )
            .to_owned(),
        TypedFault::NothingChanged => lang
            .say(
                "chưa sửa ô nào, không có gì để lưu",
                "nothing is changed, nothing to save",
            )
            .to_owned(),
        TypedFault::Amount(fault) => amount_error(lang, fault),
        TypedFault::AmountLimit(AmountFault::Negative) => {
            lang.say("không được âm", "must not be negative").to_owned()
        }
        TypedFault::AmountLimit(AmountFault::Zero) => {
            lang.say("phải lớn hơn 0", "must be above zero").to_owned()
        }
        TypedFault::AmountLimit(AmountFault::TooLarge) => lang
            .say("số tiền quá lớn", "the amount is too large")
            .to_owned(),
        TypedFault::AmountLimit(AmountFault::NotWhole) => {
            lang.say("phải tròn đồng", "must be whole đồng").to_owned()
        }
        TypedFault::Text(TextFault::TooLong { .. }) => lang
            .say("dài quá, xin viết ngắn lại", "too long")
            .to_owned(),
        TypedFault::Text(TextFault::Digit) => lang
            .say("họ tên không có chữ số", "a name has no digits")
            .to_owned(),
        TypedFault::Text(TextFault::NoLetter) => {
            lang.say("phải có chữ", "must have letters").to_owned()
        }
    }
}

fn amount_error(lang: Lang, fault: AmountError) -> String {
    match fault {
        AmountError::Empty => lang.say("phải ghi", "must be filled in").to_owned(),
        AmountError::NotANumber => lang.say("không phải số tiền", "not an amount").to_owned(),
        AmountError::Negative => lang.say("không được âm", "must not be negative").to_owned(),
        AmountError::Ambiguous { readings } => {
            let [less, more] = readings.map(|dong| amount(lang, Dong::of(dong.max(0))));
            said!(lang, "{less} hay {more}?", "{less} or {more}?")
        }
        AmountError::NotWhole => lang.say("phải tròn đồng", "must be whole đồng").to_owned(),
        AmountError::TooLarge => lang
            .say("số tiền quá lớn", "the amount is too large")
            .to_owned(),
    }
}
