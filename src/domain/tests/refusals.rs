//! Every refusal that deciding can give, by the smallest story that raises it; every fault of a date,
//! every bar to an undo, every need of a stage. A variant without its story turns a walk red.

use std::collections::BTreeSet;

use super::bench::Bench;
use super::path::{
    BY_HAND, alone, approve, attest, citizen, confirm, label, million, need, pay, receive,
    register, schedule, signer, spouse, wants,
};
use super::rules::{self, DUC_NINH};
use crate::domain::{
    Article, Bar, Birth, ConditionCode, DateFault, Day, Document, Dong, Fields, MissingFact, Order,
    Place, Policy, Purpose, Refusal, Relation, RuleKey, Seq, Stage, UndoBar, WindowReading,
};

/// Whether deciding raises it; the others are raised where orders are read.
#[derive(PartialEq, Eq)]
enum Raised {
    Deciding,
    Reading,
}

fn kind(refusal: &Refusal) -> (&'static str, Raised) {
    use Raised::{Deciding, Reading};
    match refusal {
        Refusal::Malformed { .. } => ("malformed", Deciding),
        Refusal::MissingField { .. } => ("missing field", Deciding),
        Refusal::UnknownOrder { .. } => ("unknown order", Reading),
        Refusal::UnknownField { .. } => ("unknown field", Reading),
        Refusal::UnknownCase { .. } => ("unknown case", Deciding),
        Refusal::UnknownCommune { .. } => ("unknown commune", Deciding),
        Refusal::BadName { .. } => ("bad name", Reading),
        Refusal::BadText { .. } => ("bad text", Reading),
        Refusal::BadWord { .. } => ("bad word", Reading),
        Refusal::BadDate { .. } => ("bad date", Deciding),
        Refusal::BadAmount { .. } => ("bad amount", Deciding),
        Refusal::BadCitizenId { .. } => ("bad citizen number", Reading),
        Refusal::DuplicateCitizenId { .. } => ("duplicate citizen number", Deciding),
        Refusal::DuplicateElsewhere { .. } => ("duplicate elsewhere", Deciding),
        Refusal::Barred { .. } => ("barred", Reading),
        Refusal::MergedAway { .. } => ("merged away", Deciding),
        Refusal::NotMergeable { .. } => ("not mergeable", Deciding),
        Refusal::RowTaken { .. } => ("row taken", Deciding),
        Refusal::WrongStage { .. } => ("wrong stage", Deciding),
        Refusal::SubmissionVoid { .. } => ("submission void", Deciding),
        Refusal::DocumentsMissing { .. } => ("documents missing", Deciding),
        Refusal::FactsMissing { .. } => ("facts missing", Deciding),
        Refusal::NotEligible { .. } => ("not eligible", Deciding),
        Refusal::WindowClosed { .. } => ("window closed", Deciding),
        Refusal::OverCeiling { .. } => ("over ceiling", Deciding),
        Refusal::OverTerm { .. } => ("over term", Deciding),
        Refusal::SignerUnderAge { .. } => ("signer under age", Deciding),
        Refusal::OverApproved { .. } => ("over approved", Deciding),
        Refusal::NotUndoable { .. } => ("not undoable", Deciding),
        Refusal::NotAllowed { .. } => ("not allowed", Deciding),
        Refusal::ReasonNeeded { .. } => ("reason needed", Deciding),
    }
}

/// How many kinds deciding raises: counted off [`kind`], so that a new one asks for its story.
const DECIDED: usize = 24;

fn plan_of(case: crate::domain::CaseId, need: Dong) -> Order {
    Order::PlanUse {
        case,
        items: Vec::new(),
        own_capital: million(20),
        total_need: need,
        instalment_months: None,
    }
}

fn set_practice_day(date: Day) -> Order {
    Order::SetPracticeDay { date }
}

