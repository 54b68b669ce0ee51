//! The people of the frames, and what holds for everybody's name and numbers.

use std::collections::{BTreeMap, BTreeSet};

use super::{Played, practice_day};
use crate::domain::{
    Case, ConditionCode, Day, Document, DocumentState, Dong, Fix, Label, Need, Organisation, Sex,
    Stage, checklist, conditions,
};
use crate::lang::{Collation, Finder, Query, fold};

/// Name, year of birth, organisation, group, stage, days left, million đồng.
type Line = (
    &'static str,
    i32,
    Organisation,
    &'static str,
    Stage,
    Option<i64>,
    i64,
);

const DUC_NINH: [Line; 7] = [
    (
        "Mẫu Văn An",
        1991,
        Organisation::Farmers,
        "Tổ 04",
        Stage::Preparing,
        Some(41),
        100,
    ),
    (
        "Ví Thị Dụ",
        1986,
        Organisation::Women,
        "Tổ 02",
        Stage::WantsLoan,
        Some(88),
        80,
    ),
    (
        "Thử Đình Bình",
        1979,
        Organisation::Veterans,
        "Tổ 01",
        Stage::WantsLoan,
        Some(212),
        60,
    ),
    (
        "Thử Văn Dương",
        1995,
        Organisation::Youth,
        "Tổ 05",
        Stage::WantsLoan,
        Some(640),
        100,
    ),
    (
        "Mẫu Thị Đào",
        1983,
        Organisation::Women,
        "Tổ 02",
        Stage::Disbursed,
        None,
        80,
    ),
    (
        "Thử Văn Đức",
        1988,
        Organisation::Farmers,
        "Tổ 04",
        Stage::Disbursed,
        None,
        80,
    ),
    (
        "Ví Hữu Giang",
        1970,
        Organisation::Farmers,
        "Tổ 03",
        Stage::WindowClosed,
        Some(-12),
        0,
    ),
];

#[test]
fn the_people_of_duc_ninh_are_those_of_the_frame() {
    let played = Played::through();
    let (today, policy) = (practice_day(), &played.rules.policy);
    for (name, year, organisation, group, stage, days_left, million) in DUC_NINH {
        let case = played.named(name);
        let standing = played.standing(case);
        assert_eq!(case.birth.year(), year, "{name}");
        assert_eq!(case.organisation, Some(organisation), "{name}");
        assert_eq!(
            case.group.as_ref().map(Label::as_str),
            Some(group),
            "{name}"
        );
        assert_eq!(standing.stage(policy, today), stage, "{name}");
        assert_eq!(standing.days_left(policy, today), days_left, "{name}");
        let amount = standing.amount.unwrap_or_default();
        assert_eq!(amount, Dong::of(million * 1_000_000), "{name}");
    }
}

#[test]
fn an_has_the_papers_of_his_card() {
    let played = Played::through();
    let an = played.named("Mẫu Văn An");
    let states: Vec<_> = checklist::walk(an, &played.rules.policy)
        .iter()
        .map(|line| (line.rule.document.id(), line.state.id()))
        .collect();
    assert_eq!(
        states,
        [
            ("release_certificate", "received"),
            ("mau_01", "received"),
            ("id_card", "received"),
            ("01_uq", "wrong"),
            ("01_td", "promised"),
            ("10c_td", "received"),
            ("03_td", "missing"),
        ]
    );
    assert!(matches!(
        an.document(Document::Form01Td),
        DocumentState::Promised { due, .. } if due == Day::of(2024, 6, 14)
    ));
    assert_eq!(an.registered_on, Day::of(2024, 6, 2));
    assert_eq!(an.wish().and_then(|wish| wish.months), Some(60));
    let number = an.personal.citizen_id.as_ref().unwrap().as_str();
    assert!(number.ends_with("0417"));
    let alike = played.cases().filter(|c| has_number_ending(c, "0417"));
    assert_eq!(alike.count(), 1);
}

fn has_number_ending(case: &Case, digits: &str) -> bool {
    let number = case.personal.citizen_id.as_ref();
    number.is_some_and(|number| number.as_str().ends_with(digits))
}

#[test]
fn the_six_eligible_and_unpaid_lack_what_their_frames_say() {
    use Document::{Form01Td, Form01Uq, Form03Td, Form10cTd, IdCard, ReleaseCertificate};
    let all_six = vec![
        ReleaseCertificate,
        IdCard,
        Form01Uq,
        Form01Td,
        Form10cTd,
        Form03Td,
    ];
    let with_school = all_six
        .iter()
        .copied()
        .chain([Document::SchoolNotice])
        .collect();
    let played = Played::through();
    let (today, policy) = (practice_day(), &played.rules.policy);
    for (name, stage, million, missing) in [
        (
            "Mẫu Văn An",
            Stage::Preparing,
            100,
            vec![Form01Uq, Form01Td, Form03Td],
        ),
        (
            "Thử Thị Lan",
            Stage::Preparing,
            50,
            vec![Form01Uq, Form01Td, Form03Td],
        ),
        (
            "Thử Thị Hà",
            Stage::Submitted,
            100,
            vec![Document::Form04Td, Document::LoanBook],
        ),
        ("Ví Văn Khoa", Stage::Scheduled, 50, vec![]),
        ("Mẫu Thị Quyên", Stage::Eligible, 40, with_school),
        ("Thử Ngọc Sáng", Stage::Eligible, 90, all_six),
    ] {
        let case = played.named(name);
        let standing = played.standing(case);
        assert!(standing.is_eligible(policy, today), "{name}");
        assert_eq!(standing.stage(policy, today), stage, "{name}");
        assert_eq!(
            standing.amount,
            Some(Dong::of(million * 1_000_000)),
            "{name}"
        );
        assert_eq!(checklist::missing(case, policy), missing, "{name}");
        assert!(case.application.borrower.is_some(), "{name}");
    }
    let sang = played.named("Thử Ngọc Sáng");
    assert_eq!(checklist::walk(sang, policy).len(), 7);
}

