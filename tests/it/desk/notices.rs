//! What others did to what is mine: counted on the board, listed newest first, and looked at once.

use qd22::domain::{Account, AreaNamed, CaseId, Label, Note, Order, Role, Roles};
use qd22::office::Notes;
use qd22::text::Lang;

use super::shelf::Board;
use super::sitting::look;
use super::story::up_to_approval;

/// Thử Ngọc Sáng, whose file lan handed on.
const SANG: CaseId = CaseId::new(2023, 131);

fn back(case: CaseId) -> Order {
    Order::Return {
        case,
        fields: vec![Label::new("số tiền").unwrap()],
        note: Note::new("ghi lại").unwrap(),
    }
}

fn numbers() -> Order {
    Order::RecordCoreNumbers {
        case: SANG,
        customer_no: Some(Label::new("KH-1").unwrap()),
        loan_no: None,
    }
}

#[test]
fn a_file_that_came_back_and_an_act_that_was_taken_back_are_told_to_whoever_they_are_of() {
    let mut desk = up_to_approval();
    desk.presses("g h").sees_no("Tin cho bạn");
    // Of what changes nothing of it nothing is told.
    desk.records("hung", numbers());
    desk.hears().sees_no("Tin cho bạn");
    desk.records("hung", back(SANG));
    desk.hears()
        .presses("ctrl-l")
        .sees("Tin cho bạn: 1 · Việc 1/");
    desk.presses("/ m v a enter e i")
        .types("KH-7")
        .presses("ctrl-o");
    let mine = desk.newest();
    desk.records_because("hung", Order::Undo { seq: mine }, Some("nhầm mã"));
    desk.hears().presses("g h").sees("Tin cho bạn: 2");
    insta::assert_snapshot!("board_80x24", desk.screen());
    desk.presses("g r").sees(">*11/06 08:42 hung");
    insta::assert_snapshot!("list_80x24", desk.screen());
    desk.presses("j enter").sees("THỬ NGỌC SÁNG");
    desk.presses("q")
        .sees(">")
        .presses("g h")
        .sees_no("Tin cho bạn");
    // What was looked at is listed still, and new no more.
    desk.presses("g r").sees("Thử Ngọc Sáng").sees_no("*");
}

#[test]
fn what_comes_while_the_list_is_open_is_new_there_and_the_cursor_keeps_its_row() {
    let mut desk = up_to_approval();
    desk.records("hung", back(SANG));
    desk.hears().presses("g r").sees(">*11/06");
    desk.presses("g h g r").sees(">");
    desk.records("minh", Order::Submit { case: SANG });
    desk.records("hung", back(SANG));
    // Who handed it on last is told, and that was minh.
    desk.hears().sees_no("*");
    desk.presses("/ t n s enter D y")
        .sees("[TRÌNH]")
        .presses("esc esc");
    desk.records(
        "hung",
        Order::Refuse {
            case: SANG,
            reason_code: Label::new("khác").unwrap(),
            note: Note::new("chưa đủ").unwrap(),
        },
    );
    desk.hears();
    let screen = desk.screen();
    let rows: Vec<&str> = screen.lines().skip(2).take(2).collect();
    assert!(rows[0].starts_with(" *11/06"), "{screen}");
    assert!(rows[1].starts_with("> 11/06"), "{screen}");
    desk.presses("g h").sees_no("Tin cho bạn");
}

#[test]
fn up_to_where_it_was_looked_outlives_the_sitting_and_whoever_never_looked_is_told_nothing_old() {
    let mut desk = up_to_approval();
    let board = Board::with_notes(Notes::settled());
    desk.sits_down_beside(board.clone(), look(Lang::Vi), (80, 24));
    desk.sees_no("Tin cho bạn");
    assert!(board.clone().notes().seen.is_some());
    desk.records("hung", back(SANG));
    // Another day.
    desk.sits_down_beside(board.clone(), look(Lang::Vi), (80, 24));
    desk.presses("ctrl-l").sees("Tin cho bạn: 1").presses("g r");
    desk.sits_down_beside(board, look(Lang::Vi), (80, 24));
    desk.sees_no("Tin cho bạn");
    desk.sits_down_beside(Board::default(), look(Lang::En), (100, 30));
    desk.sees_no("For you");
    desk.presses("g r").sees("hung").sees_no("*");
}

#[test]
fn a_tall_screen_that_lists_its_tasks_tells_the_count_too() {
    let mut desk = up_to_approval();
    desk.records("hung", back(SANG));
    desk.resizes(100, 40).presses("g h");
    desk.hears().presses("ctrl-l").sees("Tin cho bạn: 1");
}

#[test]
fn communes_that_were_handed_over_are_told_to_both_and_to_nobody_else() {
    for (me, from, to) in [("lan", "minh", "lan"), ("lan", "lan", "minh")] {
        let mut desk = up_to_approval();
        for account in ["lan", "minh"] {
            desk.records("hung", begins(account));
        }
        desk.hears().presses("g h").sees_no("Tin cho bạn");
        let account = |name| Account::new(name).unwrap();
        let (from, to) = (account(from), account(to));
        desk.records("hung", Order::HandOver { from, to });
        desk.hears().presses("ctrl-l").sees("Tin cho bạn: 1");
        desk.presses("g r").sees(">*11/06").sees(me).sees("minh");
        desk.presses("enter")
            .sees("Việc này không thuộc hồ sơ nào.");
    }
}

fn begins(account: &str) -> Order {
    Order::AddOfficer {
        account: Account::new(account).unwrap(),
        uid: None,
        roles: Roles::default().with(Role::CreditOfficer),
        communes: Some(AreaNamed::Communes(vec![2422])),
        until: None,
        name: None,
    }
}
