//! Offices to sit down at: in this process over a pair of sockets, and in a process of its own.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use qd22::domain::{Account, Day};
use qd22::office::{At, Clock};
use qd22::register::{Counter, Place, Register, RuleFile, Rules, demo_calendar};
use qd22::server::{Running, SOCKET, Stream, answers, dial, line};
use qd22::store::{RealDisk, SledOpener};
use qd22::wire::Remote;

use crate::program::Program;
use crate::rounds::wait;

/// A morning on which time stands.
pub(super) struct Morning;

impl Clock for Morning {
    fn now(&self) -> At {
        let time = chrono::NaiveTime::from_hms_opt(8, 42, 0).unwrap();
        At::from_local(Day::of(2024, 6, 11).date(), time)
    }
}

/// The demonstration register of a program, opened here.
pub(super) fn register(program: &Program, clock: impl Clock + 'static) -> Register {
    let calendar = [(RuleFile::Calendar.name(), demo_calendar())];
    let folder = program.register();
    let place = Place {
        disk: Box::new(RealDisk::new(&folder)),
        trees: Box::new(SledOpener::new(&folder)),
        clock: Box::new(clock),
        rules: Rules::load(&calendar).unwrap(),
        told: None,
    };
    Register::open(place, &mut |_, _| {}).unwrap()
}

/// This process's account, as an office names it.
pub(super) fn account() -> Account {
    qd22::server::account_of(rustix::process::geteuid().as_raw()).unwrap()
}

pub(super) fn counter(program: &Program) -> Counter {
    Counter::new(register(program, Morning), account())
}

/// An office in this process; desks sit down over pairs of sockets.
pub(super) struct Paired(Running);

impl Paired {
    pub(super) fn open(program: &Program) -> Self {
        let register = register(program, Morning);
        Self(Running::open(register, "so".to_owned(), None, Morning).unwrap())
    }

    /// The desk's end of a new line.
    pub(super) fn stream(&self) -> Stream {
        let (desk, office) = Stream::pair().unwrap();
        self.0.attend(office).unwrap();
        desk
    }

    pub(super) fn remote(&self) -> Remote {
        let mut stream = Some(self.stream());
        let gone = || qd22::office::Trouble::away("once only");
        let dial = move || Ok(line(stream.take().ok_or_else(gone)?).unwrap());
        Remote::attach(Box::new(dial), |_| None).unwrap()
    }

    pub(super) fn end(self) {
        self.0.end().unwrap();
    }
}

/// An office in a process of its own.
pub(super) struct Served {
    child: Child,
    socket: PathBuf,
    log: PathBuf,
}

/// A desk of this account at the office behind a socket.
pub(super) fn remote(socket: &Path) -> Remote {
    let socket = socket.to_path_buf();
    Remote::attach(Box::new(move || dial(&socket)), |_| None).unwrap()
}

impl Served {
    /// Serves the program's register.
    pub(super) fn start(program: &Program) -> Self {
        Self::start_with(program, &["serve"])
    }

    pub(super) fn start_with(program: &Program, arguments: &[&str]) -> Self {
        let log = program.home().join("office.log");
        let lines = std::fs::OpenOptions::new()
            .create(true)
            .append(true)
            .open(&log)
            .unwrap();
        let mut command: Command = program.command(arguments);
        let child = command.stdout(Stdio::null()).stderr(lines).spawn().unwrap();
        let mut served = Self {
            child,
            socket: program.register().join(SOCKET),
            log,
        };
        for _ in 0..1_000 {
            if answers(&served.socket) {
                return served;
            }
            let ended = served.child.try_wait().unwrap();
            assert!(ended.is_none(), "{ended:?}: {}", served.log());
            wait(Duration::from_millis(10));
        }
        panic!("no office answers: {}", served.log());
    }

    pub(super) fn socket(&self) -> &Path {
        &self.socket
    }

    pub(super) fn stream(&self) -> Stream {
        Stream::connect(&self.socket).unwrap()
    }

    pub(super) fn remote(&self) -> Remote {
        remote(&self.socket)
    }

    pub(super) fn pid(&self) -> u32 {
        self.child.id()
    }

    /// What it wrote to its log.
    pub(super) fn log(&self) -> String {
        std::fs::read_to_string(&self.log).unwrap()
    }

    /// Waits until its log says this.
    #[track_caller]
    pub(super) fn logs(&self, words: &str) {
        for _ in 0..1_500 {
            if self.log().contains(words) {
                return;
            }
            wait(Duration::from_millis(10));
        }
        panic!("never logged: {words}: {}", self.log());
    }

    /// Resident memory, in bytes.
    pub(super) fn memory_bytes(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.pid())).unwrap();
        let line = status.lines().find(|line| line.starts_with("VmRSS:"));
        let number = line.and_then(|line| line.split_whitespace().nth(1));
        number.unwrap().parse::<u64>().unwrap() * 1_024
    }

    /// kill -9.
    pub(super) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Tells it to end, and waits; its exit code.
    pub(super) fn stop(mut self) -> Option<i32> {
        let pid = rustix::process::Pid::from_child(&self.child);
        rustix::process::kill_process(pid, rustix::process::Signal::TERM).unwrap();
        self.child.wait().unwrap().code()
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // One that has ended cannot be killed, and need not be.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What is sent when the bell of a desk rings.
pub(super) fn bell(office: &mut dyn qd22::office::Office) -> Receiver<()> {
    let (rings, rung) = channel();
    office.on_news(Box::new(move || {
        // A story that is over listens no more.
        let _ = rings.send(());
    }));
    rung
}
