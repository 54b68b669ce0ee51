//! The built program in a folder and an environment of its own.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use qd22::office::{Clock, SystemClock};
use qd22::store::{Kind, LookupKey, Marker, RealDisk, Store};
use serde_json::Value;

/// What a run left behind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Ran {
    fn of(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).expect("the program writes UTF-8"),
            err: String::from_utf8(output.stderr).expect("the program writes UTF-8"),
        }
    }

    /// The JSON value it printed.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|why| panic!("{why}: {self:?}"))
    }

    /// The JSON values it printed, one a line.
    pub(crate) fn lines(&self) -> Vec<Value> {
        let read = |line| serde_json::from_str(line).expect("every line is JSON");
        self.out.lines().map(read).collect()
    }

    /// The acts `log --json` printed, asserted to have no gap.
    pub(crate) fn log(&self) -> Vec<Act> {
        let text = |value: &Value| value.as_str().expect("a text").to_owned();
        let read = |line: &Value| Act {
            seq: line["seq"].as_u64().expect("a number"),
            id: text(&line["id"]),
            hash: text(&line["hash"]),
            order: text(&line["order"]),
        };
        let acts: Vec<Act> = self.lines().iter().map(read).collect();
        for (act, seq) in acts.iter().zip(1..) {
            assert_eq!(act.seq, seq, "a gap in the journal");
        }
        acts
    }
}

/// One line of the journal, as far as it is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Act {
    pub(crate) seq: u64,
    pub(crate) id: String,
    pub(crate) hash: String,
    pub(crate) order: String,
}

/// One register and the program on it.
pub(crate) struct Program {
    home: tempfile::TempDir,
    register: PathBuf,
}

/// `QD22_BIN` in the heavy rounds, else the one built for the tests.
#[expect(
    clippy::disallowed_methods,
    reason = "which program is tried is set from outside"
)]
pub(crate) fn binary() -> PathBuf {
    match std::env::var_os("QD22_BIN") {
        Some(binary) => binary.into(),
        None => env!("CARGO_BIN_EXE_qd22").into(),
    }
}

impl Program {
    /// No register yet.
    pub(crate) fn bare() -> Self {
        let home = tempfile::tempdir().expect("a temporary folder");
        let register = home.path().join("register");
        Self { home, register }
    }

    /// No register yet, and when there is one, it is there.
    pub(crate) fn at(register: PathBuf) -> Self {
        Self {
            register,
            ..Self::bare()
        }
    }

    /// A register of real people that was just made, before anybody stands in it.
    pub(crate) fn just_made() -> Self {
        let program = Self::bare();
        let marker = Marker {
            kind: Kind::Real,
            office: "PGD".to_owned(),
            created: SystemClock.now(),
            key: LookupKey::new([7; 32]),
        };
        let mut disk = RealDisk::new(&program.register);
        Store::create(&mut disk, &marker).expect("a folder of our own");
        program
    }

    /// The demonstration district.
    pub(crate) fn demo() -> Self {
        let program = Self::bare();
        let made = program.run(&["init", "--demo"]);
        assert_eq!(made.code, 0, "{made:?}");
        program
    }

    /// Where the register is.
    pub(crate) fn register(&self) -> PathBuf {
        self.register.clone()
    }

    /// Forgets what this account was told of its registers.
    pub(crate) fn forget_what_was_told(&self) {
        let told = self.home().join(".local/state/qd22");
        if told.exists() {
            std::fs::remove_dir_all(told).expect("a folder of our own");
        }
    }

    /// The folder around it.
    pub(crate) fn home(&self) -> &Path {
        self.home.path()
    }

