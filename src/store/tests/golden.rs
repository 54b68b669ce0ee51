//! The first released journal opens for ever, byte for byte.

use crate::store::made_up::MadeUp;
use crate::store::tests::bench::{OFFICE, acts, marker, open, order};
use crate::store::{Disk, Store};

const GOLDEN: &[u8] = include_bytes!("../../../tests/golden/journal-v1.bin");

#[test]
fn the_journal_of_the_first_release_opens() {
    let machine = MadeUp::new();
    let mut disk = machine.disk();
    disk.make_folder().unwrap();
    disk.write_at("journal", 0, GOLDEN).unwrap();
    disk.sync("journal").unwrap();
    disk.sync_folder().unwrap();
    drop(disk);
    // The journal alone is enough: marker, mirror, mark and database are made from it.
    let (store, opened) = open(&machine).unwrap();
    assert_eq!(opened.read_only, None);
    let payloads: Vec<Vec<u8>> = acts(&store)
        .into_iter()
        .map(|record| record.payload)
        .collect();
    assert_eq!(payloads, [order(0), order(1), order(2)]);
    assert_eq!(store.marker(), &marker());
    assert_eq!(store.marker().office, OFFICE);
    let head = "15d908732a13703e818593fb16c36de0acb3299337ac82c1ca55fc21715cd310";
    assert_eq!(store.head().hash.to_string(), head);
}

#[test]
fn the_same_acts_still_give_the_same_bytes() {
    let machine = MadeUp::new();
    Store::create(&mut machine.disk(), &marker()).unwrap();
    let (mut store, _) = open(&machine).unwrap();
    store.append(vec![order(0)]).unwrap();
    store.append(vec![order(1), order(2)]).unwrap();
    assert!(
        machine.file("journal").unwrap() == GOLDEN,
        "the format has changed"
    );
}
