//! A person registered with all that Mẫu 01 says: one act with the facts of all, judged as the orders
//! alone would be.

use super::bench::Bench;
use super::path::{citizen, list, million, register, release, signer};
use crate::domain::{
    Alone, Birth, CaseId, Day, Enclosed, Event, Fact, Fields, Label, ListPlace, NeedNamed, Needs,
    Order, Purpose, Refusal, Relation, SignerNamed, Stage,
};

fn place(row: u16) -> ListPlace {
    ListPlace {
        list: list(),
        police_signed_on: Day::of(2024, 4, 1),
        committee_signed_on: Some(Day::of(2024, 4, 3)),
        row,
    }
}

fn need(amount: i64) -> NeedNamed {
    NeedNamed {
        wants: true,
        purpose: Some(Purpose::Production),
        amount: Some(million(amount)),
        months: None,
        asked_on: None,
        asked_by: None,
    }
}

fn child(birth: Birth) -> SignerNamed {
    let named = signer(CaseId::new(2024, 1), birth, Relation::Child);
    let Order::NameBorrower { signer, .. } = named else {
        panic!("a signer");
    };
    signer
}

/// Somebody new, with what came on the same paper.
fn with(name: &str, number: u32, enclosed: Enclosed) -> Order {
    let fields = Fields {
        citizen_id: Some(citizen(number)),
        release: Some(release(Day::of(2021, 4, 13))),
        ..Fields::default()
    };
    let Order::RegisterApplicant {
        commune,
        name,
        birth,
        sex,
        fields,
        ..
    } = register(name, fields)
    else {
        panic!("a registration");
    };
    Order::RegisterApplicant {
        commune,
        name,
        birth,
        sex,
        fields,
        enclosed: Box::new(enclosed),
    }
}

fn whole(row: u16) -> Enclosed {
    Enclosed {
        need: Some(need(100)),
        signer: Some(child(Birth::Year(1999))),
        list: Some(place(row)),
    }
}

#[test]
fn one_act_holds_all_that_the_paper_says_and_one_undo_takes_it_back() {
    let mut bench = Bench::new();
    let before = bench.state();
    let seq = bench.done(with("Thử Quốc Cường", 1, whole(4)));
    let act = bench.act_at(seq);
    let facts = act.events.iter().filter_map(|event| match event {
        Event::Case(_, fact) => Some(fact.clone()),
        Event::District(_) | Event::Undone { .. } => None,
    });
    let facts: Vec<Fact> = facts.collect();
    assert!(matches!(
        facts[..],
        [
            Fact::Registered(_),
            Fact::NeedRecorded { .. },
            Fact::Listed { row: Some(4), .. },
            Fact::ListingConfirmed { .. },
            Fact::BorrowerNamed(_),
        ]
    ));
    assert_eq!(act.cases().len(), 1);
    let case = act.cases()[0];
    assert_eq!(bench.stage(case), Stage::Listed);
    assert_eq!(bench.the(case).wish().unwrap().amount, Some(million(100)));
    assert_eq!(bench.lists().len(), 1);
    bench.done(Order::Undo { seq });
    assert_eq!(bench.state(), before);
    assert_eq!(bench.lists().len(), 0);
}

#[test]
fn a_list_received_already_is_added_to_and_stays_while_anybody_stands_on_it() {
    let mut bench = Bench::new();
    let first = bench.done(with("Thử Văn Một", 1, whole(1)));
    bench.done(with("Thử Văn Hai", 2, whole(2)));
    assert_eq!(bench.lists().len(), 1);
    bench.done(Order::Undo { seq: first });
    assert_eq!(bench.lists().len(), 1);
}

/// The smallest story of a row that is somebody else's.
pub(super) fn row_taken() -> Refusal {
    let mut bench = Bench::new();
    bench.done(with("Thử Văn Một", 1, whole(4)));
    bench.refused(with("Thử Văn Hai", 2, whole(4)))
}

#[test]
fn a_row_somebody_else_stands_in_is_refused() {
    let mut bench = Bench::new();
    let first = bench.done(with("Thử Văn Một", 1, whole(4)));
    let refused = bench.refused(with("Thử Văn Hai", 2, whole(4)));
    let case = bench.act_at(first).cases()[0];
    assert_eq!(refused, Refusal::RowTaken { row: 4, case });
    bench.done(Order::Undo { seq: first });
    bench.done(with("Thử Văn Hai", 2, whole(4)));
}

#[test]
fn each_part_is_judged_as_it_would_be_alone_and_nothing_is_left_behind() {
    let mut bench = Bench::new();
    let before = bench.state();
    let told = |change: &dyn Fn(&mut Enclosed)| {
        let mut enclosed = whole(4);
        change(&mut enclosed);
        with("Thử Văn Một", 1, enclosed)
    };
    let over = bench.refused(told(&|it| it.need = Some(need(101))));
    assert_eq!(over.code(), "over_ceiling");
    let young = bench.refused(told(&|it| it.signer = Some(child(Birth::Year(2010)))));
    assert!(matches!(young, Refusal::SignerUnderAge { .. }));
    let unasked = bench.refused(told(&|it| it.need = None));
    let needs = Needs::Wish;
    assert!(matches!(unasked, Refusal::WrongStage { needs: said, .. } if said == needs));
    let later = Day::of(2024, 6, 4);
    let field = |refusal: Refusal| match refusal {
        Refusal::BadDate { field, .. } => field,
        other => panic!("{other:?}"),
    };
    let unborn = bench.refused(told(&|it| it.signer = Some(child(Birth::On(later)))));
    assert_eq!(field(unborn), "borrower_birth");
    let signed = |it: &mut Enclosed| it.list.as_mut().unwrap().police_signed_on = later;
    assert_eq!(field(bench.refused(told(&signed))), "police_signed_on");
    let dated = |it: &mut Enclosed| it.list.as_mut().unwrap().list.date = later;
    assert_eq!(field(bench.refused(told(&dated))), "list_date");
    let asked = |it: &mut Enclosed| it.need.as_mut().unwrap().asked_on = Some(later);
    assert_eq!(field(bench.refused(told(&asked))), "asked_on");
    assert_eq!(bench.state(), before);
}

#[test]
fn any_part_may_come_alone() {
    let mut bench = Bench::new();
    let no = NeedNamed {
        wants: false,
        purpose: None,
        amount: None,
        months: None,
        asked_on: None,
        asked_by: Label::new("Tổ 04").ok(),
    };
    let (need_alone, listed) = (Some(no), Some(place(1)));
    bench.done(with(
        "Thử Văn Một",
        1,
        Enclosed {
            need: need_alone,
            ..Enclosed::default()
        },
    ));
    bench.done(with(
        "Thử Văn Hai",
        2,
        Enclosed {
            list: listed,
            ..Enclosed::default()
        },
    ));
    let signer = Some(SignerNamed::Alone(Alone::NoOtherAdult));
    let need = Some(need(50));
    bench.done(with(
        "Thử Văn Ba",
        3,
        Enclosed {
            need,
            signer,
            list: None,
        },
    ));
    let stages = [1, 2, 3].map(|number| bench.stage(CaseId::new(2024, number)));
    assert_eq!(stages, [Stage::NoNeed, Stage::Reviewed, Stage::WantsLoan]);
}
