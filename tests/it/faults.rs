//! One file of a cleanly closed register damaged: everything is there afterwards, or the register is
//! refused in words that name the file. Never fewer acts without a word.

use std::fs;
use std::path::{Path, PathBuf};

use super::chance::Chance;
use super::folder::Snapshot;
use super::program::{Act, Program, Ran};
use super::rounds::{each_round, rounds};
use super::stream::Stream;

/// What happens to one file.
#[derive(Debug, Clone, Copy)]
enum Fault {
    BitFlip,
    /// A page of 4 KiB reads as zeros.
    ZeroedPage,
    Truncated,
    Deleted,
}

const FAULTS: [Fault; 4] = [
    Fault::BitFlip,
    Fault::ZeroedPage,
    Fault::Truncated,
    Fault::Deleted,
];
const PAGE_BYTES: usize = 4096;

#[test]
fn a_damaged_file_costs_no_act_or_is_named() {
    let program = closed_register();
    let acts = program.log();
    let files = Snapshot::of(&program.register());
    let whole = WholeRegister { files, acts };
    each_round(rounds("QD22_FAULT_ROUNDS", 40), |chance| {
        whole.files.lay_out(&program.register());
        program.forget_what_was_told();
        if chance.below(2) == 0 {
            // Half the time the account remembers what it was told; it must not be all that notices.
            program.acts();
        }
        whole.survives(&program, chance);
    });
}

#[test]
fn every_file_deleted_in_turn_costs_no_act_or_is_named() {
    let program = closed_register();
    let acts = program.log();
    let files = Snapshot::of(&program.register());
    let whole = WholeRegister { files, acts };
    for inside in whole.files.files().keys() {
        whole.files.lay_out(&program.register());
        program.forget_what_was_told();
        fs::remove_file(program.register().join(inside)).unwrap();
        whole.is_there_or_refused(&program, inside, "deleted");
    }
}

/// The demonstration, more orders in another run, and a clean end.
fn closed_register() -> Program {
    let program = Program::demo();
    let stream = Stream::of(&mut Chance::of(1), 300);
    let ran = program.run_with(&["batch"], stream.text().as_bytes());
    assert_eq!(ran.code, 0, "{}", ran.err);
    program
}

struct WholeRegister {
    files: Snapshot,
    acts: Vec<Act>,
}

impl WholeRegister {
    /// Damages one file by chance and looks.
    fn survives(&self, program: &Program, chance: &mut Chance) {
        let now = Snapshot::of(&program.register());
        let files: Vec<&PathBuf> = now.files().keys().collect();
        let inside = *chance.one_of(&files);
        let fault = *chance.one_of(&FAULTS);
        damage(&program.register().join(inside), fault, chance);
        self.is_there_or_refused(program, inside, &format!("{fault:?}"));
    }

    fn is_there_or_refused(&self, program: &Program, inside: &Path, what: &str) {
        let story = format!("{} {what}", inside.display());
        let ran = program.run(&["log", "--json"]);
        if inside.starts_with("rules") {
            return self.rules_are_read_or_refused(&ran, inside, &story);
        }
        if ran.code == 0 {
            assert_eq!(ran.log(), self.acts, "{story}");
            self.is_verified_or_named(program, inside, &story);
            let plan = r#"{"order":"set_plan","commune":"02422","year":2025,"amount":1000000}"#;
            assert_eq!(program.order(plan)["ok"], true, "{story}");
            return;
        }
        assert_eq!((ran.code, ran.out.as_str()), (3, ""), "{story}: {ran:?}");
        assert!(ran.err.contains(named_as(inside)), "{story}: {}", ran.err);
    }

    /// The full check passes, or names this file and no other.
    fn is_verified_or_named(&self, program: &Program, inside: &Path, story: &str) {
        let ran = program.run(&["verify", "--json"]);
        let told = ran.json();
        assert_eq!(told["events"], self.acts.len(), "{story}: {told}");
        if ran.code == 0 {
            assert_eq!(told["ok"], true, "{story}: {told}");
            return;
        }
        assert_eq!(
            (ran.code, &told["ok"]),
            (1, &false.into()),
            "{story}: {told}"
        );
        let name = named_as(inside);
        for problem in told["problems"].as_array().unwrap() {
            let message = problem["message"].as_str().unwrap();
            assert!(message.contains(name), "{story}: {message}");
        }
    }

    /// The office's own rules are a text it may edit: what they say now is read, and recorded as a
    /// change of the rules; what cannot be read is refused as wrong usage. No act goes either way.
    fn rules_are_read_or_refused(&self, ran: &Ran, inside: &Path, story: &str) {
        if ran.code == 0 {
            let acts = ran.log();
            let (old, new) = acts.split_at(self.acts.len());
            assert_eq!(old, self.acts, "{story}");
            assert!(
                new.iter().all(|act| act.order == "rules_in_force"),
                "{story}: {new:?}"
            );
            return;
        }
        let file = inside.file_name().and_then(|name| name.to_str()).unwrap();
        assert!(ran.code == 2 || ran.code == 3, "{story}: {ran:?}");
        assert!(ran.err.contains(file), "{story}: {}", ran.err);
    }
}

/// The database is one thing to its reader, whatever files it keeps.
fn named_as(inside: &Path) -> &str {
    inside.iter().next().and_then(|part| part.to_str()).unwrap()
}

fn damage(path: &Path, fault: Fault, chance: &mut Chance) {
    let mut bytes = fs::read(path).unwrap();
    let at = usize::try_from(chance.below(bytes.len().max(1) as u64)).unwrap();
    match fault {
        Fault::BitFlip => {
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= 1 << chance.below(8);
            }
        }
        Fault::ZeroedPage => {
            let page = at - at % PAGE_BYTES;
            let end = bytes.len().min(page + PAGE_BYTES);
            bytes[page..end].fill(0);
        }
        Fault::Truncated => bytes.truncate(at),
        Fault::Deleted => return fs::remove_file(path).unwrap(),
    }
    fs::write(path, bytes).unwrap();
}
