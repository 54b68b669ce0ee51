//! The office a command or a desk asks: the register itself in this process, or an office that has it
//! already. Knows how one is found and started; not what it is asked.

use std::fs::{self, OpenOptions};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use super::Global;
use super::failure::Failure;
use super::place::{self, open_at};
use super::told::{keep_told, told};
use crate::domain::Seq;
use crate::office::{
    Answer, Bell, Doing, LineFault, No, Office, Question, Receipt, Sent, Tidings, Trouble,
};
use crate::register::Counter;
use crate::server::{SOCKET, SYSTEM_SOCKET, answers, dial, retire};
use crate::store::Head;
use crate::wire::{Dial, Remote};

/// Seconds an office that was started for a desk stays after the last one left.
const LINGER_SECONDS: u64 = 60;
/// Between two looks whether an office answers yet, in milliseconds.
const LOOK_MILLIS: u64 = 20;
/// So many looks at a register that another process has before giving up.
const LOOKS_MAX: u32 = 150;
/// The log of an office started for a desk, in the register's folder.
const LOG: &str = "office.log";
/// The log starts anew beyond this.
const LOG_BYTES_MAX: u64 = 1 << 20;

/// The office behind a command or a desk.
pub(super) enum Attached {
    /// The register, open in this process.
    Here(Box<Counter>),
    /// An office in another process.
    There(Box<Remote>),
}

/// Where the register is asked.
pub(super) enum Target {
    /// At the office behind this socket, and nowhere else.
    Socket(PathBuf),
    /// In this folder, or at the office that has it.
    Folder(PathBuf),
}

/// `--socket`, `--data` or `QD22_DATA`, the office of a shared server, else the account's own folder.
pub(super) fn target(global: &Global) -> Result<Target, Failure> {
    if let Some(socket) = &global.socket {
        return Ok(Target::Socket(socket.clone()));
    }
    let system = Path::new(SYSTEM_SOCKET);
    if global.data.is_none() && !global.solo && system.exists() {
        return Ok(Target::Socket(system.to_path_buf()));
    }
    place::data(global).map(Target::Folder)
}

impl Attached {
    /// The office for a command: the one that runs, else the register itself.
    pub(super) fn for_command(global: &Global) -> Result<Self, Failure> {
        match target(global)? {
            Target::Socket(socket) => attach(&socket),
            Target::Folder(register) => for_command_at(global, &register),
        }
    }

    /// The office for a desk: the one that runs, else one started for it.
    pub(super) fn for_desk(global: &Global) -> Result<Self, Failure> {
        match target(global)? {
            Target::Socket(socket) => attach(&socket),
            Target::Folder(register) => Self::for_desk_at(global, &register),
        }
    }

    /// The office of the register in this folder, for a desk.
    pub(super) fn for_desk_at(global: &Global, register: &Path) -> Result<Self, Failure> {
        let socket = register.join(SOCKET);
        if global.solo {
            return for_command_at(global, register);
        }
        if answers(&socket) {
            match attach(&socket) {
                Err(failure) if is_other_version(&failure) && is_gone(&socket)? => {}
                attached => return attached,
            }
        }
        // Whoever cannot serve this register says why here, in this process.
        if !register.join("register.toml").exists() || !is_started(register)? {
            return for_command_at(global, register);
        }
        attach(&socket)
    }

    /// What the register is called in this account's own folder; nothing where it cannot be told.
    pub(super) fn name(&self, register: Option<&Path>) -> Option<String> {
        match self {
            Self::Here(_) => super::told::name_of(register?),
            Self::There(remote) => Some(remote.welcome().register.clone()),
        }
    }

    /// Ends it, and says where that failed.
    pub(super) fn close(self) -> Result<(), Trouble> {
        match self {
            Self::Here(counter) => counter.close(),
            Self::There(_) => Ok(()),
        }
    }
}

/// Sees to it that no office has the register; refuses where officers sit at it.
pub(super) fn make_room(register: &Path) -> Result<(), Trouble> {
    let socket = register.join(SOCKET);
    if !answers(&socket) || is_gone(&socket)? {
        return Ok(());
    }
    Err(Trouble::Busy { pid: None })
}

/// Asks an office that nobody sits at to end, and waits until it has: the last thing it does is to take
/// its socket away.
fn is_gone(socket: &Path) -> Result<bool, Trouble> {
    if !retire(socket)? {
        return Ok(false);
    }
    for _ in 0..LOOKS_MAX {
        if !socket.exists() {
            return Ok(true);
        }
        thread::park_timeout(Duration::from_millis(LOOK_MILLIS));
    }
    Ok(false)
}

