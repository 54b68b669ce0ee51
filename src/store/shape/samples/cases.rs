//! The sample acts about cases, one for every fact there is. Frozen.

use super::Told;
use super::values::{
    case, day, file_barely_known, file_known, label, list, note, release, signer, unit,
};
use crate::domain::{
    Alone, Appointment, Birth, Borrower, CitizenId, Correction, Day, DebtCheck, Document, Dong,
    Event, Fact, Funding, Grant, ListSignatures, Name, Organisation, PaidOut, Phone, Place,
    PlanItem, PlanOfUse, Purpose, Relation, ReleaseKind, RulesDigest, Seq, Sex, UseCheck, Verb,
    Vetting, Wish,
};

const RULES: RulesDigest = RulesDigest(0x2222_0000_0000_0022);

/// The acts about cases, in the order of the facts.
pub(super) fn told() -> Vec<Told> {
    let mut told = told_of_the_file();
    told.extend(told_of_the_wish());
    told.extend(told_of_papers());
    told.extend(told_of_the_answer());
    told.extend(told_of_the_money());
    told.extend(told_of_the_course());
    told
}

/// One act with so many facts of one case.
fn about<const N: usize>(name: &'static str, verb: Verb, facts: [Fact; N]) -> Told {
    let events = facts.map(|fact| Event::Case(case(137), fact)).to_vec();
    (name, verb, events)
}

fn told_of_the_file() -> Vec<Told> {
    let known = file_known(case(1));
    let barely_known = file_barely_known(case(137));
    let corrections = vec![
        Correction::Name(Name::new("Ví Văn Khoa").unwrap()),
        Correction::Birth(Birth::Year(1984)),
        Correction::Birth(Birth::On(day(1984, 1, 2))),
        Correction::Sex(Sex::Male),
        Correction::Sex(Sex::Female),
        Correction::Village(label("Thôn 3")),
        Correction::CitizenId(CitizenId::new("073123456").unwrap()),
        Correction::Release(release(ReleaseKind::Completion)),
        Correction::Release(release(ReleaseKind::Amnesty)),
        Correction::Organisation(Organisation::Farmers),
        Correction::Organisation(Organisation::Women),
        Correction::Organisation(Organisation::Veterans),
        Correction::Organisation(Organisation::Youth),
        Correction::Organisation(Organisation::Direct),
        Correction::Group(label("Tổ 5")),
        Correction::Household(case(70_000)),
        Correction::Phone(Phone::new("0987654321").unwrap()),
    ];
    let registered = [known, barely_known].map(|file| Fact::Registered(Box::new(file)));
    vec![
        about("registered", Verb::RegisterApplicant, registered),
        about(
            "corrected",
            Verb::CorrectApplicant,
            [Fact::Corrected(corrections)],
        ),
    ]
}

fn told_of_the_wish() -> Vec<Told> {
    let asked = |purpose| Fact::NeedRecorded {
        wish: Some(Wish {
            purpose,
            amount: Some(Dong::of(100_000_000)),
            months: Some(60),
        }),
        asked_on: day(2024, 6, 3),
        asked_by: Some(label("Ví Thị Hoa, Hội Phụ nữ")),
    };
    let needs = [
        asked(Purpose::Production),
        asked(Purpose::Training {
            course_months: 18,
            leave_months: 6,
        }),
        Fact::NeedRecorded {
            wish: None,
            asked_on: day(2024, 6, 4),
            asked_by: None,
        },
    ];
    let plan = PlanOfUse {
        items: vec![PlanItem {
            what: label("bò cái sinh sản"),
            quantity: 4,
            amount: Dong::of(80_000_000),
        }],
        own_capital: Dong::of(20_000_000),
        total_need: Dong::of(120_000_000),
        instalment_months: Some(6),
    };
    vec![
        about("need_recorded", Verb::RecordNeed, needs),
        about("listed", Verb::ReceiveList, [Some(7), None].map(listed)),
        about(
            "listing_confirmed",
            Verb::ConfirmListing,
            [Fact::ListingConfirmed {
                list: list(),
                signatures: ListSignatures {
                    police_signed_on: day(2024, 5, 6),
                    committee_signed_on: day(2024, 5, 9),
                },
            }],
        ),
        about("borrower_named", Verb::NameBorrower, borrowers()),
        about("use_planned", Verb::PlanUse, [Fact::UsePlanned(plan)]),
        about(
            "debt_attested",
            Verb::AttestDebt,
            [None, Some(day(2025, 1, 31))].map(attested),
        ),
        about(
            "vetted",
            Verb::RecordVetting,
            [None, Some("thieu_von")].map(|against| {
                Fact::Vetted(Vetting {
                    group: label("Tổ 2"),
                    on: day(2024, 6, 5),
                    agreed: against.is_none(),
                    reason_code: against.map(label),
                })
            }),
        ),
    ]
}

fn listed(row: Option<u16>) -> Fact {
    Fact::Listed { list: list(), row }
}

fn attested(ends_on: Option<Day>) -> Fact {
    Fact::DebtAttested(DebtCheck {
        none: ends_on.is_none(),
        checked_on: day(2024, 6, 5),
        ends_on,
    })
}

fn borrowers() -> [Fact; 9] {
    let related = |relation| {
        Fact::BorrowerNamed(Borrower::Representative {
            signer: Box::new(signer()),
            relation,
        })
    };
    let alone = |why| Fact::BorrowerNamed(Borrower::Alone(why));
    [
        related(Relation::SelfSigned),
        related(Relation::Spouse),
        related(Relation::Parent),
        related(Relation::Child),
        related(Relation::Sibling),
        related(Relation::Other),
        alone(Alone::NoOtherAdult),
        alone(Alone::OthersUnable),
        alone(Alone::OthersNoCapacity),
    ]
}

