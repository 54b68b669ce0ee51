//! Many officers at once: no update is lost, every receipt is there, and whoever stalls, dies or finds
//! the office killed under them changes nothing of that.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use qd22::domain::{CaseId, Document, Fields, Order, OrderId, Phone, Seq};
use qd22::office::{CardAsked, FindAsked, LogAsked, No, Office, Receipt, Sent, Trouble, ask};
use qd22::server::Stream;
use qd22::wire::{Greeting, Purpose};

use super::floor::{Served, remote};
use crate::chance::Chance;
use crate::program::Program;
use crate::rounds::{rounds, wait};

/// Cases everybody works at now and then.
const HOT: usize = 10;

/// One order that was taken.
struct Done {
    id: OrderId,
    case: CaseId,
    /// The revision it was made on.
    made_on: Seq,
    receipt: Receipt,
}

/// An officer at work.
struct Officer {
    office: Box<dyn Office>,
    chance: Chance,
    cases: Vec<CaseId>,
    number: u128,
    orders: u128,
    done: Vec<Done>,
}

impl Officer {
    /// Asks until the office answers: one that was killed comes back.
    fn patiently<T>(&mut self, ask: impl Fn(&mut dyn Office) -> Result<T, No>) -> Result<T, No> {
        for _ in 0..2_000 {
            match ask(self.office.as_mut()) {
                Err(No::Trouble(Trouble::Line { fault })) if fault.may_pass() => {
                    wait(Duration::from_millis(10));
                }
                answered => return answered,
            }
        }
        panic!("no office for twenty seconds");
    }

    fn case(&mut self) -> CaseId {
        let of = match self.chance.below(5) {
            0 => &self.cases[..HOT],
            _ => &self.cases[..],
        };
        *self.chance.one_of(of)
    }

    /// Sends an order made on what the case is now, again and again until it is taken or refused.
    fn order(&mut self, case: CaseId, order: Order) {
        self.orders += 1;
        let id = OrderId((self.number << 64) | self.orders);
        let card = CardAsked { case, on: None };
        let mut made_on = self
            .patiently(|office| ask(office, card.clone()))
            .unwrap()
            .revision;
        loop {
            let mut sent = Sent::new(id, order.clone());
            sent.revisions.insert(case, made_on);
            match self.patiently(|office| office.order(vec![sent.clone()]).remove(0)) {
                Ok(receipt) => {
                    let done = Done {
                        id,
                        case,
                        made_on,
                        receipt,
                    };
                    self.done.push(done);
                    return;
                }
                Err(No::Overtaken { now, .. }) => made_on = now,
                // A file that is closed to it.
                Err(No::Refused(_)) => return,
                Err(No::Trouble(trouble)) => panic!("{trouble:?}"),
            }
        }
    }

    /// Finds somebody, opens the card, ticks a paper, writes down a number.
    fn round(&mut self) {
        let text =
            ["m v a", "thu", "vi van", "24-0001"][usize::try_from(self.chance.below(4)).unwrap()];
        let find = FindAsked {
            text: text.to_owned(),
            offset: 0,
            limit: 20,
        };
        self.patiently(|office| ask(office, find.clone())).unwrap();
        let case = self.case();
        let paper = Order::ReceiveDocument {
            cases: vec![case],
            document: Document::IdCard,
            copies: None,
            kept_at: None,
        };
        self.order(case, paper);
        let phone = format!("0{:09}", self.chance.below(1_000_000_000));
        let fields = Fields {
            phone: Some(Phone::new(&phone).unwrap()),
            ..Fields::default()
        };
        let edit = Order::CorrectApplicant {
            case,
            fields: Box::new(fields),
        };
        self.order(case, edit);
    }
}

/// Everybody on file, as far as finding shows them.
fn cases(served: &Served) -> Vec<CaseId> {
    let find = FindAsked {
        text: "m".to_owned(),
        offset: 0,
        limit: 100,
    };
    let rows = ask(&mut served.remote(), find).unwrap().rows;
    let cases: Vec<CaseId> = rows.iter().map(|row| row.case).collect();
    assert!(2 * HOT < cases.len(), "{}", cases.len());
    cases
}

