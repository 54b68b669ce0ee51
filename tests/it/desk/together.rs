//! Several officers at once: what others record comes in without moving what the officer stands on, and
//! not under the officer's hands; who else is here; the cover; an office that goes and comes back.

use qd22::domain::{Birth, CaseId, Dong, Fields, Name, Order, Sex};
use qd22::text::Lang;
use qd22::tui::Event;

use super::sitting::Sitting;

/// Mẫu Văn An.
const AN: CaseId = CaseId::new(2024, 204);
const CARD: &str = "/ \"mva\" enter";
const DUC_NINH: u32 = 2422;

fn desk() -> Sitting {
    Sitting::new((80, 24), Lang::Vi)
}

fn wants(million: i64) -> Order {
    Order::RecordNeed {
        case: AN,
        wants: true,
        purpose: None,
        amount: Some(Dong::of(million * 1_000_000)),
        months: None,
        asked_on: None,
        asked_by: None,
    }
}

#[test]
fn what_another_did_to_the_case_on_screen_is_shown_and_said_until_the_next_key() {
    let mut desk = desk();
    desk.plays(CARD).sees("Đề nghị 100 trđ");
    desk.records("hung", wants(60));
    desk.hears().sees("Đề nghị 60 trđ");
    desk.sees("08:42 hung vừa ghi: Đã ghi nhu cầu vay: sản xuất, kinh doanh, 60.000.000 đ.");
    desk.presses("c").sees_no("hung vừa ghi");
    // The board of communes shows the verb alone.
    desk.presses("g h");
    desk.records("hung", wants(70));
    desk.hears()
        .sees("08:42 hung vừa ghi: Đã ghi nhu cầu vay (24-0204).");
}

#[test]
fn what_was_said_of_ones_own_act_stands_and_other_cases_are_not_spoken_of() {
    let mut desk = desk();
    desk.plays("/ \"tns\" enter c x").sees("Đã lưu, số 658.");
    desk.records("hung", wants(60));
    desk.hears().sees("Đã lưu, số 658.").presses("esc");
    desk.records("hung", wants(70));
    desk.hears().sees_no("hung vừa ghi");
}

#[test]
fn the_screen_is_asked_again_at_most_twice_a_second() {
    let mut desk = desk();
    desk.plays(CARD);
    desk.records("hung", wants(60));
    desk.hears().sees("Đề nghị 60 trđ");
    let asked = desk.asked();
    for million in 61..=80 {
        desk.records("hung", wants(million));
        desk.waits(10).is_told().sees("Đề nghị 60 trđ");
    }
    assert_eq!(desk.asked(), asked);
    assert_eq!(desk.wakes_in(), Some(300));
    desk.waits(299).sees("Đề nghị 60 trđ");
    desk.waits(1).sees("Đề nghị 80 trđ").sees_no("19 việc");
    // How many more there were stands there where it has room.
    desk.resizes(100, 30).sees("Và 19 việc khác.");
    // Then nothing is to be woken for but the cover.
    assert_eq!(desk.wakes_in(), Some(180_000 - 1_500));
}

#[test]
fn nothing_moves_while_something_is_typed_and_the_title_says_that_something_is_new() {
    let mut desk = desk();
    desk.plays(CARD).presses("N").types("1");
    let asked = desk.asked();
    desk.records("hung", wants(61));
    desk.hears();
    desk.records("hung", wants(62));
    desk.hears().sees("mới: 2").sees(">Người hỏi");
    assert_eq!(desk.asked(), asked);
    assert_eq!(desk.wakes_in(), Some(178_000));
    desk.presses("esc").sees_no("mới:").sees("Đề nghị 62 trđ");
    // A find box is typed in, too.
    desk.presses("/").types("mau");
    desk.records("hung", wants(63));
    desk.hears()
        .sees("mới: 1")
        .presses("esc")
        .sees_no("mới:")
        .sees("Đề nghị 63 trđ");
}

