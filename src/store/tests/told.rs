//! What an officer was told is held against the register.

use crate::office::{Hash, Trouble};
use crate::store::made_up::MadeUp;
use crate::store::tests::bench::{Tally, newest, order, register};
use crate::store::{Head, Opened, Store};

fn open_told(machine: &MadeUp, told: Option<Head>) -> (Store, Opened) {
    let (disk, opener) = (Box::new(machine.disk()), Box::new(machine.opener()));
    Store::open(disk, opener, told, &mut Tally, &mut |_, _| {}).unwrap()
}

#[test]
fn a_register_rolled_back_whole_says_so_and_stays_read_only() {
    let (machine, told) = register(&[2, 2]);
    let older = machine.twin();
    let (mut store, _) = open_told(&machine, newest(&told));
    let mut told = told;
    told.send(&mut store, 1);
    let (mut store, opened) = open_told(&older, newest(&told));
    let less = Trouble::LessThanTold { told: 5, found: 4 };
    assert_eq!(opened.read_only, Some(less.clone()));
    assert_eq!(store.append(vec![order(1)]), Err(less.clone()));
    assert_eq!(
        store.reopen(&mut Tally, &mut |_, _| {}).unwrap().read_only,
        Some(less)
    );
}

#[test]
fn a_register_that_went_another_way_says_so() {
    let (machine, told) = register(&[2, 2]);
    for seq in [0, 1, 4] {
        let other = Head {
            seq,
            hash: Hash::new([1; 32]),
        };
        let (_, opened) = open_told(&machine, Some(other));
        assert_eq!(opened.read_only, Some(Trouble::OtherThanTold { seq }));
    }
    for (seq, hash, _) in told.receipts {
        let (_, opened) = open_told(&machine, Some(Head { seq, hash }));
        assert_eq!(
            opened,
            Opened {
                clean: true,
                ..Opened::default()
            }
        );
    }
}
