//! The built program on a line as SSH gives it: torn keys, windows that change, a terminal that goes
//! and comes, bursts, and silence. On a real pseudo-terminal.

use std::time::Duration;

use rustix::process::Signal;

use super::program::Program;
use super::terminal::{Terminal, check_restored};

/// After so long without a byte a screen is settled.
const SETTLED: Duration = Duration::from_millis(400);
/// Longer than a line tears a key apart.
const LATER: Duration = Duration::from_millis(200);
/// What a burst of two hundred moves may send.
const BURST_BYTES_MAX: usize = 16_000;
/// Every screen sent whole begins with this: a screen wiped from its end.
const WHOLE: &str = "\u{1b}[1J";

fn at_home(program: &Program) -> Terminal {
    let mut terminal = Terminal::start(program);
    terminal.sees("TỔNG 18");
    terminal.hears_for(SETTLED);
    terminal
}

fn wholes(bytes: &[u8]) -> usize {
    String::from_utf8_lossy(bytes).matches(WHOLE).count()
}

fn leaves(mut terminal: Terminal) {
    terminal.press("\u{3}");
    assert_eq!(terminal.ends().0, 0);
}

#[test]
fn the_tail_of_a_torn_key_is_dropped_outside_fields_and_in_them() {
    let program = Program::demo();
    let mut terminal = at_home(&program);
    terminal.press("/tns");
    terminal.sees("Thử Ngọc Sáng");
    // Esc closes the box; the rest of the arrow comes in the next read and is no key of the board.
    terminal.press("\u{1b}");
    terminal.sees_no("Thử Ngọc Sáng");
    terminal.press("[A");
    terminal.hears_for(LATER);
    terminal.press("/tns\r");
    terminal.sees("THỬ NGỌC SÁNG");
    // A form asks for a field: Esc leaves it untouched, and `OA` would open the check of debts.
    terminal.press("N");
    terminal.sees("Số tiền");
    terminal.press("\u{1b}");
    terminal.sees_no("Số tiền");
    terminal.press("OA");
    terminal.hears_for(LATER);
    let shown = terminal.shown();
    assert!(!shown.contains("Phím này không dùng"), "{shown}");
    assert!(shown.contains("THỬ NGỌC SÁNG"), "{shown}");
    // In a field that Esc does not close: it is the no to a question over the form.
    terminal.press("el");
    terminal.sees("Đi đâu");
    terminal.press("7");
    terminal.sees("nháp");
    terminal.hears_for(SETTLED);
    let before = terminal.shown();
    terminal.press("\u{f}");
    terminal.sees("Xác nhận");
    terminal.press("\u{1b}");
    terminal.sees_no("Xác nhận");
    terminal.press("[1;5A");
    terminal.hears_for(SETTLED);
    assert_eq!(terminal.shown(), before);
    terminal.press("\u{1b}");
    terminal.sees("Đã giữ bản nháp");
    leaves(terminal);
}

#[test]
fn a_lone_esc_acts_soon_and_takes_no_key_behind_it_along() {
    let program = Program::demo();
    let mut terminal = at_home(&program);
    terminal.press("/tns");
    terminal.sees("Thử Ngọc Sáng");
    terminal.hears_for(SETTLED);
    terminal.press("\u{1b}");
    assert!(!terminal.hears_for(SETTLED).is_empty(), "the box is closed");
    assert!(!terminal.shown().contains("Thử Ngọc Sáng"));
    // One read, as a slow line brings it: closed again, one down, two down and one up, found.
    terminal.press("/mva\u{1b}j/mva\u{1b}jk\u{1b}\u{1b}g\u{1b}");
    terminal.sees(">Tân Thành");
    terminal.press("/mva\u{1b}/tns\r");
    terminal.sees("THỬ NGỌC SÁNG");
    leaves(terminal);
}

#[test]
fn a_storm_of_sizes_is_one_screen_at_the_last_size() {
    let program = Program::demo();
    let mut terminal = at_home(&program);
    terminal.is_wiped();
    for columns in 81..=130 {
        terminal.resizes(columns, 40);
    }
    terminal.resizes(100, 30);
    let bytes = terminal.hears_for(SETTLED);
    // One on a machine at rest; on a busy one the storm itself comes in several gusts.
    assert!((1..=17).contains(&wholes(&bytes)), "{}", wholes(&bytes));
    let shown = terminal.shown();
    assert!(shown.contains("TỔNG 18"), "{shown}");
    assert_eq!(
        shown.lines().next().unwrap().trim_end().chars().count(),
        100
    );
    // A key is for the screen it was pressed on: those pressed blind do nothing, and the one pressed
    // as soon as there is room again is played.
    terminal.resizes(79, 24);
    terminal.sees("80x24");
    terminal.press("Gj");
    terminal.hears_for(SETTLED);
    terminal.resizes(80, 24);
    terminal.press("j");
    terminal.sees(">Tân Thành");
    leaves(terminal);
}

