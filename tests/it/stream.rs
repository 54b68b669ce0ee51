//! A long stream of orders poured into `batch`, and the receipts that came before it was stopped.

use std::io::{BufRead, BufReader, Write};
use std::process::Child;
use std::thread::JoinHandle;

use serde_json::{Value, json};

use super::chance::Chance;
use super::program::{Act, Program};

/// Orders that can all be taken, each with an id of its own.
#[derive(Debug, Clone)]
pub(crate) struct Stream(Vec<Value>);

/// A `batch` at work on a stream.
pub(crate) struct Poured {
    child: Child,
    pouring: JoinHandle<()>,
    reading: JoinHandle<Vec<String>>,
}

impl Stream {
    /// Registrations, papers and needs in the demonstration district, from chance.
    pub(crate) fn of(chance: &mut Chance, length: usize) -> Self {
        Self((0..length).map(|at| order(chance, at)).collect())
    }

    /// The orders, one a line.
    pub(crate) fn text(&self) -> String {
        let lines: Vec<String> = self.0.iter().map(Value::to_string).collect();
        lines.join("\n") + "\n"
    }

    /// Starts a `batch` on it.
    pub(crate) fn pour(&self, program: &Program) -> Poured {
        let mut child = program.start(&["batch"]);
        let mut stdin = child.stdin.take().expect("a pipe");
        let stdout = child.stdout.take().expect("a pipe");
        let text = self.text();
        // The program is going to be killed: a broken pipe is what is asked for.
        let pouring = std::thread::spawn(move || drop(stdin.write_all(text.as_bytes())));
        let reading = std::thread::spawn(move || whole_lines(BufReader::new(stdout)));
        Poured {
            child,
            pouring,
            reading,
        }
    }

    /// Asserts that every receipt is in the journal: same id, seq and hash.
    pub(crate) fn all_there(&self, receipts: &[Value], acts: &[Act]) {
        for (order, receipt) in self.0.iter().zip(receipts) {
            assert_eq!(receipt["ok"], true, "{order}: {receipt}");
            let seq = receipt["seq"].as_u64().expect("a seq");
            let act = acts.get(usize::try_from(seq - 1).expect("a short journal"));
            let act = act.unwrap_or_else(|| panic!("receipt {seq} is not in the journal"));
            let told = (seq, json!(act.id), json!(act.hash));
            assert_eq!(
                told,
                (act.seq, order["id"].clone(), receipt["hash"].clone())
            );
        }
    }

    /// Sends the whole stream again and asserts that each order was done exactly once.
    pub(crate) fn resume(&self, program: &Program, receipts: &[Value]) {
        let again = program.run_with(&["batch"], self.text().as_bytes());
        assert_eq!(again.code, 0, "{}", again.err);
        let again = again.lines();
        assert_eq!(again.len(), self.0.len());
        assert_eq!(
            again[..receipts.len()],
            *receipts,
            "the first receipts again"
        );
        let acts = program.log();
        self.all_there(&again, &acts);
        for order in &self.0 {
            let times = acts.iter().filter(|act| order["id"] == act.id).count();
            assert_eq!(times, 1, "{order}");
        }
        program.acts();
    }
}

impl Poured {
    /// The process.
    pub(crate) fn pid(&self) -> rustix::process::Pid {
        rustix::process::Pid::from_child(&self.child)
    }

    /// Kills it (SIGKILL); the receipts that were printed whole.
    pub(crate) fn kill(mut self) -> Vec<Value> {
        self.child.kill().expect("a child of ours");
        self.child.wait().expect("the program ends");
        self.pouring.join().expect("the pourer ends");
        let printed = self.reading.join().expect("the reader ends");
        let read = |line: &String| serde_json::from_str(line).expect("a receipt");
        printed.iter().map(read).collect()
    }
}

/// Lines that came with their end; a torn last one was told to nobody.
fn whole_lines(mut from: impl BufRead) -> Vec<String> {
    let mut lines = Vec::new();
    loop {
        let mut line = String::new();
        match from.read_line(&mut line) {
            Ok(1..) if line.ends_with('\n') => lines.push(line),
            Ok(_) | Err(_) => return lines,
        }
    }
}

fn order(chance: &mut Chance, at: usize) -> Value {
    let id = format!("{:016x}{at:016x}", chance.next());
    match chance.below(4) {
        0 => json!({"id": id, "order": "set_plan", "commune": "02422", "year": 2024,
            "amount": 1_000_000 * (1 + chance.below(900))}),
        1 => json!({"id": id, "order": "receive_document", "cases": ["24-0204", "23-0089"],
            "document": chance.one_of(&["id_card", "01_td", "03_td"])}),
        2 => json!({"id": id, "order": "record_need", "case": "24-0196",
            "wants": chance.below(2) == 0, "note": format!("lần {at}")}),
        _ => json!({"id": id, "order": "register_applicant", "sex": "male",
            "commune": chance.one_of(&["02422", "02374", "02398"]),
            "name": format!("Thử Văn {}", chance.one_of(&["An", "Đức", "Hòa", "Thủy"])),
            "birth": (1960 + chance.below(40)).to_string()}),
    }
}
