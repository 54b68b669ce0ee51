//! No refusal stands on a rule that is neither S nor confirmed.

use std::collections::BTreeSet;

use super::super::policy::REFUSING;
use crate::domain::{
    Account, Alone, Application, Appointment, Approval, Birth, Borrower, Case, CaseId,
    ConditionCode, DateFault, Day, DebtCheck, Document, DocumentState, Dong, Doubt, Fact, Ground,
    Label, ListRef, ListSignatures, Listing, Name, Need, PaidOut, Personal, Place, Purpose,
    Refusal, Registration, Release, ReleaseKind, RuleKey, Seq, Sex, Shade, Stamp, Verdict, Wish,
    admit, apply, ceiling, conditions, term_months_max,
};
use crate::office::RuleFaultKind;
use crate::register::Rules;

/// The last day of the five years of the case below.
fn last_day() -> Day {
    Day::of(2024, 7, 22)
}

/// Submitted and approved within the five years, to be paid two days after them.
fn payout_day() -> Day {
    Day::of(2024, 7, 24)
}

fn training(course_months: u16) -> Purpose {
    Purpose::Training {
        course_months,
        leave_months: 0,
    }
}

/// Every refusal of the domain that names a rule, out of the functions that choose the rule.
fn refusals(rules: &Rules, on: Day) -> Vec<Refusal> {
    let purposes = [Purpose::Production, training(6), training(24)];
    let over_ceiling = purposes.map(|purpose| {
        let (ceiling, rule) = ceiling(purpose, &rules.policy, on);
        let asked = ceiling.times(2);
        Refusal::OverCeiling {
            asked,
            ceiling,
            rule,
        }
    });
    let over_term = purposes.map(|purpose| {
        let (months_max, rule) = term_months_max(purpose, &rules.policy, on);
        Refusal::OverTerm {
            asked_months: months_max + 1,
            months_max,
            rule,
        }
    });
    let in_force = rules.policy.in_force_from();
    let too_early = Refusal::BadDate {
        field: "on",
        fault: DateFault::BeforeInForce { on, in_force },
    };
    let too_late = Refusal::WindowClosed {
        case: CaseId::new(2024, 1),
        on,
        last_day: last_day(),
    };
    over_ceiling
        .into_iter()
        .chain(over_term)
        .chain([too_early, too_late])
        .collect()
}

#[test]
fn every_rule_a_refusal_names_is_sure() {
    let rules = Rules::built_in();
    let mut named = BTreeSet::new();
    for on in [
        Day::of(2023, 10, 10),
        Day::of(2024, 6, 11),
        Day::of(2026, 1, 1),
    ] {
        for refusal in refusals(&rules, on) {
            let key = refusal.rule().unwrap();
            assert!(rules.policy.rule(key, on).may_refuse(), "{}", key.id());
            named.insert(key);
        }
    }
    assert_eq!(named, BTreeSet::from(REFUSING));
}

#[test]
fn no_office_can_make_a_refusal_stand_on_an_unsure_rule() {
    let whole = include_str!("../../../rules/policy.toml");
    for key in RuleKey::ALL {
        let table = whole
            .split("\n[[")
            .find(|table| table.starts_with(key.id()))
            .unwrap();
        let own = format!("[[{table}").replace("mark = \"S\"", "mark = \"?\"");
        let loaded = Rules::load(&[("policy.toml", &own)]);
        if REFUSING.contains(&key) {
            let faults = loaded.unwrap_err();
            assert_eq!(faults.len(), 1, "{faults:?}");
            assert_eq!(faults[0].what, RuleFaultKind::MustBeSure { key });
            let confirmed = "\nconfirmed = { document = \"VB 1\", date = 2024-05-02 }\n";
            let own = own.replace("mark = \"?\"", &format!("mark = \"?\"{confirmed}"));
            assert!(
                Rules::load(&[("policy.toml", &own)]).is_ok(),
                "{}",
                key.id()
            );
        } else {
            assert!(loaded.is_ok(), "{}", key.id());
        }
    }
}

fn label(text: &str) -> Label {
    Label::new(text).unwrap()
}

/// A person who completed on 22/07/2019, approved and put down for [`payout_day`], papers all here.
fn case(rules: &Rules) -> Case {
    let unit = rules.communes.resolve(2422, last_day()).unwrap().id;
    let id = CaseId::new(2024, 1);
    let registered = Registration {
        unit,
        personal: Personal {
            name: Name::new("Thử Văn An").unwrap(),
            citizen_id: None,
            phone: None,
            village: None,
        },
        birth: Birth::Year(1990),
        sex: Sex::Male,
        release: Some(Release {
            kind: ReleaseKind::Completion,
            certificate: label("1/GCN"),
            issued: Day::of(2019, 7, 22),
            completed: Day::of(2019, 7, 22),
        }),
        organisation: None,
        group: None,
        household: id,
    };
    let stamp = Stamp {
        seq: Seq(1),
        on: Day::of(2024, 6, 3),
        at: 0,
        by: Account::office(),
    };
    let fact = Fact::Registered(Box::new(registered));
    let mut case = apply(None, id, &fact, &stamp).unwrap();
    case.need = Need::Yes {
        wish: Wish {
            purpose: Purpose::Production,
            amount: Some(Dong::of(50_000_000)),
            months: Some(36),
        },
        asked_on: stamp.on,
        asked_by: None,
    };
    case.listing = Some(Listing {
        list: ListRef {
            unit,
            no: label("01"),
            date: stamp.on,
        },
        row: Some(1),
        confirmed: Some(ListSignatures {
            police_signed_on: stamp.on,
            committee_signed_on: stamp.on,
        }),
        confirmed_on: None,
    });
    case.application = application(rules, stamp.on);
    case
}