fn is_other_version(failure: &Failure) -> bool {
    let Failure::No(No::Trouble(Trouble::Line { fault })) = failure else {
        return false;
    };
    matches!(fault, LineFault::OtherVersion { .. })
}

/// The office that has the register, or the register itself; one that another process is just opening
/// or about to let go of is waited for.
fn for_command_at(global: &Global, register: &Path) -> Result<Attached, Failure> {
    let socket = register.join(SOCKET);
    let mut looks = 0;
    loop {
        if !global.solo && answers(&socket) {
            return attach(&socket);
        }
        match open_at(register, global.lang()) {
            Err(Failure::No(No::Trouble(Trouble::Busy { .. })))
                if !global.solo && looks < LOOKS_MAX =>
            {
                looks += 1;
                thread::park_timeout(Duration::from_millis(LOOK_MILLIS));
            }
            opened => return Ok(Attached::Here(Box::new(opened?))),
        }
    }
}

fn attach(socket: &Path) -> Result<Attached, Failure> {
    let at = socket.to_path_buf();
    let register = at.parent().map(Path::to_path_buf);
    // An office that was started for a desk and has gone is started again; a server's own comes back
    // by itself.
    let dial: Dial = Box::new(move || match dial(&at) {
        Err(gone) => match register.as_deref() {
            Some(register) if register.join("register.toml").exists() => {
                is_started(register).map_err(|_| gone)?;
                dial(&at)
            }
            Some(_) | None => Err(gone),
        },
        line => line,
    });
    let told = |name: &str| told(name).map(|Head { seq, hash }| (Seq(seq), hash));
    let remote = Remote::attach(dial, told)?;
    let name = remote.welcome().register.clone();
    let remote = remote.with_last_word(move |seq, hash| {
        let head = Head { seq: seq.0, hash };
        keep_told(&name, head);
    });
    Ok(Attached::There(Box::new(remote)))
}

/// Starts an office for the register in the background and waits until it answers; false where it ends
/// without having answered.
fn is_started(register: &Path) -> Result<bool, Trouble> {
    let socket = register.join(SOCKET);
    let mut office = start(register)?;
    loop {
        if answers(&socket) {
            return Ok(true);
        }
        match office.try_wait() {
            // It may have found that another one was quicker.
            Ok(Some(_)) => {
                thread::park_timeout(Duration::from_millis(LOOK_MILLIS));
                return Ok(answers(&socket));
            }
            Ok(None) => thread::park_timeout(Duration::from_millis(LOOK_MILLIS)),
            Err(error) => return Err(Trouble::of_io(Doing::Opening, register, &error)),
        }
    }
}

fn start(register: &Path) -> Result<Child, Trouble> {
    let log = register.join(LOG);
    let failed = |path: &Path| {
        let path = path.to_path_buf();
        move |error: std::io::Error| Trouble::of_io(Doing::Opening, &path, &error)
    };
    let is_long = fs::metadata(&log).is_ok_and(|facts| LOG_BYTES_MAX < facts.len());
    let mut options = OpenOptions::new();
    options.create(true).mode(0o600);
    let options = if is_long {
        options.write(true).truncate(true)
    } else {
        options.append(true)
    };
    let lines = options.open(&log);
    let lines = lines.map_err(failed(&log))?;
    let program = std::env::current_exe().map_err(failed(register))?;
    Command::new(program)
        .arg("--data")
        .arg(register)
        .arg("serve")
        .args(["--linger", &LINGER_SECONDS.to_string()])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(lines)
        .spawn()
        .map_err(failed(register))
}

impl Office for Attached {
    fn ask(&mut self, question: Question) -> Result<Answer, No> {
        match self {
            Self::Here(counter) => counter.ask(question),
            Self::There(remote) => remote.ask(question),
        }
    }

    fn order(&mut self, orders: Vec<Sent>) -> Vec<Result<Receipt, No>> {
        match self {
            Self::Here(counter) => counter.order(orders),
            Self::There(remote) => remote.order(orders),
        }
    }

    fn news(&mut self) -> Result<Tidings, Trouble> {
        match self {
            Self::Here(counter) => counter.news(),
            Self::There(remote) => remote.news(),
        }
    }

    fn on_news(&mut self, bell: Bell) {
        match self {
            Self::Here(counter) => counter.on_news(bell),
            Self::There(remote) => remote.on_news(bell),
        }
    }
}
