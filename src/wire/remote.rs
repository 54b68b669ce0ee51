//! A desk's end of the line: an office that answers from another process. Redials where the line broke;
//! what was on its way is sent again, which the order's id makes harmless.

use std::io::{Read, Write};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use super::frame::{self, Reading};
use super::greeting::{Greeting, Purpose, Reply, Verdict};
use super::message::{ToDesk, ToOffice, Welcome, decode, encode};
use crate::domain::{Account, Seq};
use crate::office::{
    Answer, Bell, Hash, LineFault, News, No, Office, Pending, Question, Receipt, Sent, Tidings,
    Trouble, limits,
};

/// Two halves of a connection, and how it is ended from outside.
pub struct Line {
    pub read: Box<dyn Read + Send>,
    pub write: Box<dyn Write + Send>,
    /// Ends both halves; whoever reads or writes notices.
    pub hang_up: Box<dyn Fn() + Send + Sync>,
}

/// Opens a line to the office of the register.
pub type Dial = Box<dyn FnMut() -> Result<Line, Trouble> + Send>;

/// Told the newest act this desk knows of when it closes.
type LastWord = Box<dyn FnOnce(Seq, Hash) + Send>;

/// An office in another process.
pub struct Remote {
    dial: Dial,
    open: Option<Open>,
    welcome: Welcome,
    /// The newest act this desk knows of.
    head: (Seq, Hash),
    heard: Arc<Heard>,
    last_word: Option<LastWord>,
}

/// A line that was greeted.
struct Open {
    write: Box<dyn Write + Send>,
    hang_up: Box<dyn Fn() + Send + Sync>,
    answers: Receiver<ToDesk>,
}

impl Drop for Open {
    fn drop(&mut self) {
        (self.hang_up)();
    }
}

/// What arrived without having been asked for.
#[derive(Default)]
struct Heard {
    pending: Mutex<Pending>,
    is_broken: Mutex<bool>,
    bell: Mutex<Option<Bell>>,
}

impl Heard {
    fn ring(&self) {
        if let Some(bell) = locked(&self.bell).as_ref() {
            bell();
        }
    }
}

fn locked<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Says the first words on a line for a desk, and hears the office's.
pub fn greet(line: &mut Line, purpose: Purpose) -> Result<Reply, Trouble> {
    let greeting = Greeting::new(purpose);
    greeting.write(&mut line.write).map_err(Trouble::away)?;
    let reply = Reply::read(&mut line.read).map_err(|error| match error.kind() {
        std::io::ErrorKind::InvalidData => garbled(),
        _ => Trouble::away(error),
    })?;
    let fault = match reply.verdict {
        Verdict::Welcome | Verdict::Retiring | Verdict::InUse => return Ok(reply),
        Verdict::OtherVersion => LineFault::OtherVersion {
            office: reply.version,
            desk: greeting.version,
            desks: reply.desks,
        },
        Verdict::Full => LineFault::Full {
            desks_max: usize::try_from(reply.desks).unwrap_or(usize::MAX),
        },
    };
    Err(Trouble::Line { fault })
}

fn garbled() -> Trouble {
    Trouble::Line {
        fault: LineFault::Garbled,
    }
}

impl Remote {
    /// Sits down at the office that `dial` reaches. `told` is the newest act this officer was told of,
    /// where one was: an office that has less is noticed.
    pub fn attach(
        mut dial: Dial,
        told: impl FnOnce(&str) -> Option<(Seq, Hash)>,
    ) -> Result<Self, No> {
        let heard = Arc::new(Heard::default());
        let (open, welcome) = sit_down(dial()?, &heard, told)?;
        Ok(Self {
            dial,
            open: Some(open),
            head: welcome.head,
            welcome,
            heard,
            last_word: None,
        })
    }

    /// Has somebody told the newest act this desk knows of when it closes.
    #[must_use]
    pub fn with_last_word(mut self, last_word: impl FnOnce(Seq, Hash) + Send + 'static) -> Self {
        self.last_word = Some(Box::new(last_word));
        self
    }

    /// Which office this is.
    pub fn welcome(&self) -> &Welcome {
        &self.welcome
    }

    /// The line, opened again where it broke.
    fn open(&mut self) -> Result<&mut Open, No> {
        let is_broken = *locked(&self.heard.is_broken);
        if is_broken || self.open.is_none() {
            self.open = None;
            *locked(&self.heard.is_broken) = false;
            let told = (self.head.0 != Seq(0)).then_some(self.head);
            let (open, welcome) = sit_down((self.dial)()?, &self.heard, |_| told)?;
            if welcome.register != self.welcome.register {
                return Err(garbled().into());
            }
            self.head = self.head.max(welcome.head);
            // What happened meanwhile was told to nobody.
            locked(&self.heard.pending).add(&News {
                seq: welcome.head.0,
                by: Account::office(),
                cases: Vec::new(),
            });
            self.open = Some(open);
        }
        self.open.as_mut().ok_or_else(|| garbled().into())
    }

