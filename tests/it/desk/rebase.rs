//! Two officers at one case: what each typed stands, or the officer is asked line by line; nothing typed is
//! lost and nothing is written over unseen.

use qd22::domain::{CaseId, Document, Dong, Fields, Label, Name, Order};
use qd22::office::{CardAsked, ask};
use qd22::text::Lang;

use super::sitting::Sitting;
use super::story::up_to_approval;

/// Mẫu Văn An, and Thử Ngọc Sáng.
const AN: CaseId = CaseId::new(2024, 204);
const SANG: CaseId = CaseId::new(2023, 131);
const CARD: &str = "/ \"mva\" enter";
const SANG_CARD: &str = "/ \"tns\" enter";

fn desk() -> Sitting {
    Sitting::new((80, 24), Lang::Vi)
}

fn wish(case: CaseId, million: i64, months: u16) -> Order {
    Order::RecordNeed {
        case,
        wants: true,
        purpose: None,
        amount: Some(Dong::of(million * 1_000_000)),
        months: Some(months),
        asked_on: None,
        asked_by: None,
    }
}

fn no_wish(case: CaseId) -> Order {
    Order::WithdrawNeed { case }
}

fn paper(case: CaseId, document: Document) -> Order {
    Order::ReceiveDocument {
        cases: vec![case],
        document,
        copies: None,
        kept_at: None,
    }
}

fn numbers(case: CaseId) -> Order {
    Order::RecordCoreNumbers {
        case,
        customer_no: Some(Label::new("KH-7").unwrap()),
        loan_no: None,
    }
}

/// The need of Mẫu Văn An being typed over 100 million and 60 months: an amount, then months.
fn typing(desk: &mut Sitting, amount: &str, months: &str) {
    desk.plays(CARD).presses("N tab tab tab");
    for typed in [amount, months] {
        if !typed.is_empty() {
            desk.presses("ctrl-u").types(typed);
        }
        desk.presses("tab");
    }
}

#[test]
fn lines_that_differ_go_together_and_it_is_said_what_the_other_changed() {
    let mut desk = desk();
    typing(&mut desk, "", "36");
    desk.records("hung", wish(AN, 80, 60));
    desk.presses("ctrl-o")
        .sees("Đã lưu, số 659.")
        .sees("hung đã ghi lúc 08:42 (số tiền")
        .sees("100.000.000 → 80.000.000); đã gộp, không mất gì.")
        .sees("Đề nghị 80 trđ · sản xuất, kinh doanh · 36 tháng");
}

#[test]
fn the_same_change_at_two_desks_is_no_clash() {
    let mut desk = desk();
    typing(&mut desk, "80tr", "36");
    desk.records("hung", wish(AN, 80, 60));
    desk.presses("ctrl-o")
        .sees("Đã lưu, số 659.")
        .sees("80 trđ")
        .sees("36 tháng");
}

#[test]
fn a_line_that_both_changed_is_shown_in_three_columns_and_no_is_the_default() {
    let mut desk = desk();
    typing(&mut desk, "60tr", "36");
    desk.records("hung", wish(AN, 80, 48));
    desk.presses("ctrl-o").sees("Hai người cùng sửa");
    insta::assert_snapshot!("clash_80x24", desk.screen());
    desk.presses("i");
    insta::assert_snapshot!("clash_chosen_80x24", desk.screen());
    // Whether it is recorded, with a line open still: no.
    desk.presses("y")
        .sees("Còn 1 ô chưa chọn lấy của ai.")
        .sees("Hai người cùng sửa");
    desk.presses("enter")
        .sees_no("Hai người cùng sửa")
        .sees("60tr")
        .sees("36");
    // Asked again it is shown again; nothing was recorded.
    desk.presses("ctrl-o")
        .sees("Hai người cùng sửa")
        .presses("esc");
    desk.presses("esc")
        .sees("Đề nghị 80 trđ")
        .sees("48 tháng")
        .sees("nháp 1");
}

#[test]
fn whose_word_stands_is_said_line_by_line() {
    for (keys, stands) in [
        ("t t y", "Đề nghị 80 trđ · sản xuất, kinh doanh · 48 tháng"),
        ("i i y", "Đề nghị 60 trđ · sản xuất, kinh doanh · 36 tháng"),
        (
            "left right y",
            "Đề nghị 80 trđ · sản xuất, kinh doanh · 36 tháng",
        ),
        (
            "j t i y",
            "Đề nghị 60 trđ · sản xuất, kinh doanh · 48 tháng",
        ),
    ] {
        let mut desk = desk();
        typing(&mut desk, "60tr", "36");
        desk.records("hung", wish(AN, 80, 48));
        desk.presses("ctrl-o")
            .presses(keys)
            .sees(stands)
            .sees_no("nháp");
        let is_theirs = keys == "t t y";
        if is_theirs {
            desk.sees("không còn gì của bạn phải lưu");
        } else {
            desk.sees("Đã lưu, số 659.");
        }
    }
}

