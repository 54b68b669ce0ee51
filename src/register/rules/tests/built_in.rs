//! The built-in set says what the design says.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Boundaries, Day, Document, Mark, RuleKey, Title, Value, WindowReading};
use crate::register::{RuleFile, RuleState, Rules, demo_calendar};

fn june_2024() -> Day {
    Day::of(2024, 6, 30)
}

fn july_2025() -> Day {
    Day::of(2025, 7, 1)
}

#[test]
fn every_line_has_a_source_and_every_key_a_unit_and_a_value() {
    let rules = Rules::built_in();
    for line in rules.listing() {
        assert!(!line.source.is_empty(), "{line:?}");
        assert!(!line.value.is_empty() && !line.unit.is_empty(), "{line:?}");
    }
    let listed = |file| rules.listing().iter().filter(move |line| line.file == file);
    let keys: BTreeSet<&str> = listed(RuleFile::Policy)
        .map(|line| line.key.as_str())
        .collect();
    let all: BTreeSet<&str> = RuleKey::ALL.into_iter().map(RuleKey::id).collect();
    assert_eq!(keys, all);
    assert_eq!(listed(RuleFile::Documents).count(), Document::ALL.len());
    assert_eq!(listed(RuleFile::Communes).count(), 18 + 7);
}

#[test]
fn every_key_has_the_value_and_the_mark_of_the_design() {
    let rules = Rules::built_in();
    let check = |key, value: Value, mark| {
        let rule = rules.policy.rule(key, june_2024());
        assert_eq!((rule.value, rule.mark), (value, mark), "{}", key.id());
        assert_eq!(rule.confirmed, None, "{}", key.id());
    };
    let count = Value::Count;
    let dong = |amount| Value::Amount(crate::domain::Dong::of(amount));
    let [s, k, u, d] = [Mark::Seen, Mark::Known, Mark::Unsure, Mark::Design];
    check(RuleKey::InForceFrom, Value::Date(Day::of(2023, 10, 10)), s);
    check(RuleKey::MaxYearsSinceRelease, count(5), s);
    check(RuleKey::WindowCount, Value::CivilCount, k);
    check(
        RuleKey::WindowMeasuredTo,
        Value::Reading(WindowReading::Disbursement),
        u,
    );
    check(RuleKey::CeilingTrainingMonth, dong(4_000_000), s);
    check(RuleKey::CeilingProductionPerson, dong(100_000_000), s);
    check(RuleKey::MaxTermProduction, count(120), s);
    check(RuleKey::TrainingShortCourseMonths, count(12), s);
    check(RuleKey::TrainingRepayMultipleShort, count(2), s);
    check(RuleKey::TrainingRepayMultipleLong, count(1), s);
    check(RuleKey::RatePoorHousehold, count(6_600), s);
    check(RuleKey::OverdueMultiple, count(130), s);
    check(RuleKey::UsageCheckDays, count(30), s);
    check(RuleKey::NoDebtValidDays, count(30), u);
    check(RuleKey::LateDays, count(3), d);
    check(RuleKey::DecisionDays, count(3), u);
    check(RuleKey::UrgentDays, count(90), d);
    check(RuleKey::AdultYears, count(18), s);
}

#[test]
fn every_paper_is_asked_for_as_the_design_says() {
    let rules = Rules::built_in();
    let found: Vec<(&str, &str, Mark)> = rules
        .listing()
        .iter()
        .filter(|line| line.file == RuleFile::Documents)
        .map(|line| (line.key.as_str(), line.value.as_str(), line.mark))
        .collect();
    let [s, k, u] = [Mark::Seen, Mark::Known, Mark::Unsure];
    let list = "group,association,committee 2+2 entrusted submit";
    let expected = [
        ("release_certificate", "household 0+0 always submit", s),
        ("mau_01", "police,committee 1+0 always submit", s),
        ("id_card", "household 0+0 always submit", k),
        ("01_uq", "household 2+0 another_signs submit", s),
        ("no_other_member", "committee 1+0 signs_alone submit", u),
        ("01_td", "household 1+0 always submit", s),
        ("10c_td", "group 1+0 entrusted submit", s),
        ("03_td", list, s),
        ("school_notice", "household 1+0 training submit", k),
        ("04_td", "bank 1+0 always disburse", s),
        ("loan_book", "bank 1+0 always disburse", s),
        ("06_td", "association 1+1 always after_payout", s),
    ];
    assert_eq!(found, expected);
}

#[test]
fn there_are_18_units_before_the_first_of_july_2025_and_8_from_then() {
    let communes = Rules::built_in().communes;
    let names = |day| -> Vec<String> {
        let rows = communes.rows(day, Boundaries::Then);
        rows.iter().map(|unit| unit.name.clone()).collect()
    };
    assert_eq!(names(june_2024()).len(), 18);
    assert_eq!(names(Day::of(2025, 6, 30)).len(), 18);
    let eight = [
        "Hàm Yên",
        "Bạch Xa",
        "Phù Lưu",
        "Yên Phú",
        "Bình Xa",
        "Thái Sơn",
        "Thái Hòa",
        "Hùng Đức",
    ];
    assert_eq!(names(july_2025()), eight);
    let towns = communes.all().filter(|unit| unit.title == Title::Town);
    assert_eq!(
        towns.map(|unit| unit.name.as_str()).collect::<Vec<_>>(),
        ["Tân Yên"]
    );
}

