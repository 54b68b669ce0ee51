//! Villages, groups and communes that are on file: offered under the line while one types, listed where
//! it is asked for, taken by a key that says so and by no other.

use qd22::keys::Keymap;
use qd22::text::Lang;

use super::list::{check_styled, list};
use super::sitting::Sitting;
use super::story::desk;

/// The form of a new person in Đức Ninh, the village in focus.
fn at_the_village() -> Sitting {
    let mut desk = list();
    desk.presses("+").types("Thử Văn Thôn").presses("tab");
    desk.types("1990").presses("tab").types("n");
    desk.presses("tab tab").sees(">Thôn, bản");
    desk
}

#[test]
fn what_is_on_file_is_offered_under_the_line_while_one_types() {
    let mut desk = at_the_village();
    desk.sees_no("Thôn 3").types("t 3").sees("Thôn 3");
    desk.sees("t 3");
    // Nothing typed is replaced by going on, and what is on file already is offered no more.
    desk.presses("tab shift-tab")
        .sees(">Thôn, bản              t 3");
    desk.presses("ctrl-u").types("Thôn 3");
    let screen = desk.screen();
    assert_eq!(screen.matches("Thôn 3").count(), 1, "{screen}");
    desk.presses("ctrl-u").types("Bản Nà Mới").presses("ctrl-o");
    desk.sees("Đã lập hồ sơ: Thử Văn Thôn.").sees("Bản Nà Mới");
}

#[test]
fn a_list_is_opened_gone_through_and_taken_from() {
    let mut desk = at_the_village();
    desk.sees("danh sách").presses("ctrl-f").sees("> Thôn");
    desk.types("3").sees("> Thôn 3").presses("enter");
    desk.sees(">Thôn, bản              Thôn 3")
        .sees_no("> Thôn");
    // One key takes it back.
    desk.presses("ctrl-z").sees(">Thôn, bản              3");
    desk.presses("f4 down up down esc")
        .sees(">Thôn, bản              3");
    desk.sees_no("> Thôn");
    // Where nothing begins like that, all there is is listed.
    desk.presses("ctrl-u").types("xyz").presses("ctrl-f");
    desk.sees("> Thôn").presses("down").sees("│  Thôn");
    desk.presses("esc").sees("xyz");
}

#[test]
fn no_key_is_lost_while_the_list_is_open() {
    let mut desk = at_the_village();
    desk.types("t").presses("ctrl-f").types("hôn 3");
    desk.sees(">Thôn, bản              thôn 3").sees("> Thôn 3");
    // A key of the form closes it and does what it does.
    desk.presses("tab").sees(">Giấy chứng nhận");
    desk.sees_no("> Thôn");
    desk.presses("up").sees(">Thôn, bản              thôn 3");
    desk.presses("ctrl-f ctrl-o").sees("THỬ VĂN THÔN");
}

#[test]
fn a_group_comes_from_the_commune_of_the_case() {
    let mut desk = desk();
    desk.presses("/ t n s enter e t up up up").sees(">Tổ TK&VV");
    desk.presses("ctrl-u").types("0").sees("Tổ 0");
    desk.presses("ctrl-f").sees("> Tổ 0").presses("enter enter");
    desk.sees(">Số điện thoại");
}

#[test]
fn a_commune_is_taken_from_the_list_of_all() {
    let mut desk = desk();
    desk.presses("/ t n s enter e c").sees(">Xã mới");
    desk.types("yen").presses("ctrl-f");
    desk.sees("> Yên").presses("down down down");
    desk.sees("> TT Tân Yên").presses("up up up");
    desk.types(" thuan").sees("> Yên Thuận").presses("enter");
    desk.sees(">Xã mới").sees("= Yên Thuận (").presses("enter");
    desk.sees(">Thôn, bản");
}

#[test]
fn a_line_that_is_free_says_that_it_has_no_list() {
    let mut desk = list();
    desk.presses("+ ctrl-f")
        .sees("Ô này không có danh sách để chọn.");
}

#[test]
fn other_keymaps_go_through_the_list_by_their_own_keys() {
    let keymap = |name: &str| Keymap::named(name).unwrap();
    for (name, keys) in [("vi", "ctrl-n ctrl-p esc"), ("fkeys", "down up f12")] {
        let mut desk = Sitting::with_keys(keymap(name), (80, 24), Lang::Vi);
        desk.presses("enter + tab tab tab tab");
        desk.presses("ctrl-f").sees("> Thôn").presses(keys);
        desk.sees_no("> Thôn").sees(">Thôn, bản");
    }
}

#[test]
fn snapshots() {
    for (size, lang) in [((80, 24), Lang::Vi), ((100, 30), Lang::En)] {
        let mut desk = Sitting::new(size, lang);
        desk.presses("enter + tab tab tab tab");
        desk.types("t");
        let name = if lang == Lang::Vi {
            "choosing"
        } else {
            "choosing_en"
        };
        check_styled(&format!("{name}_offered"), &desk);
        desk.presses("ctrl-f down");
        check_styled(name, &desk);
    }
}
