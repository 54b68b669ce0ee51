//! What input methods on an officer's computer send, byte by byte, as a terminal brings it: Backspaces over
//! what a key changed and the letters anew, or whole words. Written out as they are sent, through the reader
//! that reads the terminal; not made by our own engine.

use super::*;
use crate::tui::arrivals::Arrivals;
use crate::tui::input::told;

/// Which program and setting, what it sends for the words, and the words.
const STREAMS: [(&str, &str, &str); 16] = [
    // UniKey on Windows, PuTTY, "Unicode dựng sẵn": Backspaces back to the letter that changes, and from
    // there all anew. Keys: Thuwr Nguyeenx.
    (
        "UniKey, Telex",
        "Thu\x7fư\x7fử Nguye\x7fên\x7f\x7fễn",
        "Thử Nguyễn",
    ),
    // Nguyexen: the tone before the letter is whole.
    ("UniKey, tone first", "Nguye\x7fẽ\x7fễn", "Nguyễn"),
    // Hoafng: the tone moves as the syllable grows.
    (
        "UniKey, tone that moves",
        "Hoa\x7f\x7fòa\x7f\x7foàng",
        "Hoàng",
    ),
    // Thuwowngf.
    (
        "UniKey, horn twice",
        "Thu\x7fưo\x7fơng\x7f\x7f\x7fờng",
        "Thường",
    ),
    // DDAWKS LAWKS.
    (
        "UniKey, capitals",
        "D\x7fĐA\x7fĂK\x7f\x7fẮK LA\x7fĂK\x7f\x7fẮK",
        "ĐẮK LẮK",
    ),
    // classs: a tone typed twice comes off.
    ("UniKey, English", "cla\x7fá\x7fass", "class"),
    // usserr name, so that English stands: u s s e r r.
    ("UniKey, user", "u\x7fú\x7fuse\x7fe\x7fer name", "user name"),
    // H'Leoo: H'Leô.
    ("UniKey, apostrophe", "H'Leo\x7fô", "H'Leô"),
    // VNI, Thu73 Nguye64n: what arrives is the same as of Telex but for the moment of the tone.
    (
        "UniKey, VNI",
        "Thu\x7fư\x7fử Nguye\x7fê\x7fễn",
        "Thử Nguyễn",
    ),
    // z takes the tone off: Thuwrz.
    ("UniKey, z", "Thu\x7fư\x7fử\x7fư", "Thư"),
    // "Unicode tổ hợp": the tone is a letter of its own behind its vowel.
    (
        "UniKey, composite",
        "Thu\x7fư\x7fư\u{309} Nguye\x7fên\x7f\x7fê\u{303}n",
        "Thử Nguyễn",
    ),
    // ibus-unikey, fcitx5-unikey: a word is under the line until it is whole, and comes at once.
    ("ibus, whole words", "Thử Quốc Cường", "Thử Quốc Cường"),
    // ibus-bamboo without underlining: Backspaces are keys, the rest of the word is one text.
    (
        "ibus-bamboo",
        "Thu\x7fư\x7fử Quo\x7fôc\x7f\x7fốc",
        "Thử Quốc",
    ),
    // A terminal set to the other Backspace, Control-H.
    ("UniKey, Control-H", "Thu\x08ư\x08ử", "Thử"),
    // A composed letter first of all, as whoever types Ư begins.
    ("UniKey, first letter", "U\x7fƯng D\x7fĐạt", "Ưng Đạt"),
    // An officer who takes back what the computer made.
    (
        "UniKey, taken back",
        "Thu\x7fư\x7fử\x7f\x7f\x7fVi\x7fí",
        "Ví",
    ),
];

/// The bytes through the reader, cut where the line cuts them.
fn read(desk: &mut Desk, parts: &[&[u8]]) {
    let mut arrivals = Arrivals::default();
    for part in parts {
        for event in told(arrivals.take(part)) {
            desk.update(event);
        }
    }
}

fn check(name: &str, typing: Option<Method>, parts: &[&[u8]], expected: &str) {
    let mut desk = desk(typing);
    read(&mut desk, parts);
    let texts = form_of(&desk).texts();
    assert_eq!(texts[0], expected, "{name}, {typing:?}, {parts:?}");
    assert!(texts[1..].iter().all(String::is_empty), "{name}: {texts:?}");
    assert!(desk.is_composed_elsewhere, "{name}, {typing:?}");
}

/// However many bytes come at once, and whether ours is on or off: the same text as typed slowly.
#[test]
fn an_input_methods_bytes_split_at_every_byte_are_its_words() {
    for (name, bytes, expected) in STREAMS {
        let bytes = bytes.as_bytes();
        for typing in [Some(Method::Telex), Some(Method::Vni), None] {
            let slow: Vec<&[u8]> = bytes.chunks(1).collect();
            check(name, typing, &slow, expected);
            for cut in 0..=bytes.len() {
                let (head, tail) = bytes.split_at(cut);
                check(name, typing, &[head, tail], expected);
            }
        }
    }
}

/// The way out of the line and what follows it may come with the last letters.
#[test]
fn what_is_typed_behind_an_input_methods_word_lands_in_the_next_line() {
    let bytes = "Thu\x7fư\x7fử An\t15081995n\t008095001234".as_bytes();
    for typing in [Some(Method::Telex), None] {
        for cut in 0..=bytes.len() {
            let mut desk = desk(typing);
            let (head, tail) = bytes.split_at(cut);
            read(&mut desk, &[head, tail]);
            let texts = form_of(&desk).texts();
            assert_eq!(texts[..4], ["Thử An", "15081995", "", "008095001234"]);
            assert_eq!(form_of(&desk).at(), 4);
        }
    }
}
