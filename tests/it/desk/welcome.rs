//! The first ten minutes: what greets an officer, the seven steps done by the keys they show, and
//! what is kept of them.

use qd22::keys::Keymap;
use qd22::office::{Lesson, Notes};
use qd22::text::Lang;

use super::list::check_styled;
use super::shelf::Board;
use super::sitting::Sitting;

/// An officer whose terminal shows all signs.
fn checked() -> Board {
    Board::with_notes(Notes {
        is_screen_checked: true,
        ..Notes::default()
    })
}

/// An officer who never sat at a desk.
fn new_officer() -> Board {
    Board::with_notes(Notes::default())
}

fn greets(shelf: &Board, size: (u16, u16), lang: Lang) -> Sitting {
    Sitting::new(size, lang).with_shelf(Box::new(shelf.clone()))
}

#[test]
fn the_signs_of_the_terminal_are_shown_until_they_are_put_away() {
    let shelf = new_officer();
    let mut desk = greets(&shelf, (80, 24), Lang::Vi);
    desk.sees("Đức Ninh ồ ễ ự ─│")
        .sees("Window > Translation > Remote character set: UTF-8")
        .sees("TỔNG 18         223");
    // Nothing waits for it: the keys of the board work as ever.
    desk.presses("/ m v a enter").sees("MẪU VĂN AN");
    desk.sees_no("Window >").presses("g h").sees("Window >");
    desk.presses("esc").sees_no("Window >");
    assert!(shelf.notes().is_screen_checked);
    let mut desk = greets(&shelf, (80, 24), Lang::Vi);
    desk.sees_no("Window >").sees("Mười phút đầu");
    desk.presses(":").types("thu man hinh").presses("enter");
    desk.sees("Đức Ninh ồ ễ ự ─│");
    assert!(!shelf.notes().is_screen_checked);
}

#[test]
fn seven_steps_are_done_by_the_keys_the_card_shows() {
    let shelf = checked();
    let mut desk = greets(&shelf, (80, 24), Lang::Vi);
    desk.sees("[ ] 1 Tìm một người                  / rồi gõ tns");
    desk.presses("/ t n s")
        .sees("Tập 2/7  Xem vì sao đủ điều kiện  Enter");
    desk.presses("enter").sees("Tập 3/7").sees("khác  =");
    desk.presses("=").sees("Tập 4/7").sees("thiếu  c, x");
    desk.presses("esc c x").sees("Tập 5/7").sees("D, A");
    desk.presses("x x x x x").sees("HỒ SƠ 7/7");
    desk.presses("D y A ctrl-o")
        .sees("Tập 6/7")
        .sees("L, g t, P");
    desk.presses("L ctrl-o g t ctrl-o P");
    desk.types("SVV-12").presses("ctrl-o y");
    desk.sees("[GIẢI NGÂN]").sees("Tập 7/7").sees("ghi  u");
    desk.presses("g h")
        .sees("[x] 6 Lên lịch, tới ngày, giải ngân")
        .sees("[ ] 7");
    desk.presses("u y").sees("[x] 7").sees("Đã làm đủ bảy bước");
    desk.sees("luyện gõ danh sách, g l");
    assert_eq!(shelf.notes().next(), None);
    desk.presses("/ m v a").sees_no("Tập ");
}

#[test]
fn a_card_put_away_stays_away_until_it_is_asked_for() {
    let shelf = checked();
    let mut desk = greets(&shelf, (80, 24), Lang::Vi);
    desk.presses("esc").sees_no("Mười phút đầu");
    desk.presses("esc").sees("Đây là màn hình đầu");
    desk.presses("/ m v a").sees_no("Tập ").presses("esc");
    assert!(shelf.notes().is_card_away);
    let mut desk = greets(&shelf, (80, 24), Lang::Vi);
    desk.sees_no("Mười phút đầu");
    desk.presses("enter g b");
    // What was tried meanwhile counts.
    desk.sees("[x] 1 Tìm một người").sees("[ ] 2");
    assert!(!shelf.notes().is_card_away);
}

#[test]
fn a_step_counts_by_what_is_recorded_and_not_by_the_key() {
    let shelf = checked();
    let mut desk = greets(&shelf, (80, 24), Lang::Vi);
    desk.presses("/ t n s enter c x x x x x x D enter");
    assert!(!shelf.notes().learned.contains(&Lesson::Approve));
    desk.presses("D y A esc");
    assert!(!shelf.notes().learned.contains(&Lesson::Approve));
    desk.presses("A ctrl-o");
    assert!(shelf.notes().learned.contains(&Lesson::Approve));
}

#[test]
fn the_keys_shown_are_those_of_the_keymap() {
    let shelf = checked();
    let keys = Keymap::named("fkeys").unwrap();
    let desk = Sitting::with_keys(keys, (80, 24), Lang::Vi);
    desk.with_shelf(Box::new(shelf))
        .sees("F3, F12, q, Esc: cất thẻ này. Lấy lại: g b");
}

#[test]
fn the_box_keeps_off_the_row_the_officer_is_on() {
    let mut desk = greets(&checked(), (80, 24), Lang::Vi);
    desk.presses("G").sees(">Bằng Cốc     08   6");
    desk.sees("┌─ Mười phút đầu");
    let screen = desk.screen();
    let row = |text: &str| screen.lines().position(|line| line.contains(text));
    assert!(row("Mười phút") < row(">Bằng Cốc"), "{screen}");
}

#[test]
fn snapshots() {
    for size in [(80, 24), (100, 30)] {
        check_styled("welcome", &greets(&checked(), size, Lang::Vi));
        check_styled("screen_check", &greets(&new_officer(), size, Lang::Vi));
    }
    let mut english = greets(&checked(), (80, 24), Lang::En);
    check_styled("welcome_en", &english);
    english.presses("/ m v a enter");
    check_styled("next_step_en", &english);
    let check = greets(&new_officer(), (80, 24), Lang::En);
    check_styled("screen_check_en", &check);
}
