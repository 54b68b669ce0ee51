//! One life of an office: sessions that begin with opening and end well or badly, with faults and rot on
//! the way. Everything in it is decided by dice made of one seed.

use qd22::office::{No, Receipt, Trouble};
use qd22::register::Register;
use qd22::store::Kind;
use qd22::store::fault::{Answer, Lasting};
use qd22::store::made_up::SeededDice;

use super::auditor::{Auditor, journal};
use super::ledger::{Given, Ledger};
use super::machine::{Office, RuleSets};
use super::officer::{Sight, accounts};
use super::tally::Tally;

const SESSIONS: usize = 7;
const HOUR_MILLIS: i64 = 3_600_000;
const DAY_MILLIS: i64 = 24 * HOUR_MILLIS;

/// What a life left behind.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Lived {
    pub(crate) trace: Vec<String>,
    pub(crate) tally: Tally,
    files: [Option<Vec<u8>>; 2],
}

/// A life while it is lived.
pub(super) struct Life {
    pub(super) dice: SeededDice,
    pub(super) office: Office,
    pub(super) rules: RuleSets,
    pub(super) which: usize,
    pub(super) ledger: Ledger,
    pub(super) trace: Vec<String>,
    pub(super) tally: Tally,
    /// Something failed since the files were last known to be level.
    pub(super) has_failed: bool,
    /// A file went bad and was not looked at whole since: the next one is spared.
    pub(super) is_rotten: bool,
    /// A tree lost something in silence: only the full check sees it, so it comes before the work.
    pub(super) is_torn: bool,
}

/// Lives the life of a seed.
pub(crate) fn live(seed: u64) -> Lived {
    let dice = SeededDice::new(seed);
    let kind = if dice.once_in(2) {
        Kind::Practice
    } else {
        Kind::Real
    };
    let mut life = Life {
        dice,
        office: Office::new(kind),
        rules: RuleSets::load(),
        which: 0,
        ledger: Ledger::default(),
        trace: vec![format!("QD22_SEED={seed} {kind:?}")],
        tally: Tally::default(),
        has_failed: false,
        is_rotten: false,
        is_torn: false,
    };
    for _ in 0..SESSIONS {
        life.session();
    }
    life.last_session();
    if life.dice.once_in(3) {
        life.ruin();
    }
    Lived {
        files: ["journal", "mirror"].map(|file| life.office.machine.file(file)),
        trace: std::mem::take(&mut life.trace),
        tally: std::mem::take(&mut life.tally),
    }
}

impl Drop for Life {
    /// A life that ends in a panic tells how it came to that.
    fn drop(&mut self) {
        if std::thread::panicking() {
            println!("{}", self.trace.join("\n"));
        }
    }
}

impl Life {
    pub(super) fn note(&mut self, what: String) {
        self.trace.push(what);
    }

    fn strike(&mut self) {
        if !self.dice.once_in(3) {
            return;
        }
        let answer = [Answer::Full, Answer::Broken, Answer::ReadOnly][self.dice.below(3)];
        let lasting = if self.dice.once_in(3) {
            Lasting::ForEver
        } else {
            Lasting::Once
        };
        let nth = 1 + self.dice.throw() % 120;
        self.office.faults.strike(answer, nth, lasting);
        self.note(format!("{answer:?} {lasting:?} at {nth}"));
    }

    pub(super) fn open(&mut self) -> Result<Register, Trouble> {
        if self.dice.once_in(4) {
            self.which = 1 - self.which;
            self.tally.rules_changed += 1;
        }
        let told = self.ledger.told();
        let opened = self.office.open(&self.rules, self.which, told);
        self.note(match &opened {
            Ok(register) => format!("open {:?}", register.opened()),
            Err(trouble) => format!("not open: {trouble:?}"),
        });
        opened
    }

