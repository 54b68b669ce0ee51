//! The counts over random districts: identities that hold by construction, and roll-ups then and now.

use proptest::prelude::*;

use super::bench::Bench;
use super::path::{confirm, label, list, wants, wants_nothing};
use super::rules::{DUC_NINH, HUNG_DUC, TAN_THANH, merger};
use super::undo::{lived, moves};
use crate::domain::{
    Boundaries, Counts, Day, Fields, Funnel, FunnelBy, FunnelGround, FunnelKey, FunnelPerson,
    ListNamed, Order, Stage, Standing, funnel,
};

pub(super) fn read(bench: &Bench, as_of: Day, by: FunnelBy, boundaries: Boundaries) -> Funnel {
    let standings: Vec<Standing> = bench.cases.keys().map(|id| bench.standing(*id)).collect();
    let ground = FunnelGround {
        district: &bench.district,
        communes: &bench.communes,
        policy: &bench.policy,
    };
    let persons = standings.iter().map(|standing| FunnelPerson {
        standing: *standing,
        group: None,
    });
    funnel(persons, ground, as_of, by, boundaries)
}

fn sum(funnel: &Funnel) -> [u64; 7] {
    let figures = |counts: &Counts| {
        [
            counts.reviewed,
            counts.not_asked,
            counts.no_need,
            counts.want_loan,
            counts.eligible,
            counts.borrowers,
        ]
        .map(u64::from)
    };
    let mut all = [0; 7];
    for row in &funnel.rows {
        for (at, figure) in figures(&row.counts).into_iter().enumerate() {
            all[at] += figure;
        }
        all[6] += u64::try_from(row.counts.amount.dong()).expect("never negative");
    }
    all
}

fn total(funnel: &Funnel) -> [u64; 7] {
    let counts = &funnel.total;
    [
        u64::from(counts.reviewed),
        u64::from(counts.not_asked),
        u64::from(counts.no_need),
        u64::from(counts.want_loan),
        u64::from(counts.eligible),
        u64::from(counts.borrowers),
        u64::try_from(counts.amount.dong()).expect("never negative"),
    ]
}

pub(super) fn holds(counts: &Counts) -> bool {
    counts.reviewed == counts.not_asked + counts.no_need + counts.want_loan
        && counts.borrowers <= counts.eligible
        && counts.eligible <= counts.want_loan
        && counts.want_loan <= counts.reviewed
        && counts.households <= counts.borrowers
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn the_identities_hold_on_every_row_and_rows_add_up(told in moves(), later in 0_u32..2_500) {
        let bench = lived(&told);
        let as_of = bench.today.plus_days(later);
        for boundaries in [Boundaries::Then, Boundaries::Now] {
            for by in [FunnelBy::Commune, FunnelBy::Organisation, FunnelBy::Group] {
                let read = read(&bench, as_of, by, boundaries);
                prop_assert!(holds(&read.total), "{:?}", read.total);
                for row in &read.rows {
                    prop_assert!(holds(&row.counts), "{row:?}");
                }
                prop_assert_eq!(sum(&read), total(&read));
                let paid: u32 = read.rows.iter().map(|row| row.counts.households).sum();
                prop_assert!(read.total.households <= paid);
            }
        }
        let then = read(&bench, as_of, FunnelBy::Commune, Boundaries::Then);
        let now = read(&bench, as_of, FunnelBy::Commune, Boundaries::Now);
        prop_assert_eq!(then.total, now.total);
    }
}

fn count(persons: u32, no: &str, date: Day) -> Order {
    Order::CountReviewed {
        commune: DUC_NINH,
        list: ListNamed {
            no: label(no),
            date,
        },
        persons,
    }
}

fn reviewed(bench: &Bench) -> (u32, u32) {
    let read = read(bench, bench.today, FunnelBy::Commune, Boundaries::Then);
    (read.total.reviewed, read.total.not_asked)
}

