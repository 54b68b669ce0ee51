//! `qd22 serve`: the office of a register in a process of its own.

use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use rustix::fs::Mode;
use rustix::process::{setsid, umask};

use super::failure::Failure;
use super::told::name_of;
use super::{Global, place};
use crate::office::{SystemClock, Trouble};
use crate::server::{self, SOCKET, Serving};

/// Serves the register. With `linger` it was started for a desk: it lets go of the terminal it was
/// started from and ends so many seconds after the last desk left.
pub(super) fn serve(global: &Global, linger: Option<u64>) -> Result<ExitCode, Failure> {
    let socket = global.socket.clone();
    // Whatever is made from here on is this account's alone.
    umask(Mode::from_raw_mode(0o077));
    if linger.is_some() {
        // Started by hand it leads a session already and stays in it.
        let _ = setsid();
    }
    let folder = place::data(global)?;
    let register = place::register_at(&folder, global.lang())?;
    let serving = Serving {
        is_shared: socket.is_some(),
        socket: socket.unwrap_or_else(|| folder.join(SOCKET)),
        linger: linger.map(Duration::from_secs),
        folder: folder.clone(),
        register: name_of(&folder).ok_or_else(|| not_a_register(&folder))?,
    };
    server::serve(register, serving, SystemClock, ready)?;
    Ok(ExitCode::SUCCESS)
}

fn not_a_register(folder: &Path) -> Trouble {
    Trouble::NotARegister {
        folder: folder.to_path_buf(),
    }
}

/// Says to whoever started it, where that is the machine's own keeper of services, that desks may come.
fn ready() {
    // Without one, nobody waits to be told.
    let _ = sd_notify::notify(&[sd_notify::NotifyState::Ready]);
}