    fn session(&mut self) {
        let idle = i64::try_from(self.dice.below(40)).unwrap() * DAY_MILLIS;
        self.office.wall.pass(idle);
        self.office.faults.heal();
        if !self.is_torn {
            self.strike();
        }
        match self.open() {
            Ok(mut register) => {
                assert_eq!(register.opened().read_only, None, "nothing is lost");
                self.work(&mut register);
                self.end(register);
            }
            Err(trouble) => {
                assert!(0 < self.office.faults.struck(), "{trouble:?}");
                self.has_failed = true;
                self.office.machine.kill(&self.dice);
            }
        }
    }

    /// Nothing fails: everything must be there and fit.
    fn last_session(&mut self) {
        self.office.faults.heal();
        let mut register = self.open().unwrap();
        assert_eq!(register.opened().read_only, None, "nothing is lost");
        if self.is_torn {
            self.full_check(&mut register);
        }
        self.audit(&mut register);
        self.turn(&mut register);
        self.audit(&mut register);
        self.full_check(&mut register);
        register.close().unwrap();
    }

    fn work(&mut self, register: &mut Register) {
        if self.is_torn {
            self.full_check(register);
        }
        self.heal_and_audit(register);
        while !self.dice.once_in(10) {
            self.turn(register);
            if self.dice.once_in(5) {
                let _ = register.rest();
            }
            if self.dice.once_in(12) {
                self.heal_and_audit(register);
            }
        }
        if self.dice.once_in(4) {
            self.heal_and_audit(register);
            self.office.faults.heal();
            self.full_check(register);
        }
    }

    /// Sees that all is there. Where a fault is under way it is over first, and one more turn is taken:
    /// the register recovers by itself.
    fn heal_and_audit(&mut self, register: &mut Register) {
        if 0 < self.office.faults.struck() {
            self.office.faults.heal();
            self.has_failed = true;
            for answer in self.turn(register) {
                if let Err(No::Trouble(trouble)) = answer {
                    panic!("nothing fails any more, and yet: {trouble:?}");
                }
            }
            self.audit(register);
        } else if self.dice.once_in(2) {
            self.audit_if_nothing_strikes(register);
        }
    }

    /// A fault may strike while the auditor reads; then the reading is none.
    fn audit_if_nothing_strikes(&mut self, register: &mut Register) {
        let by = &accounts()[0];
        match journal(register, by) {
            Ok(_) if self.office.faults.struck() == 0 => {
                self.office.faults.heal();
                self.audit(register);
            }
            Ok(_) => {}
            Err(no) => assert!(0 < self.office.faults.struck(), "{no:?}"),
        }
    }

    fn audit(&mut self, register: &mut Register) {
        let unknown: Vec<_> = self.ledger.unknown.keys().copied().collect();
        let by = &accounts()[1];
        let mut auditor = Auditor {
            register,
            ledger: &mut self.ledger,
            by,
        };
        auditor.audit(&self.dice);
        let recorded = unknown
            .iter()
            .filter(|id| !self.ledger.not_recorded.contains(id));
        self.tally.unknown_and_recorded += recorded.count() as u64;
        self.note(format!("audited {}", self.ledger.acts.len()));
    }

    fn full_check(&mut self, register: &mut Register) {
        let mut auditor = Auditor {
            register,
            ledger: &mut self.ledger,
            by: &accounts()[2],
        };
        auditor.verify();
        (self.is_rotten, self.is_torn) = (false, false);
        self.note("whole".to_owned());
    }