/// One refusal of each kind, each out of a register of its own.
fn stories() -> Vec<Refusal> {
    let at = |stage| {
        let mut bench = Bench::new();
        let case = bench.at(stage);
        (bench, case)
    };
    let mut told = Vec::new();
    let (mut bench, case) = at(Stage::Reviewed);
    told.push(bench.refused(Order::Return {
        case,
        fields: vec![label("x"); 13],
        note: super::path::note("x"),
    }));
    told.push(bench.refused(Order::CorrectApplicant {
        case,
        fields: Box::default(),
    }));
    let nobody = crate::domain::CaseId::new(2024, 9);
    told.push(bench.refused(wants(nobody)));
    told.push(bench.refused(Order::MoveResidence {
        case,
        commune: 1,
        village: None,
    }));
    told.push(bench.refused(attest(case, Day::of(2024, 6, 4))));
    told.push(bench.refused(register(
        "Thử Văn Ba",
        Fields {
            citizen_id: Some(citizen(1)),
            ..Fields::default()
        },
    )));
    told.push(super::enclosed::row_taken());
    told.push(super::officers::duplicate_elsewhere());
    told.push(bench.refused(plan_of(case, million(10))));
    told.push(bench.refused(Order::Submit { case }));
    told.push(bench.refused(need(case, Purpose::Production, Dong::of(100_000_001), 60)));
    told.push(bench.refused(need(case, Purpose::Production, million(50), 121)));
    told.push(bench.refused(Order::Undo { seq: Seq(9) }));
    bench.is_practice = false;
    told.push(bench.refused(set_practice_day(Day::of(2024, 6, 4))));
    let (mut bench, case) = at(Stage::WantsLoan);
    told.push(bench.refused(Order::Submit { case }));
    told.push(bench.refused(signer(case, Birth::Year(2010), Relation::Child)));
    let (mut bench, case) = at(Stage::Eligible);
    told.push(bench.refused(Order::Submit { case }));
    bench.done(spouse(case));
    told.push(bench.refused(Order::Submit { case }));
    let (mut bench, case) = at(Stage::Scheduled);
    told.push(
        bench
            .on(Day::of(2024, 6, 10))
            .refused(pay(case, million(51))),
    );
    bench.on(Day::of(2024, 6, 11));
    told.push(bench.refused(pay(case, million(50))));
    let (mut bench, case) = at(Stage::Submitted);
    bench.done(super::footing::owes(case, bench.today));
    told.push(bench.refused(approve(&[case])));
    let mut bench = Bench::new();
    let case = bench.completed(Day::of(2019, 6, 2));
    for order in [wants(case), confirm(case), attest(case, bench.today)] {
        bench.done(order);
    }
    told.push(bench.refused(Order::Submit { case }));
    let drop = bench.registered("Mẫu Văn An", Fields::default());
    let merging = |keep, drop| Order::MergeCases { keep, drop };
    told.push(bench.refused(merging(case, case)));
    bench.done(merging(case, drop));
    told.push(bench.refused(wants(drop)));
    told
}

#[test]
fn every_refusal_of_deciding_has_a_smallest_story() {
    let told = stories();
    for refusal in &told {
        let (name, raised) = kind(refusal);
        assert!(raised == Raised::Deciding, "{name} is raised while reading");
    }
    let names: BTreeSet<&str> = told.iter().map(|refusal| kind(refusal).0).collect();
    assert_eq!(names.len(), DECIDED, "{names:?}");
}

#[test]
fn no_refusal_stands_on_a_rule_that_is_neither_seen_nor_confirmed() {
    let policy = rules::policy();
    let on = Day::of(2024, 6, 3);
    let sure = |key: RuleKey| policy.rule(key, on).may_refuse();
    for refusal in stories() {
        assert!(refusal.rule().is_none_or(sure), "{refusal:?}");
        let Refusal::DocumentsMissing { documents, .. } = refusal else {
            continue;
        };
        let unsure = |document: &&Document| !policy.document(**document).is_mandatory();
        assert_eq!(documents.iter().find(unsure), None);
    }
}

