//! Values that cannot be: codes of nobody, texts, dates, amounts and numbers that are none.

use super::{Sentences, capital, nothing_recorded};
use crate::domain::limits::AMOUNT_DONG_MAX;
use crate::domain::{AmountFault, CaseId, DateFault, Day, Dong, TextFault, Verb};
use crate::text::Lang;
use crate::text::amounts::amount;
use crate::text::dates::day;
use crate::text::field::field_or_id;
use crate::text::language::said;
use crate::text::typed::quoted;
use crate::text::verb::verb_bare;

pub(super) fn unknown_case(lang: Lang, typed: &str) -> Sentences {
    let typed = quoted(lang, typed);
    Sentences {
        undone: nothing_recorded(lang),
        rule: said!(
            lang,
            "Không có hồ sơ nào mang mã {typed}.",
            "There is no case {typed}.",
        ),
        fix: lang
            .say(
                "Tìm người theo họ tên, hoặc ghi mã theo dạng 24-0137.",
                "Find the person by name, or write the code like 24-0137.",
            )
            .to_owned(),
    }
}

pub(super) fn unknown_commune(lang: Lang, typed: &str) -> Sentences {
    let typed = quoted(lang, typed);
    Sentences {
        undone: nothing_recorded(lang),
        rule: said!(
            lang,
            "Ngày đó không có xã nào của huyện mang mã {typed}.",
            "No commune of the district has the code {typed} on that day.",
        ),
        fix: lang
            .say(
                "Ghi mã xã gồm 5 chữ số, ví dụ 02422 là Đức Ninh.",
                "Write the commune's code of 5 digits, such as 02422 for Đức Ninh.",
            )
            .to_owned(),
    }
}

pub(super) fn bad_text(lang: Lang, field: &'static str, fault: TextFault) -> Sentences {
    let name = field_or_id(lang, field);
    let again = said!(lang, "Gõ lại ô “{name}”.", "Write “{name}” again.");
    let (rule, fix) = match fault {
        TextFault::Empty => (
            said!(
                lang,
                "Ô “{name}” không có chữ nào đọc được.",
                "Nothing readable is in “{name}”.",
            ),
            again,
        ),
        TextFault::TooLong { bytes, bytes_max } => (
            said!(
                lang,
                "Ô “{name}” dài {bytes} byte, nhiều nhất là {bytes_max} (chữ có dấu tính 2 hoặc 3).",
                "“{name}” has {bytes} bytes, {bytes_max} at most (an accented letter is 2 or 3).",
            ),
            said!(lang, "Viết ngắn lại ô “{name}”.", "Shorten “{name}”."),
        ),
        TextFault::Digit => (
            said!(
                lang,
                "Ô “{name}” có chữ số, mà họ tên thì không.",
                "“{name}” has a digit in it, and a person's name has none.",
            ),
            again,
        ),
        TextFault::NoLetter => (
            said!(
                lang,
                "Ô “{name}” không có chữ cái nào.",
                "“{name}” has no letter in it.",
            ),
            again,
        ),
    };
    Sentences {
        undone: nothing_recorded(lang),
        rule,
        fix,
    }
}

pub(super) fn bad_date(lang: Lang, field: &'static str, fault: &DateFault) -> Sentences {
    let name = capital(field_or_id(lang, field));
    let (rule, fix) = match fault {
        DateFault::NotADate { typed } => not_a_date(lang, &name, typed),
        DateFault::Future { on, today } => future(lang, &name, *on, *today),
        DateFault::Before {
            earliest,
            fact: Verb::Schedule,
            ..
        } => not_the_day_scheduled(lang, *earliest),
        DateFault::Before { on, earliest, fact } => before(lang, &name, *on, (*fact, *earliest)),
        DateFault::BeforeInForce { on, in_force } => before_in_force(lang, &name, *on, *in_force),
        DateFault::Order { earlier, later } => out_of_order(lang, &name, *earlier, *later),
        DateFault::NotATransactionDay { date, next } => not_open(lang, *date, *next),
        DateFault::NothingToConfirm { date } => nothing_to_confirm(lang, *date),
        DateFault::PracticeBackwards { date, today } => backwards(lang, *date, *today),
        DateFault::Closed { through, .. } => closed(lang, *through),
    };
    Sentences {
        undone: nothing_recorded(lang),
        rule,
        fix,
    }
}

/// The rule and the next step of one fault.
type RuleAndFix = (String, String);

