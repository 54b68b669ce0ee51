//! The figures of the district and of each commune, and the work each commune has on the practice day.

use super::Played;
use super::practice_day;
use crate::domain::{Boundaries, Case, Counts, Day, Dong, RuleKey, Stage, Wants};

/// Commune; reviewed, not asked, want, eligible, paid persons; million đồng paid and planned.
const SPLIT: [(&str, [u32; 5], [i64; 2]); 18] = [
    ("Đức Ninh", [18, 2, 6, 3, 2], [160, 260]),
    ("Tân Thành", [19, 4, 3, 3, 2], [150, 250]),
    ("Yên Phú", [24, 6, 3, 2, 1], [100, 200]),
    ("Phù Lưu", [22, 3, 2, 2, 1], [50, 100]),
    ("Bình Xa", [15, 1, 2, 1, 1], [100, 100]),
    ("Nhân Mục", [11, 0, 2, 1, 1], [100, 100]),
    ("Thành Long", [16, 2, 2, 1, 1], [100, 100]),
    ("Tân Yên", [14, 5, 1, 1, 0], [0, 100]),
    ("Hùng Đức", [12, 4, 1, 1, 0], [0, 90]),
    ("Thái Hòa", [11, 3, 1, 0, 0], [0, 0]),
    ("Bạch Xa", [9, 1, 0, 0, 0], [0, 0]),
    ("Bằng Cốc", [6, 1, 0, 0, 0], [0, 0]),
    ("Minh Dân", [7, 1, 0, 0, 0], [0, 0]),
    ("Minh Hương", [10, 2, 0, 0, 0], [0, 0]),
    ("Minh Khương", [6, 0, 0, 0, 0], [0, 0]),
    ("Thái Sơn", [8, 2, 0, 0, 0], [0, 0]),
    ("Yên Lâm", [8, 2, 0, 0, 0], [0, 0]),
    ("Yên Thuận", [7, 0, 0, 0, 0], [0, 0]),
];

fn counts(
    [reviewed, not_asked, want, eligible, paid]: [u32; 5],
    [amount, plan]: [i64; 2],
) -> Counts {
    Counts {
        reviewed,
        not_asked,
        no_need: reviewed - not_asked - want,
        want_loan: want,
        eligible,
        borrowers: paid,
        households: paid,
        amount: Dong::of(amount * 1_000_000),
        plan: Dong::of(plan * 1_000_000),
    }
}

#[test]
fn the_split_by_commune_is_the_one_decided_on_both_days() {
    let played = Played::through();
    for as_of in [practice_day(), Day::of(2024, 6, 30)] {
        let rows = played.rows(as_of, Boundaries::Then);
        assert_eq!(rows.len(), 18);
        for (commune, persons, money) in SPLIT {
            let of_commune = rows.get(commune);
            assert_eq!(
                of_commune,
                Some(&counts(persons, money)),
                "{commune} {as_of}"
            );
        }
    }
}

#[test]
fn the_district_adds_up_to_the_article_on_both_days() {
    let played = Played::through();
    for as_of in [practice_day(), Day::of(2024, 6, 30)] {
        let funnel = played.funnel(as_of, Boundaries::Then);
        let expected = counts([223, 39, 23, 15, 9], [760, 1_300]);
        assert_eq!(funnel.total, expected);
        assert_eq!(funnel.communes, 7);
    }
}

#[test]
fn in_the_boundaries_of_now_the_nine_are_in_six_of_eight_communes() {
    let rows = Played::through().rows(Day::of(2024, 6, 30), Boundaries::Now);
    assert_eq!(rows.len(), 8);
    let paid: Vec<_> = rows
        .iter()
        .filter(|(_, counts)| 0 < counts.borrowers)
        .map(|(name, counts)| {
            let million = counts.amount.dong() / 1_000_000;
            (name.as_str(), counts.households, million)
        })
        .collect();
    assert_eq!(
        paid,
        [
            ("Bình Xa", 1, 100),
            ("Hàm Yên", 3, 250),
            ("Phù Lưu", 1, 50),
            ("Thái Hòa", 2, 160),
            ("Thái Sơn", 1, 100),
            ("Yên Phú", 1, 100),
        ]
    );
}