/// Every gate of a case for which only papers and dates of unsure rules speak against it.
fn passes_unsure_gates(policy: Policy) -> Result<(), Refusal> {
    let mut bench = Bench::under(policy);
    bench.with_reason();
    let case = bench.completed(Day::of(2019, 6, 12));
    bench.done(wants(case));
    bench.done(confirm(case));
    bench.done(attest(case, Day::of(2024, 6, 3)));
    bench.done(alone(case));
    let skipped = [Document::IdCard, Document::NoOtherMember];
    let asked = |document: &Document| {
        crate::domain::checklist::is_asked_for(bench.the(case), &bench.policy, *document)
            && !skipped.contains(document)
    };
    let papers: Vec<Document> = BY_HAND.into_iter().filter(asked).collect();
    for document in papers {
        bench.done(receive(case, document));
    }
    bench.order(Order::Submit { case })?;
    bench.on(Day::of(2024, 7, 4)).order(approve(&[case]))?;
    bench.order(schedule(case, Day::of(2024, 7, 10), Place::Point))?;
    bench
        .on(Day::of(2024, 7, 10))
        .order(pay(case, million(50)))?;
    Ok(())
}

#[test]
fn an_unsure_rule_refuses_nothing_until_the_office_confirms_it() {
    assert_eq!(passes_unsure_gates(rules::policy()), Ok(()));
    let missing = passes_unsure_gates(rules::with(&[], &[Document::IdCard]));
    assert!(matches!(missing, Err(Refusal::DocumentsMissing { .. })));
    let old = passes_unsure_gates(rules::with(&[RuleKey::NoDebtValidDays], &[]));
    let conditions = vec![ConditionCode::NoDebt];
    assert!(matches!(old, Err(Refusal::NotEligible { conditions: c, .. }) if c == conditions));
    let late = passes_unsure_gates(rules::measured_to(WindowReading::Disbursement));
    assert!(matches!(late, Err(Refusal::WindowClosed { .. })));
}

fn fault_name(refusal: &Refusal) -> &'static str {
    let Refusal::BadDate { fault, .. } = refusal else {
        panic!("{refusal:?} is about no date");
    };
    match fault {
        DateFault::NotADate { .. } => "not a date",
        DateFault::Future { .. } => "future",
        DateFault::Before { .. } => "before",
        DateFault::BeforeInForce { .. } => "before in force",
        DateFault::Order { .. } => "order",
        DateFault::NotATransactionDay { .. } => "not a transaction day",
        DateFault::NothingToConfirm { .. } => "nothing to confirm",
        DateFault::PracticeBackwards { .. } => "practice backwards",
        DateFault::Closed { .. } => "closed",
    }
}

#[test]
fn every_fault_of_a_date_has_a_smallest_story() {
    let mut told = Vec::new();
    let mut bench = Bench::new();
    let case = bench.at(Stage::Approved);
    let born = |year| Order::CorrectApplicant {
        case,
        fields: Box::new(Fields {
            birth: Some(crate::domain::Birth::Year(year)),
            ..Fields::default()
        }),
    };
    told.push(bench.refused(born(1899)));
    told.push(bench.refused(attest(case, Day::of(2024, 6, 4))));
    bench.with_reason().back_to(Day::of(2024, 5, 31));
    told.push(bench.refused(schedule(case, Day::of(2024, 6, 10), Place::Point)));
    bench.back_to(Day::of(2023, 10, 9));
    told.push(bench.refused(pay(case, million(50))));
    bench.on(Day::of(2024, 6, 3));
    told.push(bench.refused(schedule(case, Day::of(2024, 6, 2), Place::Office)));
    told.push(bench.refused(schedule(case, Day::of(2024, 6, 11), Place::Point)));
    told.push(bench.refused(set_practice_day(Day::of(2024, 6, 2))));
    told.push(bench.refused(Order::ConfirmDay {
        point: DUC_NINH,
        date: Day::of(2024, 6, 3),
    }));
    let through = Day::of(2024, 5, 31);
    bench.done(Order::ClosePeriod { through });
    told.push(bench.refused(Order::ClosePeriod { through }));
    let names: BTreeSet<&str> = told.iter().map(fault_name).collect();
    assert_eq!(names.len(), 9, "{names:?}");
}

fn bar_name(refusal: &Refusal) -> &'static str {
    let Refusal::NotUndoable { bar, .. } = refusal else {
        panic!("{refusal:?} is about no undo");
    };
    match bar {
        UndoBar::Unknown => "unknown",
        UndoBar::Already { .. } => "already",
        UndoBar::Later { .. } => "later",
        UndoBar::Office => "office",
        UndoBar::CitizenIdTaken { .. } => "citizen number taken",
        UndoBar::MergedSince { .. } => "merged since",
        UndoBar::SubmittedSince { .. } => "submitted since",
        UndoBar::Closed { .. } => "closed",
    }
}