#[test]
fn a_screen_too_small_says_what_it_needs_and_takes_only_leaving() {
    let program = Program::demo();
    let mut terminal = at_home(&program);
    terminal.resizes(60, 10);
    terminal.sees("Cần màn hình 80x24, đang có 60x10.");
    terminal.sees("Q, Ctrl+C thoát");
    terminal.press("/mva\r");
    terminal.hears_for(SETTLED);
    terminal.press("Q");
    let (code, bytes) = terminal.ends();
    assert_eq!(code, 0);
    check_restored(&bytes);
}

#[test]
fn a_hang_up_leaves_cleanly_and_nothing_is_lost() {
    let program = Program::demo();
    let before = program.acts();
    let mut terminal = at_home(&program);
    terminal.press("/tns\rcx");
    terminal.sees("đã nhận 11/06");
    terminal.signals(Signal::HUP);
    let (code, bytes) = terminal.ends();
    assert_eq!(code, 0);
    check_restored(&bytes);
    assert_eq!(program.acts(), before + 1);
    assert_eq!(program.run(&["verify"]).code, 0);
}

#[test]
fn stopped_it_gives_the_terminal_back_and_told_to_go_on_it_draws_everything() {
    let program = Program::demo();
    let mut terminal = at_home(&program);
    terminal.press("/mva\r");
    terminal.sees("MẪU VĂN AN");
    terminal.signals(Signal::TSTP);
    terminal.is_stopped();
    terminal.hears_for(SETTLED);
    check_restored(terminal.seen());
    assert!(
        !terminal.shown().contains("MẪU VĂN AN"),
        "nothing is left behind"
    );
    terminal.is_wiped();
    terminal.resizes(100, 30);
    terminal.signals(Signal::CONT);
    terminal.sees("MẪU VĂN AN");
    let whole = String::from_utf8_lossy(terminal.seen()).into_owned();
    assert!(whole.contains("\u{1b}[?1049h") && whole.contains("\u{1b}[?2004h"));
    // Keys arrive as keys: the terminal is raw again.
    terminal.press("c");
    terminal.sees("HỒ SƠ");
    // A stop that nobody can hear of, and a shell that wiped the screen meanwhile.
    terminal.hears_for(SETTLED);
    terminal.signals(Signal::STOP);
    terminal.is_stopped();
    terminal.is_wiped();
    terminal.signals(Signal::CONT);
    terminal.sees("MẪU VĂN AN");
    leaves(terminal);
}

#[test]
fn a_wiped_screen_is_drawn_whole_on_one_key() {
    let program = Program::demo();
    let mut terminal = at_home(&program);
    terminal.press("g");
    terminal.hears_for(SETTLED);
    terminal.press("\u{1b}");
    terminal.hears_for(SETTLED);
    terminal.is_wiped();
    terminal.press("\u{c}");
    terminal.sees("TỔNG 18");
    terminal.sees("Đức Ninh");
    assert_eq!(wholes(terminal.seen()), 1);
    leaves(terminal);
}

#[test]
fn nothing_is_sent_while_nothing_happens() {
    let program = Program::demo();
    let mut terminal = at_home(&program);
    assert_eq!(terminal.hears_for(Duration::from_secs(3)), b"");
    leaves(terminal);
}

#[test]
fn two_hundred_keys_in_one_burst_are_played_in_order_with_few_screens() {
    let program = Program::demo();
    let newest = program.acts();
    let mut terminal = at_home(&program);
    terminal.press("gj");
    terminal.sees("Nhật ký");
    terminal.hears_for(SETTLED);
    let burst = ["j".repeat(150), "k".repeat(25), "\u{1b}[B".repeat(25)].concat();
    let before = terminal.seen().len();
    terminal.press(&burst);
    terminal.sees(&format!(">{:>5}", newest - 150));
    terminal.hears_for(SETTLED);
    // Drawn one by one the same moves send more than four times the bound.
    let sent = terminal.seen().len() - before;
    assert!(sent < BURST_BYTES_MAX, "{sent} bytes");
    leaves(terminal);
}

#[test]
fn a_marked_paste_is_text_in_a_field_and_nothing_elsewhere() {
    let program = Program::demo();
    let before = program.acts();
    let mut terminal = at_home(&program);
    let pasted = |text: &str| format!("\u{1b}[200~{text}\u{1b}[201~");
    terminal.press(&pasted("Q\r"));
    terminal.press("/");
    terminal.press(&pasted("thu ngoc sang"));
    terminal.sees("Thử Ngọc Sáng");
    terminal.press("\r");
    terminal.sees("THỬ NGỌC SÁNG");
    terminal.press(&pasted("DyAQ"));
    // A mark torn behind its Esc, in time and too late: text all the same, which nothing here takes.
    terminal.press("\u{1b}");
    terminal.press("[200~DyAQ\u{1b}[201~");
    terminal.press("c");
    terminal.sees("HỒ SƠ 1/7");
    leaves(terminal);
    assert_eq!(program.acts(), before);
}
