//! `batch` killed in mid-stream: what was receipted is there, and the stream resumed is done once.

use std::time::Duration;

use super::chance::Chance;
use super::program::Program;
use super::rounds::{each_round, rounds, wait};
use super::stream::Stream;

/// Long enough that no kill comes after the last order.
const ORDERS: usize = 1_500;
/// The latest moment of a kill after the start: from before the register is open to well inside.
const LATEST_MICROS: u64 = 250_000;

#[test]
fn a_killed_batch_loses_no_receipt_and_resumed_does_every_order_once() {
    each_round(rounds("QD22_KILL_ROUNDS", 8), |chance| {
        let program = Program::demo();
        let stream = Stream::of(chance, ORDERS);
        // Killed once or several times over the same orders.
        let mut told = Vec::new();
        for _ in 0..=chance.below(3) {
            let receipts = killed(&program, &stream, chance);
            stream.all_there(&receipts, &program.log());
            program.acts();
            let both = told.len().min(receipts.len());
            assert_eq!(told[..both], receipts[..both], "the same receipts again");
            if told.len() < receipts.len() {
                told = receipts;
            }
        }
        stream.resume(&program, &told);
    });
}

fn killed(program: &Program, stream: &Stream, chance: &mut Chance) -> Vec<serde_json::Value> {
    let poured = stream.pour(program);
    wait(Duration::from_micros(chance.below(LATEST_MICROS)));
    poured.kill()
}
