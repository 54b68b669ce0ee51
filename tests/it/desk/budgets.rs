//! What a key costs: bytes and writes on the line, before SSH, and questions to the office. None of it
//! grows with the number of people.

use qd22::domain::{Birth, Fields, Name, Order, Sex};
use qd22::text::Lang;

use super::sitting::Sitting;

const MOVE_BYTES_MAX: usize = 172;
const PREVIEW_MOVE_BYTES_MAX: usize = 700;
const LETTER_BYTES_MEDIAN: usize = 60;
const LETTER_BYTES_MAX: usize = 400;

fn check(desk: &mut Sitting, key: &str, bytes_max: usize) {
    desk.shows();
    desk.presses(key);
    let line = desk.shows();
    assert!(
        line.bytes <= bytes_max,
        "{key}: {} bytes\n{}",
        line.bytes,
        desk.screen()
    );
    assert_eq!(line.writes, 1, "{key}");
}

#[test]
fn a_move_costs_one_small_write_on_every_list() {
    let mut desk = Sitting::new((80, 24), Lang::Vi);
    check(&mut desk, "down", MOVE_BYTES_MAX);
    check(&mut desk, "up", MOVE_BYTES_MAX);
    desk.presses("/").types("mau");
    check(&mut desk, "down", MOVE_BYTES_MAX);
    desk.presses("esc g j");
    check(&mut desk, "down", MOVE_BYTES_MAX);
    desk.presses("esc").presses("/ t n s enter c");
    check(&mut desk, "down", MOVE_BYTES_MAX);
    desk.presses("g h :");
    check(&mut desk, "down", MOVE_BYTES_MAX);
    desk.presses("esc enter");
    check(&mut desk, "down", PREVIEW_MOVE_BYTES_MAX);
}

#[test]
fn a_letter_in_a_field_costs_little() {
    let mut desk = Sitting::new((80, 24), Lang::Vi);
    desk.presses("/ t n s enter")
        .presses("c x x x x x x esc D y A");
    let mut costs: Vec<usize> = "12/QĐ-NHCS 2024"
        .chars()
        .map(|letter| {
            desk.shows();
            desk.types(&letter.to_string());
            desk.shows().bytes
        })
        .collect();
    costs.sort_unstable();
    assert!(costs[costs.len() / 2] <= LETTER_BYTES_MEDIAN, "{costs:?}");
    assert!(costs[costs.len() - 1] <= 400, "{costs:?}");
}

/// A person typed from paper by Telex, with a number that does not fit, a date that is none, dates out of
/// order, one typed over, a village begun and one taken from the list: each key by itself.
const TYPED: &str = "\"Maaux Vawn Thuwr\" enter \"31021985\" up ctrl-u \"15081985\" \"n\" enter \
    \"008185001234\" \"Thoon\" backspace backspace \"n\" ctrl-f down enter enter \"1\" enter \"112/GCN\" \
    enter \"14032021\" \"13042021\" up ctrl-u \"13032021\" \"1\" enter \"Toor 0\" enter enter \
    \"0912\" backspace left right home end ctrl-k \"345678\" ctrl-z";

#[test]
fn a_key_in_the_entry_form_costs_little_whatever_is_said_beside_the_lines() {
    for size in [(80, 24), (100, 30)] {
        let mut desk = Sitting::new(size, Lang::Vi);
        desk.presses("enter +");
        desk.shows();
        let mut costs = Vec::new();
        let mut typed = |desk: &mut Sitting, key: &str| {
            let line = desk.shows();
            assert!(line.writes <= 1, "{key}: {} writes", line.writes);
            costs.push((line.bytes, key.to_owned()));
        };
        for (at, part) in TYPED.split('"').enumerate() {
            if at % 2 == 1 {
                for letter in part.chars() {
                    desk.types(&letter.to_string());
                    typed(&mut desk, &letter.to_string());
                }
            } else {
                for key in part.split_whitespace() {
                    desk.presses(key);
                    typed(&mut desk, key);
                }
            }
        }
        desk.sees("Mẫu Văn Thử").sees("? số của nữ");
        costs.sort();
        assert!(100 < costs.len());
        let median = &costs[costs.len() / 2];
        assert!(median.0 <= LETTER_BYTES_MEDIAN, "{size:?}: {median:?}");
        let most = &costs[costs.len() - 1];
        assert!(most.0 <= LETTER_BYTES_MAX, "{size:?}: {most:?}, {costs:?}");
    }
}

