//! What happens around a case: the person moves, leaves, comes back, dies, thinks better of it; the
//! loan is paid back, the file is closed and opened again.

use super::list::check_styled;
use super::sitting::Sitting;
use super::story::{desk, up_to_approval};

/// The card of Mẫu Văn An, who lives in Đức Ninh.
fn card() -> Sitting {
    let mut desk = desk();
    desk.presses("/ m v a enter");
    desk
}

/// The card of Mẫu Thị Đào, who was paid.
fn paid() -> Sitting {
    let mut desk = desk();
    desk.presses("/")
        .types("mẫu thị đào")
        .presses("enter")
        .sees("[GIẢI NGÂN]");
    desk
}

#[test]
fn the_keys_around_a_case_are_shown_with_what_bars_them() {
    let mut desk = card();
    desk.presses("e")
        .sees(" t  sửa thông tin")
        .sees("!v  trở lại")
        .sees("!g  tất toán")
        .sees("!b  mở lại hồ sơ");
    desk.presses("v").sees("Chưa ghi trở lại địa phương được");
}

#[test]
fn a_person_moves_to_a_commune_named_by_a_part_of_its_name() {
    let mut desk = card();
    desk.presses("e c").types("tan");
    desk.sees("xã nào: TT Tân Yên, Tân Thành?");
    desk.types(" th").sees("= Tân Thành (02401)");
    desk.presses("tab").types("Thôn 2").presses("ctrl-o");
    desk.sees("Đã ghi chuyển nơi ở: Mẫu Văn An.")
        .sees("qd22  Tân Thành")
        .sees("Thôn 2");
    desk.presses("u").sees("qd22  Đức Ninh");
}

#[test]
fn a_move_typed_ahead_of_the_screen_waits_for_the_communes() {
    let mut desk = card();
    desk.presses_at_once("e c 0 2 4 0 1 ctrl-o");
    desk.sees("qd22  Tân Thành");
}

#[test]
fn a_commune_must_be_one_and_another() {
    let mut desk = card();
    desk.presses("e c").types("tan").presses("ctrl-o");
    desk.sees("! gõ rõ tên hoặc mã một xã");
    desk.presses("ctrl-u").types("duc ninh").presses("ctrl-o");
    desk.sees("! vẫn là xã đang ghi trong hồ sơ");
    desk.presses("ctrl-u").types("atlantis").presses("ctrl-o");
    desk.sees("! gõ rõ tên hoặc mã một xã").sees("atlantis");
}

#[test]
fn a_person_leaves_after_a_question_and_comes_back() {
    let mut desk = card();
    desk.presses("e l").types("Bắc Giang").presses("ctrl-o");
    desk.sees("Rời địa phương: Mẫu Văn An?").presses("enter");
    desk.sees("Bắc Giang").presses("ctrl-o y");
    desk.sees("Đã ghi rời địa phương: Mẫu Văn An.");
    desk.presses("e l").sees("Chưa ghi rời địa phương được");
    desk.presses("e v ctrl-o").sees("Đã ghi trở lại địa phương");
}

#[test]
fn a_day_long_ago_asks_a_reason() {
    let mut desk = card();
    desk.presses("e l tab ctrl-u")
        .types("03/06/2024")
        .presses("ctrl-o y");
    desk.sees("Ghi lý do vì:").sees(">Lý do");
    desk.types("nay mới biết").presses("ctrl-o y");
    desk.sees("Đã ghi rời địa phương: Mẫu Văn An.");
}

#[test]
fn a_day_that_has_not_come_is_refused_at_its_line() {
    let mut desk = card();
    desk.presses("e m ctrl-u")
        .types("12/06/2024")
        .presses("ctrl-o y");
    desk.sees(">Từ ngày").sees("12/06/2024");
}

#[test]
fn a_death_is_recorded_after_a_question() {
    let mut desk = card();
    desk.presses("e m ctrl-o")
        .sees("Người đã mất: Mẫu Văn An?")
        .presses("y");
    desk.sees("Đã ghi người đã mất: Mẫu Văn An.");
    desk.presses("e m").sees("Chưa ghi người đã mất được");
    desk.presses("e v").sees("Chưa ghi trở lại địa phương được");
}

