//! That every act comes back from its bytes, and that no other bytes do harm.

use proptest::prelude::*;

use super::arbitrary;
use super::samples::{self, samples};
use super::{ACT_BYTES_MAX, ShapeFault, decode, encode};
use crate::domain::{Act, CaseId, Document, Event, Fact, Note, OrderId, Verb, limits};

/// The varint of a length no memory holds.
fn hostile_length() -> Vec<u8> {
    [&[253][..], &(1_u64 << 62).to_le_bytes()].concat()
}

proptest! {
    #[test]
    fn every_act_comes_back_from_its_bytes(act in arbitrary::act()) {
        prop_assert_eq!(decode(&encode(&act)), Ok(act));
    }

    #[test]
    fn what_decodes_from_any_bytes_is_an_act_that_comes_back(
        shape in prop::collection::vec(any::<u8>(), 0..300),
    ) {
        let bytes = [&[1, 0][..], &shape].concat();
        if let Ok(act) = decode(&bytes) {
            prop_assert_eq!(decode(&encode(&act)), Ok(act));
        }
    }
}

#[test]
fn an_act_cut_short_anywhere_is_malformed() {
    for (name, act) in samples() {
        let bytes = encode(&act);
        for end in 0..bytes.len() {
            let cut = decode(&bytes[..end]);
            assert_eq!(cut, Err(ShapeFault::Malformed), "{name} cut at {end}");
        }
    }
}

#[test]
fn no_flipped_bit_gives_the_same_act_or_does_harm() {
    for (name, act) in samples() {
        let bytes = encode(&act);
        for place in 0..bytes.len() {
            for bit in 0..8 {
                let mut flipped = bytes.clone();
                flipped[place] ^= 1 << bit;
                let read = decode(&flipped);
                assert_ne!(read.as_ref(), Ok(&act), "{name}, byte {place}, bit {bit}");
            }
        }
    }
}

#[test]
fn bytes_behind_an_act_are_not_ignored() {
    for (name, act) in samples() {
        for behind in [0, 1, 255] {
            let mut bytes = encode(&act);
            bytes.push(behind);
            let extended = decode(&bytes);
            assert_eq!(extended, Err(ShapeFault::Malformed), "{name} and {behind}");
        }
    }
}

#[test]
fn a_length_no_memory_holds_is_a_fault_and_not_an_abort() {
    let before_by = [1, 0, 7, 0, 1, 0, 0];
    let block = [&before_by[..], &[1, b'a', 1, 0]].concat();
    let events = [&before_by[..], &[1, b'a', 0, 0, 0]].concat();
    for before in [&before_by[..], &block, &events] {
        let bytes = [before, &hostile_length()].concat();
        assert_eq!(decode(&bytes), Err(ShapeFault::Malformed), "{before:?}");
    }
}

#[test]
fn an_act_of_an_unknown_schema_says_it_is_newer() {
    let mut bytes = encode(&samples::submitted());
    for version in [2_u16, 300, u16::MAX] {
        bytes[..2].copy_from_slice(&version.to_le_bytes());
        let newest = 1;
        assert_eq!(decode(&bytes), Err(ShapeFault::Newer { version, newest }));
    }
    bytes[..2].copy_from_slice(&0_u16.to_le_bytes());
    assert_eq!(decode(&bytes), Err(ShapeFault::Malformed));
}

#[test]
fn a_number_nobody_was_given_names_its_field() {
    let act = Act {
        id: OrderId(7),
        ..samples::submitted()
    };
    let mut bytes = encode(&act);
    assert_eq!(bytes[3], Verb::Submit as u8);
    bytes[3] = 200;
    let (field, number) = ("order", 200);
    assert_eq!(
        decode(&bytes),
        Err(ShapeFault::UnknownNumber { field, number })
    );
}

#[test]
fn a_note_longer_than_the_limit_of_today_comes_back() {
    let act = Act {
        note: Some(Note::kept("ẫ".repeat(limits::NOTE_BYTES_MAX))),
        ..samples::submitted()
    };
    assert_eq!(decode(&encode(&act)), Ok(act));
}

#[test]
fn the_largest_bulk_order_there_is_fits_and_one_byte_over_the_limit_does_not() {
    let note = Note::new(&"n".repeat(limits::NOTE_BYTES_MAX)).unwrap();
    let rejected = |number| {
        let fact = Fact::DocumentRejected {
            document: Document::Form03Td,
            reason: note.clone(),
        };
        Event::Case(CaseId::new(2024, number), fact)
    };
    let cases = u32::try_from(limits::ORDER_CASES_MAX).unwrap();
    let act = Act {
        reason: Some(note.clone()),
        note: Some(note.clone()),
        events: (100_000..100_000 + cases).map(rejected).collect(),
        ..samples::submitted()
    };
    let bytes = encode(&act);
    assert!(bytes.len() <= ACT_BYTES_MAX, "{} bytes", bytes.len());
    assert_eq!(decode(&bytes), Ok(act));

    let bytes = ACT_BYTES_MAX + 1;
    let bytes_max = ACT_BYTES_MAX;
    let fault = ShapeFault::TooLong { bytes, bytes_max };
    assert_eq!(decode(&vec![1; bytes]), Err(fault));
}

#[test]
fn one_fact_of_one_case_takes_a_hundred_bytes_or_so() {
    let alone = |event: &Event| Act {
        events: vec![event.clone()],
        ..samples::submitted()
    };
    let sizes: Vec<usize> = samples()
        .iter()
        .flat_map(|(_, act)| &act.events)
        .map(|event| encode(&alone(event)).len())
        .collect();
    let mean = sizes.iter().sum::<usize>() / sizes.len();
    assert!(mean <= 96, "{mean} bytes, {sizes:?}");
}
