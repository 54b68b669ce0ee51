//! `qd22 batch`: orders from standard input, one JSON object a line; one receipt line each, printed
//! only once the order is on disk. Reads ahead, so that a stream shares syncs.

use std::cell::RefCell;
use std::io::{self, BufRead, Read, Write};
use std::process::ExitCode;
use std::sync::mpsc::{self, Receiver};

use serde_json::{Value, json};

use super::failure::Failure;
use super::orders::{LINE_BYTES_MAX, ParsedOrder, parse};
use super::{Global, output, place};
use crate::domain::{CaseCode, CaseId, OrderId, Refusal, Seq};
use crate::office::{CodeAsked, Dice, No, Office, Receipt, Sent, SystemDice, ask, limits};
use crate::text::{self, Lang};

/// What became of the whole stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    AllAccepted,
    SomeRefused,
    Trouble,
}

pub(super) fn batch(global: &Global) -> Result<ExitCode, Failure> {
    let mut counter = place::open(global)?;
    let lines = read_ahead();
    let mut outcome = Outcome::AllAccepted;
    while let Some(group) = next_group(&lines) {
        let answers = take(&mut counter, &group);
        outcome = outcome.max(print(global.lang(), &answers));
        if !output::flush() {
            break;
        }
    }
    counter.close()?;
    Ok(match outcome {
        Outcome::AllAccepted => ExitCode::SUCCESS,
        Outcome::SomeRefused => ExitCode::from(1),
        Outcome::Trouble => ExitCode::from(3),
    })
}

/// Lines of standard input as they come, while earlier ones are being recorded. A line longer than any
/// order is cut there and refused; the next begins after it.
fn read_ahead() -> Receiver<Vec<u8>> {
    let (sender, receiver) = mpsc::sync_channel(4 * limits::GROUP_ORDERS_MAX);
    std::thread::spawn(move || {
        let mut input = io::stdin().lock();
        loop {
            let mut line = Vec::new();
            let most = LINE_BYTES_MAX as u64 + 1;
            match input.by_ref().take(most).read_until(b'\n', &mut line) {
                Ok(0) | Err(_) => break,
                Ok(_) => {}
            }
            if line.len() as u64 == most && line.last() != Some(&b'\n') {
                let _ = input.skip_until(b'\n');
            }
            if line.iter().any(|byte| !byte.is_ascii_whitespace()) && sender.send(line).is_err() {
                break;
            }
        }
    });
    receiver
}

/// Every line that waits, at least one; nothing at the end of the stream.
fn next_group(lines: &Receiver<Vec<u8>>) -> Option<Vec<Vec<u8>>> {
    let mut group = vec![lines.recv().ok()?];
    while group.len() < limits::GROUP_ORDERS_MAX {
        match lines.try_recv() {
            Ok(line) => group.push(line),
            Err(_) => break,
        }
    }
    Some(group)
}

fn take(office: &mut dyn Office, group: &[Vec<u8>]) -> Vec<Result<Receipt, No>> {
    let mut sent = Vec::with_capacity(group.len());
    let asked = RefCell::new(&mut *office);
    let unanswered = RefCell::new(None);
    let read: Vec<Result<(), Refusal>> = group
        .iter()
        .map(|line| {
            let order = parse(line, &|code| {
                let named = named(*asked.borrow_mut(), code);
                named.unwrap_or_else(|no| {
                    *unanswered.borrow_mut() = Some(no);
                    None
                })
            })?;
            sent.push(sent_of(order));
            Ok(())
        })
        .collect();
    if let Some(no) = unanswered.into_inner() {
        // Whether a case is there cannot be said: nothing of the group is sent.
        return vec![Err(no); group.len()];
    }
    let mut answers = office.order(sent).into_iter();
    read.into_iter()
        .map(|read| match read {
            Ok(()) => answers.next().expect("an office answers every order"),
            Err(refusal) => Err(refusal.into()),
        })
        .collect()
}

/// A whole code needs no look-up, so that a stream may name cases it opens itself.
fn named(office: &mut dyn Office, code: CaseCode) -> Result<Option<CaseId>, No> {
    match code.whole() {
        Some(case) => Ok(Some(case)),
        None => ask(office, CodeAsked { code }),
    }
}

fn sent_of(parsed: ParsedOrder) -> Sent {
    let ParsedOrder {
        id,
        on,
        revision,
        mut revisions,
        reason,
        note,
        order,
    } = parsed;
    if let Some(revision) = revision {
        revisions.extend(order.cases().into_iter().map(|case| (case, revision)));
    }
    Sent {
        id: id.unwrap_or_else(new_id),
        order,
        on,
        revisions,
        reason,
        note,
    }
}

/// An id for an order that came without one.
pub(super) fn new_id() -> OrderId {
    let mut bytes = [0; 16];
    SystemDice.fill(&mut bytes);
    OrderId(u128::from_be_bytes(bytes))
}

fn print(lang: Lang, answers: &[Result<Receipt, No>]) -> Outcome {
    let mut outcome = Outcome::AllAccepted;
    let mut out = io::stdout().lock();
    for answer in answers {
        outcome = outcome.max(match answer {
            Ok(_) => Outcome::AllAccepted,
            Err(No::Refused(_) | No::Overtaken { .. }) => Outcome::SomeRefused,
            Err(No::Trouble(_)) => Outcome::Trouble,
        });
        // A reader that hung up is noticed at the flush.
        let _ = writeln!(out, "{}", receipt_json(lang, answer));
    }
    outcome
}

fn receipt_json(lang: Lang, answer: &Result<Receipt, No>) -> Value {
    match answer {
        Ok(receipt) => accepted_json(receipt),
        Err(No::Refused(refusal)) => {
            let told = text::refusal(lang, refusal);
            json!({"ok": false, "refused": {
                "code": refusal.code(),
                "rule": refusal.rule().map(crate::domain::RuleKey::id),
                "article": refusal.article().map(crate::domain::Article::id),
                "message": told.message,
                "fix": told.fix,
            }})
        }
        Err(No::Overtaken { by, at, now, .. }) => json!({"ok": false, "overtaken": {
            "by": by.as_str(),
            "at": at.to_string(),
            "now": now.0,
        }}),
        Err(No::Trouble(trouble)) => json!({"ok": false, "trouble": {
            "code": trouble.code(),
            "message": text::trouble_line(lang, trouble),
        }}),
    }
}

fn accepted_json(receipt: &Receipt) -> Value {
    let Seq(seq) = receipt.seq();
    let mut value = json!({"ok": true, "seq": seq, "hash": receipt.hash().to_string()});
    match (receipt.opened(), receipt.cases()) {
        (Some(case), _) => value["case"] = json!(case.to_string()),
        (None, []) => {}
        (None, [case]) => value["case"] = json!(case.to_string()),
        (None, cases) => {
            value["cases"] = cases.iter().map(|case| json!(case.to_string())).collect();
        }
    }
    value
}
