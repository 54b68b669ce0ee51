//! One person's way as orders: from the answer to the check of what the money bought, as far as it
//! went. Refuses to know whether the rules allow it: that is decided when it is played.

use super::diary::Diary;
use super::names;
use super::people::{Person, Story};
use super::tables::{Applicant, Paper, Signs, Wanted, label};
use crate::domain::{
    Birth, CaseId, Day, Document, Dong, Funding, Note, Order, Personal, Place, PlanItem, Purpose,
    Relation, Signer, SignerNamed,
};

/// Tells the person's way.
pub(super) fn walk(person: &Person<'_>, diary: &mut Diary) {
    match person.story {
        Story::NotAsked => {}
        Story::No(day) => Path { person, diary }.say_no(day),
        Story::Told(applicant) => {
            let mut path = Path { person, diary };
            if let Some(wanted) = &applicant.wants {
                path.want(applicant, wanted);
            }
            path.fetch_papers(applicant);
            path.pass_the_bank(applicant);
        }
    }
}

struct Path<'a> {
    person: &'a Person<'a>,
    diary: &'a mut Diary,
}

impl Path<'_> {
    fn case(&self) -> CaseId {
        self.person.case
    }

    fn tell(&mut self, on: Day, order: Order) {
        self.diary.tell(on, self.person.place.officer(on), order);
    }

    fn say_no(&mut self, day: Day) {
        let order = Order::RecordNeed {
            case: self.case(),
            wants: false,
            purpose: None,
            amount: None,
            months: None,
            asked_on: Some(day),
            asked_by: Some(label("Tổ giao dịch xã")),
        };
        self.tell(day, order);
    }

    fn say_yes(&mut self, day: Day, wanted: &Wanted, amount: Dong) {
        let order = Order::RecordNeed {
            case: self.case(),
            wants: true,
            purpose: Some(wanted.purpose()),
            amount: Some(amount),
            months: Some(wanted.months),
            asked_on: Some(day),
            asked_by: None,
        };
        self.tell(day, order);
    }

    /// The wish, what may end it, who signs, the look into the core system and the group's vote.
    fn want(&mut self, applicant: &Applicant, wanted: &Wanted) {
        let case = self.case();
        let days = &applicant.days;
        if let Some(day) = days.wish {
            self.say_yes(day, wanted, wanted.first_amount());
        }
        if let (Some(day), Some(signs)) = (days.signer, &applicant.signer) {
            let signer = self.signer(signs);
            self.tell(day, Order::NameBorrower { case, signer });
            self.tell(day, plan_of_use(case, wanted));
        }
        if let Some(day) = days.raised {
            self.say_yes(day, wanted, wanted.amount());
        }
        if let Some(checked_on) = days.debt {
            let order = Order::AttestDebt {
                cases: vec![case],
                none: applicant.debt_until.is_none(),
                checked_on,
                ends_on: applicant.debt_until,
            };
            self.tell(checked_on, order);
        }
        if let (Some(held_on), Some(group)) = (days.vetting, applicant.group()) {
            let order = Order::RecordVetting {
                cases: vec![case],
                group,
                held_on,
                agreed: true,
                reason_code: None,
            };
            self.tell(held_on, order);
        }
        if let Some(day) = days.withdrawn {
            self.tell(day, Order::WithdrawNeed { case });
        }
        if let Some(day) = days.left {
            let to = Some(label("Đi làm ăn xa"));
            self.tell(day, Order::LeaveArea { case, to });
        }
    }

    fn fetch_papers(&mut self, applicant: &Applicant) {
        if let Some(day) = applicant.days.papers {
            for document in set_of_papers(applicant) {
                let order = self.receive(document);
                self.tell(day, order);
            }
        }
        for paper in &applicant.papers {
            let order = self.one_paper(paper);
            self.tell(paper.on, order);
        }
    }

    fn one_paper(&self, paper: &Paper) -> Order {
        let document = paper.document();
        let cases = vec![self.case()];
        match (paper.due, &paper.by, &paper.wrong) {
            (Some(due), Some(by), _) => Order::PromiseDocument {
                cases,
                document,
                due,
                by: label(by),
            },
            (_, _, Some(reason)) => Order::RejectDocument {
                cases,
                document,
                reason: Note::new(reason).expect("reasons of the table are readable"),
            },
            (Some(_) | None, Some(_) | None, None) => self.receive(document),
        }
    }

    /// Forms are kept; papers of the person are seen and given back.
    fn receive(&self, document: Document) -> Order {
        let is_given_back = matches!(document, Document::ReleaseCertificate | Document::IdCard);
        let cabinet = format!("Tủ QĐ 22, {}", self.person.place.name);
        Order::ReceiveDocument {
            cases: vec![self.case()],
            document,
            copies: None,
            kept_at: (!is_given_back).then(|| label(&cabinet)),
        }
    }

    /// Submit, approve, schedule, pay, check.
    fn pass_the_bank(&mut self, applicant: &Applicant) {
        let case = self.case();
        let days = &applicant.days;
        if let Some(day) = days.submitted {
            self.tell(day, Order::Submit { case });
        }
        let Some(loan) = applicant.loan else { return };
        if let Some(day) = days.approved {
            let order = Order::Approve {
                cases: vec![case],
                amount: None,
                months: None,
                instalment_months: None,
                decision_no: Some(label(&format!("{loan:02}/QĐ-PGD"))),
                decision_date: Some(day),
            };
            self.diary.tell_by_director(day, order);
        }
        if let (Some(day), Some(date)) = (days.scheduled, days.paid.or(days.appointed)) {
            let order = Order::Schedule {
                cases: vec![case],
                date,
                place: Place::Point,
            };
            self.tell(day, order);
        }
        if let (Some(day), Some(wanted)) = (days.paid, &applicant.wants) {
            let order = self.pay(applicant, wanted, loan);
            self.tell(day, order);
        }
        if let Some(checked_on) = days.checked {
            let order = Order::RecordUseCheck {
                case,
                checked_on,
                as_intended: true,
                amount_misused: None,
                note: None,
            };
            self.tell(checked_on, order);
        }
    }

    fn pay(&self, applicant: &Applicant, wanted: &Wanted, loan: u8) -> Order {
        let receiver = match &applicant.signer {
            Some(Signs::Member { name, .. }) => name,
            Some(Signs::Oneself | Signs::Alone(_)) | None => &applicant.name,
        };
        Order::Disburse {
            case: self.case(),
            amount: wanted.amount(),
            loan_no: Some(label(&format!("26-{loan:05}"))),
            loan_book_no: Some(label(&format!("SVV-{loan:05}"))),
            slip_no: Some(label(&format!("PC-{loan:04}"))),
            funding: Some(Funding::Central),
            received_by: Some(label(receiver)),
        }
    }

    fn signer(&self, signs: &Signs) -> SignerNamed {
        let person = self.person;
        let serial = names::serial(1_000 + person.case.number());
        let (relation, name, birth, sex, citizen_id) = match signs {
            Signs::Alone(why) => return SignerNamed::Alone(*why),
            Signs::Oneself => (
                Relation::SelfSigned,
                &person.name,
                person.birth,
                person.sex,
                person.citizen_id.clone(),
            ),
            Signs::Member {
                relation,
                name,
                born,
                sex,
            } => (
                *relation,
                name,
                Birth::On(*born),
                *sex,
                Some(names::citizen_id(*sex, born.parts().0, serial)),
            ),
        };
        let personal = Personal {
            name: names::name(name),
            citizen_id,
            phone: None,
            village: Some(label(&format!("Thôn {}", person.village))),
        };
        SignerNamed::Person {
            signer: Box::new(Signer {
                personal,
                birth,
                sex,
                id_issued: Some(Day::of(2021, 9, 15)),
                id_place: Some(label("Cục Cảnh sát QLHC về TTXH")),
            }),
            relation,
        }
    }
}

