//! The built program killed, or its line dropped, in the middle of a form: what was typed is there when
//! it is opened again.

use std::time::Duration;

use rustix::process::Signal;

use super::program::Program;
use super::terminal::Terminal;

/// What is typed into the form of a new person, and the line that has the focus after it.
const LINES: [(&str, &str); 8] = [
    ("Thuwr Quoocs Cuwowngf\r", ">Ngày hoặc năm sinh"),
    ("15081995", ">Giới tính"),
    ("1\r", ">Số CCCD"),
    ("008095004321", ">Thôn, bản"),
    ("Thôn 5\r", ">Giấy chứng nhận"),
    ("1\r", ">Số giấy chứng nhận"),
    ("112/GCN\r", ">Ngày cấp"),
    ("14032021", ">Chấp hành xong ngày"),
];

/// What stands in the form once the lines are typed.
const SHOWN: [&str; 8] = [
    "Thử Quốc Cường",
    "15081995",
    "nam",
    "008095004321",
    "Thôn 5",
    "chấp hành xong",
    "112/GCN",
    "14032021",
];

/// The form of a new person in Đức Ninh, nothing typed yet.
fn entering(program: &Program) -> Terminal {
    let mut terminal = Terminal::start(program);
    terminal.sees("Đức Ninh");
    terminal.press("\r");
    terminal.sees("Mẫu Văn An");
    terminal.press("+");
    terminal.sees(">Họ và tên");
    terminal
}

/// The form of a new person with so many lines typed and left.
pub(crate) fn typing(program: &Program, typed: usize) -> Terminal {
    let mut terminal = entering(program);
    for (keys, next) in &LINES[..typed] {
        terminal.press(keys);
        terminal.sees(next);
    }
    terminal
}

/// So many lines stand in the form on screen, and the next one has the focus.
pub(crate) fn sees_typed(terminal: &mut Terminal, typed: usize) {
    for shown in &SHOWN[..typed] {
        terminal.sees(shown);
    }
    terminal.sees(LINES[typed - 1].1);
}

pub(crate) fn breaks_off(mut terminal: Terminal, program: &Program, signal: Signal) {
    terminal.signals(signal);
    terminal.sees_the_end_of(program);
    // Gone whole: nothing is open any more that lies on its disk.
    terminal.ends();
}

/// Another desk on the same register: the draft is offered and gone on with.
pub(crate) fn goes_on(program: &Program) -> Terminal {
    let mut terminal = Terminal::start(program);
    terminal.sees("1 biểu nhập còn dở");
    terminal.press("\r");
    terminal.sees("nháp");
    terminal
}

#[test]
fn a_line_that_was_left_survives_every_end() {
    for signal in [Signal::KILL, Signal::HUP] {
        for typed in 1..=LINES.len() {
            let program = Program::demo();
            let terminal = typing(&program, typed);
            // At once: the screen shows the next line only when the one before is on disk.
            breaks_off(terminal, &program, signal);
            let mut terminal = goes_on(&program);
            sees_typed(&mut terminal, typed);
            breaks_off(terminal, &program, Signal::TERM);
        }
    }
}

#[test]
fn letters_of_a_line_survive_once_two_seconds_have_passed() {
    for typed in [0, 1, 4, 6] {
        let program = Program::demo();
        let mut terminal = typing(&program, typed);
        terminal.press(LINES[typed].0.trim_end().trim_end_matches(char::is_numeric));
        terminal.press("12");
        terminal.hears_for(Duration::from_secs(2));
        let last = terminal.shown();
        let last = last.lines().find(|row| row.contains("│ >")).unwrap();
        breaks_off(terminal, &program, Signal::KILL);
        let mut terminal = goes_on(&program);
        terminal.sees(last.trim_end_matches(['│', ' ']));
        breaks_off(terminal, &program, Signal::TERM);
    }
}

/// Whom a form is about, the keys that open it, and a sign of it.
const FORMS: [(&str, &str, &str); 14] = [
    ("/mva\r", "N", "Ghi nhu cầu vay"),
    ("/mva\r", "M", "UBND xã xác nhận"),
    ("/mva\r", "O", "Kiểm tra dư nợ"),
    ("/mva\r", "K", "Người đứng tên vay"),
    ("/mva\r", "I", "Phương án sử dụng vốn"),
    ("/mva\r", "Y", "Kết quả họp Tổ"),
    ("/mva\r", "et", "Sửa thông tin"),
    ("/mva\r", "ec", "Chuyển nơi ở"),
    ("/mva\r", "el", "Rời địa phương"),
    ("/mva\r", "ek", "Đóng hồ sơ"),
    ("/mva\r", "ch", "Hẹn nộp giấy tờ"),
    ("\r", "bd", "Nhận danh sách Mẫu 01"),
    ("\r", "bc", "Số người đã rà soát"),
    ("", "eh", "Giao kế hoạch"),
];

#[test]
fn every_form_survives_a_kill() {
    let program = Program::demo();
    for (who, keys, title) in FORMS {
        let mut terminal = Terminal::start(&program);
        terminal.sees("Đức Ninh");
        terminal.press(who);
        terminal.press(keys);
        terminal.sees(title);
        terminal.press("2");
        terminal.press("\t");
        terminal.sees("nháp");
        breaks_off(terminal, &program, Signal::KILL);
        let mut terminal = goes_on(&program);
        terminal.sees(title);
        // Dropped, so that the next one is alone.
        terminal.press("\u{1b}");
        terminal.sees("Đã giữ bản nháp");
        terminal.press("gneyyQ");
        terminal.sees_the_end_of(&program);
    }
}