    /// Sends a message and waits for its answer.
    fn exchange(&mut self, message: &ToOffice) -> Result<ToDesk, No> {
        let bytes = encode(message);
        if ToOffice::BYTES_MAX < bytes.len() {
            return Err(Trouble::TooLong {
                what: "message",
                found: bytes.len(),
                limit: ToOffice::BYTES_MAX,
            }
            .into());
        }
        // A line that broke while nobody spoke is noticed by the first word: say it once more.
        let first = self.open().and_then(|open| say(open, &bytes));
        let answer = match first {
            Err(No::Trouble(Trouble::Line { fault })) if fault.may_pass() => {
                self.open = None;
                self.open().and_then(|open| say(open, &bytes))
            }
            answer => answer,
        };
        if answer.is_err() {
            self.open = None;
        }
        answer
    }

    fn know(&mut self, receipts: &[Result<Receipt, No>]) {
        for receipt in receipts.iter().flatten() {
            self.head = self.head.max((receipt.seq(), receipt.hash()));
        }
    }
}

impl Drop for Remote {
    fn drop(&mut self) {
        let (seq, hash) = self.head;
        if let Some(last_word) = self.last_word.take()
            && seq != Seq(0)
        {
            last_word(seq, hash);
        }
    }
}

impl Office for Remote {
    fn ask(&mut self, question: Question) -> Result<Answer, No> {
        match self.exchange(&ToOffice::Ask(Box::new(question)))? {
            ToDesk::Answered(answer) => answer,
            ToDesk::Welcome(_) | ToDesk::Receipts(_) | ToDesk::News(_) | ToDesk::Goodbye(_) => {
                Err(garbled().into())
            }
        }
    }

    fn order(&mut self, orders: Vec<Sent>) -> Vec<Result<Receipt, No>> {
        let mut answers = Vec::with_capacity(orders.len());
        for some in orders.chunks(limits::GROUP_ORDERS_MAX) {
            match self.exchange(&ToOffice::Order(some.to_vec())) {
                Ok(ToDesk::Receipts(receipts)) if receipts.len() == some.len() => {
                    self.know(&receipts);
                    answers.extend(receipts);
                }
                Ok(_) => answers.extend(some.iter().map(|_| Err(garbled().into()))),
                Err(no) => answers.extend(some.iter().map(|_| Err(no.clone()))),
            }
        }
        answers
    }

    fn news(&mut self) -> Result<Tidings, Trouble> {
        match self.open() {
            Ok(_) => {}
            Err(No::Trouble(trouble)) => return Err(trouble),
            // Whoever may not sit down any more is told so when the next question is asked.
            Err(No::Refused(_) | No::Overtaken { .. }) => return Ok(Tidings::default()),
        }
        let news = locked(&self.heard.pending).take();
        Ok(news)
    }

    fn on_news(&mut self, bell: Bell) {
        *locked(&self.heard.bell) = Some(bell);
    }
}

/// Greets, is welcomed, and starts to listen.
fn sit_down(
    mut line: Line,
    heard: &Arc<Heard>,
    told: impl FnOnce(&str) -> Option<(Seq, Hash)>,
) -> Result<(Open, Welcome), No> {
    let reply = greet(&mut line, Purpose::Attach)?;
    if reply.verdict != Verdict::Welcome {
        return Err(garbled().into());
    }
    let welcome = match next(&mut line.read)? {
        ToDesk::Welcome(welcome) => welcome?,
        ToDesk::Goodbye(no) => return Err(no),
        ToDesk::Answered(_) | ToDesk::Receipts(_) | ToDesk::News(_) => return Err(garbled().into()),
    };
    // Whose register it is, and so what this officer was told of it, the office has said first.
    if let Some((seq, hash)) = told(&welcome.register) {
        let told = encode(&ToOffice::Told(seq, hash));
        frame::write(&mut line.write, &told).map_err(Trouble::away)?;
    }
    let Line {
        read,
        write,
        hang_up,
    } = line;
    let (answer, answers) = sync_channel(1);
    let heard = Arc::clone(heard);
    thread::Builder::new()
        .name("office line".to_owned())
        .spawn(move || listen(read, &answer, &heard))
        .map_err(Trouble::away)?;
    let open = Open {
        write,
        hang_up,
        answers,
    };
    Ok((open, welcome))
}

fn next(read: &mut impl Read) -> Result<ToDesk, Trouble> {
    match frame::read(read, ToDesk::BYTES_MAX, || {}) {
        Ok(Reading::Frame(bytes)) => decode(&bytes).ok_or_else(garbled),
        Ok(Reading::End) => Err(Trouble::Line {
            fault: LineFault::HungUp,
        }),
        Ok(Reading::TooLong(_)) => Err(garbled()),
        Err(error) => Err(Trouble::away(error)),
    }
}

/// Takes in what the office says until it hangs up.
fn listen(mut read: Box<dyn Read + Send>, answers: &SyncSender<ToDesk>, heard: &Heard) {
    while let Ok(message) = next(&mut read) {
        match message {
            ToDesk::News(news) => {
                locked(&heard.pending).add_all(&news);
                heard.ring();
            }
            // Nobody waits for it any more: the desk has hung up.
            message => {
                if answers.send(message).is_err() {
                    return;
                }
            }
        }
    }
    *locked(&heard.is_broken) = true;
    heard.ring();
}

fn say(open: &mut Open, bytes: &[u8]) -> Result<ToDesk, No> {
    frame::write(&mut open.write, bytes).map_err(Trouble::away)?;
    let hung_up = || Trouble::away(std::io::Error::from(std::io::ErrorKind::ConnectionReset));
    match open.answers.recv().map_err(|_| hung_up())? {
        ToDesk::Goodbye(no) => Err(no),
        answer => Ok(answer),
    }
}
