//! Made-up values of the domain, every variant of them, for property tests. Refuses to know which
//! of them an officer would order.

mod merge;
mod officer;
mod person;

use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

use self::person::{
    birth, borrower, case, citizen_id, day, dong, label, list, name, note, organisation, phone,
    registration, release, sex, unit,
};
use crate::domain::{
    Act, Appointment, Correction, DebtCheck, DistrictFact, Document, Event, Fact, Funding, Grant,
    ListSignatures, OrderId, PaidOut, Place, PlanItem, PlanOfUse, Purpose, RuleChange, RuleKey,
    RulesDigest, Seq, Stamp, UseCheck, Verb, Vetting, Wish, limits,
};

/// Any act: one to five events of any kind, by any verb.
pub(crate) fn act() -> impl Strategy<Value = Act> {
    let events = vec(event(), 1..=5);
    let told = (select(Verb::ALL), of(note()), of(note()), any::<bool>());
    (any::<u128>(), told, stamp(), events).prop_map(|(id, told, stamp, events)| {
        let (verb, reason, note, late) = told;
        Act {
            id: OrderId(id),
            verb,
            stamp,
            reason,
            note,
            late,
            events,
        }
    })
}

/// Any event.
pub(crate) fn event() -> impl Strategy<Value = Event> {
    let undone = (any::<u64>(), vec(case(), 0..4), any::<bool>());
    prop_oneof![
        8 => (case(), fact()).prop_map(|(case, fact)| Event::Case(case, fact)),
        2 => district_fact().prop_map(Event::District),
        1 => undone.prop_map(|(seq, cases, district)| Event::Undone {
            seq: Seq(seq),
            cases,
            district
        }),
    ]
}

/// Any fact of a case.
pub(crate) fn fact() -> impl Strategy<Value = Fact> {
    prop_oneof![
        registration().prop_map(|file| Fact::Registered(Box::new(file))),
        vec(correction(), 0..5).prop_map(Fact::Corrected),
        fact_of_the_wish(),
        fact_of_the_list(),
        borrower().prop_map(Fact::BorrowerNamed),
        fact_of_a_paper(),
        fact_of_the_answer(),
        fact_of_the_money(),
        fact_of_the_course(),
        merge::fact(),
        any::<u64>().prop_map(|act| Fact::PayoutConfirmed(Seq(act))),
    ]
}

/// Any fact of the office.
pub(crate) fn district_fact() -> impl Strategy<Value = DistrictFact> {
    let received = (list(), day(), of(day()), any::<bool>());
    let plan = (
        unit(),
        of(organisation()),
        any::<u16>(),
        dong(),
        of(label()),
    );
    let change = (select(&RuleKey::ALL), of("\\PC{0,20}"), "\\PC{0,20}")
        .prop_map(|(key, old, new)| RuleChange { key, old, new });
    prop_oneof![
        (list(), any::<u32>())
            .prop_map(|(list, persons)| DistrictFact::PersonsCounted { list, persons }),
        received.prop_map(|(list, police_signed_on, committee_signed_on, none)| {
            DistrictFact::ListReceived {
                list,
                police_signed_on,
                committee_signed_on,
                none,
            }
        }),
        plan.prop_map(|(unit, organisation, year, amount, resolution)| {
            DistrictFact::PlanSet {
                unit,
                organisation,
                year,
                amount,
                resolution,
            }
        }),
        day().prop_map(DistrictFact::PracticeDaySet),
        (any::<u64>(), vec(change, 0..4)).prop_map(|(digest, changed)| {
            DistrictFact::RulesInForce {
                digest: RulesDigest(digest),
                changed,
            }
        }),
        officer::fact(),
    ]
}

/// Any field put right.
pub(crate) fn correction() -> impl Strategy<Value = Correction> {
    prop_oneof![
        name().prop_map(Correction::Name),
        birth().prop_map(Correction::Birth),
        sex().prop_map(Correction::Sex),
        label().prop_map(Correction::Village),
        citizen_id().prop_map(Correction::CitizenId),
        release().prop_map(Correction::Release),
        organisation().prop_map(Correction::Organisation),
        label().prop_map(Correction::Group),
        case().prop_map(Correction::Household),
        phone().prop_map(Correction::Phone),
    ]
}

fn fact_of_the_wish() -> impl Strategy<Value = Fact> {
    let training =
        (any::<u16>(), any::<u16>()).prop_map(|(course_months, leave_months)| Purpose::Training {
            course_months,
            leave_months,
        });
    let purpose = prop_oneof![Just(Purpose::Production), training];
    let wish = (purpose, of(dong()), of(any::<u16>())).prop_map(|(purpose, amount, months)| Wish {
        purpose,
        amount,
        months,
    });
    let item = (label(), any::<u32>(), dong()).prop_map(|(what, quantity, amount)| PlanItem {
        what,
        quantity,
        amount,
    });
    let items = vec(item, 0..=limits::PLAN_ITEMS_MAX);
    let plan = (items, dong(), dong(), of(any::<u16>()));
    prop_oneof![
        (of(wish), day(), of(label())).prop_map(|(wish, asked_on, asked_by)| Fact::NeedRecorded {
            wish,
            asked_on,
            asked_by
        }),
        plan.prop_map(|(items, own_capital, total_need, instalment_months)| {
            Fact::UsePlanned(PlanOfUse {
                items,
                own_capital,
                total_need,
                instalment_months,
            })
        }),
    ]
}