#[test]
fn english_says_the_same_and_a_wide_screen_shows_it() {
    let mut desk = Sitting::new((100, 30), Lang::En);
    typing(&mut desk, "60tr", "36");
    desk.records("hung", wish(AN, 80, 48));
    desk.presses("ctrl-o").presses("left");
    insta::assert_snapshot!("clash_en_100x30", desk.screen());
}

#[test]
fn what_is_on_file_masked_clashes_masked() {
    let mut desk = desk();
    desk.plays(CARD)
        .presses("e t tab tab tab")
        .types("008091001234")
        .presses("tab");
    let fields = Fields {
        citizen_id: qd22::domain::CitizenId::new("008091005678"),
        name: Some(Name::new("Mẫu Văn Ân").unwrap()),
        ..Fields::default()
    };
    desk.records(
        "hung",
        Order::CorrectApplicant {
            case: AN,
            fields: Box::new(fields),
        },
    );
    desk.presses("ctrl-o")
        .sees("····17")
        .sees("····78")
        .sees("····34")
        .sees_no("00809100");
    desk.presses("i y").sees("MẪU VĂN ÂN").sees("····34");
}

#[test]
fn my_own_other_act_is_silent() {
    let mut desk = desk();
    typing(&mut desk, "", "36");
    desk.meanwhile(wish(AN, 80, 60));
    desk.presses("ctrl-o")
        .sees("Đã lưu, số 659.")
        .sees_no("đã gộp")
        .sees("Đề nghị 80 trđ · sản xuất, kinh doanh · 36 tháng");
}

#[test]
fn that_a_need_was_withdrawn_stands_in_no_line_and_is_said() {
    let mut desk = desk();
    typing(&mut desk, "60tr", "");
    desk.records("hung", no_wish(AN));
    desk.presses("ctrl-o")
        .sees("hung: Đã ghi thôi nhu cầu vay")
        .presses("i y")
        .sees("Đã lưu")
        .sees("Đề nghị 60 trđ");
    // Where no line clashes either: the form is looked at again before it goes.
    desk.presses("N tab tab").types("ông Ví");
    desk.records("hung", no_wish(AN));
    desk.presses("ctrl-o")
        .sees("Chưa lưu: hung vừa ghi hồ sơ này lúc 08:42 (Đã ghi thôi nhu cầu vay).")
        .sees("ông Ví");
}

#[test]
fn an_order_without_a_form_goes_out_again_unless_it_rests_on_what_changed() {
    let mut desk = desk();
    desk.plays(SANG_CARD)
        .presses("c x x x x x x D")
        .sees("Trình duyệt hồ sơ");
    desk.records("hung", numbers(SANG));
    desk.presses("y")
        .sees("[TRÌNH]")
        .sees("hung đã ghi lúc 08:42")
        .sees("đã gộp, không mất");

    let mut desk = desk_with_question();
    desk.records("hung", wish(SANG, 70, 36));
    desk.presses("y")
        .sees("Chưa lưu: hung vừa ghi hồ sơ này lúc 08:42")
        .sees("70.000.000 đ")
        .sees_no("[TRÌNH]");
    desk.presses("D y").sees("[TRÌNH]");
}

fn desk_with_question() -> Sitting {
    let mut desk = desk();
    desk.plays(SANG_CARD)
        .presses("c x x x x x x D")
        .sees("Trình duyệt hồ sơ");
    desk
}

#[test]
fn two_officers_tick_papers_at_once_and_only_the_same_paper_is_asked_again() {
    let mut desk = desk();
    desk.plays(CARD)
        .presses("c")
        .sees("> 4 [!]")
        .presses("j")
        .sees("> 5 [ ]");
    desk.records("hung", paper(AN, Document::Form03Td));
    desk.presses("x")
        .sees("hung đã ghi lúc 08:42")
        .sees("HỒ SƠ 6/7");
    desk.presses("u").sees("HỒ SƠ 5/7");
    desk.presses("j").sees("> 5 [ ]");
    desk.records("hung", paper(AN, Document::Form01Td));
    desk.presses("x")
        .sees("Chưa lưu: hung vừa ghi hồ sơ này lúc 08:42 (Đã nhận 01/TD, 1 bản)");
}

