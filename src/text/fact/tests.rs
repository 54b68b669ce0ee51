//! Lines of history: what they say, and that they never say who.

use super::*;
use crate::domain::{
    Account, Alone, Birth, CaseId, CitizenId, Day, DistrictFact, Document, Dong, ListSignatures,
    Name, Note, OrderId, Organisation, Personal, Phone, Place, PlanOfUse, Purpose, Registration,
    Relation, Release, ReleaseKind, RuleChange, RuleKey, RulesDigest, Seq, Sex, Signer, Stamp,
    UnitId,
};

const NAME: &str = "Mẫu Văn An";
const NUMBER: &str = "008085001234";
const PHONE: &str = "0912345678";
const NOTE: &str = "chuyện riêng";

fn label(text: &str) -> Label {
    Label::new(text).expect("a label")
}

fn note() -> Note {
    Note::new(NOTE).expect("a note")
}

fn on() -> Day {
    Day::of(2024, 6, 11)
}

fn case() -> CaseId {
    CaseId::new(2024, 137)
}

fn unit() -> UnitId {
    UnitId::new(2422, Day::of(1999, 1, 1))
}

fn list() -> ListRef {
    ListRef {
        unit: unit(),
        no: label("05"),
        date: on(),
    }
}

fn personal() -> Personal {
    Personal {
        name: Name::new(NAME).expect("a name"),
        citizen_id: CitizenId::new(NUMBER),
        phone: Phone::new(PHONE),
        village: Some(label(NAME)),
    }
}

fn release() -> Release {
    Release {
        kind: ReleaseKind::Completion,
        certificate: label(NUMBER),
        issued: on(),
        completed: on(),
    }
}

fn personal_facts() -> Vec<Fact> {
    let signer = Signer {
        personal: personal(),
        birth: Birth::Year(1990),
        sex: Sex::Female,
        id_issued: None,
        id_place: None,
    };
    vec![
        Fact::Registered(Box::new(Registration {
            unit: unit(),
            personal: personal(),
            birth: Birth::Year(1991),
            sex: Sex::Male,
            release: Some(release()),
            organisation: None,
            group: None,
            household: case(),
        })),
        Fact::Corrected(vec![
            Correction::Name(personal().name),
            Correction::Birth(Birth::Year(1991)),
            Correction::Sex(Sex::Male),
            Correction::Village(label(NAME)),
            Correction::CitizenId(CitizenId::new(NUMBER).expect("a number")),
            Correction::Release(release()),
            Correction::Organisation(Organisation::Farmers),
            Correction::Group(label(NAME)),
            Correction::Household(case()),
            Correction::Phone(Phone::new(PHONE).expect("a phone")),
        ]),
        Fact::NeedRecorded {
            wish: None,
            asked_on: on(),
            asked_by: Some(label(NAME)),
        },
        Fact::BorrowerNamed(Borrower::Representative {
            signer: Box::new(signer),
            relation: Relation::Spouse,
        }),
        Fact::BorrowerNamed(Borrower::Alone(Alone::NoOtherAdult)),
        Fact::Moved {
            unit: unit(),
            village: Some(label(NAME)),
        },
        Fact::LeftArea {
            to: Some(label(NAME)),
        },
        Fact::ReturnedToArea,
        Fact::Died,
        Fact::NeedWithdrawn,
    ]
}

fn paper_facts() -> Vec<Fact> {
    let document = Document::Form01Td;
    vec![
        Fact::Listed {
            list: list(),
            row: Some(4),
        },
        Fact::ListingConfirmed {
            list: list(),
            signatures: ListSignatures {
                police_signed_on: on(),
                committee_signed_on: on(),
            },
        },
        Fact::DocumentReceived {
            document,
            copies: 1,
            kept_at: Some(label(NAME)),
        },
        Fact::DocumentPromised {
            document,
            due: on(),
            by: label(NAME),
        },
        Fact::DocumentRejected {
            document,
            reason: note(),
        },
        Fact::DocumentWaived {
            document,
            reason: note(),
        },
        Fact::Submitted,
        Fact::Returned {
            fields: vec![label("amount")],
            note: note(),
        },
        Fact::Refused {
            reason_code: label("R3"),
            note: note(),
        },
        Fact::Settled,
        Fact::Closed {
            reason_code: label("R3"),
            referral: Some(label(NAME)),
        },
        Fact::Reopened,
        Fact::MergedInto(case()),
        Fact::HouseholdFollowed {
            from: case(),
            to: case(),
        },
    ]
}

fn money_facts() -> Vec<Fact> {
    let amount = Dong::of(100_000_000);
    vec![
        Fact::UsePlanned(PlanOfUse {
            items: Vec::new(),
            own_capital: Dong::ZERO,
            total_need: amount,
            instalment_months: None,
        }),
        Fact::DebtAttested(DebtCheck {
            none: true,
            checked_on: on(),
            ends_on: None,
        }),
        Fact::Vetted(Vetting {
            group: label("Tổ 04"),
            on: on(),
            agreed: true,
            reason_code: None,
        }),
        Fact::Approved(Grant {
            amount,
            months: 60,
            instalment_months: None,
            decision_no: Some(label(NUMBER)),
            decision_date: None,
            rules: RulesDigest(1),
        }),
        Fact::Scheduled(Appointment {
            date: on(),
            place: Place::Point,
        }),
        Fact::Disbursed(PaidOut {
            amount,
            loan_no: Some(label(NUMBER)),
            loan_book_no: Some(label(NUMBER)),
            slip_no: Some(label(NUMBER)),
            funding: None,
            received_by: Some(label(NAME)),
            rules: RulesDigest(1),
        }),
        Fact::AbsenceRecorded {
            date: on(),
            reason: note(),
            next: None,
        },
        Fact::CoreNumbersRecorded {
            customer_no: Some(label(NUMBER)),
            loan_no: Some(label(NUMBER)),
        },
        Fact::UseChecked(UseCheck {
            on: on(),
            as_intended: false,
            amount_misused: amount,
            note: Some(note()),
        }),
    ]
}

