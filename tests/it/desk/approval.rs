//! What is before the approver, and what comes back to the officer.

use qd22::domain::{CaseId, Day, Document, Note, Order};
use qd22::text::Lang;

use super::sitting::Sitting;

/// Thử Thị Hà of Yên Phú, whose file waits for the approver.
fn submitted() -> CaseId {
    CaseId::new(2023, 65)
}

fn at_the_card() -> Sitting {
    let mut desk = Sitting::new((80, 24), Lang::Vi);
    desk.plays("/ \"thử thị hà\" enter").sees("THỬ THỊ HÀ");
    desk
}

fn found_a_debt() -> Order {
    Order::AttestDebt {
        cases: vec![submitted()],
        none: false,
        checked_on: Day::of(2024, 6, 11),
        ends_on: None,
    }
}

#[test]
fn what_changed_under_a_submission_stands_on_the_card_and_bars_the_approval() {
    let mut desk = at_the_card();
    desk.meanwhile(found_a_debt()).hears();
    desk.sees("! đổi sau khi trình, cần trình lại: dư nợ cùng mục đích (lan 11/06 08:42)");
    desk.presses("A")
        .sees("Đã đổi sau khi trình duyệt: dư nợ cùng")
        .sees("Cán bộ xem lại hồ sơ rồi trình duyệt lại.");
    desk.presses("u").sees("[TRÌNH]").presses("A");
    desk.sees("Số thông báo 04/TD").presses("esc");
    desk.meanwhile(Order::RejectDocument {
        cases: vec![submitted()],
        document: Document::Form01Td,
        reason: Note::new("thiếu chữ ký").unwrap(),
    });
    desk.hears().sees("cần trình lại: 01/TD (lan 11/06 08:42)");
}
