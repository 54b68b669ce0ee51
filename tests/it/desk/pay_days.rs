//! The day's sheet: days whose payouts nobody confirmed, and one key that confirms a day as a whole.

use qd22::domain::{Day, Order};
use qd22::text::Lang;

use super::sitting::Sitting;

fn days(size: (u16, u16), lang: Lang) -> Sitting {
    let mut desk = Sitting::new(size, lang);
    desk.presses("g s");
    desk
}

/// Ví Văn Khoa of Phù Lưu is paid on his day, which is tomorrow.
fn paid_tomorrow(desk: &mut Sitting) {
    desk.plays("g h g t ctrl-o / \"ví văn khoa\" enter P ctrl-o y");
}

#[test]
fn a_day_is_confirmed_as_a_whole_and_one_undo_brings_it_back() {
    let mut desk = days((80, 24), Lang::Vi);
    desk.sees("ngày chưa xác nhận · 760 trđ");
    let before = desk.screen();
    desk.presses("H").sees("lượt giải ngân của").sees("hộ,");
    // No is the answer of Enter.
    desk.presses("enter");
    assert_eq!(desk.screen(), before);
    desk.presses("H y").sees("Đã xác nhận ngày giải ngân");
    desk.sees_no("760 trđ");
    desk.presses("u").sees("ngày chưa xác nhận · 760 trđ");
}

#[test]
fn the_payouts_of_a_day_are_shown_with_who_recorded_them_and_open() {
    let mut desk = days((80, 24), Lang::Vi);
    desk.presses("enter").sees(" ghi ");
    desk.presses("enter").sees("HỒ SƠ");
    desk.presses("q").sees("ngày chưa xác nhận");
    desk.presses("q q").sees("TỔNG 18");
}

#[test]
fn home_names_the_day_and_opens_the_list() {
    let mut desk = Sitting::new((100, 40), Lang::Vi);
    desk.sees("chưa xác nhận,");
    let screen = desk.screen();
    let tasks = screen.lines().filter(|line| line.contains("Việc "));
    let at = tasks
        .skip_while(|line| line.contains("Việc gấp"))
        .position(|line| line.contains("chưa xác nhận,"))
        .expect("a day among the tasks");
    desk.presses("tab");
    for _ in 0..at {
        desk.presses("j");
    }
    desk.presses("enter").sees("ngày chưa xác nhận");
}

#[test]
fn a_payout_recorded_after_its_day_was_confirmed_is_listed_again() {
    let mut desk = Sitting::new((80, 24), Lang::Vi);
    paid_tomorrow(&mut desk);
    let day = Order::ConfirmDay {
        point: 2422,
        date: Day::of(2024, 6, 10),
    };
    desk.meanwhile(day).presses("g s");
    desk.sees("12/06/2024 Phù Lưu")
        .sees_no("10/06/2024 Đức Ninh");
    desk.presses("end H")
        .sees("Phù Lưu 12/06/2024")
        .presses("y");
    desk.sees_no("12/06/2024 Phù Lưu");
}

#[test]
fn what_it_looks_like() {
    for (size, lang, name) in [
        ((80, 24), Lang::Vi, "pay_days_80x24_vi"),
        ((80, 24), Lang::En, "pay_days_80x24_en"),
        ((100, 30), Lang::Vi, "pay_days_100x30_vi"),
    ] {
        let mut desk = days(size, lang);
        desk.presses("end enter");
        insta::assert_snapshot!(name, desk.styled());
    }
}
