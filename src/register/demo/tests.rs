//! What the demonstration must come to, as data: the figures by commune, the people of the frames, the
//! work of the day, and what every order must keep to.

mod book;
mod figures;
mod people;
mod walk;

use std::collections::BTreeSet;

use super::orders;
use crate::domain::{Act, Day, Document, DocumentState, Event, Fact, Place, Verb};
use book::Played;

fn practice_day() -> Day {
    Day::of(2024, 6, 11)
}

#[test]
fn the_orders_are_the_same_every_time_and_in_the_order_of_their_instants() {
    let told = orders();
    assert_eq!(told, orders());
    assert_eq!(told.first().map(|t| t.at_day), Some(Day::of(2023, 10, 10)));
    assert_eq!(told.last().map(|t| t.at_day), Some(practice_day()));
    for pair in told.windows(2) {
        assert!((pair[0].at_day, pair[0].time) < (pair[1].at_day, pair[1].time));
    }
    let ids: BTreeSet<_> = told.iter().map(|t| t.id).collect();
    assert_eq!(ids.len(), told.len());
}

#[test]
fn nobody_works_on_a_holiday_but_at_a_transaction_point_or_with_an_for_whom_it_was_sunday() {
    let played = Played::through();
    let calendar = &played.rules.calendar;
    let is_at_point = |day: Day| {
        let mut units = played.rules.communes.all();
        units.any(|unit| calendar.is_transaction_day(unit.id, day) == Some(true))
    };
    let strange: BTreeSet<Day> = played
        .acts
        .iter()
        .map(|act| act.stamp.on)
        .filter(|day| !calendar.is_working_day(*day) && !is_at_point(*day))
        .collect();
    assert_eq!(strange, BTreeSet::from([Day::of(2024, 6, 2)]));
}

#[test]
fn every_payout_is_on_the_communes_day_and_checked_in_time_where_thirty_days_have_passed() {
    let played = Played::through();
    let mut unchecked = 0;
    for case in played.cases() {
        let Some(payout) = case.first_payout() else {
            continue;
        };
        let calendar = &played.rules.calendar;
        assert_eq!(
            calendar.is_transaction_day(case.unit, payout.on),
            Some(true)
        );
        assert!(Day::of(2023, 10, 10) <= payout.on);
        assert!(payout.loan_book_no.is_some() && payout.loan_no.is_some());
        let approval = case.application.approval.as_ref().unwrap();
        assert!(approval.decision_no.is_some() && approval.on < payout.on);
        if let Some(check) = case.application.use_checks.first() {
            assert!(payout.on.days_to(check.on) <= 30);
        } else {
            assert!(payout.on.days_to(practice_day()) < 30);
            unchecked += 1;
        }
    }
    assert_eq!(unchecked, 2);
}

#[test]
fn every_payout_rests_on_every_step_before_it() {
    let played = Played::through();
    let paid: Vec<_> = played
        .cases()
        .filter(|c| c.first_payout().is_some())
        .collect();
    assert_eq!(paid.len(), 9);
    for case in paid {
        let verbs: BTreeSet<Verb> = played
            .acts
            .iter()
            .filter(|act| act.cases().contains(&case.id))
            .map(|act| act.verb)
            .collect();
        for verb in [
            Verb::RegisterApplicant,
            Verb::RecordNeed,
            Verb::ReceiveList,
            Verb::NameBorrower,
            Verb::PlanUse,
            Verb::AttestDebt,
            Verb::RecordVetting,
            Verb::ReceiveDocument,
            Verb::Submit,
            Verb::Approve,
            Verb::Schedule,
            Verb::Disburse,
        ] {
            assert!(verbs.contains(&verb), "{} lacks {verb:?}", case.id);
        }
    }
}

#[test]
fn each_account_does_its_own_work() {
    for act in Played::through().acts {
        let is_directors = matches!(act.verb, Verb::Approve | Verb::SetPlan);
        let by = act.stamp.by.as_str();
        assert_eq!(by == "duc", is_directors, "{:?}", act.verb);
        assert!(matches!(by, "duc" | "lan" | "hung"), "{by}");
    }
}

#[test]
fn every_commune_sent_a_list_with_both_signatures_and_two_later_ones_wait_for_the_committee() {
    let played = Played::through();
    let lists = &played.district_facts().lists;
    let signed: BTreeSet<_> = lists
        .iter()
        .filter(|(_, paper)| paper.committee_signed_on.is_some())
        .map(|(list, _)| list.unit)
        .collect();
    assert_eq!(signed.len(), 18);
    let waiting: Vec<_> = lists
        .iter()
        .filter(|(_, paper)| paper.committee_signed_on.is_none())
        .map(|(list, _)| (list.unit.code(), list.no.as_str()))
        .collect();
    assert_eq!(waiting, [(2374, "12/DS-CAX"), (2422, "08/DS-CAX")]);
}

#[test]
fn nobody_is_put_down_for_another_place_than_the_point() {
    let appointments = Played::through()
        .acts
        .into_iter()
        .flat_map(|act| act.events);
    let places: Vec<Place> = appointments
        .filter_map(|event| match event {
            Event::Case(_, Fact::Scheduled(appointment)) => Some(appointment.place),
            Event::Case(..) | Event::District(_) | Event::Undone { .. } => None,
        })
        .collect();
    assert_eq!(places, [Place::Point; 10]);
}

#[test]
fn the_letter_of_hung_on_the_last_morning_is_the_minutes_of_lans_group() {
    let played = Played::through();
    let lan = played.named("Thử Thị Lan");
    assert!(matches!(
        lan.document(Document::Form10cTd),
        DocumentState::Received { on, .. } if on == practice_day()
    ));
    assert_eq!(played.acts.last().map(Act::cases), Some(vec![lan.id]));
}
