//! Frames, greetings and messages: whole ones come through, anything else is an error and nothing more.

use std::io::{self, Cursor, Read};

use proptest::prelude::*;

use super::frame::{self, Reading};
use super::{Greeting, Purpose, Reply, ToDesk, ToOffice, Verdict, decode, encode};
use crate::domain::{CaseId, OrderId, Refusal, Seq};
use crate::office::{CardAsked, FindAsked, HomeAsked, LineFault, No, Question, Tidings, Trouble};

fn read(bytes: &[u8]) -> io::Result<Reading> {
    frame::read(&mut Cursor::new(bytes), 1_000, || {})
}

#[test]
fn a_frame_comes_through_and_every_cut_of_it_is_an_end_or_an_error() {
    let mut bytes = Vec::new();
    frame::write(&mut bytes, b"du lieu").unwrap();
    assert_eq!(read(&bytes).unwrap(), Reading::Frame(b"du lieu".to_vec()));
    assert_eq!(read(&[]).unwrap(), Reading::End);
    for cut in 1..bytes.len() {
        assert!(read(&bytes[..cut]).is_err(), "cut at {cut}");
    }
}

/// Counts what is asked of it, and has nothing.
struct Promise {
    head: Cursor<[u8; 4]>,
    asked_bytes_max: usize,
}

impl Read for Promise {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.head.read(into)?;
        if read == 0 {
            self.asked_bytes_max = self.asked_bytes_max.max(into.len());
        }
        Ok(read)
    }
}

#[test]
fn a_promise_of_much_is_judged_before_a_byte_is_set_aside_for_it() {
    let promise = |length: u32| Promise {
        head: Cursor::new(length.to_le_bytes()),
        asked_bytes_max: 0,
    };
    let mut beyond = promise(u32::MAX);
    let length = usize::try_from(u32::MAX).unwrap();
    let reading = frame::read(&mut beyond, 1 << 20, || {}).unwrap();
    assert_eq!(reading, Reading::TooLong(length));
    assert_eq!(beyond.asked_bytes_max, 0);
    let mut within = promise(1 << 20);
    assert!(frame::read(&mut within, 1 << 20, || {}).is_err());
    assert!(
        within.asked_bytes_max <= 1 << 15,
        "{}",
        within.asked_bytes_max
    );
}

#[test]
fn greetings_come_through_and_every_cut_of_them_is_an_error() {
    let greeting = Greeting::new(Purpose::Attach);
    let mut bytes = Vec::new();
    greeting.write(&mut bytes).unwrap();
    assert_eq!(Greeting::read(&mut &bytes[..]).unwrap(), greeting);
    for cut in 0..bytes.len() {
        assert!(Greeting::read(&mut &bytes[..cut]).is_err(), "cut at {cut}");
    }
    let reply = Reply::new(Verdict::Full, 7);
    let mut bytes = Vec::new();
    reply.write(&mut bytes).unwrap();
    assert_eq!(Reply::read(&mut &bytes[..]).unwrap(), reply);
    for cut in 0..bytes.len() {
        assert!(Reply::read(&mut &bytes[..cut]).is_err(), "cut at {cut}");
    }
}

#[test]
fn a_version_from_the_other_side_cannot_act_on_a_terminal() {
    let mut bytes = b"qd22".to_vec();
    bytes.extend_from_slice(&[9, 0, 0, 0, 1, 0, 0, 0, 0, 8]);
    bytes.extend_from_slice(b"\x1b[2J\x079.9");
    let reply = Reply::read(&mut &bytes[..]).unwrap();
    assert_eq!(reply.version, "[2J9.9");
}

fn said() -> Vec<ToDesk> {
    let refusal = Refusal::MissingField {
        verb: crate::domain::Verb::Submit,
        field: "case",
    };
    vec![
        ToDesk::Answered(Err(refusal.into())),
        ToDesk::Answered(Err(Trouble::away("gone").into())),
        ToDesk::Receipts(vec![Err(No::Trouble(Trouble::Line {
            fault: LineFault::Full { desks_max: 9 },
        }))]),
        ToDesk::News(Tidings {
            acts: Vec::new(),
            desks: true,
        }),
    ]
}

fn asked() -> Vec<ToOffice> {
    let text = "mva".to_owned();
    let asked = [
        Question::HomeAsked(HomeAsked {}),
        Question::FindAsked(FindAsked {
            text,
            offset: 0,
            limit: 20,
        }),
        Question::CardAsked(CardAsked {
            case: CaseId::new(2024, 137),
            on: None,
        }),
    ];
    let mut messages: Vec<ToOffice> = asked.map(|one| ToOffice::Ask(Box::new(one))).into();
    let order = crate::domain::Order::Undo { seq: Seq(7) };
    let sent = crate::office::Sent::new(OrderId(5), order);
    messages.push(ToOffice::Order(vec![sent]));
    messages
}

#[test]
fn messages_come_through_and_every_cut_of_them_is_none() {
    for message in said() {
        let bytes = encode(&message);
        assert_eq!(decode(&bytes), Some(message));
        for cut in 0..bytes.len() {
            assert_eq!(decode::<ToDesk>(&bytes[..cut]), None, "cut at {cut}");
        }
    }
    for message in asked() {
        let bytes = encode(&message);
        assert_eq!(decode(&bytes), Some(message));
    }
}

/// The bytes of the samples as this contract has them, one message a line.
#[test]
fn messages_keep_their_bytes_under_one_contract() {
    use std::fmt::Write as _;

    let told = said().iter().map(encode).collect::<Vec<_>>();
    let sent = asked().iter().map(encode).collect::<Vec<_>>();
    let mut hex = format!("{}\n", super::CONTRACT);
    for bytes in told.iter().chain(&sent) {
        for byte in bytes {
            write!(hex, "{byte:02x}").unwrap();
        }
        hex.push('\n');
    }
    let golden = include_str!("../../tests/golden/wire.hex");
    assert_eq!(hex, golden, "raise CONTRACT and write the new bytes down");
}

proptest! {
    #[test]
    fn no_bytes_whatever_break_the_reader(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = decode::<ToOffice>(&bytes);
        let _ = decode::<ToDesk>(&bytes);
        let _ = Greeting::read(&mut &bytes[..]);
        let _ = Reply::read(&mut &bytes[..]);
        let _ = read(&bytes);
    }

    #[test]
    fn one_byte_changed_is_another_message_or_none(at in 0..1_000_usize, to in any::<u8>()) {
        for message in asked() {
            let mut bytes = encode(&message);
            let at = at % bytes.len();
            bytes[at] = to;
            let _ = decode::<ToOffice>(&bytes);
        }
    }
}
