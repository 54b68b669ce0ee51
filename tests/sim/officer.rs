//! What officers order, as dice say: mostly what leads a case on, now and then anything else. Knows no
//! rule, so that many orders are refused.

use std::collections::BTreeMap;

use qd22::domain::{
    Account, Birth, CaseId, Day, Document, Fields, ListRow, Name, Order, OrderId, Organisation,
    Seq, Sex,
};
use qd22::office::{Asked, Card, CardAsked, No, Sent};
use qd22::register::Register;
use qd22::store::made_up::SeededDice;

use super::path::{self, label, million, note};

const NAMES: [&str; 6] = [
    "Mẫu Văn An",
    "Mẫu Thị Lan",
    "Ví Văn Khoa",
    "Ví Thị Dụ",
    "Thử Quốc Cường",
    "Thử Ngọc Sáng",
];
/// As many cases are enough for one office of dice.
const CROWD: usize = 4;
const COMMUNES: [u32; 4] = [2422, 2401, 2392, 2374];

/// The officers of the office.
pub(crate) fn accounts() -> [Account; 3] {
    ["lan", "hung", "duc"].map(|name| Account::new(name).unwrap())
}

/// Asks the register as an officer does.
pub(crate) fn ask<Q: Asked>(
    register: &mut Register,
    by: &Account,
    asked: Q,
) -> Result<Q::Answer, No> {
    let answer = register.answer(by, asked.question())?;
    Ok(Q::answer(answer).expect("an office answers the question it was asked"))
}

/// What an officer sees before ordering.
pub(crate) struct Sight<'a> {
    pub(crate) dice: &'a SeededDice,
    pub(crate) today: Day,
    /// Cases somebody was told of, also those taken back since.
    pub(crate) cases: &'a [CaseId],
    /// Number of the newest act.
    pub(crate) newest: u64,
}

