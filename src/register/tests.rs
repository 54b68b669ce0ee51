//! Stories of a whole register on a real disk: the demonstration, undo, reopening, moments.

mod accesses;
mod approvals;
mod board;
mod made_up;
mod scopes;

use super::{Counter, Place, Register, RuleFile, Rules, demo, demo_calendar};
use crate::domain::{
    Account, Boundaries, CaseId, Day, Document, Dong, FunnelBy, FunnelKey, Label, Order, OrderId,
    Place as PayPlace, Refusal, Seq, Stage, UndoBar,
};
use crate::office::{
    At, Card, CardAsked, FindAsked, FunnelAsked, FunnelView, HomeAsked, LogAsked, No, Office,
    Receipt, Sent, SystemClock, UndoableAsked, Urgent, VerifyAsked, ask,
};
use crate::store::{Kind, LookupKey, Marker, RealDisk, SledOpener, Store};

fn open(folder: &std::path::Path) -> Counter {
    Counter::new(open_register(folder), Account::new("lan").unwrap())
}

fn open_register(folder: &std::path::Path) -> Register {
    let calendar = [(RuleFile::Calendar.name(), demo_calendar())];
    let place = Place {
        disk: Box::new(RealDisk::new(folder)),
        trees: Box::new(SledOpener::new(folder)),
        clock: Box::new(SystemClock),
        rules: Rules::load(&calendar).unwrap(),
        told: None,
    };
    Register::open(place, &mut |_, _| {}).unwrap()
}

/// The demonstration in a folder of its own, which is closed to others.
fn demonstration() -> (tempfile::TempDir, Counter) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("register");
    let created = At::from_local(Day::of(2024, 6, 11).date(), chrono::NaiveTime::default());
    let key = LookupKey::new([7; 32]);
    let marker = Marker {
        kind: Kind::Practice,
        office: "PGD".to_owned(),
        created,
        key,
    };
    Store::create(&mut RealDisk::new(&path), &marker).unwrap();
    let mut register = open_register(&path);
    register.play(demo::orders()).unwrap();
    (folder, Counter::new(register, Account::new("lan").unwrap()))
}

fn reopened(folder: &tempfile::TempDir, counter: Counter) -> Counter {
    counter.close().unwrap();
    open(&folder.path().join("register"))
}

fn send(counter: &mut Counter, id: u128, order: Order) -> Result<Receipt, No> {
    counter.order(vec![Sent::new(OrderId(id), order)]).remove(0)
}

fn found(counter: &mut Counter, text: &str) -> CaseId {
    let asked = FindAsked {
        text: text.to_owned(),
        offset: 0,
        limit: 5,
    };
    ask(counter, asked).unwrap().rows[0].case
}

fn card(counter: &mut Counter, case: CaseId) -> Card {
    ask(counter, CardAsked { case, on: None }).unwrap()
}

fn funnel(counter: &mut Counter, as_of: Day, boundaries: Boundaries) -> FunnelView {
    let by = FunnelBy::Commune;
    ask(
        counter,
        FunnelAsked {
            as_of: Some(as_of),
            known: None,
            by,
            boundaries,
        },
    )
    .unwrap()
}

fn figures(view: &FunnelView) -> [i64; 8] {
    let total = view.funnel.total;
    [
        total.reviewed.into(),
        total.not_asked.into(),
        total.want_loan.into(),
        total.eligible.into(),
        total.borrowers.into(),
        total.households.into(),
        view.funnel.communes.into(),
        total.amount.dong(),
    ]
}

const JUNE: [i64; 8] = [223, 39, 23, 15, 9, 9, 7, 760_000_000];

#[test]
fn the_demonstration_holds_the_figures_of_june_2024_now_then_and_after_reopening() {
    let (folder, mut counter) = demonstration();
    let june = Day::of(2024, 6, 30);
    assert_eq!(figures(&funnel(&mut counter, june, Boundaries::Then)), JUNE);
    let mut counter = reopened(&folder, counter);
    let view = funnel(&mut counter, june, Boundaries::Then);
    assert_eq!(figures(&view), JUNE);
    assert_eq!(view.funnel.rows.len(), 18);
    // Read as of the day before, the same facts are told from the journal.
    let before = funnel(&mut counter, Day::of(2024, 6, 10), Boundaries::Then);
    assert_eq!(before.funnel.total.borrowers, 9);
    assert!(before.funnel.total.reviewed <= 223);
    assert_eq!(
        figures(&funnel(
            &mut counter,
            Day::of(2023, 10, 9),
            Boundaries::Then
        ))[0],
        0
    );
}

