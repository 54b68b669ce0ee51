//! The typing lesson: people typed from a list, keys and seconds counted by a clock set by hand; nothing
//! of it is recorded or kept.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use qd22::office::{At, Clock, Notes, TypingBest};
use qd22::text::Lang;

use super::shelf::Board;
use super::sitting::Sitting;

/// A clock that stands until it is moved on.
#[derive(Clone, Default)]
struct Hand(Arc<AtomicI64>);

impl Hand {
    fn passes(&self, seconds: i64) {
        self.0.fetch_add(seconds * 1000, Ordering::Relaxed);
    }
}

impl Clock for Hand {
    fn now(&self) -> At {
        At::from_millis(self.0.load(Ordering::Relaxed))
    }
}

/// The first of the list in as few keys as there are down the form.
const FIRST: &str = "\"Thwr Quoocs Cwongf\" enter \"150895\" enter \"1\" enter \"099095100211\" \
     \"Thoon 5\" enter \"1\" enter \"112/GCN\" enter \"140321\" enter \"130321\" enter enter \"1\" \
     enter \"Toor 05\"";
/// The second, what both share carried over.
const SECOND: &str = "\"Vis Thij Mowis\" enter \"020299\" enter \"2\" enter \"099199100347\" \
     enter enter enter \"113/GCN\" enter \"010421\" enter \"310321\"";
/// The third, who lives elsewhere and was released otherwise.
const THIRD: &str = "\"Maaux Vawn Ddoanf\" enter \"211188\" enter \"1\" enter \"099088100592\" \
     backspace \"7\" enter \"2\" enter \"114/GCN\" enter \"2/9/21\" enter \"310821\"";

/// An officer beside a clock, at the lesson.
fn lesson(size: (u16, u16), lang: Lang) -> (Sitting, Hand) {
    let hand = Hand::default();
    hand.passes(1000);
    let mut desk = Sitting::new(size, lang).with_clock(Box::new(hand.clone()));
    desk.presses("g l");
    (desk, hand)
}

#[test]
fn keys_and_seconds_of_each_person_are_told_and_the_next_key_goes_on() {
    let (mut desk, hand) = lesson((80, 24), Lang::Vi);
    desk.sees("Luyện gõ danh sách").sees("Thử Quốc Cường");
    desk.presses("enter").sees(">Họ và tên").sees("Người 1/3");
    // Time runs from the first key on.
    hand.passes(500);
    desk.plays(FIRST);
    hand.passes(41);
    desk.presses("ctrl-e");
    desk.sees("─ Người 1/3")
        .sees("83 phím (gõ gọn: 83), 41 giây")
        .sees("Mọi dòng khớp danh sách.")
        .sees("Người 2/3")
        .sees(">Họ và tên")
        .sees("= Thôn 5");
    desk.plays("\"V\"").sees_no("gõ gọn").plays("backspace");
    desk.plays(SECOND);
    hand.passes(20);
    desk.presses("ctrl-e").sees("63 phím (gõ gọn: 61), 20 giây");
    desk.plays(THIRD);
    hand.passes(30);
    desk.presses("ctrl-e");
    desk.sees("Đã gõ hết danh sách")
        .sees("1  Thử Quốc Cường")
        .sees("3  Mẫu Văn Đoàn")
        .sees("1 phút 31 giây")
        .sees("Đây là lần tốt nhất cho tới nay.")
        .sees("Enter bắt đầu");
}

#[test]
fn a_line_that_differs_is_shown_beside_what_the_list_says() {
    let (mut desk, _) = lesson((80, 24), Lang::Vi);
    desk.presses("enter").plays(FIRST);
    desk.presses("shift-tab shift-tab shift-tab backspace")
        .types("2");
    desk.presses("shift-tab ctrl-u").types("140320");
    desk.presses("ctrl-e");
    desk.sees("Ngày cấp: gõ 140320, danh sách 14/03/2021")
        .sees("Chấp hành xong ngày: gõ 130322, danh sách")
        .sees("Người 2/3");
}

#[test]
fn what_was_left_out_is_named_as_not_typed() {
    let (mut desk, _) = lesson((80, 24), Lang::Vi);
    desk.presses("enter")
        .plays("\"Thwr Quoocs Cwongf\" enter \"150895\" enter \"1\"");
    desk.presses("ctrl-e");
    desk.sees("Số CCCD: chưa gõ, danh sách 099095100211")
        .sees("Giấy chứng nhận: chưa gõ, danh sách");
}

#[test]
fn a_form_that_cannot_be_read_stays_as_at_work() {
    let (mut desk, _) = lesson((80, 24), Lang::Vi);
    desk.presses("enter").plays("\"Thwr\" enter \"31/02/95\"");
    desk.presses("ctrl-e")
        .sees("Người 1/3")
        .sees(">Ngày hoặc năm sinh");
    desk.sees("! không phải ngày có trong lịch");
    desk.presses("up").sees("31/02/95          !");
}

