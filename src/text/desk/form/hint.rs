//! Beside a line: what to type into it, and what the typed means.

use super::FormField;
use crate::domain::Day;
use crate::office::Commune;
use crate::text::Lang;
use crate::text::desk::commune_name;
use crate::text::language::said;

/// What to type into a line; nothing where the label says it.
#[expect(clippy::too_many_lines, reason = "one arm a field, nothing else")]
pub const fn form_hint(lang: Lang, field: FormField) -> &'static str {
    match field {
        FormField::Amount
        | FormField::ItemAmount
        | FormField::OwnCapital
        | FormField::TotalNeed
        | FormField::Misused => lang.say("100tr, 50 triệu, 100.000.000", "100tr, 100.000.000"),
        FormField::AskedOn
        | FormField::ListDate
        | FormField::PoliceSigned
        | FormField::CommitteeSigned
        | FormField::CheckedOn
        | FormField::EndsOn
        | FormField::HeldOn
        | FormField::DecisionDate
        | FormField::Date
        | FormField::PaidOn
        | FormField::Next
        | FormField::Issued
        | FormField::Completed
        | FormField::Since
        | FormField::Due => lang.say(
            "ngày/tháng/năm, h hôm nay, +7 ngày",
            "day/month/year, h today, +7 days",
        ),
        FormField::CitizenId | FormField::SignerCitizenId => lang.say("12 số", "12 digits"),
        FormField::Birth | FormField::SignerBirth => {
            lang.say("ngày/tháng/năm, hoặc năm", "day/month/year, or the year")
        }
        FormField::Note | FormField::Why => lang.say(
            "không ghi tội danh, mức án, trại giam",
            "no offence, sentence or prison",
        ),
        FormField::Phone => lang.say("10 số", "10 digits"),
        FormField::Drop => lang.say(
            "mã hồ sơ khác của chính người này",
            "code of another case of this person",
        ),
        FormField::Household => lang.say("137 hoặc 24-137", "137 or 24-137"),
        FormField::Commune => lang.say("tên hoặc mã xã", "name or code"),
        FormField::Listed => lang.say(
            "dòng theo thứ tự đã đánh dấu, hoặc ghi số dòng",
            "rows in the order of marking, or type their numbers",
        ),
        FormField::Rows => lang.say("1-3, 7; trống: từ 1", "1-3, 7; empty: from 1"),
        FormField::Referral => lang.say(
            "nơi có thể giúp tiếp: Hội, việc làm, vốn khác",
            "who can help next: association, work, another fund",
        ),
        FormField::ToMend => lang.say("cách nhau dấu phẩy", "separated by commas"),
        FormField::Wants
        | FormField::Purpose
        | FormField::NoDebt
        | FormField::Signs
        | FormField::Sex
        | FormField::Agreed
        | FormField::Place
        | FormField::AsIntended
        | FormField::Months
        | FormField::CourseMonths
        | FormField::AskedBy
        | FormField::ListNo
        | FormField::Name
        | FormField::What
        | FormField::Quantity
        | FormField::Instalment
        | FormField::Group
        | FormField::DecisionNo
        | FormField::LoanBookNo
        | FormField::ReasonCode
        | FormField::Paper
        | FormField::Village
        | FormField::ReleaseKind
        | FormField::Certificate
        | FormField::Organisation
        | FormField::Persons
        | FormField::To
        | FormField::CustomerNo
        | FormField::LoanNo
        | FormField::Year
        | FormField::Row
        | FormField::SignerName
        | FormField::SignerSex
        | FormField::Resolution
        | FormField::By => "",
    }
}

/// A masked value that stays unless another is typed.
pub fn kept_as(lang: Lang, masked: &str) -> String {
    said!(
        lang,
        "{masked}; để trống thì giữ nguyên",
        "{masked}; empty leaves it as it is",
    )
}

/// How old somebody of that birth is, or turns this year.
pub fn age(lang: Lang, years: i32) -> String {
    said!(lang, "{years} tuổi", "age {years}")
}

/// The commune a text is understood as.
pub fn commune_meant(lang: Lang, commune: &Commune) -> String {
    let (name, unit) = (commune_name(lang, commune), commune.unit);
    format!("= {name} ({unit})")
}

/// Several communes a text may mean.
pub fn commune_unclear(lang: Lang, communes: &[&Commune]) -> String {
    let names: Vec<String> = communes
        .iter()
        .map(|commune| commune_name(lang, commune))
        .collect();
    let names = names.join(", ");
    said!(lang, "xã nào: {names}?", "which: {names}?")
}

/// Whose case a code names.
pub fn case_named(case: crate::domain::CaseId, name: &str) -> String {
    format!("= {case} {name}")
}

/// How many row numbers are typed, of how many that are needed.
pub fn rows_meant(lang: Lang, typed: usize, needed: usize) -> String {
    said!(
        lang,
        "{typed} dòng cho {needed} người",
        "{typed} rows for {needed} persons",
    )
}

/// The paper that is typed from, as far as it is known.
pub fn list_source(lang: Lang, no: &str, date: Option<Day>, row: Option<&str>) -> String {
    let mut source = said!(lang, "Mẫu 01 số {no}", "Mẫu 01 no. {no}");
    if let Some(date) = date.map(crate::text::day) {
        source += &said!(lang, " ngày {date}", " of {date}");
    }
    if let Some(row) = row {
        source += &said!(lang, ", dòng {row}", ", row {row}");
    }
    source
}

/// How many lines of a form lie above and below those shown; nothing where all are shown.
pub fn lines_beyond(lang: Lang, above: usize, below: usize) -> Option<String> {
    let above = (0 < above).then(|| said!(lang, "^ {above} dòng trên", "^ {above} above"));
    let below = (0 < below).then(|| said!(lang, "v {below} dòng dưới", "v {below} below"));
    let beyond: Vec<String> = [above, below].into_iter().flatten().collect();
    (!beyond.is_empty()).then(|| beyond.join("  "))
}
