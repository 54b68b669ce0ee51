//! The built program on a real pseudo-terminal: it draws, leaves, and gives the terminal back.

use std::io::{Read, Write};
use std::sync::mpsc;
use std::time::Duration;

use portable_pty::{Child, CommandBuilder, PtySize, native_pty_system};
use rustix::process::{Pid, Signal};

use super::program::{Program, binary};

/// How long anything is waited for.
const PATIENCE: Duration = Duration::from_secs(20);

/// Between two looks at the program, and the most of them.
const LOOK: Duration = Duration::from_millis(20);
const LOOKS_MAX: usize = 1_000;

/// The largest screen of any test.
const ROWS_MAX: u16 = 40;
const COLUMNS_MAX: u16 = 130;
/// Lines a terminal keeps to scroll back to.
const LINES_KEPT: usize = 1_000;

pub(crate) struct Terminal {
    child: Box<dyn Child + Send + Sync>,
    writer: Box<dyn Write + Send>,
    bytes: mpsc::Receiver<Vec<u8>>,
    seen: Vec<u8>,
    /// Columns and rows.
    size: (u16, u16),
    master: Box<dyn portable_pty::MasterPty + Send>,
}

fn pty_size(cols: u16, rows: u16) -> PtySize {
    PtySize {
        rows,
        cols,
        pixel_width: 0,
        pixel_height: 0,
    }
}

impl Terminal {
    /// A desk on the register of a program, at 80x24.
    pub(crate) fn start(program: &Program) -> Self {
        Self::start_in(program, "C.UTF-8", &[])
    }

    /// The same in another locale, and with options.
    pub(crate) fn start_in(program: &Program, locale: &str, options: &[&str]) -> Self {
        let mut command = CommandBuilder::new(binary());
        command.args(["--solo", "--data", program.register().to_str().unwrap()]);
        command.args(options);
        command.env("LANG", locale);
        Self::run(program, command)
    }

    /// Any command in the account of a program, at 80x24.
    pub(crate) fn run(program: &Program, command: CommandBuilder) -> Self {
        Self::run_at(program, command, (80, 24))
    }

    /// The same on so many columns and rows.
    pub(crate) fn run_at(program: &Program, mut command: CommandBuilder, size: (u16, u16)) -> Self {
        let pty = native_pty_system()
            .openpty(pty_size(size.0, size.1))
            .unwrap();
        command.env("HOME", program.home());
        command.env("TERM", "xterm-256color");
        command.cwd(program.home());
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
            size,
            master: pty.master,
        }
    }

    /// All that came since the screen was last wiped.
    pub(crate) fn seen(&self) -> &[u8] {
        &self.seen
    }

    /// What the screen shows after it.
    pub(crate) fn shown(&self) -> String {
        let mut screen = vt100::Parser::new(self.size.1, self.size.0, 0);
        screen.process(&self.seen);
        screen.screen().contents()
    }

    /// The colours letters have on the screen, each once for each cell.
    pub(crate) fn colours(&self) -> Vec<vt100::Color> {
        let mut screen = vt100::Parser::new(self.size.1, self.size.0, 0);
        screen.process(&self.seen);
        let (rows, columns) = screen.screen().size();
        let cells = (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column)));
        cells
            .filter_map(|(row, column)| screen.screen().cell(row, column))
            .map(vt100::Cell::fgcolor)
            .collect()
    }

    /// Waits until the screen shows a text.
    #[track_caller]
    pub(crate) fn sees(&mut self, text: &str) {
        self.waits(text, |shown| shown.contains(text));
    }

    /// Waits until the screen shows a text no longer.
    #[track_caller]
    pub(crate) fn sees_no(&mut self, text: &str) {
        self.waits(&format!("no {text}"), |shown| !shown.contains(text));
    }

    #[track_caller]
    fn waits(&mut self, what: &str, is_there: impl Fn(&str) -> bool) {
        while !is_there(&self.shown()) {
            let more = self.bytes.recv_timeout(PATIENCE);
            let more = more.unwrap_or_else(|_| panic!("“{what}” never came:\n{}", self.shown()));
            self.seen.extend(more);
        }
    }

    /// What comes until nothing came for so long.
    pub(crate) fn hears_for(&mut self, silence: Duration) -> Vec<u8> {
        let mut heard = Vec::new();
        while let Ok(more) = self.bytes.recv_timeout(silence) {
            heard.extend(more);
        }
        self.seen.extend(&heard);
        heard
    }

    /// Forgets what the screen showed: only what is sent from now on counts.
    pub(crate) fn is_wiped(&mut self) {
        self.seen.clear();
    }

    pub(crate) fn press(&mut self, keys: &str) {
        self.writer.write_all(keys.as_bytes()).unwrap();
        self.writer.flush().unwrap();
    }

    /// The window becomes larger or smaller.
    pub(crate) fn resizes(&mut self, columns: u16, rows: u16) {
        self.size = (columns, rows);
        self.master.resize(pty_size(columns, rows)).unwrap();
    }

    pub(crate) fn signals(&self, signal: Signal) {
        rustix::process::kill_process(self.pid(), signal).unwrap();
    }

    /// The process in the terminal.
    pub(crate) fn pid(&self) -> Pid {
        let pid = i32::try_from(self.child.process_id().unwrap()).unwrap();
        Pid::from_raw(pid).unwrap()
    }

    /// Waits until the program is stopped, as the system sees it.
    pub(crate) fn is_stopped(&mut self) {
        self.has_stopped(self.pid());
    }

    /// Waits until a process behind the terminal is.
    pub(crate) fn has_stopped(&mut self, pid: Pid) {
        let stat = format!("/proc/{}/stat", pid.as_raw_nonzero());
        for _ in 0..LOOKS_MAX {
            let stat = std::fs::read_to_string(&stat).unwrap();
            let state = stat.rsplit(") ").next().unwrap();
            if state.starts_with('T') {
                return;
            }
            self.hears_once();
        }
        panic!("it was never stopped");
    }

    /// Waits until no program has the register open any more.
    pub(crate) fn sees_the_end_of(&mut self, program: &Program) {
        for _ in 0..LOOKS_MAX {
            if program.running().is_none() {
                return;
            }
            self.hears_once();
        }
        panic!("it never ended:\n{}", self.shown());
    }

    /// Whoever writes to a full line waits for its reader.
    fn hears_once(&mut self) {
        match self.bytes.recv_timeout(LOOK) {
            Ok(more) => self.seen.extend(more),
            Err(mpsc::RecvTimeoutError::Timeout) => {}
            // The line is closed; the end itself may take a moment.
            Err(mpsc::RecvTimeoutError::Disconnected) => std::thread::park_timeout(LOOK),
        }
    }

    /// Waits for the end; the code, and everything that was written since the screen was wiped.
    pub(crate) fn ends(mut self) -> (u32, Vec<u8>) {
        let mut code = None;
        for _ in 0..LOOKS_MAX {
            code = self.child.try_wait().unwrap();
            if code.is_some() {
                break;
            }
            self.hears_once();
        }
        let Some(code) = code.map(|status| status.exit_code()) else {
            self.child.kill().unwrap();
            panic!("it never ended:\n{}", self.shown());
        };
        while let Ok(more) = self.bytes.recv_timeout(Duration::from_secs(5)) {
            self.seen.extend(more);
        }
        (code, self.seen)
    }
}

