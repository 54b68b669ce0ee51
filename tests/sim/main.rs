//! Lives of one office, made from seeds: a machine that loses power, a disk that fills, files that rot,
//! orders sent twice, and an auditor who keeps books of his own. `QD22_SEED=7 cargo test --test sim`
//! replays one life and prints it; `QD22_SEEDS=600` lives longer.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![expect(
    clippy::print_stdout,
    reason = "a life that failed, or was asked for, is told"
)]

mod auditor;
mod books;
mod ending;
mod fork;
mod ledger;
mod life;
mod machine;
mod officer;
mod path;
mod tally;

/// Lives in one run, where nothing else is asked for.
const SEEDS: u64 = 300;

/// Seeds whose lives once found a fault; they are lived again in every run, however few are asked for.
const FINDS: [u64; 1] = [6];

#[expect(
    clippy::disallowed_methods,
    reason = "which lives are lived is set from outside"
)]
fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

/// Lives it twice: the same seed, the same office, to the byte.
fn twice(seed: u64) -> life::Lived {
    let lived = life::live(seed);
    let again = life::live(seed);
    let differs = lived.trace.iter().zip(&again.trace).find(|(a, b)| a != b);
    assert_eq!(
        differs, None,
        "QD22_SEED={seed}: lived again, it went another way"
    );
    assert!(
        lived == again,
        "QD22_SEED={seed}: lived again, it left other files"
    );
    lived
}

#[test]
fn nothing_acknowledged_is_lost_in_any_life() {
    if let Some(seed) = number("QD22_SEED") {
        let lived = twice(seed);
        println!("{}", lived.trace.join("\n"));
        return;
    }
    let seeds = number("QD22_SEEDS").unwrap_or(SEEDS);
    let mut all = tally::Tally::default();
    for seed in FINDS.into_iter().chain(0..seeds) {
        all.add(&twice(seed).tally);
    }
    println!("{all:?}");
    if SEEDS <= seeds {
        all.has_seen_everything();
    }
}

#[test]
fn a_record_that_follows_from_another_past_is_no_act() {
    for seed in 0..20 {
        fork::a_foreign_record_behind_the_newest_act_is_named(seed);
        fork::another_past_is_not_taken_for_ours(seed);
    }
}
