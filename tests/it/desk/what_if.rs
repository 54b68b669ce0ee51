//! Supposing on the desk: what is typed is judged at once, and nothing of it is recorded.

use qd22::text::Lang;

use super::sitting::Sitting;

/// Supposing about Mẫu Văn An, whose five years end on 22/07/2024.
fn supposing() -> Sitting {
    let mut desk = Sitting::new((80, 24), Lang::Vi);
    desk.presses("/ m v a enter =");
    desk
}

#[test]
fn what_stands_on_file_is_judged_first() {
    let mut desk = supposing();
    desk.sees("Thử trường hợp (không lưu)")
        .sees("ĐẠT theo dữ liệu đã nhập")
        .sees("100.000.000 đ, nhiều nhất 100.000.000 đ")
        .sees("Lãi 30 ngày đầu khoảng 542.466 đ (6,6 %/năm)")
        .sees("01/UQ");
}

#[test]
fn a_day_too_late_names_the_nearest_that_passes() {
    let mut desk = supposing();
    desk.presses("ctrl-u").types("10/08/2024");
    desk.sees("Giải ngân ngày 10/08/2024: KHÔNG ĐẠT")
        .sees("Quá 19 ngày. Sớm hơn 31 ngày thì đạt: 10/07/2024");
    desk.presses("ctrl-u").types("10/07/2024");
    desk.sees("ĐẠT theo dữ liệu đã nhập").sees_no("Sớm hơn");
}

#[test]
fn an_amount_a_term_and_a_signer_are_judged_as_they_are_typed() {
    let mut desk = supposing();
    desk.presses("tab ctrl-u").types("120tr");
    desk.sees("120.000.000 đ vượt mức; nhiều nhất 100.000.000 đ");
    desk.presses("ctrl-u").types("60tr");
    desk.sees("60.000.000 đ, nhiều nhất 100.000.000 đ")
        .sees("khoảng 325.479 đ");
    desk.presses("tab ctrl-u").types("121");
    desk.sees("121 tháng vượt mức; nhiều nhất 120 tháng");
    desk.presses("tab right right right");
    desk.sees("một mình người thụ hưởng").sees_no("01/UQ");
}

#[test]
fn what_cannot_be_read_is_said_beside_it_and_judged_again_when_mended() {
    let mut desk = supposing();
    desk.presses("ctrl-u").types("31/02/2024");
    desk.sees("! không phải ngày có trong lịch")
        .sees_no("[đạt]");
    desk.presses("ctrl-u").types("+1");
    desk.sees("T4 12/06/2024").sees("[đạt]");
}

#[test]
fn nothing_supposed_is_recorded_and_leaving_asks_nothing() {
    let mut desk = Sitting::new((80, 24), Lang::Vi);
    desk.presses("g j");
    let before = desk.screen();
    desk.presses("esc").presses("/ m v a enter =");
    desk.presses("ctrl-u").types("10/08/2024").presses("ctrl-o");
    desk.sees("Chỉ để thử: không ghi gì vào sổ.");
    desk.presses("esc").sees("MẪU VĂN AN").sees("ĐIỀU KIỆN");
    desk.presses("g j");
    assert_eq!(desk.screen(), before);
}

#[test]
fn a_letter_costs_little_and_is_one_write() {
    let mut desk = supposing();
    desk.presses("tab ctrl-u");
    let mut costs = Vec::new();
    for letter in "85000000".chars() {
        desk.shows();
        desk.types(&letter.to_string());
        let line = desk.shows();
        assert_eq!(line.writes, 1);
        costs.push(line.bytes);
    }
    costs.sort_unstable();
    assert!(costs[costs.len() - 1] <= 400, "{costs:?}");
}

#[test]
fn what_it_looks_like() {
    for (size, lang, name) in [
        ((80, 24), Lang::Vi, "what_if_80x24_vi"),
        ((80, 24), Lang::En, "what_if_80x24_en"),
        ((100, 30), Lang::Vi, "what_if_100x30_vi"),
    ] {
        let mut desk = Sitting::new(size, lang);
        desk.presses("/ m v a enter = ctrl-u").types("10/08/2024");
        insta::assert_snapshot!(name, desk.styled());
    }
}