fn act(verb: Verb, events: Vec<Event>) -> Act {
    Act {
        id: OrderId(1),
        verb,
        stamp: Stamp {
            seq: Seq(7),
            on: on(),
            at: 0,
            by: Account::office(),
        },
        reason: Some(note()),
        note: Some(note()),
        late: false,
        events,
    }
}

#[test]
fn history_never_says_a_name_a_note_or_a_whole_number() {
    let facts = [personal_facts(), paper_facts(), money_facts()].concat();
    for lang in Lang::ALL {
        for fact in &facts {
            let line = event_line(lang, &Event::Case(case(), fact.clone()));
            for secret in [NAME, NUMBER, PHONE, NOTE] {
                assert!(!line.contains(secret), "{line}");
            }
            assert!(line.starts_with(|c: char| c.is_uppercase()), "{line}");
            assert!(!line.ends_with('.') && !line.contains('!'), "{line}");
        }
    }
}

#[test]
fn numbers_that_were_corrected_show_their_last_two_digits() {
    let number = Correction::CitizenId(CitizenId::new(NUMBER).expect("a number"));
    let phone = Correction::Phone(Phone::new(PHONE).expect("a phone"));
    let event = Event::Case(case(), Fact::Corrected(vec![number, phone]));
    assert_eq!(
        event_line(Lang::Vi, &event),
        "Đã sửa: số CCCD ····34, số điện thoại ····78"
    );
}

#[test]
fn an_act_says_its_chief_fact_and_how_many_cases() {
    let paid = money_facts().swap_remove(5);
    let book = Fact::DocumentReceived {
        document: Document::LoanBook,
        copies: 1,
        kept_at: None,
    };
    let one = act(
        Verb::Disburse,
        vec![Event::Case(case(), book), Event::Case(case(), paid)],
    );
    assert_eq!(act_line(Lang::Vi, &one), "Đã giải ngân 100.000.000 đ");
    let received = |number| Event::Case(CaseId::new(2024, number), paper_facts().swap_remove(2));
    let mut many = act(Verb::ReceiveDocument, vec![received(1), received(2)]);
    many.late = true;
    assert_eq!(
        act_line(Lang::Vi, &many),
        "Đã nhận 01/TD, 1 bản (2 hồ sơ) (ghi muộn)"
    );
    assert_eq!(
        act_line(Lang::En, &many),
        "Received 01/TD, 1 copy (2 cases) (recorded late)"
    );
}

#[test]
fn a_list_that_was_received_speaks_for_its_rows() {
    let paper = Event::District(DistrictFact::ListReceived {
        list: list(),
        police_signed_on: on(),
        committee_signed_on: None,
        none: false,
    });
    let row = Event::Case(case(), paper_facts().swap_remove(0));
    assert_eq!(
        act_line(Lang::Vi, &act(Verb::ReceiveList, vec![paper, row])),
        "Đã nhận danh sách Mẫu 01, danh sách “05” ngày 11/06/2024"
    );
}

#[test]
fn the_offices_own_facts_have_their_lines() {
    let check = |fact, vi: &str, en: &str| {
        let event = Event::District(fact);
        assert_eq!(event_line(Lang::Vi, &event), vi);
        assert_eq!(event_line(Lang::En, &event), en);
    };
    check(
        DistrictFact::PlanSet {
            unit: unit(),
            organisation: Some(Organisation::Women),
            year: 2024,
            amount: Dong::of(260_000_000),
            resolution: None,
        },
        "Đã giao kế hoạch năm 2024 cho xã mã 02422, HPN: 260.000.000 đ",
        "Set the plan of 2024 for the commune 02422, Women: 260,000,000 đ",
    );
    check(
        DistrictFact::PracticeDaySet(on()),
        "Đã chuyển ngày tập đến 11/06/2024",
        "Moved the practice day to 11/06/2024",
    );
    check(
        DistrictFact::PersonsCounted {
            list: list(),
            persons: 12,
        },
        "Đã ghi 12 người trên danh sách rà soát, danh sách “05” ngày 11/06/2024",
        "Counted 12 persons on a list, list “05” of 11/06/2024",
    );
    check(
        DistrictFact::RulesInForce {
            digest: RulesDigest(1),
            changed: vec![RuleChange {
                key: RuleKey::LateDays,
                old: Some("3".to_owned()),
                new: "5".to_owned(),
            }],
        },
        "Đã ghi bộ quy định đang dùng: số ngày ghi muộn “3” → “5”",
        "Recorded the rules in force: days before a record is late “3” → “5”",
    );
}

#[test]
fn a_wish_is_told_with_its_purpose_amount_and_term() {
    let wish = Wish {
        purpose: Purpose::Training {
            course_months: 10,
            leave_months: 0,
        },
        amount: Some(Dong::of(40_000_000)),
        months: Some(30),
    };
    let fact = Fact::NeedRecorded {
        wish: Some(wish),
        asked_on: on(),
        asked_by: None,
    };
    let event = Event::Case(case(), fact);
    assert_eq!(
        event_line(Lang::Vi, &event),
        "Đã ghi nhu cầu vay: đào tạo nghề 10 tháng, 40.000.000 đ, 30 tháng"
    );
}