fn told_of_papers() -> Vec<Told> {
    let every = [
        Document::ReleaseCertificate,
        Document::Mau01,
        Document::IdCard,
        Document::Form01Uq,
        Document::NoOtherMember,
        Document::Form01Td,
        Document::Form10cTd,
        Document::Form03Td,
        Document::SchoolNotice,
        Document::Form04Td,
        Document::LoanBook,
        Document::Form06Td,
    ];
    let document = Document::Form01Td;
    vec![
        about(
            "document_received",
            Verb::ReceiveDocument,
            every.map(|document| Fact::DocumentReceived {
                document,
                copies: 2,
                kept_at: (document != Document::IdCard).then(|| label("tủ 1")),
            }),
        ),
        about(
            "document_promised",
            Verb::PromiseDocument,
            [Fact::DocumentPromised {
                document,
                due: day(2024, 6, 20),
                by: label("Thử Văn Bình, trưởng thôn"),
            }],
        ),
        about(
            "document_rejected",
            Verb::RejectDocument,
            [Fact::DocumentRejected {
                document,
                reason: note("Thiếu chữ ký của tổ trưởng"),
            }],
        ),
        about(
            "document_waived",
            Verb::WaiveDocument,
            [Fact::DocumentWaived {
                document,
                reason: note("Đã có trong hồ sơ trước"),
            }],
        ),
    ]
}

fn told_of_the_answer() -> Vec<Told> {
    let granted = Grant {
        amount: Dong::of(80_000_000),
        months: 60,
        instalment_months: Some(6),
        decision_no: Some(label("45/QĐ-PGD")),
        decision_date: Some(day(2024, 6, 10)),
        rules: RULES,
    };
    let barely = Grant {
        instalment_months: None,
        decision_no: None,
        decision_date: None,
        ..granted.clone()
    };
    let returned = Fact::Returned {
        fields: vec![label("total_need"), label("items")],
        note: note("Phương án chưa cộng đúng"),
    };
    let refused = Fact::Refused {
        reason_code: label("khong_tra_duoc"),
        note: note("Chưa có nguồn trả nợ"),
    };
    vec![
        about("submitted", Verb::Submit, [Fact::Submitted]),
        about("returned", Verb::Return, [returned]),
        about(
            "approved",
            Verb::Approve,
            [granted, barely].map(Fact::Approved),
        ),
        about("refused", Verb::Refuse, [refused]),
    ]
}

fn told_of_the_money() -> Vec<Told> {
    let scheduled = [Place::Point, Place::Office].map(|place| {
        let date = day(2024, 6, 12);
        Fact::Scheduled(Appointment { date, place })
    });
    let disbursed = [Some(Funding::Central), Some(Funding::Local), None].map(|funding| {
        Fact::Disbursed(PaidOut {
            amount: Dong::of(80_000_000),
            loan_no: funding.map(|_| label("6600000712345")),
            loan_book_no: funding.map(|_| label("SVV-0712")),
            slip_no: funding.map(|_| label("PC-19")),
            funding,
            received_by: funding.map(|_| label("Mẫu Thị Mai")),
            rules: RULES,
        })
    });
    let absent = [Some(day(2024, 7, 10)), None].map(|next| Fact::AbsenceRecorded {
        date: day(2024, 6, 10),
        reason: note("Đường ngập, không đến được"),
        next,
    });
    let numbers = [Some("66000712"), None].map(|no| Fact::CoreNumbersRecorded {
        customer_no: no.map(label),
        loan_no: no.map(|_| label("6600000712345")),
    });
    let checked = [None, Some("Đã bán một con bò")].map(|seen| {
        Fact::UseChecked(UseCheck {
            on: day(2024, 6, 11),
            as_intended: seen.is_none(),
            amount_misused: Dong::of(if seen.is_none() { 0 } else { 20_000_000 }),
            note: seen.map(note),
        })
    });
    vec![
        about("scheduled", Verb::Schedule, scheduled),
        about("disbursed", Verb::Disburse, disbursed),
        about("absence_recorded", Verb::RecordAbsence, absent),
        about("core_numbers_recorded", Verb::RecordCoreNumbers, numbers),
        about("use_checked", Verb::RecordUseCheck, checked),
    ]
}

/// The payouts of a day, confirmed as a whole: written down after the others were frozen.
pub(super) fn told_of_the_day() -> Told {
    let confirmed = [(1, 12), (137, 300)];
    let confirmed = confirmed.map(|(number, act)| {
        let fact = Fact::PayoutConfirmed(Seq(act));
        Event::Case(case(number), fact)
    });
    ("day_confirmed", Verb::ConfirmDay, confirmed.to_vec())
}

fn told_of_the_course() -> Vec<Told> {
    let moved = [Some("Thôn 7"), None].map(|village| Fact::Moved {
        unit: unit(),
        village: village.map(label),
    });
    let left = [Some("tỉnh khác"), None].map(|to| Fact::LeftArea { to: to.map(label) });
    let closed = [Some("Trung tâm dịch vụ việc làm"), None].map(|referral| Fact::Closed {
        reason_code: label("khong_co_nhu_cau"),
        referral: referral.map(label),
    });
    vec![
        about("moved", Verb::MoveResidence, moved),
        about("left_area", Verb::LeaveArea, left),
        about(
            "returned_to_area",
            Verb::ReturnToArea,
            [Fact::ReturnedToArea],
        ),
        about("died", Verb::RecordDeath, [Fact::Died]),
        about("need_withdrawn", Verb::WithdrawNeed, [Fact::NeedWithdrawn]),
        about("settled", Verb::Settle, [Fact::Settled]),
        about("closed", Verb::Close, closed),
        about("reopened", Verb::Reopen, [Fact::Reopened]),
    ]
}
