//! The program is killed in the middle of a stream of orders: every receipt it printed is in the log,
//! and the stream sent again is done once.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};

use serde_json::Value;

use super::program::{Program, rounds};

const ORDERS: u32 = 600;

fn line(n: u32) -> String {
    format!(
        r#"{{"id":"{n:032x}","order":"register_applicant","commune":"02422","name":"Mẫu Văn Tư","birth":1990,"sex":"male"}}"#
    ) + "\n"
}

/// Feeds the stream and kills the program after so many receipts; the receipts it printed.
fn killed_after(program: &Program, receipts: usize) -> Vec<Value> {
    let mut child = program.start(&["batch"]);
    let mut stdin = child.stdin.take().unwrap();
    let feeder = std::thread::spawn(move || {
        for n in 0..ORDERS {
            if stdin.write_all(line(n + 1).as_bytes()).is_err() {
                break;
            }
        }
    });
    let mut printed = Vec::new();
    let mut reader = BufReader::new(child.stdout.take().unwrap());
    let mut text = String::new();
    while printed.len() < receipts && 0 < reader.read_line(&mut text).unwrap() {
        printed.push(serde_json::from_str(&text).unwrap());
        text.clear();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    feeder.join().unwrap();
    // What was in the pipe when the program died was printed too.
    for rest in reader.lines().map_while(Result::ok) {
        printed.extend(serde_json::from_str::<Value>(&rest));
    }
    printed
}

#[test]
fn kills_lose_no_printed_receipt_and_the_stream_sent_again_is_done_once() {
    let rounds = rounds("QD22_KILL_ROUNDS", 8);
    for round in 0..rounds {
        let program = Program::bare();
        assert_eq!(program.run(&["init"]).code, 0);
        let receipts = usize::try_from((round * 97 + 3) % u64::from(ORDERS)).unwrap();
        let printed = killed_after(&program, receipts);
        assert!(receipts <= printed.len(), "round {round}");
        assert_eq!(program.run(&["verify"]).code, 0, "round {round}");
        let log: BTreeMap<u64, Value> = program
            .run(&["log", "--json"])
            .lines()
            .into_iter()
            .map(|line| (line["seq"].as_u64().unwrap(), line))
            .collect();
        for receipt in &printed {
            assert_eq!(receipt["ok"], true, "round {round}: {receipt}");
            let found = &log[&receipt["seq"].as_u64().unwrap()];
            assert_eq!(found["hash"], receipt["hash"], "round {round}");
        }
        let whole: String = (0..ORDERS).map(|n| line(n + 1)).collect();
        let again = program.run_with(&["batch"], whole.as_bytes());
        assert_eq!(again.code, 0, "round {round}: {}", again.err);
        let again = again.lines();
        assert_eq!(again[..printed.len()], printed[..], "round {round}");
        // The rules in force are the first act of every register.
        assert_eq!(program.acts(), u64::from(ORDERS) + 1, "round {round}");
    }
}
