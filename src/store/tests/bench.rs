//! The bench: a register of tallies, orders, and the audit of what was acknowledged.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

use crate::office::{At, Hash, Trouble};
use crate::store::ReadRecords;
use crate::store::codec::{self, Home};
use crate::store::fault::Faults;
use crate::store::made_up::MadeUp;
use crate::store::{
    Disk, Fold, Head, Kind, LookupKey, Marker, OpenTrees, Opened, Put, Record, Scratch, Span,
    Store, Tree, Trees, Verdict,
};

pub(super) const OFFICE: &str = "PGD Hàm Yên";

pub(super) fn marker() -> Marker {
    Marker {
        kind: Kind::Practice,
        office: OFFICE.to_owned(),
        created: At::from_millis(1_718_058_600_000),
        key: LookupKey::new([7; 32]),
    }
}

/// Keeps each act under its number, and counts acts by their first byte: the second needs what the
/// trees held before.
#[derive(Default)]
pub(super) struct Tally;

impl Fold for Tally {
    fn meet(&mut self, _: &Marker) {}

    fn fold(
        &mut self,
        records: &[Record],
        trees: &dyn Trees,
        _: &dyn ReadRecords,
    ) -> Result<Vec<Put>, Trouble> {
        let mut puts = Vec::new();
        let mut counts = BTreeMap::new();
        for record in records {
            let key = record.seq.to_be_bytes();
            let home = Home::Under(Tree::Case, &key);
            puts.push(Put::set(
                Tree::Case,
                key,
                codec::seal(1, 1, home, &record.payload)?,
            ));
            let name = record.payload.first().copied().unwrap_or(0);
            let before = match counts.get(&name) {
                Some(count) => *count,
                None => count_of(trees, name)?,
            };
            counts.insert(name, before + 1);
        }
        for (name, count) in counts {
            let sealed = codec::seal(2, 1, Home::Under(Tree::Name, &[name]), &count)?;
            puts.push(Put::set(Tree::Name, [name], sealed));
        }
        Ok(puts)
    }
}

pub(super) fn count_of(trees: &dyn Trees, name: u8) -> Result<u64, Trouble> {
    let sealed = trees.get(Tree::Name, &[name])?;
    sealed.map_or(Ok(0), |sealed| {
        codec::open_as(&sealed, Home::Under(Tree::Name, &[name]), 2, 1)
    })
}

pub(super) fn open_on(
    disk: impl Disk + 'static,
    opener: impl OpenTrees + 'static,
) -> Result<(Store, Opened), Trouble> {
    Store::open(
        Box::new(disk),
        Box::new(opener),
        None,
        &mut Tally,
        &mut |_, _| {},
    )
}

pub(super) fn open(machine: &MadeUp) -> Result<(Store, Opened), Trouble> {
    open_on(machine.disk(), machine.opener())
}

/// An order's bytes: its number, padded to look like more.
pub(super) fn order(no: u32) -> Vec<u8> {
    let mut payload = vec![u8::try_from(no % 5).unwrap()];
    payload.extend(no.to_le_bytes());
    payload.resize(20 + usize::try_from(no % 41).unwrap(), 0xA5);
    payload
}

/// What officers were told, and what they sent in vain.
#[derive(Debug, Clone, Default)]
pub(super) struct Told {
    pub(super) receipts: Vec<(u64, Hash, Vec<u8>)>,
    pub(super) refused: Vec<Vec<u8>>,
    pub(super) unknown: Vec<Vec<u8>>,
    next: u32,
}