#[test]
fn seven_codes_name_two_units_six_of_them_under_the_same_name() {
    let communes = Rules::built_in().communes;
    let mut names: BTreeMap<u32, BTreeSet<&str>> = BTreeMap::new();
    let mut units: BTreeMap<u32, u32> = BTreeMap::new();
    for unit in communes.all() {
        names.entry(unit.id.code()).or_default().insert(&unit.name);
        *units.entry(unit.id.code()).or_default() += 1;
    }
    let twice: Vec<u32> = units
        .iter()
        .filter(|(_, n)| **n == 2)
        .map(|(c, _)| *c)
        .collect();
    assert_eq!(twice, [2374, 2380, 2392, 2398, 2404, 2407, 2419]);
    let renamed: Vec<u32> = twice
        .into_iter()
        .filter(|code| names[code].len() == 2)
        .collect();
    assert_eq!(renamed, [2374]);
}

#[test]
fn the_nine_loans_of_the_article_roll_up_to_six_new_communes() {
    let communes = Rules::built_in().communes;
    let article = [
        (2398, 1, 100),
        (2404, 1, 100),
        (2410, 1, 100),
        (2422, 2, 160),
        (2413, 1, 100),
        (2392, 1, 50),
        (2401, 2, 150),
    ];
    let mut now: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
    for (code, households, millions) in article {
        let unit = communes.resolve(code, june_2024()).unwrap();
        let then = communes.roll_up(unit.id, june_2024(), Boundaries::Then);
        assert_eq!(then, unit.id);
        let heir = communes.roll_up(unit.id, june_2024(), Boundaries::Now);
        let row = now.entry(&communes.unit(heir).unwrap().name).or_default();
        *row = (row.0 + households, row.1 + millions);
    }
    let expected = BTreeMap::from([
        ("Hàm Yên", (3, 250)),
        ("Thái Hòa", (2, 160)),
        ("Yên Phú", (1, 100)),
        ("Bình Xa", (1, 100)),
        ("Thái Sơn", (1, 100)),
        ("Phù Lưu", (1, 50)),
    ]);
    assert_eq!(now, expected);
}

#[test]
fn every_old_unit_goes_where_the_resolution_put_it() {
    let communes = Rules::built_in().communes;
    let check = |heir: &str, old: &[u32]| {
        for code in old {
            let unit = communes.resolve(*code, june_2024()).unwrap();
            let now = communes.forward(unit.id, july_2025());
            assert_eq!(communes.unit(now).unwrap().name, heir, "{code}");
        }
    };
    check("Hàm Yên", &[2374, 2401, 2410, 2416]);
    check("Bạch Xa", &[2377, 2380, 2383]);
    check("Phù Lưu", &[2389, 2392]);
    check("Yên Phú", &[2386, 2398]);
    check("Bình Xa", &[2395, 2404]);
    check("Thái Sơn", &[2407, 2413]);
    check("Thái Hòa", &[2419, 2422]);
    check("Hùng Đức", &[2425]);
}

#[test]
fn a_code_names_its_unit_of_the_day_and_one_out_of_force_its_last() {
    let communes = Rules::built_in().communes;
    let august = Day::of(2025, 8, 1);
    let gone = communes.resolve(2422, august).unwrap();
    assert_eq!(gone.name, "Đức Ninh");
    assert_eq!(gone.to, Some(Day::of(2025, 6, 30)));
    let old = communes.resolve(2419, june_2024()).unwrap();
    let new = communes.resolve(2419, august).unwrap();
    assert_eq!(
        (old.name.as_str(), new.name.as_str()),
        ("Thái Hòa", "Thái Hòa")
    );
    assert_eq!(new.id.from(), july_2025());
    assert!(old.id != new.id && old.successor == Some(new.id));
    assert_eq!(
        communes.resolve(2425, june_2024()),
        communes.resolve(2425, august)
    );
}

#[test]
fn no_transaction_day_is_built_in_and_holidays_are_no_working_days() {
    let rules = Rules::built_in();
    for unit in rules.communes.all() {
        assert_eq!(rules.calendar.day_of(unit.id), None, "{}", unit.name);
    }
    let working = |from, to| rules.calendar.working_days(from, to);
    assert_eq!(working(Day::of(2024, 4, 29), Day::of(2024, 5, 2)), 1);
    assert_eq!(working(Day::of(2024, 2, 7), Day::of(2024, 2, 15)), 1);
    assert_eq!(working(Day::of(2023, 8, 31), Day::of(2023, 9, 5)), 1);
    assert_eq!(working(Day::of(2025, 1, 24), Day::of(2025, 2, 3)), 1);
    assert!(!rules.calendar.is_working_day(Day::of(2024, 4, 18)));
    let fixed = [(1, 1), (4, 30), (5, 1), (9, 2)];
    let sure: BTreeSet<Day> = rules
        .listing()
        .iter()
        .filter(|line| line.file == RuleFile::Calendar && line.state == RuleState::Refuses)
        .filter_map(|line| line.valid_from)
        .collect();
    let expected = (2023..=2025).flat_map(|y| fixed.map(|(m, d)| Day::of(y, m, d)));
    assert_eq!(sure, expected.collect());
}

#[test]
fn the_demonstration_has_an_invented_day_for_each_of_the_18_communes() {
    let rules = Rules::load(&[("calendar.toml", demo_calendar())]).unwrap();
    let days: Vec<Option<u32>> = rules
        .communes
        .rows(june_2024(), Boundaries::Then)
        .iter()
        .map(|unit| rules.calendar.day_of(unit.id))
        .collect();
    let expected = [
        5, 21, 17, 18, 3, 9, 12, 15, 4, 14, 6, 20, 7, 11, 8, 13, 10, 19,
    ];
    assert_eq!(days, expected.map(Some));
    let invented = rules
        .listing()
        .iter()
        .filter(|line| line.mark == Mark::Design);
    let invented = invented.filter(|line| line.file == RuleFile::Calendar);
    assert_eq!(invented.count(), 18);
    assert!(
        !rules.calendar.is_working_day(Day::of(2024, 5, 1)),
        "holidays stay"
    );
}
