//! The built program on a real pseudo-terminal: it draws, leaves, and gives the terminal back.

use std::io::{Read, Write};
use std::sync::mpsc;

use portable_pty::{Child, CommandBuilder, PtySize, native_pty_system};

use super::program::{Program, binary};

struct Terminal {
    child: Box<dyn Child + Send + Sync>,
    writer: Box<dyn Write + Send>,
    bytes: mpsc::Receiver<Vec<u8>>,
    seen: Vec<u8>,
    _master: Box<dyn portable_pty::MasterPty + Send>,
}

impl Terminal {
    fn start(program: &Program) -> Self {
        Self::start_in(program, "C.UTF-8")
    }

    fn start_in(program: &Program, locale: &str) -> Self {
        let size = PtySize {
            rows: 24,
            cols: 80,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pty = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(binary());
        command.args(["--data", program.register().to_str().unwrap()]);
        command.env("HOME", program.home());
        command.env("LANG", locale);
        command.env("TERM", "xterm-256color");
        let child = pty.slave.spawn_command(command).unwrap();
        drop(pty.slave);
        let mut reader = pty.master.try_clone_reader().unwrap();
        let writer = pty.master.take_writer().unwrap();
        let (sender, bytes) = mpsc::channel();
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(read @ 1..) = reader.read(&mut buffer) {
                if sender.send(buffer[..read].to_vec()).is_err() {
                    break;
                }
            }
        });
        Self {
            child,
            writer,
            bytes,
            seen: Vec::new(),
            _master: pty.master,
        }
    }

    /// Waits until the screen shows a text.
    fn sees(&mut self, text: &str) {
        loop {
            let mut screen = vt100::Parser::new(24, 80, 0);
            screen.process(&self.seen);
            if screen.screen().contents().contains(text) {
                return;
            }
            let more = self.bytes.recv_timeout(std::time::Duration::from_secs(20));
            let more = more
                .unwrap_or_else(|_| panic!("“{text}” never came:\n{}", screen.screen().contents()));
            self.seen.extend(more);
        }
    }

    fn press(&mut self, keys: &str) {
        self.writer.write_all(keys.as_bytes()).unwrap();
        self.writer.flush().unwrap();
    }

    /// Waits for the end; everything that was written.
    fn ends(mut self) -> Vec<u8> {
        self.child.wait().unwrap();
        while let Ok(more) = self.bytes.recv_timeout(std::time::Duration::from_secs(5)) {
            self.seen.extend(more);
        }
        self.seen
    }
}

/// The terminal is as it was: alternate screen left, cursor shown, bracketed paste off; the title never
/// named anybody.
fn check_restored(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let last = |on: &str, off: &str| text.rfind(off) > text.rfind(on) || !text.contains(on);
    assert!(
        text.contains("\u{1b}[?1049h"),
        "an alternate screen was used"
    );
    assert!(
        last("\u{1b}[?1049h", "\u{1b}[?1049l"),
        "the alternate screen was left"
    );
    assert!(last("\u{1b}[?25l", "\u{1b}[?25h"), "the cursor is shown");
    assert!(
        last("\u{1b}[?2004h", "\u{1b}[?2004l"),
        "pastes are not bracketed any more"
    );
    for title in text.split("\u{1b}]").skip(1) {
        let title = title.split(['\u{7}', '\u{1b}']).next().unwrap_or_default();
        assert!(matches!(title, "0;qd22" | "2;qd22"), "{title}");
    }
}

#[test]
fn a_desk_finds_somebody_and_leaves_the_terminal_as_it_was() {
    let program = Program::demo();
    let mut terminal = Terminal::start(&program);
    terminal.sees("TỔNG 18");
    terminal.press("/mva");
    terminal.sees("Mẫu Văn An");
    terminal.press("\r");
    terminal.sees("MẪU VĂN AN");
    terminal.press("Q");
    check_restored(&terminal.ends());
    assert_eq!(program.run(&["verify"]).code, 0);
}

#[test]
fn a_signal_ends_the_desk_with_the_terminal_restored_and_nothing_lost() {
    let program = Program::demo();
    let before = program.acts();
    let mut terminal = Terminal::start(&program);
    terminal.sees("TỔNG 18");
    terminal.press("/tns");
    terminal.sees("Thử Ngọc Sáng");
    terminal.press("\r");
    terminal.sees("THỬ NGỌC SÁNG");
    terminal.press("cx");
    terminal.sees("đã nhận 11/06");
    let pid = rustix::process::Pid::from_raw(
        i32::try_from(terminal.child.process_id().unwrap()).unwrap(),
    );
    rustix::process::kill_process(pid.unwrap(), rustix::process::Signal::TERM).unwrap();
    check_restored(&terminal.ends());
    assert_eq!(program.acts(), before + 1);
}

#[test]
fn a_terminal_without_utf8_is_refused_before_anything_is_drawn_or_opened() {
    let program = Program::demo();
    let acts = program.acts();
    let mut terminal = Terminal::start_in(&program, "C");
    terminal.sees("UTF-8");
    assert_eq!(terminal.child.wait().unwrap().exit_code(), 2);
    let text = String::from_utf8_lossy(&terminal.ends()).into_owned();
    assert!(!text.contains("\u{1b}["), "nothing is drawn: {text:?}");
    assert_eq!(program.acts(), acts);
}
