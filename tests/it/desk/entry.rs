//! A list of people typed from paper: one form after the other, what they share repeated.

use super::list::list;
use super::sitting::Sitting;

/// Counts what hands press.
struct Hands {
    desk: Sitting,
    keys: usize,
}

impl Hands {
    fn at_the_form() -> Self {
        let mut desk = list();
        desk.presses("+").sees(">Họ và tên");
        Self { desk, keys: 0 }
    }

    fn types(&mut self, text: &str) -> &mut Self {
        self.keys += text.chars().count();
        self.desk.types(text);
        self
    }

    fn presses(&mut self, keys: &str) -> &mut Self {
        self.keys += keys.split(' ').count();
        self.desk.presses(keys);
        self
    }

    /// The first person of a list: nothing to repeat yet.
    fn first(&mut self) {
        self.types("Thwr Quoocs Cuwowngf").presses("enter");
        self.types("15081995").types("n").presses("enter");
        self.types("008095001234").types("Thoon 5").presses("enter");
        self.types("1").presses("enter").types("112/GCN");
        self.presses("enter").types("14032021").types("13032021");
        self.types("1").presses("enter").types("Toor 05");
    }
}

#[test]
fn people_of_one_list_are_typed_one_after_the_other() {
    let mut hands = Hands::at_the_form();
    hands.first();
    hands.presses("ctrl-e");
    hands
        .desk
        .sees("Đã lập hồ sơ: Thử Quốc Cường.")
        .sees("Lập hồ sơ người mới · Đức Ninh")
        .sees(">Họ và tên")
        .sees("= Thôn 5")
        .sees("= chấp hành xong")
        .sees("= HND")
        .sees("= Tổ 05");
    // Nobody typed into it yet: leaving loses nothing and asks nothing.
    hands
        .desk
        .sees("Esc quay lại")
        .presses("esc")
        .sees("18 người");
    hands.desk.presses("+ ctrl-p").sees("= Thôn 5");
    hands.keys = 0;
    hands.types("Vis Thij Mowis").presses("enter");
    hands.types("02021999").types("nn").presses("enter");
    hands.types("008199005678").presses("enter enter enter");
    hands.types("113/GCN").presses("enter").types("01042021");
    hands.types("31032021").presses("ctrl-o");
    hands.desk.sees("VÍ THỊ MỚI").sees("Thôn 5");
    assert!(hands.keys <= 120, "{} keys", hands.keys);
    hands.desk.presses("esc").sees("19 người");
}

#[test]
fn one_key_repeats_one_line_and_says_where_there_is_nothing_to_repeat() {
    let mut hands = Hands::at_the_form();
    hands.presses("tab tab tab tab").types("=");
    hands.desk.sees("! chưa có hồ sơ trước để lặp lại");
    hands.presses("ctrl-p");
    hands.desk.sees("Chưa có hồ sơ trước để lặp lại.");
    hands.presses("esc y +");
    hands.first();
    hands.presses("ctrl-o esc +").types("Vis Thij Mowis");
    hands.presses("tab").types("1999");
    hands.desk.sees_no("Thôn 5");
    hands.presses("tab tab tab").types("=");
    hands.desk.sees("= Thôn 5");
    // Touched, it is the officer's own.
    hands.types("6");
    hands.desk.sees_no("= Thôn").sees("Thôn 56");
    // Nobody has another's number.
    hands.presses("shift-tab").types("=");
    hands.desk.sees_no("008095001234");
    hands.presses("ctrl-u f6");
    hands.desk.sees("= HND").sees("= Tổ 05");
    hands.desk.sees("Thôn 56").sees_no("= Thôn");
}

#[test]
fn the_key_behind_a_repeated_line_goes_on() {
    let mut hands = Hands::at_the_form();
    hands.first();
    hands.presses("ctrl-o esc + tab tab tab");
    // A full number went on by itself; what follows was typed, so the key after it is meant.
    hands.types("008199005678").types("=").presses("enter");
    hands.desk.sees("= Thôn 5").sees(">Giấy chứng nhận");
}

#[test]
fn a_refused_form_stays_and_goes_on_once_it_is_mended() {
    let mut hands = Hands::at_the_form();
    hands.first();
    hands.presses("ctrl-e").types("Vis Thij Mowis");
    hands.presses("tab").types("02021999").types("nn");
    hands.presses("tab").types("008095001234").presses("ctrl-e");
    // A certificate once begun must be whole.
    hands.desk.sees(">Số giấy chứng nhận").sees("! phải ghi");
    hands.types("113/GCN").presses("enter").types("01042021");
    hands.types("31032021").presses("ctrl-e");
    // Another has the number.
    hands.desk.sees(">Số CCCD").sees("Ví Thị Mới");
    hands
        .presses("ctrl-u")
        .types("008199005678")
        .presses("ctrl-e");
    hands
        .desk
        .sees("Đã lập hồ sơ: Ví Thị Mới.")
        .sees(">Họ và tên");
}

#[test]
fn only_the_form_of_a_new_person_has_a_next_one() {
    let mut desk = list();
    desk.presses("enter N ctrl-e");
    desk.sees("Chỉ biểu lập hồ sơ mới có người kế tiếp.");
}