#[test]
fn ha_waits_three_working_days_and_khoa_is_paid_tomorrow() {
    let played = Played::through();
    let submitted = played.named("Thử Thị Hà").application.submitted_on.unwrap();
    let calendar = &played.rules.calendar;
    assert_eq!(calendar.working_days(submitted, practice_day()), 3);
    let appointment = played.named("Ví Văn Khoa").application.appointment.unwrap();
    assert_eq!(appointment.date, practice_day().plus_days(1));
}

#[test]
fn who_wants_a_loan_and_may_not_have_one_has_one_of_many_reasons() {
    let played = Played::through();
    let today = practice_day();
    let policy = &played.rules.policy;
    let debt_ends = Some(Day::of(2024, 10, 15));
    let five_years = Day::of(2024, 3, 18);
    let expected = BTreeMap::from([
        ("Ví Thị Dụ", (ConditionCode::Listed, Fix::ConfirmListing)),
        (
            "Thử Đình Bình",
            (ConditionCode::Listed, Fix::ConfirmListing),
        ),
        ("Thử Văn Dương", (ConditionCode::Listed, Fix::GetListed)),
        (
            "Mẫu Bá Khương",
            (ConditionCode::Release, Fix::RecordRelease),
        ),
        (
            "Ví Công Định",
            (ConditionCode::NoDebt, Fix::DebtEnds(debt_ends)),
        ),
        (
            "Mẫu Trọng Khuê",
            (ConditionCode::FiveYears, Fix::Ended(five_years)),
        ),
        ("Mẫu Minh Nghị", (ConditionCode::Listed, Fix::NotHere)),
        ("Thử Phúc Lợi", (ConditionCode::Listed, Fix::GetListed)),
    ]);
    let mut found = BTreeMap::new();
    for case in played
        .cases()
        .filter(|case| matches!(case.need, Need::Yes { .. }))
    {
        if played.standing(case).is_eligible(policy, today) {
            continue;
        }
        let verdicts = conditions(case, policy, today);
        let first = verdicts
            .iter()
            .find(|condition| !condition.is_met())
            .unwrap();
        found.insert(
            case.personal.name.as_str(),
            (first.code, first.fix.unwrap()),
        );
    }
    assert_eq!(found, expected);
}

#[test]
fn names_are_nobodys_and_few_share_their_initials() {
    let played = Played::through();
    let names: Vec<&str> = played.cases().map(|c| c.personal.name.as_str()).collect();
    assert_eq!(names.len(), 204);
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
    let mut by_initials: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for name in &names {
        let words: Vec<&str> = name.split(' ').collect();
        assert!(
            ["Mẫu", "Ví", "Thử"].contains(&words[0]) && words.len() == 3,
            "{name}"
        );
        let initials: String = words
            .iter()
            .filter_map(|w| fold(w).chars().next())
            .collect();
        by_initials.entry(initials).or_default().push(name);
    }
    for (initials, names) in by_initials {
        assert!(names.len() <= 3, "{initials}: {names:?}");
    }
}

#[test]
fn the_initials_of_an_find_him_first() {
    let played = Played::through();
    let (query, order) = (Query::parse("mva"), Collation::vietnamese());
    let mut finder = Finder::new();
    let mut hits: Vec<_> = played
        .cases()
        .map(|case| case.personal.name.as_str())
        .filter_map(|name| Some((finder.rank(&query, &fold(name), name)?, name)))
        .collect();
    hits.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| order.compare_names(a.1, b.1)));
    assert_eq!(hits.first().map(|hit| hit.1), Some("Mẫu Văn An"));
    assert!(hits.len() <= 4, "{hits:?}");
}

#[test]
fn citizen_numbers_are_of_no_province_and_fit_sex_and_year() {
    let played = Played::through();
    for case in played.cases() {
        assert!((1960..=2003).contains(&case.birth.year()));
        let Some(number) = &case.personal.citizen_id else {
            assert_eq!(case.need, Need::NotAsked);
            continue;
        };
        let year = case.birth.year();
        let digit = match (case.sex, 2000 <= year) {
            (Sex::Male, false) => 0,
            (Sex::Female, false) => 1,
            (Sex::Male, true) => 2,
            (Sex::Female, true) => 3,
        };
        let begins = format!("099{digit}{:02}", year % 100);
        assert!(number.as_str().starts_with(&begins), "{begins}");
        let phone = case.personal.phone.as_ref();
        let is_invented = |p: &str| p.starts_with("09") && p[4..].starts_with("0000");
        assert!(phone.is_none_or(|phone| is_invented(phone.as_str())));
    }
}

#[test]
fn everybody_completed_as_an_adult_and_before_the_file_was_opened() {
    for case in Played::through().cases() {
        let Some(release) = &case.release else {
            assert_eq!(case.personal.name.as_str(), "Mẫu Bá Khương");
            continue;
        };
        assert!(18 <= release.completed.parts().0 - case.birth.year());
        assert!(release.completed < case.registered_on);
    }
}
