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

/// The file came back: an amount, a paper and something that is no field.
fn returned(size: (u16, u16), lang: Lang) -> Sitting {
    let mut desk = Sitting::new(size, lang);
    desk.plays("/ \"thử thị hà\" enter < \"so tien, 01/uq, chữ ký nhòe\"");
    desk
}

const RETURNED: &str = "! lan trả lại 11/06 08:42, cần sửa: số tiền, 01/UQ, chữ ký nhòe.";

#[test]
fn what_is_to_be_mended_is_understood_as_it_is_typed() {
    let mut desk = returned((100, 30), Lang::Vi);
    desk.sees("số tiền, 01/UQ, “chữ ký nhòe”");
}

#[test]
fn a_returned_file_is_the_first_task_and_its_fields_are_lit_until_they_are_mended() {
    let mut desk = returned((80, 24), Lang::Vi);
    desk.plays("tab \"ký lại\" ctrl-o").sees(RETURNED);
    desk.sees("! Đề nghị 100 trđ").sees("!4 [x] Giấy ủy quyền");
    desk.presses("g h").sees("trả lại, sửa 1");
    desk.sees("lan trả lại, 3 ô cần sửa, Thử T. H. (Yên Phú)");
    desk.presses("tab enter").sees(RETURNED);
    // One field after the other goes out as something is recorded about it.
    desk.plays("c down down down ! \"sai tên\" ctrl-o esc");
    desk.sees("cần sửa: số tiền, chữ ký nhòe.")
        .sees(" 4 [!] Giấy ủy quyền");
    desk.plays("N tab ctrl-u \"80tr\" ctrl-o");
    desk.sees("cần sửa: chữ ký nhòe.").sees_no("! Đề nghị");
    desk.plays("c x esc D y");
    desk.sees_no("trả lại").sees("[TRÌNH]");
    desk.presses("g h")
        .sees_no("trả lại, sửa")
        .sees("chờ duyệt 1");
}

#[test]
fn what_it_looks_like_when_it_came_back() {
    for (size, lang, name) in [
        ((80, 24), Lang::Vi, "returned_80x24_vi"),
        ((80, 24), Lang::En, "returned_80x24_en"),
        ((100, 30), Lang::Vi, "returned_100x30_vi"),
    ] {
        let mut desk = returned(size, lang);
        desk.plays("tab \"hai bản 01/UQ ký khác nhau, số tiền ghi trên 01/TD là 80 triệu\" ctrl-o");
        insta::assert_snapshot!(name, desk.styled());
    }
}