/// 01/TD in short: one line, bought with the loan and what the household has.
fn plan_of_use(case: CaseId, wanted: &Wanted) -> Order {
    let total_need = wanted.amount() + wanted.own_capital();
    Order::PlanUse {
        case,
        items: vec![PlanItem {
            what: label(&wanted.what),
            quantity: wanted.quantity,
            amount: total_need,
        }],
        own_capital: wanted.own_capital(),
        total_need,
        instalment_months: Some(12),
    }
}

/// Every paper of the submit gate that is not ticked by another fact.
fn set_of_papers(applicant: &Applicant) -> Vec<Document> {
    let by_signer = match &applicant.signer {
        Some(Signs::Alone(_)) => Some(Document::NoOtherMember),
        Some(Signs::Oneself) => None,
        Some(Signs::Member { .. }) | None => Some(Document::Form01Uq),
    };
    let purpose = applicant.wants.as_ref().map(Wanted::purpose);
    let by_purpose =
        matches!(purpose, Some(Purpose::Training { .. })).then_some(Document::SchoolNotice);
    [Document::ReleaseCertificate, Document::IdCard]
        .into_iter()
        .chain(by_signer)
        .chain([Document::Form01Td, Document::Form10cTd, Document::Form03Td])
        .chain(by_purpose)
        .collect()
}