impl Sight<'_> {
    fn case(&self) -> CaseId {
        let at = self.dice.below(self.cases.len());
        self.cases.get(at).copied().unwrap_or(CaseId::new(2024, 1))
    }

    /// A few cases, the same one perhaps twice.
    fn some(&self) -> Vec<CaseId> {
        (0..=self.dice.below(3)).map(|_| self.case()).collect()
    }

    /// The next order of an officer.
    pub(crate) fn order(&self, register: &mut Register, by: &Account) -> Sent {
        let id = OrderId(u128::from(self.dice.throw()));
        let case = self.case();
        let card = ask(register, by, CardAsked { case, on: None }).ok();
        // Few people, so that some of them come far.
        let is_crowded = CROWD <= self.cases.len();
        let order = match (self.dice.below(40), &card) {
            (0, _) => self.newcomer(),
            (1..=3, _) if !is_crowded => self.newcomer(),
            (1..=33, Some(card)) => path::next(self.dice, card),
            (34, _) if self.dice.once_in(2) => Order::MergeCases {
                keep: case,
                drop: self.case(),
            },
            (34..=35, _) => self.aside(case),
            (36, _) => self.of_the_district(),
            (37, _) => self.papers(),
            _ => Order::Undo {
                seq: Seq(self.newest.saturating_sub(self.dice.throw() % 12)),
            },
        };
        Sent {
            on: self.on(),
            reason: (!self.dice.once_in(4)).then(|| note("có lý do")),
            revisions: card.map_or_else(BTreeMap::new, |card| self.revisions(&card)),
            ..Sent::new(id, order)
        }
    }

    fn on(&self) -> Option<Day> {
        match self.dice.below(8) {
            0 => Some(
                self.today
                    .minus_days(u32::try_from(self.dice.below(60)).unwrap()),
            ),
            1 => Some(self.today.plus_days(1)),
            2 => Some(self.today),
            _ => None,
        }
    }

    /// None, the one seen, or one that is older.
    fn revisions(&self, card: &Card) -> BTreeMap<CaseId, Seq> {
        let revision = match self.dice.below(16) {
            0..=2 => card.revision,
            3 => Seq(card.revision.0.saturating_sub(1)),
            _ => return BTreeMap::new(),
        };
        BTreeMap::from([(card.case, revision)])
    }

    fn commune(&self) -> u32 {
        COMMUNES[self.dice.below(COMMUNES.len())]
    }

    fn newcomer(&self) -> Order {
        let dice = self.dice;
        let with = |yes: bool| yes && !dice.once_in(3);
        let fields = Fields {
            citizen_id: with(true).then(|| path::citizen(dice)),
            release: with(true).then(|| path::release(dice, self.today)),
            organisation: with(true).then_some(Organisation::Farmers),
            group: with(true).then(|| label("Tổ 01")),
            household: with(dice.once_in(4) && !self.cases.is_empty()).then(|| self.case()),
            ..Fields::default()
        };
        Order::RegisterApplicant {
            commune: self.commune(),
            name: Name::new(NAMES[dice.below(NAMES.len())]).unwrap(),
            birth: Birth::Year(1985),
            sex: Sex::Male,
            fields: Box::new(fields),
            enclosed: Box::new(path::enclosed(dice, self.today)),
        }
    }

    /// What happens to a person or a file beside the way.
    fn aside(&self, case: CaseId) -> Order {
        match self.dice.below(14) {
            0 => Order::WithdrawNeed { case },
            1 => Order::LeaveArea { case, to: None },
            2 => Order::ReturnToArea { case },
            3 if self.dice.once_in(3) => Order::RecordDeath { case },
            4 => Order::Settle { case },
            5 => Order::Close {
                case,
                reason_code: label("khac"),
                referral: Some(label("quỹ việc làm")),
            },
            6 => Order::Reopen { case },
            7 => Order::Return {
                case,
                fields: vec![label("01_td")],
                note: note("thiếu chữ ký"),
            },
            8 => Order::Refuse {
                case,
                reason_code: label("khac"),
                note: note("chưa đủ"),
            },
            9 => Order::MoveResidence {
                case,
                commune: self.commune(),
                village: None,
            },
            10 => Order::RecordAbsence {
                case,
                date: self.today,
                reason: note("đi làm xa"),
                next: None,
            },
            11 => path::wish(self.dice, case),
            12 => Order::RecordNeed {
                case,
                wants: false,
                purpose: None,
                amount: None,
                months: None,
                asked_on: None,
                asked_by: None,
            },
            _ => Order::CorrectApplicant {
                case,
                fields: Box::new(Fields {
                    name: Some(Name::new(NAMES[self.dice.below(NAMES.len())]).unwrap()),
                    citizen_id: self.dice.once_in(2).then(|| path::citizen(self.dice)),
                    ..Fields::default()
                }),
            },
        }
    }

    /// Papers that are about many people at once.
    fn papers(&self) -> Order {
        let document = Document::ALL[self.dice.below(Document::ALL.len())];
        let cases = self.some();
        match self.dice.below(4) {
            0 => path::confirm(self.dice, cases, self.today),
            1 => Order::RejectDocument {
                cases,
                document,
                reason: note("sai họ tên"),
            },
            2 => Order::WaiveDocument {
                cases,
                document,
                reason: note("không cần"),
            },
            _ => Order::ReceiveDocument {
                cases,
                document,
                copies: None,
                kept_at: None,
            },
        }
    }

    /// The office's own facts.
    fn of_the_district(&self) -> Order {
        let dice = self.dice;
        match dice.below(5) {
            0 => Order::SetPlan {
                commune: self.commune(),
                organisation: None,
                year: 2024,
                amount: million(dice.below(300)),
                resolution: None,
            },
            1 => Order::SetPracticeDay {
                date: self
                    .today
                    .plus_days(u32::try_from(1 + dice.below(20)).unwrap()),
            },
            3 => Order::ConfirmDay {
                point: self.commune(),
                date: self
                    .today
                    .minus_days(u32::try_from(dice.below(12)).unwrap()),
            },
            2 => Order::CountReviewed {
                commune: self.commune(),
                list: path::list(dice, self.today),
                persons: u32::try_from(dice.below(20)).unwrap(),
            },
            _ => {
                let list = path::list(dice, self.today);
                let rows = (1..).zip(self.some());
                Order::ReceiveList {
                    commune: self.commune(),
                    police_signed_on: list.date,
                    committee_signed_on: dice.once_in(2).then_some(list.date),
                    list,
                    rows: rows.map(|(row, case)| ListRow { row, case }).collect(),
                }
            }
        }
    }
}
