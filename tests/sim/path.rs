//! The one order that leads a case on, read off its card. Knows the way to a payout; not whether an
//! order will be taken.

use qd22::domain::{
    Alone, Birth, CaseId, CitizenId, Day, Document, Dong, Enclosed, Fields, Label, ListNamed,
    ListPlace, Name, Need, NeedNamed, Note, Order, Personal, Place, Purpose, Relation, Release,
    ReleaseKind, Sex, Signer, SignerNamed, Supplier, Verb,
};
use qd22::office::Card;
use qd22::store::made_up::SeededDice;

pub(crate) fn label(text: &str) -> Label {
    Label::new(text).unwrap()
}

pub(crate) fn note(text: &str) -> Note {
    Note::new(text).unwrap()
}

/// One of thirty citizen numbers: few enough that two cases want the same.
pub(crate) fn citizen(dice: &SeededDice) -> CitizenId {
    CitizenId::new(&format!("0080850000{:02}", dice.below(30))).unwrap()
}

pub(crate) fn release(dice: &SeededDice, today: Day) -> Release {
    let completed = today.minus_days(u32::try_from(400 + dice.below(1_000)).unwrap());
    Release {
        kind: ReleaseKind::Completion,
        certificate: label("GCN 1"),
        issued: completed,
        completed,
    }
}

pub(crate) fn list(dice: &SeededDice, today: Day) -> ListNamed {
    ListNamed {
        no: label(["01/DS", "02/DS", "03/DS"][dice.below(3)]),
        date: today.minus_days(u32::try_from(dice.below(40)).unwrap()),
    }
}

/// What comes with a newcomer on the same paper: often nothing, and now and then a row that is taken.
pub(crate) fn enclosed(dice: &SeededDice, today: Day) -> Enclosed {
    let mut enclosed = Enclosed::default();
    if dice.once_in(3) {
        let wants = !dice.once_in(4);
        enclosed.need = Some(NeedNamed {
            wants,
            purpose: None,
            amount: wants.then(|| million(10 + dice.below(100))),
            months: wants.then_some(60),
            asked_on: None,
            asked_by: None,
        });
    }
    if dice.once_in(3) {
        let list = list(dice, today);
        enclosed.list = Some(ListPlace {
            police_signed_on: list.date,
            committee_signed_on: dice.once_in(2).then_some(list.date),
            list,
            row: u16::try_from(1 + dice.below(40)).unwrap(),
        });
    }
    if dice.once_in(4) {
        enclosed.signer = Some(SignerNamed::Alone(Alone::NoOtherAdult));
    }
    enclosed
}

pub(crate) fn wish(dice: &SeededDice, case: CaseId) -> Order {
    let course_months = 6;
    let training = dice.once_in(4);
    Order::RecordNeed {
        case,
        wants: true,
        purpose: Some(if training {
            Purpose::Training {
                course_months,
                leave_months: 0,
            }
        } else {
            Purpose::Production
        }),
        amount: Some(million(if training { 20 } else { 10 + dice.below(100) })),
        months: Some(if training { 12 } else { 60 }),
        asked_on: None,
        asked_by: None,
    }
}

pub(crate) fn million(count: usize) -> Dong {
    Dong::of(1_000_000 * i64::try_from(count).unwrap())
}

fn spouse() -> SignerNamed {
    let personal = Personal {
        name: Name::new("Ví Thị Bình").unwrap(),
        citizen_id: CitizenId::new("008085099999"),
        phone: None,
        village: None,
    };
    SignerNamed::Person {
        signer: Box::new(Signer {
            personal,
            birth: Birth::Year(1987),
            sex: Sex::Female,
            id_issued: None,
            id_place: None,
        }),
        relation: Relation::Spouse,
    }
}

/// What an officer does next with the case on the desk.
pub(crate) fn next(dice: &SeededDice, card: &Card) -> Order {
    let case = card.case;
    if card.citizen_id.is_none() || card.release.is_none() {
        let fields = Fields {
            citizen_id: card.citizen_id.is_none().then(|| citizen(dice)),
            release: card.release.is_none().then(|| release(dice, card.on)),
            ..Fields::default()
        };
        let fields = Box::new(fields);
        return Order::CorrectApplicant { case, fields };
    }
    match &card.need {
        Need::NotAsked | Need::No { .. } => return wish(dice, case),
        Need::Yes { .. } => {}
    }
    if card.listing.is_none() {
        return confirm(dice, vec![case], card.on);
    }
    facts(card).unwrap_or_else(|| papers(dice, card))
}

pub(crate) fn confirm(dice: &SeededDice, cases: Vec<CaseId>, today: Day) -> Order {
    let list = list(dice, today);
    Order::ConfirmListing {
        cases,
        police_signed_on: list.date,
        committee_signed_on: list.date,
        list,
    }
}

/// The facts a file needs beside its papers.
fn facts(card: &Card) -> Option<Order> {
    let case = card.case;
    if card.debt.is_none() {
        return Some(Order::AttestDebt {
            cases: vec![case],
            none: true,
            checked_on: card.on,
            ends_on: None,
        });
    }
    if card.borrower.is_none() {
        let signer = spouse();
        return Some(Order::NameBorrower { case, signer });
    }
    if card.vetting.is_none() && card.group.is_some() {
        return Some(Order::RecordVetting {
            cases: vec![case],
            group: label("Tổ 01"),
            held_on: card.on,
            agreed: true,
            reason_code: None,
        });
    }
    None
}

fn papers(dice: &SeededDice, card: &Card) -> Order {
    let cases = vec![card.case];
    let missing = card.walk.iter().find(|line| {
        let is_by_hand = !line.suppliers.contains(&Supplier::Bank);
        is_by_hand && line.document != Document::Form06Td && !line.state.settles()
    });
    match missing {
        Some(line) => Order::ReceiveDocument {
            cases,
            document: line.document,
            copies: None,
            kept_at: None,
        },
        None => gate(dice, card),
    }
}

fn gate(dice: &SeededDice, card: &Card) -> Order {
    let case = card.case;
    match card.next.verb {
        Some(Verb::Submit) => Order::Submit { case },
        Some(Verb::Approve) => Order::Approve {
            cases: vec![case],
            amount: None,
            months: None,
            instalment_months: None,
            decision_no: Some(label("12/QĐ")),
            decision_date: None,
        },
        Some(Verb::Schedule) => {
            let (date, place) = match card.next.proposed {
                Some(proposed) if !dice.once_in(4) => proposed,
                Some(_) | None => (card.on, Place::Office),
            };
            Order::Schedule {
                cases: vec![case],
                date,
                place,
            }
        }
        Some(Verb::Disburse) => pay(dice, card),
        Some(Verb::RecordUseCheck) => Order::RecordUseCheck {
            case,
            checked_on: card.on,
            as_intended: true,
            amount_misused: None,
            note: None,
        },
        Some(_) | None => Order::Settle { case },
    }
}

/// Whole, or half of what was approved, or more than that.
fn pay(dice: &SeededDice, card: &Card) -> Order {
    let approved = card
        .approval
        .as_ref()
        .map_or(1, |grant| grant.amount.dong());
    let amount = match dice.below(4) {
        0 => approved / 2,
        1 => approved + 1_000_000,
        _ => approved,
    };
    Order::Disburse {
        case: card.case,
        amount: Dong::of(amount.max(1)),
        loan_no: None,
        loan_book_no: Some(label("SVV 1")),
        slip_no: None,
        funding: None,
        received_by: None,
    }
}
