//! Keys and pastes, whole and in pieces.

use proptest::prelude::*;

use super::*;

fn chord(name: &str) -> Chord {
    Chord::parse(name).unwrap_or_else(|| {
        let letter = name.chars().next().expect("a letter");
        Chord::pressed(&KeyEvent::from(KeyCode::Char(letter))).expect("a press")
    })
}

fn keys(names: &str) -> Vec<Arrival> {
    let names = names.split(' ').filter(|name| !name.is_empty());
    names.map(|name| Arrival::Key(chord(name))).collect()
}

fn pasted(text: &str) -> Vec<Arrival> {
    vec![Arrival::Pasted(text.to_owned())]
}

fn check(bytes: &str, expected: &str) {
    let mut arrivals = Arrivals::default();
    let arrived = arrivals.take(bytes.as_bytes());
    assert_eq!(arrived, keys(expected), "{bytes:?}");
    assert_eq!(arrivals.patience(), None, "{bytes:?}");
}

/// Every key that is more than a letter, as terminals write it.
const SEQUENCES: &[(&str, &str)] = &[
    ("\x1b[A", "up"),
    ("\x1bOB", "down"),
    ("\x1b[C", "right"),
    ("\x1bOD", "left"),
    ("\x1b[H", "home"),
    ("\x1bOF", "end"),
    ("\x1b[1~", "home"),
    ("\x1b[4~", "end"),
    ("\x1b[7~", "home"),
    ("\x1b[8~", "end"),
    ("\x1b[2~", "insert"),
    ("\x1b[3~", "delete"),
    ("\x1b[5~", "pageup"),
    ("\x1b[6~", "pagedown"),
    ("\x1b[Z", "backtab"),
    ("\x1b[1;5D", "ctrl-left"),
    ("\x1b[1;2D", "shift-left"),
    ("\x1b[3;5~", "ctrl-delete"),
    ("\x1bOP", "f1"),
    ("\x1bOS", "f4"),
    ("\x1b[11~", "f1"),
    ("\x1b[[A", "f1"),
    ("\x1b[[E", "f5"),
    ("\x1b[15~", "f5"),
    ("\x1b[17~", "f6"),
    ("\x1b[21~", "f10"),
    ("\x1b[23~", "f11"),
    ("\x1b[24~", "f12"),
];

#[test]
fn letters_and_control_bytes_are_the_keys_they_are() {
    check("aD?ễđ", "a D ? ễ đ");
    check(" \r\t\u{7f}\u{8}", "space enter tab backspace backspace");
    check("\u{3}\u{c}\u{0}\u{1d}", "ctrl-c ctrl-l ctrl-space ctrl-5");
}

#[test]
fn every_key_that_terminals_write_as_a_sequence_is_read() {
    for (bytes, key) in SEQUENCES {
        check(bytes, key);
        check(&format!("{bytes}x"), &format!("{key} x"));
    }
}

#[test]
fn what_is_no_key_is_nothing() {
    // A focus, a place of the cursor, the mouse in three forms, a sequence nobody knows.
    for bytes in [
        "\x1b[I",
        "\x1b[12;40R",
        "\x1b[<0;33;7M",
        "\x1b[<0;33;7m",
        "\x1b[M !!",
        "\x1b[32;33;7M",
        "\x1b[99~",
        "\x1b[201~",
    ] {
        check(&format!("{bytes}j"), "j");
    }
    let noise = format!("\x1b[{}j", "1;".repeat(15) + "11");
    check(&noise, "j");
}

#[test]
fn a_lone_esc_counts_once_nothing_follows_it() {
    let mut arrivals = Arrivals::default();
    assert_eq!(arrivals.take(b"j\x1b"), keys("j"));
    let waits = arrivals.patience().expect("something is waited for");
    assert!(waits <= Duration::from_millis(100), "{waits:?}");
    assert_eq!(arrivals.give_up(), keys("esc"));
    assert_eq!(arrivals.give_up(), keys(""));
    assert_eq!(arrivals.patience(), None);
    assert_eq!(arrivals.take(b"[A"), keys("[ A"));
}

#[test]
fn an_esc_and_the_next_key_that_arrive_together_are_two_keys() {
    check("\x1bj", "esc j");
    check("\x1b\x1bj", "esc esc j");
    check("\x1b\x1b[A", "esc up");
    check("\x1b\rễ", "esc enter ễ");
    check("\x1bễ", "esc ễ");
    check("\x1b[\u{3}", "esc ctrl-c");
    check("\x1bO\u{3}", "esc ctrl-c");
}

