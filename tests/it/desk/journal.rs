//! The journal: each act in full, the case behind it, and taking back one of another.

use qd22::domain::{CaseId, Label, Order};
use qd22::text::Lang;

use super::sitting::Sitting;

fn journal() -> Sitting {
    let mut desk = Sitting::new((80, 24), Lang::Vi);
    desk.meanwhile(Order::RecordCoreNumbers {
        case: CaseId::new(2023, 131),
        customer_no: Some(Label::new("KH-7").unwrap()),
        loan_no: None,
    });
    desk.presses("g j");
    desk
}

#[test]
fn an_act_is_shown_in_full_while_the_officer_moves_along() {
    let mut desk = journal();
    desk.presses("tab")
        .sees("Việc số ")
        .sees("lan ghi lúc 08:42:00 ngày 11/06/2024");
    desk.sees("23-0131: ").sees("mã ");
    let first = desk.screen();
    desk.presses("j");
    assert_ne!(desk.screen(), first);
    desk.sees("Việc số ").sees("có hiệu lực từ");
    desk.presses("tab").sees_no("Việc số ");
}

#[test]
fn what_took_an_act_back_is_told() {
    let mut desk = journal();
    desk.presses("u g j tab").sees("hoàn tác");
    desk.presses("j").sees("đã hoàn tác ở");
}

#[test]
fn enter_opens_the_case_and_going_back_finds_the_same_act() {
    let mut desk = journal();
    desk.presses("enter").sees("THỬ NGỌC SÁNG");
    desk.presses("q").sees("Nhật ký").sees("23-0131");
}

#[test]
fn what_it_looks_like() {
    for (size, lang, name) in [
        ((80, 24), Lang::Vi, "detail_80x24_vi"),
        ((80, 24), Lang::En, "detail_80x24_en"),
        ((100, 30), Lang::Vi, "detail_100x30_vi"),
    ] {
        let mut desk = Sitting::new(size, lang);
        desk.presses("g j j j tab");
        insta::assert_snapshot!(name, desk.styled());
    }
}
