//! The main job by keyboard, and what a desk does when a key is wrong.

use qd22::text::Lang;

use super::sitting::Sitting;

pub(super) fn desk() -> Sitting {
    Sitting::new((80, 24), Lang::Vi)
}

#[test]
fn home_shows_the_district_and_its_work() {
    desk()
        .sees("Rà soát 223 · chưa hỏi 39 · nhu cầu 23 · đủ ĐK 15 · vay 9 người/9 hộ · 760 trđ")
        .sees(">Đức Ninh     10  18    2   6   3   2   2  160   260  62%  ! còn 41 ngày 1 người")
        .sees("Thành Long   11  16    2   2   1   1   1  100   100 100%  GD hôm nay 0")
        .sees("TỔNG 18         223   39  23  15   9   9  760 1.300  58%  khớp số huyện")
        .sees("NGƯỜI KHÔNG CÓ THẬT")
        .sees("ngày tập");
}

#[test]
fn a_name_is_a_card_in_five_keys() {
    desk()
        .presses("/ m v a enter")
        .sees("MẪU VĂN AN")
        .sees("còn 41 ngày");
}

#[test]
fn six_open_papers_are_walked_in_seven_keys() {
    desk()
        .presses("/ t n s enter")
        .presses("c x x x x x x")
        .sees("HỒ SƠ 7/7");
}

/// Walks the papers of the eligible person of Hùng Đức and submits; enter alone submits nothing.
pub(super) fn up_to_approval() -> Sitting {
    let mut desk = desk();
    desk.presses("/ t n s enter").presses("c x x x x x x");
    desk.presses("D")
        .sees("Trình duyệt hồ sơ của Thử Ngọc Sáng?")
        .presses("enter");
    desk.sees("HỒ SƠ 7/7").sees_no("[TRÌNH]");
    desk.presses("D y").sees("[TRÌNH]");
    desk
}

/// Then approves and schedules on the proposed day, and waits for it: it is proposed too.
pub(super) fn up_to_the_day() -> Sitting {
    let mut desk = up_to_approval();
    desk.presses("A")
        .sees("90.000.000")
        .presses("ctrl-o")
        .sees("[DUYỆT]");
    desk.presses("L")
        .sees("19/06/2024")
        .presses("ctrl-o")
        .sees("[PHIÊN]");
    desk.presses("g t ctrl-o").sees("19/06/2024 (ngày tập)");
    desk
}

#[test]
fn an_eligible_person_is_paid_left_found_again_undone_and_redone() {
    let mut desk = up_to_the_day();
    desk.presses("P")
        .sees("90.000.000")
        .sees("Chín mươi triệu đồng");
    desk.types("SVV-77").presses("ctrl-o");
    desk.sees_no("[GIẢI NGÂN]").presses("y").sees("[GIẢI NGÂN]");
    let mut desk = desk.comes_back();
    desk.sees("vay 10 người/10 hộ · 850 trđ");
    desk.presses("/ t n s enter").sees("[GIẢI NGÂN]");
    desk.presses("u")
        .sees("hồ sơ 23-0131: Đã giải ngân 90.000.000 đ?")
        .presses("enter")
        .sees("[GIẢI NGÂN]");
    desk.presses("u y")
        .sees("[PHIÊN]")
        .sees("Đã hoàn tác việc số 668: Đã giải ngân 90.000.000 đ. Nay Thử Ngọc Sáng: đã đưa")
        .sees("vào phiên.");
    desk.presses("ctrl-y")
        .sees("[GIẢI NGÂN]")
        .sees("Đã làm lại việc số 668: Đã giải ngân 90.000.000 đ. Nay Thử Ngọc Sáng:");
    assert!(
        desk.comes_back()
            .screen()
            .contains("10 người/10 hộ · 850 trđ")
    );
}

#[test]
fn a_key_that_cannot_work_says_why_and_changes_nothing() {
    let mut desk = desk();
    desk.presses("/ m v a enter")
        .presses("D")
        .sees("Thiếu giấy tờ: 01/UQ, 01/TD, 03/TD");
    desk.sees("[HỒ SƠ]");
    desk.presses("z").sees("Phím này không dùng ở đây.");
}

