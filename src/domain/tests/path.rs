//! The way of one person to a payout, and the orders along it with what the smallest story needs.

use super::bench::Bench;
use super::rules::DUC_NINH;
use crate::domain::{
    Alone, Birth, CaseId, CitizenId, Day, Document, Dong, Fields, Label, ListNamed, Name, Note,
    Order, Organisation, Personal, Place, Purpose, Relation, Release, ReleaseKind, Sex, Signer,
    SignerNamed, Stage,
};

pub(super) fn label(text: &str) -> Label {
    Label::new(text).expect("a label")
}

pub(super) fn note(text: &str) -> Note {
    Note::new(text).expect("a note")
}

pub(super) fn million(count: i64) -> Dong {
    Dong::of(count * 1_000_000)
}

/// A certificate of a sentence completed, and the certificate issued, on that day.
pub(super) fn release(completed: Day) -> Release {
    Release {
        kind: ReleaseKind::Completion,
        certificate: label("GCN 1"),
        issued: completed,
        completed,
    }
}

/// A citizen number that ends in these figures.
pub(super) fn citizen(number: u32) -> CitizenId {
    CitizenId::new(&format!("0080850{number:05}")).expect("12 digits")
}

pub(super) fn register(name: &str, fields: Fields) -> Order {
    Order::RegisterApplicant {
        commune: DUC_NINH,
        name: Name::new(name).expect("a name"),
        birth: Birth::Year(1985),
        sex: Sex::Male,
        fields: Box::new(fields),
        enclosed: Box::default(),
    }
}

pub(super) fn need(case: CaseId, purpose: Purpose, amount: Dong, months: u16) -> Order {
    Order::RecordNeed {
        case,
        wants: true,
        purpose: Some(purpose),
        amount: Some(amount),
        months: Some(months),
        asked_on: None,
        asked_by: None,
    }
}

/// A wish for 50 million over 60 months, for production.
pub(super) fn wants(case: CaseId) -> Order {
    need(case, Purpose::Production, million(50), 60)
}

pub(super) fn wants_nothing(case: CaseId) -> Order {
    Order::RecordNeed {
        case,
        wants: false,
        purpose: None,
        amount: None,
        months: None,
        asked_on: None,
        asked_by: None,
    }
}

pub(super) fn list() -> ListNamed {
    ListNamed {
        no: label("01/DS"),
        date: Day::of(2024, 4, 1),
    }
}

pub(super) fn confirm(case: CaseId) -> Order {
    Order::ConfirmListing {
        cases: vec![case],
        list: list(),
        police_signed_on: Day::of(2024, 4, 1),
        committee_signed_on: Day::of(2024, 4, 2),
    }
}

pub(super) fn attest(case: CaseId, checked_on: Day) -> Order {
    Order::AttestDebt {
        cases: vec![case],
        none: true,
        checked_on,
        ends_on: None,
    }
}

/// Somebody of the household, born on that day, signs.
pub(super) fn signer(case: CaseId, birth: Birth, relation: Relation) -> Order {
    let personal = Personal {
        name: Name::new("Ví Thị Bình").expect("a name"),
        citizen_id: Some(citizen(99_999)),
        phone: None,
        village: None,
    };
    let signer = Signer {
        personal,
        birth,
        sex: Sex::Female,
        id_issued: None,
        id_place: None,
    };
    Order::NameBorrower {
        case,
        signer: SignerNamed::Person {
            signer: Box::new(signer),
            relation,
        },
    }
}

pub(super) fn spouse(case: CaseId) -> Order {
    signer(case, Birth::Year(1987), Relation::Spouse)
}

pub(super) fn alone(case: CaseId) -> Order {
    Order::NameBorrower {
        case,
        signer: SignerNamed::Alone(Alone::NoOtherAdult),
    }
}

pub(super) fn receive(case: CaseId, document: Document) -> Order {
    Order::ReceiveDocument {
        cases: vec![case],
        document,
        copies: None,
        kept_at: None,
    }
}

pub(super) fn waive(case: CaseId, document: Document) -> Order {
    Order::WaiveDocument {
        cases: vec![case],
        document,
        reason: note("không cần"),
    }
}

pub(super) fn send_back(case: CaseId) -> Order {
    Order::Return {
        case,
        fields: vec![label("01_td")],
        note: note("thiếu chữ ký"),
    }
}

pub(super) fn approve(cases: &[CaseId]) -> Order {
    Order::Approve {
        cases: cases.to_vec(),
        amount: None,
        months: None,
        instalment_months: None,
        decision_no: None,
        decision_date: None,
    }
}

pub(super) fn refuse(case: CaseId) -> Order {
    Order::Refuse {
        case,
        reason_code: label("khac"),
        note: note("chưa đủ"),
    }
}

