//! A list typed for practice: the list itself, and what is said of keys, time and lines that differ.
//! Refuses to know which keys are pressed and how they are counted.

mod people;

pub use people::{LESSON_COMMUNE, lesson_people};

use super::{Chosen, FormField, chosen, form_field};
use crate::domain::Day;
use crate::office::TypingBest;
use crate::text::language::said;
use crate::text::{Lang, day};

/// What stands in one line of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    Text(&'static str),
    Day(Day),
    Answer(Chosen),
}

/// One line of a person on the list, and the line of the form it goes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Listed {
    pub field: FormField,
    pub written: Written,
}

/// A line of the list as it is read.
pub fn written(lang: Lang, what: Written) -> String {
    match what {
        Written::Text(text) => text.to_owned(),
        Written::Day(on) => day(on),
        Written::Answer(answer) => chosen(lang, answer).to_owned(),
    }
}

/// Short labels of the list's lines, at most 9 columns.
const LABELS: [(FormField, &str, &str); 11] = [
    (FormField::Name, "Họ tên", "Name"),
    (FormField::Birth, "Ngày sinh", "Born"),
    (FormField::Sex, "Giới tính", "Sex"),
    (FormField::CitizenId, "Số CCCD", "Number"),
    (FormField::Village, "Thôn, bản", "Village"),
    (FormField::ReleaseKind, "Loại GCN", "Kind"),
    (FormField::Certificate, "Số GCN", "Cert. no."),
    (FormField::Issued, "Ngày cấp", "Issued"),
    (FormField::Completed, "Xong ngày", "Completed"),
    (FormField::Organisation, "Hội", "Assoc."),
    (FormField::Group, "Tổ TK&VV", "Group"),
];

/// The label of a line on the list.
pub fn listed_label(lang: Lang, field: FormField) -> &'static str {
    let known = LABELS.iter().find(|(known, ..)| *known == field);
    known.map_or(form_field(lang, field), |(_, vi, en)| lang.say(vi, en))
}

/// The part of the title that says where the officer is.
pub const fn typing_lesson_title(lang: Lang) -> &'static str {
    lang.say("Luyện gõ danh sách", "Typing lesson")
}

/// Over the list.
pub const fn lesson_list_head(lang: Lang) -> &'static str {
    lang.say("Danh sách Mẫu 01", "List (Mẫu 01)")
}

/// Over one person of the list.
pub fn lesson_person(lang: Lang, number: usize, of: usize) -> String {
    said!(lang, "Người {number}/{of}", "Person {number}/{of}")
}

/// What the lesson is, before it begins.
pub const fn lesson_intro(lang: Lang) -> [&'static str; 4] {
    match lang {
        Lang::Vi => [
            "Gõ những người trong danh sách này vào biểu nhập, đúng như khi làm việc: \
             lưu một người thì biểu của người kế tiếp mở ra.",
            "Dòng nào giống người trước đã có sẵn hoặc lặp lại bằng một phím; ngày gõ \
             150895 là đủ; số CCCD đủ 12 chữ số thì tự sang dòng sau.",
            "Đồng hồ chạy từ phím đầu tiên. Sau mỗi người có số phím, số giây và những \
             dòng khác danh sách.",
            "Cứ gõ sai thoải mái: không ghi gì vào sổ, không để lại bản nháp, bỏ dở lúc \
             nào cũng được.",
        ],
        Lang::En => [
            "Type the people of this list into the form, exactly as at work: where one is \
             saved, the form of the next one opens.",
            "Lines like those of the person before are there already or repeated by one \
             key; 150895 is enough for a date; a number of 12 digits goes on by itself.",
            "Time runs from the first key on. After each person you see keys, seconds and \
             the lines that differ from the list.",
            "Mistakes do no harm: nothing is recorded, no draft is kept, and it can be left \
             at any moment.",
        ],
    }
}

/// That nothing typed here is kept.
pub const fn lesson_nothing_kept(lang: Lang) -> &'static str {
    lang.say(
        "Chỉ để luyện: không ghi gì vào sổ.",
        "Only practice: nothing is recorded.",
    )
}

