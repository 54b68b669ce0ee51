//! Keys that lead to keys: help, the list of all commands, the keys that may follow a beginning, and
//! what is said where a key cannot work.

use qd22::keys::{Action, Context, Keymap, Lookup};
use qd22::text::Lang;

use super::sitting::Sitting;
use super::story::desk;

fn desk_with(keymap: &str) -> Sitting {
    let keymap = Keymap::named(keymap).unwrap();
    Sitting::with_keys(keymap, (80, 24), Lang::Vi)
}

/// The row of the screen that holds a text.
#[track_caller]
fn row_of(desk: &Sitting, text: &str) -> usize {
    let screen = desk.screen();
    let row = screen.lines().position(|line| line.contains(text));
    row.unwrap_or_else(|| panic!("“{text}” is not on\n{screen}"))
}

#[test]
fn a_beginning_shows_what_may_follow_and_goes_on() {
    let mut desk = desk();
    desk.presses("g")
        .sees("┌─ g ")
        .sees("h  toàn huyện")
        .sees("j  nhật ký")
        .sees("q, Esc, F3 thôi");
    desk.presses("j").sees("Nhật ký").sees_no("┌─ g ");
}

#[test]
fn a_beginning_is_left_by_going_back_and_nothing_else_happens() {
    let mut desk = desk();
    desk.presses("enter");
    let before = desk.screen();
    desk.presses("g esc");
    assert_eq!(desk.screen(), before);
    desk.presses("g z")
        .sees("Phím này không dùng ở đây.")
        .sees_no("┌─ g ");
    desk.presses("j").sees_no("Phím này không dùng ở đây.");
}

#[test]
fn the_box_does_not_cover_the_row_under_the_cursor() {
    for (keys, is_above) in [("home g", false), ("end g", true)] {
        let mut desk = desk();
        desk.presses(keys);
        let (cursor, head) = (row_of(&desk, ">"), row_of(&desk, "┌─ g "));
        assert_eq!(head < cursor, is_above, "{}", desk.screen());
        let end = row_of(&desk, "└");
        assert!(!(head..=end).contains(&cursor), "{}", desk.screen());
    }
}

#[test]
fn a_command_is_found_without_accents_and_run() {
    let mut desk = desk();
    desk.presses(":").sees("Mọi lệnh");
    desk.types("nhat ky")
        .sees("g j")
        .sees("Xem nhật ký: việc gì, ngày nào, ai ghi.");
    desk.presses("enter").sees("Nhật ký").sees_no("Mọi lệnh");
}

#[test]
fn commands_speak_english_at_an_english_desk() {
    let mut desk = Sitting::new((80, 24), Lang::En);
    desk.presses(":").sees("All commands");
    desk.types("communes board").presses("enter");
    desk.sees_no("All commands");
    desk.presses(":").types("switch").presses("enter");
    desk.sees("Màn hình dùng tiếng Việt.");
}

#[test]
fn a_barred_command_says_why_and_does_not_run() {
    let mut desk = desk();
    desk.presses("/ m v a enter :")
        .types("trinh duyet")
        .sees("Thiếu giấy tờ: 01/UQ, 01/TD, 03/TD");
    desk.presses("enter")
        .sees("Mọi lệnh")
        .sees("Thiếu giấy tờ: 01/UQ, 01/TD, 03/TD");
    desk.presses("esc").sees("MẪU VĂN AN").sees("[HỒ SƠ]");
}

#[test]
fn a_command_of_another_screen_says_where_it_is_done() {
    let mut desk = desk();
    desk.presses(":")
        .types("ghi giai ngan")
        .sees("Việc này làm ở hồ sơ của một người.");
    desk.presses("enter").sees("Mọi lệnh");
    desk.presses("ctrl-u").types("zzzz").sees("0/");
    desk.presses("enter").sees("Không có lệnh nào như vậy.");
    desk.presses("esc").sees(">Đức Ninh");
}

#[test]
fn money_run_by_name_asks_like_money_paid_by_key() {
    let mut desk = super::story::up_to_the_day();
    desk.presses(":").types("giải ngân").presses("enter");
    desk.sees("Chín mươi triệu đồng");
    desk.presses("ctrl-o enter").sees_no("[GIẢI NGÂN]");
}