#[test]
fn a_count_adds_only_those_beyond_the_files_on_its_list() {
    let mut bench = Bench::new();
    let named = bench.at(Stage::WantsLoan);
    bench.done(confirm(named));
    bench.done(count(5, "01/DS", list().date));
    assert_eq!(reviewed(&bench), (5, 4));
    bench.at(Stage::WantsLoan);
    assert_eq!(
        reviewed(&bench),
        (6, 4),
        "a file on no list is not one of those counted"
    );
    bench.done(count(1, "01/DS", list().date));
    assert_eq!(reviewed(&bench), (2, 0));
    bench.done(count(0, "01/DS", list().date));
    assert_eq!(
        reviewed(&bench),
        (2, 0),
        "fewer persons than files take none away"
    );
}

#[test]
fn only_the_latest_list_of_a_commune_counts() {
    let mut bench = Bench::new();
    bench.done(count(7, "02/DS", Day::of(2024, 5, 1)));
    bench.done(count(50, "01/DS", Day::of(2024, 4, 1)));
    assert_eq!(reviewed(&bench), (7, 7));
}

#[test]
fn not_asked_is_not_no() {
    let mut bench = Bench::new();
    let (no, yes) = (bench.at(Stage::Reviewed), bench.at(Stage::Reviewed));
    bench.at(Stage::Reviewed);
    bench.done(wants_nothing(no));
    bench.done(wants(yes));
    let read = read(&bench, bench.today, FunnelBy::Commune, Boundaries::Then);
    let counts = read.total;
    assert_eq!(
        (counts.not_asked, counts.no_need, counts.want_loan),
        (1, 1, 1)
    );
}

#[test]
fn a_household_is_counted_once_and_its_borrowers_each() {
    let mut bench = Bench::new();
    let first = bench.at(Stage::Disbursed);
    let second = bench.completed(Day::of(2022, 6, 1));
    bench.done(Order::CorrectApplicant {
        case: second,
        fields: Box::new(Fields {
            household: Some(first),
            ..Fields::default()
        }),
    });
    bench.bring(second, Stage::Disbursed);
    let read = read(&bench, bench.today, FunnelBy::Commune, Boundaries::Then);
    assert_eq!((read.total.borrowers, read.total.households), (2, 1));
    assert_eq!(read.communes, 1);
}

#[test]
fn a_paid_person_who_says_no_afterwards_still_wanted_and_got_a_loan() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::Disbursed);
    bench.done(Order::Settle { case });
    bench.done(wants_nothing(case));
    let counts = read(&bench, bench.today, FunnelBy::Commune, Boundaries::Then).total;
    assert_eq!(
        (counts.want_loan, counts.eligible, counts.borrowers),
        (1, 1, 1)
    );
    assert_eq!((counts.no_need, counts.not_asked), (0, 0));
}

#[test]
fn rows_are_the_units_in_force_zeros_included_by_code() {
    let mut bench = Bench::new();
    bench.at(Stage::Disbursed);
    let codes = |as_of, boundaries| -> Vec<u32> {
        let read = read(&bench, as_of, FunnelBy::Commune, boundaries);
        let code = |key: &FunnelKey| match key {
            FunnelKey::Unit(unit) => unit.code(),
            FunnelKey::Organisation(_) | FunnelKey::Group(_) => panic!("rows are communes"),
        };
        read.rows.iter().map(|row| code(&row.key)).collect()
    };
    let before = [TAN_THANH, DUC_NINH, HUNG_DUC];
    assert_eq!(codes(Day::of(2025, 6, 30), Boundaries::Then), before);
    assert_eq!(codes(merger(), Boundaries::Then), [2374, HUNG_DUC]);
    assert_eq!(
        codes(Day::of(2024, 6, 30), Boundaries::Now),
        [2374, HUNG_DUC]
    );
}

#[test]
fn two_communes_of_then_are_one_of_now() {
    let mut bench = Bench::new();
    bench.at(Stage::Disbursed);
    let other = bench.completed(Day::of(2022, 6, 1));
    bench.done(Order::MoveResidence {
        case: other,
        commune: TAN_THANH,
        village: None,
    });
    bench.bring(other, Stage::Disbursed);
    let then = read(&bench, bench.today, FunnelBy::Commune, Boundaries::Then);
    let now = read(&bench, bench.today, FunnelBy::Commune, Boundaries::Now);
    assert_eq!((then.communes, now.communes), (2, 1));
    assert_eq!(now.rows[0].counts.borrowers, 2);
}
