//! The way in: a line to the office of a register, opened and looked at before a word is said.

use std::io;
use std::path::Path;

use super::Stream;
use super::address::{Peer, check_office, through};
use crate::office::{Doing, Trouble};
use crate::wire::{Line, Purpose, Verdict, greet};

/// Opens a line to the office at a socket, once it is clear whose it is.
pub fn dial(socket: &Path) -> Result<Line, Trouble> {
    let stream = through(socket, |path| Stream::connect(path));
    let stream = stream.map_err(|error| match error.kind() {
        // Not in the group that is let in: waiting does not help.
        io::ErrorKind::PermissionDenied => Trouble::of_io(Doing::Opening, socket, &error),
        _ => Trouble::away(error),
    })?;
    let peer = Peer::of(&stream).map_err(Trouble::away)?;
    check_office(socket, &peer, rustix::process::geteuid().as_raw())?;
    line(stream).map_err(Trouble::away)
}

/// The two halves of a desk's end.
pub fn line(stream: Stream) -> io::Result<Line> {
    let (read, end) = (stream.try_clone()?, stream.try_clone()?);
    Ok(Line {
        read: Box::new(read),
        write: Box::new(stream),
        hang_up: Box::new(move || {
            // A line that is down already needs no second end.
            let _ = end.shutdown(std::net::Shutdown::Both);
        }),
    })
}

/// Whether somebody answers at a socket.
pub fn answers(socket: &Path) -> bool {
    through(socket, |path| Stream::connect(path)).is_ok()
}

/// Asks the office at a socket to make room for another version; whether it does.
pub fn retire(socket: &Path) -> Result<bool, Trouble> {
    let mut line = dial(socket)?;
    let reply = greet(&mut line, Purpose::Retire)?;
    Ok(reply.verdict == Verdict::Retiring)
}
