//! The office as several officers sit at it: one register, many desks, each told what the others did.
//! Takes turns when told to; owns no thread, no clock and no line.

use std::collections::{BTreeMap, BTreeSet};

use super::register::Register;
use crate::domain::{Account, CaseId};
use crate::office::{
    Answer, Here, No, Pending, Question, Receipt, Sent, Tidings, Trouble, Verified,
};
use crate::store::Head;

/// One desk at the office, for as long as it is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DeskId(u64);

impl DeskId {
    /// Its number, for the log.
    pub fn number(self) -> u64 {
        self.0
    }
}

/// Who sits at a desk.
struct Seat {
    account: Account,
    /// The case that is open there.
    case: Option<CaseId>,
    pending: Pending,
    whose: Whose,
    /// Why this desk gives no orders.
    barred: Option<Trouble>,
}

/// Whose account a desk is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// The one that owns the register's files.
    Keeper,
    /// Any other.
    Other,
}

/// A register and the desks that are open on it.
pub struct Hall {
    register: Register,
    seats: BTreeMap<DeskId, Seat>,
    desks_ever: u64,
}

impl Hall {
    /// Opens the office.
    pub fn new(register: Register) -> Self {
        Self {
            register,
            seats: BTreeMap::new(),
            desks_ever: 0,
        }
    }

    /// The register.
    pub fn register(&self) -> &Register {
        &self.register
    }

    /// Refuses who may not sit down: the account and its number on this machine are an officer's or nobody's.
    pub fn admit(&self, account: &Account, uid: u32) -> Result<(), No> {
        self.register.admit(account, Some(uid))
    }

    /// An officer sits down.
    pub fn sit_down(&mut self, account: Account, whose: Whose) -> DeskId {
        self.desks_ever += 1;
        let desk = DeskId(self.desks_ever);
        self.seats.insert(
            desk,
            Seat {
                account,
                case: None,
                pending: Pending::default(),
                whose,
                barred: None,
            },
        );
        self.tell_of_desks();
        desk
    }

    /// An officer leaves.
    pub fn leave(&mut self, desk: DeskId) {
        self.seats.remove(&desk);
        self.tell_of_desks();
    }

    /// What a desk's officer was told of last: where the register has less, nothing is written any more,
    /// and why is returned. From an account that could not have changed the files anyway, it only ends
    /// that desk's own writing: else one made-up word would stop everybody's.
    pub fn heed(&mut self, desk: DeskId, told: Head) -> Result<Option<Trouble>, Trouble> {
        let Some(seat) = self.seats.get_mut(&desk) else {
            return Ok(None);
        };
        match seat.whose {
            Whose::Keeper => self.register.heed(told),
            Whose::Other => {
                seat.barred = self.register.against(told)?;
                Ok(seat.barred.clone())
            }
        }
    }

    /// How many desks are open.
    pub fn desks(&self) -> usize {
        self.seats.len()
    }

    /// Answers a question of one desk.
    pub fn ask(&mut self, desk: DeskId, question: Question) -> Result<Answer, No> {
        let by = self.account(desk)?;
        if let Question::HereAsked(asked) = question {
            let seen = asked.case.filter(|case| self.register.sees(&by, *case));
            return Ok(Answer::HereAsked(Box::new(self.here(desk, &by, seen))));
        }
        self.register.answer(&by, question)
    }

    /// Takes the orders of all desks that wait, in one turn: one sync, then each desk's answers in the
    /// order its orders were sent.
    pub fn turn(
        &mut self,
        waiting: Vec<(DeskId, Vec<Sent>)>,
    ) -> Vec<(DeskId, Vec<Result<Receipt, No>>)> {
        let mut orders = Vec::new();
        let mut lengths = Vec::new();
        for (desk, sent) in waiting {
            let may = self.may_order(desk);
            lengths.push((desk, sent.len(), may.clone().err()));
            if let Ok(by) = may {
                orders.extend(sent.into_iter().map(|sent| (by.clone(), sent)));
            }
        }
        let mut answers = self.register.turn(orders).into_iter();
        let parted = lengths.into_iter().map(|(desk, length, no)| {
            let answers = match no {
                Some(no) => vec![Err(no); length],
                None => answers.by_ref().take(length).collect(),
            };
            (desk, answers)
        });
        let parted = parted.collect();
        self.tell();
        parted
    }

    /// What a desk was not told yet.
    pub fn news(&mut self, desk: DeskId) -> Tidings {
        let seat = self.seats.get_mut(&desk);
        seat.map(|seat| seat.pending.take()).unwrap_or_default()
    }

    /// The desks that have something to be told.
    pub fn to_be_told(&self) -> Vec<DeskId> {
        let waiting = self
            .seats
            .iter()
            .filter(|(_, seat)| !seat.pending.is_empty());
        waiting.map(|(desk, _)| *desk).collect()
    }

    /// The full check, for whoever runs the office.
    pub fn verify(&mut self) -> Verified {
        self.register.verified()
    }

    /// Makes what stands durable; for whoever has nothing else to do.
    pub fn rest(&mut self) -> Result<(), Trouble> {
        self.register.rest()
    }

    /// Closes the register cleanly, and says which its newest act is.
    pub fn close(self) -> (Head, Result<(), Trouble>) {
        (self.register.head(), self.register.close())
    }

    /// Who else is here; notes which case the desk has open, and tells the others where that changed.
    fn here(&mut self, desk: DeskId, by: &Account, case: Option<CaseId>) -> Here {
        let seat = self.seats.get_mut(&desk);
        if let Some(seat) = seat
            && seat.case != case
        {
            seat.case = case;
            self.tell_of_desks();
        }
        let others = || self.seats.values().filter(|seat| seat.account != *by);
        let named = |seats: Vec<&Seat>| {
            let names: BTreeSet<Account> = seats.iter().map(|seat| seat.account.clone()).collect();
            names.into_iter().collect()
        };
        Here {
            others: named(others().collect()),
            at_case: match case {
                Some(case) => named(others().filter(|seat| seat.case == Some(case)).collect()),
                None => Vec::new(),
            },
        }
    }

    fn tell_of_desks(&mut self) {
        for seat in self.seats.values_mut() {
            seat.pending.desks_changed();
        }
    }

    fn may_order(&self, desk: DeskId) -> Result<Account, No> {
        match self.seats.get(&desk).and_then(|seat| seat.barred.clone()) {
            Some(trouble) => Err(trouble.into()),
            None => self.account(desk),
        }
    }

    fn account(&self, desk: DeskId) -> Result<Account, No> {
        let seat = self.seats.get(&desk);
        seat.map(|seat| seat.account.clone())
            .ok_or_else(|| Trouble::away("no such desk").into())
    }

    /// Every desk is told of every act, its own too: a desk may not know yet what it ordered.
    fn tell(&mut self) {
        for one in self.register.news() {
            for seat in self.seats.values_mut() {
                seat.pending.add(&one);
            }
        }
    }
}