fn nothing_to_confirm(lang: Lang, date: Day) -> RuleAndFix {
    let date = day(date);
    (
        said!(
            lang,
            "Ngày {date} xã này không có lượt giải ngân nào chưa xác nhận.",
            "Nothing was paid there on {date} that is not confirmed.",
        ),
        lang.say(
            "Xem lại xã và ngày trong danh sách ngày giải ngân.",
            "Look the commune and the day up in the list of pay days.",
        )
        .to_owned(),
    )
}

fn closed(lang: Lang, through: Day) -> RuleAndFix {
    let through = day(through);
    (
        said!(
            lang,
            "Sổ đã khóa đến hết ngày {through}.",
            "The register is closed up to {through}.",
        ),
        lang.say(
            "Ghi cho ngày sau đó, hoặc nhờ kiểm soát viên ghi điều chỉnh.",
            "Record it for a later day, or have a controller adjust the figure.",
        )
        .to_owned(),
    )
}

fn not_a_date(lang: Lang, name: &str, typed: &str) -> RuleAndFix {
    let typed = quoted(lang, typed);
    (
        said!(
            lang,
            "{name}: {typed} không phải là một ngày có trong lịch.",
            "{name}: {typed} is no date of the calendar.",
        ),
        lang.say(
            "Ghi lại ngày, ví dụ 30/06/2024 (trong lệnh JSON là 2024-06-30).",
            "Write the date again, such as 30/06/2024 (in an order line 2024-06-30).",
        )
        .to_owned(),
    )
}

fn future(lang: Lang, name: &str, on: Day, today: Day) -> RuleAndFix {
    let (on, today) = (day(on), day(today));
    (
        said!(
            lang,
            "{name} {on} ở sau ngày {today}, mà việc chưa xảy ra thì chưa ghi được.",
            "{name} {on} lies after {today}, and what has not happened cannot be recorded.",
        ),
        lang.say(
            "Ghi lại đúng ngày, hoặc chờ đến ngày đó.",
            "Give the right date, or wait until that day.",
        )
        .to_owned(),
    )
}

/// An absence is of the day scheduled and of no other, recorded from that day on.
fn not_the_day_scheduled(lang: Lang, scheduled: Day) -> RuleAndFix {
    let scheduled = day(scheduled);
    (
        said!(
            lang,
            "Chỉ ghi vắng mặt cho đúng phiên đã hẹn, {scheduled}, từ ngày đó trở đi.",
            "An absence belongs to the day scheduled, {scheduled}, and is recorded from then on.",
        ),
        said!(
            lang,
            "Ghi ngày {scheduled}, khi ngày đó đã đến.",
            "Give {scheduled}, once that day has come.",
        ),
    )
}

fn before(lang: Lang, name: &str, on: Day, (fact, earliest): (Verb, Day)) -> RuleAndFix {
    let (on, earliest) = (day(on), day(earliest));
    let fact = verb_bare(lang, fact);
    (
        said!(
            lang,
            "{name} {on} ở trước việc mà nó dựa vào: {fact}, ngày {earliest}.",
            "{name} {on} lies before what it rests on: {fact}, {earliest}.",
        ),
        said!(
            lang,
            "Ghi một ngày từ {earliest} trở đi.",
            "Give a date from {earliest} on.",
        ),
    )
}

fn before_in_force(lang: Lang, name: &str, on: Day, in_force: Day) -> RuleAndFix {
    let (on, in_force) = (day(on), day(in_force));
    (
        said!(
            lang,
            "{name} {on} ở trước {in_force}, ngày Quyết định 22 có hiệu lực.",
            "{name} {on} lies before {in_force}, when Decision 22 came into force.",
        ),
        said!(
            lang,
            "Ghi ngày giải ngân từ {in_force} trở đi.",
            "Give a day of payout from {in_force} on.",
        ),
    )
}

fn out_of_order(lang: Lang, name: &str, earlier: Day, later: Day) -> RuleAndFix {
    let (earlier, later) = (day(earlier), day(later));
    (
        said!(
            lang,
            "{name} {later} ở trước ngày {earlier}, mà phải từ ngày đó trở đi.",
            "{name} {later} lies before {earlier}, and may not.",
        ),
        lang.say(
            "Xem lại hai ngày này rồi ghi lại.",
            "Look at both dates and give them again.",
        )
        .to_owned(),
    )
}