/// Officers at work until told to stop; each gives back what was taken.
fn at_work(
    socket: &Path,
    cases: &[CaseId],
    officers: u64,
    is_over: &Arc<AtomicBool>,
) -> Vec<JoinHandle<Vec<Done>>> {
    let start = |number: u64| {
        let mut officer = Officer {
            office: Box::new(remote(socket)),
            chance: Chance::of(number),
            cases: cases.to_vec(),
            number: u128::from(number),
            orders: 0,
            done: Vec::new(),
        };
        let is_over = Arc::clone(is_over);
        thread::spawn(move || {
            while !is_over.load(Ordering::SeqCst) {
                officer.round();
            }
            officer.done
        })
    };
    (1..=officers).map(start).collect()
}

/// Every receipt is in the journal once, and each act stands on the one it was made on: nobody wrote
/// over what somebody else had written meanwhile.
fn nothing_is_lost(served: &Served, done: &[Done]) {
    let mut office = served.remote();
    let seqs: BTreeSet<Seq> = done.iter().map(|done| done.receipt.seq()).collect();
    let ids: BTreeSet<OrderId> = done.iter().map(|done| done.id).collect();
    assert_eq!((seqs.len(), ids.len()), (done.len(), done.len()));
    let touched: BTreeSet<CaseId> = done.iter().map(|done| done.case).collect();
    for case in touched {
        let asked = LogAsked {
            case: Some(case),
            since: Seq(1),
            limit: 100_000,
        };
        let acts = ask(&mut office, asked).unwrap();
        for done in done.iter().filter(|done| done.case == case) {
            let at = acts
                .iter()
                .position(|line| line.act.stamp.seq == done.receipt.seq())
                .expect("a receipt's act is there");
            assert_eq!(acts[at].act.id, done.id);
            assert_eq!(acts[at].hash, done.receipt.hash());
            assert_eq!(acts[at - 1].act.stamp.seq, done.made_on, "a lost update");
        }
    }
}

fn all(working: Vec<JoinHandle<Vec<Done>>>) -> Vec<Done> {
    let done = working.into_iter().flat_map(|one| one.join().unwrap());
    done.collect()
}

/// Lines that ask much and read nothing.
fn stalled(served: &Served) -> Vec<Stream> {
    let stall = |_| {
        let mut stream = served.stream();
        Greeting::new(Purpose::Attach).write(&mut stream).unwrap();
        stream.write_all(&[9, 0, 0]).unwrap();
        stream
    };
    (0..10).map(stall).collect()
}

/// Desks whose process ends in the middle of a frame.
fn cut_off(served: &Served) {
    for length in 0..5_u32 {
        let mut stream = served.stream();
        Greeting::new(Purpose::Attach).write(&mut stream).unwrap();
        stream.write_all(&(100 + length).to_le_bytes()).unwrap();
        stream.write_all(b"mid frame").unwrap();
    }
}

#[test]
fn many_officers_at_the_same_cases_lose_no_update_whoever_stalls_or_dies() {
    let program = Program::demo();
    let served = Served::start(&program);
    let cases = cases(&served);
    let is_over = Arc::default();
    let officers = rounds("QD22_OFFICERS", 12);
    let working = at_work(served.socket(), &cases, officers, &is_over);
    let stalled = stalled(&served);
    cut_off(&served);
    wait(Duration::from_secs(rounds("QD22_LOAD_SECONDS", 3)));
    is_over.store(true, Ordering::SeqCst);
    let done = all(working);
    drop(stalled);
    assert!(
        usize::try_from(officers).unwrap() * 4 < done.len(),
        "{}",
        done.len()
    );
    nothing_is_lost(&served, &done);
    let memory = served.memory_bytes();
    assert!(memory < 256 << 20, "{memory} bytes");
    assert_eq!(served.stop(), Some(0));
    assert_eq!(program.run(&["verify"]).code, 0);
}

#[test]
fn an_office_killed_under_its_officers_again_and_again_does_every_order_once() {
    let program = Program::demo();
    let mut served = Served::start(&program);
    let cases = cases(&served);
    let is_over = Arc::default();
    let working = at_work(
        served.socket(),
        &cases,
        rounds("QD22_OFFICERS", 8),
        &is_over,
    );
    let mut chance = Chance::of(7);
    for _ in 0..rounds("QD22_OFFICE_KILLS", 5) {
        wait(Duration::from_millis(100 + chance.below(400)));
        served.kill();
        served = Served::start(&program);
    }
    wait(Duration::from_millis(300));
    is_over.store(true, Ordering::SeqCst);
    let done = all(working);
    assert!(20 < done.len(), "{}", done.len());
    nothing_is_lost(&served, &done);
    assert_eq!(served.stop(), Some(0));
    assert_eq!(program.run(&["verify"]).code, 0);
}