#[test]
fn nothing_is_recorded_or_kept_and_leaving_asks_nothing() {
    let (mut desk, _) = lesson((80, 24), Lang::Vi);
    desk.presses("g h");
    let board = desk.screen();
    desk.presses("g l enter").plays(FIRST).presses("ctrl-e");
    desk.plays(SECOND).presses("ctrl-o").plays("\"Maaux\"");
    // Esc leaves at once, to where the lesson was opened.
    desk.presses("esc");
    assert_eq!(desk.screen(), board);
    assert!(desk.chest().forms.is_empty(), "no draft");
    // What was recorded last is the demonstration's own; no form of a new person repeats the lesson.
    desk.presses("enter + ctrl-p");
    desk.sees("Chưa có hồ sơ trước để lặp lại.");
}

#[test]
fn a_whole_lesson_records_nothing() {
    let (mut desk, _) = lesson((80, 24), Lang::Vi);
    desk.presses("g j");
    let journal = desk.screen();
    desk.presses("g l enter").plays(FIRST).presses("ctrl-e");
    desk.plays(SECOND).presses("ctrl-e").plays(THIRD);
    desk.presses("ctrl-e").sees("Đã gõ hết danh sách");
    desk.presses("esc");
    assert_eq!(desk.screen(), journal);
    assert!(desk.chest().forms.is_empty(), "no draft");
}

#[test]
fn a_pasted_text_counts_as_its_letters_and_not_as_the_best() {
    let shelf = Board::with_notes(Notes::settled());
    let (desk, _) = lesson((80, 24), Lang::Vi);
    let mut desk = desk.with_shelf(Box::new(shelf.clone()));
    desk.presses("enter");
    desk.happens(qd22::tui::Event::Pasted("Thử Quốc Cường".to_owned()));
    let rest = FIRST.split_once("\" ").unwrap().1;
    desk.plays(rest).presses("ctrl-e");
    desk.sees("79 phím (gõ gọn: 83), 0 giây, có chỗ dán");
    desk.plays(SECOND).presses("ctrl-e").plays(THIRD);
    desk.presses("ctrl-e");
    desk.sees("Có chỗ dán nên không tính vào lần tốt nhất.");
    assert_eq!(shelf.notes().typing_best, None);
}

#[test]
fn the_best_is_remembered() {
    let best = TypingBest {
        differing: 0,
        seconds: 200,
        keys: 300,
    };
    let notes = Notes {
        typing_best: Some(best),
        ..Notes::settled()
    };
    let shelf = Board::with_notes(notes);
    let hand = Hand::default();
    let desk = Sitting::new((80, 24), Lang::Vi).with_shelf(Box::new(shelf.clone()));
    let mut desk = desk.with_clock(Box::new(hand.clone()));
    desk.presses("g l");
    desk.sees("Lần tốt nhất: 3 phút 20 giây, 300")
        .presses("enter");
    desk.plays(FIRST).presses("ctrl-e").plays(SECOND);
    hand.passes(120);
    desk.presses("ctrl-e").plays(THIRD).presses("ctrl-e");
    desk.sees("Đây là lần tốt nhất");
    let now = shelf.notes().typing_best.unwrap();
    assert_eq!((now.differing, now.seconds), (0, 120));
    // A slower one changes nothing.
    desk.presses("enter").plays(FIRST);
    hand.passes(500);
    desk.presses("ctrl-e").plays(SECOND).presses("ctrl-e");
    desk.plays(THIRD).presses("ctrl-e");
    desk.sees("Lần tốt nhất: 2 phút 00 giây");
    assert_eq!(shelf.notes().typing_best, Some(now));
}

#[test]
fn help_and_the_list_of_commands_know_it() {
    let mut desk = Sitting::new((80, 24), Lang::Vi);
    desk.presses(":").types("luyen go");
    desk.sees("g l").presses("enter").sees("Danh sách Mẫu 01");
}

#[test]
fn the_lesson_stands_at_both_sizes_in_both_languages() {
    for (lang, language) in [(Lang::Vi, "vi"), (Lang::En, "en")] {
        for size in [(80, 24), (100, 30)] {
            let (mut desk, hand) = lesson(size, lang);
            let sees = |name: &str, desk: &Sitting| {
                let name = format!("lesson_{name}_{language}_{}x{}", size.0, size.1);
                insta::assert_snapshot!(name, desk.screen());
            };
            sees("intro", &desk);
            desk.presses("enter").plays("\"Thwr Quoocs\" enter \"15\"");
            sees("typing", &desk);
            desk.presses("ctrl-u shift-tab ctrl-u").plays(FIRST.trim());
            hand.passes(75);
            desk.presses("shift-tab shift-tab shift-tab backspace")
                .types("2");
            desk.presses("ctrl-e");
            sees("told", &desk);
            desk.plays(SECOND).presses("ctrl-e").plays(THIRD);
            desk.presses("ctrl-e");
            sees("results", &desk);
        }
    }
}