fn newcomer(name: &str, birth: u16) -> Order {
    Order::RegisterApplicant {
        commune: DUC_NINH,
        name: Name::new(name).unwrap(),
        birth: Birth::Year(birth),
        sex: Sex::Male,
        fields: Box::new(Fields::default()),
        enclosed: Box::default(),
    }
}

/// The row under the cursor, and how many rows of the screen are above it.
fn lit(desk: &Sitting) -> (usize, String) {
    let screen = desk.screen();
    let mut rows = screen.lines().enumerate();
    let (row, text) = rows
        .find(|(_, row)| row.starts_with('>'))
        .unwrap_or_else(|| panic!("{screen}"));
    (row, text.chars().skip(7).collect())
}

#[test]
fn cursor_filter_and_marks_of_a_list_stay_where_they_are() {
    let mut desk = desk();
    desk.presses("enter")
        .plays("f \"nam\" esc")
        .presses("j j j j space j j");
    let before = lit(&desk);
    for (at, name) in ["Mẫu A Anh", "Thử Z Yên", "Ví B Bình"].iter().enumerate() {
        desk.records("hung", newcomer(name, 1980 + u16::try_from(at).unwrap()));
        desk.hears();
        assert_eq!(lit(&desk).1, before.1, "{}", desk.screen());
    }
    desk.sees("*");
}

#[test]
fn the_board_of_communes_the_journal_and_the_payouts_keep_their_row() {
    let mut desk = desk();
    desk.presses("j j tab j");
    let task = |desk: &Sitting| {
        let screen = desk.screen();
        let row = screen.lines().find(|row| row.starts_with(">Việc"));
        let row = row.unwrap_or_else(|| panic!("{screen}")).to_owned();
        row.split_once(": ").unwrap().1.to_owned()
    };
    let before = task(&desk);
    desk.records("hung", wants(60));
    desk.hears().presses("ctrl-l");
    assert_eq!(task(&desk), before);
    for place in ["g j", "g p"] {
        desk.presses(place)
            .presses("j j j j j j j j j j j j j j j j j j j j j j j j j j j j j");
        let before = lit(&desk);
        desk.records("hung", wants(61));
        desk.hears();
        assert_eq!(lit(&desk), before, "{place}\n{}", desk.screen());
    }
}

#[test]
fn who_else_is_here_stands_in_the_title_and_who_has_the_case_open_on_the_card() {
    let mut desk = desk();
    desk.beside(&["hung", "minh"], &["hung"]);
    desk.sees("lan  2 khác").sees_no("đang mở");
    desk.plays(CARD).sees("hung đang mở hồ sơ này");
    insta::assert_snapshot!("beside_80x24", desk.screen());
    desk.beside(&["hung", "minh"], &["hung", "minh"])
        .sees("hung, minh đang mở hồ sơ này");
    desk.presses("esc esc").sees_no("đang mở");
    desk.beside(&[], &[]).sees_no("khác");
    desk.plays(CARD).sees_no("đang mở");
}

#[test]
fn the_office_is_told_which_case_is_open_and_only_when_that_changes() {
    let mut desk = desk();
    desk.plays(CARD).sees_no("đang mở");
    // What lies under the help or the find box is still open.
    desk.beside(&["hung"], &["hung"]);
    for over in ["? esc", "/ esc", "g j q"] {
        desk.plays(over).sees("hung đang mở hồ sơ này");
    }
    desk.beside(&["hung"], &[]).sees_no("đang mở");
}

#[test]
fn an_idle_desk_covers_itself_and_the_next_key_does_nothing_but_uncover() {
    let mut desk = desk();
    desk.plays(CARD);
    let before = desk.screen();
    desk.waits(179_999).sees("MẪU VĂN AN");
    desk.waits(1);
    assert_eq!(desk.screen().trim_end(), "qd22");
    assert_eq!(desk.wakes_in(), None);
    desk.presses("q");
    assert_eq!(desk.screen(), before);
    // A key counts from anew.
    desk.waits(100_000)
        .presses("c")
        .waits(100_000)
        .sees("HỒ SƠ");
    desk.waits(80_000).sees_no("HỒ SƠ");
}