/// What was pressed behind an Esc and looks like the tail of a torn key is dropped with its letter.
#[test]
fn the_tail_of_a_key_is_never_its_letters() {
    check("\x1bOMj", "esc j");
    for (bytes, key) in SEQUENCES {
        for cut in 1..bytes.len() {
            let mut arrivals = Arrivals::default();
            let (head, tail) = bytes.as_bytes().split_at(cut);
            assert_eq!(arrivals.take(head), keys(""), "{bytes:?}");
            assert_eq!(arrivals.give_up(), keys("esc"), "{bytes:?}");
            // The rest comes too late: the key is lost, and nothing else happens.
            let late = [tail, b"j"].concat();
            assert_eq!(arrivals.take(&late), keys("j"), "{bytes:?} cut at {cut}");
            assert_eq!(arrivals.take(bytes.as_bytes()), keys(key), "{bytes:?}");
        }
    }
}

#[test]
fn a_paste_is_text_wherever_its_mark_was_cut() {
    let (begin, end) = ("\x1b[200~", "\x1b[201~");
    let whole = format!("{begin}Mẫu\rVăn\x1b[A An\x1b{end}");
    let text = pasted("Mẫu\rVăn\x1b[A An\x1b");
    for cut in 1..begin.len() {
        let (head, tail) = whole.as_bytes().split_at(cut);
        let mut arrivals = Arrivals::default();
        let early = [arrivals.take(head), arrivals.take(tail)].concat();
        assert_eq!(early, text, "cut at {cut}");
        // Later than an Esc waits: it is still a paste.
        let late = [arrivals.take(head), arrivals.give_up(), arrivals.take(tail)].concat();
        assert_eq!(late, [keys("esc"), text.clone()].concat(), "cut at {cut}");
        assert_eq!(arrivals.take(b"j"), keys("j"));
    }
}

#[test]
fn a_paste_whose_end_is_lost_ends_with_silence_and_none_grows_for_ever() {
    let mut arrivals = Arrivals::default();
    assert_eq!(arrivals.take(b"\x1b[200~abc"), keys(""));
    assert!(arrivals.patience().is_some());
    assert_eq!(arrivals.give_up(), pasted("abc"));
    assert_eq!(arrivals.take(b"j"), keys("j"));
    let long = format!("\x1b[200~{}\x1b[201~j", "a".repeat(2 * PASTE_BYTES_MAX));
    let kept = pasted(&"a".repeat(PASTE_BYTES_MAX));
    assert_eq!(arrivals.take(long.as_bytes()), [kept, keys("j")].concat());
}

#[test]
fn a_byte_that_is_no_letter_takes_no_key_with_it() {
    let mut arrivals = Arrivals::default();
    let bytes = [b"\xff\xc3".as_slice(), b"j", "\u{1ec5}".as_bytes(), b"k"].concat();
    assert_eq!(arrivals.take(&bytes), keys("j ễ k"));
    assert_eq!(arrivals.take(b"\xe1\xbb\x1b[A"), keys("up"));
}

fn piece() -> impl Strategy<Value = String> {
    let sequence = proptest::sample::select(SEQUENCES).prop_map(|(bytes, _)| bytes.to_owned());
    let paste = "[a-zễđ \r]{0,12}".prop_map(|text| format!("\x1b[200~{text}\x1b[201~"));
    prop_oneof![sequence, paste, "[ -~ễđựăâ\r\t\u{3}\u{7f}]"]
}

proptest! {
    #[test]
    fn wherever_a_line_cuts_the_same_arrives(
        pieces in proptest::collection::vec(piece(), 1..40),
        cuts in proptest::collection::vec(any::<prop::sample::Index>(), 0..12),
    ) {
        let bytes = pieces.concat().into_bytes();
        let whole = Arrivals::default().take(&bytes);
        let mut places: Vec<usize> = cuts.iter().map(|cut| cut.index(bytes.len())).collect();
        places.extend([0, bytes.len()]);
        places.sort_unstable();
        let mut arrivals = Arrivals::default();
        let in_pieces: Vec<Arrival> = places
            .windows(2)
            .flat_map(|ends| arrivals.take(&bytes[ends[0]..ends[1]]))
            .collect();
        prop_assert_eq!(in_pieces, whole);
    }

    #[test]
    fn no_bytes_make_it_stumble(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let mut arrivals = Arrivals::default();
        arrivals.take(&bytes);
        // Each silence leads on, and the last of them to rest.
        for _ in 0..3 {
            arrivals.give_up();
        }
        arrivals.take(b"\x1b\x1b");
        arrivals.give_up();
        arrivals.give_up();
        prop_assert_eq!(arrivals.patience(), None);
        prop_assert_eq!(arrivals.take(b"j"), keys("j"));
    }
}
