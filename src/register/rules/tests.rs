//! The rules as a set: what is built in, what an office may lay over it, every fault, and that no
//! refusal stands on an unsure rule.

mod built_in;
mod faults;
mod faults_of_places;
mod faults_of_whole_files;
mod laid_over;
mod sure;

use super::{RuleFault, RuleFaultKind, Rules};

/// A rule each test of faults writes one mistake into; the value stands in line 2.
const LATE_DAYS: &str = "\
[[late_days]]
value = 5
unit = \"working days\"
valid_from = 2024-01-01
source = \"Nội quy\"
mark = \"D\"
";

fn faults(file: &str, text: &str) -> Vec<RuleFault> {
    match Rules::load(&[(file, text)]) {
        Ok(_) => Vec::new(),
        Err(faults) => faults,
    }
}

/// The file has this one fault, there.
fn check(file: &str, text: &str, line: usize, what: RuleFaultKind, nearest: Option<&str>) {
    let expected = RuleFault {
        file: file.to_owned(),
        line,
        what,
        nearest: nearest.map(str::to_owned),
    };
    assert_eq!(faults(file, text), [expected], "{text}");
}

fn text(text: &str) -> String {
    text.to_owned()
}
