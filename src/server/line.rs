//! One desk's line at the office: a thread that reads and one that writes. Whoever is slow, greedy or
//! talks nonsense costs its own two threads and is dropped with a reason.

use std::io::{self, Read};
use std::sync::Arc;
use std::sync::mpsc::{Sender, sync_channel};
use std::thread;
use std::time::Duration;

use super::address::Peer;
use super::counter::{Brought, SitDown};
use super::log::Log;
use super::outbox::Outbox;
use super::{Room, Stream};
use crate::domain::{Account, Seq, door};
use crate::office::No;
use crate::register::{DeskId, Whose};
use crate::store::Head;
use crate::text::{Dropped, Logged};
use crate::wire::{
    CONTRACT, Greeting, Purpose, Reading, Reply, ToDesk, ToOffice, Verdict, Welcome, decode,
    encode, read, write,
};

/// So long a desk may take for its greeting, for the rest of a frame it began, and to take in what it
/// asked for.
const PATIENCE: Duration = Duration::from_secs(10);
/// Nobody asks more than this at once, in bytes; orders may be longer.
const QUESTION_BYTES_MAX: usize = 16 * 1024;
/// Memory of a line's thread, in bytes.
const STACK_BYTES: usize = 256 * 1024;

/// What a line needs of the office.
#[derive(Clone)]
pub(super) struct Doors {
    pub(super) brought: Sender<Brought>,
    pub(super) log: Log,
    /// The account the office runs under.
    pub(super) me: u32,
    pub(super) is_retirable: bool,
}

/// Serves a line on threads of its own.
pub(super) fn start(stream: Stream, room: Room, doors: Doors) -> io::Result<()> {
    thread::Builder::new()
        .name("line".to_owned())
        .stack_size(STACK_BYTES)
        .spawn(move || {
            serve(&stream, &room, &doors);
            // Whatever still waits on the line learns that it is over.
            let _ = stream.shutdown(std::net::Shutdown::Both);
        })?;
    Ok(())
}

fn serve(stream: &Stream, room: &Room, doors: &Doors) {
    let Ok(peer) = Peer::of(stream) else { return };
    let turn_away = |why| doors.log.write(&Logged::TurnedAway { uid: peer.uid, why });
    let greeting = match greeted(stream) {
        Ok(greeting) => greeting,
        // Somebody looked whether anybody answers.
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return,
        Err(_) => return turn_away(Dropped::NoGreeting),
    };
    let desks = u32::try_from(room.taken()).unwrap_or(u32::MAX);
    let reply = |verdict, desks| Reply::new(verdict, desks).write(&mut &*stream);
    if greeting.purpose == Purpose::Retire {
        let verdict = if retire(&peer, doors) {
            Verdict::Retiring
        } else {
            Verdict::InUse
        };
        // Whoever asked and is gone asks again.
        let _ = reply(verdict, desks.saturating_sub(1));
        return;
    }
    if greeting.contract != CONTRACT {
        let _ = reply(Verdict::OtherVersion, desks.saturating_sub(1));
        return turn_away(Dropped::OtherVersion);
    }
    if room.is_over() {
        let _ = reply(Verdict::Full, desks.saturating_sub(1));
        return turn_away(Dropped::Full);
    }
    if reply(Verdict::Welcome, desks).is_ok() {
        attend(stream, &peer, doors);
    }
}

fn greeted(stream: &Stream) -> io::Result<Greeting> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    Greeting::read(&mut &*stream)
}

/// Only the account the office runs under, and whoever runs the machine, may end it.
fn retire(peer: &Peer, doors: &Doors) -> bool {
    if !doors.is_retirable || ![doors.me, 0].contains(&peer.uid) {
        return false;
    }
    let (answer, answered) = sync_channel(1);
    doors.brought.send(Brought::Retire(answer)).is_ok() && answered.recv().unwrap_or(false)
}