/// `45 giây`, `2 phút 05 giây`.
fn time_taken(lang: Lang, seconds: u32) -> String {
    let (minutes, rest) = (seconds / 60, seconds % 60);
    match minutes {
        0 => said!(lang, "{rest} giây", "{rest} s"),
        1.. => said!(
            lang,
            "{minutes} phút {rest:02} giây",
            "{minutes} min {rest:02} s"
        ),
    }
}

/// Keys, the fewest that would have done, and time; whether some of it was pasted.
pub fn lesson_figures(
    lang: Lang,
    (keys, fewest): (usize, usize),
    seconds: u32,
    is_pasted: bool,
) -> String {
    let time = time_taken(lang, seconds);
    let pasted = if is_pasted {
        lang.say(", có chỗ dán", ", partly pasted")
    } else {
        ""
    };
    said!(
        lang,
        "{keys} phím (gõ gọn: {fewest}), {time}{pasted}",
        "{keys} keys (typed neatly: {fewest}), {time}{pasted}",
    )
}

/// Every line says what the list says.
pub const fn lesson_same(lang: Lang) -> &'static str {
    lang.say("Mọi dòng khớp danh sách.", "Every line is as on the list.")
}

/// A line that does not say what the list says: its label, what was typed, what is written.
pub fn lesson_diff(lang: Lang, label: &str, typed: Option<&str>, listed: Option<&str>) -> String {
    let typed = typed.map_or_else(
        || lang.say("chưa gõ", "nothing typed").to_owned(),
        |typed| said!(lang, "gõ {typed}", "typed {typed}"),
    );
    match listed {
        Some(listed) => said!(
            lang,
            "{label}: {typed}, danh sách {listed}",
            "{label}: {typed}, listed {listed}",
        ),
        None => said!(
            lang,
            "{label}: {typed}, danh sách để trống",
            "{label}: {typed}, blank on the list",
        ),
    }
}

/// Lines that differ and have no room.
pub fn lesson_diff_more(lang: Lang, more: usize) -> String {
    said!(lang, "và {more} dòng nữa", "and {more} more lines")
}

/// Over the results.
pub const fn lesson_results_head(lang: Lang) -> &'static str {
    lang.say("Đã gõ hết danh sách", "The whole list is typed")
}

/// The whole list.
pub const fn lesson_whole(lang: Lang) -> &'static str {
    lang.say("Cả danh sách", "The whole list")
}

/// The best so far.
pub fn lesson_records(lang: Lang, best: TypingBest) -> String {
    let time = time_taken(lang, best.seconds);
    let TypingBest {
        differing, keys, ..
    } = best;
    let lines = match differing {
        0 => lang.say("khớp danh sách", "as on the list").to_owned(),
        1 => lang.say("1 dòng khác", "1 line differs").to_owned(),
        2.. => said!(lang, "{differing} dòng khác", "{differing} lines differ"),
    };
    said!(
        lang,
        "Lần tốt nhất: {time}, {keys} phím, {lines}.",
        "Best so far: {time}, {keys} keys, {lines}.",
    )
}

/// This time was the best.
pub const fn lesson_is_best(lang: Lang) -> &'static str {
    lang.say(
        "Đây là lần tốt nhất cho tới nay.",
        "This time was the best so far.",
    )
}

/// Where nothing was pasted the result counts; where something was, it does not.
pub const fn lesson_pasted(lang: Lang) -> &'static str {
    lang.say(
        "Có chỗ dán nên không tính vào lần tốt nhất.",
        "Partly pasted, so it does not count as the best.",
    )
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr;

    use super::*;

    #[test]
    fn every_line_of_the_list_has_a_short_label() {
        for lang in Lang::ALL {
            for listed in lesson_people().concat() {
                let label = listed_label(lang, listed.field);
                assert!(label.width() <= 9, "{label}");
                assert!(LABELS.iter().any(|(field, ..)| *field == listed.field));
                assert!(written(lang, listed.written).width() <= 16);
            }
        }
    }

    #[test]
    fn minutes_are_said_where_there_are_any() {
        assert_eq!(time_taken(Lang::Vi, 59), "59 giây");
        assert_eq!(time_taken(Lang::Vi, 125), "2 phút 05 giây");
        assert_eq!(time_taken(Lang::En, 60), "1 min 00 s");
    }
}
