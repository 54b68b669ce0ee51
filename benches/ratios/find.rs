//! Finding people among many, inside the process: one question, twenty rows back.

use qd22::office::{FindAsked, ask};

use super::people;
use super::times::Times;

const ROUNDS: usize = 40;

pub(crate) fn bench() {
    for count in [223, 20_000, 100_000] {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mut counter = people::of(&folder.path().join("register"), count);
        for typed in ["mau van", "mva", "Mẫu Văn Ân", "123", "ngcquy"] {
            let mut times = Times::default();
            for _ in 0..ROUNDS {
                let asked = FindAsked {
                    text: typed.to_owned(),
                    offset: 0,
                    limit: 20,
                };
                let found = times.round(|| ask(&mut counter, asked)).expect("an answer");
                assert!(found.rows.len() <= 20);
            }
            let what = format!("find “{typed}” among {count}");
            println!(
                "{what:<46} {:>9.3} ms   p95 {:>9.3}",
                times.percentile(50),
                times.percentile(95)
            );
        }
    }
}