pub(super) fn schedule(case: CaseId, date: Day, place: Place) -> Order {
    Order::Schedule {
        cases: vec![case],
        date,
        place,
    }
}

/// A payout with the number of its loan book, which says that the book is here.
pub(super) fn pay(case: CaseId, amount: Dong) -> Order {
    Order::Disburse {
        case,
        amount,
        loan_no: None,
        loan_book_no: Some(label("SVV 1")),
        slip_no: None,
        funding: None,
        received_by: None,
    }
}

pub(super) fn absence(case: CaseId, date: Day, next: Option<Day>) -> Order {
    Order::RecordAbsence {
        case,
        date,
        reason: note("đi làm xa"),
        next,
    }
}

/// The controller confirms what was paid in Đức Ninh on a day.
pub(super) fn confirm_day(date: Day) -> Order {
    Order::ConfirmDay {
        point: DUC_NINH,
        date,
    }
}

pub(super) fn use_check(case: CaseId, checked_on: Day) -> Order {
    Order::RecordUseCheck {
        case,
        checked_on,
        as_intended: true,
        amount_misused: None,
        note: None,
    }
}

pub(super) fn close(case: CaseId) -> Order {
    Order::Close {
        case,
        reason_code: label("khac"),
        referral: Some(label("quỹ việc làm")),
    }
}

/// Papers of the submit gate that are marked by hand, whoever signs and whatever for.
pub(super) const BY_HAND: [Document; 8] = [
    Document::ReleaseCertificate,
    Document::IdCard,
    Document::Form01Uq,
    Document::NoOtherMember,
    Document::Form01Td,
    Document::Form10cTd,
    Document::Form03Td,
    Document::SchoolNotice,
];

/// The way without asides, in order.
const WAY: [Stage; 9] = [
    Stage::Reviewed,
    Stage::WantsLoan,
    Stage::Listed,
    Stage::Eligible,
    Stage::Preparing,
    Stage::Submitted,
    Stage::Approved,
    Stage::Scheduled,
    Stage::Disbursed,
];

impl Bench {
    /// A person of Đức Ninh who completed the sentence on that day.
    pub(super) fn completed(&mut self, completed: Day) -> CaseId {
        let number = self.district.registered + 1;
        let fields = Fields {
            citizen_id: Some(citizen(number)),
            release: Some(release(completed)),
            organisation: Some(Organisation::Farmers),
            ..Fields::default()
        };
        self.registered("Mẫu Văn An", fields)
    }

    /// A person with these fields.
    pub(super) fn registered(&mut self, name: &str, fields: Fields) -> CaseId {
        self.done(register(name, fields));
        let number = self.district.registered;
        CaseId::new(2024, number)
    }

    /// A person who completed the sentence on 01/06/2022, brought to a stage of the way.
    pub(super) fn at(&mut self, stage: Stage) -> CaseId {
        let case = self.completed(Day::of(2022, 6, 1));
        self.bring(case, stage);
        case
    }

    /// Brings a case from the beginning of the way to a stage of it, and leaves it there.
    pub(super) fn bring(&mut self, case: CaseId, stage: Stage) {
        for next in WAY.into_iter().take_while(|next| *next <= stage) {
            self.step(case, next);
        }
        assert_eq!(self.stage(case), stage, "the way leads where it says");
    }

    /// The orders from one stage of the way to the next.
    pub(super) fn step(&mut self, case: CaseId, stage: Stage) {
        let point = self.calendar.next(self.the(case).unit, self.today);
        match stage {
            Stage::Reviewed => {}
            Stage::WantsLoan => {
                if self.the(case).wish().is_none() {
                    self.done(wants(case));
                }
            }
            Stage::Listed => {
                self.done(confirm(case));
            }
            Stage::Eligible => {
                self.done(attest(case, self.today));
            }
            Stage::Preparing => {
                if self.the(case).application.borrower.is_none() {
                    self.done(spouse(case));
                }
                for document in BY_HAND {
                    if crate::domain::checklist::is_asked_for(
                        self.the(case),
                        &self.policy,
                        document,
                    ) {
                        self.done(receive(case, document));
                    }
                }
            }
            Stage::Submitted => {
                self.done(Order::Submit { case });
            }
            Stage::Approved => {
                self.done(approve(&[case]));
            }
            Stage::Scheduled => {
                let date = point.expect("the point has a day");
                self.done(schedule(case, date, Place::Point));
            }
            Stage::Disbursed => {
                let appointment = self.the(case).application.appointment;
                self.on(appointment.expect("scheduled").date);
                let approval = self.the(case).application.approval.clone();
                self.done(pay(case, approval.expect("approved").amount));
            }
            Stage::NoNeed
            | Stage::Refused
            | Stage::WindowClosed
            | Stage::Left
            | Stage::Closed
            | Stage::Merged => panic!("{stage:?} is not on the way"),
        }
    }
}