    /// One turn of a few orders: new ones, and now and then one that was sent before.
    fn turn(&mut self, register: &mut Register) -> Vec<Result<Receipt, No>> {
        if self.dice.once_in(20) {
            self.office.wall.set_back(HOUR_MILLIS);
        } else {
            let seconds = i64::try_from(self.dice.below(5_000)).unwrap();
            self.office.wall.pass(seconds * 1_000);
        }
        let mut givens = Vec::new();
        for _ in 0..=self.dice.below(4) {
            let given = self.given(register);
            givens.push(given);
        }
        if self.dice.once_in(8) {
            givens.push(givens[0].clone());
        }
        let waiting = givens.iter().cloned();
        let waiting = waiting.map(|given| (given.by, given.sent)).collect();
        let before = register.head().seq;
        let answers = register.turn(waiting);
        assert_eq!(answers.len(), givens.len());
        self.read_news(register, before);
        for (given, answer) in givens.into_iter().zip(&answers) {
            self.take(given, answer);
        }
        answers
    }

    fn given(&mut self, register: &mut Register) -> Given {
        let given = &self.ledger.given;
        if !given.is_empty() && self.dice.once_in(8) {
            let given = given[self.dice.below(given.len())].clone();
            let today = register.today();
            return Given { today, ..given };
        }
        let by = accounts()[self.dice.below(3)].clone();
        let today = register.today();
        let sight = Sight {
            dice: &self.dice,
            today,
            cases: &self.ledger.cases,
            newest: register.head().seq,
        };
        let sent = sight.order(register, &by);
        let given = Given { by, sent, today };
        self.ledger.given.push(given.clone());
        given
    }

    fn take(&mut self, given: Given, answer: &Result<Receipt, No>) {
        use qd22::domain::Order;
        let id = given.sent.id;
        let was_there = self.ledger.acts.values().any(|act| act.id == id);
        self.check_overtaken(&given, answer);
        self.ledger.take(&given, answer);
        let tally = &mut self.tally;
        match answer {
            Ok(_) if was_there => tally.told_again += 1,
            Ok(_) => {
                tally.accepted += 1;
                tally.undone += u64::from(matches!(given.sent.order, Order::Undo { .. }));
                let is_merger = matches!(given.sent.order, Order::MergeCases { .. });
                tally.merged += u64::from(is_merger);
                tally.paid += u64::from(matches!(given.sent.order, Order::Disburse { .. }));
            }
            Err(No::Refused(_)) => tally.refused += 1,
            Err(No::Overtaken { .. }) => tally.overtaken += 1,
            Err(No::Trouble(Trouble::OutcomeUnknown { .. })) => tally.unknown += 1,
            Err(No::Trouble(trouble)) => {
                assert!(
                    0 < self.office.faults.struck(),
                    "nothing failed, and yet: {trouble:?}"
                );
                tally.not_recorded += 1;
            }
        }
        let told = match answer {
            Ok(receipt) => format!("{} {}", receipt.seq(), receipt.hash()),
            Err(no) => format!("{no:?}"),
        };
        self.note(format!("{} {:?}: {told}", given.by.as_str(), given.sent));
    }

    /// An order on an older revision comes back, one on the newest does not.
    fn check_overtaken(&self, given: &Given, answer: &Result<Receipt, No>) {
        if !self.ledger.unknown.is_empty() {
            // One of those whose outcome nobody knows may have come first.
            return;
        }
        let is_old = given
            .sent
            .revisions
            .iter()
            .any(|(case, seen)| self.ledger.revision(*case) != Some(*seen));
        match answer {
            Ok(_) if !self.ledger.acts.values().any(|act| act.id == given.sent.id) => {
                assert!(!is_old, "recorded over somebody else's act: {given:?}");
            }
            Err(No::Overtaken { .. }) => assert!(is_old, "{given:?}"),
            Ok(_) | Err(_) => {}
        }
    }

    /// Every act is news, once, in order.
    fn read_news(&mut self, register: &mut Register, before: u64) {
        let seqs: Vec<u64> = register.news().iter().map(|news| news.seq.0).collect();
        let expected: Vec<u64> = (before + 1..=register.head().seq).collect();
        // A group whose outcome was unknown is found by reopening, and everybody asks again then.
        if self.office.faults.struck() == 0 {
            assert_eq!(seqs, expected, "what was recorded is news");
        }
    }
}