#[test]
fn a_list_with_filter_and_marks_costs_no_more() {
    let mut desk = Sitting::new((80, 24), Lang::Vi);
    desk.presses("enter f").types("còn:>0").presses("enter");
    for key in [
        "space", "down", "space", "v", "down", "up", "v", "*", "down",
    ] {
        check(&mut desk, key, PREVIEW_MOVE_BYTES_MAX);
    }
}

#[test]
fn a_letter_of_a_filter_costs_little() {
    let mut desk = Sitting::new((80, 24), Lang::Vi);
    desk.presses("enter f");
    let mut costs: Vec<usize> = "thiếu:01_td còn:<90 bên:công-an mẫu văn"
        .chars()
        .map(|letter| {
            desk.shows();
            desk.types(&letter.to_string());
            desk.shows().bytes
        })
        .collect();
    costs.sort_unstable();
    assert!(costs[costs.len() / 2] <= LETTER_BYTES_MEDIAN, "{costs:?}");
    assert!(costs[costs.len() - 1] <= 400, "{costs:?}");
}

#[test]
fn a_first_frame_and_a_redraw_stay_under_six_kilobytes() {
    let mut desk = Sitting::new((100, 30), Lang::Vi);
    desk.presses("enter");
    assert!(desk.shows().bytes <= 6_000);
}

#[test]
fn nothing_is_written_when_nothing_changed() {
    let mut desk = Sitting::new((80, 24), Lang::Vi);
    desk.shows();
    assert_eq!(desk.shows().bytes, 0);
}

/// People more in one commune, and how many of them are recorded in one turn.
const CROWD: u32 = 3_000;
const TURN: u32 = 250;
/// The commune first on the board.
const DUC_NINH: u32 = 2_422;

fn person(number: u32) -> Order {
    let given = ["An", "Bình", "Cường", "Dũng", "Hạnh"][number as usize % 5];
    Order::RegisterApplicant {
        commune: DUC_NINH,
        name: Name::new(&format!("Thử Văn {given}")).unwrap(),
        birth: Birth::Year(1980),
        sex: Sex::Male,
        fields: Box::new(Fields::default()),
        enclosed: Box::default(),
    }
}

/// A move asks the office nothing and is one small write, whether the commune has twenty people or
/// three thousand: what a move costs in time is the drawing of one screen.
#[test]
fn a_move_costs_no_more_among_thousands() {
    let mut desk = Sitting::new((80, 24), Lang::Vi);
    for turn in 0..CROWD / TURN {
        let people = turn * TURN..(turn + 1) * TURN;
        desk.meanwhile_all(people.map(person).collect());
    }
    let mut desk = desk.comes_back();
    desk.sees("Rà soát 3223");
    for (way, bytes_max) in [
        ("end", MOVE_BYTES_MAX),
        ("enter pagedown", PREVIEW_MOVE_BYTES_MAX),
        ("esc g j pagedown", MOVE_BYTES_MAX),
    ] {
        desk.presses(way);
        let asked = desk.asked();
        for key in ["up", "up", "up", "down", "down"] {
            check(&mut desk, key, bytes_max);
        }
        assert_eq!(desk.asked(), asked, "{way}");
    }
    // What a screen is asked for is a page, however many there are behind it.
    desk.presses("esc home");
    let asked = desk.asked();
    desk.presses("enter end");
    assert!(
        desk.asked() - asked <= 4,
        "{} questions",
        desk.asked() - asked
    );
}