#[test]
fn a_need_is_withdrawn_after_a_question() {
    let mut desk = card();
    desk.presses("e n ctrl-o")
        .sees("Thôi nhu cầu vay: Mẫu Văn An?")
        .presses("y");
    desk.sees("Đã ghi thôi nhu cầu vay: Mẫu Văn An.")
        .sees("Không có nhu cầu vay");
    desk.presses("e n").sees("Chưa ghi thôi nhu cầu vay được");
    desk.presses("u").sees("Đề nghị 100 trđ");
}

#[test]
fn a_loan_is_settled_once() {
    let mut desk = paid();
    desk.presses("e g ctrl-o")
        .sees("Tất toán khoản vay: Mẫu Thị Đào?")
        .presses("y");
    desk.sees("Đã ghi tất toán: Mẫu Thị Đào.");
    desk.presses("e g").sees("Chưa ghi tất toán được");
}

#[test]
fn the_core_systems_numbers_are_recorded_and_shown_again() {
    let mut desk = paid();
    desk.presses("e i").types("KH-0099").presses("ctrl-o");
    desk.sees("Đã ghi mã khách hàng và mã món vay: Mẫu Thị Đào.");
    desk.presses("e i").sees("KH-0099").presses("ctrl-o");
    desk.sees("! chưa sửa ô nào");
}

#[test]
fn a_loan_number_without_a_payout_is_refused() {
    let mut desk = card();
    desk.presses("e i")
        .types("KH-1")
        .presses("tab")
        .types("LD-1");
    desk.presses("ctrl-o")
        .sees("Chưa ghi mã khách hàng và mã món vay được")
        .sees("LD-1");
}

#[test]
fn a_file_is_closed_with_where_then_and_opened_again() {
    let mut desk = card();
    desk.presses("e k").types("không vay nữa").presses("ctrl-o");
    desk.sees(">Hướng dẫn đi đâu tiếp").sees("! phải ghi");
    desk.types("Hội Nông dân xã").presses("ctrl-o");
    desk.sees("Đóng hồ sơ: Mẫu Văn An?").presses("y");
    desk.sees("Đã đóng hồ sơ: Mẫu Văn An.");
    desk.presses("e l").sees("Chưa ghi rời địa phương được");
    desk.presses("e k").sees("Chưa đóng hồ sơ được");
    desk.presses("e b ctrl-o")
        .sees("Mở lại hồ sơ: Mẫu Văn An?")
        .presses("y");
    desk.sees("Đã mở lại hồ sơ: Mẫu Văn An.").sees("[HỒ SƠ]");
}

#[test]
fn who_was_paid_is_closed_without_where_then() {
    let mut desk = paid();
    desk.presses("e g ctrl-o y")
        .sees("Đã ghi tất toán: Mẫu Thị Đào.");
    desk.presses("e k").types("đã trả hết").presses("ctrl-o");
    desk.sees("Đóng hồ sơ: Mẫu Thị Đào?").presses("y");
    desk.sees("Đã đóng hồ sơ: Mẫu Thị Đào.");
}

#[test]
fn a_file_with_the_approver_is_not_closed() {
    let mut desk = up_to_approval();
    desk.presses("e k").sees("Chưa đóng hồ sơ được");
}

#[test]
fn the_forms_around_a_case_stand_at_80x24() {
    for (name, keys, typed) in [
        ("move", "e c", "tan"),
        ("leave", "e l", "Bắc Giang"),
        ("come_back", "e l ctrl-o y e v", ""),
        ("death", "e m", ""),
        ("withdraw", "e n", ""),
        ("core_numbers", "e i", "KH-1"),
        ("close_file", "e k", "không vay nữa"),
        ("around", "e", ""),
        ("close_file_asks", "e k l ctrl-o h ctrl-o", ""),
    ] {
        let mut desk = card();
        desk.presses(keys).types(typed);
        check_styled(name, &desk);
    }
    let mut desk = paid();
    desk.presses("e g");
    check_styled("settle", &desk);
}
