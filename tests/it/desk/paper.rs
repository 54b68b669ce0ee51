//! Lists of the commune police (Mẫu 01), and the plan of a commune.

use qd22::text::Lang;

use super::list::{check_styled, list};
use super::sitting::Sitting;
use super::story::desk;

/// What is typed of a list before who stands on it.
fn types_list(desk: &mut Sitting, signed: &str) {
    for typed in ["06/DS", "03/06/2024", "03/06/2024", signed] {
        desk.types(typed).presses("enter");
    }
}

/// The form of a list with two marked, the second of the list first.
fn receiving(size: (u16, u16)) -> Sitting {
    let mut desk = Sitting::new(size, Lang::Vi);
    desk.presses("enter down down space up space b d");
    types_list(&mut desk, "");
    desk
}

#[test]
fn a_list_is_received_with_those_marked_in_the_order_of_marking() {
    let mut desk = receiving((100, 30));
    desk.sees("Nhận danh sách Mẫu 01 · Đức Ninh · 2 người")
        .sees("những người được đánh dấu");
    desk.presses("enter")
        .types("4, 9")
        .sees("2 dòng cho 2 người");
    desk.presses("ctrl-o")
        .sees("Đã lưu, số 658. Đã nhận danh sách Mẫu 01: Đức Ninh · 2 người.")
        .sees_no("đánh dấu 2");
    desk.presses("enter")
        .sees("VÍ THỊ DỤ")
        .sees("Mẫu 01: 06/DS ngày 03/06/2024, dòng 9");
    desk.presses(".")
        .sees("THỬ ĐÌNH BÌNH")
        .sees("Mẫu 01: 06/DS ngày 03/06/2024, dòng 4");
}

#[test]
fn a_signed_list_confirms_those_on_it_in_one_act() {
    let mut desk = list();
    desk.presses("down v down down b d");
    types_list(&mut desk, "05/06/2024");
    desk.presses("ctrl-o").sees("3 người.").sees("đủ ĐK 5");
    desk.presses("u").sees("đủ ĐK 3");
}

#[test]
fn each_person_needs_a_row_of_their_own() {
    let mut desk = receiving((80, 24));
    desk.presses("enter").types("4").presses("ctrl-o");
    desk.sees("! mỗi người cần một dòng").sees("06/DS");
    desk.presses("ctrl-u").types("4,4").presses("ctrl-o");
    desk.sees("! số dòng chưa rõ hoặc trùng");
}

#[test]
fn a_list_may_name_nobody() {
    let mut desk = list();
    desk.presses("b d");
    types_list(&mut desk, "");
    desk.sees("không có ai").presses("ctrl-o");
    desk.sees("Đã nhận danh sách Mẫu 01: Đức Ninh.");
}

#[test]
fn a_list_of_tomorrow_is_refused_at_its_date() {
    let mut desk = receiving((80, 24));
    desk.presses("up up up ctrl-u")
        .types("12/06/2024")
        .presses("ctrl-o");
    desk.sees(">Ngày danh sách")
        .sees("06/DS")
        .sees("đánh dấu 2");
}

#[test]
fn persons_without_names_are_counted_as_not_asked() {
    let mut desk = list();
    desk.sees("rà soát 18").presses("b c");
    for typed in ["07/DS", "04/06/2024", "5"] {
        desk.types(typed).presses("enter");
    }
    desk.presses("ctrl-o")
        .sees("Đã ghi số người trên danh sách rà soát: Đức Ninh.")
        .sees("rà soát 22");
}

#[test]
fn a_count_no_commune_has_is_refused_at_its_line() {
    let mut desk = list();
    desk.presses("b c");
    for typed in ["07/DS", "04/06/2024", "10001"] {
        desk.types(typed).presses("enter");
    }
    desk.presses("ctrl-o").sees(">Số người").sees("10001");
    desk.presses("ctrl-u").types("năm").presses("ctrl-o");
    desk.sees("! phải là số");
}

#[test]
fn a_plan_is_set_for_the_commune_under_the_cursor() {
    let mut desk = desk();
    desk.presses("end e h").sees("Giao kế hoạch · ");
    desk.presses("esc home down e h")
        .sees("Giao kế hoạch · Tân Thành")
        .sees("2024");
    desk.presses("up").types("h").presses("tab").types("300tr");
    desk.sees("Ba trăm triệu đồng").presses("ctrl-o");
    desk.sees("Đã giao kế hoạch: Tân Thành.");
    desk.presses("u").sees("250");
}

#[test]
fn a_plan_needs_an_amount_and_a_year() {
    let mut desk = desk();
    desk.presses("e h ctrl-o")
        .sees(">Số tiền")
        .sees("! phải ghi");
    desk.types("0")
        .presses("up up ctrl-u")
        .types("24")
        .presses("ctrl-o");
    desk.sees("! năm có 4 số, từ 2000");
}

#[test]
fn lists_and_the_plan_stand_at_both_sizes() {
    check_styled("receive_list", &receiving((80, 24)));
    check_styled("receive_list", &receiving((100, 30)));
    let mut counting = list();
    counting.presses("b c");
    check_styled("count_reviewed", &counting);
    let mut plan = desk();
    plan.presses("e h").types("260tr");
    check_styled("plan", &plan);
}