#[test]
fn under_todays_boundaries_the_district_has_eight_rows() {
    let (_folder, mut counter) = demonstration();
    let view = funnel(&mut counter, Day::of(2024, 6, 30), Boundaries::Now);
    let rows: Vec<(String, u32, i64)> = view
        .funnel
        .rows
        .iter()
        .zip(&view.places)
        .filter(|(row, _)| 0 < row.counts.households)
        .map(|(row, place)| {
            let name = place.as_ref().unwrap().name.clone();
            (
                name,
                row.counts.households,
                row.counts.amount.dong() / 1_000_000,
            )
        })
        .collect();
    assert_eq!(view.funnel.rows.len(), 8);
    let expected = [
        ("Hàm Yên", 3, 250),
        ("Phù Lưu", 1, 50),
        ("Yên Phú", 1, 100),
        ("Bình Xa", 1, 100),
        ("Thái Sơn", 1, 100),
        ("Thái Hòa", 2, 160),
    ];
    assert_eq!(rows, expected.map(|(name, hh, m)| (name.to_owned(), hh, m)));
    assert!(
        view.funnel
            .rows
            .iter()
            .all(|row| matches!(row.key, FunnelKey::Unit(_)))
    );
}

#[test]
fn home_shows_the_urgent_work_of_each_commune() {
    let (_folder, mut counter) = demonstration();
    let home = ask(&mut counter, HomeAsked {}).unwrap();
    assert!(home.adds_up && home.communes.len() == 18);
    let shown: Vec<(&str, Option<Urgent>)> = home
        .communes
        .iter()
        .take(10)
        .map(|line| (line.place.name.as_str(), line.urgent))
        .collect();
    let expected = [
        (
            "Đức Ninh",
            Some(Urgent::WindowEnds {
                days: 41,
                persons: 1,
            }),
        ),
        ("Tân Thành", Some(Urgent::DocumentsMissing(1))),
        ("Yên Phú", Some(Urgent::AwaitingApproval(1))),
        ("Phù Lưu", Some(Urgent::TransactionTomorrow(1))),
        ("Bình Xa", None),
        ("Nhân Mục", None),
        ("Thành Long", Some(Urgent::TransactionToday(0))),
        ("Tân Yên", Some(Urgent::AwaitingCommittee(1))),
        ("Hùng Đức", Some(Urgent::NotAsked(4))),
        ("Thái Hòa", Some(Urgent::AwaitingPolice(1))),
    ];
    assert_eq!(shown, expected);
}

#[test]
fn initials_find_the_person_and_the_card_tells_the_last_safe_day() {
    let (_folder, mut counter) = demonstration();
    let an = found(&mut counter, "mva");
    let card = card(&mut counter, an);
    assert_eq!(card.name, "Mẫu Văn An");
    assert_eq!(card.days_left, Some(41));
    assert_eq!(card.last_day, Some(Day::of(2024, 7, 22)));
    assert_eq!(card.last_safe, Some(Day::of(2024, 7, 10)));
    assert!(!card.office_only);
    let asked = CardAsked {
        case: an,
        on: Some(Day::of(2024, 7, 15)),
    };
    let later = ask(&mut counter, asked).unwrap();
    assert!(
        later.office_only,
        "between the last transaction day and the end of the five years"
    );
}

/// Takes the eligible person of Hùng Đức to disbursement; the receipts, oldest first.
fn lend(counter: &mut Counter, case: CaseId) -> Vec<Receipt> {
    let papers: Vec<Document> = card(counter, case)
        .walk
        .iter()
        .filter(|line| !line.state.settles())
        .map(|line| line.document)
        .collect();
    assert_eq!(papers.len(), 6, "{papers:?}");
    let mut id = 1_000;
    let mut receipts = Vec::new();
    let mut take = |counter: &mut Counter, order| {
        id += 1;
        receipts.push(send(counter, id, order).unwrap());
    };
    for document in papers {
        let cases = vec![case];
        take(
            counter,
            Order::ReceiveDocument {
                cases,
                document,
                copies: None,
                kept_at: None,
            },
        );
    }
    take(counter, Order::Submit { case });
    let cases = vec![case];
    take(
        counter,
        Order::Approve {
            cases: cases.clone(),
            amount: None,
            months: None,
            instalment_months: None,
            decision_no: Some(Label::new("12/QĐ").unwrap()),
            decision_date: None,
        },
    );
    let date = Day::of(2024, 6, 19);
    take(
        counter,
        Order::Schedule {
            cases,
            date,
            place: PayPlace::Point,
        },
    );
    take(counter, Order::SetPracticeDay { date });
    let amount = card(counter, case).approval.unwrap().amount;
    take(
        counter,
        Order::Disburse {
            case,
            amount,
            loan_no: None,
            loan_book_no: Some(Label::new("SVV-77").unwrap()),
            slip_no: None,
            funding: None,
            received_by: None,
        },
    );
    receipts
}

