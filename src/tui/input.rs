//! Reads the terminal in a thread of its own that nobody ever waits for. Refuses to know what the bytes
//! are, and how large the terminal is: a signal tells that.

use std::io;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;

use super::arrivals::{Arrival, Arrivals};
use super::event::Event;

/// Most bytes taken as one read.
const READ_BYTES_MAX: usize = 4096;

/// Starts the thread. It ends with the process, or when the terminal is gone.
pub(super) fn start(events: Sender<Event>) -> io::Result<()> {
    thread::Builder::new()
        .name("input".to_owned())
        .spawn(move || {
            let mut arrivals = Arrivals::default();
            while let Ok(arrived) = next(&mut arrivals) {
                if !told(arrived).all(|event| events.send(event).is_ok()) {
                    return;
                }
            }
            // Without a terminal nobody reads an error; the desk saves and leaves.
            events.send(Event::HangUp).ok();
        })
        .map(drop)
}

/// Waits for what comes next, no longer than what has begun may be waited for.
fn next(arrivals: &mut Arrivals) -> io::Result<Vec<Arrival>> {
    let mut bytes = [0; READ_BYTES_MAX];
    let arrived = match read(&mut bytes, arrivals.patience())? {
        Some(read) => arrivals.take(&bytes[..read]),
        None => arrivals.give_up(),
    };
    Ok(arrived)
}

/// Reads what is there, or nothing when nothing came in time.
fn read(bytes: &mut [u8], patience: Option<Duration>) -> io::Result<Option<usize>> {
    let stdin = io::stdin();
    let patience = patience.map(Timespec::try_from).transpose();
    let patience = patience.map_err(io::Error::other)?;
    let mut asked = [PollFd::new(&stdin, PollFlags::IN)];
    match poll(&mut asked, patience.as_ref()) {
        Ok(0) => return Ok(None),
        Ok(_) => {}
        // A signal came between; what was begun is still begun.
        Err(Errno::INTR) => return Ok(Some(0)),
        Err(error) => return Err(error.into()),
    }
    match rustix::io::read(&stdin, bytes) {
        Ok(0) => Err(io::ErrorKind::UnexpectedEof.into()),
        Ok(read) => Ok(Some(read)),
        Err(Errno::INTR | Errno::AGAIN) => Ok(Some(0)),
        Err(error) => Err(error.into()),
    }
}

/// Keys that arrived together stay together; a paste stands between those before and after it.
pub(super) fn told(arrived: Vec<Arrival>) -> impl Iterator<Item = Event> {
    let mut events: Vec<Event> = Vec::new();
    for arrival in arrived {
        match (arrival, events.last_mut()) {
            (Arrival::Key(chord), Some(Event::Keys(keys))) => keys.push(chord),
            (Arrival::Key(chord), _) => events.push(Event::Keys(vec![chord])),
            (Arrival::Pasted(text), _) => events.push(Event::Pasted(text)),
        }
    }
    events.into_iter()
}
