//! What officers were told: every receipt, every order whose outcome nobody knows, every order proved
//! not to be recorded. Keeps the office to its word; refuses to know what an order means.

use std::collections::{BTreeMap, BTreeSet};

use qd22::domain::{Account, CaseId, Day, Order, OrderId, Seq, Verb};
use qd22::office::{Hash, LogLine, No, Receipt, Sent, Trouble};
use qd22::store::Head;

/// An act somebody was told of, or found in the journal with an outcome unknown before.
#[derive(Debug, Clone)]
pub(crate) struct Accepted {
    pub(crate) hash: Hash,
    pub(crate) id: OrderId,
    pub(crate) by: Account,
    /// Nothing where the office recorded it itself.
    pub(crate) order: Option<Order>,
    pub(crate) cases: Vec<CaseId>,
    pub(crate) opened: Option<CaseId>,
    pub(crate) on: Day,
    /// It was sent more than once, and nobody knows which time it was recorded: the journal does.
    is_day_open: bool,
    /// When it was recorded, in milliseconds; known once the journal was read.
    pub(crate) at: Option<i64>,
}

/// An order on its way, as it was sent first.
#[derive(Debug, Clone)]
pub(crate) struct Given {
    pub(crate) by: Account,
    pub(crate) sent: Sent,
    /// The day it was sent on: the day of its facts where it named none.
    pub(crate) today: Day,
}

/// Everything the officers know for certain.
#[derive(Debug, Default)]
pub(crate) struct Ledger {
    pub(crate) acts: BTreeMap<u64, Accepted>,
    seq_of: BTreeMap<OrderId, u64>,
    /// Sent, and perhaps recorded.
    pub(crate) unknown: BTreeMap<OrderId, Given>,
    /// Proved not to be recorded, unless sent again.
    pub(crate) not_recorded: BTreeSet<OrderId>,
    /// Every case a receipt named.
    pub(crate) cases: Vec<CaseId>,
    /// Orders that were given, to be sent again now and then.
    pub(crate) given: Vec<Given>,
}

impl Ledger {
    /// The newest act somebody was told of.
    pub(crate) fn told(&self) -> Option<Head> {
        let (seq, act) = self.acts.last_key_value()?;
        Some(Head {
            seq: *seq,
            hash: act.hash,
        })
    }

    /// The revision a case must have.
    pub(crate) fn revision(&self, case: CaseId) -> Option<Seq> {
        let touching = self.acts.iter().rev();
        touching
            .filter(|(_, act)| act.cases.contains(&case))
            .map(|(seq, _)| Seq(*seq))
            .next()
    }

    /// Takes an answer down; panics where the office contradicts itself.
    pub(crate) fn take(&mut self, given: &Given, answer: &Result<Receipt, No>) {
        let id = given.sent.id;
        match answer {
            Ok(receipt) => self.take_receipt(given, receipt),
            Err(No::Trouble(Trouble::OutcomeUnknown { .. })) => {
                self.not_recorded.remove(&id);
                self.unknown.insert(id, given.clone());
            }
            Err(No::Trouble(_)) => {
                // An order sent again after an unknown outcome stays unknown whatever fails now.
                if !self.seq_of.contains_key(&id) && !self.unknown.contains_key(&id) {
                    self.not_recorded.insert(id);
                }
            }
            Err(no @ (No::Refused(_) | No::Overtaken { .. })) => {
                assert!(
                    !self.seq_of.contains_key(&id),
                    "a recorded order is told its receipt again, not {no:?}"
                );
                self.unknown.remove(&id);
                self.not_recorded.insert(id);
            }
        }
    }

