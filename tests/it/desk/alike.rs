//! Who is typed may be on file already: said while typing, before anything is sent.

use qd22::text::Lang;

use super::list::{check_styled, list};
use super::sitting::Sitting;

fn form() -> Sitting {
    let mut desk = list();
    desk.presses("+").sees(">Họ và tên");
    desk
}

#[test]
fn a_name_and_year_on_file_are_said_once_the_line_is_left() {
    let mut desk = form();
    desk.types("maaux vawn an").sees_no("Có thể trùng");
    desk.presses("tab")
        .sees("! Có thể trùng: 24-0204 Mẫu Văn An, 17/04/1991, Đức Ninh, CCCD ····17");
    desk.types("1990").presses("tab").sees("Có thể trùng");
    // Another year is another person.
    desk.presses("shift-tab ctrl-u")
        .types("1985")
        .presses("tab");
    desk.sees_no("Có thể trùng");
}

#[test]
fn accents_and_the_order_of_words_tell_nobody_apart() {
    let mut desk = form();
    desk.types("An Van Mau").presses("tab");
    desk.sees("Có thể trùng: 24-0204 Mẫu Văn An");
    let mut desk = form();
    desk.types("An").presses("tab").sees_no("Có thể trùng");
}

#[test]
fn a_number_on_file_is_said_whatever_the_name() {
    let mut desk = form();
    desk.types("Thử Một Người").presses("tab");
    desk.types("1990").presses("tab").types("n").presses("tab");
    desk.types("008085004321").presses("ctrl-o").presses("esc");
    desk.presses("+")
        .types("Ví Người Khác")
        .presses("tab tab tab");
    desk.types("008085004321");
    desk.sees("! Đã có số CCCD này: 24-0205 Thử Một Người, 1990, Đức Ninh");
    // It holds nobody up: the office has the last word.
    desk.sees(">Thôn, bản").types("Thôn 1").sees("Thôn 1");
}

#[test]
fn who_may_be_the_same_is_looked_at_and_the_form_goes_on() {
    let mut desk = form();
    desk.presses("ctrl-x").sees("Chưa thấy ai trong sổ giống");
    desk.types("mẫu văn an").presses("tab").types("1991");
    desk.sees("Ctrl+X xem người ấy").presses("ctrl-x");
    desk.sees("MẪU VĂN AN").sees("24-0204").sees("nháp 1");
    desk.presses("g n enter").sees("Mẫu Văn An").sees("1991");
}

#[test]
fn the_same_person_gets_what_was_typed_into_the_file_there_is() {
    let mut desk = form();
    desk.types("mẫu văn an").presses("tab").types("17041991");
    desk.presses("1 tab tab")
        .types("Thôn 9")
        .presses("tab ctrl-y");
    desk.sees("Sửa thông tin · Mẫu Văn An").sees("Thôn 9");
    desk.sees("Ô nào khác hồ sơ 24-0204 thì lấy theo vừa gõ. Bản nháp vẫn còn.");
    // What both say the same is no change: of the village alone there is one.
    desk.presses("ctrl-o")
        .sees("Đã lưu, số 658.")
        .sees("Thôn 9");
    desk.presses("g j").sees("24-0204    Đã sửa: thôn bản\n");
    desk.presses("q u").sees_no("Thôn 9");
}

#[test]
fn what_goes_into_the_file_is_looked_at_there_too() {
    let mut desk = form();
    desk.types("mẫu văn an").presses("tab").types("17041991");
    desk.presses("1 tab")
        .types("008191004321")
        .presses("ctrl-y");
    desk.sees("Sửa thông tin").sees("? số của nữ");
}

#[test]
fn snapshots() {
    for lang in [Lang::Vi, Lang::En] {
        let mut desk = Sitting::new((80, 24), lang);
        desk.presses("enter +").types("Mẫu Văn An").presses("tab");
        let name = if lang == Lang::Vi {
            "alike"
        } else {
            "alike_en"
        };
        check_styled(name, &desk);
    }
}