    /// The process that has the register open, where one is running: the program itself, whoever
    /// started it.
    pub(crate) fn running(&self) -> Option<rustix::process::Pid> {
        let (binary, register) = (binary().canonicalize().ok()?, self.register.to_str()?);
        let processes = std::fs::read_dir("/proc").ok()?.flatten();
        processes
            .filter(|process| {
                let path = process.path();
                let arguments = std::fs::read(path.join("cmdline")).unwrap_or_default();
                std::fs::read_link(path.join("exe")).is_ok_and(|exe| exe == binary)
                    && String::from_utf8_lossy(&arguments).contains(register)
            })
            .find_map(|process| process.file_name().to_str()?.parse().ok())
            .and_then(rustix::process::Pid::from_raw)
    }

    /// The program with these arguments, in this account's own folders.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(binary());
        command
            .args(arguments)
            .env_clear()
            .env("HOME", self.home.path())
            .env("LANG", "C.UTF-8")
            .env("QD22_DATA", &self.register)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    /// Runs to the end.
    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        Ran::of(
            self.command(arguments)
                .output()
                .expect("the program starts"),
        )
    }

    /// Runs with something on standard input.
    pub(crate) fn run_with(&self, arguments: &[&str], input: &[u8]) -> Ran {
        let mut child = self.start(arguments);
        let mut stdin = child.stdin.take().expect("a pipe");
        let input = input.to_vec();
        let feeder = std::thread::spawn(move || stdin.write_all(&input));
        let output = child.wait_with_output().expect("the program ends");
        // A program that refuses early need not read everything.
        let _ = feeder.join();
        Ran::of(output)
    }

    /// Starts with a pipe on standard input.
    pub(crate) fn start(&self, arguments: &[&str]) -> Child {
        let mut command = self.command(arguments);
        command
            .stdin(Stdio::piped())
            .spawn()
            .expect("the program starts")
    }

    /// Orders, one JSON object a line; the receipts.
    pub(crate) fn batch(&self, lines: &[&str]) -> Vec<Value> {
        self.run_with(&["batch"], lines.join("\n").as_bytes())
            .lines()
    }

    /// One order; its receipt.
    pub(crate) fn order(&self, line: &str) -> Value {
        self.batch(&[line]).remove(0)
    }

    /// The code with which one order is refused.
    pub(crate) fn refused(&self, line: &str) -> String {
        let refused = self.refusal(line);
        refused["code"].as_str().expect("a code").to_owned()
    }

    /// Why one order is refused: a code, a sentence and a next step, and nothing is changed.
    pub(crate) fn refusal(&self, line: &str) -> Value {
        let ran = self.unchanged(|| self.run_with(&["batch"], line.as_bytes()));
        assert_eq!(ran.code, 1, "{line}: {ran:?}");
        let refused = ran.lines().remove(0)["refused"].clone();
        for part in ["code", "message", "fix"] {
            let words = refused[part].as_str().unwrap_or_default();
            assert!(!words.is_empty(), "{line}: no {part}: {ran:?}");
        }
        refused
    }

    /// How many acts the register holds, after a clean check.
    pub(crate) fn acts(&self) -> u64 {
        let verified = self.run(&["verify", "--json"]);
        assert_eq!(verified.code, 0, "{verified:?}");
        verified.json()["events"]
            .as_u64()
            .expect("a number of acts")
    }

    /// Every act of the journal; none may be missing between two.
    pub(crate) fn log(&self) -> Vec<Act> {
        let ran = self.run(&["log", "--json"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        ran.log()
    }

    /// What a run that must change nothing answers: as many acts and the same before and after.
    pub(crate) fn unchanged<T>(&self, run: impl FnOnce() -> T) -> T {
        let before = (self.acts(), self.log());
        let answer = run();
        assert_eq!((self.acts(), self.log()), before, "nothing changes");
        answer
    }

    /// The case of the first hit.
    pub(crate) fn case(&self, typed: &str) -> String {
        let found = self.run(&["find", "--json", typed]).json();
        found[0]["case"]
            .as_str()
            .unwrap_or_else(|| panic!("{typed}: {found}"))
            .to_owned()
    }
}
