//! The thread that has the register: takes what the desks' threads bring, all orders that wait in one
//! turn, and hands out answers and news. No other thread decides anything.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender};
use std::time::Duration;

use super::log::Log;
use super::outbox::Outbox;
use crate::domain::{Account, Seq};
use crate::office::{No, Question, Sent, Trouble};
use crate::register::{DeskId, Hall, Whose};
use crate::store::Head;
use crate::text::Logged;
use crate::wire::{ToDesk, Welcome};

/// What a desk's thread or a signal brings.
pub(super) enum Brought {
    /// Somebody wants to sit down.
    SitDown(SitDown),
    /// The newest act a desk's officer was told of.
    Told(DeskId, Head),
    /// A question.
    Ask(DeskId, Box<Question>),
    /// Orders.
    Order(DeskId, Vec<Sent>),
    /// A desk is gone.
    Leave(DeskId),
    /// Another version asks whether this office would make room; told whether it does.
    Retire(SyncSender<bool>),
    /// It is night: the full check.
    Verify,
    /// The office is to end.
    End,
}

/// Somebody who wants to sit down.
pub(super) struct SitDown {
    pub(super) account: Account,
    pub(super) uid: u32,
    pub(super) whose: Whose,
    pub(super) outbox: Arc<Outbox>,
    /// Told the desk, or why not.
    pub(super) answer: SyncSender<Result<(DeskId, Welcome), No>>,
}

/// So long nobody asks anything before what stands is made durable.
const REST: Duration = Duration::from_secs(1);
/// So long the next desk may take to be gone when the office ends.
const GOODBYE: Duration = Duration::from_millis(300);

/// The office's thread.
pub(super) struct Counter {
    hall: Hall,
    desks: BTreeMap<DeskId, Arc<Outbox>>,
    /// What the register is called in an officer's own folder.
    register: String,
    /// The office ends so long after the last desk left.
    linger: Option<Duration>,
    log: Log,
}

impl Counter {
    pub(super) fn new(hall: Hall, register: String, linger: Option<Duration>, log: Log) -> Self {
        Self {
            hall,
            desks: BTreeMap::new(),
            register,
            linger,
            log,
        }
    }

    /// Serves until told to end, then finishes what was brought before and closes the register.
    pub(super) fn serve(mut self, brought: &Receiver<Brought>) -> Result<(), Trouble> {
        self.until_the_end(brought);
        self.say_goodbye(brought);
        let (head, closed) = self.hall.close();
        self.log.write(&Logged::Ended { seq: head.seq });
        if let Err(trouble) = &closed {
            self.log.write(&Logged::Failed { trouble });
        }
        closed
    }

    /// The answers under way go out, then each desk is told that this is the end; one that does not
    /// listen is not waited for long.
    fn say_goodbye(&mut self, brought: &Receiver<Brought>) {
        for outbox in self.desks.values() {
            let why = Trouble::away(std::io::Error::from(std::io::ErrorKind::ConnectionAborted));
            outbox.close(Some(ToDesk::Goodbye(why.into())));
        }
        while !self.desks.is_empty()
            && let Ok(one) = brought.recv_timeout(GOODBYE)
        {
            if let Brought::Leave(desk) = one {
                self.leave(desk);
            }
        }
    }

    /// Serves until it is told to end, or nobody was there for the while it lingers.
    fn until_the_end(&mut self, brought: &Receiver<Brought>) {
        // Longer than any register is idle: rest comes once after work, then the thread sleeps.
        let mut has_rested = false;
        let mut alone = Duration::ZERO;
        loop {
            let patience = match (has_rested, self.linger) {
                (false, _) => REST,
                (true, Some(linger)) if self.desks.is_empty() => linger.saturating_sub(alone),
                (true, _) => Duration::MAX,
            };
            let first = match brought.recv_timeout(patience) {
                Ok(first) => first,
                Err(RecvTimeoutError::Disconnected) => return,
                Err(RecvTimeoutError::Timeout) if has_rested => return,
                Err(RecvTimeoutError::Timeout) => {
                    // What a checkpoint could not do, opening does.
                    let _ = self.hall.rest();
                    (has_rested, alone) = (true, REST);
                    continue;
                }
            };
            has_rested = false;
            let mut load = vec![first];
            load.extend(brought.try_iter());
            if self.take(load) {
                return;
            }
        }
    }

    /// Takes all that was brought at once; whether the office is to end.
    fn take(&mut self, load: Vec<Brought>) -> bool {
        let mut is_ending = false;
        let mut orders = Vec::new();
        let mut questions = Vec::new();
        for one in load {
            match one {
                Brought::SitDown(who) => self.sit_down(who),
                Brought::Told(desk, told) => self.heed(desk, told),
                Brought::Order(desk, sent) => orders.push((desk, sent)),
                Brought::Ask(desk, question) => questions.push((desk, question)),
                Brought::Leave(desk) => self.leave(desk),
                Brought::Retire(answer) => {
                    let retires = self.desks.is_empty();
                    is_ending |= retires;
                    // Whoever asked has gone again.
                    let _ = answer.send(retires);
                }
                Brought::Verify => self.verify(),
                Brought::End => is_ending = true,
            }
        }
        if !orders.is_empty() {
            for (desk, receipts) in self.hall.turn(orders) {
                self.answer(desk, ToDesk::Receipts(receipts));
            }
        }
        for (desk, question) in questions {
            let answer = self.hall.ask(desk, *question);
            self.answer(desk, ToDesk::Answered(answer));
        }
        for desk in self.hall.to_be_told() {
            let tidings = self.hall.news(desk);
            if let Some(outbox) = self.desks.get(&desk) {
                outbox.tell(&tidings);
            }
        }
        is_ending
    }

    fn answer(&self, desk: DeskId, answer: ToDesk) {
        if let Some(outbox) = self.desks.get(&desk) {
            outbox.answer(answer);
        }
    }

    fn sit_down(&mut self, who: SitDown) {
        let SitDown {
            account,
            uid,
            whose,
            outbox,
            answer,
        } = who;
        if let Err(no) = self.hall.admit(&account, uid) {
            // A line that is gone already needs no answer.
            let _ = answer.send(Err(no));
            return;
        }
        let desk = self.hall.sit_down(account.clone(), whose);
        self.log.write(&Logged::SatDown {
            desk: desk.number(),
            account: &account,
        });
        self.desks.insert(desk, outbox);
        let head = self.hall.register().head();
        let welcome = Welcome {
            register: self.register.clone(),
            head: (Seq(head.seq), head.hash),
        };
        if answer.send(Ok((desk, welcome))).is_err() {
            // The line is gone already: so is the desk.
            self.leave(desk);
        }
    }

    fn verify(&mut self) {
        let problems = self.hall.verify().checks.into_iter();
        for trouble in problems.filter_map(|check| check.problem) {
            self.log.write(&Logged::Failed { trouble: &trouble });
        }
    }

    fn heed(&mut self, desk: DeskId, told: Head) {
        let barred = match self.hall.heed(desk, told) {
            Ok(barred) => barred,
            Err(trouble) => Some(trouble),
        };
        if let Some(trouble) = &barred {
            let desk = desk.number();
            self.log.write(&Logged::Barred { desk, trouble });
        }
    }

    fn leave(&mut self, desk: DeskId) {
        if let Some(outbox) = self.desks.remove(&desk) {
            outbox.close(None);
            self.hall.leave(desk);
            self.log.write(&Logged::Left {
                desk: desk.number(),
            });
        }
    }
}