#[test]
fn a_paper_that_is_here_is_not_received_twice() {
    let mut desk = desk();
    desk.presses("/ t n s enter c x up up x")
        .sees("Giấy này đã nhận rồi.");
    desk.presses("g j").sees(">  658").sees_no("  659");
}

#[test]
fn what_stands_in_the_way_is_named_in_one_line_and_the_hints_follow() {
    let mut desk = desk();
    desk.presses("/ m v a enter")
        .sees("Chưa trình duyệt hồ sơ được: thiếu 01/TD, 03/TD; sai 01/UQ.");
    desk.presses("g h / t n s enter c").sees_no("D trình duyệt");
    desk.presses("x x x x x x").sees("D trình duyệt  x có");
}

#[test]
fn money_is_not_paid_by_enter_alone() {
    let mut desk = up_to_the_day();
    desk.presses("P")
        .types("SVV-77")
        .presses("ctrl-o enter")
        .sees("[PHIÊN]");
}

#[test]
fn two_hundred_keys_in_one_burst_are_all_there_in_order() {
    let mut desk = desk();
    let typed = "mau van an duc ninh ".repeat(10);
    desk.presses("/").types(&typed);
    let screen = desk.screen();
    let tail: String = typed
        .trim_end()
        .chars()
        .rev()
        .take(20)
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .collect();
    assert!(screen.contains(&tail), "{screen}");
}

#[test]
fn a_burst_does_what_the_same_keys_do_one_by_one() {
    let job = "/ t n s enter c x x x x x x D y A ctrl-o L ctrl-o g h j j";
    let moves = "j k j j k pagedown up ".repeat(30);
    let (mut slow, mut fast) = (desk(), desk());
    slow.presses(job).presses(moves.trim_end());
    fast.presses_at_once(&format!("{job} {}", moves.trim_end()));
    assert_eq!(slow.screen(), fast.screen());
    slow.presses("g j");
    fast.presses("g j");
    assert_eq!(slow.screen(), fast.screen());
}

#[test]
fn below_80x24_only_leaving_works() {
    let mut desk = desk();
    desk.resizes(79, 24).sees("80").sees_no("Đức Ninh");
    desk.presses("enter").resizes(80, 24).sees("TỔNG 18");
}

#[test]
fn help_lists_what_works_here_and_english_is_whole() {
    let mut desk = desk();
    desk.presses("?");
    assert!(desk.screen().lines().count() == 24);
    desk.presses("esc")
        .presses("ctrl-n")
        .sees("Đức Ninh")
        .sees_no("Việc gấp");
}

#[test]
fn escape_and_q_are_harmless_on_home_and_capital_q_leaves() {
    let mut desk = desk();
    desk.presses("esc esc").sees("TỔNG 18");
    assert!(!desk.is_leaving());
    desk.presses("enter q").sees("TỔNG 18");
    desk.presses("q");
    assert!(!desk.is_leaving());
    desk.presses("Q");
    assert!(desk.is_leaving());
}

#[test]
fn at_100x30_the_same_screens_stand() {
    let mut desk = Sitting::new((100, 30), Lang::Vi);
    desk.sees("TỔNG 18")
        .presses("enter")
        .sees("Mẫu Văn An")
        .presses("enter")
        .sees("ĐIỀU KIỆN");
}

#[test]
fn what_was_taken_back_twice_is_given_back_twice_in_turn() {
    let mut desk = desk();
    desk.presses("/ t n s enter c x x x").sees("HỒ SƠ 4/7");
    desk.presses("u u u").sees("HỒ SƠ 1/7");
    for papers in ["HỒ SƠ 2/7", "HỒ SƠ 3/7", "HỒ SƠ 4/7"] {
        desk.presses("ctrl-y").sees(papers);
    }
    desk.presses("ctrl-y")
        .sees("Chưa hoàn tác việc gì để làm lại.")
        .sees("HỒ SƠ 4/7");
    desk.presses("u").sees("HỒ SƠ 3/7");
}