fn fact_of_the_list() -> impl Strategy<Value = Fact> {
    let signatures = (day(), day()).prop_map(|(police, committee)| ListSignatures {
        police_signed_on: police,
        committee_signed_on: committee,
    });
    let vetting = (label(), day(), any::<bool>(), of(label()));
    prop_oneof![
        (list(), of(any::<u16>())).prop_map(|(list, row)| Fact::Listed { list, row }),
        (list(), signatures)
            .prop_map(|(list, signatures)| Fact::ListingConfirmed { list, signatures }),
        (any::<bool>(), day(), of(day())).prop_map(|(none, checked_on, ends_on)| {
            Fact::DebtAttested(DebtCheck {
                none,
                checked_on,
                ends_on,
            })
        }),
        vetting.prop_map(|(group, on, agreed, reason_code)| Fact::Vetted(Vetting {
            group,
            on,
            agreed,
            reason_code
        })),
    ]
}

fn fact_of_a_paper() -> impl Strategy<Value = Fact> {
    let document = || select(&Document::ALL);
    prop_oneof![
        (document(), any::<u8>(), of(label())).prop_map(|(document, copies, kept_at)| {
            Fact::DocumentReceived {
                document,
                copies,
                kept_at,
            }
        }),
        (document(), day(), label()).prop_map(|(document, due, by)| Fact::DocumentPromised {
            document,
            due,
            by
        }),
        (document(), note())
            .prop_map(|(document, reason)| Fact::DocumentRejected { document, reason }),
        (document(), note())
            .prop_map(|(document, reason)| Fact::DocumentWaived { document, reason }),
    ]
}

fn fact_of_the_answer() -> impl Strategy<Value = Fact> {
    let decision = (of(label()), of(day()));
    let grant = (
        dong(),
        any::<u16>(),
        of(any::<u16>()),
        decision,
        any::<u64>(),
    );
    prop_oneof![
        Just(Fact::Submitted),
        (vec(label(), 0..4), note()).prop_map(|(fields, note)| Fact::Returned { fields, note }),
        grant.prop_map(|(amount, months, instalment_months, decision, rules)| {
            Fact::Approved(Grant {
                amount,
                months,
                instalment_months,
                decision_no: decision.0,
                decision_date: decision.1,
                rules: RulesDigest(rules),
            })
        }),
        (label(), note()).prop_map(|(reason_code, note)| Fact::Refused { reason_code, note }),
    ]
}

fn fact_of_the_money() -> impl Strategy<Value = Fact> {
    let place = prop_oneof![Just(Place::Point), Just(Place::Office)];
    let funding = prop_oneof![Just(Funding::Central), Just(Funding::Local)];
    let numbers = (of(label()), of(label()), of(label()));
    let paid = (dong(), numbers, of(funding), of(label()), any::<u64>());
    let check = (day(), any::<bool>(), dong(), of(note()));
    prop_oneof![
        (day(), place).prop_map(|(date, place)| Fact::Scheduled(Appointment { date, place })),
        paid.prop_map(|(amount, numbers, funding, received_by, rules)| {
            Fact::Disbursed(PaidOut {
                amount,
                loan_no: numbers.0,
                loan_book_no: numbers.1,
                slip_no: numbers.2,
                funding,
                received_by,
                rules: RulesDigest(rules),
            })
        }),
        (day(), note(), of(day())).prop_map(|(date, reason, next)| Fact::AbsenceRecorded {
            date,
            reason,
            next
        }),
        (any::<u64>(), dong()).prop_map(|(payout, amount)| Fact::PayoutAdjusted {
            payout: Seq(payout),
            amount,
        }),
        (of(label()), of(label())).prop_map(|(customer_no, loan_no)| {
            Fact::CoreNumbersRecorded {
                customer_no,
                loan_no,
            }
        }),
        check.prop_map(
            |(on, as_intended, amount_misused, note)| Fact::UseChecked(UseCheck {
                on,
                as_intended,
                amount_misused,
                note
            })
        ),
    ]
}

fn fact_of_the_course() -> impl Strategy<Value = Fact> {
    prop_oneof![
        (unit(), of(label())).prop_map(|(unit, village)| Fact::Moved { unit, village }),
        of(label()).prop_map(|to| Fact::LeftArea { to }),
        Just(Fact::ReturnedToArea),
        Just(Fact::Died),
        Just(Fact::NeedWithdrawn),
        Just(Fact::Settled),
        (label(), of(label())).prop_map(|(reason_code, referral)| Fact::Closed {
            reason_code,
            referral
        }),
        Just(Fact::Reopened),
    ]
}

fn stamp() -> impl Strategy<Value = Stamp> {
    (any::<u64>(), day(), any::<i64>(), officer::account()).prop_map(|(seq, on, at, by)| Stamp {
        seq: Seq(seq),
        on,
        at,
        by,
    })
}
