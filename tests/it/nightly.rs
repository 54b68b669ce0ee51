//! The backups of every night: one a day, the newest whole ones kept, none thrown away that knows more
//! than the register.

use std::fs;
use std::path::PathBuf;

use qd22::office::{At, Clock, limits};
use qd22::register::{Nightly, nightly};

use super::program::Program;

/// Ten at night, so many days after the practice day began.
struct Night(i64);

impl Clock for Night {
    fn now(&self) -> At {
        At::from_millis(1_718_118_000_000 + self.0 * 86_400_000)
    }
}

fn night(program: &Program, number: i64) -> Nightly {
    nightly(&program.register(), &Night(number)).expect("a backup")
}

fn kept(program: &Program) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(program.register().join("backups"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn order(program: &Program, amount: u32) {
    let plan = format!(r#"{{"order":"set_plan","commune":"02422","year":2025,"amount":{amount}}}"#);
    assert_eq!(program.order(&plan)["ok"], true);
}

#[test]
fn the_newest_seven_are_kept_and_each_restores() {
    let program = Program::demo();
    for number in 0..9 {
        order(&program, 1_000_000);
        let night = night(&program, number);
        let dropped: Vec<PathBuf> = night.dropped;
        assert_eq!(dropped.len(), usize::from(7 <= number), "night {number}");
        assert_eq!((night.damaged, night.strange), (Vec::new(), Vec::new()));
    }
    let names: Vec<String> = (13..20).map(|day| format!("2024-06-{day}")).collect();
    assert_eq!(kept(&program), names);
    assert_eq!(names.len(), limits::BACKUPS_KEPT);
    let oldest = program.register().join("backups").join(&names[0]);
    let other = Program::bare();
    assert_eq!(other.run(&["restore", oldest.to_str().unwrap()]).code, 0);
    let (here, there) = (program.log(), other.log());
    assert_eq!(here.len(), there.len() + 6);
    assert_eq!(here[..there.len()], there);
    // The register with its backups in it is as good as before.
    program.acts();
}

#[test]
fn twice_in_one_night_is_two_and_what_a_kill_left_is_cleared_away() {
    let program = Program::demo();
    night(&program, 0);
    let left = program.register().join("backups/2024-06-10.making/whole");
    fs::create_dir_all(&left).unwrap();
    fs::write(left.join("journal"), "half").unwrap();
    assert_eq!(
        night(&program, 0).made.place,
        program.register().join("backups/2024-06-11-2")
    );
    assert_eq!(kept(&program), ["2024-06-11", "2024-06-11-2"]);
}

#[test]
fn one_that_went_bad_is_named_and_does_not_count() {
    let program = Program::demo();
    for number in 0..7 {
        night(&program, number);
    }
    let bad = program.register().join("backups/2024-06-14");
    let mut journal = fs::read(bad.join("journal")).unwrap();
    journal[900] ^= 1;
    fs::write(bad.join("journal"), journal).unwrap();
    let eighth = night(&program, 7);
    assert!(eighth.dropped.is_empty(), "seven whole ones and a bad one");
    assert_eq!(eighth.damaged.len(), 1);
    assert_eq!(eighth.damaged[0].0, bad);
    assert_eq!(kept(&program).len(), 8);
}

#[test]
fn a_register_that_was_rolled_back_pushes_none_out_that_knows_more() {
    let program = Program::demo();
    night(&program, 0);
    let older = program.register().join("backups/2024-06-11");
    order(&program, 1_000_000);
    night(&program, 1);
    // Somebody puts the register of the first night back, and keeps the folder of backups.
    let rolled_back = Program::bare();
    assert_eq!(
        rolled_back.run(&["restore", older.to_str().unwrap()]).code,
        0
    );
    let backups = rolled_back.register().join("backups");
    fs::rename(program.register().join("backups"), &backups).unwrap();
    for number in 2..10 {
        order(&rolled_back, 2_000_000);
        let night = night(&rolled_back, number);
        let strange: &[PathBuf] = match number {
            ..8 => &[],
            8.. => &[backups.join("2024-06-12")],
        };
        assert_eq!(night.strange, strange, "night {number}");
    }
    assert!(backups.join("2024-06-12").exists());
    assert!(!backups.join("2024-06-11").exists());
}
