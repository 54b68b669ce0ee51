//! A list of people typed from paper: one form after the other, what they share repeated.

use qd22::text::Lang;

use super::list::{check_styled, list};
use super::sitting::Sitting;

/// Counts what hands press.
struct Hands {
    desk: Sitting,
    keys: usize,
}

impl Hands {
    fn at_the_form() -> Self {
        Self::with(list())
    }

    fn with(mut desk: Sitting) -> Self {
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
        // Wants a loan of a hundred million.
        self.types("c").presses("enter enter").types("100tr");
        self.presses("enter").types("1").presses("enter");
        self.types("Toor 05");
    }

    /// The list itself, behind the group: once for everybody who stands on it.
    fn list_of_first(&mut self) {
        self.presses("enter enter enter enter").types("07/DS-CAX");
        self.presses("enter").types("03062024").types("03062024");
        self.types("05062024").types("4");
    }

    /// The second person of the list: village, certificate, association, group and the list itself are
    /// repeated, the row goes on; the sex is told by the number, and the person signs for the household.
    fn second(&mut self) {
        self.types("Vis Thij Mowis").presses("enter");
        self.types("02021999").presses("enter enter");
        self.types("008199005678").presses("enter enter enter");
        self.types("113/GCN").presses("enter").types("01042021");
        self.types("31032021").types("c").presses("enter enter");
        self.types("50tr").presses("enter enter enter");
        self.types("6");
        self.presses("enter").types("0912345678");
    }

    fn check_the_second(&mut self) {
        self.desk.presses("/").types("vi thi moi").presses("enter");
        self.desk
            .sees("VÍ THỊ MỚI")
            .sees("sinh 1999 · nữ · CCCD ····78 · Thôn 5 · HND · Tổ 05 · ĐT ····78")
            .sees("Đề nghị 50 trđ · sản xuất, kinh doanh · đại diện hộ: Ví Thị Mới")
            .sees("Chấp hành xong 31/03/2021 · hết 5 năm 31/03/2026")
            .sees("[đạt]        Có tên Mẫu 01, UBND xã xác nhận")
            .sees("đã nhận 05/06");
        self.desk.presses("g j");
        self.desk
            .sees("Đã lập hồ sơ: nhu cầu 50")
            .presses("esc esc esc");
        self.desk.sees("19 người").presses("u");
        self.desk.sees("18 người").sees("Đã hoàn tác");
    }
}

#[test]
fn people_of_one_list_are_typed_one_after_the_other() {
    let mut hands = Hands::at_the_form();
    hands.first();
    hands.list_of_first();
    hands
        .desk
        .sees("Đức Ninh · Mẫu 01 số 07/DS-CAX ngày 03/06/2024, dòng 4");
    hands.presses("ctrl-e");
    hands
        .desk
        .sees("Đã lập hồ sơ: Thử Quốc Cường. Danh sách 07/DS-CAX: đã")
        .sees("nhập 1 người.")
        .sees("Mẫu 01 số 07/DS-CAX ngày 03/06/2024, dòng 5")
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
    hands.second();
    hands.presses("ctrl-e");
    assert!(hands.keys <= 120, "{} keys", hands.keys);
    hands.desk.sees("Ví Thị Mới. Danh sách 07/DS-CAX: đã");
    hands.desk.sees("nhập 2 người.");
    hands.desk.sees("dòng 6").presses("esc").sees("19 người");
    hands.check_the_second();
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

#[test]
fn a_list_being_typed_says_which_it_is_and_what_lies_beyond() {
    for size in [(80, 24), (100, 30)] {
        let mut desk = Sitting::new(size, Lang::Vi);
        desk.presses("enter");
        let mut hands = Hands::with(desk);
        hands.first();
        hands.list_of_first();
        check_styled("entry_first", &hands.desk);
        hands.presses("ctrl-e");
        hands.second();
        check_styled("entry_second", &hands.desk);
    }
}

/// A line that does not apply is passed over both ways and counts for nothing; whoever signs is asked
/// about at the end.
#[test]
fn an_answer_bars_lines_and_opens_others_at_the_end() {
    let mut hands = Hands::at_the_form();
    hands.first();
    hands.presses("enter").types("v");
    hands.desk.sees(">Ai đứng tên").sees("vợ hoặc chồng");
    hands.presses("enter enter enter enter enter enter enter enter");
    hands.desk.sees(">Tên người đứng tên");
    hands.types("Vis Thij Kys").presses("enter").types("1996");
    hands.presses("enter enter").types("008196004321");
    hands.presses("tab shift-tab");
    hands.desk.sees("Nam hay nữ           = nữ");
    // The wish taken back, none of it counts and all of it keeps its place.
    hands.presses(&["shift-tab"; 16].join(" "));
    hands.desk.sees(">Có nhu cầu vay");
    hands.types("k").presses("tab");
    hands.desk.sees(">Hội nhận ủy thác").presses("shift-tab");
    hands.desk.sees(">Có nhu cầu vay").presses("ctrl-o");
    hands.desk.sees("THỬ QUỐC CƯỜNG").sees("không có nhu cầu");
}

#[test]
fn a_row_of_another_is_refused_at_its_line_and_whoever_signs_is_told_apart() {
    let mut hands = Hands::at_the_form();
    hands.first();
    hands.list_of_first();
    hands.presses("ctrl-e");
    hands.second();
    hands.presses("up").types("v").presses("ctrl-e");
    hands.desk.sees(">Tên người đứng tên").presses("shift-tab");
    hands.presses("ctrl-u").types("4").presses("tab");
    hands.types("Vis Thij Kys").presses("tab").types("2010");
    hands.presses("tab").types("n").presses("ctrl-e");
    hands.desk.sees(">Dòng số").sees("đã là của hồ sơ 24-0205");
    hands.presses("ctrl-u").types("9").presses("ctrl-e");
    hands.desk.sees(">Sinh ngày hoặc năm").sees("Điều 4");
}