/// The terminal is as it was: alternate screen left, cursor shown, bracketed paste off, the mouse never
/// asked for. The title never named anybody, and nothing is left to scroll back to.
pub(crate) fn check_restored(bytes: &[u8]) {
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
    for mouse in ["?9h", "?1000h", "?1002h", "?1003h", "?1006h"] {
        assert!(!text.contains(mouse), "the mouse is the terminal's");
    }
    for title in text.split("\u{1b}]").skip(1) {
        let title = title.split(['\u{7}', '\u{1b}']).next().unwrap_or_default();
        assert!(matches!(title, "0;qd22" | "2;qd22"), "{title}");
    }
    check_left_nothing(&text);
}

/// Nothing of the register is left, on the screen or among the lines to scroll back to, even where the
/// terminal has no alternate screen and keeps what is wiped whole.
fn check_left_nothing(text: &str) {
    for wiped_whole in ["\u{1b}[2J", "\u{1b}[J", "\u{1b}[0J", "\u{1b}[3J", "\u{1b}c"] {
        assert!(!text.contains(wiped_whole), "{wiped_whole:?} is kept");
    }
    let one_screen = text
        .replace("\u{1b}[?1049h", "")
        .replace("\u{1b}[?1049l", "");
    let mut terminal = vt100::Parser::new(ROWS_MAX, COLUMNS_MAX, LINES_KEPT);
    terminal.process(one_screen.as_bytes());
    terminal.screen_mut().set_scrollback(LINES_KEPT);
    for back in 0..=terminal.screen().scrollback() {
        terminal.screen_mut().set_scrollback(back);
        let left = terminal.screen().contents();
        for told in ["Mẫu", "MẪU", "Thử", "THỬ", "Ninh", "qd22  "] {
            assert!(!left.contains(told), "{told} is left on:\n{left}");
        }
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
    check_restored(&terminal.ends().1);
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
    terminal.signals(Signal::TERM);
    check_restored(&terminal.ends().1);
    assert_eq!(program.acts(), before + 1);
}

#[test]
fn a_terminal_without_utf8_is_refused_before_anything_is_drawn_or_opened() {
    let program = Program::demo();
    let acts = program.acts();
    let mut terminal = Terminal::start_in(&program, "C", &[]);
    terminal.sees("UTF-8");
    let (code, bytes) = terminal.ends();
    assert_eq!(code, 2);
    let text = String::from_utf8_lossy(&bytes).into_owned();
    assert!(!text.contains("\u{1b}["), "nothing is drawn: {text:?}");
    assert_eq!(program.acts(), acts);
}
