//! Clients that are slow, broken or mean harm. Each is dropped with a reason in the log; nobody else
//! notices.

use std::io::{Read, Write};
use std::time::Duration;

use qd22::office::{FindAsked, HomeAsked, Office, Question, ask};
use qd22::server::{DESKS_MAX, Stream};
use qd22::wire::{
    Greeting, Purpose, Reply, ToDesk, ToOffice, Verdict, decode, encode, read, write,
};

use super::floor::Served;
use crate::chance::Chance;
use crate::program::Program;
use crate::rounds::{each_round, rounds};

/// A line that was greeted and welcomed, bare.
fn seated(served: &Served) -> Stream {
    let mut stream = served.stream();
    Greeting::new(Purpose::Attach).write(&mut stream).unwrap();
    let reply = Reply::read(&mut stream).unwrap();
    assert_eq!(reply.verdict, Verdict::Welcome);
    let frame = read(&mut stream, ToDesk::BYTES_MAX, || {}).unwrap();
    let qd22::wire::Reading::Frame(bytes) = frame else {
        panic!("no welcome: {frame:?}");
    };
    assert!(matches!(decode(&bytes), Some(ToDesk::Welcome(Ok(_)))));
    stream
}

fn question() -> Vec<u8> {
    encode(&ToOffice::Ask(Box::new(Question::HomeAsked(HomeAsked {}))))
}

/// Whoever behaves is answered.
#[track_caller]
fn is_well(served: &Served) {
    assert!(ask(&mut served.remote(), HomeAsked {}).is_ok());
}

/// The line is closed from the other side.
#[track_caller]
fn is_dropped(stream: &mut Stream) {
    stream
        .set_read_timeout(Some(Duration::from_secs(20)))
        .unwrap();
    let mut rest = Vec::new();
    match stream.read_to_end(&mut rest) {
        Ok(_) => {}
        Err(error) => assert_eq!(error.kind(), std::io::ErrorKind::ConnectionReset, "{error}"),
    }
}

#[test]
fn each_kind_of_nonsense_is_dropped_with_its_reason() {
    let program = Program::demo();
    let served = Served::start(&program);

    let mut stream = served.stream();
    stream.write_all(b"GET / HTTP/1.1\r\n\r\n").unwrap();
    is_dropped(&mut stream);
    served.logs("turned away: no greeting");

    let mut stream = served.stream();
    let other = Greeting {
        contract: 999,
        ..Greeting::new(Purpose::Attach)
    };
    other.write(&mut stream).unwrap();
    assert_eq!(
        Reply::read(&mut stream).unwrap().verdict,
        Verdict::OtherVersion
    );
    is_dropped(&mut stream);
    served.logs("turned away: another version");

    let mut stream = seated(&served);
    stream.write_all(&u32::MAX.to_le_bytes()).unwrap();
    is_dropped(&mut stream);
    served.logs("dropped: a frame too long");

    let mut stream = seated(&served);
    write(&mut stream, &[0xff; 300]).unwrap();
    is_dropped(&mut stream);
    served.logs("dropped: a frame that is no message");

    let mut stream = seated(&served);
    stream.write_all(&100_u32.to_le_bytes()).unwrap();
    stream.write_all(b"half").unwrap();
    stream.shutdown(std::net::Shutdown::Write).unwrap();
    is_dropped(&mut stream);
    served.logs("dropped: half a frame");

    is_well(&served);
    assert_eq!(served.stop(), Some(0));
}

#[test]
fn a_half_frame_is_not_waited_for_for_ever_and_delays_nobody() {
    let program = Program::demo();
    let served = Served::start(&program);
    let mut slow = seated(&served);
    slow.write_all(&question()[..2]).unwrap();
    is_well(&served);
    is_dropped(&mut slow);
    served.logs("dropped: half a frame");
}

#[test]
fn one_that_never_reads_and_one_that_floods_cost_bounded_memory_and_delay_nobody() {
    let program = Program::demo();
    let served = Served::start(&program);
    let mut good = served.remote();
    assert!(ask(&mut good, HomeAsked {}).is_ok());
    let before = served.memory_bytes();
    let mut deaf: Vec<Stream> = (0..10).map(|_| seated(&served)).collect();
    let mut bytes = Vec::new();
    write(&mut bytes, &question()).unwrap();
    let flood = bytes.repeat(2_000);
    for stream in &mut deaf {
        stream.set_nonblocking(true).unwrap();
        // As much as the line takes; the rest was never sent.
        let _ = stream.write(&flood);
    }
    for _ in 0..200 {
        assert!(ask(&mut good, HomeAsked {}).is_ok());
    }
    let grown = served.memory_bytes().saturating_sub(before);
    assert!(grown < 64 << 20, "{grown} bytes more");
    served.logs("dropped: does not read");
    is_well(&served);
}

#[test]
fn two_hundred_sit_down_and_one_too_many_is_told_so() {
    let program = Program::demo();
    let served = Served::start(&program);
    let seats: Vec<Stream> = (0..DESKS_MAX - 1).map(|_| seated(&served)).collect();
    is_well(&served);
    let last = seated(&served);
    let mut stream = served.stream();
    Greeting::new(Purpose::Attach).write(&mut stream).unwrap();
    assert_eq!(Reply::read(&mut stream).unwrap().verdict, Verdict::Full);
    drop((seats, last));
    served.logs("turned away: the office is full");
    let mut patience = 0..2_000;
    while patience.next().is_some() {
        let mut stream = served.stream();
        Greeting::new(Purpose::Attach).write(&mut stream).unwrap();
        if Reply::read(&mut stream).unwrap().verdict == Verdict::Welcome {
            return;
        }
    }
    panic!("those who left still have their seats");
}

/// Bytes of a frame, some of them changed, some left out.
fn spoiled(chance: &mut Chance) -> Vec<u8> {
    let text = "x".repeat(usize::try_from(chance.below(50)).unwrap());
    let find = FindAsked {
        text,
        offset: 0,
        limit: 5,
    };
    let mut bytes = Vec::new();
    let message = ToOffice::Ask(Box::new(Question::FindAsked(find)));
    write(&mut bytes, &encode(&message)).unwrap();
    for _ in 0..chance.below(4) {
        let at = usize::try_from(chance.below(bytes.len() as u64)).unwrap();
        bytes[at] = u8::try_from(chance.below(256)).unwrap();
    }
    bytes.truncate(usize::try_from(chance.below(bytes.len() as u64 + 1)).unwrap());
    bytes
}

#[test]
fn whatever_bytes_arrive_the_office_goes_on() {
    let program = Program::demo();
    let served = Served::start(&program);
    each_round(rounds("QD22_GARBAGE_ROUNDS", 60), |chance| {
        let mut stream = match chance.below(3) {
            0 => served.stream(),
            _ => seated(&served),
        };
        for _ in 0..=chance.below(3) {
            // Dropped in the middle of it is what may happen.
            let _ = stream.write_all(&spoiled(chance));
        }
    });
    is_well(&served);
    let mut good = served.remote();
    assert!(good.news().is_ok());
    assert_eq!(served.stop(), Some(0));
    assert_eq!(program.run(&["verify"]).code, 0);
}
