//! What a key costs on the line: bytes and writes, before SSH.

use qd22::text::Lang;

use super::sitting::Sitting;

const MOVE_BYTES_MAX: usize = 172;
const PREVIEW_MOVE_BYTES_MAX: usize = 700;
const LETTER_BYTES_MEDIAN: usize = 60;

fn check(desk: &mut Sitting, key: &str, bytes_max: usize) {
    desk.shows();
    desk.presses(key);
    let line = desk.shows();
    assert!(
        line.bytes <= bytes_max,
        "{key}: {} bytes\n{}",
        line.bytes,
        desk.screen()
    );
    assert_eq!(line.writes, 1, "{key}");
}

#[test]
fn a_move_costs_one_small_write_on_every_list() {
    let mut desk = Sitting::new((80, 24), Lang::Vi);
    check(&mut desk, "down", MOVE_BYTES_MAX);
    check(&mut desk, "up", MOVE_BYTES_MAX);
    desk.presses("/").types("mau");
    check(&mut desk, "down", MOVE_BYTES_MAX);
    desk.presses("esc g j");
    check(&mut desk, "down", MOVE_BYTES_MAX);
    desk.presses("esc").presses("/ t n s enter c");
    check(&mut desk, "down", MOVE_BYTES_MAX);
    desk.presses("g h :");
    check(&mut desk, "down", MOVE_BYTES_MAX);
    desk.presses("esc enter");
    check(&mut desk, "down", PREVIEW_MOVE_BYTES_MAX);
}

#[test]
fn a_letter_in_a_field_costs_little() {
    let mut desk = Sitting::new((80, 24), Lang::Vi);
    desk.presses("/ t n s enter")
        .presses("c x x x x x x esc D y A");
    let mut costs: Vec<usize> = "12/QĐ-NHCS 2024"
        .chars()
        .map(|letter| {
            desk.shows();
            desk.types(&letter.to_string());
            desk.shows().bytes
        })
        .collect();
    costs.sort_unstable();
    assert!(costs[costs.len() / 2] <= LETTER_BYTES_MEDIAN, "{costs:?}");
    assert!(costs[costs.len() - 1] <= 400, "{costs:?}");
}

#[test]
fn a_list_with_filter_and_marks_costs_no_more() {
    let mut desk = Sitting::new((80, 24), Lang::Vi);
    desk.presses("enter f").types("còn:>0").presses("enter");
    for key in [
        "space", "down", "space", "v", "down", "up", "v", "*", "down",
    ] {
        check(&mut desk, key, PREVIEW_MOVE_BYTES_MAX);
    }
}

#[test]
fn a_letter_of_a_filter_costs_little() {
    let mut desk = Sitting::new((80, 24), Lang::Vi);
    desk.presses("enter f");
    let mut costs: Vec<usize> = "thiếu:01_td còn:<90 bên:công-an mẫu văn"
        .chars()
        .map(|letter| {
            desk.shows();
            desk.types(&letter.to_string());
            desk.shows().bytes
        })
        .collect();
    costs.sort_unstable();
    assert!(costs[costs.len() / 2] <= LETTER_BYTES_MEDIAN, "{costs:?}");
    assert!(costs[costs.len() - 1] <= 400, "{costs:?}");
}

#[test]
fn a_first_frame_and_a_redraw_stay_under_six_kilobytes() {
    let mut desk = Sitting::new((100, 30), Lang::Vi);
    desk.presses("enter");
    assert!(desk.shows().bytes <= 6_000);
}

#[test]
fn nothing_is_written_when_nothing_changed() {
    let mut desk = Sitting::new((80, 24), Lang::Vi);
    desk.shows();
    assert_eq!(desk.shows().bytes, 0);
}