    fn take_receipt(&mut self, given: &Given, receipt: &Receipt) {
        let id = given.sent.id;
        if let Some(seq) = self.seq_of.get(&id) {
            let first = &self.acts[seq];
            assert_eq!(receipt.seq(), Seq(*seq), "the first receipt again");
            assert_eq!(receipt.hash(), first.hash, "the first receipt again");
            assert_eq!(receipt.cases(), first.cases, "the first receipt again");
            assert_eq!(receipt.opened(), first.opened, "the first receipt again");
            return;
        }
        let accepted = Accepted {
            hash: receipt.hash(),
            id,
            by: given.by.clone(),
            order: Some(given.sent.order.clone()),
            cases: receipt.cases().to_vec(),
            opened: receipt.opened(),
            on: given.sent.on.unwrap_or(given.today),
            is_day_open: given.sent.on.is_none() && self.unknown.contains_key(&id),
            at: None,
        };
        self.insert(receipt.seq().0, accepted);
    }

    fn insert(&mut self, seq: u64, accepted: Accepted) {
        for case in &accepted.cases {
            if !self.cases.contains(case) {
                self.cases.push(*case);
            }
        }
        self.unknown.remove(&accepted.id);
        self.not_recorded.remove(&accepted.id);
        self.seq_of.insert(accepted.id, seq);
        let before = self.acts.insert(seq, accepted);
        assert!(before.is_none(), "number {seq} was given out twice");
    }

    /// Compares the journal, whole, with what was told. `Unknown` orders it holds are accepted; those
    /// it does not hold are known not to be recorded.
    pub(crate) fn audit(&mut self, lines: &[LogLine]) {
        for (line, seq) in lines.iter().zip(1..) {
            let stamp = &line.act.stamp;
            assert_eq!(stamp.seq, Seq(seq), "a gap in the journal");
            if !self.acts.contains_key(&seq) {
                self.find(line);
            }
            let act = self.acts.get_mut(&seq).unwrap();
            assert_eq!(
                (act.hash, act.id),
                (line.hash, line.act.id),
                "act {seq} is another"
            );
            assert_eq!(act.by, stamp.by, "act {seq}");
            if std::mem::take(&mut act.is_day_open) {
                act.on = stamp.on;
            }
            assert_eq!(act.on, stamp.on, "act {seq}");
            assert!(act.at.is_none_or(|at| at == stamp.at), "act {seq}");
            act.at = Some(stamp.at);
        }
        let ats: Vec<i64> = lines.iter().map(|line| line.act.stamp.at).collect();
        assert!(ats.is_sorted(), "time goes back in the journal: {ats:?}");
        let found = lines.len() as u64;
        let told = self.acts.last_key_value().map_or(0, |(seq, _)| *seq);
        assert_eq!(told, found, "the journal holds other acts than were told");
        let gone = std::mem::take(&mut self.unknown);
        self.not_recorded.extend(gone.into_keys());
    }

    /// An act nobody has a receipt of.
    fn find(&mut self, line: &LogLine) {
        let id = line.act.id;
        let stamp = &line.act.stamp;
        let is_own = line.act.verb == Verb::RulesInForce;
        let given = self.unknown.get(&id).cloned();
        assert!(
            is_own || given.is_some(),
            "an act nobody ordered, or proved not to be recorded: {line:?}"
        );
        let accepted = Accepted {
            hash: line.hash,
            id,
            by: if is_own {
                Account::office()
            } else {
                given.as_ref().unwrap().by.clone()
            },
            on: given
                .as_ref()
                .map_or(stamp.on, |given| given.sent.on.unwrap_or(given.today)),
            order: given.map(|given| given.sent.order),
            cases: line.act.cases(),
            opened: opened(line),
            is_day_open: false,
            at: None,
        };
        self.insert(stamp.seq.0, accepted);
    }
}

fn opened(line: &LogLine) -> Option<CaseId> {
    use qd22::domain::{Event, Fact};
    line.act.events.iter().find_map(|event| match event {
        Event::Case(case, Fact::Registered(_)) => Some(*case),
        Event::Case(..) | Event::District(_) | Event::Undone { .. } => None,
    })
}
