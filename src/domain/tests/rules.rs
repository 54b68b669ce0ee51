//! A small set of rules with the values and marks of the Decision, and a district of three communes.
//! What the rule files say is tested where they are read.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    Calendar, Communes, Confirmed, Day, Document, DocumentRule, Dong, Due, Mark, OnlyIf, Policy,
    Rule, RuleKey, RulesDigest, Supplier, Title, Unit, UnitId, Value, WindowReading,
};

/// Đức Ninh: its point is open on the 10th.
pub(super) const DUC_NINH: u32 = 2422;
/// Tân Thành: its point is open on the 14th.
pub(super) const TAN_THANH: u32 = 2392;
/// Hùng Đức, which no merger touched: open on the 31st.
pub(super) const HUNG_DUC: u32 = 2431;

/// The first day of the Decision, and of every rule here.
pub(super) fn in_force() -> Day {
    Day::of(2023, 10, 10)
}

/// The old units' first day.
pub(super) fn long_ago() -> Day {
    Day::of(2004, 7, 8)
}

/// The day of the merger.
pub(super) fn merger() -> Day {
    Day::of(2025, 7, 1)
}

/// The unit a code named before the merger.
pub(super) fn old(code: u32) -> UnitId {
    UnitId::new(code, long_ago())
}

/// The rules, nothing confirmed by the office.
pub(super) fn policy() -> Policy {
    with(&[], &[])
}

/// The rules, these keys and documents confirmed by the office.
pub(super) fn with(keys: &[RuleKey], documents: &[Document]) -> Policy {
    let rules = RuleKey::ALL
        .into_iter()
        .map(|key| {
            let (value, mark) = value(key);
            Rule {
                key,
                value,
                unit: String::new(),
                valid_from: in_force(),
                source: String::new(),
                mark,
                confirmed: keys.contains(&key).then(confirmed),
            }
        })
        .collect();
    let lines = Document::ALL
        .into_iter()
        .map(|document| {
            let confirmed = documents.contains(&document).then(confirmed);
            DocumentRule {
                confirmed,
                ..line(document)
            }
        })
        .collect();
    Policy::new(rules, lines, RulesDigest(22)).expect("every key and document has a line")
}

/// The rules with "the time of borrowing" confirmed as this date.
pub(super) fn measured_to(reading: WindowReading) -> Policy {
    let base = policy();
    let rules = base.rules().iter().cloned().map(|rule| {
        if rule.key != RuleKey::WindowMeasuredTo {
            return rule;
        }
        Rule {
            value: Value::Reading(reading),
            confirmed: Some(confirmed()),
            ..rule
        }
    });
    Policy::new(rules.collect(), base.documents().to_vec(), RulesDigest(23))
        .expect("every key and document has a line")
}

fn confirmed() -> Confirmed {
    Confirmed {
        document: "VB 1".to_owned(),
        date: Day::of(2024, 5, 2),
    }
}

fn value(key: RuleKey) -> (Value, Mark) {
    let seen = |count| (Value::Count(count), Mark::Seen);
    match key {
        RuleKey::InForceFrom => (Value::Date(in_force()), Mark::Seen),
        RuleKey::MaxYearsSinceRelease => seen(5),
        RuleKey::WindowCount => (Value::CivilCount, Mark::Known),
        RuleKey::WindowMeasuredTo => (Value::Reading(WindowReading::Disbursement), Mark::Unsure),
        RuleKey::CeilingTrainingMonth => (Value::Amount(Dong::of(4_000_000)), Mark::Seen),
        RuleKey::CeilingProductionPerson => (Value::Amount(Dong::of(100_000_000)), Mark::Seen),
        RuleKey::MaxTermProduction => seen(120),
        RuleKey::TrainingShortCourseMonths => seen(12),
        RuleKey::TrainingRepayMultipleShort => seen(2),
        RuleKey::TrainingRepayMultipleLong => seen(1),
        RuleKey::RatePoorHousehold => seen(6_600),
        RuleKey::OverdueMultiple => seen(130),
        RuleKey::UsageCheckDays => seen(30),
        RuleKey::NoDebtValidDays => (Value::Count(30), Mark::Unsure),
        RuleKey::LateDays => (Value::Count(3), Mark::Design),
        RuleKey::DecisionDays => (Value::Count(3), Mark::Unsure),
        RuleKey::UrgentDays => (Value::Count(90), Mark::Design),
        RuleKey::AdultYears => seen(18),
    }
}

fn line(document: Document) -> DocumentRule {
    use OnlyIf::{Always, AnotherSigns, Entrusted, SignsAlone, Training};
    use Supplier::{Association, Bank, Committee, Group, Household, Police};
    let (suppliers, originals, copies, only_if, due, mark): (&[Supplier], _, _, _, _, _) =
        match document {
            Document::ReleaseCertificate => (&[Household], 0, 0, Always, Due::Submit, Mark::Seen),
            Document::Mau01 => (&[Police, Committee], 1, 0, Always, Due::Submit, Mark::Seen),
            Document::IdCard => (&[Household], 0, 0, Always, Due::Submit, Mark::Known),
            Document::Form01Uq => (&[Household], 2, 0, AnotherSigns, Due::Submit, Mark::Seen),
            Document::NoOtherMember => (&[Committee], 1, 0, SignsAlone, Due::Submit, Mark::Unsure),
            Document::Form01Td => (&[Household], 1, 0, Always, Due::Submit, Mark::Seen),
            Document::Form10cTd => (&[Group], 1, 0, Entrusted, Due::Submit, Mark::Seen),
            Document::Form03Td => (
                &[Group, Association, Committee],
                2,
                2,
                Entrusted,
                Due::Submit,
                Mark::Seen,
            ),
            Document::SchoolNotice => (&[Household], 1, 0, Training, Due::Submit, Mark::Known),
            Document::Form04Td | Document::LoanBook => {
                (&[Bank], 1, 0, Always, Due::Disburse, Mark::Seen)
            }
            Document::Form06Td => (&[Association], 1, 1, Always, Due::AfterPayout, Mark::Seen),
        };
    DocumentRule {
        document,
        suppliers: suppliers.to_vec(),
        originals,
        copies,
        only_if,
        due,
        source: String::new(),
        mark,
        confirmed: None,
    }
}

/// Two communes that one takes over, and one that stays.
pub(super) fn communes() -> Communes {
    let ended = |code, name: &str| Unit {
        id: old(code),
        name: name.to_owned(),
        title: Title::Commune,
        to: Some(Day::of(2025, 6, 30)),
        successor: Some(UnitId::new(2374, merger())),
    };
    let standing = |id, name: &str| Unit {
        id,
        name: name.to_owned(),
        title: Title::Commune,
        to: None,
        successor: None,
    };
    Communes::new(vec![
        ended(DUC_NINH, "Đức Ninh"),
        ended(TAN_THANH, "Tân Thành"),
        standing(old(HUNG_DUC), "Hùng Đức"),
        standing(UnitId::new(2374, merger()), "Hàm Yên"),
    ])
    .expect("a table in which every ended unit has an heir")
}

/// The points' days; no holidays.
pub(super) fn calendar() -> Calendar {
    let days = [(DUC_NINH, 10), (TAN_THANH, 14), (HUNG_DUC, 31)];
    let days: BTreeMap<UnitId, u32> = days.map(|(code, day)| (old(code), day)).into();
    Calendar::new(days, BTreeSet::new())
}
