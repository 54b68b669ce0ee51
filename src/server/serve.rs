//! `qd22 serve`: opens the socket, lets desks in, and ends when told to. Refuses to start where an
//! office answers already.

use std::fs;
use std::io;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;

use super::address::through;
use super::counter::Brought;
use super::running::{Entrance, Running};
use super::{Listener, Stream, night};
use crate::office::{Clock, Doing, Trouble};
use crate::register::Register;
use crate::text::Logged;

/// How an office answers.
#[derive(Debug, Clone)]
pub struct Serving {
    /// Where.
    pub socket: PathBuf,
    /// Whether other accounts of the folder's group may come.
    pub is_shared: bool,
    /// So long after the last desk the office ends; never where nothing is said.
    pub linger: Option<Duration>,
    /// What the register is called in an officer's own folder.
    pub register: String,
    /// Where it lies.
    pub folder: PathBuf,
}

/// Serves the register until a signal, an idle while or another version ends it; then orders in hand
/// are finished and the register is closed cleanly. `ready` is called once desks are let in.
pub fn serve(
    register: Register,
    serving: Serving,
    clock: impl Clock + Clone + 'static,
    ready: impl FnOnce(),
) -> Result<(), Trouble> {
    let Serving {
        socket,
        is_shared,
        linger,
        register: name,
        folder,
    } = serving;
    let failed = |error: io::Error| Trouble::of_io(Doing::Opening, &socket, &error);
    let listener = bind(&socket, is_shared)?;
    let seq = register.head().seq;
    let office = Running::open(register, name, linger, clock.clone()).map_err(failed)?;
    let entrance = office.entrance();
    watch_signals(entrance.brought()).map_err(failed)?;
    // One that was started for a desk is not there at night.
    if linger.is_none() {
        let (brought, log) = (entrance.brought(), entrance.log().clone());
        night::start(folder, Arc::new(clock), brought, log).map_err(failed)?;
    }
    entrance.log().write(&Logged::Opened {
        socket: &socket,
        seq,
    });
    thread::Builder::new()
        .name("door".to_owned())
        .spawn(move || let_in(&listener, &entrance))
        .map_err(failed)?;
    ready();
    let ended = office.wait();
    // Nobody else put one there: an office that answers is not replaced.
    let _ = fs::remove_file(&socket);
    ended
}

/// Lets desks in for as long as the process lives.
fn let_in(listener: &Listener, entrance: &Entrance) {
    for stream in listener.incoming() {
        if let Err(error) = stream.and_then(|stream| entrance.attend(stream)) {
            // Too many files or threads: those who are in go on, and this one tries again.
            let trouble = Trouble::away(error);
            entrance.log().write(&Logged::Failed { trouble: &trouble });
            thread::park_timeout(Duration::from_millis(50));
        }
    }
}

/// Opens the socket. One that nobody answers at is left from an office that was killed, and is replaced:
/// the register's own lock, which this process has, says that no other serves it.
fn bind(socket: &Path, is_shared: bool) -> Result<Listener, Trouble> {
    let failed = |error: io::Error| Trouble::of_io(Doing::Opening, socket, &error);
    if through(socket, |path| Stream::connect(path)).is_ok() {
        return Err(Trouble::Busy { pid: None });
    }
    match fs::remove_file(socket) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(failed(error)),
    }
    let listener = through(socket, |path| Listener::bind(path)).map_err(failed)?;
    let mode = if is_shared { 0o660 } else { 0o600 };
    fs::set_permissions(socket, fs::Permissions::from_mode(mode)).map_err(failed)?;
    Ok(listener)
}

/// A signal to end is brought like anything else, behind what was brought before.
fn watch_signals(brought: Sender<Brought>) -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGINT, SIGHUP])?;
    thread::Builder::new()
        .name("signals".to_owned())
        .spawn(move || {
            for _ in &mut signals {
                if brought.send(Brought::End).is_err() {
                    return;
                }
            }
        })?;
    Ok(())
}