#[test]
fn every_bar_to_an_undo_has_a_smallest_story() {
    let mut bench = Bench::new();
    let case = bench.at(Stage::Submitted);
    let mut told = vec![
        bench.refused(Order::Undo { seq: Seq(999) }),
        bench.refused(Order::Undo { seq: Seq(2) }),
    ];
    let corrected = bench.done(Order::CorrectApplicant {
        case,
        fields: Box::new(Fields {
            citizen_id: Some(citizen(500)),
            ..Fields::default()
        }),
    });
    bench.completed(Day::of(2022, 1, 1));
    let own = Fields {
        citizen_id: Some(citizen(1)),
        ..Fields::default()
    };
    bench.registered("Thử Văn Tư", own);
    told.push(bench.refused(Order::Undo { seq: corrected }));
    let moved_on = bench.done(set_practice_day(Day::of(2024, 6, 4)));
    told.push(bench.refused(Order::Undo { seq: moved_on }));
    let listed = bench.done(receive(case, Document::Form01Td));
    bench.done(Order::Undo { seq: listed });
    told.push(bench.refused(Order::Undo { seq: listed }));
    let drop = bench.registered("Mẫu Văn An", Fields::default());
    let wanted = bench.done(wants(drop));
    bench.done(Order::MergeCases { keep: case, drop });
    told.push(bench.refused(Order::Undo { seq: wanted }));
    told.push(super::footing::undone_under_a_submission());
    told.push(super::officers::undone_in_a_closed_month());
    let names: BTreeSet<&str> = told.iter().map(bar_name).collect();
    assert_eq!(names.len(), 8, "{names:?}");
}

#[test]
fn a_gate_that_lacks_a_fact_names_every_fact_it_lacks() {
    let mut bench = Bench::new();
    let release = super::path::release(Day::of(2022, 6, 1));
    let fields = Fields {
        release: Some(release),
        ..Fields::default()
    };
    let case = bench.registered("Mẫu Văn An", fields);
    bench.done(Order::RecordNeed {
        case,
        wants: true,
        purpose: None,
        amount: None,
        months: None,
        asked_on: None,
        asked_by: None,
    });
    bench.done(confirm(case));
    bench.done(attest(case, bench.today));
    let Refusal::FactsMissing { facts, .. } = bench.refused(Order::Submit { case }) else {
        panic!("facts are missing");
    };
    let all = [
        MissingFact::CitizenId,
        MissingFact::Borrower,
        MissingFact::Amount,
        MissingFact::Term,
    ];
    assert_eq!(facts, all);
}

#[test]
fn a_case_without_a_release_is_not_shown_to_be_a_beneficiary() {
    let mut bench = Bench::new();
    let case = bench.registered("Mẫu Văn An", Fields::default());
    bench.done(wants(case));
    bench.done(confirm(case));
    bench.done(attest(case, bench.today));
    let refusal = bench.refused(Order::Submit { case });
    assert_eq!(refusal.article().map(Article::id), Some("3(1)a"));
    let failed = vec![ConditionCode::Release, ConditionCode::FiveYears];
    assert!(matches!(refusal, Refusal::NotEligible { conditions, .. } if conditions == failed));
}

#[test]
fn a_real_register_has_no_practice_day() {
    let mut bench = Bench::new();
    bench.is_practice = false;
    let refusal = bench.refused(set_practice_day(Day::of(2024, 6, 4)));
    assert!(matches!(
        refusal,
        Refusal::NotAllowed {
            why: Bar::NotPractice,
            ..
        }
    ));
}

#[test]
fn an_order_names_at_most_as_many_cases_as_an_order_may() {
    let mut bench = Bench::new();
    let cases = (1..=201).map(|n| crate::domain::CaseId::new(2024, n));
    let order = approve(&cases.collect::<Vec<_>>());
    assert!(matches!(bench.refused(order), Refusal::Malformed { .. }));
    let counted = Order::CountReviewed {
        commune: DUC_NINH,
        list: super::path::list(),
        persons: 10_001,
    };
    assert!(matches!(bench.refused(counted), Refusal::Malformed { .. }));
}