#[test]
fn one_key_covers_everywhere_and_what_is_typed_is_kept_first() {
    let mut desk = desk();
    for place in ["g h", CARD, "c", "/ \"ma\"", "?", ":", "g j", "g p", "g n"] {
        desk.plays(place).presses("ctrl-t");
        assert_eq!(desk.screen().trim_end(), "qd22", "{place}");
        desk.presses("x")
            .sees("NGƯỜI KHÔNG CÓ THẬT")
            .presses("esc esc");
    }
    desk.plays(CARD)
        .presses("N tab tab tab ctrl-u")
        .types("70tr");
    let writes = desk.chest().writes;
    desk.presses("ctrl-t");
    assert!(desk.chest().forms[0].text.contains("70tr") && writes <= desk.chest().writes);
    assert_eq!(desk.screen().trim_end(), "qd22");
    // A burst that came in one read was pressed blind.
    desk.presses_at_once("9 9").sees("70tr").sees_no("70tr9");
    desk.presses("ctrl-o").waits(180_000);
    assert_eq!(desk.screen().trim_end(), "qd22");
    desk.presses("x").sees("Đã lưu");
}

#[test]
fn a_covered_desk_writes_nothing_whatever_happens() {
    let mut desk = desk();
    desk.plays(CARD).presses("ctrl-t");
    desk.shows();
    desk.shows();
    desk.records("hung", wants(60));
    desk.hears();
    desk.beside(&["hung"], &["hung"]).waits(600_000);
    desk.happens(Event::OfficeAway).happens(Event::OfficeBack);
    let mut line = desk.shows();
    assert_eq!(line.bytes, desk.shows().bytes);
    line = desk.shows();
    assert_eq!((line.bytes, line.writes), (0, 0));
    desk.presses("x")
        .sees("Đề nghị 60 trđ")
        .sees("hung đang mở");
}

#[test]
fn an_office_that_is_away_leaves_everything_shown_and_typed_and_is_said_when_it_is_back() {
    let mut desk = desk();
    desk.plays(CARD).happens(Event::OfficeAway);
    desk.sees("Mất nối văn phòng lúc 08:42, đang nối lại… Những gì đã gõ vẫn còn.")
        .sees("MẤT NỐI")
        .sees("MẪU VĂN AN");
    insta::assert_snapshot!("away_80x24", desk.screen());
    let asked = desk.asked();
    // What is here can be looked at and left, and a form filled in.
    desk.presses("c")
        .sees("> 4 [!]")
        .presses("esc N tab tab tab ctrl-u")
        .types("60tr");
    desk.sees("60tr").presses("esc");
    assert_eq!(desk.asked(), asked);
    desk.sees("bản nháp")
        .presses("esc")
        .sees("Mất nối văn phòng")
        .presses("esc");
    // A key that needs an answer waits for the office.
    desk.plays(CARD).sees("Tìm người");
    assert_eq!(desk.asked(), asked);
    desk.happens(Event::OfficeBack)
        .sees("MẪU VĂN AN")
        .sees("Đã nối lại văn phòng, không mất gì.")
        .sees_no("MẤT NỐI");
}

#[test]
fn nobody_waits_longer_whatever_the_clock_does() {
    let mut desk = desk();
    desk.plays(CARD);
    desk.records("hung", wants(60));
    desk.hears();
    // Set back by an hour: nobody waits an hour for what is new, nor for the cover.
    desk.waits(-3_600_000);
    desk.records("hung", wants(61));
    desk.is_told().sees("Đề nghị 61 trđ");
    desk.waits(180_000)
        .sees("MẪU VĂN AN")
        .waits(180_000)
        .sees_no("MẪU VĂN AN");
}