/// Sits the desk down, and carries between it and the office until one of them ends.
fn attend(stream: &Stream, peer: &Peer, doors: &Doors) {
    let outbox = Arc::new(Outbox::new());
    let (desk, welcome) = match sit_down(peer, &outbox, doors) {
        Some(Ok(seat)) => seat,
        Some(Err(no)) => {
            if matches!(no, No::Refused(_)) {
                let (uid, why) = (peer.uid, Dropped::NotAllowed);
                doors.log.write(&Logged::TurnedAway { uid, why });
            }
            let goodbye = encode(&ToDesk::Welcome(Err(no)));
            let _ = write(&mut &*stream, &goodbye);
            return;
        }
        None => return,
    };
    let writing = Arc::clone(&outbox);
    let drop_it = {
        let log = doors.log.clone();
        move |why| {
            let desk = desk.number();
            log.write(&Logged::Dropped { desk, why });
        }
    };
    let dropped = drop_it.clone();
    let writer = stream.try_clone().and_then(|to| {
        let name = thread::Builder::new().name("line out".to_owned());
        name.stack_size(STACK_BYTES).spawn(move || {
            // One that hung up is noticed where it is read from.
            if let Err(error) = send(&to, &writing, welcome)
                && is_timeout(&error)
            {
                dropped(Dropped::DoesNotRead);
            }
            writing.close(None);
            let _ = to.shutdown(std::net::Shutdown::Both);
        })
    });
    if writer.is_ok()
        && let Some(why) = receive(stream, desk, &outbox, doors)
    {
        drop_it(why);
    }
    // An office that has ended needs not be told.
    let _ = doors.brought.send(Brought::Leave(desk));
    outbox.close(None);
}

fn sit_down(
    peer: &Peer,
    outbox: &Arc<Outbox>,
    doors: &Doors,
) -> Option<Result<(DeskId, Welcome), No>> {
    let (answer, answered) = sync_channel(1);
    let who = SitDown {
        account: account_of(peer.uid)?,
        uid: peer.uid,
        whose: if peer.uid == doors.me {
            Whose::Keeper
        } else {
            Whose::Other
        },
        outbox: Arc::clone(outbox),
        answer,
    };
    doors.brought.send(Brought::SitDown(who)).ok()?;
    answered.recv().ok()
}

/// The account of this number, by its name.
pub fn account_of(uid: u32) -> Option<Account> {
    let user = uzers::get_user_by_uid(uid);
    let named = user.and_then(|user| Account::new(&user.name().to_string_lossy()));
    named.or_else(|| Account::new(&format!("uid-{uid}")))
}

fn is_timeout(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut
    )
}

/// Sends what waits for the desk until its outbox is closed.
fn send(to: &Stream, outbox: &Outbox, welcome: Welcome) -> io::Result<()> {
    write(&mut &*to, &encode(&ToDesk::Welcome(Ok(welcome))))?;
    while let Some(message) = outbox.next() {
        let is_answer = !matches!(message, ToDesk::News(_));
        write(&mut &*to, &encode(&message))?;
        if is_answer {
            outbox.sent();
        }
    }
    Ok(())
}

/// Takes in what the desk sends, one message at a time, until it hangs up; the reason where the office
/// does.
fn receive(stream: &Stream, desk: DeskId, outbox: &Outbox, doors: &Doors) -> Option<Dropped> {
    while outbox.begin() {
        let bytes = match whole_frame(stream) {
            Ok(Reading::Frame(bytes)) => bytes,
            Ok(Reading::End) => return None,
            Ok(Reading::TooLong(_)) => return Some(Dropped::TooLong),
            Err(error) if error.kind() == io::ErrorKind::ConnectionReset => return None,
            Err(_) => return Some(Dropped::HalfFrame),
        };
        // Whoever wrote the client: nothing comes in that an officer could not have typed.
        let Some(message) = door::from_outside(|| decode::<ToOffice>(&bytes)) else {
            return Some(Dropped::Garbled);
        };
        if matches!(message, ToOffice::Ask(_)) && QUESTION_BYTES_MAX < bytes.len() {
            return Some(Dropped::TooLong);
        }
        let brought = match message {
            ToOffice::Told(Seq(seq), hash) => Brought::Told(desk, Head { seq, hash }),
            ToOffice::Ask(question) => Brought::Ask(desk, question),
            ToOffice::Order(sent) => Brought::Order(desk, sent),
        };
        let is_answered = !matches!(brought, Brought::Told(..));
        if doors.brought.send(brought).is_err() {
            return Some(Dropped::Ending);
        }
        if !is_answered {
            outbox.sent();
        }
    }
    None
}

/// A frame may be waited for as long as the officer thinks; once begun, it is to be finished.
fn whole_frame(stream: &Stream) -> io::Result<Reading> {
    stream.set_read_timeout(None)?;
    let mut from: &Stream = stream;
    let from: &mut dyn Read = &mut from;
    let mut is_limited = Ok(());
    let mut from = from;
    let frame = read(&mut from, ToOffice::BYTES_MAX, || {
        is_limited = stream.set_read_timeout(Some(PATIENCE));
    });
    is_limited.and(frame)
}
