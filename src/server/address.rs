//! Where an office answers, and whose it is: a socket in a folder that only its keeper can write.
//! Knows paths, owners and credentials; speaks to nobody.

use std::fs::{self, File, Metadata};
use std::io;
use std::os::fd::AsRawFd;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use rustix::net::sockopt::socket_peercred;

use super::Stream;
use crate::office::{Doing, LineFault, Trouble};

/// The name of the socket in a register's folder.
pub const SOCKET: &str = "office.sock";
/// Where the office of a shared server answers.
pub const SYSTEM_SOCKET: &str = "/run/qd22/office.sock";
/// The longest path the system takes for a socket, in bytes.
const PATH_BYTES_MAX: usize = 100;
/// Whoever runs the machine.
const ROOT: u32 = 0;

/// Calls `with` with a path to the socket that is short enough for the system, however long the real
/// one is.
pub(super) fn through<T>(
    socket: &Path,
    with: impl FnOnce(&Path) -> io::Result<T>,
) -> io::Result<T> {
    if socket.as_os_str().len() <= PATH_BYTES_MAX {
        return with(socket);
    }
    let name = socket.file_name().ok_or(io::ErrorKind::InvalidInput)?;
    let folder = File::open(folder_of(socket))?;
    let short = PathBuf::from(format!("/proc/self/fd/{}", folder.as_raw_fd()));
    with(&short.join(name))
}

/// The folder a socket stands in.
pub(super) fn folder_of(socket: &Path) -> &Path {
    match socket.parent() {
        Some(folder) if folder != Path::new("") => folder,
        Some(_) | None => Path::new("."),
    }
}

/// The account and the process at the other end.
pub(super) struct Peer {
    pub(super) uid: u32,
}

impl Peer {
    pub(super) fn of(stream: &Stream) -> io::Result<Self> {
        let credentials = socket_peercred(stream)?;
        Ok(Self {
            uid: credentials.uid.as_raw(),
        })
    }
}

/// Refuses an office that cannot be the register's: whoever answers must own the folder the socket
/// stands in, nobody else may be able to put a socket there, and it must be this account's own folder,
/// the machine's, or one only the machine's keeper can have handed out.
pub(super) fn check_office(socket: &Path, peer: &Peer, me: u32) -> Result<(), Trouble> {
    let folder = folder_of(socket);
    let read = |path: &Path| {
        fs::metadata(path).map_err(|error| Trouble::of_io(Doing::Opening, path, &error))
    };
    let facts = read(folder)?;
    let above = read(folder_of(
        &fs::canonicalize(folder).unwrap_or_else(|_| folder.into()),
    ))?;
    if is_trusted(&facts, &above, peer.uid, me) {
        return Ok(());
    }
    Err(Trouble::Line {
        fault: LineFault::NotTheOffice {
            path: socket.to_path_buf(),
            owner: facts.uid(),
            process: peer.uid,
        },
    })
}

fn is_trusted(folder: &Metadata, above: &Metadata, process: u32, me: u32) -> bool {
    let others_write = |facts: &Metadata| facts.mode() & 0o022 != 0;
    let is_handed_out = above.uid() == ROOT && !others_write(above);
    let is_known = [me, ROOT].contains(&folder.uid()) || is_handed_out;
    folder.uid() == process && !others_write(folder) && is_known
}