impl Told {
    /// Sends a group of orders, and reopens when asked to, as an office does.
    pub(super) fn send(&mut self, store: &mut Store, orders: u32) {
        let group: Vec<Vec<u8>> = (self.next..self.next + orders).map(order).collect();
        self.next += orders;
        match store.append(group.clone()) {
            Ok(done) => {
                for (record, durable) in &done {
                    assert_eq!((record.seq, record.hash), (durable.seq(), durable.hash()));
                    self.receipts
                        .push((durable.seq(), durable.hash(), record.payload.clone()));
                }
                let records: Vec<Record> = done.into_iter().map(|(record, _)| record).collect();
                if let (Ok(puts), Some(last)) =
                    (Tally.fold(&records, store.trees(), &*store), records.last())
                {
                    store.apply(puts, last);
                }
            }
            Err(Trouble::OutcomeUnknown { .. }) => self.unknown.extend(group),
            Err(_) => self.refused.extend(group),
        }
        if store.needs_reopen().is_some() {
            // Where this fails too, the next turn tries again.
            let _ = store.reopen(&mut Tally, &mut |_, _| {});
        }
    }

    /// Every receipt's act is there, no refused one is, the rest is of unknown outcome; and the
    /// full check finds nothing.
    pub(super) fn audit(&self, store: &Store) {
        let acts = acts(store);
        for (seq, hash, payload) in &self.receipts {
            let act = acts.get(usize::try_from(*seq).unwrap() - 1);
            let act = act.unwrap_or_else(|| panic!("act {seq} was acknowledged and is gone"));
            assert_eq!((act.seq, &act.hash, &act.payload), (*seq, hash, payload));
            if seq % 16 == 1 {
                assert_eq!(store.find(*seq).unwrap().as_ref(), Some(act));
            }
        }
        let told: BTreeSet<u64> = self.receipts.iter().map(|(seq, ..)| *seq).collect();
        for act in acts.iter().filter(|act| !told.contains(&act.seq)) {
            assert!(
                !self.refused.contains(&act.payload),
                "act {} was refused",
                act.seq
            );
            assert!(
                self.unknown.contains(&act.payload),
                "act {} is nobody's",
                act.seq
            );
        }
        assert_whole(store);
    }
}

pub(super) fn acts(store: &Store) -> Vec<Record> {
    let mut acts = Vec::new();
    let mut visit = |record| {
        acts.push(record);
        ControlFlow::Continue(())
    };
    store.walk(store.start(), &mut visit).unwrap();
    acts
}

pub(super) fn assert_whole(store: &Store) {
    for check in store.verify(&mut Tally, &mut Scratch::new()) {
        assert_eq!(check.verdict, Verdict::Whole, "{}", check.name);
    }
    assert_eq!(store.applied(), store.head().seq);
}

/// A register with acts in `groups`, closed cleanly.
pub(super) fn register(groups: &[u32]) -> (MadeUp, Told) {
    let machine = MadeUp::new();
    Store::create(&mut machine.disk(), &marker()).unwrap();
    let mut told = Told::default();
    let (mut store, opened) = open(&machine).unwrap();
    assert!(opened.clean, "{opened:?}");
    for orders in groups {
        told.send(&mut store, *orders);
    }
    assert_eq!(told.receipts.len(), groups.iter().sum::<u32>() as usize);
    store.close().unwrap();
    (machine, told)
}

/// The pairs of all trees, for comparing.
pub(super) fn pairs(trees: &dyn Trees) -> Vec<(Tree, Vec<u8>, Vec<u8>)> {
    let mut pairs = Vec::new();
    for tree in Tree::ALL {
        let mut visit = |key: &[u8], value: &[u8]| {
            pairs.push((tree, key.to_vec(), value.to_vec()));
            ControlFlow::Continue(())
        };
        trees.scan(tree, &Span::all(), &mut visit).unwrap();
    }
    pairs
}

pub(super) fn newest(told: &Told) -> Option<Head> {
    told.receipts.last().map(|(seq, hash, _)| Head {
        seq: *seq,
        hash: *hash,
    })
}

/// A disk and database of the machine that fail by plan.
pub(super) fn open_failing(machine: &MadeUp, faults: &Faults) -> Result<(Store, Opened), Trouble> {
    open_on(faults.disk(machine.disk()), faults.opener(machine.opener()))
}