#[test]
fn an_eligible_person_is_taken_to_disbursement_undone_redone_and_found_again() {
    let (folder, mut counter) = demonstration();
    let case = found(&mut counter, "Thử Ngọc Sáng");
    assert_eq!(card(&mut counter, case).stage, Stage::Eligible);
    let receipts = lend(&mut counter, case);
    let paid = receipts.last().unwrap().seq();
    let figures_of = |counter: &mut Counter| {
        let total = funnel(counter, Day::of(2024, 6, 30), Boundaries::Then)
            .funnel
            .total;
        (total.borrowers, total.amount)
    };
    assert_eq!(figures_of(&mut counter), (10, Dong::of(850_000_000)));

    let mut counter = reopened(&folder, counter);
    assert_eq!(card(&mut counter, case).stage, Stage::Disbursed);
    let undoable = ask(&mut counter, UndoableAsked {}).unwrap();
    assert_eq!(undoable.undo.unwrap().act.stamp.seq, paid);
    let undo = send(&mut counter, 2_000, Order::Undo { seq: paid }).unwrap();
    assert_eq!(card(&mut counter, case).stage, Stage::Scheduled);
    assert_eq!(figures_of(&mut counter), (9, Dong::of(760_000_000)));

    let redo = ask(&mut counter, UndoableAsked {}).unwrap().redo.unwrap();
    assert_eq!((redo.0.act.stamp.seq, redo.1), (paid, undo.seq()));
    send(&mut counter, 2_001, Order::Undo { seq: undo.seq() }).unwrap();
    let mut counter = reopened(&folder, counter);
    assert_eq!(card(&mut counter, case).stage, Stage::Disbursed);
    assert_eq!(figures_of(&mut counter), (10, Dong::of(850_000_000)));
    let verified = ask(&mut counter, VerifyAsked {}).unwrap();
    assert!(
        verified.checks.iter().all(|check| check.problem.is_none()),
        "{verified:?}"
    );
}

#[test]
fn an_act_that_later_ones_rest_on_is_not_taken_back_and_the_reason_is_named() {
    let (_folder, mut counter) = demonstration();
    let case = found(&mut counter, "Thử Ngọc Sáng");
    let receipts = lend(&mut counter, case);
    let submitted = receipts[6].seq();
    let no = send(&mut counter, 3_000, Order::Undo { seq: submitted }).unwrap_err();
    let No::Refused(refusal) = no else {
        panic!("{no:?}")
    };
    let Refusal::NotUndoable {
        seq,
        bar: UndoBar::Later { seq: later, .. },
    } = *refusal
    else {
        panic!("{refusal:?}")
    };
    assert_eq!((seq, later), (submitted, receipts[7].seq()));
}

#[test]
fn an_order_seen_again_gets_its_first_receipt_and_is_done_once() {
    let (folder, mut counter) = demonstration();
    let case = found(&mut counter, "Thử Ngọc Sáng");
    let order = || Order::ReceiveDocument {
        cases: vec![case],
        document: Document::IdCard,
        copies: None,
        kept_at: None,
    };
    let both = vec![
        Sent::new(OrderId(9), order()),
        Sent::new(OrderId(9), order()),
    ];
    let answers = counter.order(both);
    assert_eq!(answers[0], answers[1]);
    let mut counter = reopened(&folder, counter);
    assert_eq!(send(&mut counter, 9, order()), answers[0]);
    let asked = LogAsked {
        case: Some(case),
        since: Seq(0),
        limit: 100,
    };
    let lines = ask(&mut counter, asked).unwrap();
    assert_eq!(
        lines
            .iter()
            .filter(|line| line.act.id == OrderId(9))
            .count(),
        1
    );
}

#[test]
fn an_order_on_a_stale_revision_is_overtaken_and_says_by_whom() {
    let (_folder, mut counter) = demonstration();
    let case = found(&mut counter, "Thử Ngọc Sáng");
    let before = card(&mut counter, case).revision;
    let receive = |document| Order::ReceiveDocument {
        cases: vec![case],
        document,
        copies: None,
        kept_at: None,
    };
    send(&mut counter, 50, receive(Document::IdCard)).unwrap();
    let mut sent = Sent::new(OrderId(51), receive(Document::Form01Td));
    sent.revisions.insert(case, before);
    let no = counter.order(vec![sent]).remove(0).unwrap_err();
    let No::Overtaken { by, now, .. } = no else {
        panic!("{no:?}")
    };
    assert_eq!(by.as_str(), "lan");
    assert_eq!(now, card(&mut counter, case).revision);
}