fn application(rules: &Rules, registered_on: Day) -> Application {
    let received = DocumentState::Received {
        on: registered_on,
        copies: 1,
        kept_at: None,
    };
    Application {
        borrower: Some(Borrower::Alone(Alone::NoOtherAdult)),
        debt: Some(DebtCheck {
            none: true,
            checked_on: Day::of(2024, 7, 10),
            ends_on: None,
        }),
        documents: Document::ALL
            .into_iter()
            .map(|document| (document, received.clone()))
            .collect(),
        submitted_on: Some(Day::of(2024, 7, 15)),
        approval: Some(Approval {
            on: Day::of(2024, 7, 18),
            amount: Dong::of(50_000_000),
            months: 36,
            instalment_months: None,
            decision_no: None,
            decision_date: None,
            rules: rules.digest(),
        }),
        appointment: Some(Appointment {
            date: payout_day(),
            place: Place::Office,
        }),
        ..Application::default()
    }
}

fn pay(case: &Case, rules: &Rules) -> Result<Vec<Doubt>, Refusal> {
    let paid = PaidOut {
        amount: Dong::of(50_000_000),
        loan_no: None,
        loan_book_no: None,
        slip_no: None,
        funding: None,
        received_by: None,
        rules: rules.digest(),
    };
    let ground = Ground {
        on: payout_day(),
        policy: &rules.policy,
        calendar: &rules.calendar,
    };
    admit(Some(case), case.id, &Fact::Disbursed(paid), ground)
}

/// The built-in set with one unsure rule confirmed as it stands.
fn confirming(key: RuleKey) -> Rules {
    let whole = include_str!("../../../rules/policy.toml");
    let table = whole
        .split("\n[[")
        .find(|table| table.starts_with(key.id()))
        .unwrap();
    let confirmed = "mark = \"?\"\nconfirmed = { document = \"VB 1\", date = 2024-05-02 }";
    let own = format!("[[{table}").replace("mark = \"?\"", confirmed);
    Rules::load(&[("policy.toml", &own)]).unwrap()
}

#[test]
fn a_day_out_of_the_five_years_by_one_reading_is_met_and_asks_a_reason_until_confirmed() {
    let rules = Rules::built_in();
    let case = case(&rules);
    let five_years = |rules: &Rules| {
        let all = conditions(&case, &rules.policy, payout_day());
        all.into_iter()
            .find(|c| c.code == ConditionCode::FiveYears)
            .unwrap()
    };
    let doubtful = five_years(&rules);
    assert_eq!(doubtful.verdict, Verdict::Met);
    assert_eq!(doubtful.shade, Some(Shade::StrictReading));
    assert_eq!(pay(&case, &rules), Ok(vec![Doubt::Window]));

    let sure = confirming(RuleKey::WindowMeasuredTo);
    assert_eq!(five_years(&sure).verdict, Verdict::NotMet);
    let closed = Refusal::WindowClosed {
        case: case.id,
        on: payout_day(),
        last_day: last_day(),
    };
    assert_eq!(pay(&case, &sure), Err(closed));
}

#[test]
fn an_old_look_for_debts_asks_a_reason_until_confirmed() {
    let rules = Rules::built_in();
    let mut case = case(&rules);
    case.application.debt = Some(DebtCheck {
        none: true,
        checked_on: Day::of(2024, 6, 10),
        ends_on: None,
    });
    assert_eq!(
        pay(&case, &rules),
        Ok(vec![Doubt::Window, Doubt::DebtCheckOld])
    );
    let refused = pay(&case, &confirming(RuleKey::NoDebtValidDays)).unwrap_err();
    let conditions = vec![ConditionCode::NoDebt];
    let (case, on) = (case.id, payout_day());
    assert_eq!(
        refused,
        Refusal::NotEligible {
            case,
            on,
            conditions
        }
    );
}

#[test]
fn a_paper_of_an_unsure_rule_shuts_no_gate() {
    let rules = Rules::built_in();
    let mut case = case(&rules);
    for document in [Document::IdCard, Document::NoOtherMember] {
        case.application.documents.remove(&document);
    }
    let expected = [
        Doubt::Window,
        Doubt::Document(Document::IdCard),
        Doubt::Document(Document::NoOtherMember),
    ];
    assert_eq!(pay(&case, &rules).unwrap(), expected);
    case.application.documents.remove(&Document::Form01Td);
    assert!(matches!(
        pay(&case, &rules),
        Err(Refusal::DocumentsMissing { .. })
    ));
}