#[test]
fn help_lists_what_works_here_filters_and_runs() {
    let mut desk = desk();
    desk.presses("enter ?")
        .sees("Phím dùng được ở đây")
        .sees_no("Ghi giải ngân");
    desk.types("hoan tac")
        .sees("Hoàn tác việc mới nhất của tôi.")
        .sees_no("Xuống một dòng.");
    desk.presses("ctrl-u").types("xuong");
    desk.sees("Xuống một dòng.").presses("ctrl-u");
    desk.types("nhật").presses("enter").sees("Nhật ký");
    desk.presses("esc ?")
        .types("ctrl")
        .presses("esc")
        .sees_no("Phím dùng được ở đây");
}

/// Every key that answers on a screen changes what is on it, or says why it does not.
#[test]
fn every_key_bound_on_a_screen_is_heard() {
    /// What these do where everything is as it should be cannot be seen.
    const UNSEEN: [Action; 3] = [Action::Redraw, Action::Home, Action::Journal];
    let keymap = Keymap::default();
    let mut desk = desk();
    for (context, way) in [
        (Context::Home, "j"),
        (Context::Commune, "enter j"),
        (Context::Card, "/ t n s enter"),
        (Context::Walk, "/ t n s enter c j"),
        (Context::Journal, "g j j"),
    ] {
        for binding in keymap.effective() {
            let asked = keymap.lookup(context.stack(), binding.keys.chords());
            if asked != Lookup::Action(binding.action) || UNSEEN.contains(&binding.action) {
                continue;
            }
            desk.presses("esc esc esc esc g h home").presses(way);
            let before = desk.screen();
            desk.presses(&binding.keys.spelling());
            if desk.is_leaving() {
                desk = super::story::desk();
            } else {
                assert_ne!(desk.screen(), before, "{}", binding.keys);
            }
        }
    }
}

#[test]
fn the_same_work_by_vi_keys_and_by_function_keys() {
    let mut vi = desk_with("vi");
    vi.presses("enter enter").sees("1/");
    vi.presses("l").sees_no("Phím này không dùng ở đây.");
    vi.presses("h c p").sees("Hẹn");
    let mut fkeys = desk_with("fkeys");
    fkeys.sees("F1 phím");
    fkeys.presses("f10").sees("Mọi lệnh").presses("f12");
    fkeys
        .presses("enter f7")
        .sees_no("Phím này không dùng ở đây.");
    fkeys.presses("f12 f3 f3").sees(">Đức Ninh");
}

#[test]
fn the_bar_of_hints_names_where_each_beginning_leads() {
    for (lang, home, list, card) in [
        (Lang::Vi, "g đi tới", "b nhiều người", "e sửa, việc khác"),
        (Lang::En, "g go to", "b for marked", "e edit, more"),
    ] {
        let mut desk = Sitting::new((80, 24), lang);
        desk.sees(home).sees("+ ");
        desk.presses("enter").sees(list).sees("+ ");
        desk.presses("enter").sees(card);
        desk.presses("e").sees(" k ").sees(" t ");
        let mut desk = Sitting::new((100, 30), lang);
        desk.sees("e h ");
    }
}

#[test]
fn behind_an_act_the_bar_of_hints_begins_with_its_undo() {
    let mut desk = desk();
    let first = |desk: &Sitting| desk.screen().lines().last().unwrap().to_owned();
    desk.presses("/ t n s enter c x");
    assert!(first(&desk).starts_with("u hoàn tác  "), "{}", first(&desk));
    desk.presses("u");
    assert!(
        first(&desk).starts_with("Ctrl+Y làm lại"),
        "{}",
        first(&desk)
    );
    desk.presses("ctrl-y");
    assert!(first(&desk).starts_with("u hoàn tác  "), "{}", first(&desk));
    desk.presses("j");
    assert!(!first(&desk).starts_with("u "), "{}", first(&desk));
}

#[test]
fn a_beginning_bound_anew_is_named_by_its_new_key() {
    let lines = "inherits = \"default\"\n[card]\n\"z t\" = \"card.correct\"\n\"e t\" = false";
    let keymap = Keymap::load("mine.toml", lines).unwrap();
    let mut desk = Sitting::with_keys(keymap, (80, 24), Lang::Vi);
    desk.presses("/ m v a enter").sees("z sửa, việc khác");
}