#[test]
fn an_approver_whose_case_changed_sees_what_and_the_new_proposal_and_is_asked_again() {
    let mut desk = up_to_approval();
    desk.presses("A").types("12/TB-PGD");
    desk.records(
        "hung",
        Order::Return {
            case: SANG,
            fields: vec![Label::new("số tiền").unwrap()],
            note: qd22::domain::Note::new("ghi lại").unwrap(),
        },
    );
    desk.records("hung", wish(SANG, 70, 36));
    desk.records("hung", Order::Submit { case: SANG });
    desk.presses("ctrl-o")
        .sees("Chưa lưu: hung vừa ghi hồ sơ này lúc 08:42")
        .sees("70.000.000")
        .sees("12/TB-PGD")
        .sees("[TRÌNH]");
    desk.presses("ctrl-o").sees("[DUYỆT]").sees("Duyệt 70 trđ");
}

#[test]
fn a_draft_on_a_case_that_moved_goes_the_same_way() {
    let mut desk = desk();
    typing(&mut desk, "60tr", "");
    desk.presses("esc").sees("nháp 1");
    desk.records("hung", wish(AN, 80, 60));
    desk.hears().presses("N").sees("60tr").presses("ctrl-o");
    desk.sees("Hai người cùng sửa")
        .presses("t y")
        .sees("Đề nghị 80 trđ")
        .sees_no("nháp");
    typing(&mut desk, "", "36");
    desk.presses("esc");
    desk.records("hung", wish(AN, 70, 60));
    desk.hears()
        .presses("N ctrl-o")
        .sees("Đề nghị 70 trđ · sản xuất, kinh doanh · 36 tháng");
}

/// What is on file of the wish: million, months.
fn stands(desk: &mut Sitting) -> (i64, u16) {
    let card = ask(
        desk.counter.as_mut().unwrap(),
        CardAsked { case: AN, on: None },
    )
    .unwrap();
    match card.need {
        qd22::domain::Need::Yes { wish, .. } => (
            wish.amount.unwrap().dong() / 1_000_000,
            wish.months.unwrap(),
        ),
        other => panic!("{other:?}"),
    }
}

#[test]
fn whatever_two_officers_type_no_edit_is_lost_unseen() {
    const AMOUNTS: [i64; 4] = [40, 50, 60, 70];
    const MONTHS: [u16; 4] = [24, 36, 48, 60];
    let mut desk = desk();
    desk.meanwhile(wish(AN, 40, 24));
    desk.hears().plays(CARD);
    let mut dice = 7_u64;
    let mut roll = |sides: u64| {
        dice = dice
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((dice >> 33) % sides).unwrap()
    };
    let (mut clashes, mut joined) = (0, 0);
    for round in 0..120 {
        let base = stands(&mut desk);
        desk.presses("N tab tab tab");
        let mine = (AMOUNTS[roll(4)], MONTHS[roll(4)]);
        desk.presses("ctrl-u").types(&format!("{}tr", mine.0));
        desk.presses("tab ctrl-u").types(&mine.1.to_string());
        let theirs = (AMOUNTS[roll(4)], MONTHS[roll(4)]);
        desk.records("hung", wish(AN, theirs.0, theirs.1));
        desk.presses("ctrl-o");
        let clash = |base, mine, theirs| mine != base && theirs != base && mine != theirs;
        let is_clash = [
            clash(base.0, mine.0, theirs.0),
            clash(i64::from(base.1), i64::from(mine.1), i64::from(theirs.1)),
        ];
        let shown = desk.screen().contains("Hai người cùng sửa");
        assert_eq!(
            shown,
            is_clash.contains(&true),
            "{round}: {base:?} {mine:?} {theirs:?}"
        );
        let mut takes_mine = [true, true];
        for (line, is_clash) in is_clash.into_iter().enumerate() {
            if is_clash {
                clashes += 1;
                takes_mine[line] = roll(2) == 0;
                desk.presses(if takes_mine[line] { "i" } else { "t" });
            }
        }
        if shown {
            desk.presses("y");
        } else {
            joined += 1;
        }
        let one = |at: usize, base: i64, mine: i64, theirs: i64| match () {
            () if is_clash[at] && takes_mine[at] => mine,
            () if is_clash[at] => theirs,
            () if mine != base => mine,
            () => theirs,
        };
        let expected = (one(0, base.0, mine.0, theirs.0), i64::from(base.1));
        let months = one(1, i64::from(base.1), i64::from(mine.1), i64::from(theirs.1));
        let now = stands(&mut desk);
        assert_eq!((now.0, i64::from(now.1)), (expected.0, months), "{round}");
        desk.sees_no("Hai người");
        // Nothing is left open: where nothing was to be recorded the form is left.
        if desk.screen().contains("─ Ghi nhu cầu vay") {
            desk.presses("esc");
        }
    }
    assert!(20 < clashes && 20 < joined, "{clashes} {joined}");
}
