//! The access log on the desk: newest first, the case behind a note, one case alone.

use qd22::domain::{CaseId, Note};
use qd22::office::{Looked, limits};
use qd22::text::Lang;

use super::sitting::Sitting;

const SMALL: (u16, u16) = (80, 24);

fn log(size: (u16, u16), lang: Lang) -> Sitting {
    let mut desk = Sitting::new(size, lang);
    desk.plays("/ \"mva\" enter g h / \"tns\" enter g h");
    desk
}

#[test]
fn who_opened_which_card_is_listed_newest_first_and_a_look_is_one_line() {
    let mut desk = log(SMALL, Lang::Vi);
    desk.plays("/ \"mva\" enter g h g i");
    insta::assert_snapshot!("accesses_80x24_vi", desk.screen());
    let mut english = log((100, 30), Lang::En);
    english.presses("g i");
    insta::assert_snapshot!("accesses_100x30_en", english.screen());
}

#[test]
fn enter_opens_the_case_and_tab_lists_it_alone() {
    let mut desk = log(SMALL, Lang::Vi);
    desk.presses("g i j enter").sees("MẪU VĂN AN");
    // Back on the same note.
    desk.presses("esc tab").sees("Sổ xem hồ sơ 24-0204");
    let alone = desk.screen();
    let lines = |screen: &str| screen.matches(" lan  ").count();
    assert_eq!(lines(&alone), 1, "{alone}");
    desk.presses("tab");
    assert_eq!(lines(&desk.screen()), 2, "{}", desk.screen());
}

#[test]
fn nobody_has_looked_yet_and_the_keys_say_so() {
    let mut desk = Sitting::new(SMALL, Lang::Vi);
    desk.presses("g i");
    assert!(desk.screen().contains("Chưa ai mở hồ sơ nào."));
    desk.presses("enter");
    insta::assert_snapshot!("accesses_none_80x24_vi", desk.screen());
}

#[test]
fn a_long_log_is_paged_to_its_first_note() {
    let mut desk = Sitting::new(SMALL, Lang::Vi);
    let by = qd22::domain::Account::new("hung").unwrap();
    let reason = Note::new("đối chiếu CCCD").unwrap();
    for number in 1..=300 {
        let case = CaseId::new(2023, number);
        let register = desk.counter.as_mut().unwrap().register_mut();
        register
            .note_access(&by, case, Looked::Revealed, Some(reason.clone()))
            .unwrap();
    }
    const { assert!(limits::ACCESS_LINES_MAX < 300) };
    desk.presses("g i G");
    desk.sees(">     1 ")
        .sees("23-0001")
        .sees("xem đủ số: đối chiếu CCCD");
    desk.presses("k k k pageup pageup g g");
    assert!(desk.screen().contains("23-0300"), "{}", desk.screen());
}
