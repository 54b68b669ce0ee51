//! Vietnamese in the fields of a form: by plain keys, and by an input method on the officer's computer,
//! whose Backspaces and letters come as keys too.

use qd22::keys::Chord;
use qd22::lang::{Method, Word};
use qd22::text::Lang;
use qd22::tui::Event;

use super::list::list;
use super::shelf::Board;
use super::sitting::Sitting;

/// The name field of a new person's file.
fn form() -> Sitting {
    let mut desk = list();
    desk.presses("+").sees(">Họ và tên");
    desk
}

#[test]
fn plain_keys_make_vietnamese_by_telex_or_by_vni() {
    let mut desk = form();
    desk.sees("[VI:Telex]").types("Thwr Quoocs Cuwowngf");
    desk.sees("Thử Quốc Cường");
    desk.presses("ctrl-u ctrl-k").sees("[VI:VNI]");
    desk.types("Vi1 Thi5 Ha8ng2").sees("Ví Thị Hằng");
    desk.presses("ctrl-u f8")
        .sees("[VI:tắt]")
        .sees("Không bỏ dấu");
    desk.types("Thwr").sees("Thwr");
    desk.presses("f8").sees("[VI:Telex]");
}

#[test]
fn the_officers_way_to_type_is_kept() {
    let shelf = Board::default();
    let mut desk = Sitting::new((80, 24), Lang::Vi).with_shelf(Box::new(shelf.clone()));
    desk.presses("enter + ctrl-k").sees("[VI:VNI]");
    assert_eq!(shelf.notes().typing, Some(Method::Vni));
    let mut desk = Sitting::new((80, 24), Lang::Vi).with_shelf(Box::new(shelf));
    desk.presses("enter +").sees("[VI:VNI]");
}

#[test]
fn figures_and_codes_are_typed_as_they_are() {
    let mut desk = form();
    // Down to the number of the certificate.
    desk.presses("tab tab tab").sees_no("[VI:");
    desk.presses("tab").types("Thoon 5").sees("Thôn 5");
    desk.presses("tab tab").types("112/GCNas").sees("112/GCNas");
    desk.sees_no("[VI:");
}

#[test]
fn a_word_gives_its_plain_keys_back() {
    let mut desk = form();
    desk.types("data")
        .sees("dât")
        .presses("ctrl-r")
        .sees("data");
    desk.types("s ").sees("datas");
}

/// What an input method sends for a word: Backspaces over what changed, and the new letters.
fn sent_by_computer(method: Method, text: &str) -> Vec<String> {
    let mut keys = Vec::new();
    let mut word = Word::default();
    for key in text.chars() {
        let before = word.shown().to_owned();
        if !word.take(method, key) {
            word = Word::default();
            keys.push(if key == ' ' {
                "space".to_owned()
            } else {
                key.to_string()
            });
            continue;
        }
        let same = before.chars().zip(word.shown().chars());
        let same = same.take_while(|(old, new)| old == new).count();
        keys.extend((same..before.chars().count()).map(|_| "backspace".to_owned()));
        keys.extend(word.shown().chars().skip(same).map(String::from));
    }
    keys
}

/// A key as the terminal tells it: letters that no key is named after are letters all the same.
fn chord(key: &str) -> Chord {
    Chord::parse(key).unwrap_or_else(|| {
        let letter = key.chars().next().unwrap();
        let code = crossterm::event::KeyCode::Char(letter);
        Chord::pressed(&crossterm::event::KeyEvent::from(code)).unwrap()
    })
}

#[test]
fn an_input_method_on_the_computer_and_ours_give_the_same_text() {
    for (method, typed) in [
        (Method::Telex, "Thwr Nguyeenx Ddawks Lawks Uyeenr"),
        (Method::Vni, "Thu73 Nguye64n D9a81k La81k Uye6n3"),
        (Method::Telex, "THWR NGUYEENX DDAWKS LAWKS UYEENR"),
    ] {
        let keys: Vec<Chord> = sent_by_computer(method, typed)
            .iter()
            .map(|key| chord(key))
            .collect();
        let wanted = if typed.contains("THWR") {
            "THỬ NGUYỄN ĐẮK LẮK UYỂN"
        } else {
            "Thử Nguyễn Đắk Lắk Uyển"
        };
        // From there so many times the key that changes it: Telex, VNI, none.
        for changes in 1..=3 {
            let mut desk = form();
            for split in 0..=keys.len() {
                desk.types("ư").sees("[VI:máy]").presses("ctrl-u");
                for _ in 0..changes {
                    desk.presses("f8");
                }
                desk.sees_no("[VI:máy]");
                for part in [&keys[..split], &keys[split..]] {
                    desk.happens(Event::Keys(part.to_vec()));
                }
                desk.sees(wanted).sees("[VI:máy]");
            }
        }
    }
}

#[test]
fn a_computer_that_composes_is_left_alone_until_told_otherwise() {
    let mut desk = form();
    desk.types("Thử").sees("[VI:máy]").types(" Baanf");
    desk.sees("Thử Baanf");
    desk.presses("f8").sees("[VI:Telex]").types(" Baanf");
    desk.sees("Thử Baanf Bần");
}