fn not_open(lang: Lang, date: Day, next: Day) -> RuleAndFix {
    let (date, next) = (day(date), day(next));
    (
        said!(
            lang,
            "Điểm giao dịch của xã không mở ngày {date}.",
            "The commune's transaction point is not open on {date}.",
        ),
        said!(
            lang,
            "Chọn phiên ngày {next}, hoặc giải ngân tại trụ sở PGD.",
            "Take {next}, or pay at the bank's own office.",
        ),
    )
}

fn backwards(lang: Lang, date: Day, today: Day) -> RuleAndFix {
    let (date, today) = (day(date), day(today));
    (
        said!(
            lang,
            "Ngày tập chỉ đi tới: nay là {today}, không lùi về {date}.",
            "The practice day only moves forward: it is {today}, and {date} lies before.",
        ),
        said!(
            lang,
            "Chọn một ngày sau {today}.",
            "Take a day after {today}.",
        ),
    )
}

pub(super) fn bad_amount(
    lang: Lang,
    field: &'static str,
    typed: &str,
    fault: AmountFault,
) -> Sentences {
    let (name, typed) = (capital(field_or_id(lang, field)), quoted(lang, typed));
    let most = amount(lang, Dong::of(AMOUNT_DONG_MAX));
    let rule = match fault {
        AmountFault::Negative => said!(
            lang,
            "{name}: {typed} là số âm.",
            "{name}: {typed} is below zero.",
        ),
        AmountFault::Zero => said!(
            lang,
            "{name}: {typed} phải lớn hơn không.",
            "{name}: {typed} must be above zero.",
        ),
        AmountFault::TooLarge if field == "total_need" => said!(
            lang,
            "{name}: {typed} không khớp các khoản và vốn tự có, hoặc vượt {most}.",
            "{name}: {typed} does not cover the lines and the own capital, or is above {most}.",
        ),
        AmountFault::TooLarge => said!(
            lang,
            "{name}: {typed} vượt mức nhập được, {most}.",
            "{name}: {typed} is more than can be written, {most}.",
        ),
        AmountFault::NotWhole => said!(
            lang,
            "{name}: {typed} không phải là số đồng nguyên.",
            "{name}: {typed} is not a whole number of đồng.",
        ),
    };
    Sentences {
        undone: nothing_recorded(lang),
        rule,
        fix: lang
            .say(
                "Ghi lại số tiền bằng đồng, ví dụ một trăm triệu là 100000000.",
                "Write the amount in whole đồng; a hundred million is 100000000.",
            )
            .to_owned(),
    }
}

pub(super) fn bad_citizen_id(lang: Lang, digits: usize) -> Sentences {
    let rule = if matches!(digits, 9 | 12) {
        lang.say(
            "Số CCCD chỉ gồm chữ số, mà số vừa nhập có ký tự khác.",
            "A citizen number has digits only, and this one has other signs in it.",
        )
        .to_owned()
    } else {
        said!(
            lang,
            "Số CCCD có 12 chữ số (CMND cũ có 9), mà số vừa nhập có {digits}.",
            "A citizen number has 12 digits (an old card 9), and this one has {digits}.",
        )
    };
    Sentences {
        undone: nothing_recorded(lang),
        rule,
        fix: lang
            .say(
                "Xem lại thẻ rồi ghi đủ số, kể cả số 0 đứng đầu.",
                "Look at the card and write the whole number, zeros in front included.",
            )
            .to_owned(),
    }
}

pub(super) fn duplicate_citizen_id(lang: Lang, case: CaseId) -> Sentences {
    Sentences {
        undone: nothing_recorded(lang),
        rule: said!(
            lang,
            "Số CCCD này đã có ở hồ sơ {case}.",
            "This citizen number belongs to the case {case} already.",
        ),
        fix: said!(
            lang,
            "Mở hồ sơ {case}; nếu là cùng một người thì ghi tiếp ở đó.",
            "Open {case}; if it is the same person, go on there.",
        ),
    }
}

pub(super) fn row_taken(lang: Lang, row: u16, case: CaseId) -> Sentences {
    Sentences {
        undone: nothing_recorded(lang),
        rule: said!(
            lang,
            "Dòng {row} của danh sách này đã là của hồ sơ {case}.",
            "Row {row} of this list belongs to the case {case} already.",
        ),
        fix: said!(
            lang,
            "Xem lại số dòng trên danh sách; nếu là cùng một người thì ghi tiếp ở hồ sơ {case}.",
            "Look at the row on the list; if it is the same person, go on in {case}.",
        ),
    }
}
