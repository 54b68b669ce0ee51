//! The golden bytes of schema 1, in `tests/golden/acts-v1.hex`: one line an act, its name and its
//! bytes. They were written once and decode for ever; nothing here changes a line that stands.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use super::samples::samples;
use super::v1::{CorrectionV1, DistrictFactV1, EventV1, FactV1, HeldV1};
use super::{decode, encode, pack};
use crate::domain::{Correction, DistrictFact, Document, Event, Fact, Held, RuleKey, Verb};

fn golden_file() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/acts-v1.hex")
}

/// The text of the golden file. Where there is none, `UPDATE_GOLDEN` writes it; one that is there is
/// never written to.
#[expect(
    clippy::disallowed_methods,
    reason = "a golden file is written by whoever runs the tests, and only when asked to"
)]
fn golden_text() -> String {
    let path = golden_file();
    match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(fault) if fault.kind() == ErrorKind::NotFound => {
            assert!(
                std::env::var_os("UPDATE_GOLDEN").is_some(),
                "the golden acts are missing: take them from history; they are not made again"
            );
            let text: String = samples()
                .iter()
                .map(|(name, act)| line(name, &encode(act)) + "\n")
                .collect();
            let mut file = File::create_new(&path).unwrap();
            file.write_all(text.as_bytes()).unwrap();
            text
        }
        Err(fault) => panic!("the golden acts cannot be read: {fault}"),
    }
}

fn line(name: &str, bytes: &[u8]) -> String {
    let mut line = format!("{name} ");
    for byte in bytes {
        write!(line, "{byte:02x}").unwrap();
    }
    line
}

fn bytes(hex: &str) -> Vec<u8> {
    let digits = |at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
    (0..hex.len()).step_by(2).map(digits).collect()
}

#[test]
fn the_golden_acts_of_schema_1_decode_for_ever() {
    let text = golden_text();
    let samples = samples();
    let lines: Vec<&str> = text.lines().collect();
    for (line, (name, act)) in lines.iter().zip(&samples) {
        let (kept_name, hex) = line.split_once(' ').unwrap();
        assert_eq!(kept_name, *name, "samples are appended only");
        assert_eq!(decode(&bytes(hex)), Ok(act.clone()), "{name}");
    }
    assert!(lines.len() <= samples.len(), "a golden act lost its sample");
}

#[test]
fn acts_are_still_written_in_the_golden_bytes() {
    let text = golden_text();
    let mut lines = text.lines();
    for (name, act) in samples() {
        let now = line(name, &encode(&act));
        assert_eq!(
            lines.next(),
            Some(now.as_str()),
            "a new act: append its line by hand"
        );
    }
}

/// How many variants the shape has: a number far beyond them is refused with their range.
fn variants<T: DeserializeOwned>() -> u8 {
    let config = bincode::config::standard();
    let fault = bincode::serde::decode_from_slice::<T, _>(&[250], config)
        .err()
        .expect("no shape has 250 variants")
        .to_string();
    let (_, end) = fault
        .split_once("0 <= i < ")
        .expect("the fault names the range");
    let digits: String = end.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().unwrap()
}

/// The numbers of the variants, as they stand in the first byte of each.
fn check<T: DeserializeOwned>(firsts: impl Iterator<Item = Vec<u8>>) {
    let seen: BTreeSet<u8> = firsts.map(|bytes| bytes[0]).collect();
    let all: BTreeSet<u8> = (0..variants::<T>()).collect();
    assert_eq!(seen, all, "{}", std::any::type_name::<T>());
}

#[test]
fn every_variant_of_every_shape_has_its_golden_act() {
    let events: Vec<Event> = samples()
        .into_iter()
        .flat_map(|(_, act)| act.events)
        .collect();
    let facts: Vec<&Fact> = events.iter().filter_map(fact_of_a_case).collect();
    let district: Vec<&DistrictFact> = events.iter().filter_map(fact_of_the_district).collect();
    let corrections: Vec<&Correction> = facts.iter().flat_map(|fact| corrections(fact)).collect();
    let held = facts.iter().flat_map(|fact| held(fact));
    check::<HeldV1>(held.map(|one| pack(&HeldV1::from(one))));
    check::<EventV1>(events.iter().map(|event| pack(&EventV1::from(event))));
    check::<FactV1>(facts.into_iter().map(|fact| pack(&FactV1::from(fact))));
    check::<DistrictFactV1>(
        district
            .into_iter()
            .map(|fact| pack(&DistrictFactV1::from(fact))),
    );
    check::<CorrectionV1>(
        corrections
            .into_iter()
            .map(|one| pack(&CorrectionV1::from(one))),
    );
}

fn fact_of_a_case(event: &Event) -> Option<&Fact> {
    match event {
        Event::Case(_, fact) => Some(fact),
        Event::District(_) | Event::Undone { .. } => None,
    }
}

fn corrections(fact: &Fact) -> &[Correction] {
    if let Fact::Corrected(corrections) = fact {
        corrections
    } else {
        &[]
    }
}

fn held(fact: &Fact) -> &[Held] {
    if let Fact::Absorbed(absorbed) = fact {
        &absorbed.more
    } else {
        &[]
    }
}

fn fact_of_the_district(event: &Event) -> Option<&DistrictFact> {
    match event {
        Event::District(fact) => Some(fact),
        Event::Case(..) | Event::Undone { .. } => None,
    }
}

#[test]
fn every_verb_document_and_rule_has_its_golden_act() {
    let acts: Vec<_> = samples().into_iter().map(|(_, act)| act).collect();
    let verbs: BTreeSet<Verb> = acts.iter().map(|act| act.verb).collect();
    assert_eq!(verbs, Verb::ALL.iter().copied().collect());

    let told =
        |wanted: &dyn Fn(&Event) -> bool| acts.iter().flat_map(|act| &act.events).any(wanted);
    for one in Document::ALL {
        let received = |event: &Event| {
            matches!(fact_of_a_case(event),
                Some(Fact::DocumentReceived { document, .. }) if *document == one)
        };
        assert!(told(&received), "{}", one.id());
    }
    for key in RuleKey::ALL {
        let changed = |event: &Event| {
            matches!(fact_of_the_district(event),
                Some(DistrictFact::RulesInForce { changed, .. })
                    if changed.iter().any(|change| change.key == key))
        };
        assert!(told(&changed), "{}", key.id());
    }
}