#[test]
fn two_communes_share_their_amount_in_a_known_way() {
    let played = Played::through();
    let paid = |commune| -> Vec<i64> {
        let people = played.of_commune(commune);
        let mut amounts: Vec<i64> = people.map(|c| c.paid().dong() / 1_000_000).collect();
        amounts.retain(|amount| 0 < *amount);
        amounts.sort_unstable();
        amounts
    };
    assert_eq!(paid("Đức Ninh"), [80, 80]);
    assert_eq!(paid("Tân Thành"), [50, 100]);
}

#[test]
fn about_half_of_those_not_asked_have_a_name_and_some_of_them_little_time() {
    let played = Played::through();
    let today = practice_day();
    let not_asked: Vec<_> = played
        .cases()
        .map(|case| played.standing(case))
        .filter(|standing| standing.wants == Wants::NotAsked)
        .collect();
    assert_eq!(not_asked.len(), 20);
    let days_left = |s: &crate::domain::Standing| s.days_left(&played.rules.policy, today);
    let ending = not_asked
        .iter()
        .filter_map(days_left)
        .filter(|days| (90..=365).contains(days))
        .count();
    assert_eq!(ending, 9);
    assert!(not_asked.iter().filter_map(days_left).all(|days| 90 < days));
}

/// What a commune has to do, most urgent first: how many people wait for each.
#[derive(Debug, Default, PartialEq, Eq)]
struct Work {
    /// Eligible, not paid, and the five years end within `urgent_days`.
    window: usize,
    awaiting_approval: usize,
    scheduled: usize,
    /// Papers have begun to come in, not all are here.
    papers: usize,
    committee: usize,
    police: usize,
}

fn work(played: &Played, commune: &str) -> Work {
    let today = practice_day();
    let policy = &played.rules.policy;
    let urgent_days = i64::from(policy.count(RuleKey::UrgentDays, today));
    let count = |is_so: &dyn Fn(&Case) -> bool| {
        let people = played.of_commune(commune);
        people.filter(|case| is_so(case)).count()
    };
    let stage = |case: &Case| played.standing(case).stage(policy, today);
    let wants = |case: &Case| played.standing(case).wants == Wants::Yes;
    Work {
        window: count(&|case| {
            let standing = played.standing(case);
            let days = standing.days_left(policy, today);
            standing.is_eligible(policy, today)
                && days.is_some_and(|days| (0..=urgent_days).contains(&days))
        }),
        awaiting_approval: count(&|case| stage(case) == Stage::Submitted),
        scheduled: count(&|case| stage(case) == Stage::Scheduled),
        papers: count(&|case| stage(case) == Stage::Preparing),
        committee: count(&|case| played.standing(case).awaits_committee),
        police: count(&|case| wants(case) && case.listing.is_none()),
    }
}

#[test]
fn the_urgent_column_comes_out_of_the_facts() {
    let played = Played::through();
    let none = Work::default;
    for (commune, expected) in [
        (
            "Đức Ninh",
            Work {
                window: 1,
                papers: 1,
                committee: 2,
                police: 1,
                ..none()
            },
        ),
        (
            "Tân Thành",
            Work {
                papers: 1,
                ..none()
            },
        ),
        (
            "Yên Phú",
            Work {
                awaiting_approval: 1,
                ..none()
            },
        ),
        (
            "Phù Lưu",
            Work {
                scheduled: 1,
                ..none()
            },
        ),
        ("Bình Xa", none()),
        ("Nhân Mục", none()),
        ("Thành Long", none()),
        (
            "Tân Yên",
            Work {
                committee: 1,
                ..none()
            },
        ),
        ("Hùng Đức", none()),
        (
            "Thái Hòa",
            Work {
                police: 1,
                ..none()
            },
        ),
        ("Bạch Xa", none()),
        ("Yên Lâm", none()),
    ] {
        assert_eq!(work(&played, commune), expected, "{commune}");
    }
}

#[test]
fn the_four_of_hung_duc_have_names_and_no_use_check_is_overdue() {
    let played = Played::through();
    let today = practice_day();
    let not_asked = |case: &&Case| played.standing(case).wants == Wants::NotAsked;
    assert_eq!(played.of_commune("Hùng Đức").filter(not_asked).count(), 4);
    assert_eq!(played.of_commune("Bình Xa").filter(not_asked).count(), 0);
    let is_overdue = |case: &&Case| {
        let due = played
            .standing(case)
            .use_check_due(&played.rules.policy, today);
        due.is_some_and(|due| due < today)
    };
    assert_eq!(played.cases().filter(is_overdue).count(), 0);
}
