//! The field kit under every form: going on, going back, what is said of a line once it is left.

use qd22::office::WhenFull;
use qd22::text::Lang;

use super::list::list;
use super::shelf::Board;
use super::sitting::Sitting;

fn form() -> Sitting {
    let mut desk = list();
    desk.presses("+").sees(">Họ và tên");
    desk
}

#[test]
fn a_full_date_and_a_full_number_go_on_by_themselves() {
    let mut desk = form();
    desk.presses("tab").types("15081995").sees(">Giới tính");
    // Whoever presses the key all the same meant the line that is full.
    desk.presses("enter").sees(">Giới tính");
    desk.presses("enter").types("008095001234");
    desk.sees(">Thôn, bản");
    desk.types("x").presses("shift-tab shift-tab");
    desk.sees(">Giới tính");
}

#[test]
fn a_full_line_waits_where_the_officer_wants_it() {
    let shelf = Board::default();
    let mut desk = Sitting::new((80, 24), Lang::Vi).with_shelf(Box::new(shelf.clone()));
    desk.presses("g c").sees("đã đủ số thì chờ phím sang ô.");
    assert_eq!(shelf.notes().when_full, WhenFull::Waits);
    desk.presses("enter + tab").types("15081995");
    desk.sees(">Ngày hoặc năm sinh").presses("enter");
    desk.sees(">Giới tính").presses("tab").types("008095001234");
    desk.sees(">Số CCCD").presses("enter").sees(">Thôn, bản");
    // It is the officer's own, until it is changed: by name, too.
    let mut desk = Sitting::new((80, 24), Lang::Vi).with_shelf(Box::new(shelf));
    desk.presses("enter + tab").types("15081995");
    desk.sees(">Ngày hoặc năm sinh").presses("esc y :");
    desk.types("o du so").presses("enter");
    desk.sees("đã đủ số thì tự sang ô sau.");
    desk.presses("+ tab").types("15081995").sees(">Giới tính");
}

#[test]
fn keys_typed_ahead_land_in_their_fields() {
    let mut desk = form();
    desk.presses_at_once("m a a x u space v i tab 1 5 0 8 1 9 9 5 tab n tab tab T h o o n space 5");
    desk.sees("Mẫu Vi").sees("15081995").sees("Thôn 5");
    desk.sees(">Thôn, bản");
}

#[test]
fn what_is_wrong_is_said_once_a_line_is_left_and_holds_nobody_up() {
    let mut desk = form();
    desk.presses("tab");
    desk.types("310295").sees_no("! không");
    desk.presses("tab").sees("! không phải ngày có trong lịch");
    desk.presses("tab").types("12345").presses("tab");
    desk.sees(">Thôn, bản").sees("! ");
    // Typed again, it is not wrong until it is left again.
    desk.presses("shift-tab").types("6");
    let row = |desk: &Sitting| {
        let screen = desk.screen();
        let row = screen.lines().find(|line| line.contains(">Số CCCD"));
        row.unwrap().to_owned()
    };
    assert!(!row(&desk).contains('!'), "{}", row(&desk));
}

#[test]
fn a_name_gets_its_capitals_when_it_is_left() {
    let mut desk = form();
    desk.types("thử quốc cường").sees("thử quốc cường");
    desk.presses("tab").sees("Thử Quốc Cường");
}

#[test]
fn what_was_typed_is_taken_back_word_by_word_and_line_by_line() {
    let mut desk = form();
    desk.types("Thwr Quoocs").presses("tab").types("1995");
    desk.presses("tab").types("n").presses("ctrl-z");
    desk.sees(">Giới tính              < chưa ghi >");
    desk.presses("ctrl-z").sees_no("1995");
    desk.sees(">Ngày hoặc năm sinh").sees("Thử Quốc");
    desk.presses("ctrl-z").sees(">Họ và tên").sees_no("Quốc");
    desk.sees("Thử").presses("ctrl-z").sees_no("Thử");
    desk.presses("ctrl-z")
        .sees("Biểu này chưa ghi gì để hoàn tác.");
    // What was cleared by a slip comes back whole.
    desk.types("Vis Thij Mowis").presses("ctrl-u");
    desk.sees_no("Ví Thị Mới").presses("ctrl-z");
    desk.sees("Ví Thị Mới");
}
