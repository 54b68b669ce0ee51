//! The board of payouts: who waits for what, by step and by transaction day.

use qd22::domain::{CaseId, Order};
use qd22::text::Lang;

use super::sitting::Sitting;

/// Of a move: far below the 700 that lists with a preview may take.
const MOVE_BYTES_MAX: usize = 240;

fn board() -> Sitting {
    let mut desk = Sitting::new((80, 24), Lang::Vi);
    desk.presses("g p");
    desk
}

/// The lines of the board that name somebody, from the top.
fn people(desk: &Sitting) -> Vec<String> {
    let screen = desk.screen();
    let is_person = |line: &&str| {
        ["Mẫu ", "Ví ", "Thử "]
            .iter()
            .any(|name| line.contains(name))
    };
    screen
        .lines()
        .filter(is_person)
        .map(str::to_owned)
        .collect()
}

#[test]
fn everybody_on_the_way_stands_before_one_gate_the_nearest_to_money_first() {
    let mut desk = board();
    desk.sees("chờ giải ngân 1/50 · chờ duyệt 1/100 · chờ giấy tờ 4/280 · chưa đủ ĐK 6/460")
        .sees("tháng này đã giải ngân 2 người, 180 trđ")
        .sees(">chờ giải ngân 12/06 Ví Văn Khoa          Phù Lưu       50 ngày mai")
        .sees("chờ duyệt     04/07 Thử Thị Hà           Yên Phú      100 đã 3 ngày làm việc")
        .sees("41! 01/UQ, 01/TD +1")
        // Over the five years nobody is on the way any more.
        .sees_no("quá 5 năm");
    let gates: Vec<String> = people(&desk)
        .iter()
        .map(|line| line.chars().skip(1).take(13).collect::<String>())
        .map(|gate| gate.trim().to_owned())
        .collect();
    let mut expected = vec!["chờ giải ngân", "chờ duyệt"];
    expected.extend(["chờ giấy tờ"; 4]);
    expected.extend(["chưa đủ ĐK"; 6]);
    expected.extend(["đã giải ngân"; 2]);
    assert_eq!(gates, expected);
}

#[test]
fn by_transaction_day_those_of_one_day_stand_together_and_the_cursor_stays_on_its_person() {
    let mut desk = board();
    desk.presses("j j").sees(">chờ giấy tờ   14/06 Thử Thị Lan");
    desk.presses("tab")
        .sees("xếp theo phiên giao dịch, 14 người");
    desk.sees(">chờ giấy tờ   14/06 Thử Thị Lan");
    let days: Vec<String> = people(&desk)
        .iter()
        .map(|line| line.chars().skip(15).take(5).collect())
        .collect();
    let known: Vec<&String> = days.iter().filter(|day| !day.trim().is_empty()).collect();
    let order: Vec<(&str, &str)> = known
        .iter()
        .map(|day| day.split_once('/').unwrap())
        .collect();
    let by_day: Vec<(&str, &str)> = order.iter().map(|(day, month)| (*month, *day)).collect();
    assert!(by_day.is_sorted(), "{by_day:?}");
    assert_eq!(known.len(), 8);
}

#[test]
fn what_is_in_the_way_is_said_whole_and_the_card_is_one_key_away() {
    let mut desk = board();
    desk.presses("j j")
        .sees("Thiếu giấy tờ: 01/UQ, 01/TD, 03/TD.");
    desk.presses("enter").sees("THỬ THỊ LAN");
    desk.presses(".").sees("THỬ NGỌC SÁNG");
    desk.presses("q").sees(">chờ giấy tờ   19/06 Thử Ngọc Sáng");
}

#[test]
fn a_step_taken_moves_the_person_on_and_the_cursor_with_the_person() {
    let mut desk = board();
    desk.presses("j").sees(">chờ duyệt");
    desk.presses("enter A").types("12/TB").presses("ctrl-o q");
    desk.sees(">chưa có phiên 04/07 Thử Thị Hà");
}

#[test]
fn another_desks_act_is_seen_and_the_cursor_stays() {
    let mut desk = board();
    desk.presses("j j j");
    desk.meanwhile(Order::WithdrawNeed {
        case: CaseId::new(2023, 21),
    })
    .hears();
    desk.sees("13 người").sees_no("Thử Thị Lan");
    desk.sees(">chờ giấy tờ   19/06 Thử Ngọc Sáng");
}

/// A row costs what it costs on every list; under this one stands a sentence that changes with the row,
/// a preview of one line, and Vietnamese letters take two or three bytes each.
#[test]
fn a_move_is_one_small_write() {
    for lang in Lang::ALL {
        let mut desk = Sitting::new((80, 24), lang);
        desk.presses("g p");
        for key in ["down"; 13].into_iter().chain(["up"; 13]) {
            desk.shows();
            desk.presses(key);
            let line = desk.shows();
            assert_eq!(line.writes, 1);
            let screen = desk.screen();
            assert!(
                line.bytes <= MOVE_BYTES_MAX,
                "{key}: {} bytes\n{screen}",
                line.bytes
            );
        }
    }
}

#[test]
fn what_it_looks_like() {
    for (size, lang, name) in [
        ((80, 24), Lang::Vi, "board_80x24_vi"),
        ((80, 24), Lang::En, "board_80x24_en"),
        ((100, 30), Lang::Vi, "board_100x30_vi"),
    ] {
        let mut desk = Sitting::new(size, lang);
        desk.presses("g p j j j j j");
        insta::assert_snapshot!(name, desk.styled());
    }
}
